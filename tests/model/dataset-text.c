/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-text.h"

static guint
n_items (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
print_date (GString *text, const NpDate *date)
{
  g_autofree char *shown = np_date_to_string (date);

  g_string_append_printf (text, " %s", shown);
}

static void
print_strv (GString *text, const char *const *strv)
{
  g_autofree char *joined = g_strjoinv (";", (char **) strv);

  g_string_append_printf (text, " [%s]", joined);
}

static void
print_sources (GString *text, NpSource *const *sources)
{
  g_string_append (text, " by");
  for (; *sources != NULL; sources++)
    g_string_append_printf (text, " %s", np_source_get_id (*sources));
  g_string_append_c (text, '\n');
}

static void
print_entity (GString *text, gpointer entity)
{
  g_string_append_printf (text, "%s %s:", np_entity_get_id (entity), np_entity_get_name (entity));
  for (guint i = 0; i < np_entity_get_n_sources (entity); i++)
    g_string_append_printf (text, " %s", np_source_get_id (np_entity_get_source (entity, i)));
}

static void
print_brand (GString *text, NpDataset *dataset, guint i)
{
  NpBrand *brand = np_dataset_brand (dataset, i);
  guint n;
  const NpOwnership *rows = np_brand_get_ownerships (brand, &n);

  print_entity (text, brand);
  print_date (text, np_brand_get_entered (brand));
  print_strv (text, np_brand_get_aliases (brand));
  g_string_append_printf (text, " %s %u %u\n", np_brand_get_country (brand),
                          np_dataset_get_own_group (dataset, i),
                          np_dataset_get_country_of_brand (dataset, i));
  for (guint j = 0; j < n; j++)
    {
      g_string_append_printf (text, "  group %u %.2f", rows[j].group, rows[j].share);
      print_date (text, &rows[j].from);
      print_sources (text, rows[j].sources);
    }
}

static void
print_plant (GString *text, NpPlant *plant)
{
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);
  const NpOperation *operations;
  double latitude, longitude;

  print_entity (text, plant);
  print_date (text, np_plant_get_opened (plant));
  print_date (text, np_plant_get_closed (plant));
  g_assert_true (np_plant_get_place (plant, &latitude, &longitude));
  g_string_append_printf (text, " %s %s %s %g %g %u %d %s\n", np_plant_get_operator (plant),
                          np_plant_get_city (plant), np_plant_get_country (plant), latitude,
                          longitude, np_plant_get_makes (plant), np_plant_get_is_total (plant),
                          np_plant_get_note (plant));
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "  can %" G_GINT64_FORMAT " %u %s", capacities[i].units,
                              capacities[i].basis, capacities[i].note);
      print_date (text, &capacities[i].from);
      print_sources (text, capacities[i].sources);
    }
  operations = np_plant_get_operations (plant, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "  run %s %u %u %s %u", operations[i].name,
                              operations[i].groups[0], operations[i].n_groups, operations[i].note,
                              operations[i].line);
      print_date (text, &operations[i].from);
      print_sources (text, operations[i].sources);
    }
}

static void
print_event (GString *text, NpDataset *dataset, NpEvent *event)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  guint n;
  const NpEventLink *links = np_event_get_links (event, &n);

  print_entity (text, event);
  print_date (text, np_event_get_date (event));
  print_date (text, np_event_get_end (event));
  print_date (text, np_event_get_planned (event));
  print_strv (text, np_event_get_brands (event));
  print_strv (text, np_event_get_companies (event));
  g_string_append_printf (text, " %s %s %s", np_event_get_kind (event),
                          np_event_get_summary (event), np_event_get_plant (event));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " %u:%s", links[i].kind, links[i].event);
  /* Its lane is one of the dataset's own. */
  if (partnership != NULL)
    {
      const char *id = np_entity_get_id (NP_ENTITY (partnership));

      g_assert_true (np_dataset_find_partnership (dataset, id) == partnership);
      g_string_append_printf (text, " %s", id);
    }
  g_string_append_c (text, '\n');
}

static void
print_table (GString *text, NpFactTable *table)
{
  g_string_append_printf (text, "%u rows\n", np_fact_table_get_n_rows (table));
  for (guint i = 0; i < np_fact_table_get_n_rows (table); i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      NpFactSlice rows = np_fact_table_find (table, fact.scope, fact.subject, fact.period);

      g_assert_true (rows.first <= i && i < rows.first + rows.n);
      g_string_append_printf (text, "%u %u %u %" G_GINT64_FORMAT " %u %u %u\n", fact.scope,
                              fact.subject, fact.period, fact.units, fact.source, fact.status,
                              fact.line);
    }
  for (guint scope = 0; scope < 3; scope++)
    {
      guint n;
      const NpPeriod *periods = np_fact_table_get_periods (table, scope, &n);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%u: %u ", scope, periods[i]);
    }
  g_string_append_c (text, '\n');
}

char *
np_test_dataset_to_text (NpDataset *dataset)
{
  GString *text = g_string_new (NULL);
  GListModel *events = np_dataset_get_events (dataset);

  for (guint i = 0; i < n_items (np_dataset_get_sources (dataset)); i++)
    g_string_append_printf (text, "%s %u %d %d\n",
                            np_source_get_id (np_dataset_source (dataset, i)),
                            np_dataset_get_source_rank (dataset, i),
                            np_dataset_is_source_preferred (dataset, i),
                            np_dataset_get_supplemented (dataset, i));
  print_entity (text, np_dataset_market (dataset, 0));
  for (guint i = 0; i < n_items (np_dataset_get_groups (dataset)); i++)
    {
      print_entity (text, np_dataset_group (dataset, i));
      g_string_append_printf (text, " %s %d\n", np_group_get_note (np_dataset_group (dataset, i)),
                              np_group_get_own_brand (np_dataset_group (dataset, i)));
    }
  for (guint i = 0; i < n_items (np_dataset_get_brands (dataset)); i++)
    print_brand (text, dataset, i);
  for (guint i = 0; i < n_items (np_dataset_get_plants (dataset)); i++)
    print_plant (text, np_dataset_plant (dataset, i));
  for (guint i = 0; i < n_items (np_dataset_get_partnerships (dataset)); i++)
    {
      g_autoptr (NpPartnership) partnership
          = g_list_model_get_item (np_dataset_get_partnerships (dataset), i);

      print_entity (text, partnership);
      print_date (text, np_partnership_get_formed (partnership));
      print_date (text, np_partnership_get_dissolved (partnership));
      print_strv (text, np_partnership_get_parties (partnership));
      print_strv (text, np_partnership_get_stakes (partnership));
      g_string_append_printf (text, " %s\n", np_partnership_get_kind (partnership));
    }
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      g_assert_true (np_dataset_find_event (dataset, np_entity_get_id (NP_ENTITY (event)))
                     == event);
      print_event (text, dataset, event);
    }
  print_table (text, np_dataset_get_registrations (dataset));
  print_table (text, np_dataset_get_market_totals (dataset));
  print_table (text, np_dataset_get_production (dataset));
  return g_string_free_and_steal (text);
}
