/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What a slope between two periods says. @pairs: of np_query_list_pairs(). All (transfer full). */
char *np_slope_text_title (const NpQuery *query);
char *np_slope_text_summary (const NpQuery *query, const GArray *pairs);
char *np_slope_text_headline (const NpQuery *query, const GArray *pairs);

G_END_DECLS
