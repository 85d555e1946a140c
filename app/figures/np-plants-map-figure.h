/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-map.h"
#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_MAP_FIGURE (np_plants_map_figure_get_type ())

/**
 * NpPlantsMapFigure:
 *
 * Where plants are: circles by capacity, filled by use; the list and the table have what the map has no
 * room for.
 */
G_DECLARE_FINAL_TYPE (NpPlantsMapFigure, np_plants_map_figure, NP, PLANTS_MAP_FIGURE, NpFigure)

NpFigure *np_plants_map_figure_new (const NpQuery *query);
/* The map's word for what the location says. */
NpMapRegion np_plants_map_get_region (NpPlantsRegion region);

G_END_DECLS
