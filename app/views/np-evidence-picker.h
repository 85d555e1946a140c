/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-evidence-facts.h"

G_BEGIN_DECLS

/* What the picker beside a list of evidence has: claims by verdict, kinds of findings with how many
 * there are, or sources by kind with how many figures rest on each. @location: complete. (transfer full) of NpPickerItem */
GPtrArray *np_evidence_picker_new_items (NpDataset *dataset,
                                         NpLocation *location,
                                         const NpEvidenceFacts *facts);
/* Where choosing one of them leads; NULL: where nothing of them is chosen. (transfer full) */
NpLocation *np_evidence_picker_choose (NpLocation *location, const char *id);

G_END_DECLS
