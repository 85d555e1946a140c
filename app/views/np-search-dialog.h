/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"

G_BEGIN_DECLS

#define NP_TYPE_SEARCH_DIALOG (np_search_dialog_get_type ())

/**
 * NpSearchDialog:
 *
 * Finds brands, groups, plants, partnerships and events by any part of their name, and goes to
 * what is chosen.
 *
 * Signals: "navigate" (NpLocation *); the dialog closes itself.
 */
G_DECLARE_FINAL_TYPE (NpSearchDialog, np_search_dialog, NP, SEARCH_DIALOG, AdwDialog)

AdwDialog *np_search_dialog_new (NpDataset *dataset, const char *text);

G_END_DECLS
