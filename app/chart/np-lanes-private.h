/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lane-layout.h"

G_BEGIN_DECLS

/* Below lanes and legend, and around what stands in bands: pixels at text scale 1. */
#define NP_LANES_INSET 10.0

/* A lane's header and its place: pixels from the top of the picture. */
typedef struct
{
  NpLaneLayout lane;
  char **name;  /* (owned): lines */
  char **under; /* (owned): lines of what stands under the name */
  double top;
  double height;
  gboolean banded; /* lies on a quiet band: every other one of a section */
} NpLanesRow;

/**
 * NpLanesLayout:
 *
 * Where all lanes go at one width and one scale of time. Immutable once made; any thread.
 */
typedef struct
{
  NpLanesRow *rows; /* (owned) */
  guint n_rows;
  int step; /* which scale: twice the logarithm of what it is finer by than the whole */
  double axis_height;
  double eras_height;
  guint *era_rows;       /* (owned) */
  double *column_widths; /* (owned) (nullable): of the table below */
  double lanes_bottom;
  double height;
} NpLanesLayout;

/* What all parts of the picture share while it is drawn. */
typedef struct
{
  NpPlot plot;
  const NpLanesSpec *spec;
  const NpLanesLayout *layout;
  NpTimeAxis time;
  gboolean narrow;
  gboolean zoomed; /* something may stand beyond the axis' edges */
  gboolean draws;  /* marks too, not data alone */
  double clip_top;
  double clip_bottom;
} NpLanes;

/* From where to where a span is drawn: pixels. */
typedef struct
{
  double left;
  double right;
  double begin; /* what lies before is cut off, */
  double end;   /* and what lies after */
} NpLaneExtent;

double np_lanes_get_header_width (const NpPlot *plot);
double np_lanes_get_pad (const NpPlot *plot);
/* Where a lane's name begins, from the start edge. */
double np_lanes_get_indent (const NpPlot *plot, const NpLane *lane);

void np_lanes_place_era_label (const NpLaneEra *era,
                               const NpPlot *plot,
                               const NpTimeAxis *axis,
                               double *left,
                               double *right);
NpLanesLayout *np_lanes_layout_new (const NpLanesSpec *spec,
                                    const NpSceneContext *context,
                                    int step,
                                    const double *const *label_widths,
                                    const NpLanesLayout *like);
int np_lanes_get_step (const NpLanesSpec *spec, const NpSceneContext *context);
/* The cache's, or a new one if there is no cache. (transfer full): np_lanes_layout_unref(); NULL
 * when @context puts up with what there is and there is nothing. */
NpLanesLayout *np_lanes_cache_get (NpLanesCache *cache,
                                   const NpLanesSpec *spec,
                                   const NpSceneContext *context);
void np_lanes_layout_unref (NpLanesLayout *self);

/* Whether what is drawn there would be seen; of data, which are all there, always. */
gboolean np_lanes_is_in_sight (const NpLanes *self, double top, double height);
gboolean np_lanes_has_in_sight (const NpLanes *self, double left, double right);
/* How quiet a span is, so that what stands on it can be read. */
double np_lane_span_get_opacity (const NpPlot *plot, NpInk ink);
/* @mark: how it is drawn, but for where from left to right */
void np_lane_span_draw (const NpLaneSpan *span,
                        NpPlot *plot,
                        const NpTimeAxis *axis,
                        const NpLaneExtent *extent,
                        NpMark *mark);
void np_lanes_draw_stretch (NpPlot *plot,
                            NpMark *mark,
                            double left,
                            double right,
                            gboolean from,
                            gboolean to);
void np_lanes_draw_spans (NpLanes *self, guint lane, double top);
void np_lanes_draw_events (NpLanes *self, guint lane, double top);
void np_lanes_draw_links (NpLanes *self);

void np_lanes_draw_eras (NpLanes *self, double top);
void np_lanes_draw_era_bands (NpLanes *self);
void np_lanes_draw_time (NpLanes *self, double top, double bottom);
double *np_lanes_measure_columns (const NpLanesSpec *spec, const NpPlot *plot);
double np_lanes_measure_foot (const NpLanesSpec *spec, const NpPlot *plot);
void np_lanes_draw_foot (NpLanes *self);

G_END_DECLS
