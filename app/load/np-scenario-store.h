/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-dataset.h"
#include "np-scenario.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENARIO_STORE (np_scenario_store_get_type ())

/**
 * NpScenarioStore:
 *
 * The user's own scenarios, in order of their names: a model of NpScenario that keeps a folder with one
 * small package for each. What is saved or removed is so at once here, and on the disk by a worker, the
 * newest state of each. A file is replaced as a whole, so that whatever ends the program leaves the old
 * one or the new one. Where writing fails, nothing is lost here, and the next save or flush tries
 * again.
 *
 * Files that can't be read in full stay as they are and are told as diagnostics; their ids are taken.
 * Of two programs with one folder, neither sees what the other does until it starts again; of a
 * scenario that both change, the one that was written last stays.
 *
 * Signal "write-failed" (id, message): a scenario could not be written or removed.
 */
G_DECLARE_FINAL_TYPE (NpScenarioStore, np_scenario_store, NP, SCENARIO_STORE, GObject)

/* How many the user can have. */
#define NP_SCENARIO_STORE_MAX 1000

/* @folder need not exist; it is made when something is saved. */
NpScenarioStore *np_scenario_store_new (const char *folder);

/* Reads the folder, once. */
void np_scenario_store_load_async (NpScenarioStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean np_scenario_store_load_finish (NpScenarioStore *self,
                                        GAsyncResult *result,
                                        GError **error);
/* Of NpDiagnostic: the files that can't be read. (transfer none) */
GListModel *np_scenario_store_get_diagnostics (NpScenarioStore *self);

/* (transfer none) (nullable) */
NpScenario *np_scenario_store_find (NpScenarioStore *self, const char *id);
/* All of them, for np_dataset_with_scenarios(); valid until the next change. */
NpScenario *const *np_scenario_store_get_all (NpScenarioStore *self, guint *n);

/* Adds a scenario, or replaces the one of the same id; also puts back what was removed. */
gboolean np_scenario_store_save (NpScenarioStore *self, NpScenario *scenario, GError **error);
/* Gives what was removed, so that it can be put back. (transfer full) (nullable) */
NpScenario *np_scenario_store_remove (NpScenarioStore *self, const char *id);
/* Waits until everything is on the disk. FALSE: something could not be written. */
gboolean np_scenario_store_flush (NpScenarioStore *self, GError **error);

/* An id that neither the store, nor its folder, nor the dataset has. (transfer full) */
char *np_scenario_store_make_id (NpScenarioStore *self, NpDataset *dataset, const char *name);
/* "Scenario 1", "Scenario 2" …: one that neither has. (transfer full) */
char *np_scenario_store_make_name (NpScenarioStore *self, NpDataset *dataset);
/* "NAME (copy)", "NAME (copy 2)" …: one that neither has. (transfer full) */
char *np_scenario_store_make_copy_name (NpScenarioStore *self,
                                        NpDataset *dataset,
                                        const char *name);
/* The scenario as the user's own with a new id, under @name or else its own; not saved yet. Of a
 * dataset's scenario, or one that was read from a file. (transfer full) */
NpScenario *np_scenario_store_adopt (NpScenarioStore *self,
                                     NpDataset *dataset,
                                     NpScenario *scenario,
                                     const char *name);

G_END_DECLS
