/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-evidence-facts.h"

G_BEGIN_DECLS

/* Says what a source is, how to cite it, and what has to do with it. @facts: of a source whose page is
 * shown. */
void np_source_details_fill (NpDetailsPane *pane,
                             NpDataset *dataset,
                             NpLocation *location,
                             const NpEvidenceFacts *facts);

G_END_DECLS
