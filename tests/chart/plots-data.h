/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* Data for the tests of the plots: the same each time, for goldens … */
NpScene *build_bars (const NpSceneContext *context);
NpScene *build_lines (const NpSceneContext *context);
NpScene *build_bullets (const NpSceneContext *context);
/* … and random, for what holds always; @n_data: how many data there must be. */
NpScene *random_bars (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_lines (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_bullets (GRand *rand, const NpSceneContext *context, guint *n_data);
/* Strings live as long as the program. */
const char *random_text (GRand *rand, guint longest);
const char *random_key (GRand *rand);
NpTrust random_trust (GRand *rand);

G_END_DECLS
