/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-event-count.h"
#include "np-lanes-private.h"

/* What is in lanes: spans, events, clusters and the links between them. Only what is in sight
 * becomes marks; as data, everything is there. */

#define TARGET       24.0 /* for a finger */
#define VAGUE        8.0  /* height of a date that is wider than its glyph */
#define DATE_OPACITY 0.4
#define UNDER_LABEL  0.2 /* of a date that a label lies on */
#define ARROW        7.0
#define BOW          26.0 /* how far a link between neighbours swings out */
#define N_CURVE      24   /* points of a link */

/* --- Events --- */

static NpDatum
event_get_datum (const NpLaneEvent *event, guint series, guint index)
{
  return (NpDatum) {
    .id = (char *) event->id,
    .key = (char *) event->key,
    .label = (char *) event->label,
    .value = (char *) event->value,
    .detail = (char *) event->detail,
    .spoken = (char *) event->spoken,
    .source = (char *) event->source,
    .trust = event->trust,
    .flags = event->linked ? NP_DATUM_LINKED : 0,
    .series = series,
    .index = index,
  };
}

/* Bounds are pixels of the scene, and plots mirror them: twice is where they were. */
static int
add_datum (NpLanes *self, NpDatum *datum, double left, double right, double top, double height)
{
  graphene_rect_init (&datum->bounds, np_plot_mirror (&self->plot, left, right - left), top,
                      right - left, height);
  return np_plot_add_datum (&self->plot, datum);
}

/* Signs are smaller than bars, and have to stand off their ground by themselves. */
static NpInk
lane_get_ink (const NpLane *lane)
{
  return lane->ink == NP_INK_REST ? NP_INK_DIM : lane->ink;
}

/* A date is drawn as wide as it is vague. */
static void
draw_date (NpLanes *self,
           const NpLane *lane,
           const NpLaneEvent *event,
           const NpLanePlace *place,
           NpLaneSide side,
           int datum,
           double y)
{
  double unit = self->plot.unit;
  double size = (NP_LANE_GLYPH + NP_LANE_SELECTED) * unit;
  double left = MAX (place->date_left, self->time.left - 20);
  double right = MIN (place->date_right, self->plot.width + 20);
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = side == NP_LANE_SIDE_INSIDE ? UNDER_LABEL : DATE_OPACITY,
    .datum = datum,
    .y = y - VAGUE / 2 * unit,
    .height = VAGUE * unit,
    .radius = VAGUE / 2 * unit,
  };

  if (place->date_right - place->date_left > size && right > left)
    np_lanes_draw_stretch (&self->plot, &mark, left, right, event->about, event->about);
}

/* What was planned, whatever it was. */
static void
draw_ring (NpLanes *self, const NpLane *lane, double x, double y, double size, int datum)
{
  np_scene_add_mark (self->plot.scene, &(NpMark) { .kind = NP_MARK_RECT,
                                                   .ink = lane_get_ink (lane),
                                                   .fill = NP_FILL_NONE,
                                                   .stroke = 1.5 * self->plot.unit,
                                                   .dash = NP_DASH_SHORT,
                                                   .opacity = 1,
                                                   .datum = datum,
                                                   .x = x - size / 2,
                                                   .y = y - size / 2,
                                                   .width = size,
                                                   .height = size,
                                                   .radius = size / 2 });
}

/* A ring, tied to what came of it. */
static void
draw_planned (NpLanes *self,
              const NpLane *lane,
              const NpLaneEvent *event,
              const NpLanePlace *place,
              int datum,
              double y)
{
  double unit = self->plot.unit;
  double size = NP_LANE_GLYPH * unit;
  double planned
      = np_time_axis_project (&self->time, (event->planned_first + event->planned_last) / 2);
  double half = size / 2;
  double sign = planned < place->middle ? 1 : -1;

  if (fabs (place->middle - planned) > size)
    np_scene_add_rule (self->plot.scene, lane_get_ink (lane), 1.5 * unit, NP_DASH_DOTTED,
                       planned + sign * half, y, place->middle - sign * half, y);
  if (fabs (place->middle - planned) > 3 * unit)
    draw_ring (self, lane, planned, y, size, datum);
}

static double
label_get_x (const NpLanes *self, const NpLaneItem *item, const NpLanePlace *place)
{
  double gap = NP_LANE_GAP * self->plot.unit;
  double half = (NP_LANE_GLYPH + NP_LANE_SELECTED) / 2 * self->plot.unit;

  if (item->side == NP_LANE_SIDE_LEFT)
    return place->left - gap;
  return item->side == NP_LANE_SIDE_INSIDE ? place->middle + half + gap : place->right + gap;
}

/* The room for a label, as far as it is in sight: one that would run over the end of the axis is
 * shortened, and of one whose glyph is out of sight there is nothing. Where a glyph is held in sight,
 * the label on its bar has what is left of the bar. */
static double
label_get_room (const NpLanes *self, const NpLaneItem *item, const NpLanePlace *place)
{
  double end = self->plot.context->rtl ? self->time.right : self->plot.width;
  double x = label_get_x (self, item, place);
  gboolean is_before = item->side == NP_LANE_SIDE_LEFT;
  double sight = is_before ? x - self->time.left : end - x;
  double room = item->room;

  if (self->zoomed && (is_before ? x > end : x < self->time.left))
    return 0;
  if (item->side == NP_LANE_SIDE_INSIDE)
    room = MIN (room, MAX (place->date_right - x, 0));
  if (!self->zoomed || sight >= room)
    return room;
  return sight >= NP_LANE_LEAST_LABEL * self->plot.unit ? sight : 0;
}

static void
draw_label (NpLanes *self,
            const NpLaneEvent *event,
            const NpLaneItem *item,
            const NpLanePlace *place,
            int datum,
            double y)
{
  NpPlot *plot = &self->plot;
  NpTextStyle style = event->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  double row = ceil (MAX (plot->label_height, (NP_LANE_GLYPH + NP_LANE_SELECTED) * plot->unit)
                     + 2 * plot->unit);
  double x = label_get_x (self, item, place);
  double room = label_get_room (self, item, place);
  float align = item->side == NP_LANE_SIDE_LEFT ? 1 : 0;
  gboolean is_first = item->n_label_lines > 0;
  g_autofree char *shorter
      = room > 0 && room < item->room && item->text != NULL
            ? np_plot_fit (plot, is_first ? item->text : np_lane_event_get_label (event, plot),
                           style, is_first ? 0 : event->trust, room)
            : NULL;
  const char *text = room >= item->room ? item->text : shorter;

  if (text != NULL)
    np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, style, text, x,
                       y - plot->label_height / 2, align);
  for (guint i = 0; room > 0 && item->under != NULL && item->under[i] != NULL; i++)
    {
      gboolean is_report = i >= item->n_label_lines;
      NpTextStyle under_style = is_report ? NP_TEXT_CAPTION : style;
      double height = is_report ? plot->caption_height : plot->label_height;
      g_autofree char *line = np_plot_fit (plot, item->under[i], under_style, 0, room + 0.5);

      if (line != NULL)
        np_scene_add_text (plot->scene, datum, is_report ? NP_INK_DIM : NP_INK_FOREGROUND,
                           under_style, line, x, y + (i + 1) * row - height / 2, align);
    }
}

/* What is left and right of a glyph and its label, at least as wide as a finger. */
static void
get_bounds (const NpLanes *self,
            const NpLaneItem *item,
            const NpLanePlace *place,
            double *left,
            double *right)
{
  double half = TARGET / 2 * self->plot.unit;
  double label = item->text != NULL ? label_get_x (self, item, place) : place->middle;
  double room = item->text != NULL ? label_get_room (self, item, place) : 0;

  *left = MIN (place->left, place->middle - half);
  *right = MAX (place->right, place->middle + half);
  if (item->side == NP_LANE_SIDE_LEFT)
    *left = MIN (*left, label - room);
  else
    *right = MAX (*right, label + room);
}

/* While any of a vague date is in sight, so is its glyph. */
static void
keep_glyph_in_sight (const NpLanes *self, NpLanePlace *place)
{
  double size = (NP_LANE_GLYPH + NP_LANE_SELECTED) * self->plot.unit;

  if (place->date_right - place->date_left > 2 * size && place->date_left < self->time.left)
    place->middle = MIN (self->time.left + size / 2, place->date_right - size / 2);
}

static void
draw_event (NpLanes *self, guint i, const NpLaneItem *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->layout->rows[i].lane;
  guint number = layout->order[item->first];
  const NpLaneEvent *event = &lane->events[number];
  double row_top = top + item->row * layout->event_row;
  double y = row_top + layout->event_row / 2;
  NpDatum datum = event_get_datum (event, i + 1, number + 1);
  NpLanePlace place;
  double left, right;
  int n;

  np_lane_event_place (event, plot, &self->time, &place);
  keep_glyph_in_sight (self, &place);
  get_bounds (self, item, &place, &left, &right);
  if (self->draws && !np_lanes_has_in_sight (self, left, right))
    return;
  datum.at = MAX (place.middle - left, 0);
  n = add_datum (self, &datum, left, right, row_top, item->n_rows * layout->event_row);
  if (!self->draws)
    return;
  draw_date (self, lane, event, &place, item->side, n, y);
  np_scene_add_mark (plot->scene,
                     &(NpMark) { .kind = NP_MARK_GLYPH,
                                 .ink = lane_get_ink (lane),
                                 .fill = event->is_plan ? NP_FILL_LIGHT
                                                        : np_plot_trust_to_fill (event->trust),
                                 .opacity = 1,
                                 .datum = n,
                                 .x = place.middle,
                                 .y = y,
                                 .width = (NP_LANE_GLYPH + (event->selected ? NP_LANE_SELECTED : 0))
                                          * plot->unit,
                                 .glyph = event->glyph });
  /* Over its glyph, where the two dates are close. */
  if (event->is_planned)
    draw_planned (self, lane, event, &place, n, y);
  if (event->is_plan)
    draw_ring (self, lane, place.middle, y, (NP_LANE_GLYPH + NP_LANE_SELECTED) * plot->unit, n);
  draw_label (self, event, item, &place, n, y);
}

/* --- Clusters --- */

static const NpLaneEvent *
cluster_get_event (const NpLanes *self, guint i, const NpLaneItem *item, guint k)
{
  const NpLaneLayout *layout = &self->layout->rows[i].lane;

  return &self->spec->lanes[i].events[layout->order[item->first + k]];
}

static double
cluster_get_middle (const NpLanes *self, guint i, const NpLaneItem *item)
{
  NpLanePlace first, last;

  np_lane_event_place (cluster_get_event (self, i, item, 0), &self->plot, &self->time, &first);
  np_lane_event_place (cluster_get_event (self, i, item, item->n_events - 1), &self->plot,
                       &self->time, &last);
  return (first.middle + last.middle) / 2;
}

/* A line an event: "18 November 2012: Venture agreed". Of many, the first. */
static char *
cluster_to_detail (const NpLanes *self, guint i, const NpLaneItem *item)
{
  GString *detail = g_string_new (NULL);

  for (guint k = 0; k < np_event_count_get_listed (item->n_events); k++)
    {
      const NpLaneEvent *event = cluster_get_event (self, i, item, k);

      np_event_count_add_line (detail, event->value, event->label);
    }
  np_event_count_add_rest (detail, item->n_events);
  return g_string_free_and_steal (detail);
}

static void
draw_count (NpLanes *self, const NpLane *lane, guint n, double x, double y, int datum)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  np_event_count_draw (&self->plot, datum, lane_get_ink (lane), text, x, y,
                       np_lane_cluster_get_width (&self->plot, n),
                       (NP_LANE_GLYPH + 3) * self->plot.unit);
}

/* Its events have data of their own, so that they can be walked to, where their cluster is. */
static void
add_hidden_events (NpLanes *self,
                   guint i,
                   const NpLaneItem *item,
                   double left,
                   double right,
                   double y)
{
  const NpLaneLayout *layout = &self->layout->rows[i].lane;
  double height = layout->event_row;

  for (guint k = 0; k < item->n_events; k++)
    {
      guint number = layout->order[item->first + k];
      NpDatum datum = event_get_datum (&self->spec->lanes[i].events[number], i + 1, number + 1);

      add_datum (self, &datum, left, right, y - height / 2, height);
    }
}

static void
draw_cluster (NpLanes *self, guint i, const NpLaneItem *item, double top)
{
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->layout->rows[i].lane;
  guint number = layout->order[item->first];
  double height = layout->event_row;
  double y = top + (item->row + 0.5) * height;
  double x = cluster_get_middle (self, i, item);
  double half
      = MAX (np_lane_cluster_get_width (&self->plot, item->n_events), TARGET * self->plot.unit) / 2;
  g_autofree char *key = NULL, *label = NULL, *detail = NULL, *spoken = NULL;
  int n;

  if (self->draws && !np_lanes_has_in_sight (self, x - half, x + half))
    return;
  add_hidden_events (self, i, item, x - half, x + half, y);
  key = g_strdup_printf ("cluster:%s", cluster_get_event (self, i, item, 0)->key);
  label = g_strdup_printf (ngettext ("%u event", "%u events", item->n_events), item->n_events);
  detail = cluster_to_detail (self, i, item);
  /* Translators: what a screen reader says of several events that are drawn as one: how many, in
   * which lane, and that opening it shows each. */
  spoken = g_strdup_printf (_ ("%1$s close together, %2$s; open to show each"), label, lane->label);
  n = add_datum (self,
                 &(NpDatum) { .id = (char *) lane->open_id,
                              .key = key,
                              .label = label,
                              .detail = detail,
                              .spoken = spoken,
                              .flags = NP_DATUM_CONTROL,
                              .series = i + 1,
                              .index = number },
                 x - half, x + half, y - height / 2, height);
  if (self->draws)
    draw_count (self, lane, item->n_events, x, y, n);
}

/* What is selected lies on top. */
void
np_lanes_draw_events (NpLanes *self, guint i, double top)
{
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->layout->rows[i].lane;

  for (guint pass = 0; pass < 2; pass++)
    for (guint k = 0; k < layout->items->len; k++)
      {
        const NpLaneItem *item = &g_array_index (layout->items, NpLaneItem, k);
        gboolean on_top = item->n_events == 1 && lane->events[layout->order[item->first]].selected;

        if (on_top != (pass == 1))
          continue;
        if (item->n_events > 1)
          draw_cluster (self, i, item, top);
        else
          draw_event (self, i, item, top);
      }
}

/* --- Links --- */

/* The middle of an event's glyph, or of its cluster. */
static void
find_event (const NpLanes *self, guint i, guint event, double *x, double *y)
{
  const NpLanesRow *row = &self->layout->rows[i];
  const NpLaneItem *item = &g_array_index (row->lane.items, NpLaneItem, row->lane.items_of[event]);
  double rows = np_lane_layout_get_rows_height (&row->lane);
  double top = np_lanes_get_header_width (&self->plot) > 0
                   ? row->top + (row->height - rows) / 2
                   : row->top + row->height - np_lanes_get_pad (&self->plot) - rows;
  NpLanePlace place;

  if (item->n_events > 1)
    *x = cluster_get_middle (self, i, item);
  else
    {
      np_lane_event_place (&self->spec->lanes[i].events[event], &self->plot, &self->time, &place);
      keep_glyph_in_sight (self, &place);
      *x = place.middle;
    }
  *y = top + row->lane.n_span_rows * row->lane.span_row + (item->row + 0.5) * row->lane.event_row;
}

static graphene_point_t
bend (double t, double x1, double y1, double x2, double y2, double bow)
{
  /* A quadratic curve, whose middle is pulled up in a lane and sideways between lanes. */
  double mx = (x1 + x2) / 2, my = (y1 + y2) / 2;
  double length = MAX (hypot (x2 - x1, y2 - y1), 1);
  double cx = mx + (y2 - y1) / length * bow, cy = my - fabs (x2 - x1) / length * bow;
  double u = 1 - t;

  return GRAPHENE_POINT_INIT (u * u * x1 + 2 * u * t * cx + t * t * x2,
                              u * u * y1 + 2 * u * t * cy + t * t * y2);
}

static void
draw_arrow (NpLanes *self, const graphene_point_t *from, const graphene_point_t *to)
{
  double length = MAX (hypot (to->x - from->x, to->y - from->y), 0.1);
  double dx = (to->x - from->x) / length, dy = (to->y - from->y) / length;
  double size = ARROW * self->plot.unit;
  NpMark head = { .kind = NP_MARK_AREA,
                  .ink = NP_INK_DIM,
                  .fill = NP_FILL_SOLID,
                  .opacity = 1,
                  .datum = -1,
                  .points = g_new (graphene_point_t, 3),
                  .n_points = 3 };

  head.points[0] = *to;
  head.points[1]
      = GRAPHENE_POINT_INIT (to->x - dx * size - dy * size / 2, to->y - dy * size + dx * size / 2);
  head.points[2]
      = GRAPHENE_POINT_INIT (to->x - dx * size + dy * size / 2, to->y - dy * size - dx * size / 2);
  np_scene_add_mark (self->plot.scene, &head);
}

/* From rim to rim of the glyphs. */
static void
draw_link (NpLanes *self, const NpLaneLink *link)
{
  double unit = self->plot.unit;
  double x1, y1, x2, y2, length, rim, bow;
  NpMark line = { .kind = NP_MARK_LINE,
                  .ink = NP_INK_DIM,
                  .stroke = 1.5 * unit,
                  .dash = link->is_dispute ? NP_DASH_SHORT : NP_DASH_SOLID,
                  .opacity = 1,
                  .datum = -1,
                  .points = g_new (graphene_point_t, N_CURVE),
                  .n_points = N_CURVE };

  find_event (self, link->from_lane, link->from_event, &x1, &y1);
  find_event (self, link->to_lane, link->to_event, &x2, &y2);
  length = hypot (x2 - x1, y2 - y1);
  rim = MIN ((NP_LANE_GLYPH + NP_LANE_SELECTED) / 2 * unit / MAX (length, 1), 0.45);
  bow = MIN (BOW * unit, length / 3);
  for (guint i = 0; i < N_CURVE; i++)
    line.points[i] = bend (rim + (1 - 2 * rim) * i / (N_CURVE - 1), x1, y1, x2, y2, bow);
  draw_arrow (self, &line.points[N_CURVE - 3], &line.points[N_CURVE - 1]);
  np_scene_add_mark (self->plot.scene, &line);
}

void
np_lanes_draw_links (NpLanes *self)
{
  for (guint i = 0; self->draws && i < self->spec->n_links; i++)
    draw_link (self, &self->spec->links[i]);
}
