/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-query.h"

G_BEGIN_DECLS

/* The pictures of plants: what each of them makes of a location, and where choosing one leads. */

#define NP_N_PLANTS_MODES (NP_PLANTS_MODE_SENSITIVITY + 1)

/* Where it leads to choose a picture: to a location that has a figure, or to nowhere, and why. */
typedef struct
{
  NpLocation *location; /* (owned) (nullable) */
  char *obstacle;       /* (owned) (nullable) */
} NpPlantsWay;

/* The picture that a location asks for. */
NpPlantsMode np_plants_modes_get (NpLocation *location);
/* Whether a parameter makes a difference to what a complete location shows. */
gboolean np_plants_modes_use (NpLocation *location, const char *param);
/* Fills @ways, of NP_N_PLANTS_MODES. @location: complete. @newest: the newest period of which there is a
 * figure of a plant, or none. It looks whether there would be a figure: any thread, but not the one
 * that draws. */
void np_plants_modes_find_ways (NpPlantsWay *ways,
                                NpDataset *dataset,
                                NpLocation *location,
                                NpPeriod newest);
void np_plants_modes_clear_ways (NpPlantsWay *ways);
/* What they are called, and which can't be chosen. (transfer full) of NpChoice, named in the order of
 * NpPlantsMode */
GPtrArray *np_plants_modes_new_choices (const NpPlantsWay *ways);
/* As locations spell it, and as np_plants_modes_new_choices() names it. */
const char *np_plants_modes_get_name (NpPlantsMode mode);

G_END_DECLS
