/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lanes.h"

#include <math.h>

#include "np-axis.h"
#include "np-lane-layout.h"

/* Lanes are laid out first (np-lane-layout.c), because their rows make the picture's height. */

#define NARROW        600.0
#define HEADER_SHARE  0.28
#define GAP           14.0
#define TARGET        24.0
#define VAGUE         8.0 /* height of a date that is wider than its glyph */
#define VAGUE_COMPACT 6.0
#define PAD           8.0 /* above and below a lane's rows */
#define PAD_COMPACT   4.0
#define SPAN_OPACITY  0.25
#define REST_OPACITY  0.6 /* of a grey lane's span: as quiet on its band as a coloured one */
#define CLEAR_OPACITY 0.4 /* in high contrast */
#define HEADER_LINES  3   /* of a lane's name, where its lane is as high */
#define DATE_OPACITY  0.4
#define LEADER        6.0 /* as short as this it would be a blot */
#define FEW_LANES     3   /* more make an overview */

typedef struct
{
  NpPlot plot;
  const NpLanesSpec *spec;
  NpTimeAxis time;
  gboolean narrow;
  double header_width;
  double header_height; /* above the lane when narrow */
  double axis_height;
  double pad;
  NpLaneLayout *lanes; /* (owned) */
} Lanes;

/* The item's stretch of time as a bar, faded where it has no certain end. A mark fades at one end
 * only, so that two halves make what fades at both. */
static void
draw_stretch (Lanes *self, const NpLaneItem *item, NpMark *mark, gboolean from, gboolean to)
{
  double width = item->date_right - item->date_left;
  gboolean both = from && to;

  mark->fill = from ? NP_FILL_FADE_START : to ? NP_FILL_FADE_END : NP_FILL_SOLID;
  mark->x = item->date_left;
  mark->width = both ? width / 2 : width;
  mark->radius = both ? 0 : MIN (mark->radius, MIN (width, mark->height) / 2);
  np_scene_add_mark (self->plot.scene, mark);
  if (!both)
    return;
  mark->x += width / 2;
  mark->fill = NP_FILL_FADE_END;
  np_scene_add_mark (self->plot.scene, mark);
}

/* --- Spans --- */

static double
span_get_opacity (const Lanes *self, const NpLane *lane)
{
  double quiet = lane->ink == NP_INK_REST ? REST_OPACITY : SPAN_OPACITY;

  return self->plot.context->theme->high_contrast ? MAX (quiet, CLEAR_OPACITY) : quiet;
}

static void
draw_span (Lanes *self, guint i, const NpLaneItem *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->lanes[i];
  const NpLaneSpan *span = &lane->spans[item->index];
  double height = layout->span_row - (layout->compact ? 2 : 4) * plot->unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = span_get_opacity (self, lane),
    .datum = -1,
    .y = top + item->row * layout->span_row,
    .height = height,
    .radius = 4 * plot->unit,
  };

  draw_stretch (self, item, &mark, span->open_start, span->open_end);
  if (item->text != NULL)
    np_scene_add_text (plot->scene, -1, NP_INK_FOREGROUND, NP_TEXT_CAPTION, item->text,
                       item->text_x, mark.y + (height - plot->caption_height) / 2,
                       item->side == NP_LANE_SIDE_LEFT ? 1 : 0);
}

/* --- Events --- */

/* A date is drawn as wide as it is vague. */
static void
draw_date (Lanes *self, guint i, const NpLaneItem *item, int datum, double y)
{
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->lanes[i];
  gboolean about = lane->events[item->index].about;
  double size = np_lane_layout_get_glyph_size (layout, &self->plot, !layout->compact);
  double height = (layout->compact ? VAGUE_COMPACT : VAGUE) * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = DATE_OPACITY,
    .datum = datum,
    .y = y - height / 2,
    .height = height,
    .radius = height / 2,
  };

  if (item->date_right - item->date_left > size)
    draw_stretch (self, item, &mark, about, about);
}

/* Glyphs of a compact lane stand so close that none can claim more than its own place. */
static int
add_datum (Lanes *self, guint i, const NpLaneItem *item, double top)
{
  const NpLaneLayout *layout = &self->lanes[i];
  const NpLaneEvent *event = &self->spec->lanes[i].events[item->index];
  double half = layout->compact ? 0 : TARGET / 2 * self->plot.unit;
  double left = MAX (MIN (item->left, item->middle - half), 0);
  double right = MIN (MAX (item->right, item->middle + half), self->plot.width);
  NpDatum datum = {
    .id = (char *) event->id,
    .key = (char *) event->key,
    .label = (char *) event->label,
    .value = (char *) event->value,
    .detail = (char *) event->detail,
    .spoken = (char *) event->spoken,
    .source = (char *) event->source,
    .trust = event->trust,
    .series = i,
    .index = item->index,
    .bounds = GRAPHENE_RECT_INIT (np_plot_mirror (&self->plot, left, right - left), top,
                                  right - left, layout->event_row),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

static void
draw_event (Lanes *self, guint i, const NpLaneItem *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->lanes[i];
  const NpLaneEvent *event = &lane->events[item->index];
  double y = top + (item->row + 0.5) * layout->event_row;
  double text_y = y - plot->label_height / 2;
  int datum = add_datum (self, i, item, top + item->row * layout->event_row);
  NpMark glyph = {
    .kind = NP_MARK_GLYPH,
    .ink = lane->ink,
    .fill = np_plot_trust_to_fill (event->trust),
    .opacity = 1,
    .datum = datum,
    .x = item->middle,
    .y = y,
    .width = np_lane_layout_get_glyph_size (layout, plot, event->selected),
    .glyph = event->glyph,
  };

  draw_date (self, i, item, datum, y);
  np_scene_add_mark (plot->scene, &glyph);
  if (item->side == NP_LANE_SIDE_BELOW)
    text_y = top + np_lane_layout_get_label_top (layout, plot);
  if (item->text != NULL)
    np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, np_lane_event_get_style (event),
                       item->text, item->text_x, text_y, item->side == NP_LANE_SIDE_LEFT ? 1 : 0);
}

/* What ties a label that doesn't stand beside its glyph to it; under the glyphs. */
static void
draw_leader (Lanes *self, guint i, const NpLaneItem *item, double top)
{
  const NpLaneLayout *layout = &self->lanes[i];
  double half = np_lane_layout_get_glyph_size (layout, &self->plot, TRUE) / 2;
  double sign = item->side == NP_LANE_SIDE_LEFT ? -1 : 1;
  double y = top + (item->row + 0.5) * layout->event_row;
  double from = item->middle + sign * half;
  double to = item->text_x - sign * 3 * self->plot.unit;

  if (!layout->compact || item->text == NULL)
    return;
  if (item->side == NP_LANE_SIDE_BELOW)
    np_scene_add_rule (self->plot.scene, NP_INK_DIM, 1, NP_DASH_SOLID, item->middle, y + half,
                       item->middle, top + np_lane_layout_get_label_top (layout, &self->plot));
  else if ((to - from) * sign > LEADER * self->plot.unit)
    np_scene_add_rule (self->plot.scene, NP_INK_DIM, 1, NP_DASH_SOLID, from, y, to, y);
}

/* --- Lanes --- */

/* An overview has no room for second lines, unless they stand above the lane beside its name. */
static gboolean
has_sublabel (const Lanes *self, const NpLane *lane)
{
  return lane->sublabel != NULL && (self->narrow || self->spec->n_lanes <= FEW_LANES);
}

static double
measure_header (const Lanes *self)
{
  double width = 0;

  for (guint i = 0; i < self->spec->n_lanes; i++)
    {
      const NpLane *lane = &self->spec->lanes[i];

      width = MAX (width, np_plot_measure (&self->plot, lane->label, NP_TEXT_STRONG));
      if (has_sublabel (self, lane))
        width = MAX (width, np_plot_measure (&self->plot, lane->sublabel, NP_TEXT_CAPTION));
    }
  return np_plot_column (width, HEADER_SHARE * self->plot.width);
}

/* HEADER_LINES at most; only the last is shortened. */
static char **
wrap_name (const Lanes *self, const NpLane *lane)
{
  const NpTextMeasure *measure = &self->plot.context->measure;
  char **lines = np_text_measure_wrap (measure, lane->label != NULL ? lane->label : "",
                                       NP_TEXT_STRONG, self->header_width);

  for (guint i = g_strv_length (lines); i > HEADER_LINES; i--)
    {
      g_autofree char *rest = g_strconcat (lines[i - 2], " ", lines[i - 1], NULL);

      g_clear_pointer (&lines[i - 1], g_free);
      g_free (lines[i - 2]);
      lines[i - 2] = g_steal_pointer (&rest);
    }
  return lines;
}

static void
lay_out_lane (Lanes *self, guint i)
{
  const NpLane *lane = &self->spec->lanes[i];
  NpLaneLayout *layout = &self->lanes[i];
  gboolean compact = self->spec->n_lanes > FEW_LANES || lane->n_events > NP_LANE_MAX_LABELS;
  double header = self->header_height;

  np_lane_layout_init (layout, &self->plot, &self->time, lane, compact);

  double rows = np_lane_layout_get_rows_height (layout, &self->plot);
  if (!self->narrow)
    {
      g_auto (GStrv) lines = wrap_name (self, lane);

      header = MAX (g_strv_length (lines), 1) * self->plot.label_height;
      if (has_sublabel (self, lane))
        header += self->plot.caption_height;
    }
  layout->height = self->narrow ? header + rows : MAX (header, rows);
  layout->height = ceil (layout->height + 2 * self->pad);
}

static void
lanes_lay_out (Lanes *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double inset = 10 * unit;
  double header;

  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->header_width = self->narrow ? plot->width - 2 * inset : measure_header (self);
  self->pad = (self->spec->n_lanes > FEW_LANES ? PAD_COMPACT : PAD) * unit;
  self->header_height = plot->label_height + 4 * unit;
  self->axis_height = ceil (plot->caption_height + 6 * unit);

  header = self->narrow ? 0 : self->header_width + GAP * unit;
  self->time
      = (NpTimeAxis) { self->spec->first_day, self->spec->last_day, inset, plot->width - inset };
  if (plot->context->rtl)
    self->time.right -= header;
  else
    self->time.left += header;

  self->lanes = g_new0 (NpLaneLayout, MAX (self->spec->n_lanes, 1));
  for (guint i = 0; i < self->spec->n_lanes; i++)
    lay_out_lane (self, i);
}

/* Beside the lane, the name above the second line. */
static void
draw_header_beside (Lanes *self, const NpLane *lane, double top, double height)
{
  NpPlot *plot = &self->plot;
  double x = 10 * plot->unit;
  double second = has_sublabel (self, lane) ? plot->caption_height : 0;
  g_auto (GStrv) lines = wrap_name (self, lane);
  double text = g_strv_length (lines) * plot->label_height + second;
  double drop = self->spec->n_lanes <= FEW_LANES ? 12 * plot->unit : 0;
  double y = MIN (top + (height - text) / 2, top + self->pad + drop);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, lines[i], 0, x, y,
                         self->header_width, 0);
      y += plot->label_height;
    }
  if (second > 0)
    np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lane->sublabel, 0, x, y,
                       self->header_width, 0);
}

/* Above its lane, name and second line share one line. */
static void
draw_header_above (Lanes *self, const NpLane *lane, double top)
{
  NpPlot *plot = &self->plot;
  double x = 10 * plot->unit;
  double y = top + self->pad;
  double width = self->header_width;
  double used = np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, lane->label, 0, x,
                                   y, width, 0);

  used += 8 * plot->unit;
  np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lane->sublabel, 0, x + used,
                     y + (plot->label_height - plot->caption_height) / 2, width - used, 0);
}

static void
draw_lane (Lanes *self, guint i, double top)
{
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->lanes[i];
  double rows = np_lane_layout_get_rows_height (layout, &self->plot);
  double y = top + (layout->height - rows) / 2;

  if (self->narrow)
    {
      y = top + self->pad + self->header_height;
      draw_header_above (self, lane, top);
    }
  else
    draw_header_beside (self, lane, top, layout->height);
  for (guint k = 0; k < layout->spans->len; k++)
    draw_span (self, i, &g_array_index (layout->spans, NpLaneItem, k), y);
  y += layout->n_span_rows * layout->span_row;
  for (guint k = 0; k < layout->events->len; k++)
    draw_leader (self, i, &g_array_index (layout->events, NpLaneItem, k), y);
  /* What is selected lies on top. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint k = 0; k < layout->events->len; k++)
      {
        const NpLaneItem *item = &g_array_index (layout->events, NpLaneItem, k);

        if (lane->events[item->index].selected == (pass == 1))
          draw_event (self, i, item, y);
      }
}

/* Quiet bands under every other lane, below the hairlines and all that lies on them. */
static void
draw_bands (Lanes *self)
{
  double top = self->axis_height;

  for (guint i = 0; i < self->spec->n_lanes; i++)
    {
      if (i % 2 == 0)
        np_scene_add_rect (self->plot.scene, -1, NP_INK_BAND, NP_FILL_SOLID, 0, top,
                           self->plot.width, self->lanes[i].height, 6 * self->plot.unit);
      top += self->lanes[i].height;
    }
}

/**
 * np_lanes_build:
 * @spec: the lanes from top to bottom, and the days between which time is drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws what happened in lanes over one time axis. Dates are as wide as they are vague; what would
 * overlap stacks in rows. Up to three lanes have all their labels; more are an overview, where only
 * a selected event has its label. Selecting one moves nothing. What lies wholly outside the axis
 * is left out.
 *
 * Returns: (transfer full): the scene; as high as its lanes, a datum an event with its lane's
 *   number and its own
 */
NpScene *
np_lanes_build (const NpLanesSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Lanes self = { .spec = spec };
  double height, top;

  np_plot_init (&self.plot, context);
  lanes_lay_out (&self);
  height = top = self.axis_height;
  for (guint i = 0; i < spec->n_lanes; i++)
    height += self.lanes[i].height;
  np_plot_begin (&self.plot, height);

  draw_bands (&self);
  np_time_axis_draw (&self.time, &self.plot, NP_TIME_LABELS_ABOVE, 0, self.axis_height, height);
  for (guint i = 0; i < spec->n_lanes; i++)
    {
      draw_lane (&self, i, top);
      top += self.lanes[i].height;
    }

  for (guint i = 0; i < spec->n_lanes; i++)
    np_lane_layout_clear (&self.lanes[i]);
  g_free (self.lanes);
  return self.plot.scene;
}
