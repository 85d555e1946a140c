/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lines.h"

G_BEGIN_DECLS

typedef struct
{
  /* Each has two points, the earlier period's and the later one's; their x is not looked at. A
   * value may be negative; NAN is a gap, whose value_label says so. */
  const NpLineSeries *series;
  guint n_series;
  const char *first_title; /* the periods' names, over the axes */
  const char *last_title;
} NpSlopeSpec;

/* A line for each series between two periods, the earlier on the left in every language, with name
 * and value at both ends. */
NpScene *np_slope_build (const NpSlopeSpec *spec, const NpSceneContext *context);

G_END_DECLS
