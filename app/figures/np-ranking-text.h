/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What a ranking says. All (transfer full). */
char *np_ranking_text_title (const NpQuery *query, const NpMarketSlice *slice);
char *np_ranking_text_summary (const NpQuery *query, const NpMarketSlice *slice);
char *np_ranking_text_headline (const NpQuery *query, const NpMarketSlice *slice);

G_END_DECLS
