/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-application.h"
#include "np-search-dialog.h"
#include "np-settings.h"

G_DEFINE_FINAL_TYPE (NpWindow, np_window, ADW_TYPE_APPLICATION_WINDOW)

static NpPage *
get_page_of_view (NpWindow *self, NpView view)
{
  switch (view)
    {
    case NP_VIEW_REGISTRATIONS:
      return self->registrations_page;
    case NP_VIEW_PARTNERSHIPS:
      return self->partnerships_page;
    case NP_VIEW_PLANTS:
      return self->plants_page;
    case NP_VIEW_EVIDENCE:
      return self->evidence_page;
    case NP_VIEW_WELCOME:
    default:
      return NULL;
    }
}

NpPage *
np_window_get_page (NpWindow *self)
{
  NpLocation *location = np_history_get_current (self->history);

  if (self->dataset == NULL || location == NULL || self->deriving != NULL
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "views") != 0)
    return NULL;
  return get_page_of_view (self, np_location_get_view (location));
}

static void
follow_page (NpWindow *self, NpPage *page)
{
  g_clear_pointer (&self->picker_binding, g_binding_unbind);
  gtk_widget_set_visible (GTK_WIDGET (self->picker_button), page != NULL);
  gtk_widget_set_visible (self->take_button, page != NULL);
  /* Where none of the views is in front, none is marked as if it were. */
  gtk_widget_set_visible (self->switcher, page != NULL);
  gtk_widget_set_visible (self->plain_title, page == NULL);
  gtk_widget_set_visible (self->switcher_bar, page != NULL);
  if (page != NULL)
    self->picker_binding
        = g_object_bind_property (page, "show-picker", self->picker_button, "active",
                                  G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
show_page (NpWindow *self, NpPage *page, NpLocation *location)
{
  AdwViewStackPage *stack_page = adw_view_stack_get_page (self->views, GTK_WIDGET (page));

  self->setting = TRUE;
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (page));
  self->setting = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "views");
  adw_window_title_set_title (self->narrow_title, adw_view_stack_page_get_title (stack_page));
  np_page_show (page, self->dataset, location);
}

void
np_window_show_current (NpWindow *self)
{
  NpLocation *location = np_history_get_current (self->history);
  NpPage *page;

  if (self->dataset == NULL || location == NULL || !np_window_follow_sources (self, location))
    return;
  np_window_update_sources_banner (self);
  page = get_page_of_view (self, np_location_get_view (location));
  if (page != NULL)
    {
      show_page (self, page, location);
    }
  else
    {
      np_welcome_page_set_dataset (self->welcome_page, self->dataset);
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      adw_window_title_set_title (self->narrow_title, _ ("Nameplate"));
    }
  follow_page (self, page);
  np_window_update_actions (self);
}

/* @shown: (nullable): the current location as its page shows it */
static void
go_from (NpWindow *self, NpLocation *shown, NpLocation *location)
{
  if (self->loader != NULL)
    {
      np_location_ref (location);
      g_clear_pointer (&self->opening_location, np_location_unref);
      self->opening_location = location;
      return;
    }
  if (self->dataset == NULL)
    return;
  np_history_go_from (self->history, shown, location);
  np_window_show_current (self);
}

static void
navigate_cb (NpWindow *self, NpLocation *location)
{
  NpPage *page = np_window_get_page (self);
  g_autoptr (NpLocation) kept = np_window_keep_set_aside (self, location);

  go_from (self, page != NULL ? np_page_get_location (page) : NULL, kept);
}

/* Another view is chosen: one goes to where one was in it, with the sources that are in use now. */
static void
view_switched_cb (NpWindow *self)
{
  NpView view;
  NpPage *page;
  g_autoptr (NpLocation) bare = NULL;
  g_autoptr (NpLocation) there = NULL;

  if (self->setting || self->dataset == NULL)
    return;
  page = NP_PAGE (adw_view_stack_get_visible_child (self->views));
  view = NP_PAGE_GET_CLASS (page)->view;
  bare = np_location_new (view);
  there
      = np_location_with (np_page_get_location (page) != NULL ? np_page_get_location (page) : bare,
                          NP_PARAM_WITHOUT, NULL);
  np_window_go_inside (self, there);
}

static void
error_back_cb (NpWindow *self)
{
  g_autoptr (GFile) bundled = NULL;

  if (self->dataset != NULL)
    {
      np_window_show_current (self);
      return;
    }
  bundled = np_loader_get_bundled ();
  np_window_open (self, bundled, NULL);
}

static void
error_again_cb (NpWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (self->opening != NULL ? self->opening : self->file);
  g_autoptr (NpLocation) location
      = self->opening_location != NULL ? np_location_ref (self->opening_location) : NULL;

  np_window_open (self, file, location);
}

/* What is open, for the next start and for the desktop's search, which looks in the same. */
static void
save_place (NpWindow *self)
{
  GSettings *settings = np_settings_get ();
  NpLocation *location = np_history_get_current (self->history);
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autofree char *uri = NULL;
  g_autofree char *location_uri = NULL;

  if (self->dataset == NULL || location == NULL)
    return;
  uri = g_file_get_uri (self->file);
  location_uri = np_location_to_uri (location);
  /* The bundled dataset may stand somewhere else after an update. */
  g_settings_set_string (settings, "last-dataset", g_file_equal (self->file, bundled) ? "" : uri);
  g_settings_set_string (settings, "last-location", location_uri);
}

static void
save_state (NpWindow *self)
{
  GSettings *settings = np_settings_get ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 16384));
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  save_place (self);
}

static gboolean
np_window_close_request (GtkWindow *window)
{
  save_state (NP_WINDOW (window));

  return GTK_WINDOW_CLASS (np_window_parent_class)->close_request (window);
}

static void
np_window_dispose (GObject *object)
{
  NpWindow *self = NP_WINDOW (object);

  np_window_cancel_loading (self);
  np_window_cancel_picture (self);
  np_window_cancel_audit (self);
  np_window_cancel_deriving (self);
  g_clear_pointer (&self->picker_binding, g_binding_unbind);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_WINDOW);
  g_clear_object (&self->history);
  g_clear_object (&self->dataset);
  g_clear_object (&self->scenarios);
  g_clear_object (&self->file);
  g_clear_object (&self->diagnostics);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_location, np_location_unref);
  g_clear_pointer (&self->opening_search, g_free);

  G_OBJECT_CLASS (np_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, sources_banner);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, picker_button);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, take_button);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, plain_title);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, views);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, registrations_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, partnerships_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, plants_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, evidence_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, NpWindow, recent_menu);
}

static void
np_window_class_init (NpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = np_window_close_request;

  g_type_ensure (NP_TYPE_REGISTRATIONS_PAGE);
  g_type_ensure (NP_TYPE_PARTNERSHIPS_PAGE);
  g_type_ensure (NP_TYPE_PLANTS_PAGE);
  g_type_ensure (NP_TYPE_EVIDENCE_PAGE);
  g_type_ensure (NP_TYPE_WELCOME_PAGE);
  g_type_ensure (NP_TYPE_ERROR_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, navigate_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, error_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, error_again_cb);
  np_window_install_actions (widget_class);
  np_window_install_source_actions (widget_class);
}

static void
np_window_init (NpWindow *self)
{
  GSettings *settings = np_settings_get ();

  self->history = np_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  follow_page (self, NULL);
  np_window_add_drop_target (self);
  np_window_fill_recent_menu (self);
  np_window_update_actions (self);
}

/**
 * np_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): an empty window; GTK owns it
 */
GtkWidget *
np_window_new (GtkApplication *application)
{
  NpWindow *self;

  g_return_val_if_fail (NP_IS_APPLICATION (application), NULL);

  self = g_object_new (NP_TYPE_WINDOW, "application", application, NULL);
  np_window_follow_scenarios (self, np_application_get_scenarios (NP_APPLICATION (application)));
  return GTK_WIDGET (self);
}

void
np_window_set_dataset (NpWindow *self,
                       NpDataset *dataset,
                       GFile *file,
                       GListModel *diagnostics,
                       NpLocation *location)
{
  NpLocation *current = np_history_get_current (self->history);
  g_autoptr (NpLocation) welcome = np_location_new (NP_VIEW_WELCOME);
  /* Where one was in another dataset may have set aside what this one doesn't have. */
  g_autoptr (NpLocation) wanted
      = location != NULL
            ? np_location_ref (location)
            : np_window_drop_unknown_sources (dataset, current != NULL ? current : welcome);

  g_clear_object (&self->dataset);
  self->dataset = np_window_add_scenarios (self, dataset);
  g_set_object (&self->file, file);
  g_set_object (&self->diagnostics, diagnostics);
  np_history_go (self->history, wanted);
  np_window_show_current (self);
  save_place (self);
  if (self->opening_search != NULL)
    {
      g_autofree char *text = g_steal_pointer (&self->opening_search);

      np_window_search (self, text);
    }
}

void
np_window_search (NpWindow *self, const char *text)
{
  AdwDialog *dialog;

  g_return_if_fail (NP_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  if (self->dataset == NULL)
    {
      g_set_str (&self->opening_search, text);
      return;
    }
  dialog = np_search_dialog_new (self->dataset, text);
  g_signal_connect_object (dialog, "navigate", G_CALLBACK (np_window_go_inside), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
np_window_go (NpWindow *self, NpLocation *location)
{
  g_return_if_fail (NP_IS_WINDOW (self));
  g_return_if_fail (location != NULL);

  go_from (self, NULL, location);
}

NpDataset *
np_window_get_dataset (NpWindow *self)
{
  g_return_val_if_fail (NP_IS_WINDOW (self), NULL);

  return self->dataset;
}

NpLocation *
np_window_get_location (NpWindow *self)
{
  g_return_val_if_fail (NP_IS_WINDOW (self), NULL);

  return np_history_get_current (self->history);
}

gboolean
np_window_is_idle (NpWindow *self)
{
  g_return_val_if_fail (NP_IS_WINDOW (self), TRUE);

  return self->loader == NULL && self->picture_cancellable == NULL && self->deriving == NULL
         && self->audit_cancellable == NULL && np_page_is_idle (self->registrations_page)
         && np_page_is_idle (self->partnerships_page) && np_page_is_idle (self->plants_page)
         && np_page_is_idle (self->evidence_page);
}

/* @undo: what it says can be undone there and then */
static void
add_toast (NpWindow *self, const char *message, gboolean undo)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, message);
  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
np_window_report (NpWindow *self, const char *message)
{
  g_return_if_fail (NP_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  add_toast (self, message, FALSE);
}

void
np_window_report_undo (NpWindow *self, const char *message)
{
  add_toast (self, message, TRUE);
}
