/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening datasets in the real window: what is open stays open. */
#include <glib/gstdio.h>

#include "np-application.h"
#include "np-error-page.h"
#include "np-export.h"
#include "np-figures.h"
#include "np-settings.h"
#include "np-test-pages.h"
#include "np-window-private.h"

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

/* Where nothing was open, there is a way on. */
static void
test_cancel_at_the_start (Fixture *fixture, gconstpointer data)
{
  NpWindow *window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_present (GTK_WINDOW (window));
  np_window_open (window, bundled, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-loading", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (window)), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", "");
  np_test_wait_for (np_window_get_dataset (window) != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  np_test_wait_for (left == NULL);
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
  const char *names[] = { "partnerships", "plants", "evidence", "registrations" };
  const NpView views[]
      = { NP_VIEW_PARTNERSHIPS, NP_VIEW_PLANTS, NP_VIEW_EVIDENCE, NP_VIEW_REGISTRATIONS };

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

/* Opening the preferences changes none of them. */
static void
test_preferences_keep (Fixture *fixture, gconstpointer data)
{
  g_settings_set_enum (np_settings_get (), "color-scheme", ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "app.preferences", NULL);
  g_assert_cmpint (g_settings_get_enum (np_settings_get (), "color-scheme"), ==,
                   ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_reset (np_settings_get (), "color-scheme");
}

static char *
read_clipboard (NpWindow *window)
{
  GdkContentProvider *content
      = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

static void
assert_offers (NpWindow *window, const char *mime_type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        mime_type));
}

static void
test_copies_with_source (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpLocation) location
      = np_test_locate ("nameplate:registrations?period=2025&by=group&select=chery");
  g_autofree char *copied = NULL;
  g_autofree char *link = NULL;
  g_autofree char *uri = np_location_to_uri (location);

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-data", NULL);
  copied = read_clipboard (fixture->window);
  g_assert_true (g_str_has_prefix (copied, "New cars registered in the United Kingdom, 2025"));
  g_assert_nonnull (strstr (copied, "12\tchery\tChery\t53604\t0.0265"));
  g_assert_nonnull (strstr (copied, "Source: SMMT"));
  assert_offers (fixture->window, "text/html");
  assert_offers (fixture->window, "text/csv");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-location", NULL);
  link = read_clipboard (fixture->window);
  g_assert_cmpstr (link, ==, uri);
}

static void
test_copies_citations (Fixture *fixture, gconstpointer data)
{
  const char *const forms[][2] = {
    { "short", "SMMT 2026" },
    { "long", "SMMT, Registrations of new cars" },
    { "bibtex", "@misc{smmt-2025-12," },
    { "csl-json", "[" },
  };
  g_autofree char *copied = NULL;
  g_autofree char *kept = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-citation", "(ss)",
                                  "smmt-2025-12", forms[i][0]);
      g_free (copied);
      copied = read_clipboard (fixture->window);
      g_assert_true (g_str_has_prefix (copied, forms[i][1]));
    }
  /* What isn't there, or can't be, leaves what was copied. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-citation", "(ss)", "no-such",
                              "short");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-citation", "(ss)",
                              "smmt-2025-12", "endnote");
  kept = read_clipboard (fixture->window);
  g_assert_cmpstr (kept, ==, copied);
}

/* --- Reports --- */

static void
assert_begins (GFile *file, const char *start)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_load_contents (file, NULL, &contents, &length, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 10000);
  g_assert_cmpmem (contents, strlen (start), start, strlen (start));
}

/* In the tests' own folder, where it isn't yet. */
static GFile *
new_report (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_unlink (path);
  return g_file_new_for_path (path);
}

static void
test_audit (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "report.pdf", "report.xlsx" };
  const char *const starts[] = { "%PDF-", "PK" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = new_report (names[i]);

      np_window_save_audit (fixture->window, file);
      g_assert_false (np_window_is_idle (fixture->window));
      np_test_wait_for (np_window_is_idle (fixture->window));
      assert_begins (file, starts[i]);
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
}

/* What was cancelled isn't waited for, what can't be made isn't begun, and a window can be closed while one
 * is made. */
static void
test_audit_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) cancelled = new_report ("cancelled.pdf");
  g_autoptr (GFile) unknown = new_report ("report.doc");
  g_autoptr (GFile) closed = new_report ("closed.pdf");

  np_window_save_audit (fixture->window, cancelled);
  np_window_cancel_audit (fixture->window);
  g_assert_true (np_window_is_idle (fixture->window));
  np_window_save_audit (fixture->window, unknown);
  g_assert_true (np_window_is_idle (fixture->window));
  np_window_save_audit (fixture->window, closed);
  g_assert_false (np_window_is_idle (fixture->window));
  g_assert_false (g_file_query_exists (unknown, NULL));
}

/* Of a table that was sorted, what is seen is what is copied; the small lines aren't. */
static void
test_copies_as_sorted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpLocation) location
      = np_test_locate ("nameplate:registrations?period=2025&by=group&show=table");
  g_autoptr (GtkColumnViewColumn) column = NULL;
  GtkColumnView *view;
  const char *alphabetically[] = { "Rank\tID\tName\tRegistered\tShare\n",
                                   "\tbmw-group\t",
                                   "\tbyd\t",
                                   "\tchery\t",
                                   "\tvolkswagen-group\t",
                                   "Source: SMMT" };
  g_autofree char *copied = NULL;
  const char *at;

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  view = GTK_COLUMN_VIEW (np_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_COLUMN_VIEW));
  column = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
  /* What Ctrl+C on the table does. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "win.copy-data", NULL));
  copied = read_clipboard (fixture->window);
  at = copied;
  for (guint i = 0; i < G_N_ELEMENTS (alphabetically); i++)
    {
      at = strstr (at, alphabetically[i]);
      g_assert_nonnull (at);
    }
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_error ("nothing takes drops");
}

static void
drop (NpWindow *window, const char *path)
{
  GFile *file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (window)), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  np_test_wait_for (np_window_is_idle (window));
  g_object_unref (file);
}

static void
test_drop_opens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "packages", "small", NULL);

  drop (fixture->window, path);
  g_assert_cmpstr (np_dataset_get_name (np_window_get_dataset (fixture->window)), ==, "small");
}

static gboolean
is_said (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_said (child, text))
      return TRUE;
  return FALSE;
}

/* What was saved of a view leads back to it, from anywhere. */
static void
test_drop_picture (Fixture *fixture, gconstpointer data)
{
  static const NpExportFormat formats[] = { NP_EXPORT_SVG, NP_EXPORT_PNG };
  g_autofree char *folder = g_dir_make_tmp ("np-window-XXXXXX", NULL);
  g_autoptr (NpLocation) shown
      = np_test_locate ("nameplate:registrations?period=2024&by=group&select=chery,jlr");
  g_autoptr (NpLocation) elsewhere = np_test_locate ("nameplate:plants?select=changshu");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      NpDataset *dataset = np_window_get_dataset (fixture->window);
      NpExportOptions options = { .format = formats[i], .width = 400 };
      g_autofree char *path
          = g_strconcat (folder, "/a", np_export_format_get_ending (formats[i]), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = np_export_location (dataset, shown, &options, NULL, NULL);
      g_autoptr (NpLocation) complete = np_figures_complete (dataset, shown, NULL);

      g_assert_true (np_export_write (file, bytes, NULL, NULL));
      np_window_go (fixture->window, elsewhere);
      np_test_wait_for (np_window_is_idle (fixture->window));
      drop (fixture->window, path);
      g_assert_true (np_window_get_dataset (fixture->window) == dataset);
      g_assert_true (np_location_equal (np_window_get_location (fixture->window), complete));
      g_assert_false (is_said (GTK_WIDGET (fixture->window), "The picture is of the dataset"));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (folder);
}

/* It leads to the same view of what is open, and says that it was another dataset's. */
static void
test_drop_picture_of_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("np-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);

  g_assert_true (g_file_set_contents (
      path,
      "<svg><metadata><dc:identifier>nameplate:plants?select=changshu</dc:identifier>"
      "<dc:relation>other 2</dc:relation></metadata></svg>",
      -1, NULL));
  drop (fixture->window, path);
  g_assert_cmpint (np_location_get_view (np_window_get_location (fixture->window)), ==,
                   NP_VIEW_PLANTS);
  g_assert_true (is_said (GTK_WIDGET (fixture->window), "“other 2”"));
  g_remove (path);
  g_rmdir (folder);
}

/* A picture that leads nowhere changes nothing but says why. */
static void
test_drop_other_picture (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("np-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (NpLocation) location = np_test_locate ("nameplate:plants?select=changshu");

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_true (g_file_set_contents (path, "<svg/>", -1, NULL));
  drop (fixture->window, path);
  g_assert_true (np_location_equal (np_window_get_location (fixture->window), location));
  g_assert_true (is_said (GTK_WIDGET (fixture->window), "“a.png” doesn’t say which view"));
  g_remove (path);
  g_rmdir (folder);
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
  g_test_add ("/window/cancel-at-the-start", Fixture, NULL, set_up, test_cancel_at_the_start,
              tear_down);
  g_test_add ("/window/reload-keeps-the-location", Fixture, NULL, set_up,
              test_reload_keeps_the_location, tear_down);
  g_test_add ("/window/views-by-key", Fixture, NULL, set_up, test_views_by_key, tear_down);
  g_test_add ("/window/table-is-a-location", Fixture, NULL, set_up, test_table_is_a_location,
              tear_down);
  g_test_add ("/window/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/window/preferences-keep", Fixture, NULL, set_up, test_preferences_keep, tear_down);
  g_test_add ("/window/copies-with-source", Fixture, NULL, set_up, test_copies_with_source,
              tear_down);
  g_test_add ("/window/copies-as-sorted", Fixture, NULL, set_up, test_copies_as_sorted, tear_down);
  g_test_add ("/window/copies-citations", Fixture, NULL, set_up, test_copies_citations, tear_down);
  g_test_add ("/window/audit", Fixture, NULL, set_up, test_audit, tear_down);
  g_test_add ("/window/audit-stopped", Fixture, NULL, set_up, test_audit_stopped, tear_down);
  g_test_add ("/window/drop-opens", Fixture, NULL, set_up, test_drop_opens, tear_down);
  g_test_add ("/window/drop-picture", Fixture, NULL, set_up, test_drop_picture, tear_down);
  g_test_add ("/window/drop-picture/of-another", Fixture, NULL, set_up,
              test_drop_picture_of_another, tear_down);
  g_test_add ("/window/drop-picture/other", Fixture, NULL, set_up, test_drop_other_picture,
              tear_down);
  return g_test_run ();
}
