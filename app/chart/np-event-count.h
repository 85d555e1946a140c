/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plot.h"

G_BEGIN_DECLS

/* Several events that have room for one only: how they are drawn and listed, wherever it is. */

/* Adds a line to a list: a date and what happened then. @value: (nullable) */
void np_event_count_add_line (GString *lines, const char *value, const char *label);
/* So many of @n events are listed; those after them are a last line. */
guint np_event_count_get_listed (guint n);
void np_event_count_add_rest (GString *lines, guint n);
/* A number in a rounded box around a point of the scene, of the ground within and @ink around. */
void np_event_count_draw (NpPlot *plot,
                          int datum,
                          NpInk ink,
                          const char *text,
                          double x,
                          double y,
                          double width,
                          double height);

G_END_DECLS
