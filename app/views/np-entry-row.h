/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Entry rows whose text counts once it is applied, or left. */

/* Calls @applied, with @object swapped, also when the row is left without Enter. */
void np_entry_row_connect (AdwEntryRow *row, GCallback applied, gpointer object);
/* Shows a text, which is no typing that would have to be applied. @text: NULL is none; @keep_typing: not
 * while somebody types there, who has gone on */
void np_entry_row_show (AdwEntryRow *row, const char *text, gboolean keep_typing);

G_END_DECLS
