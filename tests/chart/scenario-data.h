/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* Data for the tests of scenarios: every way in which one can touch a row … */
NpScene *build_bullets_scenario (const NpSceneContext *context);
/* … countries that share an axis, with totals and sparklines, and engines that don't … */
NpScene *build_bullets_countries (const NpSceneContext *context);
/* … one block for each of several scenarios … */
NpScene *build_scenarios (const NpSceneContext *context);
/* … and what a result rests on. */
NpScene *build_tornado (const NpSceneContext *context);
/* For what holds always; @n_data: how many data there must be. */
NpScene *random_bullets_scenario (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_tornado (GRand *rand, const NpSceneContext *context, guint *n_data);

G_END_DECLS
