/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The application's settings; one object for the process. (transfer none) */
GSettings *np_settings_get (void);
/* What a plain start opens: the dataset of last time, else the default, else the bundled one.
 * (transfer full) */
GFile *np_settings_get_start_file (void);
/* Puts a dataset first among the recent ones; the bundled one is not kept there. */
void np_settings_add_recent (GFile *file, const char *title);

/* Where the user's own scenarios are. (transfer full) */
char *np_settings_dup_scenario_folder (void);

G_END_DECLS
