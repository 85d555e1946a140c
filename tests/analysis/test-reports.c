/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports of one event: which is in use, and why. */

#include "np-reports.h"
#include "np-test-data.h"

#define N_RANDOM 300
#define N_EVENTS 12

static NpTestData *
new_data (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "best", "Best");
  np_test_data_source (data, "good", "Good");
  np_test_data_source_unordered (data, "paper");
  np_test_data_source_unordered (data, "gazette");
  np_test_data_partnership (data, "venture", "Venture", "A;B", NULL);
  np_test_data_partnership (data, "quiet", "Quiet", "A;B", NULL);
  return data;
}

static void
add_talks (NpTestData *data,
           const char *id,
           const char *date,
           const char *rival_of,
           const char *source)
{
  np_test_data_report (data, id, "venture", date, "talks", NULL, rival_of, source);
}

/* @ids: all reports of the event, joined by ";", the one in use first */
static void
assert_reports (NpDataset *dataset, NpReports *reports, const char *ids, NpReportReason reason)
{
  g_auto (GStrv) expected = g_strsplit (ids, ";", -1);

  for (guint i = 0; expected[i] != NULL; i++)
    {
      NpEvent *event = np_dataset_find_event (dataset, expected[i]);
      guint n;
      NpEvent *const *found = np_reports_get (reports, event, &n);

      g_assert_cmpuint (n, ==, g_strv_length (expected));
      for (guint j = 0; j < n; j++)
        g_assert_cmpstr (np_entity_get_id (NP_ENTITY (found[j])), ==, expected[j]);
      g_assert_true (np_reports_find_used (reports, event) == found[0]);
      g_assert_true (np_reports_is_used (reports, event) == (i == 0));
      g_assert_cmpint (np_reports_get_reason (reports, event), ==, reason);
    }
}

static void
test_only (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;

  add_talks (data, "a", "2020", NULL, "paper");
  add_talks (data, "b", "2020", NULL, "best");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  assert_reports (dataset, reports, "a", NP_REPORT_REASON_ONLY);
  assert_reports (dataset, reports, "b", NP_REPORT_REASON_ONLY);
}

/* Sources that nobody ordered are alike, whatever their place in the file. */
static void
test_head (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;

  add_talks (data, "late", "2020-03", "head", "paper");
  add_talks (data, "early", "2020-01", "head", "paper");
  add_talks (data, "head", "2020-02", NULL, "gazette");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  assert_reports (dataset, reports, "head;early;late", NP_REPORT_REASON_HEAD);
}

static void
test_preferred (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;

  add_talks (data, "head", "2020-02", NULL, "paper");
  add_talks (data, "rival", "2020-02", "head", "good");
  add_talks (data, "other", "2020-01", "head", "gazette");
  /* It is the head, and would be in use by that alone, but for its source. */
  add_talks (data, "first", "2021", NULL, "best");
  add_talks (data, "second", "2021", "first", "good");
  /* Two are preferred alike, the head not at all. */
  add_talks (data, "x", "2022", NULL, "paper");
  add_talks (data, "y", "2022-02", "x", "good");
  add_talks (data, "z", "2022-01", "x", "good");
  /* Preferred alike, so the head's place decides. */
  add_talks (data, "u", "2023", NULL, "good");
  add_talks (data, "v", "2022", "u", "good");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  assert_reports (dataset, reports, "rival;head;other", NP_REPORT_REASON_PREFERRED);
  assert_reports (dataset, reports, "first;second", NP_REPORT_REASON_PREFERRED);
  assert_reports (dataset, reports, "z;y;x", NP_REPORT_REASON_PREFERRED);
  assert_reports (dataset, reports, "u;v", NP_REPORT_REASON_HEAD);
}

/* Chains lead to their head; of two heads the earlier counts; a circle has one all the same. */
static void
test_chains (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;

  add_talks (data, "c", "2020-01", "b", "paper");
  add_talks (data, "b", "2020-02", "a", "paper");
  add_talks (data, "a", "2020-03", NULL, "paper");
  add_talks (data, "both", "2021-01", "later;sooner", "paper");
  add_talks (data, "later", "2021-03", NULL, "paper");
  add_talks (data, "sooner", "2021-02", NULL, "paper");
  add_talks (data, "one", "2022-02", "three", "paper");
  add_talks (data, "two", "2022-02", "one", "paper");
  add_talks (data, "three", "2022-02", "two", "paper");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  assert_reports (dataset, reports, "a;c;b", NP_REPORT_REASON_HEAD);
  assert_reports (dataset, reports, "sooner;both;later", NP_REPORT_REASON_HEAD);
  assert_reports (dataset, reports, "one;three;two", NP_REPORT_REASON_HEAD);
}

/* What is in use of a lane: no rival and no era, by date. */
static void
test_used_of (void)
{
  NpTestData *data = new_data ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpReports) reports = NULL;
  GPtrArray *used;

  add_talks (data, "late", "2020-03", NULL, "paper");
  add_talks (data, "early", "2020-01", NULL, "paper");
  add_talks (data, "rival", "2020-01", "early", "paper");
  np_test_data_report (data, "owned", "venture", "2019", NP_EVENT_KIND_ERA, NULL, NULL, "paper");
  dataset = np_test_data_end (data);
  reports = np_reports_new (dataset);
  used = np_reports_get_used_of (reports, np_dataset_find_partnership (dataset, "venture"));
  g_assert_cmpuint (used->len, ==, 2);
  g_assert_cmpstr (np_entity_get_id (g_ptr_array_index (used, 0)), ==, "early");
  g_assert_cmpstr (np_entity_get_id (g_ptr_array_index (used, 1)), ==, "late");
  g_assert_null (np_reports_get_used_of (reports, np_dataset_find_partnership (dataset, "quiet")));
}

static void
test_nothing (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_end (new_data ());
  g_autoptr (NpReports) reports = np_reports_new (dataset);

  g_assert_null (np_reports_get_used_of (reports,
                                         np_dataset_find_partnership (dataset, "venture")));
}

/* --- Any events --------------------------------------------------------------------------- */

typedef struct
{
  char id[8];
  char date[16];
  char rivals[32];
  const char *source;
} Row;

static void
fill_rows (Row *rows)
{
  static const char *const sources[] = { "best", "good", "paper", "gazette" };

  for (guint i = 0; i < N_EVENTS; i++)
    {
      guint first = (guint) g_test_rand_int_range (0, N_EVENTS);
      guint second = (guint) g_test_rand_int_range (0, N_EVENTS);

      g_snprintf (rows[i].id, sizeof rows[i].id, "e%u", i);
      g_snprintf (rows[i].date, sizeof rows[i].date, g_test_rand_bit () ? "2020-0%d" : "202%d",
                  g_test_rand_int_range (1, 4));
      rows[i].source = sources[g_test_rand_int_range (0, G_N_ELEMENTS (sources))];
      rows[i].rivals[0] = '\0';
      if (g_test_rand_bit () && first != i)
        g_snprintf (rows[i].rivals, sizeof rows[i].rivals,
                    second != i && second != first && g_test_rand_bit () ? "e%u;e%u" : "e%u", first,
                    second);
    }
}

static void
shuffle (Row *rows)
{
  for (guint i = N_EVENTS - 1; i > 0; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, (gint32) i + 1);
      Row row = rows[i];

      rows[i] = rows[j];
      rows[j] = row;
    }
}

static NpDataset *
make_dataset (const Row *rows)
{
  NpTestData *data = new_data ();

  for (guint i = 0; i < N_EVENTS; i++)
    add_talks (data, rows[i].id, rows[i].date, *rows[i].rivals != '\0' ? rows[i].rivals : NULL,
               rows[i].source);
  return np_test_data_end (data);
}

/* The ids of the event's reports, in their order. */
static char *
list_reports (NpDataset *dataset, NpReports *reports, const char *id)
{
  GString *list = g_string_new (NULL);
  guint n;
  NpEvent *const *found = np_reports_get (reports, np_dataset_find_event (dataset, id), &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s;", np_entity_get_id (NP_ENTITY (found[i])));
  return g_string_free_and_steal (list);
}

static void
assert_whole (const Row *row, const char *list)
{
  g_auto (GStrv) ids = g_strsplit (list, ";", -1);
  g_auto (GStrv) rivals = g_strsplit (row->rivals, ";", -1);

  g_assert_true (g_strv_contains ((const char *const *) ids, row->id));
  for (guint i = 0; rivals[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) ids, rivals[i]));
}

/* The order of rows says nothing: the same reports are joined, and the same one is in use. */
static void
test_any_order (void)
{
  for (guint round = 0; round < N_RANDOM; round++)
    {
      Row rows[N_EVENTS] = { 0 };
      g_autoptr (NpDataset) dataset = NULL;
      g_autoptr (NpDataset) shuffled = NULL;
      g_autoptr (NpReports) reports = NULL;
      g_autoptr (NpReports) others = NULL;

      fill_rows (rows);
      dataset = make_dataset (rows);
      shuffle (rows);
      shuffled = make_dataset (rows);
      reports = np_reports_new (dataset);
      others = np_reports_new (shuffled);
      for (guint i = 0; i < N_EVENTS; i++)
        {
          g_autofree char *list = list_reports (dataset, reports, rows[i].id);
          g_autofree char *other = list_reports (shuffled, others, rows[i].id);

          g_assert_cmpstr (list, ==, other);
          assert_whole (&rows[i], list);
          g_assert_cmpint (np_reports_get_reason (reports,
                                                  np_dataset_find_event (dataset, rows[i].id)),
                           ==,
                           np_reports_get_reason (others,
                                                  np_dataset_find_event (shuffled, rows[i].id)));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reports/only", test_only);
  g_test_add_func ("/reports/head", test_head);
  g_test_add_func ("/reports/preferred", test_preferred);
  g_test_add_func ("/reports/chains", test_chains);
  g_test_add_func ("/reports/used-of", test_used_of);
  g_test_add_func ("/reports/nothing", test_nothing);
  g_test_add_func ("/reports/any-order", test_any_order);
  return g_test_run ();
}
