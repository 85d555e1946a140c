/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* Data for the tests of what evidence is shown with: claims with verdicts … */
NpScene *build_rows (const NpSceneContext *context);
/* … sources with bars … */
NpScene *build_rows_bars (const NpSceneContext *context);
/* … a total that counts a part twice and leaves another one out … */
NpScene *build_proof_total (const NpSceneContext *context);
/* … one figure against many … */
NpScene *build_proof_many (const NpSceneContext *context);
/* … and spans of dates. */
NpScene *build_proof_dates (const NpSceneContext *context);
/* For what holds always; @n_data: how many data there must be. */
NpScene *random_rows (GRand *rand, const NpSceneContext *context, guint *n_data);
NpScene *random_proof (GRand *rand, const NpSceneContext *context, guint *n_data);

G_END_DECLS
