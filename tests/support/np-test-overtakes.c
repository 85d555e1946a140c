/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-overtakes.h"

#include <math.h>

#include "np-overtakes.h"

/* The values of all, one row of periods after the other; NAN where there is none. */
typedef struct
{
  double *values; /* (owned) */
  const NpPeriod *periods;
  guint n_periods;
} Grid;

static double
find_value (const NpTrend *trend, NpPeriod period)
{
  for (guint i = 0; i < trend->n_points; i++)
    if (trend->points[i].period == period && trend->points[i].gap == NP_GAP_NONE)
      return trend->points[i].value;
  return NAN;
}

/* 1: @a is ahead of @b, -1: behind, 0: level or not to be said. */
static int
compare_at (const Grid *grid, guint a, guint b, guint period)
{
  double x = grid->values[a * grid->n_periods + period];
  double y = grid->values[b * grid->n_periods + period];

  if (isnan (x) || isnan (y) || x == y)
    return 0;
  return x > y ? 1 : -1;
}

static gboolean
passes (const Grid *grid, guint a, guint b, guint period, NpPeriod *before)
{
  if (compare_at (grid, a, b, period) != 1)
    return FALSE;
  for (guint i = period; i > 0; i--)
    if (compare_at (grid, a, b, i - 1) != 0)
      {
        *before = grid->periods[i - 1];
        return compare_at (grid, a, b, i - 1) == -1;
      }
  return FALSE;
}

guint
np_test_check_overtakes (const NpTrend *trends,
                         guint n_trends,
                         const NpPeriod *periods,
                         guint n_periods)
{
  g_autoptr (GArray) overtakes = np_overtakes_new (trends, n_trends);
  g_autofree double *values = g_new (double, n_trends *n_periods + 1);
  const Grid grid = { values, periods, n_periods };
  guint n = 0;

  for (guint i = 0; i < n_trends; i++)
    for (guint j = 0; j < n_periods; j++)
      values[i * n_periods + j] = find_value (&trends[i], periods[j]);
  for (guint i = 0; i < n_periods; i++)
    for (guint a = 0; a < n_trends; a++)
      for (guint b = 0; b < n_trends; b++)
        {
          NpPeriod before;
          const NpOvertake *found;

          if (a == b || !passes (&grid, a, b, i, &before))
            continue;
          g_assert_cmpuint (n, <, overtakes->len);
          found = &g_array_index (overtakes, NpOvertake, n++);
          g_assert_cmpuint (found->period, ==, periods[i]);
          g_assert_cmpuint (found->before, ==, before);
          g_assert_cmpuint (found->passing, ==, a);
          g_assert_cmpuint (found->passed, ==, b);
        }
  g_assert_cmpuint (n, ==, overtakes->len);
  return n;
}
