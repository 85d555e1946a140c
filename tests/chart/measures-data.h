/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

/* What measures other than units draw: changes that fall below zero, groups with their brands, an
 * index against its base, events below. */

NpScene *build_bars_change (const NpSceneContext *context);
NpScene *build_bars_groups (const NpSceneContext *context);
NpScene *build_lines_change (const NpSceneContext *context);
NpScene *build_lines_index (const NpSceneContext *context);
/* @n_data: (out): how many data it must have */
NpScene *random_bars_change (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_lines_events (GRand *rand, const NpSceneContext *context, guint *n_data);
