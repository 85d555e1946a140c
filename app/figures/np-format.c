/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, dates and periods for people. Files are written by NpTable, which knows no locale. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "np-format.h"

#define MINUS "\xe2\x88\x92"

static const char *const month_names[] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

static const char *
month_name (guint month)
{
  return month >= 1 && month <= 12 ? _ (month_names[month - 1]) : "";
}

/* The locale's own grouping; a locale that has none (the C locale) gets the translation's, so
 * that English reads 53,604 everywhere. */
static char *
group_digits (guint64 magnitude)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude);
  g_autofree char *grouped = g_strdup_printf ("%'" G_GUINT64_FORMAT, magnitude);
  gsize length = strlen (plain);
  GString *text;

  if (length <= 3)
    return g_steal_pointer (&plain);
  if (!g_str_equal (plain, grouped))
    {
      char *utf8 = g_locale_to_utf8 (grouped, -1, NULL, NULL, NULL);

      if (utf8 != NULL)
        return utf8;
    }
  text = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        /* Translators: what stands between thousands, for locales that don't say themselves. */
        g_string_append (text, C_ ("thousands separator", ","));
      g_string_append_c (text, plain[i]);
    }
  return g_string_free_and_steal (text);
}

/**
 * np_format_count:
 * @value: a number of cars, engines …
 *
 * Returns: (transfer full): it in full, grouped as the locale does
 */
char *
np_format_count (gint64 value)
{
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  g_autofree char *digits = group_digits (magnitude);

  return g_strconcat (value < 0 ? MINUS : "", digits, NULL);
}

/**
 * np_format_decimal:
 * @value: a number
 * @decimals: how many decimals
 *
 * Returns: (transfer full): "2.5" in the locale's way, with a real minus sign
 */
char *
np_format_decimal (double value, int decimals)
{
  g_autofree char *digits = g_strdup_printf ("%.*f", decimals, fabs (value));
  g_autofree char *utf8 = g_locale_to_utf8 (digits, -1, NULL, NULL, NULL);
  gboolean zero = strspn (digits, "0.,") == strlen (digits);

  return g_strconcat (value < 0 && !zero ? MINUS : "", utf8 != NULL ? utf8 : digits, NULL);
}

/**
 * np_format_count_prose:
 * @value: a number of cars, engines …
 *
 * Returns: (transfer full): for running text: "53,604", "2.02 million"
 */
char *
np_format_count_prose (gint64 value)
{
  g_autofree char *number = NULL;

  if (value < 1000000 && value > -1000000)
    return np_format_count (value);
  number = np_format_decimal ((double) value / 1e6, 2);
  /* Translators: a number such as 2.02. */
  return g_strdup_printf (_ ("%s million"), number);
}

/**
 * np_format_tick_share:
 * @share: a fraction; 1 is the whole
 *
 * Returns: (transfer full): it in per cent for an axis, with no more decimals than it takes
 */
char *
np_format_tick_share (double share)
{
  double percent = share * 100.0;
  gboolean whole = fabs (percent - round (percent)) < 1e-6;
  g_autofree char *number = np_format_decimal (percent, whole ? 0 : 1);

  /* Translators: a share in per cent on an axis. */
  return g_strdup_printf (C_ ("share", "%s\xe2\x80\xaf%%"), number);
}

/**
 * np_format_change:
 * @change: how many more, negative for fewer
 *
 * Returns: (transfer full): it with its sign; 0 has none
 */
char *
np_format_change (gint64 change)
{
  g_autofree char *count = np_format_count (change);

  return g_strconcat (change > 0 ? "+" : "", count, NULL);
}

/**
 * np_format_growth:
 * @growth: a fraction of what there was; 1 is twice as many
 *
 * Returns: (transfer full): it in per cent with its sign, and without decimals where it is large
 */
char *
np_format_growth (double growth)
{
  double percent = growth * 100.0;
  g_autofree char *number = fabs (percent) < 1000.0 ? np_format_decimal (percent, 1)
                                                    : np_format_count (llround (percent));

  /* Translators: a change in per cent; the first is a plus sign or nothing. */
  return g_strdup_printf (C_ ("growth", "%1$s%2$s\xe2\x80\xaf%%"), percent > 0.0 ? "+" : "",
                          number);
}

/**
 * np_format_share:
 * @share: a fraction; 1 is the whole
 *
 * Returns: (transfer full): "17.0 %" with a narrow no-break space; a dash when there is none
 */
char *
np_format_share (double share)
{
  g_autofree char *number = NULL;

  if (!isfinite (share))
    return g_strdup ("–");
  number = np_format_decimal (share * 100.0, 1);
  /* Translators: per cent; the space before the sign is a narrow one that does not break. */
  return g_strdup_printf (C_ ("share", "%s\xe2\x80\xaf%%"), number);
}

static char *
format_month (guint month_number)
{
  /* Translators: a month and its year. */
  return g_strdup_printf (C_ ("month", "%1$s %2$u"), month_name (month_number % 12 + 1),
                          month_number / 12);
}

/**
 * np_format_period:
 * @period: a period
 *
 * Returns: (transfer full): "2025", "Q3 2025", "September 2025", "year to March 2025",
 *   "January to September 2022"; "" for none
 */
char *
np_format_period (NpPeriod period)
{
  guint first = np_period_get_first_month (period);
  guint n = np_period_get_n_months (period);
  guint last = first + n - 1;
  g_autofree char *end = NULL;

  if (period == NP_PERIOD_NONE)
    return g_strdup ("");
  switch (np_period_get_unit (period))
    {
    case NP_PERIOD_UNIT_YEAR:
      return g_strdup_printf ("%u", first / 12);
    case NP_PERIOD_UNIT_QUARTER:
      /* Translators: a quarter of a year: number, then year. */
      return g_strdup_printf (C_ ("quarter", "Q%1$u %2$u"), first % 12 / 3 + 1, first / 12);
    case NP_PERIOD_UNIT_MONTH:
      return format_month (first);
    case NP_PERIOD_UNIT_SPAN:
    default:
      end = format_month (last);
      break;
    }
  if (n == 12)
    /* Translators: a financial year, by its last month: "year to March 2025". */
    return g_strdup_printf (_ ("year to %s"), end);
  if (first / 12 == last / 12)
    /* Translators: some months of one year: "January to September 2022". */
    return g_strdup_printf (C_ ("period", "%1$s to %2$s"), month_name (first % 12 + 1), end);
  g_autofree char *start = format_month (first);

  return g_strdup_printf (C_ ("period", "%1$s to %2$s"), start, end);
}

/**
 * np_format_date:
 * @date: a date
 *
 * Returns: (transfer full): as precise as it was given: "21 October 2014", "about 2018"; "" for
 * none
 */
char *
np_format_date (const NpDate *date)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (!np_date_is_set (date))
    return g_strdup ("");
  if (date->day != 0)
    /* Translators: a date: day, month, year. */
    text = g_strdup_printf (C_ ("date", "%1$u %2$s %3$u"), (guint) date->day,
                            month_name (date->month), (guint) date->year);
  else if (date->month != 0)
    text = format_month (date->year * 12 + date->month - 1);
  else
    text = g_strdup_printf ("%u", (guint) date->year);
  if (!date->about)
    return g_steal_pointer (&text);
  /* Translators: a date that is not sure: "about 2018". */
  return g_strdup_printf (C_ ("date", "about %s"), text);
}

/**
 * np_format_list:
 * @items: (array zero-terminated=1): what to name
 *
 * Returns: (transfer full): "A, B and C"
 */
char *
np_format_list (const char *const *items)
{
  guint n = items != NULL ? g_strv_length ((char **) items) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    return g_strdup ("");
  if (n == 1)
    return g_strdup (items[0]);
  for (guint i = 0; i + 1 < n; i++)
    {
      if (i > 0)
        /* Translators: what stands between the items of a list, but for the last two. */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, items[i]);
    }
  /* Translators: the end of a list: "A, B" and "C". */
  return g_strdup_printf (C_ ("list", "%1$s and %2$s"), text->str, items[n - 1]);
}

/**
 * np_format_capacity:
 * @capacity: a statement of what a plant can build
 *
 * Returns: (transfer full): "200,000 vehicles a year"
 */
char *
np_format_capacity (const NpCapacity *capacity)
{
  g_autofree char *count = NULL;
  gulong n;

  g_return_val_if_fail (capacity != NULL, NULL);

  count = np_format_count (capacity->units);
  n = (gulong) CLAMP (capacity->units, 0, G_MAXINT32);
  switch (capacity->unit)
    {
    case NP_CAPACITY_UNIT_ENGINES_YEAR:
      return g_strdup_printf (ngettext ("%s engine a year", "%s engines a year", n), count);
    case NP_CAPACITY_UNIT_MWH_YEAR:
      /* Translators: megawatt hours of batteries. */
      return g_strdup_printf (_ ("%s MWh a year"), count);
    case NP_CAPACITY_UNIT_BODIES_DAY:
      /* Translators: car bodies. */
      return g_strdup_printf (ngettext ("%s body a day", "%s bodies a day", n), count);
    case NP_CAPACITY_UNIT_VEHICLES_HOUR:
      return g_strdup_printf (ngettext ("%s vehicle an hour", "%s vehicles an hour", n), count);
    case NP_CAPACITY_UNIT_VEHICLES_YEAR:
    default:
      return g_strdup_printf (ngettext ("%s vehicle a year", "%s vehicles a year", n), count);
    }
}

/**
 * np_format_span:
 * @from: when it began; unset: not known
 * @to: when it ended; unset: it goes on
 *
 * Returns: (transfer full): "1989 to 2 June 2008", "since 2008", "until 1989", or words that
 *   say that neither is given
 */
char *
np_format_span (const NpDate *from, const NpDate *to)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  start = np_format_date (from);
  end = np_format_date (to);
  if (np_date_is_set (from) && np_date_is_set (to))
    /* Translators: from one date to another */
    return g_strdup_printf (_ ("%s to %s"), start, end);
  if (np_date_is_set (from))
    return g_strdup_printf (_ ("since %s"), start);
  if (np_date_is_set (to))
    return g_strdup_printf (_ ("until %s"), end);
  return g_strdup (_ ("no dates given"));
}
