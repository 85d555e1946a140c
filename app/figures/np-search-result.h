/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"

G_BEGIN_DECLS

#define NP_TYPE_SEARCH_RESULT (np_search_result_get_type ())

/* Something that was found: a name, what it is, where it is shown. */
G_DECLARE_FINAL_TYPE (NpSearchResult, np_search_result, NP, SEARCH_RESULT, GObject)

/* @icon: (static) the name of a symbolic icon. (transfer full) */
NpSearchResult *np_search_result_new (const char *name,
                                      const char *kind,
                                      const char *icon,
                                      NpLocation *location);
const char *np_search_result_get_name (NpSearchResult *self);
const char *np_search_result_get_kind (NpSearchResult *self); /* in words */
const char *np_search_result_get_icon (NpSearchResult *self);
NpLocation *np_search_result_get_location (NpSearchResult *self); /* (transfer none) */

G_END_DECLS
