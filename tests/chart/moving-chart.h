/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "moving-figure.h"
#include "np-chart.h"

G_BEGIN_DECLS

/* A chart in a scrolled window, and somebody who moves its window or only notes what is wanted. */
typedef struct
{
  GtkWidget *window; /* (nullable): until it is shown */
  NpChart *chart;
  GString *log;     /* what the chart emitted */
  gboolean follows; /* every wish for a window is granted */
  guint n_wanted;
  NpTimeWindow wanted; /* the last one */
  gboolean animated;
} MovingChart;

void moving_chart_set_up (MovingChart *f, gconstpointer data);
void moving_chart_tear_down (MovingChart *f, gconstpointer data);
void moving_chart_take_figure (MovingChart *f, NpFigure *figure); /* (transfer full) */
MovingFigure *moving_chart_get_figure (MovingChart *f);
void moving_chart_show (MovingChart *f, int width, int height);
void moving_chart_set_window (MovingChart *f, double first_day, double last_day);
GtkAdjustment *moving_chart_get_scroll (MovingChart *f);
NpTimeAxis moving_chart_get_axis (MovingChart *f);
/* (transfer none) */
GtkEventController *moving_chart_find_controller (MovingChart *f, GType type);
void moving_chart_assert_log (MovingChart *f, const char *expected);
/* What was asked for last, and that it was asked for once since. */
void moving_chart_assert_wanted (MovingChart *f,
                                 double first_day,
                                 double last_day,
                                 gboolean animated);
void moving_chart_assert_nothing_wanted (MovingChart *f);

G_END_DECLS
