/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the bundled dataset says of partnerships: which reports are in use, how long they took, what
 * is their background. */

#include <string.h>

#include "np-pace.h"
#include "np-query.h"
#include "np-test-bundled.h"
#include "np-test-figures.h"
#include "np-timeline-lanes.h"

static NpDataset *dataset;

static void
assert_in_use (NpReports *reports, const char *id, const char *used, guint n_expected)
{
  NpEvent *event = np_dataset_find_event (dataset, id);
  guint n;

  np_reports_get (reports, event, &n);
  g_assert_cmpuint (n, ==, n_expected);
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (np_reports_find_used (reports, event))), ==, used);
  g_assert_cmpint (np_reports_get_reason (reports, event), ==,
                   n > 1 ? NP_REPORT_REASON_HEAD : NP_REPORT_REASON_ONLY);
}

/* The talks of 2026 were exploratory, whatever the trade press wrote. */
static void
test_reports (void)
{
  g_autoptr (NpReports) reports = np_reports_new (dataset);

  assert_in_use (reports, "chery-jlr-14", "chery-jlr-14", 3);
  assert_in_use (reports, "chery-jlr-15", "chery-jlr-14", 3);
  assert_in_use (reports, "chery-jlr-16", "chery-jlr-14", 3);
  assert_in_use (reports, "chery-nissan-05", "chery-nissan-04", 2);
  assert_in_use (reports, "bmw-gwm-02", "bmw-gwm-01", 2);
  /* They disagree, and are two events. */
  assert_in_use (reports, "chery-jlr-11", "chery-jlr-11", 1);
  assert_in_use (reports, "chery-jlr-21", "chery-jlr-21", 1);
}

static const NpPace *
find_pace (GArray *paces, const char *id)
{
  for (guint i = 0; i < paces->len; i++)
    {
      const NpPace *pace = &g_array_index (paces, NpPace, i);

      if (g_str_equal (np_entity_get_id (NP_ENTITY (pace->partnership)), id))
        return pace;
    }
  return NULL;
}

static void
assert_pace (GArray *paces, const char *id, const char *first_car, double least, double most)
{
  const NpPace *pace = find_pace (paces, id);

  g_assert_nonnull (pace);
  g_assert_cmpstr (pace->first_car != NULL ? np_entity_get_id (NP_ENTITY (pace->first_car)) : NULL,
                   ==, first_car);
  g_assert_cmpfloat_with_epsilon (pace->min_years, least, 5e-5);
  g_assert_cmpfloat_with_epsilon (pace->max_years, most, 5e-5);
}

static void
test_paces (void)
{
  static const char *const quickest[] = { "chery-ebro", "honda-rover", "chery-jlr" };
  g_autoptr (NpReports) reports = np_reports_new (dataset);
  g_autoptr (GArray) paces = np_pace_list (dataset, reports);

  assert_pace (paces, "chery-jlr", "chery-jlr-04", 1.9220, 1.9220);
  assert_pace (paces, "chery-ebro", "chery-ebro-03", 0.5667, 0.6461);
  assert_pace (paces, "honda-rover", "honda-rover-02", 1.0212, 2.0178);
  assert_pace (paces, "stellantis-leapmotor", NULL, 0, 0);
  /* Two models are planned, and of no more there is word. */
  assert_pace (paces, "vw-xpeng", NULL, 0, 0);
  /* What is called an opening there is a rival report of its foundation. */
  assert_pace (paces, "bmw-gwm", NULL, 0, 0);
  g_assert_null (find_pace (paces, "chery-uk"));
  for (guint i = 0; i < paces->len; i++)
    {
      const NpPace *pace = &g_array_index (paces, NpPace, i);

      g_assert_true ((pace->first_car != NULL) == (i < G_N_ELEMENTS (quickest)));
      if (i < G_N_ELEMENTS (quickest))
        g_assert_cmpstr (np_entity_get_id (NP_ENTITY (pace->partnership)), ==, quickest[i]);
    }
}

static void
test_talks (void)
{
  g_autoptr (NpReports) reports = np_reports_new (dataset);
  NpPartnership *partnership = np_dataset_find_partnership (dataset, "chery-jlr");
  NpDate date;
  g_autofree char *text = NULL;

  g_assert_true (np_anchor_find (reports, partnership, NP_ANCHOR_TALKS, &date));
  text = np_date_to_string (&date);
  g_assert_cmpstr (text, ==, "2010-08");
}

static void
test_planned (void)
{
  NpEvent *opening = np_dataset_find_event (dataset, "chery-jlr-04");
  g_autofree char *planned = np_date_to_string (np_event_get_planned (opening));

  g_assert_cmpstr (planned, ==, "2014-07");
  g_assert_cmpuint (np_entity_get_n_sources (NP_ENTITY (opening)), ==, 2);
}

static guint
count_eras (GPtrArray *events)
{
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += np_event_is_era (g_ptr_array_index (events, i));
  return n;
}

/* Eras are no events: not for the time axis of registrations, in no list, and not counted. */
static void
test_eras (void)
{
  GListModel *model = np_dataset_get_events (dataset);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (NpLocation) registrations = np_test_location ("nameplate:registrations?mode=trend");
  g_autoptr (NpLocation) partnerships = np_test_location ("nameplate:partnerships");
  g_autoptr (NpQuery) trend = np_query_new (dataset, registrations, NULL);
  g_autoptr (NpQuery) timeline = np_query_new (dataset, partnerships, NULL);
  g_autoptr (GPtrArray) on_axis = np_query_list_all_events (trend);
  g_autoptr (GPtrArray) in_lanes = np_query_list_events (timeline);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (all, g_list_model_get_item (model, i));
  g_assert_cmpuint (count_eras (all), ==, 6);
  g_assert_cmpuint (count_eras (on_axis), ==, 0);
  g_assert_cmpuint (count_eras (in_lanes), ==, 0);
  g_assert_cmpuint (on_axis->len, ==, all->len - 6);
  /* Four more are reports that are not in use. */
  g_assert_cmpuint (in_lanes->len, ==, all->len - 6 - 4);
  g_assert_false (np_date_is_set (np_event_get_end (np_dataset_find_event (dataset,
                                                                           "era-jlr-tata"))));
}

/* One of them can still be looked up, as a search finds it. */
static void
test_era_alone (void)
{
  g_autoptr (NpFigure) figure
      = np_test_figure (dataset, "nameplate:partnerships?event=era-jaguar-ford");

  g_assert_cmpstr (np_figure_get_summary (figure), ==,
                   "1989: Ford owns Jaguar until it sells to Tata.");
}

static const NpLaneEvent *
find_drawn (const NpTimelineLanes *lanes, const char *id)
{
  for (guint i = 0; i < lanes->spec.n_lanes; i++)
    for (guint k = 0; k < lanes->spec.lanes[i].n_events; k++)
      if (g_str_equal (lanes->spec.lanes[i].events[k].id, id))
        return &lanes->spec.lanes[i].events[k];
  g_error ("%s is in no lane", id);
}

/* What is drawn says who it is from: what only social media report is less sure than what a paper or a
 * company says, and a plan is no fact. A page names date and sources, by numbers that it lists. */
static void
test_drawn (void)
{
  g_autoptr (NpLocation) location = np_test_location ("nameplate:partnerships");
  g_autoptr (NpQuery) query = np_query_new (dataset, location, NULL);
  g_autoptr (NpTimeline) timeline = np_timeline_new (query);
  g_auto (NpTimelineLanes) lanes = { 0 };
  const NpLaneEvent *opening;

  np_timeline_lanes_init (&lanes, query, timeline);
  g_assert_true (find_drawn (&lanes, "chery-jlr-19")->trust & NP_TRUST_ESTIMATE);
  g_assert_false (find_drawn (&lanes, "chery-jlr-09")->trust & NP_TRUST_ESTIMATE);
  g_assert_true (find_drawn (&lanes, "chery-jlr-17")->is_plan);
  g_assert_true (find_drawn (&lanes, "vw-xpeng-02")->is_plan);
  opening = find_drawn (&lanes, "chery-jlr-04");
  g_assert_false (opening->is_plan);
  g_assert_true (opening->is_planned);
  g_assert_true (g_str_has_suffix (opening->source, "(press)"));
  g_assert_true (g_regex_match_simple ("^Changshu plant opens, 21 October 2014 \\[\\d+, \\d+\\]$",
                                       opening->page_label, 0, 0));
  g_assert_nonnull (strstr (lanes.spec.notes, "] PMV Middle East, November 2012"));
  /* Each source once: what the events' own sources are. */
  g_assert_cmpuint (lanes.sources->len, ==, g_hash_table_size (lanes.numbers));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/bundled-partnerships/reports", test_reports);
  g_test_add_func ("/bundled-partnerships/paces", test_paces);
  g_test_add_func ("/bundled-partnerships/talks", test_talks);
  g_test_add_func ("/bundled-partnerships/planned", test_planned);
  g_test_add_func ("/bundled-partnerships/eras", test_eras);
  g_test_add_func ("/bundled-partnerships/era-alone", test_era_alone);
  g_test_add_func ("/bundled-partnerships/drawn", test_drawn);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
