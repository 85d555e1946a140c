/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-lines.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title;
  const char *value_label;    /* beside the title, the newest figure; NULL: none */
  const NpLineSeries *series; /* with more than one, each is named */
  guint n_series;
  const NpLineSeries *others; /* thin and grey below the series, to compare with; no data */
  guint n_others;
  double reference; /* NAN: none; a dashed line across */
  const char *reference_label;
  gboolean integer;          /* ticks at integers only */
  NpFormatFunc format_value; /* tick labels; (transfer full) */
  gpointer format_data;
} NpMultiplesPanel;

typedef struct
{
  const NpMultiplesPanel *panels; /* in reading order */
  guint n_panels;
  double first_day; /* of all time axes */
  double last_day;
  gboolean
      shared_axis; /* one value axis for all panels, so that heights compare; else each its own */
} NpMultiplesSpec;

/* Panels of lines over time in a grid of as many columns as the width has room for; the grid is
 * mirrored, time never. Data number their series through all panels. */
NpScene *np_multiples_build (const NpMultiplesSpec *spec, const NpSceneContext *context);

G_END_DECLS
