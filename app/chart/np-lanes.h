/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *value; /* the date, formatted */
  const char *detail;
  const char *spoken;
  const char *source;
  double first_day; /* Julian; a point whose date is vague is as wide as it is vague */
  double last_day;
  gboolean about; /* fades out at both ends */
  NpGlyph glyph;
  NpTrust trust;
  gboolean selected;
} NpLaneEvent;

typedef struct
{
  const char *label;
  double first_day;
  double last_day;
  gboolean open_start; /* unknown start: fades in */
  gboolean open_end;   /* still going on: fades out at the axis' end */
} NpLaneSpan;

typedef struct
{
  const char *id;
  const char *label;
  const char *sublabel;
  NpInk ink;
  const NpLaneSpan *spans;
  guint n_spans;
  const NpLaneEvent *events; /* in order of date */
  guint n_events;
} NpLane;

typedef struct
{
  const NpLane *lanes;
  guint n_lanes;
  double first_day;
  double last_day;
} NpLanesSpec;

/* Lanes with a header column (above the lane below 600 px), a time axis on top, spans as rounded
 * bars, events as glyphs. Up to three lanes are labelled, in rows by date; more are an overview of
 * compact lanes, in which only a selected event has its label. */
NpScene *np_lanes_build (const NpLanesSpec *spec, const NpSceneContext *context);

G_END_DECLS
