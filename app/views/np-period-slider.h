/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-period.h"

G_BEGIN_DECLS

#define NP_TYPE_PERIOD_SLIDER (np_period_slider_get_type ())

/**
 * NpPeriodSlider:
 *
 * Goes through a list of periods: play and pause, buttons for one earlier and one later, a slider
 * over all of them, the period in words. Time runs left to right in every language.
 *
 * Signals: "chosen" (guint period): the user went to another one.
 */
G_DECLARE_FINAL_TYPE (NpPeriodSlider, np_period_slider, NP, PERIOD_SLIDER, AdwBin)

/* @periods is copied; @current is one of them, or the nearest before it is shown. */
void np_period_slider_set_periods (NpPeriodSlider *self,
                                   const NpPeriod *periods,
                                   guint n_periods,
                                   NpPeriod current);
/* One earlier (-1) or later (1), as the buttons do; nothing at the ends. */
void np_period_slider_step (NpPeriodSlider *self, int step);

G_END_DECLS
