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
  double wanted; /* @right with a label that has not got its room yet */
  guint row;
  NpLaneSide side; /* of the label */
  double text_x;
  char *text; /* (owned) (nullable): the label */
} NpLaneItem;

/* Where everything in a lane goes, in rows from its top. */
typedef struct
{
  GArray *spans;  /* (owned) NpLaneItem, by left */
  GArray *events; /* (owned) NpLaneItem, by left */
  guint n_span_rows;
  guint n_event_rows;
  double height; /* of the lane; the plot's matter */
} NpLaneLayout;

void np_lane_layout_init (NpLaneLayout *self,
                          const NpPlot *plot,
                          const NpTimeAxis *time,
                          const NpLane *lane,
                          guint min_rows);
void np_lane_layout_clear (NpLaneLayout *self);

double np_lane_event_get_size (const NpLaneEvent *event, const NpPlot *plot);
NpTextStyle np_lane_event_get_style (const NpLaneEvent *event);

G_END_DECLS
