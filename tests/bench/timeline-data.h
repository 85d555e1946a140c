/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"
#include "np-lanes.h"

/**
 * TimelineData:
 *
 * Made lanes, always the same: in sections of 20, with 20 events each, of which some are vague, some
 * planned and some in a crowd.
 */
typedef struct
{
  GStringChunk *strings; /* (owned) */
  GArray *lanes;         /* (owned) of NpLane */
  GPtrArray *blocks;     /* (owned): spans and events */
  GArray *eras;          /* (owned) of NpLaneEra */
  GArray *links;         /* (owned) of NpLaneLink */
  GArray *legend;        /* (owned) of NpLaneKey */
  GPtrArray *cells;      /* (owned) of const char *: of @table */
  NpLanesTable table;    /* a row for each lane, as of lanes that are aligned */
  NpLanesSpec spec;
} TimelineData;

/* @n_events: of all lanes, a multiple of 20. @self stays where it is: the spec points into it. */
void timeline_data_init (TimelineData *self, guint n_events);
/* The same events, all in one lane. */
void timeline_data_init_one (TimelineData *self, guint n_events);
void timeline_data_clear (TimelineData *self);

/* A dataset with a partnership for each 20 events, in 25 kinds, between 200 companies; with plants,
 * eras, links to one event, other reports of some, and a source for each four events. (transfer full) */
NpDataset *timeline_data_new_dataset (guint n_events);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TimelineData, timeline_data_clear)
