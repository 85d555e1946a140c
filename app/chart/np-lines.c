/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lines.h"

#include <math.h>

#include "np-axis.h"
#include "np-label-layout.h"

#define NARROW         480.0
#define MIN_HEIGHT     220.0
#define MAX_HEIGHT     420.0
#define MARKER         7.0
#define STUB           12.0 /* of the dotted line at a gap's edges */
#define TARGET         24.0 /* what a pointer can hit */
#define MAX_MARKED     40   /* points of a series that has a marker each */
#define MIN_SPACING    9.0  /* between points, for a hollow marker each */
#define LABEL_SHARE    0.34 /* of the width that end labels may take */
#define MAX_REST_NAMED 3    /* more grey lines than these stay unnamed */
#define YEAR_MIDDLE    183  /* 2 July, its day of the year */
#define LATE           0.15 /* of the width: a line that ends further from the edge has no leader */

/* A name at a line's end. */
typedef struct
{
  guint series;
  int datum; /* of the point it tells the value of */
  double end_x;
  double end_y;
  double y; /* of its middle, after they were moved apart */
} EndLabel;

typedef struct
{
  NpPlot plot;
  const NpLinesSpec *spec;
  NpValueAxis values;
  NpTimeAxis time;
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
  GArray *labels;    /* (owned) EndLabel */
} Lines;

static gboolean
is_gap (const NpLinePoint *point)
{
  return !isfinite (point->value) || (point->trust & NP_TRUST_GAP) != 0;
}

/* The last point with a figure, else the last point: its value label says what is missing. */
static const NpLinePoint *
series_get_last (const NpLineSeries *series)
{
  for (guint i = series->n_points; i > 0; i--)
    if (!is_gap (&series->points[i - 1]))
      return &series->points[i - 1];
  return series->n_points > 0 ? &series->points[series->n_points - 1] : NULL;
}

static gboolean
is_rest (const NpLineSeries *series)
{
  return series->ink == NP_INK_REST && !series->selected;
}

/* Grey lines lie below, the selected ones on top. */
static void
lines_sort (Lines *self)
{
  const NpLinesSpec *spec = self->spec;
  guint n_rest = 0;

  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->named = g_new0 (gboolean, MAX (spec->n_series, 1));
  for (guint i = 0; i < spec->n_series; i++)
    n_rest += is_rest (&spec->series[i]);
  for (guint layer = 0; layer < 3; layer++)
    for (guint i = 0; i < spec->n_series; i++)
      {
        const NpLineSeries *series = &spec->series[i];
        guint own = series->selected ? 2 : is_rest (series) ? 0 : 1;

        if (own != layer)
          continue;
        g_array_append_val (self->order, i);
        self->named[i] = series->n_points > 0 && (own > 0 || n_rest <= MAX_REST_NAMED);
      }
}

static double
lines_get_largest (const NpLinesSpec *spec)
{
  double largest = 0;

  for (guint s = 0; s < spec->n_series; s++)
    for (guint i = 0; i < spec->series[s].n_points; i++)
      if (!is_gap (&spec->series[s].points[i]))
        largest = MAX (largest, spec->series[s].points[i].value);
  return largest;
}

static char *
lines_format (const Lines *self, double value)
{
  const NpLinesSpec *spec = self->spec;

  return spec->format_value != NULL ? spec->format_value (value, spec->format_data)
                                    : g_strdup_printf ("%g", value);
}

static char *
series_get_name (const Lines *self, const NpLineSeries *series, double width)
{
  return np_plot_fit (&self->plot, series->label, series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL,
                      0, width);
}

/* The value at the line's end. Of a series that has ended, with its period: the name stands
 * where the newest figures do. (transfer full) (nullable) */
static char *
series_get_value (const Lines *self, const NpLineSeries *series, double width)
{
  const NpLinePoint *last = series_get_last (series);
  g_autofree char *text = NULL;

  if (last == NULL || last->value_label == NULL)
    return NULL;
  if (last->period != NULL && !is_gap (last) && last != &series->points[series->n_points - 1])
    text = g_strdup_printf ("%s (%s)", last->value_label, last->period);
  return np_plot_fit (&self->plot, text != NULL ? text : last->value_label, NP_TEXT_VALUE,
                      last->trust, width);
}

/* Marker, name and value as they would stand without a limit. */
static double
series_get_label_width (const Lines *self, const NpLineSeries *series)
{
  g_autofree char *name = series_get_name (self, series, G_MAXDOUBLE);
  g_autofree char *value = series_get_value (self, series, G_MAXDOUBLE);
  double width = (MARKER + 6) * self->plot.unit;

  width += np_plot_measure (&self->plot, name, series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL);
  if (value != NULL)
    width += 6 * self->plot.unit + np_plot_measure (&self->plot, value, NP_TEXT_VALUE);
  return width;
}

/* Marker, name and value from (@x, @y), where @y is the middle. A name gives way before a number
 * does. */
static void
draw_label (Lines *self, guint s, int datum, double x, double y, double width)
{
  const NpLineSeries *series = &self->spec->series[s];
  NpPlot *plot = &self->plot;
  NpTextStyle style = series->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  double marker = (MARKER + 6) * plot->unit;
  g_autofree char *whole = series_get_name (self, series, G_MAXDOUBLE);
  double least = 3 * np_plot_measure (plot, "…", style);
  double room = width - marker - MIN (least, np_plot_measure (plot, whole, style)) - 6 * plot->unit;
  g_autofree char *value = series_get_value (self, series, room);
  double space = value != NULL ? 6 * plot->unit : 0;
  double value_width = np_plot_measure (plot, value, NP_TEXT_VALUE);
  g_autofree char *name = series_get_name (self, series, width - marker - value_width - space);
  double name_width = np_plot_measure (plot, name, style);

  np_scene_add_glyph (plot->scene, datum, series->ink,
                      is_rest (series) ? NP_GLYPH_CIRCLE : (NpGlyph) (series->code % 7),
                      x + MARKER * plot->unit / 2, y, MARKER * plot->unit);
  x += marker;
  if (name != NULL)
    np_scene_add_text (plot->scene, datum, is_rest (series) ? NP_INK_DIM : NP_INK_FOREGROUND, style,
                       name, x, y - plot->label_height / 2, 0);
  if (value != NULL)
    np_scene_add_text (plot->scene, datum,
                       is_gap (series_get_last (series)) ? NP_INK_DIM : NP_INK_FOREGROUND,
                       NP_TEXT_VALUE, value, x + name_width + space, y - plot->value_height / 2, 0);
}

/* Where the next legend item stands; also how its width is cut. */
static void
legend_place (const Lines *self, double width, double *x, double *y)
{
  if (*x > 0 && *x + width > self->plot.width)
    {
      *x = 0;
      *y += self->label_step;
    }
}

/* A row of names where there is no room at the lines' ends. Draws when there is a scene; returns
 * the height it takes. */
static double
lines_legend (Lines *self)
{
  double x = 0, y = 0;
  gboolean any = FALSE;

  for (guint i = self->order->len; i > 0; i--)
    {
      guint s = g_array_index (self->order, guint, i - 1);

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

/* Edges of the plot. Time runs left to right in every language, so lines end on the right; only
 * the value axis changes sides. */
static void
lines_lay_out (Lines *self)
{
  NpPlot *plot = &self->plot;
  const NpLinesSpec *spec = self->spec;
  double unit = plot->unit;
  double height = plot->context->height;
  double label = 0, ticks = 0;

  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->label_step = ceil (MAX (plot->label_height, plot->value_height) + unit);
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
  double labels = label > 0 ? self->label_width + 14 * unit : MARKER * unit;
  self->time
      = (NpTimeAxis) { spec->first_day, spec->last_day, MARKER * unit, plot->width - labels };
  if (plot->context->rtl)
    self->time.right -= self->ticks_width;
  else
    self->time.left = self->ticks_width;
  self->label_x = plot->width - self->label_width;

  self->top = ceil (plot->caption_height / 2) + (self->narrow ? lines_legend (self) : 0);
  if (height <= 0)
    height = MAX (MIN_HEIGHT * unit, MIN (0.5 * plot->width, MAX_HEIGHT * unit))
             + (self->narrow ? self->top : 0);
  /* The lowest value label reaches below the zero line; years stand below that. */
  self->years_gap = ceil (plot->caption_height / 2 + unit);
  double below = ceil (plot->caption_height + self->years_gap);
  self->bottom = height - below;
  /* A figure that is squeezed to nothing still keeps its axis apart from its legend. */
  self->bottom = MAX (self->bottom, self->top + 2 * self->label_step);
  np_plot_begin (plot, MAX (height, self->bottom + below));
}

static double
lines_y (const Lines *self, double value)
{
  return self->bottom - np_value_axis_scale (&self->values, value) * (self->bottom - self->top);
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
draw_axes (Lines *self)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  double last_y = G_MAXDOUBLE;

  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      double y = round (lines_y (self, self->values.ticks[i]));
      g_autofree char *text = lines_format (self, self->values.ticks[i]);
      double x = rtl ? self->time.right + self->ticks_width : self->time.left - 8 * plot->unit;

      np_scene_add_rule (plot->scene, i == 0 ? NP_INK_DIM : NP_INK_GRID, 1, NP_DASH_SOLID,
                         self->time.left, y, self->time.right, y);
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

/* A gap is pointed at where the line would pass: halfway between the figures beside it. */
static double
point_get_y (const Lines *self, const NpLineSeries *series, guint i)
{
  double sum = 0;
  guint n = 0;

  if (!is_gap (&series->points[i]))
    return lines_y (self, series->points[i].value);
  if (i > 0 && !is_gap (&series->points[i - 1]))
    sum += lines_y (self, series->points[i - 1].value), n++;
  if (i + 1 < series->n_points && !is_gap (&series->points[i + 1]))
    sum += lines_y (self, series->points[i + 1].value), n++;
  return n > 0 ? sum / n : self->bottom;
}

/* Targets reach to the middle between neighbours, or the later of two would take both. */
static graphene_rect_t
point_get_bounds (const Lines *self, const NpLineSeries *series, guint i)
{
  double half = TARGET / 2 * self->plot.unit;
  double x = np_time_axis_scale (&self->time, series->points[i].x);
  double y = point_get_y (self, series, i);
  double left = x - half, right = x + half;

  if (i > 0)
    left = MAX (left, (np_time_axis_scale (&self->time, series->points[i - 1].x) + x) / 2);
  if (i + 1 < series->n_points)
    right = MIN (right, (np_time_axis_scale (&self->time, series->points[i + 1].x) + x) / 2);
  left = CLAMP (left, 0, self->plot.width);
  right = CLAMP (right, left, self->plot.width);
  return GRAPHENE_RECT_INIT (left, MAX (y - half, 0), right - left, 2 * half);
}

static int
add_datum (Lines *self, guint s, guint i)
{
  const NpLineSeries *series = &self->spec->series[s];
  const NpLinePoint *point = &series->points[i];
  g_autofree char *label = NULL;

  if (point->period != NULL && series->label != NULL)
    label = g_strdup_printf ("%s, %s", series->label, point->period);

  NpDatum datum = {
    .id = (char *) series->id,
    .key = (char *) point->key,
    .label = label != NULL ? label : (char *) series->label,
    .value = (char *) point->value_label,
    .detail = (char *) point->detail,
    .spoken = (char *) point->spoken,
    .source = (char *) point->source,
    .trust = point->trust | (is_gap (point) ? NP_TRUST_GAP : 0),
    .series = s,
    .index = i,
    .bounds = point_get_bounds (self, series, i),
  };
  /* The plot mirrors what it is given; time must come out where it was. */
  datum.bounds.origin.x
      = np_plot_mirror (&self->plot, datum.bounds.origin.x, datum.bounds.size.width);
  return np_plot_add_datum (&self->plot, &datum);
}

static double
series_get_stroke (const Lines *self, const NpLineSeries *series)
{
  return (series->selected ? 3.0 : is_rest (series) ? 1.0 : 2.0) * self->plot.unit;
}

static void
draw_run (Lines *self, const NpLineSeries *series, guint first, guint last)
{
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = series->ink,
    .stroke = series_get_stroke (self, series),
    .dash = is_rest (series) ? NP_DASH_SOLID : (NpDash) (series->code % 7),
    .opacity = 1,
    .datum = -1,
    .n_points = last - first + 1,
  };

  mark.points = g_new (graphene_point_t, mark.n_points);
  for (guint i = first; i <= last; i++)
    graphene_point_init (&mark.points[i - first],
                         np_time_axis_scale (&self->time, series->points[i].x),
                         lines_y (self, series->points[i].value));
  np_scene_add_mark (self->plot.scene, &mark);
}

/* From a known point towards a gap, never more than a third of the way. */
static void
draw_stub (Lines *self, const NpLineSeries *series, guint known, guint gap)
{
  double x = np_time_axis_scale (&self->time, series->points[known].x);
  double y = lines_y (self, series->points[known].value);
  double way = np_time_axis_scale (&self->time, series->points[gap].x) - x;
  double length = copysign (MIN (STUB * self->plot.unit, fabs (way) / 3), way);
  /* Past the marker, which would hide the dots. */
  double skip = copysign (MIN (MARKER * self->plot.unit, fabs (way) / 3), way);

  if (fabs (length) >= 1)
    np_scene_add_rule (self->plot.scene, series->ink, series_get_stroke (self, series),
                       NP_DASH_DOTTED, x + skip, y, x + skip + length, y);
}

static gboolean
is_hollow (const NpLinePoint *point)
{
  return (point->trust & ~(guint) NP_TRUST_GAP) != 0;
}

/* Whether the point is shown as such; the ends of a long line are, and so is what would else not
 * be seen at all. */
static gboolean
has_marker (const Lines *self, const NpLineSeries *series, guint i)
{
  gboolean begins = i == 0 || is_gap (&series->points[i - 1]);
  gboolean ends = i + 1 == series->n_points || is_gap (&series->points[i + 1]);
  double width = self->time.right - self->time.left;

  if (begins && ends)
    return TRUE;
  if (is_rest (series))
    return FALSE;
  if (is_hollow (&series->points[i]))
    return width / series->n_points >= MIN_SPACING * self->plot.unit || begins || ends;
  return series->n_points <= MAX_MARKED || begins || ends;
}

static void
draw_marker (Lines *self, const NpLineSeries *series, guint i, int datum)
{
  const NpLinePoint *point = &series->points[i];
  double size = (is_rest (series) ? 4 : series->selected ? MARKER + 2 : MARKER) * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = series->ink,
    .fill = NP_FILL_SOLID,
    .opacity = 1,
    .datum = datum,
    .x = np_time_axis_scale (&self->time, point->x),
    .y = lines_y (self, point->value),
    .width = size,
    .glyph = is_rest (series) ? NP_GLYPH_CIRCLE : (NpGlyph) (series->code % 7),
  };

  /* The renderer puts the ground into what is hollow, or the line would show through. */
  if (is_hollow (point))
    {
      mark.fill = NP_FILL_NONE;
      mark.stroke = 1.5 * self->plot.unit;
    }
  np_scene_add_mark (self->plot.scene, &mark);
}

static void
draw_series (Lines *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  EndLabel label = { .series = s, .datum = -1, .end_y = self->bottom, .end_x = -1 };
  g_autofree int *data = g_new (int, MAX (series->n_points, 1));

  for (guint i = 0; i < series->n_points; i++)
    data[i] = add_datum (self, s, i);
  for (guint first = 0; first < series->n_points; first++)
    {
      guint last = first;

      if (is_gap (&series->points[first]))
        continue;
      while (last + 1 < series->n_points && !is_gap (&series->points[last + 1]))
        last++;
      if (last > first)
        draw_run (self, series, first, last);
      if (first > 0)
        draw_stub (self, series, first, first - 1);
      if (last + 1 < series->n_points)
        draw_stub (self, series, last, last + 1);
      label.datum = data[last];
      label.end_x = np_time_axis_scale (&self->time, series->points[last].x);
      label.end_y = lines_y (self, series->points[last].value);
      first = last;
    }
  for (guint i = 0; i < series->n_points; i++)
    if (!is_gap (&series->points[i]) && has_marker (self, series, i))
      draw_marker (self, series, i, data[i]);
  if (self->named[s])
    g_array_append_val (self->labels, label);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const EndLabel *left = a, *right = b;

  if (left->end_y != right->end_y)
    return left->end_y < right->end_y ? -1 : 1;
  return left->series < right->series ? -1 : left->series > right->series;
}

/* Names at the lines' ends, as near as they can be without covering each other. When there are
 * too many, what was drawn first (the least important) has none. */
static void
draw_end_labels (Lines *self)
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
    middles[i] = g_array_index (self->labels, EndLabel, i).end_y;
  np_label_layout_spread (middles, n, step, low, high);

  for (guint i = 0; i < n; i++)
    {
      const EndLabel *label = &g_array_index (self->labels, EndLabel, i);
      double edge = self->label_x - 2 * plot->unit;
      gboolean late = label->end_x >= self->time.right - LATE * plot->width;

      if (late && !plot->context->rtl && fabs (middles[i] - label->end_y) > 2)
        np_scene_add_rule (plot->scene, NP_INK_DIM, 0.75, NP_DASH_SOLID,
                           label->end_x + MARKER * plot->unit, label->end_y, edge, middles[i]);
      draw_label (self, label->series, label->datum, self->label_x, middles[i], self->label_width);
    }
}

/**
 * np_lines_build:
 * @spec: the series; each one's points in order of time
 * @context: what the picture is made for; with height 0 it is half as high as wide, in bounds
 *
 * Draws series over time from zero. A line breaks at a gap, which is still a datum that can be
 * walked to. Names stand at the lines' ends, moved apart so that none covers another; in a narrow
 * picture they stand above it.
 *
 * Returns: (transfer full): the scene; a datum a point, with its series' number and its own
 */
NpScene *
np_lines_build (const NpLinesSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Lines self = { .spec = spec };

  np_plot_init (&self.plot, context);
  lines_sort (&self);
  np_value_axis_init (&self.values, MAX (spec->maximum, lines_get_largest (spec)),
                      NP_AXIS_MAX_TICKS, spec->integer);
  lines_lay_out (&self);
  self.labels = g_array_new (FALSE, FALSE, sizeof (EndLabel));

  if (self.narrow)
    lines_legend (&self);
  draw_axes (&self);
  for (guint i = 0; i < self.order->len; i++)
    draw_series (&self, g_array_index (self.order, guint, i));
  if (!self.narrow)
    draw_end_labels (&self);

  g_array_unref (self.order);
  g_array_unref (self.labels);
  g_free (self.named);
  np_value_axis_clear (&self.values);
  return self.plot.scene;
}
