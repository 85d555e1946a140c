/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-bullets.h"
#include "np-lines.h"
#include "np-map-projection.h"

G_BEGIN_DECLS

typedef enum
{
  NP_MAP_BOX, /* the caller's own */
  NP_MAP_WORLD,
  NP_MAP_UNITED_KINGDOM,
  NP_MAP_EUROPE,
  NP_MAP_CHINA,
} NpMapRegion;

/* Something of a size at a place: a circle whose area is its capacity, with a disc in it whose area
 * is what is used of that. */
typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *sublabel;    /* beside the selected one: operator, place */
  const char *value_label; /* "45.5–54.6 %" */
  const char *detail;
  const char *spoken;
  const char *source;
  double latitude; /* degrees; NAN: not known */
  double longitude;
  double capacity; /* NAN: not known */
  NpBulletCapacity capacity_style;
  double use;     /* 1: all of the capacity; NAN: a gap */
  double use_low; /* the range that sources leave; both equal to use, or NAN, when they agree */
  double use_high;
  double added; /* of a scenario: on top of use, which counts as 0 where it is a gap; NAN: none */
  NpInk ink;
  gboolean selected;
  NpTrust trust;
} NpMapPlace;

/* What the legend calls things; each stands in it only where it is in the picture. NULL: not at
 * all. */
typedef struct
{
  const char *size;      /* "Cars a year": before the circles of a round size */
  const char *use;       /* what the disc is: "in use" */
  const char *gap;       /* no disc: "no figure" */
  const char *doubt;     /* a hatched rim of the disc: "sources differ" */
  const char *over;      /* a ring around all: "over capacity" */
  const char *old;       /* a thin outline: "older capacity" */
  const char *announced; /* a dashed outline: "announced" */
  const char *unknown;   /* a small dashed circle: "capacity not known" */
  const char *added;     /* hatched, with a dashed outline: "scenario" */
} NpMapLegend;

/* What isn't on the map, in words; (transfer full) (nullable). @outside lie beyond its edges, of
 * @unplaced nobody says where they are; one of them may be 0. */
typedef char *(*NpMapMissingFunc) (guint outside, guint unplaced, gpointer user_data);

typedef struct
{
  const NpMapPlace *places; /* in any order */
  guint n_places;
  NpMapRegion region;
  NpMapBox box;              /* of NP_MAP_BOX */
  const char *label;         /* above the map; NULL: nothing */
  double maximum;            /* the least that the largest circle stands for; 0: nothing */
  NpFormatFunc format_value; /* a capacity in the legend; (transfer full) */
  NpMapMissingFunc format_missing;
  gpointer format_data;
  NpMapLegend legend;
} NpMapSpec;

/* What is surely seen on a region's map; where there is room, more is. */
NpMapBox np_map_region_get_box (NpMapRegion region);
NpScene *np_map_build (const NpMapSpec *spec, const NpSceneContext *context);

G_END_DECLS
