/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audit report, from the window: it is made on a worker, and who waits for it sees how far it is. */

#include "np-config.h"

#include "np-window-private.h"

#include <glib/gi18n-lib.h>

#include "np-audit.h"

/* What takes less isn't worth a dialog. */
#define WAIT_MS   500
#define UPDATE_MS 100
#define WHOLE     1000

/* One report. */
typedef struct
{
  NpWindow *window;   /* (owned) */
  NpDataset *dataset; /* (owned) */
  GFile *file;        /* (owned) */
  NpExportFormat format;
  GCancellable *cancellable; /* (owned) */
  int done;                  /* of WHOLE; written by the worker */
  AdwDialog *dialog;         /* (owned) (nullable): that it takes long */
  GtkProgressBar *bar;       /* in it */
  guint timeout;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->window);
  g_clear_object (&self->dataset);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->dialog);
  g_free (self);
}

/* --- The worker --------------------------------------------------------------------------- */

static void
progress_cb (double done, gpointer user_data)
{
  g_atomic_int_set (&((Job *) user_data)->done, (int) (done * WHOLE));
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *self = task_data;
  const NpAuditOptions options = { .format = self->format,
                                   .date = np_audit_get_today (),
                                   .progress = progress_cb,
                                   .user_data = self };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = np_audit_new (self->dataset, &options, cancellable, &error);

  if (bytes != NULL && np_export_write (self->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* --- How far it is ------------------------------------------------------------------------ */

static gboolean
update_cb (gpointer user_data)
{
  Job *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, (double) g_atomic_int_get (&self->done) / WHOLE);
  return G_SOURCE_CONTINUE;
}

static void
cancelled_cb (Job *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
wait_cb (gpointer user_data)
{
  Job *self = user_data;
  AdwDialog *dialog;

  self->timeout = 0;
  /* The window may be gone. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return G_SOURCE_REMOVE;
  dialog = adw_alert_dialog_new (_ ("Making the Audit Report"), NULL);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Making the Audit Report"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancelled_cb), self);
  self->dialog = g_object_ref (dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  self->timeout = g_timeout_add (UPDATE_MS, update_cb, self);
  return G_SOURCE_REMOVE;
}

static void
end_waiting (Job *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->dialog == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->dialog, self);
  if (gtk_widget_get_root (GTK_WIDGET (self->dialog)) != NULL)
    adw_dialog_force_close (self->dialog);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_utf8_make_valid (base, -1);
  g_autofree char *message = NULL;
  gboolean made = g_task_propagate_boolean (G_TASK (result), &error);

  end_waiting (self);
  if (self->window->audit_cancellable == self->cancellable)
    g_clear_object (&self->window->audit_cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (made)
    message = g_strdup_printf (_ ("Saved as “%s”"), name);
  np_window_report (self->window, made ? message : error->message);
}

/* --- What is asked for -------------------------------------------------------------------- */

/* Makes a report of what is open, and saves it. */
void
np_window_save_audit (NpWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = g_file_get_basename (file);
  NpExportFormat format;
  Job *job;

  if (self->dataset == NULL || self->audit_cancellable != NULL)
    return;
  if (!np_audit_format_from_name (name, &format, &error))
    {
      np_window_report (self, error->message);
      return;
    }
  self->audit_cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->window = g_object_ref (self);
  job->dataset = g_object_ref (self->dataset);
  job->file = g_object_ref (file);
  job->format = format;
  job->cancellable = g_object_ref (self->audit_cancellable);
  job->timeout = g_timeout_add (WAIT_MS, wait_cb, job);
  task = g_task_new (NULL, job->cancellable, made_cb, job);
  g_task_set_source_tag (task, np_window_save_audit);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    np_window_save_audit (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    np_window_report (self, error->message);
}

static void
add_filter (GListStore *filters, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/* Asks where to. */
void
np_window_audit (NpWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListStore) filters = NULL;
  g_autofree char *name = NULL;

  if (self->dataset == NULL || self->audit_cancellable != NULL)
    return;
  dialog = gtk_file_dialog_new ();
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  name = g_strdup_printf ("audit-%s.pdf", np_dataset_get_name (self->dataset));
  add_filter (filters, _ ("PDF document"), "pdf");
  add_filter (filters, _ ("Excel workbook"), "xlsx");
  gtk_file_dialog_set_title (dialog, _ ("Save the Audit Report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, named_cb, g_object_ref (self));
}

void
np_window_cancel_audit (NpWindow *self)
{
  g_cancellable_cancel (self->audit_cancellable);
  g_clear_object (&self->audit_cancellable);
}
