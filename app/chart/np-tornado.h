/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lines.h"

G_BEGIN_DECLS

/* An input that is not certain, and what comes out at either end of its range while all else stays
 * as it is. Strings are borrowed while building. */
typedef struct
{
  const char *id;
  const char *key;
  const char *label;            /* the input: "Chery’s cars a year"; broken, never cut */
  const char *low_input_label;  /* "40,000" */
  const char *high_input_label; /* "70,000" */
  double low_value;             /* what comes out; NAN: a gap */
  double high_value;
  const char *low_value_label; /* "44.4 %"; NULL: as the spec formats it */
  const char *high_value_label;
  const char *detail;
  const char *spoken;
  const char *source;
  gboolean selected;
  NpTrust trust;
} NpTornadoRow;

typedef struct
{
  const NpTornadoRow *rows; /* in the order in which they are drawn: the longest first */
  guint n_rows;
  double base;               /* what comes out as things are said to be */
  const char *base_label;    /* "59.6 % in the scenario"; NULL: as it is formatted */
  const char *low_key;       /* what the hatched side is: "Low end of the range"; NULL: no key */
  const char *high_key;      /* … and the plain one */
  NpFormatFunc format_value; /* of values without a label of their own; (transfer full) */
  gpointer format_data;
  NpInk ink;
} NpTornadoSpec;

/* One bar to each side of the base for each input, the widest on top; all of it a scenario. */
NpScene *np_tornado_build (const NpTornadoSpec *spec, const NpSceneContext *context);

G_END_DECLS
