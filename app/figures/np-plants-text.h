/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* @entries: what is shown, of NpUtilisation. All (transfer full). */
char *np_plants_text_title (const NpQuery *query, const GArray *entries);
char *np_plants_text_summary (const NpQuery *query, const GArray *entries);
char *np_plants_text_headline (const NpQuery *query, const GArray *entries);

/* "273,087 of 600,000, maximum, stated 2025", or the capacity alone, or what is missing, or "". */
char *np_plants_text_inputs (const NpQuery *query, const NpUtilisation *entry);
/* "45.5 %", "45.5–54.6 %" where statements of the capacity differ, "17.0 % by cars sold", the
 * figure where there is no capacity, or what is missing. */
char *np_plants_text_use (const NpQuery *query, const NpUtilisation *entry);
/* "installed, stated 2014", "announced 2016": what the capacity means and when it was stated. */
char *np_plants_text_basis (const NpQuery *query, const NpUtilisation *entry);

G_END_DECLS
