/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the worker counts for the page of registrations, beside its figure. */
#include "np-figure-job.h"
#include "np-picker-item.h"
#include "np-presets.h"
#include "np-registrations-facts.h"
#include "np-test-data.h"
#include "np-test-pages.h"

static NpRegistrationsFacts *
facts_of (NpDataset *dataset, const char *uri, NpRegistrationsFacts *before)
{
  g_autoptr (NpLocation) wanted = np_test_locate (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_figures_complete (dataset, wanted, &error);

  g_assert_no_error (error);
  return np_registrations_facts_new (dataset, location, before);
}

static NpRegistrationsFacts *
bundled_facts (const char *uri)
{
  return facts_of (np_test_get_bundled (), uri, NULL);
}

static void
test_selected (void)
{
  g_autoptr (NpRegistrationsFacts) facts
      = bundled_facts ("nameplate:registrations?period=2025&by=brand&select=kia,jaecoo");
  NpDataset *dataset = np_test_get_bundled ();
  guint jaecoo = np_dataset_find_brand (dataset, "jaecoo");
  const NpSliceEntry *now = np_market_slice_find (facts->slices[NP_FACTS_UNITS], jaecoo);
  const NpSliceEntry *then = np_market_slice_find (facts->slices[NP_FACTS_YEAR_BEFORE], jaecoo);
  const NpSliceEntry *change = np_market_slice_find (facts->slices[NP_FACTS_CHANGE], jaecoo);

  g_assert_cmpint (facts->subject, ==, jaecoo);
  g_assert_cmpuint (facts->shown, ==, np_period_new_year (2025));
  g_assert_cmpuint (facts->newest_year, ==, np_period_new_year (2025));
  g_assert_cmpint (now->units, ==, 28232);
  g_assert_cmpint (then->units, <, now->units);
  g_assert_cmpfloat (change->value, ==, (double) (now->units - then->units));
  g_assert_cmpuint (facts->basis, ==, np_market_basis (dataset, 0, facts->shown));
  /* The selected stand on top, in their order. */
  g_assert_cmpstr (np_picker_item_get_id (facts->items->pdata[0]), ==, "kia");
  g_assert_cmpstr (np_picker_item_get_id (facts->items->pdata[1]), ==, "jaecoo");
  g_assert_cmpuint (facts->presets->len, >, 0);
}

/* Then there are no details to read anything for. */
static void
test_nothing_selected (void)
{
  g_autoptr (NpRegistrationsFacts) facts
      = bundled_facts ("nameplate:registrations?period=2025&by=group");

  g_assert_cmpint (facts->subject, ==, -1);
  g_assert_nonnull (facts->slices[NP_FACTS_UNITS]);
  for (guint i = NP_FACTS_UNITS + 1; i < NP_N_FACTS_SLICES; i++)
    g_assert_null (facts->slices[i]);
}

/* A chart over time with periods of another length tells of the newest of those. */
static void
test_shown (void)
{
  g_autoptr (NpRegistrationsFacts) trend
      = bundled_facts ("nameplate:registrations?period=2024&mode=trend&interval=quarter");
  g_autoptr (NpRegistrationsFacts) years
      = bundled_facts ("nameplate:registrations?period=2024&mode=trend&interval=year");
  const GArray *quarters = trend->periods->of_unit[NP_PERIOD_UNIT_QUARTER];

  g_assert_cmpuint (trend->shown, ==, g_array_index (quarters, NpPeriod, quarters->len - 1));
  g_assert_cmpuint (years->shown, ==, np_period_new_year (2024));
}

/* What there is in a market is taken over from other facts of it, and of it only. */
static void
test_taken_over (void)
{
  NpDataset *dataset = np_test_get_bundled ();
  const char *uri = "nameplate:registrations?period=2024&by=brand&select=mg";
  g_autoptr (NpDataset) other = np_test_data_new_market ();
  g_autoptr (NpRegistrationsFacts) first
      = bundled_facts ("nameplate:registrations?period=2025&by=group");
  g_autoptr (NpRegistrationsFacts) after = facts_of (dataset, uri, first);
  g_autoptr (NpRegistrationsFacts) alone = facts_of (dataset, uri, NULL);
  g_autoptr (NpRegistrationsFacts) elsewhere
      = facts_of (other, "nameplate:registrations?by=group", first);

  g_assert_true (after->periods == first->periods);
  g_assert_cmpuint (after->newest_year, ==, alone->newest_year);
  g_assert_cmpuint (after->items->len, ==, alone->items->len);
  for (guint i = 0; i < alone->items->len; i++)
    g_assert_cmpstr (np_picker_item_get_id (after->items->pdata[i]), ==,
                     np_picker_item_get_id (alone->items->pdata[i]));
  g_assert_true (elsewhere->periods != first->periods);
  g_assert_true (elsewhere->periods->dataset == other);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static GObject *
prepare (NpDataset *dataset, NpLocation *location, GObject *before)
{
  GObject *prepared = g_object_new (G_TYPE_OBJECT, NULL);

  g_assert_nonnull (before);
  g_assert_nonnull (np_location_get (location, NP_PARAM_PERIOD));
  return prepared;
}

/* A job lets go of what went before it; else each figure would keep all earlier ones. */
static void
test_job_holds_nothing_older (void)
{
  g_autoptr (NpLocation) wanted = np_test_locate ("nameplate:registrations");
  GObject *before = g_object_new (G_TYPE_OBJECT, NULL);
  gboolean done = FALSE;
  g_autoptr (GTask) task
      = np_figure_job_start (np_test_get_bundled (), wanted, prepare, before, NULL, done_cb, &done);

  np_test_wait_for (done);
  g_assert_true (g_task_propagate_boolean (task, NULL));
  g_assert_nonnull (np_figure_job_get (task)->prepared);
  g_assert_nonnull (np_figure_job_get (task)->table);
  g_assert_finalize_object (before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/selected", test_selected);
  g_test_add_func ("/facts/nothing-selected", test_nothing_selected);
  g_test_add_func ("/facts/shown", test_shown);
  g_test_add_func ("/facts/taken-over", test_taken_over);
  g_test_add_func ("/facts/job-holds-nothing-older", test_job_holds_nothing_older);
  return g_test_run ();
}
