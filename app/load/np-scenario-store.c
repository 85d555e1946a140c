/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-store-private.h"

#include "np-config.h"
#include "np-diagnostic.h"
#include "np-loader.h"
#include "np-scenario-folder.h"
#include "np-scenario-package.h"
#include "np-scenario-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _NpScenarioStore
{
  GObject parent_instance;

  char *folder;             /* (owned) */
  NpScenarioWriter *writer; /* (owned) */
  GPtrArray *scenarios;     /* (owned) of NpScenario, in order of names */
  GHashTable *seen;         /* (owned) ids that were there at any time: an undo brings one back */
  GHashTable *taken;        /* (owned) ids of files that can't be read */
  GListStore *diagnostics;  /* (owned) */
  gboolean used;            /* it was told to load */
};

enum
{
  WRITE_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
np_scenario_store_get_item_type (GListModel *model)
{
  return NP_TYPE_SCENARIO;
}

static guint
np_scenario_store_get_n_items (GListModel *model)
{
  return NP_SCENARIO_STORE (model)->scenarios->len;
}

static gpointer
np_scenario_store_get_item (GListModel *model, guint position)
{
  NpScenarioStore *self = NP_SCENARIO_STORE (model);

  return position < self->scenarios->len ? g_object_ref (self->scenarios->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = np_scenario_store_get_item_type;
  iface->get_n_items = np_scenario_store_get_n_items;
  iface->get_item = np_scenario_store_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (NpScenarioStore,
                               np_scenario_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static const char *
get_id (NpScenario *scenario)
{
  return np_entity_get_id (NP_ENTITY (scenario));
}

static const char *
get_name (NpScenario *scenario)
{
  return np_entity_get_name (NP_ENTITY (scenario));
}

static int
compare (NpScenario *a, NpScenario *b)
{
  int by_name = g_utf8_collate (get_name (a), get_name (b));

  return by_name != 0 ? by_name : strcmp (get_id (a), get_id (b));
}

static gboolean
find (NpScenarioStore *self, const char *id, guint *position)
{
  for (guint i = 0; i < self->scenarios->len; i++)
    if (g_str_equal (get_id (self->scenarios->pdata[i]), id))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Puts a scenario at its place, in one step also when another name moves it: no one sees a list without
 * it. */
static void
put (NpScenarioStore *self, NpScenario *scenario)
{
  guint from = 0, to = 0;
  gboolean was_there = find (self, get_id (scenario), &from);

  g_object_ref (scenario);
  g_hash_table_add (self->seen, g_strdup (get_id (scenario)));
  if (was_there)
    g_ptr_array_remove_index (self->scenarios, from);
  while (to < self->scenarios->len && compare (self->scenarios->pdata[to], scenario) < 0)
    to++;
  g_ptr_array_insert (self->scenarios, (int) to, scenario);
  if (was_there)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to),
                                MAX (from, to) - MIN (from, to) + 1,
                                MAX (from, to) - MIN (from, to) + 1);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
}

static void
write_failed_cb (const char *id, const char *message, gpointer user_data)
{
  g_signal_emit (user_data, signals[WRITE_FAILED], 0, id, message);
}

/* --- Loading ------------------------------------------------------------------------------ */

static void
take_folder (NpScenarioStore *self, NpScenarioFolder *folder)
{
  for (guint i = 0; i < folder->taken->len; i++)
    g_hash_table_add (self->taken, g_strdup (folder->taken->pdata[i]));
  /* What was saved or removed since is newer than what was read. */
  for (guint i = 0; i < folder->scenarios->len; i++)
    if (!g_hash_table_contains (self->seen, get_id (folder->scenarios->pdata[i])))
      put (self, folder->scenarios->pdata[i]);
  g_list_store_splice (self->diagnostics, 0, 0, folder->diagnostics->pdata,
                       folder->diagnostics->len);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  NpScenarioFolder *folder
      = np_scenario_folder_read (task_data, NP_SCENARIO_STORE_MAX, cancellable, &error);

  if (folder != NULL)
    g_task_return_pointer (task, folder, (GDestroyNotify) np_scenario_folder_free);
  else
    g_task_return_error (task, error);
}

static void
load_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpScenarioFolder) folder = g_task_propagate_pointer (G_TASK (result), &error);

  if (folder == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_folder (g_task_get_source_object (task), folder);
  g_task_return_boolean (task, TRUE);
}

/* --- The class ---------------------------------------------------------------------------- */

static void
np_scenario_store_dispose (GObject *object)
{
  NpScenarioStore *self = NP_SCENARIO_STORE (object);
  g_autoptr (GError) error = NULL;

  if (self->writer != NULL && !np_scenario_writer_flush (self->writer, &error))
    g_message ("%s", error->message);
  g_clear_pointer (&self->writer, np_scenario_writer_free);

  G_OBJECT_CLASS (np_scenario_store_parent_class)->dispose (object);
}

static void
np_scenario_store_finalize (GObject *object)
{
  NpScenarioStore *self = NP_SCENARIO_STORE (object);

  g_free (self->folder);
  g_ptr_array_unref (self->scenarios);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->taken);
  g_object_unref (self->diagnostics);

  G_OBJECT_CLASS (np_scenario_store_parent_class)->finalize (object);
}

static void
np_scenario_store_class_init (NpScenarioStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = np_scenario_store_dispose;
  object_class->finalize = np_scenario_store_finalize;

  /* The scenario's id, and a whole sentence with the file and the reason. */
  signals[WRITE_FAILED]
      = g_signal_new ("write-failed", NP_TYPE_SCENARIO_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
np_scenario_store_init (NpScenarioStore *self)
{
  self->scenarios = g_ptr_array_new_with_free_func (g_object_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->diagnostics = g_list_store_new (NP_TYPE_DIAGNOSTIC);
}

/**
 * np_scenario_store_new:
 * @folder: where the scenarios are, which need not exist yet
 *
 * Returns: (transfer full): a store that hasn't read its folder
 */
NpScenarioStore *
np_scenario_store_new (const char *folder)
{
  NpScenarioStore *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (NP_TYPE_SCENARIO_STORE, NULL);
  self->folder = g_strdup (folder);
  self->writer = np_scenario_writer_new (folder, write_failed_cb, self);
  return self;
}

/**
 * np_scenario_store_load_async:
 * @self: a store that wasn't told to load before
 * @cancellable: (nullable): looked at between files and while one is read
 * @callback: called when the store has what the folder has
 * @user_data: for @callback
 *
 * Reads the folder on a worker thread. What is saved or removed meanwhile stays so.
 */
void
np_scenario_store_load_async (NpScenarioStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) inner = NULL;
  GTask *task;

  g_return_if_fail (NP_IS_SCENARIO_STORE (self));
  g_return_if_fail (!self->used);

  self->used = TRUE;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, np_scenario_store_load_async);
  g_task_set_check_cancellable (task, FALSE);
  /* As in NpLoader: the thread must not be what lets go of the store last. */
  inner = g_task_new (NULL, cancellable, load_finished_cb, task);
  g_task_set_source_tag (inner, load_in_thread);
  g_task_set_task_data (inner, g_strdup (self->folder), g_free);
  g_task_set_check_cancellable (inner, FALSE);
  g_task_run_in_thread (inner, load_in_thread);
}

/**
 * np_scenario_store_load_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: #NP_LOAD_ERROR_NOT_FOUND when the folder can't be read, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the folder was read; single files that can't be are among the diagnostics
 */
gboolean
np_scenario_store_load_finish (NpScenarioStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * np_scenario_store_get_diagnostics:
 * @self: a store
 *
 * Returns: (transfer none): a model of [class@Diagnostic], one or more for each file that can't be read
 */
GListModel *
np_scenario_store_get_diagnostics (NpScenarioStore *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);

  return G_LIST_MODEL (self->diagnostics);
}

/**
 * np_scenario_store_find:
 * @self: a store
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the scenario
 */
NpScenario *
np_scenario_store_find (NpScenarioStore *self, const char *id)
{
  guint position;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find (self, id, &position) ? self->scenarios->pdata[position] : NULL;
}

/**
 * np_scenario_store_get_all: (skip)
 * @self: a store
 * @n: (out): how many there are
 *
 * Returns: (transfer none): all of them, in order of their names; valid until the next change
 */
NpScenario *const *
np_scenario_store_get_all (NpScenarioStore *self, guint *n)
{
  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->scenarios->len;
  return (NpScenario *const *) self->scenarios->pdata;
}

/**
 * np_scenario_store_save:
 * @self: a store
 * @scenario: one of the user's own
 * @error: #NP_LOAD_ERROR_SCENARIO when it could not be read back or a file that can't be read has its
 *   id, #NP_LOAD_ERROR_TOO_BIG when there are %NP_SCENARIO_STORE_MAX already
 *
 * Adds a scenario, or replaces the one with its id; saving one that was removed is the undo of that. The
 * file follows on a worker thread: "write-failed" is emitted when it can't be written.
 *
 * Returns: whether it is in the store
 */
gboolean
np_scenario_store_save (NpScenarioStore *self, NpScenario *scenario, GError **error)
{
  guint position;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), FALSE);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario) && np_scenario_is_own (scenario), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!np_scenario_package_check (scenario, error))
    return FALSE;
  if (g_hash_table_contains (self->taken, get_id (scenario)))
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO,
                   _ ("“%s%s” can't be read and is left as it is; save the scenario as a copy"),
                   get_id (scenario), NP_SCENARIO_PACKAGE_SUFFIX);
      return FALSE;
    }
  if (self->scenarios->len >= NP_SCENARIO_STORE_MAX && !find (self, get_id (scenario), &position))
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                   _ ("There are 1,000 scenarios already; delete one first"));
      return FALSE;
    }
  put (self, scenario);
  np_scenario_writer_queue (self->writer, get_id (scenario), scenario);
  return TRUE;
}

/**
 * np_scenario_store_remove:
 * @self: a store
 * @id: the id of one of its scenarios
 *
 * Removes a scenario and its file. Saving what is returned undoes it.
 *
 * Returns: (transfer full) (nullable): what was removed, or %NULL when there is no such scenario
 */
NpScenario *
np_scenario_store_remove (NpScenarioStore *self, const char *id)
{
  g_autoptr (NpScenario) scenario = NULL;
  guint position;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!find (self, id, &position))
    return NULL;
  scenario = g_ptr_array_steal_index (self->scenarios, position);
  np_scenario_writer_queue (self->writer, get_id (scenario), NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return g_steal_pointer (&scenario);
}

/**
 * np_scenario_store_flush:
 * @self: a store
 * @error: #NP_LOAD_ERROR_WRITE, naming the file and why
 *
 * Waits until every change is on the disk, trying once more what failed: for the end of the program.
 *
 * Returns: whether all is; what isn't stays in the store
 */
gboolean
np_scenario_store_flush (NpScenarioStore *self, GError **error)
{
  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return np_scenario_writer_flush (self->writer, error);
}

gboolean
np_scenario_store_has_id (NpScenarioStore *self, NpDataset *dataset, const char *id)
{
  return g_hash_table_contains (self->seen, id) || g_hash_table_contains (self->taken, id)
         || (dataset != NULL && np_dataset_find_scenario (dataset, id) != NULL)
         || np_scenario_folder_has (self->folder, id);
}
