/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-map.h"

#include <math.h>

#include "np-map-land.h"
#include "np-map-private.h"

#define LEAST_HEIGHT 200.0
#define MOST_HEIGHT  600.0
#define N_SAMPLES    24  /* along each side of a box */
#define THIN         0.6 /* pixels: of points that are nearer, one will do */
#define LEAST_LAND   0.5 /* pixels: smaller islands aren't drawn */
#define LABEL_GAP    6.0
#define LEADER       1.0
#define DOT          3.0 /* where a circle that was pushed away belongs */
#define TARGET       24.0

/**
 * np_map_region_get_box:
 * @region: not %NP_MAP_BOX
 *
 * Returns: what is surely seen on its map
 */
NpMapBox
np_map_region_get_box (NpMapRegion region)
{
  switch (region)
    {
    case NP_MAP_WORLD:
      return (NpMapBox) { -145, -56, 165, 76 };
    case NP_MAP_UNITED_KINGDOM:
      return (NpMapBox) { -8.3, 49.8, 2.2, 58.8 };
    case NP_MAP_EUROPE:
      return (NpMapBox) { -10.5, 36, 30, 61 };
    case NP_MAP_CHINA:
      return (NpMapBox) { 74, 18, 134, 53.5 };
    case NP_MAP_BOX:
    default:
      g_return_val_if_reached (((NpMapBox) { -180, -90, 180, 90 }));
    }
}

/* The caller's box, made sound: one that is nowhere is the world's. */
static NpMapBox
get_box (const NpMapSpec *spec)
{
  NpMapBox box = spec->box;

  if (spec->region != NP_MAP_BOX)
    return np_map_region_get_box (spec->region);
  if (!isfinite (box.west) || !isfinite (box.south) || !isfinite (box.east) || !isfinite (box.north)
      || box.east <= box.west || box.north <= box.south || fabs (box.west) > 360
      || box.east - box.west > 360)
    return np_map_region_get_box (NP_MAP_WORLD);
  box.south = CLAMP (box.south, -89, 88);
  box.north = CLAMP (box.north, box.south + 0.1, 89);
  return box;
}

/* The smallest rectangle of the plane that holds the box; its sides are bent there. */
static void
measure_box (const NpMap *self,
             const NpMapBox *box,
             double *left,
             double *top,
             double *right,
             double *bottom)
{
  *left = *bottom = G_MAXDOUBLE;
  *right = *top = -G_MAXDOUBLE;
  for (guint i = 0; i <= N_SAMPLES; i++)
    for (guint k = 0; k <= N_SAMPLES; k++)
      {
        double longitude = box->west + (box->east - box->west) * i / N_SAMPLES;
        double latitude = box->south + (box->north - box->south) * k / N_SAMPLES;
        double x, y;

        /* The meridian opposite to the middle is at both ends; which one, rounding would say. */
        if (self->projection.world)
          longitude = CLAMP (longitude, self->projection.window.west + 1e-6,
                             self->projection.window.east - 1e-6);
        if (!np_map_projection_forward (&self->projection, longitude, latitude, &x, &y))
          continue;
        *left = MIN (*left, x);
        *right = MAX (*right, x);
        *top = MAX (*top, y);
        *bottom = MIN (*bottom, y);
      }
}

/* The map is as high as its region wants at that width, within bounds; what the region doesn't need
 * then shows what is around it. */
static void
fit_box (NpMap *self, double top_edge, double height)
{
  NpMapBox box = get_box (self->spec);
  double width = self->plot.width, unit = self->plot.unit;
  double left, top, right, bottom;

  np_map_projection_init (&self->projection, &box);
  measure_box (self, &box, &left, &top, &right, &bottom);
  double box_width = MAX (right - left, 1e-6), box_height = MAX (top - bottom, 1e-6);
  if (height <= 0)
    height = CLAMP (width * box_height / box_width, LEAST_HEIGHT * unit, MOST_HEIGHT * unit);
  height = MAX (floor (height), LEAST_HEIGHT * unit / 2);
  self->frame = GRAPHENE_RECT_INIT (0, top_edge, width, height);
  self->scale = MIN (width / box_width, height / box_height);
  self->left = width / 2 - (left + right) / 2 * self->scale;
  self->top = top_edge + height / 2 + (top + bottom) / 2 * self->scale;
}

/* Pixels of a polygon of the globe, without what couldn't be told apart. (transfer full) */
static GArray *
project_ring (const NpMap *self, const GArray *degrees)
{
  GArray *pixels = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i < degrees->len; i++)
    {
      const graphene_point_t *from = &g_array_index (degrees, graphene_point_t, i);
      graphene_point_t to;
      double x, y;

      /* A point on the far meridian belongs to the side that its neighbours are on. */
      double longitude = CLAMP (from->x, self->projection.window.west + 1e-4,
                                self->projection.window.east - 1e-4);
      if (!np_map_projection_forward (&self->projection, longitude, from->y, &x, &y))
        continue;
      graphene_point_init (&to, self->left + x * self->scale, self->top - y * self->scale);
      if (pixels->len > 0)
        {
          const graphene_point_t *last = &g_array_index (pixels, graphene_point_t, pixels->len - 1);

          if (fabsf (to.x - last->x) < THIN && fabsf (to.y - last->y) < THIN)
            continue;
        }
      g_array_append_val (pixels, to);
    }
  return pixels;
}

static gboolean
can_be_seen (const GArray *points)
{
  graphene_box_t box;
  graphene_vec3_t size;

  if (points->len < 3)
    return FALSE;
  graphene_box_init_from_points (&box, 0, NULL);
  for (guint i = 0; i < points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (points, graphene_point_t, i);

      graphene_box_expand (&box, &GRAPHENE_POINT3D_INIT (point->x, point->y, 0), &box);
    }
  graphene_box_get_size (&box, &size);
  return graphene_vec3_get_x (&size) > LEAST_LAND && graphene_vec3_get_y (&size) > LEAST_LAND;
}

/* @turn: degrees to the east, as a ring may be seen from both sides of the globe. */
static void
draw_ring (NpMap *self, const NpMapRing *ring, double turn)
{
  const NpMapBox *window = &self->projection.window;
  graphene_rect_t rect
      = GRAPHENE_RECT_INIT (window->west - turn, window->south, window->east - window->west,
                            window->north - window->south);

  if (ring->box.east + turn < window->west || ring->box.west + turn > window->east
      || ring->box.north < window->south || ring->box.south > window->north)
    return;

  g_autoptr (GArray) degrees = np_map_clip (ring->points, ring->n_points, &rect);
  for (guint i = 0; i < degrees->len; i++)
    g_array_index (degrees, graphene_point_t, i).x += turn;
  g_autoptr (GArray) pixels = project_ring (self, degrees);
  g_autoptr (GArray) seen
      = np_map_clip ((const graphene_point_t *) (void *) pixels->data, pixels->len, &self->frame);
  if (!can_be_seen (seen))
    return;

  NpMark mark = {
    .kind = NP_MARK_AREA,
    .ink = NP_INK_BAND,
    .fill = NP_FILL_SOLID,
    .opacity = 1.0,
    .datum = -1,
    .n_points = seen->len,
    .points = g_memdup2 (seen->data, seen->len * sizeof (graphene_point_t)),
  };
  np_scene_add_mark (self->plot.scene, &mark);
}

static void
draw_land (NpMap *self)
{
  guint n;
  const NpMapRing *rings = np_map_land_get_rings (&n);

  for (guint i = 0; i < n; i++)
    for (int turn = -360; turn <= 360; turn += 360)
      draw_ring (self, &rings[i], turn);
}

static NpInk
get_ink (const NpMap *self, const NpMapPlace *place)
{
  return self->any_selected && !place->selected ? NP_INK_REST : place->ink;
}

static void
draw_leader (NpMap *self, const NpMapSpot *spot, int datum)
{
  double size = DOT * self->plot.unit;
  graphene_point_t from, to;
  NpMark line = {
    .kind = NP_MARK_LINE,
    .ink = NP_INK_REST,
    .stroke = LEADER,
    .opacity = 1.0,
    .datum = datum,
    .n_points = 2,
  };

  if (!np_map_spot_get_leader (spot, &from, &to))
    return;
  line.points = g_new (graphene_point_t, 2);
  line.points[0] = from;
  line.points[1] = to;
  np_scene_add_mark (self->plot.scene, &line);
  /* Also at the map's edge the dot is whole. */
  double x = CLAMP (from.x - size / 2, 0, self->frame.size.width - size);
  double y = CLAMP (from.y - size / 2, self->frame.origin.y,
                    self->frame.origin.y + self->frame.size.height - size);
  np_scene_add_rect (self->plot.scene, datum, NP_INK_REST, NP_FILL_SOLID, x, y, size, size,
                     size / 2);
}

/* Rows and columns of the walk: from north to south in about as many rows as a row has places, in each
 * from west to east, so that every arrow goes where it points. */
typedef struct
{
  double x, y;
  guint spot;
} Step;

static int
compare_y_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Step *one = a, *other = b;

  return (one->y > other->y) - (one->y < other->y);
}

static int
compare_x_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Step *one = a, *other = b;

  return (one->x > other->x) - (one->x < other->x);
}

static void
number_walk (const NpMap *self, guint *series, guint *index)
{
  guint n = self->n_spots;
  guint row = (guint) ceil (sqrt (n));
  g_autofree Step *steps = g_new (Step, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    steps[i] = (Step) { self->spots[i].x, self->spots[i].y, i };
  g_sort_array (steps, n, sizeof (Step), compare_y_cb, NULL);
  for (guint first = 0; first < n; first += row)
    {
      guint length = MIN (row, n - first);

      g_sort_array (steps + first, length, sizeof (Step), compare_x_cb, NULL);
      for (guint i = 0; i < length; i++)
        {
          series[steps[first + i].spot] = first / row;
          index[steps[first + i].spot] = i;
        }
    }
}

static int
add_datum (NpMap *self, const NpMapSpot *spot, guint series, guint index)
{
  const NpMapPlace *place = spot->place;
  double target = MIN (TARGET / 2, MIN (self->frame.size.width, self->frame.size.height) / 2);
  double reach = MAX (spot->reach, target);
  gboolean gap = !isfinite (place->use) || place->use < 0;
  NpDatum datum = {
    .id = (char *) place->id,
    .key = (char *) place->key,
    .label = (char *) place->label,
    .value = (char *) place->value_label,
    .detail = (char *) place->detail,
    .spoken = (char *) place->spoken,
    .source = (char *) place->source,
    .trust = place->trust | (gap ? NP_TRUST_GAP : 0),
    .flags = NP_DATUM_POINT,
    .series = series,
    .index = index,
    .bounds = GRAPHENE_RECT_INIT (spot->x - reach, spot->y - reach, 2 * reach, 2 * reach),
  };

  return (int) np_scene_add_datum_copy (self->plot.scene, &datum);
}

static void
draw_circles (NpMap *self, const int *data, gboolean selected)
{
  for (guint i = 0; i < self->n_spots; i++)
    {
      const NpMapSpot *spot = &self->spots[i];

      if (spot->place->selected == selected)
        np_map_place_draw (&self->plot, spot->place, get_ink (self, spot->place), data[i], spot->x,
                           spot->y, spot->radius);
    }
}

static void
draw_places (NpMap *self)
{
  g_autofree int *data = g_new (int, MAX (self->n_spots, 1));
  g_autofree guint *series = g_new (guint, MAX (self->n_spots, 1));
  g_autofree guint *index = g_new (guint, MAX (self->n_spots, 1));

  number_walk (self, series, index);
  for (guint i = 0; i < self->n_spots; i++)
    {
      data[i] = add_datum (self, &self->spots[i], series[i], index[i]);
      draw_leader (self, &self->spots[i], data[i]);
    }
  draw_circles (self, data, FALSE);
  draw_circles (self, data, TRUE);
  np_map_draw_labels (self, data);
}

/* Returns the height of all that isn't the map. */
static double
lay_out (NpMap *self, double height)
{
  double top = self->spec->label != NULL
                   ? ceil (self->plot.label_height + LABEL_GAP * self->plot.unit)
                   : 0;

  g_clear_pointer (&self->spots, g_free);
  self->n_spots = self->n_outside = self->n_unplaced = 0;
  fit_box (self, top, height);
  np_map_find_spots (self);
  return top + np_map_get_legend_height (self);
}

/**
 * np_map_build:
 * @spec: places and what is seen of the globe
 * @context: what the picture is made for; with height 0 it is as high as the region wants at that
 *   width, in bounds
 *
 * Draws land, and on it each place as a circle whose area is its capacity, with a disc in it whose
 * area is what is used, so that the disc's area is what is made. Circles never cover one another:
 * those that would are moved apart, with a line to where they belong. Names stand where they cover
 * nothing, and are left out where there is no such room. A map isn't mirrored.
 *
 * Places that aren't on the map have no datum; the legend says how many these are. The keyboard goes
 * from west to east in rows that go from north to south.
 *
 * Returns: (transfer full): the scene
 */
NpScene *
np_map_build (const NpMapSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);
  g_return_val_if_fail (spec->places != NULL || spec->n_places == 0, NULL);

  NpMap self = { .spec = spec };
  double rest;

  np_plot_init (&self.plot, context);
  rest = lay_out (&self, context->height);
  /* The legend of a lower map is as high or lower, and so is that of one whose circles had to become
   * smaller: only what is drawn is spread. */
  if (context->height > 0)
    rest = lay_out (&self, MAX (context->height - rest, 1));
  np_map_spread_spots (&self);
  rest = self.frame.origin.y + np_map_get_legend_height (&self);

  double bottom = self.frame.origin.y + self.frame.size.height;
  np_plot_begin (&self.plot, MAX (self.frame.size.height + rest, context->height));
  np_plot_add_label (&self.plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, spec->label, 0, 0, 0,
                     self.plot.width, 0);
  draw_land (&self);
  draw_places (&self);
  np_map_draw_legend (&self, bottom);
  g_free (self.spots);
  return self.plot.scene;
}
