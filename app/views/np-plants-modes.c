/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-modes.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-choice.h"

typedef struct
{
  const char *name;
  const char *title;
  const char *explanation;
} Option;

/* In the order of NpPlantsMode. */
static const Option modes[NP_N_PLANTS_MODES] = {
  /* Translators: pictures of plants, as are the next five. */
  { "capacity", N_ ("Capacity"), N_ ("What plants can build, and what they built") },
  /* Translators: of plants' capacity */
  { "use", N_ ("Use"), N_ ("How much of their capacity plants used over time") },
  { "output", N_ ("Output"), N_ ("What a whole country or company built over time") },
  { "map", N_ ("Map"), N_ ("Where the plants are") },
  { "compare", N_ ("Side by side"), N_ ("What different scenarios come to") },
  { "sensitivity", N_ ("What it depends on"), N_ ("What would change a scenario’s result most") },
};

const char *
np_plants_modes_get_name (NpPlantsMode mode)
{
  return modes[mode].name;
}

NpPlantsMode
np_plants_modes_get (NpLocation *location)
{
  for (guint i = 0; i < NP_N_PLANTS_MODES; i++)
    if (np_location_is (location, NP_PARAM_MODE, modes[i].name))
      return (NpPlantsMode) i;
  return NP_PLANTS_MODE_CAPACITY;
}

static gboolean
is_one_of (const char *param, const char *const *params)
{
  return g_strv_contains (params, param);
}

/* Whether there is a list of plants, or a table of one. */
static gboolean
has_list (NpLocation *location)
{
  switch (np_plants_modes_get (location))
    {
    case NP_PLANTS_MODE_CAPACITY:
      /* Without a period they are one plant's years. */
      return np_location_get (location, NP_PARAM_PERIOD) != NULL;
    case NP_PLANTS_MODE_MAP:
      return TRUE;
    case NP_PLANTS_MODE_COMPARE:
      return np_location_is (location, NP_PARAM_SHOW, "table");
    case NP_PLANTS_MODE_USE:
    case NP_PLANTS_MODE_OUTPUT:
    case NP_PLANTS_MODE_SENSITIVITY:
    default:
      return FALSE;
    }
}

static gboolean
uses_filter (NpLocation *location, const char *param)
{
  static const char *const of_totals[] = { NP_PARAM_COUNTRY, NP_PARAM_COMPANY, NULL };

  switch (np_plants_modes_get (location))
    {
    case NP_PLANTS_MODE_USE:
      /* Lines of plants that are selected are there whatever they are like. */
      return np_location_get (location, NP_PARAM_SELECT) == NULL;
    case NP_PLANTS_MODE_OUTPUT:
      /* The others leave no total, and are there to be taken out. */
      return is_one_of (param, of_totals) || np_location_get (location, param) != NULL;
    case NP_PLANTS_MODE_CAPACITY:
    case NP_PLANTS_MODE_MAP:
    case NP_PLANTS_MODE_COMPARE:
    case NP_PLANTS_MODE_SENSITIVITY:
    default:
      return has_list (location);
    }
}

gboolean
np_plants_modes_use (NpLocation *location, const char *param)
{
  static const char *const filters[] = { NP_PARAM_FIND,    NP_PARAM_COUNTRY,     NP_PARAM_COMPANY,
                                         NP_PARAM_PRODUCT, NP_PARAM_PARTNERSHIP, NULL };
  static const char *const orders[] = { NP_PARAM_BY, NP_PARAM_SORT, NULL };
  static const char *const ends[] = { NP_PARAM_FROM, NP_PARAM_TO, NULL };
  NpPlantsMode mode = np_plants_modes_get (location);
  gboolean over_time = mode == NP_PLANTS_MODE_USE || mode == NP_PLANTS_MODE_OUTPUT;

  if (is_one_of (param, filters))
    return uses_filter (location, param);
  if (is_one_of (param, orders))
    return has_list (location);
  if (is_one_of (param, ends))
    return over_time;
  if (g_str_equal (param, NP_PARAM_REGION))
    return mode == NP_PLANTS_MODE_MAP;
  g_assert (g_str_equal (param, NP_PARAM_PERIOD));
  /* What a scenario makes of a plant stands in one period. */
  return np_location_get (location, NP_PARAM_PERIOD) != NULL
         && (!over_time
             || (mode == NP_PLANTS_MODE_USE
                 && np_location_get (location, NP_PARAM_SCENARIO) != NULL));
}

/* --- Where choosing one leads --- */

static void
replace_with (NpLocation **location, const char *param, const char *value)
{
  NpLocation *changed = np_location_with (*location, param, value);

  np_location_unref (*location);
  *location = changed;
}

/* A total over plants has no use of its own. */
static void
drop_totals (NpLocation **location, NpDataset *dataset)
{
  g_auto (GStrv) ids = np_location_get_list (*location, NP_PARAM_SELECT);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int plant = np_dataset_find_plant (dataset, ids[i]);
      NpLocation *changed;

      if (plant < 0 || !np_plant_get_is_total (np_dataset_plant (dataset, (guint) plant)))
        continue;
      changed = np_location_toggle (*location, NP_PARAM_SELECT, ids[i]);
      np_location_unref (*location);
      *location = changed;
    }
}

static gboolean
has_figures_of_totals (NpDataset *dataset, NpLocation *location)
{
  g_autoptr (NpQuery) query = np_query_new (dataset, location, NULL);
  g_autoptr (GArray) totals = query != NULL ? np_query_list_totals (query) : NULL;

  for (guint i = 0; totals != NULL && i < totals->len; i++)
    {
      g_autoptr (GArray) rows = np_query_list_total_rows (query, g_array_index (totals, guint, i));

      if (rows->len > 0)
        return TRUE;
    }
  return FALSE;
}

/* As many filters as leave no total are left behind: those first that are about single plants. */
static gboolean
find_totals (NpDataset *dataset, NpLocation **location)
{
  static const char *const of_plants[]
      = { NP_PARAM_FIND, NP_PARAM_PRODUCT, NP_PARAM_PARTNERSHIP, NULL };
  static const char *const ends[] = { NP_PARAM_FROM, NP_PARAM_TO, NULL };
  static const char *const companies[] = { NP_PARAM_COMPANY, NULL };
  static const char *const countries[] = { NP_PARAM_COUNTRY, NULL };
  static const char *const *const steps[] = { of_plants, companies, countries, ends };

  for (guint i = 0; !has_figures_of_totals (dataset, *location); i++)
    {
      NpLocation *wider;

      if (i == G_N_ELEMENTS (steps))
        return FALSE;
      wider = np_location_without (*location, steps[i]);
      np_location_unref (*location);
      *location = wider;
    }
  return TRUE;
}

/* Whether there is a figure, of the newest period if not of the location's own: pictures over time are
 * there in years of which there is nothing. */
static gboolean
find_figure (NpDataset *dataset, NpLocation **location, NpPeriod newest, GError **error)
{
  g_autoptr (NpLocation) complete = np_figures_complete (dataset, *location, error);
  g_autofree char *text = newest != NP_PERIOD_NONE ? np_period_to_string (newest) : NULL;

  if (complete != NULL)
    return TRUE;
  if (text == NULL || np_location_is (*location, NP_PARAM_PERIOD, text))
    return FALSE;
  replace_with (location, NP_PARAM_PERIOD, text);
  complete = np_figures_complete (dataset, *location, NULL);
  return complete != NULL;
}

static const char *
get_scenario_obstacle (NpLocation *location, NpPlantsMode mode)
{
  g_auto (GStrv) scenarios = np_location_get_list (location, NP_PARAM_SCENARIO);
  guint n = g_strv_length (scenarios);

  if (n == 0 && (mode == NP_PLANTS_MODE_COMPARE || mode == NP_PLANTS_MODE_SENSITIVITY))
    return _ ("Choose a scenario first");
  if (n > 1 && mode == NP_PLANTS_MODE_SENSITIVITY)
    return _ ("Shown of one scenario at a time");
  return NULL;
}

static void
find_way (NpPlantsWay *way,
          NpDataset *dataset,
          NpLocation *from,
          NpPlantsMode mode,
          NpPeriod newest)
{
  g_autoptr (NpLocation) location
      = np_location_with (from, NP_PARAM_MODE,
                          mode == NP_PLANTS_MODE_CAPACITY ? NULL : modes[mode].name);
  g_autoptr (GError) error = NULL;
  const char *obstacle = get_scenario_obstacle (from, mode);

  /* It would go on leaving plants out where no control says so. */
  replace_with (&location, NP_PARAM_REGION, NULL);
  if (mode == NP_PLANTS_MODE_USE || mode == NP_PLANTS_MODE_SENSITIVITY)
    drop_totals (&location, dataset);
  if (obstacle == NULL && mode == NP_PLANTS_MODE_OUTPUT && !find_totals (dataset, &location))
    obstacle = _ ("No whole country’s or company’s output is known");
  if (obstacle == NULL && !find_figure (dataset, &location, newest, &error))
    obstacle = error->message;
  if (obstacle != NULL)
    way->obstacle = g_strdup (obstacle);
  else
    way->location = g_steal_pointer (&location);
}

void
np_plants_modes_find_ways (NpPlantsWay *ways,
                           NpDataset *dataset,
                           NpLocation *location,
                           NpPeriod newest)
{
  /* What is shown already has nothing in its way. */
  for (guint i = 0; i < NP_N_PLANTS_MODES; i++)
    if (i == np_plants_modes_get (location))
      ways[i].location = np_location_ref (location);
    else
      find_way (&ways[i], dataset, location, (NpPlantsMode) i, newest);
}

void
np_plants_modes_clear_ways (NpPlantsWay *ways)
{
  for (guint i = 0; i < NP_N_PLANTS_MODES; i++)
    {
      g_clear_pointer (&ways[i].location, np_location_unref);
      g_clear_pointer (&ways[i].obstacle, g_free);
    }
}

GPtrArray *
np_plants_modes_new_choices (const NpPlantsWay *ways)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < NP_N_PLANTS_MODES; i++)
    g_ptr_array_add (choices, np_choice_new (modes[i].name, _ (modes[i].title),
                                             _ (modes[i].explanation), ways[i].obstacle));
  return choices;
}
