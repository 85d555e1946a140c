/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-chart.h"
#include "np-table.h"

G_BEGIN_DECLS

#define NP_TYPE_FIGURE_PANE (np_figure_pane_get_type ())

/**
 * NpFigurePane:
 *
 * A figure as it is read from top to bottom: title, finding, controls, picture or table, time,
 * source line.
 *
 * Signals: "activate-datum" (id, key), "show-table-changed" (gboolean), "retry".
 */
G_DECLARE_FINAL_TYPE (NpFigurePane, np_figure_pane, NP, FIGURE_PANE, AdwBin)

/* @focus: (nullable) the id of a datum that is to be in sight; when it changes, the picture is
 * scrolled to it. */
void np_figure_pane_show (NpFigurePane *self,
                          NpFigure *figure,
                          NpTable *table,
                          gboolean show_table,
                          const char *focus);
/* The table in the order in which its rows stand, when it is shown. (transfer full) (nullable) */
NpTable *np_figure_pane_get_shown_table (NpFigurePane *self);
/* Whether everything scrolls together, for windows too small to keep the heading in sight. */
void np_figure_pane_set_compact (NpFigurePane *self, gboolean compact);
/* How long the next picture may take to glide into the one after it, in milliseconds. */
void np_figure_pane_set_glide (NpFigurePane *self, guint ms);
/* Says in words why there is no figure. */
void np_figure_pane_show_failure (NpFigurePane *self, const char *message);
/* What is to be known before anything of the figure is read. */
void np_figure_pane_set_notice (NpFigurePane *self, GtkWidget *notice);
void np_figure_pane_set_controls (NpFigurePane *self, GtkWidget *controls);
/* What belongs under the picture and is hidden with it. */
void np_figure_pane_set_below (NpFigurePane *self, GtkWidget *below);
/* What stands beside the picture, under it where there is no room, and whether it has something to show;
 * it is hidden with the picture. */
void np_figure_pane_set_beside (NpFigurePane *self, GtkWidget *beside);
void np_figure_pane_set_has_beside (NpFigurePane *self, gboolean has_beside);
NpChart *np_figure_pane_get_chart (NpFigurePane *self); /* (transfer none) */
void np_figure_pane_set_time (NpFigurePane *self, GtkWidget *time);

G_END_DECLS
