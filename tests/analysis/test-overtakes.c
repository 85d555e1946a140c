/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overtakes of random series against a plain search. The seed is GLib's, which a failing run prints. */

#include "np-overtakes.h"

#include <math.h>

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overtakes/random", test_random);
  g_test_add_func ("/overtakes/level", test_level);
  return g_test_run ();
}
