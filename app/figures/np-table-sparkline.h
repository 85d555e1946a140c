/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* Sets the cells of @column in the rows of a slice's entries: how many cars there were up to the
 * query's period. @by: what the entries are; where the query is by something else, they are the
 * brands in the rows "brand:ID". */
void np_table_fill_histories (NpTable *table,
                              guint column,
                              const NpQuery *query,
                              const NpMarketSlice *slice,
                              NpBy by);

G_END_DECLS
