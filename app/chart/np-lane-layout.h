/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-lanes.h"

G_BEGIN_DECLS

/* More events than this in one lane are not all labelled. */
#define NP_LANE_MAX_LABELS 40

typedef enum
{
  NP_LANE_SIDE_NONE,
  NP_LANE_SIDE_LEFT,
  NP_LANE_SIDE_RIGHT,
  NP_LANE_SIDE_BELOW, /* in the row that is kept for labels, under the events' */
} NpLaneSide;

/* A span or an event in pixels of the scene. */
typedef struct
{
  guint index;      /* in the lane */
  double date_left; /* the date itself */
  double date_right;
  double middle;
  double left; /* all that is drawn */
  double right;
  guint row;
  NpLaneSide side; /* of the label */
  double text_x;
  char *text; /* (owned) (nullable): the label */
} NpLaneItem;

/* Where everything in a lane goes, in rows from its top. */
typedef struct
{
  GArray *spans;  /* (owned) NpLaneItem, by left */
  GArray *events; /* (owned) NpLaneItem, by date */
  gboolean compact;
  guint n_span_rows;
  guint n_event_rows;
  gboolean has_label_row; /* under the events' rows, for a label that fits beside no glyph */
  double span_row;        /* heights, in pixels */
  double event_row;
  double height; /* of the lane; the plot's matter */
} NpLaneLayout;

void np_lane_layout_init (NpLaneLayout *self,
                          const NpPlot *plot,
                          const NpTimeAxis *time,
                          const NpLane *lane,
                          gboolean compact);
void np_lane_layout_clear (NpLaneLayout *self);

double np_lane_layout_get_glyph_size (const NpLaneLayout *self,
                                      const NpPlot *plot,
                                      gboolean selected);
double np_lane_layout_get_rows_height (const NpLaneLayout *self, const NpPlot *plot);
double np_lane_layout_get_label_top (const NpLaneLayout *self, const NpPlot *plot);
NpTextStyle np_lane_event_get_style (const NpLaneEvent *event);

G_END_DECLS
