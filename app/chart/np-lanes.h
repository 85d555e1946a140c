/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* Lanes know of so many eras. */
#define NP_LANES_MAX_ERAS 32

typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *value; /* the date, formatted */
  const char *detail;
  const char *spoken;
  const char *source;
  double first_day; /* a point whose date is vague is as wide as it is vague */
  double last_day;
  gboolean about;      /* fades out at both ends */
  gboolean is_planned; /* there was a date for it before: the two are a linked pair */
  double planned_first;
  double planned_last;
  NpGlyph glyph;
  NpTrust trust;
  gboolean is_plan; /* and of no more there is word: in a ring, as what was planned */
  gboolean selected;
  gboolean linked;            /* to the one that is selected */
  const char *const *reports; /* (nullable): other reports of the same event, a line each */
  const char *page_label;     /* (nullable): on a page, where nothing can be asked: with date and
                               * sources */
} NpLaneEvent;

typedef struct
{
  const char *label;
  double first_day; /* that it may have begun, and the last that it may have ended */
  double last_day;
  gboolean open_start; /* unknown start: fades in */
  gboolean open_end;   /* still going on after its last day: fades out */
  double sure_first;   /* between which it is certain; both 0: all of it is */
  double sure_last;
} NpLaneSpan;

typedef enum
{
  NP_LANE_FOLD_NONE,   /* a lane by itself, or in a section */
  NP_LANE_FOLD_OPEN,   /* a section's heading, over its lanes */
  NP_LANE_FOLD_CLOSED, /* a section in one lane */
} NpLaneFold;

typedef struct
{
  const char *id;      /* of the datum that its name is; NULL: it can't be chosen */
  const char *fold_id; /* of the datum that folds and unfolds it */
  const char *open_id; /* of its clusters: what shows their events */
  const char *key;     /* unique among the lanes */
  const char *label;
  const char *sublabel; /* who, since when, stakes */
  const char *spoken;
  NpInk ink;
  NpLaneFold fold;
  guint level;       /* 1: in a section */
  gboolean expanded; /* every event has its label, in as many rows as it takes */
  guint32 eras;      /* bit i: it concerns the lanes' era i */
  const NpLaneSpan *spans;
  guint n_spans;
  const NpLaneEvent *events; /* in order of their first day */
  guint n_events;
} NpLane;

/* What stood in the background of some lanes. */
typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *value;
  const char *detail;
  const char *spoken;
  const char *source;
  double first_day;
  double last_day;
  gboolean open_end; /* still going on after its last day */
} NpLaneEra;

/* From one event to another: places of lanes, and of events in them. */
typedef struct
{
  guint from_lane, from_event;
  guint to_lane, to_event;
  gboolean is_dispute; /* dashed */
} NpLaneLink;

typedef enum
{
  NP_LANE_KEY_GLYPH,
  NP_LANE_KEY_RIVALS, /* ‡ */
  NP_LANE_KEY_PLANNED,
  NP_LANE_KEY_VAGUE,
  NP_LANE_KEY_COUNT, /* of events that are drawn as one; not on a page, which draws each */
} NpLaneKeyKind;

/* What a glyph, or a way to draw, means. */
typedef struct
{
  NpGlyph glyph;
  const char *label;
  NpLaneKeyKind kind;
} NpLaneKey;

/* A small table below the lanes; rows of @n_columns cells, the last column are numbers. */
typedef struct
{
  const char *title;
  const char *definition;
  const char *const *cells; /* the headings first */
  guint n_columns;
  guint n_rows; /* with the headings */
} NpLanesTable;

typedef struct
{
  const NpLane *lanes;
  guint n_lanes;
  double first_day;
  double last_day;
  gboolean relative; /* days since what the lanes are aligned on, not Julian days */
  const char *unit;  /* of a relative axis: "years since the agreement" */
  const NpLaneEra *eras;
  guint n_eras;
  const char *eras_label;
  const NpLaneLink *links;
  guint n_links;
  const NpLaneKey *legend;
  guint n_legend;
  double mark_first; /* a stretch of time that is marked in all lanes; both 0: none */
  double mark_last;
  const NpLanesTable *table; /* (nullable) */
  const char *notes;         /* (nullable): what page labels refer to; on pages only */
} NpLanesSpec;

/**
 * NpLanesCache:
 *
 * What takes long of drawing lanes, kept from one picture to the next: the width of every label, and
 * where everything goes at a scale. Of one #NpLanesSpec. Any thread.
 */
typedef struct _NpLanesCache NpLanesCache;

NpLanesCache *np_lanes_cache_new (void);
void np_lanes_cache_free (NpLanesCache *self);
gboolean np_lanes_cache_has (NpLanesCache *self,
                             const NpLanesSpec *spec,
                             const NpSceneContext *context);
void np_lanes_cache_prepare (NpLanesCache *self,
                             const NpLanesSpec *spec,
                             const NpSceneContext *context);

/* Lanes with a header column (above the lane below 600 px), a time axis on top, spans as rounded
 * bars, events as glyphs with labels, in rows. @cache: (nullable) */
NpScene *np_lanes_build (const NpLanesSpec *spec,
                         const NpSceneContext *context,
                         NpLanesCache *cache);
void np_lanes_get_time_axis (const NpLanesSpec *spec,
                             const NpSceneContext *context,
                             NpTimeAxis *axis);
/* Below this, headers stand above their lanes: pixels at text scale 1. */
#define NP_LANES_NARROW 600.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpLanesCache, np_lanes_cache_free)

G_END_DECLS
