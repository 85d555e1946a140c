/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario-result.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_OUTCOME (np_scenario_outcome_get_type ())

/**
 * NpScenarioOutcome:
 *
 * What would come of a scenario, in words: of each plant that a change is about its use before and after,
 * what it could still build and what doesn't fit; then how much is built where it is sold, and how many
 * plants of the kind it would fill.
 */
G_DECLARE_FINAL_TYPE (NpScenarioOutcome,
                      np_scenario_outcome,
                      NP,
                      SCENARIO_OUTCOME,
                      AdwPreferencesGroup)

void np_scenario_outcome_show (NpScenarioOutcome *self,
                               NpDataset *dataset,
                               const NpScenarioResult *result);

G_END_DECLS
