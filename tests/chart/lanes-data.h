/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lanes.h"

G_BEGIN_DECLS

#define LANES_DATA_LANES  6
#define LANES_DATA_EVENTS 24
#define LANES_DATA_SPANS  4

/* Lanes for tests: the same each time, for goldens … */
NpScene *build_lanes (const NpSceneContext *context);
NpScene *build_lanes_aligned (const NpSceneContext *context);
NpScene *build_time_strip (const NpSceneContext *context); /* on the axis of 2010 to 2026 */

/* … and random ones, with all that lanes can have. */
typedef struct
{
  NpLane lanes[LANES_DATA_LANES];
  NpLaneEvent events[LANES_DATA_LANES][LANES_DATA_EVENTS];
  NpLaneSpan spans[LANES_DATA_LANES][LANES_DATA_SPANS];
  NpLaneEra eras[3];
  NpLaneLink links[2];
  NpLanesSpec spec; /* borrows the above: the structure stays where it is */
} RandomLanes;

void random_lanes_init (RandomLanes *self, GRand *rand);
/* How many data such a picture has at least: all but clusters. */
NpScene *random_lanes (GRand *rand, const NpSceneContext *context, guint *n_data);

G_END_DECLS
