/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-writer.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-scenario-folder.h"

/* What a file is to become. */
typedef struct
{
  char *id;             /* (owned) */
  NpScenario *scenario; /* (owned) (nullable): NULL removes it */
  GError *error;        /* (owned) (nullable): why that failed */
  gboolean told;
} Job;

struct _NpScenarioWriter
{
  char *folder;                /* (owned) */
  NpScenarioWriterFunc failed; /* (nullable) only for the thread that uses the writer */
  gpointer user_data;

  GMutex lock; /* guards what follows */
  GCond idle;
  GPtrArray *jobs;     /* that wait, of Job */
  GPtrArray *failures; /* of Job */
  gboolean running;
};

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->id);
  g_clear_object (&job->scenario);
  g_clear_error (&job->error);
  g_free (job);
}

static void
writer_clear (gpointer data)
{
  NpScenarioWriter *self = data;

  g_free (self->folder);
  g_ptr_array_unref (self->jobs);
  g_ptr_array_unref (self->failures);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->idle);
}

static void
writer_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, writer_clear);
}

static gboolean
has_job (GPtrArray *jobs, const char *id, guint *index)
{
  for (guint i = 0; i < jobs->len; i++)
    if (g_str_equal (((Job *) jobs->pdata[i])->id, id))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* With the lock held, but not while a file is written. */
static void
run (NpScenarioWriter *self)
{
  while (self->jobs->len > 0)
    {
      Job *job = g_ptr_array_steal_index (self->jobs, 0);
      guint newer;
      gboolean done;

      g_mutex_unlock (&self->lock);
      done = job->scenario != NULL
                 ? np_scenario_folder_write (self->folder, job->scenario, &job->error)
                 : np_scenario_folder_remove (self->folder, job->id, &job->error);
      g_mutex_lock (&self->lock);
      if (done || has_job (self->jobs, job->id, &newer))
        job_free (job);
      else
        g_ptr_array_add (self->failures, job);
    }
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  NpScenarioWriter *self = task_data;

  g_mutex_lock (&self->lock);
  run (self);
  self->running = FALSE;
  g_cond_broadcast (&self->idle);
  g_mutex_unlock (&self->lock);
  g_task_return_boolean (task, TRUE);
}

static void
tell_failures (NpScenarioWriter *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->failures->len; i++)
    {
      Job *job = self->failures->pdata[i];

      if (job->told)
        continue;
      job->told = TRUE;
      g_ptr_array_add (texts, g_strdup (job->id));
      g_ptr_array_add (texts, g_strdup (job->error->message));
    }
  g_mutex_unlock (&self->lock);
  /* Without the lock: who is told may save something else. */
  for (guint i = 0; i < texts->len && self->failed != NULL; i += 2)
    self->failed (texts->pdata[i], texts->pdata[i + 1], self->user_data);
}

static void
run_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  tell_failures (user_data);
  writer_unref (user_data);
}

/* With the lock held. */
static void
retry_failures (NpScenarioWriter *self)
{
  for (guint i = 0; i < self->failures->len; i++)
    {
      Job *job = self->failures->pdata[i];

      g_clear_error (&job->error);
      job->told = FALSE;
    }
  g_ptr_array_extend_and_steal (self->jobs, g_steal_pointer (&self->failures));
  self->failures = g_ptr_array_new_with_free_func (job_free);
}

static void
start (NpScenarioWriter *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, run_finished_cb, g_atomic_rc_box_acquire (self));

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), writer_unref);
  g_task_run_in_thread (task, run_in_thread);
}

NpScenarioWriter *
np_scenario_writer_new (const char *folder, NpScenarioWriterFunc failed, gpointer user_data)
{
  NpScenarioWriter *self = g_atomic_rc_box_new0 (NpScenarioWriter);

  self->folder = g_strdup (folder);
  self->failed = failed;
  self->user_data = user_data;
  self->jobs = g_ptr_array_new_with_free_func (job_free);
  self->failures = g_ptr_array_new_with_free_func (job_free);
  g_mutex_init (&self->lock);
  g_cond_init (&self->idle);
  return self;
}

void
np_scenario_writer_free (NpScenarioWriter *self)
{
  self->failed = NULL;
  writer_unref (self);
}

void
np_scenario_writer_queue (NpScenarioWriter *self, const char *id, NpScenario *scenario)
{
  Job *job = g_new0 (Job, 1);
  gboolean starts;
  guint older;

  job->id = g_strdup (id);
  g_set_object (&job->scenario, scenario);
  g_mutex_lock (&self->lock);
  retry_failures (self);
  if (has_job (self->jobs, id, &older))
    g_ptr_array_remove_index (self->jobs, older);
  g_ptr_array_add (self->jobs, job);
  starts = !self->running;
  self->running = TRUE;
  g_mutex_unlock (&self->lock);
  if (starts)
    start (self);
}

gboolean
np_scenario_writer_flush (NpScenarioWriter *self, GError **error)
{
  gboolean done;

  g_mutex_lock (&self->lock);
  while (self->running)
    g_cond_wait (&self->idle, &self->lock);
  retry_failures (self);
  run (self);
  done = self->failures->len == 0;
  if (!done && error != NULL)
    *error = g_error_copy (((Job *) self->failures->pdata[0])->error);
  g_mutex_unlock (&self->lock);
  tell_failures (self);
  return done;
}
