/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-export-task.h"

typedef struct
{
  NpDataset *dataset;
  NpLocation *location;
  NpExportOptions options;
  GFile *file; /* (nullable) */
  double pixels;
  guint n_pages; /* of what was made */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->dataset);
  g_clear_pointer (&job->location, np_location_unref);
  g_clear_object (&job->file);
  g_free (job);
}

static void
run (NpDataset *dataset,
     NpLocation *location,
     const NpExportOptions *options,
     GFile *file,
     double pixels,
     GTaskThreadFunc func,
     GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->dataset = g_object_ref (dataset);
  job->location = np_location_ref (location);
  job->options = *options;
  g_set_object (&job->file, file);
  job->pixels = pixels;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, func);
  g_object_unref (task);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes
      = np_export_location (job->dataset, job->location, &job->options, cancellable, &error);

  if (bytes != NULL && np_export_write (job->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
np_export_task_save (NpDataset *dataset,
                     NpLocation *location,
                     const NpExportOptions *options,
                     GFile *file,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  run (dataset, location, options, file, 0, save_in_thread,
       g_task_new (NULL, cancellable, callback, user_data));
}

gboolean
np_export_task_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GBytes *bytes
      = np_export_location (job->dataset, job->location, &job->options, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
np_export_task_make (NpDataset *dataset,
                     NpLocation *location,
                     const NpExportOptions *options,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  run (dataset, location, options, NULL, 0, make_in_thread,
       g_task_new (NULL, cancellable, callback, user_data));
}

GBytes *
np_export_task_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
preview_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  const NpExportOptions *options = &job->options;
  GError *error = NULL;
  gpointer preview;

  if (np_export_format_is_picture (options->format))
    preview = np_export_preview (job->dataset, job->location, options, job->pixels, &job->n_pages,
                                 cancellable, &error);
  else
    preview = np_export_make_table (job->dataset, job->location, options, &error);
  if (preview != NULL)
    g_task_return_pointer (task, preview, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
np_export_task_preview (NpDataset *dataset,
                        NpLocation *location,
                        const NpExportOptions *options,
                        double pixels,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  run (dataset, location, options, NULL, pixels, preview_in_thread,
       g_task_new (NULL, cancellable, callback, user_data));
}

GObject *
np_export_task_preview_finish (GAsyncResult *result, guint *n_pages, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (n_pages != NULL)
    *n_pages = job->n_pages;
  return g_task_propagate_pointer (G_TASK (result), error);
}
