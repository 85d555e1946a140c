/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-source.h"

G_BEGIN_DECLS

#define NP_TYPE_SOURCE_ROW (np_source_row_get_type ())

/**
 * NpSourceRow:
 *
 * A source as a row of a list: its kind as an icon and in words, title, publisher, date; a menu
 * to copy its citation and to open its page. Nothing is opened unless asked for. Who holds the row
 * says where activating it leads.
 */
G_DECLARE_FINAL_TYPE (NpSourceRow, np_source_row, NP, SOURCE_ROW, AdwActionRow)

GtkWidget *np_source_row_new (NpSource *source, const char *value, gboolean in_use);

G_END_DECLS
