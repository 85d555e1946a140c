/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_CONCENTRATION_FIGURE (np_concentration_figure_get_type ())

/**
 * NpConcentrationFigure:
 *
 * How much of a market its largest have over time, and the Herfindahl–Hirschman index.
 */
G_DECLARE_FINAL_TYPE (NpConcentrationFigure,
                      np_concentration_figure,
                      NP,
                      CONCENTRATION_FIGURE,
                      NpFigure)

NpFigure *np_concentration_figure_new (const NpQuery *query);

G_END_DECLS
