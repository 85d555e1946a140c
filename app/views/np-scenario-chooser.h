/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"
#include "np-location.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_CHOOSER (np_scenario_chooser_get_type ())

/**
 * NpScenarioChooser:
 *
 * The scenarios that there are, of which one or several can be shown. It does not change itself: it says
 * what was chosen. Its buttons are the page's "scenario." actions.
 *
 * Signals: "toggled" (const char *id).
 */
G_DECLARE_FINAL_TYPE (NpScenarioChooser, np_scenario_chooser, NP, SCENARIO_CHOOSER, AdwBin)

void np_scenario_chooser_update (NpScenarioChooser *self, NpDataset *dataset, NpLocation *location);

G_END_DECLS
