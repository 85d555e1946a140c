/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-lines.h"

G_BEGIN_DECLS

typedef struct
{
  /* Bottom to top. Each has a point for each slot, in the same order; a value is a share, 0 to 1,
   * or NAN. The last one is usually what is left, so that a period sums to 1. */
  const NpLineSeries *series;
  guint n_series;
  const NpTimeSlot *slots; /* in order of time; what lies between two of them is blank */
  guint n_slots;
  double first_day; /* of the time axis */
  double last_day;
  const char *gap_label;     /* "no figure", where a period has none at all */
  NpFormatFunc format_value; /* of the ticks, 0 to 1; (transfer full) */
  gpointer format_data;
  const NpEventMark *events; /* below the time labels, in any order */
  guint n_events;
} NpAreasSpec;

/* Shares over time as bands that fill the height, labelled at their right ends; time never
 * mirrors. Data count their series from the top, so that going up goes up. */
NpScene *np_areas_build (const NpAreasSpec *spec, const NpSceneContext *context);

G_END_DECLS
