/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"

G_BEGIN_DECLS

#define NP_TYPE_EVIDENCE_PAGE (np_evidence_page_get_type ())

/**
 * NpEvidencePage:
 *
 * Claims and what the data say of them, what is worth a look in a dataset, and what all of it rests on.
 */
G_DECLARE_FINAL_TYPE (NpEvidencePage, np_evidence_page, NP, EVIDENCE_PAGE, NpPage)

G_END_DECLS
