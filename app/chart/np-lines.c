/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lines.h"

#include <math.h>

#include "np-label-layout.h"
#include "np-lines-private.h"

#define NARROW           480.0
#define MIN_HEIGHT       220.0
#define MAX_HEIGHT       420.0
#define LABEL_SHARE      0.34 /* of the width that end labels may take */
#define MAX_REST_NAMED   3    /* more grey lines than these stay unnamed */
#define YEAR_MIDDLE      183  /* 2 July, its day of the year */
#define REFERENCE_PLACES 7    /* between its ends, where its label may stand */
#define CROSSINGS \
  32 /* how often a line is looked for on a label's way, so that a steep one is found */
#define LATE 0.15 /* of the width: a line that ends further from the edge has no leader */

/* The last point with a figure, else the last point: its value label says what is missing. */
static const NpLinePoint *
series_get_last (const NpLineSeries *series)
{
  for (guint i = series->n_points; i > 0; i--)
    if (!np_line_is_gap (&series->points[i - 1]))
      return &series->points[i - 1];
  return series->n_points > 0 ? &series->points[series->n_points - 1] : NULL;
}

/* Grey lines lie below, the selected ones on top. */
static void
lines_sort (NpLines *self)
{
  const NpLinesSpec *spec = self->spec;
  guint n_rest = 0;

  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->named = g_new0 (gboolean, MAX (spec->n_series, 1));
  for (guint i = 0; i < spec->n_series; i++)
    n_rest += np_line_is_rest (&spec->series[i]);
  for (guint layer = 0; layer < 3; layer++)
    for (guint i = 0; i < spec->n_series; i++)
      {
        const NpLineSeries *series = &spec->series[i];
        guint own = series->selected ? 2 : np_line_is_rest (series) ? 0 : 1;

        if (own != layer)
          continue;
        g_array_append_val (self->order, i);
        self->named[i] = series->n_points > 0 && (own > 0 || n_rest <= MAX_REST_NAMED);
      }
}

/* The reference, when there is one to be drawn. */
static gboolean
has_reference (const NpLinesSpec *spec)
{
  return spec->reference_label != NULL && isfinite (spec->reference);
}

/* What must be on the value axis: zero, what is asked for, and all that is drawn. */
static void
lines_find_range (const NpLinesSpec *spec, double *low, double *high)
{
  *low = MIN (spec->minimum, 0);
  *high = MAX (spec->maximum, 0);
  if (has_reference (spec))
    {
      *low = MIN (*low, spec->reference);
      *high = MAX (*high, spec->reference);
    }
  for (guint s = 0; s < spec->n_series; s++)
    for (guint i = 0; i < spec->series[s].n_points; i++)
      {
        const NpLinePoint *point = &spec->series[s].points[i];

        if (np_line_is_gap (point))
          continue;
        *low = MIN (*low, point->value);
        *high = MAX (*high, point->value);
        if (!np_line_has_band (point))
          continue;
        *low = MIN (*low, MIN (point->low, point->high));
        *high = MAX (*high, MAX (point->low, point->high));
      }
}

static char *
lines_format (const NpLines *self, double value)
{
  const NpLinesSpec *spec = self->spec;

  return spec->format_value != NULL ? spec->format_value (value, spec->format_data)
                                    : g_strdup_printf ("%g", value);
}

static char *
series_get_name (const NpLines *self, const NpLineSeries *series, double width)
{
  return np_plot_fit (&self->plot, series->label, series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL,
                      0, width);
}

/* The value at the line's end. Of a series that has ended, with its period: the name stands
 * where the newest figures do. (transfer full) (nullable) */
static char *
series_get_value (const NpLines *self, const NpLineSeries *series, double width)
{
  const NpLinePoint *last = series_get_last (series);
  g_autofree char *text = NULL;

  if (last == NULL || last->value_label == NULL)
    return NULL;
  if (last->period != NULL && !np_line_is_gap (last)
      && last != &series->points[series->n_points - 1])
    text = g_strdup_printf ("%s (%s)", last->value_label, last->period);
  return np_plot_fit (&self->plot, text != NULL ? text : last->value_label, NP_TEXT_VALUE,
                      last->trust, width);
}

/* Marker, name and value as they would stand without a limit. */
static double
series_get_label_width (const NpLines *self, const NpLineSeries *series)
{
  g_autofree char *name = series_get_name (self, series, G_MAXDOUBLE);
  g_autofree char *value = series_get_value (self, series, G_MAXDOUBLE);
  double width = (NP_LINES_MARKER + 6) * self->plot.unit;

  width += np_plot_measure (&self->plot, name, series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL);
  if (value != NULL)
    width += 6 * self->plot.unit + np_plot_measure (&self->plot, value, NP_TEXT_VALUE);
  return width;
}

/* Marker, name and value from (@x, @y), where @y is the middle. A name gives way before a number
 * does. */
static void
draw_label (NpLines *self, guint s, int datum, double x, double y, double width)
{
  const NpLineSeries *series = &self->spec->series[s];
  NpPlot *plot = &self->plot;
  NpTextStyle style = series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  double marker = (NP_LINES_MARKER + 6) * plot->unit;
  const NpLinePoint *last = series_get_last (series);
  g_autofree char *whole = series_get_name (self, series, G_MAXDOUBLE);
  double least = 3 * np_plot_measure (plot, "…", style);
  double room = width - marker - MIN (least, np_plot_measure (plot, whole, style)) - 6 * plot->unit;
  g_autofree char *value = series_get_value (self, series, room);
  double space = value != NULL ? 6 * plot->unit : 0;
  double value_width = np_plot_measure (plot, value, NP_TEXT_VALUE);
  g_autofree char *name = series_get_name (self, series, width - marker - value_width - space);
  double name_width = np_plot_measure (plot, name, style);

  np_line_add_marker (plot, series, last != NULL && np_line_is_scenario (last) ? last->trust : 0,
                      datum, x + NP_LINES_MARKER * plot->unit / 2, y, NP_LINES_MARKER * plot->unit);
  x += marker;
  if (name != NULL)
    np_scene_add_text (plot->scene, datum,
                       np_line_is_rest (series) ? NP_INK_DIM : NP_INK_FOREGROUND, style, name, x,
                       y - plot->label_height / 2, 0);
  if (value != NULL)
    np_scene_add_text (plot->scene, datum, np_line_is_gap (last) ? NP_INK_DIM : NP_INK_FOREGROUND,
                       NP_TEXT_VALUE, value, x + name_width + space, y - plot->value_height / 2, 0);
}

/* Where the next legend item stands; also how its width is cut. */
static void
legend_place (const NpLines *self, double width, double *x, double *y)
{
  if (*x > 0 && *x + width > self->plot.width)
    {
      *x = 0;
      *y += self->label_step;
    }
}

/* As the lines end, from the top down; those without a figure come last. */
static int
compare_last (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpLines *self = user_data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const NpLinePoint *last_left = series_get_last (&self->spec->series[left]);
  const NpLinePoint *last_right = series_get_last (&self->spec->series[right]);
  double value_left = last_left != NULL && !np_line_is_gap (last_left) ? last_left->value : -1;
  double value_right = last_right != NULL && !np_line_is_gap (last_right) ? last_right->value : -1;

  if (value_left != value_right)
    return value_left > value_right ? -1 : 1;
  return left < right ? -1 : left > right;
}

/* A row of names where there is no room at the lines' ends. Draws when there is a scene; returns
 * the height it takes. */
static double
lines_legend (NpLines *self)
{
  double x = 0, y = 0;
  gboolean any = FALSE;
  g_autoptr (GArray) order = g_array_copy (self->order);

  g_array_sort_with_data (order, compare_last, self);
  for (guint i = 0; i < order->len; i++)
    {
      guint s = g_array_index (order, guint, i);

      if (!self->named[s])
        continue;

      double width
          = MIN (series_get_label_width (self, &self->spec->series[s]) + 1, self->plot.width);
      legend_place (self, width, &x, &y);
      if (self->plot.scene != NULL)
        draw_label (self, s, -1, np_plot_mirror (&self->plot, x, width), y + self->label_step / 2,
                    width);
      x += width + 14 * self->plot.unit;
      any = TRUE;
    }
  return any ? y + self->label_step + 8 * self->plot.unit : 0;
}

/* The plot's sides, and what stands below it. Time runs left to right in every language, so lines
 * end on the right; only the value axis changes sides. */
static void
lines_lay_out_time (NpLines *self)
{
  NpPlot *plot = &self->plot;
  const NpLinesSpec *spec = self->spec;
  double unit = plot->unit;
  double label = 0, ticks = 0;

  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      g_autofree char *text = lines_format (self, self->values.ticks[i]);
      ticks = MAX (ticks, np_plot_measure (plot, text, NP_TEXT_CAPTION));
    }
  for (guint s = 0; s < spec->n_series && !self->narrow; s++)
    if (self->named[s])
      label = MAX (label, series_get_label_width (self, &spec->series[s]));

  self->ticks_width = np_plot_column (ticks, 0.5 * plot->width) + 8 * unit;
  self->label_width = np_plot_column (label, LABEL_SHARE * plot->width);
  double labels = label > 0 ? self->label_width + 14 * unit : NP_LINES_MARKER * unit;
  labels = MAX (labels, np_life_strip_get_tail (plot, spec->lives, spec->n_lives));
  self->time = (NpTimeAxis) { spec->first_day, spec->last_day, NP_LINES_MARKER * unit,
                              plot->width - labels };
  if (plot->context->rtl)
    self->time.right -= self->ticks_width;
  else
    self->time.left = self->ticks_width;
  self->label_x = plot->width - self->label_width;
  np_event_strip_init (&self->events, plot, &self->time, spec->events, spec->n_events);
  np_life_strip_init (&self->lives, plot, &self->time, spec->lives, spec->n_lives);
}

static void
lines_lay_out (NpLines *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double height = plot->context->height;

  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->label_step = ceil (MAX (plot->label_height, plot->value_height) + unit);
  lines_lay_out_time (self);
  double strips = self->events.height + self->lives.height;

  self->top = ceil (plot->caption_height / 2) + (self->narrow ? lines_legend (self) : 0);
  if (height <= 0)
    height = MAX (MIN_HEIGHT * unit, MIN (0.5 * plot->width, MAX_HEIGHT * unit))
             + (self->narrow ? self->top : 0) + strips;
  /* The lowest value label reaches below the zero line; years stand below that. */
  self->years_gap = ceil (plot->caption_height / 2 + unit);
  double below = ceil (plot->caption_height + self->years_gap) + strips;
  self->bottom = height - below;
  /* A figure that is squeezed to nothing still keeps its axis apart from its legend. */
  self->bottom = MAX (self->bottom, self->top + 2 * self->label_step);
  np_plot_begin (plot, MAX (height, self->bottom + below));
}

/* Whether every figure is a calendar year's, which its point says by standing in the middle. */
static gboolean
has_years_only (const NpLinesSpec *spec)
{
  for (guint s = 0; s < spec->n_series; s++)
    for (guint i = 0; i < spec->series[s].n_points; i++)
      {
        double x = spec->series[s].points[i].x;
        GDate date;

        if (!(x >= 1 && x < 3652059))
          continue;
        g_date_clear (&date, 1);
        g_date_set_julian (&date, (guint32) x);
        if (ABS ((int) g_date_get_day_of_year (&date) - YEAR_MIDDLE) > 2)
          return FALSE;
      }
  return TRUE;
}

static void
draw_axes (NpLines *self)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  double last_y = G_MAXDOUBLE;

  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      double y = round (np_lines_y (self, self->values.ticks[i]));
      g_autofree char *text = lines_format (self, self->values.ticks[i]);
      double x = rtl ? self->time.right + self->ticks_width : self->time.left - 8 * plot->unit;

      np_scene_add_rule (plot->scene, self->values.ticks[i] == 0 ? NP_INK_DIM : NP_INK_GRID, 1,
                         NP_DASH_SOLID, self->time.left, y, self->time.right, y);
      if (last_y - y < plot->caption_height
          || np_plot_measure (plot, text, NP_TEXT_CAPTION) > self->ticks_width)
        continue;
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, x,
                         y - plot->caption_height / 2, 1);
      last_y = y;
    }
  np_time_axis_draw (&self->time, plot,
                     has_years_only (self->spec) ? NP_TIME_LABELS_YEARS : NP_TIME_LABELS_BELOW,
                     self->bottom + self->years_gap, self->top, self->bottom);
}

/* How often lines pass through a text's place, looked at from left to right. */
static guint
count_crossings (const NpLines *self, const graphene_rect_t *place)
{
  guint n = 0;

  for (guint s = 0; s < self->spec->n_series; s++)
    for (guint i = 1; i < self->spec->series[s].n_points; i++)
      {
        const NpLinePoint *from = &self->spec->series[s].points[i - 1], *to = from + 1;
        double x1 = np_time_axis_scale (&self->time, from->x);
        double x2 = np_time_axis_scale (&self->time, to->x);
        double y1, y2;

        if (np_line_is_gap (from) || np_line_is_gap (to) || x2 <= x1)
          continue;
        y1 = np_lines_y (self, from->value);
        y2 = np_lines_y (self, to->value);
        for (guint k = 0; k <= CROSSINGS; k++)
          {
            double x = place->origin.x + place->size.width * k / CROSSINGS;
            graphene_point_t at = GRAPHENE_POINT_INIT (x, y1 + (y2 - y1) * (x - x1) / (x2 - x1));

            n += x >= x1 && x <= x2 && graphene_rect_contains_point (place, &at);
          }
      }
  return n;
}

/* A value to compare with, such as an index of 100: a dashed line whose label stands above or below
 * it where the fewest lines run through, at one of its ends if that is as good. */
static void
draw_reference (NpLines *self)
{
  NpPlot *plot = &self->plot;
  double y = round (np_lines_y (self, self->spec->reference));
  g_autofree char *text = np_plot_fit (plot, self->spec->reference_label, NP_TEXT_CAPTION, 0,
                                       self->time.right - self->time.left - 8 * plot->unit);
  double width = np_plot_measure (plot, text, NP_TEXT_CAPTION);
  graphene_rect_t best = GRAPHENE_RECT_INIT_ZERO;
  guint least = G_MAXUINT;

  np_scene_add_rule (plot->scene, NP_INK_FOREGROUND, 1, NP_DASH_LONG, self->time.left, y,
                     self->time.right, y);
  for (guint i = 0; i < 4 + 2 * REFERENCE_PLACES && text != NULL; i++)
    {
      double share = i < 2 ? 0 : i < 4 ? 1 : (i / 2 - 1) / (REFERENCE_PLACES + 1.0);
      double x = self->time.left + 4 * plot->unit
                 + share * (self->time.right - self->time.left - width - 8 * plot->unit);
      double top = i % 2 == 0 ? y - plot->caption_height - plot->unit : y + plot->unit;
      graphene_rect_t place = GRAPHENE_RECT_INIT (x, top, width, plot->caption_height);
      guint n = count_crossings (self, &place);

      if (top < self->top - plot->caption_height / 2 || top + plot->caption_height > self->bottom
          || n >= least)
        continue;
      least = n;
      best = place;
    }
  if (least < G_MAXUINT)
    np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, best.origin.x,
                       best.origin.y, 0);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const NpLineEnd *left = a, *right = b;

  if (left->end_y != right->end_y)
    return left->end_y < right->end_y ? -1 : 1;
  return left->series < right->series ? -1 : left->series > right->series;
}

/* Names at the lines' ends, as near as they can be without covering each other. When there are
 * too many, what was drawn first (the least important) has none. */
static void
draw_end_labels (NpLines *self)
{
  NpPlot *plot = &self->plot;
  double step = self->label_step;
  double low = step / 2, high = self->bottom;
  guint room = (guint) MAX ((high - low) / step + 1, 1);

  if (self->labels->len > room)
    g_array_remove_range (self->labels, 0, self->labels->len - room);
  g_array_sort (self->labels, compare_ends);

  guint n = self->labels->len;
  g_autofree double *middles = g_new (double, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    middles[i] = g_array_index (self->labels, NpLineEnd, i).end_y;
  np_label_layout_spread (middles, n, step, low, high);

  for (guint i = 0; i < n; i++)
    {
      const NpLineEnd *label = &g_array_index (self->labels, NpLineEnd, i);
      double edge = self->label_x - 2 * plot->unit;
      gboolean late = label->end_x >= self->time.right - LATE * plot->width;

      if (late && !plot->context->rtl && fabs (middles[i] - label->end_y) > 2)
        np_scene_add_rule (plot->scene, NP_INK_DIM, 0.75, NP_DASH_SOLID,
                           label->end_x + NP_LINES_MARKER * plot->unit, label->end_y, edge,
                           middles[i]);
      draw_label (self, label->series, label->datum, self->label_x, middles[i], self->label_width);
    }
}

/**
 * np_lines_build:
 * @spec: the series; each one's points in order of time
 * @context: what the picture is made for; with height 0 it is half as high as wide, in bounds
 *
 * Draws series over time on an axis with zero. A line breaks at a gap, which is still a datum that
 * can be walked to; what its figures lie between is a band under it, broken where it is, and what a
 * scenario makes of it is dashed. Names stand at the lines' ends, moved apart so that none covers
 * another; in a narrow picture they stand above it. Events stand in rows below the
 * years, and lives below them.
 *
 * Returns: (transfer full): the scene; a datum a point, with its series' number and its own; the
 *   events are the series after the last, and each row of lives one after that
 */
NpScene *
np_lines_build (const NpLinesSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpLines self = { .spec = spec };

  np_plot_init (&self.plot, context);
  lines_sort (&self);
  double low, high;
  lines_find_range (spec, &low, &high);
  np_value_axis_init (&self.values, low, high, NP_AXIS_MAX_TICKS, spec->integer);
  lines_lay_out (&self);
  self.labels = g_array_new (FALSE, FALSE, sizeof (NpLineEnd));

  if (self.narrow)
    lines_legend (&self);
  draw_axes (&self);
  np_event_strip_draw_rules (&self.events, &self.plot, self.top, self.bottom);
  np_life_strip_draw_rules (&self.lives, &self.plot, self.top, self.bottom);
  for (guint i = 0; i < self.order->len; i++)
    np_lines_draw_band (&self, g_array_index (self.order, guint, i));
  if (has_reference (spec))
    draw_reference (&self);
  for (guint i = 0; i < self.order->len; i++)
    np_lines_draw_series (&self, g_array_index (self.order, guint, i));
  if (!self.narrow)
    draw_end_labels (&self);
  double below = self.bottom + ceil (self.years_gap + self.plot.caption_height);
  np_event_strip_draw (&self.events, &self.plot, below, spec->n_series);
  np_life_strip_draw (&self.lives, &self.plot, below + self.events.height, spec->n_series + 1);

  np_event_strip_clear (&self.events);
  np_life_strip_clear (&self.lives);
  g_array_unref (self.order);
  g_array_unref (self.labels);
  g_free (self.named);
  np_value_axis_clear (&self.values);
  return self.plot.scene;
}
