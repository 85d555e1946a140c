/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-time-strip.h"

#include <math.h>

#include "np-lanes-private.h"
#include "np-lines-private.h"

/* Small lines on a large axis. Names stand in the header with their lines' colours and not at the
 * lines' ends, which move in and out of sight. */

#define HEIGHT     64.0
#define TOP        10.0 /* above the highest point */
#define BOTTOM     8.0
#define MARKER     9.0
#define MAX_TICKS  3
#define MARK_ALPHA 0.16

typedef struct
{
  NpLines lines;
  NpLinesSpec spec;
  const NpTimeStripSpec *strip;
  double header;
  double head_height; /* above the lines, where there is no column */
  char **title;       /* (owned): lines */
} Strip;

static double
find_maximum (const NpTimeStripSpec *spec)
{
  double maximum = 1;

  for (guint s = 0; s < spec->n_series; s++)
    for (guint i = 0; i < spec->series[s].n_points; i++)
      if (!np_line_is_gap (&spec->series[s].points[i]))
        maximum = MAX (maximum, spec->series[s].points[i].value);
  return maximum;
}

static void
lay_out (Strip *self, const NpTimeAxis *axis)
{
  NpPlot *plot = &self->lines.plot;
  double unit = plot->unit;
  double rows;

  self->header = np_lanes_get_header_width (plot);
  self->title = np_text_measure_wrap (&plot->context->measure, self->strip->title, NP_TEXT_STRONG,
                                      (self->header > 0 ? self->header : plot->width)
                                          - NP_LANES_INSET * unit);
  rows = plot->label_height * g_strv_length (self->title)
         + plot->caption_height * (1 + self->strip->n_series);
  if (self->header == 0)
    self->head_height
        = ceil (plot->label_height * g_strv_length (self->title) + plot->caption_height + 8 * unit);
  self->lines.spec = &self->spec;
  self->lines.time = *axis;
  np_value_axis_init (&self->lines.values, 0, find_maximum (self->strip), MAX_TICKS, TRUE);
  self->lines.top = self->head_height + TOP * unit;
  self->lines.bottom = self->lines.top + HEIGHT * unit;
  if (self->header > 0)
    self->lines.bottom = MAX (self->lines.bottom, rows + 12 * unit);
  self->lines.named = g_new0 (gboolean, MAX (self->strip->n_series, 1));
  self->lines.labels = g_array_new (FALSE, FALSE, sizeof (NpLineEnd));
}

static void
draw_stretch (Strip *self, double first_day, double last_day, gboolean is_event)
{
  NpLines *lines = &self->lines;
  double left, right;

  if (last_day <= 0)
    return;
  left = MAX (np_time_axis_project (&lines->time, first_day), lines->time.left);
  right = MIN (np_time_axis_project (&lines->time, last_day), lines->time.right);
  if (right < left)
    return;
  if (is_event && right - left < 4 * lines->plot.unit)
    np_scene_add_rule (lines->plot.scene, NP_INK_FOREGROUND, 1.5 * lines->plot.unit, NP_DASH_SHORT,
                       (left + right) / 2, lines->top - TOP / 2, (left + right) / 2, lines->bottom);
  else
    np_scene_add_mark (lines->plot.scene,
                       &(NpMark) { .kind = NP_MARK_RECT,
                                   .ink = is_event ? NP_INK_DIM : NP_INK_SERIES,
                                   .fill = NP_FILL_SOLID,
                                   .opacity = MARK_ALPHA,
                                   .datum = -1,
                                   .x = left,
                                   .y = lines->top - TOP / 2,
                                   .width = MAX (right - left, 2),
                                   .height = lines->bottom - lines->top + TOP / 2 });
}

static void
draw_grid (Strip *self)
{
  NpLines *lines = &self->lines;
  NpPlot *plot = &lines->plot;

  for (guint i = 0; i < lines->values.n_ticks; i++)
    {
      double value = lines->values.ticks[i];
      double y = round (np_lines_y (lines, value));
      g_autofree char *text = value > 0 ? self->strip->format_value (value, NULL) : NULL;

      np_scene_add_rule (plot->scene, value > 0 ? NP_INK_GRID : NP_INK_DIM, 1, NP_DASH_SOLID,
                         lines->time.left, y, lines->time.right, y);
      if (text != NULL)
        np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text,
                           lines->time.left + 2 * plot->unit, y, 0);
    }
}

/* A marker and a name in its line's colour. Returns how wide it is. */
static double
draw_name (Strip *self, guint s, double x, double y, double width)
{
  NpPlot *plot = &self->lines.plot;
  const NpLineSeries *series = &self->strip->series[s];
  double indent = 14 * plot->unit;

  np_scene_add_glyph (plot->scene, -1, series->ink, (NpGlyph) (series->code % NP_N_SERIES_INKS),
                      np_plot_mirror (plot, x + MARKER / 2 * plot->unit, 0),
                      y + plot->caption_height / 2, MARKER * plot->unit);
  return indent
         + np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_CAPTION, series->label, 0,
                              x + indent, y, width - indent, 0);
}

/* Covers what reaches under it from beyond the axis. */
static void
draw_header (Strip *self)
{
  NpPlot *plot = &self->lines.plot;
  double unit = plot->unit;
  double x = NP_LANES_INSET * unit;
  double width = (self->header > 0 ? self->header : plot->width) - x;
  double y = 4 * unit;

  if (self->header > 0)
    {
      const NpTimeAxis *time = &self->lines.time;
      double before = (plot->context->rtl ? plot->width - time->right : time->left) - unit;

      np_scene_add_rect (plot->scene, -1, NP_INK_BACKGROUND, NP_FILL_SOLID,
                         np_plot_mirror (plot, 0, before), 0, before,
                         np_scene_get_height (plot->scene), 0);
    }
  for (guint i = 0; self->title[i] != NULL; i++, y += plot->label_height)
    np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, self->title[i], 0, x, y, width,
                       0);
  if (self->header > 0)
    {
      np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->strip->subtitle, 0, x, y,
                         width, 0);
      y += plot->caption_height;
    }
  for (guint s = 0; s < self->strip->n_series; s++)
    {
      double used = draw_name (self, s, x, y, width);

      if (self->header > 0)
        y += plot->caption_height;
      else
        {
          x += used + 12 * unit;
          width -= used + 12 * unit;
        }
    }
}

/**
 * np_time_strip_build:
 * @spec: what to draw
 * @context: its size, theme, text measure and direction
 * @axis: where days are
 *
 * Returns: (transfer full): the scene, with a datum for each point
 */
NpScene *
np_time_strip_build (const NpTimeStripSpec *spec,
                     const NpSceneContext *context,
                     const NpTimeAxis *axis)
{
  Strip self = { .strip = spec };

  g_return_val_if_fail (spec != NULL && context != NULL && axis != NULL, NULL);
  g_return_val_if_fail (spec->format_value != NULL, NULL);

  self.spec = (NpLinesSpec) { .series = spec->series, .n_series = spec->n_series };
  np_plot_init (&self.lines.plot, context);
  lay_out (&self, axis);
  np_plot_begin (&self.lines.plot, self.lines.bottom + BOTTOM * self.lines.plot.unit);
  draw_stretch (&self, spec->mark_first, spec->mark_last, FALSE);
  draw_stretch (&self, spec->event_first, spec->event_last, TRUE);
  draw_grid (&self);
  for (guint s = 0; s < spec->n_series; s++)
    np_lines_draw_series (&self.lines, s);
  draw_header (&self);
  np_value_axis_clear (&self.lines.values);
  g_array_unref (self.lines.labels);
  g_free (self.lines.named);
  g_strfreev (self.title);
  return self.lines.plot.scene;
}
