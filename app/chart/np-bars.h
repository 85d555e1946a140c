/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* One row of a ranking. Strings are borrowed while building. */
typedef struct
{
  const char *id;
  const char *key;
  const char *rank; /* formatted; NULL: no rank */
  const char *label;
  const char *value_label;
  const char *detail;
  const char *spoken;
  const char *source;
  double value;      /* NAN: a gap */
  NpInk ink;         /* a series', or NP_INK_REST; drawn as given, selected or not */
  gboolean selected; /* its name is strong */
  NpTrust trust;     /* decides fill and ‡ */
} NpBar;

typedef struct
{
  const NpBar *bars;
  guint n_bars;
  double maximum; /* of the axis; 0: the largest value */
} NpBarsSpec;

/* Horizontal bars from zero: rank, label, bar, value at its end; all in one column when narrow
 * (label above the bar below 480 px). The height follows from the rows. */
NpScene *np_bars_build (const NpBarsSpec *spec, const NpSceneContext *context);

G_END_DECLS
