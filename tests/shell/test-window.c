/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening datasets in the real window: what is open stays open. */
#include <glib/gstdio.h>

#include "np-application.h"
#include "np-error-page.h"
#include "np-test-pages.h"
#include "np-window.h"

/* One for all tests: a process registers an application once. That it leaves nothing behind is
 * test-application's to show; here it is the windows'. */
static GApplication *application;

typedef struct
{
  NpWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();

  fixture->window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_window_open (fixture->window, bundled, NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_nonnull (np_window_get_dataset (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* A loading that was cancelled holds the window until its thread has seen that. */
  np_test_wait_for (window == NULL);
}

static GtkStack *
get_stack (NpWindow *window)
{
  GtkWidget *toolbar = np_test_find (GTK_WIDGET (window), ADW_TYPE_TOOLBAR_VIEW);

  return GTK_STACK (adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (toolbar)));
}

static void
assert_page (Fixture *fixture, const char *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (fixture->window)), ==, name);
}

static void
test_failure_keeps_what_is_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("np-window-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (NpLocation) location = np_test_locate ("nameplate:registrations?period=2024");
  NpDataset *dataset;

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  dataset = np_window_get_dataset (fixture->window);
  np_window_open (fixture->window, file, NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  assert_page (fixture, "error");
  g_assert_true (np_window_get_dataset (fixture->window) == dataset);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  assert_page (fixture, "views");
  g_assert_true (np_location_equal (np_window_get_location (fixture->window), location));
  g_rmdir (folder);
}

static void
test_cancel_keeps_what_is_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  NpDataset *dataset = np_window_get_dataset (fixture->window);

  np_window_open (fixture->window, bundled, NULL);
  g_assert_false (np_window_is_idle (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-loading", NULL);
  g_assert_true (np_window_is_idle (fixture->window));
  np_test_settle ();
  g_assert_true (np_window_get_dataset (fixture->window) == dataset);
  assert_page (fixture, "welcome");
}

static void
test_reload_keeps_the_location (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpLocation) location = np_test_locate ("nameplate:plants?select=changshu");
  g_autoptr (NpDataset) dataset = NULL;

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  dataset = g_object_ref (np_window_get_dataset (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_true (np_window_get_dataset (fixture->window) != dataset);
  g_assert_true (np_location_equal (np_window_get_location (fixture->window), location));
  assert_page (fixture, "views");
}

static void
test_views_by_key (Fixture *fixture, gconstpointer data)
{
  const char *names[] = { "partnerships", "plants", "registrations" };
  const NpView views[] = { NP_VIEW_PARTNERSHIPS, NP_VIEW_PLANTS, NP_VIEW_REGISTRATIONS };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", names[i]);
      np_test_wait_for (np_window_is_idle (fixture->window));
      g_assert_cmpint (np_location_get_view (np_window_get_location (fixture->window)), ==,
                       views[i]);
    }
}

static void
test_table_is_a_location (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpLocation) location = np_test_locate ("nameplate:registrations?period=2025");

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.table", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_true (np_location_is (np_window_get_location (fixture->window), NP_PARAM_SHOW, "table"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.table", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_null (np_location_get (np_window_get_location (fixture->window), NP_PARAM_SHOW));
}

/* Every dialog of the menu and of the keys opens over the window, is named, and closes. */
static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  const char *actions[] = { "app.about", "app.preferences", "app.shortcuts", "win.search" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;
      gpointer left;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
      g_assert_nonnull (dialog);
      left = dialog;
      g_object_add_weak_pointer (G_OBJECT (dialog), &left);
      adw_dialog_force_close (dialog);
      np_test_wait_for (left == NULL);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = np_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/window/failure-keeps-what-is-open", Fixture, NULL, set_up,
              test_failure_keeps_what_is_open, tear_down);
  g_test_add ("/window/cancel-keeps-what-is-open", Fixture, NULL, set_up,
              test_cancel_keeps_what_is_open, tear_down);
  g_test_add ("/window/reload-keeps-the-location", Fixture, NULL, set_up,
              test_reload_keeps_the_location, tear_down);
  g_test_add ("/window/views-by-key", Fixture, NULL, set_up, test_views_by_key, tear_down);
  g_test_add ("/window/table-is-a-location", Fixture, NULL, set_up, test_table_is_a_location,
              tear_down);
  g_test_add ("/window/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  return g_test_run ();
}
