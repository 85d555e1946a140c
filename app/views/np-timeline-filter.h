/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-timeline-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_TIMELINE_FILTER (np_timeline_filter_get_type ())

/**
 * NpTimelineFilter:
 *
 * Which events of a timeline are shown: by words, company, years and kind. It changes nothing itself.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpTimelineFilter, np_timeline_filter, NP, TIMELINE_FILTER, AdwBin)

/* Returns how many of them are set. */
guint np_timeline_filter_update (NpTimelineFilter *self,
                                 NpLocation *location,
                                 const NpTimelineFacts *facts);

G_END_DECLS
