/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-evidence-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_EVIDENCE_FILTER (np_evidence_filter_get_type ())

/**
 * NpEvidenceFilter:
 *
 * Which claims, findings or sources are listed: by words, verdict, subject, source and kind. What makes
 * no difference to the list isn't there. It changes nothing itself.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpEvidenceFilter, np_evidence_filter, NP, EVIDENCE_FILTER, AdwBin)

/* Returns how many of them are set. */
guint np_evidence_filter_update (NpEvidenceFilter *self,
                                 NpLocation *location,
                                 const NpEvidenceFacts *facts);

G_END_DECLS
