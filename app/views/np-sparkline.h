/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NP_TYPE_SPARKLINE (np_sparkline_get_type ())

/**
 * NpSparkline:
 *
 * A few numbers as a line of the height of a line of text, in the text's colour, the last one as a
 * dot. Time runs left to right in every language. Assistive technology sees a picture with the words
 * that it is given.
 */
G_DECLARE_FINAL_TYPE (NpSparkline, np_sparkline, NP, SPARKLINE, GtkWidget)

GtkWidget *np_sparkline_new (void); /* (transfer floating): empty */
/* @numbers: in order of time, NAN for a gap; copied. @text: (nullable) the same in words */
void np_sparkline_set (NpSparkline *self, const double *numbers, guint n_numbers, const char *text);

G_END_DECLS
