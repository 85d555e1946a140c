/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-label-column.h"
#include "np-lines-private.h"
#include "np-ranks.h"

G_BEGIN_DECLS

#define NP_RANKS_MARKER 8.0
#define NP_RANKS_RING   6.0 /* by which an overtake's ring is wider than its marker */

typedef struct
{
  NpPlot plot;
  const NpRanksSpec *spec;
  NpTimeAxis time;
  NpLabelColumn begins;
  NpLabelColumn ends;
  double *ticks; /* (owned): ranks */
  guint n_ticks;
  double first; /* the ranks that the axis reaches over */
  double last;
  double ticks_width;
  double top;
  double bottom;
  double years_gap;
  NpEventStrip events;
  graphene_point_t *places; /* (owned): of the series' points, n_slots of each */
  gboolean is_long;
} NpRanks;

gboolean np_rank_is_gap (const NpLineSeries *series, guint i);
/* The first or last point with a rank, or -1. */
int np_rank_find_end (const NpLineSeries *series, gboolean last);
double np_ranks_y (const NpRanks *self, double rank);
/* Of two periods' middles, on average. */
double np_ranks_get_spacing (const NpRanks *self);
/* Finds where all points are; the axes must be known. */
void np_ranks_place (NpRanks *self);
/* Draws the line, its markers and what can be pointed at; tells its names where it ends. */
void np_ranks_draw_series (NpRanks *self, guint s);

G_END_DECLS
