/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-concentration.h"

#include <math.h>

#include "np-test-data.h"

static const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };

static NpConcentration
concentration_of (NpDataset *dataset, const char *period, NpBy by)
{
  g_autoptr (NpMarketSlice) slice = np_market_slice_new (dataset, 0, np_test_period (period), by);

  g_assert_nonnull (slice);
  return np_concentration_of_slice (slice);
}

static NpDataset *
new_market (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "pair", "Pair");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_brand (data, "three", "Three", NULL);
  np_test_data_brand (data, "rest", "Rest", "*");
  np_test_data_owner (data, "two", "pair", NULL, NULL);
  np_test_data_owner (data, "three", "pair", NULL, NULL);
  for (guint year = 2020; year < 2024; year++)
    {
      g_autofree char *period = g_strdup_printf ("%u", year);

      np_test_data_units (data, "one", period, 50, "a");
      np_test_data_units (data, "two", period, 30, "a");
      np_test_data_units (data, "three", period, 20, "a");
    }
  np_test_data_total (data, "2020", 100, "a");
  /* 4 of 104 are a pool. */
  np_test_data_units (data, "rest", "2021", 4, "a");
  np_test_data_total (data, "2021", 104, "a");
  /* A fifth of the market is not itemised: who leads is not known. */
  np_test_data_total (data, "2022", 125, "a");
  /* 2023 has no total; of 2024 there is a quarter. */
  np_test_data_units (data, "one", "2024-Q1", 10, "a");
  np_test_data_total (data, "2024-Q1", 10, "a");
  return np_test_data_end (data);
}

static void
test_by_hand (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  NpConcentration brands = concentration_of (dataset, "2020", NP_BY_BRAND);
  NpConcentration groups = concentration_of (dataset, "2020", NP_BY_GROUP);

  g_assert_cmpint (brands.gap, ==, NP_GAP_NONE);
  g_assert_cmpuint (brands.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (brands.tops[0], 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (brands.tops[1], 1.0, 1e-12);
  g_assert_true (isnan (brands.tops[2]));
  g_assert_true (isnan (brands.tops[3]));
  g_assert_cmpfloat_with_epsilon (brands.hhi, 2500 + 900 + 400, 1e-9);
  g_assert_cmpfloat_with_epsilon (brands.hhi_high, brands.hhi, 1e-9);
  g_assert_cmpfloat_with_epsilon (brands.itemised, 1.0, 1e-12);
  g_assert_cmpuint (groups.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (groups.hhi, 2500 + 2500, 1e-9);
  g_assert_true (isnan (groups.tops[1]));
}

/* A pool is nobody's share: it makes the bounds, and so does what is not itemised. */
static void
test_bounds (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  NpConcentration pool = concentration_of (dataset, "2021", NP_BY_BRAND);
  const double low = (2500.0 + 900 + 400) / (1.04 * 1.04);

  g_assert_cmpint (pool.gap, ==, NP_GAP_NONE);
  g_assert_cmpuint (pool.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (pool.itemised, 100.0 / 104, 1e-12);
  g_assert_cmpfloat_with_epsilon (pool.hhi, low, 1e-9);
  g_assert_cmpfloat_with_epsilon (pool.hhi_high, low + 16 / (1.04 * 1.04), 1e-9);
}

static void
test_gaps (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  NpConcentration little = concentration_of (dataset, "2022", NP_BY_BRAND);

  g_assert_cmpint (little.gap, ==, NP_GAP_PARTS);
  g_assert_true (isnan (little.hhi) && isnan (little.tops[0]));
  g_assert_cmpint (concentration_of (dataset, "2023", NP_BY_BRAND).gap, ==, NP_GAP_NO_TOTAL);
  g_assert_cmpint (concentration_of (dataset, "2024", NP_BY_BRAND).gap, ==, NP_GAP_MONTHS);
}

/* From the first period with values to the last. */
static void
test_over_time (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);
  g_autoptr (GArray) years
      = np_concentrations_new (history, NP_PERIOD_UNIT_YEAR, NP_BY_BRAND, &units);
  g_autoptr (GArray) months
      = np_concentrations_new (history, NP_PERIOD_UNIT_MONTH, NP_BY_BRAND, &units);

  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpuint (g_array_index (years, NpConcentration, 0).period, ==, np_test_period ("2020"));
  g_assert_cmpuint (months->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concentration/by-hand", test_by_hand);
  g_test_add_func ("/concentration/bounds", test_bounds);
  g_test_add_func ("/concentration/gaps", test_gaps);
  g_test_add_func ("/concentration/over-time", test_over_time);
  return g_test_run ();
}
