/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-timeline-facts.h"

G_BEGIN_DECLS

/* Says what is selected on a timeline: an event, a year, how fast partnerships went, or the one
 * partnership. Returns whether anything is. */
gboolean np_timeline_details_fill (NpDetailsPane *pane,
                                   NpDataset *dataset,
                                   NpLocation *location,
                                   const NpTimelineFacts *facts);

G_END_DECLS
