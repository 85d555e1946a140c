/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"
#include "np-location.h"
#include "np-scene.h"

G_BEGIN_DECLS

/* What is said of claims. They are never called right or wrong: it is said what the data have. All
 * (transfer full) but where const. */

/* Of locations and files: "holds", "does-not-hold", "in-part", "cant-be-checked", "disputed". */
const char *np_claim_text_verdict_word (NpVerdict verdict);
gboolean np_claim_text_parse_verdict (const char *word, NpVerdict *verdict);
const char *np_claim_text_verdict (NpVerdict verdict);      /* "Does not hold" */
const char *np_claim_text_verdict_note (NpVerdict verdict); /* what that means, in a sentence */
const char *np_claim_text_verdict_icon (NpVerdict verdict); /* icon name */
NpGlyph np_claim_text_verdict_glyph (NpVerdict verdict);
NpInk np_claim_text_verdict_ink (NpVerdict verdict);

/* What is stated and what the data have, as it is shown: "76,319", "−8.9 %", "17th", "October 2014";
 * of a comparison how many of what is compared hold. NULL: nothing. */
char *np_claim_text_stated (const NpClaimCheck *check);
char *np_claim_text_computed (const NpClaimCheck *check);
/* What the data have less what is stated: "−22,715", "+0.3 points", "437 days earlier". NULL: there is
 * no difference to be had. */
char *np_claim_text_difference (const NpClaimCheck *check);
/* The same over what is stated: "−29.8 %". NULL: there is none. */
char *np_claim_text_ratio (const NpClaimCheck *check);
/* Who said it, and when: "Top Gear, 28 January 2026" */
char *np_claim_text_said (NpClaim *claim);
/* What it is about: "Chery group · UK, 2025". */
char *np_claim_text_about (NpDataset *dataset, NpClaim *claim);
/* What an item, or a claim's reference, is called. */
char *np_claim_text_item (NpDataset *dataset, const NpClaimItem *item);
char *np_claim_text_reference (NpDataset *dataset, const char *reference);
/* Its figure, date or report: "28,232", "21 October 2014". NULL: not known. */
char *np_claim_text_item_value (const NpClaimItem *item);
/* Whose figure it is. (transfer none) (nullable) */
NpSource *np_claim_text_item_source (NpDataset *dataset, const NpClaimItem *item);
/* Why it, or an item of it, can't be checked, in a sentence. NULL: nothing is missing. */
char *np_claim_text_lack (NpDataset *dataset, const NpClaimCheck *check);

/* The finding, in a sentence or two, without an explanation. */
char *np_claim_text_summary (NpDataset *dataset, const NpClaimCheck *check);
/* "5,517 + 19,855 + 28,232 = 53,604"; NULL: there is nothing to be reckoned. */
char *np_claim_text_arithmetic (const NpClaimCheck *check);
/* Names of sources as they are listed in a sentence. @sources: of guint */
char *np_claim_text_sources (NpDataset *dataset, const GArray *sources);
/* Everything that a check rests on, those that agree first. (transfer full) of NpSource, borrowed */
GPtrArray *np_claim_text_list_sources (NpDataset *dataset, const NpClaimCheck *check);

/* Where a figure that it rests on is seen: of an item, or of all of them together (@item NULL). NULL:
 * nowhere. */
NpLocation *np_claim_text_new_location (NpDataset *dataset,
                                        const NpClaimCheck *check,
                                        const NpClaimItem *item);

G_END_DECLS
