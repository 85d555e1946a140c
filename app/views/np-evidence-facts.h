/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"
#include "np-evidence-mode.h"
#include "np-findings.h"
#include "np-location.h"
#include "np-source-use.h"

G_BEGIN_DECLS

#define NP_TYPE_EVIDENCE_FACTS (np_evidence_facts_get_type ())

/**
 * NpEvidenceFacts:
 *
 * What the page of evidence tells beside its figure. Made by the worker that makes the figure; what
 * does not depend on the location is counted once for a dataset. Immutable.
 */
G_DECLARE_FINAL_TYPE (NpEvidenceFacts, np_evidence_facts, NP, EVIDENCE_FACTS, GObject)

struct _NpEvidenceFacts
{
  GObject parent_instance;

  struct _NpEvidenceStore *store; /* what others of the dataset share (owned) */

  NpEvidenceMode list;
  GPtrArray *checks; /* of const NpClaimCheck, by claim in file order (owned) */
  guint n_of_verdict[NP_N_VERDICTS];
  GPtrArray *subjects; /* of NpChoice: what claims are about, by name (owned) */
  GPtrArray *sources;  /* of NpChoice: what can be filtered by, by name (owned) */

  const NpClaimCheck *check;             /* (nullable): of the claim that is shown */
  const NpClaimExplanation *explanation; /* (nullable): how its number may have come about */
  const NpFindings *findings;            /* (nullable): where they are listed, or selected */
  const NpFinding *finding;              /* (nullable): the one that is selected */
  const GArray *uses; /* (nullable): of NpSourceUse, by source, where sources are listed */
  int source;         /* whose page is shown, or -1 */
};

/* @location: complete. @before: those that were shown, or NULL. Any thread. (transfer full) */
NpEvidenceFacts *np_evidence_facts_new (NpDataset *dataset,
                                        NpLocation *location,
                                        NpEvidenceFacts *before);

G_END_DECLS
