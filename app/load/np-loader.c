/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker thread owns an NpLoad and its report. It tells of progress through a few fields under
 * a lock; an idle source on the maker's main context carries them over, at most 20 times a second.
 * What the load ends with is handed back once, on the caller's thread, by the task. */

#include "np-loader.h"

#include "np-config.h"
#include "np-load.h"

#include <string.h>

#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 20)

struct _NpLoader
{
  GObject parent_instance;

  GFile *file;             /* (owned) */
  GMainContext *context;   /* (owned) of the thread that made the loader */
  GThread *thread;         /* that made it; only compared */
  GListStore *diagnostics; /* (owned) */
  NpReport *report;        /* (owned) while loading: the worker's */
  guint n_errors;
  guint n_warnings;
  gboolean used;
  gboolean async;
  double fraction; /* as last notified */
  char *message;   /* (owned) (nullable) as last notified */

  GMutex lock; /* guards what follows */
  double next_fraction;
  char *next_message; /* (owned) (nullable) */
  gint64 last_time;   /* of the last source, monotonic */
  GSource *source;    /* (owned) (nullable) the one that waits */
};

enum
{
  PROP_FRACTION = 1,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_QUARK (np_load_error_quark, np_load_error)
G_DEFINE_FINAL_TYPE (NpLoader, np_loader, G_TYPE_OBJECT)

static void
set_progress (NpLoader *self, double fraction, const char *message)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (fraction > self->fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
progress_idle_cb (gpointer user_data)
{
  NpLoader *self = user_data;
  g_autofree char *message = NULL;
  double fraction;

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->source, g_source_unref);
  fraction = self->next_fraction;
  message = g_strdup (self->next_message);
  g_mutex_unlock (&self->lock);
  set_progress (self, fraction, message);
  return G_SOURCE_REMOVE;
}

/* With the lock held. */
static void
attach_source (NpLoader *self)
{
  self->source = g_idle_source_new ();
  /* Not at idle priority: a busy window would never show it. */
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, progress_idle_cb, g_object_ref (self), g_object_unref);
  g_source_attach (self->source, self->context);
}

/* On the worker, or on the caller's thread when it waits. */
static void
progress_cb (double fraction, const char *message, gpointer user_data)
{
  NpLoader *self = user_data;
  gint64 now = g_get_monotonic_time ();
  gboolean due;

  g_mutex_lock (&self->lock);
  self->next_fraction = MIN (fraction, 1);
  g_set_str (&self->next_message, message);
  due = now - self->last_time >= PROGRESS_INTERVAL;
  if (due)
    self->last_time = now;
  if (due && self->async && self->source == NULL)
    attach_source (self);
  g_mutex_unlock (&self->lock);
  /* Without a main loop there is only this thread to notify on. */
  if (due && !self->async && g_thread_self () == self->thread)
    set_progress (self, MIN (fraction, 1), message);
}

static NpLoad
make_load (NpLoader *self, GCancellable *cancellable)
{
  return (NpLoad) {
    .file = self->file,
    .report = self->report,
    .cancellable = cancellable,
    .progress = progress_cb,
    .progress_data = self,
  };
}

static NpDataset *
run (NpLoader *self, GCancellable *cancellable, GError **error)
{
  NpLoad load = make_load (self, cancellable);

  return np_load_run (&load, error);
}

/* Back on the caller's thread. */
static void
take_report (NpLoader *self, gboolean loaded)
{
  g_autoptr (GPtrArray) diagnostics = np_report_end (self->report);

  g_mutex_lock (&self->lock);
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_mutex_unlock (&self->lock);
  self->n_errors = np_report_get_n_errors (self->report);
  self->n_warnings = np_report_get_n_warnings (self->report);
  g_clear_pointer (&self->report, np_report_free);
  g_list_store_splice (self->diagnostics, 0, 0, diagnostics->pdata, diagnostics->len);
  if (loaded && g_thread_self () == self->thread)
    set_progress (self, 1, self->message);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  NpDataset *dataset = run (task_data, cancellable, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
run_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  NpLoader *self = NP_LOADER (g_task_get_source_object (task));
  g_autoptr (GError) error = NULL;
  NpDataset *dataset = g_task_propagate_pointer (G_TASK (result), &error);

  take_report (self, dataset != NULL);
  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
np_loader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpLoader *self = NP_LOADER (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_loader_finalize (GObject *object)
{
  NpLoader *self = NP_LOADER (object);

  /* A source that waits holds a reference, so there is none. */
  g_assert (self->source == NULL);
  g_clear_object (&self->file);
  g_clear_object (&self->diagnostics);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->report, np_report_free);
  g_free (self->message);
  g_free (self->next_message);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (np_loader_parent_class)->finalize (object);
}

static void
np_loader_class_init (NpLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = np_loader_get_property;
  object_class->finalize = np_loader_finalize;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
np_loader_init (NpLoader *self)
{
  g_mutex_init (&self->lock);
  self->context = g_main_context_ref_thread_default ();
  self->thread = g_thread_self ();
  self->diagnostics = g_list_store_new (NP_TYPE_DIAGNOSTIC);
  self->report = np_report_new ();
}

/**
 * np_loader_new:
 * @file: a folder with a datapackage.json, that file, or a zip
 *
 * Makes a loader for one load. It notifies of progress on the thread that makes it.
 *
 * Returns: (transfer full): a new loader
 */
NpLoader *
np_loader_new (GFile *file)
{
  NpLoader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (NP_TYPE_LOADER, NULL);
  self->file = g_object_ref (file);
  return self;
}

double
np_loader_get_fraction (NpLoader *self)
{
  g_return_val_if_fail (NP_IS_LOADER (self), 0);

  return self->fraction;
}

const char *
np_loader_get_message (NpLoader *self)
{
  g_return_val_if_fail (NP_IS_LOADER (self), NULL);

  return self->message;
}

/**
 * np_loader_load_async:
 * @self: a loader that was not used before
 * @cancellable: (nullable): looked at with every chunk that is read
 * @callback: called on this thread's main context when loading has ended
 * @user_data: for @callback
 *
 * Reads the package on a worker thread.
 */
void
np_loader_load_async (NpLoader *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) inner = NULL;
  GTask *task;

  g_return_if_fail (NP_IS_LOADER (self));
  g_return_if_fail (!self->used);

  self->used = TRUE;
  self->async = TRUE;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, np_loader_load_async);
  /* What the caller gets is settled when the worker ends, not by a later look at @cancellable. */
  g_task_set_check_cancellable (task, FALSE);
  /* The outer task keeps the loader alive. The inner one must not: its thread lets go of it a
   * little after the callback, and the loader would be finalised over there. */
  inner = g_task_new (NULL, cancellable, run_finished_cb, task);
  g_task_set_task_data (inner, self, NULL);
  g_task_set_source_tag (inner, run_in_thread);
  g_task_set_check_cancellable (inner, FALSE);
  g_task_run_in_thread (inner, run_in_thread);
}

/**
 * np_loader_load_finish:
 * @self: a loader
 * @result: what the callback was given
 * @error: an NP_LOAD_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dataset
 */
NpDataset *
np_loader_load_finish (NpLoader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (NP_IS_LOADER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * np_loader_load:
 * @self: a loader that was not used before
 * @cancellable: (nullable): looked at with every chunk that is read
 * @error: an NP_LOAD_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Reads the package on this thread. Needs no main loop.
 *
 * Returns: (transfer full) (nullable): the dataset
 */
NpDataset *
np_loader_load (NpLoader *self, GCancellable *cancellable, GError **error)
{
  NpDataset *dataset;

  g_return_val_if_fail (NP_IS_LOADER (self), NULL);
  g_return_val_if_fail (!self->used, NULL);

  self->used = TRUE;
  dataset = run (self, cancellable, error);
  take_report (self, dataset != NULL);
  return dataset;
}

/**
 * np_loader_load_scenarios:
 * @self: a loader that was not used before
 * @cancellable: (nullable): looked at with every chunk that is read
 * @error: an NP_LOAD_ERROR, or G_IO_ERROR_CANCELLED; NP_LOAD_ERROR_DESCRIPTOR when there are none
 *
 * Reads the scenarios of a package on this thread, and nothing else of it. They become the user's
 * own. What they name is not looked for, neither plants nor sources: they may be for other data than
 * what is open.
 *
 * Returns: (transfer full) (nullable) (element-type NpScenario): the scenarios, in the file's order
 */
GPtrArray *
np_loader_load_scenarios (NpLoader *self, GCancellable *cancellable, GError **error)
{
  NpLoad load;
  GPtrArray *scenarios;

  g_return_val_if_fail (NP_IS_LOADER (self), NULL);
  g_return_val_if_fail (!self->used, NULL);

  self->used = TRUE;
  load = make_load (self, cancellable);
  scenarios = np_load_run_scenarios (&load, error);
  take_report (self, scenarios != NULL);
  return scenarios;
}

GListModel *
np_loader_get_diagnostics (NpLoader *self)
{
  g_return_val_if_fail (NP_IS_LOADER (self), NULL);

  return G_LIST_MODEL (self->diagnostics);
}

guint
np_loader_get_n_errors (NpLoader *self)
{
  g_return_val_if_fail (NP_IS_LOADER (self), 0);

  return self->n_errors;
}

guint
np_loader_get_n_warnings (NpLoader *self)
{
  g_return_val_if_fail (NP_IS_LOADER (self), 0);

  return self->n_warnings;
}

/**
 * np_loader_get_bundled:
 *
 * The dataset that comes with Nameplate: where it is installed, or below NAMEPLATE_DATADIR in a
 * build that is not.
 *
 * Returns: (transfer full): the package's folder, which need not exist
 */
GFile *
np_loader_get_bundled (void)
{
  const char *folder = g_getenv ("NAMEPLATE_DATADIR");

  return g_file_new_build_filename (folder != NULL && *folder != '\0' ? folder : PKGDATADIR,
                                    "datasets", "uk-car-market", NULL);
}
