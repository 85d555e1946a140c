/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lanes.h"
#include "np-timeline.h"

G_BEGIN_DECLS

/**
 * NpTimelineLanes:
 *
 * A timeline as the lanes of the chart room: the words, colours, glyphs and links. It owns every
 * string in it.
 */
typedef struct
{
  GStringChunk *strings; /* (owned) */
  GArray *lanes;         /* (owned) of NpLane */
  GArray *eras;          /* (owned) of NpLaneEra */
  GArray *links;         /* (owned) of NpLaneLink */
  GArray *legend;        /* (owned) of NpLaneKey */
  GPtrArray *sources;    /* (owned) of NpSource, borrowed: in the order of their numbers on pages */
  GHashTable *numbers;   /* (owned): NpSource -> its number */
  const char *notes;     /* (nullable): which number is which source */
  GPtrArray *lists;      /* (owned): arrays of strings */
  GPtrArray *cells;      /* (owned) of const char *: of @table */
  GArray *paces;         /* (owned) (nullable) of NpPace: of lanes that are aligned */
  NpLanesTable table;    /* of pace; without rows: none */
  NpLanesSpec spec;      /* all of it, as it is drawn */
} NpTimelineLanes;

void np_timeline_lanes_init (NpTimelineLanes *self, const NpQuery *query, NpTimeline *timeline);
void np_timeline_lanes_clear (NpTimelineLanes *self);

/* For the files of this structure. */
const char *np_timeline_lanes_take (NpTimelineLanes *self, char *text);
/* The day until which anything is known. */
double np_timeline_lanes_get_newest (const NpQuery *query);
/* @lane: where it stands (nullable): its anchor, and what makes its key one of many */
NpLaneEvent np_timeline_lanes_make_event (NpTimelineLanes *self,
                                          const NpQuery *query,
                                          const NpTimelineLane *lane,
                                          NpEvent *event);
void np_timeline_lanes_add_eras (NpTimelineLanes *self, const NpQuery *query, NpTimeline *timeline);
void np_timeline_lanes_add_links (NpTimelineLanes *self, const NpQuery *query);
void np_timeline_lanes_add_legend (NpTimelineLanes *self);
void np_timeline_lanes_write_notes (NpTimelineLanes *self);
void np_timeline_lanes_add_pace (NpTimelineLanes *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpTimelineLanes, np_timeline_lanes_clear)

G_END_DECLS
