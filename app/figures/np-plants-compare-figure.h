/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_COMPARE_FIGURE (np_plants_compare_figure_get_type ())

/**
 * NpPlantsCompareFigure:
 *
 * Scenarios side by side: what each makes of the plants that it is about, all on one axis.
 */
G_DECLARE_FINAL_TYPE (NpPlantsCompareFigure,
                      np_plants_compare_figure,
                      NP,
                      PLANTS_COMPARE_FIGURE,
                      NpFigure)

NpFigure *np_plants_compare_figure_new (const NpQuery *query);

G_END_DECLS
