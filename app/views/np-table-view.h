/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-table.h"

G_BEGIN_DECLS

/* Makes a column view show @table: a column each, numbers to the right, sortable by a click on
 * the header, the sort order kept while the columns stay the same. @selected: (nullable) the id of
 * the row that is marked. NULL: nothing. */
void np_table_view_set_table (GtkColumnView *view, NpTable *table, const char *selected);
/* What it shows, in the order in which the rows stand. (transfer full) (nullable): NULL without
 * rows */
NpTable *np_table_view_get_table (GtkColumnView *view);

G_END_DECLS
