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
} NpBullet;

typedef struct
{
  const char *heading; /* of a run of rows that share an axis: "Cars", "Engines" */
  const NpBullet *bullets;
  guint n_bullets;
} NpBulletBlock;

typedef struct
{
  const NpBulletBlock *blocks; /* each with its own axis: units are never mixed */
  guint n_blocks;
} NpBulletsSpec;

/* Capacity as an outlined band (its doubtful part hatched), the figure as a bar in it, use at the
 * end. */
NpScene *np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context);

G_END_DECLS
