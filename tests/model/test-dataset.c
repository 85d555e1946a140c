/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "np-dataset-builder.h"

static NpSource *
add_source (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) { .id = id, .title = id });

  g_assert_cmpint (np_dataset_builder_add_source (builder, source), >=, 0);
  return np_dataset_builder_get_source (builder,
                                        (guint) np_dataset_builder_find_source (builder, id,
                                                                                strlen (id)));
}

static int
add_market (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpMarket) market = np_market_new (&(NpMarketInit) { .entity = { id, id } });

  return np_dataset_builder_add_market (builder, market);
}

static int
add_group (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpGroup) group
      = np_group_new (&(NpGroupInit) { .entity = { id, id }, .own_brand = -1 });

  return np_dataset_builder_add_group (builder, group);
}

static int
add_brand (NpDatasetBuilder *builder, const char *id, const char *name)
{
  g_autoptr (NpBrand) brand
      = np_brand_new (&(NpBrandInit) { .entity = { id, name }, .country = "CN" });

  return np_dataset_builder_add_brand (builder, brand);
}

static int
add_plant (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpPlant) plant = np_plant_new (&(NpPlantInit) { .entity = { id, id } });

  return np_dataset_builder_add_plant (builder, plant);
}

static int
add_event (NpDatasetBuilder *builder, const char *id, const char *date, NpPartnership *partnership)
{
  g_autoptr (NpEvent) event = NULL;
  NpEventInit init = { .entity = { id, id }, .partnership = partnership };

  if (*date != '\0')
    g_assert_true (np_date_parse (date, &init.date));
  event = np_event_new (&init);
  return np_dataset_builder_add_event (builder, event);
}

static NpDataset *
end (NpDatasetBuilder *builder)
{
  return np_dataset_builder_end (builder, NULL, NULL);
}

static NpDate
date (const char *text)
{
  NpDate parsed = { 0 };

  g_assert_true (*text == '\0' || np_date_parse (text, &parsed));
  return parsed;
}

static guint
n_items (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

/* The id of the item at @position. */
static const char *
item_id (GListModel *model, guint position)
{
  g_autoptr (NpEntity) entity = g_list_model_get_item (model, position);

  return np_entity_get_id (entity);
}

static void
test_empty (void)
{
  NpDataset *dataset = end (np_dataset_builder_new ());

  g_assert_cmpstr (np_dataset_get_name (dataset), ==, "");
  g_assert_cmpstr (np_dataset_get_title (dataset), ==, "");
  g_assert_null (np_dataset_get_version (dataset));
  g_assert_null (np_dataset_get_description (dataset));
  g_assert_cmpuint (n_items (np_dataset_get_sources (dataset)), ==, 0);
  g_assert_cmpuint (n_items (np_dataset_get_groups (dataset)), ==, 0);
  g_assert_cmpuint (n_items (np_dataset_get_events (dataset)), ==, 0);
  g_assert_cmpuint (n_items (np_dataset_get_story_steps (dataset)), ==, 0);
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (dataset)), ==, 0);
  g_assert_cmpint (np_dataset_find_brand (dataset, "byd"), ==, -1);
  g_assert_null (np_dataset_find_event (dataset, "talks"));
  g_assert_finalize_object (dataset);
}

static void
test_about (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpDataset *dataset;

  np_dataset_builder_set_about (builder, "uk-cars", NULL, "1.0", "Cars");
  dataset = end (builder);
  g_assert_cmpstr (np_dataset_get_name (dataset), ==, "uk-cars");
  g_assert_cmpstr (np_dataset_get_title (dataset), ==, "uk-cars");
  g_assert_cmpstr (np_dataset_get_version (dataset), ==, "1.0");
  g_assert_cmpstr (np_dataset_get_description (dataset), ==, "Cars");
  g_assert_finalize_object (dataset);

  builder = np_dataset_builder_new ();
  np_dataset_builder_set_about (builder, "uk-cars", "The UK's cars", NULL, NULL);
  dataset = end (builder);
  g_assert_cmpstr (np_dataset_get_title (dataset), ==, "The UK's cars");
  g_assert_finalize_object (dataset);
}

static void
test_numbers (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpDataset *dataset;
  const char line[] = "uk,byd,2025,1";

  g_assert_cmpint (add_market (builder, "uk"), ==, 0);
  g_assert_cmpint (add_market (builder, "de"), ==, 1);
  g_assert_cmpint (add_market (builder, "uk"), ==, -1);
  g_assert_cmpint (add_brand (builder, "jaecoo", "Jaecoo"), ==, 0);
  g_assert_cmpint (add_brand (builder, "byd", "BYD"), ==, 1);
  g_assert_cmpint (add_brand (builder, "byd", "Build Your Dreams"), ==, -1);
  /* Each kind has ids of its own. */
  g_assert_cmpint (add_group (builder, "byd"), ==, 0);
  g_assert_cmpint (add_plant (builder, "byd"), ==, 0);
  add_source (builder, "byd");

  /* Ids are found where they lie in a line. */
  g_assert_cmpint (np_dataset_builder_find_market (builder, line, 2), ==, 0);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, line + 3, 3), ==, 1);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, line + 3, 2), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, line + 3, 4), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, "byd\0x", 5), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, "", 0), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_group (builder, "byd", 3), ==, 0);
  g_assert_cmpint (np_dataset_builder_find_group (builder, "jaecoo", 6), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_plant (builder, "byd", 3), ==, 0);
  g_assert_cmpint (np_dataset_builder_find_source (builder, "byd", 3), ==, 0);

  dataset = end (builder);
  g_assert_cmpint (np_dataset_find_market (dataset, "de"), ==, 1);
  g_assert_cmpint (np_dataset_find_brand (dataset, "byd"), ==, 1);
  g_assert_cmpint (np_dataset_find_brand (dataset, "BYD"), ==, -1);
  g_assert_cmpint (np_dataset_find_plant (dataset, "byd"), ==, 0);
  g_assert_cmpint (np_dataset_find_source (dataset, "byd"), ==, 0);
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (np_dataset_market (dataset, 1))), ==, "de");
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (np_dataset_brand (dataset, 1))), ==, "BYD");
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (np_dataset_plant (dataset, 0))), ==, "byd");
  g_assert_cmpstr (np_source_get_id (np_dataset_source (dataset, 0)), ==, "byd");
  g_assert_cmpuint (n_items (np_dataset_get_brands (dataset)), ==, 2);
  g_assert_cmpstr (item_id (np_dataset_get_brands (dataset), 0), ==, "jaecoo");
  g_assert_true (g_list_model_get_item_type (np_dataset_get_brands (dataset)) == NP_TYPE_BRAND);
  g_assert_null (g_list_model_get_item (np_dataset_get_brands (dataset), 2));
  g_assert_finalize_object (dataset);
}

/* Countries are gathered from the brands; one that names none and a pool have the last. */
static void
test_countries (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  const NpBrandInit brands[] = {
    { .entity = { .id = "mini", .name = "Mini" }, .country = "United Kingdom" },
    { .entity = { .id = "skoda", .name = "Škoda" }, .country = "Česko (CZ)" },
    { .entity = { .id = "rover", .name = "Rover" }, .country = "united kingdom" },
    { .entity = { .id = "odd", .name = "Odd" } },
    { .entity = { .id = "others", .name = "Others" },
      .country = "United Kingdom",
      .covers = NP_BRAND_COVERS_POOL },
    { .entity = { .id = "lada", .name = "Lada" }, .country = "???" },
  };
  NpDataset *dataset;

  for (guint i = 0; i < G_N_ELEMENTS (brands); i++)
    {
      g_autoptr (NpBrand) brand = np_brand_new (&brands[i]);

      g_assert_cmpint (np_dataset_builder_add_brand (builder, brand), ==, (int) i);
    }
  dataset = end (builder);
  g_assert_cmpuint (n_items (np_dataset_get_countries (dataset)), ==, 4);
  g_assert_cmpstr (item_id (np_dataset_get_countries (dataset), 0), ==, "united-kingdom");
  g_assert_cmpstr (item_id (np_dataset_get_countries (dataset), 1), ==, "cesko-cz");
  g_assert_cmpstr (item_id (np_dataset_get_countries (dataset), 3), ==, NP_COUNTRY_NOT_GIVEN);
  g_assert_cmpint (np_dataset_find_country (dataset, "cesko-cz"), ==, 1);
  g_assert_cmpuint (np_dataset_get_country_of_brand (dataset, 2), ==, 0);
  g_assert_cmpuint (np_dataset_get_country_of_brand (dataset, 3), ==, 3);
  g_assert_cmpuint (np_dataset_get_country_of_brand (dataset, 4), ==, 3);
  g_assert_cmpuint (np_dataset_get_country_of_brand (dataset, 5), ==, 2);
  g_assert_finalize_object (dataset);
}

static void
test_own_groups (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpDataset *dataset;
  GListModel *groups;

  add_brand (builder, "jaecoo", "Jaecoo");
  add_brand (builder, "byd", "BYD");
  add_group (builder, "chery");
  g_assert_cmpint (np_dataset_builder_find_group (builder, "own:byd", 7), ==, -1);
  dataset = end (builder);

  groups = np_dataset_get_groups (dataset);
  g_assert_cmpuint (n_items (groups), ==, 3);
  g_assert_cmpstr (item_id (groups, 0), ==, "chery");
  g_assert_cmpstr (item_id (groups, 1), ==, "own:jaecoo");
  g_assert_cmpuint (np_dataset_get_own_group (dataset, 0), ==, 1);
  g_assert_cmpuint (np_dataset_get_own_group (dataset, 1), ==, 2);
  g_assert_cmpint (np_dataset_find_group (dataset, "own:byd"), ==, 2);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (np_dataset_group (dataset, 2))), ==, "BYD");
  g_assert_cmpint (np_group_get_own_brand (np_dataset_group (dataset, 0)), ==, -1);
  g_assert_cmpint (np_group_get_own_brand (np_dataset_group (dataset, 2)), ==, 1);
  g_assert_cmpstr (np_group_get_country (np_dataset_group (dataset, 2)), ==, "CN");
  g_assert_finalize_object (dataset);
}

static void
test_ownerships (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpSource *source = add_source (builder, "press");
  NpSource *sources[] = { source, NULL };
  NpOwnership tata = { .group = 1, .from = date ("2008-06-02"), .share = 1, .sources = sources };
  NpOwnership ford = { .group = 0, .from = date ("1989"), .to = date ("2008-06-02"), .share = -1 };
  NpOwnership first = { .group = 1, .to = date ("1989"), .share = 0.5 };
  g_autoptr (NpBrand) brand = NULL;
  const NpOwnership *rows;
  NpDataset *dataset;
  guint n;

  add_group (builder, "ford");
  add_group (builder, "tata");
  add_brand (builder, "jaguar", "Jaguar");
  np_dataset_builder_add_ownership (builder, 0, &tata);
  np_dataset_builder_add_ownership (builder, 0, &ford);
  np_dataset_builder_add_ownership (builder, 0, &first);
  sources[0] = NULL;
  dataset = end (builder);

  brand = g_object_ref (np_dataset_brand (dataset, 0));
  g_assert_finalize_object (dataset);

  /* A brand outlives its dataset, with all that it says. */
  rows = np_brand_get_ownerships (brand, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (np_date_is_set (&rows[0].from));
  g_assert_cmpfloat (rows[0].share, ==, 0.5);
  g_assert_cmpuint (rows[1].group, ==, 0);
  g_assert_nonnull (rows[1].sources);
  g_assert_null (rows[1].sources[0]);
  g_assert_cmpuint (rows[2].group, ==, 1);
  g_assert_cmpstr (np_source_get_id (rows[2].sources[0]), ==, "press");
  g_assert_null (rows[2].sources[1]);
  g_assert_finalize_object (g_steal_pointer (&brand));
}

static void
test_capacities (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpSource *sources[] = { add_source (builder, "press"), NULL };
  char note[] = "phase two";
  NpCapacity later = { .from = date ("2018-06"), .units = 200000, .note = note };
  NpCapacity opened = {
    .from = date ("2014-10-21"),
    .to = date ("2018-06"),
    .units = 130000,
    .unit = NP_CAPACITY_UNIT_VEHICLES_YEAR,
    .basis = NP_CAPACITY_BASIS_ANNOUNCED,
    .sources = sources,
  };
  const NpCapacity *rows;
  NpDataset *dataset;
  guint n;

  add_plant (builder, "changshu");
  np_dataset_builder_add_capacity (builder, 0, &later);
  np_dataset_builder_add_capacity (builder, 0, &opened);
  note[0] = 'x';
  dataset = end (builder);

  rows = np_plant_get_capacities (np_dataset_plant (dataset, 0), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (rows[0].units, ==, 130000);
  g_assert_cmpint (rows[0].basis, ==, NP_CAPACITY_BASIS_ANNOUNCED);
  g_assert_cmpstr (np_source_get_id (rows[0].sources[0]), ==, "press");
  g_assert_null (rows[0].note);
  g_assert_cmpint (rows[1].units, ==, 200000);
  g_assert_cmpstr (rows[1].note, ==, "phase two");
  g_assert_null (rows[1].sources[0]);
  g_assert_finalize_object (dataset);
}

/* By date, the more precise first; events of one date stay in file order. */
static void
test_events (void)
{
  static const char *const order[]
      = { "unknown", "venture", "plant", "month", "year", "also", "talks" };
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (NpPartnership) partnership = np_partnership_new (&(NpPartnershipInit) {
      .entity = { "chery-jlr", "Chery Jaguar Land Rover" } });
  NpDataset *dataset;

  g_assert_cmpint (np_dataset_builder_add_partnership (builder, partnership), ==, 0);
  g_assert_cmpint (np_dataset_builder_add_partnership (builder, partnership), ==, -1);
  g_assert_cmpint (add_event (builder, "talks", "2026", partnership), ==, 0);
  g_assert_cmpint (add_event (builder, "year", "2018", NULL), ==, 1);
  g_assert_cmpint (add_event (builder, "also", "2018~", NULL), ==, 2);
  g_assert_cmpint (add_event (builder, "month", "2018-01", NULL), ==, 3);
  g_assert_cmpint (add_event (builder, "plant", "2014-10-21", NULL), ==, 4);
  g_assert_cmpint (add_event (builder, "venture", "2012-11-18", NULL), ==, 5);
  g_assert_cmpint (add_event (builder, "unknown", "", NULL), ==, 6);
  g_assert_cmpint (add_event (builder, "talks", "2020", NULL), ==, -1);
  g_assert_true (np_dataset_builder_find_partnership (builder, "chery-jlr") == partnership);
  g_assert_null (np_dataset_builder_find_partnership (builder, "chery"));
  g_assert_nonnull (np_dataset_builder_find_event (builder, "plant"));
  g_assert_null (np_dataset_builder_find_event (builder, "plan"));
  dataset = end (builder);

  g_assert_cmpuint (n_items (np_dataset_get_events (dataset)), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const NpEvent *event = np_dataset_find_event (dataset, order[i]);
      g_autoptr (NpEvent) item = g_list_model_get_item (np_dataset_get_events (dataset), i);

      g_assert_cmpstr (np_entity_get_id (NP_ENTITY (item)), ==, order[i]);
      g_assert_true (event == item);
    }
  g_assert_true (np_dataset_find_partnership (dataset, "chery-jlr") == partnership);
  g_assert_true (np_event_get_partnership (np_dataset_find_event (dataset, "talks"))
                 == partnership);
  g_assert_finalize_object (dataset);
}

static void
test_claims_and_stories (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (NpClaim) claim = np_claim_new (&(NpClaimInit) { .entity = { "total", "Total" } });
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_PLANTS);
  g_autoptr (NpStoryStep) step = np_story_step_new ("chery", 1, "A title", NULL, location);
  g_autoptr (NpStoryStep) item = NULL;
  NpDataset *dataset;

  g_assert_cmpint (np_dataset_builder_add_claim (builder, claim), ==, 0);
  g_assert_cmpint (np_dataset_builder_add_claim (builder, claim), ==, -1);
  np_dataset_builder_add_story_step (builder, step);
  dataset = end (builder);

  g_assert_true (np_dataset_find_claim (dataset, "total") == claim);
  g_assert_null (np_dataset_find_claim (dataset, "sum"));
  g_assert_cmpuint (n_items (np_dataset_get_claims (dataset)), ==, 1);
  g_assert_cmpuint (n_items (np_dataset_get_story_steps (dataset)), ==, 1);
  item = g_list_model_get_item (np_dataset_get_story_steps (dataset), 0);
  g_assert_true (item == step);
  g_assert_finalize_object (dataset);
}

static void
test_source_ranks (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpDataset *dataset;

  for (const char *id = "abcd"; *id != '\0'; id++)
    {
      const char text[] = { *id, '\0' };

      add_source (builder, text);
    }
  g_assert_true (np_dataset_builder_prefer_source (builder, 3));
  g_assert_true (np_dataset_builder_prefer_source (builder, 1));
  g_assert_false (np_dataset_builder_prefer_source (builder, 3));
  np_dataset_builder_set_supplemented (builder, 2, 1);
  dataset = end (builder);

  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 3), ==, 0);
  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 1), ==, 1);
  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 0), ==, 2);
  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 2), ==, 3);
  g_assert_cmpint (np_dataset_get_supplemented (dataset, 2), ==, 1);
  g_assert_cmpint (np_dataset_get_supplemented (dataset, 1), ==, -1);
  g_assert_finalize_object (dataset);
}

static void
append (NpFactTableBuilder *table,
        guint16 scope,
        guint16 subject,
        gint64 units,
        guint16 source,
        guint32 line)
{
  g_assert_true (np_fact_table_builder_append (table, &(NpFact) {
                                                          .scope = scope,
                                                          .subject = subject,
                                                          .period = np_period_new_year (2025),
                                                          .units = units,
                                                          .source = source,
                                                          .line = line,
                                                      }));
}

static void
note_duplicate (const char *table, const NpFact *kept, const NpFact *dropped, gpointer user_data)
{
  g_string_append_printf (user_data, "%s %u %u;", table, kept->line, dropped->line);
}

static void
test_facts (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (GString) duplicates = g_string_new (NULL);
  NpFactTable *registrations;
  NpFactSlice slice;
  NpDataset *dataset;

  add_source (builder, "dft");
  add_source (builder, "smmt");
  np_dataset_builder_prefer_source (builder, 1);
  append (np_dataset_builder_get_registrations (builder), 0, 4, 28250, 0, 2);
  append (np_dataset_builder_get_registrations (builder), 0, 4, 28232, 1, 3);
  append (np_dataset_builder_get_registrations (builder), 0, 4, 28232, 1, 4);
  append (np_dataset_builder_get_market_totals (builder), 0, 0, 2020520, 1, 2);
  append (np_dataset_builder_get_market_totals (builder), 0, 0, 2020373, 1, 9);
  append (np_dataset_builder_get_production (builder), NP_MEASURE_SALES, 0, 34000, 1, 2);
  append (np_dataset_builder_get_production (builder), NP_MEASURE_SALES, 0, 34000, 1, 5);
  dataset = np_dataset_builder_end (builder, note_duplicate, duplicates);

  g_assert_cmpstr (duplicates->str, ==, "registrations 3 4;market-totals 2 9;production 2 5;");
  registrations = np_dataset_get_registrations (dataset);
  slice = np_fact_table_find (registrations, 0, 4, np_period_new_year (2025));
  g_assert_cmpuint (slice.n, ==, 2);
  g_assert_cmpint (np_fact_table_get_row (registrations, slice.first).units, ==, 28232);
  g_assert_cmpint (np_fact_table_get_row (registrations, slice.first + 1).units, ==, 28250);
  g_assert_cmpint (np_fact_table_get_row (np_dataset_get_market_totals (dataset), 0).units, ==,
                   2020520);
  g_assert_cmpuint (np_fact_table_get_row (np_dataset_get_production (dataset), 0).scope, ==,
                    NP_MEASURE_SALES);
  g_assert_finalize_object (dataset);
}

/* What does not fit into 16 bits is refused, never cut off. */
static void
test_too_many (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpDataset *dataset;

  for (guint i = 0; i < NP_DATASET_MAX_ENTITIES; i++)
    {
      char id[16];
      g_autoptr (NpSource) source = NULL;

      g_snprintf (id, sizeof id, "%u", i);
      source = np_source_new (&(NpSourceInit) { .id = id, .title = id });
      g_assert_cmpint (np_dataset_builder_add_source (builder, source), ==, (int) i);
      g_assert_cmpint (add_brand (builder, id, id), ==, (int) i);
    }
  g_assert_cmpint (add_brand (builder, "more", "More"), ==, -1);
  g_assert_cmpint (np_dataset_builder_find_brand (builder, "more", 4), ==, -1);
  dataset = end (builder);
  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 65534), ==, 65534);
  g_assert_cmpint (np_dataset_find_brand (dataset, "65534"), ==, 65534);
  g_assert_cmpuint (np_dataset_get_own_group (dataset, 65534), ==, 65534);
  g_assert_finalize_object (dataset);
}

static void
test_abandoned (void)
{
  g_autoptr (NpDatasetBuilder) builder = np_dataset_builder_new ();
  NpSource *sources[] = { add_source (builder, "press"), NULL };
  NpOwnership ownership = { .sources = sources };
  NpCapacity capacity = { .sources = sources, .note = (char *) "A note" };
  NpOperation operation = { .name = (char *) "Chery", .sources = sources };

  add_group (builder, "chery");
  add_brand (builder, "jaecoo", "Jaecoo");
  add_plant (builder, "changshu");
  np_dataset_builder_set_about (builder, "a", "b", "c", "d");
  np_dataset_builder_add_ownership (builder, 0, &ownership);
  np_dataset_builder_add_capacity (builder, 0, &capacity);
  np_dataset_builder_add_operation (builder, 0, &operation);
  append (np_dataset_builder_get_registrations (builder), 0, 0, 1, 0, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/empty", test_empty);
  g_test_add_func ("/dataset/about", test_about);
  g_test_add_func ("/dataset/numbers", test_numbers);
  g_test_add_func ("/dataset/countries", test_countries);
  g_test_add_func ("/dataset/own-groups", test_own_groups);
  g_test_add_func ("/dataset/ownerships", test_ownerships);
  g_test_add_func ("/dataset/capacities", test_capacities);
  g_test_add_func ("/dataset/events", test_events);
  g_test_add_func ("/dataset/claims-and-stories", test_claims_and_stories);
  g_test_add_func ("/dataset/source-ranks", test_source_ranks);
  g_test_add_func ("/dataset/facts", test_facts);
  g_test_add_func ("/dataset/too-many", test_too_many);
  g_test_add_func ("/dataset/abandoned", test_abandoned);
  return g_test_run ();
}
