/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario-choices.h"
#include "np-scenario-result.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_CHANGE_ROW (np_scenario_change_row_get_type ())

/**
 * NpScenarioChangeRow:
 *
 * One change of a scenario: what it says, and folded under that what it can be made to say. It does not
 * change itself: it says what was chosen.
 *
 * Signals: "changed" (const NpChange *, const char *topic): what it is to be, and what of it is another;
 * "removed".
 */
G_DECLARE_FINAL_TYPE (NpScenarioChangeRow,
                      np_scenario_change_row,
                      NP,
                      SCENARIO_CHANGE_ROW,
                      AdwExpanderRow)

GtkWidget *np_scenario_change_row_new (const NpScenarioChoices *choices);
/* Shows a change of the result's scenario. */
void np_scenario_change_row_set (NpScenarioChangeRow *self,
                                 NpDataset *dataset,
                                 const NpScenarioResult *result,
                                 guint change);

G_END_DECLS
