/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "np-map-projection.h"

G_BEGIN_DECLS

/* An outline of land, whose last point is joined to its first: x is longitude, y latitude. */
typedef struct
{
  const graphene_point_t *points;
  guint n_points;
  NpMapBox box;
} NpMapRing;

/* What is shipped, read once; any thread. (transfer none) */
const NpMapRing *np_map_land_get_rings (guint *n);
/* What of a polygon lies in @rect: no points when nothing does. (transfer full) */
GArray *np_map_clip (const graphene_point_t *points, guint n, const graphene_rect_t *rect);

G_END_DECLS
