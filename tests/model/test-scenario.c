/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-builder.h"

/* A scenario is a value, and a dataset with the user's scenarios is the same dataset otherwise. */

static const NpChange changes[] = {
  { .kind = NP_CHANGE_OPEN,
    .plant = (char *) "longbridge",
    .amount = 7,
    .from = { 2026, 1, 0, 0 } },
  { .kind = NP_CHANGE_BUILD,
    .plant = (char *) "longbridge",
    .subject = (char *) "group:mg",
    .amount = 30000,
    .low = 20000,
    .high = 45000,
    .note = (char *) "As was hoped" },
  { .kind = NP_CHANGE_VOLUME, .subject = (char *) "brand:mg", .amount = 1500 },
  { .kind = NP_CHANGE_CAPACITY, .plant = (char *) "longbridge", .amount = NP_CHANGE_MAX_CARS + 1 },
};

static NpScenario *
make (const char *id, const char *name, guint n_changes)
{
  const char *const sources[] = { "one", "two", NULL };

  return np_scenario_new (&(NpScenarioInit) { .id = id,
                                              .name = name,
                                              .market = "uk",
                                              .period = np_period_new_year (2025),
                                              .source_ids = sources,
                                              .note = "A note",
                                              .dataset = "small",
                                              .dataset_version = "1.0",
                                              .changes = changes,
                                              .n_changes = n_changes,
                                              .own = TRUE });
}

static void
test_value (void)
{
  g_autoptr (NpScenario) scenario = make ("mg", "MG at Longbridge", G_N_ELEMENTS (changes));
  NpScenarioInit init = np_scenario_get_init (scenario);
  g_autoptr (NpScenario) copy = np_scenario_new (&init);
  g_autoptr (NpScenario) other_id = make ("other", "MG at Longbridge", G_N_ELEMENTS (changes));
  g_autoptr (NpScenario) other_name = make ("mg", "Another", G_N_ELEMENTS (changes));
  g_autoptr (NpScenario) shorter = make ("mg", "MG at Longbridge", 3);

  g_assert_true (np_scenario_equal (scenario, copy));
  g_assert_true (np_scenario_equal (scenario, other_id));
  g_assert_false (np_scenario_equal (scenario, other_name));
  g_assert_false (np_scenario_equal (scenario, shorter));
  g_assert_true (np_scenario_is_own (copy));
  g_assert_cmpstr (np_scenario_get_market (copy), ==, "uk");
  g_assert_cmpstr (np_scenario_get_source_ids (copy)[1], ==, "two");
  g_assert_cmpstr (np_scenario_get_note (copy), ==, "A note");
  g_assert_cmpstr (np_scenario_get_dataset (copy), ==, "small");
  g_assert_cmpstr (np_scenario_get_dataset_version (copy), ==, "1.0");
  g_assert_cmpuint (np_scenario_get_period (copy), ==, np_period_new_year (2025));
}

/* A change has what its kind is about and no more, inside its limits. */
static void
test_change (void)
{
  g_autoptr (NpScenario) scenario = make ("mg", "MG at Longbridge", G_N_ELEMENTS (changes));
  const NpChange *open = np_scenario_get_change (scenario, 0);
  const NpChange *build = np_scenario_get_change (scenario, 1);
  const NpChange *volume = np_scenario_get_change (scenario, 2);
  const NpChange *capacity = np_scenario_get_change (scenario, 3);
  NpChange other = *build;

  g_assert_cmpuint (np_scenario_get_n_changes (scenario), ==, 4);
  g_assert_cmpint (open->amount, ==, 0);
  g_assert_cmpint (open->from.month, ==, 1);
  g_assert_cmpint (build->low, ==, 20000);
  g_assert_cmpint (build->high, ==, 45000);
  g_assert_cmpint (volume->unit, ==, NP_AMOUNT_PERMILLE);
  g_assert_null (volume->plant);
  /* No range was stated. */
  g_assert_cmpint (volume->low, ==, 1500);
  g_assert_cmpint (volume->high, ==, 1500);
  g_assert_null (capacity->subject);
  g_assert_cmpint (capacity->amount, ==, NP_CHANGE_MAX_CARS);

  g_assert_true (np_change_equal (build, &other));
  other.high++;
  g_assert_false (np_change_equal (build, &other));
}

static NpDataset *
make_dataset (void)
{
  g_autoptr (NpDatasetBuilder) builder = np_dataset_builder_new ();
  g_autoptr (NpScenario) scenario = make ("mg", "Shipped", 1);

  np_dataset_builder_set_about (builder, "small", "Small", "1.0", NULL);
  g_assert_cmpint (np_dataset_builder_add_scenario (builder, scenario), ==, 0);
  g_assert_cmpint (np_dataset_builder_add_scenario (builder, scenario), ==, -1);
  return np_dataset_builder_end (g_steal_pointer (&builder), NULL, NULL);
}

static void
test_dataset (void)
{
  g_autoptr (NpDataset) dataset = make_dataset ();
  g_autoptr (NpScenario) mine = make ("mine", "Mine", 2);
  g_autoptr (NpScenario) taken = make ("mg", "Has a shipped one's id", 2);
  NpScenario *const own[] = { mine, taken };
  g_autoptr (NpDataset) with = np_dataset_with_scenarios (dataset, own, 2);
  g_autoptr (NpDataset) without = np_dataset_with_scenarios (with, NULL, 0);
  NpFactTable *registrations = np_dataset_get_registrations (dataset);
  GListModel *plants = np_dataset_get_plants (dataset);

  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (dataset)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (with)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (without)), ==, 1);
  g_assert_true (np_dataset_find_scenario (with, "mine") == mine);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (np_dataset_find_scenario (with, "mg"))), ==,
                   "Shipped");
  g_assert_null (np_dataset_find_scenario (without, "mine"));

  /* The rest is the same, also when the first is long gone. */
  g_clear_object (&dataset);
  g_assert_true (np_dataset_get_registrations (with) == registrations);
  g_assert_true (np_dataset_get_plants (with) == plants);
  g_assert_cmpstr (np_dataset_get_version (with), ==, "1.0");
}

static NpScenario *
new_own_scenario (const char *id)
{
  return np_scenario_new (&(NpScenarioInit) { .id = id, .name = id, .own = TRUE });
}

static guint
n_scenarios (NpDataset *dataset)
{
  return g_list_model_get_n_items (np_dataset_get_scenarios (dataset));
}

/* The user's scenarios come and go whatever is set aside, and the other way round. */
static void
test_without_sources (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) { .id = "smmt", .title = "SMMT" });
  g_autoptr (NpScenario) given = np_scenario_new (&(NpScenarioInit) { .id = "g", .name = "g" });
  g_autoptr (NpScenario) first = new_own_scenario ("a");
  g_autoptr (NpScenario) second = new_own_scenario ("b");
  NpScenario *const both[] = { first, second };
  const char *const ids[] = { "smmt", NULL };
  NpDataset *whole, *with, *derived, *other, *back;

  np_dataset_builder_add_source (builder, source);
  np_dataset_builder_add_scenario (builder, given);
  whole = np_dataset_builder_end (builder, NULL, NULL);

  with = np_dataset_with_scenarios (whole, both, 2);
  derived = np_dataset_without_sources (with, ids);
  g_assert_cmpuint (n_scenarios (derived), ==, 3);
  g_assert_true (np_dataset_find_scenario (derived, "b") == second);
  other = np_dataset_with_scenarios (derived, both, 1);
  g_assert_cmpuint (n_scenarios (other), ==, 2);
  g_assert_null (np_dataset_find_scenario (other, "b"));
  g_assert_cmpstrv (np_dataset_get_set_aside (other), ids);
  back = np_dataset_with_all_sources (other);
  g_assert_cmpuint (n_scenarios (back), ==, 2);
  g_assert_null (np_dataset_get_set_aside (back)[0]);
  g_assert_true (np_dataset_get_registrations (back) == np_dataset_get_registrations (whole));
  g_object_unref (back);

  /* Nothing holds on to the variants that it was made from, only to what was read. */
  g_assert_finalize_object (with);
  g_assert_finalize_object (derived);
  g_assert_finalize_object (other);
  g_assert_finalize_object (whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/value", test_value);
  g_test_add_func ("/scenario/change", test_change);
  g_test_add_func ("/scenario/dataset", test_dataset);
  g_test_add_func ("/scenario/without-sources", test_without_sources);
  return g_test_run ();
}
