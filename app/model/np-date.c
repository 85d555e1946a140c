/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-date.h"

/* Exactly @n ASCII digits: strtol() would also take signs, spaces and fewer digits. */
static gboolean
read_digits (const char **text, guint n, guint *value)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      sum = sum * 10 + (guint) ((*text)[i] - '0');
    }

  *text += n;
  *value = sum;
  return TRUE;
}

static gboolean
read_dashed (const char **text, guint *value)
{
  if (**text != '-')
    return FALSE;
  (*text)++;
  return read_digits (text, 2, value);
}

/**
 * np_date_parse:
 * @text: the text to read
 * @date: (out caller-allocates) (optional): where to put the date; left alone on failure
 *
 * Reads `2014`, `2014-10` or `2014-10-21`, each with or without a closing `~` for "about". Nothing
 * else is taken: no spaces, signs, shortened numbers or days that the calendar does not have.
 *
 * Returns: whether @text is such a date
 */
gboolean
np_date_parse (const char *text, NpDate *date)
{
  guint year = 0, month = 0, day = 0;
  gboolean about;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!read_digits (&text, 4, &year) || year == 0)
    return FALSE;
  if (*text == '-')
    {
      if (!read_dashed (&text, &month) || month < 1 || month > 12)
        return FALSE;
      if (*text == '-'
          && (!read_dashed (&text, &day)
              || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)))
        return FALSE;
    }

  about = *text == '~';
  if (text[about ? 1 : 0] != '\0')
    return FALSE;

  if (date != NULL)
    *date = (NpDate) { (gint16) year, (guint8) month, (guint8) day, (guint8) about };
  return TRUE;
}

/**
 * np_date_to_string:
 * @date: a date
 *
 * Writes what [func@Nameplate.date_parse] reads, as precise as the date is. This is the form for
 * files and addresses; people are shown another one.
 *
 * Returns: (transfer full): the text, empty for an unset date
 */
char *
np_date_to_string (const NpDate *date)
{
  const char *about;

  g_return_val_if_fail (date != NULL, NULL);

  about = date->about ? "~" : "";
  if (!np_date_is_set (date))
    return g_strdup ("");
  if (date->month == 0)
    return g_strdup_printf ("%04d%s", date->year, about);
  if (date->day == 0)
    return g_strdup_printf ("%04d-%02d%s", date->year, date->month, about);
  return g_strdup_printf ("%04d-%02d-%02d%s", date->year, date->month, date->day, about);
}

/**
 * np_date_is_set:
 * @date: a date
 *
 * Returns: whether there is a date at all
 */
gboolean
np_date_is_set (const NpDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->year != 0;
}

static guint32
julian_day (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * np_date_first_day:
 * @date: a date
 *
 * Returns: the first day that the date can mean, as a Julian day number of [struct@GLib.Date];
 *   0 for an unset date
 */
guint32
np_date_first_day (const NpDate *date)
{
  g_return_val_if_fail (date != NULL, 0);

  if (!np_date_is_set (date))
    return 0;
  return julian_day ((guint) date->year, MAX (date->month, 1), MAX (date->day, 1));
}

/**
 * np_date_last_day:
 * @date: a date
 *
 * Returns: the last day that the date can mean, as a Julian day number of [struct@GLib.Date]: the
 *   date's own when it names a day, else the end of its month or year; 0 for an unset date
 */
guint32
np_date_last_day (const NpDate *date)
{
  guint year, month, day;

  g_return_val_if_fail (date != NULL, 0);

  if (!np_date_is_set (date))
    return 0;

  year = (guint) date->year;
  month = date->month != 0 ? date->month : 12;
  day = date->day != 0 ? date->day
                       : g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  return julian_day (year, month, day);
}

/* 0 for a day, 1 for a month, 2 for a year. */
static int
vagueness (const NpDate *date)
{
  return date->month == 0 ? 2 : date->day == 0 ? 1 : 0;
}

/**
 * np_date_compare:
 * @a: a date
 * @b: another one
 *
 * Orders by first day, then the more precise first; an unset date comes before all. "About" does
 * not matter.
 *
 * Returns: less than, equal to or greater than 0
 */
int
np_date_compare (const NpDate *a, const NpDate *b)
{
  guint32 day_a, day_b;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  day_a = np_date_first_day (a);
  day_b = np_date_first_day (b);
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  return vagueness (a) - vagueness (b);
}
