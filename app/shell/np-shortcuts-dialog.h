/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog that lists the keys. GtkShortcutsWindow is deprecated since GTK 4.18 and its successor
 * is younger than our floor. (transfer floating) */
AdwDialog *np_shortcuts_dialog_new (void);

G_END_DECLS
