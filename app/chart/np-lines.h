/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-event-strip.h"
#include "np-life-strip.h"

G_BEGIN_DECLS

typedef struct
{
  double x;     /* Julian day of the period's middle */
  double value; /* NAN: a gap */
  const char *key;
  const char *period; /* formatted */
  const char *value_label;
  const char *detail;
  const char *spoken;
  const char *source;
  /* A hollow marker when provisional, derived, combined, incomplete, with rivals or a scenario's,
   * which is dashed, as is the line that leads to it. */
  NpTrust trust;
  gboolean overtake; /* a ring round its marker: the series passes another or is passed here */
  gboolean over;     /* a ring in the ink of words: it is over the reference */
  gboolean has_band; /* the figure lies between the next two; else they aren't looked at */
  double low;
  double high;
} NpLinePoint;

typedef struct
{
  const char *id;
  const char *label;
  const NpLinePoint *points;
  guint n_points;
  NpInk ink;
  guint code;        /* marker and dash number; ignored for NP_INK_REST */
  gboolean selected; /* drawn last, thicker, labelled first */
} NpLineSeries;

typedef char *(*NpFormatFunc) (double value, gpointer user_data);

typedef struct
{
  const NpLineSeries *series;
  guint n_series;
  double first_day; /* of the time axis */
  double last_day;
  double maximum;            /* 0: the largest value */
  double minimum;            /* below zero; 0: the smallest value, if that is below zero */
  gboolean integer;          /* ticks at integers only */
  NpFormatFunc format_value; /* tick labels; (transfer full) */
  gpointer format_data;
  double reference;            /* where a dashed line lies, such as an index of 100 */
  const char *reference_label; /* NULL (or a reference of NAN): no such line */
  const NpEventMark *events;   /* below the time labels, in any order */
  guint n_events;
  const NpLife *lives; /* below the events: what was there to make the figures */
  guint n_lives;
} NpLinesSpec;

/* Lines over time from zero, broken at gaps (a short dotted stub each side, a lone point is a
 * marker), labelled at their ends without overlaps; time never mirrors. */
NpScene *np_lines_build (const NpLinesSpec *spec, const NpSceneContext *context);

G_END_DECLS
