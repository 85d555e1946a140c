/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The globe without what is on it: projections, the land that is shipped, clipping. */

#include <math.h>

#include "np-map-land.h"
#include "np-map.h"

#define N_ROUNDS 2000

static const NpMapRegion regions[]
    = { NP_MAP_WORLD, NP_MAP_UNITED_KINGDOM, NP_MAP_EUROPE, NP_MAP_CHINA };

static void
init (NpMapProjection *projection, guint region)
{
  NpMapBox box = np_map_region_get_box (regions[region]);

  np_map_projection_init (projection, &box);
}

/* What is projected comes back, from wherever it can be seen. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (110);

  for (guint region = 0; region < G_N_ELEMENTS (regions); region++)
    {
      NpMapProjection projection;

      init (&projection, region);
      for (guint i = 0; i < N_ROUNDS; i++)
        {
          const NpMapBox *window = &projection.window;
          double longitude = g_rand_double_range (rand, window->west + 0.1, window->east - 0.1);
          double latitude = g_rand_double_range (rand, window->south + 0.1, window->north - 0.1);
          double x, y, back_longitude, back_latitude;

          g_assert_true (np_map_projection_forward (&projection, longitude, latitude, &x, &y));
          g_assert_true (np_map_projection_inverse (&projection, x, y, &back_longitude,
                                                    &back_latitude));
          g_assert_cmpfloat_with_epsilon (latitude, back_latitude, 1e-6);
          g_assert_cmpfloat_with_epsilon (remainder (longitude - back_longitude, 360), 0, 1e-5);
        }
    }
}

/* East is to the right, north is up, and as much land is as much of the plane. */
static void
test_directions_and_areas (void)
{
  const double step = 0.01;
  g_autoptr (GRand) rand = g_rand_new_with_seed (50);

  for (guint region = 0; region < G_N_ELEMENTS (regions); region++)
    {
      NpMapBox box = np_map_region_get_box (regions[region]);
      NpMapProjection projection;

      np_map_projection_init (&projection, &box);
      for (guint i = 0; i < N_ROUNDS; i++)
        {
          double longitude = g_rand_double_range (rand, box.west, box.east - step);
          double latitude = g_rand_double_range (rand, box.south, box.north - step);
          double x, y, east_x, east_y, north_x, north_y;

          np_map_projection_forward (&projection, longitude, latitude, &x, &y);
          np_map_projection_forward (&projection, longitude + step, latitude, &east_x, &east_y);
          np_map_projection_forward (&projection, longitude, latitude + step, &north_x, &north_y);
          g_assert_cmpfloat (east_x, >, x);
          g_assert_cmpfloat (north_y, >, y);

          double area = (east_x - x) * (north_y - y) - (east_y - y) * (north_x - x);
          double expected = pow (step * G_PI / 180, 2) * cos (latitude * G_PI / 180);
          g_assert_cmpfloat_with_epsilon (area / expected, 1, 0.002);
        }
    }
}

/* Where their authors say that points are: the ends of Equal Earth's equator and its pole, and with
 * Lambert's at twice the sine of half the angle to the middle. */
static void
test_known_points (void)
{
  NpMapBox middle = { -10, -10, 10, 10 };
  NpMapProjection projection;
  double x, y;

  init (&projection, 0);
  np_map_projection_forward (&projection, projection.window.east - 1e-9, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 2.70663, 1e-5);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-9);
  np_map_projection_forward (&projection, 0, 90, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 1.3173628, 1e-6);

  np_map_projection_init (&projection, &middle);
  np_map_projection_forward (&projection, 90, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, sqrt (2), 1e-9);
  np_map_projection_forward (&projection, 0, 60, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 1, 1e-9);
}

/* Of what isn't on the globe, nothing is said but that. */
static void
test_hostile (void)
{
  static const double values[] = { 0, 90, -90, 180, -180, 1e-300, 1e300, 91, -1e9 };

  for (guint region = 0; region < G_N_ELEMENTS (regions); region++)
    {
      NpMapProjection projection;
      double x, y;

      init (&projection, region);
      g_assert_false (np_map_projection_forward (&projection, NAN, 0, &x, &y));
      g_assert_false (np_map_projection_forward (&projection, 0, NAN, &x, &y));
      g_assert_false (np_map_projection_forward (&projection, INFINITY, 0, &x, &y));
      g_assert_false (np_map_projection_forward (&projection, 0, 90.001, &x, &y));
      g_assert_false (np_map_projection_inverse (&projection, 9, 0, &x, &y));
      g_assert_false (np_map_projection_inverse (&projection, 0, 9, &x, &y));
      g_assert_false (np_map_projection_inverse (&projection, NAN, NAN, &x, &y));
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        for (guint k = 0; k < G_N_ELEMENTS (values); k++)
          if (np_map_projection_forward (&projection, values[i], values[k], &x, &y))
            {
              g_assert_true (isfinite (x) && isfinite (y));
              g_assert_cmpfloat (hypot (x, y), <=, 4);
            }
    }
}

static double
get_area (const graphene_point_t *points, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const graphene_point_t *a = &points[i], *b = &points[(i + 1) % n];

      sum += (double) a->x * b->y - (double) b->x * a->y;
    }
  return sum / 2;
}

/* By the number of sides between a point and the far west. */
static gboolean
is_land (double latitude, double longitude)
{
  guint n_rings;
  const NpMapRing *rings = np_map_land_get_rings (&n_rings);
  gboolean inside = FALSE;

  for (guint i = 0; i < n_rings; i++)
    for (guint k = 0; k < rings[i].n_points; k++)
      {
        const graphene_point_t *a = &rings[i].points[k];
        const graphene_point_t *b = &rings[i].points[(k + 1) % rings[i].n_points];

        if ((a->y > latitude) != (b->y > latitude)
            && longitude > a->x + (latitude - a->y) / (b->y - a->y) * (b->x - a->x))
          inside = !inside;
      }
  return inside;
}

/* Rings that close, on the globe; land and lakes are where they are, and as much as there is. */
static void
test_land (void)
{
  guint n_rings;
  const NpMapRing *rings = np_map_land_get_rings (&n_rings);
  NpMapProjection projection;
  double area = 0;

  init (&projection, 0);
  g_assert_cmpuint (n_rings, >, 100);
  for (guint i = 0; i < n_rings; i++)
    {
      g_autofree graphene_point_t *points = g_new (graphene_point_t, rings[i].n_points);

      g_assert_cmpuint (rings[i].n_points, >=, 3);
      for (guint k = 0; k < rings[i].n_points; k++)
        {
          const graphene_point_t *point = &rings[i].points[k];
          const graphene_point_t *next = &rings[i].points[(k + 1) % rings[i].n_points];
          double x, y;

          g_assert_cmpfloat (fabs (point->x), <=, 180);
          g_assert_cmpfloat (fabs (point->y), <=, 90);
          g_assert_false (graphene_point_equal (point, next));
          /* Nothing runs around the back of the globe. */
          g_assert_cmpfloat (fabs (point->x - next->x), <, 20);
          g_assert_true (point->x >= rings[i].box.west && point->x <= rings[i].box.east);
          g_assert_true (point->y >= rings[i].box.south && point->y <= rings[i].box.north);
          /* From Greenwich, so that no ring is cut. */
          projection.longitude = 0;
          np_map_projection_forward (&projection, CLAMP (point->x, -179.999, 179.999), point->y, &x,
                                     &y);
          graphene_point_init (&points[k], x, y);
        }
      area += fabs (get_area (points, rings[i].n_points));
    }
  /* 135 of the globe's 510 million square kilometres, without Antarctica. */
  g_assert_cmpfloat_with_epsilon (area / (4 * G_PI), 135.0 / 510, 0.005);

  g_assert_true (is_land (52.44, -1.78));
  g_assert_true (is_land (31.34, 118.37));
  g_assert_true (is_land (53.4, -7.9));
  g_assert_true (is_land (66, -172));
  g_assert_false (is_land (56, 3));
  g_assert_false (is_land (42, 50.5)); /* the Caspian Sea */
  g_assert_false (is_land (0, -30));
  g_assert_true (np_map_land_get_rings (&n_rings) == rings);
}

static gboolean
is_inside (const GArray *points, const graphene_rect_t *rect)
{
  for (guint i = 0; i < points->len; i++)
    if (!graphene_rect_contains_point (rect, &g_array_index (points, graphene_point_t, i)))
      return FALSE;
  return TRUE;
}

static double
get_clipped_area (const graphene_point_t *points, guint n, const graphene_rect_t *rect)
{
  g_autoptr (GArray) clipped = np_map_clip (points, n, rect);

  g_assert_true (is_inside (clipped, rect));
  return fabs (get_area ((const graphene_point_t *) (void *) clipped->data, clipped->len));
}

/* What is left is inside; what four quarters leave is all of it, be it in one piece or not. */
static void
test_clip (void)
{
  graphene_rect_t whole = GRAPHENE_RECT_INIT (-50, -50, 100, 100);
  graphene_rect_t away = GRAPHENE_RECT_INIT (500, 0, 10, 10);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      graphene_point_t points[24];
      guint n = (guint) g_rand_int_range (rand, 3, G_N_ELEMENTS (points) + 1);
      graphene_point_t middle = GRAPHENE_POINT_INIT (g_rand_double_range (rand, -40, 40),
                                                     g_rand_double_range (rand, -40, 40));
      double sum = 0;

      /* A star: its sides don't cross. */
      for (guint i = 0; i < n; i++)
        {
          double radius = g_rand_double_range (rand, 5, 90), angle = 2 * G_PI * i / n;

          graphene_point_init (&points[i], middle.x + radius * cos (angle),
                               middle.y + radius * sin (angle));
        }
      for (guint i = 0; i < 4; i++)
        sum += get_clipped_area (points, n,
                                 &GRAPHENE_RECT_INIT (i % 2 == 0 ? -50 : 0, i < 2 ? -50 : 0, 50,
                                                      50));
      g_assert_cmpfloat_with_epsilon (sum, get_clipped_area (points, n, &whole), 0.1);
      g_assert_cmpfloat (get_clipped_area (points, n, &away), ==, 0);

      g_autoptr (GArray) all
          = np_map_clip (points, n, &GRAPHENE_RECT_INIT (-500, -500, 1000, 1000));
      g_assert_cmpmem (all->data, all->len * sizeof *points, points, n * sizeof *points);
    }
  g_assert_cmpfloat (get_clipped_area (NULL, 0, &whole), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/map-land/round-trip", test_round_trip);
  g_test_add_func ("/chart/map-land/directions-and-areas", test_directions_and_areas);
  g_test_add_func ("/chart/map-land/known-points", test_known_points);
  g_test_add_func ("/chart/map-land/hostile", test_hostile);
  g_test_add_func ("/chart/map-land/land", test_land);
  g_test_add_func ("/chart/map-land/clip", test_clip);
  return g_test_run ();
}
