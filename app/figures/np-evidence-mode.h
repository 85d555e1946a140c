/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-source.h"

G_BEGIN_DECLS

/* Which list of the evidence. */
typedef enum
{
  NP_EVIDENCE_MODE_CLAIMS,
  NP_EVIDENCE_MODE_FINDINGS,
  NP_EVIDENCE_MODE_SOURCES,
} NpEvidenceMode;

#define NP_N_EVIDENCE_MODES (NP_EVIDENCE_MODE_SOURCES + 1)

/* The word that addresses use: "claims" … */
const char *np_evidence_mode_get_name (NpEvidenceMode mode);
/* %NP_EVIDENCE_MODE_CLAIMS where the location names none. */
NpEvidenceMode np_evidence_mode_of_location (const NpLocation *location);
/* A source's page, which lists what rests on it; NULL: no location can name it. (transfer full)
 * (nullable) */
NpLocation *np_evidence_mode_new_page (NpSource *source);

G_END_DECLS
