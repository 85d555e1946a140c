/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-life-strip.h"

#include <math.h>

#include "np-lanes-private.h"

#define ABOVE   6.0  /* the first row */
#define GAP     3.0  /* between rows */
#define INSET   5.0  /* between a name and what is beside it */
#define APART   8.0  /* least space between two of a row */
#define TAIL    20.0 /* in which what is open fades out */
#define LEAST   3.0  /* the shortest span can be seen */
#define RADIUS  4.0
#define OUTLINE 1.5

/* Where a name can stand. */
typedef struct
{
  double from;
  double to;
  gboolean at_end; /* as near to its end as it gets */
} Room;

static void
item_clear (gpointer data)
{
  g_clear_pointer (&((NpLifeStripItem *) data)->label, g_free);
}

static gboolean
is_known (double day)
{
  return isfinite (day) && day > 0;
}

/* --- Where things are --- */

static gboolean
life_is_on_axis (const NpLife *life, const NpTimeAxis *time)
{
  return !(is_known (life->first_day) && life->first_day > time->last_day)
         && !(is_known (life->last_day)
              && MAX (life->last_day, life->last_day_end) < time->first_day);
}

/* What is certain of it, and what isn't. */
static NpLaneSpan
life_to_span (const NpLife *life, const NpTimeAxis *time)
{
  NpLaneSpan span
      = { .open_start = !is_known (life->first_day), .open_end = !is_known (life->last_day) };
  double known = is_known (life->known_day) ? life->known_day : time->last_day;

  span.first_day = span.open_start ? time->first_day : life->first_day;
  span.sure_first = MAX (span.first_day, span.open_start ? 0 : life->first_day_end);
  span.sure_first = MIN (span.sure_first, time->last_day);
  span.sure_last = span.open_end ? MAX (known, span.sure_first) : life->last_day;
  span.last_day = span.open_end ? span.sure_last : MAX (life->last_day, life->last_day_end);
  /* It may have closed before it is certain that it had opened: it fades in as long as it does out. */
  if (span.sure_last < span.sure_first)
    span.sure_first = span.sure_last = (span.sure_first + span.sure_last) / 2;
  return span;
}

/* The middle of the days that something may have happened on; NAN when that isn't on the axis. */
static double
find_moment (const NpTimeAxis *time, double day, double day_end)
{
  double middle = (day + MAX (day, day_end)) / 2;

  if (!is_known (day) || middle < time->first_day || middle > time->last_day)
    return NAN;
  return np_time_axis_project (time, middle);
}

/* Glyphs stand on their days, inside the picture; that of a short life's end stands beside the
 * other. */
static void
item_place_glyphs (NpLifeStripItem *self, const NpLifeStrip *strip, const NpPlot *plot)
{
  const NpLife *life = self->life;
  double half = strip->glyph_size / 2;
  double apart = strip->glyph_size + plot->unit;

  self->opens = find_moment (strip->time, life->first_day, life->first_day_end);
  self->closes = find_moment (strip->time, life->last_day, life->last_day_end);
  if (isfinite (self->opens))
    self->opens = CLAMP (self->opens, half, plot->width - half);
  if (isfinite (self->closes))
    self->closes = CLAMP (self->closes, half, plot->width - half);
  if (self->closes - self->opens < apart)
    {
      self->closes = MIN (self->opens + apart, plot->width - half);
      self->opens = self->closes - apart;
    }
}

/* The first room in which all of the name stands, else the widest of them. */
static void
item_place_label (NpLifeStripItem *self, const NpPlot *plot, const Room *rooms, guint n_rooms)
{
  double whole = np_plot_measure (plot, self->life->label, NP_TEXT_CAPTION);
  const Room *best = &rooms[0];
  double width;

  for (guint i = 1; i < n_rooms && best->to - best->from < whole; i++)
    if (rooms[i].to - rooms[i].from > best->to - best->from)
      best = &rooms[i];
  self->label
      = np_plot_fit (plot, self->life->label, NP_TEXT_CAPTION, 0, MAX (best->to - best->from, 0));
  if (self->label == NULL)
    return;
  width = np_plot_measure (plot, self->label, NP_TEXT_CAPTION);
  self->label_x = best->at_end ? best->to - width : best->from;
  self->from = MIN (self->from, self->label_x);
  self->to = MAX (self->to, self->label_x + width);
}

/* All that there is of a life but its row. */
static NpLifeStripItem
strip_place (const NpLifeStrip *self, const NpPlot *plot, const NpLife *life)
{
  const NpTimeAxis *time = self->time;
  NpLaneSpan span = life_to_span (life, time);
  gboolean fades = span.open_end && span.last_day <= time->last_day;
  double tail = TAIL * plot->unit, inset = INSET * plot->unit, half = self->glyph_size / 2;
  NpLifeStripItem item = { .life = life, .end = time->right + (fades ? tail : 0) };

  item.left = span.open_start ? time->left : np_time_axis_project (time, span.first_day);
  item.right = np_time_axis_project (time, span.last_day) + (fades ? tail : 0);
  item.right = MAX (item.right, MAX (item.left, time->left) + LEAST * plot->unit);
  item_place_glyphs (&item, self, plot);

  double inner_from = MAX (item.left, time->left), inner_to = MIN (item.right, item.end);
  item.from = isfinite (item.opens) ? MIN (inner_from, item.opens - half) : inner_from;
  item.to = isfinite (item.closes) ? MAX (inner_to, item.closes + half) : inner_to;
  if (isfinite (item.opens))
    {
      inner_from = item.opens + half;
      item.to = MAX (item.to, item.opens + half);
    }
  if (isfinite (item.closes))
    {
      inner_to = item.closes - half;
      item.from = MIN (item.from, item.closes - half);
    }

  gboolean rtl = plot->context->rtl;
  Room inside = { inner_from + inset, inner_to - inset, rtl };
  Room before = { 0, item.from - inset, TRUE }, after = { item.to + inset, plot->width, FALSE };
  const Room rooms[] = { inside, rtl ? before : after, rtl ? after : before };
  item_place_label (&item, plot, rooms, G_N_ELEMENTS (rooms));
  return item;
}

/* Those of which nobody knows when they opened come first, as they are seen first. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const NpLife *one = ((const NpLifeStripItem *) a)->life;
  const NpLife *other = ((const NpLifeStripItem *) b)->life;
  double opened = is_known (one->first_day) ? one->first_day : 0;
  double other_opened = is_known (other->first_day) ? other->first_day : 0;

  return (opened > other_opened) - (opened < other_opened);
}

/* Puts an item in the first row where it touches none of those before it, and counts it among those
 * that are on its left there. */
static void
strip_find_row (NpLifeStrip *self, const NpPlot *plot, guint i)
{
  NpLifeStripItem *items = (NpLifeStripItem *) self->items->data;
  g_autofree gboolean *taken = g_new0 (gboolean, self->n_rows + 1);
  double apart = APART * plot->unit;

  for (guint k = 0; k < i; k++)
    if (items[k].from < items[i].to + apart && items[i].from < items[k].to + apart)
      taken[items[k].row] = TRUE;
  while (taken[items[i].row])
    items[i].row++;
  self->n_rows = MAX (self->n_rows, items[i].row + 1);
  for (guint k = 0; k < i; k++)
    if (items[k].row == items[i].row)
      (items[k].from < items[i].from ? &items[i] : &items[k])->place++;
}

double
np_life_strip_get_tail (const NpPlot *plot, const NpLife *lives, guint n_lives)
{
  for (guint i = 0; i < n_lives; i++)
    if (!is_known (lives[i].last_day))
      return TAIL * plot->unit;
  return 0;
}

/**
 * np_life_strip_init:
 * @self: (out caller-allocates): the strip
 * @plot: what it is for; needs no scene yet
 * @time: where days are; its edges must be known
 * @lives: (array length=n_lives): in any order
 *
 * Lays lives out by when they opened, each in the first row where it touches no other and no other's
 * name. A name stands in its span, or beside it where there is more room. O(n²), for the plants of a
 * country.
 */
void
np_life_strip_init (NpLifeStrip *self,
                    const NpPlot *plot,
                    const NpTimeAxis *time,
                    const NpLife *lives,
                    guint n_lives)
{
  g_return_if_fail (self != NULL && plot != NULL && time != NULL);
  g_return_if_fail (n_lives == 0 || lives != NULL);

  *self = (NpLifeStrip) { .time = time };
  self->items = g_array_new (FALSE, FALSE, sizeof (NpLifeStripItem));
  g_array_set_clear_func (self->items, item_clear);
  self->glyph_size = floor (plot->caption_height - plot->unit);
  self->bar_height = ceil (plot->caption_height + plot->unit);
  self->row_height = ceil (self->bar_height + GAP * plot->unit);

  for (guint i = 0; i < n_lives; i++)
    if (life_is_on_axis (&lives[i], time))
      {
        NpLifeStripItem item = strip_place (self, plot, &lives[i]);
        g_array_append_val (self->items, item);
      }
  g_array_sort (self->items, compare_items);
  for (guint i = 0; i < self->items->len; i++)
    strip_find_row (self, plot, i);
  if (self->n_rows > 0)
    self->height = ceil (ABOVE * plot->unit) + self->n_rows * self->row_height;
}

void
np_life_strip_clear (NpLifeStrip *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * np_life_strip_draw_rules:
 * @plot: where to draw
 * @rule_top: where the plot begins
 * @rule_bottom: where it ends
 *
 * Draws a faint line for each opening and closing on the axis, under the plot's data, so that one
 * sees what the figures did then.
 */
void
np_life_strip_draw_rules (const NpLifeStrip *self,
                          NpPlot *plot,
                          double rule_top,
                          double rule_bottom)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->items->len; i++)
    {
      const NpLife *life = g_array_index (self->items, NpLifeStripItem, i).life;
      const double ends[] = { find_moment (self->time, life->first_day, life->first_day_end),
                              find_moment (self->time, life->last_day, life->last_day_end) };

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (isfinite (ends[k]))
          g_array_append_val (places, ends[k]);
    }
  np_time_axis_draw_moments (plot, places, rule_top, rule_bottom);
}

/* --- Drawing --- */

/* Time isn't mirrored, so what is pointed at is where it was laid out. */
static int
add_datum (const NpLifeStrip *self,
           NpPlot *plot,
           const NpLifeStripItem *item,
           double top,
           guint series)
{
  const NpLife *life = item->life;
  double left = MAX (item->left, self->time->left), right = MIN (item->right, item->end);
  NpDatum datum = {
    .id = (char *) life->id,
    .key = (char *) life->key,
    .label = (char *) life->label,
    .value = (char *) life->value,
    .detail = (char *) life->detail,
    .spoken = (char *) life->spoken,
    .source = (char *) life->source,
    .series = series + item->row,
    .index = item->place,
    .at = (float) MAX ((left + right) / 2 - item->from, 0),
    .bounds = GRAPHENE_RECT_INIT (item->from, top, item->to - item->from, self->row_height),
  };

  return (int) np_scene_add_datum_copy (plot->scene, &datum);
}

static void
draw_span (const NpLifeStrip *self, NpPlot *plot, const NpLifeStripItem *item, double y, int datum)
{
  const NpLife *life = item->life;
  NpLaneSpan span = life_to_span (life, self->time);
  double left = MAX (item->left, self->time->left);
  NpLaneExtent extent = { item->left, item->right, self->time->left, item->end };
  /* A round end would say that it begins or ends where it only is cut off. */
  gboolean is_cut = item->left < extent.begin || item->right > extent.end;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = life->ink,
    .opacity = np_lane_span_get_opacity (plot, life->ink),
    .datum = datum,
    .y = y,
    .height = self->bar_height,
    .radius = is_cut ? 0 : RADIUS * plot->unit,
  };
  NpMark outline = mark;

  np_lane_span_draw (&span, plot, self->time, &extent, &mark);
  if (!life->selected)
    return;
  outline.x = left;
  outline.width = MIN (item->right, item->end) - left;
  outline.stroke = OUTLINE * plot->unit;
  outline.opacity = 1;
  np_scene_add_mark (plot->scene, &outline);
}

/**
 * np_life_strip_draw:
 * @plot: where to draw
 * @top: of the strip
 * @series: the first row's number among those that are walked with Up and Down
 *
 * Draws the spans on their days, whichever way the picture is read, faded where a date is vague or not
 * known and cut where they go on beyond the axis, with a sign at each end that is known.
 */
void
np_life_strip_draw (const NpLifeStrip *self, NpPlot *plot, double top, guint series)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const NpLifeStripItem *item = &g_array_index (self->items, NpLifeStripItem, i);
      double row_top = top + ceil (ABOVE * plot->unit) + item->row * self->row_height;
      double y = row_top + self->row_height / 2;
      int datum = add_datum (self, plot, item, row_top, series);

      draw_span (self, plot, item, y - self->bar_height / 2, datum);
      if (isfinite (item->opens))
        np_scene_add_glyph (plot->scene, datum, item->life->ink, NP_GLYPH_PLANT, item->opens, y,
                            self->glyph_size);
      if (isfinite (item->closes))
        np_scene_add_glyph (plot->scene, datum, item->life->ink, NP_GLYPH_END, item->closes, y,
                            self->glyph_size);
      if (item->label != NULL)
        np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, NP_TEXT_CAPTION, item->label,
                           item->label_x, y - plot->caption_height / 2, 0);
    }
}
