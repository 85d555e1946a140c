/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

#define STUB_TYPE_FIGURE (stub_figure_get_type ())

/* A figure of rows, each 30 pixels high; its data have the keys "row-0", "row-1" … */
G_DECLARE_FINAL_TYPE (StubFigure, stub_figure, STUB, FIGURE, NpFigure)

NpFigure *stub_figure_new (guint n_rows);
NpFigure *stub_figure_new_full (guint n_rows,
                                const char *title,
                                const char *summary,
                                const char *source_line,
                                const char *alt_text);
/* How often it was built, and for what the last time. */
guint stub_figure_get_n_builds (StubFigure *self);
void stub_figure_get_last (StubFigure *self, NpSceneContext *context);

G_END_DECLS
