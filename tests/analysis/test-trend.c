/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-trend.h"

#include <math.h>

#include "np-test-data.h"

static GArray *
make_trends (NpDataset *dataset, NpBy by, const guint *subjects, guint n)
{
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);
  const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };

  return np_trends_new (history, NP_PERIOD_UNIT_YEAR, by, &units, subjects, n);
}

static NpTrendPoint *
trend_of (NpDataset *dataset, NpBy by, const char *id, guint *n)
{
  int subject = by == NP_BY_GROUP ? np_dataset_find_group (dataset, id)
                                  : np_dataset_find_brand (dataset, id);

  g_autoptr (GArray) trends = NULL;
  guint number = subject;

  g_assert_cmpint (subject, >=, 0);
  trends = make_trends (dataset, by, &number, 1);
  g_assert_cmpuint (trends->len, ==, 1);
  *n = g_array_index (trends, NpTrend, 0).n_points;
  return g_steal_pointer (&g_array_index (trends, NpTrend, 0).points);
}

static void
test_group (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  guint n;
  g_autofree NpTrendPoint *points = trend_of (dataset, NP_BY_GROUP, "chery", &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (points[0].period, ==, np_test_period ("2024"));
  g_assert_cmpint (points[0].units, ==, 20);
  g_assert_cmpint (points[1].units, ==, 250);
  g_assert_cmpuint (points[1].rank, ==, 3);
  g_assert_cmpfloat_with_epsilon (points[1].share, 250.0 / 1900.0, 1e-12);
  g_assert_false (points[1].outside);
}

static void
test_gaps (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree NpTrendPoint *points = NULL;
  guint n;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_source (data, "y", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_brand (data, "never", "Never", NULL);
  np_test_data_units (data, "two", "2010", 5, "a");
  np_test_data_units (data, "one", "2011", 1, "a");
  /* 2012: the market has a figure, the brand none. 2013: nobody has any. */
  np_test_data_units (data, "two", "2012", 5, "a");
  np_test_data_units (data, "one", "2014", 4, "x");
  np_test_data_units (data, "one", "2014", 5, "y");
  np_test_data_units (data, "two", "2014", 5, "a");
  np_test_data_total (data, "2014", 50, "a");
  np_test_data_units (data, "two", "2015", 5, "a");
  dataset = np_test_data_end (data);
  points = trend_of (dataset, NP_BY_BRAND, "one", &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (points[0].period, ==, np_test_period ("2011"));
  g_assert_true (points[1].gap);
  g_assert_true (points[2].gap);
  g_assert_cmpuint (points[2].period, ==, np_test_period ("2013"));
  g_assert_false (points[3].gap);
  /* Only the rival has it: shown, but without a rank and without the other count's total. */
  g_assert_true (points[3].outside);
  g_assert_cmpint (points[3].units, ==, 4);
  g_assert_true (points[3].rivals);
  g_assert_cmpuint (points[3].rank, ==, 0);
  g_assert_true (isnan (points[3].share));
  g_assert_cmpuint (points[3].source, ==, np_dataset_find_source (dataset, "x"));
  g_assert_null (trend_of (dataset, NP_BY_BRAND, "never", &n));
  g_assert_cmpuint (n, ==, 0);
}

/* A brand counts in the group that held it then. */
static void
test_owner_changes (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree NpTrendPoint *ford = NULL;
  g_autofree NpTrendPoint *tata = NULL;
  guint n;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "ford", "Ford");
  np_test_data_group (data, "tata", "Tata");
  np_test_data_brand (data, "jaguar", "Jaguar", NULL);
  np_test_data_owner (data, "jaguar", "ford", "1989", "2008-06-02");
  np_test_data_owner (data, "jaguar", "tata", "2008-06-02", NULL);
  np_test_data_units (data, "jaguar", "2007", 7, "a");
  np_test_data_units (data, "jaguar", "2008", 8, "a");
  dataset = np_test_data_end (data);
  ford = trend_of (dataset, NP_BY_GROUP, "ford", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (ford[0].units, ==, 7);
  tata = trend_of (dataset, NP_BY_GROUP, "tata", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (tata[0].units, ==, 8);
}

static void
assert_same (const NpTrend *many, NpTrendPoint *one, guint n)
{
  g_assert_cmpuint (many->n_points, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (many->points[i].period, ==, one[i].period);
      g_assert_cmpint (many->points[i].gap, ==, one[i].gap);
      g_assert_cmpint (many->points[i].outside, ==, one[i].outside);
      g_assert_cmpint (many->points[i].units, ==, one[i].units);
      g_assert_cmpuint (many->points[i].rank, ==, one[i].rank);
      g_assert_cmpuint (many->points[i].source, ==, one[i].source);
    }
}

/* Trends that are made together say what each says alone, in the order asked for. */
static void
test_together (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  const char *ids[] = { "rare", "golf", "omoda-jaecoo", "jaguar", "golf" };
  guint subjects[G_N_ELEMENTS (ids)];
  g_autoptr (GArray) trends = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    subjects[i] = np_dataset_find_brand (dataset, ids[i]);
  trends = make_trends (dataset, NP_BY_BRAND, subjects, G_N_ELEMENTS (subjects));
  g_assert_cmpuint (trends->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      guint n;
      g_autofree NpTrendPoint *one = trend_of (dataset, NP_BY_BRAND, ids[i], &n);

      g_assert_cmpuint (g_array_index (trends, NpTrend, i).subject, ==, subjects[i]);
      assert_same (&g_array_index (trends, NpTrend, i), one, n);
    }
  g_assert_cmpuint (g_array_index (trends, NpTrend, 0).n_points, ==, 1);
  g_assert_cmpuint (g_array_index (trends, NpTrend, 2).n_points, ==, 0);
  g_assert_cmpuint (g_array_index (trends, NpTrend, 3).n_points, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/group", test_group);
  g_test_add_func ("/trend/gaps", test_gaps);
  g_test_add_func ("/trend/together", test_together);
  g_test_add_func ("/trend/owner-changes", test_owner_changes);
  return g_test_run ();
}
