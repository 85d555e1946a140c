/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-evidence-facts.h"

G_BEGIN_DECLS

/* Says what there is to say of the claim, finding or source that a location of the evidence is about.
 * @location: complete. Returns whether there is one. */
gboolean np_evidence_details_fill (NpDetailsPane *pane,
                                   NpDataset *dataset,
                                   NpLocation *location,
                                   const NpEvidenceFacts *facts);

G_END_DECLS
