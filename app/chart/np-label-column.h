/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plot.h"

G_BEGIN_DECLS

#define NP_LABEL_MARKER 7.0 /* of a series' glyph, in pixels at text scale 1 */

/* What names a series where it begins or ends. */
typedef struct
{
  guint series;
  const char *name;  /* (unowned) */
  const char *value; /* (unowned) (nullable) */
  NpTrust trust;     /* of the value: decides ‡ */
  NpInk ink;
  guint code; /* of the marker */
  gboolean strong;
  gboolean dim;
  double weight; /* the lightest go when there is no room */
  int datum;
  double x; /* what it names: set before it is drawn */
  double y;
} NpSeriesLabel;

/* Names beside a plot, or in rows above it. */
typedef struct
{
  NpPlot *plot;     /* (unowned) */
  gboolean left;    /* left of the plot, so that texts end at it */
  gboolean marker;  /* whether each shows its series' glyph */
  gboolean stacked; /* the value under the name, where a line has no room for both */
  GArray *labels;   /* (owned) NpSeriesLabel */
  double value_width;
  double width; /* of the column, 0 when there are no labels */
  double step;  /* least distance of two labels' middles */
} NpLabelColumn;

void np_label_column_init (NpLabelColumn *self, NpPlot *plot, gboolean left, gboolean marker);
void np_label_column_clear (NpLabelColumn *self);
void np_label_column_add (NpLabelColumn *self, const NpSeriesLabel *label);
NpSeriesLabel *np_label_column_find (NpLabelColumn *self, guint series);
void np_label_column_measure (NpLabelColumn *self, double limit);
void np_label_column_draw (NpLabelColumn *self, double edge, double bend, double low, double high);
double np_label_column_legend (NpLabelColumn *self, double left, double width, double y);

/* The marker that a series has everywhere; grey ones are circles. */
NpGlyph np_label_get_glyph (NpInk ink, guint code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpLabelColumn, np_label_column_clear)

G_END_DECLS
