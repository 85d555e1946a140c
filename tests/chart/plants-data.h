/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

/* What plants draw over time: the use of one, with what it lies between and what a scenario makes of
 * it, and the output of all with their lives below. */

NpScene *build_lines_use (const NpSceneContext *context);
NpScene *build_lines_lives (const NpSceneContext *context);
/* @n_data: (out): how many data it must have */
NpScene *random_lines_use (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_lines_lives (GRand *rand, const NpSceneContext *context, guint *n_data);
