/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-package.h"

#include "np-config.h"
#include "np-load.h"
#include "np-loader.h"

#include <glib/gi18n-lib.h>

/**
 * np_scenario_package_read:
 * @file: a zip, a folder with a datapackage.json, or that file
 * @cancellable: (nullable): looked at with every chunk that is read
 * @error: #NP_LOAD_ERROR_SCENARIO when there is no scenario in it, another NP_LOAD_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Reads the scenarios of a small package or of a whole dataset, under the same limits as a dataset.
 * What they name need not be anywhere. Rows that are wrong are left out and told, so that there can be
 * diagnostics and no scenario.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
NpScenarioPackage *
np_scenario_package_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (NpReport) report = np_report_new ();
  g_autoptr (NpScenarioPackage) self = NULL;
  NpLoad load = { .file = file, .report = report, .cancellable = cancellable };

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (NpScenarioPackage, 1);
  self->scenarios = np_load_run_scenarios (&load, error);
  if (self->scenarios == NULL)
    return NULL;
  self->diagnostics = np_report_end (report);
  self->has_data = !load.only_scenarios;
  if (self->scenarios->len == 0 && self->diagnostics->len == 0)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO,
                   _ ("%s holds no scenario; choose a file that has one"), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  NpScenarioPackage *package = np_scenario_package_read (task_data, cancellable, &error);

  if (package != NULL)
    g_task_return_pointer (task, package, (GDestroyNotify) np_scenario_package_free);
  else
    g_task_return_error (task, error);
}

/**
 * np_scenario_package_read_async:
 * @file: a zip, a folder with a datapackage.json, or that file
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what np_scenario_package_read() does, on a worker thread.
 */
void
np_scenario_package_read_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, np_scenario_package_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * np_scenario_package_read_finish:
 * @result: what the callback was given
 * @error: as of np_scenario_package_read()
 *
 * Returns: (transfer full) (nullable): what is in the package
 */
NpScenarioPackage *
np_scenario_package_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
np_scenario_package_free (NpScenarioPackage *self)
{
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  g_free (self);
}
