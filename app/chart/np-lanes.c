/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lanes.h"

#include <math.h>

#include "np-axis.h"
#include "np-label-layout.h"

/* Every lane is laid out on its own: spans and events become extents in pixels, extents are packed
 * into rows, labels go where the row is free. Only then is the height known and the scene made. */

#define NARROW       600.0
#define HEADER_SHARE 0.28
#define GAP          14.0
#define GLYPH        14.0
#define TARGET       24.0
#define VAGUE        8.0  /* height of a date that is wider than its glyph */
#define ABOUT        16.0 /* what "about" adds at least to a glyph's width */
#define PAD          8.0  /* above and below a lane's rows */
#define LABEL_GAP    5.0  /* between a glyph and its label */
#define CLEAR        6.0  /* between a label and the next thing */
#define SPAN_OPACITY 0.25
#define DATE_OPACITY 0.4
#define MAX_RESERVED 24 /* events of a selected lane that all get room for their label */

typedef enum
{
  SIDE_NONE,
  SIDE_LEFT,
  SIDE_RIGHT,
} Side;

/* A span or an event in pixels of the scene. */
typedef struct
{
  guint index;
  double date_left; /* the date itself */
  double date_right;
  double middle;
  double left; /* all that is drawn, a label that has its room for certain included */
  double right;
  guint row;
  Side side; /* of the label */
  double text_x;
  char *text; /* (owned) (nullable) */
} Item;

typedef struct
{
  GArray *spans;  /* (owned) Item, by left */
  GArray *events; /* (owned) Item, by left */
  guint n_span_rows;
  guint n_event_rows;
  double height;
} LaneLayout;

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
  LaneLayout *lanes; /* (owned) */
} Lanes;

static void
item_clear (gpointer data)
{
  g_clear_pointer (&((Item *) data)->text, g_free);
}

static void
item_put_text (Item *self, Side side, double gap, double width)
{
  self->side = side;
  self->text_x = side == SIDE_RIGHT ? self->right + gap : self->left - gap;
  if (side == SIDE_RIGHT)
    self->right += gap + width;
  else
    self->left -= gap + width;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *left = a, *right = b;

  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* Sorts by left edge, packs, and returns how many rows that takes. */
static guint
pack_items (GArray *items, double clear)
{
  g_autofree double *starts = g_new (double, MAX (items->len, 1));
  g_autofree double *ends = g_new (double, MAX (items->len, 1));
  g_autofree guint *rows = g_new (guint, MAX (items->len, 1));

  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    {
      starts[i] = g_array_index (items, Item, i).left;
      ends[i] = g_array_index (items, Item, i).right + clear;
    }

  guint n_rows = np_label_layout_pack (starts, ends, items->len, rows);
  for (guint i = 0; i < items->len; i++)
    g_array_index (items, Item, i).row = rows[i];
  return n_rows;
}

/* What lies outside the axis has no place on it; at its edge it would claim a wrong date. */
static gboolean
is_shown (const Lanes *self, double first_day, double last_day)
{
  return last_day >= self->spec->first_day && first_day <= self->spec->last_day;
}

/* The item's stretch of time as a bar, faded where it has no certain end. A mark fades at one end
 * only, so that two halves make what fades at both. */
static void
draw_stretch (Lanes *self, const Item *item, NpMark *mark, gboolean from, gboolean to)
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

static void
place_span (Lanes *self, const NpLaneSpan *span, Item *item)
{
  NpPlot *plot = &self->plot;
  double inset = 2 * 6 * plot->unit;
  double gap = LABEL_GAP * plot->unit;

  item->left = np_time_axis_scale (&self->time, span->first_day);
  item->right
      = span->open_end ? self->time.right : np_time_axis_scale (&self->time, span->last_day);
  item->right = MAX (item->right, MIN (item->left + 3 * plot->unit, self->time.right));
  item->left = MIN (item->left, item->right - 3 * plot->unit);
  item->date_left = item->left;
  item->date_right = item->right;

  double width = np_plot_measure (plot, span->label, NP_TEXT_CAPTION);
  double inside = item->right - item->left - inset;
  if (width > inside && item->right + gap + width <= self->time.right)
    {
      item->text = g_strdup (span->label);
      item_put_text (item, SIDE_RIGHT, gap, width);
    }
  else if (width > inside && item->left - gap - width >= self->time.left)
    {
      item->text = g_strdup (span->label);
      item_put_text (item, SIDE_LEFT, gap, width);
    }
  else
    {
      item->text = np_plot_fit (plot, span->label, NP_TEXT_CAPTION, 0, inside);
      item->text_x = item->left + inset / 2;
    }
}

static void
lay_out_spans (Lanes *self, const NpLane *lane, LaneLayout *layout)
{
  layout->spans = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (layout->spans, item_clear);
  for (guint i = 0; i < lane->n_spans; i++)
    {
      Item item = { .index = i };

      if (!is_shown (self, lane->spans[i].first_day, lane->spans[i].last_day))
        continue;
      place_span (self, &lane->spans[i], &item);
      g_array_append_val (layout->spans, item);
    }
  layout->n_span_rows = pack_items (layout->spans, 2 * self->plot.unit);
}

static void
draw_span (Lanes *self, const NpLane *lane, const Item *item, double top)
{
  NpPlot *plot = &self->plot;
  const NpLaneSpan *span = &lane->spans[item->index];
  double height = self->span_row - 4 * plot->unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = lane->ink,
    .opacity = SPAN_OPACITY,
    .datum = -1,
    .y = top + item->row * self->span_row,
    .height = height,
    .radius = 4 * plot->unit,
  };

  draw_stretch (self, item, &mark, span->open_start, span->open_end);
  if (item->text != NULL)
    np_scene_add_text (plot->scene, -1, NP_INK_FOREGROUND, NP_TEXT_CAPTION, item->text,
                       item->text_x, mark.y + (height - plot->caption_height) / 2,
                       item->side == SIDE_LEFT ? 1 : 0);
}

/* --- Events --- */

static double
event_get_size (const Lanes *self, const NpLaneEvent *event)
{
  return (event->selected ? GLYPH + 4 : GLYPH) * self->plot.unit;
}

static NpTextStyle
event_get_style (const NpLaneEvent *event)
{
  return event->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
}

static void
place_event (Lanes *self, const NpLaneEvent *event, Item *item)
{
  double size = event_get_size (self, event);

  item->date_left = np_time_axis_scale (&self->time, event->first_day);
  item->date_right = np_time_axis_scale (&self->time, event->last_day);
  item->middle = (item->date_left + item->date_right) / 2;
  if (event->about)
    {
      double half = (size + ABOUT * self->plot.unit) / 2;

      item->date_left = MAX (MIN (item->date_left, item->middle - half), self->time.left);
      item->date_right = MIN (MAX (item->date_right, item->middle + half), self->time.right);
    }
  item->left = MIN (item->date_left, item->middle - size / 2);
  item->right = MAX (item->date_right, item->middle + size / 2);
}

/* Room for the label before rows are made, on the side that has it; shortened when neither does. */
static void
reserve_label (Lanes *self, const NpLaneEvent *event, Item *item)
{
  NpPlot *plot = &self->plot;
  double gap = LABEL_GAP * plot->unit;
  double after = self->time.right - item->right - gap;
  double before = item->left - gap - self->time.left;
  g_autofree char *whole
      = np_plot_fit (plot, event->label, event_get_style (event), event->trust, G_MAXDOUBLE);
  double width = np_plot_measure (plot, whole, event_get_style (event));
  gboolean right = width <= after || (width > before && after >= before);

  item->text = np_plot_fit (plot, event->label, event_get_style (event), event->trust,
                            right ? after : before);
  if (item->text == NULL)
    return;
  width = np_plot_measure (plot, item->text, event_get_style (event));
  item_put_text (item, right ? SIDE_RIGHT : SIDE_LEFT, gap, width);
}

/* A label where the row is free on either side; at least the ‡. @from and @to bound the room. */
static void
try_label (Lanes *self, const NpLaneEvent *event, Item *item, double from, double to)
{
  NpPlot *plot = &self->plot;
  gboolean rivals = (event->trust & NP_TRUST_RIVALS) != 0;
  double gap = LABEL_GAP * plot->unit;
  g_autofree char *whole
      = np_plot_fit (plot, event->label, NP_TEXT_LABEL, event->trust, G_MAXDOUBLE);
  double width = np_plot_measure (plot, whole, NP_TEXT_LABEL);

  if (whole != NULL && item->right + gap + width <= to)
    item_put_text (item, SIDE_RIGHT, gap, width);
  else if (whole != NULL && item->left - gap - width >= from)
    item_put_text (item, SIDE_LEFT, gap, width);
  else if (rivals)
    {
      width = np_plot_measure (plot, NP_PLOT_RIVALS, NP_TEXT_LABEL);
      if (item->right + width > to && item->left - width < from)
        return;
      g_set_str (&whole, NP_PLOT_RIVALS);
      item_put_text (item, item->right + width <= to ? SIDE_RIGHT : SIDE_LEFT, 0, width);
    }
  else
    return;

  item->text = g_steal_pointer (&whole);
}

/* Labels for what had no room reserved: between the neighbours of the same row. */
static void
label_events (Lanes *self, const NpLane *lane, LaneLayout *layout)
{
  guint n = layout->events->len;
  double clear = CLEAR * self->plot.unit;
  g_autofree double *next = g_new (double, MAX (n, 1));
  g_autofree double *edge = g_new (double, MAX (layout->n_event_rows, 1));

  for (guint r = 0; r < layout->n_event_rows; r++)
    edge[r] = self->time.right + clear;
  for (guint i = n; i > 0; i--)
    {
      const Item *item = &g_array_index (layout->events, Item, i - 1);

      next[i - 1] = edge[item->row] - clear;
      edge[item->row] = item->left;
    }
  for (guint r = 0; r < layout->n_event_rows; r++)
    edge[r] = self->time.left;
  for (guint i = 0; i < n; i++)
    {
      Item *item = &g_array_index (layout->events, Item, i);

      if (item->side == SIDE_NONE)
        try_label (self, &lane->events[item->index], item, edge[item->row], next[i]);
      edge[item->row] = item->right + clear;
    }
}

static void
lay_out_events (Lanes *self, const NpLane *lane, LaneLayout *layout)
{
  gboolean all = lane->selected && lane->n_events <= MAX_RESERVED;

  layout->events = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (layout->events, item_clear);
  for (guint i = 0; i < lane->n_events; i++)
    {
      Item item = { .index = i };

      if (!is_shown (self, lane->events[i].first_day, lane->events[i].last_day))
        continue;
      place_event (self, &lane->events[i], &item);
      if (all || lane->events[i].selected)
        reserve_label (self, &lane->events[i], &item);
      g_array_append_val (layout->events, item);
    }
  layout->n_event_rows = pack_items (layout->events, 3 * self->plot.unit);
  label_events (self, lane, layout);
}

/* A date is drawn as wide as it is vague. */
static void
draw_date (Lanes *self, const NpLane *lane, const Item *item, int datum, double y)
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

  if (item->date_right - item->date_left > event_get_size (self, event))
    draw_stretch (self, item, &mark, event->about, event->about);
}

static int
add_datum (Lanes *self, const NpLane *lane, const Item *item, double top)
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
draw_event (Lanes *self, const NpLane *lane, const Item *item, double top)
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
    .width = event_get_size (self, event),
    .glyph = event->glyph,
  };

  draw_date (self, lane, item, datum, y);
  np_scene_add_mark (plot->scene, &glyph);
  if (item->text != NULL)
    np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, event_get_style (event), item->text,
                       item->text_x, y - plot->label_height / 2, item->side == SIDE_RIGHT ? 0 : 1);
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
  LaneLayout *layout = &self->lanes[i];
  double unit = self->plot.unit;

  lay_out_spans (self, lane, layout);
  lay_out_events (self, lane, layout);

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

  self->lanes = g_new0 (LaneLayout, MAX (self->spec->n_lanes, 1));
  for (guint i = 0; i < self->spec->n_lanes; i++)
    lay_out_lane (self, i);
}

/* Above its lane, name and second line share one line. */
static void
draw_header (Lanes *self, const NpLane *lane, double top, double height)
{
  NpPlot *plot = &self->plot;
  double x = 10 * plot->unit;
  double y = top + PAD * plot->unit;
  double width = self->header_width;
  if (!self->narrow)
    {
      double text = plot->label_height + (lane->sublabel != NULL ? plot->caption_height : 0);

      y = MIN (top + (height - text) / 2, y + 12 * plot->unit);
      np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, lane->label, 0, x, y, width,
                         0);
      np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lane->sublabel, 0, x,
                         y + plot->label_height, width, 0);
      return;
    }
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
  const LaneLayout *layout = &self->lanes[i];
  double rows = layout->n_span_rows * self->span_row + layout->n_event_rows * self->event_row;
  double y = top + (layout->height - rows) / 2;

  if (self->narrow)
    y = top + PAD * self->plot.unit + self->header_height;
  draw_header (self, lane, top, layout->height);
  for (guint k = 0; k < layout->spans->len; k++)
    draw_span (self, lane, &g_array_index (layout->spans, Item, k), y);
  y += layout->n_span_rows * self->span_row;
  for (guint k = 0; k < layout->events->len; k++)
    {
      const Item *item = &g_array_index (layout->events, Item, k);

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
    {
      g_array_unref (self.lanes[i].spans);
      g_array_unref (self.lanes[i].events);
    }
  g_free (self.lanes);
  return self.plot.scene;
}
