/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-evidence-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_EVIDENCE_CONTROLS (np_evidence_controls_get_type ())

/**
 * NpEvidenceControls:
 *
 * The row above what the page of evidence shows: which list, the way back to it from one claim or
 * source, and what of it is listed. It shows a location and asks for others.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpEvidenceControls, np_evidence_controls, NP, EVIDENCE_CONTROLS, AdwBin)

/* @location: complete. @facts: of it. */
void np_evidence_controls_update (NpEvidenceControls *self,
                                  NpLocation *location,
                                  const NpEvidenceFacts *facts);

G_END_DECLS
