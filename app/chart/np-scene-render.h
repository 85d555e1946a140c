/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-scene.h"

G_BEGIN_DECLS

/* How fills look, for every writer of pictures. Areas and glyphs are filled with the even-odd
 * rule; a glyph that is not to be filled, or whose mark's fill is none, shows the background
 * inside its outline, so that lines don't run through it. A scenario's fill is a hatch; its dashed
 * outline is the mark's. */
/* Of the ink over the background: a light fill, and what is between the lines of a hatch. */
#define NP_RENDER_LIGHT_SHARE 0.35
#define NP_RENDER_HATCH_SHARE 0.12
/* A hatch's lines run where x + y is a multiple of the step; pixels. */
#define NP_RENDER_HATCH_STEP  6.0
#define NP_RENDER_HATCH_WIDTH 1.5
/* Pixels over which a fade goes; a shorter shape fades over all of it. */
#define NP_RENDER_FADE_LENGTH 48.0

/* Needs gtk_init_check() to have been called; no display. (transfer full) (nullable): NULL when
 * the scene is empty. @background: whether to fill the ground. */
GskRenderNode *np_scene_render (const NpScene *scene,
                                const NpTheme *theme,
                                PangoContext *context,
                                gboolean background);
/* For many pictures of the same texts, which are set once; see np_scene_renderer_new(). */
typedef struct _NpSceneRenderer NpSceneRenderer;

NpSceneRenderer *np_scene_renderer_new (const NpTheme *theme, PangoContext *context);
void np_scene_renderer_free (NpSceneRenderer *self);
GskRenderNode *np_scene_renderer_draw (NpSceneRenderer *self,
                                       const NpScene *scene,
                                       gboolean background);
/* Outline of a glyph around (x, y); whether it is to be filled. (transfer full) */
GskPath *np_glyph_get_path (NpGlyph glyph, double x, double y, double size, gboolean *fill);
/* Width of the outline of a glyph that is not filled, in pixels. */
double np_glyph_get_stroke (double size);
/* Lengths of strokes and gaps, in multiples of the line's width (1 at least); *@n is 0 for a solid
 * line. (transfer none) */
const float *np_dash_get_pattern (NpDash dash, gsize *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpSceneRenderer, np_scene_renderer_free)

G_END_DECLS
