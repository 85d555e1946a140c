/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-figure.h"

G_BEGIN_DECLS

/* What keys do to the part of a time axis that is seen. */
typedef enum
{
  NP_WINDOW_ZOOM_IN,
  NP_WINDOW_ZOOM_OUT,
  NP_WINDOW_ALL,
  NP_WINDOW_EARLIER,
  NP_WINDOW_LATER,
} NpWindowMove;

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
 *          picture glides into the new figure's; "window-wanted" (double first_day, double last_day,
 *          gboolean animated): another part of the time axis is asked for; "axis-changed": all of
 *          that axis has other ends, as the chart has another width.
 * Action signals: "move-cursor" (NpWalk as int), bound to arrows, Home, End, Ctrl+Home, Ctrl+End, and
 *          to letters: E goes to the next highest or lowest figure of a series, G to the next gap, O
 *          to the next overtake, L to the next event that is linked to what is selected (after the
 *          last comes the first), with Shift to the one before, through all series; where there is
 *          no other, the chart announces that and stays;
 *          "move-window" (NpWindowMove as int), bound to plus, minus, 0, Ctrl+Left and Ctrl+Right,
 *          which other widgets get where the figure has no time axis that moves.
 * A time axis that moves (np_figure_get_time_axis()): Ctrl and the wheel, a pinch and a double click
 * on empty ground zoom, Shift and the wheel, scrolling sideways and dragging pan; dragging up and
 * down scrolls. The chart only asks, with "window-wanted", and whoever handles that calls
 * np_chart_set_window(). Only what is in sight is made; the keyboard walks to the rest, too, and
 * asks for a window that shows it. What takes long to make is made by a worker, and until then the
 * figure shows what it has.
 * CSS: node `chart`; colours come from NpTheme, chosen by AdwStyleManager's state, which the
 * application passes in with np_chart_set_default_theme().
 * Accessibility: role img, focusable when there are data or an axis to move. The label is the figure's title and the
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
/* What is seen of a time axis that moves; of length 0: all of it. Keeps across figures. */
const NpTimeWindow *np_chart_get_window (NpChart *self);
void np_chart_set_window (NpChart *self, const NpTimeWindow *window);
/* All of the axis, with the room beside its days that the chart's width gives. */
gboolean np_chart_get_whole_axis (NpChart *self, NpTimeAxis *axis);
/* Every datum, also those out of sight; NULL while a worker still has to say what there is.
 * (transfer none) (nullable) */
NpScene *np_chart_get_data (NpChart *self);
/* What is drawn now, for tests. (transfer none) (nullable) */
NpScene *np_chart_get_scene (NpChart *self);
/* Tells assistive technology something as @accessible; also the handler of "announce". */
void np_chart_announce (GtkAccessible *accessible, const char *message);
/* Dark, high contrast; all charts redraw. Call on the main thread whenever the style changes. */
void np_chart_set_default_theme (gboolean dark, gboolean high_contrast);

G_END_DECLS
