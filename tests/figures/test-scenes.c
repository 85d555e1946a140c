/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goldens of what figures draw, with letters of a fixed width. NP_UPDATE_GOLDENS=1 writes them
 * anew; look at the difference before it is kept. */

#include <string.h>

#include "np-test-data.h"
#include "np-test-figures.h"

/* The small dataset with two scenarios: a plant that opens again, and one with too little room. */
static NpDataset *
new_dataset (void)
{
  const NpChange changes[] = { { .kind = NP_CHANGE_OPEN, .plant = (char *) "bromwich" },
                               { .kind = NP_CHANGE_BUILD,
                                 .plant = (char *) "bromwich",
                                 .subject = (char *) "group:chery",
                                 .amount = 53604,
                                 .low = 30000,
                                 .high = 120000 },
                               { .kind = NP_CHANGE_BUILD,
                                 .plant = (char *) "sunderland",
                                 .subject = (char *) "brand:jaecoo",
                                 .amount = 400000 } };
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpScenario) reopened
      = np_scenario_new (&(NpScenarioInit) { .id = "reopened",
                                             .name = "Reopened",
                                             .period = np_period_new_year (2025),
                                             .changes = changes,
                                             .n_changes = 2 });
  g_autoptr (NpScenario) full = np_scenario_new (&(NpScenarioInit) {
      .id = "full", .name = "Full", .changes = &changes[2], .n_changes = 1 });

  return np_dataset_with_scenarios (dataset, (NpScenario *[]) { reopened, full }, 2);
}

static void
assert_golden (const char *name, const char *uri)
{
  g_autoptr (NpDataset) dataset = new_dataset ();

  np_test_assert_golden (dataset, name, uri);
}

static void
test_ranking (void)
{
  assert_golden ("ranking.scene", "nameplate:registrations?period=2025&select=chery,jlr");
}

static void
test_trend (void)
{
  assert_golden ("trend.scene", "nameplate:registrations?mode=trend&select=chery,jlr");
}

/* Every kind of chart, each with what it alone has: places that tie, a gap, an event, bars below
 * zero, a base. */
static void
test_modes (void)
{
  static const struct
  {
    const char *name, *uri;
  } cases[] = {
    { "change.scene", "nameplate:registrations?period=2025&measure=change&select=jlr" },
    { "expanded.scene", "nameplate:registrations?period=2025&select=jlr&expand=jlr" },
    { "incomplete.scene", "nameplate:registrations?period=2026" },
    { "index.scene",
      "nameplate:registrations?mode=trend&measure=index&base=2024&select=chery,jlr&grey=volks"
      "&events=on" },
    { "share.scene", "nameplate:registrations?mode=share&select=chery,jlr&events=on" },
    { "rank.scene", "nameplate:registrations?mode=rank&events=on" },
    { "slope.scene", "nameplate:registrations?mode=slope&select=chery,own:solo" },
    { "multiples.scene",
      "nameplate:registrations?mode=multiples&select=chery,jlr&grey=volks&axis=own" },
    { "concentration.scene", "nameplate:registrations?mode=concentration&by=brand" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_golden (cases[i].name, cases[i].uri);
}

static void
test_timeline (void)
{
  assert_golden ("timeline.scene", "nameplate:partnerships?select=chery-jlr");
}

static void
test_plants (void)
{
  static const struct
  {
    const char *name, *uri;
  } cases[] = {
    { "plants.scene", "nameplate:plants?period=2025" },
    { "plants-use.scene", "nameplate:plants?mode=use&scenario=reopened" },
    { "plants-output.scene", "nameplate:plants?mode=output" },
    { "plants-scenario.scene", "nameplate:plants?scenario=reopened" },
    { "plants-compare.scene", "nameplate:plants?mode=compare&scenario=reopened,full" },
    { "plants-sensitivity.scene", "nameplate:plants?mode=sensitivity&scenario=reopened" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_golden (cases[i].name, cases[i].uri);
}

static void
test_plant (void)
{
  assert_golden ("plant.scene", "nameplate:plants?select=changshu");
}

static const NpDatum *
find (NpScene *scene, const char *key)
{
  int datum = np_scene_find_key (scene, key);

  g_assert_cmpint (datum, >=, 0);
  return np_scene_get_datum (scene, datum);
}

/* What is spoken and what can be trusted, whatever the picture. */
static void
test_data (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpFigure) ranking
      = np_test_figure (dataset, "nameplate:registrations?by=brand&period=2025");
  g_autoptr (NpFigure) month = np_test_figure (dataset, "nameplate:registrations?period=2026-02");
  g_autoptr (NpFigure) plants = np_test_figure (dataset, "nameplate:plants?period=2025");
  NpTheme theme;
  g_autoptr (NpScene) bars = np_test_scene (ranking, &theme, 720);
  g_autoptr (NpScene) derived = np_test_scene (month, &theme, 720);
  g_autoptr (NpScene) bullets = np_test_scene (plants, &theme, 720);

  g_assert_cmpstr (find (bars, "golf")->spoken, ==, "Golf, 2025, 1,100, rank 1");
  g_assert_cmpstr (find (bars, "golf")->detail, ==, "57.9\u202f% of the market\nRank 1");
  g_assert_cmpstr (find (bars, "golf")->source, ==, "Count, 6 January 2026");
  g_assert_cmpint (find (bars, "golf")->trust, ==, 0);
  g_assert_cmpint (find (bars, "other")->trust, ==, NP_TRUST_COMBINED);
  g_assert_cmpstr (find (bars, "other")->spoken, ==, "Other makes, 2025, 30");
  g_assert_cmpint (find (bars, "*not-itemised")->trust, ==, NP_TRUST_DERIVED | NP_TRUST_COMBINED);
  g_assert_cmpint (find (derived, "chery")->trust, ==, NP_TRUST_DERIVED | NP_TRUST_COMBINED);
  g_assert_cmpstr (find (bullets, "changshu")->spoken, ==,
                   "Changshu, year to March 2025, 34,000 of 200,000, nameplate, stated\u00a02026, "
                   "17.0\u202f% by cars sold");
  g_assert_cmpint (find (bullets, "bromwich")->trust, ==, NP_TRUST_GAP);
}

/* Colour is for what is selected: without, all bars are quiet. */
static void
test_quiet (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpFigure) none = np_test_figure (dataset, "nameplate:registrations?period=2025");
  g_autoptr (NpFigure) one
      = np_test_figure (dataset, "nameplate:registrations?period=2025&select=jlr");
  NpTheme theme;
  g_autoptr (NpScene) quiet = np_test_scene (none, &theme, 720);
  g_autoptr (NpScene) loud = np_test_scene (one, &theme, 720);
  guint n_quiet = 0, n_loud = 0;

  for (guint i = 0; i < np_scene_get_n_marks (quiet); i++)
    if (np_scene_get_mark (quiet, i)->kind == NP_MARK_RECT)
      n_quiet += np_scene_get_mark (quiet, i)->ink != NP_INK_REST;
  for (guint i = 0; i < np_scene_get_n_marks (loud); i++)
    if (np_scene_get_mark (loud, i)->kind == NP_MARK_RECT)
      n_loud += np_scene_get_mark (loud, i)->ink != NP_INK_REST;
  g_assert_cmpuint (n_quiet, ==, 0);
  g_assert_cmpuint (n_loud, ==, 1);
}

/* With a period the selected plants stand out among all; the plot greys the rest. */
static void
test_selected_plants (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpFigure) figure
      = np_test_figure (dataset, "nameplate:plants?period=2025&select=changshu");
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 720);
  g_autofree char *text = np_scene_to_text (scene);

  g_assert_cmpuint (np_scene_get_n_data (scene), ==, 5);
  g_assert_cmpint (np_scene_find_key (scene, "sunderland"), >=, 0);
  g_assert_nonnull (strstr (text, "strong 0.0 \"Changshu\""));
  g_assert_nonnull (strstr (text, "label 0.0 \"Sunderland\""));
  g_assert_nonnull (strstr (text, "rect #0 rest solid"));
  g_assert_nonnull (strstr (text, "rect #1 series0 light"));
}

/* One plant's years begin with the newest; a month's part of a capacity says whose part it is, and
 * a row says what it counts only where a plant has both measures. */
static void
test_years (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFigure) both = NULL;
  g_autoptr (NpFigure) one = NULL;
  NpTheme theme;
  g_autoptr (NpScene) scene = NULL;
  g_autoptr (NpScene) other = NULL;
  g_autofree char *text = NULL;

  np_test_data_source (data, "a", "A");
  np_test_data_plant (data, "both", "Both", NP_PRODUCT_VEHICLES, "2019", NULL);
  np_test_data_capacity (data, "both", "2020", NULL, 1200, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "a");
  np_test_data_capacity (data, "both", "2024", NULL, 2400, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_INSTALLED, "a");
  np_test_data_produced (data, "both", NP_MEASURE_OUTPUT, "2019", 500, "a");
  np_test_data_produced (data, "both", NP_MEASURE_OUTPUT, "2021-03", 50, "a");
  np_test_data_produced (data, "both", NP_MEASURE_SALES, "2025", 600, "a");
  np_test_data_plant (data, "one", "One", NP_PRODUCT_ENGINES, "2025", NULL);
  np_test_data_produced (data, "one", NP_MEASURE_OUTPUT, "2025", 7, "a");
  dataset = np_test_data_end (data);
  both = np_test_figure (dataset, "nameplate:plants?select=both");
  one = np_test_figure (dataset, "nameplate:plants?select=one");
  scene = np_test_scene (both, &theme, 860);
  other = np_test_scene (one, &theme, 860);
  text = np_scene_to_text (scene);

  g_assert_cmpstr (np_scene_get_datum (scene, 0)->label, ==, "2025");
  g_assert_cmpstr (find (scene, "both@2025/sales")->value, ==, "25.0–50.0\u202f% by cars sold");
  g_assert_nonnull (strstr (find (scene, "both@2025/sales")->spoken,
                            "600 of 1,200 to 2,400, nameplate and installed, stated"));
  g_assert_nonnull (strstr (find (scene, "both@2021-03/output")->spoken,
                            "50 of 100 (one month of 1,200 a year)"));
  g_assert_cmpstr (find (scene, "both@2019/output")->value, ==, "500");
  g_assert_cmpstr (find (scene, "both@2019/output")->spoken, ==,
                   "Both, 2019, 500, capacity not known");
  g_assert_nonnull (strstr (text, "\"Output\""));
  g_assert_nonnull (strstr (text, "\"Cars sold\""));
  g_free (text);
  text = np_scene_to_text (other);
  g_assert_null (strstr (text, "\"Output\""));
}

/* A brand's tip has the rivals' numbers, a group's that there are some. */
static void
test_rivals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFigure) brands = NULL;
  g_autoptr (NpFigure) groups = NULL;
  g_autoptr (NpScene) bars = NULL;
  g_autoptr (NpScene) sums = NULL;
  NpTheme theme;

  np_test_data_source (data, "a", "A");
  np_test_data_source (data, "x", "X");
  np_test_data_group (data, "pair", "Pair");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_owner (data, "one", "pair", NULL, NULL);
  np_test_data_owner (data, "two", "pair", NULL, NULL);
  np_test_data_units (data, "one", "2020", 100, "a");
  np_test_data_units (data, "one", "2020", 120, "x");
  np_test_data_units (data, "two", "2020", 100, "a");
  dataset = np_test_data_end (data);
  brands = np_test_figure (dataset, "nameplate:registrations?by=brand");
  groups = np_test_figure (dataset, "nameplate:registrations?by=group");
  bars = np_test_scene (brands, &theme, 720);
  sums = np_test_scene (groups, &theme, 720);
  g_assert_cmpint (find (bars, "one")->trust, ==, NP_TRUST_RIVALS);
  g_assert_cmpstr (find (bars, "one")->detail, ==, "Rank 1\nX: 120");
  g_assert_cmpint (find (bars, "two")->trust, ==, 0);
  g_assert_cmpint (find (sums, "pair")->trust, ==, NP_TRUST_RIVALS);
  g_assert_cmpstr (find (sums, "pair")->detail, ==,
                   "Rank 1\n2 brands\nAnother source differs by more than 5\u202f%");
}

/* No figure changes its data with its width. */
static void
test_widths (void)
{
  const char *uris[] = {
    "nameplate:registrations?period=2025",
    "nameplate:registrations?mode=trend",
    "nameplate:registrations?measure=growth&expand=jlr",
    "nameplate:registrations?mode=trend&measure=index&events=on",
    "nameplate:registrations?mode=share&events=on",
    "nameplate:registrations?mode=rank&grey=jlr",
    "nameplate:registrations?mode=slope",
    "nameplate:registrations?mode=multiples&axis=own",
    "nameplate:registrations?mode=multiples&axis=shared",
    "nameplate:registrations?mode=concentration&by=brand",
    "nameplate:partnerships",
    "nameplate:plants",
    "nameplate:plants?select=changshu",
  };
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpFigure) figure = np_test_figure (dataset, uris[i]);
      NpTheme theme;
      g_autoptr (NpScene) wide = np_test_scene (figure, &theme, 860);
      g_autoptr (NpScene) narrow = np_test_scene (figure, &theme, 320);

      g_assert_cmpuint (np_scene_get_n_data (wide), >, 0);
      g_assert_cmpuint (np_scene_get_n_data (wide), ==, np_scene_get_n_data (narrow));
      for (guint j = 0; j < np_scene_get_n_data (wide); j++)
        {
          const NpDatum *datum = np_scene_get_datum (wide, j);

          g_assert_nonnull (datum->spoken);
          g_assert_cmpint (np_scene_find_key (narrow, datum->key), >=, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenes/ranking", test_ranking);
  g_test_add_func ("/scenes/trend", test_trend);
  g_test_add_func ("/scenes/modes", test_modes);
  g_test_add_func ("/scenes/timeline", test_timeline);
  g_test_add_func ("/scenes/plants", test_plants);
  g_test_add_func ("/scenes/plant", test_plant);
  g_test_add_func ("/scenes/data", test_data);
  g_test_add_func ("/scenes/quiet", test_quiet);
  g_test_add_func ("/scenes/selected-plants", test_selected_plants);
  g_test_add_func ("/scenes/years", test_years);
  g_test_add_func ("/scenes/rivals", test_rivals);
  g_test_add_func ("/scenes/widths", test_widths);
  return g_test_run ();
}
