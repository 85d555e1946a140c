/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-areas.h"
#include "np-multiples.h"
#include "np-ranks.h"
#include "np-slope.h"

/* Shares, ranks, slopes and small multiples for the tests of the plots: the same each time … */
NpScene *build_areas (const NpSceneContext *context);
NpScene *build_ranks (const NpSceneContext *context);
NpScene *build_ranks_months (const NpSceneContext *context);
NpScene *build_slope (const NpSceneContext *context);
NpScene *build_multiples (const NpSceneContext *context);
NpScene *build_concentration (const NpSceneContext *context);
/* … and random. @n_data: (out): how many data there must be. */
NpScene *random_areas (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_ranks (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_slope (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_multiples (GRand *rand, const NpSceneContext *context, guint *n_data);

/* What the last picture was made of. */
const NpLineSeries *modes_get_series (guint *n_series);
const NpMultiplesPanel *modes_get_panels (guint *n_panels);
