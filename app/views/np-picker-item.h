/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define NP_TYPE_PICKER_ITEM (np_picker_item_get_type ())

/**
 * NpPickerItem:
 *
 * One line of a picker. Properties: "selected", "value", "ink" (a series' number, -1 for none).
 */
G_DECLARE_FINAL_TYPE (NpPickerItem, np_picker_item, NP, PICKER_ITEM, GObject)

/* @words: what else it is found by, such as aliases; may be NULL. */
NpPickerItem *np_picker_item_new (const char *id, const char *name, const char *words);
const char *np_picker_item_get_id (NpPickerItem *self);
const char *np_picker_item_get_name (NpPickerItem *self);
const char *np_picker_item_get_value (NpPickerItem *self);
gboolean np_picker_item_get_selected (NpPickerItem *self);
int np_picker_item_get_ink (NpPickerItem *self);
void np_picker_item_set_state (NpPickerItem *self, gboolean selected, const char *value, int ink);
/* Whether every word of @folded (from np_picker_fold()) begins a word of the item's. */
gboolean np_picker_item_matches (NpPickerItem *self, const char *folded);
/* Case and accents taken off, for comparing. (transfer full) */
char *np_picker_fold (const char *text);

G_END_DECLS
