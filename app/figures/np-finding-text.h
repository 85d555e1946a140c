/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-findings.h"
#include "np-location.h"

G_BEGIN_DECLS

/* Findings in words, and where to see what they are about. */

/* The word that locations and files use: "brands-not-market" … */
const char *np_finding_text_get_word (NpFindingKind kind);
gboolean np_finding_text_parse_word (const char *word, NpFindingKind *kind);
/* "Brands that don’t sum to the market" (transfer none) */
const char *np_finding_text_get_title (NpFindingKind kind);
/* One sentence: what such a thing can mean. (transfer full) */
char *np_finding_text_reason (NpFindingKind kind);

/* What a location calls a finding: "use.sunderland.2015". No two of a dataset have one key, and
 * reloading the dataset doesn't change it. (transfer full) */
char *np_finding_text_get_key (NpDataset *dataset, const NpFinding *finding);
/* One sentence with its numbers. (transfer full) */
char *np_finding_text_sentence (NpDataset *dataset, const NpFinding *finding);
/* What was found and what it is held against, a few words each: "172,300" and "130,000"; NULL: there
 * is no such thing. (transfer full) (nullable) */
char *np_finding_text_found (const NpFinding *finding);
char *np_finding_text_expected (const NpFinding *finding);
/* What the figures come from, each once: the one in use, then the other. (transfer full), of NpSource */
GPtrArray *np_finding_text_list_sources (NpDataset *dataset, const NpFinding *finding);
/* Where one sees it; NULL: no location can name it. (transfer full) (nullable) */
NpLocation *np_finding_text_new_location (NpDataset *dataset, const NpFinding *finding);

G_END_DECLS
