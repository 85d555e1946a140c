/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Round values from at or below @low to at or above @high, 1-2-5 steps, at most @max_ticks of
 * them. Integers when @integer. (transfer full) */
double *np_ticks_linear (double low, double high, guint max_ticks, gboolean integer, guint *n);

typedef struct
{
  int year;       /* of the tick's first day */
  int month;      /* 1 to 12 */
  double day;     /* Julian day */
  gboolean major; /* a year; minor ones are months or quarters */
} NpTimeTick;

/* Ticks at years (or 2, 5, 10 … years) or months (1, 3, 6) so that at most @max_ticks majors
 * stand in [first_day, last_day]. (transfer full) */
NpTimeTick *np_ticks_time (double first_day, double last_day, guint max_ticks, guint *n);

G_END_DECLS
