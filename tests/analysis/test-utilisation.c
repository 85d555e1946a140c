/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-utilisation.h"

#include <math.h>

#include "np-test-data.h"

static const NpUtilisation *
find (NpDataset *dataset, GArray *entries, const char *plant, const char *period)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (entry->plant == (guint) np_dataset_find_plant (dataset, plant)
          && (period == NULL || entry->period == np_test_period (period)))
        return entry;
    }
  return NULL;
}

static void
test_period (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GArray) entries = np_utilisation_for_period (dataset, np_test_period ("2025"));
  const NpUtilisation *changshu = find (dataset, entries, "changshu", NULL);
  const NpUtilisation *sunderland = find (dataset, entries, "sunderland", NULL);
  const NpUtilisation *bromwich = find (dataset, entries, "bromwich", NULL);

  /* The total over plants is no plant. */
  g_assert_cmpuint (entries->len, ==, 5);
  /* A financial year stands in, as sales. */
  g_assert_cmpuint (changshu->period, ==, np_test_period ("2024-04/2025-03"));
  g_assert_cmpint (changshu->measure, ==, NP_MEASURE_SALES);
  g_assert_cmpint (changshu->produced, ==, 34000);
  g_assert_cmpint (changshu->capacity->units, ==, 200000);
  g_assert_cmpfloat_with_epsilon (changshu->utilisation, 0.17, 1e-9);
  g_assert_cmpfloat_with_epsilon (changshu->utilisation_high, 0.17, 1e-9);
  /* Two claims about the capacity; a capacity by the hour is neither. */
  g_assert_cmpfloat_with_epsilon (sunderland->utilisation, 0.4551, 5e-5);
  g_assert_cmpfloat_with_epsilon (sunderland->utilisation_low, 0.4551, 5e-5);
  g_assert_cmpfloat_with_epsilon (sunderland->utilisation_high, 0.5462, 5e-5);
  /* 273,087 and 273,000. */
  g_assert_false (sunderland->rivals);
  g_assert_cmpint (sunderland->measure, ==, NP_MEASURE_OUTPUT);
  /* Closed in May 2024. */
  g_assert_null (bromwich->capacity);
  g_assert_cmpint (bromwich->capacity_low, ==, -1);
  g_assert_cmpint (bromwich->produced, ==, -1);
  g_assert_cmpuint (bromwich->production_row, ==, G_MAXUINT);
  g_assert_true (isnan (bromwich->utilisation));
}

/* Announced counts only when nothing else is known; engines never stand beside cars. */
static void
test_basis (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GArray) now = np_utilisation_for_period (dataset, np_test_period ("2025"));
  g_autoptr (GArray) before = np_utilisation_for_period (dataset, np_test_period ("2013"));

  g_assert_cmpint (find (dataset, now, "nitra", NULL)->capacity->basis, ==,
                   NP_CAPACITY_BASIS_ANNOUNCED);
  g_assert_cmpint (find (dataset, now, "engines", NULL)->capacity->units, ==, 130000);
  g_assert_cmpint (find (dataset, before, "changshu", NULL)->capacity->units, ==, 250000);
  g_assert_cmpint (find (dataset, now, "changshu", NULL)->capacity_high, ==, 200000);
}

static void
test_plant (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GArray) entries
      = np_utilisation_for_plant (dataset, np_dataset_find_plant (dataset, "changshu"));
  const NpUtilisation *months = find (dataset, entries, "changshu", "2022-01/2022-09");

  /* 2014 to 2025, one a year: what is listed under a year fills it. */
  g_assert_cmpuint (entries->len, ==, 12);
  g_assert_cmpfloat_with_epsilon (find (dataset, entries, "changshu", "2017")->utilisation,
                                  84000.0 / 130000.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (months->utilisation, 37000.0 / (200000.0 * 9 / 12), 1e-9);
  g_assert_cmpint (find (dataset, entries, "changshu", "2018")->capacity->units, ==, 200000);
  g_assert_true (isnan (find (dataset, entries, "changshu", "2018")->utilisation));
  g_assert_null (find (dataset, entries, "changshu", "2025"));
  g_assert_null (find (dataset, entries, "changshu", "2022"));
  for (guint i = 1; i < entries->len; i++)
    g_assert_cmpint (np_period_compare (g_array_index (entries, NpUtilisation, i - 1).period,
                                        g_array_index (entries, NpUtilisation, i).period),
                     <, 0);
}

/* Nothing after the closing but what was reported; always something to show. */
static void
test_plant_ends (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GArray) closed
      = np_utilisation_for_plant (dataset, np_dataset_find_plant (dataset, "bromwich"));
  g_autoptr (GArray) engines
      = np_utilisation_for_plant (dataset, np_dataset_find_plant (dataset, "engines"));

  g_assert_cmpuint (closed->len, ==, 11);
  g_assert_cmpuint (g_array_index (closed, NpUtilisation, 10).period, ==, np_test_period ("2024"));
  g_assert_null (g_array_index (closed, NpUtilisation, 10).capacity);
  g_assert_nonnull (g_array_index (closed, NpUtilisation, 9).capacity);
  g_assert_cmpuint (g_array_index (engines, NpUtilisation, 0).period, ==, np_test_period ("2017"));
}

/* Output and sales of one period are two entries, and a year shows output. */
static void
test_measures (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (GArray) years = NULL;
  g_autoptr (GArray) year = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_plant (data, "p", "P", NP_PRODUCT_VEHICLES, "2020", NULL);
  np_test_data_produced (data, "p", NP_MEASURE_SALES, "2020", 5, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2020", 7, "a");
  dataset = np_test_data_end (data);
  years = np_utilisation_for_plant (dataset, 0);
  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpint (g_array_index (years, NpUtilisation, 0).produced, ==, 7);
  g_assert_cmpint (g_array_index (years, NpUtilisation, 1).produced, ==, 5);
  year = np_utilisation_for_period (dataset, np_test_period ("2020"));
  g_assert_cmpuint (year->len, ==, 1);
  g_assert_cmpint (g_array_index (year, NpUtilisation, 0).measure, ==, NP_MEASURE_OUTPUT);
}

/* Another source is a rival when it is more than 5 % away. */
static void
test_rivals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (GArray) years = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_plant (data, "p", "P", NP_PRODUCT_VEHICLES, "2020", NULL);
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2020", 100, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2020", 95, "x");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2021", 100, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2021", 94, "x");
  dataset = np_test_data_end (data);
  years = np_utilisation_for_plant (dataset, 0);
  g_assert_cmpuint (years->len, ==, 2);
  g_assert_false (g_array_index (years, NpUtilisation, 0).rivals);
  g_assert_true (g_array_index (years, NpUtilisation, 1).rivals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utilisation/period", test_period);
  g_test_add_func ("/utilisation/basis", test_basis);
  g_test_add_func ("/utilisation/plant", test_plant);
  g_test_add_func ("/utilisation/plant-ends", test_plant_ends);
  g_test_add_func ("/utilisation/measures", test_measures);
  g_test_add_func ("/utilisation/rivals", test_rivals);
  return g_test_run ();
}
