/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lanes.h"

#include <math.h>

#include "np-lanes-private.h"

/* The picture of lanes: layouts come from np-lanes-layout.c, what is in lanes from np-lanes-events.c,
 * what stands around them from np-lanes-frame.c. What lies beyond the axis is drawn and then covered
 * by the headers' column. */

#define BAND_RADIUS 6.0

/* --- Headers --- */

static void
draw_triangle (NpLanes *self, gboolean open, double x, double y, int datum)
{
  static const double closed_corners[3][2] = { { -2.5, -4.5 }, { 3.5, 0 }, { -2.5, 4.5 } };
  static const double open_corners[3][2] = { { -4.5, -2.5 }, { 4.5, -2.5 }, { 0, 3.5 } };
  const double (*corners)[2] = open ? open_corners : closed_corners;
  double unit = self->plot.unit;
  NpMark mark = { .kind = NP_MARK_AREA,
                  .ink = NP_INK_DIM,
                  .fill = NP_FILL_SOLID,
                  .opacity = 1,
                  .datum = datum,
                  .points = g_new (graphene_point_t, 3),
                  .n_points = 3 };

  for (guint i = 0; i < 3; i++)
    graphene_point_init (&mark.points[i], np_plot_mirror (&self->plot, x + corners[i][0] * unit, 0),
                         y + corners[i][1] * unit);
  np_scene_add_mark (self->plot.scene, &mark);
}

static int
add_header_datum (NpLanes *self, guint i, const char *id, double width)
{
  const NpLane *lane = &self->spec->lanes[i];
  const NpLanesRow *row = &self->layout->rows[i];
  double height = g_strv_length (row->name) * self->plot.label_height
                  + g_strv_length (row->under) * self->plot.caption_height;
  g_autofree char *key = g_strconcat ("lane:", lane->key, NULL);
  NpDatum datum
      = { .id = (char *) id,
          .key = key,
          .label = (char *) lane->label,
          .detail = (char *) lane->sublabel,
          .spoken = (char *) lane->spoken,
          .flags = NP_DATUM_CONTROL,
          .series = i + 1,
          .bounds
          = GRAPHENE_RECT_INIT (2 * self->plot.unit, row->top, width,
                                MIN (height + 2 * np_lanes_get_pad (&self->plot), row->height)) };

  return id != NULL ? np_plot_add_datum (&self->plot, &datum) : -1;
}

static void
draw_name (NpLanes *self, guint i, double x, double width, int datum)
{
  const NpLanesRow *row = &self->layout->rows[i];
  NpPlot *plot = &self->plot;
  double y = row->top
             + (self->spec->lanes[i].fold == NP_LANE_FOLD_OPEN ? 4 * plot->unit
                                                               : np_lanes_get_pad (plot));

  for (guint k = 0; row->name[k] != NULL; k++, y += plot->label_height)
    np_plot_add_label (plot, datum, NP_INK_FOREGROUND, NP_TEXT_STRONG, row->name[k], 0, x, y, width,
                       0);
  for (guint k = 0; row->under[k] != NULL; k++, y += plot->caption_height)
    np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, row->under[k], 0, x, y, width, 0);
}

/* A section's name folds it; a lane's name asks about it. */
static void
draw_header (NpLanes *self, guint i)
{
  NpPlot *plot = &self->plot;
  const NpLane *lane = &self->spec->lanes[i];
  double column = np_lanes_get_header_width (plot);
  gboolean folds = lane->fold != NP_LANE_FOLD_NONE && !plot->context->still;
  double x = np_lanes_get_indent (plot, lane);
  double width = (column > 0 && lane->fold != NP_LANE_FOLD_OPEN ? column : plot->width) - x;
  int datum = add_header_datum (self, i, folds ? lane->fold_id : lane->id, x + width - 4);

  if (!self->draws)
    return;
  if (folds)
    draw_triangle (self, lane->fold == NP_LANE_FOLD_OPEN, NP_LANES_INSET * plot->unit,
                   self->layout->rows[i].top
                       + (lane->fold == NP_LANE_FOLD_OPEN ? 4 * plot->unit
                                                          : np_lanes_get_pad (plot))
                       + plot->label_height / 2,
                   datum);
  draw_name (self, i, x, width, datum);
}

/* Covers what reaches under the header from beyond the axis. */
static void
cover_header (NpLanes *self, guint i)
{
  const NpLanesRow *row = &self->layout->rows[i];
  double width = np_lanes_get_header_width (&self->plot);

  if (width == 0 || !self->zoomed || self->spec->lanes[i].fold == NP_LANE_FOLD_OPEN)
    return;
  /* Up to where the axis begins, on either side. */
  width = (self->plot.context->rtl ? self->plot.width - self->time.right : self->time.left)
          - self->plot.unit;
  np_scene_add_rect (self->plot.scene, -1, NP_INK_BACKGROUND, NP_FILL_SOLID,
                     np_plot_mirror (&self->plot, 0, width), row->top, width, row->height, 0);
  if (row->banded)
    np_scene_add_rect (self->plot.scene, -1, NP_INK_BAND, NP_FILL_SOLID,
                       np_plot_mirror (&self->plot, 0, width), row->top, width, row->height, 0);
}

/* --- Lanes --- */

gboolean
np_lanes_is_in_sight (const NpLanes *self, double top, double height)
{
  return !self->draws || self->clip_bottom <= self->clip_top
         || (top + height >= self->clip_top && top <= self->clip_bottom);
}

static gboolean
is_row_in_sight (const NpLanes *self, guint i)
{
  const NpLanesRow *row = &self->layout->rows[i];

  return np_lanes_is_in_sight (self, row->top, row->height);
}

static void
draw_lane (NpLanes *self, guint i)
{
  const NpLanesRow *row = &self->layout->rows[i];
  double rows = np_lane_layout_get_rows_height (&row->lane);
  double top = self->narrow ? row->top + row->height - np_lanes_get_pad (&self->plot) - rows
                            : row->top + (row->height - rows) / 2;

  if (self->spec->lanes[i].fold == NP_LANE_FOLD_OPEN)
    return;
  if (self->draws)
    np_lanes_draw_spans (self, i, top);
  np_lanes_draw_events (self, i, top + row->lane.n_span_rows * row->lane.span_row);
}

/* Quiet bands under every other lane, below the hairlines and all that lies on them. */
static void
draw_bands (NpLanes *self)
{
  for (guint i = 0; i < self->layout->n_rows; i++)
    if (is_row_in_sight (self, i) && self->layout->rows[i].banded)
      np_scene_add_rect (self->plot.scene, -1, NP_INK_BAND, NP_FILL_SOLID, 0,
                         self->layout->rows[i].top, self->plot.width, self->layout->rows[i].height,
                         BAND_RADIUS * self->plot.unit);
}

static void
draw_mark (NpLanes *self)
{
  const NpLanesSpec *spec = self->spec;
  double left, right;

  if (spec->mark_last <= spec->mark_first)
    return;
  left = MAX (np_time_axis_project (&self->time, spec->mark_first), self->time.left);
  right = MIN (np_time_axis_project (&self->time, spec->mark_last), self->time.right);
  if (right > left)
    np_scene_add_mark (self->plot.scene,
                       &(NpMark) { .kind = NP_MARK_RECT,
                                   .ink = NP_INK_SERIES,
                                   .fill = NP_FILL_SOLID,
                                   .opacity = 0.16,
                                   .datum = -1,
                                   .x = left,
                                   .y = self->layout->axis_height + self->layout->eras_height,
                                   .width = MAX (right - left, 2),
                                   .height = self->layout->lanes_bottom - self->layout->axis_height
                                             - self->layout->eras_height });
}

/* What stays on top while lanes scroll below it. */
static void
draw_head (NpLanes *self)
{
  const NpLanesLayout *layout = self->layout;
  double top = self->draws && self->clip_bottom > self->clip_top ? MAX (self->clip_top, 0) : 0;
  double height = layout->axis_height + layout->eras_height;

  top = MAX (MIN (top, layout->lanes_bottom - height), 0);
  if (self->draws && top > 0)
    {
      np_scene_add_rect (self->plot.scene, -1, NP_INK_BACKGROUND, NP_FILL_SOLID, 0, top,
                         self->plot.width, height, 0);
      np_lanes_draw_time (self, top, top + height);
    }
  np_lanes_draw_eras (self, top + layout->axis_height);
}

/* A page may end between lanes, but not under a section's heading; the axis comes again on the
 * next, as it stays on top while one scrolls. */
static void
mark_pages (NpLanes *self)
{
  np_scene_set_head (self->plot.scene, 0, self->layout->axis_height + self->layout->eras_height);
  for (guint i = 1; self->plot.context->still && i < self->layout->n_rows; i++)
    if (self->spec->lanes[i - 1].fold != NP_LANE_FOLD_OPEN)
      np_scene_add_break (self->plot.scene, self->layout->rows[i].top);
}

static void
draw_all (NpLanes *self)
{
  if (self->draws)
    {
      draw_bands (self);
      np_lanes_draw_era_bands (self);
      draw_mark (self);
      np_lanes_draw_time (self, 0, self->layout->lanes_bottom);
    }
  for (guint i = 0; i < self->layout->n_rows; i++)
    if (is_row_in_sight (self, i))
      draw_lane (self, i);
  np_lanes_draw_links (self);
  for (guint i = 0; i < self->layout->n_rows; i++)
    if (is_row_in_sight (self, i))
      {
        if (self->draws)
          cover_header (self, i);
        draw_header (self, i);
      }
  draw_head (self);
  if (self->draws)
    np_lanes_draw_foot (self);
  mark_pages (self);
}

/**
 * np_lanes_build:
 * @spec: the lanes from top to bottom, and the days between which there is anything
 * @context: width, theme, text measure, direction, and what is seen of the axis and of the lanes;
 *   the height is not looked at
 * @cache: (nullable): keeps layouts of @spec
 *
 * Draws what happened in lanes over one time axis. Dates are as wide as they are vague; what would
 * overlap stacks in rows; labels are shortened before they touch, and glyphs that lie on each other
 * become a number that opens. Up to three lanes, lanes that are expanded, and all lanes on a page
 * have every label in full. Along the axis, moving moves nothing but left and right.
 *
 * Returns: (transfer full): the scene; as high as its lanes, with a datum for each event (series: its
 *   lane's number and 1; index: its own and 1), each era (series 0), each header and each cluster
 */
NpScene *
np_lanes_build (const NpLanesSpec *spec, const NpSceneContext *context, NpLanesCache *cache)
{
  g_autoptr (NpLanesCache) own = cache == NULL ? np_lanes_cache_new () : NULL;
  NpLanes self = { .spec = spec };
  NpLanesLayout *layout;

  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  np_plot_init (&self.plot, context);
  layout = np_lanes_cache_get (cache != NULL ? cache : own, spec, context);
  np_plot_begin (&self.plot, layout != NULL ? layout->height : 1);
  if (layout == NULL)
    return self.plot.scene;
  self.layout = layout;
  self.narrow = np_plot_is_narrow (&self.plot, NP_LANES_NARROW);
  self.draws = context->detail == NP_DETAIL_ALL;
  self.zoomed = context->window.last_day > context->window.first_day;
  self.clip_top = context->clip_top;
  self.clip_bottom = context->clip_bottom;
  np_lanes_get_time_axis (spec, context, &self.time);
  if (context->detail != NP_DETAIL_SIZE)
    draw_all (&self);
  np_lanes_layout_unref (layout);
  return self.plot.scene;
}
