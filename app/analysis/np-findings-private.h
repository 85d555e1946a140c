/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-findings.h"

G_BEGIN_DECLS

/* What is collected while the tables are read. */
typedef struct
{
  NpDataset *dataset; /* (borrowed) */
  GCancellable *cancellable;
  GArray *lists[NP_N_FINDING_KINDS]; /* of NpFinding (owned) */
  guint n_of_kind[NP_N_FINDING_KINDS];
} NpFindingsSearch;

/* A finding that says nothing but its kind. */
NpFinding np_finding_init (NpFindingKind kind);
void np_findings_add (NpFindingsSearch *self, const NpFinding *finding);

/* Each gives FALSE when it was cancelled. */
gboolean np_findings_look_at_facts (NpFindingsSearch *self);
gboolean np_findings_look_at_sums (NpFindingsSearch *self);

G_END_DECLS
