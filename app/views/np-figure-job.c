/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figure-job.h"

/* What the worker has beside the job that others see. */
typedef struct
{
  NpFigureJob job;
  NpPrepareFunc prepare; /* (nullable) */
  GObject *before;       /* until it was used (owned) (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->job.dataset);
  g_clear_object (&self->job.figure);
  g_clear_object (&self->job.table);
  g_clear_object (&self->job.prepared);
  g_clear_pointer (&self->job.wanted, np_location_unref);
  g_clear_pointer (&self->job.location, np_location_unref);
  g_clear_object (&self->before);
  g_free (self);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *self = task_data;
  NpFigureJob *job = &self->job;
  GError *error = NULL;

  job->location = np_figures_make (job->dataset, job->wanted, &job->figure, &job->table, &error);
  if (job->location == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->prepare != NULL && !g_cancellable_is_cancelled (cancellable))
    job->prepared = self->prepare (job->dataset, job->location, self->before);
  /* Else each would hold on to all that went before it. */
  g_clear_object (&self->before);
  g_task_return_boolean (task, TRUE);
}

GTask *
np_figure_job_start (NpDataset *dataset,
                     NpLocation *wanted,
                     NpPrepareFunc prepare,
                     GObject *before,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  /* A task's source may be let go of by its thread, which must not be the last to hold a widget. */
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Work *self = g_new0 (Work, 1);

  self->job.dataset = g_object_ref (dataset);
  self->job.wanted = np_location_ref (wanted);
  self->prepare = prepare;
  self->before = before != NULL ? g_object_ref (before) : NULL;
  g_task_set_source_tag (task, np_figure_job_start);
  g_task_set_task_data (task, self, work_free);
  g_task_run_in_thread (task, work_in_thread);
  return task;
}

NpFigureJob *
np_figure_job_get (GTask *task)
{
  return &((Work *) g_task_get_task_data (task))->job;
}

gboolean
np_figure_job_is_of (GTask *task, NpDataset *dataset, NpLocation *wanted)
{
  NpFigureJob *job = task != NULL ? np_figure_job_get (task) : NULL;

  return job != NULL && job->dataset == dataset && np_location_equal (job->wanted, wanted);
}
