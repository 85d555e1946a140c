/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NP_TYPE_ENTITY_LIST (np_entity_list_get_type ())

/**
 * NpEntityList:
 *
 * A list model that never changes. Unlike a [class@Gio.ListStore], which remembers the item that
 * was asked for last, it can be read from several threads at once. Private to this room.
 */
G_DECLARE_FINAL_TYPE (NpEntityList, np_entity_list, NP, ENTITY_LIST, GObject)

/* Refers to @items, which must not change any more. */
NpEntityList *np_entity_list_new (GType item_type, GPtrArray *items);

G_END_DECLS
