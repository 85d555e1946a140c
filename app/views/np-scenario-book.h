/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario-store.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_BOOK (np_scenario_book_get_type ())

/**
 * NpScenarioBook:
 *
 * The user's scenarios with everything that was done to them since the program started, so that it can be
 * undone. What follows on itself, as a slider that is dragged, is one step.
 *
 * Properties: "can-undo", "can-redo", "loaded" (what the user had before is there, or could not be read;
 * read-only).
 * Signals: "failed" (const char *message): something could not be read or written; a whole sentence.
 */
G_DECLARE_FINAL_TYPE (NpScenarioBook, np_scenario_book, NP, SCENARIO_BOOK, GObject)

NpScenarioBook *np_scenario_book_new (NpScenarioStore *store);
/* Reads what the user had before; once. */
void np_scenario_book_load (NpScenarioBook *self);
gboolean np_scenario_book_is_loaded (NpScenarioBook *self);
NpScenarioStore *np_scenario_book_get_store (NpScenarioBook *self); /* (transfer none) */

/* Adds a scenario, or puts it in place of the one of its id. @topic: what of it is another, such as
 * "amount 0": the same one again within a second goes on with the step; NULL: a step of its own. */
gboolean np_scenario_book_put (NpScenarioBook *self,
                               NpScenario *scenario,
                               const char *topic,
                               GError **error);
/* FALSE: there is no such scenario. */
gboolean np_scenario_book_remove (NpScenarioBook *self, const char *id);
gboolean np_scenario_book_can_undo (NpScenarioBook *self);
gboolean np_scenario_book_can_redo (NpScenarioBook *self);
/* The id of the scenario that is as it was, which may be that it isn't there; NULL: there was nothing to
 * be undone, or it could not be (@error). (transfer full) */
char *np_scenario_book_undo (NpScenarioBook *self, GError **error);
char *np_scenario_book_redo (NpScenarioBook *self, GError **error);

G_END_DECLS
