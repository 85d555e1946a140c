/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-scenario.h"

G_BEGIN_DECLS

#define NP_SCENARIO_PACKAGE_SUFFIX ".nameplate"
/* How many scenarios are read of a package, or written into one. */
#define NP_SCENARIO_PACKAGE_MAX 1000
/* Bytes of a name, a note, a list of sources: what is longer could not be read back. */
#define NP_SCENARIO_PACKAGE_MAX_TEXT (60 * 1024)

/**
 * NpScenarioPackage:
 * @scenarios: (element-type NpScenario): in the order of the file, as the user's own, with the ids that
 *   they have there
 * @diagnostics: (element-type NpDiagnostic): what is wrong with rows, of which each is left out
 * @has_data: whether it is a whole dataset and not only scenarios
 *
 * What a data package has of scenarios.
 */
typedef struct
{
  GPtrArray *scenarios;   /* (owned) */
  GPtrArray *diagnostics; /* (owned) */
  gboolean has_data;
} NpScenarioPackage;

/* Whether it can be written so that it can be read back. */
gboolean np_scenario_package_check (NpScenario *scenario, GError **error);
/* The scenarios as one small zipped package, the same bytes for the same scenarios. */
GBytes *np_scenario_package_write_zip (NpScenario *const *scenarios, guint n, GError **error);
/* Reads a zip, a folder or its descriptor: a small package, or a dataset that has scenarios. Blocks. */
NpScenarioPackage *np_scenario_package_read (GFile *file,
                                             GCancellable *cancellable,
                                             GError **error);
void np_scenario_package_read_async (GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
NpScenarioPackage *np_scenario_package_read_finish (GAsyncResult *result, GError **error);
void np_scenario_package_free (NpScenarioPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScenarioPackage, np_scenario_package_free)

G_END_DECLS
