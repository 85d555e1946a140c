/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

#define NP_TYPE_SEARCH_RESULT (np_search_result_get_type ())

/* Something that was found: a name, what it is, where it is shown. */
G_DECLARE_FINAL_TYPE (NpSearchResult, np_search_result, NP, SEARCH_RESULT, GObject)

const char *np_search_result_get_name (NpSearchResult *self);
const char *np_search_result_get_kind (NpSearchResult *self); /* in words */
const char *np_search_result_get_icon (NpSearchResult *self);
NpLocation *np_search_result_get_location (NpSearchResult *self); /* (transfer none) */

/* What has every word of @text at the start of one of its words: names that start with it first,
 * then brands, groups, plants, partnerships, events, by name; then claims and sources. At most @most.
 * (transfer full) of NpSearchResult */
GListStore *np_search (NpDataset *dataset, const char *text, guint most);

G_END_DECLS
