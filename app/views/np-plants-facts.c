/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-facts.h"

G_DEFINE_FINAL_TYPE (NpPlantsFacts, np_plants_facts, G_TYPE_OBJECT)

static void
names_clear (NpPlantsNames *self)
{
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_clear_pointer (&self->companies, g_ptr_array_unref);
}

static void
np_plants_facts_finalize (GObject *object)
{
  NpPlantsFacts *self = NP_PLANTS_FACTS (object);

  names_clear (&self->plants);
  names_clear (&self->totals);
  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  np_plants_modes_clear_ways (self->ways);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_object (&self->beside);

  G_OBJECT_CLASS (np_plants_facts_parent_class)->finalize (object);
}

static void
np_plants_facts_class_init (NpPlantsFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_facts_finalize;
}

static void
np_plants_facts_init (NpPlantsFacts *self)
{
  self->partnerships = g_ptr_array_new_with_free_func (g_object_unref);
  self->years = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
}

/* --- What can be filtered by --- */

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (a, b);
}

/* What a location can't name can't be filtered by. */
static void
note_name (GHashTable *names, NpLocation *location, const char *param, const char *name)
{
  if (name != NULL && np_location_can_have (location, param, name))
    g_hash_table_add (names, g_strdup (name));
}

/* (transfer full) */
static GPtrArray *
sort_names (GHashTable *names)
{
  GPtrArray *sorted = g_hash_table_steal_all_keys (names);

  g_ptr_array_sort_values (sorted, compare_names_cb);
  return sorted;
}

/* What can be filtered by is what there is in all of the dataset, so that a filter can be changed
 * into another one. */
static void
list_names (NpPlantsNames *self, NpDataset *dataset, NpLocation *location, gboolean totals)
{
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) companies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_plants; i++)
    {
      NpPlant *plant = np_dataset_plant (dataset, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      if (np_plant_get_is_total (plant) != totals)
        continue;
      note_name (countries, location, NP_PARAM_COUNTRY, np_plant_get_country (plant));
      np_query_add_companies (names, dataset, plant);
      for (guint k = 0; k < names->len; k++)
        note_name (companies, location, NP_PARAM_COMPANY, names->pdata[k]);
    }
  self->countries = sort_names (countries);
  self->companies = sort_names (companies);
}

static void
list_products (NpPlantsFacts *self, NpDataset *dataset)
{
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));

  for (guint i = 0; i < n_plants; i++)
    {
      NpPlant *plant = np_dataset_plant (dataset, i);

      if (!np_plant_get_is_total (plant))
        self->products[np_plant_get_makes (plant)] = TRUE;
    }
}

static gboolean
is_plant (NpDataset *dataset, const char *id)
{
  int plant = id != NULL ? np_dataset_find_plant (dataset, id) : -1;

  return plant >= 0 && !np_plant_get_is_total (np_dataset_plant (dataset, (guint) plant));
}

static void
list_partnerships (NpPlantsFacts *self, NpDataset *dataset, NpLocation *location)
{
  GListModel *events = np_dataset_get_events (dataset);
  GListModel *partnerships = np_dataset_get_partnerships (dataset);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      if (is_plant (dataset, np_event_get_plant (event)))
        g_hash_table_add (named, np_event_get_partnership (event));
    }
  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      const char *id = np_entity_get_id (NP_ENTITY (partnership));

      if (g_hash_table_contains (named, partnership)
          && np_location_can_have (location, NP_PARAM_PARTNERSHIP, id))
        g_ptr_array_add (self->partnerships, g_steal_pointer (&partnership));
    }
}

/* --- Years --- */

static int
compare_years_cb (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

/* Whether somebody says of a plant, and not only of several together, what it built or sold. */
static gboolean
is_of_plant (NpDataset *dataset, NpMeasure measure, NpPeriod period)
{
  NpFactTable *production = np_dataset_get_production (dataset);
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));

  for (guint i = 0; i < n_plants; i++)
    if (!np_plant_get_is_total (np_dataset_plant (dataset, i))
        && np_fact_table_find (production, measure, i, period).n > 0)
      return TRUE;
  return FALSE;
}

static void
list_years (NpPlantsFacts *self, NpDataset *dataset)
{
  NpFactTable *production = np_dataset_get_production (dataset);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint measure = NP_MEASURE_OUTPUT; measure <= NP_MEASURE_SALES; measure++)
    {
      guint n;
      const NpPeriod *periods = np_fact_table_get_periods (production, measure, &n);

      for (guint i = 0; i < n; i++)
        {
          int year = (int) np_period_get_list_year (periods[i]);
          NpPeriod period = np_period_new_year (year);

          self->first_year = self->first_year == 0 ? year : MIN (self->first_year, year);
          self->last_year = MAX (self->last_year, year);
          if (is_of_plant (dataset, measure, periods[i])
              && g_hash_table_add (seen, GUINT_TO_POINTER (period)))
            g_array_append_val (self->years, period);
        }
    }
  g_array_sort (self->years, compare_years_cb);
}

/* What a map tells by circles, as a list: to be read, and walked through. */
static NpFigure *
make_list (NpDataset *dataset, NpLocation *location)
{
  g_autoptr (NpLocation) list = NULL;

  if (np_plants_modes_get (location) != NP_PLANTS_MODE_MAP)
    return NULL;
  list = np_location_with (location, NP_PARAM_MODE, NULL);
  return np_figures_new_figure (dataset, list, NULL);
}

NpPlantsFacts *
np_plants_facts_new (NpDataset *dataset, NpLocation *location)
{
  NpPlantsFacts *self = g_object_new (NP_TYPE_PLANTS_FACTS, NULL);
  g_autoptr (NpQuery) query = np_query_new (dataset, location, NULL);
  NpPeriod newest = NP_PERIOD_NONE;

  /* Of a location that has a figure, and so is known to be right. */
  g_assert (query != NULL);
  self->results = g_ptr_array_ref (query->results);
  list_names (&self->plants, dataset, location, FALSE);
  list_names (&self->totals, dataset, location, TRUE);
  list_products (self, dataset);
  list_partnerships (self, dataset, location);
  list_years (self, dataset);
  if (self->years->len > 0)
    newest = g_array_index (self->years, NpPeriod, self->years->len - 1);
  np_plants_modes_find_ways (self->ways, dataset, location, newest);
  self->beside = make_list (dataset, location);
  return self;
}
