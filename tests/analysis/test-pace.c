/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the agreement to the first car, and what lanes can be aligned at. */

#include "np-pace.h"
#include "np-test-data.h"

#define N_RANDOM 2000

static NpTestData *
new_data (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source_unordered (data, "paper");
  np_test_data_plant (data, "cars", "Cars", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_plant (data, "engines", "Engines", NP_PRODUCT_ENGINES, NULL, NULL);
  return data;
}

static void
add (NpTestData *data, const char *id, const char *lane, const char *date, const char *kind)
{
  np_test_data_report (data, id, lane, date, kind, NULL, NULL, "paper");
}

static void
assert_id (NpEvent *event, const char *id)
{
  g_assert_cmpstr (event != NULL ? np_entity_get_id (NP_ENTITY (event)) : NULL, ==, id);
}

static void
assert_date (const NpDate *date, const char *expected)
{
  g_autofree char *text = np_date_is_set (date) ? np_date_to_string (date) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

/* The pace of the only partnership that has one. */
static NpPace
measure_only (NpDataset *dataset)
{
  g_autoptr (NpReports) reports = np_reports_new (dataset);
  g_autoptr (GArray) paces = np_pace_list (dataset, reports);

  g_assert_cmpuint (paces->len, ==, 1);
  return g_array_index (paces, NpPace, 0);
}

static void
test_formed (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  NpPace pace;

  np_test_data_partnership (data, "a", "A", "A;B", "2012-11-18");
  add (data, "signed", "a", "2012-03", "agreement");
  add (data, "talks-2", "a", "2011-02", "talks");
  add (data, "talks-1", "a", "2010-08", "talks");
  np_test_data_report (data, "engine-plant", "a", "2013", "plant-opening", "engines", NULL,
                       "paper");
  np_test_data_report (data, "plant", "a", "2014-10-21", "plant-opening", "cars", NULL, "paper");
  add (data, "launch", "a", "2015", "product-launch");
  dataset = np_test_data_end (data);
  pace = measure_only (dataset);
  assert_date (&pace.agreement, "2012-11-18");
  g_assert_null (pace.agreement_event);
  assert_id (pace.talks, "talks-1");
  assert_id (pace.first_car, "plant");
  g_assert_cmpfloat_with_epsilon (pace.min_years, 702 / 365.25, 1e-9);
  g_assert_cmpfloat (pace.max_years, ==, pace.min_years);
}

/* A year is any day of it, at both ends. */
static void
test_vague (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  NpPace pace;

  np_test_data_partnership (data, "a", "A", "A;B", NULL);
  add (data, "sold", "a", "1979-12", "sale");
  add (data, "car", "a", "1981", "production-start");
  dataset = np_test_data_end (data);
  pace = measure_only (dataset);
  assert_id (pace.agreement_event, "sold");
  assert_date (&pace.agreement, "1979-12");
  g_assert_cmpfloat_with_epsilon (pace.min_years, 367 / 365.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (pace.max_years, 761 / 365.25, 1e-9);
}

/* A car of the agreement's year may have come after it; one that can't have is none of it. */
static void
test_not_before (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  NpPace pace;

  np_test_data_partnership (data, "a", "A", "A;B", "2012-11-18");
  add (data, "too-early", "a", "2012-10", "product-launch");
  add (data, "same-year", "a", "2012", "product-launch");
  dataset = np_test_data_end (data);
  pace = measure_only (dataset);
  assert_id (pace.first_car, "same-year");
  g_assert_cmpfloat (pace.min_years, ==, 0);
  g_assert_cmpfloat_with_epsilon (pace.max_years, 43 / 365.25, 1e-9);
}

/* What is not in use neither founds nor opens. */
static void
test_used (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;
  NpPartnership *partnership;
  NpDate date;
  NpPace pace;

  np_test_data_partnership (data, "a", "A", "A;B", NULL);
  np_test_data_report (data, "rumour", "a", "2018", "agreement", NULL, "signed", "paper");
  add (data, "signed", "a", "2019-11-29", "joint-venture");
  np_test_data_report (data, "building", "a", "2020-06-20", "plant-opening", "cars", "signed",
                       "paper");
  dataset = np_test_data_end (data);
  pace = measure_only (dataset);
  assert_id (pace.agreement_event, "signed");
  g_assert_null (pace.first_car);
  g_assert_null (pace.talks);
  g_assert_cmpfloat (pace.max_years, ==, 0);
  reports = np_reports_new (dataset);
  partnership = np_dataset_find_partnership (dataset, "a");
  g_assert_true (np_anchor_find (reports, partnership, NP_ANCHOR_FOUNDING, &date));
  assert_date (&date, "2019-11-29");
  g_assert_false (np_anchor_find (reports, partnership, NP_ANCHOR_PLANT, &date));
  assert_date (&date, NULL);
}

/* The quickest first; those without a car behind them, as the dataset has them. */
static void
test_order (void)
{
  static const char *const expected[] = { "quick", "slow", "vague", "car-less", "none" };
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;
  g_autoptr (GArray) paces = NULL;

  np_test_data_partnership (data, "car-less", "1", NULL, "2010");
  np_test_data_partnership (data, "vague", "2", NULL, "2010-01-01");
  np_test_data_partnership (data, "slow", "3", NULL, "2010-01-01");
  np_test_data_partnership (data, "undated", "4", NULL, NULL);
  np_test_data_partnership (data, "quick", "5", NULL, "2020-01-01");
  np_test_data_partnership (data, "none", "6", NULL, "2000");
  add (data, "1", "slow", "2012-01-01", "product-launch");
  add (data, "2", "vague", "2012", "product-launch");
  add (data, "3", "quick", "2020-02-01", "product-launch");
  add (data, "4", "undated", "2020-02-01", "product-launch");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  paces = np_pace_list (dataset, reports);
  g_assert_cmpuint (paces->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < paces->len; i++)
    g_assert_cmpstr (np_entity_get_id (NP_ENTITY (g_array_index (paces, NpPace, i).partnership)),
                     ==, expected[i]);
}

static void
test_anchors (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;
  static const char *const expected[NP_N_ANCHORS] = { NULL, "2012-11-18", "2014-10-21", "2010-08" };

  np_test_data_partnership (data, "a", "A", "A;B", "2012-11-18");
  np_test_data_partnership (data, "empty", "Empty", "A;B", NULL);
  add (data, "talks", "a", "2010-08", "talks");
  add (data, "plant", "a", "2014-10-21", "plant-opening");
  add (data, "plant-2", "a", "2018-06", "plant-opening");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  for (guint i = 0; i < NP_N_ANCHORS; i++)
    {
      NpDate date = { 2026, 1, 1, 0 };

      g_assert_true (np_anchor_find (reports, np_dataset_find_partnership (dataset, "a"),
                                     (NpAnchor) i, &date)
                     == (expected[i] != NULL));
      assert_date (&date, expected[i]);
      g_assert_false (np_anchor_find (reports, np_dataset_find_partnership (dataset, "empty"),
                                      (NpAnchor) i, &date));
      assert_date (&date, NULL);
    }
}

/* The words are those that a location can be aligned by. */
static void
test_names (void)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_PARTNERSHIPS);

  for (guint i = 0; i < NP_N_ANCHORS; i++)
    {
      const char *name = np_anchor_get_name ((NpAnchor) i);
      g_autoptr (NpLocation) location = np_location_with (view, NP_PARAM_ALIGN, name);

      g_assert_cmpint (np_anchor_from_name (name), ==, i);
      g_assert_true (np_location_is (location, NP_PARAM_ALIGN, name));
    }
  g_assert_cmpint (np_anchor_from_name (NULL), ==, NP_ANCHOR_NONE);
  g_assert_cmpint (np_anchor_from_name ("moon"), ==, NP_ANCHOR_NONE);
}

static char *
random_date (void)
{
  GString *date = g_string_new (NULL);

  g_string_append_printf (date, "%d", g_test_rand_int_range (2010, 2014));
  if (g_test_rand_bit ())
    {
      g_string_append_printf (date, "-%02d", g_test_rand_int_range (1, 13));
      if (g_test_rand_bit ())
        g_string_append_printf (date, "-%02d", g_test_rand_int_range (1, 29));
    }
  return g_string_free_and_steal (date);
}

/* Whatever the dates: never negative, the least not more than the most, no range between days. */
static void
test_any_dates (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      NpTestData *data = new_data ();
      g_autofree char *agreement = random_date ();
      g_autofree char *car = random_date ();
      g_autoptr (NpDataset) dataset = NULL;
      NpPace pace;

      np_test_data_partnership (data, "a", "A", NULL, agreement);
      add (data, "car", "a", car, "product-launch");
      dataset = np_test_data_end (data);
      pace = measure_only (dataset);
      g_assert_cmpfloat (pace.min_years, >=, 0);
      g_assert_cmpfloat (pace.min_years, <=, pace.max_years);
      if (pace.first_car == NULL)
        g_assert_cmpfloat (pace.max_years, ==, 0);
      else if (pace.agreement.day != 0 && np_event_get_date (pace.first_car)->day != 0)
        g_assert_cmpfloat (pace.min_years, ==, pace.max_years);
      g_assert_true ((pace.first_car == NULL)
                     == (np_date_last_day (np_event_get_date (np_dataset_find_event (dataset,
                                                                                     "car")))
                         < np_date_first_day (&pace.agreement)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace/formed", test_formed);
  g_test_add_func ("/pace/vague", test_vague);
  g_test_add_func ("/pace/not-before", test_not_before);
  g_test_add_func ("/pace/used", test_used);
  g_test_add_func ("/pace/order", test_order);
  g_test_add_func ("/pace/anchors", test_anchors);
  g_test_add_func ("/pace/names", test_names);
  g_test_add_func ("/pace/any-dates", test_any_dates);
  return g_test_run ();
}
