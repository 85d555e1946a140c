/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-time-window.h"

G_BEGIN_DECLS

#define NP_TYPE_TIME_OVERVIEW (np_time_overview_get_type ())

/**
 * NpTimeOverview:
 *
 * The whole of a time axis on a strip: a line for each thing that happened, years, and the part
 * that a chart shows as a window with a grip at either edge. Dragged inside, the window moves; at a
 * grip it gets longer or shorter; a press elsewhere brings it there. It only asks: who handles the
 * signal says what is shown by np_time_overview_set_window().
 *
 * Signal: "window-wanted" (double first, double last, gboolean animated), days of the axis.
 * CSS: node `time-overview`; colours as those of #NpChart.
 * Accessibility: role presentation, and no focus: the keys of the chart do all that can be done
 * here, and its data can be read there.
 * Text direction: time never mirrors.
 */
G_DECLARE_FINAL_TYPE (NpTimeOverview, np_time_overview, NP, TIME_OVERVIEW, GtkWidget)

GtkWidget *np_time_overview_new (void); /* (transfer floating): empty */
void np_time_overview_set_data (NpTimeOverview *self,
                                const double *days,
                                guint n_days,
                                const NpTimeWindow *whole,
                                gboolean relative);
void np_time_overview_set_window (NpTimeOverview *self, const NpTimeWindow *window);
void np_time_overview_set_insets (NpTimeOverview *self, double left, double right);

G_END_DECLS
