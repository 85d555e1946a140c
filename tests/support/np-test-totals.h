/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-total-explanation.h"

G_BEGIN_DECLS

/* Ends the test when it fails. (transfer full) */
NpTotalExplanation *np_test_totals_explain (gint64 stated,
                                            const NpTotalPart *parts,
                                            guint n_parts,
                                            const NpTotalCandidate *candidates,
                                            guint n_candidates);
/* The step of an explanation that did so to what has the id, or NULL. */
const NpTotalStep *np_test_totals_find_step (const NpTotalReason *reason,
                                             NpTotalStepKind kind,
                                             guint id);
/* Whether each explanation's arithmetic gives the total, the shortest come first and none comes twice. */
void np_test_totals_check (const NpTotalExplanation *self, const NpTotalPart *parts, guint n_parts);

G_END_DECLS
