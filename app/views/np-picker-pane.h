/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-picker-row.h"

G_BEGIN_DECLS

#define NP_TYPE_PICKER_PANE (np_picker_pane_get_type ())

/**
 * NpPickerPane:
 *
 * A list to choose from, with a search over it that forgives spelling. Rows are on or off or,
 * where there is a context, shown, grey or hidden; the pane does not change them itself, it says
 * what was asked for: by click or Enter, by the button at a row's end, by H and G.
 *
 * Signals: "toggled" (const char *id), "wanted" (const char *id, guint state, of NpPickerState;
 * %NP_PICKER_OUT is as the context has it), "cleared".
 */
G_DECLARE_FINAL_TYPE (NpPickerPane, np_picker_pane, NP, PICKER_PANE, AdwBin)

/* @items: of NpPickerItem. Rows that were there before stay, or move, and change what they say, so
 * that the list does not jump while one works with it. */
void np_picker_pane_set_items (NpPickerPane *self, GPtrArray *items);
/* What becomes of rows that nobody chose; before np_picker_pane_set_items(). */
void np_picker_pane_set_context (NpPickerPane *self, NpPickerContext context);
/* A menu of things to select at once, whose actions the page has; NULL for none. */
void np_picker_pane_set_presets (NpPickerPane *self, GMenuModel *presets);

G_END_DECLS
