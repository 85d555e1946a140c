/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who ran plants, and scenarios: a dataset's own, and those that are read alone. */

#include "np-load-support.h"

#include <string.h>

#define ID      "an id of at most 128 of a–z, 0–9, “.”, “_” and “-” that starts with a letter or a digit"
#define DATE    "a date such as 2014, 2014-10, 2014-10-21 or 2018~"
#define PERIOD  "a period such as 2025, 2025-Q3, 2025-09 or 2024-04/2025-03"
#define COUNT   "a whole number in digits, such as 53604"
#define SOURCES "ids of rows of “sources” with “;” between them"

/* A row put behind a good table, and all that is said about the package then. */
static const struct
{
  const char *name;
  const char *file;
  const char *row;
  const char *expected;
} rows[] = {
  { "operator-of-nothing", "operators.csv", "halewood,x,,,,office,",
    "operators.csv:4:1: error: “plant” is “halewood”; the id of a row of “plants”" },
  { "operator-unnamed", "operators.csv", "engines,,,,,office,",
    "operators.csv:4:9: error: “operator” is empty; text" },
  { "operator-of-no-group", "operators.csv", "engines,x,chery;geely,,,office,",
    "operators.csv:4:11: error: “groups” is “chery;geely”; ids of rows of “groups” with “;” "
    "between them" },
  { "operator-of-a-group-twice", "operators.csv", "engines,x,jlr;chery;jlr,,,office,",
    "operators.csv:4:11: error: “groups” is “jlr;chery;jlr”; each group once" },
  { "operator-backwards", "operators.csv", "engines,x,,2020,2019-12-31,office,",
    "operators.csv:4:17: error: “to” is “2019-12-31”; a date that is not before the start" },
  { "operator-unsourced", "operators.csv", "engines,x,,,,,",
    "operators.csv:4:14: error: “source” is empty; " SOURCES },
  { "operators-in-turn", "operators.csv",
    "engines,x,jlr,,2020,office,\nengines,y,chery,2020,,office,", NULL },
  { "operators-apart", "operators.csv",
    "engines,x,jlr,,2020,office,\nengines,y,chery,2022,2023,office,", NULL },
  { "operators-overlap", "operators.csv", "changshu,x,,2020,2021,office,",
    "operators.csv:4:0: warning: a time of the plant “changshu” that is in line 2 as well; one "
    "operator at a time; the one that started last is used" },
  { "operators-within", "operators.csv",
    "engines,x,,2010,2020,office,\nengines,y,,2011,2012,office,\nengines,z,,2019,,office,",
    "operators.csv:5:0: warning: a time of the plant “engines” that is in line 4 as well; one "
    "operator at a time; the one that started last is used\noperators.csv:6:0: warning: a time of "
    "the plant “engines” that is in line 4 as well; one operator at a time; the one that started "
    "last is used" },
  { "operators-overlap-later", "operators.csv",
    "engines,x,,2010,2012,office,\nengines,y,,2012,2020,office,\nengines,z,,2015,,office,",
    "operators.csv:6:0: warning: a time of the plant “engines” that is in line 5 as well; one "
    "operator at a time; the one that started last is used" },
  { "operators-undated", "operators.csv", "engines,x,,,,office,\nengines,y,,,2020,office,",
    "operators.csv:5:0: warning: a time of the plant “engines” that is in line 4 as well; one "
    "operator at a time; the one that started last is used" },
  { "repeated-scenario", "scenarios.csv", "moved,x,,,,,,",
    "scenarios.csv:4:1: error: “id” is “moved”; an id that no row before has" },
  { "scenario-market", "scenarios.csv", "x,x,fr,,,,,",
    "scenarios.csv:4:5: error: “market” is “fr”; the id of a row of “markets”" },
  { "scenario-period", "scenarios.csv", "x,x,,soon,,,,",
    "scenarios.csv:4:6: error: “period” is “soon”; " PERIOD },
  { "scenario-source", "scenarios.csv", "x,x,,,office;nobody,,,",
    "scenarios.csv:4:7: error: “source” is “office;nobody”; " SOURCES },
  { "scenario-version-of-nothing", "scenarios.csv", "x,x,,,,,,1.0",
    "scenarios.csv:4:10: error: “dataset-version” is “1.0”; nothing, where “dataset” is empty" },
  { "change-of-nothing", "scenario-changes.csv", "x,open,changshu,,,,,,,",
    "scenario-changes.csv:8:1: error: “scenario” is “x”; the id of a row of “scenarios”" },
  { "change-kind", "scenario-changes.csv", "moved,sell,changshu,,,,,,,",
    "scenario-changes.csv:8:7: error: “kind” is “sell”; one of: build, open, close, capacity, "
    "volume" },
  { "change-plant", "scenario-changes.csv", "moved,open,halewood,,,,,,,",
    "scenario-changes.csv:8:12: error: “plant” is “halewood”; the id of a row of “plants” that "
    "makes vehicles and is no total" },
  { "change-no-plant", "scenario-changes.csv", "moved,close,,,,,,,,",
    "scenario-changes.csv:8:13: error: “plant” is empty; the id of a row of “plants” that makes "
    "vehicles and is no total" },
  { "change-engine-plant", "scenario-changes.csv", "moved,open,engines,,,,,,,",
    "scenario-changes.csv:8:12: error: “plant” is “engines”; the id of a row of “plants” that "
    "makes vehicles and is no total" },
  { "change-total", "scenario-changes.csv", "moved,open,all,,,,,,,",
    "scenario-changes.csv:8:12: error: “plant” is “all”; the id of a row of “plants” that makes "
    "vehicles and is no total" },
  { "change-plant-of-volume", "scenario-changes.csv", "moved,volume,changshu,brand:omoda,1,,,,,",
    "scenario-changes.csv:8:14: error: “plant” is “changshu”; nothing, in a change of the kind "
    "“volume”" },
  { "change-subject", "scenario-changes.csv", "moved,build,changshu,brand:lepas,1,cars,,,,",
    "scenario-changes.csv:8:22: error: “subject” is “brand:lepas”; a brand or group of the "
    "dataset, such as brand:jaecoo or group:chery" },
  { "change-subject-group", "scenario-changes.csv", "moved,build,changshu,group:omoda,1,cars,,,,",
    "scenario-changes.csv:8:22: error: “subject” is “group:omoda”; a brand or group of the "
    "dataset, such as brand:jaecoo or group:chery" },
  { "change-subject-kind", "scenario-changes.csv", "moved,build,changshu,plant:changshu,1,cars,,,,",
    "scenario-changes.csv:8:22: error: “subject” is “plant:changshu”; a brand or group of the "
    "dataset, such as brand:jaecoo or group:chery" },
  { "change-no-subject", "scenario-changes.csv", "moved,volume,,,1,,,,,",
    "scenario-changes.csv:8:15: error: “subject” is empty; a brand or group of the dataset, such "
    "as brand:jaecoo or group:chery" },
  { "change-subject-of-capacity", "scenario-changes.csv",
    "moved,capacity,changshu,brand:omoda,1,,,,,",
    "scenario-changes.csv:8:25: error: “subject” is “brand:omoda”; nothing, in a change of the "
    "kind “capacity”" },
  { "change-no-amount", "scenario-changes.csv", "moved,build,changshu,brand:omoda,,cars,,,,",
    "scenario-changes.csv:8:34: error: “amount” is empty; a whole number from 0 to 10000000" },
  { "change-amount-of-open", "scenario-changes.csv", "moved,open,changshu,,7,,,,,",
    "scenario-changes.csv:8:22: error: “amount” is “7”; nothing, in a change of the kind “open”" },
  { "change-range-of-close", "scenario-changes.csv", "moved,close,changshu,,,,,7,,",
    "scenario-changes.csv:8:26: error: “high” is “7”; nothing, in a change of the kind “close”" },
  { "change-too-many-cars", "scenario-changes.csv", "moved,capacity,changshu,,10000001,,,,,",
    "scenario-changes.csv:8:26: error: “amount” is “10000001”; a whole number from 0 to 10000000" },
  { "change-too-many-permille", "scenario-changes.csv",
    "moved,volume,,brand:omoda,10001,permille,,,,",
    "scenario-changes.csv:8:27: error: “amount” is “10001”; a whole number from 0 to 10000" },
  { "change-negative-amount", "scenario-changes.csv", "moved,capacity,changshu,,-1,,,,,",
    "scenario-changes.csv:8:26: error: “amount” is “-1”; " COUNT },
  { "change-no-unit", "scenario-changes.csv", "moved,build,changshu,brand:omoda,1,,,,,",
    "scenario-changes.csv:8:36: error: “unit” is empty; one of: cars, permille" },
  { "change-unit", "scenario-changes.csv", "moved,build,changshu,brand:omoda,1,percent,,,,",
    "scenario-changes.csv:8:36: error: “unit” is “percent”; one of: cars, permille" },
  { "change-unit-of-capacity", "scenario-changes.csv", "moved,capacity,changshu,,1,permille,,,,",
    "scenario-changes.csv:8:28: error: “unit” is “permille”; “cars” or nothing" },
  { "change-unit-of-volume", "scenario-changes.csv", "moved,volume,,brand:omoda,1,cars,,,,",
    "scenario-changes.csv:8:29: error: “unit” is “cars”; “permille” or nothing" },
  { "change-unit-of-open", "scenario-changes.csv", "moved,open,changshu,,,cars,,,,",
    "scenario-changes.csv:8:23: error: “unit” is “cars”; nothing, in a change of the kind “open”" },
  { "change-low-alone", "scenario-changes.csv", "moved,capacity,changshu,,5,,4,,,",
    "scenario-changes.csv:8:31: error: “high” is empty; both low and high, or neither" },
  { "change-high-alone", "scenario-changes.csv", "moved,capacity,changshu,,5,,,6,,",
    "scenario-changes.csv:8:29: error: “low” is empty; both low and high, or neither" },
  { "change-low-above", "scenario-changes.csv", "moved,capacity,changshu,,5,,6,7,,",
    "scenario-changes.csv:8:29: error: “low” is “6”; a whole number from 0 to 5" },
  { "change-high-below", "scenario-changes.csv", "moved,capacity,changshu,,5,,4,4,,",
    "scenario-changes.csv:8:31: error: “high” is “4”; a whole number from 5 to 10000000" },
  { "change-high-too-high", "scenario-changes.csv", "moved,volume,,brand:omoda,5,,4,10001,,",
    "scenario-changes.csv:8:32: error: “high” is “10001”; a whole number from 5 to 10000" },
  { "change-from", "scenario-changes.csv", "moved,open,changshu,,,,,,soon,",
    "scenario-changes.csv:8:26: error: “from” is “soon”; " DATE },
  { "change-at-its-limits", "scenario-changes.csv",
    "moved,capacity,changshu,,0,cars,0,10000000,2025~,", NULL },
};

static NpDataset *
load (const char *path, const char *expected)
{
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  NpDataset *dataset = load_path (path, &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==, expected);
  return dataset;
}

static void
test_row (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *line = g_strconcat (rows[i].row, "\n", NULL);
  g_autofree char *expected = g_strconcat (rows[i].expected != NULL ? rows[i].expected : "",
                                           rows[i].expected != NULL ? "\n" : "", NULL);
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_append (folder, rows[i].file, line);
  dataset = load (folder, expected);
}

static const NpOperation *
get_operation (NpDataset *dataset, const char *plant, const char *day)
{
  int index = np_dataset_find_plant (dataset, plant);
  NpDate date;

  g_assert_cmpint (index, >=, 0);
  g_assert_true (np_date_parse (day, &date));
  return np_plant_get_operation_on (np_dataset_plant (dataset, (guint) index),
                                    np_date_first_day (&date));
}

/* Who ran a plant on a day, with the groups behind them in order: "Ford: ford". */
static void
assert_operation (NpDataset *dataset, const char *plant, const char *day, const char *expected)
{
  const NpOperation *operation = get_operation (dataset, plant, day);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (operation);
  g_string_append_printf (text, "%s:", operation->name);
  for (guint i = 0; i < operation->n_groups; i++)
    g_string_append_printf (text, " %s",
                            np_entity_get_id (NP_ENTITY (np_dataset_group (dataset,
                                                                           operation->groups[i]))));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_operators (void)
{
  g_autofree char *path = test_package_path ("small");
  g_autoptr (NpDataset) dataset = load (path, "");
  const NpOperation *venture = get_operation (dataset, "changshu", "2014-10-21");

  assert_operation (dataset, "changshu", "2014-10-20", "The builders:");
  assert_operation (dataset, "changshu", "2014-10-21", "Chery JLR: chery jlr");
  g_assert_cmpstr (venture->note, ==, "half each");
  g_assert_cmpstr (np_source_get_id (venture->sources[1]), ==, "paper");
  g_assert_null (venture->sources[2]);
  g_assert_cmpuint (venture->line, ==, 2);
  g_assert_null (get_operation (dataset, "engines", "2020"));
}

static void
test_scenarios (void)
{
  g_autofree char *path = test_package_path ("small");
  g_autoptr (NpDataset) dataset = load (path, "");
  NpScenario *moved = np_dataset_find_scenario (dataset, "moved");
  NpScenario *older = np_dataset_find_scenario (dataset, "older");

  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (dataset)), ==, 2);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (moved)), ==, "Omodas are built elsewhere");
  g_assert_false (np_scenario_is_own (moved));
  g_assert_cmpstr (np_scenario_get_market (moved), ==, "uk");
  g_assert_true (np_scenario_get_period (moved) == np_period_new_year (2025));
  g_assert_cmpstr (np_scenario_get_source_ids (moved)[1], ==, "paper");
  g_assert_null (np_scenario_get_source_ids (moved)[2]);
  g_assert_cmpstr (np_scenario_get_note (moved), ==, "made up");
  g_assert_cmpstr (np_scenario_get_dataset (moved), ==, "small");
  g_assert_cmpstr (np_scenario_get_dataset_version (moved), ==, "1.2");
  /* One that was made for other data says so. */
  g_assert_cmpstr (np_scenario_get_dataset_version (older), ==, "1.1");
  g_assert_null (np_scenario_get_market (older));
  g_assert_true (np_scenario_get_period (older) == NP_PERIOD_NONE);
  g_assert_cmpuint (np_scenario_get_n_changes (older), ==, 1);
}

/* Every kind with all that it can have, in the order of the file. */
static void
test_changes (void)
{
  char plant[] = "changshu", omoda[] = "brand:omoda", jlr[] = "group:jlr", chery[] = "group:chery";
  char again[] = "again", all[] = "all of them";
  const NpChange expected[] = {
    { NP_CHANGE_OPEN, 0, plant, .from = { .year = 2025, .month = 6 }, .note = again },
    { NP_CHANGE_BUILD, NP_AMOUNT_PERMILLE, plant, omoda, 1000, 500, 1500, .note = all },
    { NP_CHANGE_BUILD, NP_AMOUNT_CARS, plant, jlr, 1200, 1200, 1200 },
    { NP_CHANGE_CAPACITY, NP_AMOUNT_CARS, plant, NULL, 300000, 200000, 300000 },
    { NP_CHANGE_VOLUME, NP_AMOUNT_PERMILLE, NULL, chery, 1100, 1100, 1100 },
  };
  g_autofree char *path = test_package_path ("small");
  g_autoptr (NpDataset) dataset = load (path, "");
  NpScenario *moved = np_dataset_find_scenario (dataset, "moved");

  g_assert_cmpuint (np_scenario_get_n_changes (moved), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (np_change_equal (np_scenario_get_change (moved, i), &expected[i]));
}

/* A scenario that is left out takes its changes with it, each of which is listed. */
static void
test_scenario_left_out (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_replace (folder, "scenarios.csv", "older,", "Older,");
  dataset
      = load (folder, "scenarios.csv:3:1: error: “id” is “Older”; " ID "\n"
                      "scenario-changes.csv:2:1: error: “scenario” is “older”; the id of a row of "
                      "“scenarios”\n");
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (dataset)), ==, 1);
  g_assert_cmpuint (np_scenario_get_n_changes (np_dataset_find_scenario (dataset, "moved")), ==, 5);
}

static void
test_too_many_changes (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (NpDataset) dataset = NULL;

  for (guint i = 0; i < NP_SCENARIO_MAX_CHANGES; i++)
    temp_folder_append (folder, "scenario-changes.csv", "older,close,changshu,,,,,,,\n");
  dataset = load (folder, "scenario-changes.csv:107:1: error: “scenario” is “older”; at most 100 "
                          "changes of a scenario\n");
  g_assert_cmpuint (np_scenario_get_n_changes (np_dataset_find_scenario (dataset, "older")), ==,
                    NP_SCENARIO_MAX_CHANGES);
}

/* Scenarios and nothing that they name. */
static TempFolder *
make_alone (void)
{
  TempFolder *folder = temp_folder_new ();

  temp_folder_write (folder, "datapackage.json",
                     "{ \"name\": \"mine\", \"resources\": [\n"
                     "{ \"name\": \"scenarios\", \"path\": \"scenarios.csv\" },\n"
                     "{ \"name\": \"scenario-changes\", \"path\": \"scenario-changes.csv\" } ] }",
                     -1);
  temp_folder_write (folder, "scenarios.csv",
                     "id,name,market,source,dataset,dataset-version\n"
                     "b,Second letter,fr,nobody,uk-car-market,1.0.0\na,First letter,,,,\n",
                     -1);
  temp_folder_write (folder, "scenario-changes.csv",
                     "scenario,kind,plant,subject,amount,unit\n"
                     "a,build,halewood,brand:lepas,7,cars\nb,open,halewood,,,\n"
                     "a,volume,,group:chery,900,\n",
                     -1);
  return folder;
}

static GPtrArray *
load_alone (const char *path, char **diagnostics, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  GPtrArray *scenarios = np_loader_load_scenarios (loader, NULL, error);

  *diagnostics = describe (loader);
  return scenarios;
}

static void
test_alone (void)
{
  g_autoptr (TempFolder) folder = make_alone ();
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scenarios = load_alone (folder, &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==, "");
  g_assert_cmpuint (scenarios->len, ==, 2);
  g_assert_cmpstr (np_entity_get_id (scenarios->pdata[0]), ==, "b");
  g_assert_true (np_scenario_is_own (scenarios->pdata[0]));
  g_assert_cmpstr (np_scenario_get_market (scenarios->pdata[0]), ==, "fr");
  g_assert_cmpstr (np_scenario_get_source_ids (scenarios->pdata[0])[0], ==, "nobody");
  g_assert_cmpstr (np_scenario_get_dataset (scenarios->pdata[0]), ==, "uk-car-market");
  g_assert_cmpstr (np_scenario_get_dataset_version (scenarios->pdata[0]), ==, "1.0.0");
  g_assert_cmpuint (np_scenario_get_n_changes (scenarios->pdata[0]), ==, 1);
  g_assert_null (np_scenario_get_dataset (scenarios->pdata[1]));
  g_assert_cmpuint (np_scenario_get_n_changes (scenarios->pdata[1]), ==, 2);
  g_assert_cmpstr (np_scenario_get_change (scenarios->pdata[1], 0)->subject, ==, "brand:lepas");
}

/* The rules of a row are the same; only what it names need not be there. */
static void
test_alone_bad_rows (void)
{
  g_autoptr (TempFolder) folder = make_alone ();
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scenarios = NULL;

  temp_folder_append (folder, "scenarios.csv", "c,c,,Nobody,,\n");
  temp_folder_append (folder, "scenario-changes.csv",
                      "a,build,halewood,lepas,7,cars\na,build,halewood,brand:-,7,cars\n"
                      "a,open,,,,\n");
  scenarios = load_alone (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scenarios->len, ==, 2);
  g_assert_cmpstr (
      diagnostics, ==,
      "scenarios.csv:4:6: error: “source” is “Nobody”; " SOURCES "\n"
      "scenario-changes.csv:5:18: error: “subject” is “lepas”; a brand or group of the "
      "dataset, such as brand:jaecoo or group:chery\n"
      "scenario-changes.csv:6:18: error: “subject” is “brand:-”; a brand or group of "
      "the dataset, such as brand:jaecoo or group:chery\n"
      "scenario-changes.csv:7:8: error: “plant” is empty; the id of a row of “plants” "
      "that makes vehicles and is no total\n");
}

/* They are no dataset, and a package without them has none. */
static void
test_alone_is_no_dataset (void)
{
  g_autoptr (TempFolder) alone = make_alone ();
  g_autoptr (TempFolder) without = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  assert_load_fails (alone, NP_LOAD_ERROR_ONLY_SCENARIOS, "scenarios without data");
  temp_folder_replace (without, "datapackage.json", "\"scenarios\"", "\"dreams\"");
  g_assert_null (load_alone (without, &diagnostics, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_DESCRIPTOR);
}

/* Of a dataset only its scenarios are read, as the user's, whatever else is wrong with it. */
static void
test_alone_from_dataset (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scenarios = NULL;

  temp_folder_append (folder, "registrations.csv", "uk,lepas,never,x,nobody,\n");
  scenarios = load_alone (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==, "");
  g_assert_cmpuint (scenarios->len, ==, 2);
  g_assert_true (np_scenario_is_own (scenarios->pdata[0]));
  g_assert_cmpuint (np_scenario_get_n_changes (scenarios->pdata[0]), ==, 5);
}

static NpDataset *
load_bundled (void)
{
  g_autoptr (GFile) file = np_loader_get_bundled ();

  return load (g_file_peek_path (file), "");
}

static void
test_bundled_operators (void)
{
  g_autoptr (NpDataset) dataset = load_bundled ();

  assert_operation (dataset, "halewood", "1970", "Ford: ford");
  assert_operation (dataset, "halewood", "2005", "Ford: ford");
  assert_operation (dataset, "halewood", "2008-06-02", "JLR: jlr");
  assert_operation (dataset, "halewood", "2025", "JLR: jlr");
  assert_operation (dataset, "solihull", "1995", "BMW Group: bmw-group");
  assert_operation (dataset, "changshu", "2025", "Chery Jaguar Land Rover: chery jlr");
  assert_operation (dataset, "barcelona", "2019", "Nissan: renault-nissan-mitsubishi");
  g_assert_null (get_operation (dataset, "barcelona", "2023"));
  assert_operation (dataset, "barcelona", "2025", "Ebro-EV Motors / Chery: chery");
  /* Agreed is not done. */
  assert_operation (dataset, "rosslyn", "2026-11", "Nissan: renault-nissan-mitsubishi");
  assert_operation (dataset, "graz", "2020", "Magna Steyr:");
  assert_operation (dataset, "ellesmere-port", "2018", "PSA Group: psa-group");
}

static void
test_bundled_scenarios (void)
{
  static const char *const ids[] = { "chery-at-castle-bromwich", "chery-at-halewood",
                                     "chery-at-solihull", "chery-at-sunderland" };
  g_autoptr (NpDataset) dataset = load_bundled ();
  NpScenario *reopened = np_dataset_find_scenario (dataset, ids[0]);

  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (dataset)), ==,
                    G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      NpScenario *scenario = np_dataset_find_scenario (dataset, ids[i]);
      guint n = np_scenario_get_n_changes (scenario);
      const NpChange *build = np_scenario_get_change (scenario, n - 1);

      g_assert_cmpuint (n, ==, i == 0 ? 2 : 1);
      g_assert_cmpint (build->kind, ==, NP_CHANGE_BUILD);
      g_assert_cmpstr (build->plant, ==, ids[i] + strlen ("chery-at-"));
      g_assert_cmpstr (build->subject, ==, "group:chery");
      g_assert_cmpint (build->amount, ==, 1000);
      g_assert_cmpint (build->unit, ==, NP_AMOUNT_PERMILLE);
      g_assert_cmpint (build->low, ==, 500);
      g_assert_cmpint (build->high, ==, 1500);
      g_assert_cmpstr (np_scenario_get_market (scenario), ==, "uk");
      g_assert_true (np_scenario_get_period (scenario) == np_period_new_year (2025));
    }
  g_assert_cmpint (np_scenario_get_change (reopened, 0)->kind, ==, NP_CHANGE_OPEN);
  g_assert_cmpstr (np_scenario_get_change (reopened, 0)->plant, ==, "castle-bromwich");
  g_assert_cmpstr (np_scenario_get_dataset (reopened), ==, "uk-car-market");
  g_assert_cmpstr (np_scenario_get_source_ids (reopened)[0], ==, "seed-topgir-2026");
  g_assert_false (np_scenario_is_own (reopened));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/scenarios/row/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/scenarios/operators", test_operators);
  g_test_add_func ("/scenarios/scenarios", test_scenarios);
  g_test_add_func ("/scenarios/changes", test_changes);
  g_test_add_func ("/scenarios/left-out", test_scenario_left_out);
  g_test_add_func ("/scenarios/too-many-changes", test_too_many_changes);
  g_test_add_func ("/scenarios/alone", test_alone);
  g_test_add_func ("/scenarios/alone/bad-rows", test_alone_bad_rows);
  g_test_add_func ("/scenarios/alone/no-dataset", test_alone_is_no_dataset);
  g_test_add_func ("/scenarios/alone/from-dataset", test_alone_from_dataset);
  g_test_add_func ("/scenarios/bundled-operators", test_bundled_operators);
  g_test_add_func ("/scenarios/bundled-scenarios", test_bundled_scenarios);
  return g_test_run ();
}
