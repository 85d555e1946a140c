/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-map-land.h"

#include <gio/gio.h>
#include <string.h>

#define LAND "/io/github/nameplate_app/Nameplate/map/land.csv"

/* Made by glib-compile-resources. The linker drops from a static library what nothing refers to, and
 * a resource that registers itself is such a thing, so it is asked for by its name. */
extern GResource *np_map_get_resource (void);

typedef struct
{
  GArray *points; /* of graphene_point_t */
  GArray *rings;  /* of NpMapRing */
} Land;

/* Which side of a polygon's clip is meant. */
typedef enum
{
  LEFT,
  TOP,
  RIGHT,
  BOTTOM,
} Side;

/* Where its points are is filled in when there are no more to come. */
static void
end_ring (Land *self, guint *first)
{
  NpMapRing ring = { .n_points = self->points->len - *first };

  if (ring.n_points >= 3)
    g_array_append_val (self->rings, ring);
  else
    g_array_set_size (self->points, *first);
  *first = self->points->len;
}

static void
add_point (Land *self, const char *line)
{
  char *comma;
  graphene_point_t point;

  point.x = (float) g_ascii_strtod (line, &comma);
  g_assert (*comma == ',');
  point.y = (float) g_ascii_strtod (comma + 1, NULL);
  g_array_append_val (self->points, point);
}

static void
place_rings (Land *self)
{
  const graphene_point_t *points = (const graphene_point_t *) (void *) self->points->data;

  for (guint i = 0; i < self->rings->len; i++)
    {
      NpMapRing *ring = &g_array_index (self->rings, NpMapRing, i);

      ring->points = points;
      ring->box = (NpMapBox) { points->x, points->y, points->x, points->y };
      for (guint k = 0; k < ring->n_points; k++, points++)
        {
          ring->box.west = MIN (ring->box.west, points->x);
          ring->box.south = MIN (ring->box.south, points->y);
          ring->box.east = MAX (ring->box.east, points->x);
          ring->box.north = MAX (ring->box.north, points->y);
        }
    }
}

/* (transfer full) */
static gpointer
read_land (gpointer data)
{
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (np_map_get_resource (), LAND, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  Land *self = g_new0 (Land, 1);
  guint first = 0;

  /* It is compiled in: a program without it isn't this one. */
  g_assert (bytes != NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  self->rings = g_array_new (FALSE, FALSE, sizeof (NpMapRing));
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '\0')
      end_ring (self, &first);
    else if (*lines[i] != '#')
      add_point (self, lines[i]);
  end_ring (self, &first);
  place_rings (self);
  return self;
}

const NpMapRing *
np_map_land_get_rings (guint *n)
{
  static GOnce once = G_ONCE_INIT;
  const Land *land = g_once (&once, read_land, NULL);

  g_return_val_if_fail (n != NULL, NULL);

  *n = land->rings->len;
  return (const NpMapRing *) (void *) land->rings->data;
}

/* How far inside @side a point is: below zero, outside. */
static float
get_depth (const graphene_point_t *point, const graphene_rect_t *rect, Side side)
{
  switch (side)
    {
    case LEFT:
      return point->x - rect->origin.x;
    case TOP:
      return point->y - rect->origin.y;
    case RIGHT:
      return rect->origin.x + rect->size.width - point->x;
    case BOTTOM:
      return rect->origin.y + rect->size.height - point->y;
    default:
      g_assert_not_reached ();
    }
}

/* On the side itself, to the last bit. */
static graphene_point_t
cut (const graphene_point_t *from,
     const graphene_point_t *to,
     const graphene_rect_t *rect,
     Side side)
{
  float depth = get_depth (from, rect, side);
  float t = depth / (depth - get_depth (to, rect, side));
  graphene_point_t point
      = GRAPHENE_POINT_INIT (from->x + (to->x - from->x) * t, from->y + (to->y - from->y) * t);

  if (side == LEFT || side == RIGHT)
    point.x = rect->origin.x + (side == RIGHT ? rect->size.width : 0);
  else
    point.y = rect->origin.y + (side == BOTTOM ? rect->size.height : 0);
  return point;
}

static void
clip_side (const GArray *from, GArray *to, const graphene_rect_t *rect, Side side)
{
  g_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    {
      const graphene_point_t *point = &g_array_index (from, graphene_point_t, i);
      const graphene_point_t *last
          = &g_array_index (from, graphene_point_t, (i + from->len - 1) % from->len);
      gboolean inside = get_depth (point, rect, side) >= 0;

      if (inside != (get_depth (last, rect, side) >= 0))
        {
          graphene_point_t crossing = cut (last, point, rect, side);

          g_array_append_val (to, crossing);
        }
      if (inside)
        g_array_append_val (to, *point);
    }
}

/**
 * np_map_clip:
 * @points: (array length=n): a polygon
 * @n: how many points
 * @rect: what to keep
 *
 * Clips by one side after the other (Sutherland and Hodgman, "Reentrant polygon clipping", 1974).
 * What falls into several pieces is joined along the sides of @rect, where a fill shows nothing of it.
 *
 * Returns: (transfer full) (element-type graphene_point_t): what is left
 */
GArray *
np_map_clip (const graphene_point_t *points, guint n, const graphene_rect_t *rect)
{
  g_return_val_if_fail (points != NULL || n == 0, NULL);
  g_return_val_if_fail (rect != NULL, NULL);

  GArray *from = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  GArray *to = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  g_array_append_vals (from, points, n);
  for (Side side = LEFT; side <= BOTTOM; side++)
    {
      GArray *swap = from;

      clip_side (from, to, rect, side);
      from = to;
      to = swap;
    }
  g_array_unref (to);
  return from;
}
