/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-slope.h"

#include <math.h>

#include "np-label-column.h"
#include "np-lines-private.h"

#define NARROW         520.0
#define STACKED        300.0 /* below it a name stands above its value */
#define MIN_HEIGHT     280.0
#define MAX_HEIGHT     520.0
#define LEAST_PLOT     96.0 /* the plot's width, however long the names, */
#define STACKED_PLOT   30.0 /* and where even numbers have hardly any room */
#define GAP            16.0 /* from an axis to its labels: the marker, and room for leaders */
#define STUB           26.0 /* of the dotted line towards a missing figure */
#define MAX_REST_NAMED 3    /* more grey lines than these stay unnamed */
#define MARKER         8.0

/* One axis; 0 is the earlier period's, on the left. */
typedef struct
{
  NpLabelColumn labels;  /* of figures */
  NpLabelColumn missing; /* of series without one, below the axis */
  double x;
} Side;

typedef struct
{
  NpPlot plot;
  const NpSlopeSpec *spec;
  Side sides[2];
  double minimum;
  double maximum;
  double top;
  double bottom;
  double missing_top; /* the first middle of those without a figure */
  double height;
  gboolean name_rest;
} Slope;

/* (nullable): NULL for a series that has less than two points. */
static const NpLinePoint *
series_get_point (const NpLineSeries *series, guint side)
{
  return side < series->n_points ? &series->points[side] : NULL;
}

static gboolean
has_figure (const NpLineSeries *series, guint side)
{
  const NpLinePoint *point = series_get_point (series, side);

  return point != NULL && !np_line_is_gap (point);
}

static double
slope_y (const Slope *self, double value)
{
  double span = self->maximum - self->minimum;
  double share = span > 0 ? (value - self->minimum) / span : 0.5;

  return self->bottom - share * (self->bottom - self->top);
}

/* A series without any figure is not in the picture, but for its data. */
static gboolean
is_shown (const NpLineSeries *series)
{
  return has_figure (series, 0) || has_figure (series, 1);
}

static void
slope_find_range (Slope *self)
{
  guint n_rest = 0;

  self->minimum = G_MAXDOUBLE;
  self->maximum = -G_MAXDOUBLE;
  for (guint s = 0; s < self->spec->n_series; s++)
    {
      const NpLineSeries *series = &self->spec->series[s];

      n_rest += np_line_is_rest (series) && is_shown (series);
      for (guint side = 0; side < 2; side++)
        if (has_figure (series, side))
          {
            self->minimum = MIN (self->minimum, series->points[side].value);
            self->maximum = MAX (self->maximum, series->points[side].value);
          }
    }
  self->name_rest = n_rest <= MAX_REST_NAMED;
}

/* In a narrow picture the names stand on the right alone. */
static void
add_label (Slope *self, guint s, guint side, gboolean narrow)
{
  const NpLineSeries *series = &self->spec->series[s];
  const NpLinePoint *point = series_get_point (series, side);
  gboolean gap = !has_figure (series, side);
  gboolean rest = np_line_is_rest (series);
  NpSeriesLabel label = {
    .series = s,
    .name = narrow && side == 0 ? NULL : series->label,
    .value = point != NULL ? point->value_label : NULL,
    .trust = point != NULL ? point->trust : 0,
    .ink = series->ink,
    .code = series->code,
    .strong = series->selected,
    .dim = rest || gap,
    .weight = series->selected ? 2
              : rest           ? 0
                               : 1,
    .datum = -1,
  };

  if (!is_shown (series) || (rest && !self->name_rest))
    return;
  np_label_column_add (gap ? &self->sides[side].missing : &self->sides[side].labels, &label);
}

static void
slope_add_labels (Slope *self)
{
  gboolean narrow = np_plot_is_narrow (&self->plot, NARROW);

  for (guint side = 0; side < 2; side++)
    {
      NpLabelColumn *labels = &self->sides[side].labels;
      NpLabelColumn *missing = &self->sides[side].missing;

      np_label_column_init (labels, &self->plot, side == 0, FALSE);
      np_label_column_init (missing, &self->plot, side == 0, FALSE);
      labels->stacked = missing->stacked = np_plot_is_narrow (&self->plot, STACKED);
      for (guint s = 0; s < self->spec->n_series; s++)
        add_label (self, s, side, narrow);
    }
}

/* Both columns get what they ask for; when that is too much, their numbers, and the right one, which
 * has all the names, what is left. */
static void
slope_measure_columns (Slope *self)
{
  double unit = self->plot.unit;
  double least = self->sides[0].labels.stacked ? STACKED_PLOT : LEAST_PLOT;
  double room = MAX (self->plot.width - (least + 2 * GAP) * unit, 0.5 * self->plot.width);
  double wanted[2], numbers[2];

  for (guint side = 0; side < 2; side++)
    {
      NpLabelColumn *labels = &self->sides[side].labels, *missing = &self->sides[side].missing;

      np_label_column_measure (labels, room);
      np_label_column_measure (missing, room);
      wanted[side] = MAX (labels->width, missing->width);
      numbers[side] = MAX (labels->value_width, missing->value_width);
    }
  if (wanted[0] + wanted[1] > room)
    {
      double share = room * numbers[0] / MAX (numbers[0] + numbers[1], 1);

      wanted[0] = MIN (wanted[0], MAX (room - wanted[1], MIN (numbers[0], share)));
      wanted[1] = room - wanted[0];
    }
  for (guint side = 0; side < 2; side++)
    {
      np_label_column_measure (&self->sides[side].labels, wanted[side]);
      np_label_column_measure (&self->sides[side].missing, wanted[side]);
    }
  /* A plot that is much wider than high makes every slope look flat. */
  double spare = self->plot.width - wanted[0] - wanted[1] - 2 * GAP * unit;
  double side = MAX (0, (spare - 1.4 * MAX_HEIGHT * unit) / 2);
  self->sides[0].x = side + wanted[0] + GAP * unit;
  self->sides[1].x = self->plot.width - side - wanted[1] - GAP * unit;
}

static void
slope_lay_out (Slope *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit, height = plot->context->height;
  guint n_labels = 0, n_missing = 0;

  slope_measure_columns (self);
  for (guint side = 0; side < 2; side++)
    {
      n_labels = MAX (n_labels, self->sides[side].labels.labels->len);
      n_missing = MAX (n_missing, self->sides[side].missing.labels->len);
      for (guint s = 0; s < self->spec->n_series && n_missing == 0; s++)
        n_missing = is_shown (&self->spec->series[s]) && !has_figure (&self->spec->series[s], side);
    }

  double step = self->sides[0].labels.step;
  double missing = n_missing > 0 ? n_missing * step + 12 * unit : 0;
  if (height <= 0)
    height = CLAMP (0.6 * plot->width, MIN_HEIGHT * unit, MAX_HEIGHT * unit);
  /* Titles above, half a label below the last axis' end. */
  self->top = ceil (plot->label_height + 6 * unit + step / 2);
  self->bottom = MAX (height - step / 2 - missing, self->top + MAX (n_labels, 3) * step);
  self->missing_top = self->bottom + step / 2 + 12 * unit + step / 2;
  self->height = ceil (self->bottom + step / 2 + missing);
  np_plot_begin (plot, MAX (height, self->height));
}

/* --- Drawing --- */

/* At the axes, or where both have no room, cut. */
static void
draw_titles (Slope *self)
{
  NpPlot *plot = &self->plot;
  double middle = (self->sides[0].x + self->sides[1].x) / 2, gap = 4 * plot->unit;
  const char *titles[] = { self->spec->first_title, self->spec->last_title };

  for (guint side = 0; side < 2; side++)
    {
      double x = self->sides[side].x;
      double beyond = side == 0 ? x : plot->width - x;
      double inside = fabs (middle - x) - gap;
      g_autofree char *text = np_plot_fit (plot, titles[side], NP_TEXT_STRONG, 0, beyond + inside);
      double width = np_plot_measure (plot, text, NP_TEXT_STRONG);
      /* Centred on the axis, moved out of the other's half and off the picture's edge. */
      double left
          = side == 0 ? MIN (x - width / 2, x + inside - width) : MAX (x - width / 2, x - inside);

      left = CLAMP (left, 0, MAX (plot->width - width, 0));
      if (text != NULL)
        np_scene_add_text (plot->scene, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, text, left, 0, 0);
    }
}

static void
draw_axes (Slope *self)
{
  double half = self->sides[0].labels.step / 2, unit = self->plot.unit;

  for (guint side = 0; side < 2; side++)
    {
      double x = self->sides[side].x;

      np_scene_add_rule (self->plot.scene, NP_INK_GRID, 1, NP_DASH_SOLID, x, self->top - half, x,
                         self->bottom + half);
      if (self->height > self->bottom + half + unit)
        np_scene_add_rule (self->plot.scene, NP_INK_DIM, 1.5 * unit, NP_DASH_DOTTED, x,
                           self->missing_top - half, x, self->height);
    }
  if (self->minimum < 0 && self->maximum > 0)
    np_scene_add_rule (self->plot.scene, NP_INK_DIM, 1, NP_DASH_SOLID, self->sides[0].x,
                       round (slope_y (self, 0)), self->sides[1].x, round (slope_y (self, 0)));
}

/* Where a series stands on an axis; of those without a figure there, below it. */
static double
series_get_y (Slope *self, guint s, guint side)
{
  const NpLineSeries *series = &self->spec->series[s];

  if (has_figure (series, side))
    return slope_y (self, series->points[side].value);

  GArray *missing = self->sides[side].missing.labels;
  for (guint i = 0; i < missing->len; i++)
    if (g_array_index (missing, NpSeriesLabel, i).series == s)
      return self->missing_top + i * self->sides[side].missing.step;
  return self->missing_top;
}

/* From the axis outwards over the name. */
static int
add_datum (Slope *self, guint s, guint side)
{
  const NpLineSeries *series = &self->spec->series[s];
  double half = MIN (self->sides[side].labels.step / 2, 14 * self->plot.unit);
  double y = is_shown (series) ? series_get_y (self, s, side) : self->bottom;
  double x = self->sides[side].x;
  double outer = MIN (self->sides[side].labels.width + GAP * self->plot.unit,
                      side == 0 ? x : self->plot.width - x);
  double top = CLAMP (y - half, 0, np_scene_get_height (self->plot.scene) - 2 * half);
  NpDatum place = {
    .flags = NP_DATUM_POINT,
    .series = s,
    .index = side,
    .bounds = GRAPHENE_RECT_INIT (side == 0 ? x - outer : x - half, top, outer + half, 2 * half),
  };

  return np_line_add_datum (&self->plot, series, side,
                            side == 0 ? self->spec->first_title : self->spec->last_title, &place);
}

static void
draw_line (Slope *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  gboolean rest = np_line_is_rest (series);
  double unit = self->plot.unit;
  double stroke = (series->selected ? 3 : rest ? 1 : 2) * unit;
  double left = self->sides[0].x, right = self->sides[1].x;
  double stub = MIN (STUB * unit, (right - left) / 3);

  if (has_figure (series, 0) && has_figure (series, 1))
    np_scene_add_rule (self->plot.scene, series->ink, stroke,
                       rest ? NP_DASH_SOLID : (NpDash) (series->code % NP_N_SERIES_INKS), left,
                       series_get_y (self, s, 0), right, series_get_y (self, s, 1));
  else if (has_figure (series, 0))
    np_scene_add_rule (self->plot.scene, series->ink, stroke, NP_DASH_DOTTED, left + MARKER * unit,
                       series_get_y (self, s, 0), left + MARKER * unit + stub,
                       series_get_y (self, s, 0));
  else
    np_scene_add_rule (self->plot.scene, series->ink, stroke, NP_DASH_DOTTED,
                       right - MARKER * unit - stub, series_get_y (self, s, 1),
                       right - MARKER * unit, series_get_y (self, s, 1));
}

/* Full for a figure that can be trusted, hollow for others, and a small ring below the axis where
 * there is none. */
static void
draw_marker (Slope *self, guint s, guint side, int datum)
{
  const NpLineSeries *series = &self->spec->series[s];
  gboolean gap = !has_figure (series, side), rest = np_line_is_rest (series);
  gboolean hollow = gap || (series->points[side].trust & ~(guint) NP_TRUST_GAP) != 0;
  double size = (rest ? 5 : MARKER) * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = series->ink,
    .fill = hollow ? NP_FILL_NONE : NP_FILL_SOLID,
    .stroke = hollow ? 1.5 * self->plot.unit : 0,
    .opacity = 1,
    .datum = datum,
    .x = self->sides[side].x,
    .y = series_get_y (self, s, side),
    .width = size,
    .glyph = np_label_get_glyph (series->ink, series->code),
  };

  np_scene_add_mark (self->plot.scene, &mark);
}

static void
set_label_target (Slope *self, guint s, guint side, int datum)
{
  Side *axis = &self->sides[side];
  NpSeriesLabel *label = np_label_column_find (&axis->labels, s);

  if (label == NULL)
    label = np_label_column_find (&axis->missing, s);
  if (label == NULL)
    return;
  label->datum = datum;
  label->x = axis->x;
  label->y = series_get_y (self, s, side);
}

/* Grey lines lie below, the selected ones on top. */
static void
draw_series (Slope *self)
{
  const NpSlopeSpec *spec = self->spec;
  g_autofree int *data = g_new (int, 2 * MAX (spec->n_series, 1));

  for (guint s = 0; s < spec->n_series; s++)
    for (guint side = 0; side < 2; side++)
      {
        data[2 * s + side]
            = series_get_point (&spec->series[s], side) != NULL ? add_datum (self, s, side) : -1;
        set_label_target (self, s, side, data[2 * s + side]);
      }
  for (guint layer = 0; layer < 3; layer++)
    for (guint s = 0; s < spec->n_series; s++)
      {
        const NpLineSeries *series = &spec->series[s];
        guint own = series->selected ? 2 : np_line_is_rest (series) ? 0 : 1;

        if (own != layer || !is_shown (series))
          continue;
        draw_line (self, s);
        for (guint side = 0; side < 2; side++)
          draw_marker (self, s, side, data[2 * s + side]);
      }
}

static void
draw_labels (Slope *self)
{
  double unit = self->plot.unit;

  for (guint side = 0; side < 2; side++)
    {
      Side *axis = &self->sides[side];
      double edge = axis->x + (side == 0 ? -GAP : GAP) * unit;
      double bend = axis->x + (side == 0 ? -MARKER : MARKER) * unit;
      double half = axis->labels.step / 2;

      np_label_column_draw (&axis->labels, edge, bend, self->top, self->bottom);
      np_label_column_draw (&axis->missing, edge, bend, self->missing_top, self->height - half);
    }
}

/**
 * np_slope_build:
 * @spec: the series
 * @context: what the picture is made for; with height 0 as high as the names need, in bounds
 *
 * Draws a line a series between two periods. The scale reaches from the lowest figure to the
 * highest and has no ticks, because each end that has a name has its figure. A series that has a
 * figure in one period only has a dotted stub there, and stands below the other axis as one without
 * a figure. When there are more than three grey series, they have no names.
 *
 * Returns: (transfer full): the scene; two data a series, index 0 for the earlier period
 */
NpScene *
np_slope_build (const NpSlopeSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Slope self = { .spec = spec };

  np_plot_init (&self.plot, context);
  slope_find_range (&self);
  slope_add_labels (&self);
  slope_lay_out (&self);

  draw_titles (&self);
  draw_axes (&self);
  draw_series (&self);
  draw_labels (&self);
  /* Where a line stands is what it says, so that no page ends in between. */
  np_scene_add_break (self.plot.scene, np_scene_get_height (self.plot.scene));

  for (guint side = 0; side < 2; side++)
    {
      np_label_column_clear (&self.sides[side].labels);
      np_label_column_clear (&self.sides[side].missing);
    }
  return self.plot.scene;
}
