/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-ticks.h"

#include <math.h>

/* Below this a time axis is refused: GDate's Julian day 1 is 1 January of year 1. */
#define FIRST_DAY 1.0
#define LAST_DAY  3652059.0 /* 31 December 9999 */

/* The @i-th step of 1, 2, 5, 10, 20, 50 …, and downwards for negative @i: *@mantissa times, or
 * with *@divide over, *@power. Kept apart because 3 / 10 is the double nearest to 0.3, and
 * 3 * 0.1 is not. */
static void
get_step (int i, double *mantissa, double *power, gboolean *divide)
{
  static const double mantissas[] = { 1, 2, 5 };
  int exponent = (int) floor (i / 3.0);

  *mantissa = mantissas[i - 3 * exponent];
  *power = pow (10.0, abs (exponent));
  *divide = exponent < 0;
}

static double
scale_step (double multiple, double power, gboolean divide)
{
  return divide ? multiple / power : multiple * power;
}

/**
 * np_ticks_linear:
 * @low: one end of what must be covered
 * @high: the other end
 * @max_ticks: how many there may be; 2 at least (3 where zero lies between the ends)
 * @integer: whether only whole numbers make sense
 * @n: (out): how many there are
 *
 * Round values from at or below @low to at or above @high with the smallest step of 1, 2 or 5
 * times a power of ten that keeps to @max_ticks. Ends that are equal or not numbers get a step of
 * room, so that there is always an axis.
 *
 * Returns: (transfer full) (array length=n): the values, rising
 */
double *
np_ticks_linear (double low, double high, guint max_ticks, gboolean integer, guint *n)
{
  double first, last, power, mantissa;
  double *ticks;
  gboolean divide;
  int i;

  g_return_val_if_fail (n != NULL, NULL);

  if (!isfinite (low))
    low = 0;
  if (!isfinite (high))
    high = low;
  if (low > high)
    {
      double swap = low;
      low = high;
      high = swap;
    }
  if (high - low <= fabs (high) * 1e-12)
    high = low + (low == 0 || integer ? 1.0 : fabs (low) * 0.1);
  max_ticks = MAX (max_ticks, low < 0 && high > 0 ? 3u : 2u);

  /* A step that is surely too small, and from there up. */
  i = 3 * ((int) floor (log10 ((high - low) / max_ticks)) - 1);
  if (integer)
    i = MAX (i, 0);
  for (;; i++)
    {
      get_step (i, &mantissa, &power, &divide);
      first = floor (low / scale_step (mantissa, power, divide) + 1e-9);
      last = ceil (high / scale_step (mantissa, power, divide) - 1e-9);
      /* Next to nothing, and only whole numbers wanted. */
      last = MAX (last, first + 1);
      if (last - first + 1 <= max_ticks)
        break;
    }

  *n = (guint) (last - first) + 1;
  ticks = g_new (double, *n);
  for (guint k = 0; k < *n; k++)
    ticks[k] = scale_step ((first + k) * mantissa, power, divide);
  return ticks;
}

static double
day_of (int year, int month)
{
  GDate date;

  g_date_set_dmy (&date, 1, month, year);
  return g_date_get_julian (&date);
}

/* Appends the first days of every @months-th month from @year on that lie in the range. */
static void
append_ticks (GArray *ticks, double first_day, double last_day, int year, int months)
{
  int month = 1;

  while (year <= 9999)
    {
      NpTimeTick tick = { year, month, day_of (year, month), month == 1 };

      if (tick.day > last_day)
        return;
      if (tick.day >= first_day)
        g_array_append_val (ticks, tick);
      month += months;
      year += (month - 1) / 12;
      month = (month - 1) % 12 + 1;
    }
}

/* Months or parts of years, when single years leave room for them. */
static gboolean
try_months (GArray *ticks, double first_day, double last_day, int first_year, guint max_ticks)
{
  static const int steps[] = { 1, 3, 6, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* No need to lay out what can't fit. */
      if ((last_day - first_day) / (31.0 * steps[i]) > max_ticks + 1)
        continue;
      g_array_set_size (ticks, 0);
      append_ticks (ticks, first_day, last_day, first_year, steps[i]);
      if (ticks->len <= max_ticks)
        return TRUE;
    }
  return FALSE;
}

/**
 * np_ticks_time:
 * @first_day: Julian day, as GDate counts them
 * @last_day: Julian day, at or after @first_day
 * @max_ticks: how many there is room for; 1 at least
 * @n: (out): how many there are
 *
 * Ticks on the first days of years that are multiples of 1, 2, 5, 10, 20, 50 … so that at most
 * @max_ticks fall in the range. When single years leave room, half-years, quarters or months
 * stand between them, all together still at most @max_ticks. A range within one month may have
 * no tick.
 *
 * Returns: (transfer full) (array length=n): the ticks, rising
 */
NpTimeTick *
np_ticks_time (double first_day, double last_day, guint max_ticks, guint *n)
{
  GArray *ticks;
  GDate date;
  int first_year;

  g_return_val_if_fail (n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail (isfinite (first_day) && isfinite (last_day), NULL);

  first_day = CLAMP (first_day, FIRST_DAY, LAST_DAY);
  last_day = CLAMP (last_day, first_day, LAST_DAY);
  max_ticks = MAX (max_ticks, 1u);
  g_date_set_julian (&date, (guint32) floor (first_day));
  first_year = g_date_get_year (&date);

  ticks = g_array_new (FALSE, FALSE, sizeof (NpTimeTick));
  if (!try_months (ticks, first_day, last_day, first_year, max_ticks))
    for (int i = 1; i == 1 || ticks->len > max_ticks; i++)
      {
        double mantissa, power;
        gboolean divide;
        int years;

        get_step (i, &mantissa, &power, &divide);
        years = (int) (mantissa * power);
        g_array_set_size (ticks, 0);
        append_ticks (ticks, first_day, last_day, (first_year + years - 1) / years * years,
                      12 * years);
      }

  *n = ticks->len;
  return (NpTimeTick *) g_array_free (ticks, FALSE);
}
