/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-map.h"

/* Maps for the tests: the same each time, for goldens, of a piece of land with few points … */
NpScene *build_map (const NpSceneContext *context);
/* … and random, for what holds always; all places are on the map. */
NpScene *random_map (GRand *rand, const NpSceneContext *context, guint *n_data);
/* @places: (array length=n) (out caller-allocates): in @box, some of them in one town */
void fill_random_places (GRand *rand, const NpMapBox *box, NpMapPlace *places, guint n);
/* With words for everything. */
NpMapSpec make_map (const NpMapPlace *places, guint n, NpMapRegion region);
