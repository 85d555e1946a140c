/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scene.h"

G_BEGIN_DECLS

/* What the renderer makes of a scene's marks in a theme: colours, outlines and dashes, without
 * where they are. Marks that come out alike are one line, with how many there are, in the order in
 * which they are first drawn. Needs gtk_init_check() to have been called. (transfer full) */
char *np_scene_to_resolved_text (const NpScene *scene, const NpTheme *theme);

G_END_DECLS
