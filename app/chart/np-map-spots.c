/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-map-private.h"

/* Where the circles go. They never cover one another, as one that is covered can't be read or hit:
 * those that would are pushed apart, the larger ones less (as in Dorling's cartograms), and a line
 * leads from a circle that had to leave its place back to it. Nothing is left to chance, so that a
 * picture is the same each time. */

#define MOST_RADIUS    34.0
#define LEAST_LARGEST  11.0  /* radius of the largest */
#define RADIUS_SHARE   0.055 /* … of the root of the map's area */
#define WORLD_SHARE    0.6   /* of that, where the whole world is seen */
#define UNKNOWN_RADIUS 5.5
#define UNKNOWN_SHARE  0.35 /* of the largest radius, at most: it says nothing about a size */
#define ROOM           6.0 /* the least radius that a circle takes, so that small ones can be told apart */
#define GAP            1.5
#define MOST_COVERED   0.3 /* of the map */
#define N_STEPS        300
#define N_TRIES        8
#define SHRINK         0.85
#define CROWD          64     /* more circles aren't each held against all others */
#define THRONG         256    /* of more no size but the smallest is worth a try */
#define TRY_PAIRS      40000  /* that are looked at in a try with a crowd … */
#define LAST_PAIRS     400000 /* … and in the last: hundreds of circles may still touch a little */
#define TARGET         12.0   /* half of what a finger finds */

/* Largest first, those without a capacity last, then as they were given. What is selected is no reason
 * to move. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpMapSpot *one = a, *other = b;
  double first = one->known ? one->place->capacity : -1;
  double second = other->known ? other->place->capacity : -1;

  if (first != second)
    return first > second ? -1 : 1;
  return one->place < other->place ? -1 : one->place > other->place;
}

/* Whether it is on the map, and where. */
static gboolean
find_home (NpMap *self, const NpMapPlace *place, NpMapSpot *spot)
{
  const graphene_rect_t *frame = &self->frame;
  double x, y;

  if (!isfinite (place->latitude) || !isfinite (place->longitude) || fabs (place->latitude) > 90
      || fabs (place->longitude) > 180)
    {
      self->n_unplaced++;
      return FALSE;
    }
  if (np_map_projection_forward (&self->projection, place->longitude, place->latitude, &x, &y))
    {
      x = self->left + x * self->scale;
      y = self->top - y * self->scale;
      *spot = (NpMapSpot) { place, np_map_place_has_capacity (place), x, y, x, y };
      if (graphene_rect_contains_point (frame, &GRAPHENE_POINT_INIT (x, y)))
        return TRUE;
    }
  self->n_outside++;
  return FALSE;
}

/* The room that a circle takes among the others. */
static double
get_room (const NpMap *self, const NpMapSpot *spot)
{
  return MAX (spot->reach, MIN (ROOM, self->most_radius)) + GAP * self->plot.unit;
}

/* Returns how much of the map the circles take. */
static double
set_sizes (NpMap *self, double most_radius)
{
  double area = 0;

  self->most_radius = most_radius;
  for (guint i = 0; i < self->n_spots; i++)
    {
      NpMapSpot *spot = &self->spots[i];

      spot->x = spot->home_x;
      spot->y = spot->home_y;
      if (spot->known)
        spot->radius = most_radius * sqrt (spot->place->capacity / self->maximum);
      else
        spot->radius = MIN (UNKNOWN_RADIUS * self->plot.unit, UNKNOWN_SHARE * most_radius);
      spot->reach = np_map_place_get_reach (spot->place, spot->radius, self->plot.unit);
      spot->room = get_room (self, spot);
      area += 4 * spot->room * spot->room;
    }
  return area / (self->frame.size.width * self->frame.size.height);
}

/* Also what is hit and what the focus goes around stays in the map. */
static void
keep_inside (const NpMap *self, NpMapSpot *spot)
{
  const graphene_rect_t *frame = &self->frame;
  double room = MAX (spot->room, TARGET);
  double room_x = MIN (room, frame->size.width / 2), room_y = MIN (room, frame->size.height / 2);

  spot->x = CLAMP (spot->x, frame->origin.x + room_x, frame->origin.x + frame->size.width - room_x);
  spot->y
      = CLAMP (spot->y, frame->origin.y + room_y, frame->origin.y + frame->size.height - room_y);
}

/* Moves two circles that touch, each by the other's share of their areas; the direction of those that
 * stand on each other follows from their numbers. */
static gboolean
push (NpMap *self, guint a, guint b)
{
  NpMapSpot *one = &self->spots[a], *other = &self->spots[b];
  double first = one->room, second = other->room;
  double dx = other->x - one->x, dy = other->y - one->y;

  if (dx * dx + dy * dy >= (first + second) * (first + second))
    return FALSE;
  double distance = sqrt (dx * dx + dy * dy), lacking = first + second - distance;
  if (lacking <= 0.01)
    return FALSE;
  if (distance < 0.01)
    {
      double angle = 2.4 * (a + b); /* about the golden angle: no two alike */

      dx = cos (angle);
      dy = sin (angle);
      distance = 1;
    }
  double share = second * second / (first * first + second * second);
  one->x -= dx / distance * lacking * share;
  one->y -= dy / distance * lacking * share;
  other->x += dx / distance * lacking * (1 - share);
  other->y += dy / distance * lacking * (1 - share);
  return TRUE;
}

static double
get_left (const NpMapSpot *spot)
{
  return spot->x - spot->room;
}

static int
compare_left_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpMapSpot *spots = user_data;
  double one = get_left (&spots[*(const guint *) a]), other = get_left (&spots[*(const guint *) b]);

  return (one > other) - (one < other);
}

/* By where circles begin: from one step to the next few have to change their places. */
static void
sort_order (const NpMap *self, guint *order)
{
  for (guint i = 1; i < self->n_spots; i++)
    {
      guint spot = order[i], k = i;

      for (; k > 0 && get_left (&self->spots[order[k - 1]]) > get_left (&self->spots[spot]); k--)
        order[k] = order[k - 1];
      order[k] = spot;
    }
}

/* A few are all held against each other. In a crowd only those whose columns overlap are, as they
 * stand at the step's beginning: what one of its pushes brings together, the next one finds. */
static gboolean
push_all (NpMap *self, guint *order, guint *n_pairs)
{
  gboolean crowd = self->n_spots > CROWD;
  gboolean moved = FALSE;

  if (crowd)
    sort_order (self, order);
  for (guint i = 0; i < self->n_spots; i++)
    {
      double right = self->spots[order[i]].x + self->spots[order[i]].room;

      for (guint k = i + 1; k < self->n_spots; k++)
        {
          if (crowd && get_left (&self->spots[order[k]]) >= right)
            break;
          (*n_pairs)++;
          moved = push (self, order[i], order[k]) || moved;
        }
    }
  return moved;
}

/* Returns whether nothing touches any more. */
static gboolean
push_apart (NpMap *self, guint most_pairs)
{
  guint limit = self->n_spots > CROWD ? most_pairs : G_MAXUINT, n_pairs = 0;
  g_autofree guint *order = g_new (guint, MAX (self->n_spots, 1));
  gboolean moved = TRUE;

  for (guint i = 0; i < self->n_spots; i++)
    order[i] = i;
  if (self->n_spots > CROWD)
    g_sort_array (order, self->n_spots, sizeof *order, compare_left_cb, self->spots);
  for (guint step = 0; step < N_STEPS && moved && n_pairs < limit; step++)
    {
      for (guint i = 0; i < self->n_spots; i++)
        keep_inside (self, &self->spots[i]);
      moved = push_all (self, order, &n_pairs);
    }
  for (guint i = 0; i < self->n_spots; i++)
    keep_inside (self, &self->spots[i]);
  return !moved;
}

/* From where a circle belongs to its edge; whether it had to leave that place altogether. */
gboolean
np_map_spot_get_leader (const NpMapSpot *spot, graphene_point_t *from, graphene_point_t *to)
{
  double dx = spot->x - spot->home_x, dy = spot->y - spot->home_y;
  double distance = hypot (dx, dy);
  double share = distance > 0 ? 1 - spot->reach / distance : 0;

  graphene_point_init (from, spot->home_x, spot->home_y);
  graphene_point_init (to, spot->home_x + dx * share, spot->home_y + dy * share);
  return distance > spot->reach + 1;
}

static double
get_most_radius (const NpMap *self)
{
  double root = sqrt (self->frame.size.width * self->frame.size.height);
  double radius = root * RADIUS_SHARE * (self->projection.world ? WORLD_SHARE : 1);

  return CLAMP (radius, LEAST_LARGEST * self->plot.unit, MOST_RADIUS * self->plot.unit);
}

/* Finds the places that are on the map, with circles that are as large as they can become and don't
 * mind each other yet. */
void
np_map_find_spots (NpMap *self)
{
  const NpMapSpec *spec = self->spec;

  self->spots = g_new0 (NpMapSpot, MAX (spec->n_places, 1));
  self->maximum = isfinite (spec->maximum) ? spec->maximum : 0;
  for (guint i = 0; i < spec->n_places; i++)
    {
      const NpMapPlace *place = &spec->places[i];

      if (np_map_place_has_capacity (place))
        self->maximum = MAX (self->maximum, place->capacity);
      if (find_home (self, place, &self->spots[self->n_spots]))
        self->n_spots++;
    }
  self->maximum = self->maximum > 0 ? self->maximum : 1;
  for (guint i = 0; i < self->n_spots; i++)
    self->any_selected = self->any_selected || self->spots[i].place->selected;
  g_sort_array (self->spots, self->n_spots, sizeof (NpMapSpot), compare_cb, NULL);
  set_sizes (self, get_most_radius (self));
}

/* Gives the circles their size, and moves them apart. */
void
np_map_spread_spots (NpMap *self)
{
  double radius = get_most_radius (self);

  for (guint i = 0; i < N_TRIES; i++, radius *= SHRINK)
    if ((self->n_spots <= THRONG || i + 1 == N_TRIES) && set_sizes (self, radius) <= MOST_COVERED
        && push_apart (self, TRY_PAIRS))
      return;
  push_apart (self, LAST_PAIRS);
}
