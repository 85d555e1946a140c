/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-citation.h"
#include "np-settings.h"

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  /* From the list of problems, back is to what it is about. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "error") != 0)
    np_history_back (self->history);
  np_window_show_current (self);
}

static void
forward_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  if (np_history_forward (self->history) != NULL)
    np_window_show_current (self);
}

static void
go_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location
      = np_location_new_from_uri (g_variant_get_string (parameter, NULL), &error);

  if (location == NULL)
    np_window_report (self, error->message);
  else
    np_window_go (self, location);
}

static void
welcome_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_WELCOME);

  np_window_go_inside (NP_WINDOW (widget), location);
}

static void
view_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  if (self->dataset == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, "views");
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views),
                 g_variant_get_string (parameter, NULL))
      == 0)
    {
      /* It is in front under the welcome: nothing would be notified. */
      g_object_notify (G_OBJECT (self->views), "visible-child-name");
      return;
    }
  adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_window_search (NP_WINDOW (widget), "");
}

static void
picker_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPage *page = np_window_get_page (NP_WINDOW (widget));
  gboolean shown;

  if (page == NULL)
    return;
  g_object_get (page, "show-picker", &shown, NULL);
  g_object_set (page, "show-picker", !shown, NULL);
}

static void
table_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPage *page = np_window_get_page (NP_WINDOW (widget));
  NpLocation *current = page != NULL ? np_page_get_location (page) : NULL;
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  location = np_location_with (current, NP_PARAM_SHOW,
                               np_location_is (current, NP_PARAM_SHOW, "table") ? NULL : "table");
  np_window_go (NP_WINDOW (widget), location);
}

/* Takes @file and @error. */
static void
open_chosen (NpWindow *self, GFile *file, GError *error)
{
  if (file != NULL)
    np_window_open (self, file, NULL);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    np_window_report (self, error->message);
  g_clear_object (&file);
  g_clear_error (&error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  open_chosen (self, file, error);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpWindow) self = NP_WINDOW (user_data);
  GError *error = NULL;
  GFile *file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  open_chosen (self, file, error);
}

static void
open_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Datasets"));
  gtk_file_filter_add_suffix (filter, "nameplate");
  gtk_file_filter_add_pattern (filter, "datapackage.json");
  gtk_file_filter_add_suffix (filter, "zip");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Open a Dataset"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, file_chosen_cb, g_object_ref (widget));
}

static void
open_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Open a Dataset’s Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (widget), NULL, folder_chosen_cb,
                                 g_object_ref (widget));
}

static void
open_uri_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = *g_variant_get_string (parameter, NULL) != '\0'
                               ? g_file_new_for_uri (g_variant_get_string (parameter, NULL))
                               : np_loader_get_bundled ();

  np_window_open (NP_WINDOW (widget), file, NULL);
}

static void
reload_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  g_autoptr (GFile) file = self->file != NULL ? g_object_ref (self->file) : NULL;

  if (file != NULL)
    np_window_open (self, file, np_history_get_current (self->history));
}

static void
cancel_loading_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  np_window_cancel_loading (self);
  if (self->dataset != NULL)
    np_window_show_current (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_problems_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_window_show_problems (NP_WINDOW (widget));
}

static void
report_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_window_report (NP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
report_undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_window_report_undo (NP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Only scenarios can be changed, and so only there is something to undo. */
static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  gtk_widget_activate_action (GTK_WIDGET (self->plants_page),
                              g_str_equal (action_name, "win.undo") ? "scenario.undo"
                                                                    : "scenario.redo",
                              NULL);
}

static void
take_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);

  if (g_str_equal (action_name, "win.export"))
    np_window_export (self);
  else if (g_str_equal (action_name, "win.copy-image"))
    np_window_copy_image (self);
  else if (g_str_equal (action_name, "win.print"))
    np_window_print (self);
  else
    np_window_copy_data (self);
}

static void
copy_location_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  NpLocation *location = np_history_get_current (self->history);
  g_autofree char *uri = location != NULL ? np_location_to_uri (location) : NULL;

  if (uri == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), uri);
  np_window_report (self, _ ("Link copied"));
}

/* Parameters: the id of a source, the word of a form. */
static void
copy_citation_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  g_autofree char *citation = NULL;
  NpCitationForm form;
  const char *id;
  const char *word;
  int source;

  g_variant_get (parameter, "(&s&s)", &id, &word);
  source = self->dataset != NULL ? np_dataset_find_source (self->dataset, id) : -1;
  if (source < 0 || !np_citation_form_parse (word, &form))
    return;
  citation = np_citation_new (np_dataset_source (self->dataset, (guint) source), form);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  np_window_report (self, _ ("Citation copied"));
}

static void
audit_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_window_audit (NP_WINDOW (widget));
}

static gboolean
drop_cb (NpWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = NULL;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files == NULL)
    return FALSE;
  np_window_open (self, files->data, NULL);
  if (files->next != NULL)
    {
      g_autofree char *name = g_file_get_basename (files->data);
      g_autofree char *valid = g_utf8_make_valid (name, -1);
      g_autofree char *message
          /* Translators: several files were dropped on the window; %s is the name of the first. */
          = g_strdup_printf (_ ("One dataset is shown at a time: “%s” was taken"), valid);

      np_window_report (self, message);
    }
  return TRUE;
}

void
np_window_add_drop_target (NpWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
np_window_fill_recent_menu (NpWindow *self)
{
  g_autoptr (GVariant) recent = g_settings_get_value (np_settings_get (), "recent-datasets");
  GVariantIter iter;
  const char *uri;
  const char *title;
  g_autoptr (GMenuItem) bundled = g_menu_item_new (_ ("The Bundled Dataset"), NULL);

  g_menu_remove_all (self->recent_menu);
  g_menu_item_set_action_and_target (bundled, "win.open-uri", "s", "");
  g_menu_append_item (self->recent_menu, bundled);
  g_variant_iter_init (&iter, recent);
  while (g_variant_iter_next (&iter, "(&s&s)", &uri, &title))
    {
      g_auto (GStrv) parts = g_strsplit (title, "_", -1);
      /* An underscore in a menu's label is a mnemonic's mark. */
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
      g_menu_append_item (self->recent_menu, item);
    }
}

void
np_window_update_actions (NpWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->dataset != NULL;
  gboolean in_error = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "error") == 0;
  NpPage *page = np_window_get_page (self);
  gboolean in_view = page != NULL;
  gboolean in_plants = in_view && page == self->plants_page;
  const char *of_views[] = { "win.export",        "win.copy-image", "win.copy-data", "win.print",
                             "win.copy-location", "win.table",      "win.picker" };

  gtk_widget_action_set_enabled (widget, "win.back",
                                 open && (in_error || np_history_can_go_back (self->history)));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 open && np_history_can_go_forward (self->history));
  gtk_widget_action_set_enabled (widget, "win.search", open);
  gtk_widget_action_set_enabled (widget, "win.audit", open);
  gtk_widget_action_set_enabled (widget, "win.welcome", open);
  gtk_widget_action_set_enabled (widget, "win.view", open);
  gtk_widget_action_set_enabled (widget, "win.reload", self->file != NULL);
  gtk_widget_action_set_enabled (widget, "win.set-aside", open);
  gtk_widget_action_set_enabled (widget, "win.use-all-sources",
                                 open && np_dataset_get_set_aside (self->dataset)[0] != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_views); i++)
    gtk_widget_action_set_enabled (widget, of_views[i], in_view);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 in_plants && np_scenario_book_can_undo (self->scenarios));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 in_plants && np_scenario_book_can_redo (self->scenarios));
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  const GdkModifierType alt = GDK_ALT_MASK;
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, alt, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, alt, "win.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Forward, 0, "win.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, control, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.reload", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, control, "win.reload", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.picker", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "win.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, control, "win.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, control, "win.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, control, "win.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, control | GDK_SHIFT_MASK,
                                       "win.copy-data", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, alt, "win.welcome", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, alt, "win.view", "s",
                                       "registrations");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, alt, "win.view", "s",
                                       "partnerships");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, alt, "win.view", "s", "plants");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_4, alt, "win.view", "s", "evidence");
}

void
np_window_install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.back", NULL, back_cb },
    { "win.forward", NULL, forward_cb },
    { "win.go", "s", go_cb },
    { "win.welcome", NULL, welcome_cb },
    { "win.view", "s", view_cb },
    { "win.search", NULL, search_cb },
    { "win.picker", NULL, picker_cb },
    { "win.table", NULL, table_cb },
    { "win.open", NULL, open_cb },
    { "win.open-folder", NULL, open_folder_cb },
    { "win.open-uri", "s", open_uri_cb },
    { "win.reload", NULL, reload_cb },
    { "win.cancel-loading", NULL, cancel_loading_cb },
    { "win.show-problems", NULL, show_problems_cb },
    { "win.report", "s", report_cb },
    { "win.report-undo", "s", report_undo_cb },
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, undo_cb },
    { "win.export", NULL, take_cb },
    { "win.copy-image", NULL, take_cb },
    { "win.print", NULL, take_cb },
    { "win.copy-data", NULL, take_cb },
    { "win.copy-location", NULL, copy_location_cb },
    { "win.copy-citation", "(ss)", copy_citation_cb },
    { "win.audit", NULL, audit_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  add_shortcuts (widget_class);
}
