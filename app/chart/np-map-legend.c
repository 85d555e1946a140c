/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-map-private.h"

/* Below the map, where it hides nothing: circles of round sizes, and what is in the picture beside
 * plain circles. */

#define KEY_RADIUS 8.5
#define GAP        6.0  /* between a circle and its words */
#define ITEM_GAP   18.0 /* between two of them */
#define LINE_GAP   4.0
#define TOP_GAP    8.0 /* below the map */
#define N_SIZES    2
#define LEAST_SIZE 3.0 /* radius of a circle that shows a size */

typedef struct
{
  NpMapPlace place; /* what its circle shows */
  double radius;    /* 0: words alone */
  double reach;     /* with what is around the circle */
  const char *text; /* (nullable) */
  char *number;     /* (owned) (nullable): instead of it */
  NpInk ink;
  double width;
} Item;

typedef struct
{
  NpMap *map;
  GArray *items; /* of Item (owned) */
  char *missing; /* (owned) (nullable) */
} Legend;

static void
item_clear (gpointer data)
{
  g_free (((Item *) data)->number);
}

static void
legend_clear (Legend *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->missing, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Legend, legend_clear)

static const char *
item_get_text (const Item *item)
{
  return item->number != NULL ? item->number : item->text;
}

/* Takes the item's number. */
static void
add_item (Legend *self, Item item)
{
  const NpPlot *plot = &self->map->plot;

  if (item.radius > 0)
    item.reach = np_map_place_get_reach (&item.place, item.radius, plot->unit);
  double circle = item.reach > 0 ? 2 * item.reach + GAP * plot->unit : 0;
  item.width = circle + np_plot_measure (plot, item_get_text (&item), NP_TEXT_CAPTION);
  item.width = MIN (item.width, plot->width);
  g_array_append_val (self->items, item);
}

/* 1, 2 or 5 times a power of ten, not above @value. */
static double
round_down (double value)
{
  double power = pow (10, floor (log10 (value)));
  double times = value / power;

  return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}

static void
add_sizes (Legend *self)
{
  NpMap *map = self->map;
  const NpMapSpec *spec = map->spec;
  double value = round_down (map->maximum);

  if (spec->legend.size == NULL || spec->format_value == NULL)
    return;
  add_item (self, (Item) { .text = spec->legend.size });
  for (guint i = 0; i < N_SIZES; i++)
    {
      double radius = map->most_radius * sqrt (value / map->maximum);
      Item item
          = { .place
              = { .capacity = value, .use = NAN, .use_low = NAN, .use_high = NAN, .added = NAN },
              .radius = radius,
              .ink = NP_INK_REST };

      if (i > 0 && radius < LEAST_SIZE * map->plot.unit)
        break;
      item.number = spec->format_value (value, spec->format_data);
      add_item (self, item);
      value = round_down (value / 4);
    }
}

/* What the picture has. */
typedef struct
{
  gboolean use, gap, doubt, over, old, announced, unknown, added;
} Seen;

static Seen
find_seen (const NpMap *self)
{
  Seen seen = { 0 };

  for (guint i = 0; i < self->n_spots; i++)
    {
      const NpMapPlace *place = self->spots[i].place;
      gboolean used = isfinite (place->use) && place->use >= 0;

      if (!self->spots[i].known)
        {
          seen.unknown = TRUE;
          continue;
        }
      seen.use |= used && place->use > 0;
      seen.gap |= !used;
      seen.doubt |= used && (place->use_high > place->use || place->use_low < place->use);
      seen.over |= used && (place->use > 1 || place->use_high > 1);
      seen.old |= place->capacity_style == NP_BULLET_CAPACITY_OLD;
      seen.announced |= place->capacity_style == NP_BULLET_CAPACITY_ANNOUNCED;
      seen.added |= isfinite (place->added) && place->added > 0;
    }
  return seen;
}

static void
add_key (Legend *self, gboolean seen, const char *text, NpMapPlace place)
{
  if (!seen || text == NULL || *text == '\0')
    return;
  add_item (self, (Item) { .place = place,
                           .radius = KEY_RADIUS * self->map->plot.unit,
                           .text = text,
                           .ink = NP_INK_REST });
}

static void
add_keys (Legend *self)
{
  const NpMapLegend *words = &self->map->spec->legend;
  NpMapPlace plain = { .capacity = 1, .use = NAN, .use_low = NAN, .use_high = NAN, .added = NAN };
  NpMapPlace used = plain, doubt = plain, over = plain, old = plain, announced = plain;
  NpMapPlace unknown = plain, added = plain;
  Seen seen = find_seen (self->map);

  used.use = 0.4;
  doubt.use = doubt.use_low = 0.1;
  doubt.use_high = 0.9;
  over.use = 1.5;
  old.capacity_style = NP_BULLET_CAPACITY_OLD;
  announced.capacity_style = NP_BULLET_CAPACITY_ANNOUNCED;
  unknown.capacity = NAN;
  added.use = 0.1;
  added.added = 0.7;
  add_key (self, seen.use, words->use, used);
  add_key (self, seen.gap, words->gap, plain);
  add_key (self, seen.doubt, words->doubt, doubt);
  add_key (self, seen.over, words->over, over);
  add_key (self, seen.added, words->added, added);
  add_key (self, seen.old, words->old, old);
  add_key (self, seen.announced, words->announced, announced);
  add_key (self, seen.unknown, words->unknown, unknown);
}

static void
legend_init (Legend *self, NpMap *map)
{
  const NpMapSpec *spec = map->spec;

  *self = (Legend) { map, g_array_new (FALSE, TRUE, sizeof (Item)) };
  g_array_set_clear_func (self->items, item_clear);
  add_sizes (self);
  add_keys (self);
  if (spec->format_missing != NULL && map->n_outside + map->n_unplaced > 0)
    self->missing = spec->format_missing (map->n_outside, map->n_unplaced, spec->format_data);
}

static double
item_get_height (const Legend *self, const Item *item)
{
  return MAX (self->map->plot.caption_height, 2 * item->reach);
}

/* @x: from the start edge; @y: the middle of its line. */
static void
draw_item (const Legend *self, const Item *item, double x, double y)
{
  NpPlot *plot = &self->map->plot;
  double text_x = x;

  if (item->radius > 0)
    {
      np_map_place_draw (plot, &item->place, item->ink, -1,
                         np_plot_mirror (plot, x + item->reach, 0), y, item->radius);
      text_x += 2 * item->reach + GAP * plot->unit;
    }
  np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, item_get_text (item), 0, text_x,
                     y - plot->caption_height / 2, plot->width - text_x, 0);
}

/* The items from @first on that one line holds: how many, and how high it is. */
static guint
measure_line (const Legend *self, guint first, double *height)
{
  double x = 0;
  guint n = 0;

  *height = 0;
  for (guint i = first; i < self->items->len; i++, n++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (n > 0 && x + item->width > self->map->plot.width)
        break;
      x += item->width + ITEM_GAP * self->map->plot.unit;
      *height = MAX (*height, item_get_height (self, item));
    }
  *height = ceil (*height + LINE_GAP * self->map->plot.unit);
  return n;
}

/* Draws from @y on, if there is a scene yet. Returns where it ends. */
static double
legend_flow (const Legend *self, double y)
{
  NpPlot *plot = &self->map->plot;
  guint first = 0;

  if (self->items->len > 0 || self->missing != NULL)
    y += TOP_GAP * plot->unit;
  while (first < self->items->len)
    {
      double height, x = 0;
      guint n = measure_line (self, first, &height);

      for (guint i = first; i < first + n; i++)
        {
          const Item *item = &g_array_index (self->items, Item, i);

          if (plot->scene != NULL)
            draw_item (self, item, x, y + height / 2);
          x += item->width + ITEM_GAP * plot->unit;
        }
      first += n;
      y += height;
    }
  if (self->missing == NULL)
    return y;

  g_auto (GStrv) lines
      = np_text_measure_wrap (&plot->context->measure, self->missing, NP_TEXT_CAPTION, plot->width);
  for (guint i = 0; lines[i] != NULL; i++, y += plot->caption_height)
    if (plot->scene != NULL)
      np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lines[i], 0, 0, y, plot->width, 0);
  return y;
}

/* In pixels, with what it keeps from the map. It follows from what is on the map. */
double
np_map_get_legend_height (const NpMap *self)
{
  g_auto (Legend) legend = { 0 };

  legend_init (&legend, (NpMap *) self);
  return ceil (legend_flow (&legend, 0));
}

/* @y: the map's lower edge. */
void
np_map_draw_legend (NpMap *self, double y)
{
  g_auto (Legend) legend = { 0 };

  legend_init (&legend, self);
  legend_flow (&legend, y);
}
