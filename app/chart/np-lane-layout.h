/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-lanes.h"

G_BEGIN_DECLS

typedef enum
{
  NP_LANE_SIDE_NONE,
  NP_LANE_SIDE_LEFT,
  NP_LANE_SIDE_RIGHT,
  NP_LANE_SIDE_INSIDE, /* on the bar of a vague date, behind its glyph */
} NpLaneSide;

/* An event or a cluster of them. */
typedef struct
{
  guint first;    /* of its events: a place in the layout's order */
  guint n_events; /* more than 1: a cluster */
  guint row;
  guint n_rows;        /* one, and one for each line of @under */
  NpLaneSide side;     /* of the label */
  double room;         /* for the label: pixels */
  char *text;          /* (owned) (nullable): the label, or its first line */
  char **under;        /* (owned) (nullable): what is left of the label, then other reports */
  guint n_label_lines; /* of @under */
} NpLaneItem;

/* Pixels at a scale; they don't depend on what part of the axis is seen. */
typedef struct
{
  double first_day; /* where the axis begins */
  double scale;     /* pixels a day */
  double end;       /* of the axis, which no label passes: pixels from its beginning */
  guint max_rows;   /* more events than that in one place are a cluster; G_MAXUINT: never */
  const double *label_widths; /* of the lane's events, as wide as they ever are */
} NpLaneScale;

/* Where what is in a lane goes, in rows from its top. */
typedef struct
{
  guint *order;     /* (owned): events, by their glyphs' places */
  guint *items_of;  /* (owned): the place in @items of each event */
  GArray *items;    /* (owned) NpLaneItem, by place */
  guint *span_rows; /* (owned) */
  guint n_span_rows;
  guint n_event_rows;
  double span_row; /* heights: pixels */
  double event_row;
} NpLaneLayout;

/* An event's place on an axis. */
typedef struct
{
  double date_left; /* what is drawn of the date, where it is vague */
  double date_right;
  double middle; /* of the glyph */
  double left;   /* all but the label */
  double right;
} NpLanePlace;

void np_lane_layout_init (NpLaneLayout *self,
                          const NpPlot *plot,
                          const NpLane *lane,
                          const NpLaneScale *scale);
void np_lane_layout_clear (NpLaneLayout *self);
double np_lane_layout_get_rows_height (const NpLaneLayout *self);

/* @axis: any, so that the same place is found at the scale of the layout and in a picture. */
void np_lane_event_place (const NpLaneEvent *event,
                          const NpPlot *plot,
                          const NpTimeAxis *axis,
                          NpLanePlace *place);
double np_lane_end_place (const NpTimeAxis *axis,
                          double first_day,
                          double last_day,
                          gboolean is_open,
                          double unit);
void np_lane_span_place (const NpLaneSpan *span,
                         const NpTimeAxis *axis,
                         double unit,
                         double *left,
                         double *right);
/* What a glyph takes when it is selected. */
double np_lane_glyph_get_size (const NpPlot *plot);
double np_lane_cluster_get_width (const NpPlot *plot, guint n_events);
/* How wide a label is when its event is selected, so that selecting one moves nothing. */
const char *np_lane_event_get_label (const NpLaneEvent *event, const NpPlot *plot);
double np_lane_event_measure (const NpLaneEvent *event, const NpPlot *plot);

#define NP_LANE_GLYPH    14.0
#define NP_LANE_SELECTED 4.0 /* what the glyph of what is selected is larger by */
#define NP_LANE_GAP      5.0 /* between a glyph and its label */
/* A shorter label says nothing. */
#define NP_LANE_LEAST_LABEL 64.0
/* Of what still goes on, after the last day of which there is word. */
#define NP_LANE_TAIL 40.0

G_END_DECLS
