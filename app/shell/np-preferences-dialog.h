/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define NP_TYPE_PREFERENCES_DIALOG (np_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NpPreferencesDialog,
                      np_preferences_dialog,
                      NP,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *np_preferences_dialog_new (void);

G_END_DECLS
