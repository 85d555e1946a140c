/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Pieces of SVG, appended to a string. Numbers are the same in every locale, and texts can hold
 * anything without making the document ill-formed. */
void np_svg_append_number (GString *out, double value);
void np_svg_append_escaped (GString *out, const char *text);
void np_svg_append_attribute (GString *out, const char *name, double value);
void np_svg_append_text_attribute (GString *out, const char *name, const char *value);
/* @attributes are written as they are; nothing is written when there is no text. */
void np_svg_append_element (GString *out,
                            const char *name,
                            const char *attributes,
                            const char *text);
/* NAME="#rrggbb" and, where it is not opaque, NAME-opacity. */
void np_svg_append_color (GString *out, const char *name, const GdkRGBA *color);

G_END_DECLS
