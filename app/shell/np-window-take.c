/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-export.h"

/* Width of a saved picture in pixels; its height follows from the figure. */
#define PICTURE_WIDTH 960

typedef struct
{
  GFile *file;
  GBytes *bytes;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  WriteJob *job = task_data;
  GError *error = NULL;

  if (np_export_write (job->file, job->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *shown = g_utf8_make_valid (name, -1);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    message = g_strdup_printf (_ ("Saved as “%s”"), shown);
  else
    message = g_strdup (error->message);
  np_window_report (self, message);
}

static void
write_bytes (NpWindow *self, GFile *file, GBytes *bytes)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  WriteJob *job = g_new0 (WriteJob, 1);

  job->file = g_object_ref (file);
  job->bytes = g_bytes_ref (bytes);
  g_task_set_source_tag (task, write_bytes);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* What a dialog was opened for; another figure may be in front when it closes. */
typedef struct
{
  NpWindow *window;
  NpFigure *figure;
  NpTable *table;
  char *location;
  char *dataset;
} Taking;

static void
taking_free (Taking *taking)
{
  g_clear_object (&taking->window);
  g_clear_object (&taking->figure);
  g_clear_object (&taking->table);
  g_free (taking->location);
  g_free (taking->dataset);
  g_free (taking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static Taking *
taking_new (NpWindow *self)
{
  NpPage *page = np_window_get_page (self);
  const char *version = np_dataset_get_version (self->dataset);
  Taking *taking;

  if (page == NULL || np_page_get_figure (page) == NULL)
    return NULL;
  taking = g_new0 (Taking, 1);
  taking->window = g_object_ref (self);
  taking->figure = g_object_ref (np_page_get_figure (page));
  taking->table = np_page_get_shown_table (page);
  taking->location = np_location_to_uri (np_page_get_location (page));
  taking->dataset = g_strjoin (" ", np_dataset_get_title (self->dataset), version, NULL);
  return taking;
}

/* A file's name from the figure's title: letters and digits, the rest as hyphens. */
static char *
suggest_name (NpFigure *figure, const char *ending)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = np_figure_get_title (figure); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_strconcat (name->len > 0 ? name->str : "nameplate", ending, NULL);
}

static GBytes *
draw (Taking *taking, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  NpExportAbout about = { taking->location, taking->dataset };
  NpExportFormat format;
  NpTheme theme;

  if (!np_export_format_from_name (name, &format, error))
    return NULL;
  /* A picture is for a report, not for this window: always on a light ground. */
  np_theme_init (&theme, FALSE, FALSE);
  return np_export_figure (taking->figure, format, PICTURE_WIDTH, 0, &theme, &about, error);
}

static void
picture_named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) taking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GBytes) bytes = file != NULL ? draw (taking, file, &error) : NULL;

  if (bytes != NULL)
    write_bytes (taking->window, file, bytes);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    np_window_report (taking->window, error->message);
}

static void
table_named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) taking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      char *csv = np_export_table_csv (taking->table);
      g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));

      write_bytes (taking->window, file, bytes);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      np_window_report (taking->window, error->message);
    }
}

static GtkFileFilter *
new_filter (const char *name, const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  return filter;
}

void
np_window_save_picture (NpWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) svg = new_filter (_ ("SVG picture (.svg)"), "svg");
  g_autoptr (GtkFileFilter) png = new_filter (_ ("PNG picture (.png)"), "png");
  g_autoptr (GtkFileFilter) pdf = new_filter (_ ("PDF document (.pdf)"), "pdf");
  Taking *taking = taking_new (self);
  g_autofree char *name = NULL;

  if (taking == NULL)
    return;
  name = suggest_name (taking->figure, ".svg");
  g_list_store_append (filters, svg);
  g_list_store_append (filters, png);
  g_list_store_append (filters, pdf);
  gtk_file_dialog_set_title (dialog, _ ("Save the Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, picture_named_cb, taking);
}

void
np_window_save_table (NpWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Taking *taking = taking_new (self);
  g_autofree char *name = NULL;

  if (taking == NULL)
    return;
  name = suggest_name (taking->figure, ".csv");
  gtk_file_dialog_set_title (dialog, _ ("Save the Table"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, table_named_cb, taking);
}

/* The table with what a reader needs to trust it: title above, source below. */
void
np_window_copy_data (NpWindow *self)
{
  g_autoptr (Taking) taking = taking_new (self);
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;

  if (taking == NULL)
    return;
  csv = np_export_table_csv (taking->table);
  text = g_strdup_printf ("%s\n%s%s\n", np_figure_get_title (taking->figure), csv,
                          np_figure_get_source_line (taking->figure));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  np_window_report (self, _ ("Data copied, with its source"));
}
