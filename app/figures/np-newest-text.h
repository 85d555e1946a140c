/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The words of charts over time of which the newest period says most. @series: of NpTrendSeries. */

/* Whether what the query shows is such a thing: a change, a place, the year so far. */
gboolean np_newest_text_applies (const NpQuery *query);
/* The figure of a period, or NULL. */
const NpTrendPoint *np_newest_text_find_point (const NpTrendSeries *series, NpPeriod period);
/* "In 2025, on a year before: Chery group +49,766 and JLR −15,462." (transfer full) */
char *np_newest_text_summary (const NpQuery *query, const GArray *series);
/* "Chery group: +49,766 in 2025" (transfer full) */
char *np_newest_text_headline (const NpQuery *query,
                               const NpTrendSeries *series,
                               const NpTrendPoint *point);
/* Of places of one alone, its newest. (transfer full) (nullable) */
char *np_newest_text_headline_rank (const NpQuery *query, const GArray *series);

G_END_DECLS
