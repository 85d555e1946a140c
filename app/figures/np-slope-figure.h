/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_SLOPE_FIGURE (np_slope_figure_get_type ())

/**
 * NpSlopeFigure:
 *
 * A market in two periods, each brand, group or country as a line from the one to the other.
 */
G_DECLARE_FINAL_TYPE (NpSlopeFigure, np_slope_figure, NP, SLOPE_FIGURE, NpFigure)

NpFigure *np_slope_figure_new (const NpQuery *query);

G_END_DECLS
