/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-map-projection.h"

#include <math.h>

/* Both projections keep areas, as the circles on the map are compared by theirs: Equal Earth for
 * the world (Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018), and for a part of
 * it Lambert's azimuthal around its middle (Snyder, "Map Projections: A Working Manual", 1987,
 * p. 185), which has the right shapes there. */

#define WORLD_WIDTH 120.0 /* degrees from which on a box is the world's */
/* How far from its middle a part of the world is drawn, in degrees. The point opposite to it, which
 * would be a circle around everything, is further away. */
#define PART_REACH 100.0

#define A1 1.340264
#define A2 (-0.081106)
#define A3 0.000893
#define A4 0.003796
#define M  0.86602540378443865 /* half the root of 3 */

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
to_degrees (double radians)
{
  return radians * 180 / G_PI;
}

static double
get_world_y (double theta)
{
  double square = theta * theta, sixth = square * square * square;

  return theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
}

static double
get_world_slope (double theta)
{
  double square = theta * theta, sixth = square * square * square;

  return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
}

/* Newton's method, as its authors do it; it is there after four steps. */
static double
find_theta (double y)
{
  double theta = y / A1;

  for (guint i = 0; i < 12; i++)
    {
      double step = (get_world_y (theta) - y) / get_world_slope (theta);

      theta -= step;
      if (fabs (step) < 1e-12)
        break;
    }
  return theta;
}

/* The same meridian, in the half turn around the middle's. */
static double
turn (const NpMapProjection *self, double longitude)
{
  return remainder (to_radians (longitude) - self->longitude, 2 * G_PI);
}

/**
 * np_map_projection_init:
 * @self: (out caller-allocates): a projection
 * @box: what is to be seen
 *
 * Chooses a projection that suits the box, and its middle.
 */
void
np_map_projection_init (NpMapProjection *self, const NpMapBox *box)
{
  g_return_if_fail (self != NULL && box != NULL);

  double longitude = (box->west + box->east) / 2;
  double latitude = (box->south + box->north) / 2;
  gboolean world = box->east - box->west > WORLD_WIDTH;
  double reach = world ? 180 : PART_REACH;

  *self = (NpMapProjection) {
    .world = world,
    .longitude = to_radians (longitude),
    .sin_latitude = sin (to_radians (latitude)),
    .cos_latitude = cos (to_radians (latitude)),
    .window = { longitude - reach, world ? -90 : MAX (latitude - PART_REACH, -90),
                longitude + reach, world ? 90 : MIN (latitude + PART_REACH, 90) },
  };
}

/**
 * np_map_projection_forward:
 * @longitude: degrees; any turn of the globe
 * @latitude: degrees
 * @x: (out): to the east of the middle, in radii of the globe
 * @y: (out): to the north
 *
 * Returns: whether there is such a point, and it can be seen from the middle
 */
gboolean
np_map_projection_forward (const NpMapProjection *self,
                           double longitude,
                           double latitude,
                           double *x,
                           double *y)
{
  g_return_val_if_fail (self != NULL && x != NULL && y != NULL, FALSE);

  *x = *y = 0;
  if (!isfinite (longitude) || !isfinite (latitude) || fabs (latitude) > 90)
    return FALSE;

  double lambda = turn (self, longitude);
  double phi = to_radians (latitude);
  if (self->world)
    {
      double theta = asin (M * sin (phi));

      *x = lambda * cos (theta) / (M * get_world_slope (theta));
      *y = get_world_y (theta);
      return TRUE;
    }

  double part = cos (phi) * cos (lambda);
  double nearness = self->sin_latitude * sin (phi) + self->cos_latitude * part;
  if (nearness < -0.999)
    return FALSE;
  double k = sqrt (2 / (1 + nearness));
  *x = k * cos (phi) * sin (lambda);
  *y = k * (self->cos_latitude * sin (phi) - self->sin_latitude * part);
  return TRUE;
}

/**
 * np_map_projection_inverse:
 * @x: to the east of the middle, in radii of the globe
 * @y: to the north
 * @longitude: (out): degrees, in the half turn around the middle's
 * @latitude: (out): degrees
 *
 * Returns: whether that point of the plane is on the globe
 */
gboolean
np_map_projection_inverse (const NpMapProjection *self,
                           double x,
                           double y,
                           double *longitude,
                           double *latitude)
{
  g_return_val_if_fail (self != NULL && longitude != NULL && latitude != NULL, FALSE);

  double lambda, sine;

  if (self->world)
    {
      double theta = find_theta (y);

      if (!(fabs (theta) <= G_PI / 3))
        return FALSE;
      sine = sin (theta) / M;
      lambda = x * M * get_world_slope (theta) / cos (theta);
    }
  else
    {
      double distance = hypot (x, y);
      double angle = 2 * asin (MIN (distance / 2, 1));

      sine = cos (angle) * self->sin_latitude
             + (distance > 0 ? y * sin (angle) * self->cos_latitude / distance : 0);
      lambda = atan2 (x * sin (angle), distance * self->cos_latitude * cos (angle)
                                           - y * self->sin_latitude * sin (angle));
      if (distance > 2)
        return FALSE;
    }
  if (!isfinite (lambda) || !(fabs (lambda) <= G_PI) || !(fabs (sine) <= 1))
    return FALSE;
  *longitude = to_degrees (self->longitude + lambda);
  *latitude = to_degrees (asin (sine));
  return TRUE;
}
