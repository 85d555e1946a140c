/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-dataset.h"

/* Every getter of every entity gives back what the constructor was given, also when that memory is
 * long gone, and an entity of which nothing more is known than it must have gives NULL or empties.
 */

static const NpDate some_date = { 2014, 10, 21, FALSE };
static const NpDate other_date = { 2018, 6, 0, TRUE };

static void
assert_date (const NpDate *date, const NpDate *expected)
{
  g_assert_nonnull (date);
  g_assert_cmpint (date->year, ==, expected->year);
  g_assert_cmpint (date->month, ==, expected->month);
  g_assert_cmpint (date->day, ==, expected->day);
  g_assert_cmpint (date->about, ==, expected->about);
}

static void
assert_empty (const char *const *strv)
{
  g_assert_nonnull (strv);
  g_assert_null (strv[0]);
}

static void
assert_words (const char *const *strv)
{
  g_assert_cmpstr (strv[0], ==, "one");
  g_assert_cmpstr (strv[1], ==, "two");
  g_assert_null (strv[2]);
}

static NpSource *
make_source (const char *id)
{
  return np_source_new (&(NpSourceInit) { .id = id, .title = "A title" });
}

static void
test_source (void)
{
  char id[] = "smmt";
  NpSource *source = np_source_new (&(NpSourceInit) {
      .id = id,
      .title = "December 2025",
      .kind = NP_SOURCE_KIND_COMPANY,
      .publisher = "SMMT",
      .published = some_date,
      .url = "https://example.org/",
      .licence = "CC0-1.0",
      .accessed = other_date,
      .note = "A note",
  });
  NpSource *bare = make_source ("bare");

  id[0] = 'x';
  g_assert_cmpstr (np_source_get_id (source), ==, "smmt");
  g_assert_cmpstr (np_source_get_title (source), ==, "December 2025");
  g_assert_cmpint (np_source_get_kind (source), ==, NP_SOURCE_KIND_COMPANY);
  g_assert_cmpstr (np_source_get_publisher (source), ==, "SMMT");
  assert_date (np_source_get_published (source), &some_date);
  g_assert_cmpstr (np_source_get_url (source), ==, "https://example.org/");
  g_assert_cmpstr (np_source_get_licence (source), ==, "CC0-1.0");
  assert_date (np_source_get_accessed (source), &other_date);
  g_assert_cmpstr (np_source_get_note (source), ==, "A note");

  g_assert_null (np_source_get_publisher (bare));
  g_assert_null (np_source_get_note (bare));
  g_assert_false (np_date_is_set (np_source_get_published (bare)));
  g_assert_finalize_object (source);
  g_assert_finalize_object (bare);
}

static void
test_entity (void)
{
  NpSource *first = make_source ("first");
  NpSource *second = make_source ("second");
  NpSource *const sources[] = { first, second, NULL };
  g_autofree char *id = g_strdup ("uk");
  NpMarket *market = np_market_new (&(NpMarketInit) {
      .entity = { id, "United Kingdom", sources },
      .country = "GB",
      .scope = "new cars",
  });
  g_autofree char *id_property = NULL;
  g_autofree char *name_property = NULL;

  id[0] = 'x';
  g_object_get (market, "id", &id_property, "name", &name_property, NULL);
  g_assert_cmpstr (id_property, ==, "uk");
  g_assert_cmpstr (name_property, ==, "United Kingdom");
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (market)), ==, "uk");
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (market)), ==, "United Kingdom");
  g_assert_cmpuint (np_entity_get_n_sources (NP_ENTITY (market)), ==, 2);
  g_assert_true (np_entity_get_source (NP_ENTITY (market), 0) == first);
  g_assert_true (np_entity_get_source (NP_ENTITY (market), 1) == second);
  g_assert_cmpstr (np_market_get_country (market), ==, "GB");
  g_assert_cmpstr (np_market_get_scope (market), ==, "new cars");

  /* The entity kept its sources alive, and no longer does. */
  g_object_unref (first);
  g_assert_cmpstr (np_source_get_id (np_entity_get_source (NP_ENTITY (market), 0)), ==, "first");
  g_assert_finalize_object (market);
  g_assert_finalize_object (second);
}

static void
test_group (void)
{
  NpGroup *group = np_group_new (&(NpGroupInit) {
      .entity = { "chery", "Chery" }, .country = "CN", .note = "A note", .own_brand = -1 });

  g_assert_cmpuint (np_entity_get_n_sources (NP_ENTITY (group)), ==, 0);
  g_assert_cmpstr (np_group_get_country (group), ==, "CN");
  g_assert_cmpstr (np_group_get_note (group), ==, "A note");
  g_assert_cmpint (np_group_get_own_brand (group), ==, -1);
  g_assert_finalize_object (group);
}

static void
test_brand (void)
{
  static const char *const words[] = { "one", "two", NULL };
  NpBrand *brand = np_brand_new (&(NpBrandInit) {
      .entity = { "omoda-jaecoo", "Omoda & Jaecoo" },
      .country = "CN",
      .aliases = words,
      .covers = NP_BRAND_COVERS_BRANDS,
      .covered = words,
  });
  NpBrand *bare = np_brand_new (&(NpBrandInit) { .entity = { "byd", "BYD" } });
  guint n = 7;

  g_assert_cmpstr (np_brand_get_country (brand), ==, "CN");
  assert_words (np_brand_get_aliases (brand));
  g_assert_cmpint (np_brand_get_covers (brand), ==, NP_BRAND_COVERS_BRANDS);
  assert_words (np_brand_get_covered (brand));

  g_assert_null (np_brand_get_country (bare));
  assert_empty (np_brand_get_aliases (bare));
  assert_empty (np_brand_get_covered (bare));
  g_assert_cmpint (np_brand_get_covers (bare), ==, NP_BRAND_COVERS_ITSELF);
  np_brand_get_ownerships (bare, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (brand);
  g_assert_finalize_object (bare);
}

static NpPartnership *
make_partnership (const char *const *words)
{
  return np_partnership_new (&(NpPartnershipInit) {
      .entity = { "chery-jlr", "Chery Jaguar Land Rover" },
      .kind = "joint-venture",
      .parties = words,
      .stakes = words,
      .formed = some_date,
      .dissolved = other_date,
  });
}

static void
test_partnership (void)
{
  static const char *const words[] = { "one", "two", NULL };
  NpPartnership *partnership = make_partnership (words);

  g_assert_cmpstr (np_partnership_get_kind (partnership), ==, "joint-venture");
  assert_words (np_partnership_get_parties (partnership));
  assert_words (np_partnership_get_stakes (partnership));
  assert_date (np_partnership_get_formed (partnership), &some_date);
  assert_date (np_partnership_get_dissolved (partnership), &other_date);
  g_assert_finalize_object (partnership);
}

static void
test_event (void)
{
  static const char *const words[] = { "one", "two", NULL };
  const NpDate planned = { 2016, 0, 0, FALSE };
  char link_id[] = "talks";
  const NpEventLink links[]
      = { { NP_EVENT_LINK_CONTRADICTS, link_id }, { NP_EVENT_LINK_FOLLOWS, link_id } };
  NpPartnership *partnership = make_partnership (words);
  NpEvent *event = np_event_new (&(NpEventInit) {
      .entity = { "plant", "The plant opens" },
      .partnership = partnership,
      .date = some_date,
      .planned = planned,
      .end = other_date,
      .kind = "plant-opening",
      .summary = "A summary",
      .plant = "changshu",
      .brands = words,
      .companies = words,
      .links = links,
      .n_links = G_N_ELEMENTS (links),
  });
  const NpEventLink *copies;
  guint n;

  link_id[0] = 'x';
  g_assert_true (np_event_get_partnership (event) == partnership);
  assert_date (np_event_get_date (event), &some_date);
  assert_date (np_event_get_planned (event), &planned);
  assert_date (np_event_get_end (event), &other_date);
  g_assert_cmpstr (np_event_get_kind (event), ==, "plant-opening");
  g_assert_cmpstr (np_event_get_summary (event), ==, "A summary");
  g_assert_cmpstr (np_event_get_plant (event), ==, "changshu");
  assert_words (np_event_get_brands (event));
  assert_words (np_event_get_companies (event));
  g_assert_false (np_event_is_era (event));
  copies = np_event_get_links (event, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (copies[0].kind, ==, NP_EVENT_LINK_CONTRADICTS);
  g_assert_cmpint (copies[1].kind, ==, NP_EVENT_LINK_FOLLOWS);
  g_assert_cmpstr (copies[1].event, ==, "talks");
  g_assert_finalize_object (event);
  g_assert_finalize_object (partnership);
}

static void
test_bare_event (void)
{
  NpPartnership *partnership = np_partnership_new (&(NpPartnershipInit) { .entity = { "a", "A" } });
  NpEvent *event = np_event_new (&(NpEventInit) { .entity = { "e", "E" } });
  guint n = 7;

  assert_empty (np_partnership_get_parties (partnership));
  assert_empty (np_partnership_get_stakes (partnership));
  g_assert_false (np_date_is_set (np_partnership_get_dissolved (partnership)));
  g_assert_null (np_event_get_partnership (event));
  g_assert_null (np_event_get_plant (event));
  assert_empty (np_event_get_brands (event));
  assert_empty (np_event_get_companies (event));
  np_event_get_links (event, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (event);
  g_assert_finalize_object (partnership);
}

static void
test_plant (void)
{
  NpPlant *plant = np_plant_new (&(NpPlantInit) {
      .entity = { "changshu", "Changshu" },
      .operator_name = "Chery Jaguar Land Rover",
      .city = "Changshu",
      .country = "CN",
      .latitude = 31.65,
      .longitude = 120.74,
      .makes = NP_PRODUCT_ENGINES,
      .opened = some_date,
      .closed = other_date,
      .is_total = TRUE,
      .note = "A note",
  });
  NpPlant *bare
      = np_plant_new (&(NpPlantInit) { .entity = { "b", "B" }, .latitude = NAN, .longitude = NAN });
  NpPlant *half = np_plant_new (&(NpPlantInit) {
      .entity = { "h", "H" }, .latitude = NAN, .longitude = 120.74 });
  double latitude = 7, longitude = 7;
  guint n = 7;

  g_assert_cmpstr (np_plant_get_operator (plant), ==, "Chery Jaguar Land Rover");
  g_assert_cmpstr (np_plant_get_city (plant), ==, "Changshu");
  g_assert_cmpstr (np_plant_get_country (plant), ==, "CN");
  g_assert_cmpint (np_plant_get_makes (plant), ==, NP_PRODUCT_ENGINES);
  assert_date (np_plant_get_opened (plant), &some_date);
  assert_date (np_plant_get_closed (plant), &other_date);
  g_assert_true (np_plant_get_is_total (plant));
  g_assert_cmpstr (np_plant_get_note (plant), ==, "A note");

  g_assert_false (np_plant_get_place (bare, &latitude, &longitude));
  g_assert_false (np_plant_get_place (half, &latitude, &longitude));
  g_assert_cmpfloat (latitude, ==, 7);
  g_assert_cmpfloat (longitude, ==, 7);
  g_assert_true (np_plant_get_place (plant, &latitude, &longitude));
  g_assert_cmpfloat (latitude, ==, 31.65);
  g_assert_cmpfloat (longitude, ==, 120.74);
  g_assert_true (np_plant_get_place (plant, NULL, NULL));
  np_plant_get_capacities (bare, &n);
  g_assert_cmpuint (n, ==, 0);
  n = 7;
  np_plant_get_operations (bare, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (np_plant_get_operation_on (bare, 735000));
  g_assert_false (np_plant_get_is_total (bare));
  g_assert_finalize_object (plant);
  g_assert_finalize_object (half);
  g_assert_finalize_object (bare);
}

static void
test_claim (void)
{
  static const char *const words[] = { "one", "two", NULL };
  NpClaim *claim = np_claim_new (&(NpClaimInit) {
      .entity = { "chery-total", "Chery sold 53,604 cars" },
      .kind = "total",
      .subject = "group:chery",
      .market = "uk",
      .period = "2025",
      .measure = "registrations",
      .operator_name = "=",
      .stated = "53604",
      .parts = words,
      .others = words,
      .rivals = words,
      .note = "A note",
  });
  NpClaim *bare = np_claim_new (&(NpClaimInit) { .entity = { "b", "B" } });

  g_assert_cmpstr (np_claim_get_kind (claim), ==, "total");
  g_assert_cmpstr (np_claim_get_subject (claim), ==, "group:chery");
  g_assert_cmpstr (np_claim_get_market (claim), ==, "uk");
  g_assert_cmpstr (np_claim_get_period (claim), ==, "2025");
  g_assert_cmpstr (np_claim_get_measure (claim), ==, "registrations");
  g_assert_cmpstr (np_claim_get_operator (claim), ==, "=");
  g_assert_cmpstr (np_claim_get_stated (claim), ==, "53604");
  assert_words (np_claim_get_parts (claim));
  assert_words (np_claim_get_others (claim));
  assert_words (np_claim_get_rivals (claim));
  g_assert_cmpstr (np_claim_get_note (claim), ==, "A note");
  g_assert_null (np_claim_get_subject (bare));
  assert_empty (np_claim_get_parts (bare));
  assert_empty (np_claim_get_others (bare));
  assert_empty (np_claim_get_rivals (bare));
  g_assert_finalize_object (claim);
  g_assert_finalize_object (bare);
}

static void
test_story_step (void)
{
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_PLANTS);
  NpStoryStep *step = np_story_step_new ("chery", G_MAXINT64, "A title", "A text", location);

  g_assert_cmpstr (np_story_step_get_story (step), ==, "chery");
  g_assert_cmpint (np_story_step_get_step (step), ==, G_MAXINT64);
  g_assert_cmpstr (np_story_step_get_title (step), ==, "A title");
  g_assert_cmpstr (np_story_step_get_text (step), ==, "A text");
  g_assert_true (np_story_step_get_location (step) == location);
  g_assert_finalize_object (step);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entities/source", test_source);
  g_test_add_func ("/entities/entity", test_entity);
  g_test_add_func ("/entities/group", test_group);
  g_test_add_func ("/entities/brand", test_brand);
  g_test_add_func ("/entities/partnership", test_partnership);
  g_test_add_func ("/entities/event", test_event);
  g_test_add_func ("/entities/bare-event", test_bare_event);
  g_test_add_func ("/entities/plant", test_plant);
  g_test_add_func ("/entities/claim", test_claim);
  g_test_add_func ("/entities/story-step", test_story_step);
  return g_test_run ();
}
