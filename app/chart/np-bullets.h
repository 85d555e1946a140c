/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* What a capacity is worth in the row's period. */
typedef enum
{
  NP_BULLET_CAPACITY_DATED,     /* stated for about that time: a filled band */
  NP_BULLET_CAPACITY_OLD,       /* stated for long before: an outline alone */
  NP_BULLET_CAPACITY_ANNOUNCED, /* an aim: a dashed outline */
} NpBulletCapacity;

typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *sublabel;    /* operator, place */
  const char *value_label; /* "273,087 of 600,000, maximum, stated 2025"; broken, never cut */
  const char *use_label;   /* "45.5 %", or the figure alone, or what is missing; never cut */
  const char *detail;
  const char *spoken;
  const char *source;
  double value;        /* NAN: a gap */
  double capacity;     /* NAN: a gap */
  double capacity_low; /* the claims' range; equal to capacity when they agree */
  double capacity_high;
  NpBulletCapacity capacity_style;
  gboolean hollow; /* the figure counts something else than the capacity does: sales */
  gboolean plain;  /* nothing is drawn where the figure would be: a plant that is closed */
  NpInk ink;
  gboolean selected;
  NpTrust trust;
  /* Of use before this period, earliest first, 1 being all of the capacity; NAN: a gap. Drawn
   * between name and bars where there is room. */
  const double *sparkline;
  guint n_sparkline;
  /* What a scenario makes of the row; all else says what is. The rest counts only with it. */
  gboolean has_scenario;
  double added;             /* what is built besides; below zero: what no longer is */
  double unplaced;          /* what should be and doesn't fit */
  double scenario_capacity; /* as it opens, changes or, 0, closes the plant; NAN: as it is */
  double scenario_capacity_low;
  double scenario_capacity_high;
  const char *scenario_label;       /* use after: "59.6 %"; stands after an arrow */
  const char *scenario_value_label; /* "53,604 of 90,000 with the scenario"; broken, never cut */
  const char *unplaced_label;       /* "8,604 don’t fit"; broken, never cut */
} NpBullet;

/* What a row's bar has beside plain bands and bars, for a key. */
typedef enum
{
  NP_BULLET_SIGN_GAP = 1 << 0,       /* a dotted stub: no figure */
  NP_BULLET_SIGN_HOLLOW = 1 << 1,    /* a hollow figure */
  NP_BULLET_SIGN_FILLED = 1 << 2,    /* a figure with the fill of its trust */
  NP_BULLET_SIGN_DOUBT = 1 << 3,     /* the capacity's hatched end: claims differ */
  NP_BULLET_SIGN_OLD = 1 << 4,       /* its outline alone */
  NP_BULLET_SIGN_ANNOUNCED = 1 << 5, /* its dashed outline */
  NP_BULLET_SIGN_OVER = 1 << 6,      /* the outline round what is over the capacity */
  NP_BULLET_SIGN_FRAME = 1 << 7,     /* the dashed frame of a capacity that a scenario changes */
  NP_BULLET_SIGN_CLOSED = 1 << 8,    /* a capacity struck out: a scenario closes the plant */
  NP_BULLET_SIGN_ADDED = 1 << 9,     /* hatched: what a scenario adds */
  NP_BULLET_SIGN_LOST = 1 << 10,     /* empty: what a scenario takes away */
  NP_BULLET_SIGN_UNPLACED = 1 << 11, /* the cross of what doesn't fit */
} NpBulletSigns;

typedef struct
{
  const char *heading; /* of a run of rows that share an axis: "Cars", "Engines" */
  const NpBullet *bullets;
  guint n_bullets;         /* 0: heading and total stand alone, without an axis */
  const char *total_label; /* under the heading: "3 of 5 plants have data: …"; broken, never cut */
  guint axis_group;        /* blocks of one number have the same axis; 0: one of its own */
} NpBulletBlock;

typedef struct
{
  const NpBulletBlock *blocks; /* what share an axis must share the unit, too */
  guint n_blocks;
  const char *sparkline_label; /* above the sparklines: "Use, 2015–2025" */
} NpBulletsSpec;

/* What is drawn of it, whatever the width. */
NpBulletSigns np_bullet_get_signs (const NpBullet *bullet);
/* Capacity as an outlined band (its doubtful part hatched), the figure as a bar in it, use at the
 * end; what a scenario adds dashed and hatched after it. */
NpScene *np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context);

G_END_DECLS
