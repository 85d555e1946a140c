/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of small plots. Each draws its lines as a large one does, with ticks that are few, years at
 * its ends only, and its newest figure beside its title. */

#include "np-multiples.h"

#include <math.h>

#include "np-label-column.h"
#include "np-lines-private.h"

#define LEAST_WIDTH 210.0 /* of a panel, above which there is another column */
#define MAX_COLUMNS 5
#define GAP         24.0 /* between panels; pointing at one never reaches into the next */
#define ROW_GAP     20.0
#define ASPECT      0.5 /* of a plot's height to its panel's width, in bounds */
#define MIN_PLOT    84.0
#define MAX_PLOT    190.0
#define MARGIN      12.0 /* beside the plot's last point: half a target */
#define TICK_HEIGHT 42.0 /* of a plot, for each tick beyond the first */
#define MIN_TICKS   3

typedef struct
{
  NpPlot plot;
  const NpMultiplesSpec *spec;
  guint n_columns;
  double panel_width;
  double plot_height;
  guint max_ticks;
  double title_height;
  double low; /* of all panels */
  double high;
  double ticks_width; /* of all panels, so that plots are of one width */
  double *tops;       /* (owned): of rows of panels, and the last one's bottom */
  double *legends;    /* (owned): the height of a row's names */
} Multiples;

/* One panel: what a plot of lines knows, and where the panel is. */
typedef struct
{
  NpLines lines;
  NpLinesSpec spec;
  double left;
  double top;
} Panel;

static gboolean
panel_has_legend (const NpMultiplesPanel *panel)
{
  return panel->n_series > 1;
}

static void
extend_range (const NpLineSeries *series, guint n_series, double *low, double *high)
{
  for (guint s = 0; s < n_series; s++)
    for (guint i = 0; i < series[s].n_points; i++)
      if (!np_line_is_gap (&series[s].points[i]))
        {
          *low = MIN (*low, series[s].points[i].value);
          *high = MAX (*high, series[s].points[i].value);
        }
}

/* What is on a panel's axis. Grey lines may leave a panel with an axis of its own: what it is about
 * decides its scale. */
static void
panel_find_range (const NpMultiplesPanel *panel, gboolean shared, double *low, double *high)
{
  extend_range (panel->series, panel->n_series, low, high);
  if (shared)
    extend_range (panel->others, panel->n_others, low, high);
  if (isfinite (panel->reference))
    {
      *low = MIN (*low, panel->reference);
      *high = MAX (*high, panel->reference);
    }
}

static void
init_axis (const Multiples *self, const NpMultiplesPanel *panel, NpValueAxis *axis)
{
  double low = 0, high = 0;

  if (self->spec->shared_axis)
    low = self->low, high = self->high;
  else
    panel_find_range (panel, FALSE, &low, &high);
  np_value_axis_init (axis, low, high, self->max_ticks, panel->integer);
}

static char *
panel_format (const NpMultiplesPanel *panel, double value)
{
  return panel->format_value != NULL ? panel->format_value (value, panel->format_data)
                                     : g_strdup_printf ("%g", value);
}

static void
multiples_measure_ticks (Multiples *self)
{
  double widest = 0;

  for (guint p = 0; p < self->spec->n_panels; p++)
    {
      g_auto (NpValueAxis) axis = { NULL };

      init_axis (self, &self->spec->panels[p], &axis);
      for (guint i = 0; i < axis.n_ticks; i++)
        {
          g_autofree char *text = panel_format (&self->spec->panels[p], axis.ticks[i]);
          widest = MAX (widest, np_plot_measure (&self->plot, text, NP_TEXT_CAPTION));
        }
    }
  self->ticks_width = np_plot_column (widest, 0.4 * self->panel_width) + 6 * self->plot.unit;
}

static void
add_legend (NpLabelColumn *column, NpPlot *plot, const NpMultiplesPanel *panel)
{
  np_label_column_init (column, plot, FALSE, TRUE);
  for (guint s = 0; s < panel->n_series && panel_has_legend (panel); s++)
    {
      const NpLineSeries *series = &panel->series[s];
      const NpLinePoint *last = series->n_points > 0 ? &series->points[series->n_points - 1] : NULL;
      NpSeriesLabel label = {
        .series = s,
        .name = series->label,
        .value = last != NULL ? last->value_label : NULL,
        .trust = last != NULL ? last->trust : 0,
        .ink = series->ink,
        .code = series->code,
        .strong = series->selected,
        .datum = -1,
      };

      np_label_column_add (column, &label);
    }
}

/* Rows of names between title and plot: as many in all panels of a row of the grid. */
static double
row_get_legend_height (Multiples *self, guint row)
{
  guint first = row * self->n_columns;
  double height = 0;

  for (guint p = first; p < MIN (first + self->n_columns, self->spec->n_panels); p++)
    {
      g_auto (NpLabelColumn) legend = { NULL };

      add_legend (&legend, &self->plot, &self->spec->panels[p]);
      np_label_column_measure (&legend, self->panel_width);
      height = MAX (height, np_label_column_legend (&legend, 0, self->panel_width, 0));
    }
  return height;
}

/* As many columns as there is room for, and no more than fill the rows evenly. */
static void
multiples_lay_out (Multiples *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit, gap = GAP * unit;
  guint n = self->spec->n_panels;
  guint most = (guint) CLAMP ((plot->width + gap) / (LEAST_WIDTH * unit + gap), 1, MAX_COLUMNS);
  guint n_rows = MAX ((n + most - 1) / most, 1);

  self->n_columns = MAX ((n + n_rows - 1) / n_rows, 1);
  self->panel_width = floor ((plot->width - (self->n_columns - 1) * gap) / self->n_columns);
  for (guint p = 0; p < n; p++)
    panel_find_range (&self->spec->panels[p], TRUE, &self->low, &self->high);
  self->title_height = ceil (MAX (plot->label_height, plot->value_height));

  double below = ceil (plot->caption_height + 7 * unit);
  double heads = 0;
  self->tops = g_new0 (double, n_rows + 1);
  self->legends = g_new0 (double, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      self->legends[row] = row_get_legend_height (self, row);
      heads
          += self->legends[row] + self->title_height + 8 * unit + plot->caption_height / 2 + below;
    }
  double wanted = CLAMP (ASPECT * self->panel_width, MIN_PLOT * unit, MAX_PLOT * unit);
  double height = plot->context->height;
  if (height > 0)
    wanted = MAX ((height - heads - (n_rows - 1) * ROW_GAP * unit) / n_rows, MIN_PLOT * unit);
  self->plot_height = floor (wanted);
  self->max_ticks = (guint) CLAMP (wanted / (TICK_HEIGHT * unit) + 1, MIN_TICKS, NP_AXIS_MAX_TICKS);
  multiples_measure_ticks (self);
  for (guint row = 0; row < n_rows; row++)
    self->tops[row + 1] = ceil (self->tops[row] + self->legends[row] + self->title_height + 8 * unit
                                + plot->caption_height / 2 + self->plot_height + below
                                + (row + 1 < n_rows ? ROW_GAP * unit : 0));
  np_plot_begin (plot, n > 0 ? MAX (height, self->tops[n_rows]) : MAX (height, 1));
}

/* --- Drawing --- */

/* Title at the start, the newest figure at the end of the row. */
static void
draw_title (Multiples *self, const NpMultiplesPanel *panel, double left, double top)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  double width = self->panel_width;
  g_autofree char *value = np_plot_fit (plot, panel->value_label, NP_TEXT_VALUE, 0, 0.7 * width);
  double value_width = np_plot_measure (plot, value, NP_TEXT_VALUE);
  double room = width - value_width - (value != NULL ? 8 * plot->unit : 0);
  g_autofree char *title = np_plot_fit (plot, panel->title, NP_TEXT_STRONG, 0, room);

  if (title != NULL)
    np_scene_add_text (plot->scene, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, title,
                       rtl ? left + width : left,
                       top + (self->title_height - plot->label_height) / 2, rtl ? 1 : 0);
  if (value != NULL)
    np_scene_add_text (plot->scene, -1, NP_INK_FOREGROUND, NP_TEXT_VALUE, value,
                       rtl ? left : left + width,
                       top + (self->title_height - plot->value_height) / 2, rtl ? 0 : 1);
}

static void
draw_ticks (Multiples *self, const NpMultiplesPanel *panel, const NpLines *lines)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  double last_y = G_MAXDOUBLE, gap = 6 * plot->unit;
  double right = rtl ? lines->time.right + MARGIN * plot->unit : lines->time.right;

  for (guint i = 0; i < lines->values.n_ticks; i++)
    {
      double y = round (np_lines_y (lines, lines->values.ticks[i]));
      g_autofree char *text = panel_format (panel, lines->values.ticks[i]);

      np_scene_add_rule (plot->scene, lines->values.ticks[i] == 0 ? NP_INK_DIM : NP_INK_GRID, 1,
                         NP_DASH_SOLID, lines->time.left, y, lines->time.right, y);
      if (last_y - y < plot->caption_height
          || np_plot_measure (plot, text, NP_TEXT_CAPTION) > self->ticks_width - gap)
        continue;
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text,
                         rtl ? right - MARGIN * plot->unit + self->ticks_width
                             : lines->time.left - gap,
                         y - plot->caption_height / 2, 1);
      last_y = y;
    }
}

/* The first and the last year, or where there is one only, that. */
static void
draw_years (Multiples *self, const NpLines *lines)
{
  NpPlot *plot = &self->plot;
  double y = lines->bottom + 6 * plot->unit, right = lines->time.right;
  int years[2] = { 0 };
  double days[2] = { self->spec->first_day, self->spec->last_day };
  GDate date;

  for (guint i = 0; i < 2; i++)
    {
      if (!(days[i] >= 1 && days[i] < 3652059))
        return;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) days[i]);
      years[i] = g_date_get_year (&date);
    }
  g_autofree char *first = g_strdup_printf ("%d", years[0]);
  g_autofree char *last = g_strdup_printf ("%d", years[1]);
  double width = np_plot_measure (plot, first, NP_TEXT_CAPTION);
  double both = width + np_plot_measure (plot, last, NP_TEXT_CAPTION) + 8 * plot->unit;

  np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, first, lines->time.left, y, 0);
  if (years[1] != years[0] && both <= right - lines->time.left)
    np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, last, right, y, 1);
}

/* Whether nothing of the panel's lines is where a text would be. */
static gboolean
is_free (const Multiples *self, const Panel *panel, const graphene_rect_t *place)
{
  for (guint s = 0; s < panel->spec.n_series; s++)
    for (guint i = 0; i < panel->spec.series[s].n_points; i++)
      {
        const NpLinePoint *point = &panel->spec.series[s].points[i];
        double x = np_time_axis_scale (&panel->lines.time, point->x);
        double y = np_line_is_gap (point) ? -1 : np_lines_y (&panel->lines, point->value);

        if (x >= place->origin.x - 4 * self->plot.unit
            && x <= place->origin.x + place->size.width + 4 * self->plot.unit
            && y >= place->origin.y && y <= place->origin.y + place->size.height)
          return FALSE;
      }
  return TRUE;
}

static void
draw_reference (Multiples *self, const NpMultiplesPanel *spec, const Panel *panel)
{
  NpPlot *plot = &self->plot;
  const NpLines *lines = &panel->lines;
  double y = round (np_lines_y (lines, spec->reference));
  double above = y - plot->caption_height - plot->unit;
  double room = lines->time.right - lines->time.left;
  g_autofree char *text = np_plot_fit (plot, spec->reference_label, NP_TEXT_CAPTION, 0, room);
  double width = np_plot_measure (plot, text, NP_TEXT_CAPTION);

  np_scene_add_rule (plot->scene, NP_INK_FOREGROUND, 1, NP_DASH_LONG, lines->time.left, y,
                     lines->time.right, y);
  for (guint i = 0; i < 4 && text != NULL; i++)
    {
      double top = i < 2 ? above : y + plot->unit;
      double left = i % 2 == 0 ? lines->time.left : lines->time.right - width;
      graphene_rect_t place = GRAPHENE_RECT_INIT (left, top, width, plot->caption_height);

      if (top < lines->top - plot->caption_height / 2 || top + plot->caption_height > lines->bottom
          || !is_free (self, panel, &place))
        continue;
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, left, top, 0);
      break;
    }
}

static gboolean
is_on_axis (const NpLines *lines, const NpLinePoint *point)
{
  return !np_line_is_gap (point) && point->value <= lines->values.maximum
         && point->value >= lines->values.minimum;
}

/* Lines without markers or data, cut off where they leave the panel. */
static void
draw_other (Multiples *self, const NpLineSeries *series, const NpLines *lines)
{
  for (guint first = 0; first < series->n_points; first++)
    {
      guint last = first;

      while (last < series->n_points && is_on_axis (lines, &series->points[last]))
        last++;
      if (last - first >= 2)
        {
          NpMark mark = {
            .kind = NP_MARK_LINE,
            .ink = NP_INK_REST,
            .stroke = 0.75 * self->plot.unit,
            .opacity = 1,
            .datum = -1,
            .points = g_new (graphene_point_t, last - first),
            .n_points = last - first,
          };

          for (guint i = first; i < last; i++)
            graphene_point_init (&mark.points[i - first],
                                 np_time_axis_scale (&lines->time, series->points[i].x),
                                 np_lines_y (lines, series->points[i].value));
          np_scene_add_mark (self->plot.scene, &mark);
        }
      first = last;
    }
}

/* Where panel @p is, and its plot in it. */
static void
panel_init (Multiples *self, Panel *panel, guint p, double legend_height)
{
  double unit = self->plot.unit;
  guint column = p % self->n_columns;
  gboolean rtl = self->plot.context->rtl;
  double from_start = column * (self->panel_width + GAP * unit);

  panel->left = np_plot_mirror (&self->plot, from_start, self->panel_width);
  panel->top = self->tops[p / self->n_columns];
  panel->spec = (NpLinesSpec) {
    .series = self->spec->panels[p].series,
    .n_series = self->spec->panels[p].n_series,
    .first_day = self->spec->first_day,
    .last_day = self->spec->last_day,
  };
  panel->lines = (NpLines) { .plot = self->plot, .spec = &panel->spec };
  panel->lines.time = (NpTimeAxis) { self->spec->first_day, self->spec->last_day,
                                     panel->left + (rtl ? MARGIN * unit : self->ticks_width),
                                     panel->left + self->panel_width
                                         - (rtl ? self->ticks_width : MARGIN * unit) };
  panel->lines.top
      = panel->top + self->title_height + legend_height + 8 * unit + self->plot.caption_height / 2;
  panel->lines.bottom = panel->lines.top + self->plot_height;
}

static guint
draw_panel (Multiples *self, guint p, guint first_series)
{
  const NpMultiplesPanel *spec = &self->spec->panels[p];
  Panel panel = { 0 };
  g_auto (NpLabelColumn) legend = { NULL };

  panel_init (self, &panel, p, self->legends[p / self->n_columns]);
  init_axis (self, spec, &panel.lines.values);
  panel.lines.first_series = first_series;
  panel.lines.named = g_new0 (gboolean, MAX (spec->n_series, 1));

  draw_title (self, spec, panel.left, panel.top);
  add_legend (&legend, &self->plot, spec);
  np_label_column_measure (&legend, self->panel_width);
  np_label_column_legend (&legend, panel.left, self->panel_width,
                          panel.top + self->title_height + 4 * self->plot.unit);
  draw_ticks (self, spec, &panel.lines);
  draw_years (self, &panel.lines);
  for (guint s = 0; s < spec->n_others; s++)
    draw_other (self, &spec->others[s], &panel.lines);
  if (isfinite (spec->reference))
    draw_reference (self, spec, &panel);
  for (guint layer = 0; layer < 2; layer++)
    for (guint s = 0; s < spec->n_series; s++)
      if (layer == (guint) !!spec->series[s].selected)
        np_lines_draw_series (&panel.lines, s);

  g_free (panel.lines.named);
  np_value_axis_clear (&panel.lines.values);
  return first_series + spec->n_series;
}

/**
 * np_multiples_build:
 * @spec: the panels
 * @context: what the picture is made for; with height 0 plots are half as high as wide, in bounds
 *
 * Draws a grid of panels, each with a title, its newest figure and a small plot of lines on an axis
 * with zero. Panels with several series have their names above the plot. Grey lines of other
 * series, which have no data of their own, are cut where they leave a panel's axis.
 *
 * Returns: (transfer full): the scene; a datum a point, whose series are numbered on from panel to
 *   panel
 */
NpScene *
np_multiples_build (const NpMultiplesSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Multiples self = { .spec = spec };
  guint first_series = 0;

  np_plot_init (&self.plot, context);
  multiples_lay_out (&self);
  for (guint p = 0; p < spec->n_panels; p++)
    first_series = draw_panel (&self, p, first_series);
  for (guint p = self.n_columns; p < spec->n_panels; p += self.n_columns)
    np_scene_add_break (self.plot.scene,
                        self.tops[p / self.n_columns] - ROW_GAP / 2 * self.plot.unit);

  g_free (self.tops);
  g_free (self.legends);
  return self.plot.scene;
}
