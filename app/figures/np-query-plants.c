/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What plants are asked for: which of them, in what order, in which picture, and what is tried out. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-query-private.h"
#include "np-suggest.h"

/* The words of locations, in the order of the enumerations. */
static const char *const bys[] = { "product", "country", "operator", "group", "partnership" };
static const char *const modes[] = { "capacity", "use", "output", "map", "compare", "sensitivity" };
static const char *const sorts[] = { "use", "capacity", "output", "spare", "name" };
static const char *const regions[] = { "world", "uk", "europe", "china" };
static const char *const products[] = { "vehicles", "engines", "batteries" };

/* The place of what the location says among @words; @otherwise: where it says nothing. */
static int
read_word (NpQuery *self, const char *param, const char *const *words, guint n_words, int otherwise)
{
  for (guint i = 0; i < n_words; i++)
    if (np_location_is (self->location, param, words[i]))
      return (int) i;
  return otherwise;
}

static void
read_words (NpQuery *self)
{
  self->plants_by
      = (NpPlantsBy) read_word (self, NP_PARAM_BY, bys, G_N_ELEMENTS (bys), NP_PLANTS_BY_PRODUCT);
  self->plants_mode = (NpPlantsMode) read_word (self, NP_PARAM_MODE, modes, G_N_ELEMENTS (modes),
                                                NP_PLANTS_MODE_CAPACITY);
  self->plants_sort = (NpPlantsSort) read_word (self, NP_PARAM_SORT, sorts, G_N_ELEMENTS (sorts),
                                                NP_PLANTS_SORT_USE);
  self->plants_region = (NpPlantsRegion) read_word (self, NP_PARAM_REGION, regions,
                                                    G_N_ELEMENTS (regions), NP_PLANTS_REGION_WORLD);
  self->product = read_word (self, NP_PARAM_PRODUCT, products, G_N_ELEMENTS (products), -1);
}

/* The newest year under which any plant's figure is listed, or else the newest capacity's. */
static guint
find_newest_year (NpDataset *dataset)
{
  NpFactTable *table = np_dataset_get_production (dataset);
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  guint year = 0;

  for (guint measure = NP_MEASURE_OUTPUT; measure <= NP_MEASURE_SALES; measure++)
    {
      guint n;
      const NpPeriod *periods = np_fact_table_get_periods (table, measure, &n);

      for (guint i = 0; i < n; i++)
        for (guint plant = 0; plant < n_plants; plant++)
          if (!np_plant_get_is_total (np_dataset_plant (dataset, plant))
              && np_fact_table_find (table, measure, plant, periods[i]).n > 0)
            year = MAX (year, np_period_get_list_year (periods[i]));
    }
  for (guint plant = 0; year == 0 && plant < n_plants; plant++)
    {
      guint n;
      const NpCapacity *capacities
          = np_plant_get_capacities (np_dataset_plant (dataset, plant), &n);

      if (n > 0)
        year = capacities[n - 1].from.year;
    }
  return year;
}

static gboolean
has_any_input (NpDataset *dataset, NpPeriod period)
{
  g_autoptr (GArray) entries = np_utilisation_for_period (dataset, period);

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (entry->capacity != NULL || entry->produced >= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_country (NpQuery *self, GError **error)
{
  const char *country = np_location_get (self->location, NP_PARAM_COUNTRY);
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));
  g_autofree char *wanted = NULL;

  if (country == NULL)
    return TRUE;
  wanted = g_utf8_casefold (country, -1);
  for (guint i = 0; i < n; i++)
    {
      const char *other = np_plant_get_country (np_dataset_plant (self->dataset, i));
      g_autofree char *folded = other != NULL ? g_utf8_casefold (other, -1) : NULL;

      if (g_strcmp0 (wanted, folded) == 0)
        {
          self->country = other;
          return TRUE;
        }
    }
  g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
               _ ("No plant of this dataset is in “%s”"), country);
  return FALSE;
}

void
np_query_add_companies (GPtrArray *names, NpDataset *dataset, NpPlant *plant)
{
  guint n;
  const NpOperation *operations = np_plant_get_operations (plant, &n);

  if (np_plant_get_operator (plant) != NULL)
    g_ptr_array_add (names, (gpointer) np_plant_get_operator (plant));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names, operations[i].name);
      for (guint g = 0; g < operations[i].n_groups; g++)
        g_ptr_array_add (names,
                         (gpointer)
                             np_entity_get_name (NP_ENTITY (np_dataset_group (dataset,
                                                                              operations[i]
                                                                                  .groups[g]))));
    }
}

/* In another period it is no slip of the finger to ask for who comes later. (transfer full), borrowed
 * names, NULL-terminated */
static GPtrArray *
list_companies (NpDataset *dataset)
{
  GPtrArray *names = g_ptr_array_new ();
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));

  for (guint i = 0; i < n_plants; i++)
    np_query_add_companies (names, dataset, np_dataset_plant (dataset, i));
  g_ptr_array_add (names, NULL);
  return names;
}

static gboolean
find_company (NpQuery *self, GError **error)
{
  const char *company = np_location_get (self->location, NP_PARAM_COMPANY);
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *folded = NULL;
  const char *meant;

  if (company == NULL)
    return TRUE;
  names = list_companies (self->dataset);
  folded = g_utf8_casefold (company, -1);
  for (guint i = 0; i + 1 < names->len; i++)
    {
      g_autofree char *name = g_utf8_casefold (g_ptr_array_index (names, i), -1);

      if (!g_str_equal (name, folded))
        continue;
      self->company = g_strdup (g_ptr_array_index (names, i));
      return TRUE;
    }
  meant = np_suggest_name ((const char *const *) names->pdata, company);
  if (meant != NULL)
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                 _ ("No plant of this dataset is run by “%1$s”; did you mean “%2$s”?"), company,
                 meant);
  else
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                 _ ("No plant of this dataset is run by “%s”"), company);
  return FALSE;
}

static gboolean
find_partnership (NpQuery *self, GError **error)
{
  const char *id = np_location_get (self->location, NP_PARAM_PARTNERSHIP);

  if (id == NULL)
    return TRUE;
  self->partnership = np_dataset_find_partnership (self->dataset, id);
  if (self->partnership != NULL)
    return TRUE;
  np_query_set_unknown (error, np_dataset_get_partnerships (self->dataset),
                        _ ("“%s” is not a partnership of this dataset"), id, NULL);
  return FALSE;
}

static gboolean
find_scenarios (NpQuery *self, GError **error)
{
  g_auto (GStrv) ids = np_location_get_list (self->location, NP_PARAM_SCENARIO);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      NpScenario *scenario = np_dataset_find_scenario (self->dataset, ids[i]);

      if (scenario == NULL)
        {
          np_query_set_unknown (error, np_dataset_get_scenarios (self->dataset),
                                _ ("“%s” is not a scenario of this dataset"), ids[i], NULL);
          return FALSE;
        }
      g_ptr_array_add (self->scenarios, scenario);
    }
  return TRUE;
}

/* --- The period --- */

static gboolean
is_over_time (const NpQuery *self)
{
  return self->plants_mode == NP_PLANTS_MODE_USE || self->plants_mode == NP_PLANTS_MODE_OUTPUT;
}

/* A scenario was made for a period; else the newest is what most come for. */
static NpPeriod
choose_period (NpQuery *self, guint newest)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    {
      NpPeriod period = np_scenario_get_period (g_ptr_array_index (self->scenarios, i));

      if (period != NP_PERIOD_NONE)
        return period;
    }
  return newest > 0 ? np_period_new_year (newest) : NP_PERIOD_NONE;
}

static gboolean
find_period (NpQuery *self, GError **error)
{
  guint newest = find_newest_year (self->dataset);
  g_autofree char *period = NULL;

  self->period = np_location_get_period (self->location, NP_PARAM_PERIOD);
  /* One plant and no period: all its years. */
  if (np_query_is_one_plant (self) && newest > 0)
    return TRUE;
  if (self->period == NP_PERIOD_NONE)
    self->period = choose_period (self, newest);
  if (self->period == NP_PERIOD_NONE || newest == 0)
    {
      g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                           _ ("There is no figure of any plant"));
      return FALSE;
    }
  /* What shows all periods can do without this one. */
  if (is_over_time (self) || has_any_input (self->dataset, self->period))
    {
      np_query_set_period (self, self->period);
      return TRUE;
    }
  period = np_format_period (self->period);
  g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
               _ ("There is no figure of any plant in %s"), period);
  return FALSE;
}

/* --- Scenarios --- */

/* The plant that the scenario builds at, else the first that it is about; -1: none. */
static int
find_plant_of_scenario (const NpQuery *self)
{
  NpScenarioResult *result = g_ptr_array_index (self->results, 0);
  NpScenario *scenario = g_ptr_array_index (self->scenarios, 0);
  int plant = -1;

  for (guint i = 0; i < np_scenario_get_n_changes (scenario); i++)
    {
      int number = np_scenario_result_get_change (result, i)->plant;

      if (number >= 0 && np_scenario_get_change (scenario, i)->kind == NP_CHANGE_BUILD)
        return number;
      plant = plant < 0 ? number : plant;
    }
  return plant;
}

static gboolean
find_sensitivity_plant (NpQuery *self, GError **error)
{
  NpScenario *scenario = g_ptr_array_index (self->scenarios, 0);
  int plant = self->subjects->len > 0 ? (int) g_array_index (self->subjects, guint, 0)
                                      : find_plant_of_scenario (self);

  if (plant >= 0 && np_query_get_result (self, 0, (guint) plant) != NULL)
    {
      self->sensitivity_plant = plant;
      return TRUE;
    }
  if (plant < 0)
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
                 _ ("The scenario “%s” is about no plant of this dataset"),
                 np_entity_get_name (NP_ENTITY (scenario)));
  else
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
                 _ ("“%s” is a total over several plants, and has no use of its own"),
                 np_entity_get_name (NP_ENTITY (np_dataset_plant (self->dataset, (guint) plant))));
  return FALSE;
}

static gboolean
check_mode (NpQuery *self, GError **error)
{
  if (self->plants_mode == NP_PLANTS_MODE_COMPARE && self->scenarios->len == 0)
    {
      g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
                           _ ("There is nothing to compare: no scenario is chosen"));
      return FALSE;
    }
  if (self->plants_mode != NP_PLANTS_MODE_SENSITIVITY)
    return TRUE;
  if (self->scenarios->len != 1)
    {
      g_set_error_literal (
          error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
          self->scenarios->len == 0
              ? _ ("What use depends on is shown of a scenario, and none is chosen")
              : _ ("What use depends on is shown of one scenario at a time"));
      return FALSE;
    }
  return find_sensitivity_plant (self, error);
}

static void
make_results (NpQuery *self)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    g_ptr_array_add (self->results,
                     np_scenario_result_new (self->dataset, g_ptr_array_index (self->scenarios, i),
                                             self->period));
}

gboolean
np_query_complete_plants (NpQuery *self, GError **error)
{
  read_words (self);
  np_query_read_range (self);
  if (!np_query_find_ids (self, NP_PARAM_SELECT, np_dataset_find_plant,
                          np_dataset_get_plants (self->dataset),
                          _ ("“%s” is not a plant of this dataset"), self->subjects, error)
      || !find_country (self, error) || !find_company (self, error)
      || !find_partnership (self, error) || !find_scenarios (self, error)
      || !find_period (self, error))
    return FALSE;
  /* Borrowed from the location, which is now complete. */
  self->find = np_location_get (self->location, NP_PARAM_FIND);
  make_results (self);
  return check_mode (self, error);
}

gboolean
np_query_is_one_plant (const NpQuery *self)
{
  return np_location_get_view (self->location) == NP_VIEW_PLANTS && self->subjects->len == 1
         && self->period == NP_PERIOD_NONE && self->scenarios->len == 0
         && self->plants_mode == NP_PLANTS_MODE_CAPACITY;
}
