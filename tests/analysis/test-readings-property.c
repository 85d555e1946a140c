/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random months of a market, read by every measure: what must hold whatever the figures are. The
 * seed is GLib's, which a failing run prints. */

#include <math.h>

#include "np-market-slice.h"
#include "np-test-data.h"

#define N_BRANDS 10
#define N_GROUPS 4
#define N_MONTHS 30
#define N_ROUNDS 12

static NpPeriod
month (guint i)
{
  return np_period_new_month (2018 + i / 12, 1 + i % 12);
}

/* Most months itemise the whole market, some brands lack some months; half the groups change hands
 * on the way. */
static NpDataset *
new_random (void)
{
  static const char *const countries[] = { "Germany", "Japan", NULL };
  NpTestData *data = np_test_data_new ();
  gint64 totals[N_MONTHS] = { 0 };

  np_test_data_source (data, "a", NULL);
  for (int i = 0; i < N_GROUPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%d", i);

      np_test_data_group (data, id, id);
    }
  for (int i = 0; i < N_BRANDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%d", i);
      g_autofree char *first = g_strdup_printf ("g%d", g_test_rand_int_range (0, N_GROUPS));
      g_autofree char *second = g_strdup_printf ("g%d", g_test_rand_int_range (0, N_GROUPS));
      gboolean steady = g_test_rand_int_range (0, 2) == 0;

      np_test_data_brand_from (data, id, id, countries[i % 3], NULL);
      np_test_data_owner (data, id, first, NULL, "2019-07");
      np_test_data_owner (data, id, second, "2019-07", NULL);
      for (int j = 0; j < N_MONTHS; j++)
        {
          g_autofree char *period = np_period_to_string (month (j));
          gint64 units = g_test_rand_int_range (0, 50);

          if (!steady && g_test_rand_int_range (0, 10) == 0)
            continue;
          np_test_data_units (data, id, period, units, "a");
          totals[j] += units;
        }
    }
  for (int j = 0; j < N_MONTHS; j++)
    {
      g_autofree char *period = np_period_to_string (month (j));

      np_test_data_total (data, period, totals[j], "a");
    }
  return np_test_data_end (data);
}

static NpMarketSlice *
read_market (NpMarketHistory *history, NpPeriod period, NpBy by, NpIndicator indicator)
{
  const NpReading reading = { indicator, month (3) };

  return np_market_slice_read (history, period, by, &reading, G_MAXUINT);
}

/* The entries add up to what is itemised; groups and countries to their brands, as they were owned at
 * the end of what is counted. */
static void
check_sums (NpDataset *dataset, const NpMarketSlice *brands, const NpMarketSlice *whole, NpBy by)
{
  guint n = np_by_count_subjects (dataset, by);
  g_autofree gint64 *units = g_new0 (gint64, n);
  gint64 all = 0, of_whole = 0;

  for (guint i = 0; i < brands->n_entries; i++)
    {
      const NpSliceEntry *entry = &brands->entries[i];

      units[np_by_get_subject (dataset, by, entry->subject, brands->span)] += entry->units;
      all += entry->units;
    }
  g_assert_cmpint (brands->itemised, ==, all);
  for (guint i = 0; i < whole->n_entries; i++)
    {
      g_assert_cmpint (whole->entries[i].units, ==, units[whole->entries[i].subject]);
      of_whole += whole->entries[i].units;
    }
  g_assert_cmpint (of_whole, ==, all);
}

static void
check_shares (const NpMarketSlice *slice)
{
  double sum = 0;

  g_assert_cmpint (slice->total, ==, slice->itemised);
  for (guint i = 0; i < slice->n_entries; i++)
    sum += slice->entries[i].share;
  if (slice->total > 0)
    g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-9);
}

/* Falling, and a place is one more than those that are better. */
static void
check_ranks (const NpMarketSlice *slice)
{
  for (guint i = 0; i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];
      guint better = 0;

      g_assert_true (isnan (entry->value) == (entry->gap != NP_GAP_NONE));
      for (guint j = 0; j < slice->n_entries; j++)
        better += slice->entries[j].rank > 0 && slice->entries[j].value > entry->value ? 1 : 0;
      if (entry->rank > 0)
        g_assert_cmpuint (entry->rank, ==, better + 1);
      if (i > 0 && entry->rank > 0)
        g_assert_cmpfloat (slice->entries[i - 1].value, >=, entry->value);
    }
}

/* What is summed is the sum of its months, each read alone. */
static void
check_months (NpMarketHistory *history, const NpMarketSlice *slice, guint brand)
{
  const NpSliceEntry *entry = np_market_slice_find (slice, brand);
  guint first = np_period_get_first_month (slice->span);
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < np_period_get_n_months (slice->span); i++)
    {
      g_autoptr (NpMarketSlice) one
          = read_market (history, np_period_new (first + i, 1), NP_BY_BRAND, NP_INDICATOR_UNITS);
      const NpSliceEntry *of_month = one != NULL ? np_market_slice_find (one, brand) : NULL;

      sum += of_month != NULL ? of_month->units : 0;
      n += of_month != NULL ? 1 : 0;
    }
  g_assert_true ((entry != NULL) == (n > 0));
  if (entry == NULL)
    return;
  g_assert_cmpint (entry->units, ==, sum);
  g_assert_cmpuint (entry->n_months, ==, n);
  g_assert_true (entry->lacks_months == (n < slice->n_months));
}

static void
check_comparison (NpMarketHistory *history, NpPeriod period, NpBy by)
{
  g_autoptr (NpMarketSlice) change = read_market (history, period, by, NP_INDICATOR_CHANGE);
  g_autoptr (NpMarketSlice) growth = read_market (history, period, by, NP_INDICATOR_GROWTH);
  g_autoptr (NpMarketSlice) index = read_market (history, period, by, NP_INDICATOR_INDEX);
  g_autoptr (NpMarketSlice) before
      = read_market (history, np_indicator_get_year_before (period), by, NP_INDICATOR_UNITS);

  for (guint i = 0; i < change->n_entries; i++)
    {
      const NpSliceEntry *one = &change->entries[i];
      const NpSliceEntry *other = np_market_slice_find (growth, one->subject);
      const NpSliceEntry *was = before != NULL ? np_market_slice_find (before, one->subject) : NULL;

      if (one->gap != NP_GAP_NONE)
        continue;
      g_assert_nonnull (was);
      g_assert_cmpint (one->before, ==, was->units);
      g_assert_cmpfloat (one->value, ==, (double) (one->units - was->units));
      if (was->units == 0)
        g_assert_cmpint (other->gap, ==, NP_GAP_NOTHING_BEFORE);
      else
        g_assert_cmpfloat_with_epsilon (other->value, one->value / (double) was->units, 1e-9);
    }
  for (guint i = 0; index != NULL && period == month (3) && i < index->n_entries; i++)
    if (index->entries[i].gap == NP_GAP_NONE)
      g_assert_cmpfloat (index->entries[i].value, ==, 100.0);
}

static void
check_period (NpDataset *dataset, NpMarketHistory *history, NpPeriod period)
{
  const NpIndicator sums[] = { NP_INDICATOR_UNITS, NP_INDICATOR_ROLLING, NP_INDICATOR_YTD };
  const NpBy bys[] = { NP_BY_BRAND, NP_BY_GROUP, NP_BY_COUNTRY };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (NpMarketSlice) brands = read_market (history, period, NP_BY_BRAND, sums[i]);

      check_months (history, brands, g_test_rand_int_range (0, N_BRANDS));
      for (guint j = 0; j < G_N_ELEMENTS (bys); j++)
        {
          g_autoptr (NpMarketSlice) whole = read_market (history, period, bys[j], sums[i]);

          check_sums (dataset, brands, whole, bys[j]);
          check_shares (whole);
          check_ranks (whole);
        }
    }
  for (guint j = 0; j < G_N_ELEMENTS (bys); j++)
    {
      g_autoptr (NpMarketSlice) growth = read_market (history, period, bys[j], NP_INDICATOR_GROWTH);

      check_ranks (growth);
      check_comparison (history, period, bys[j]);
    }
}

static void
test_random (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (NpDataset) dataset = new_random ();
      g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);

      for (guint i = 0; i < N_MONTHS; i++)
        check_period (dataset, history, month (i));
      for (guint i = 0; i + 3 <= N_MONTHS; i += 3)
        check_period (dataset, history, np_period_new (np_period_get_first_month (month (i)), 3));
      for (guint year = 2018; year <= 2020; year++)
        check_period (dataset, history, np_period_new_year (year));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readings/random", test_random);
  return g_test_run ();
}
