/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"
#include "np-search-result.h"

G_BEGIN_DECLS

/* What has every word of @text at the start of one of its words: names that start with it first,
 * then brands, groups, plants, partnerships, events, by name; then claims and sources. At most @most.
 * (transfer full) of NpSearchResult */
GListStore *np_search (NpDataset *dataset, const char *text, guint most);
/* The same without claims and sources, and without need of anything that draws; @text may be NULL: all
 * of them. (transfer full) of NpSearchResult */
GListStore *np_search_names (NpDataset *dataset, const char *text, guint most);

G_END_DECLS
