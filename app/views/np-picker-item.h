/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How what a line stands for is drawn. */
typedef enum
{
  NP_PICKER_OUT,   /* nobody chose it */
  NP_PICKER_SHOWN, /* in colour */
  NP_PICKER_GREY,  /* as background */
  NP_PICKER_HIDDEN /* not at all */
} NpPickerState;

#define NP_TYPE_PICKER_ITEM (np_picker_item_get_type ())

/**
 * NpPickerItem:
 *
 * One line of a picker. Properties: "state", "value", "ink" (a series' number, -1 for none).
 */
G_DECLARE_FINAL_TYPE (NpPickerItem, np_picker_item, NP, PICKER_ITEM, GObject)

/* @others: what else it is called, one a line; may be NULL. */
NpPickerItem *np_picker_item_new (const char *id, const char *name, const char *others);
const char *np_picker_item_get_id (NpPickerItem *self);
const char *np_picker_item_get_name (NpPickerItem *self);
const char *np_picker_item_get_value (NpPickerItem *self);
NpPickerState np_picker_item_get_state (NpPickerItem *self);
int np_picker_item_get_ink (NpPickerItem *self);
void np_picker_item_set_state (NpPickerItem *self, NpPickerState state, const char *value, int ink);
/* Its name is a sentence rather than a name, broken over lines, after an icon with a meaning, both of
 * which may be NULL; before anybody shows it. */
void np_picker_item_set_sentence (NpPickerItem *self, const char *icon_name, const char *meaning);
gboolean np_picker_item_is_sentence (NpPickerItem *self);
const char *np_picker_item_get_icon (NpPickerItem *self);    /* (nullable) */
const char *np_picker_item_get_meaning (NpPickerItem *self); /* (nullable) */
/* Whether both have the same names and icon. */
gboolean np_picker_item_is_called_alike (NpPickerItem *self, NpPickerItem *other);
/* np_name_match() of its names with @folded, from np_name_fold(). It is kept until the next
 * call. */
guint np_picker_item_match (NpPickerItem *self, const char *folded);
/* What np_picker_item_match() last said. */
guint np_picker_item_get_match (NpPickerItem *self);

G_END_DECLS
