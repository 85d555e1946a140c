/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

#define NP_TYPE_TIMELINE_FIGURE (np_timeline_figure_get_type ())

/**
 * NpTimelineFigure:
 *
 * Partnerships as lanes on one time axis, with what happened in them.
 */
G_DECLARE_FINAL_TYPE (NpTimelineFigure, np_timeline_figure, NP, TIMELINE_FIGURE, NpFigure)

NpFigure *np_timeline_figure_new (const NpQuery *query);

G_END_DECLS
