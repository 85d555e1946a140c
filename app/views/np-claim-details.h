/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-evidence-facts.h"

G_BEGIN_DECLS

/* Says who claimed what, what the data say of it, and what that rests on. @facts: of a claim that is
 * shown. */
void np_claim_details_fill (NpDetailsPane *pane, NpDataset *dataset, const NpEvidenceFacts *facts);

G_END_DECLS
