/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

#define NP_ROWS_N_VALUES 3

/* Strings are borrowed while building. */
typedef struct
{
  const char *id;
  const char *key;
  int glyph;                            /* of NpGlyph, before the label; -1: none */
  NpInk ink;                            /* of the glyph and the bar */
  const char *label;                    /* broken over lines, never cut */
  const char *sublabel;                 /* under it, quieter; broken, too */
  const char *values[NP_ROWS_N_VALUES]; /* each in its column, to the end; NULL: none */
  double bar;                           /* a quiet bar on an axis from 0; NAN: none */
  const char *detail;
  const char *spoken;
  const char *source;
  gboolean selected;
  NpTrust trust;
} NpRow;

typedef struct
{
  const char *heading; /* (nullable) */
  const char *note;    /* (nullable): under the heading; broken, never cut */
  const NpRow *rows;
  guint n_rows; /* 0: heading and note stand alone */
} NpRowsSection;

typedef struct
{
  const NpRowsSection *sections;
  guint n_sections;
  const char *value_labels[NP_ROWS_N_VALUES]; /* heads of the columns; NULL: none */
  gboolean one_axis; /* the bars of all sections have the same axis; else each section's its own */
} NpRowsSpec;

/* A list as a picture: rows of words with figures at their end, in columns that all sections share.
 * One datum a row. */
NpScene *np_rows_build (const NpRowsSpec *spec, const NpSceneContext *context);

G_END_DECLS
