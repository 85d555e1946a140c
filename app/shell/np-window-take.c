/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-chart.h"
#include "np-export-dialog.h"
#include "np-picture-link.h"
#include "np-settings.h"
#include "np-take.h"

/* Of an image that is copied without the dialog; its height follows from the figure. */
#define PICTURE_WIDTH 960
#define PICTURE_SCALE 2

static void
report (GtkWidget *widget, const char *message)
{
  np_window_report (NP_WINDOW (widget), message);
}

/* The page whose figure is there to be taken, or NULL. */
static NpPage *
get_figure_page (NpWindow *self)
{
  NpPage *page = np_window_get_page (self);

  return page != NULL && np_page_get_figure (page) != NULL ? page : NULL;
}

static GtkWidget *
find_chart (GtkWidget *widget)
{
  GtkWidget *found = NP_IS_CHART (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chart (child);
  return found;
}

void
np_window_export (NpWindow *self)
{
  NpPage *page = get_figure_page (self);
  GtkWidget *chart = page != NULL ? find_chart (GTK_WIDGET (page)) : NULL;
  g_autoptr (NpTable) table = page != NULL ? np_page_get_shown_table (page) : NULL;
  AdwDialog *dialog;

  if (table == NULL)
    return;
  dialog
      = np_export_dialog_new (self->dataset, np_page_get_location (page), np_page_get_figure (page),
                              table, chart != NULL ? gtk_widget_get_width (chart) : 0);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (np_window_report), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
np_window_copy_image (NpWindow *self)
{
  const NpExportOptions options
      = { .format = NP_EXPORT_PNG, .width = PICTURE_WIDTH, .scale = PICTURE_SCALE };
  NpPage *page = get_figure_page (self);

  if (page != NULL)
    np_take_copy_image (GTK_WIDGET (self), self->dataset, np_page_get_location (page), &options,
                        report);
}

void
np_window_copy_data (NpWindow *self)
{
  NpPage *page = get_figure_page (self);
  g_autoptr (NpTable) table = page != NULL ? np_page_get_shown_table (page) : NULL;

  if (table != NULL)
    np_take_copy_data (GTK_WIDGET (self), table, np_page_get_figure (page), report);
}

void
np_window_print (NpWindow *self)
{
  NpPage *page = get_figure_page (self);

  if (page != NULL)
    np_take_print (GTK_WIDGET (self), self->dataset, np_page_get_location (page),
                   np_page_get_figure (page), report);
}

/* --- Back from a picture ------------------------------------------------------------------ */

static void
report_other_dataset (NpWindow *self, const NpPictureLink *link)
{
  g_autofree char *message = NULL;

  if (self->dataset == NULL || np_picture_link_is_of (link, np_dataset_get_name (self->dataset)))
    return;
  message = g_strdup_printf (
      /* Translators: two names of datasets. */
      _ ("The picture is of the dataset “%1$s”; this is the same view in “%2$s”"), link->dataset,
      np_dataset_get_name (self->dataset));
  np_window_report (self, message);
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpPictureLink) link = np_picture_link_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->picture_cancellable);
  if (link == NULL)
    {
      np_window_report (self, error->message);
      return;
    }
  if (self->dataset == NULL && self->loader == NULL)
    {
      g_autoptr (GFile) start = np_settings_get_start_file ();

      np_window_open (self, start, link->location);
      return;
    }
  np_window_go (self, link->location);
  report_other_dataset (self, link);
}

void
np_window_cancel_picture (NpWindow *self)
{
  g_cancellable_cancel (self->picture_cancellable);
  g_clear_object (&self->picture_cancellable);
}

void
np_window_open_picture (NpWindow *self, GFile *file)
{
  np_window_cancel_picture (self);
  self->picture_cancellable = g_cancellable_new ();
  np_picture_link_read_async (file, self->picture_cancellable, picture_read_cb,
                              g_object_ref (self));
}
