/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-picture-link.h"
#include "np-settings.h"

/* Shorter waits show nothing new: a page that comes and goes is worse than none. */
#define LOADING_AFTER_MS 300

/* What people call a file: its name, never its path (in a sandbox the path says nothing). */
static char *
get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GFile) parent = NULL;

  if (g_strcmp0 (base, "datapackage.json") != 0)
    return g_utf8_make_valid (base != NULL ? base : "", -1);
  parent = g_file_get_parent (file);
  return parent != NULL ? get_name (parent) : g_strdup (base);
}

void
np_window_end_loading (NpWindow *self)
{
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  g_clear_object (&self->loaded);
  g_clear_object (&self->loader);
  g_clear_object (&self->cancellable);
}

static gboolean
loading_timeout_cb (gpointer user_data)
{
  NpWindow *self = NP_WINDOW (user_data);

  self->loading_timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

static void
progress_cb (NpLoader *loader, GParamSpec *pspec, NpWindow *self)
{
  const char *message = np_loader_get_message (loader);
  g_autofree char *escaped = g_markup_escape_text (message != NULL ? message : "", -1);

  if (loader != self->loader)
    return;
  gtk_progress_bar_set_fraction (self->progress, np_loader_get_fraction (loader));
  adw_status_page_set_description (self->loading_page, escaped);
}

static void
show_banner (NpWindow *self, NpLoader *loader)
{
  guint n = np_loader_get_n_errors (loader) + np_loader_get_n_warnings (loader);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u problem in this dataset", "%u problems in this dataset", n),
                          n);
  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, n > 0);
}

void
np_window_take_loaded (NpWindow *self)
{
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpLoader) loader = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (self->loaded == NULL || !np_scenario_book_is_loaded (self->scenarios))
    return;
  dataset = g_steal_pointer (&self->loaded);
  loader = g_object_ref (self->loader);
  file = g_steal_pointer (&self->opening);
  location = g_steal_pointer (&self->opening_location);
  np_window_end_loading (self);
  show_banner (self, loader);
  np_settings_add_recent (file, np_dataset_get_title (dataset));
  np_window_fill_recent_menu (self);
  np_window_set_dataset (self, dataset, file, np_loader_get_diagnostics (loader), location);
}

void
np_window_show_failure (NpWindow *self, NpLoader *loader, const GError *error)
{
  g_autofree char *name = get_name (self->opening);

  np_window_end_loading (self);
  g_clear_pointer (&self->opening_search, g_free);
  np_error_page_show (self->error_page, name, error->message, np_loader_get_diagnostics (loader),
                      self->dataset != NULL ? np_dataset_get_title (self->dataset) : NULL);
  gtk_stack_set_visible_child_name (self->stack, "error");
  np_window_update_actions (self);
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  g_autoptr (NpLoader) loader = g_object_ref (NP_LOADER (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = np_loader_load_finish (loader, result, &error);

  /* A newer request took its place. */
  if (self->loader != loader)
    return;
  if (dataset != NULL)
    {
      /* The location may be of a scenario that is still being read. */
      self->loaded = g_steal_pointer (&dataset);
      np_window_take_loaded (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    np_window_try_scenarios (self, loader, error);
}

/**
 * np_window_open:
 * @file: a package's folder, its datapackage.json, a zip of it, or a picture of a view
 * @location: (nullable): where to go in it
 *
 * Opens a dataset in place of the one that is open, which stays when this one can't be opened
 * or opening it is cancelled. A picture opens nothing: it leads to the view that it shows.
 */
void
np_window_open (NpWindow *self, GFile *file, NpLocation *location)
{
  g_return_if_fail (NP_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (np_picture_link_is_possible (file))
    {
      np_window_open_picture (self, file);
      return;
    }
  if (location != NULL)
    np_location_ref (location);
  g_object_ref (file);
  np_window_cancel_loading (self);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_location, np_location_unref);
  self->opening = file;
  self->opening_location = location;

  gtk_progress_bar_set_fraction (self->progress, 0);
  self->cancellable = g_cancellable_new ();
  self->loader = np_loader_new (file);
  self->loading_timeout = g_timeout_add (LOADING_AFTER_MS, loading_timeout_cb, self);
  g_signal_connect_object (self->loader, "notify", G_CALLBACK (progress_cb), self, 0);
  np_loader_load_async (self->loader, self->cancellable, load_cb, g_object_ref (self));
  np_window_update_actions (self);
}

void
np_window_cancel_loading (NpWindow *self)
{
  if (self->loader == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  np_window_end_loading (self);
}

void
np_window_show_problems (NpWindow *self)
{
  g_autofree char *name = NULL;

  if (self->dataset == NULL)
    return;
  name = get_name (self->file);
  np_error_page_show (self->error_page, name, NULL, self->diagnostics,
                      np_dataset_get_title (self->dataset));
  gtk_stack_set_visible_child_name (self->stack, "error");
}
