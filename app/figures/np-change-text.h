/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What a ranking by a change, in cars or per cent, or by an index says. @found: of NpSliceEntry, the
 * selected that have a value. All (transfer full). */

/* NULL when nothing has a value. */
char *np_change_text_finding (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found);
char *np_change_text_headline (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found);

G_END_DECLS
