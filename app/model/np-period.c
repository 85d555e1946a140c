/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-period.h"

#include <string.h>

#include "np-date.h"

/* The packing: the upper 17 bits are the first month (year * 12 + month - 1; the last month of
 * 9999 is 119,999), the lower 15 the number of months (so at most 2,730 years). A period has at
 * least one month, which leaves 0 for "no period". */
#define LENGTH_BITS 15
#define MAX_LENGTH  ((1u << LENGTH_BITS) - 1)
#define MONTH_OF(y) ((y) * 12u)
#define FIRST_MONTH MONTH_OF (1)
#define LAST_MONTH  (MONTH_OF (10000) - 1)

G_STATIC_ASSERT (LAST_MONTH < (1u << (32 - LENGTH_BITS)));

/**
 * np_period_new:
 * @first_month: the first month, as year * 12 + (month - 1)
 * @n_months: how many months
 *
 * Returns: the period, or `NP_PERIOD_NONE` when it is empty, does not lie in the years 1 to 9999
 *   or is longer than 32,767 months
 */
NpPeriod
np_period_new (guint first_month, guint n_months)
{
  if (n_months == 0 || n_months > MAX_LENGTH)
    return NP_PERIOD_NONE;
  if (first_month < FIRST_MONTH || first_month > LAST_MONTH
      || n_months - 1 > LAST_MONTH - first_month)
    return NP_PERIOD_NONE;

  return first_month << LENGTH_BITS | n_months;
}

/**
 * np_period_new_year:
 * @year: a year, 1 to 9999
 *
 * Returns: the calendar year, or `NP_PERIOD_NONE` when there is no such year
 */
NpPeriod
np_period_new_year (guint year)
{
  return year <= 9999 ? np_period_new (MONTH_OF (year), 12) : NP_PERIOD_NONE;
}

/**
 * np_period_new_month:
 * @year: a year, 1 to 9999
 * @month: a month, 1 to 12
 *
 * Returns: the month, or `NP_PERIOD_NONE` when there is no such month
 */
NpPeriod
np_period_new_month (guint year, guint month)
{
  if (year > 9999 || month < 1 || month > 12)
    return NP_PERIOD_NONE;
  return np_period_new (MONTH_OF (year) + month - 1, 1);
}

/* Reads the @len bytes at @text as a year (4) or a month (7); in these lengths a date has neither a
 * day nor a `~`. */
static gboolean
parse_part (const char *text, gsize len, NpDate *date)
{
  char part[sizeof "2025-09"];

  g_assert (len < sizeof part);

  memcpy (part, text, len);
  part[len] = '\0';
  return np_date_parse (part, date);
}

static NpPeriod
parse_span (const char *text)
{
  NpDate from, to;
  guint first, last;

  if (text[7] != '/' || !parse_part (text, 7, &from) || !parse_part (text + 8, 7, &to))
    return NP_PERIOD_NONE;

  first = MONTH_OF ((guint) from.year) + from.month - 1;
  last = MONTH_OF ((guint) to.year) + to.month - 1;
  return last >= first ? np_period_new (first, last - first + 1) : NP_PERIOD_NONE;
}

/**
 * np_period_parse:
 * @text: the text to read
 * @period: (out) (optional): where to put the period; left alone on failure
 *
 * Reads `2025`, `2025-Q3`, `2025-09` or `2024-04/2025-03` (first and last month), and nothing
 * else.
 *
 * Returns: whether @text is such a period
 */
gboolean
np_period_parse (const char *text, NpPeriod *period)
{
  NpPeriod parsed = NP_PERIOD_NONE;
  NpDate date;
  gsize len;

  g_return_val_if_fail (text != NULL, FALSE);

  len = strnlen (text, sizeof "2024-04/2025-03");
  if (len == 4 && parse_part (text, 4, &date))
    parsed = np_period_new_year ((guint) date.year);
  else if (len == 7 && text[5] == 'Q')
    {
      if (text[4] == '-' && text[6] >= '1' && text[6] <= '4' && parse_part (text, 4, &date))
        parsed = np_period_new (MONTH_OF ((guint) date.year) + (guint) (text[6] - '1') * 3, 3);
    }
  else if (len == 7 && parse_part (text, 7, &date))
    parsed = np_period_new_month ((guint) date.year, date.month);
  else if (len == 15)
    parsed = parse_span (text);

  if (parsed == NP_PERIOD_NONE)
    return FALSE;
  if (period != NULL)
    *period = parsed;
  return TRUE;
}

/**
 * np_period_to_string:
 * @period: a period
 *
 * Writes the one form of a period that [func@Nameplate.period_parse] reads: a run of months that
 * is a calendar year, quarter or month is written as that. This is the form for files and
 * addresses; people are shown another one.
 *
 * Returns: (transfer full): the text, empty for no period
 */
char *
np_period_to_string (NpPeriod period)
{
  guint first = np_period_get_first_month (period);
  guint last = first + np_period_get_n_months (period) - 1;

  if (period == NP_PERIOD_NONE)
    return g_strdup ("");

  switch (np_period_get_unit (period))
    {
    case NP_PERIOD_UNIT_YEAR:
      return g_strdup_printf ("%04u", first / 12);
    case NP_PERIOD_UNIT_QUARTER:
      return g_strdup_printf ("%04u-Q%u", first / 12, first % 12 / 3 + 1);
    case NP_PERIOD_UNIT_MONTH:
      return g_strdup_printf ("%04u-%02u", first / 12, first % 12 + 1);
    case NP_PERIOD_UNIT_SPAN:
    default:
      return g_strdup_printf ("%04u-%02u/%04u-%02u", first / 12, first % 12 + 1, last / 12,
                              last % 12 + 1);
    }
}

/**
 * np_period_get_first_month:
 * @period: a period
 *
 * Returns: the first month, as year * 12 + (month - 1); 0 for no period
 */
guint
np_period_get_first_month (NpPeriod period)
{
  return period >> LENGTH_BITS;
}

/**
 * np_period_get_n_months:
 * @period: a period
 *
 * Returns: how many months it has; 0 for no period
 */
guint
np_period_get_n_months (NpPeriod period)
{
  return period & MAX_LENGTH;
}

/**
 * np_period_get_unit:
 * @period: a period
 *
 * Returns: what the period is, by the calendar: three months from May are a span, not a quarter
 */
NpPeriodUnit
np_period_get_unit (NpPeriod period)
{
  guint first = np_period_get_first_month (period);

  switch (np_period_get_n_months (period))
    {
    case 1:
      return NP_PERIOD_UNIT_MONTH;
    case 3:
      return first % 3 == 0 ? NP_PERIOD_UNIT_QUARTER : NP_PERIOD_UNIT_SPAN;
    case 12:
      return first % 12 == 0 ? NP_PERIOD_UNIT_YEAR : NP_PERIOD_UNIT_SPAN;
    default:
      return NP_PERIOD_UNIT_SPAN;
    }
}

static guint
get_last_month (NpPeriod period)
{
  g_assert (period != NP_PERIOD_NONE);

  return np_period_get_first_month (period) + np_period_get_n_months (period) - 1;
}

/**
 * np_period_get_list_year:
 * @period: a period
 *
 * Returns: the calendar year in which the period ends, under which lists show it; 0 for no period
 */
guint
np_period_get_list_year (NpPeriod period)
{
  return period != NP_PERIOD_NONE ? get_last_month (period) / 12 : 0;
}

/**
 * np_period_get_first_day:
 * @period: a period
 *
 * Returns: the first day, as a Julian day number of [struct@GLib.Date]; 0 for no period
 */
guint32
np_period_get_first_day (NpPeriod period)
{
  guint month = np_period_get_first_month (period);
  NpDate date = { (gint16) (month / 12), (guint8) (month % 12 + 1), 1, FALSE };

  return np_date_first_day (&date);
}

/**
 * np_period_get_last_day:
 * @period: a period
 *
 * Returns: the last day (inclusive), as a Julian day number of [struct@GLib.Date]; 0 for no period
 */
guint32
np_period_get_last_day (NpPeriod period)
{
  guint month;
  NpDate date;

  if (period == NP_PERIOD_NONE)
    return 0;

  month = get_last_month (period);
  date = (NpDate) { (gint16) (month / 12), (guint8) (month % 12 + 1), 0, FALSE };
  return np_date_last_day (&date);
}

/**
 * np_period_overlaps:
 * @a: a period
 * @b: another
 *
 * Returns: whether the two share a day
 */
gboolean
np_period_overlaps (NpPeriod a, NpPeriod b)
{
  return np_period_get_first_day (a) <= np_period_get_last_day (b)
         && np_period_get_last_day (a) >= np_period_get_first_day (b);
}

/**
 * np_period_shift:
 * @period: a period
 * @n: how many of the period's own lengths, negative for earlier
 *
 * The period as long as this one that lies @n lengths later: the year before, the next quarter.
 *
 * Returns: that period, or `NP_PERIOD_NONE` when it would leave the years 1 to 9999
 */
NpPeriod
np_period_shift (NpPeriod period, int n)
{
  guint length = np_period_get_n_months (period);
  gint64 first = (gint64) np_period_get_first_month (period) + (gint64) n * length;

  if (first < FIRST_MONTH || first > LAST_MONTH)
    return NP_PERIOD_NONE;
  return np_period_new ((guint) first, length);
}

/**
 * np_period_compare:
 * @a: a period
 * @b: another one
 *
 * Orders by end, then the shorter first, so that a December comes before its year; no period comes
 * before all.
 *
 * Returns: less than, equal to or greater than 0; 0 only when the two are the same
 */
int
np_period_compare (NpPeriod a, NpPeriod b)
{
  /* One past the last month: 0 for no period. */
  guint end_a = np_period_get_first_month (a) + np_period_get_n_months (a);
  guint end_b = np_period_get_first_month (b) + np_period_get_n_months (b);

  if (end_a != end_b)
    return end_a < end_b ? -1 : 1;
  if (a == b)
    return 0;
  return np_period_get_n_months (a) < np_period_get_n_months (b) ? -1 : 1;
}
