/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which plants a query shows and in what order: pictures, tables and files all read these lists. */

#include "np-config.h"

#include <math.h>

#include "np-plants-map-figure.h"
#include "np-query-private.h"

/* --- What is known of a plant on the date shown --- */

static guint32
get_day (const NpQuery *self)
{
  return self->period != NP_PERIOD_NONE ? np_period_get_last_day (self->period) : G_MAXUINT32;
}

/* A plant that closed had its last operator until then: it still is listed under that one. */
const NpOperation *
np_query_get_operation (const NpQuery *self, guint plant)
{
  return np_plant_get_last_operation (np_dataset_plant (self->dataset, plant), get_day (self));
}

const char *
np_query_get_operator (const NpQuery *self, guint plant)
{
  const NpOperation *operation = np_query_get_operation (self, plant);

  return operation != NULL ? operation->name
                           : np_plant_get_operator (np_dataset_plant (self->dataset, plant));
}

static gboolean
names_plant (NpEvent *event, NpPartnership *partnership, const char *id)
{
  return np_event_get_partnership (event) == partnership
         && g_strcmp0 (np_event_get_plant (event), id) == 0;
}

static gboolean
has_partnership (const NpQuery *self, guint plant, NpPartnership *partnership)
{
  const char *id = np_entity_get_id (NP_ENTITY (np_dataset_plant (self->dataset, plant)));
  GListModel *events = np_dataset_get_events (self->dataset);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (events) && !found; i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      found = names_plant (event, partnership, id);
    }
  return found;
}

GPtrArray *
np_query_list_partnerships_of_plant (const NpQuery *self, guint plant)
{
  GPtrArray *found = g_ptr_array_new ();
  GListModel *all = np_dataset_get_partnerships (self->dataset);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (all, i);

      if (has_partnership (self, plant, partnership))
        g_ptr_array_add (found, partnership);
    }
  return found;
}

const NpPlantResult *
np_query_get_result (const NpQuery *self, guint scenario, guint plant)
{
  return np_scenario_result_find_plant (g_ptr_array_index (self->results, scenario), plant);
}

const NpPlantResult *
np_query_get_change_of_plant (const NpQuery *self, guint plant)
{
  const NpPlantResult *result
      = self->results->len > 0 ? np_query_get_result (self, 0, plant) : NULL;

  return result != NULL && result->touched ? result : NULL;
}

/* --- Filters --- */

static gboolean
is_same (const char *a, const char *folded)
{
  g_autofree char *other = a != NULL ? g_utf8_casefold (a, -1) : NULL;

  return g_strcmp0 (other, folded) == 0;
}

/* Who runs it, or one of the groups that own who does. */
static gboolean
has_company (const NpQuery *self, guint plant)
{
  const NpOperation *operation = np_query_get_operation (self, plant);
  g_autofree char *folded = g_utf8_casefold (self->company, -1);

  for (guint i = 0; operation != NULL && i < operation->n_groups; i++)
    {
      NpGroup *group = np_dataset_group (self->dataset, operation->groups[i]);

      if (is_same (np_entity_get_name (NP_ENTITY (group)), folded))
        return TRUE;
    }
  return is_same (np_query_get_operator (self, plant), folded);
}

/* Every word that is looked for begins a word of what is said of the plant. */
static gboolean
has_words (const NpQuery *self, guint plant)
{
  NpPlant *entity = np_dataset_plant (self->dataset, plant);
  const char *parts[] = { np_entity_get_name (NP_ENTITY (entity)), np_plant_get_city (entity),
                          np_plant_get_country (entity), np_query_get_operator (self, plant) };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (text, "%s ", parts[i] != NULL ? parts[i] : "");
  return g_str_match_string (self->find, text->str, TRUE);
}

static gboolean
is_inside (const NpMapBox *box, double latitude, double longitude)
{
  return latitude >= box->south && latitude <= box->north && longitude >= box->west
         && longitude <= box->east;
}

/* Of a plant of which only the country is known: whether others of that are there, or it can't be told. */
static gboolean
has_neighbours_inside (const NpQuery *self, const char *country, const NpMapBox *box)
{
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));
  gboolean can_tell = FALSE;

  for (guint i = 0; country != NULL && i < n; i++)
    {
      NpPlant *other = np_dataset_plant (self->dataset, i);
      double latitude, longitude;

      if (g_strcmp0 (np_plant_get_country (other), country) != 0
          || !np_plant_get_place (other, &latitude, &longitude))
        continue;
      if (is_inside (box, latitude, longitude))
        return TRUE;
      can_tell = TRUE;
    }
  return !can_tell;
}

static gboolean
is_in_region (const NpQuery *self, NpPlant *plant)
{
  double latitude, longitude;
  NpMapBox box;

  if (self->plants_region == NP_PLANTS_REGION_WORLD)
    return TRUE;
  box = np_map_region_get_box (np_plants_map_get_region (self->plants_region));
  if (np_plant_get_place (plant, &latitude, &longitude))
    return is_inside (&box, latitude, longitude);
  return has_neighbours_inside (self, np_plant_get_country (plant), &box);
}

static gboolean
passes (const NpQuery *self, guint plant)
{
  NpPlant *entity = np_dataset_plant (self->dataset, plant);

  if (!is_in_region (self, entity))
    return FALSE;
  if (self->product >= 0 && np_plant_get_makes (entity) != (NpProduct) self->product)
    return FALSE;
  if (self->country != NULL && g_strcmp0 (np_plant_get_country (entity), self->country) != 0)
    return FALSE;
  if (self->company != NULL && !has_company (self, plant))
    return FALSE;
  if (self->partnership != NULL && !has_partnership (self, plant, self->partnership))
    return FALSE;
  return self->find == NULL || has_words (self, plant);
}

gboolean
np_query_has_plant_filter (const NpQuery *self)
{
  return self->plants_region != NP_PLANTS_REGION_WORLD || self->product >= 0
         || self->country != NULL || self->company != NULL || self->partnership != NULL
         || self->find != NULL;
}

/* --- Order --- */

/* A plant and its place: by product, by what is missing, by size; then as in the file. */
typedef struct
{
  NpUtilisation entry;
  NpProduct product;
  guint missing; /* 0: what it is sorted by is known */
  double value;  /* the largest first */
  const char *name;
} Ranked;

/* As a scenario has it, where a change is about the plant; else as it is. */
typedef struct
{
  double use;      /* NAN: not known */
  double capacity; /* in the period; NAN */
  double output;   /* NAN */
  double sold;     /* NAN */
} Sizes;

static double
get_capacity_in (gint64 capacity, guint n_months)
{
  return capacity < 0 ? NAN : (double) capacity * n_months / 12.0;
}

static Sizes
get_sizes (const NpQuery *self, const NpUtilisation *entry)
{
  const NpPlantResult *result = np_query_get_change_of_plant (self, entry->plant);
  gboolean sales = entry->measure == NP_MEASURE_SALES;
  double produced = entry->produced >= 0 ? (double) entry->produced : NAN;

  if (result != NULL)
    return (Sizes) {
      .use = isnan (result->utilisation) ? result->added : result->utilisation,
      .capacity = get_capacity_in (result->capacity, result->months),
      .output = result->produced >= 0 ? (double) result->produced : NAN,
      .sold = sales ? produced : NAN,
    };
  return (Sizes) {
    .use = entry->utilisation,
    .capacity = get_capacity_in (entry->capacity != NULL ? entry->capacity->units : -1,
                                 np_period_get_n_months (entry->period)),
    .output = sales ? NAN : produced,
    .sold = sales ? produced : NAN,
  };
}

/* Use needs both inputs; a figure without capacity says more than a capacity without figure. */
static void
rank_by_use (Ranked *self, const Sizes *sizes)
{
  double built = isnan (sizes->output) ? sizes->sold : sizes->output;

  self->missing = !isnan (sizes->use) ? 0 : !isnan (built) ? 1 : !isnan (sizes->capacity) ? 2 : 3;
  self->value = self->missing == 0   ? sizes->use
                : self->missing == 1 ? built
                : self->missing == 2 ? sizes->capacity
                                     : 0;
}

static void
rank_by (Ranked *self, double value, double instead)
{
  self->missing = !isnan (value) ? 0 : !isnan (instead) ? 1 : 2;
  self->value = self->missing == 0 ? value : self->missing == 1 ? instead : 0;
}

static Ranked
rank_entry (const NpQuery *self, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (self->dataset, entry->plant);
  Sizes sizes = get_sizes (self, entry);
  Ranked ranked = {
    .entry = *entry,
    .product = np_plant_get_makes (plant),
    .name = np_entity_get_name (NP_ENTITY (plant)),
  };

  switch (self->plants_sort)
    {
    case NP_PLANTS_SORT_CAPACITY:
      rank_by (&ranked, sizes.capacity, NAN);
      break;
    case NP_PLANTS_SORT_OUTPUT:
      /* Sales are not output: they come behind it, and before nothing at all. */
      rank_by (&ranked, sizes.output, sizes.sold);
      break;
    case NP_PLANTS_SORT_SPARE:
      rank_by (&ranked, sizes.capacity - sizes.output, NAN);
      break;
    case NP_PLANTS_SORT_USE:
    case NP_PLANTS_SORT_NAME:
    default:
      rank_by_use (&ranked, &sizes);
    }
  return ranked;
}

static int
compare_ranked (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpQuery *self = user_data;
  const Ranked *x = a, *y = b;

  if (x->product != y->product)
    return (int) x->product - (int) y->product;
  if (self->plants_sort == NP_PLANTS_SORT_NAME)
    return g_utf8_collate (x->name, y->name);
  if (x->missing != y->missing)
    return (int) x->missing - (int) y->missing;
  return (x->value < y->value) - (x->value > y->value);
}

GArray *
np_query_list_plants (const NpQuery *self)
{
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GArray) ranked = NULL;
  GArray *list;

  if (np_query_is_one_plant (self))
    return np_utilisation_for_plant (self->dataset, g_array_index (self->subjects, guint, 0));
  entries = np_utilisation_for_period (self->dataset, self->period);
  ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  for (guint i = 0; i < entries->len; i++)
    {
      Ranked one = rank_entry (self, &g_array_index (entries, NpUtilisation, i));

      if (passes (self, one.entry.plant))
        g_array_append_val (ranked, one);
    }
  /* It keeps the file's order of what is alike. */
  g_array_sort_with_data (ranked, compare_ranked, (gpointer) self);
  list = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));
  for (guint i = 0; i < ranked->len; i++)
    g_array_append_val (list, g_array_index (ranked, Ranked, i).entry);
  return list;
}

/* --- Over time --- */

static gboolean
is_in_range (const NpQuery *self, NpPeriod period)
{
  return np_period_get_first_day (period) >= self->first_day
         && np_period_get_last_day (period) <= self->last_day;
}

GArray *
np_query_list_uses (const NpQuery *self, guint plant)
{
  g_autoptr (GArray) all = np_utilisation_for_plant (self->dataset, plant);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));

  for (guint i = 0; i < all->len; i++)
    if (is_in_range (self, g_array_index (all, NpUtilisation, i).period))
      g_array_append_val (list, g_array_index (all, NpUtilisation, i));
  return list;
}

static gboolean
has_any_use (const NpQuery *self, guint plant)
{
  g_autoptr (GArray) uses = np_query_list_uses (self, plant);

  for (guint i = 0; i < uses->len; i++)
    if (!isnan (g_array_index (uses, NpUtilisation, i).utilisation))
      return TRUE;
  return FALSE;
}

GArray *
np_query_list_plants_over_time (const NpQuery *self)
{
  g_autoptr (GArray) entries = NULL;
  GArray *plants;

  if (self->subjects->len > 0)
    return g_array_copy (self->subjects);
  entries = np_query_list_plants (self);
  plants = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < entries->len; i++)
    {
      guint plant = g_array_index (entries, NpUtilisation, i).plant;

      if (has_any_use (self, plant) || np_query_get_change_of_plant (self, plant) != NULL)
        g_array_append_val (plants, plant);
    }
  return plants;
}

static gboolean
is_total (const NpQuery *self, guint plant)
{
  return np_plant_get_is_total (np_dataset_plant (self->dataset, plant));
}

GArray *
np_query_list_totals (const NpQuery *self)
{
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));

  for (guint i = 0; i < self->subjects->len; i++)
    if (is_total (self, g_array_index (self->subjects, guint, i)))
      g_array_append_val (totals, g_array_index (self->subjects, guint, i));
  for (guint i = 0; i < n && totals->len == 0; i++)
    if (is_total (self, i) && passes (self, i))
      g_array_append_val (totals, i);
  return totals;
}

GArray *
np_query_list_total_rows (const NpQuery *self, guint plant)
{
  NpFactTable *table = np_dataset_get_production (self->dataset);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, NP_MEASURE_OUTPUT, &n);

  for (guint i = 0; i < n; i++)
    {
      NpFactSlice slice = np_fact_table_find (table, NP_MEASURE_OUTPUT, plant, periods[i]);

      if (slice.n > 0 && is_in_range (self, periods[i]))
        g_array_append_val (rows, slice.first);
    }
  return rows;
}
