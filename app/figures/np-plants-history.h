/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The years of small lines beside plants: the last twelve up to the query's period, without those at
 * the beginning in which no plant's use is known. @entries: of NpUtilisation. (transfer full) of
 * NpPeriod */
GArray *np_plants_history_list_years (const NpQuery *query, const GArray *entries);
/* What part of its capacity a plant used in each of @years; NAN: not known. Of output, or where there
 * is none of sales, and never of both. (transfer full) of double */
GArray *np_plants_history_new (const NpQuery *query, guint plant, const GArray *years);
/* Whether any of @values is known. */
gboolean np_plants_history_has_any (const GArray *values);
/* Sets the cells of @column in the rows that have a plant's id. @entries: of NpUtilisation */
void np_plants_history_fill (NpTable *table,
                             guint column,
                             const NpQuery *query,
                             const GArray *entries);

G_END_DECLS
