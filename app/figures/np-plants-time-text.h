/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* Of use: @plants, of guint, are its lines. Of output: @plants are the totals, @lives the plants below.
 * All (transfer full). */
char *np_plants_time_text_title (const NpQuery *query, const GArray *plants);
char *np_plants_time_text_summary (const NpQuery *query, const GArray *plants, const GArray *lives);
/* "273,087 of 500,000 to 600,000, maximum, stated 2025", with rivals: a tip's further lines. */
char *np_plants_time_text_detail (const NpQuery *query, const NpUtilisation *use);
/* Why a plant's use isn't known: "no figure", "no capacity stated". (transfer none) */
const char *np_plants_time_text_gap (const NpUtilisation *use);

G_END_DECLS
