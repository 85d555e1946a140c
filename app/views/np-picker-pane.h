/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-picker-item.h"

G_BEGIN_DECLS

#define NP_TYPE_PICKER_PANE (np_picker_pane_get_type ())

/**
 * NpPickerPane:
 *
 * A list to choose from, with a search over it. Rows are on or off; the pane does not turn them
 * itself, it says which one was toggled.
 *
 * Signals: "toggled" (const char *id), "cleared".
 */
G_DECLARE_FINAL_TYPE (NpPickerPane, np_picker_pane, NP, PICKER_PANE, AdwBin)

/* @items: of NpPickerItem. Where ids and order are as before, the rows stay and only change
 * what they say, so that the list does not jump while one works with it. */
void np_picker_pane_set_items (NpPickerPane *self, GPtrArray *items);

G_END_DECLS
