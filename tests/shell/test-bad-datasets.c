/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every way in which a dataset can be refused: the exact error, and what was open stays open. */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "np-application.h"
#include "np-load-support.h"
#include "np-test-pages.h"
#include "np-window.h"

static GApplication *application;

/* --- The ways; each breaks a copy of a good package in one place --- */

static void
remove_file (TempFolder *folder, const char *name)
{
  g_autofree char *path = temp_folder_path (folder, name);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
without_descriptor (TempFolder *folder)
{
  remove_file (folder, "datapackage.json");
}

static void
not_json (TempFolder *folder)
{
  temp_folder_write (folder, "datapackage.json", "{ \"resources\": [", -1);
}

static void
no_resources (TempFolder *folder)
{
  temp_folder_write (folder, "datapackage.json", "{ \"name\": \"x\" }", -1);
}

static void
absolute_path (TempFolder *folder)
{
  temp_folder_replace (folder, "datapackage.json", "\"brands.csv\"", "\"/etc/passwd\"");
}

static void
path_upwards (TempFolder *folder)
{
  temp_folder_replace (folder, "datapackage.json", "\"brands.csv\"", "\"../brands.csv\"");
}

static void
address_as_path (TempFolder *folder)
{
  temp_folder_replace (folder, "datapackage.json", "\"brands.csv\"", "\"https://example.org/b\"");
}

static void
link_out_of_the_folder (TempFolder *folder)
{
  g_autofree char *path = temp_folder_path (folder, "brands.csv");

  remove_file (folder, "brands.csv");
  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
}

static void
pipe_as_file (TempFolder *folder)
{
  g_autofree char *path = temp_folder_path (folder, "brands.csv");

  remove_file (folder, "brands.csv");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
missing_file (TempFolder *folder)
{
  remove_file (folder, "brands.csv");
}

static void
missing_column (TempFolder *folder)
{
  temp_folder_replace (folder, "registrations.csv", "units", "count");
}

static void
not_utf8 (TempFolder *folder)
{
  temp_folder_append (folder, "brands.csv", "x,\xff,x\n");
}

static void
with_nul (TempFolder *folder)
{
  temp_folder_write (folder, "brands.csv", "id,name\nx,\0y\n", 13);
}

static void
gigantic_field (TempFolder *folder)
{
  g_autofree char *name = g_strnfill (100 * 1024, 'x');
  g_autofree char *row = g_strconcat ("big,", name, "\n", NULL);

  temp_folder_append (folder, "brands.csv", row);
}

static void
nothing_usable (TempFolder *folder)
{
  temp_folder_write (folder, "markets.csv", "id,name\n", -1);
}

static const struct
{
  const char *name;
  void (*spoil) (TempFolder *folder);
  NpLoadError code;
} cases[] = {
  { "without-descriptor", without_descriptor, NP_LOAD_ERROR_NOT_PACKAGE },
  { "not-json", not_json, NP_LOAD_ERROR_DESCRIPTOR },
  { "no-resources", no_resources, NP_LOAD_ERROR_DESCRIPTOR },
  { "absolute-path", absolute_path, NP_LOAD_ERROR_UNSAFE_PATH },
  { "path-upwards", path_upwards, NP_LOAD_ERROR_UNSAFE_PATH },
  { "address-as-path", address_as_path, NP_LOAD_ERROR_UNSAFE_PATH },
  { "link-out-of-the-folder", link_out_of_the_folder, NP_LOAD_ERROR_UNSAFE_PATH },
  { "pipe-as-file", pipe_as_file, NP_LOAD_ERROR_UNSAFE_PATH },
  { "missing-file", missing_file, NP_LOAD_ERROR_MISSING_FILE },
  { "missing-column", missing_column, NP_LOAD_ERROR_TABLE },
  { "gigantic-field", gigantic_field, NP_LOAD_ERROR_TOO_BIG },
  { "not-utf8", not_utf8, NP_LOAD_ERROR_ENCODING },
  { "with-nul", with_nul, NP_LOAD_ERROR_ENCODING },
  { "nothing-usable", nothing_usable, NP_LOAD_ERROR_INCONSISTENT },
};

/* --- What must follow --- */

static NpWindow *
open_bundled (void)
{
  NpWindow *window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));
  g_autoptr (GFile) bundled = np_loader_get_bundled ();

  gtk_window_present (GTK_WINDOW (window));
  np_window_open (window, bundled, NULL);
  np_test_wait_for (np_window_is_idle (window));
  return window;
}

static void
assert_refused (const char *path, NpLoadError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = load_path (path, NULL, &error);

  g_assert_null (dataset);
  g_assert_error (error, NP_LOAD_ERROR, (int) code);
}

static void
assert_kept (const char *path)
{
  NpWindow *window = open_bundled ();
  NpDataset *dataset = np_window_get_dataset (window);
  GtkWidget *toolbar = np_test_find (GTK_WIDGET (window), ADW_TYPE_TOOLBAR_VIEW);
  GtkWidget *stack = adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (toolbar));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_nonnull (dataset);
  np_window_open (window, file, NULL);
  np_test_wait_for (np_window_is_idle (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "error");
  g_assert_true (np_window_get_dataset (window) == dataset);
  gtk_window_destroy (GTK_WINDOW (window));
  np_test_settle ();
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *path = temp_folder_path (folder, "");
  g_autoptr (NpDataset) good = load_path (path, NULL, NULL);

  /* It is what is broken now that makes it fail. */
  g_assert_nonnull (good);
  cases[i].spoil (folder);
  assert_refused (path, cases[i].code);
  assert_kept (path);
}

static void
test_not_there (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_path (folder, "none.nameplate");

  assert_refused (path, NP_LOAD_ERROR_NOT_FOUND);
  assert_kept (path);
}

static void
test_damaged_zip (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_path (folder, "bad.nameplate");
  static const char start[] = "PK\003\004\024\000\000\000\010\000 and then nothing that holds";

  temp_folder_write (folder, "bad.nameplate", start, sizeof start - 1);
  assert_refused (path, NP_LOAD_ERROR_ARCHIVE);
  assert_kept (path);
}

static void
test_zip_bomb (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_path (folder, "bomb.nameplate");
  const ZipEntry entries[] = { { .name = "datapackage.json", .n_zeros = 64 * 1024 * 1024 } };

  write_zip (path, entries, G_N_ELEMENTS (entries));
  assert_refused (path, NP_LOAD_ERROR_TOO_BIG);
  assert_kept (path);
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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bad-datasets/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/bad-datasets/not-there", test_not_there);
  g_test_add_func ("/bad-datasets/damaged-zip", test_damaged_zip);
  g_test_add_func ("/bad-datasets/zip-bomb", test_zip_bomb);
  return g_test_run ();
}
