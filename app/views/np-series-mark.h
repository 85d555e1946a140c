/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NP_TYPE_SERIES_MARK (np_series_mark_get_type ())

/**
 * NpSeriesMark:
 *
 * How a series is drawn in the figure, beside its name: its marker in its colour, so that neither
 * stands alone; a small grey dot for what stands back; nothing for what is not drawn. Says nothing
 * to assistive technology: who holds it has words for it. CSS: node `mark`.
 */
G_DECLARE_FINAL_TYPE (NpSeriesMark, np_series_mark, NP, SERIES_MARK, GtkWidget)

#define NP_SERIES_MARK_NONE -1
#define NP_SERIES_MARK_GREY -2

GtkWidget *np_series_mark_new (void);
/* @ink: a series' number, or one of the above. */
void np_series_mark_set_ink (NpSeriesMark *self, int ink);

G_END_DECLS
