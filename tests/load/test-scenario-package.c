/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios come back from a file as they went in, and hostile files are refused. */

#include "np-load-support.h"
#include "np-scenario-package.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCENARIOS "id,name,market,period,source,note\nown-1,One,,,,\n"
#define CHANGES \
  "scenario,kind,plant,subject,amount,unit,low,high,from,note\nown-1,close,halewood,,,,,,,\n"

/* --- Making scenarios --------------------------------------------------------------------- */

/* What breaks a table, a descriptor, a sheet or a line. */
static const char *const texts[] = {
  "Jaecoo at Halewood",
  "a \"quoted\" word, and a comma",
  "\"",
  "\"\"",
  ",",
  " spaces around ",
  "\ttab\t",
  "two\nlines",
  "two\r\nlines",
  "a return\ralone",
  "ends in a line\n",
  "\nstarts with one",
  "=cmd|' /C calc'!A0",
  "+1-1@SUM(1)",
  "'quoted'",
  "奇瑞 · Škoda · naïve",
  "שלום \xe2\x80\xae evil",
  "\xef\xbb\xbf mark",
  "\x01\x1b[31m\x7f",
  "{\"name\": [1, 2]}",
  "a;b;c",
  "<b>markup</b> &amp;",
  "\xf0\x9f\x9a\x97",
  "NULL",
  "0",
};

static const char *
pick_text (gboolean required)
{
  int i = g_test_rand_int_range (required ? 0 : -3, G_N_ELEMENTS (texts));

  return i < 0 ? NULL : texts[i];
}

static NpDate
pick_date (void)
{
  NpDate date = { 0 };

  if (g_test_rand_bit ())
    return date;
  date.year = (gint16) g_test_rand_int_range (1, 10000);
  date.month = (guint8) g_test_rand_int_range (0, 13);
  if (date.month > 0)
    date.day = (guint8) g_test_rand_int_range (0, 29);
  date.about = g_test_rand_bit ();
  return date;
}

static NpChange
pick_change (void)
{
  static const char *const subjects[] = { "brand:jaecoo", "group:chery", "brand:x-1.2_3" };
  NpChange change = {
    .kind = (NpChangeKind) g_test_rand_int_range (0, NP_N_CHANGE_KINDS),
    .unit = g_test_rand_bit () ? NP_AMOUNT_CARS : NP_AMOUNT_PERMILLE,
    .plant = (char *) (g_test_rand_bit () ? "halewood" : "0.9_-"),
    .subject = (char *) subjects[g_test_rand_int_range (0, G_N_ELEMENTS (subjects))],
    .from = pick_date (),
    .note = (char *) pick_text (FALSE),
  };

  change.amount = g_test_rand_int_range (0, NP_CHANGE_MAX_PERMILLE + 1);
  if (g_test_rand_bit ())
    {
      change.low = g_test_rand_int_range (0, (int) change.amount + 1);
      change.high = g_test_rand_int_range ((int) change.amount, NP_CHANGE_MAX_PERMILLE + 1);
    }
  return change;
}

static NpScenario *
pick_scenario (guint number)
{
  static const char *const sources[] = { "smmt-2025-12", "press", NULL };
  g_autofree char *id = g_strdup_printf ("own-%u", number);
  g_autofree NpChange *changes = g_new0 (NpChange, NP_SCENARIO_MAX_CHANGES);
  guint n = g_test_rand_bit () ? (guint) g_test_rand_int_range (0, NP_SCENARIO_MAX_CHANGES + 1)
                               : (guint) g_test_rand_int_range (0, 4);
  gboolean has_dataset = g_test_rand_bit ();

  for (guint i = 0; i < n; i++)
    changes[i] = pick_change ();
  return np_scenario_new (&(NpScenarioInit) {
      .id = id,
      .name = pick_text (TRUE),
      .market = g_test_rand_bit () ? "uk" : NULL,
      .period = g_test_rand_bit () ? np_period_new ((guint) g_test_rand_int_range (12, 30000), 3)
                                   : NP_PERIOD_NONE,
      .source_ids = g_test_rand_bit () ? sources : NULL,
      .note = pick_text (FALSE),
      .dataset = has_dataset ? pick_text (TRUE) : NULL,
      .dataset_version = has_dataset ? pick_text (FALSE) : NULL,
      .changes = changes,
      .n_changes = n,
      .own = TRUE,
  });
}

static NpScenario *
make_scenario (const char *id, const char *name)
{
  NpChange change = { .kind = NP_CHANGE_CLOSE, .plant = (char *) "halewood" };

  return np_scenario_new (&(NpScenarioInit) {
      .id = id, .name = name, .changes = &change, .n_changes = 1, .own = TRUE });
}

/* --- Reading back ------------------------------------------------------------------------- */

static NpScenarioPackage *
read_path (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return np_scenario_package_read (file, NULL, error);
}

static NpScenarioPackage *
read_bytes (TempFolder *folder, const char *data, gsize size, GError **error)
{
  g_autofree char *path = temp_folder_path (folder, "s.nameplate");

  /* A new file need not be safe on the disk: this is done thousands of times. */
  g_unlink (path);
  temp_folder_write (folder, "s.nameplate", data, (gssize) size);
  return read_path (path, error);
}

static NpScenarioPackage *
read_back (TempFolder *folder, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  NpScenarioPackage *package = read_bytes (folder, data, size, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < package->diagnostics->len; i++)
    {
      g_autofree char *text = np_diagnostic_to_string (package->diagnostics->pdata[i]);

      g_error ("%s", text);
    }
  g_assert_false (package->has_data);
  return package;
}

static void
assert_same (NpScenario *read, NpScenario *written)
{
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (read)), ==, np_entity_get_id (NP_ENTITY (written)));
  g_assert_true (np_scenario_equal (read, written));
  g_assert_true (np_scenario_is_own (read));
}

static void
test_round_trip (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();

  for (guint round = 0; round < 60; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 5);
      g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (NpScenarioPackage) package = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (scenarios, pick_scenario (i));
      bytes = np_scenario_package_write_zip ((NpScenario **) scenarios->pdata, n, &error);
      g_assert_no_error (error);
      package = read_back (folder, bytes);
      g_assert_cmpuint (package->scenarios->len, ==, n);
      for (guint i = 0; i < n; i++)
        assert_same (package->scenarios->pdata[i], scenarios->pdata[i]);
      again = np_scenario_package_write_zip ((NpScenario **) package->scenarios->pdata, n, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, again));
    }
}

/* The most that can be written can be read, although it repeats itself a lot. */
static void
test_largest (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *text = g_strnfill (NP_SCENARIO_PACKAGE_MAX_TEXT, '"');
  g_autofree NpChange *changes = g_new0 (NpChange, NP_SCENARIO_MAX_CHANGES);
  g_autoptr (NpScenario) scenario = NULL;
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < NP_SCENARIO_MAX_CHANGES; i++)
    changes[i] = (NpChange) { .kind = NP_CHANGE_OPEN, .plant = (char *) "halewood", .note = text };
  scenario = np_scenario_new (&(NpScenarioInit) { .id = "own-1",
                                                  .name = text,
                                                  .note = text,
                                                  .changes = changes,
                                                  .n_changes = NP_SCENARIO_MAX_CHANGES,
                                                  .own = TRUE });
  bytes = np_scenario_package_write_zip (&scenario, 1, &error);
  g_assert_no_error (error);
  package = read_back (folder, bytes);
  assert_same (package->scenarios->pdata[0], scenario);
}

/* --- What can't be written ---------------------------------------------------------------- */

static void
assert_not_written (const NpScenarioInit *init, const char *word)
{
  g_autoptr (NpScenario) scenario = np_scenario_new (init);
  g_autoptr (GError) error = NULL;

  g_assert_false (np_scenario_package_check (scenario, NULL));
  g_assert_null (np_scenario_package_write_zip (&scenario, 1, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static void
assert_change_not_written (NpChange change, const char *word)
{
  assert_not_written (&(NpScenarioInit) { .id = "own-1",
                                          .name = "N",
                                          .changes = &change,
                                          .n_changes = 1 },
                      word);
}

static void
test_not_writable (void)
{
  static const char *const sources[] = { "a b", NULL };
  g_autofree char *text = g_strnfill (NP_SCENARIO_PACKAGE_MAX_TEXT + 1, 'a');

  assert_not_written (&(NpScenarioInit) { .id = "Own 1", .name = "N" }, "“N”: its id");
  assert_not_written (&(NpScenarioInit) { .id = "../own", .name = "N" }, "its id");
  assert_not_written (&(NpScenarioInit) { .id = "own-1", .name = " \n" }, "no name");
  assert_not_written (&(NpScenarioInit) { .id = "own-1", .name = "N\xff" }, "UTF-8");
  assert_not_written (&(NpScenarioInit) { .id = "own-1", .name = "N", .note = text }, "60 KiB");
  assert_not_written (&(NpScenarioInit) { .id = "own-1", .name = "N", .market = "U K" }, "market");
  assert_not_written (&(NpScenarioInit) { .id = "own-1", .name = "N", .source_ids = sources },
                      "source");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_CLOSE }, "no plant");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_OPEN, .plant = (char *) "" },
                             "no plant");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_VOLUME }, "no brand");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_VOLUME,
                                          .subject = (char *) "plant:halewood" },
                             "no brand");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_VOLUME, .subject = (char *) "brand:" },
                             "no brand");
  assert_change_not_written ((NpChange) { .kind = NP_CHANGE_CAPACITY,
                                          .plant = (char *) "halewood",
                                          .high = NP_CHANGE_MAX_CARS + 1 },
                             "range");
}

static void
test_same_ids (void)
{
  g_autoptr (NpScenario) one = make_scenario ("own-1", "One");
  g_autoptr (NpScenario) two = make_scenario ("own-1", "Two");
  NpScenario *both[] = { one, two };
  g_autoptr (GError) error = NULL;

  g_assert_null (np_scenario_package_write_zip (both, 2, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO);
  g_assert_nonnull (strstr (error->message, "“Two”"));
}

/* --- Hostile files ------------------------------------------------------------------------ */

static void
assert_read_fails (const char *path, NpLoadError code, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_path (path, &error));
  g_assert_error (error, NP_LOAD_ERROR, (int) code);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static char *
make_descriptor (const char *scenarios, const char *changes)
{
  return g_strdup_printf ("{\"resources\": [{\"name\": \"scenarios\", \"path\": \"%s\"},"
                          "{\"name\": \"scenario-changes\", \"path\": \"%s\"}]}",
                          scenarios, changes);
}

typedef struct
{
  const char *name;
  const char *paths[2]; /* NULL: as they should be */
  const char *scenarios;
  const char *changes;
  const char *link; /* that scenarios.csv is */
  gsize n_zeros;    /* that scenarios.csv has */
  NpLoadError code;
  const char *word;
} Hostile;

static const Hostile hostiles[] = {
  { "absolute", { "/etc/passwd" }, .code = NP_LOAD_ERROR_UNSAFE_PATH, .word = "/etc/passwd" },
  { "outside", { "../scenarios.csv" }, .code = NP_LOAD_ERROR_UNSAFE_PATH, .word = ".." },
  { "url",
    { NULL, "https://example.org/c.csv" },
    .code = NP_LOAD_ERROR_UNSAFE_PATH,
    .word = "https" },
  { "missing", { NULL, "other.csv" }, .code = NP_LOAD_ERROR_MISSING_FILE, .word = "other.csv" },
  { "link", .link = "/etc/passwd", .code = NP_LOAD_ERROR_UNSAFE_PATH, .word = "link" },
  { "bomb", .n_zeros = 64 << 20, .code = NP_LOAD_ERROR_TOO_BIG, .word = "200 times" },
  { "bytes", .scenarios = "id,name\nown-1,\xff\xfe\n", .code = NP_LOAD_ERROR_ENCODING,
    .word = "scenarios.csv, line 2" },
  { "no-column", .scenarios = "id\nown-1\n", .code = NP_LOAD_ERROR_TABLE, .word = "“name”" },
  { "no-header", .changes = "", .code = NP_LOAD_ERROR_TABLE, .word = "scenario-changes.csv" },
  { "none", .scenarios = "id,name\n", .changes = "scenario,kind\n", .code = NP_LOAD_ERROR_SCENARIO,
    .word = "s.nameplate holds no scenario" },
};

static void
test_hostile (gconstpointer data)
{
  const Hostile *hostile = data;
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_path (folder, "s.nameplate");
  g_autofree char *descriptor
      = make_descriptor (hostile->paths[0] != NULL ? hostile->paths[0] : "scenarios.csv",
                         hostile->paths[1] != NULL ? hostile->paths[1] : "scenario-changes.csv");
  const char *scenarios = hostile->scenarios != NULL ? hostile->scenarios : SCENARIOS;
  const char *changes = hostile->changes != NULL ? hostile->changes : CHANGES;
  const ZipEntry entries[] = {
    { .name = "datapackage.json", .data = descriptor, .size = strlen (descriptor) },
    { .name = "scenarios.csv",
      .data = scenarios,
      .size = hostile->link == NULL && hostile->n_zeros == 0 ? strlen (scenarios) : 0,
      .link = hostile->link,
      .n_zeros = hostile->n_zeros },
    { .name = "scenario-changes.csv", .data = changes, .size = strlen (changes) },
  };

  write_zip (path, entries, G_N_ELEMENTS (entries));
  assert_read_fails (path, hostile->code, hostile->word);
}

static void
test_long_field (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *descriptor = make_descriptor ("scenarios.csv", "scenario-changes.csv");
  g_autofree char *name = g_strnfill (70 * 1024, 'a');
  g_autofree char *scenarios = g_strconcat ("id,name\nown-1,", name, "\n", NULL);

  temp_folder_write (folder, "datapackage.json", descriptor, -1);
  temp_folder_write (folder, "scenarios.csv", scenarios, -1);
  temp_folder_write (folder, "scenario-changes.csv", CHANGES, -1);
  assert_read_fails (folder, NP_LOAD_ERROR_TOO_BIG, "scenarios.csv, line 2");
  temp_folder_write (folder, "datapackage.json", "{", -1);
  assert_read_fails (folder, NP_LOAD_ERROR_DESCRIPTOR, "datapackage.json");
}

static void
test_no_package (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *nowhere = temp_folder_path (folder, "nowhere.nameplate");
  g_autofree char *text = temp_folder_path (folder, "text.nameplate");

  temp_folder_write (folder, "text.nameplate", SCENARIOS, -1);
  assert_read_fails (nowhere, NP_LOAD_ERROR_NOT_FOUND, "nowhere.nameplate");
  assert_read_fails (text, NP_LOAD_ERROR_NOT_PACKAGE, "text.nameplate");
}

/* However much of it is there, a file that was cut is never half a scenario. */
static void
test_cut (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (NpScenario) scenario = make_scenario ("own-1", "One");
  g_autoptr (GBytes) bytes = np_scenario_package_write_zip (&scenario, 1, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length += 1 + length % 7)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (folder, data, length, &error));
      g_assert_cmpuint (error->domain, ==, NP_LOAD_ERROR);
    }
}

/* A byte that is another is refused, or in what isn't read. */
static void
test_flipped (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (NpScenario) scenario = make_scenario ("own-1", "One");
  g_autoptr (GBytes) bytes = np_scenario_package_write_zip (&scenario, 1, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i += 1 + i % 7)
    {
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (NpScenarioPackage) package = NULL;

      copy[i] ^= (char) g_test_rand_int_range (1, 256);
      package = read_bytes (folder, copy, size, &error);
      if (package == NULL)
        g_assert_cmpuint (error->domain, ==, NP_LOAD_ERROR);
      else
        assert_same (package->scenarios->pdata[0], scenario);
    }
}

/* Rows that are wrong are told, each with its place, and the others read. */
static void
test_bad_rows (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *descriptor = make_descriptor ("scenarios.csv", "scenario-changes.csv");
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GError) error = NULL;
  NpDiagnostic *diagnostic;

  temp_folder_write (folder, "datapackage.json", descriptor, -1);
  temp_folder_write (folder, "scenarios.csv", SCENARIOS, -1);
  temp_folder_write (folder, "scenario-changes.csv",
                     CHANGES "own-1,explode,halewood,,,,,,,\nown-1,open,halewood,,,,,,,\n", -1);
  package = read_path (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (package->scenarios->len, ==, 1);
  g_assert_cmpuint (np_scenario_get_n_changes (package->scenarios->pdata[0]), ==, 2);
  g_assert_cmpuint (package->diagnostics->len, ==, 1);
  diagnostic = package->diagnostics->pdata[0];
  g_assert_cmpstr (np_diagnostic_get_file (diagnostic), ==, "scenario-changes.csv");
  g_assert_cmpuint (np_diagnostic_get_line (diagnostic), ==, 3);
  g_assert_cmpuint (np_diagnostic_get_column (diagnostic), ==, 7);
}

/* --- Datasets ----------------------------------------------------------------------------- */

/* A whole dataset in one file gives its scenarios, which are for it unless they say otherwise. */
static void
test_dataset (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *small = test_package_path ("small");
  g_autofree char *zip = temp_folder_path (folder, "whole.nameplate");
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GError) error = NULL;

  write_zip_of (zip, small, "");
  package = read_path (zip, &error);
  g_assert_no_error (error);
  g_assert_true (package->has_data);
  g_assert_cmpuint (package->scenarios->len, ==, 2);
  g_assert_cmpstr (np_scenario_get_dataset (package->scenarios->pdata[0]), ==, "small");
  g_assert_cmpstr (np_scenario_get_dataset_version (package->scenarios->pdata[0]), ==, "1.2");
  g_assert_cmpstr (np_scenario_get_dataset (package->scenarios->pdata[1]), ==, "small");
  g_assert_cmpstr (np_scenario_get_dataset_version (package->scenarios->pdata[1]), ==, "1.1");
}

/* Where it says nothing, it is the dataset that it came with. */
static void
test_dataset_unsaid (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GError) error = NULL;

  temp_folder_write (folder, "scenarios.csv", SCENARIOS, -1);
  temp_folder_write (folder, "scenario-changes.csv", CHANGES, -1);
  package = read_path (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (package->scenarios->len, ==, 1);
  g_assert_cmpstr (np_scenario_get_dataset (package->scenarios->pdata[0]), ==, "small");
  g_assert_cmpstr (np_scenario_get_dataset_version (package->scenarios->pdata[0]), ==, "1.2");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autofree char *small = test_package_path ("small");
  g_autoptr (GFile) file = g_file_new_for_path (small);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GError) error = NULL;

  np_scenario_package_read_async (file, NULL, read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  package = np_scenario_package_read_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (package->scenarios->len, ==, 2);
  g_clear_object (&result);

  g_cancellable_cancel (cancellable);
  np_scenario_package_read_async (file, cancellable, read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (np_scenario_package_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scenario-package/round-trip", test_round_trip);
  g_test_add_func ("/scenario-package/largest", test_largest);
  g_test_add_func ("/scenario-package/not-writable", test_not_writable);
  g_test_add_func ("/scenario-package/same-ids", test_same_ids);
  for (guint i = 0; i < G_N_ELEMENTS (hostiles); i++)
    {
      g_autofree char *path = g_strconcat ("/scenario-package/hostile/", hostiles[i].name, NULL);

      g_test_add_data_func (path, &hostiles[i], test_hostile);
    }
  g_test_add_func ("/scenario-package/long-field", test_long_field);
  g_test_add_func ("/scenario-package/no-package", test_no_package);
  g_test_add_func ("/scenario-package/cut", test_cut);
  g_test_add_func ("/scenario-package/flipped", test_flipped);
  g_test_add_func ("/scenario-package/bad-rows", test_bad_rows);
  g_test_add_func ("/scenario-package/dataset", test_dataset);
  g_test_add_func ("/scenario-package/dataset-unsaid", test_dataset_unsaid);
  g_test_add_func ("/scenario-package/async", test_async);

  return g_test_run ();
}
