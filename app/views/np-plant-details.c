/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plant-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-related.h"
#include "np-scenario-text.h"
#include "np-utilisation.h"

#include <math.h>

/* Who ran it when the location's period ended, or before it closed; else who runs it. (nullable) */
static const char *
get_operator (NpPlant *plant, NpLocation *location)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  const NpOperation *operation
      = period != NP_PERIOD_NONE
            ? np_plant_get_last_operation (plant, np_period_get_last_day (period))
            : NULL;

  return operation != NULL ? operation->name : np_plant_get_operator (plant);
}

static void
add_place (NpDetailsPane *pane, NpPlant *plant, NpLocation *location)
{
  const char *place[] = { np_plant_get_city (plant), np_plant_get_country (plant), NULL };
  g_autofree char *where = place[0] != NULL && place[1] != NULL
                               ? g_strjoinv (", ", (char **) place)
                               : g_strdup (place[0] != NULL ? place[0] : place[1]);
  g_autofree char *opened = np_date_is_set (np_plant_get_opened (plant))
                                ? np_format_date (np_plant_get_opened (plant))
                                : NULL;
  g_autofree char *closed = np_date_is_set (np_plant_get_closed (plant))
                                ? np_format_date (np_plant_get_closed (plant))
                                : NULL;

  np_details_pane_add_fact (pane, _ ("Run by"), get_operator (plant, location));
  np_details_pane_add_fact (pane, _ ("Where"), where);
  np_details_pane_add_word (pane, _ ("Makes"), np_format_product (np_plant_get_makes (plant)));
  np_details_pane_add_fact (pane, _ ("Opened"), opened);
  np_details_pane_add_fact (pane, _ ("Closed"), closed);
}

/* "Chery Jaguar Land Rover, owned by Chery and JLR"; who owns itself is named once. */
static char *
describe_operation (NpDataset *dataset, const NpOperation *operation)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < operation->n_groups; i++)
    g_ptr_array_add (owners,
                     (gpointer)
                         np_entity_get_name (NP_ENTITY (np_dataset_group (dataset,
                                                                          operation->groups[i]))));
  g_ptr_array_add (owners, NULL);
  if (owners->len == 1 || (owners->len == 2 && g_str_equal (owners->pdata[0], operation->name)))
    return g_strdup (operation->name);
  list = np_format_list ((const char *const *) owners->pdata);
  /* Translators: who ran a plant, then the groups that own it. */
  return g_strdup_printf (_ ("%1$s, owned by %2$s"), operation->name, list);
}

static void
add_operators (NpDetailsPane *pane, NpDataset *dataset, NpPlant *plant)
{
  guint n;
  const NpOperation *operations = np_plant_get_operations (plant, &n);

  if (n > 0)
    np_details_pane_add_heading (pane, _ ("Run by, over time"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *when = np_format_span (&operations[i].from, &operations[i].to);
      g_autofree char *who = describe_operation (dataset, &operations[i]);

      np_details_pane_add_fact (pane, *when != '\0' ? when : _ ("All the time"), who);
      for (guint k = 0; operations[i].sources[k] != NULL; k++)
        np_details_pane_add_source (pane, operations[i].sources[k], NULL, FALSE);
    }
}

/* What the scenarios that are shown make of it. */
static void
add_scenarios (NpDetailsPane *pane, NpDataset *dataset, GPtrArray *results, guint plant)
{
  for (guint i = 0; i < results->len; i++)
    {
      const NpPlantResult *of = np_scenario_result_find_plant (results->pdata[i], plant);
      NpScenario *scenario = np_scenario_result_get_scenario (results->pdata[i]);
      g_autofree char *text = NULL;

      if (of == NULL || !of->touched)
        continue;
      text = np_scenario_text_plant (dataset, results->pdata[i], of);
      np_details_pane_add_fact (pane, np_entity_get_name (NP_ENTITY (scenario)), text);
    }
}

/* Why the use of its capacity isn't known. */
static const char *
describe_gap (NpPlant *plant, const NpUtilisation *use)
{
  if (use->capacity != NULL)
    return _ ("Not known: no figure for this time");
  if (np_plant_has_closed (plant, np_period_get_last_day (use->period)))
    return _ ("None: it had closed");
  return _ ("Not known: no capacity was stated for this time");
}

static void
add_use (NpDetailsPane *pane, NpPlant *plant, const NpUtilisation *use)
{
  g_autofree char *period = np_format_period (use->period);
  g_autofree char *share = NULL;
  g_autofree char *range = NULL;

  if (isnan (use->utilisation))
    {
      np_details_pane_add_fact (pane, _ ("Use of capacity"), describe_gap (plant, use));
      return;
    }
  if (use->utilisation_low < use->utilisation_high)
    {
      g_autofree char *low = np_format_share (use->utilisation_low);
      g_autofree char *high = np_format_share (use->utilisation_high);

      /* Translators: use of capacity by the highest and by the lowest statement of it, period */
      share = g_strdup_printf (_ ("%s to %s"), low, high);
    }
  else
    {
      share = np_format_share (use->utilisation);
    }
  range = g_strdup_printf ("%s, %s", share, period);
  np_details_pane_add_fact (pane,
                            use->measure == NP_MEASURE_SALES ? _ ("Use of capacity by cars sold")
                                                             : _ ("Use of capacity"),
                            range);
}

static void
add_capacities (NpDetailsPane *pane, NpPlant *plant, const NpCapacity *in_use)
{
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);

  if (n > 0)
    np_details_pane_add_heading (pane, _ ("Stated capacity"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *amount = np_format_capacity (&capacities[i]);
      g_autofree char *when = np_format_span (&capacities[i].from, &capacities[i].to);
      g_autofree char *name
          = g_strdup_printf ("%s, %s", np_format_basis (capacities[i].basis), when);

      np_details_pane_add_fact (pane, name, amount);
      for (guint j = 0; capacities[i].sources[j] != NULL; j++)
        np_details_pane_add_source (pane, capacities[i].sources[j], NULL, &capacities[i] == in_use);
    }
}

static void
add_figures (NpDetailsPane *pane, NpDataset *dataset, const NpUtilisation *use)
{
  NpFactTable *production = np_dataset_get_production (dataset);
  NpFactSlice rows = np_fact_table_find (production, use->measure, use->plant, use->period);
  g_autofree char *period = np_format_period (use->period);
  g_autofree char *heading = NULL;

  if (use->production_row == G_MAXUINT)
    return;
  /* Translators: “Output, 2025” or “Sales, year to March 2025” */
  heading = g_strdup_printf (_ ("%s, %s"), np_format_measure (use->measure), period);
  np_details_pane_add_heading (pane, heading);
  for (guint i = 0; i < rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (production, rows.first + i);
      g_autofree char *units = np_format_count (fact.units);

      np_details_pane_add_source (pane, np_dataset_source (dataset, fact.source), units,
                                  i == 0 && rows.n > 1);
    }
}

/* What the location's period says of the plant; without a period, its newest figure. */
static gboolean
find_use (NpDataset *dataset, NpLocation *location, guint plant, NpUtilisation *use)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  g_autoptr (GArray) uses = period != NP_PERIOD_NONE ? np_utilisation_for_period (dataset, period)
                                                     : np_utilisation_for_plant (dataset, plant);
  gboolean found = FALSE;

  for (guint i = 0; i < uses->len; i++)
    {
      const NpUtilisation *candidate = &g_array_index (uses, NpUtilisation, i);

      if (candidate->plant != plant)
        continue;
      if (found && candidate->production_row == G_MAXUINT)
        continue;
      *use = *candidate;
      found = TRUE;
    }
  return found;
}

/* From a year among all plants to all years of this one. */
static void
add_all_years (NpDetailsPane *pane, NpLocation *location, const char *id)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_PLANTS);
  g_autoptr (NpLocation) years = np_location_with (view, NP_PARAM_SELECT, id);

  if (np_location_get (location, NP_PARAM_PERIOD) == NULL)
    return;
  np_details_pane_add_heading (pane, NULL);
  np_details_pane_add_link (pane, "np-plants-symbolic", _ ("All its years"), NULL, years);
}

gboolean
np_plant_details_fill (NpDetailsPane *pane,
                       NpDataset *dataset,
                       NpLocation *location,
                       GPtrArray *results)
{
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);
  guint n = g_strv_length (selected);
  int number = n > 0 ? np_dataset_find_plant (dataset, selected[n - 1]) : -1;
  NpUtilisation use = { .capacity = NULL, .production_row = G_MAXUINT };
  NpPlant *plant;

  if (number < 0)
    return FALSE;
  plant = np_dataset_plant (dataset, number);
  np_details_pane_start (pane, np_entity_get_name (NP_ENTITY (plant)),
                         get_operator (plant, location));
  np_details_pane_add_heading (pane, NULL);
  if (find_use (dataset, location, number, &use))
    add_use (pane, plant, &use);
  add_scenarios (pane, dataset, results, (guint) number);
  add_place (pane, plant, location);
  add_all_years (pane, location, np_entity_get_id (NP_ENTITY (plant)));
  add_figures (pane, dataset, &use);
  add_capacities (pane, plant, use.capacity);
  add_operators (pane, dataset, plant);
  np_details_pane_add_text (pane, np_plant_get_note (plant));
  np_related_add_sources (pane, NP_ENTITY (plant));
  np_related_add_plant_events (pane, dataset, np_entity_get_id (NP_ENTITY (plant)));
  return TRUE;
}
