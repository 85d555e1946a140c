/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's scenarios stay until they are removed, under ids of their own. */

#include "np-dataset-builder.h"
#include "np-location.h"
#include "np-scenario-package.h"
#include "store-fixture.h"

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* --- Keeping ------------------------------------------------------------------------------ */

static void
test_keeps (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenarioStore) next = NULL;

  assert_store_names (store, "");
  save_scenario (store, "own-2", "Beta", 2);
  save_scenario (store, "own-1", "Alpha", 1);
  save_scenario (store, "own-3", "Gamma", 3);
  assert_store_names (store, "Alpha|Beta|Gamma");
  flush_store (store);

  next = open_store (self->folder);
  assert_store_names (next, "Alpha|Beta|Gamma");
  assert_amount (next, "own-2", 2);
  g_assert_true (np_scenario_is_own (np_scenario_store_find (next, "own-2")));
  g_assert_null (np_scenario_store_find (next, "own-4"));
  g_assert_cmpuint (g_list_model_get_n_items (np_scenario_store_get_diagnostics (next)), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&store));
  g_assert_finalize_object (g_steal_pointer (&next));
}

/* The end of the program waits for what was changed last. */
static void
test_disposed (StoreFixture *self, gconstpointer data)
{
  NpScenarioStore *store = open_store (self->folder);
  g_autoptr (NpScenarioStore) next = NULL;

  for (int i = 1; i <= 50; i++)
    save_scenario (store, "own-1", "Alpha", i);
  g_assert_finalize_object (store);
  next = open_store (self->folder);
  assert_amount (next, "own-1", 50);
}

/* A new name is one step: nobody sees the list without the scenario. */
static void
test_renamed (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (store, "items-changed", G_CALLBACK (changed_cb), log);
  save_scenario (store, "own-1", "Alpha", 1);
  save_scenario (store, "own-2", "Beta", 2);
  save_scenario (store, "own-3", "Gamma", 3);
  save_scenario (store, "own-2", "Beta", 4);
  save_scenario (store, "own-1", "Zeta", 1);
  assert_store_names (store, "Beta|Gamma|Zeta");
  save_scenario (store, "own-1", "Alpha", 1);
  assert_store_names (store, "Alpha|Beta|Gamma");
  g_assert_cmpstr (log->str, ==, "0-0+1 1-0+1 2-0+1 1-1+1 0-3+3 0-3+3 ");
}

static void
test_removed (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenarioStore) without = NULL;
  g_autoptr (NpScenarioStore) with = NULL;
  g_autoptr (NpScenario) removed = NULL;
  g_autoptr (GError) error = NULL;

  save_scenario (store, "own-1", "Alpha", 1);
  save_scenario (store, "own-2", "Beta", 2);
  flush_store (store);
  removed = np_scenario_store_remove (store, "own-1");
  g_assert_nonnull (removed);
  assert_store_names (store, "Beta");
  g_assert_null (np_scenario_store_remove (store, "own-1"));
  flush_store (store);
  without = open_store (self->folder);
  assert_store_names (without, "Beta");

  np_scenario_store_save (store, removed, &error);
  g_assert_no_error (error);
  assert_store_names (store, "Alpha|Beta");
  g_assert_true (np_scenario_store_find (store, "own-1") == removed);
  flush_store (store);
  with = open_store (self->folder);
  assert_store_names (with, "Alpha|Beta");
  g_assert_true (np_scenario_equal (np_scenario_store_find (with, "own-1"), removed));
}

/* Removed and put back before anything was written. */
static void
test_undone_at_once (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenarioStore) next = NULL;
  g_autoptr (NpScenario) removed = NULL;

  save_scenario (store, "own-1", "Alpha", 1);
  removed = np_scenario_store_remove (store, "own-1");
  g_assert_true (np_scenario_store_save (store, removed, NULL));
  g_clear_object (&removed);
  save_scenario (store, "own-2", "Beta", 2);
  removed = np_scenario_store_remove (store, "own-2");
  flush_store (store);
  next = open_store (self->folder);
  assert_store_names (next, "Alpha");
}

/* What happens while the folder is read is newer than what is there. */
static void
test_loads_late (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) before = open_store (self->folder);
  g_autoptr (NpScenarioStore) store = np_scenario_store_new (self->folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  save_scenario (before, "own-1", "Alpha", 1);
  save_scenario (before, "own-2", "Beta", 2);
  flush_store (before);
  np_scenario_store_load_async (store, NULL, keep_result_cb, &result);
  save_scenario (store, "own-1", "Alpha", 7);
  g_assert_true (wait_for_store (store, &result, &error));
  assert_store_names (store, "Alpha|Beta");
  assert_amount (store, "own-1", 7);
}

/* As each of two programs with one folder has it: the last one to write a scenario wins. */
static void
test_two_stores (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) one = open_store (self->folder);
  g_autoptr (NpScenarioStore) two = open_store (self->folder);
  g_autoptr (NpScenarioStore) next = NULL;
  g_autofree char *id = NULL;

  save_scenario (one, "own-a", "A", 1);
  flush_store (one);
  id = np_scenario_store_make_id (two, NULL, "A");
  g_assert_cmpstr (id, ==, "own-a-2");
  save_scenario (two, id, "A", 2);
  save_scenario (two, "own-a", "A", 3);
  flush_store (two);
  next = open_store (self->folder);
  assert_amount (next, "own-a", 3);
  assert_amount (next, "own-a-2", 2);
  assert_store_names (one, "A");
}

static void
copy_file (StoreFixture *self, const char *id, GBytes *bytes)
{
  g_autofree char *name = g_strconcat (id, NP_SCENARIO_PACKAGE_SUFFIX, NULL);
  g_autofree char *path = store_fixture_get_path (self, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

/* What is too much is told where it is read, and refused where it is saved; what is there can change. */
static void
test_limits (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = NULL;
  g_autoptr (NpScenario) scenario = make_own_scenario ("own-one-more", "One more", 1);
  g_autoptr (GBytes) bytes = np_scenario_package_write_zip (&scenario, 1, NULL);
  g_autofree char *problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  for (guint i = 0; i < NP_SCENARIO_STORE_MAX + 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%04u", i);

      copy_file (self, id, bytes);
    }
  store = open_store (self->folder);
  problems = describe_store (store);
  g_assert_cmpstr (problems, ==,
                   "own-1000.nameplate:0:0: error: more scenarios than can be shown; "
                   "fewer files; those from here on are left as they are\n");
  g_assert_null (np_scenario_store_find (store, "own-1001"));
  g_assert_false (np_scenario_store_save (store, scenario, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG);
  save_scenario (store, "own-0007", "Renamed", 2);
  assert_amount (store, "own-0007", 2);
}

/* What could not be read back is refused at once, and what was there stays. */
static void
test_not_writable (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpScenario) unnamed = make_own_scenario ("own-1", "", 1);
  g_autoptr (GError) error = NULL;

  save_scenario (store, "own-1", "Alpha", 1);
  g_assert_false (np_scenario_store_save (store, unnamed, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO);
  assert_store_names (store, "Alpha");
}

/* --- Ids and names ------------------------------------------------------------------------ */

static NpDataset *
make_dataset (const char *id, const char *name)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (NpScenario) scenario
      = np_scenario_new (&(NpScenarioInit) { .id = id, .name = name, .note = "Theirs" });

  np_dataset_builder_set_about (builder, "data", "Data", "3", NULL);
  np_dataset_builder_add_scenario (builder, scenario);
  return np_dataset_builder_end (builder, NULL, NULL);
}

static void
assert_id (NpScenarioStore *store, NpDataset *dataset, const char *name, const char *expected)
{
  g_autofree char *id = np_scenario_store_make_id (store, dataset, name);
  g_autofree char *address = g_strconcat ("nameplate:plants?scenario=", id, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (address, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected);
}

static void
test_ids (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpDataset) dataset = make_dataset ("own-theirs", "Theirs");
  g_autoptr (NpScenario) removed = NULL;
  g_autofree char *slug = g_strnfill (60, 'x');
  g_autofree char *long_name = g_strnfill (1000, 'X');
  g_autofree char *long_id = g_strconcat ("own-", slug, NULL);

  assert_id (store, dataset, "Jaecoo at Halewood, 50 %", "own-jaecoo-at-halewood-50");
  assert_id (store, dataset, "--Škoda_&--naïve--", "own-skoda-naive");
  assert_id (store, dataset, long_name, long_id);
  assert_id (store, dataset, "奇瑞", "own-1");
  assert_id (store, dataset, "", "own-1");
  assert_id (store, dataset, "Theirs", "own-theirs-2");
  assert_id (store, NULL, "Theirs", "own-theirs");
  save_scenario (store, "own-a", "A", 1);
  save_scenario (store, "own-1", "奇瑞", 1);
  assert_id (store, dataset, "A", "own-a-2");
  assert_id (store, dataset, "奇瑞", "own-2");
  /* It may come back. */
  removed = np_scenario_store_remove (store, "own-a");
  flush_store (store);
  assert_id (store, dataset, "A", "own-a-2");
}

static void
assert_copy_name (NpScenarioStore *store,
                  NpDataset *dataset,
                  const char *name,
                  const char *expected)
{
  g_autofree char *copy = np_scenario_store_make_copy_name (store, dataset, name);

  g_assert_cmpstr (copy, ==, expected);
}

static void
test_copy_names (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpDataset) dataset = make_dataset ("theirs", "A (copy 3)");

  assert_copy_name (store, dataset, "A", "A (copy)");
  save_scenario (store, "own-1", "A (copy)", 1);
  assert_copy_name (store, dataset, "A", "A (copy 2)");
  assert_copy_name (store, dataset, "A (copy)", "A (copy 2)");
  save_scenario (store, "own-2", "A (copy 2)", 1);
  assert_copy_name (store, dataset, "A (copy 2)", "A (copy 4)");
  assert_copy_name (store, NULL, "A", "A (copy 3)");
  assert_copy_name (store, dataset, "B (copy x)", "B (copy x) (copy)");
  assert_copy_name (store, dataset, " (copy)", " (copy) (copy)");
}

static void
test_adopt (StoreFixture *self, gconstpointer data)
{
  g_autoptr (NpScenarioStore) store = open_store (self->folder);
  g_autoptr (NpDataset) dataset = make_dataset ("theirs", "Theirs");
  NpScenario *theirs = np_dataset_find_scenario (dataset, "theirs");
  g_autoptr (NpScenario) own = np_scenario_store_adopt (store, dataset, theirs, NULL);
  g_autoptr (NpScenario) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (own)), ==, "own-theirs");
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (own)), ==, "Theirs");
  g_assert_cmpstr (np_scenario_get_note (own), ==, "Theirs");
  g_assert_cmpstr (np_scenario_get_dataset (own), ==, "data");
  g_assert_cmpstr (np_scenario_get_dataset_version (own), ==, "3");
  g_assert_true (np_scenario_is_own (own));
  np_scenario_store_save (store, own, &error);
  g_assert_no_error (error);
  copy = np_scenario_store_adopt (store, dataset, own, "Mine");
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (copy)), ==, "own-mine");
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (copy)), ==, "Mine");
}

#define ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/scenario-store/keeps", test_keeps);
  ADD ("/scenario-store/disposed", test_disposed);
  ADD ("/scenario-store/renamed", test_renamed);
  ADD ("/scenario-store/removed", test_removed);
  ADD ("/scenario-store/undone-at-once", test_undone_at_once);
  ADD ("/scenario-store/loads-late", test_loads_late);
  ADD ("/scenario-store/two-stores", test_two_stores);
  ADD ("/scenario-store/limits", test_limits);
  ADD ("/scenario-store/not-writable", test_not_writable);
  ADD ("/scenario-store/ids", test_ids);
  ADD ("/scenario-store/copy-names", test_copy_names);
  ADD ("/scenario-store/adopt", test_adopt);

  return g_test_run ();
}
