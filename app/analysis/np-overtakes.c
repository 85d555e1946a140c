/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-overtakes.h"

static gboolean
has_value (const NpTrendPoint *point)
{
  return point->gap == NP_GAP_NONE;
}

/* Both go forward together; only periods in which both have a value are looked at, and a tie leaves
 * it as it was. */
static void
find_between (GArray *overtakes, const NpTrend *trends, guint a, guint b)
{
  const NpTrend *one = &trends[a], *other = &trends[b];
  int ahead = 0;
  NpPeriod since = NP_PERIOD_NONE;

  for (guint i = 0, j = 0; i < one->n_points && j < other->n_points;)
    {
      const NpTrendPoint *x = &one->points[i], *y = &other->points[j];
      int order = np_period_compare (x->period, y->period);
      int now;

      if (order != 0)
        {
          i += order < 0 ? 1 : 0;
          j += order > 0 ? 1 : 0;
          continue;
        }
      i++;
      j++;
      if (!has_value (x) || !has_value (y) || x->value == y->value)
        continue;
      now = x->value > y->value ? 1 : -1;
      if (ahead != 0 && now != ahead)
        {
          NpOvertake overtake = { x->period, since, now > 0 ? a : b, now > 0 ? b : a };

          g_array_append_val (overtakes, overtake);
        }
      ahead = now;
      since = x->period;
    }
}

static int
compare_overtakes (gconstpointer a, gconstpointer b)
{
  const NpOvertake *x = a, *y = b;
  int order = np_period_compare (x->period, y->period);

  if (order != 0)
    return order;
  if (x->passing != y->passing)
    return x->passing < y->passing ? -1 : 1;
  return x->passed < y->passed ? -1 : x->passed > y->passed;
}

/**
 * np_overtakes_new:
 * @trends: (array length=n_trends): series, each in order of time
 * @n_trends: how many
 *
 * When one series passes another. Of two series at one period, the one with the larger value is
 * ahead; they are compared where both have a value, whatever gaps lie between, and passing means to
 * be ahead after having been behind: to draw level is not enough. O(n_trends² x periods).
 *
 * Returns: (transfer full) (element-type NpOvertake): by period, then by the numbers of the series
 */
GArray *
np_overtakes_new (const NpTrend *trends, guint n_trends)
{
  GArray *overtakes = g_array_new (FALSE, FALSE, sizeof (NpOvertake));

  for (guint a = 0; a < n_trends; a++)
    for (guint b = a + 1; b < n_trends; b++)
      find_between (overtakes, trends, a, b);
  g_array_sort (overtakes, compare_overtakes);
  return overtakes;
}

/**
 * np_overtakes_of_subject:
 * @before: the market in an earlier period
 * @now: the same in a later one, by the same reading
 * @subject: a number of what the slices are by
 *
 * Only two periods are looked at: who drew level in the earlier one is not passed in the later one.
 * What has no place, such as a pool, passes nobody. O(entries) look-ups.
 *
 * Returns: (transfer full) (element-type NpOvertake): in the order of @now
 */
GArray *
np_overtakes_of_subject (const NpMarketSlice *before, const NpMarketSlice *now, guint subject)
{
  GArray *overtakes = g_array_new (FALSE, FALSE, sizeof (NpOvertake));
  const NpSliceEntry *then, *own;

  g_return_val_if_fail (before != NULL && now != NULL, overtakes);

  then = np_market_slice_find (before, subject);
  own = np_market_slice_find (now, subject);
  if (then == NULL || own == NULL || then->rank == 0 || own->rank == 0)
    return overtakes;
  for (guint i = 0; i < now->n_entries && now->entries[i].rank > 0; i++)
    {
      const NpSliceEntry *other = &now->entries[i];
      const NpSliceEntry *earlier = np_market_slice_find (before, other->subject);
      NpOvertake overtake = { now->period, before->period, subject, other->subject };

      if (earlier == NULL || earlier->rank == 0)
        continue;
      if (earlier->value < then->value && other->value > own->value)
        {
          overtake.passing = other->subject;
          overtake.passed = subject;
        }
      else if (!(earlier->value > then->value && other->value < own->value))
        continue;
      g_array_append_val (overtakes, overtake);
    }
  return overtakes;
}
