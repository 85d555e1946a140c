/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted of a market in a period: figures of its own, or the sum of those of its parts. */

#include "np-market-history.h"
#include "np-test-data.h"

static NpMarketCount *
count_of (NpMarketHistory *history, const char *period, guint longest)
{
  const GArray *bases = np_market_history_get_bases (history, np_test_period (period), longest);

  g_assert_cmpuint (bases->len, >, 0);
  return np_market_history_get_count (history, np_test_period (period), longest,
                                      g_array_index (bases, guint, 0));
}

static const NpBrandCount *
find (NpDataset *dataset, const NpMarketCount *count, const char *brand)
{
  return np_market_count_find (count, np_dataset_find_brand (dataset, brand));
}

static void
assert_basis (NpDataset *dataset, const NpMarketCount *count, const char *source)
{
  g_assert_cmpuint (count->basis, ==, np_dataset_find_source (dataset, source));
}

/* Adds a figure of a brand for each month of a year from @first to @last. */
static void
add_months (NpTestData *data,
            const char *brand,
            int first,
            int last,
            gint64 units,
            const char *source)
{
  for (int month = first; month <= last; month++)
    {
      g_autofree char *period = g_strdup_printf ("2020-%02d", month);

      np_test_data_units (data, brand, period, units, source);
    }
}

/* A year's own figure counts, whatever its months say; without it they are summed. */
static void
test_direct (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) own = NULL;
  g_autoptr (NpMarketCount) sum = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  add_months (data, "one", 1, 12, 10, "a");
  np_test_data_units (data, "one", "2020", 125, "a");
  np_test_data_total (data, "2020", 200, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  own = count_of (history, "2020", NP_PARTS_ANY);
  g_assert_false (own->summed);
  g_assert_cmpint (find (dataset, own, "one")->units, ==, 125);
  g_assert_cmpint (own->total, ==, 200);
  g_assert_cmpuint (own->n_months, ==, 12);
  /* Who asks for months gets their sum, and its total is not known of them. */
  sum = count_of (history, "2020", 1);
  g_assert_true (sum->summed);
  g_assert_cmpint (find (dataset, sum, "one")->units, ==, 120);
  g_assert_cmpuint (find (dataset, sum, "one")->n_months, ==, 12);
  g_assert_false (find (dataset, sum, "one")->incomplete);
  g_assert_cmpint (sum->total, ==, -1);
}

/* The longest parts are taken, each month once. */
static void
test_parts (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) year = NULL;
  g_autoptr (NpMarketCount) months = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  add_months (data, "one", 1, 12, 10, "a");
  np_test_data_units (data, "one", "2020-Q1", 31, "a");
  np_test_data_units (data, "one", "2020-07/2020-12", 65, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  year = count_of (history, "2020", NP_PARTS_ANY);
  g_assert_cmpint (find (dataset, year, "one")->units, ==, 31 + 30 + 65);
  g_assert_cmpuint (year->n_months, ==, 12);
  months = count_of (history, "2020", 3);
  g_assert_cmpint (find (dataset, months, "one")->units, ==, 31 + 90);
}

/* Parts of one family are added up, never those of two; who has most of them comes first, and
 * figures that overlap are no more months. */
static void
test_families (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  const GArray *bases;
  g_autoptr (NpMarketCount) year = NULL;
  g_autoptr (NpMarketCount) half = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "more", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_source (data, "y", NULL);
  np_test_data_supplements (data, "more", "a");
  np_test_data_brand (data, "one", "One", NULL);
  add_months (data, "one", 1, 5, 10, "a");
  add_months (data, "one", 6, 8, 11, "more");
  add_months (data, "one", 1, 12, 1000, "x");
  /* Seven months, some of them three times. */
  add_months (data, "one", 1, 7, 500, "y");
  np_test_data_units (data, "one", "2020-Q1", 1500, "y");
  np_test_data_units (data, "one", "2020-Q2", 1500, "y");
  np_test_data_units (data, "one", "2020-01/2020-06", 3000, "y");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  bases = np_market_history_get_bases (history, np_test_period ("2020"), NP_PARTS_ANY);
  g_assert_cmpuint (bases->len, ==, 3);
  g_assert_cmpuint (g_array_index (bases, guint, 0), ==, np_dataset_find_source (dataset, "x"));
  g_assert_cmpuint (g_array_index (bases, guint, 1), ==, np_dataset_find_source (dataset, "a"));
  g_assert_cmpuint (g_array_index (bases, guint, 2), ==, np_dataset_find_source (dataset, "y"));
  year = np_market_history_get_count (history, np_test_period ("2020"), NP_PARTS_ANY,
                                      g_array_index (bases, guint, 1));
  g_assert_cmpint (find (dataset, year, "one")->units, ==, 50 + 33);
  g_assert_cmpuint (year->n_months, ==, 8);
  g_assert_cmpuint (year->sources->len, ==, 2);
  /* Of a half that three have, the most preferred. */
  half = count_of (history, "2020-01/2020-05", 1);
  assert_basis (dataset, half, "a");
  g_assert_cmpuint (np_market_history_count_months (history, np_test_period ("2020")), ==, 12);
}

/* A label takes in the brands that it covers in every part, and nothing is counted twice. */
static void
test_labels (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) quarter = NULL;
  g_autoptr (NpMarketCount) before = NULL;
  gint64 sum = 0;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "omoda", "Omoda", NULL);
  np_test_data_brand (data, "jaecoo", "Jaecoo", NULL);
  np_test_data_brand (data, "both", "Omoda & Jaecoo", "omoda;jaecoo");
  np_test_data_brand (data, "rest", "Rest", "*");
  np_test_data_units (data, "omoda", "2020-01", 1, "a");
  np_test_data_units (data, "jaecoo", "2020-01", 2, "a");
  np_test_data_units (data, "both", "2020-02", 30, "a");
  np_test_data_units (data, "rest", "2020-02", 5, "a");
  np_test_data_units (data, "both", "2020-03", 40, "a");
  /* Only one of them: the label lacks a month. */
  np_test_data_units (data, "omoda", "2020-04", 100, "a");
  np_test_data_units (data, "both", "2020-05", 7, "a");
  np_test_data_units (data, "both", "2020-06", 7, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  before = count_of (history, "2020-Q1", NP_PARTS_ANY);
  g_assert_null (find (dataset, before, "omoda"));
  g_assert_cmpint (find (dataset, before, "both")->units, ==, 73);
  g_assert_cmpuint (find (dataset, before, "both")->n_months, ==, 3);
  g_assert_false (find (dataset, before, "both")->incomplete);
  /* A pool is whatever is left: it lacks nothing. */
  g_assert_false (find (dataset, before, "rest")->incomplete);
  for (guint i = 0; i < before->n_brands; i++)
    sum += before->brands[i].units;
  g_assert_cmpint (sum, ==, 1 + 2 + 30 + 5 + 40);
  quarter = count_of (history, "2020-Q2", NP_PARTS_ANY);
  g_assert_cmpint (find (dataset, quarter, "both")->units, ==, 114);
  g_assert_true (find (dataset, quarter, "both")->incomplete);
}

/* Months before a brand entered are not expected of it; other months without a figure are. */
static void
test_entered (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) quarter = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "always", "Always", NULL);
  np_test_data_brand_from (data, "new", "New", NULL, "2020-02");
  np_test_data_brand_from (data, "year", "Year", NULL, "2020");
  np_test_data_brand_from (data, "gap", "Gap", NULL, "2020-01-15");
  add_months (data, "always", 1, 3, 10, "a");
  add_months (data, "new", 2, 3, 4, "a");
  add_months (data, "year", 2, 3, 4, "a");
  np_test_data_units (data, "gap", "2020-01", 1, "a");
  np_test_data_units (data, "gap", "2020-03", 1, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  quarter = count_of (history, "2020-Q1", NP_PARTS_ANY);
  g_assert_false (find (dataset, quarter, "always")->incomplete);
  g_assert_false (find (dataset, quarter, "new")->incomplete);
  g_assert_cmpuint (find (dataset, quarter, "new")->n_months, ==, 2);
  /* A vague date counts from its first month. */
  g_assert_true (find (dataset, quarter, "year")->incomplete);
  g_assert_true (find (dataset, quarter, "gap")->incomplete);
}

/* Months without any figure of the market are no parts; the sum says how many it has. */
static void
test_missing (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) year = NULL;
  g_autoptr (GArray) quarters = NULL;
  g_autoptr (GArray) years = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "rest", "Rest", "*");
  add_months (data, "one", 1, 4, 10, "a");
  add_months (data, "one", 7, 9, 10, "a");
  /* A month that is only pooled is not itemised. */
  add_months (data, "rest", 5, 5, 99, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  year = count_of (history, "2020", NP_PARTS_ANY);
  g_assert_cmpuint (year->n_months, ==, 7);
  g_assert_cmpint (find (dataset, year, "one")->units, ==, 70);
  g_assert_null (find (dataset, year, "rest"));
  g_assert_cmpuint (np_market_history_count_months (history, np_test_period ("2020-Q2")), ==, 1);
  g_assert_cmpuint (np_market_history_count_months (history, np_test_period ("2019")), ==, 0);
  /* The second quarter is neither whole nor the newest. */
  quarters = np_market_history_list_periods (history, NP_PERIOD_UNIT_QUARTER);
  g_assert_cmpuint (quarters->len, ==, 2);
  g_assert_cmpuint (g_array_index (quarters, NpPeriod, 1), ==, np_test_period ("2020-Q3"));
  years = np_market_history_list_periods (history, NP_PERIOD_UNIT_YEAR);
  g_assert_cmpuint (years->len, ==, 1);
}

/* The parts' totals make the sum's, if every part has one. Statuses: the weakest. */
static void
test_totals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;
  g_autoptr (NpMarketCount) first = NULL;
  g_autoptr (NpMarketCount) second = NULL;
  guint source;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  add_months (data, "one", 1, 5, 10, "a");
  np_test_data_units_as (data, "one", "2020-06", 10, "a", NP_STATUS_PROVISIONAL);
  np_test_data_total (data, "2020-01", 100, "a");
  np_test_data_total (data, "2020-02", 100, "a");
  np_test_data_total (data, "2020-03", 120, "a");
  np_test_data_total (data, "2020-04", 100, "a");
  np_test_data_total (data, "2020-05", 100, "x");
  np_test_data_total (data, "2020-06", 100, "a");
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  first = count_of (history, "2020-Q1", NP_PARTS_ANY);
  g_assert_cmpint (first->total, ==, 320);
  g_assert_cmpint (find (dataset, first, "one")->status, ==, NP_STATUS_FINAL);
  second = count_of (history, "2020-Q2", NP_PARTS_ANY);
  g_assert_cmpint (second->total, ==, -1);
  g_assert_cmpint (find (dataset, second, "one")->status, ==, NP_STATUS_PROVISIONAL);
  g_assert_cmpint (np_market_history_get_total (history, np_test_period ("2020-05"),
                                                np_dataset_find_source (dataset, "a"), FALSE,
                                                &source),
                   ==, -1);
  g_assert_cmpuint (source, ==, G_MAXUINT);
  g_assert_cmpint (np_market_history_get_total (history, np_test_period ("2020-05"),
                                                np_dataset_find_source (dataset, "a"), TRUE,
                                                &source),
                   ==, 100);
  g_assert_cmpuint (source, ==, np_dataset_find_source (dataset, "x"));
}

/* More counts than are kept: what was thrown away is made again, and says the same. */
static void
test_kept (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketHistory) history = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  for (int year = 1900; year < 2020; year++)
    {
      g_autofree char *period = g_strdup_printf ("%d", year);

      np_test_data_units (data, "one", period, year, "a");
    }
  dataset = np_test_data_end (data);
  history = np_market_history_new (dataset, 0);
  for (int i = 0; i < 240; i++)
    {
      guint year = 1900 + i % 120;
      g_autofree char *period = g_strdup_printf ("%u", year);
      g_autoptr (NpMarketCount) count = count_of (history, period, NP_PARTS_ANY);

      g_assert_cmpint (count->brands[0].units, ==, year);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/direct", test_direct);
  g_test_add_func ("/history/parts", test_parts);
  g_test_add_func ("/history/families", test_families);
  g_test_add_func ("/history/labels", test_labels);
  g_test_add_func ("/history/entered", test_entered);
  g_test_add_func ("/history/missing", test_missing);
  g_test_add_func ("/history/totals", test_totals);
  g_test_add_func ("/history/kept", test_kept);
  return g_test_run ();
}
