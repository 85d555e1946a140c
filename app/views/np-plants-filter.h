/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-plants-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_FILTER (np_plants_filter_get_type ())

/**
 * NpPlantsFilter:
 *
 * Which plants are shown: by words, country, company, product and partnership, and over time of which
 * years. What makes no difference to the picture isn't there. It changes nothing itself.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpPlantsFilter, np_plants_filter, NP, PLANTS_FILTER, AdwBin)

/* Whether the location's picture has anything to filter. */
gboolean np_plants_filter_is_useful (NpLocation *location);
/* Returns how many of them are set. */
guint np_plants_filter_update (NpPlantsFilter *self,
                               NpLocation *location,
                               const NpPlantsFacts *facts);

G_END_DECLS
