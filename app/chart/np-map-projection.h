/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Degrees; what lies between the meridians of west and east, of which the second is the larger. */
typedef struct
{
  double west, south, east, north;
} NpMapBox;

/* From a sphere of radius 1 to a plane, x to the east and y to the north; areas stay as they are. */
typedef struct
{
  gboolean world;
  double longitude; /* of its middle; radians */
  double sin_latitude;
  double cos_latitude;
  NpMapBox window; /* degrees: further from the middle, nothing may be projected */
} NpMapProjection;

void np_map_projection_init (NpMapProjection *self, const NpMapBox *box);
gboolean np_map_projection_forward (const NpMapProjection *self,
                                    double longitude,
                                    double latitude,
                                    double *x,
                                    double *y);
gboolean np_map_projection_inverse (const NpMapProjection *self,
                                    double x,
                                    double y,
                                    double *longitude,
                                    double *latitude);

G_END_DECLS
