/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

typedef enum
{
  NP_EXPANDER_NONE,
  NP_EXPANDER_CLOSED,
  NP_EXPANDER_OPEN,
} NpExpander;

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
  double value;       /* NAN: a gap; may be below zero */
  NpInk ink;          /* a series', or NP_INK_REST; drawn as given, selected or not */
  gboolean selected;  /* its name is strong */
  NpTrust trust;      /* decides fill and ‡ */
  guint level;        /* 1: a part of the row of level 0 above it; indented, its bar thinner */
  const char *change; /* "▲ 26", beside the rank where there is room; NULL: none */
  /* A triangle before the name. It is a datum of its own, "expand:" before the row's id and key. */
  NpExpander expander;
  const char *expander_spoken; /* what activating it does: "Show the brands of Chery" */
} NpBar;

typedef struct
{
  const NpBar *bars;
  guint n_bars;
  double maximum; /* of the axis; 0: the largest value */
  double minimum; /* of the axis, below zero; 0: the smallest value, if that is below zero */
} NpBarsSpec;

/* Horizontal bars from zero, to both sides when there are values below it: rank, label, bar, value at its end; all in one column when narrow
 * (label above the bar below 480 px). The height follows from the rows. */
NpScene *np_bars_build (const NpBarsSpec *spec, const NpSceneContext *context);

G_END_DECLS
