/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known to be said of the bundled dataset's plants: what explains a picture, what several
 * sections come to, what is behind a scenario, and the figures that everybody asks for. */

#include <math.h>
#include <string.h>

#include "np-figures-behind.h"
#include "np-scenario-text.h"
#include "np-test-bundled.h"
#include "np-test-figures.h"

#define BROMWICH "nameplate:plants?period=2025&scenario=chery-at-castle-bromwich"

static NpDataset *dataset;

static NpScene *
draw (const char *uri)
{
  g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
  NpTheme theme;

  return np_test_scene (figure, &theme, 1000);
}

static guint
count_texts (NpScene *scene, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    n += g_strcmp0 (np_scene_get_mark (scene, i)->text, text) == 0;
  return n;
}

/* --- Captions --- */

static const char *const keys[] = {
  "· hatched end of a capacity: statements differ",
  "· outline alone: an old or undated statement",
  "· thin dashed outline: only announced",
  "· pale bar: sold, not built",
  "· dotted: no figure",
  "· bold outline: more than the capacity",
  "· hatched with a dashed outline: a scenario, not what is",
  "· dashed frame: the capacity in the scenario",
  "· struck out: closed in the scenario",
  "· empty with a dashed outline: not built in the scenario",
  "· cross: doesn’t fit",
  "· band: statements of the capacity differ",
  "· ring: more than the capacity",
  "· dashed: a scenario, not what is",
  "· Scenario: ",
};

/* @expected: a letter for each of the keys that the line has: "a" is the first. */
static void
assert_keys (NpDataset *of, const char *uri, const char *expected)
{
  g_autoptr (NpFigure) figure = np_test_figure (of, uri);
  const char *line = np_figure_get_source_line (figure);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strstr (line, keys[i]) != NULL)
      g_string_append_c (found, (char) ('a' + i));
  g_test_message ("%s: %s", uri, line);
  g_assert_cmpstr (found->str, ==, expected);
}

/* A scenario that closes a plant, shrinks one, and builds at another more than it can. */
static NpDataset *
add_scenario (void)
{
  const NpChange changes[] = {
    { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland" },
    { .kind = NP_CHANGE_BUILD,
      .plant = (char *) "halewood",
      .subject = (char *) "group:chery",
      .amount = 1000000 },
  };
  g_autoptr (NpScenario) scenario = np_scenario_new (&(NpScenarioInit) {
      .id = "try", .name = "Try", .changes = changes, .n_changes = G_N_ELEMENTS (changes) });

  return np_dataset_with_scenarios (dataset, &scenario, 1);
}

/* A picture's signs are explained, and no others. */
static void
test_captions (void)
{
  g_autoptr (NpDataset) tried = add_scenario ();

  assert_keys (dataset, "nameplate:plants?period=2025", "abcde");
  assert_keys (dataset, "nameplate:plants?period=2025&product=batteries", "e");
  assert_keys (dataset, "nameplate:plants?period=2025&product=engines", "be");
  assert_keys (dataset, "nameplate:plants?period=1999&find=burnaston", "f");
  assert_keys (dataset, BROMWICH, "abcdegho");
  assert_keys (tried, "nameplate:plants?period=2025&scenario=try&company=Nissan", "aijo");
  assert_keys (tried, "nameplate:plants?period=2025&scenario=try&find=halewood", "abegko");
  assert_keys (dataset, BROMWICH "&mode=compare", "gho");
  assert_keys (dataset, BROMWICH "&mode=sensitivity", "no");
  assert_keys (dataset, "nameplate:plants?mode=use", "elm");
  assert_keys (dataset, BROMWICH "&mode=use", "elmno");
  assert_keys (dataset, "nameplate:plants?mode=use&select=crewe", "");
  /* The map explains its own circles, and a scenario is not in a picture of output. */
  assert_keys (dataset, BROMWICH "&mode=map", "o");
  assert_keys (dataset, BROMWICH "&mode=output", "e");
}

/* The small lines are explained where they are drawn. */
static void
test_sparklines (void)
{
  g_autoptr (NpScene) scene = draw ("nameplate:plants?period=2025");

  g_assert_cmpuint (count_texts (scene, "Use, 2014–2025"), ==, 1);
}

/* --- Several scenarios --- */

#define THREE "chery-at-castle-bromwich,chery-at-halewood,chery-at-sunderland"

/* One of them is drawn, and the words say which. */
static void
test_several (void)
{
  g_autoptr (NpTable) table
      = np_test_table (dataset, "nameplate:plants?period=2025&scenario=" THREE);
  g_autoptr (NpTable) one = np_test_table (dataset, BROMWICH);

  np_test_assert_texts (
      dataset, "nameplate:plants?period=2025&scenario=" THREE,
      "Plants’ capacity and use, 2025, “Chery’s UK cars at Castle Bromwich”",
      "Castle Bromwich would build 53,604 of its 90,000, 59.6\u202f%; the capacity is a 2014 "
      "estimate. Only “Chery’s UK cars at Castle Bromwich” of the three scenarios is drawn; "
      "“Side by side” has all.",
      "Castle Bromwich would be at 59.6\u202f%");
  np_test_assert_texts (
      dataset, "nameplate:plants?mode=use&select=sunderland&scenario=" THREE, NULL,
      "Sunderland used 45.5 to 54.6\u202f% of its capacity in 2025, after 56.4\u202f% in 2024. "
      "Only “Chery’s UK cars at Castle Bromwich” of the three scenarios is drawn; “Side by "
      "side” has all.",
      NULL);
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2025&mode=compare&scenario=" THREE, NULL,
      "Castle Bromwich would be at 59.6\u202f%; Halewood would need 26.8–29.8\u202f% of its "
      "capacity; Sunderland would be at 54.4–65.3\u202f%.",
      NULL);
  /* The table has all of them. */
  g_assert_cmpuint (np_table_get_n_rows (table), ==, 3 * np_table_get_n_rows (one));
  g_assert_cmpuint (np_test_find_row (table, 0, "scenario", "chery-at-sunderland"), !=, G_MAXUINT);
}

/* What the second scenario's figures rest on is named, too. */
static void
test_compare_sources (void)
{
  const NpChange changes[] = { { .kind = NP_CHANGE_OPEN, .plant = (char *) "castle-bromwich" } };
  g_autoptr (NpScenario) scenario = np_scenario_new (&(NpScenarioInit) {
      .id = "open", .name = "Open", .changes = changes, .n_changes = 1 });
  g_autoptr (NpDataset) with = np_dataset_with_scenarios (dataset, &scenario, 1);
  g_autoptr (NpFigure) figure = np_test_figure (
      with, "nameplate:plants?period=2025&mode=compare&scenario=chery-at-sunderland,open");

  g_assert_nonnull (strstr (np_figure_get_source_line (figure), "Inovev, 2014"));
}

/* --- All sections --- */

#define ALL_CARS                                                                        \
  "1 of 19 plants has both figures: 273,087 of 500,000 to 600,000, 45.5–54.6\u202f% · " \
  "capacity of 10: 1,724,000 to 1,844,000 a year, 620,000 of it only announced"

/* The last line of a picture with several sections; a plant that is in two of them counts once. */
static void
test_grand_total (void)
{
  static const char *const bys[] = { "country", "operator", "group", "partnership" };

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autofree char *uri = g_strdup_printf ("nameplate:plants?period=2025&by=%s", bys[i]);
      g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
      NpTheme theme;
      g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 1600);

      g_assert_cmpuint (count_texts (scene, "All plants shown"), ==, 1);
      g_assert_cmpuint (count_texts (scene, ALL_CARS), ==, 1);
      g_assert_cmpuint (count_texts (scene, "All plants shown: batteries, MWh"), ==, 0);
    }
}

/* Units are never added, and of one section its own line is enough. */
static void
test_no_grand_total (void)
{
  g_autoptr (NpScene) by_product = draw ("nameplate:plants?period=2025");
  g_autoptr (NpScene) one = draw ("nameplate:plants?period=2025&by=country&country=china");
  g_autoptr (NpScene) engines = draw ("nameplate:plants?period=2025&by=country");

  g_assert_cmpuint (count_texts (by_product, "All plants shown"), ==, 0);
  g_assert_cmpuint (count_texts (one, "All plants shown"), ==, 0);
  g_assert_cmpuint (count_texts (engines, "All plants shown: engines"), ==, 1);
  g_assert_cmpuint (count_texts (engines,
                                 "None of 3 plants has both figures · capacity of 1: 130,000 a "
                                 "year"),
                    ==, 1);
}

/* --- Behind --- */

static gint64
sum_registered (const char *uri, gboolean in_use, guint *n)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (NpTable) table = np_figures_new_behind (dataset, location, NULL);
  gint64 sum = 0;

  *n = 0;
  for (guint row = np_test_find_row (table, 0, "fact", "registrations"); row != G_MAXUINT;
       row = np_test_find_row (table, row + 1, "fact", "registrations"))
    {
      gboolean used = !np_test_is_gap (table, row, "in_use")
                      && np_test_find_row (table, row, "in_use", "yes") == row;

      if (in_use && !used)
        continue;
      sum += np_test_integer (table, row, "units");
      (*n)++;
      np_test_assert_cell (table, row, "plant", "");
      np_test_assert_cell (table, row, "market", "uk");
      np_test_assert_cell (table, row, "unit", "vehicles");
      g_assert_false (np_test_is_gap (table, row, "source"));
    }
  return sum;
}

/* What a scenario builds is a share of what is registered: those rows are behind it, also those of
 * other sources. */
static void
test_behind (void)
{
  guint n_used, n_all, n_none;

  g_assert_cmpint (sum_registered (BROMWICH, TRUE, &n_used), ==, 53604);
  sum_registered (BROMWICH, FALSE, &n_all);
  g_assert_cmpuint (n_used, ==, 3);
  g_assert_cmpuint (n_all, >, n_used);
  /* Once, however many scenarios count it. */
  g_assert_cmpint (sum_registered (BROMWICH ",chery-at-halewood", TRUE, &n_used), ==, 53604);
  sum_registered ("nameplate:plants?period=2025", FALSE, &n_none);
  g_assert_cmpuint (n_none, ==, 0);
  sum_registered (BROMWICH "&mode=output", FALSE, &n_none);
  g_assert_cmpuint (n_none, ==, 0);
}

/* --- What everybody asks --- */

static void
test_known (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, BROMWICH);
  guint bromwich = np_test_row (table, "plant", "castle-bromwich");

  g_assert_true (np_test_is_gap (table, bromwich, "capacity"));
  g_assert_true (np_test_is_gap (table, bromwich, "utilisation"));
  g_assert_cmpint (np_test_integer (table, bromwich, "scenario_produced"), ==, 53604);
  g_assert_cmpfloat_with_epsilon (np_test_fraction (table, bromwich, "scenario_utilisation"),
                                  53604.0 / 90000, 1e-9);
}

static void
test_sunderland (void)
{
  g_autoptr (NpScene) scene = draw ("nameplate:plants?period=2025");
  const NpDatum *datum = np_scene_get_datum (scene, np_scene_find_key (scene, "sunderland"));

  g_assert_cmpstr (datum->value, ==, "45.5–54.6\u202f%");
  g_assert_nonnull (strstr (datum->detail, "Stated capacities: 500,000 to 600,000"));
}

/* Of the group's cars registered in the UK all would be built there. */
static void
test_local (void)
{
  NpScenario *scenario = np_dataset_find_scenario (dataset, "chery-at-castle-bromwich");
  g_autoptr (NpScenarioResult) result
      = np_scenario_result_new (dataset, scenario, np_period_new_year (2025));
  guint plant = (guint) np_dataset_find_plant (dataset, "castle-bromwich");
  g_autofree char *local = np_scenario_text_local (dataset, result);
  g_autofree char *break_even = np_scenario_text_break_even (dataset, result, plant);
  gint64 built, registered;

  g_assert_true (np_scenario_result_get_local (result, &built, &registered));
  g_assert_cmpint (built, ==, 53604);
  g_assert_cmpint (registered, ==, 53604);
  g_assert_cmpstr (local, ==,
                   "All of the 53,604 cars of Chery group registered in the United Kingdom in 2025 "
                   "would be built there.");
  g_assert_cmpstr (break_even, ==,
                   "53,604 a year would take Castle Bromwich’s 90,000 to 59.6\u202f%, and would "
                   "fill 0.6 plants of its size.");
}

/* Every plant that makes vehicles, and of which it is known where it is, is on the map. */
static void
test_map (void)
{
  g_autoptr (NpScene) scene = draw ("nameplate:plants?period=2025&mode=map");
  guint n = g_list_model_get_n_items (np_dataset_get_plants (dataset)), n_places = 0;

  for (guint i = 0; i < n; i++)
    {
      NpPlant *plant = np_dataset_plant (dataset, i);
      double latitude, longitude;
      gboolean shown = !np_plant_get_is_total (plant)
                       && np_plant_get_makes (plant) == NP_PRODUCT_VEHICLES
                       && np_plant_get_place (plant, &latitude, &longitude);
      const char *id = np_entity_get_id (NP_ENTITY (plant));

      g_test_message ("%s", id);
      g_assert_cmpint (np_scene_find_key (scene, id) >= 0, ==, shown);
      n_places += shown;
    }
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, n_places);
  g_assert_cmpuint (n_places, >, 15);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/bundled-plants/captions", test_captions);
  g_test_add_func ("/bundled-plants/sparklines", test_sparklines);
  g_test_add_func ("/bundled-plants/several", test_several);
  g_test_add_func ("/bundled-plants/compare-sources", test_compare_sources);
  g_test_add_func ("/bundled-plants/grand-total", test_grand_total);
  g_test_add_func ("/bundled-plants/no-grand-total", test_no_grand_total);
  g_test_add_func ("/bundled-plants/behind", test_behind);
  g_test_add_func ("/bundled-plants/known", test_known);
  g_test_add_func ("/bundled-plants/sunderland", test_sunderland);
  g_test_add_func ("/bundled-plants/local", test_local);
  g_test_add_func ("/bundled-plants/map", test_map);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
