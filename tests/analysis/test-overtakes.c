/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overtakes of random series against a plain search. The seed is GLib's, which a failing run prints. */

#include "np-overtakes.h"

#include <math.h>

#include "np-test-data.h"
#include "np-test-overtakes.h"

#define N_TRENDS  7
#define N_PERIODS 24
#define N_ROUNDS  200

static NpPeriod
month (guint i)
{
  return np_period_new_month (2020 + i / 12, 1 + i % 12);
}

/* Few different values, so that there are ties; gaps within, and ends of their own. */
static void
test_random (void)
{
  NpPeriod periods[N_PERIODS];

  for (guint i = 0; i < N_PERIODS; i++)
    periods[i] = month (i);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpTrend trends[N_TRENDS] = { 0 };

      for (guint i = 0; i < N_TRENDS; i++)
        {
          guint first = g_test_rand_int_range (0, 4);

          trends[i].n_points = g_test_rand_int_range (0, N_PERIODS - first + 1);
          trends[i].points = g_new0 (NpTrendPoint, N_PERIODS);
          for (guint j = 0; j < trends[i].n_points; j++)
            {
              gboolean gap = g_test_rand_int_range (0, 4) == 0;

              trends[i].points[j].period = month (first + j);
              trends[i].points[j].gap = gap ? NP_GAP_NOT_ITEMISED : NP_GAP_NONE;
              trends[i].points[j].value = gap ? NAN : g_test_rand_int_range (-2, 3);
            }
        }
      np_test_check_overtakes (trends, N_TRENDS, periods, N_PERIODS);
      for (guint i = 0; i < N_TRENDS; i++)
        g_free (trends[i].points);
    }
}

/* Level is not past: only who comes out ahead on the other side has passed. */
static void
test_level (void)
{
  NpTrendPoint low[4] = { 0 }, high[4] = { 0 };
  const double values[][2] = { { 1, 2 }, { 2, 2 }, { 1, 2 }, { 3, 2 } };
  NpTrend trends[] = { { 0, low, 4 }, { 1, high, 4 } };
  g_autoptr (GArray) overtakes = NULL;

  for (guint i = 0; i < 4; i++)
    {
      low[i] = (NpTrendPoint) { .period = month (i), .value = values[i][0] };
      high[i] = (NpTrendPoint) { .period = month (i), .value = values[i][1] };
    }
  overtakes = np_overtakes_new (trends, 2);
  g_assert_cmpuint (overtakes->len, ==, 1);
  g_assert_cmpuint (g_array_index (overtakes, NpOvertake, 0).period, ==, month (3));
  g_assert_cmpuint (g_array_index (overtakes, NpOvertake, 0).before, ==, month (2));
}

static NpMarketSlice *
read_year (NpDataset *dataset, guint year)
{
  return np_market_slice_new (dataset, 0, np_period_new_year (year), NP_BY_BRAND);
}

/* Of one subject between two periods: whom it passes and who passes it, nobody that was or is level,
 * nobody that is not in both, and no pool. */
static void
test_subject (void)
{
  static const struct
  {
    const char *id;
    gint64 then, now; /* 0: none */
  } brands[] = {
    { "own", 50, 60 },   { "passed", 55, 40 }, { "passing", 45, 70 },  { "behind", 10, 20 },
    { "ahead", 90, 80 }, { "level", 55, 60 },  { "was-level", 50, 1 }, { "new", 0, 65 },
    { "gone", 52, 0 },   { "pool", 58, 30 },
  };
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) before = NULL;
  g_autoptr (NpMarketSlice) now = NULL;
  g_autoptr (GArray) overtakes = NULL;
  const NpOvertake *overtake;

  np_test_data_source (data, "a", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (brands); i++)
    {
      np_test_data_brand (data, brands[i].id, brands[i].id,
                          g_str_equal (brands[i].id, "pool") ? "*" : NULL);
      if (brands[i].then > 0)
        np_test_data_units (data, brands[i].id, "2024", brands[i].then, "a");
      if (brands[i].now > 0)
        np_test_data_units (data, brands[i].id, "2025", brands[i].now, "a");
    }
  dataset = np_test_data_end (data);
  before = read_year (dataset, 2024);
  now = read_year (dataset, 2025);
  overtakes = np_overtakes_of_subject (before, now, 0);
  g_assert_cmpuint (overtakes->len, ==, 2);
  overtake = &g_array_index (overtakes, NpOvertake, 0);
  g_assert_cmpuint (overtake->passing, ==, 2);
  g_assert_cmpuint (overtake->passed, ==, 0);
  overtake = &g_array_index (overtakes, NpOvertake, 1);
  g_assert_cmpuint (overtake->passing, ==, 0);
  g_assert_cmpuint (overtake->passed, ==, 1);
  g_assert_cmpuint (overtake->period, ==, np_period_new_year (2025));
  g_assert_cmpuint (overtake->before, ==, np_period_new_year (2024));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overtakes/random", test_random);
  g_test_add_func ("/overtakes/level", test_level);
  g_test_add_func ("/overtakes/subject", test_subject);
  return g_test_run ();
}
