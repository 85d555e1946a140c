/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns are the command line's contract: an id is never renamed or moved. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-figures-tables.h"
#include "np-format.h"

NpTable *
np_figures_tables_new (const NpColumn *columns, guint n_columns)
{
  g_autofree NpColumn *translated = g_memdup2 (columns, n_columns * sizeof (NpColumn));

  for (guint i = 0; i < n_columns; i++)
    translated[i].title = g_intern_string (_ (columns[i].title));
  return np_table_new (translated, n_columns);
}

void
np_figures_tables_add_period (NpTable *table, NpPeriod period)
{
  g_autofree char *text = np_period_to_string (period);
  g_autofree char *shown = np_format_period (period);

  /* By end, then the shorter first, as np_period_compare(). */
  np_table_add_label (table, text, shown,
                      (gint64) np_period_get_last_day (period) * 4096
                          + np_period_get_n_months (period));
}

void
np_figures_tables_add_date (NpTable *table, const NpDate *date)
{
  g_autofree char *text = np_date_is_set (date) ? np_date_to_string (date) : NULL;
  g_autofree char *shown = np_format_date (date);

  np_table_add_label (table, text, shown, np_date_first_day (date));
}

/* Adds @source's id and name where they aren't yet. */
static void
join_source (GString *ids, GString *names, GHashTable *seen, NpSource *source)
{
  const char *publisher = np_source_get_publisher (source);

  if (!g_hash_table_add (seen, source))
    return;
  if (ids->len > 0)
    g_string_append_c (ids, ';');
  g_string_append (ids, np_source_get_id (source));
  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append (names, publisher != NULL && *publisher != '\0' ? publisher
                                                                  : np_source_get_title (source));
}

void
np_figures_tables_add_sources (NpTable *table, NpEntity *const *entities, guint n_entities)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_entities; i++)
    for (guint k = 0; entities[i] != NULL && k < np_entity_get_n_sources (entities[i]); k++)
      join_source (ids, names, seen, np_entity_get_source (entities[i], k));
  np_table_add_label (table, ids->len > 0 ? ids->str : NULL, names->str, 0);
}

/* The words of the dataset's format. */
static const char *const basis_words[] = {
  [NP_CAPACITY_BASIS_NONE] = NULL,
  [NP_CAPACITY_BASIS_NAMEPLATE] = "nameplate",
  [NP_CAPACITY_BASIS_STRAIGHT_TIME] = "straight-time",
  [NP_CAPACITY_BASIS_MAXIMUM] = "maximum",
  [NP_CAPACITY_BASIS_ANNOUNCED] = "announced",
  [NP_CAPACITY_BASIS_INSTALLED] = "installed",
};

void
np_figures_tables_add_basis (NpTable *table, NpCapacityBasis basis)
{
  np_table_add_label (table, basis_words[basis], np_format_basis (basis), 0);
}

const char *
np_figures_tables_get_unit (NpProduct product)
{
  static const char *const words[] = {
    [NP_PRODUCT_VEHICLES] = "vehicles",
    [NP_PRODUCT_ENGINES] = "engines",
    [NP_PRODUCT_BATTERIES] = "MWh",
  };

  return words[product];
}

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
add_plant_sources (NpTable *table, NpDataset *dataset, const NpUtilisation *entry)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (NpSource **source = entry->capacity != NULL ? entry->capacity->sources : NULL;
       source != NULL && *source != NULL; source++)
    join_source (ids, names, seen, *source);
  if (entry->production_row != G_MAXUINT)
    join_source (ids, names, seen,
                 np_dataset_source (dataset,
                                    np_fact_table_get_row (np_dataset_get_production (dataset),
                                                           entry->production_row)
                                        .source));
  np_table_add_label (table, ids->len > 0 ? ids->str : NULL, names->str, 0);
}

static void
add_plant_row (NpTable *table, NpDataset *dataset, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (dataset, entry->plant);
  const char *id = np_entity_get_id (NP_ENTITY (plant));

  np_table_add_row (table, id);
  np_table_add_text (table, id);
  np_table_add_text (table, np_entity_get_name (NP_ENTITY (plant)));
  np_figures_tables_add_period (table, entry->period);
  add_unit (table, np_plant_get_makes (plant));
  add_capacity (table, entry->capacity);
  if (entry->produced >= 0)
    {
      np_table_add_label (table, entry->measure == NP_MEASURE_SALES ? "sales" : "output",
                          np_format_measure (entry->measure), 0);
      np_table_add_integer (table, entry->produced);
    }
  else
    {
      np_table_add_gap (table);
      np_table_add_gap (table);
    }
  np_table_add_fraction (table, entry->utilisation);
  add_plant_sources (table, dataset, entry);
}

static NpTable *
make_plants (const NpQuery *query)
{
  const NpColumn columns[] = {
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
    { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GArray) entries = np_query_list_plants (query);

  for (guint i = 0; i < entries->len; i++)
    add_plant_row (table, query->dataset, &g_array_index (entries, NpUtilisation, i));
  return table;
}

NpTable *
np_query_make_table (const NpQuery *query)
{
  switch (np_location_get_view (query->location))
    {
    case NP_VIEW_PARTNERSHIPS:
      return np_query_make_timeline_table (query);
    case NP_VIEW_PLANTS:
      return make_plants (query);
    case NP_VIEW_REGISTRATIONS:
    default:
      return np_query_make_registrations_table (query);
    }
}
