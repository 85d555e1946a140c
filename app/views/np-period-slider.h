/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-period.h"

G_BEGIN_DECLS

#define NP_TYPE_PERIOD_SLIDER (np_period_slider_get_type ())

/**
 * NpPeriodSlider:
 *
 * Goes through a list of periods: play and pause, one earlier and one later, a slider over all of
 * them, the period in words, how fast it plays and whether it begins anew at the end. Time runs
 * left to right in every language. Playing goes on only when what was chosen is shown, that is
 * when np_period_slider_set_periods() says so: no period is skipped, however long its figure takes.
 * Going elsewhere in between ends it.
 *
 * Properties: "speed" ("0.5", "1", "2", "4"), also the action `time.speed`; "glide" (read-only,
 * milliseconds): how long a picture may take to glide into the next one, less than a step of
 * playing; "narrow": the slider stands below its buttons and the ends go without captions.
 * Signals: "chosen" (guint period): the user went to another one.
 * Keys, wherever the focus is in the window but in a text or on what uses them itself: Space plays
 * and pauses, comma and full stop go one earlier and one later.
 */
G_DECLARE_FINAL_TYPE (NpPeriodSlider, np_period_slider, NP, PERIOD_SLIDER, AdwBin)

/* @periods is copied; @n_played of them, from the first, are played: a newest one that lacks months
 * would look like a slump. @current is one of them, or the nearest before it is shown. */
void np_period_slider_set_periods (NpPeriodSlider *self,
                                   const NpPeriod *periods,
                                   guint n_periods,
                                   guint n_played,
                                   NpPeriod current);
/* One earlier (-1) or later (1), as the buttons do; nothing at the ends. */
void np_period_slider_step (NpPeriodSlider *self, int step);
/* What will be chosen next; NP_PERIOD_NONE when it isn't playing or about to end. */
NpPeriod np_period_slider_get_next (NpPeriodSlider *self);

G_END_DECLS
