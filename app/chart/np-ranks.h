/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-lines.h"

G_BEGIN_DECLS

typedef struct
{
  /* Each has a point for each slot, in the same order. A value is a rank, 1 or more; NAN is a
   * gap. value_label is what stands beside an end: "23". */
  const NpLineSeries *series;
  guint n_series;
  const NpTimeSlot *slots; /* in order of time */
  guint n_slots;
  double first_day; /* of the time axis */
  double last_day;
  NpFormatFunc format_rank; /* tick labels; (transfer full) */
  gpointer format_data;
  const NpEventMark *events; /* below the time labels, in any order */
  guint n_events;
} NpRanksSpec;

/* Ranks over time, the first on top: lines with the rank in a disc at each period, names at both
 * ends, ties side by side; time never mirrors. */
NpScene *np_ranks_build (const NpRanksSpec *spec, const NpSceneContext *context);

G_END_DECLS
