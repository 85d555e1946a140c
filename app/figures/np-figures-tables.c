/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns are the command line's contract: an id is never renamed or moved. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

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

void
np_figures_tables_add_source_list (NpTable *table, GPtrArray *sources)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    join_source (ids, names, seen, g_ptr_array_index (sources, i));
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

NpTable *
np_query_make_table (const NpQuery *query)
{
  switch (np_location_get_view (query->location))
    {
    case NP_VIEW_PARTNERSHIPS:
      return np_query_make_timeline_table (query);
    case NP_VIEW_PLANTS:
      return np_query_make_plants_table (query);
    case NP_VIEW_EVIDENCE:
      return np_query_make_evidence_table (query);
    case NP_VIEW_REGISTRATIONS:
    default:
      return np_query_make_registrations_table (query);
    }
}
