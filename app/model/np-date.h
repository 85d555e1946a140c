/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * NpDate:
 * @year: 1 to 9999, or 0 when there is no date at all
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only the month is known
 * @about: whether the date was given as approximate (EDTF's `~`)
 *
 * A date as precise as its source gave it, never more. A plain value: copy it freely; all zero
 * is "no date".
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 about;
} NpDate;

gboolean np_date_parse (const char *text, NpDate *date);
char *np_date_to_string (const NpDate *date);
gboolean np_date_is_set (const NpDate *date);
/* Julian day numbers as GDate counts them (1 January of year 1 is 1). An unset date has none: 0. */
guint32 np_date_first_day (const NpDate *date);
guint32 np_date_last_day (const NpDate *date);
/* By first day, then the more precise first; an unset date comes first. */
int np_date_compare (const NpDate *a, const NpDate *b);

G_END_DECLS
