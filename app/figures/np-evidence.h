/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"

G_BEGIN_DECLS

/**
 * NpEvidence:
 *
 * What a dataset says of its own claims: each is checked, and explained, when it is first asked for.
 * For one thread at a time.
 */
typedef struct _NpEvidence NpEvidence;

NpEvidence *np_evidence_new (NpDataset *dataset);
void np_evidence_free (NpEvidence *self);
guint np_evidence_get_n_claims (const NpEvidence *self);
/* Of the claim of that number, in file order. (transfer none) */
const NpClaimCheck *np_evidence_get_check (NpEvidence *self, guint claim);
/* How the stated number may have come about; NULL: there is nothing to explain, as it is the figure in
 * use, or no count. Of a number that is none, what it may have been meant as is tried. (transfer none)
 * (nullable) */
const NpClaimExplanation *np_evidence_get_explanation (NpEvidence *self, guint claim);
/* The number of the claim with an id, or -1. */
int np_evidence_find_claim (const NpEvidence *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpEvidence, np_evidence_free)

G_END_DECLS
