/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lanes-data.h"
#include "np-lanes-private.h"

G_BEGIN_DECLS

/* Random lanes with what they are drawn for. */
typedef struct
{
  RandomLanes lanes;
  NpLanesCache *cache;
  NpSceneContext context;
  NpTimeAxis whole; /* the axis when all of it is seen */
  GRand *rand;
} LaneCase;

typedef void (*LaneCaseFunc) (LaneCase *self);

/* Several hundred cases, the same each time: wide and narrow, text of both sizes, both directions, for
 * the screen and for pages; all of the axis is seen at first. */
void lane_cases_run (LaneCaseFunc check);
/* A part of the axis, from all of it to a fiftieth. */
void lane_case_choose_window (LaneCase *self);
NpScene *lane_case_build (LaneCase *self);
/* Every datum and no mark. */
NpScene *lane_case_build_data (LaneCase *self);
void lane_case_get_axis (LaneCase *self, NpTimeAxis *axis);
/* (nullable): of what is no event */
const NpLaneEvent *lane_case_get_event (const LaneCase *self, const NpDatum *datum);
gboolean lane_case_is_cluster (const NpDatum *datum);
/* The first of a kind; NULL when there is none. */
const NpMark *lane_case_find_mark (NpScene *scene, int datum, NpMarkKind kind);
/* @mark: no line and no area */
graphene_rect_t lane_case_get_rect (const LaneCase *self, const NpMark *mark);

G_END_DECLS
