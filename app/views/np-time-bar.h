/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-time-navigator.h"
#include "np-time-overview.h"

G_BEGIN_DECLS

#define NP_TYPE_TIME_BAR (np_time_bar_get_type ())

/**
 * NpTimeBar:
 *
 * What stands below a chart whose time axis can be moved: the whole of it on a strip, and buttons
 * that zoom out and in, show what is selected, and show everything. It changes nothing itself: all
 * of it goes through a navigator. Who has the data gives them to the strip.
 *
 * Properties: "narrow": the strip has the width for itself, and the buttons stand below it.
 */
G_DECLARE_FINAL_TYPE (NpTimeBar, np_time_bar, NP, TIME_BAR, AdwBin)

GtkWidget *np_time_bar_new (void);                            /* (transfer floating) */
NpTimeOverview *np_time_bar_get_overview (NpTimeBar *self);   /* (transfer none) */
NpTimeNavigator *np_time_bar_get_navigator (NpTimeBar *self); /* (transfer none) (nullable) */
/* @navigator: (nullable): without one nothing can be pressed */
void np_time_bar_set_navigator (NpTimeBar *self, NpTimeNavigator *navigator);
/* @selection: (nullable): from when to when it is, in days of the axis */
void np_time_bar_set_selection (NpTimeBar *self, const NpTimeWindow *selection);

G_END_DECLS
