/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-evidence-figure.h"
#include "np-query.h"

G_BEGIN_DECLS

/* One claim held against the data: what is stated and what the data have, to scale, and how the
 * difference may have come about. (transfer full) */
NpFigure *np_proof_figure_new (const NpQuery *query);

/* np-proof-bars.c: the bars of a check, if it has any. */
void np_proof_bars_add (NpEvidenceFigure *figure,
                        NpDataset *dataset,
                        const NpClaimCheck *check,
                        const NpClaimExplanation *explanation);

G_END_DECLS
