/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"
#include "np-lanes.h"
#include "np-timeline.h"

G_BEGIN_DECLS

/**
 * NpTimelineTrends:
 *
 * What was registered of the brands that a timeline's events are about, on the timeline's axis.
 */
typedef struct _NpTimelineTrends NpTimelineTrends;

/* @lanes: whose axis it is. NULL when there is no registration of any of the brands, or no calendar
 * on the axis. */
NpTimelineTrends *np_timeline_trends_new (const NpQuery *query,
                                          const NpTimeline *timeline,
                                          const NpLanesSpec *lanes);
void np_timeline_trends_free (NpTimelineTrends *self);
NpScene *np_timeline_trends_build (const NpTimelineTrends *self, const NpSceneContext *context);
/* Of NpSource, borrowed, the newest figures' first. (transfer none) */
GPtrArray *np_timeline_trends_get_sources (const NpTimelineTrends *self);

#define NP_TYPE_TIMELINE_TRENDS_FIGURE (np_timeline_trends_figure_get_type ())

/**
 * NpTimelineTrendsFigure:
 *
 * The same as a picture by itself, which moves with its timeline.
 */
G_DECLARE_FINAL_TYPE (NpTimelineTrendsFigure,
                      np_timeline_trends_figure,
                      NP,
                      TIMELINE_TRENDS_FIGURE,
                      NpFigure)

/* Of partnerships; NULL when there is nothing to show. Any thread. (transfer full) (nullable) */
NpFigure *np_timeline_trends_figure_new (NpDataset *dataset, NpLocation *location);

/* What was registered of a brand, in words. */
typedef struct
{
  const char *label; /* the brand */
  const char *value; /* "28,232", or that there is no figure */
} NpTimelineValue;

GArray *np_timeline_trends_figure_list_values (NpTimelineTrendsFigure *self, NpPeriod period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpTimelineTrends, np_timeline_trends_free)

G_END_DECLS
