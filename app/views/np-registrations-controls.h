/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-period-lists.h"

G_BEGIN_DECLS

#define NP_TYPE_REGISTRATIONS_CONTROLS (np_registrations_controls_get_type ())

/**
 * NpRegistrationsControls:
 *
 * The row above the figure of registrations: kind of chart, measure, what is counted by, length of
 * periods, and what only some charts have. It shows a location and asks for others; which list of
 * ids goes with another way of counting is up to the page.
 *
 * Signals: "navigate" (NpLocation *): all but "by"; "by-chosen" (const char *by).
 */
G_DECLARE_FINAL_TYPE (NpRegistrationsControls,
                      np_registrations_controls,
                      NP,
                      REGISTRATIONS_CONTROLS,
                      AdwBin)

/* @location: complete. @periods: of its market. */
void np_registrations_controls_update (NpRegistrationsControls *self,
                                       NpDataset *dataset,
                                       NpLocation *location,
                                       const NpPeriodLists *periods);

G_END_DECLS
