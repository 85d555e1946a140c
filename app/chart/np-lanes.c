/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lanes.h"

#include <math.h>

#include "np-axis.h"
#include "np-lane-layout.h"

/* Lanes are laid out first (np-lane-layout.c), because their rows make the picture's height. */

#define NARROW         600.0
#define HEADER_SHARE   0.28
#define GAP            14.0
#define GLYPH          14.0
#define TARGET         24.0
#define VAGUE          8.0 /* height of a date that is wider than its glyph */
#define PAD            8.0 /* above and below a lane's rows */
#define SPAN_OPACITY   0.25
#define REST_OPACITY   0.6 /* of a grey lane's span: as quiet on its band as a coloured one */
#define CLEAR_OPACITY  0.4 /* in high contrast */
#define HEADER_LINES   3   /* of a lane's name, where its lane is as high */
#define DATE_OPACITY   0.4
#define FEW_LANES      3 /* a picture of so few has room for more labels */
#define LABEL_ROWS     2
#define LABEL_ROWS_FEW 5

typedef struct
{
  NpPlot plot;
  const NpLanesSpec *spec;
  NpTimeAxis time;
  gboolean narrow;
  double header_width;
  double header_height; /* above the lane when narrow */
  double axis_height;
  double span_row;
  double event_row;
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
draw_span (Lanes *self, const NpLane *lane, const NpLaneItem *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLaneSpan *span = &lane->spans[item->index];
  double height = self->span_row - 4 * plot->unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = span_get_opacity (self, lane),
    .datum = -1,
    .y = top + item->row * self->span_row,
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
draw_date (Lanes *self, const NpLane *lane, const NpLaneItem *item, int datum, double y)
{
  const NpLaneEvent *event = &lane->events[item->index];
  double height = VAGUE * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = DATE_OPACITY,
    .datum = datum,
    .y = y - height / 2,
    .height = height,
    .radius = height / 2,
  };

  if (item->date_right - item->date_left > np_lane_event_get_size (event, &self->plot))
    draw_stretch (self, item, &mark, event->about, event->about);
}

static int
add_datum (Lanes *self, const NpLane *lane, const NpLaneItem *item, double top)
{
  const NpLaneEvent *event = &lane->events[item->index];
  double half = TARGET / 2 * self->plot.unit;
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
    .series = (guint) (lane - self->spec->lanes),
    .index = item->index,
    .bounds = GRAPHENE_RECT_INIT (np_plot_mirror (&self->plot, left, right - left), top,
                                  right - left, self->event_row),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

static void
draw_event (Lanes *self, const NpLane *lane, const NpLaneItem *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLaneEvent *event = &lane->events[item->index];
  double y = top + self->event_row / 2;

  int datum = add_datum (self, lane, item, top);
  NpMark glyph = {
    .kind = NP_MARK_GLYPH,
    .ink = lane->ink,
    .fill = np_plot_trust_to_fill (event->trust),
    .opacity = 1,
    .datum = datum,
    .x = item->middle,
    .y = y,
    .width = np_lane_event_get_size (event, &self->plot),
    .glyph = event->glyph,
  };

  draw_date (self, lane, item, datum, y);
  np_scene_add_mark (plot->scene, &glyph);
  if (item->text != NULL)
    np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, np_lane_event_get_style (event),
                       item->text, item->text_x, y - plot->label_height / 2,
                       item->side == NP_LANE_SIDE_RIGHT ? 0 : 1);
}

/* --- Lanes --- */

static double
measure_header (const Lanes *self)
{
  double width = 0;

  for (guint i = 0; i < self->spec->n_lanes; i++)
    {
      const NpLane *lane = &self->spec->lanes[i];

      width = MAX (width, np_plot_measure (&self->plot, lane->label, NP_TEXT_STRONG));
      width = MAX (width, np_plot_measure (&self->plot, lane->sublabel, NP_TEXT_CAPTION));
    }
  return np_plot_column (width, HEADER_SHARE * self->plot.width);
}

static void
lay_out_lane (Lanes *self, guint i)
{
  const NpLane *lane = &self->spec->lanes[i];
  NpLaneLayout *layout = &self->lanes[i];
  double unit = self->plot.unit;

  guint label_rows = self->spec->n_lanes <= FEW_LANES ? LABEL_ROWS_FEW : LABEL_ROWS;

  np_lane_layout_init (layout, &self->plot, &self->time, lane, label_rows);

  double rows = layout->n_span_rows * self->span_row + layout->n_event_rows * self->event_row;
  double header = self->plot.label_height;
  if (lane->sublabel != NULL)
    header += self->plot.caption_height;
  layout->height = self->narrow ? self->header_height + rows : MAX (header, rows);
  layout->height = ceil (layout->height + 2 * PAD * unit);
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
  self->header_height = plot->label_height + 4 * unit;
  self->axis_height = ceil (plot->caption_height + 6 * unit);
  self->span_row = ceil (plot->caption_height + 6 * unit);
  self->event_row = ceil (MAX (plot->label_height + 4 * unit, (GLYPH + 8) * unit));

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

/* As many lines as @room is high, HEADER_LINES at most; only the last is shortened. */
static char **
wrap_name (const Lanes *self, const NpLane *lane, double room)
{
  const NpTextMeasure *measure = &self->plot.context->measure;
  guint max_lines = (guint) CLAMP (room / self->plot.label_height, 1, HEADER_LINES);
  char **lines = np_text_measure_wrap (measure, lane->label != NULL ? lane->label : "",
                                       NP_TEXT_STRONG, self->header_width);

  for (guint i = g_strv_length (lines); i > max_lines; i--)
    {
      g_autofree char *rest = g_strconcat (lines[i - 2], " ", lines[i - 1], NULL);

      g_clear_pointer (&lines[i - 1], g_free);
      g_free (lines[i - 2]);
      lines[i - 2] = g_steal_pointer (&rest);
    }
  return lines;
}

/* Beside the lane, the name above the second line. */
static void
draw_header_beside (Lanes *self, const NpLane *lane, double top, double height)
{
  NpPlot *plot = &self->plot;
  double x = 10 * plot->unit;
  double y = top + PAD * plot->unit;
  double second = lane->sublabel != NULL ? plot->caption_height : 0;
  g_auto (GStrv) lines = wrap_name (self, lane, height - 2 * PAD * plot->unit - second);
  double text = g_strv_length (lines) * plot->label_height + second;

  y = MIN (top + (height - text) / 2, y + 12 * plot->unit);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, lines[i], 0, x, y,
                         self->header_width, 0);
      y += plot->label_height;
    }
  np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lane->sublabel, 0, x, y,
                     self->header_width, 0);
}

/* Above its lane, name and second line share one line. */
static void
draw_header_above (Lanes *self, const NpLane *lane, double top)
{
  NpPlot *plot = &self->plot;
  double x = 10 * plot->unit;
  double y = top + PAD * plot->unit;
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
  double rows = layout->n_span_rows * self->span_row + layout->n_event_rows * self->event_row;
  double y = top + (layout->height - rows) / 2;

  if (self->narrow)
    y = top + PAD * self->plot.unit + self->header_height;
  if (self->narrow)
    draw_header_above (self, lane, top);
  else
    draw_header_beside (self, lane, top, layout->height);
  for (guint k = 0; k < layout->spans->len; k++)
    draw_span (self, lane, &g_array_index (layout->spans, NpLaneItem, k), y);
  y += layout->n_span_rows * self->span_row;
  for (guint k = 0; k < layout->events->len; k++)
    {
      const NpLaneItem *item = &g_array_index (layout->events, NpLaneItem, k);

      draw_event (self, lane, item, y + item->row * self->event_row);
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
 * overlap stacks in rows; a label stands beside its event where it covers nothing, and always for
 * what is selected. What lies wholly outside the axis is left out.
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
