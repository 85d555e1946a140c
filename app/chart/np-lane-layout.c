/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lane-layout.h"

#include <math.h>

#include "np-label-layout.h"

/* Every lane is laid out on its own: spans and events become extents in pixels, and extents are
 * packed into rows. A labelled lane has room for all its labels, in rows by date. A compact one has
 * glyphs in as few rows as can be, and room for one label: that of the event which is selected.
 * Nothing but labels depends on what is selected, so that selecting moves nothing. */

#define GLYPH         14.0
#define GLYPH_COMPACT 11.0
#define SELECTED      4.0  /* what a selected event's glyph is larger by */
#define SPAN_COMPACT  7.0  /* height of a row */
#define EVENT_COMPACT 12.0 /* height of a row */
#define ABOUT         16.0 /* what "about" adds at least to a glyph's width */
#define LABEL_TOP \
  2.0 /* above the row kept for a label: what a selected glyph is taller than its row */
#define LABEL_GAP    5.0   /* between a glyph and its label */
#define LABEL_CLEAR  24.0  /* between a label and what follows that isn't its own */
#define CLEAR        0.5   /* between glyphs of a compact lane */
#define MAX_LEADER   240.0 /* between the selected glyph and its label, past other glyphs */
#define MAX_SEARCHED 80    /* events of a compact lane whose labels are all tried */
#define MOST_ROWS    4     /* of glyphs in a compact lane */

typedef struct
{
  NpLaneLayout *layout;
  const NpPlot *plot;
  const NpTimeAxis *time;
  const NpLane *lane;
} Layout;

static void
item_clear (gpointer data)
{
  g_clear_pointer (&((NpLaneItem *) data)->text, g_free);
}

static void
item_put_text (NpLaneItem *self, NpLaneSide side, double gap, double width)
{
  self->side = side;
  self->text_x = side == NP_LANE_SIDE_RIGHT ? self->right + gap : self->left - gap;
  if (side == NP_LANE_SIDE_RIGHT)
    self->right += gap + width;
  else
    self->left -= gap + width;
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const NpLaneItem *left = a, *right = b;

  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* By the start of the date; events that start together stay as they are. */
static int
compare_date (gconstpointer a, gconstpointer b)
{
  const NpLaneItem *left = a, *right = b;

  if (left->date_left != right->date_left)
    return left->date_left < right->date_left ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* In an overview a crowd of one season would make a lane as tall as all others together: rows
 * beyond the most there may be lie over the first ones. What a lane tells, it tells when it is
 * chosen; the keyboard reaches every event all the same. */
static void
stack_crowd (NpLaneLayout *layout)
{
  for (guint i = 0; i < layout->events->len; i++)
    g_array_index (layout->events, NpLaneItem, i).row %= MOST_ROWS;
  layout->n_event_rows = MIN (layout->n_event_rows, MOST_ROWS);
}

/* Sorts by left edge and packs into as few rows as there can be. */
static guint
pack_items (GArray *items, double clear)
{
  guint n = items->len;
  g_autofree double *starts = g_new (double, MAX (n, 1));
  g_autofree double *ends = g_new (double, MAX (n, 1));
  g_autofree guint *rows = g_new (guint, MAX (n, 1));

  g_array_sort (items, compare_left);
  for (guint i = 0; i < n; i++)
    {
      const NpLaneItem *item = &g_array_index (items, NpLaneItem, i);

      starts[i] = item->left;
      ends[i] = item->right + clear;
    }

  guint n_rows = np_label_layout_pack (starts, ends, n, rows);
  for (guint i = 0; i < n; i++)
    g_array_index (items, NpLaneItem, i).row = rows[i];
  return n_rows;
}

/* Rows by date: an event shares a row only with those just before it, so that the lane reads from
 * top to bottom. */
static guint
pack_by_date (GArray *items, double clear)
{
  double edge = -G_MAXDOUBLE;
  guint row = 0;

  g_array_sort (items, compare_date);
  for (guint i = 0; i < items->len; i++)
    {
      NpLaneItem *item = &g_array_index (items, NpLaneItem, i);

      if (i > 0 && item->left < edge)
        row++;
      item->row = row;
      edge = item->right + clear;
    }
  return items->len > 0 ? row + 1 : 0;
}

/* What lies outside the axis has no place on it; at its edge it would claim a wrong date. */
static gboolean
is_shown (const Layout *self, double first_day, double last_day)
{
  return last_day >= self->time->first_day && first_day <= self->time->last_day;
}

static void
place_span (const Layout *self, const NpLaneSpan *span, NpLaneItem *item)
{
  const NpPlot *plot = self->plot;
  double inset = 2 * 6 * plot->unit;
  double gap = LABEL_GAP * plot->unit;

  item->left
      = span->open_start ? self->time->left : np_time_axis_scale (self->time, span->first_day);
  item->right
      = span->open_end ? self->time->right : np_time_axis_scale (self->time, span->last_day);
  item->right = MAX (item->right, MIN (item->left + 3 * plot->unit, self->time->right));
  item->left = MIN (item->left, item->right - 3 * plot->unit);
  item->date_left = item->left;
  item->date_right = item->right;

  if (self->layout->compact)
    return;

  double width = np_plot_measure (plot, span->label, NP_TEXT_CAPTION);
  double inside = item->right - item->left - inset;
  if (width > inside && item->right + gap + width <= self->time->right)
    {
      item->text = g_strdup (span->label);
      item_put_text (item, NP_LANE_SIDE_RIGHT, gap, width);
    }
  else if (width > inside && item->left - gap - width >= self->time->left)
    {
      item->text = g_strdup (span->label);
      item_put_text (item, NP_LANE_SIDE_LEFT, gap, width);
    }
  else
    {
      item->text = np_plot_fit (plot, span->label, NP_TEXT_CAPTION, 0, inside);
      item->text_x = item->left + inset / 2;
    }
}

static void
lay_out_spans (const Layout *self)
{
  for (guint i = 0; i < self->lane->n_spans; i++)
    {
      const NpLaneSpan *span = &self->lane->spans[i];
      NpLaneItem item = { .index = i };

      /* An open end has no day of its own: it goes on beyond the axis. */
      if (!is_shown (self, span->open_start ? self->time->first_day : span->first_day,
                     span->open_end ? self->time->last_day : span->last_day))
        continue;
      place_span (self, span, &item);
      g_array_append_val (self->layout->spans, item);
    }
  self->layout->n_span_rows = pack_items (self->layout->spans, 2 * self->plot->unit);
}

/* Width and height of an event's glyph, in pixels. */
double
np_lane_layout_get_glyph_size (const NpLaneLayout *self, const NpPlot *plot, gboolean selected)
{
  double size = self->compact ? GLYPH_COMPACT : GLYPH;

  return (selected ? size + SELECTED : size) * plot->unit;
}

/* All rows of the lane, in pixels. */
double
np_lane_layout_get_rows_height (const NpLaneLayout *self, const NpPlot *plot)
{
  double height = self->n_span_rows * self->span_row + self->n_event_rows * self->event_row;

  return self->has_label_row ? height + LABEL_TOP * plot->unit + plot->label_height : height;
}

/* Where the row that is kept for a label begins, under the top of the events' rows. */
double
np_lane_layout_get_label_top (const NpLaneLayout *self, const NpPlot *plot)
{
  return self->n_event_rows * self->event_row + LABEL_TOP * plot->unit;
}

NpTextStyle
np_lane_event_get_style (const NpLaneEvent *event)
{
  return event->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
}

/* A labelled lane keeps room for larger glyphs, a compact one lets one touch its neighbours. */
static void
place_event (const Layout *self, const NpLaneEvent *event, NpLaneItem *item)
{
  double size = np_lane_layout_get_glyph_size (self->layout, self->plot, !self->layout->compact);
  double from = np_time_axis_scale (self->time, event->first_day);
  double to = np_time_axis_scale (self->time, event->last_day);

  item->date_left = from;
  item->date_right = to;
  /* In the middle of a year the glyph would claim a day that nobody has named. */
  item->middle = to - from > size ? from + size / 2 : (from + to) / 2;
  if (event->about && !self->layout->compact)
    {
      double half = (size + ABOUT * self->plot->unit) / 2;

      item->date_left = MAX (MIN (from, item->middle - half), self->time->left);
      item->date_right = MIN (MAX (to, item->middle + half), self->time->right);
    }
  item->left = MIN (item->date_left, item->middle - size / 2);
  item->right = MAX (item->date_right, item->middle + size / 2);
}

/* How wide a label is when its event is selected, so that selecting one moves nothing. */
static double
measure_label (const Layout *self, const NpLaneEvent *event)
{
  g_autofree char *whole
      = np_plot_fit (self->plot, event->label, NP_TEXT_STRONG, event->trust, G_MAXDOUBLE);

  return np_plot_measure (self->plot, whole, NP_TEXT_STRONG);
}

/* Room for the label on the right if there is any, else on the left; shortened when neither has. */
static void
reserve_label (const Layout *self, const NpLaneEvent *event, NpLaneItem *item)
{
  const NpPlot *plot = self->plot;
  double gap = LABEL_GAP * plot->unit;
  double after = self->time->right - item->right - gap;
  double before = item->left - gap - self->time->left;
  double width = measure_label (self, event);
  gboolean right = width <= after || (width > before && after >= before);
  double room = MIN (width, right ? after : before);

  item->text
      = np_plot_fit (plot, event->label, np_lane_event_get_style (event), event->trust, room);
  if (item->text != NULL)
    item_put_text (item, right ? NP_LANE_SIDE_RIGHT : NP_LANE_SIDE_LEFT, gap, room);
}

/* How far a label of the item must move in direction @sign (1: right) from @x, so that it covers no
 * other glyph: moves @x past what is in the way. */
static gboolean
find_free (const Layout *self, const NpLaneItem *item, double width, int sign, double *x)
{
  const GArray *events = self->layout->events;
  double pitch = self->layout->event_row;
  double glyph = np_lane_layout_get_glyph_size (self->layout, self->plot, TRUE);
  double reach = (self->plot->label_height + glyph) / 2;
  double gap = LABEL_GAP * self->plot->unit;
  double start = *x;
  gboolean moved = TRUE;

  *x += sign * gap;
  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < events->len; i++)
        {
          const NpLaneItem *other = &g_array_index (events, NpLaneItem, i);
          double distance = ABS ((double) other->row - item->row) * pitch;
          double from = sign > 0 ? *x : *x - width;

          /* What it has just passed is not in the way for a rounding error. */
          if (other == item || distance >= reach || other->left >= from + width + gap - 0.01
              || other->right <= from - gap + 0.01)
            continue;
          *x = sign > 0 ? other->right + gap : other->left - gap;
          moved = TRUE;
        }
      if (ABS (*x - start) > MAX_LEADER * self->plot->unit)
        return FALSE;
    }
  return sign > 0 ? *x + width <= self->time->right : *x - width >= self->time->left;
}

/* Where the label of a selected event goes in a compact lane; whether there is room in its row. */
static gboolean
find_side (const Layout *self, const NpLaneItem *item, NpLaneSide *side, double *x)
{
  double width = measure_label (self, &self->lane->events[item->index]);
  double half = np_lane_layout_get_glyph_size (self->layout, self->plot, TRUE) / 2;
  double right = MAX (item->right, item->middle + half);
  double left = MIN (item->left, item->middle - half);
  double right_end = right, left_end = left;
  gboolean fits_right = find_free (self, item, width, 1, &right_end);
  gboolean fits_left = find_free (self, item, width, -1, &left_end);

  if (!fits_right && !fits_left)
    return FALSE;
  if (fits_right && (!fits_left || right_end - right <= left - left_end))
    {
      *side = NP_LANE_SIDE_RIGHT;
      *x = right_end;
    }
  else
    {
      *side = NP_LANE_SIDE_LEFT;
      *x = left_end;
    }
  return TRUE;
}

static void
put_label_below (const Layout *self, NpLaneItem *item)
{
  const NpLaneEvent *event = &self->lane->events[item->index];
  double width = self->time->right - self->time->left;

  item->text = np_plot_fit (self->plot, event->label, NP_TEXT_STRONG, event->trust, width);
  if (item->text == NULL)
    return;
  width = np_plot_measure (self->plot, item->text, NP_TEXT_STRONG);
  item->side = NP_LANE_SIDE_BELOW;
  item->text_x = MIN (item->middle - width / 2, self->time->right - width);
  item->text_x = MAX (item->text_x, self->time->left);
}

/* A lane in which some label has no room in its glyph's row keeps a row for it, whether that event
 * is selected or not. */
static void
label_selected (const Layout *self)
{
  const GArray *events = self->layout->events;

  self->layout->has_label_row = events->len > MAX_SEARCHED;
  for (guint i = 0; i < events->len && !self->layout->has_label_row; i++)
    {
      NpLaneSide side;
      double x;

      self->layout->has_label_row
          = !find_side (self, &g_array_index (events, NpLaneItem, i), &side, &x);
    }
  for (guint i = 0; i < events->len; i++)
    {
      NpLaneItem *item = &g_array_index (events, NpLaneItem, i);
      const NpLaneEvent *event = &self->lane->events[item->index];

      if (!event->selected)
        continue;
      if (find_side (self, item, &item->side, &item->text_x))
        item->text
            = np_plot_fit (self->plot, event->label, NP_TEXT_STRONG, event->trust, G_MAXDOUBLE);
      else
        put_label_below (self, item);
      /* One label at a time: there is room for no more. */
      return;
    }
}

static void
lay_out_events (const Layout *self)
{
  NpLaneLayout *layout = self->layout;
  double unit = self->plot->unit;

  for (guint i = 0; i < self->lane->n_events; i++)
    {
      const NpLaneEvent *event = &self->lane->events[i];
      NpLaneItem item = { .index = i };

      if (!is_shown (self, event->first_day, event->last_day))
        continue;
      place_event (self, event, &item);
      if (!layout->compact)
        reserve_label (self, event, &item);
      g_array_append_val (layout->events, item);
    }
  if (layout->compact)
    {
      layout->n_event_rows = pack_items (layout->events, CLEAR * unit);
      stack_crowd (layout);
      label_selected (self);
    }
  else
    layout->n_event_rows = pack_by_date (layout->events, LABEL_CLEAR * unit);
}

/**
 * np_lane_layout_init:
 * @self: (out caller-allocates): the layout; free what it owns with np_lane_layout_clear()
 * @plot: text sizes; needs no scene yet
 * @time: where the time axis lies
 * @lane: what to lay out
 * @compact: whether to leave out all labels but the selected event's
 *
 * Places the spans and events of a lane that lie on the axis, with their labels. O(n log n).
 */
void
np_lane_layout_init (NpLaneLayout *self,
                     const NpPlot *plot,
                     const NpTimeAxis *time,
                     const NpLane *lane,
                     gboolean compact)
{
  Layout layout = { self, plot, time, lane };
  double unit = plot->unit;

  *self = (NpLaneLayout) { .spans = g_array_new (FALSE, TRUE, sizeof (NpLaneItem)),
                           .events = g_array_new (FALSE, TRUE, sizeof (NpLaneItem)),
                           .compact = compact };
  g_array_set_clear_func (self->spans, item_clear);
  g_array_set_clear_func (self->events, item_clear);
  self->span_row = compact ? SPAN_COMPACT * unit : ceil (plot->caption_height + 6 * unit);
  self->event_row = compact ? EVENT_COMPACT * unit
                            : ceil (MAX (plot->label_height + 4 * unit, (GLYPH + 8) * unit));
  lay_out_spans (&layout);
  lay_out_events (&layout);
}

void
np_lane_layout_clear (NpLaneLayout *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
}
