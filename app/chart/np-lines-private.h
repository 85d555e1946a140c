/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-lines.h"
#include "np-plot.h"

G_BEGIN_DECLS

#define NP_LINES_MARKER 7.0

/* A name at a line's end. */
typedef struct
{
  guint series;
  int datum; /* of the point it tells the value of */
  double end_x;
  double end_y;
  double y; /* of its middle, after they were moved apart */
} NpLineEnd;

typedef struct
{
  NpPlot plot;
  const NpLinesSpec *spec;
  guint first_series; /* what the data's series are counted from, in a picture of several plots */
  NpValueAxis values;
  NpTimeAxis time;
  NpEventStrip events;
  NpLifeStrip lives;
  double top;
  double bottom;
  double years_gap; /* between the zero line and the years */
  gboolean narrow;
  double ticks_width; /* of the value axis' labels, with the space beside them */
  double label_x;
  double label_width;
  double label_step; /* least distance of labels' middles */
  gboolean *named;   /* (owned): which series have a label */
  GArray *order;     /* (owned) guint: series as they are drawn, the selected last */
  GArray *labels;    /* (owned) NpLineEnd */
} NpLines;

gboolean np_line_is_gap (const NpLinePoint *point);
gboolean np_line_has_band (const NpLinePoint *point);
gboolean np_line_is_rest (const NpLineSeries *series);
gboolean np_line_is_scenario (const NpLinePoint *point);
/* The series' sign, hollow where its figure isn't to be trusted wholly. (@x, @y): its middle */
void np_line_add_marker (NpPlot *plot,
                         const NpLineSeries *series,
                         NpTrust trust,
                         int datum,
                         double x,
                         double y,
                         double size);
void np_line_find_extremes (const NpLineSeries *series, int *highest, int *lowest);
int np_line_add_datum (NpPlot *plot,
                       const NpLineSeries *series,
                       guint i,
                       const char *period,
                       const NpDatum *place);
double np_lines_y (const NpLines *self, double value);
/* What its figures lie between; under all lines. */
void np_lines_draw_band (NpLines *self, guint s);
/* Draws the line, its markers and what can be pointed at; notes where its name belongs. */
void np_lines_draw_series (NpLines *self, guint s);

G_END_DECLS
