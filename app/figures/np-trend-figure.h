/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_TREND_FIGURE (np_trend_figure_get_type ())

/**
 * NpTrendFigure:
 *
 * Brands, groups or countries over time: as lines, as bands of the whole, as places or as a panel
 * each.
 */
G_DECLARE_FINAL_TYPE (NpTrendFigure, np_trend_figure, NP, TREND_FIGURE, NpFigure)

NpFigure *np_trend_figure_new (const NpQuery *query);

G_END_DECLS
