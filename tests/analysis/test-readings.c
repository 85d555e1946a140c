/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each measure reads from a market: values, what they are held against, gaps and their reasons. */

#include <math.h>

#include "np-test-data.h"
#include "np-trend.h"

static NpMarketSlice *
read_market (NpDataset *dataset,
             const char *period,
             NpBy by,
             NpIndicator indicator,
             const char *base)
{
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);
  const NpReading reading = { indicator, base != NULL ? np_test_period (base) : NP_PERIOD_NONE };
  NpMarketSlice *slice
      = np_market_slice_read (history, np_test_period (period), by, &reading, G_MAXUINT);

  g_assert_nonnull (slice);
  return slice;
}

static const NpSliceEntry *
find (NpDataset *dataset, const NpMarketSlice *slice, const char *brand)
{
  const NpSliceEntry *entry = np_market_slice_find (slice, np_dataset_find_brand (dataset, brand));

  g_assert_nonnull (entry);
  return entry;
}

static void
assert_value (NpDataset *dataset,
              const NpMarketSlice *slice,
              const char *brand,
              double value,
              guint rank)
{
  const NpSliceEntry *entry = find (dataset, slice, brand);

  g_assert_cmpint (entry->gap, ==, NP_GAP_NONE);
  g_assert_cmpfloat_with_epsilon (entry->value, value, 1e-9);
  g_assert_cmpuint (entry->rank, ==, rank);
}

static void
assert_gap (NpDataset *dataset, const NpMarketSlice *slice, const char *brand, NpGap gap)
{
  const NpSliceEntry *entry = find (dataset, slice, brand);

  g_assert_cmpint (entry->gap, ==, gap);
  g_assert_true (isnan (entry->value));
  g_assert_cmpuint (entry->rank, ==, 0);
}

/* The same number in every month of a year from @first to @last. */
static void
add_months (NpTestData *data, const char *brand, int year, int first, int last, gint64 units)
{
  for (int month = first; month <= last; month++)
    {
      g_autofree char *period = g_strdup_printf ("%d-%02d", year, month);

      np_test_data_units (data, brand, period, units, "a");
    }
}

/* A year and a half of months: one that doubles, one that stands still, one that comes in February
 * 2020, one that begins with nothing, one that lacks a month, and a pool. */
static NpDataset *
new_months (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "vw", "VW");
  np_test_data_brand_from (data, "golf", "Golf", "Germany", NULL);
  np_test_data_brand_from (data, "polo", "Polo", "Germany", NULL);
  np_test_data_brand_from (data, "ace", "Ace", "Japan", "2020-02");
  np_test_data_brand_from (data, "zero", "Zero", NULL, NULL);
  np_test_data_brand_from (data, "gappy", "Gappy", "Japan", NULL);
  np_test_data_brand (data, "rest", "Rest", "*");
  np_test_data_owner (data, "golf", "vw", NULL, NULL);
  np_test_data_owner (data, "polo", "vw", NULL, NULL);
  add_months (data, "golf", 2019, 1, 12, 10);
  add_months (data, "golf", 2020, 1, 6, 20);
  add_months (data, "polo", 2019, 1, 12, 5);
  add_months (data, "polo", 2020, 1, 6, 5);
  add_months (data, "ace", 2020, 2, 6, 3);
  add_months (data, "zero", 2019, 1, 12, 0);
  add_months (data, "zero", 2020, 1, 6, 1);
  add_months (data, "gappy", 2019, 1, 12, 5);
  add_months (data, "gappy", 2020, 1, 1, 5);
  add_months (data, "gappy", 2020, 3, 6, 5);
  add_months (data, "rest", 2019, 1, 12, 1);
  add_months (data, "rest", 2020, 1, 6, 2);
  add_months (data, "golf", 2018, 1, 1, 7);
  for (int month = 0; month < 18; month++)
    {
      g_autofree char *period = g_strdup_printf ("%d-%02d", 2019 + month / 12, 1 + month % 12);

      np_test_data_total (data, period, month < 12 ? 25 : 40, "a");
    }
  return np_test_data_end (data);
}

static void
test_spans (void)
{
  static const struct
  {
    NpIndicator indicator;
    const char *period, *span;
  } cases[] = {
    { NP_INDICATOR_UNITS, "2020-06", "2020-06" },
    { NP_INDICATOR_INDEX, "2020-Q2", "2020-Q2" },
    { NP_INDICATOR_ROLLING, "2020-06", "2019-07/2020-06" },
    { NP_INDICATOR_ROLLING, "2020-12", "2020" },
    { NP_INDICATOR_ROLLING, "2020-Q1", "2019-04/2020-03" },
    { NP_INDICATOR_ROLLING, "2020", "2020" },
    { NP_INDICATOR_ROLLING, "2019-07/2021-03", "2019-07/2021-03" },
    { NP_INDICATOR_YTD, "2020-01", "2020-01" },
    { NP_INDICATOR_YTD, "2020-06", "2020-01/2020-06" },
    { NP_INDICATOR_YTD, "2020-Q4", "2020" },
    { NP_INDICATOR_YTD, "2019-12/2020-02", "2019-12/2020-02" },
    { NP_INDICATOR_YTD, "2020", "2020" },
  };
  const NpReading change = { NP_INDICATOR_CHANGE, NP_PERIOD_NONE };
  const NpReading units = { NP_INDICATOR_UNITS, np_test_period ("2001") };
  const NpReading index = { NP_INDICATOR_INDEX, np_test_period ("2001") };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (np_indicator_get_span (cases[i].indicator, np_test_period (cases[i].period)),
                      ==, np_test_period (cases[i].span));
  g_assert_cmpuint (np_reading_get_before (&change, np_test_period ("2020-Q1")), ==,
                    np_test_period ("2019-Q1"));
  g_assert_cmpuint (np_reading_get_before (&units, np_test_period ("2020")), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_reading_get_before (&index, np_test_period ("2020-05")), ==,
                    np_test_period ("2001"));
  for (guint i = 0; i < NP_N_INDICATORS; i++)
    g_assert_cmpint (np_indicator_from_name (np_indicator_get_name (i)), ==, i);
}

static void
test_plain (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketSlice) units
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_UNITS, NULL);
  g_autoptr (NpMarketSlice) share
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_SHARE, NULL);
  g_autoptr (NpMarketSlice) untold
      = read_market (dataset, "2018-01", NP_BY_BRAND, NP_INDICATOR_SHARE, NULL);

  assert_value (dataset, units, "golf", 20, 1);
  assert_value (dataset, units, "polo", 5, 2);
  assert_value (dataset, units, "gappy", 5, 2);
  assert_value (dataset, units, "ace", 3, 4);
  assert_value (dataset, units, "zero", 1, 5);
  assert_value (dataset, units, "rest", 2, 0);
  g_assert_true (find (dataset, units, "rest") == &units->entries[5]);
  g_assert_cmpint (units->itemised, ==, 36);
  assert_value (dataset, share, "golf", 0.5, 1);
  assert_value (dataset, share, "rest", 0.05, 0);
  assert_gap (dataset, untold, "golf", NP_GAP_NO_TOTAL);
}

/* By change, a pool comes after those that have a place, and a gap after it. */
static void
test_change (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketSlice) change
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  g_autoptr (NpMarketSlice) growth
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_GROWTH, NULL);
  g_autoptr (NpMarketSlice) first
      = read_market (dataset, "2019-03", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);

  g_assert_cmpuint (change->before, ==, np_test_period ("2019-03"));
  assert_value (dataset, change, "golf", 10, 1);
  assert_value (dataset, change, "zero", 1, 2);
  assert_value (dataset, change, "polo", 0, 3);
  assert_value (dataset, change, "gappy", 0, 3);
  assert_value (dataset, change, "rest", 1, 0);
  assert_gap (dataset, change, "ace", NP_GAP_NO_BEFORE);
  g_assert_cmpint (find (dataset, change, "golf")->before, ==, 10);
  g_assert_cmpint (find (dataset, change, "ace")->before, ==, -1);
  g_assert_true (find (dataset, change, "rest") == &change->entries[4]);
  g_assert_true (find (dataset, change, "ace") == &change->entries[5]);
  assert_value (dataset, growth, "golf", 1.0, 1);
  assert_value (dataset, growth, "polo", 0.0, 2);
  assert_gap (dataset, growth, "zero", NP_GAP_NOTHING_BEFORE);
  assert_gap (dataset, first, "golf", NP_GAP_NO_BEFORE);
}

/* Sums: what lacks months of the market has no value, what lacks months of a brand can't be
 * compared, and months before it entered are no lack. */
static void
test_sums (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketSlice) rolling
      = read_market (dataset, "2020-06", NP_BY_BRAND, NP_INDICATOR_ROLLING, NULL);
  g_autoptr (NpMarketSlice) early
      = read_market (dataset, "2019-06", NP_BY_BRAND, NP_INDICATOR_ROLLING, NULL);
  g_autoptr (NpMarketSlice) ytd
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_YTD, NULL);
  g_autoptr (NpMarketSlice) quarter
      = read_market (dataset, "2020-Q1", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  g_autoptr (NpMarketSlice) year
      = read_market (dataset, "2020", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  g_autoptr (NpMarketSlice) half
      = read_market (dataset, "2020", NP_BY_BRAND, NP_INDICATOR_SHARE, NULL);

  assert_value (dataset, rolling, "golf", 180, 1);
  assert_value (dataset, rolling, "ace", 15, 4);
  g_assert_cmpint (rolling->total, ==, 6 * 25 + 6 * 40);
  g_assert_false (find (dataset, rolling, "ace")->incomplete);
  g_assert_true (find (dataset, rolling, "gappy")->incomplete);
  assert_gap (dataset, early, "golf", NP_GAP_MONTHS);
  assert_value (dataset, ytd, "golf", 60, 1);
  assert_value (dataset, ytd, "ace", 6, 4);
  assert_value (dataset, quarter, "golf", 30, 1);
  assert_gap (dataset, quarter, "gappy", NP_GAP_PARTS);
  assert_gap (dataset, quarter, "ace", NP_GAP_NO_BEFORE);
  assert_gap (dataset, year, "golf", NP_GAP_MONTHS);
  /* Half a year is shown as what it is. */
  g_assert_true (np_market_slice_is_incomplete (half));
  g_assert_cmpuint (half->n_months, ==, 6);
  assert_value (dataset, half, "golf", 0.5, 1);
}

static void
test_index (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketSlice) index
      = read_market (dataset, "2020-03", NP_BY_BRAND, NP_INDICATOR_INDEX, "2019-06");
  g_autoptr (NpMarketSlice) base
      = read_market (dataset, "2019-06", NP_BY_BRAND, NP_INDICATOR_INDEX, "2019-06");

  assert_value (dataset, index, "golf", 200, 1);
  assert_value (dataset, index, "polo", 100, 2);
  assert_gap (dataset, index, "zero", NP_GAP_NOTHING_BEFORE);
  assert_gap (dataset, index, "ace", NP_GAP_NO_BEFORE);
  assert_value (dataset, base, "golf", 100, 1);
  assert_value (dataset, base, "polo", 100, 1);
}

/* What comes from no country has no place. */
static void
test_countries (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketSlice) units
      = read_market (dataset, "2020-03", NP_BY_COUNTRY, NP_INDICATOR_UNITS, NULL);
  g_autoptr (NpMarketSlice) change
      = read_market (dataset, "2020-03", NP_BY_COUNTRY, NP_INDICATOR_CHANGE, NULL);
  const char *order[] = { "germany", "japan", NP_COUNTRY_NOT_GIVEN };
  const double values[] = { 25, 8, 3 };
  const double changes[] = { 10, 3, 2 };
  const guint ranks[] = { 1, 2, 0 };

  g_assert_cmpuint (units->n_entries, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpuint (units->entries[i].subject, ==, np_dataset_find_country (dataset, order[i]));
      g_assert_cmpfloat (units->entries[i].value, ==, values[i]);
      g_assert_cmpuint (units->entries[i].rank, ==, ranks[i]);
      g_assert_cmpfloat (np_market_slice_find (change, units->entries[i].subject)->value, ==,
                         changes[i]);
    }
}

/* A year is held against the one before by a family that counts both, even if another one counts
 * the later one better; without such a family there is no change. */
static void
test_outside (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) change = NULL;
  g_autoptr (NpMarketSlice) groups = NULL;
  g_autoptr (NpMarketSlice) none = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_source (data, "y", NULL);
  np_test_data_group (data, "vw", "VW");
  np_test_data_brand (data, "golf", "Golf", NULL);
  np_test_data_brand (data, "polo", "Polo", NULL);
  np_test_data_owner (data, "golf", "vw", NULL, NULL);
  np_test_data_owner (data, "polo", "vw", NULL, NULL);
  np_test_data_units (data, "golf", "2018", 70, "y");
  np_test_data_units (data, "golf", "2019", 80, "x");
  np_test_data_units (data, "golf", "2020", 100, "a");
  np_test_data_units (data, "polo", "2020", 50, "a");
  np_test_data_units (data, "golf", "2020", 90, "x");
  np_test_data_total (data, "2020", 150, "a");
  dataset = np_test_data_end (data);
  change = read_market (dataset, "2020", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  g_assert_true (change->outside);
  g_assert_cmpuint (change->basis, ==, np_dataset_find_source (dataset, "x"));
  g_assert_cmpint (change->total, ==, -1);
  assert_value (dataset, change, "golf", 10, 1);
  /* That family itemises one of the two brands: their group's sum isn't one. */
  groups = read_market (dataset, "2020", NP_BY_GROUP, NP_INDICATOR_CHANGE, NULL);
  g_assert_cmpint (groups->entries[0].gap, ==, NP_GAP_PARTS);
  none = read_market (dataset, "2019", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  assert_gap (dataset, none, "golf", NP_GAP_OTHER_COUNT);
}

/* A label is held against the sum of the brands that it covers, a brand against nothing where only
 * the label was counted. */
static void
test_labels (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) later = NULL;
  g_autoptr (NpMarketSlice) back = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "omoda", "Omoda", NULL);
  np_test_data_brand (data, "jaecoo", "Jaecoo", NULL);
  np_test_data_brand (data, "both", "Omoda & Jaecoo", "omoda;jaecoo");
  np_test_data_units (data, "omoda", "2019-01", 10, "a");
  np_test_data_units (data, "jaecoo", "2019-01", 20, "a");
  np_test_data_units (data, "both", "2020-01", 45, "a");
  np_test_data_units (data, "omoda", "2021-01", 50, "a");
  dataset = np_test_data_end (data);
  later = read_market (dataset, "2020-01", NP_BY_BRAND, NP_INDICATOR_GROWTH, NULL);
  assert_value (dataset, later, "both", 0.5, 1);
  g_assert_cmpint (find (dataset, later, "both")->before, ==, 30);
  back = read_market (dataset, "2021-01", NP_BY_BRAND, NP_INDICATOR_CHANGE, NULL);
  assert_gap (dataset, back, "omoda", NP_GAP_NO_BEFORE);
}

/* A sum that lacks months is marked where that can matter: not for more than what nobody is named for
 * in those months. It can't be held against anything either way. */
static void
test_incomplete (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) brands = NULL;
  g_autoptr (NpMarketSlice) groups = NULL;
  g_autoptr (NpMarketSlice) unknown = NULL;
  const NpSliceEntry *group;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "pair", "Pair");
  np_test_data_brand (data, "large", "Large", NULL);
  np_test_data_brand (data, "rare", "Rare", NULL);
  np_test_data_owner (data, "large", "pair", NULL, NULL);
  np_test_data_owner (data, "rare", "pair", NULL, NULL);
  np_test_data_units (data, "large", "2024-01", 900, "a");
  np_test_data_units (data, "rare", "2024-01", 5, "a");
  np_test_data_units (data, "large", "2024-02", 900, "a");
  np_test_data_units (data, "large", "2024-03", 900, "a");
  np_test_data_total (data, "2024-01", 910, "a");
  np_test_data_total (data, "2024-02", 910, "a");
  np_test_data_total (data, "2024-03", 910, "a");
  /* Of these months nobody says how many there were in all. */
  np_test_data_units (data, "large", "2025-01", 900, "a");
  np_test_data_units (data, "rare", "2025-01", 5, "a");
  np_test_data_units (data, "large", "2025-02", 900, "a");
  np_test_data_units (data, "large", "2025-03", 900, "a");
  dataset = np_test_data_end (data);
  brands = read_market (dataset, "2024-Q1", NP_BY_BRAND, NP_INDICATOR_UNITS, NULL);
  groups = read_market (dataset, "2024-Q1", NP_BY_GROUP, NP_INDICATOR_UNITS, NULL);
  unknown = read_market (dataset, "2025-Q1", NP_BY_GROUP, NP_INDICATOR_UNITS, NULL);
  g_assert_false (find (dataset, brands, "large")->lacks_months);
  g_assert_true (find (dataset, brands, "rare")->incomplete);
  group = np_market_slice_find (groups, np_dataset_find_group (dataset, "pair"));
  g_assert_cmpint (group->units, ==, 2705);
  g_assert_true (group->lacks_months);
  g_assert_false (group->incomplete);
  group = np_market_slice_find (unknown, np_dataset_find_group (dataset, "pair"));
  g_assert_true (group->incomplete);
}

/* Each measure over the same months, of one brand. */
static void
test_trends (void)
{
  g_autoptr (NpDataset) dataset = new_months ();
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);
  guint golf = np_dataset_find_brand (dataset, "golf");
  static const struct
  {
    NpIndicator indicator;
    guint n;
    const char *first;
    double first_value, last_value;
  } cases[] = {
    { NP_INDICATOR_UNITS, 30, "2018-01", 7, 20 },
    { NP_INDICATOR_SHARE, 18, "2019-01", 0.4, 0.5 },
    { NP_INDICATOR_CHANGE, 18, "2019-01", 3, 10 },
    { NP_INDICATOR_GROWTH, 18, "2019-01", 3.0 / 7, 1 },
    { NP_INDICATOR_ROLLING, 7, "2019-12", 120, 180 },
    { NP_INDICATOR_YTD, 30, "2018-01", 7, 120 },
    { NP_INDICATOR_INDEX, 30, "2018-01", 70, 200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const NpReading reading = { cases[i].indicator, np_test_period ("2019-05") };
      g_autoptr (GArray) trends
          = np_trends_new (history, NP_PERIOD_UNIT_MONTH, NP_BY_BRAND, &reading, &golf, 1);
      const NpTrend *trend = &g_array_index (trends, NpTrend, 0);

      g_assert_cmpuint (trend->n_points, ==, cases[i].n);
      g_assert_cmpuint (trend->points[0].period, ==, np_test_period (cases[i].first));
      g_assert_cmpfloat_with_epsilon (trend->points[0].value, cases[i].first_value, 1e-9);
      g_assert_cmpfloat_with_epsilon (trend->points[cases[i].n - 1].value, cases[i].last_value,
                                      1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readings/spans", test_spans);
  g_test_add_func ("/readings/plain", test_plain);
  g_test_add_func ("/readings/change", test_change);
  g_test_add_func ("/readings/sums", test_sums);
  g_test_add_func ("/readings/index", test_index);
  g_test_add_func ("/readings/countries", test_countries);
  g_test_add_func ("/readings/outside", test_outside);
  g_test_add_func ("/readings/labels", test_labels);
  g_test_add_func ("/readings/incomplete", test_incomplete);
  g_test_add_func ("/readings/trends", test_trends);
  return g_test_run ();
}
