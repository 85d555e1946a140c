/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lane-layout.h"

#include "np-label-layout.h"

/* Every lane is laid out on its own: spans and events become extents in pixels, extents are packed
 * into rows, and labels stand where their row is free. What is selected has room for its label
 * before rows are made; other labels may use rows up to a number, and never cost one beyond. */

#define GLYPH        14.0
#define ABOUT        16.0 /* what "about" adds at least to a glyph's width */
#define LABEL_GAP    5.0  /* between a glyph and its label */
#define CLEAR        6.0  /* between a label and the next thing */
#define MAX_RESERVED 40   /* events of a selected lane that all get room for their label */

typedef struct
{
  NpLaneLayout *layout;
  const NpPlot *plot;
  const NpTimeAxis *time;
  const NpLane *lane;
  guint min_rows;
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
compare_items (gconstpointer a, gconstpointer b)
{
  const NpLaneItem *left = a, *right = b;

  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* Sorts by left edge and packs. A label that is only wanted takes room where there is some. */
static guint
pack_items (GArray *items, guint min_rows, double clear, double label_clear)
{
  guint n = items->len;
  g_autofree double *starts = g_new (double, MAX (n, 1));
  g_autofree double *ends = g_new (double, MAX (n, 1));
  g_autofree double *label_ends = g_new (double, MAX (n, 1));
  g_autofree guint *rows = g_new (guint, MAX (n, 1));

  g_array_sort (items, compare_items);
  for (guint i = 0; i < n; i++)
    {
      const NpLaneItem *item = &g_array_index (items, NpLaneItem, i);

      starts[i] = item->left;
      ends[i] = item->right + clear;
      label_ends[i] = item->wanted > item->right ? item->wanted + label_clear : ends[i];
    }

  guint n_rows = np_label_layout_pack_labels (starts, ends, label_ends, n, min_rows, rows);
  for (guint i = 0; i < n; i++)
    g_array_index (items, NpLaneItem, i).row = rows[i];
  return n_rows;
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
      item.wanted = item.right;
      g_array_append_val (self->layout->spans, item);
    }
  self->layout->n_span_rows = pack_items (self->layout->spans, 0, 2 * self->plot->unit, 0);
}

/* Width and height of the event's glyph, in pixels. */
double
np_lane_event_get_size (const NpLaneEvent *event, const NpPlot *plot)
{
  return (event->selected ? GLYPH + 4 : GLYPH) * plot->unit;
}

NpTextStyle
np_lane_event_get_style (const NpLaneEvent *event)
{
  return event->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
}

static void
place_event (const Layout *self, const NpLaneEvent *event, NpLaneItem *item)
{
  double size = np_lane_event_get_size (event, self->plot);

  item->date_left = np_time_axis_scale (self->time, event->first_day);
  item->date_right = np_time_axis_scale (self->time, event->last_day);
  item->middle = (item->date_left + item->date_right) / 2;
  if (event->about)
    {
      double half = (size + ABOUT * self->plot->unit) / 2;

      item->date_left = MAX (MIN (item->date_left, item->middle - half), self->time->left);
      item->date_right = MIN (MAX (item->date_right, item->middle + half), self->time->right);
    }
  item->left = MIN (item->date_left, item->middle - size / 2);
  item->right = MAX (item->date_right, item->middle + size / 2);
}

/* Room for the label before rows are made, on the side that has it; shortened when neither does. */
static void
reserve_label (const Layout *self, const NpLaneEvent *event, NpLaneItem *item)
{
  const NpPlot *plot = self->plot;
  double gap = LABEL_GAP * plot->unit;
  double after = self->time->right - item->right - gap;
  double before = item->left - gap - self->time->left;
  g_autofree char *whole = np_plot_fit (plot, event->label, np_lane_event_get_style (event),
                                        event->trust, G_MAXDOUBLE);
  double width = np_plot_measure (plot, whole, np_lane_event_get_style (event));
  gboolean right = width <= after || (width > before && after >= before);

  item->text = np_plot_fit (plot, event->label, np_lane_event_get_style (event), event->trust,
                            right ? after : before);
  if (item->text == NULL)
    return;
  width = np_plot_measure (plot, item->text, np_lane_event_get_style (event));
  item_put_text (item, right ? NP_LANE_SIDE_RIGHT : NP_LANE_SIDE_LEFT, gap, width);
}

/* A label on the right that may have to give way; the left is tried once rows are made. */
static void
want_label (const Layout *self, const NpLaneEvent *event, NpLaneItem *item)
{
  g_autofree char *whole
      = np_plot_fit (self->plot, event->label, NP_TEXT_LABEL, event->trust, G_MAXDOUBLE);
  double width = np_plot_measure (self->plot, whole, NP_TEXT_LABEL);
  double end = item->right + LABEL_GAP * self->plot->unit + width;

  if (whole != NULL && end <= self->time->right)
    item->wanted = end;
}

/* A label where the row is free on either side; at least the ‡. @from and @to bound the room. */
static void
try_label (const Layout *self, const NpLaneEvent *event, NpLaneItem *item, double from, double to)
{
  const NpPlot *plot = self->plot;
  gboolean rivals = (event->trust & NP_TRUST_RIVALS) != 0;
  double gap = LABEL_GAP * plot->unit;
  g_autofree char *whole
      = np_plot_fit (plot, event->label, NP_TEXT_LABEL, event->trust, G_MAXDOUBLE);
  double width = np_plot_measure (plot, whole, NP_TEXT_LABEL);

  if (whole != NULL && item->right + gap + width <= to)
    item_put_text (item, NP_LANE_SIDE_RIGHT, gap, width);
  else if (whole != NULL && item->left - gap - width >= from)
    item_put_text (item, NP_LANE_SIDE_LEFT, gap, width);
  else if (rivals)
    {
      width = np_plot_measure (plot, NP_PLOT_RIVALS, NP_TEXT_LABEL);
      if (item->right + width > to && item->left - width < from)
        return;
      g_set_str (&whole, NP_PLOT_RIVALS);
      item_put_text (item, item->right + width <= to ? NP_LANE_SIDE_RIGHT : NP_LANE_SIDE_LEFT, 0,
                     width);
    }
  else
    return;

  item->text = g_steal_pointer (&whole);
}

/* Labels for what had no room reserved: between the neighbours of the same row. */
static void
label_events (const Layout *self)
{
  guint n = self->layout->events->len;
  double clear = CLEAR * self->plot->unit;
  g_autofree double *next = g_new (double, MAX (n, 1));
  g_autofree double *edge = g_new (double, MAX (self->layout->n_event_rows, 1));

  for (guint r = 0; r < self->layout->n_event_rows; r++)
    edge[r] = self->time->right + clear;
  for (guint i = n; i > 0; i--)
    {
      const NpLaneItem *item = &g_array_index (self->layout->events, NpLaneItem, i - 1);

      next[i - 1] = edge[item->row] - clear;
      edge[item->row] = item->left;
    }
  for (guint r = 0; r < self->layout->n_event_rows; r++)
    edge[r] = self->time->left;
  for (guint i = 0; i < n; i++)
    {
      NpLaneItem *item = &g_array_index (self->layout->events, NpLaneItem, i);

      if (item->side == NP_LANE_SIDE_NONE)
        try_label (self, &self->lane->events[item->index], item, edge[item->row], next[i]);
      edge[item->row] = item->right + clear;
    }
}

static void
lay_out_events (const Layout *self)
{
  const NpLane *lane = self->lane;
  NpLaneLayout *layout = self->layout;
  double unit = self->plot->unit;
  gboolean all = lane->selected && lane->n_events <= MAX_RESERVED;

  for (guint i = 0; i < lane->n_events; i++)
    {
      const NpLaneEvent *event = &lane->events[i];
      NpLaneItem item = { .index = i };

      if (!is_shown (self, event->first_day, event->last_day))
        continue;
      place_event (self, event, &item);
      if (all || event->selected)
        reserve_label (self, event, &item);
      item.wanted = item.right;
      if (!all && !event->selected)
        want_label (self, event, &item);
      g_array_append_val (layout->events, item);
    }
  layout->n_event_rows = pack_items (layout->events, self->min_rows, 3 * unit, CLEAR * unit);
  label_events (self);
}

/**
 * np_lane_layout_init:
 * @self: (out caller-allocates): the layout; free what it owns with np_lane_layout_clear()
 * @plot: text sizes; needs no scene yet
 * @time: where the time axis lies
 * @lane: what to lay out
 * @min_rows: how many rows labels may take for events that would also fit fewer
 *
 * Places the spans and events of a lane that lie on the axis, with their labels. O(n log n).
 */
void
np_lane_layout_init (NpLaneLayout *self,
                     const NpPlot *plot,
                     const NpTimeAxis *time,
                     const NpLane *lane,
                     guint min_rows)
{
  Layout layout = { self, plot, time, lane, min_rows };

  *self = (NpLaneLayout) { .spans = g_array_new (FALSE, TRUE, sizeof (NpLaneItem)),
                           .events = g_array_new (FALSE, TRUE, sizeof (NpLaneItem)) };
  g_array_set_clear_func (self->spans, item_clear);
  g_array_set_clear_func (self->events, item_clear);
  lay_out_spans (&layout);
  lay_out_events (&layout);
}

void
np_lane_layout_clear (NpLaneLayout *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
}
