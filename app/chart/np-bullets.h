/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *sublabel;    /* operator, place */
  const char *value_label; /* "273,087 of 600,000" */
  const char *use_label;   /* "45.5 %", or what is missing */
  const char *detail;
  const char *spoken;
  const char *source;
  double value;        /* NAN: a gap */
  double capacity;     /* NAN: a gap */
  double capacity_low; /* the claims' range; equal to capacity when they agree */
  double capacity_high;
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

/* Capacity as a quiet band (its doubtful part hatched), the figure as a bar in it, use at the end. */
NpScene *np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context);

G_END_DECLS
