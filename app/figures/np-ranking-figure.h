/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_RANKING_FIGURE (np_ranking_figure_get_type ())

/**
 * NpRankingFigure:
 *
 * A market in one period as bars, the largest first; pools and what is not itemised come last.
 */
G_DECLARE_FINAL_TYPE (NpRankingFigure, np_ranking_figure, NP, RANKING_FIGURE, NpFigure)

NpFigure *np_ranking_figure_new (const NpQuery *query);

G_END_DECLS
