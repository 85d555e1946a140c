/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-event-strip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-event-count.h"

#define GLYPH 13.0
#define GAP   3.0 /* between glyphs, and between rows */
#define ABOVE 5.0 /* the first row */
#define MOST  99  /* that a cluster counts */
#define PAD   6.0 /* in a cluster's box, beside its number */
#define BAR   4.0 /* the height of what shows how vague a date is */
#define HALO  2.0 /* of the ground around a glyph on such a bar */

static void
item_clear (gpointer data)
{
  g_clear_pointer (&((NpEventStripItem *) data)->events, g_array_unref);
}

static const NpEventMark *
item_get_event (const NpEventStripItem *item, guint i)
{
  return g_array_index (item->events, const NpEventMark *, i);
}

static double
event_get_last_day (const NpEventMark *event)
{
  return MAX (event->day, event->day_end);
}

static double
event_get_middle (const NpEventMark *event)
{
  return (event->day + event_get_last_day (event)) / 2;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const NpEventMark *one = *(const NpEventMark *const *) a;
  const NpEventMark *other = *(const NpEventMark *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (event_get_last_day (one) != event_get_last_day (other))
    return event_get_last_day (one) < event_get_last_day (other) ? -1 : 1;
  return g_strcmp0 (one->key, other->key);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const NpEventStripItem *one = a, *other = b;

  if (one->left != other->left)
    return one->left < other->left ? -1 : 1;
  return compare_events (&g_array_index (one->events, gconstpointer, 0),
                         &g_array_index (other->events, gconstpointer, 0));
}

/* What stands in the box of a cluster; more than two figures have no room. */
static char *
count_to_text (guint n)
{
  return n > MOST ? g_strdup ("…") : g_strdup_printf ("%u", n);
}

/* What each event takes in a row, whether it is drawn as its glyph or counted: so a cluster is
 * never wider than the place of its first. */
static double
strip_get_slot (const NpEventStrip *self, const NpPlot *plot)
{
  g_autofree char *widest = count_to_text (MOST);
  double count = np_plot_measure (plot, widest, NP_TEXT_CAPTION) + PAD * plot->unit;

  return MAX (self->glyph_size, count) + GAP * plot->unit;
}

/* The place of an event alone: its glyph, and all days that it may be, inside the picture. */
static NpEventStripItem
strip_place (const NpEventStrip *self, const NpPlot *plot, const NpEventMark *event)
{
  double slot = strip_get_slot (self, plot);
  double first = np_time_axis_scale (self->time, event->day);
  double last = np_time_axis_scale (self->time, event_get_last_day (event));
  NpEventStripItem item = { .events = g_array_new (FALSE, FALSE, sizeof (const NpEventMark *)) };

  item.middle = MAX (slot / 2, MIN ((first + last) / 2, plot->width - slot / 2));
  item.left = MIN (item.middle - slot / 2, first);
  item.right = MAX (item.middle + slot / 2, last);
  g_array_append_val (item.events, event);
  return item;
}

/* The first row in which @item touches none of those before it, and otherwise the one of those that
 * is nearest. */
static guint
strip_find_row (const NpEventStrip *self, const NpEventStripItem *item, guint *nearest)
{
  gboolean seen[NP_EVENT_STRIP_MAX_ROWS] = { FALSE };
  double free_from[NP_EVENT_STRIP_MAX_ROWS] = { 0 };
  double distance = G_MAXDOUBLE;

  for (guint i = self->items->len; i > 0; i--)
    {
      const NpEventStripItem *last = &g_array_index (self->items, NpEventStripItem, i - 1);

      if (seen[last->row])
        continue;
      seen[last->row] = TRUE;
      free_from[last->row] = last->right;
      if (fabs (last->middle - item->middle) < distance)
        {
          distance = fabs (last->middle - item->middle);
          *nearest = i - 1;
        }
    }
  for (guint row = 0; row < NP_EVENT_STRIP_MAX_ROWS; row++)
    if (!seen[row] || free_from[row] <= item->left)
      return row;
  return NP_EVENT_STRIP_MAX_ROWS;
}

/* @item: (transfer full): the one that begins next. It gets a place of its own in a row, or is
 * counted in with the one beside which it has none. */
static void
strip_add (NpEventStrip *self, NpEventStripItem *item)
{
  guint nearest = 0;

  item->row = strip_find_row (self, item, &nearest);
  if (item->row < NP_EVENT_STRIP_MAX_ROWS)
    {
      g_array_append_vals (self->items, item, 1);
      self->n_rows = MAX (self->n_rows, item->row + 1);
      return;
    }

  NpEventStripItem *cluster = &g_array_index (self->items, NpEventStripItem, nearest);
  cluster->right = MAX (cluster->right, item->right);
  cluster->middle = (cluster->left + cluster->right) / 2;
  g_array_append_vals (cluster->events, item->events->data, item->events->len);
  g_array_sort (cluster->events, compare_events);
  item_clear (item);
}

/**
 * np_event_strip_init:
 * @self: (out caller-allocates): the strip
 * @plot: what it is for; needs no scene yet
 * @time: where days are; its edges must be known
 * @events: (array length=n_events): in any order
 *
 * Lays events out in up to %NP_EVENT_STRIP_MAX_ROWS rows, by date, each in the first row where it
 * touches no other. An event that finds no row is counted in with the nearest, so that every event
 * on the axis is either a glyph or a part of one that says how many it stands for.
 */
void
np_event_strip_init (NpEventStrip *self,
                     const NpPlot *plot,
                     const NpTimeAxis *time,
                     const NpEventMark *events,
                     guint n_events)
{
  g_return_if_fail (self != NULL && plot != NULL && time != NULL);
  g_return_if_fail (n_events == 0 || events != NULL);

  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (NpEventStripItem));

  *self = (NpEventStrip) { .time = time };
  self->items = g_array_new (FALSE, FALSE, sizeof (NpEventStripItem));
  g_array_set_clear_func (self->items, item_clear);
  self->glyph_size = MAX (GLYPH * plot->unit, plot->caption_height);
  self->row_height = ceil (self->glyph_size + GAP * plot->unit);

  for (guint i = 0; i < n_events; i++)
    if (events[i].day <= time->last_day && event_get_last_day (&events[i]) >= time->first_day)
      {
        NpEventStripItem item = strip_place (self, plot, &events[i]);
        g_array_append_val (alone, item);
      }
  g_array_sort (alone, compare_items);
  for (guint i = 0; i < alone->len; i++)
    strip_add (self, &g_array_index (alone, NpEventStripItem, i));
  if (self->n_rows > 0)
    self->height = ceil (ABOVE * plot->unit) + self->n_rows * self->row_height;
}

void
np_event_strip_clear (NpEventStrip *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * np_event_strip_draw_rules:
 * @plot: where to draw
 * @rule_top: where the plot begins
 * @rule_bottom: where it ends
 *
 * Draws a faint line for each event; for those of a few pixels, one. They lie under the plot's data,
 * so call this first.
 */
void
np_event_strip_draw_rules (const NpEventStrip *self,
                           NpPlot *plot,
                           double rule_top,
                           double rule_bottom)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->items->len; i++)
    {
      const NpEventStripItem *item = &g_array_index (self->items, NpEventStripItem, i);

      for (guint k = 0; k < item->events->len; k++)
        {
          double x = np_time_axis_scale (self->time, event_get_middle (item_get_event (item, k)));
          g_array_append_val (places, x);
        }
    }
  np_time_axis_draw_moments (plot, places, rule_top, rule_bottom);
}

/* --- Drawing --- */

/* What a cluster holds, a line an event: "18 November 2012: Venture agreed". Of many, the first. */
static char *
item_to_detail (const NpEventStripItem *item)
{
  GString *detail = g_string_new (NULL);
  guint n = item->events->len;

  for (guint i = 0; i < np_event_count_get_listed (n); i++)
    np_event_count_add_line (detail, item_get_event (item, i)->value,
                             item_get_event (item, i)->label);
  np_event_count_add_rest (detail, n);
  return g_string_free_and_steal (detail);
}

static int
add_datum (NpPlot *plot, const NpEventStripItem *item, const NpDatum *place)
{
  const NpEventMark *first = item_get_event (item, 0);
  guint n = item->events->len;
  NpDatum datum = *place;
  g_autofree char *label = NULL, *detail = NULL, *spoken = NULL;

  datum.id = (char *) first->id;
  datum.key = (char *) first->key;
  datum.label = (char *) first->label;
  datum.value = (char *) first->value;
  datum.detail = (char *) first->detail;
  datum.spoken = (char *) first->spoken;
  datum.source = (char *) first->source;
  if (n > 1)
    {
      label = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
      detail = item_to_detail (item);
      g_auto (GStrv) lines = g_strsplit (detail, "\n", -1);
      g_autofree char *list = g_strjoinv ("; ", lines);

      /* Translators: how many events there are, and which: "2 events: Venture agreed; Plant opens" */
      spoken = g_strdup_printf (_ ("%1$s: %2$s"), label, list);
      datum.label = label;
      datum.value = NULL;
      datum.detail = detail;
      datum.spoken = spoken;
      datum.source = NULL;
    }
  /* The plot mirrors what it is given; time must come out where it was. */
  datum.bounds.origin.x = np_plot_mirror (plot, datum.bounds.origin.x, datum.bounds.size.width);
  return np_plot_add_datum (plot, &datum);
}

/* The days that it may be, or of a cluster all that its events may be, as a quiet bar with room for
 * the glyph. */
static void
draw_days (const NpEventStrip *self,
           NpPlot *plot,
           const NpEventStripItem *item,
           double y,
           int datum)
{
  double first = G_MAXDOUBLE, last = -G_MAXDOUBLE;
  double height = BAR * plot->unit;
  double halo = self->glyph_size + 2 * HALO * plot->unit;

  for (guint i = 0; i < item->events->len; i++)
    {
      const NpEventMark *event = item_get_event (item, i);

      first = MIN (first, np_time_axis_scale (self->time, event->day));
      last = MAX (last, np_time_axis_scale (self->time, event_get_last_day (event)));
    }
  if (last - first <= 2 * halo)
    return;
  np_scene_add_rect (plot->scene, datum, NP_INK_REST, NP_FILL_SOLID, first, y - height / 2,
                     last - first, height, height / 2);
  np_scene_add_rect (plot->scene, datum, NP_INK_BACKGROUND, NP_FILL_SOLID, item->middle - halo / 2,
                     y - height / 2, halo, height, 0);
}

/* The number of events in a rounded box. */
static void
draw_count (const NpEventStrip *self,
            NpPlot *plot,
            const NpEventStripItem *item,
            double y,
            int datum)
{
  g_autofree char *text = count_to_text (item->events->len);
  double room = self->glyph_size;
  double width = MAX (np_plot_measure (plot, text, NP_TEXT_CAPTION) + PAD * plot->unit, room);
  NpInk ink = item_get_event (item, 0)->ink;

  for (guint i = 1; i < item->events->len; i++)
    if (item_get_event (item, i)->ink != ink)
      ink = NP_INK_DIM;
  np_event_count_draw (plot, datum, ink, text, item->middle, y, width, room + plot->unit);
}

/**
 * np_event_strip_draw:
 * @plot: where to draw
 * @top: of the strip
 * @series: the data's number among those that are walked with Up and Down
 *
 * Draws the glyphs, from left to right as they happened, whichever way the picture is read.
 */
void
np_event_strip_draw (const NpEventStrip *self, NpPlot *plot, double top, guint series)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const NpEventStripItem *item = &g_array_index (self->items, NpEventStripItem, i);
      const NpEventMark *first = item_get_event (item, 0);
      double row_top = top + ceil (ABOVE * plot->unit) + item->row * self->row_height;
      double y = row_top + self->row_height / 2;
      double left = MAX (item->left, 0);
      NpDatum place = {
        .series = series,
        .index = i,
        .bounds = GRAPHENE_RECT_INIT (left, row_top, MIN (item->right, plot->width) - left,
                                      self->row_height),
      };
      int datum = add_datum (plot, item, &place);

      draw_days (self, plot, item, y, datum);
      if (item->events->len > 1)
        draw_count (self, plot, item, y, datum);
      else
        np_scene_add_glyph (plot->scene, datum, first->ink, first->glyph, item->middle, y,
                            self->glyph_size);
    }
}
