/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-scenario.h"

G_BEGIN_DECLS

/* The folder of a scenario store, on whatever thread: one file a scenario, named after its id. */

/* What the folder has. */
typedef struct
{
  GPtrArray *scenarios;   /* of NpScenario (owned) */
  GPtrArray *diagnostics; /* of NpDiagnostic: what can't be read (owned) */
  GPtrArray *taken;       /* ids, as text, of files that can't be read (owned) */
} NpScenarioFolder;

/* Reads all, and takes away what saves that were cut short left behind. Nothing is an empty folder.
 * NP_LOAD_ERROR_NOT_FOUND when it can't be read, or G_IO_ERROR_CANCELLED. (transfer full) */
NpScenarioFolder *np_scenario_folder_read (const char *path,
                                           guint max,
                                           GCancellable *cancellable,
                                           GError **error);
void np_scenario_folder_free (NpScenarioFolder *self);
gboolean np_scenario_folder_has (const char *path, const char *id);
/* As a whole or not at all, and on the disk once it returns. NP_LOAD_ERROR_SCENARIO or _WRITE. */
gboolean np_scenario_folder_write (const char *path, NpScenario *scenario, GError **error);
/* TRUE also when there was none. NP_LOAD_ERROR_WRITE. */
gboolean np_scenario_folder_remove (const char *path, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScenarioFolder, np_scenario_folder_free)

G_END_DECLS
