/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lines.h"

G_BEGIN_DECLS

/* Lines under another picture, on its time axis. */
typedef struct
{
  const NpLineSeries *series;
  guint n_series;
  const char *title;
  const char *subtitle;
  double mark_first; /* a stretch of time that is marked; both 0: none */
  double mark_last;
  double event_first; /* when what is selected in the other picture happened; both 0: nothing is */
  double event_last;
  NpFormatFunc format_value; /* tick labels; (transfer full) */
} NpTimeStripSpec;

/* @axis: the other picture's, which np_lanes_get_time_axis() gives; the header stands in the column
 * before it, or above it where there is none. */
NpScene *np_time_strip_build (const NpTimeStripSpec *spec,
                              const NpSceneContext *context,
                              const NpTimeAxis *axis);

G_END_DECLS
