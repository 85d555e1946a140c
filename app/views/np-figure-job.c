/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figure-job.h"

static void
job_free (gpointer data)
{
  NpFigureJob *job = data;

  g_clear_object (&job->dataset);
  g_clear_object (&job->figure);
  g_clear_object (&job->table);
  g_clear_pointer (&job->periods, np_period_lists_unref);
  g_clear_pointer (&job->wanted, np_location_unref);
  g_clear_pointer (&job->location, np_location_unref);
  g_free (job);
}

static void
find_periods (NpFigureJob *job)
{
  int market;

  if (np_location_get_view (job->location) != NP_VIEW_REGISTRATIONS)
    return;
  market = np_dataset_find_market (job->dataset, np_location_get (job->location, NP_PARAM_MARKET));
  if (market < 0 || np_period_lists_is_of (job->periods, job->dataset, (guint) market))
    return;
  g_clear_pointer (&job->periods, np_period_lists_unref);
  job->periods = np_period_lists_new (job->dataset, (guint) market);
}

static void
make_figure_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  NpFigureJob *job = task_data;
  GError *error = NULL;

  job->location = np_figures_complete (job->dataset, job->wanted, &error);
  if (job->location != NULL)
    job->figure = np_figures_new_figure (job->dataset, job->location, &error);
  if (job->figure != NULL)
    job->table = np_figures_new_table (job->dataset, job->location, &error);
  if (job->table == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  find_periods (job);
  g_task_return_boolean (task, TRUE);
}

GTask *
np_figure_job_start (NpDataset *dataset,
                     NpLocation *wanted,
                     NpPeriodLists *periods,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  /* A task's source may be let go of by its thread, which must not be the last to hold a widget. */
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  NpFigureJob *job = g_new0 (NpFigureJob, 1);

  job->dataset = g_object_ref (dataset);
  job->wanted = np_location_ref (wanted);
  job->periods = periods != NULL ? np_period_lists_ref (periods) : NULL;
  g_task_set_source_tag (task, np_figure_job_start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_figure_in_thread);
  return task;
}

NpFigureJob *
np_figure_job_get (GTask *task)
{
  return g_task_get_task_data (task);
}

gboolean
np_figure_job_is_of (GTask *task, NpDataset *dataset, NpLocation *wanted)
{
  NpFigureJob *job = task != NULL ? np_figure_job_get (task) : NULL;

  return job != NULL && job->dataset == dataset && np_location_equal (job->wanted, wanted);
}
