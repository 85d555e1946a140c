/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"

G_BEGIN_DECLS

/* What stands to a stated number. */
typedef enum
{
  NP_CLAIM_TERM_PART,     /* a part, as it should be */
  NP_CLAIM_TERM_AGAIN,    /* the same once more */
  NP_CLAIM_TERM_OTHER,    /* something taken instead of a part, or added */
  NP_CLAIM_TERM_LEFT_OUT, /* a part that is not in the sum */
} NpClaimTermKind;

/* One number of the sum that explains what was stated. */
typedef struct
{
  NpClaimTermKind kind;
  guint candidate; /* place among the explanation's candidates */
  gint64 value;    /* -1: not known, of what was left out */
} NpClaimTerm;

/* How a stated number may have come about, in words and arithmetic. All (transfer full). */

/* Of one of an explanation's reasons: what is summed, in the order of the parts; the terms but those
 * left out sum to the number before it was printed. of NpClaimTerm */
GArray *np_claim_reason_list_terms (const NpClaimExplanation *explanation, guint reason);
/* "Chery left out and Jaecoo counted twice" */
char *np_claim_reason_text (NpDataset *dataset,
                            const NpClaimExplanation *explanation,
                            guint reason);
/* "19,855 + 2 × 28,232 = 76,319" */
char *np_claim_reason_arithmetic (const NpClaimExplanation *explanation, guint reason);
/* What a number of it stands for: "Jaecoo", "Jaecoo, 2024", "Jaecoo (DfT)". */
char *np_claim_reason_name (NpDataset *dataset,
                            const NpClaimExplanation *explanation,
                            guint candidate);
/* How much that says: how many others are as short, and how many there would be by chance. */
char *np_claim_reason_certainty (const NpClaimExplanation *explanation);
/* All of it in one or two sentences; NULL: there is no explanation to speak of. (nullable) */
char *np_claim_reason_summary (NpDataset *dataset, const NpClaimExplanation *explanation);

G_END_DECLS
