/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* @series: of NpTrendSeries. All (transfer full). */
char *np_trend_text_title (const NpQuery *query, const GArray *series);
char *np_trend_text_summary (const NpQuery *query, const GArray *series);
char *np_trend_text_headline (const NpQuery *query, const GArray *series);

G_END_DECLS
