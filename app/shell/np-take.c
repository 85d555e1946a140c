/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes a figure away without a file: the clipboard and the printer. */

#include "np-config.h"

#include "np-take.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-export-task.h"

/* Of a print: what would be smaller on one page stands on several. */
#define LEAST_SCALE 0.7

/* What is being drawn or printed, and for whom. */
typedef struct
{
  GtkWidget *widget;
  NpDataset *dataset;
  NpLocation *location;
  NpTakeReportFunc report;
  GtkPrintDialog *dialog; /* (nullable) */
  GtkPrintSetup *setup;   /* (nullable) */
  GBytes *pdf;            /* (nullable) */
} Taking;

static void
taking_free (Taking *self)
{
  g_clear_object (&self->widget);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->dialog);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static Taking *
taking_new (GtkWidget *widget, NpDataset *dataset, NpLocation *location, NpTakeReportFunc report)
{
  Taking *self = g_new0 (Taking, 1);

  self->widget = g_object_ref (widget);
  self->dataset = g_object_ref (dataset);
  self->location = np_location_ref (location);
  self->report = report;
  return self;
}

/* Takes @text. */
static GdkContentProvider *
provide (const char *mime_type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

void
np_take_copy_data (GtkWidget *widget, NpTable *table, NpFigure *figure, NpTakeReportFunc report)
{
  g_autofree char *text = np_export_table_text (table, figure);
  GdkContentProvider *flavours[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    provide ("text/html", np_export_table_html (table, figure)),
    provide ("text/csv", np_export_table_csv (table)),
  };
  g_autoptr (GdkContentProvider) all
      = gdk_content_provider_new_union (flavours, G_N_ELEMENTS (flavours));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
  report (widget, _ ("Data copied, with its source"));
}

static void
image_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) texture = np_export_task_preview_finish (result, NULL, &error);

  if (texture == NULL)
    {
      self->report (self->widget, error->message);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (self->widget), GDK_TEXTURE (texture));
  self->report (self->widget, _ ("Image copied"));
}

void
np_take_copy_image (GtkWidget *widget,
                    NpDataset *dataset,
                    NpLocation *location,
                    const NpExportOptions *options,
                    NpTakeReportFunc report)
{
  NpExportOptions drawn = *options;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* A clipboard holds pixels, whatever kind of file was being looked at. */
  drawn.format = NP_EXPORT_PNG;
  np_export_task_preview (dataset, location, &drawn, 0, NULL, image_made_cb,
                          taking_new (widget, dataset, location, report));
}

/* --- Printing ----------------------------------------------------------------------------- */

static void
fail (Taking *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  /* Translators: %s says why. */
  message = g_strdup_printf (_ ("The figure can’t be printed: %s"), error->message);
  self->report (self->widget, message);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_output_stream_close_finish (G_OUTPUT_STREAM (source), result, &error))
    fail (self, error);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    fail (self, error);
  else
    g_output_stream_close_async (G_OUTPUT_STREAM (source), G_PRIORITY_DEFAULT, NULL, closed_cb,
                                 g_steal_pointer (&self));
}

static void
printer_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream
      = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (source), result, &error);
  gsize size;
  const void *data = g_bytes_get_data (self->pdf, &size);

  if (stream == NULL)
    fail (self, error);
  else
    g_output_stream_write_all_async (stream, data, size, G_PRIORITY_DEFAULT, NULL, sent_cb,
                                     g_steal_pointer (&self));
}

static void
pdf_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->widget));

  self->pdf = np_export_task_make_finish (result, &error);
  if (self->pdf == NULL)
    {
      fail (self, error);
      return;
    }
  gtk_print_dialog_print (self->dialog, window, self->setup, NULL, printer_ready_cb, self);
  g_steal_pointer (&self);
}

static void
set_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;
  NpExportOptions options = { .format = NP_EXPORT_PDF, .paged = TRUE, .least_scale = LEAST_SCALE };
  GtkPageSetup *page;

  self->setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (self->setup == NULL)
    {
      fail (self, error);
      return;
    }
  page = gtk_print_setup_get_page_setup (self->setup);
  options.width = gtk_page_setup_get_paper_width (page, GTK_UNIT_POINTS);
  options.height = gtk_page_setup_get_paper_height (page, GTK_UNIT_POINTS);
  np_export_task_make (self->dataset, self->location, &options, NULL, pdf_made_cb, self);
  g_steal_pointer (&self);
}

void
np_take_print (GtkWidget *widget,
               NpDataset *dataset,
               NpLocation *location,
               NpFigure *figure,
               NpTakeReportFunc report)
{
  Taking *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = taking_new (widget, dataset, location, report);
  self->dialog = gtk_print_dialog_new ();
  /* The title of the job, too. */
  gtk_print_dialog_set_title (self->dialog, np_figure_get_title (figure));
  gtk_print_dialog_setup (self->dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, set_up_cb,
                          self);
}
