/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-application.h"

#include "np-about.h"
#include "np-chart.h"
#include "np-config.h"
#include "np-preferences-dialog.h"
#include "np-search-dialog.h"
#include "np-settings.h"
#include "np-shortcuts-dialog.h"
#include "np-window.h"

struct _NpApplication
{
  AdwApplication parent_instance;

  GtkCssProvider *palette;
  NpScenarioBook *scenarios; /* (owned) */
};

G_DEFINE_FINAL_TYPE (NpApplication, np_application, ADW_TYPE_APPLICATION)

static NpWindow *
get_window (NpApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (NP_IS_WINDOW (window))
    return NP_WINDOW (window);
  return NP_WINDOW (np_window_new (GTK_APPLICATION (self)));
}

/* Where one was last time; NULL at a first start, which the welcome is for. */
static NpLocation *
get_last_location (void)
{
  g_autofree char *uri = g_settings_get_string (np_settings_get (), "last-location");

  return *uri != '\0' ? np_location_new_from_uri (uri, NULL) : NULL;
}

static void
restore (NpWindow *window)
{
  g_autoptr (GFile) file = np_settings_get_start_file ();
  g_autoptr (NpLocation) location = get_last_location ();

  np_window_open (window, file, location);
}

static void
np_application_activate (GApplication *application)
{
  NpWindow *window = get_window (NP_APPLICATION (application));

  if (np_window_get_dataset (window) == NULL && np_window_is_idle (window))
    restore (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* What the desktop asks for is shown, not hidden behind a dialogue; one that holds what can be lost may object.
 * A search makes room for the next at once. */
static void
close_dialog (NpWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (NP_IS_SEARCH_DIALOG (dialog))
    adw_dialog_force_close (dialog);
  else if (dialog != NULL)
    adw_dialog_close (dialog);
}

static void
open_location (NpWindow *window, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, &error);

  if (location == NULL)
    {
      np_window_report (window, error->message);
      return;
    }
  close_dialog (window);
  if (np_window_get_dataset (window) == NULL && np_window_is_idle (window))
    {
      g_autoptr (GFile) file = np_settings_get_start_file ();

      np_window_open (window, file, location);
    }
  else
    {
      np_window_go (window, location);
    }
}

static void
np_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  NpWindow *window = get_window (NP_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (g_file_has_uri_scheme (files[i], "nameplate"))
        open_location (window, uri);
      else
        np_window_open (window, files[i], NULL);
    }
  if (np_window_get_dataset (window) == NULL && np_window_is_idle (window))
    restore (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* One of the views, from the desktop's menu. Where the window is there, it is as if its switcher was used. */
static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NpWindow *window = get_window (user_data);
  const char *name = g_action_get_name (G_ACTION (action));

  if (np_window_get_dataset (window) != NULL)
    {
      close_dialog (window);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name);
    }
  else
    {
      g_autofree char *uri = g_strconcat ("nameplate:", name, NULL);

      open_location (window, uri);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* The search of the window, for what was typed elsewhere. */
static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NpWindow *window = get_window (user_data);

  np_application_activate (user_data);
  close_dialog (window);
  np_window_search (window, g_variant_get_string (parameter, NULL));
}

/* The series' colours as variables of the style sheets, from the one place that has them. */
static char *
make_palette (gboolean dark, gboolean high_contrast)
{
  GString *css = g_string_new (":root {");
  NpTheme theme;

  np_theme_init (&theme, dark, high_contrast);
  for (guint i = 0; i < NP_N_SERIES_INKS; i++)
    {
      g_autofree char *color = gdk_rgba_to_string (&theme.series[i]);

      g_string_append_printf (css, " --np-series-%u: %s;", i, color);
    }
  g_string_append (css, " }");
  return g_string_free (css, FALSE);
}

static void
style_changed_cb (AdwStyleManager *style, GParamSpec *pspec, NpApplication *self)
{
  g_autofree char *css = make_palette (adw_style_manager_get_dark (style),
                                       adw_style_manager_get_high_contrast (style));

  gtk_css_provider_load_from_string (self->palette, css);
  np_chart_set_default_theme (adw_style_manager_get_dark (style),
                              adw_style_manager_get_high_contrast (style));
}

static void
color_scheme_changed_cb (GSettings *settings, const char *key, AdwStyleManager *style)
{
  adw_style_manager_set_color_scheme (style, g_settings_get_enum (settings, "color-scheme"));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (np_preferences_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (np_shortcuts_dialog_new (), GTK_WIDGET (get_window (user_data)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NpWindow *window = get_window (user_data);

  adw_dialog_present (np_about_new (np_window_get_dataset (window)), GTK_WIDGET (window));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window;

  /* Closing a window keeps its state; quitting does too. */
  while ((window = gtk_application_get_active_window (GTK_APPLICATION (user_data))) != NULL)
    {
      gtk_window_close (window);
      if (gtk_application_get_active_window (GTK_APPLICATION (user_data)) == window)
        break;
    }
  g_application_quit (G_APPLICATION (user_data));
}

static void
open_scenarios (NpApplication *self)
{
  g_autofree char *folder = np_settings_dup_scenario_folder ();
  g_autoptr (NpScenarioStore) store = np_scenario_store_new (folder);

  self->scenarios = np_scenario_book_new (store);
  np_scenario_book_load (self->scenarios);
}

/* What was done last is on the disk before the program ends. */
static void
np_application_shutdown (GApplication *application)
{
  NpApplication *self = NP_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (!np_scenario_store_flush (np_scenario_book_get_store (self->scenarios), &error))
    g_message ("%s", error->message);

  G_APPLICATION_CLASS (np_application_parent_class)->shutdown (application);
}

static void
add_actions (NpApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "preferences", .activate = preferences_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "registrations", .activate = view_cb },
    { .name = "partnerships", .activate = view_cb },
    { .name = "plants", .activate = view_cb },
    { .name = "evidence", .activate = view_cb },
    { .name = "search", .parameter_type = "s", .activate = search_cb },
  };
  const char *quit[] = { "<Control>q", NULL };
  const char *preferences[] = { "<Control>comma", NULL };
  const char *keys[] = { "<Control>question", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences", preferences);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.shortcuts", keys);
}

static void
np_application_startup (GApplication *application)
{
  NpApplication *self = NP_APPLICATION (application);
  GSettings *settings = np_settings_get ();
  AdwStyleManager *style;

  G_APPLICATION_CLASS (np_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  self->palette = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->palette),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  style = adw_application_get_style_manager (ADW_APPLICATION (self));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, 0);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, 0);
  g_signal_connect_object (settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb),
                           style, 0);
  color_scheme_changed_cb (settings, "color-scheme", style);
  style_changed_cb (style, NULL, self);
  open_scenarios (self);
  add_actions (self);
}

static void
np_application_finalize (GObject *object)
{
  g_clear_object (&NP_APPLICATION (object)->palette);
  g_clear_object (&NP_APPLICATION (object)->scenarios);

  G_OBJECT_CLASS (np_application_parent_class)->finalize (object);
}

static void
np_application_class_init (NpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = np_application_finalize;
  application_class->startup = np_application_startup;
  application_class->shutdown = np_application_shutdown;
  application_class->activate = np_application_activate;
  application_class->open = np_application_open;
}

static void
np_application_init (NpApplication *self)
{
}

/**
 * np_application_new:
 *
 * Returns: (transfer full): the application, to be run
 */
GApplication *
np_application_new (void)
{
  return g_object_new (NP_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", APPLICATION_PATH, NULL);
}

NpScenarioBook *
np_application_get_scenarios (NpApplication *self)
{
  g_return_val_if_fail (NP_IS_APPLICATION (self), NULL);

  return self->scenarios;
}
