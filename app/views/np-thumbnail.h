/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-figure.h"

G_BEGIN_DECLS

#define NP_TYPE_THUMBNAIL (np_thumbnail_get_type ())

/**
 * NpThumbnail:
 *
 * A figure made small: the picture that a card bears. Says nothing of its own to a screen reader;
 * the card's headline does.
 */
G_DECLARE_FINAL_TYPE (NpThumbnail, np_thumbnail, NP, THUMBNAIL, GtkWidget)

/* @focus: NULL-terminated ids of data; a figure taller than the card is shown around the first of
 * them, else from its top. */
GtkWidget *np_thumbnail_new (NpFigure *figure, const char *const *focus);

G_END_DECLS
