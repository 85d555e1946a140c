/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-caption.h"
#include "np-lines.h"
#include "np-query.h"

G_BEGIN_DECLS

/**
 * NpSeriesSet:
 *
 * Series over time as the plots of the chart room take them: the words, colours and trust that are
 * the same whether they become lines, bands, places or panels. It owns every string in it.
 */
typedef struct
{
  GStringChunk *strings; /* (owned) */
  GArray *series;        /* of NpLineSeries (owned) */
  GArray *slots;         /* of NpTimeSlot: every period from the first point to the last (owned) */
  GArray *events;        /* of NpEventMark (owned) */
  double first_day;
  double last_day;
  NpSigns signs;
  GPtrArray *sources; /* of NpSource, borrowed, the newest figures' first (owned) */
} NpSeriesSet;

void np_series_set_init (NpSeriesSet *self);
void np_series_set_clear (NpSeriesSet *self);
/* Keeps @text for as long as the set lives. (transfer full) */
const char *np_series_set_take (NpSeriesSet *self, char *text);
/* Where on the axis of days the point of a period stands. */
double np_series_set_get_middle (double first_day, double last_day);
/* Lets the days reach over @period. */
void np_series_set_stretch (NpSeriesSet *self, NpPeriod period);
/* @trends: of NpTrendSeries. Points are those of each series, from its first to its last. */
void np_series_set_add_trends (NpSeriesSet *self, const NpQuery *query, const GArray *trends);
/* Gives every series a point for each slot, gaps where it has none: for what is drawn column by
 * column. */
void np_series_set_fill_slots (NpSeriesSet *self);
/* Marks the points at which one of the series that are not in the background passes another; before the
 * slots are filled. */
void np_series_set_mark_overtakes (NpSeriesSet *self, const NpQuery *query, const GArray *trends);
/* The events of the partnerships that the series' groups are in, where the query asks for them. */
void np_series_set_add_events (NpSeriesSet *self, const NpQuery *query, const GArray *trends);

G_END_DECLS
