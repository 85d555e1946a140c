/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-figure.h"

G_BEGIN_DECLS

#define NP_TYPE_CHART (np_chart_get_type ())

/**
 * NpChart:
 *
 * Shows a figure: one cached render node, over which only hover and focus are drawn. Tall
 * figures want a scrolled window around them (the height is for the width).
 *
 * Properties: "figure" (#NpFigure or NULL), "transition" (0 to 1).
 * Signals: "activate-datum" (const char *id, const char *key): click or Enter;
 *          "cursor-changed" (const char *key or NULL); "announce" (const char *message): what
 *          assistive technology is told after a key moved the cursor, or found nothing to move it
 *          to; "transition-started": whoever handles it moves "transition" from 0 to 1 and the
 *          picture glides into the new figure's.
 * Action signal: "move-cursor" (NpWalk as int), bound to arrows, Home, End, Ctrl+Home, Ctrl+End, and
 *          to letters: E goes to the next highest or lowest figure of a series, G to the next gap, O
 *          to the next overtake, with Shift to the one before, through all series; where there is no
 *          other, the chart announces that and stays.
 * CSS: node `chart`; colours come from NpTheme, chosen by AdwStyleManager's state, which the
 * application passes in with np_chart_set_default_theme().
 * Accessibility: role img, focusable when there are data. The label is the figure's title and the
 * description its alternative text, or its summary. The datum under the cursor is the value text,
 * and what it says is announced when a key moved there. On an AT-SPI bus GTK 4.18 gives name,
 * description, focus and announcements to every role alike, and the value text to none (meter and
 * slider were tried, too), so that the announcement is what is heard. Of the roles that leaves, img
 * is the one that is true: group and document promise children, which a chart of hundreds of marks
 * does not have; application would take the reader's own keys; widget is abstract. The table twin
 * is what can be explored cell by cell.
 * Text direction: builders mirror rows; the Left and Right keys follow the picture, so they never
 * mirror.
 */
G_DECLARE_FINAL_TYPE (NpChart, np_chart, NP, CHART, GtkWidget)

GtkWidget *np_chart_new (void);
NpFigure *np_chart_get_figure (NpChart *self);
void np_chart_set_figure (NpChart *self, NpFigure *figure);
/* The datum the keyboard is at, by key; NULL for none. Keeps across figures when the key stays. */
const char *np_chart_get_cursor (NpChart *self);
void np_chart_set_cursor (NpChart *self, const char *key);
/* What is drawn now, for tests. (transfer none) (nullable) */
NpScene *np_chart_get_scene (NpChart *self);
/* Tells assistive technology something as @accessible; also the handler of "announce". */
void np_chart_announce (GtkAccessible *accessible, const char *message);
/* Dark, high contrast; all charts redraw. Call on the main thread whenever the style changes. */
void np_chart_set_default_theme (gboolean dark, gboolean high_contrast);

G_END_DECLS
