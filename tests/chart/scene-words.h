/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* Where a rectangle, a glyph or a text is. */
graphene_rect_t scene_mark_get_rect (const NpMark *mark, const NpTextMeasure *measure);
/* All that is written for a datum, -1 being none, in drawing order, without its spaces. */
char *scene_get_words (NpScene *scene, int datum);
/* Whether @text is written for the datum, in one piece or broken over lines; NULL is always there. */
gboolean scene_says (NpScene *scene, int datum, const char *text);
void assert_scene_says (NpScene *scene, int datum, const char *text);
/* That no text lies on another one, on a glyph, or on a rule of such an ink. */
void assert_scene_readable (NpScene *scene, const NpTextMeasure *measure, NpInk ink);
/* The mark with exactly that text, which must be there. */
const NpMark *scene_find_text (NpScene *scene, const char *text);

G_END_DECLS
