/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios in words, held against the bundled dataset: what each kind of change is, what doesn't match,
 * and what comes of them. */

#include <string.h>

#include "np-plants-sections.h"
#include "np-scenario-text.h"
#include "np-test-bundled.h"
#include "np-test-figures.h"

static NpDataset *dataset;

#define CHANGES(...) \
  (const NpChange[]){ __VA_ARGS__ }, G_N_ELEMENTS (((NpChange[]) { __VA_ARGS__ }))
#define BUILD(n, of, at, ...) \
  { .kind = NP_CHANGE_BUILD,  \
    .amount = n,              \
    .subject = (char *) of,   \
    .plant = (char *) at,     \
    __VA_ARGS__ }
#define OPEN(at)        { .kind = NP_CHANGE_OPEN, .plant = (char *) at }
#define CLOSE(at)       { .kind = NP_CHANGE_CLOSE, .plant = (char *) at }
#define CAPACITY(n, at) { .kind = NP_CHANGE_CAPACITY, .amount = n, .plant = (char *) at }
#define VOLUME(n, of) \
  { .kind = NP_CHANGE_VOLUME, .amount = n, .unit = NP_AMOUNT_PERMILLE, .subject = (char *) of }

static NpScenarioResult *
try_out (const char *period, const NpChange *changes, guint n)
{
  g_autoptr (NpScenario) scenario = np_scenario_new (&(NpScenarioInit) {
      .id = "try", .name = "Try", .changes = changes, .n_changes = n });
  NpPeriod parsed;

  g_assert_true (np_period_parse (period, &parsed));
  return np_scenario_result_new (dataset, scenario, parsed);
}

static void
assert_change (const NpScenarioResult *result, guint i, const char *expected)
{
  g_autofree char *text = np_scenario_text_change (dataset, result, i);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_summary (const NpScenarioResult *result, const char *expected)
{
  g_autofree char *text = np_scenario_text_summary (dataset, result);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_build (void)
{
  g_autoptr (NpScenarioResult) result
      = try_out ("2025", CHANGES (BUILD (53604, "group:chery", "halewood"),
                                  BUILD (26802, "group:chery", "solihull"),
                                  BUILD (500, "brand:jaecoo", "nitra", .unit = NP_AMOUNT_PERMILLE),
                                  BUILD (10, "brand:jaecoo", "nitra", .from = { 2025, 7, 1 })));

  assert_change (result, 0,
                 "53,604 Chery group cars a year, all that it registered in the United Kingdom in "
                 "2025, are built at Halewood");
  assert_change (result, 1,
                 "26,802 Chery group cars a year, 50.0\u202f% of what it registered in the United "
                 "Kingdom in 2025, are built at Solihull");
  assert_change (result, 2,
                 "14,116 Jaecoo cars a year, 50.0\u202f% of what it registered in the United "
                 "Kingdom in 2025, are built at Nitra");
  assert_change (result, 3,
                 "10 Jaecoo cars a year, 0.0\u202f% of what it registered in the United Kingdom in "
                 "2025, are built at Nitra, from 1 July 2025 on");
}

static void
test_plants (void)
{
  g_autoptr (NpScenarioResult) result
      = try_out ("2025", CHANGES (OPEN ("castle-bromwich"), OPEN ("halewood"), CLOSE ("oxford"),
                                  CLOSE ("swindon-honda"), CAPACITY (250000, "solihull"),
                                  CAPACITY (250000, "sunderland"), CAPACITY (100000, "burnaston")));

  assert_change (result, 0,
                 "Castle Bromwich opens again with its last capacity, 90,000 vehicles a year "
                 "(installed, stated\u00a02014)");
  assert_change (result, 1, "Halewood is open, as it is already");
  assert_change (result, 2, "Plant Oxford closes");
  assert_change (result, 3, "Swindon stays closed");
  assert_change (result, 4, "Solihull’s capacity is 250,000 vehicles a year instead of 200,000");
  assert_change (result, 5,
                 "Sunderland’s capacity is 250,000 vehicles a year instead of 500,000 to 600,000");
  assert_change (result, 6, "Burnaston’s capacity is 100,000 vehicles a year");
}

static void
test_volumes (void)
{
  g_autoptr (NpScenarioResult) result
      = try_out ("2025",
                 CHANGES (VOLUME (1500, "brand:jaecoo"), VOLUME (500, "brand:omoda"),
                          BUILD (1000, "brand:jaecoo", "halewood", .unit = NP_AMOUNT_PERMILLE)));

  assert_change (result, 0, "Jaecoo registers 1.5 times as many cars: 42,348 instead of 28,232");
  assert_change (result, 1, "Omoda registers 50.0\u202f% of its cars: 9,927 instead of 19,855");
  assert_change (result, 2,
                 "42,348 Jaecoo cars a year, all that it would register in the United Kingdom in "
                 "2025, are built at Halewood");
}

/* What doesn't match is said of each change, by the id that it has. */
static void
test_mismatches (void)
{
  g_autoptr (NpScenarioResult) result
      = try_out ("2025",
                 CHANGES (OPEN ("longbridge"), BUILD (5, "brand:rover", "halewood"),
                          VOLUME (1100, "group:rootes"), BUILD (5, "brand:jaecoo", "deeside"),
                          BUILD (5, "brand:jaecoo", "halewood", .from = { 2027, 0, 0 })));
  g_autofree char *fits = np_scenario_text_fit (dataset, result, 4);

  assert_change (result, 0, "“longbridge” opens (the plant “longbridge” is not in this dataset)");
  assert_change (
      result, 2,
      "“rootes” registers 1.1 times as many cars (the group “rootes” is not in this dataset)");
  assert_change (result, 3,
                 "5 Jaecoo cars a year are built at Deeside engine plant (the plant makes no "
                 "vehicles)");
  g_assert_cmpstr (fits, ==, "after the period that is shown");
  assert_summary (result, "No change of the scenario is about a plant here.");
}

static void
test_version (void)
{
  NpChange change = CLOSE ("oxford");
  NpScenarioInit init = { .id = "try", .name = "Try", .changes = &change, .n_changes = 1 };
  g_autoptr (NpScenario) nowhere = np_scenario_new (&init);
  g_autoptr (NpScenario) older = NULL;
  g_autoptr (NpScenario) same = NULL;
  g_autoptr (NpScenario) other = NULL;
  g_autofree char *banner = np_scenario_text_banner (nowhere);
  g_autofree char *text = NULL;
  g_autofree char *foreign = NULL;

  init.dataset = "uk-car-market";
  init.dataset_version = "1.0.0";
  same = np_scenario_new (&init);
  init.dataset_version = "0.9";
  older = np_scenario_new (&init);
  init.dataset = "trucks";
  other = np_scenario_new (&init);
  text = np_scenario_text_mismatch (dataset, older);
  foreign = np_scenario_text_mismatch (dataset, other);
  g_assert_cmpstr (text, ==, "Made for uk-car-market 0.9; this is 1.0.0");
  g_assert_cmpstr (foreign, ==, "Made for trucks 0.9; this is uk-car-market 1.0.0");
  g_assert_null (np_scenario_text_mismatch (dataset, same));
  g_assert_null (np_scenario_text_mismatch (dataset, nowhere));
  g_assert_cmpstr (banner, ==, "Scenario: 1 change");
}

static void
test_results (void)
{
  g_autoptr (NpScenarioResult) full
      = try_out ("2025", CHANGES (OPEN ("castle-bromwich"),
                                  BUILD (100000, "group:chery", "castle-bromwich")));
  g_autoptr (NpScenarioResult) shut
      = try_out ("2025", CHANGES (CLOSE ("sunderland"), BUILD (10, "brand:jaecoo", "crewe")));
  g_autoptr (NpScenarioResult) closed
      = try_out ("2025", CHANGES (BUILD (10, "brand:jaecoo", "castle-bromwich")));

  assert_summary (full, "Castle Bromwich would build 90,000 of its 90,000, 100.0\u202f%; 10,000 "
                        "don’t fit; the capacity is a 2014 estimate.");
  assert_summary (shut, "Sunderland would be closed and not build its 273,087. Crewe would build "
                        "10 more; its capacity is not known.");
  assert_summary (closed, "Castle Bromwich would be closed; 10 don’t fit.");
}

static void
test_break_even (void)
{
  g_autoptr (NpScenarioResult) half
      = try_out ("2025", CHANGES (OPEN ("castle-bromwich"),
                                  BUILD (53604, "group:chery", "castle-bromwich")));
  g_autoptr (NpScenarioResult) over
      = try_out ("2025", CHANGES (OPEN ("castle-bromwich"),
                                  BUILD (135000, "group:chery", "castle-bromwich")));
  guint plant = (guint) np_dataset_find_plant (dataset, "castle-bromwich");
  g_autofree char *text = np_scenario_text_break_even (dataset, half, plant);
  g_autofree char *more = np_scenario_text_break_even (dataset, over, plant);
  g_autofree char *local = np_scenario_text_local (dataset, half);

  g_assert_cmpstr (text, ==,
                   "53,604 a year would take Castle Bromwich’s 90,000 to 59.6\u202f%, and would "
                   "fill 0.6 plants of its size.");
  g_assert_cmpstr (more, ==,
                   "135,000 a year would fill 1.5 plants of the size of Castle Bromwich, 90,000.");
  g_assert_cmpstr (local, ==,
                   "All of the 53,604 cars of Chery group registered in the United Kingdom in 2025 "
                   "would be built there.");
}

static void
test_local (void)
{
  g_autoptr (NpScenarioResult) part
      = try_out ("2025", CHANGES (BUILD (26802, "group:chery", "halewood")));
  g_autoptr (NpScenarioResult) none
      = try_out ("2025", CHANGES (BUILD (26802, "group:chery", "nitra")));
  g_autoptr (NpScenarioResult) idle = try_out ("2025", CHANGES (OPEN ("castle-bromwich")));
  g_autofree char *half = np_scenario_text_local (dataset, part);
  g_autofree char *abroad = np_scenario_text_local (dataset, none);

  g_assert_cmpstr (half, ==,
                   "26,802 of the 53,604 cars of Chery group registered in the United Kingdom in "
                   "2025 would be built there, 50.0\u202f%.");
  g_assert_cmpstr (abroad, ==,
                   "None of the 53,604 cars of Chery group registered in the United Kingdom in "
                   "2025 would be built there.");
  g_assert_null (np_scenario_text_local (dataset, idle));
  g_assert_null (np_scenario_text_break_even (dataset, idle,
                                              (guint) np_dataset_find_plant (dataset,
                                                                             "castle-bromwich")));
}

/* Rows of a scenario say what would be, and the figure's data say so to a screen reader. */
static void
test_rows (void)
{
  g_autoptr (NpFigure) figure
      = np_test_figure (dataset, "nameplate:plants?scenario=chery-at-castle-bromwich");
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 720);
  const NpDatum *datum = np_scene_get_datum (scene, 0);

  g_assert_cmpstr (datum->key, ==, "castle-bromwich");
  g_assert_cmpstr (datum->spoken, ==,
                   "Castle Bromwich, 2025, closed May 2024; with the scenario 59.6\u202f%, 53,604 "
                   "of 90,000, installed, stated\u00a02014");
  g_assert_nonnull (strstr (datum->detail, "36,396 more could be built"));
  g_assert_nonnull (strstr (datum->detail, "The capacity is a 2014 estimate"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/scenario-text/build", test_build);
  g_test_add_func ("/scenario-text/plants", test_plants);
  g_test_add_func ("/scenario-text/volumes", test_volumes);
  g_test_add_func ("/scenario-text/mismatches", test_mismatches);
  g_test_add_func ("/scenario-text/version", test_version);
  g_test_add_func ("/scenario-text/results", test_results);
  g_test_add_func ("/scenario-text/break-even", test_break_even);
  g_test_add_func ("/scenario-text/local", test_local);
  g_test_add_func ("/scenario-text/rows", test_rows);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
