/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-map.h"
#include "np-plot.h"

G_BEGIN_DECLS

/* For np-map*.c only. */

/* Where a place is drawn. */
typedef struct
{
  const NpMapPlace *place;
  gboolean known; /* its capacity */
  double home_x;  /* where it is; pixels */
  double home_y;
  double x; /* the circle's middle, which others may have pushed away */
  double y;
  double radius; /* of the capacity */
  double reach;  /* of all that is drawn */
  double room;   /* that it takes among the others: a radius */
} NpMapSpot;

typedef struct
{
  NpPlot plot;
  const NpMapSpec *spec;
  NpMapProjection projection;
  graphene_rect_t frame; /* of the map in the picture */
  double scale;          /* pixels a radius of the globe */
  double left;           /* in the frame: the projection's 0, 0 */
  double top;
  NpMapSpot *spots; /* (owned): largest first */
  guint n_spots;
  guint n_outside;
  guint n_unplaced;
  double maximum;     /* the capacity that has … */
  double most_radius; /* … this radius */
  gboolean any_selected;
} NpMap;

gboolean np_map_place_has_capacity (const NpMapPlace *place);
double np_map_place_get_reach (const NpMapPlace *place, double radius, double unit);
void np_map_place_draw (NpPlot *plot,
                        const NpMapPlace *place,
                        NpInk ink,
                        int datum,
                        double x,
                        double y,
                        double radius);

void np_map_find_spots (NpMap *self);
void np_map_spread_spots (NpMap *self);
gboolean np_map_spot_get_leader (const NpMapSpot *spot,
                                 graphene_point_t *from,
                                 graphene_point_t *to);

void np_map_draw_labels (NpMap *self, const int *data);

double np_map_get_legend_height (const NpMap *self);
void np_map_draw_legend (NpMap *self, double y);

G_END_DECLS
