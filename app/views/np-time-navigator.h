/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-time-window.h"

G_BEGIN_DECLS

#define NP_TYPE_TIME_NAVIGATOR (np_time_navigator_get_type ())

/**
 * NpTimeNavigator:
 *
 * The one place that has the part of a time axis that is shown. The chart, the strip and the buttons
 * ask it, and follow what it says. What it shows lies within the axis and is never shorter than
 * %NP_TIME_WINDOW_LEAST_DAYS; a window of length 0 is all of it.
 *
 * Signals: "window-changed" (double first, double last): shown now, also while it moves;
 *          "window-settled" (double first, double last): what the user wanted has been reached and
 *          has stayed for a moment, so that it belongs into the location. What came from a location
 *          doesn't settle.
 */
G_DECLARE_FINAL_TYPE (NpTimeNavigator, np_time_navigator, NP, TIME_NAVIGATOR, GObject)

NpTimeNavigator *np_time_navigator_new (GtkWidget *clock);
void np_time_navigator_set_whole (NpTimeNavigator *self,
                                  const NpTimeWindow *whole,
                                  gboolean relative);
void np_time_navigator_set_window (NpTimeNavigator *self, const NpTimeWindow *window);
NpTimeWindow np_time_navigator_get_window (NpTimeNavigator *self);

void np_time_navigator_want (NpTimeNavigator *self, double first, double last, gboolean animated);
void np_time_navigator_zoom (NpTimeNavigator *self, double factor);
gboolean np_time_navigator_can_zoom (NpTimeNavigator *self, double factor);
void np_time_navigator_show_all (NpTimeNavigator *self);
void np_time_navigator_settle (NpTimeNavigator *self);

char *np_time_navigator_dup_zoom (NpTimeNavigator *self);
gboolean np_time_navigator_read_zoom (const char *text, gboolean relative, NpTimeWindow *window);

G_END_DECLS
