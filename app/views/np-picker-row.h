/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-picker-item.h"

G_BEGIN_DECLS

/* What becomes of lines that nobody chose. */
typedef enum
{
  NP_PICKER_CONTEXT_NONE,  /* lines are chosen or not: there are two states */
  NP_PICKER_CONTEXT_GREY,  /* they are grey, unless they are hidden */
  NP_PICKER_CONTEXT_HIDDEN /* they aren't drawn, unless they are made grey */
} NpPickerContext;

#define NP_TYPE_PICKER_ROW (np_picker_row_get_type ())

/**
 * NpPickerRow:
 *
 * What a picker's list shows of an item. Activates the action "picker.want" with the item's id and
 * the state that its button asks for.
 */
G_DECLARE_FINAL_TYPE (NpPickerRow, np_picker_row, NP, PICKER_ROW, AdwBin)

GtkWidget *np_picker_row_new (void);
/* @item: NULL for none. It is followed until another one is set. */
void np_picker_row_set_item (NpPickerRow *self, NpPickerItem *item);
NpPickerItem *np_picker_row_get_item (NpPickerRow *self); /* (transfer none) (nullable) */
void np_picker_row_set_context (NpPickerRow *self, NpPickerContext context);
/* Asks for a state, or for the context's own when it has that already. */
void np_picker_row_want (NpPickerRow *self, NpPickerState state);
/* What a screen reader says of a line: "Jaecoo, grey". (transfer full) */
char *np_picker_row_describe (NpPickerItem *item, NpPickerContext context);

G_END_DECLS
