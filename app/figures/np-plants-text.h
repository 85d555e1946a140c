/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* @entries: what is shown, of NpUtilisation. All (transfer full). */
char *np_plants_text_title (const NpQuery *query, const GArray *entries);
char *np_plants_text_summary (const NpQuery *query, const GArray *entries);
char *np_plants_text_headline (const NpQuery *query, const GArray *entries);

/* "273,087 of 600,000", "34,000 sold of 200,000", or the half that is known, or "". */
char *np_plants_text_inputs (const NpQuery *query, const NpUtilisation *entry);
/* "45.5 %", "45.5–54.6 %" where statements of the capacity differ, or what is missing. */
char *np_plants_text_use (const NpQuery *query, const NpUtilisation *entry);

G_END_DECLS
