/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overtakes against a search that asks, of each pair and period, who was ahead when they last
 * differed. The seed is GLib's, which a failing run prints. */

#include "np-overtakes.h"

#include <math.h>

#define N_TRENDS  7
#define N_PERIODS 24
#define N_ROUNDS  200

static NpPeriod
month (guint i)
{
  return np_period_new_month (2020 + i / 12, 1 + i % 12);
}

static const NpTrendPoint *
find (const NpTrend *trend, NpPeriod period)
{
  for (guint i = 0; i < trend->n_points; i++)
    if (trend->points[i].period == period && trend->points[i].gap == NP_GAP_NONE)
      return &trend->points[i];
  return NULL;
}

/* 1: @a is ahead of @b, -1: behind, 0: level or not to be said. */
static int
compare_at (const NpTrend *a, const NpTrend *b, guint i)
{
  const NpTrendPoint *x = find (a, month (i)), *y = find (b, month (i));

  if (x == NULL || y == NULL || x->value == y->value)
    return 0;
  return x->value > y->value ? 1 : -1;
}

static gboolean
passes (const NpTrend *a, const NpTrend *b, guint i, NpPeriod *before)
{
  if (compare_at (a, b, i) != 1)
    return FALSE;
  for (guint j = i; j > 0; j--)
    if (compare_at (a, b, j - 1) != 0)
      {
        *before = month (j - 1);
        return compare_at (a, b, j - 1) == -1;
      }
  return FALSE;
}

static void
check (const NpTrend *trends)
{
  g_autoptr (GArray) overtakes = np_overtakes_new (trends, N_TRENDS);
  guint n = 0;

  for (guint i = 0; i < N_PERIODS; i++)
    for (guint a = 0; a < N_TRENDS; a++)
      for (guint b = 0; b < N_TRENDS; b++)
        {
          NpPeriod before;
          const NpOvertake *found;

          if (a == b || !passes (&trends[a], &trends[b], i, &before))
            continue;
          g_assert_cmpuint (n, <, overtakes->len);
          found = &g_array_index (overtakes, NpOvertake, n++);
          g_assert_cmpuint (found->period, ==, month (i));
          g_assert_cmpuint (found->before, ==, before);
          g_assert_cmpuint (found->passing, ==, a);
          g_assert_cmpuint (found->passed, ==, b);
        }
  g_assert_cmpuint (n, ==, overtakes->len);
}

/* Few different values, so that there are ties; gaps within, and ends of their own. */
static void
test_random (void)
{
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
      check (trends);
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
