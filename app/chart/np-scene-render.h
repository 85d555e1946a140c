/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-scene.h"

G_BEGIN_DECLS

/* Needs gtk_init_check() to have been called; no display. (transfer full) (nullable): NULL when
 * the scene is empty. @background: whether to fill the ground. */
GskRenderNode *np_scene_render (const NpScene *scene,
                                const NpTheme *theme,
                                PangoContext  *context,
                                gboolean       background);
/* Outline of a glyph around (x, y); whether it is to be filled. (transfer full) */
GskPath       *np_glyph_get_path (NpGlyph glyph, double x, double y, double size, gboolean *fill);

G_END_DECLS
