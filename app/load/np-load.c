/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-load.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-resource-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const NpResourceTableSpec *const specs[NP_N_RESOURCES] = {
  [NP_RESOURCE_SOURCES] = &np_resource_table_sources,
  [NP_RESOURCE_MARKETS] = &np_resource_table_markets,
  [NP_RESOURCE_GROUPS] = &np_resource_table_groups,
  [NP_RESOURCE_BRANDS] = &np_resource_table_brands,
  [NP_RESOURCE_OWNERSHIP] = &np_resource_table_ownership,
  [NP_RESOURCE_PLANTS] = &np_resource_table_plants,
  [NP_RESOURCE_CAPACITIES] = &np_resource_table_capacities,
  [NP_RESOURCE_OPERATORS] = &np_resource_table_operators,
  [NP_RESOURCE_PARTNERSHIPS] = &np_resource_table_partnerships,
  [NP_RESOURCE_EVENTS] = &np_resource_table_events,
  [NP_RESOURCE_REGISTRATIONS] = &np_resource_table_registrations,
  [NP_RESOURCE_MARKET_TOTALS] = &np_resource_table_market_totals,
  [NP_RESOURCE_PRODUCTION] = &np_resource_table_production,
  [NP_RESOURCE_SCENARIOS] = &np_resource_table_scenarios,
  [NP_RESOURCE_SCENARIO_CHANGES] = &np_resource_table_scenario_changes,
  [NP_RESOURCE_CLAIMS] = &np_resource_table_claims,
  [NP_RESOURCE_STORIES] = &np_resource_table_stories,
};

const NpResourceTableSpec *
np_resource_table_get_spec (NpResource resource)
{
  return specs[resource];
}

static gboolean
read_descriptor (NpLoad *load, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *text = NULL;
  gint64 size;
  gsize n_read;

  if (!np_package_query_size (load->package, NP_PACKAGE_DESCRIPTOR, &size, error))
    return FALSE;
  if (size > NP_DESCRIPTOR_MAX_SIZE)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                   _ ("%s is larger than 4 MiB; make it simpler"), NP_PACKAGE_DESCRIPTOR);
      return FALSE;
    }
  stream = np_package_open_entry (load->package, NP_PACKAGE_DESCRIPTOR, error);
  if (stream == NULL)
    return FALSE;
  text = g_malloc ((gsize) size + 1);
  /* One byte more than there should be, so that a zip's stream comes to its end and is checked. */
  if (!g_input_stream_read_all (stream, text, (gsize) size + 1, &n_read, load->cancellable, error))
    return FALSE;
  load->descriptor = np_descriptor_parse (text, n_read, load->report, error);
  return load->descriptor != NULL;
}

/* Before the first table is read, every file is known to be there and to be safe. */
static gboolean
query_sizes (NpLoad *load, GError **error)
{
  for (guint i = 0; i < NP_N_RESOURCES; i++)
    {
      gint64 size;

      if (load->descriptor->paths[i] == NULL)
        continue;
      if (!np_package_query_size (load->package, load->descriptor->paths[i], &size, error))
        return FALSE;
      load->bytes_total += size;
    }
  return TRUE;
}

static int
find_source (NpLoad *load, const char *member, const char *id)
{
  int source = np_dataset_builder_find_source (load->builder, id, strlen (id));
  g_autofree char *quoted = NULL;
  g_autofree char *found = NULL;

  if (source >= 0)
    return source;
  quoted = np_report_quote (id);
  found = g_strdup_printf (_ ("“%s” names %s"), member, quoted);
  np_report_add (load->report, NP_SEVERITY_ERROR, NP_PACKAGE_DESCRIPTOR, 0, 0, found,
                 _ ("the id of a row of “sources”"));
  return -1;
}

static void
order_sources (NpLoad *load)
{
  const char *preferred = "nameplate:preferredSources";
  const char *supplements = "nameplate:supplements";

  for (char **id = load->descriptor->preferred; *id != NULL; id++)
    {
      int source = find_source (load, preferred, *id);
      g_autofree char *quoted = np_report_quote (*id);
      g_autofree char *found = g_strdup_printf (_ ("“%s” names %s again"), preferred, quoted);

      if (source >= 0 && !np_dataset_builder_prefer_source (load->builder, (guint) source))
        np_report_add (load->report, NP_SEVERITY_WARNING, NP_PACKAGE_DESCRIPTOR, 0, 0, found,
                       _ ("each source once"));
    }
  for (char **pair = load->descriptor->supplements; *pair != NULL; pair += 2)
    {
      int source = find_source (load, supplements, pair[0]);
      int completes = find_source (load, supplements, pair[1]);

      if (source >= 0 && source == completes)
        np_report_add (load->report, NP_SEVERITY_ERROR, NP_PACKAGE_DESCRIPTOR, 0, 0,
                       _ ("a source that completes itself"), _ ("two different sources"));
      else if (source >= 0 && completes >= 0)
        np_dataset_builder_set_supplemented (load->builder, (guint) source, (guint) completes);
    }
}

/* Those from @first to @last. */
static gboolean
read_tables (NpLoad *load, NpResource first, NpResource last, GError **error)
{
  for (guint i = first; i <= last; i++)
    {
      const char *path = load->descriptor->paths[i];

      if (g_cancellable_set_error_if_cancelled (load->cancellable, error))
        return FALSE;
      if (path != NULL && !np_resource_table_read (load, specs[i], path, error))
        return FALSE;
      if (i == NP_RESOURCE_SOURCES)
        order_sources (load);
    }
  return TRUE;
}

/* A package's scenarios are about its own data, unless they say otherwise. */
static void
add_scenarios (NpLoad *load, const char *name)
{
  g_autoptr (GPtrArray) scenarios = np_scenario_rows_end (g_steal_pointer (&load->scenarios), name,
                                                          load->descriptor->version, FALSE);

  for (guint i = 0; i < scenarios->len; i++)
    np_dataset_builder_add_scenario (load->builder, scenarios->pdata[i]);
}

/* Two operators of one plant at a time are kept, as sources may differ, but that is seldom meant. */
static void
warn_of_overlaps (NpLoad *load, NpPlant *plant)
{
  const char *file = load->descriptor->paths[NP_RESOURCE_OPERATORS];
  guint n;
  const NpOperation *operations = np_plant_get_operations (plant, &n);
  const NpOperation *longest = operations; /* of those before: the one that ends last */

  for (guint i = 1; i < n; i++)
    {
      const NpOperation *operation = &operations[i];
      const gboolean overlaps
          = !np_date_is_set (&longest->to)
            || np_date_first_day (&operation->from) < np_date_first_day (&longest->to);

      if (overlaps && np_report_is_full (load->report, file))
        np_report_count (load->report, NP_SEVERITY_WARNING, file);
      else if (overlaps)
        {
          g_autofree char *quoted = np_report_quote (np_entity_get_id (NP_ENTITY (plant)));
          g_autofree char *found
              = g_strdup_printf (_ ("a time of the plant %s that is in line %u as well"), quoted,
                                 longest->line);

          np_report_add (load->report, NP_SEVERITY_WARNING, file, operation->line, 0, found,
                         _ ("one operator at a time; the one that started last is used"));
        }
      if (np_date_is_set (&longest->to)
          && (!np_date_is_set (&operation->to)
              || np_date_first_day (&operation->to) > np_date_first_day (&longest->to)))
        longest = operation;
    }
}

static void
duplicate_cb (const char *table, const NpFact *kept, const NpFact *dropped, gpointer user_data)
{
  NpLoad *load = user_data;
  g_autofree char *found = NULL;
  const char *file = table;

  for (guint i = 0; i < NP_N_RESOURCES; i++)
    if (g_str_equal (specs[i]->name, table))
      file = load->descriptor->paths[i];
  if (np_report_is_full (load->report, file))
    {
      np_report_count (load->report, NP_SEVERITY_WARNING, file);
      return;
    }
  found = g_strdup_printf (_ ("the figure of line %u once more, from the same source"), kept->line);
  np_report_add (load->report, NP_SEVERITY_WARNING, file, dropped->line, 0, found,
                 _ ("one row for each figure and source; the first is used"));
}

static gboolean
check_usable (NpDataset *dataset, GError **error)
{
  const struct
  {
    const char *name;
    guint n;
  } needed[] = {
    { "sources", g_list_model_get_n_items (np_dataset_get_sources (dataset)) },
    { "markets", g_list_model_get_n_items (np_dataset_get_markets (dataset)) },
    { "brands", g_list_model_get_n_items (np_dataset_get_brands (dataset)) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i].n == 0)
      {
        g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_INCONSISTENT,
                     _ ("“%s” has no row that can be used; correct what is listed, or add one"),
                     needed[i].name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
open_package (NpLoad *load, GError **error)
{
  load->package = np_package_open (load->file, error);
  if (load->package == NULL || !read_descriptor (load, error) || !query_sizes (load, error))
    return FALSE;
  load->scenarios = np_scenario_rows_new ();
  return TRUE;
}

static void
clear (NpLoad *load)
{
  g_clear_pointer (&load->builder, np_dataset_builder_free);
  g_clear_pointer (&load->scenarios, np_scenario_rows_free);
  g_clear_pointer (&load->descriptor, np_descriptor_free);
  g_clear_pointer (&load->package, np_package_free);
}

/* The dataset's. */
static const char *
get_name (NpLoad *load)
{
  return load->descriptor->name != NULL ? load->descriptor->name
                                        : np_package_get_name (load->package);
}

static NpDataset *
run (NpLoad *load, GError **error)
{
  const char *name;
  g_autoptr (NpDataset) dataset = NULL;
  GListModel *plants;

  if (!open_package (load, error))
    return NULL;
  if (load->descriptor->only_scenarios)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ONLY_SCENARIOS,
                   _ ("%s: scenarios without data; open a dataset, and import them there"),
                   NP_PACKAGE_DESCRIPTOR);
      return NULL;
    }
  load->builder = np_dataset_builder_new ();
  name = get_name (load);
  np_dataset_builder_set_about (load->builder, name,
                                load->descriptor->title != NULL ? load->descriptor->title : name,
                                load->descriptor->version, load->descriptor->description);
  if (!read_tables (load, NP_RESOURCE_SOURCES, NP_RESOURCE_STORIES, error))
    return NULL;
  add_scenarios (load, name);
  dataset = np_dataset_builder_end (g_steal_pointer (&load->builder), duplicate_cb, load);
  plants = np_dataset_get_plants (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (plants); i++)
    warn_of_overlaps (load, np_dataset_plant (dataset, i));
  if (g_cancellable_set_error_if_cancelled (load->cancellable, error)
      || !check_usable (dataset, error))
    return NULL;
  return g_steal_pointer (&dataset);
}

NpDataset *
np_load_run (NpLoad *load, GError **error)
{
  NpDataset *dataset = run (load, error);

  clear (load);
  return dataset;
}

static gboolean
check_scenarios (NpLoad *load, GError **error)
{
  if (load->descriptor->paths[NP_RESOURCE_SCENARIOS] != NULL)
    return TRUE;
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_DESCRIPTOR, _ ("%s: no resource “%s”; add it"),
               NP_PACKAGE_DESCRIPTOR, "scenarios");
  return FALSE;
}

GPtrArray *
np_load_run_scenarios (NpLoad *load, GError **error)
{
  g_autoptr (GPtrArray) scenarios = NULL;

  if (open_package (load, error) && check_scenarios (load, error)
      && read_tables (load, NP_RESOURCE_SCENARIOS, NP_RESOURCE_SCENARIO_CHANGES, error)
      && !g_cancellable_set_error_if_cancelled (load->cancellable, error))
    {
      load->only_scenarios = load->descriptor->only_scenarios;
      /* Without data, what the package is called says nothing of the dataset. */
      scenarios
          = np_scenario_rows_end (g_steal_pointer (&load->scenarios),
                                  load->only_scenarios ? NULL : get_name (load),
                                  load->only_scenarios ? NULL : load->descriptor->version, TRUE);
    }
  clear (load);
  return g_steal_pointer (&scenarios);
}
