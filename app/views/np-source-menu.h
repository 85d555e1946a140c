/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-location.h"
#include "np-source.h"

G_BEGIN_DECLS

/* What can be done with a source wherever one is named. */

/* Only what a browser shows: a dataset may carry any text as an address. */
gboolean np_source_menu_has_page (NpSource *source);
/* In a browser; @widget says where it failed. */
void np_source_menu_open_page (NpSource *source, GtkWidget *widget);
/* A section that copies its citation in any of the forms. (transfer full) */
GMenuModel *np_source_menu_new_citations (NpSource *source);
/* A button that shows a menu. (transfer floating) */
GtkWidget *np_source_menu_new_button (GMenuModel *menu, const char *icon_name, const char *tooltip);

G_END_DECLS
