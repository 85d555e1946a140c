/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

#define MOVING_ROW_HEIGHT 30.0
#define MOVING_LEFT       100.0  /* of the axis; to the left of it are headers */
#define MOVING_LAST_DAY   1000.0 /* the first is 0 */
#define MOVING_EVENTS     10     /* in each row, on the days 50, 150 … */

#define MOVING_TYPE_FIGURE (moving_figure_get_type ())

/* Rows over a time axis that moves. A row has a header ("head-0"), events ("event-0-3": points) and
 * what takes from day 0 to 40 ("span-0"). The events of day 350 in even rows are linked. */
G_DECLARE_FINAL_TYPE (MovingFigure, moving_figure, MOVING, FIGURE, NpFigure)

NpFigure *moving_figure_new (guint n_rows);
/* For what it was built with marks the last time, and how often; how often it was measured. */
void moving_figure_get_last (MovingFigure *self, NpSceneContext *context);
guint moving_figure_get_n_builds (MovingFigure *self);
guint moving_figure_get_n_sizes (MovingFigure *self);

/* From now on it takes long; each preparation waits to be let go. */
void moving_figure_set_heavy (MovingFigure *self);
void moving_figure_let_go (MovingFigure *self);
/* As if it had to be prepared again, for somebody else needed the room. */
void moving_figure_forget (MovingFigure *self);
guint moving_figure_get_n_started (MovingFigure *self);
/* The thread that prepared it last, and for which window. */
GThread *moving_figure_get_thread (MovingFigure *self, NpTimeWindow *window);

G_END_DECLS
