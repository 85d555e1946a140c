/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The claims that pass, by verdict: what is stated, what the data have, and what lies between.
 * (transfer full) */
NpFigure *np_claims_figure_new (const NpQuery *query);
/* What came of all of them, in one sentence: "Of 39 claims, 23 hold …". @claims: of guint. (transfer
 * full) */
char *np_claims_figure_summarise (NpEvidence *evidence, const GArray *claims);
/* The verdict whose claims come @i-th: what asks for a second look comes first. */
NpVerdict np_claims_figure_get_verdict (guint i);

G_END_DECLS
