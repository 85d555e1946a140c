/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a caller of the loader sees: the dataset, progress, cancelling, diagnostics. */

#include "np-load-support.h"

#define N_ROWS 200000

static NpDataset *
load_small (void)
{
  g_autofree char *path = test_package_path ("small");
  g_autoptr (GError) error = NULL;
  NpDataset *dataset = load_path (path, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
assert_date (const NpDate *date, const char *expected)
{
  g_autofree char *text = np_date_is_set (date) ? np_date_to_string (date) : g_strdup ("");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_about_and_sources (void)
{
  g_autoptr (NpDataset) dataset = load_small ();
  NpSource *source = np_dataset_source (dataset, 1);

  g_assert_cmpstr (np_dataset_get_title (dataset), ==, "A small package");
  g_assert_cmpstr (np_dataset_get_version (dataset), ==, "1.2");
  g_assert_cmpstr (np_dataset_get_description (dataset), ==, "Not real: made for tests.");
  g_assert_cmpstr (np_source_get_id (source), ==, "paper");
  g_assert_cmpint (np_source_get_kind (source), ==, NP_SOURCE_KIND_PRESS);
  g_assert_cmpstr (np_source_get_note (source), ==, "Says \"about\" a lot");
  g_assert_null (np_source_get_url (source));
  assert_date (np_source_get_published (source), "2026~");
  g_assert_cmpint (np_source_get_kind (np_dataset_source (dataset, 2)), ==,
                   NP_SOURCE_KIND_COMPILED);
  g_assert_cmpuint (np_dataset_get_source_rank (dataset, 0), ==, 0);
  g_assert_cmpint (np_dataset_get_supplemented (dataset, 1), ==, 0);
  g_assert_cmpint (np_dataset_get_supplemented (dataset, 0), ==, -1);
}

static void
test_brands (void)
{
  g_autoptr (NpDataset) dataset = load_small ();
  NpBrand *combined = np_dataset_brand (dataset, 0);
  NpBrand *omoda = np_dataset_brand (dataset, 1);
  NpBrand *jaguar = np_dataset_brand (dataset, 3);
  const NpOwnership *ownerships;
  guint n;

  g_assert_cmpint (np_brand_get_covers (combined), ==, NP_BRAND_COVERS_BRANDS);
  g_assert_cmpstr (np_brand_get_covered (combined)[1], ==, "jaecoo");
  g_assert_cmpstr (np_brand_get_aliases (omoda)[1], ==, "Omoda Auto");
  g_assert_cmpint (np_brand_get_covers (np_dataset_brand (dataset, 4)), ==, NP_BRAND_COVERS_POOL);
  ownerships = np_brand_get_ownerships (jaguar, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (np_dataset_group (dataset, ownerships[0].group))),
                   ==, "jlr");
  assert_date (&ownerships[0].from, "2008-06-02");
  assert_date (&ownerships[0].to, "2026-12");
  g_assert_cmpfloat (ownerships[0].share, ==, 0.5);
  ownerships = np_brand_get_ownerships (omoda, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (ownerships[0].share, <, 0);
}

static void
test_plants (void)
{
  g_autoptr (NpDataset) dataset = load_small ();
  NpPlant *changshu = np_dataset_plant (dataset, 0);
  NpPlant *engines = np_dataset_plant (dataset, 1);
  const NpCapacity *capacities;
  double latitude, longitude;
  NpFact fact;
  guint n;

  g_assert_true (np_plant_get_place (changshu, &latitude, &longitude));
  g_assert_cmpfloat (latitude, ==, 31.65);
  g_assert_false (np_plant_get_place (engines, &latitude, &longitude));
  g_assert_cmpint (np_plant_get_makes (engines), ==, NP_PRODUCT_ENGINES);
  g_assert_true (np_plant_get_is_total (np_dataset_plant (dataset, 2)));
  g_assert_false (np_plant_get_is_total (changshu));
  capacities = np_plant_get_capacities (changshu, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (capacities[0].units, ==, 130000);
  g_assert_cmpint (capacities[0].basis, ==, NP_CAPACITY_BASIS_NONE);
  g_assert_cmpint (capacities[1].basis, ==, NP_CAPACITY_BASIS_NAMEPLATE);
  g_assert_cmpstr (capacities[1].note, ==, "phase two");
  g_assert_cmpstr (np_source_get_id (capacities[0].sources[1]), ==, "paper");
  fact = np_fact_table_get_row (np_dataset_get_production (dataset), 1);
  g_assert_cmpint (fact.scope, ==, NP_MEASURE_SALES);
  g_assert_cmpint (fact.units, ==, 34000);
  g_assert_cmpuint (np_period_get_first_month (fact.period), ==, 2024 * 12 + 3);
}

static void
test_events_and_claims (void)
{
  g_autoptr (NpDataset) dataset = load_small ();
  NpEvent *founding = np_dataset_find_event (dataset, "founding");
  NpEvent *opening = np_dataset_find_event (dataset, "opening");
  NpPartnership *venture = np_dataset_find_partnership (dataset, "chery-jlr");
  NpClaim *claim = np_dataset_find_claim (dataset, "c1");
  const NpEventLink *links;
  NpStoryStep *step = g_list_model_get_item (np_dataset_get_story_steps (dataset), 0);
  guint n;

  links = np_event_get_links (founding, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (links[1].kind, ==, NP_EVENT_LINK_CAUSES);
  g_assert_cmpstr (links[1].event, ==, "loose");
  g_assert_cmpstr (np_event_get_summary (founding), ==, "Two lines,\nin one field");
  g_assert_cmpuint (np_entity_get_n_sources (NP_ENTITY (founding)), ==, 2);
  g_assert_true (np_event_get_partnership (opening) == venture);
  g_assert_cmpstr (np_event_get_plant (opening), ==, "changshu");
  assert_date (np_event_get_planned (opening), "2014~");
  g_assert_cmpstr (np_partnership_get_stakes (venture)[1], ==, "JLR 50");
  g_assert_cmpstr (np_claim_get_subject (claim), ==, "group:chery");
  g_assert_cmpstr (np_claim_get_parts (claim)[1], ==, "brand:jaecoo");
  g_assert_cmpstr (np_claim_get_stated (claim), ==, "76319");
  g_assert_cmpstr (np_story_step_get_title (step), ==, "Two groups");
  g_object_unref (step);
}

static void
test_registrations (void)
{
  g_autoptr (NpDataset) dataset = load_small ();
  NpFactTable *facts = np_dataset_get_registrations (dataset);
  NpFactSlice rivals = np_fact_table_find (facts, 0, 2, np_period_new_year (2025));
  NpFact fact;

  /* Rivals are kept, the preferred source first. */
  g_assert_cmpuint (rivals.n, ==, 2);
  fact = np_fact_table_get_row (facts, rivals.first);
  g_assert_cmpint (fact.units, ==, 28232);
  g_assert_cmpuint (fact.source, ==, 0);
  g_assert_cmpuint (fact.line, ==, 2);
  fact = np_fact_table_get_row (facts, rivals.first + 1);
  g_assert_cmpint (fact.units, ==, 28250);
  g_assert_cmpint (fact.status, ==, NP_STATUS_PROVISIONAL);
}

static void
test_bundled (void)
{
  g_autoptr (GFile) file = np_loader_get_bundled ();
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = load_path (g_file_peek_path (file), &diagnostics, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==, "");
  g_assert_cmpint (np_dataset_find_brand (dataset, "jaecoo"), >=, 0);
}

static void
test_bundled_folder (void)
{
  g_autofree char *before = g_strdup (g_getenv ("NAMEPLATE_DATADIR"));
  g_autoptr (GFile) set = NULL;
  g_autoptr (GFile) installed = NULL;
  g_autofree char *folder = NULL;

  g_setenv ("NAMEPLATE_DATADIR", "/somewhere", TRUE);
  set = np_loader_get_bundled ();
  g_assert_cmpstr (g_file_peek_path (set), ==, "/somewhere/datasets/uk-car-market");
  g_unsetenv ("NAMEPLATE_DATADIR");
  installed = np_loader_get_bundled ();
  g_assert_true (g_str_has_suffix (g_file_peek_path (installed),
                                   "/nameplate/datasets/uk-car-market"));
  if (before != NULL)
    g_setenv ("NAMEPLATE_DATADIR", before, TRUE);
}

/* A package that takes long enough to be watched and stopped. */
static TempFolder *
make_big (void)
{
  static const char *const brands[] = { "jaecoo", "omoda", "jaguar", "others", "omoda-jaecoo" };
  TempFolder *folder = temp_folder_copy ("small");
  g_autoptr (GString) rows = g_string_new ("market,brand,period,units,source,status\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (rows, "uk,%s,%04u-%02u,%u,%s,final\n", brands[i / 2 % 5],
                            1000 + i / 120, i / 10 % 12 + 1, i, i % 2 == 0 ? "office" : "paper");
  temp_folder_write (folder, "registrations.csv", rows->str, (gssize) rows->len);
  return folder;
}

typedef struct
{
  GMainLoop *loop;
  NpLoader *loader;
  NpDataset *dataset;
  GError *error;
  GCancellable *cancellable;
  GThread *thread;
  double last;
  guint n_fractions;
  gboolean cancel_at_progress;
} Watch;

static void
watch_clear (Watch *watch)
{
  g_main_loop_unref (watch->loop);
  g_clear_object (&watch->dataset);
  g_clear_object (&watch->cancellable);
  g_clear_error (&watch->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Watch, watch_clear)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  watch->dataset = np_loader_load_finish (NP_LOADER (source), result, &watch->error);
  g_main_loop_quit (watch->loop);
}

static void
notify_fraction_cb (NpLoader *loader, GParamSpec *pspec, Watch *watch)
{
  double fraction = np_loader_get_fraction (loader);

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_cmpfloat (fraction, >, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->last = fraction;
  watch->n_fractions++;
  if (watch->cancel_at_progress)
    g_cancellable_cancel (watch->cancellable);
}

static void
watch_load (Watch *watch, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  NpLoader *loader = np_loader_new (file);

  watch->loop = g_main_loop_new (NULL, FALSE);
  watch->cancellable = g_cancellable_new ();
  watch->thread = g_thread_self ();
  g_signal_connect (loader, "notify::fraction", G_CALLBACK (notify_fraction_cb), watch);
  np_loader_load_async (loader, watch->cancellable, loaded_cb, watch);
  g_main_loop_run (watch->loop);
  watch->loader = loader;
}

static void
end_watch (Watch *watch)
{
  /* Whatever still waits in the loop lets go of the loader. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&watch->loader));
}

static void
test_progress (void)
{
  g_autoptr (TempFolder) folder = make_big ();
  g_auto (Watch) watch = { .last = 0 };

  watch_load (&watch, folder);
  g_assert_no_error (watch.error);
  g_assert_nonnull (watch.dataset);
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (watch.dataset)), ==,
                    N_ROWS);
  g_assert_cmpuint (watch.n_fractions, >=, 2);
  g_assert_cmpfloat (watch.last, ==, 1);
  g_assert_cmpfloat (np_loader_get_fraction (watch.loader), ==, 1);
  g_assert_nonnull (np_loader_get_message (watch.loader));
  end_watch (&watch);
}

static void
test_cancel_while_loading (void)
{
  g_autoptr (TempFolder) folder = make_big ();
  g_auto (Watch) watch = { .cancel_at_progress = TRUE };

  watch_load (&watch, folder);
  g_assert_null (watch.dataset);
  g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (np_loader_get_fraction (watch.loader), <, 1);
  end_watch (&watch);
}

static void
test_cancel_before (void)
{
  g_autofree char *path = test_package_path ("small");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (np_loader_load (loader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A load that fails leaves what it has found, and the dataset that was open is not touched. */
static void
test_failure_async (void)
{
  g_autoptr (NpDataset) open = load_small ();
  g_autoptr (TempFolder) folder = temp_folder_copy ("bad-rows");
  g_auto (Watch) watch = { .last = 0 };

  temp_folder_append (folder, "registrations.csv", "uk,jaecoo,2019,1,office,\xff,red\n");
  watch_load (&watch, folder);
  g_assert_null (watch.dataset);
  g_assert_error (watch.error, NP_LOAD_ERROR, NP_LOAD_ERROR_ENCODING);
  end_watch (&watch);
  g_assert_cmpuint (G_OBJECT (open)->ref_count, ==, 1);
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (open)), ==, 6);
}

static void
test_bad_rows (void)
{
  g_autofree char *path = test_package_path ("bad-rows");
  g_autofree char *expected_path = test_package_path ("bad-rows/expected.txt");
  g_autofree char *expected = NULL;
  g_autofree char *diagnostics = NULL;
  g_auto (Watch) watch = { .last = 0 };

  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  watch_load (&watch, path);
  g_assert_no_error (watch.error);
  diagnostics = describe (watch.loader);
  g_assert_cmpstr (diagnostics, ==, expected);
  g_assert_cmpuint (np_loader_get_n_errors (watch.loader), ==, 7);
  g_assert_cmpuint (np_loader_get_n_warnings (watch.loader), ==, 2);
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (watch.dataset)), ==, 1);
  end_watch (&watch);
}

static void
test_no_callback (void)
{
  g_autofree char *path = test_package_path ("small");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  NpLoader *loader = np_loader_new (file);
  gpointer left = loader;
  double fraction;
  g_autofree char *message = NULL;

  g_object_get (loader, "fraction", &fraction, "message", &message, NULL);
  g_assert_cmpfloat (fraction, ==, 0);
  g_assert_null (message);
  g_assert_cmpuint (g_list_model_get_n_items (np_loader_get_diagnostics (loader)), ==, 0);
  /* Nobody waits for the result. */
  np_loader_load_async (loader, NULL, NULL, NULL);
  while (np_loader_get_fraction (loader) < 1)
    g_main_context_iteration (NULL, TRUE);
  /* The task's thread lets go of the loader when it ends, which is a little later. */
  g_object_add_weak_pointer (G_OBJECT (loader), &left);
  g_object_unref (loader);
  while (left != NULL)
    g_main_context_iteration (NULL, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/about-and-sources", test_about_and_sources);
  g_test_add_func ("/loader/brands", test_brands);
  g_test_add_func ("/loader/plants", test_plants);
  g_test_add_func ("/loader/events-and-claims", test_events_and_claims);
  g_test_add_func ("/loader/registrations", test_registrations);
  g_test_add_func ("/loader/bundled", test_bundled);
  g_test_add_func ("/loader/bundled-folder", test_bundled_folder);
  g_test_add_func ("/loader/progress", test_progress);
  g_test_add_func ("/loader/cancel-while-loading", test_cancel_while_loading);
  g_test_add_func ("/loader/cancel-before", test_cancel_before);
  g_test_add_func ("/loader/failure-async", test_failure_async);
  g_test_add_func ("/loader/bad-rows", test_bad_rows);
  g_test_add_func ("/loader/no-callback", test_no_callback);
  return g_test_run ();
}
