/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* The id among @items, entities or sources, that @text was most likely meant to be, by id or name (of a
 * source its publisher's); NULL when none is close. (transfer none) */
const char *np_suggest_id (GListModel *items, const char *text);
/* The same among names, whatever their case. @names: NULL-terminated */
const char *np_suggest_name (const char *const *names, const char *text);
/* How many letters must be changed, put in, taken out or swapped to make one of the other. */
guint np_edit_distance (const char *a, const char *b);

G_END_DECLS
