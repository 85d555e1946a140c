/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* For np-time-overview*.c only. */

/* At text scale 1: as tall as the buttons beside it. */
#define NP_TIME_OVERVIEW_HEIGHT 34.0

/* What the strip shows; borrowed while building. */
typedef struct
{
  const double *days; /* when something happened, in any order */
  guint n_days;
  NpTimeWindow whole;
  gboolean relative;  /* days are since what lanes are aligned on */
  double left, right; /* from the strip's edges to the ends of its axis, in pixels */
} NpTimeOverviewSpec;

/* From bottom to top. What doesn't move with the window is drawn once. */
typedef enum
{
  NP_TIME_OVERVIEW_TRACK = 1 << 0,
  NP_TIME_OVERVIEW_SHADE = 1 << 1, /* moves */
  NP_TIME_OVERVIEW_YEARS = 1 << 2,
  NP_TIME_OVERVIEW_FRAME = 1 << 3, /* moves */
  NP_TIME_OVERVIEW_ALL = (1 << 4) - 1,
} NpTimeOverviewLayers;

/* What a press has taken hold of. */
typedef enum
{
  NP_TIME_DRAG_FIRST, /* the window's grips */
  NP_TIME_DRAG_LAST,
  NP_TIME_DRAG_MOVE,
  NP_TIME_DRAG_OUTSIDE,
} NpTimeDrag;

NpTimeAxis np_time_overview_get_axis (const NpTimeOverviewSpec *spec, double width);
NpScene *np_time_overview_build_scene (const NpTimeOverviewSpec *spec,
                                       const NpSceneContext *context,
                                       NpTimeOverviewLayers layers);

NpTimeWindow np_time_drag_resolve (const NpTimeAxis *axis, const NpTimeWindow *window);
void np_time_drag_get_edges (const NpTimeAxis *axis,
                             const NpTimeWindow *window,
                             double *left,
                             double *right);
NpTimeDrag np_time_drag_find (const NpTimeAxis *axis, const NpTimeWindow *window, double x);
NpTimeWindow np_time_drag_center (const NpTimeAxis *axis, const NpTimeWindow *window, double x);
NpTimeWindow np_time_drag_pull (const NpTimeAxis *axis,
                                const NpTimeWindow *from,
                                NpTimeDrag drag,
                                double distance);

G_END_DECLS
