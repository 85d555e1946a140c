/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_FIGURE (np_plants_figure_get_type ())

/**
 * NpPlantsFigure:
 *
 * What plants could build and what they built: all of them in one period, in blocks by product, or
 * one of them over its years. One row a figure, so that each is held against the capacity of its own
 * time, a change of capacity is a step, sales never lie on a line with output, and a gap is a row
 * that says so.
 */
G_DECLARE_FINAL_TYPE (NpPlantsFigure, np_plants_figure, NP, PLANTS_FIGURE, NpFigure)

NpFigure *np_plants_figure_new (const NpQuery *query);

G_END_DECLS
