/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random markets of months, quarters and years that have holes: what is said of a period without
 * counting it is what a count of it says, and the newest one is the last of all of them. The seed is
 * GLib's, which a failing run prints. */

#include "np-market-history.h"
#include "np-test-data.h"

#define N_ROUNDS 60
#define N_BRANDS 3
#define FIRST    2020
#define N_YEARS  3

static void
add_random (NpTestData *data, const char *brand, const char *period)
{
  if (g_test_rand_int_range (0, 3) > 0)
    np_test_data_units (data, brand, period, g_test_rand_int_range (0, 9),
                        g_test_rand_int_range (0, 2) > 0 ? "a" : "b");
}

static NpDataset *
new_random (void)
{
  NpTestData *data = np_test_data_new ();
  gboolean months = g_test_rand_int_range (0, 4) > 0, quarters = g_test_rand_int_range (0, 2) > 0;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "b", NULL);
  for (int i = 0; i < N_BRANDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%d", i);

      np_test_data_brand (data, id, id, NULL);
      for (int year = FIRST; year < FIRST + N_YEARS; year++)
        {
          g_autofree char *whole = g_strdup_printf ("%d", year);

          for (int month = 1; months && month <= 12; month++)
            {
              g_autofree char *period = g_strdup_printf ("%d-%02d", year, month);

              add_random (data, id, period);
            }
          for (int quarter = 1; quarters && quarter <= 4; quarter++)
            {
              g_autofree char *period = g_strdup_printf ("%d-Q%d", year, quarter);

              add_random (data, id, period);
            }
          if (year == FIRST)
            add_random (data, id, whole);
        }
    }
  return np_test_data_end (data);
}

/* By counting every car. */
static guint
count_months (NpMarketHistory *history, NpPeriod period)
{
  const GArray *bases = np_market_history_get_bases (history, period, NP_PARTS_ANY);
  g_autoptr (NpMarketCount) count = NULL;

  if (bases->len == 0)
    return 0;
  count = np_market_history_get_count (history, period, NP_PARTS_ANY,
                                       g_array_index (bases, guint, 0));
  return count->n_months;
}

static NpPeriod
find_newest (NpMarketHistory *history, NpPeriodUnit unit, guint32 last_day)
{
  g_autoptr (GArray) periods = np_market_history_list_periods (history, unit);
  NpPeriod whole = NP_PERIOD_NONE, any = NP_PERIOD_NONE;

  for (guint i = 0; i < periods->len; i++)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i);

      if (np_period_get_last_day (period) > last_day)
        continue;
      any = period;
      if (count_months (history, period) == np_period_get_n_months (period))
        whole = period;
    }
  return whole != NP_PERIOD_NONE ? whole : any;
}

static void
check_unit (NpDataset *dataset, NpPeriodUnit unit)
{
  g_autoptr (NpMarketHistory) counted = np_market_history_new (dataset, 0);
  const guint32 last_days[] = {
    np_period_get_last_day (np_period_new_month (FIRST, 8)),
    np_period_get_last_day (np_period_new_year (FIRST + 1)),
    G_MAXUINT32,
  };

  for (guint month = FIRST * 12; month < (FIRST + N_YEARS) * 12; month++)
    {
      g_autoptr (NpMarketHistory) fresh = np_market_history_new (dataset, 0);
      guint length = unit == NP_PERIOD_UNIT_YEAR ? 12 : unit == NP_PERIOD_UNIT_QUARTER ? 3 : 1;
      NpPeriod period = np_period_new (month, length);

      g_assert_cmpuint (np_market_history_count_months (fresh, period), ==,
                        count_months (counted, period));
    }
  for (guint i = 0; i < G_N_ELEMENTS (last_days); i++)
    {
      g_autoptr (NpMarketHistory) fresh = np_market_history_new (dataset, 0);

      g_assert_cmpuint (np_market_history_find_newest (fresh, unit, last_days[i]), ==,
                        find_newest (counted, unit, last_days[i]));
    }
}

static void
test_random (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (NpDataset) dataset = new_random ();

      for (guint unit = NP_PERIOD_UNIT_MONTH; unit <= NP_PERIOD_UNIT_YEAR; unit++)
        check_unit (dataset, (NpPeriodUnit) unit);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/newest/random", test_random);
  return g_test_run ();
}
