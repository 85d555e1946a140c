/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of plants. What a scenario makes of a plant stands beside what the data say of it, in
 * columns of its own, so that the one is never taken for the other. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-figures-tables.h"
#include "np-format.h"
#include "np-plants-history.h"
#include "np-plants-sections.h"
#include "np-scenario-text.h"
#include "np-sensitivity.h"
#include "np-words.h"

static const NpColumn plants_columns[] = {
  { "plant", N_ ("ID"), NP_COLUMN_ID },
  { "name", N_ ("Plant"), NP_COLUMN_TEXT },
  { "period", N_ ("Period"), NP_COLUMN_TEXT },
  /* Translators: what a plant's figures count: vehicles, engines … */
  { "unit", N_ ("Makes"), NP_COLUMN_TEXT },
  { "capacity", N_ ("Capacity a year"), NP_COLUMN_INTEGER },
  /* Translators: what a capacity means: nameplate, maximum … */
  { "basis", N_ ("Basis"), NP_COLUMN_TEXT },
  /* Translators: whether a figure is output or sales. */
  { "measure", N_ ("Measure"), NP_COLUMN_TEXT },
  { "produced", N_ ("Figure"), NP_COLUMN_INTEGER },
  /* Translators: of a plant's capacity. */
  { "utilisation", N_ ("Use"), NP_COLUMN_FRACTION },
  { "scenario", N_ ("Scenario"), NP_COLUMN_TEXT },
  /* Translators: what a plant would build in a scenario. */
  { "scenario_produced", N_ ("Would build"), NP_COLUMN_INTEGER },
  /* Translators: the use of a plant's capacity in a scenario. */
  { "scenario_utilisation", N_ ("Use would be"), NP_COLUMN_FRACTION },
  { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
  /* Translators: a column of small lines: the use of plants' capacities in the years before. */
  { "history", N_ ("Use before"), NP_COLUMN_SPARKLINE },
};

#define N_FILE_COLUMNS (G_N_ELEMENTS (plants_columns) - 1)

static void
add_unit (NpTable *table, NpProduct product)
{
  const char *word = np_figures_tables_get_unit (product);

  np_table_add_label (table, word,
                      product == NP_PRODUCT_BATTERIES ? word : np_format_product (product), 0);
}

static void
add_capacity (NpTable *table, const NpCapacity *capacity)
{
  if (capacity == NULL)
    {
      np_table_add_gap (table);
      np_table_add_gap (table);
      return;
    }
  np_table_add_integer (table, capacity->units);
  np_figures_tables_add_basis (table, capacity->basis);
}

static void
add_produced (NpTable *table, const NpUtilisation *entry)
{
  if (entry->produced < 0)
    {
      np_table_add_gap (table);
      np_table_add_gap (table);
      return;
    }
  np_table_add_label (table, entry->measure == NP_MEASURE_SALES ? "sales" : "output",
                      np_format_measure (entry->measure), 0);
  np_table_add_integer (table, entry->produced);
}

/* --- Scenarios --- */

/* What a plant would build; -1: not known. Of one that no change is about it is what the data say, so
 * that a gap stays a gap. Where what is built anyway isn't known, it is what the scenario builds alone. */
static gint64
get_produced (const NpPlantResult *result)
{
  if (!result->touched)
    return result->base.measure == NP_MEASURE_OUTPUT ? result->base.produced : -1;
  if (result->produced >= 0)
    return result->produced;
  return result->placed > 0 ? result->placed : -1;
}

static void
add_scenario (NpTable *table, NpScenario *scenario, const NpPlantResult *result)
{
  if (result == NULL)
    {
      for (guint i = 0; i < 3; i++)
        np_table_add_gap (table);
      return;
    }
  np_table_add_label (table, np_entity_get_id (NP_ENTITY (scenario)),
                      np_entity_get_name (NP_ENTITY (scenario)), 0);
  if (get_produced (result) >= 0)
    np_table_add_integer (table, get_produced (result));
  else
    np_table_add_gap (table);
  np_table_add_fraction (table, result->utilisation);
}

static void
note_capacity (GPtrArray *sources, const NpCapacity *capacity)
{
  for (NpSource **source = capacity != NULL ? capacity->sources : NULL;
       source != NULL && *source != NULL; source++)
    g_ptr_array_add (sources, *source);
}

static void
note_scenario (GPtrArray *sources, NpDataset *dataset, NpScenario *scenario)
{
  const char *const *ids = np_scenario_get_source_ids (scenario);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int number = np_dataset_find_source (dataset, ids[i]);

      if (number >= 0)
        g_ptr_array_add (sources, np_dataset_source (dataset, (guint) number));
    }
}

static void
add_sources (NpTable *table,
             NpDataset *dataset,
             const NpUtilisation *entry,
             NpScenario *scenario,
             const NpPlantResult *result)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  note_capacity (sources, entry->capacity);
  if (entry->production_row != G_MAXUINT)
    g_ptr_array_add (sources,
                     np_dataset_source (dataset,
                                        np_fact_table_get_row (np_dataset_get_production (dataset),
                                                               entry->production_row)
                                            .source));
  if (result != NULL && result->touched)
    {
      note_capacity (sources, result->claim);
      note_scenario (sources, dataset, scenario);
    }
  np_figures_tables_add_source_list (table, sources);
}

/* --- Rows --- */

static void
add_row (NpTable *table,
         NpDataset *dataset,
         const NpUtilisation *entry,
         NpScenario *scenario,
         const NpPlantResult *result)
{
  NpPlant *plant = np_dataset_plant (dataset, entry->plant);
  const char *id = np_entity_get_id (NP_ENTITY (plant));

  np_table_add_row (table, id);
  np_table_add_text (table, id);
  np_table_add_text (table, np_entity_get_name (NP_ENTITY (plant)));
  np_figures_tables_add_period (table, entry->period);
  add_unit (table, np_plant_get_makes (plant));
  add_capacity (table, entry->capacity);
  add_produced (table, entry);
  np_table_add_fraction (table, entry->utilisation);
  add_scenario (table, scenario, result);
  add_sources (table, dataset, entry, scenario, result);
}

/* One row, or one for each scenario. */
static void
add_rows (NpTable *table, const NpQuery *query, const NpUtilisation *entry)
{
  if (query->results->len == 0)
    add_row (table, query->dataset, entry, NULL, NULL);
  for (guint i = 0; i < query->results->len; i++)
    add_row (table, query->dataset, entry, g_ptr_array_index (query->scenarios, i),
             np_query_get_result (query, i, entry->plant));
}

/* A table of plants is in the order of the picture; a plant that stands in two sections has one row. */
static NpTable *
make_period (const NpQuery *query)
{
  const gboolean histories = np_location_is (query->location, NP_PARAM_SHOW, "table");
  NpTable *table
      = np_figures_tables_new (plants_columns, histories ? N_FILE_COLUMNS + 1 : N_FILE_COLUMNS);
  g_autoptr (NpPlantSections) sections = np_plants_sections_new (query);

  for (guint i = 0; i < sections->entries->len; i++)
    add_rows (table, query, &g_array_index (sections->entries, NpUtilisation, i));
  if (histories)
    np_plants_history_fill (table, N_FILE_COLUMNS, query, sections->entries);
  return table;
}

static NpTable *
make_years (const NpQuery *query)
{
  NpTable *table = np_figures_tables_new (plants_columns, N_FILE_COLUMNS);
  g_autoptr (GArray) entries = np_query_list_plants (query);

  for (guint i = 0; i < entries->len; i++)
    add_row (table, query->dataset, &g_array_index (entries, NpUtilisation, i), NULL, NULL);
  return table;
}

/* --- Over time --- */

static gboolean
is_base (const NpPlantResult *result, const NpUtilisation *entry)
{
  return result != NULL && result->base.period == entry->period
         && (entry->produced < 0 || result->base.measure == entry->measure);
}

/* A plant's periods; a scenario is about one of them, which may be after the last. */
static void
add_uses (NpTable *table, const NpQuery *query, guint plant)
{
  g_autoptr (GArray) uses = np_query_list_uses (query, plant);
  const NpPlantResult *result
      = query->results->len > 0 ? np_query_get_result (query, 0, plant) : NULL;
  gboolean done = FALSE;

  for (guint i = 0; i < uses->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (uses, NpUtilisation, i);

      if (is_base (result, entry))
        add_rows (table, query, entry);
      else
        add_row (table, query->dataset, entry, NULL, NULL);
      done |= is_base (result, entry);
    }
  if (result != NULL && result->touched && !done)
    add_rows (table, query, &result->base);
}

static NpTable *
make_uses (const NpQuery *query)
{
  NpTable *table = np_figures_tables_new (plants_columns, N_FILE_COLUMNS);
  g_autoptr (GArray) plants = np_query_list_plants_over_time (query);

  for (guint i = 0; i < plants->len; i++)
    add_uses (table, query, g_array_index (plants, guint, i));
  return table;
}

static NpTable *
make_output (const NpQuery *query)
{
  const NpColumn columns[] = {
    { "period", N_ ("Period"), NP_COLUMN_TEXT },   { "id", N_ ("ID"), NP_COLUMN_ID },
    { "name", N_ ("Name"), NP_COLUMN_TEXT },       { "units", N_ ("Output"), NP_COLUMN_INTEGER },
    { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GArray) totals = np_query_list_totals (query);

  for (guint i = 0; i < totals->len; i++)
    {
      guint plant = g_array_index (totals, guint, i);
      NpEntity *entity = NP_ENTITY (np_dataset_plant (query->dataset, plant));
      g_autoptr (GArray) rows = np_query_list_total_rows (query, plant);

      for (guint k = 0; k < rows->len; k++)
        {
          NpFact fact = np_fact_table_get_row (np_dataset_get_production (query->dataset),
                                               g_array_index (rows, guint, k));
          g_autoptr (GPtrArray) sources = g_ptr_array_new ();

          g_ptr_array_add (sources, np_dataset_source (query->dataset, fact.source));
          np_table_add_row (table, np_entity_get_id (entity));
          np_figures_tables_add_period (table, fact.period);
          np_table_add_text (table, np_entity_get_id (entity));
          np_table_add_text (table, np_entity_get_name (entity));
          np_table_add_integer (table, fact.units);
          np_figures_tables_add_source_list (table, sources);
        }
    }
  return table;
}

/* --- Sensitivity --- */

static void
add_input (NpTable *table, const NpQuery *query, const NpSensitivityRow *row)
{
  const NpScenarioResult *result = g_ptr_array_index (query->results, 0);
  const NpChange *change = NULL;
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;

  switch (row->varied)
    {
    case NP_VARIED_CAPACITY:
      np_table_add_label (table, "capacity", _ ("Stated capacities"), 0);
      np_table_add_text (table, "vehicles/year");
      break;
    case NP_VARIED_OUTPUT:
      np_table_add_label (table, "output", _ ("Output by other sources"), 0);
      np_table_add_text (table, "vehicles");
      break;
    case NP_VARIED_CHANGE:
    default:
      change = np_scenario_get_change (g_ptr_array_index (query->scenarios, 0), row->change);
      word = g_strdup_printf ("change-%u:%s", row->change + 1,
                              np_change_kind_to_word (change->kind));
      shown = np_scenario_text_change (query->dataset, result, row->change);
      np_table_add_label (table, word, shown, 0);
      np_table_add_text (table, np_amount_unit_to_word (change->unit));
    }
}

static NpTable *
make_sensitivity (const NpQuery *query)
{
  const NpColumn columns[] = {
    { "scenario", N_ ("Scenario"), NP_COLUMN_TEXT },
    { "plant", N_ ("Plant"), NP_COLUMN_TEXT },
    /* Translators: what a result depends on. */
    { "input", N_ ("Assumption"), NP_COLUMN_TEXT },
    { "unit", N_ ("Unit"), NP_COLUMN_TEXT },
    /* Translators: the least, the used and the most that an assumption can be. */
    { "low", N_ ("Least"), NP_COLUMN_INTEGER },
    { "value", N_ ("Used"), NP_COLUMN_INTEGER },
    { "high", N_ ("Most"), NP_COLUMN_INTEGER },
    /* Translators: the use of a plant's capacity with the least, the used and the most of it. */
    { "use_low", N_ ("Use with the least"), NP_COLUMN_FRACTION },
    { "use", N_ ("Use"), NP_COLUMN_FRACTION },
    { "use_high", N_ ("Use with the most"), NP_COLUMN_FRACTION },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));
  NpScenario *scenario = g_ptr_array_index (query->scenarios, 0);
  NpEntity *plant = NP_ENTITY (np_dataset_plant (query->dataset, (guint) query->sensitivity_plant));
  g_autoptr (NpSensitivity) sensitivity
      = np_sensitivity_new (query->dataset, scenario, query->period,
                            (guint) query->sensitivity_plant);

  for (guint i = 0; i < sensitivity->rows->len; i++)
    {
      const NpSensitivityRow *row = &g_array_index (sensitivity->rows, NpSensitivityRow, i);

      np_table_add_row (table, np_entity_get_id (plant));
      np_table_add_label (table, np_entity_get_id (NP_ENTITY (scenario)),
                          np_entity_get_name (NP_ENTITY (scenario)), 0);
      np_table_add_label (table, np_entity_get_id (plant), np_entity_get_name (plant), 0);
      add_input (table, query, row);
      np_table_add_integer (table, row->input_low);
      np_table_add_integer (table, row->input);
      np_table_add_integer (table, row->input_high);
      np_table_add_fraction (table, row->use_low);
      np_table_add_fraction (table, sensitivity->use);
      np_table_add_fraction (table, row->use_high);
    }
  return table;
}

NpTable *
np_query_make_plants_table (const NpQuery *query)
{
  switch (query->plants_mode)
    {
    case NP_PLANTS_MODE_USE:
      return make_uses (query);
    case NP_PLANTS_MODE_OUTPUT:
      return make_output (query);
    case NP_PLANTS_MODE_SENSITIVITY:
      return make_sensitivity (query);
    case NP_PLANTS_MODE_CAPACITY:
    case NP_PLANTS_MODE_MAP:
    case NP_PLANTS_MODE_COMPARE:
    default:
      return np_query_is_one_plant (query) ? make_years (query) : make_period (query);
    }
}
