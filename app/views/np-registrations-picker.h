/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-market-slice.h"
#include "np-picker-pane.h"
#include "np-presets.h"

G_BEGIN_DECLS

/* What there is to choose from in a location of registrations, and how each is drawn there; what is
 * selected stands on top. @subjects: numbers, in the order of the list. Any thread. (transfer full) of
 * NpPickerItem */
GPtrArray *np_registrations_picker_new_items (NpDataset *dataset,
                                              NpLocation *location,
                                              const GArray *subjects,
                                              NpPeriod shown);
void np_registrations_picker_fill (NpPickerPane *pane, NpLocation *location, GPtrArray *items);
/* Where @id is in a state. (transfer full) */
NpLocation *np_registrations_picker_locate (NpLocation *location,
                                            const char *id,
                                            NpPickerState state);
/* A menu of presets, whose items activate "registrations.preset" with a place in @presets.
 * (transfer full) */
GMenuModel *np_registrations_picker_new_menu (const GPtrArray *presets);
/* Where a preset is selected. (transfer full) */
NpLocation *np_registrations_picker_locate_preset (NpLocation *location, const NpPreset *preset);

G_END_DECLS
