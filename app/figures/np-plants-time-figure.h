/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_TIME_FIGURE (np_plants_time_figure_get_type ())

/**
 * NpPlantsTimeFigure:
 *
 * Plants over time: how much of their capacity they used, as lines in the band that statements of the
 * capacity leave; or what a total built, with the lives of its plants below. Cars sold are a line of
 * their own and never lie on one of cars built.
 */
G_DECLARE_FINAL_TYPE (NpPlantsTimeFigure, np_plants_time_figure, NP, PLANTS_TIME_FIGURE, NpFigure)

NpFigure *np_plants_time_figure_new (const NpQuery *query);

G_END_DECLS
