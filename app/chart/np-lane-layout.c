/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lane-layout.h"

#include <math.h>

#include "np-label-layout.h"

/* A lane is laid out at a scale, over the whole axis: moving the axis along moves nothing in it, and
 * at a finer scale all that was apart still is, because glyphs and labels keep their size. So one
 * layout serves many pictures.
 *
 * First what there is to place: where more glyphs lie on each other than there are rows, they become
 * clusters of at most a few glyphs' width; what is selected never does. Then rows: an item goes into
 * the first in which it has room with its label; where there is none, the label before it is
 * shortened; and where glyphs themselves are in the way, there is another row. O(n log n). */

#define SPAN_THIN     7.0  /* height of a span's row in a lane of clusters */
#define LABEL_CLEAR   10.0 /* between a label and what follows that isn't its own */
#define CLEAR         1.0  /* between glyphs */
#define CLUSTER_WIDTH 56.0 /* of the glyphs that one can stand for */

typedef struct
{
  NpLaneLayout *layout;
  const NpPlot *plot;
  const NpLane *lane;
  const NpLaneScale *scale;
  NpLanePlace *places;  /* (owned): of events */
  GArray *label_ends;   /* (owned) double: of each row */
  GArray *glyph_ends;   /* (owned) double */
  GArray *last;         /* (owned) guint: the item that ends each row */
  gboolean *is_crowded; /* (owned): by place in the order */
} Layout;

/* An item's extent, without its label. */
typedef struct
{
  double left;
  double right;
  double glyph_right;
  double date_right;
} Extent;

static void
item_clear (gpointer data)
{
  NpLaneItem *self = data;

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->under, g_strfreev);
}

/* --- Places --- */

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpLanePlace *places = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;

  if (places[one].middle != places[other].middle)
    return places[one].middle < places[other].middle ? -1 : 1;
  return one < other ? -1 : one > other;
}

static void
place_events (Layout *self)
{
  const NpLane *lane = self->lane;
  NpTimeAxis axis = { self->scale->first_day, self->scale->first_day + 1, 0, self->scale->scale };

  self->places = g_new (NpLanePlace, MAX (lane->n_events, 1));
  self->layout->order = g_new (guint, MAX (lane->n_events, 1));
  for (guint i = 0; i < lane->n_events; i++)
    {
      np_lane_event_place (&lane->events[i], self->plot, &axis, &self->places[i]);
      self->layout->order[i] = i;
    }
  g_sort_array (self->layout->order, lane->n_events, sizeof (guint), compare_places, self->places);
}

/* --- Clusters --- */

static const NpLanePlace *
get_place (const Layout *self, guint place_in_order)
{
  return &self->places[self->layout->order[place_in_order]];
}

static gboolean
is_pinned (const Layout *self, guint place_in_order)
{
  return self->lane->events[self->layout->order[place_in_order]].selected;
}

/* Finds what lies in a crowd: one of more events that all touch than there are rows for. Glyphs are
 * of one size, so of those that touch all others the first and the last do. */
static void
find_crowds (Layout *self)
{
  guint n = self->lane->n_events;
  guint max_rows = self->scale->max_rows;
  double size = np_lane_glyph_get_size (self->plot) + CLEAR * self->plot->unit;
  g_autofree guint *free_ones = g_new (guint, MAX (n, 1));
  guint n_free = 0;
  guint marked = 0;

  self->is_crowded = g_new0 (gboolean, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (!is_pinned (self, i))
      free_ones[n_free++] = i;
  for (guint i = max_rows; max_rows < n_free && i < n_free; i++)
    {
      guint first = i - max_rows;

      if (get_place (self, free_ones[i])->middle - get_place (self, free_ones[first])->middle
          >= size)
        continue;
      for (marked = MAX (marked, first); marked <= i; marked++)
        self->is_crowded[free_ones[marked]] = TRUE;
    }
}

static void
add_item (Layout *self, guint first, guint n_events)
{
  NpLaneItem item = { .first = first, .n_events = n_events, .n_rows = 1 };

  for (guint i = first; i < first + n_events; i++)
    self->layout->items_of[self->layout->order[i]] = self->layout->items->len;
  g_array_append_val (self->layout->items, item);
}

/* A cluster holds what stands together in the order; so what is selected divides it. */
static void
make_items (Layout *self)
{
  guint n = self->lane->n_events;
  double widest = CLUSTER_WIDTH * self->plot->unit;

  self->layout->items_of = g_new0 (guint, MAX (n, 1));
  find_crowds (self);
  for (guint i = 0; i < n;)
    {
      guint end = i + 1;

      while (self->is_crowded[i] && end < n && self->is_crowded[end] && !is_pinned (self, end)
             && get_place (self, end)->middle - get_place (self, i)->middle <= widest)
        end++;
      add_item (self, i, end - i);
      i = end;
    }
}

static Extent
item_get_extent (const Layout *self, const NpLaneItem *item)
{
  const NpLanePlace *first = get_place (self, item->first);
  const NpLanePlace *last = get_place (self, item->first + item->n_events - 1);
  double half = np_lane_glyph_get_size (self->plot) / 2;

  if (item->n_events == 1)
    return (Extent) { first->left, first->right, first->middle + half, first->date_right };

  double middle = (first->middle + last->middle) / 2;
  half = np_lane_cluster_get_width (self->plot, item->n_events) / 2;
  return (Extent) { MIN (first->middle, middle - half), MAX (last->middle, middle + half),
                    middle + half, middle + half };
}

/* --- Rows --- */

static double
row_get_label_end (const Layout *self, guint row)
{
  return g_array_index (self->label_ends, double, row);
}

static double
row_get_glyph_end (const Layout *self, guint row)
{
  return g_array_index (self->glyph_ends, double, row);
}

static void
ensure_rows (Layout *self, guint n_rows)
{
  double none = -G_MAXDOUBLE;
  guint nobody = 0;

  while (self->label_ends->len < n_rows)
    {
      g_array_append_val (self->label_ends, none);
      g_array_append_val (self->glyph_ends, none);
      g_array_append_val (self->last, nobody);
    }
}

static void
take_row (Layout *self, guint item_number, guint row, double glyph_end, double label_end)
{
  NpLaneItem *item = &g_array_index (self->layout->items, NpLaneItem, item_number);

  item->row = row;
  ensure_rows (self, row + item->n_rows);
  for (guint r = row; r < row + item->n_rows; r++)
    {
      g_array_index (self->label_ends, double, r) = label_end;
      g_array_index (self->glyph_ends, double, r) = glyph_end;
      g_array_index (self->last, guint, r) = item_number;
    }
}

/* The first rows, as many as the item takes, that are free from @left on; %G_MAXUINT when there are
 * none among the first @limit. */
static guint
find_free (const Layout *self, guint n_rows, double left, guint limit)
{
  double unit = self->plot->unit;
  guint n = self->label_ends->len;
  guint run = 0;

  for (guint r = 0; r < MIN (n, limit); r++)
    {
      double end = row_get_label_end (self, r);
      /* A glyph may nearly be touched, a label needs an end. */
      double clear = end > row_get_glyph_end (self, r) ? LABEL_CLEAR : CLEAR;

      run = end + clear * unit <= left ? run + 1 : 0;
      if (run == n_rows)
        return r + 1 - n_rows;
    }
  return n < limit ? n - run : G_MAXUINT;
}

/* The row whose last label can best be shortened for something at @left. */
static guint
find_shortest_cut (const Layout *self, double left)
{
  double best = -1;
  guint found = G_MAXUINT;

  for (guint r = 0; r < self->label_ends->len; r++)
    {
      const NpLaneItem *last
          = &g_array_index (self->layout->items, NpLaneItem, g_array_index (self->last, guint, r));
      double room = left - CLEAR * self->plot->unit - row_get_glyph_end (self, r);

      if (room > best && last->side == NP_LANE_SIDE_RIGHT && last->n_rows == 1
          && !is_pinned (self, last->first))
        {
          best = room;
          found = r;
        }
    }
  return found;
}

static void
cut_label (Layout *self, guint row, double left)
{
  NpLaneItem *last
      = &g_array_index (self->layout->items, NpLaneItem, g_array_index (self->last, guint, row));
  double unit = self->plot->unit;

  last->room = left - LABEL_CLEAR * unit - row_get_glyph_end (self, row) - NP_LANE_GAP * unit;
  if (last->room < NP_LANE_LEAST_LABEL * unit)
    {
      last->room = 0;
      last->side = NP_LANE_SIDE_NONE;
    }
}

/* Behind its glyph, or on its bar. */
static void
place_with_label_after (Layout *self, guint number, const Extent *extent)
{
  const NpLaneItem *item = &g_array_index (self->layout->items, NpLaneItem, number);
  double end = extent->right;
  guint row;

  if (item->side == NP_LANE_SIDE_RIGHT)
    end += NP_LANE_GAP * self->plot->unit + item->room;
  row = find_free (self, item->n_rows, extent->left, self->scale->max_rows);
  if (row == G_MAXUINT)
    {
      row = find_shortest_cut (self, extent->left);
      if (row != G_MAXUINT)
        cut_label (self, row, extent->left);
      else
        row = find_free (self, item->n_rows, extent->left, G_MAXUINT);
    }
  take_row (self, number, row, extent->right, end);
}

/* At the end of the axis labels stand before their glyphs. */
static void
place_with_label_before (Layout *self, guint number, const Extent *extent)
{
  NpLaneItem *item = &g_array_index (self->layout->items, NpLaneItem, number);
  double unit = self->plot->unit;
  double left = extent->left - NP_LANE_GAP * unit;
  double room = item->room;
  guint row = find_free (self, item->n_rows, left - room, self->scale->max_rows);

  for (; row == G_MAXUINT && room > NP_LANE_LEAST_LABEL * unit; room *= 0.75)
    row = find_free (self, item->n_rows, left - room * 0.75, self->scale->max_rows);
  if (row != G_MAXUINT)
    item->room = room;
  else if (is_pinned (self, item->first))
    row = find_free (self, item->n_rows, left - item->room, G_MAXUINT);
  else
    {
      item->side = NP_LANE_SIDE_NONE;
      item->room = 0;
      row = find_free (self, item->n_rows, extent->left, G_MAXUINT);
    }
  take_row (self, number, row, extent->right, extent->right);
}

/* --- Labels --- */

static gboolean
is_full (const Layout *self)
{
  return self->scale->max_rows == G_MAXUINT;
}

static const NpLaneEvent *
item_get_event (const Layout *self, const NpLaneItem *item)
{
  return &self->lane->events[self->layout->order[item->first]];
}

/* As wide as its label, or as what is written under it; a cluster has none. */
static double
item_measure (const Layout *self, const NpLaneItem *item)
{
  const char *const *reports = is_full (self) ? item_get_event (self, item)->reports : NULL;
  double width
      = item->n_events == 1 ? self->scale->label_widths[self->layout->order[item->first]] : 0;

  for (guint i = 0; reports != NULL && reports[i] != NULL; i++)
    width = MAX (width, np_plot_measure (self->plot, reports[i], NP_TEXT_CAPTION));
  return width;
}

/* On its bar, behind it or before it, where it first has room, else where there is most of it. */
static void
choose_side (const Layout *self, NpLaneItem *item, const Extent *extent, double width)
{
  static const NpLaneSide sides[] = { NP_LANE_SIDE_INSIDE, NP_LANE_SIDE_RIGHT, NP_LANE_SIDE_LEFT };
  double gap = NP_LANE_GAP * self->plot->unit;
  const double rooms[] = { extent->date_right - extent->glyph_right - gap,
                           self->scale->end - extent->right - gap, extent->left - gap };
  guint best = 1;

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (rooms[best] < width && rooms[i] > rooms[best])
      best = i;
  if (rooms[0] >= width)
    best = 0;
  item->side = sides[best];
  item->room = MIN (width, rooms[best]);
  if (width > 0
      && item->room >= MIN ((is_full (self) ? 1 : NP_LANE_LEAST_LABEL) * self->plot->unit, width))
    return;
  item->side = NP_LANE_SIDE_NONE;
  item->room = 0;
}

/* Where all is to be read, what has no room in one line takes more, and other reports follow. */
static void
write_in_full (Layout *self, NpLaneItem *item)
{
  const NpLaneEvent *event = item_get_event (self, item);
  const NpTextMeasure *measure = &self->plot->context->measure;
  g_autofree char *whole = np_plot_fit (self->plot, np_lane_event_get_label (event, self->plot),
                                        NP_TEXT_STRONG, event->trust, G_MAXDOUBLE);
  g_autoptr (GStrvBuilder) under = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (self->scale->label_widths[self->layout->order[item->first]] > item->room)
    {
      lines = np_text_measure_wrap (measure, whole, NP_TEXT_STRONG, item->room);
      item->text = g_strdup (lines[0]);
      item->n_label_lines = g_strv_length (lines) - 1;
      g_strv_builder_addv (under, (const char **) lines + 1);
    }
  for (guint i = 0; event->reports != NULL && event->reports[i] != NULL; i++)
    {
      g_auto (GStrv) wrapped
          = np_text_measure_wrap (measure, event->reports[i], NP_TEXT_CAPTION, item->room);

      g_strv_builder_addv (under, (const char **) wrapped);
    }
  item->under = g_strv_builder_end (under);
  item->n_rows = 1 + g_strv_length (item->under);
}

/* What comes next in as many rows as there are: if all of it lies where the label would be behind its
 * glyph, that would be cut, and the place before the glyph is better if it is free. */
static void
prefer_free_side (Layout *self, NpLaneItem *item, const Extent *extent, const Extent *later)
{
  double gap = NP_LANE_GAP * self->plot->unit;

  if (item->side == NP_LANE_SIDE_RIGHT && later != NULL
      && later->left < extent->right + gap + item->room && extent->left - gap >= item->room
      && find_free (self, item->n_rows, extent->left - gap - item->room, self->scale->max_rows)
             != G_MAXUINT)
    item->side = NP_LANE_SIDE_LEFT;
}

/* @later: (nullable): what comes after so many others that every row has one */
static void
place_item (Layout *self, guint number, const Extent *later)
{
  NpLaneItem *item = &g_array_index (self->layout->items, NpLaneItem, number);
  Extent extent = item_get_extent (self, item);

  choose_side (self, item, &extent, item_measure (self, item));
  if (!is_full (self))
    prefer_free_side (self, item, &extent, later);
  if (is_full (self) && item->side != NP_LANE_SIDE_NONE)
    write_in_full (self, item);
  if (item->side == NP_LANE_SIDE_LEFT)
    place_with_label_before (self, number, &extent);
  else
    place_with_label_after (self, number, &extent);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Layout *self = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  Extent x = item_get_extent (self, &g_array_index (self->layout->items, NpLaneItem, one));
  Extent y = item_get_extent (self, &g_array_index (self->layout->items, NpLaneItem, other));

  if (x.left != y.left)
    return x.left < y.left ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* What has room for the widest that it can be needs no measuring, which takes long. */
static void
write_labels (Layout *self)
{
  for (guint i = 0; i < self->layout->items->len; i++)
    {
      NpLaneItem *item = &g_array_index (self->layout->items, NpLaneItem, i);
      guint number = self->layout->order[item->first];
      const NpLaneEvent *event = &self->lane->events[number];
      gboolean is_whole = item->room >= self->scale->label_widths[number];

      if (item->side == NP_LANE_SIDE_NONE || item->text != NULL)
        continue;
      item->text = np_plot_fit (self->plot, np_lane_event_get_label (event, self->plot),
                                event->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL, event->trust,
                                is_whole ? G_MAXDOUBLE : item->room);
      if (item->text == NULL)
        item->side = NP_LANE_SIDE_NONE;
    }
}

static void
lay_out_events (Layout *self)
{
  NpLaneLayout *layout = self->layout;
  g_autofree guint *by_left = NULL;

  place_events (self);
  make_items (self);
  by_left = g_new (guint, MAX (layout->items->len, 1));
  for (guint i = 0; i < layout->items->len; i++)
    by_left[i] = i;
  g_sort_array (by_left, layout->items->len, sizeof (guint), compare_items, self);
  for (guint i = 0; i < layout->items->len; i++)
    {
      gboolean any_later = self->scale->max_rows < layout->items->len - i;
      Extent later = { 0 };

      if (any_later)
        later = item_get_extent (self, &g_array_index (layout->items, NpLaneItem,
                                                       by_left[i + self->scale->max_rows]));
      place_item (self, by_left[i], any_later ? &later : NULL);
    }
  layout->n_event_rows = self->label_ends->len;
  write_labels (self);
}

static int
compare_doubles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const double *lefts = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;

  if (lefts[one] != lefts[other])
    return lefts[one] < lefts[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

static void
lay_out_spans (Layout *self)
{
  guint n = self->lane->n_spans;
  const NpLaneScale *scale = self->scale;
  NpTimeAxis axis
      = { scale->first_day, scale->first_day + scale->end / scale->scale, 0, scale->end };
  g_autofree double *places = g_new (double, MAX (4 * n, 1));
  double *lefts = places, *rights = places + n, *sorted_lefts = places + 2 * n;
  double *sorted_rights = places + 3 * n;
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree guint *rows = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      np_lane_span_place (&self->lane->spans[i], &axis, self->plot->unit, &lefts[i], &rights[i]);
      order[i] = i;
    }
  g_sort_array (order, n, sizeof (guint), compare_doubles, lefts);
  for (guint i = 0; i < n; i++)
    {
      sorted_lefts[i] = lefts[order[i]];
      sorted_rights[i] = rights[order[i]] + 2 * self->plot->unit;
    }
  self->layout->n_span_rows = np_label_layout_pack (sorted_lefts, sorted_rights, n, rows);
  self->layout->span_rows = g_new0 (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->layout->span_rows[order[i]] = rows[i];
}

/**
 * np_lane_layout_init:
 * @self: (out caller-allocates): the layout; free what it owns with np_lane_layout_clear()
 * @plot: text sizes; needs no scene yet
 * @lane: what to lay out
 * @scale: how far apart days are; borrowed while laying out
 *
 * Places the spans and events of a lane, with their labels. Two labels never touch, and every event
 * is an item or counted in one. O(n log n) in events for a given number of rows.
 */
void
np_lane_layout_init (NpLaneLayout *self,
                     const NpPlot *plot,
                     const NpLane *lane,
                     const NpLaneScale *scale)
{
  Layout layout = { .layout = self, .plot = plot, .lane = lane, .scale = scale };
  double unit = plot->unit;

  *self = (NpLaneLayout) { .items = g_array_new (FALSE, TRUE, sizeof (NpLaneItem)) };
  g_array_set_clear_func (self->items, item_clear);
  self->span_row
      = scale->max_rows == G_MAXUINT ? ceil (plot->caption_height + 6 * unit) : SPAN_THIN * unit;
  self->event_row
      = ceil (MAX (plot->label_height, (NP_LANE_GLYPH + NP_LANE_SELECTED) * unit) + 2 * unit);
  layout.label_ends = g_array_new (FALSE, FALSE, sizeof (double));
  layout.glyph_ends = g_array_new (FALSE, FALSE, sizeof (double));
  layout.last = g_array_new (FALSE, FALSE, sizeof (guint));
  lay_out_spans (&layout);
  lay_out_events (&layout);
  g_array_unref (layout.label_ends);
  g_array_unref (layout.glyph_ends);
  g_array_unref (layout.last);
  g_free (layout.places);
  g_free (layout.is_crowded);
}

void
np_lane_layout_clear (NpLaneLayout *self)
{
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->items_of, g_free);
  g_clear_pointer (&self->span_rows, g_free);
  g_clear_pointer (&self->items, g_array_unref);
}

/* All rows of the lane, in pixels. */
double
np_lane_layout_get_rows_height (const NpLaneLayout *self)
{
  return self->n_span_rows * self->span_row + self->n_event_rows * self->event_row;
}
