/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario-result.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_BANNER (np_scenario_banner_get_type ())

/**
 * NpScenarioBanner:
 *
 * That what is shown is a scenario, with every difference from the data unless they are being edited. Hidden where there is none.
 */
G_DECLARE_FINAL_TYPE (NpScenarioBanner, np_scenario_banner, NP, SCENARIO_BANNER, AdwBin)

/* @results: (element-type NpScenarioResult): of the scenarios that are shown; may be empty */
void np_scenario_banner_update (NpScenarioBanner *self, NpDataset *dataset, GPtrArray *results);

G_END_DECLS
