/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would be, if: by hand where the numbers are small, and by what must hold of any scenario. */

#include "np-scenario-result.h"

#include <math.h>

#include "np-sensitivity.h"
#include "np-test-data.h"

static NpDataset *dataset;

#define PERIOD(text)  np_test_period (text)
#define NEAR(a, b)    g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define CHANGES(...)  ((const NpChange[]) { __VA_ARGS__ })
#define OPEN(id, ...) { .kind = NP_CHANGE_OPEN, .plant = (char *) id, __VA_ARGS__ }
#define BUILD(of, at, how_many, ...) \
  { .kind = NP_CHANGE_BUILD,         \
    .subject = (char *) of,          \
    .plant = (char *) at,            \
    .amount = how_many,              \
    __VA_ARGS__ }

static NpScenario *
new_scenario (const NpChange *changes, guint n)
{
  return np_scenario_new (&(NpScenarioInit) {
      .id = "try", .name = "Try", .changes = changes, .n_changes = n });
}

static NpScenarioResult *
try_out (const NpChange *changes, guint n, const char *period)
{
  g_autoptr (NpScenario) scenario = new_scenario (changes, n);

  return np_scenario_result_new (dataset, scenario, PERIOD (period));
}

static const NpPlantResult *
find (const NpScenarioResult *result, const char *plant)
{
  return np_scenario_result_find_plant (result, (guint) np_dataset_find_plant (dataset, plant));
}

/* The question that the application grew from: a plant that closed takes on all of a group's cars. */
static void
test_reopened (void)
{
  const NpChange changes[]
      = { OPEN ("bromwich"), BUILD ("group:chery", "bromwich", 1000, .unit = NP_AMOUNT_PERMILLE) };
  g_autoptr (NpScenarioResult) result = try_out (changes, 2, "2025");
  const NpPlantResult *plant = find (result, "bromwich");
  const NpChangeResult *build = np_scenario_result_get_change (result, 1);
  gint64 built, registered;

  g_assert_null (plant->base.capacity);
  g_assert_true (plant->open);
  g_assert_true (plant->touched);
  g_assert_cmpint (plant->capacity, ==, 90000);
  g_assert_cmpint (plant->claim->basis, ==, NP_CAPACITY_BASIS_INSTALLED);
  g_assert_true (plant->base_is_known);
  g_assert_cmpint (plant->base_output, ==, 0);
  g_assert_cmpint (build->registrations, ==, 250);
  g_assert_cmpint (build->asked, ==, 250);
  g_assert_cmpint (plant->produced, ==, 250);
  g_assert_cmpint (plant->spare, ==, 89750);
  NEAR (plant->utilisation, 250 / 90000.0);
  NEAR (np_scenario_result_get_break_even (result, plant->plant), 250 / 90000.0);
  /* The plants are in Testland, the market is not. */
  g_assert_true (np_scenario_result_get_local (result, &built, &registered));
  g_assert_cmpint (built, ==, 0);
  g_assert_cmpint (registered, ==, 250);
  g_assert_false (find (result, "sunderland")->touched);
}

/* Nothing is placed in a plant that is closed. */
static void
test_closed (void)
{
  const NpChange build[] = { BUILD ("brand:jaecoo", "bromwich", 5000) };
  const NpChange close[] = { { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland" },
                             BUILD ("brand:jaecoo", "sunderland", 5000) };
  const NpChange later[] = {
    { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland", .from = { 2025, 7, 0, FALSE } }
  };
  g_autoptr (NpScenarioResult) at_bromwich = try_out (build, 1, "2025");
  g_autoptr (NpScenarioResult) at_sunderland = try_out (close, 2, "2025");
  g_autoptr (NpScenarioResult) half = try_out (later, 1, "2025");
  g_autoptr (NpScenarioResult) before = try_out (later, 1, "2024");

  g_assert_cmpint (find (at_bromwich, "bromwich")->unplaced, ==, 5000);
  g_assert_cmpint (np_scenario_result_get_placed (at_bromwich), ==, 0);
  g_assert_true (isnan (find (at_bromwich, "bromwich")->utilisation));
  g_assert_cmpint (find (at_sunderland, "sunderland")->unplaced, ==, 5000);
  g_assert_cmpint (find (at_sunderland, "sunderland")->produced, ==, 0);
  g_assert_cmpint (find (half, "sunderland")->produced, ==, 273087 * 6 / 12);
  g_assert_cmpint (np_scenario_result_get_change (before, 0)->fit, ==, NP_CHANGE_LATER);
  g_assert_true (find (before, "sunderland")->open);
}

/* What is in it already leaves the less room; what doesn't fit is told. */
static void
test_room (void)
{
  const NpChange changes[] = { BUILD ("brand:jaecoo", "sunderland", 300000),
                               BUILD ("brand:omoda", "sunderland", 50000) };
  g_autoptr (NpScenarioResult) result = try_out (changes, 2, "2025");
  const NpPlantResult *plant = find (result, "sunderland");

  g_assert_cmpint (np_scenario_result_get_change (result, 0)->placed, ==, 300000);
  g_assert_cmpint (np_scenario_result_get_change (result, 1)->placed, ==, 600000 - 573087);
  g_assert_cmpint (plant->unplaced, ==, 50000 - (600000 - 573087));
  g_assert_cmpint (plant->produced, ==, 600000);
  g_assert_cmpint (plant->spare, ==, 0);
  NEAR (plant->utilisation, 1);
  /* By the other statement it is more than full, which is said and not cut. */
  NEAR (plant->utilisation_high, 1.2);
}

/* What a plant builds isn't known from what is sold, nor where nothing is known. */
static void
test_unknown (void)
{
  const NpChange changes[] = { BUILD ("brand:jaecoo", "changshu", 20000),
                               BUILD ("brand:jaecoo", "nitra", 15000),
                               BUILD ("brand:jaecoo", "engines", 1),
                               BUILD ("brand:nobody", "nitra", 1),
                               BUILD ("brand:jaecoo", "nowhere", 1),
                               BUILD ("brand:jaecoo", "all-plants", 1),
                               BUILD ("brand:rare", "nitra", 500, .unit = NP_AMOUNT_PERMILLE) };
  const NpChangeFit fits[]
      = { NP_CHANGE_FITS,     NP_CHANGE_FITS,     NP_CHANGE_NOT_VEHICLES,    NP_CHANGE_NO_SUBJECT,
          NP_CHANGE_NO_PLANT, NP_CHANGE_NO_PLANT, NP_CHANGE_NO_REGISTRATIONS };
  g_autoptr (NpScenarioResult) result = try_out (changes, G_N_ELEMENTS (changes), "2025");
  const NpPlantResult *changshu = find (result, "changshu");

  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    g_assert_cmpint (np_scenario_result_get_change (result, i)->fit, ==, fits[i]);
  g_assert_false (changshu->base_is_known);
  g_assert_cmpint (changshu->produced, ==, -1);
  g_assert_cmpint (changshu->spare, ==, -1);
  g_assert_true (isnan (changshu->utilisation));
  NEAR (changshu->added, 0.1);
  NEAR (find (result, "nitra")->added, 0.1);
  g_assert_null (np_scenario_result_find_plant (result,
                                                (guint) np_dataset_find_plant (dataset,
                                                                               "all-plants")));
}

/* Scaling brands scales what is built of them, and of their groups. */
static void
test_volume (void)
{
  const NpChange changes[]
      = { { .kind = NP_CHANGE_VOLUME, .subject = (char *) "brand:jaecoo", .amount = 2000 },
          { .kind = NP_CHANGE_VOLUME,
            .subject = (char *) "group:chery",
            .amount = 1500,
            .from = { 2025, 7, 0, FALSE } },
          BUILD ("group:chery", "nitra", 500, .unit = NP_AMOUNT_PERMILLE),
          BUILD ("brand:omoda", "nitra", 120, .from = { 2025, 10, 0, FALSE }) };
  g_autoptr (NpScenarioResult) result = try_out (changes, G_N_ELEMENTS (changes), "2025");
  const NpChangeResult *group = np_scenario_result_get_change (result, 2);
  gint64 built, registered;

  g_assert_cmpint (np_scenario_result_get_change (result, 0)->volume, ==, 375);
  g_assert_cmpint (group->registrations, ==, 250);
  g_assert_cmpint (group->volume, ==, 300 * 5 / 4 + 125);
  g_assert_cmpint (group->asked, ==, (300 * 5 / 4 + 125) / 2);
  g_assert_cmpint (np_scenario_result_get_change (result, 3)->asked, ==, 30);
  /* Omoda's cars are the group's as well, and count once. */
  g_assert_true (np_scenario_result_get_local (result, &built, &registered));
  g_assert_cmpint (registered, ==, 500);
}

static void
test_capacity (void)
{
  const NpChange changes[]
      = { { .kind = NP_CHANGE_CAPACITY, .plant = (char *) "sunderland", .amount = 300000 },
          BUILD ("brand:jaecoo", "sunderland", 30000) };
  g_autoptr (NpScenarioResult) result = try_out (changes, 2, "2025");
  const NpPlantResult *plant = find (result, "sunderland");

  g_assert_true (plant->capacity_is_set);
  g_assert_cmpint (plant->placed, ==, 300000 - 273087);
  NEAR (plant->utilisation, 1);
  NEAR (plant->utilisation_low, plant->utilisation_high);
}

/* --- What must hold of any scenario ---------------------------------------------------------- */

static NpChange
make_change (void)
{
  static const char *const plants[]
      = { "changshu", "sunderland", "bromwich", "nitra", "engines", "x" };
  static const char *const subjects[]
      = { "brand:jaecoo", "group:chery", "brand:golf", "group:jlr", "brand:x", "own" };
  NpChange change = { .kind = (NpChangeKind) g_test_rand_int_range (0, NP_N_CHANGE_KINDS) };

  change.plant = (char *) plants[g_test_rand_int_range (0, G_N_ELEMENTS (plants))];
  change.subject = (char *) subjects[g_test_rand_int_range (0, G_N_ELEMENTS (subjects))];
  change.unit = (NpAmountUnit) g_test_rand_int_range (0, 2);
  change.amount = g_test_rand_int_range (0, change.unit == NP_AMOUNT_CARS ? 700000 : 3000);
  if (g_test_rand_bit ())
    change.from = (NpDate) { (gint16) g_test_rand_int_range (2023, 2027),
                             (guint8) g_test_rand_int_range (0, 13), 0, FALSE };
  return change;
}

static void
check_conserved (const NpScenarioResult *result, guint n)
{
  gint64 asked = 0, placed = 0, unplaced = 0;
  guint n_plants;
  const NpPlantResult *plants = np_scenario_result_get_plants (result, &n_plants);

  for (guint i = 0; i < n; i++)
    {
      const NpChangeResult *change = np_scenario_result_get_change (result, i);

      g_assert_cmpint (change->asked, ==, change->placed + change->unplaced);
      g_assert_cmpint (change->placed, >=, 0);
      g_assert_cmpint (change->unplaced, >=, 0);
    }
  for (guint i = 0; i < n_plants; i++)
    {
      asked += plants[i].asked;
      placed += plants[i].placed;
      unplaced += plants[i].unplaced;
      if (plants[i].capacity >= 0 && plants[i].placed > 0)
        g_assert_cmpint (plants[i].placed + MAX (plants[i].base_output, 0), <=,
                         MAX (plants[i].capacity, plants[i].base_output));
    }
  g_assert_cmpint (asked, ==, np_scenario_result_get_asked (result));
  g_assert_cmpint (placed, ==, np_scenario_result_get_placed (result));
  g_assert_cmpint (asked, ==, placed + unplaced);
}

/* The data is what it was, whatever was tried. */
static void
check_base (const NpScenarioResult *result, NpPeriod period)
{
  g_autoptr (GArray) base = np_utilisation_for_period (dataset, period);
  guint n;
  const NpPlantResult *plants = np_scenario_result_get_plants (result, &n);

  g_assert_cmpuint (n, ==, base->len);
  for (guint i = 0; i < n; i++)
    {
      const NpUtilisation *entry = &g_array_index (base, NpUtilisation, i);

      g_assert_cmpint (plants[i].base.produced, ==, entry->produced);
      g_assert_true (plants[i].base.capacity == entry->capacity);
      if (!plants[i].touched)
        {
          g_assert_cmpint (plants[i].capacity, ==, entry->capacity ? entry->capacity->units : -1);
          if (plants[i].base_is_known && entry->produced >= 0)
            g_assert_cmpint (plants[i].produced, ==, entry->produced);
        }
    }
}

static void
test_any (void)
{
  static const char *const periods[] = { "2024", "2025", "2025-Q2", "2026-02", "2030" };

  for (guint round = 0; round < 500; round++)
    {
      NpChange changes[6];
      guint n = (guint) g_test_rand_int_range (0, 7);
      NpPeriod period = PERIOD (periods[g_test_rand_int_range (0, G_N_ELEMENTS (periods))]);
      g_autoptr (NpScenario) scenario = NULL;
      g_autoptr (NpScenario) none = new_scenario (NULL, 0);
      g_autoptr (NpScenarioResult) result = NULL;
      g_autoptr (NpScenarioResult) undone = NULL;

      for (guint i = 0; i < n; i++)
        changes[i] = make_change ();
      scenario = new_scenario (changes, n);
      result = np_scenario_result_new (dataset, scenario, period);
      check_conserved (result, n);
      check_base (result, period);
      /* All changes taken back: nothing is left of them. */
      undone = np_scenario_result_new (dataset, none, period);
      check_base (undone, period);
      g_assert_cmpint (np_scenario_result_get_asked (undone), ==, 0);
    }
}

/* --- Sensitivity ------------------------------------------------------------------------------ */

static void
test_sensitivity (void)
{
  const NpChange changes[]
      = { BUILD ("brand:jaecoo", "sunderland", 60000, .low = 30000, .high = 90000),
          BUILD ("brand:omoda", "nitra", 10, .low = 1, .high = 99) };
  g_autoptr (NpScenario) scenario = new_scenario (changes, 2);
  g_autoptr (NpSensitivity) sensitivity
      = np_sensitivity_new (dataset, scenario, PERIOD ("2025"),
                            (guint) np_dataset_find_plant (dataset, "sunderland"));
  const NpSensitivityRow *rows = (const NpSensitivityRow *) (gpointer) sensitivity->rows->data;

  /* What is built elsewhere makes no difference here. */
  g_assert_cmpuint (sensitivity->rows->len, ==, 3);
  g_assert_false (sensitivity->alone);
  NEAR (sensitivity->use, 333087 / 600000.0);
  g_assert_cmpint (rows[0].varied, ==, NP_VARIED_CAPACITY);
  NEAR (rows[0].use_low, 333087 / 500000.0);
  NEAR (rows[0].use_high, 333087 / 600000.0);
  g_assert_cmpint (rows[1].varied, ==, NP_VARIED_CHANGE);
  g_assert_cmpuint (rows[1].change, ==, 0);
  NEAR (rows[1].use_low, 303087 / 600000.0);
  NEAR (rows[1].use_high, 363087 / 600000.0);
  g_assert_cmpint (rows[2].varied, ==, NP_VARIED_OUTPUT);
  g_assert_cmpint (rows[2].input_low, ==, 273000);
  NEAR (rows[2].use_low, 333000 / 600000.0);
  g_assert_null (np_sensitivity_new (dataset, scenario, PERIOD ("2025"),
                                     (guint) np_dataset_find_plant (dataset, "all-plants")));
}

/* Of a plant whose output nobody tells, and of one that is opened. */
static void
test_sensitivity_alone (void)
{
  const NpChange changes[]
      = { OPEN ("bromwich"), BUILD ("brand:jaecoo", "changshu", 50000, .low = 40000, .high = 60000),
          BUILD ("brand:omoda", "bromwich", 45000, .low = 9000, .high = 45000) };
  g_autoptr (NpScenario) scenario = new_scenario (changes, 3);
  g_autoptr (NpSensitivity) changshu
      = np_sensitivity_new (dataset, scenario, PERIOD ("2025"),
                            (guint) np_dataset_find_plant (dataset, "changshu"));
  g_autoptr (NpSensitivity) bromwich
      = np_sensitivity_new (dataset, scenario, PERIOD ("2025"),
                            (guint) np_dataset_find_plant (dataset, "bromwich"));

  g_assert_true (changshu->alone);
  g_assert_cmpuint (changshu->rows->len, ==, 1);
  NEAR (g_array_index (changshu->rows, NpSensitivityRow, 0).use_low, 0.2);
  g_assert_false (bromwich->alone);
  NEAR (bromwich->use, 0.5);
  NEAR (g_array_index (bromwich->rows, NpSensitivityRow, 0).use_low, 0.1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_data_new_market ();
  g_test_add_func ("/scenario-result/reopened", test_reopened);
  g_test_add_func ("/scenario-result/closed", test_closed);
  g_test_add_func ("/scenario-result/room", test_room);
  g_test_add_func ("/scenario-result/unknown", test_unknown);
  g_test_add_func ("/scenario-result/volume", test_volume);
  g_test_add_func ("/scenario-result/capacity", test_capacity);
  g_test_add_func ("/scenario-result/any", test_any);
  g_test_add_func ("/scenario-result/sensitivity", test_sensitivity);
  g_test_add_func ("/scenario-result/sensitivity-alone", test_sensitivity_alone);
  status = g_test_run ();
  g_clear_object (&dataset);
  return status;
}
