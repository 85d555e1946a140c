/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store loses nothing by files that it can't read, nor where it can't write. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

static void
failed_cb (NpScenarioStore *store, const char *id, const char *message, GString *log)
{
  g_string_append_printf (log, "%s: %s\n", id, message);
}

/* --- Files that are not as they should be ------------------------------------------------- */

static void
write_file (StoreFixture *self, const char *name, const char *text)
{
  g_autofree char *path = store_fixture_get_path (self, name);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_text (StoreFixture *self, const char *name, const char *expected)
{
  g_autofree char *path = store_fixture_get_path (self, name);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* What can't be read is told, stays, and nothing takes its place. */
static void
test_unreadable (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenario) scenario = make_own_scenario ("own-a", "A", 1);
  g_autoptr (NpScenarioStore) store = NULL;
  g_autofree char *problems = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  write_file (self, "own-a.nameplate", "not a zip");
  write_file (self, "Not An Id.nameplate", "x");
  write_file (self, "notes.txt", "mine");
  store = open_store (self->folder);
  assert_store_names (store, "");
  problems = describe_store (store);
  assert_says (problems, "own-a.nameplate:0:0: error: own-a.nameplate is not a data package");
  assert_says (problems, "Not An Id.nameplate:0:0: error: a name or a kind of file");
  g_assert_null (strstr (problems, "notes.txt"));

  id = np_scenario_store_make_id (store, NULL, "A");
  g_assert_cmpstr (id, ==, "own-a-2");
  g_assert_false (np_scenario_store_save (store, scenario, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO);
  assert_says (error->message, "own-a.nameplate");
  save_scenario (store, id, "A", 2);
  flush_store (store);
  assert_text (self, "own-a.nameplate", "not a zip");
  assert_text (self, "Not An Id.nameplate", "x");
  assert_text (self, "notes.txt", "mine");
}

/* A file of which a part can't be read would lose that part when it is saved. */
static void
test_partly_readable (StoreFixture *self, gconstpointer data)
{
  static const char descriptor[]
      = "{\"resources\": [{\"name\": \"scenarios\", \"path\": \"scenarios.csv\"},"
        "{\"name\": \"scenario-changes\", \"path\": \"changes.csv\"}]}";
  static const char scenarios[] = "id,name\nown-a,A\n";
  static const char changes[] = "scenario,kind,plant\nown-a,close,halewood\nown-a,paint,halewood\n";
  const ZipEntry entries[] = {
    { .name = "datapackage.json", .data = descriptor, .size = strlen (descriptor) },
    { .name = "scenarios.csv", .data = scenarios, .size = strlen (scenarios) },
    { .name = "changes.csv", .data = changes, .size = strlen (changes) },
  };
  g_autofree char *path = store_fixture_get_path (self, "own-a.nameplate");
  g_autofree char *copy = store_fixture_get_path (self, "own-b.nameplate");
  g_autofree char *text = NULL;
  g_autofree char *problems = NULL;
  g_autoptr (NpScenarioStore) store = NULL;
  gsize size;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  write_zip (path, entries, G_N_ELEMENTS (entries));
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (copy, text, (gssize) size, NULL));
  store = open_store (self->folder);
  assert_store_names (store, "");
  problems = describe_store (store);
  assert_says (problems, "own-a.nameplate/changes.csv:3:7: error: “kind” is “paint”");
  assert_says (problems, "own-b.nameplate/changes.csv:3:7: error: “kind” is “paint”");
}

/* A copy that was made in the folder is another scenario; a dataset and a folder are none. */
static void
test_other_files (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) first = open_store (self->folder);
  g_autoptr (NpScenarioStore) store = NULL;
  g_autofree char *path = store_fixture_get_path (self, "own-a.nameplate");
  g_autofree char *copy = store_fixture_get_path (self, "own-b.nameplate");
  g_autofree char *sub = store_fixture_get_path (self, "own-c.nameplate");
  g_autofree char *whole = store_fixture_get_path (self, "own-d.nameplate");
  g_autofree char *small = test_package_path ("small");
  g_autofree char *text = NULL;
  g_autofree char *problems = NULL;
  gsize size;

  save_scenario (first, "own-a", "A", 1);
  flush_store (first);
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (copy, text, (gssize) size, NULL));
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  write_zip_of (whole, small, "");
  store = open_store (self->folder);
  assert_store_names (store, "A|A");
  assert_amount (store, "own-b", 1);
  problems = describe_store (store);
  assert_says (problems, "own-c.nameplate:0:0: error: a name or a kind of file");
  assert_says (problems, "own-d.nameplate:0:0: error: a dataset, or not one scenario");
}

/* What a save that was cut short left behind is taken away, but not what may be one that runs. */
static void
test_left_over (StoreFixture *self, gconstpointer data)
{
  static const char *const gone[] = { "own-a.nameplate.A1b2C3" };
  static const char *const kept[]
      = { "own-b.nameplate.A1b2C3", "own-a.nameplate.notes", "own-a.txt.A1b2C3" };
  struct utimbuf old = { .actime = 1000000000, .modtime = 1000000000 };
  g_autoptr (NpScenarioStore) store = NULL;
  g_autofree char *left = store_fixture_get_path (self, gone[0]);
  g_autofree char *problems = NULL;

  write_file (self, gone[0], "half");
  g_assert_cmpint (g_utime (left, &old), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *path = store_fixture_get_path (self, kept[i]);

      write_file (self, kept[i], "half");
      if (i > 0)
        g_assert_cmpint (g_utime (path, &old), ==, 0);
    }
  store = open_store (self->folder);
  problems = describe_store (store);
  g_assert_cmpstr (problems, ==, "");
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_text (self, kept[i], "half");
}

static void
test_unreadable_folder (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = np_scenario_store_new (self->folder);
  g_autoptr (NpScenarioStore) cancelled = np_scenario_store_new (self->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) failure = NULL;
  g_autoptr (GAsyncResult) end = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->folder, "a file", -1, NULL));
  np_scenario_store_load_async (store, NULL, keep_result_cb, &failure);
  g_assert_false (wait_for_store (store, &failure, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND);
  assert_says (error->message, self->folder);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (self->folder), ==, 0);
  write_file (self, "own-a.nameplate", "not a zip");
  g_cancellable_cancel (cancellable);
  np_scenario_store_load_async (cancelled, cancellable, keep_result_cb, &end);
  g_assert_false (wait_for_store (cancelled, &end, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* --- Where nothing can be written --------------------------------------------------------- */

/* Saving fails, which is told and loses nothing, and is tried again until it works. */
static void
assert_fails_then_works (StoreFixture *self,
                         void (*block) (StoreFixture *),
                         void (*unblock) (StoreFixture *))
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenarioStore) next = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *file = store_fixture_get_path (self, "own-1.nameplate");
  g_autoptr (GError) error = NULL;

  block (self);
  g_signal_connect (store, "write-failed", G_CALLBACK (failed_cb), log);
  save_scenario (store, "own-1", "Alpha", 1);
  while (log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_says (log->str, "own-1: “");
  assert_says (log->str, self->folder);
  assert_says (log->str, "can't be written: ");
  assert_amount (store, "own-1", 1);

  /* What is saved next brings it along, and it fails once more. */
  g_string_truncate (log, 0);
  save_scenario (store, "own-2", "Beta", 2);
  while (strstr (log->str, "own-1: ") == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_string_truncate (log, 0);
  g_assert_false (np_scenario_store_flush (store, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_WRITE);
  assert_says (error->message, self->folder);
  assert_says (log->str, error->message);

  unblock (self);
  g_string_truncate (log, 0);
  flush_store (store);
  g_assert_cmpstr (log->str, ==, "");
  next = open_store (self->folder);
  assert_store_names (next, "Alpha|Beta");
}

static void
block_by_file (StoreFixture *self)
{
  g_assert_true (g_file_set_contents (self->folder, "a file", -1, NULL));
}

static void
unblock_file (StoreFixture *self)
{
  g_assert_cmpint (g_unlink (self->folder), ==, 0);
}

static void
test_no_folder (StoreFixture *self, gconstpointer data)
{
  assert_fails_then_works (self, block_by_file, unblock_file);
}

static void
block_by_folder (StoreFixture *self)
{
  g_autofree char *path = store_fixture_get_path (self, "own-1.nameplate");

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

static void
unblock_folder (StoreFixture *self)
{
  g_autofree char *path = store_fixture_get_path (self, "own-1.nameplate");

  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
test_no_place (StoreFixture *self, gconstpointer data)
{
  assert_fails_then_works (self, block_by_folder, unblock_folder);
}

static void
block_by_mode (StoreFixture *self)
{
  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
}

static void
unblock_mode (StoreFixture *self)
{
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

/* Root may write everywhere; there the two above are what shows it. */
static void
test_read_only (StoreFixture *self, gconstpointer data)
{
  if (geteuid () == 0)
    assert_fails_then_works (self, block_by_folder, unblock_folder);
  else
    assert_fails_then_works (self, block_by_mode, unblock_mode);
}

static void
test_not_removed (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenario) removed = NULL;
  g_autofree char *path = store_fixture_get_path (self, "own-1.nameplate");
  g_autoptr (GError) error = NULL;

  save_scenario (store, "own-1", "Alpha", 1);
  flush_store (store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  block_by_folder (self);
  removed = np_scenario_store_remove (store, "own-1");
  g_assert_false (np_scenario_store_flush (store, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_WRITE);
  assert_says (error->message, "own-1.nameplate” can't be removed");
  unblock_folder (self);
  flush_store (store);
}

#define ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/scenario-files/unreadable", test_unreadable);
  ADD ("/scenario-files/partly-readable", test_partly_readable);
  ADD ("/scenario-files/other-files", test_other_files);
  ADD ("/scenario-files/left-over", test_left_over);
  ADD ("/scenario-files/unreadable-folder", test_unreadable_folder);
  ADD ("/scenario-files/no-folder", test_no_folder);
  ADD ("/scenario-files/no-place", test_no_place);
  ADD ("/scenario-files/read-only", test_read_only);
  ADD ("/scenario-files/not-removed", test_not_removed);

  return g_test_run ();
}
