/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-timeline-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_TIMELINE_CONTROLS (np_timeline_controls_get_type ())

/**
 * NpTimelineControls:
 *
 * What a timeline's lanes are, what its axis counts, and what of it is shown.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpTimelineControls, np_timeline_controls, NP, TIMELINE_CONTROLS, AdwBin)

void np_timeline_controls_update (NpTimelineControls *self,
                                  NpLocation *location,
                                  const NpTimelineFacts *facts);

G_END_DECLS
