/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NP_TYPE_SEARCH_SERVICE (np_search_service_get_type ())

/**
 * NpSearchService:
 *
 * Answers the desktop's search, in a process of its own that draws nothing: brands, groups, plants,
 * partnerships and events of the dataset that Nameplate would open. A result is known by its location, where
 * Nameplate opens it. Ends by itself after a minute without a question.
 */
G_DECLARE_FINAL_TYPE (NpSearchService, np_search_service, NP, SEARCH_SERVICE, GApplication)

GApplication *np_search_service_new (void);

G_END_DECLS
