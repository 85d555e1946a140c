/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario-result.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_EDITOR (np_scenario_editor_get_type ())

/**
 * NpScenarioEditor:
 *
 * A scenario's name, its changes, and what would come of them. It does not change the scenario: it says
 * what it is to be, and follows. Its buttons are the page's "scenario." actions.
 *
 * Signals: "changed" (NpScenario *, const char *topic): what the scenario is to be, and what of it is
 * another; "which-chosen" (const char *id): another scenario is to be edited.
 */
G_DECLARE_FINAL_TYPE (NpScenarioEditor, np_scenario_editor, NP, SCENARIO_EDITOR, AdwBin)

/* @results: (element-type NpScenarioResult): of the scenarios that are shown, at least one; @which: the
 * place of the one that is edited; @is_newest: FALSE where it has changed since, so that only what would
 * come of it is shown */
void np_scenario_editor_update (NpScenarioEditor *self,
                                NpDataset *dataset,
                                GPtrArray *results,
                                guint which,
                                gboolean is_newest);
/* What a new change of a kind is to be about. @plant: (nullable): an id to begin with. The texts are
 * borrowed from the editor. FALSE: the dataset has nothing that it could be about. */
gboolean np_scenario_editor_make_change (NpScenarioEditor *self,
                                         NpChangeKind kind,
                                         const char *plant,
                                         NpChange *change);
/* Opens the newest change's row and puts the focus there. */
void np_scenario_editor_focus_last (NpScenarioEditor *self);
/* Puts the focus into the name, all of it selected. */
void np_scenario_editor_focus_name (NpScenarioEditor *self);

G_END_DECLS
