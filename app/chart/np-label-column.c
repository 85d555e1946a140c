/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-label-column.h"

#include <math.h>

#include "np-label-layout.h"

#define GAP        6.0  /* between marker, value and name */
#define LEGEND_GAP 14.0 /* between two names in a row */
#define LEAST_NAME 2.0  /* ellipses wide: a name that is shorter says nothing */

/* @left: whether the column stands left of what it names. */
void
np_label_column_init (NpLabelColumn *self, NpPlot *plot, gboolean left, gboolean marker)
{
  *self = (NpLabelColumn) { .plot = plot, .left = left, .marker = marker };
  self->labels = g_array_new (FALSE, FALSE, sizeof (NpSeriesLabel));
}

void
np_label_column_clear (NpLabelColumn *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
}

/* Its strings are borrowed. */
void
np_label_column_add (NpLabelColumn *self, const NpSeriesLabel *label)
{
  g_array_append_val (self->labels, *label);
}

/* (nullable): the label of a series. Valid until one is added or drawn. */
NpSeriesLabel *
np_label_column_find (NpLabelColumn *self, guint series)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (g_array_index (self->labels, NpSeriesLabel, i).series == series)
      return &g_array_index (self->labels, NpSeriesLabel, i);
  return NULL;
}

NpGlyph
np_label_get_glyph (NpInk ink, guint code)
{
  return ink < NP_INK_SERIES ? NP_GLYPH_CIRCLE : (NpGlyph) (code % NP_N_SERIES_INKS);
}

static NpTextStyle
label_get_style (const NpSeriesLabel *label)
{
  return label->strong ? NP_TEXT_STRONG : NP_TEXT_LABEL;
}

static double
column_get_marker (const NpLabelColumn *self)
{
  return self->marker ? (NP_LABEL_MARKER + GAP) * self->plot->unit : 0;
}

static double
measure_value (const NpLabelColumn *self, const NpSeriesLabel *label)
{
  g_autofree char *text
      = np_plot_fit (self->plot, label->value, NP_TEXT_VALUE, label->trust, G_MAXDOUBLE);

  return np_plot_measure (self->plot, text, NP_TEXT_VALUE);
}

/**
 * np_label_column_measure:
 * @self: a column that has all its labels
 * @limit: the most it may take, in pixels
 *
 * Finds the column's width and the least distance of its labels.
 */
void
np_label_column_measure (NpLabelColumn *self, double limit)
{
  const NpPlot *plot = self->plot;
  double name = 0, value = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const NpSeriesLabel *label = &g_array_index (self->labels, NpSeriesLabel, i);

      name = MAX (name, np_plot_measure (plot, label->name, label_get_style (label)));
      value = MAX (value, measure_value (self, label));
    }
  double marker = column_get_marker (self);
  double gap = name > 0 && value > 0 && !self->stacked ? GAP * plot->unit : 0;
  self->value_width = np_plot_column (value, MAX (limit - marker, 0));
  double natural = self->stacked ? MAX (name, self->value_width) : name + gap + self->value_width;
  self->width = self->labels->len > 0 ? np_plot_column (marker + natural, limit) : 0;
  self->step = self->stacked ? ceil (plot->label_height + plot->value_height + plot->unit)
                             : ceil (MAX (plot->label_height, plot->value_height) + plot->unit);
}

/* @x is the edge that faces the plot; @y the text's middle. */
static void
draw_text (const NpLabelColumn *self,
           const NpSeriesLabel *label,
           NpTextStyle style,
           const char *text,
           double x,
           double y,
           gboolean end)
{
  double height = style == NP_TEXT_VALUE ? self->plot->value_height : self->plot->label_height;

  if (text != NULL)
    np_scene_add_text (self->plot->scene, label->datum, label->dim ? NP_INK_DIM : NP_INK_FOREGROUND,
                       style, text, x, y - height / 2, end ? 1 : 0);
}

static void
draw_marker (const NpLabelColumn *self, const NpSeriesLabel *label, double x, double y)
{
  double size = NP_LABEL_MARKER * self->plot->unit;

  if (self->marker)
    np_scene_add_glyph (self->plot->scene, label->datum,
                        label->ink < NP_INK_SERIES ? NP_INK_REST : label->ink,
                        np_label_get_glyph (label->ink, label->code), x + size / 2, y, size);
}

/* A name, unless there is hardly room for a letter. (transfer full) (nullable) */
static char *
fit_name (const NpLabelColumn *self, const NpSeriesLabel *label, double width)
{
  NpTextStyle style = label_get_style (label);
  double least = LEAST_NAME * np_plot_measure (self->plot, "…", style);

  if (width < MIN (least, np_plot_measure (self->plot, label->name, style)))
    return NULL;
  return np_plot_fit (self->plot, label->name, style, 0, width);
}

/* Numbers stand in a column beside the plot, names behind them; a name gives way before a number
 * does. */
static void
draw_label (const NpLabelColumn *self, const NpSeriesLabel *label, double edge, double y)
{
  const NpPlot *plot = self->plot;
  double marker = column_get_marker (self);
  double gap = self->value_width > 0 ? GAP * plot->unit : 0;
  double room = self->width - marker - (self->stacked ? 0 : self->value_width + gap);
  double direction = self->left ? -1 : 1;
  double x = edge + direction * marker;
  g_autofree char *name = fit_name (self, label, room);
  g_autofree char *value
      = np_plot_fit (plot, label->value, NP_TEXT_VALUE, label->trust, self->value_width);

  draw_marker (self, label, self->left ? edge - NP_LABEL_MARKER * plot->unit : edge, y);
  if (self->stacked && value != NULL && name != NULL)
    {
      draw_text (self, label, label_get_style (label), name, x, y - plot->value_height / 2,
                 self->left);
      draw_text (self, label, NP_TEXT_VALUE, value, x, y + plot->label_height / 2, self->left);
      return;
    }
  draw_text (self, label, NP_TEXT_VALUE, value, self->left ? x : x + self->value_width, y, TRUE);
  draw_text (self, label, label_get_style (label), name,
             self->stacked ? x : x + direction * (self->value_width + gap), y, self->left);
}

/* From the label to what it names, where that is not beside it: straight to @bend, then level. */
static void
draw_leader (const NpLabelColumn *self,
             const NpSeriesLabel *label,
             double edge,
             double bend,
             double y)
{
  double direction = self->left ? -1 : 1;
  double start = edge - direction * 2 * self->plot->unit;
  double end = label->x + direction * NP_LABEL_MARKER * self->plot->unit;
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = NP_INK_DIM,
    .stroke = 0.75,
    .opacity = 1,
    .datum = -1,
  };

  if (fabs (y - label->y) <= 2)
    return;
  mark.n_points = (bend - end) * direction > 1 ? 3 : 2;
  mark.points = g_new (graphene_point_t, mark.n_points);
  graphene_point_init (&mark.points[0], start, y);
  graphene_point_init (&mark.points[1], mark.n_points == 3 ? bend : end, label->y);
  if (mark.n_points == 3)
    graphene_point_init (&mark.points[2], end, label->y);
  np_scene_add_mark (self->plot->scene, &mark);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const NpSeriesLabel *left = a, *right = b;

  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;
  return left->series < right->series ? -1 : left->series > right->series;
}

/* Takes away the lightest labels until @room are left. */
static void
drop_lightest (NpLabelColumn *self, guint room)
{
  while (self->labels->len > room)
    {
      guint lightest = 0;

      for (guint i = 1; i < self->labels->len; i++)
        if (g_array_index (self->labels, NpSeriesLabel, i).weight
            < g_array_index (self->labels, NpSeriesLabel, lightest).weight)
          lightest = i;
      g_array_remove_index (self->labels, lightest);
    }
}

/**
 * np_label_column_draw:
 * @self: a column that was measured, whose labels know what they name
 * @edge: where it begins: its side that faces the plot
 * @bend: from where leaders are level, in pixels
 * @low: the least middle of a label
 * @high: the greatest
 *
 * Draws the labels, as near to what they name as they can be without covering each other. When
 * there are too many, the lightest have none.
 */
void
np_label_column_draw (NpLabelColumn *self, double edge, double bend, double low, double high)
{
  drop_lightest (self, (guint) MAX ((high - low) / self->step + 1, 1));
  g_array_sort (self->labels, compare_places);

  guint n = self->labels->len;
  g_autofree double *middles = g_new (double, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    middles[i] = g_array_index (self->labels, NpSeriesLabel, i).y;
  np_label_layout_spread (middles, n, self->step, low, high);

  for (guint i = 0; i < n; i++)
    {
      const NpSeriesLabel *label = &g_array_index (self->labels, NpSeriesLabel, i);

      draw_leader (self, label, edge, bend, middles[i]);
      draw_label (self, label, edge, middles[i]);
    }
}

/* Marker, name and value in a row; @x is from the start edge of the legend. */
static void
draw_legend_item (NpLabelColumn *self, const NpSeriesLabel *label, double x, double y, double width)
{
  const NpPlot *plot = self->plot;
  double marker = (NP_LABEL_MARKER + GAP) * plot->unit;
  g_autofree char *value
      = np_plot_fit (plot, label->value, NP_TEXT_VALUE, label->trust, width - marker);
  double value_width = np_plot_measure (plot, value, NP_TEXT_VALUE);
  double gap = value != NULL ? GAP * plot->unit : 0;
  g_autofree char *name = fit_name (self, label, width - marker - value_width - gap);
  double name_width = np_plot_measure (plot, name, label_get_style (label));

  draw_marker (self, label, x, y);
  draw_text (self, label, label_get_style (label), name, x + marker, y, FALSE);
  draw_text (self, label, NP_TEXT_VALUE, value, x + marker + name_width + gap, y, FALSE);
}

/**
 * np_label_column_legend:
 * @self: a column with markers that was measured
 * @left: where the rows begin in the scene
 * @width: how long they may be
 * @y: the first row's top
 *
 * Draws the labels in rows, in the order in which they were added, when there is a scene.
 *
 * Returns: the rows' height, 0 without labels
 */
double
np_label_column_legend (NpLabelColumn *self, double left, double width, double y)
{
  const NpPlot *plot = self->plot;
  double marker = (NP_LABEL_MARKER + GAP) * plot->unit;
  double x = 0, row = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const NpSeriesLabel *label = &g_array_index (self->labels, NpSeriesLabel, i);
      double value = measure_value (self, label);
      double wanted = marker + np_plot_measure (plot, label->name, label_get_style (label))
                      + (value > 0 ? GAP * plot->unit + value : 0);
      double item = MIN (ceil (wanted + 1), width);

      if (x > 0 && x + item > width)
        {
          x = 0;
          row += self->step;
        }
      if (plot->scene != NULL)
        draw_legend_item (self, label, left + (plot->context->rtl ? width - x - item : x),
                          y + row + self->step / 2, item);
      x += item + LEGEND_GAP * plot->unit;
    }
  return self->labels->len > 0 ? row + self->step : 0;
}
