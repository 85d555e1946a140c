/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_SENSITIVITY_FIGURE (np_plants_sensitivity_figure_get_type ())

/**
 * NpPlantsSensitivityFigure:
 *
 * What a plant's use in a scenario hangs on: each input alone goes to both ends of its range.
 */
G_DECLARE_FINAL_TYPE (NpPlantsSensitivityFigure,
                      np_plants_sensitivity_figure,
                      NP,
                      PLANTS_SENSITIVITY_FIGURE,
                      NpFigure)

NpFigure *np_plants_sensitivity_figure_new (const NpQuery *query);

G_END_DECLS
