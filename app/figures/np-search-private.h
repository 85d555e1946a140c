/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-search.h"

G_BEGIN_DECLS

/* One search under way. */
typedef struct
{
  char *folded; /* what is looked for */
  GArray *hits;
} NpSearch;

/* @text: NULL for everything. */
void np_search_begin (NpSearch *self, const char *text);
/* Whether what is looked for is a name of something; @others: further ones, one a line, or NULL. */
gboolean np_search_is_called (const NpSearch *self,
                              const char *id,
                              const char *name,
                              const char *others);
/* @rank: of its class; a name that starts with what is looked for is above others, by 10. @kind: in words.
 * Takes @location; what has none, because no address can name it, is left out. */
void np_search_add (NpSearch *self,
                    guint rank,
                    const char *name,
                    const char *kind,
                    const char *icon,
                    NpLocation *location);
/* Where the parameter @param is @id; @by: NULL for no other. NULL: no address can name it. (transfer full)
 * (nullable) */
NpLocation *np_search_locate (NpView view, const char *by, const char *param, const char *id);
void np_search_add_names (NpSearch *self, NpDataset *dataset);
/* What was found, the best first; @self is cleared. (transfer full) */
GListStore *np_search_end (NpSearch *self, guint most);

G_END_DECLS
