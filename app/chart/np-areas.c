/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands that fill the height. Edge k runs below band k, and the last edge along the top; a period's
 * edges are level from its first day to its last where nothing is known beside it, and otherwise
 * lead from its middle to the next one's. */

#include "np-areas.h"

#include <math.h>

#include "np-label-column.h"
#include "np-lines-private.h"

#define NARROW      480.0
#define MIN_HEIGHT  240.0
#define MAX_HEIGHT  460.0
#define LABEL_SHARE 0.34 /* of the width that names may take */
#define GAP         14.0 /* between the plot and the names */
#define BESIDE      1.5  /* days from a period's last to the next one's first, at most */
#define SPACING     72.0 /* between the markers in a band */

/* Where a period stands; pixels. */
typedef struct
{
  double left, middle, right;
  gboolean blank;  /* no figure at all */
  gboolean joined; /* its bands go on in the next column */
  double *edges;   /* (owned): n_series + 1 heights, 0 to 1; NULL when blank */
} Column;

typedef struct
{
  NpPlot plot;
  const NpAreasSpec *spec;
  NpLabelColumn labels;
  NpTimeAxis time;
  NpValueAxis values;
  double ticks_width;
  double top;
  double bottom;
  double years_gap;
  gboolean narrow;
  NpEventStrip events;
  Column *columns; /* (owned) */
} Areas;

static double
areas_get_value (const Areas *self, guint s, guint i)
{
  const NpLineSeries *series = &self->spec->series[s];

  if (i >= series->n_points || np_line_is_gap (&series->points[i]) || series->points[i].value < 0)
    return 0;
  return series->points[i].value;
}

/* Heights of a period's edges. What rounding left of the whole is divided among all bands. */
static void
column_stack (const Areas *self, Column *column, guint i)
{
  guint n = self->spec->n_series;
  double sum = 0, below = 0;

  for (guint s = 0; s < n; s++)
    sum += areas_get_value (self, s, i);
  column->blank = !(sum > 0);
  if (column->blank)
    return;
  column->edges = g_new (double, n + 1);
  for (guint s = 0; s < n; s++)
    {
      column->edges[s] = below / sum;
      below += areas_get_value (self, s, i);
    }
  column->edges[n] = 1;
}

static double
areas_y (const Areas *self, double height)
{
  return self->bottom - height * (self->bottom - self->top);
}

/* Periods side by side share an edge; one that overlaps the one before it begins where that ends. */
static void
areas_place_columns (Areas *self)
{
  const NpAreasSpec *spec = self->spec;

  for (guint i = 0; i < spec->n_slots; i++)
    {
      Column *column = &self->columns[i];
      const NpTimeSlot *slot = &spec->slots[i];

      column->left = np_time_axis_scale (&self->time, slot->first_day);
      column->right = np_time_axis_scale (&self->time, slot->last_day + 1);
      if (i > 0 && slot->first_day - spec->slots[i - 1].last_day <= BESIDE)
        {
          column->left = MAX (self->columns[i - 1].right, self->time.left);
          self->columns[i - 1].joined = !column->blank && !self->columns[i - 1].blank;
        }
      column->right = MAX (column->right, column->left);
      column->middle = (column->left + column->right) / 2;
    }
}

static gboolean
is_rest (const NpLineSeries *series)
{
  return series->ink < NP_INK_SERIES && !series->selected;
}

/* The newest period in which a series has a height, or the last one. */
static guint
series_get_last (const Areas *self, guint s)
{
  for (guint i = self->spec->n_slots; i > 0; i--)
    if (areas_get_value (self, s, i - 1) > 0)
      return i - 1;
  return self->spec->n_slots - 1;
}

/* From the top down, as the bands lie. */
static void
areas_add_labels (Areas *self)
{
  const NpAreasSpec *spec = self->spec;

  for (guint s = spec->n_series; s > 0 && spec->n_slots > 0; s--)
    {
      const NpLineSeries *series = &spec->series[s - 1];
      guint last = series_get_last (self, s - 1);
      const NpLinePoint *point = last < series->n_points ? &series->points[last] : NULL;
      NpSeriesLabel label = {
        .series = s - 1,
        .name = series->label,
        .value = point != NULL ? point->value_label : NULL,
        .trust = point != NULL ? point->trust : 0,
        .ink = is_rest (series) ? NP_INK_REST : series->ink,
        .code = series->code,
        .strong = series->selected,
        .dim = is_rest (series),
        .weight = (is_rest (series) ? 0 : 1) + areas_get_value (self, s - 1, last),
        .datum = -1,
      };

      np_label_column_add (&self->labels, &label);
    }
}

static char *
areas_format (const Areas *self, double value)
{
  const NpAreasSpec *spec = self->spec;

  return spec->format_value != NULL ? spec->format_value (value, spec->format_data)
                                    : g_strdup_printf ("%.0f %%", 100 * value);
}

static void
areas_lay_out (Areas *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double height = plot->context->height, ticks = 0;

  self->narrow = np_plot_is_narrow (plot, NARROW);
  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      g_autofree char *text = areas_format (self, self->values.ticks[i]);
      ticks = MAX (ticks, np_plot_measure (plot, text, NP_TEXT_CAPTION));
    }
  self->ticks_width = np_plot_column (ticks, 0.5 * plot->width) + 8 * unit;
  np_label_column_measure (&self->labels, self->narrow ? plot->width : LABEL_SHARE * plot->width);

  double right = self->narrow || self->labels.width <= 0 ? plot->caption_height / 2
                                                         : self->labels.width + GAP * unit;
  /* To the end of the last day, which is not the first of the next year. */
  self->time = (NpTimeAxis) { self->spec->first_day, self->spec->last_day + 0.99,
                              plot->context->rtl ? plot->caption_height / 2 : self->ticks_width,
                              plot->width - right - (plot->context->rtl ? self->ticks_width : 0) };
  np_event_strip_init (&self->events, plot, &self->time, self->spec->events, self->spec->n_events);
  self->top = ceil (plot->caption_height / 2);
  if (self->narrow && self->labels.width > 0)
    self->top += np_label_column_legend (&self->labels, 0, plot->width, 0) + 8 * unit;
  if (height <= 0)
    height = CLAMP (0.5 * plot->width, MIN_HEIGHT * unit, MAX_HEIGHT * unit)
             + (self->narrow ? self->top : 0);
  self->years_gap = ceil (plot->caption_height / 2 + unit);
  double below = ceil (plot->caption_height + self->years_gap) + self->events.height;
  self->bottom = MAX (height - below, self->top + 2 * self->labels.step);
  np_plot_begin (plot, MAX (height, self->bottom + below));
  areas_place_columns (self);
}

/* --- Bands --- */

/* Where an edge passes at a side of a column: level, or halfway to its neighbour. */
static double
edge_get_side_y (const Areas *self, guint edge, guint i, gboolean right)
{
  const Column *column = &self->columns[i];
  const Column *other = column;

  if (right && column->joined)
    other = column + 1;
  else if (!right && i > 0 && self->columns[i - 1].joined)
    other = column - 1;
  if (other == column)
    return areas_y (self, column->edges[edge]);

  double span = other->middle - column->middle;
  double side = right ? column->right : column->left;
  double share = span != 0 ? (side - column->middle) / span : 0;
  return areas_y (self, column->edges[edge] + share * (other->edges[edge] - column->edges[edge]));
}

/* Appends an edge through the columns @first to @last, from left to right. */
static void
append_edge (const Areas *self, GArray *points, guint edge, guint first, guint last)
{
  graphene_point_t point;

  graphene_point_init (&point, self->columns[first].left,
                       edge_get_side_y (self, edge, first, FALSE));
  g_array_append_val (points, point);
  for (guint i = first; i <= last; i++)
    {
      graphene_point_init (&point, self->columns[i].middle,
                           areas_y (self, self->columns[i].edges[edge]));
      g_array_append_val (points, point);
    }
  graphene_point_init (&point, self->columns[last].right, edge_get_side_y (self, edge, last, TRUE));
  g_array_append_val (points, point);
}

/* Whether there is anything of a band in a column: its own height, or the slope of a
 * neighbour's. */
static gboolean
band_is_in (const Areas *self, guint s, guint i)
{
  return areas_get_value (self, s, i) > 0
         || (self->columns[i].joined && areas_get_value (self, s, i + 1) > 0)
         || (i > 0 && self->columns[i - 1].joined && areas_get_value (self, s, i - 1) > 0);
}

/* A band without a fill would be a hole in the whole: what is incomplete is light. */
static NpFill
band_get_fill (const Areas *self, guint s, guint i)
{
  const NpLineSeries *series = &self->spec->series[s];

  if (i >= series->n_points || np_line_is_gap (&series->points[i]))
    return NP_FILL_SOLID;

  NpFill fill = np_plot_trust_to_fill (series->points[i].trust);
  return fill == NP_FILL_NONE ? NP_FILL_LIGHT : fill;
}

static void
add_polygon (Areas *self, guint s, guint first, guint last)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  NpFill fill = band_get_fill (self, s, first);
  gboolean dashed = fill == NP_FILL_SCENARIO;
  NpMark mark = {
    .kind = NP_MARK_AREA,
    .ink = self->spec->series[s].ink,
    .fill = fill,
    .stroke = dashed ? NP_PLOT_HOLLOW_STROKE : 0,
    .dash = dashed ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1,
    .datum = -1,
  };

  append_edge (self, points, s + 1, first, last);
  append_edge (self, below, s, first, last);
  for (guint i = below->len; i > 0; i--)
    g_array_append_val (points, g_array_index (below, graphene_point_t, i - 1));
  mark.n_points = points->len;
  mark.points = (graphene_point_t *) g_array_free (g_steal_pointer (&points), FALSE);
  np_scene_add_mark (self->plot.scene, &mark);
}

/* Pieces of one fill: a provisional period is lighter than those before it. */
static void
draw_band (Areas *self, guint s)
{
  guint n = self->spec->n_slots;

  for (guint first = 0; first < n; first++)
    {
      guint last = first;

      if (self->columns[first].blank || !band_is_in (self, s, first))
        continue;
      while (self->columns[last].joined && band_is_in (self, s, last + 1)
             && band_get_fill (self, s, last + 1) == band_get_fill (self, s, first))
        last++;
      add_polygon (self, s, first, last);
      first = last;
    }
}

/* Leads the lowest edge up both sides, so that with the highest one it runs round all bands. */
static void
append_sides (const Areas *self, GArray *points, guint first, guint last)
{
  graphene_point_t side = GRAPHENE_POINT_INIT (self->columns[first].left, self->top);

  g_array_prepend_val (points, side);
  side.x = self->columns[last].right;
  g_array_append_val (points, side);
}

/* What keeps two bands apart for those who can't tell their colours; in high contrast it is a line
 * that is seen, and runs round all of them. */
static void
draw_edge (Areas *self, guint edge)
{
  gboolean contrast = self->plot.context->theme->high_contrast;
  guint n = self->spec->n_slots, n_series = self->spec->n_series;

  if ((edge == 0 || edge == n_series) && !contrast)
    return;
  for (guint first = 0; first < n; first++)
    {
      g_autoptr (GArray) points = NULL;
      guint last = first;
      NpMark mark = {
        .kind = NP_MARK_LINE,
        .ink = contrast ? NP_INK_FOREGROUND : NP_INK_BACKGROUND,
        .stroke = (contrast ? 1.5 : 1) * self->plot.unit,
        .opacity = 1,
        .datum = -1,
      };
      gboolean seen = FALSE;

      if (self->columns[first].blank)
        continue;
      while (self->columns[last].joined)
        last++;
      /* A band without a height would only have the line below it drawn twice. */
      for (guint i = first; i <= last && !seen; i++)
        seen = edge == 0 || areas_get_value (self, edge - 1, i) > 0;
      if (seen)
        {
          points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
          append_edge (self, points, edge, first, last);
          if (edge == 0)
            append_sides (self, points, first, last);
          mark.n_points = points->len;
          mark.points = (graphene_point_t *) g_array_free (g_steal_pointer (&points), FALSE);
          np_scene_add_mark (self->plot.scene, &mark);
        }
      first = last;
    }
}

/* The series' marker in its band, now and then, where there is room: the second code beside the
 * colour. A hatch would be mistaken for that of a derived figure. */
static void
draw_codes (Areas *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  double unit = self->plot.unit, size = NP_LABEL_MARKER * unit;
  double spacing = self->plot.context->theme->high_contrast ? SPACING * unit : G_MAXDOUBLE;
  double free_until = self->time.right;

  if (is_rest (series))
    return;
  for (guint i = self->spec->n_slots; i > 0; i--)
    {
      const Column *column = &self->columns[i - 1];
      double x = MIN (column->middle, self->time.right - size);

      if (column->blank || x > free_until || x < column->left
          || band_get_fill (self, s, i - 1) != NP_FILL_SOLID)
        continue;

      double height = areas_y (self, column->edges[s]) - areas_y (self, column->edges[s + 1]);
      double y = areas_y (self, (column->edges[s] + column->edges[s + 1]) / 2);
      if (height < size + 6 * unit)
        continue;
      np_scene_add_glyph (self->plot.scene, -1, NP_INK_BACKGROUND,
                          np_label_get_glyph (series->ink, series->code), x, y, size);
      free_until = x - spacing;
    }
}

/* --- The rest --- */

/* What can be pointed at: the band, as high as it is in the period's middle; where a period is
 * blank, all of it. */
static int
add_datum (Areas *self, guint s, guint i, gboolean extreme)
{
  const Column *column = &self->columns[i];
  double top = column->blank ? self->top : areas_y (self, column->edges[s + 1]);
  double bottom = column->blank ? self->bottom : areas_y (self, column->edges[s]);
  NpDatum place = {
    .flags = extreme ? NP_DATUM_EXTREME : 0,
    .series = self->spec->n_series - 1 - s,
    .index = i,
    .bounds = GRAPHENE_RECT_INIT (column->left, top, column->right - column->left, bottom - top),
  };

  return np_line_add_datum (&self->plot, &self->spec->series[s], i, self->spec->slots[i].label,
                            &place);
}

static void
add_data (Areas *self)
{
  const NpAreasSpec *spec = self->spec;

  for (guint s = spec->n_series; s > 0; s--)
    {
      NpSeriesLabel *label = np_label_column_find (&self->labels, s - 1);
      int highest, lowest;

      np_line_find_extremes (&spec->series[s - 1], &highest, &lowest);
      for (guint i = 0; i < MIN (spec->n_slots, spec->series[s - 1].n_points); i++)
        {
          int datum = add_datum (self, s - 1, i, (int) i == highest || (int) i == lowest);

          if (label != NULL && i == series_get_last (self, s - 1))
            {
              const Column *column = &self->columns[i];
              label->datum = datum;
              label->x = column->right;
              label->y = column->blank
                             ? self->bottom
                             : areas_y (self, (column->edges[s - 1] + column->edges[s]) / 2);
            }
        }
    }
}

/* Periods without any figure: a dotted line where the bands would stand, and the words. */
static void
draw_blanks (Areas *self)
{
  NpPlot *plot = &self->plot;
  guint n = self->spec->n_slots;

  for (guint first = 0; first < n; first++)
    {
      guint last = first;

      if (!self->columns[first].blank)
        continue;
      while (last + 1 < n && self->columns[last + 1].blank)
        last++;

      double left = self->columns[first].left, right = self->columns[last].right;
      np_scene_add_rule (plot->scene, NP_INK_DIM, 1.5 * plot->unit, NP_DASH_DOTTED, left,
                         self->bottom, right, self->bottom);
      if (np_plot_measure (plot, self->spec->gap_label, NP_TEXT_CAPTION) + 4 * plot->unit
          <= right - left)
        np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->spec->gap_label,
                           (left + right) / 2, self->bottom - plot->caption_height - 3 * plot->unit,
                           0.5f);
      first = last;
    }
}

static void
draw_axes (Areas *self)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  double last_y = G_MAXDOUBLE;

  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      double y = round (areas_y (self, self->values.ticks[i]));
      g_autofree char *text = areas_format (self, self->values.ticks[i]);
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
}

/**
 * np_areas_build:
 * @spec: the series, which sum to the whole in each period
 * @context: what the picture is made for; with height 0 it is half as high as wide, in bounds
 *
 * Draws shares over time as bands. A period in which no series has a figure stays blank, and no
 * band passes it; a series without a figure has no height, so that one that enters grows from
 * nothing. Where figures of a period don't sum to 1, its bands are divided by their sum.
 *
 * Returns: (transfer full): the scene; a datum a point, whose bounds are its band at that period
 */
NpScene *
np_areas_build (const NpAreasSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Areas self = { .spec = spec };

  np_plot_init (&self.plot, context);
  np_label_column_init (&self.labels, &self.plot, FALSE, TRUE);
  np_value_axis_init (&self.values, 0, 1, NP_AXIS_MAX_TICKS, FALSE);
  self.columns = g_new0 (Column, MAX (spec->n_slots, 1));
  for (guint i = 0; i < spec->n_slots; i++)
    column_stack (&self, &self.columns[i], i);
  areas_add_labels (&self);
  areas_lay_out (&self);

  draw_axes (&self);
  for (guint s = 0; s < spec->n_series; s++)
    draw_band (&self, s);
  for (guint edge = 0; edge <= spec->n_series; edge++)
    draw_edge (&self, edge);
  draw_blanks (&self);
  for (guint s = 0; s < spec->n_series; s++)
    draw_codes (&self, s);
  add_data (&self);
  np_time_axis_draw (&self.time, &self.plot,
                     np_time_slots_are_years (spec->slots, spec->n_slots) ? NP_TIME_LABELS_YEARS
                                                                          : NP_TIME_LABELS_BELOW,
                     self.bottom + self.years_gap, self.top, self.bottom);
  np_event_strip_draw (&self.events, &self.plot,
                       self.bottom + ceil (self.years_gap + self.plot.caption_height),
                       spec->n_series);
  if (self.narrow)
    np_label_column_legend (&self.labels, 0, self.plot.width, 0);
  else if (self.labels.width > 0)
    np_label_column_draw (&self.labels, self.plot.width - self.labels.width,
                          self.plot.width - self.labels.width - GAP / 2 * self.plot.unit,
                          self.labels.step / 2, self.bottom);

  for (guint i = 0; i < spec->n_slots; i++)
    g_free (self.columns[i].edges);
  g_free (self.columns);
  np_event_strip_clear (&self.events);
  np_value_axis_clear (&self.values);
  np_label_column_clear (&self.labels);
  return self.plot.scene;
}
