/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of partnerships says beside its figure: an event with all that was reported of it
 * and what it is linked to, a year, how fast partnerships went, one of them; and what can be
 * filtered by. */
#include "np-figures.h"
#include "np-test-data.h"
#include "np-test-details.h"
#include "np-test-pages.h"
#include "np-timeline-details.h"

#define AT(params) "nameplate:partnerships" params

/* Fills the pane and gives back what it says then; NULL where there is nothing to say. */
static char *
tell_of (NpDetailsPane *pane, NpDataset *dataset, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);
  g_autoptr (NpTimelineFacts) facts = np_timeline_facts_new (dataset, location);

  if (!np_timeline_details_fill (pane, dataset, location, facts))
    return NULL;
  return np_test_details_read (pane);
}

/* What is said of the bundled dataset has all of @parts, in that order. */
static void
assert_tells (const char *uri, const char *const *parts)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text = tell_of (pane, np_test_get_bundled (), uri);
  const char *rest = text;

  g_assert_nonnull (text);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      np_test_details_assert_says (rest, parts[i]);
      rest = strstr (rest, parts[i]);
    }
  g_assert_finalize_object (pane);
}

static void
assert_tells_not (const char *uri, const char *part)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text = tell_of (pane, np_test_get_bundled (), uri);

  g_assert_nonnull (text);
  g_assert_null (strstr (text, part));
  g_assert_finalize_object (pane);
}

/* All reports, whichever of them is looked at: which is in use, why, and who says so. */
static void
test_reports (void)
{
  static const char *const events[] = { "chery-jlr-14", "chery-jlr-15", "chery-jlr-16" };
  static const char *const parts[] = {
    "Reports that differ",
    "Exploratory talks on building Chery cars in Britain | In use: the dataset names the others as "
    "its rivals, and prefers no other source · This is Money copy on gaukmotorbuzz.com, 28 January "
    "2026",
    "Same talks reported as nearly signed | Not in use · Auto Express, 28 January 2026",
    "No agreement announced | Not in use · Guardian copy on suarasakti.com, 5 February 2026",
    "Source\n",
    NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autofree char *uri = g_strconcat (AT ("?event="), events[i], NULL);

      assert_tells (uri, parts);
      assert_tells_not (uri, "Linked events");
    }
  assert_tells_not (AT ("?event=chery-jlr-04"), "Reports that differ");
}

/* The same where the package prefers a source. */
static void
test_preferred_report (void)
{
  NpTestData *data = np_test_data_new ();
  NpDetailsPane *pane = np_test_details_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree char *text = NULL;

  np_test_data_source (data, "good", "Good");
  np_test_data_source_unordered (data, "other");
  np_test_data_partnership (data, "p", "P", "A;B", "2012");
  np_test_data_report (data, "first", "p", "2014", "talks", NULL, NULL, "other");
  np_test_data_report (data, "second", "p", "2015", "talks", NULL, "first", "good");
  dataset = np_test_data_end (data);
  text = tell_of (pane, dataset, AT ("?event=first"));
  np_test_details_assert_says (text, "second | In use: the dataset prefers its source · Good");
  np_test_details_assert_says (text, "first | Not in use · ");
  g_assert_finalize_object (pane);
}

/* A link is told from both of its ends. */
static void
test_links (void)
{
  static const struct
  {
    const char *uri;
    const char *row;
  } ends[] = {
    { AT ("?event=chery-jlr-03"), "Changshu plant opens | Led to · 21 October 2014" },
    { AT ("?event=chery-jlr-04"),
      "Joint venture approved, foundation stone laid | Came from · 18 November 2012" },
    { AT ("?event=chery-jlr-07"), "Changshu plant opens | Follows · 21 October 2014" },
    { AT ("?event=chery-jlr-04"), "Changshu phase two enters service | Followed by · June 2018" },
    { AT ("?event=chery-jlr-21"),
      "End of JLR models at Changshu announced | Contradicts · 19 May 2025" },
    { AT ("?event=chery-jlr-11"),
      "JLR reported to stop selling all China-built models | Contradicted by · 7 July 2026" },
    { AT ("?event=jlr-context-01"), "Quarter after the cyber attack | Caused · January 2026" },
    { AT ("?event=jlr-context-03"),
      "Cyber attack stops all plants | Caused by · 1 September 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    assert_tells (ends[i].uri, (const char *const[]) { "Linked events", ends[i].row, NULL });
}

static void
test_dates (void)
{
  assert_tells (AT ("?event=chery-jlr-04"),
                (const char *const[]) {
                    "Changshu plant opens\n21 October 2014\n", "Sources\n",
                    "Global Times mirror · press · 22 October 2014",
                    "PMV Middle East · trade press · November 2012", "Kind | Plant opens",
                    "Planned for | July 2014, three months before\n", "Companies | Chery and JLR",
                    "Partnership | Chery Jaguar Land Rover (Chery–JLR)", "Plant\n", "Changshu | ",
                    "Brands\n", NULL });
  assert_tells (AT ("?event=chery-jlr-12"),
                (const char *const[]) { "Planned for | September 2025, one month before\n", NULL });
  assert_tells (AT ("?event=chery-jlr-20"),
                (const char *const[]) { "Planned for | about December 2026, five months after\n",
                                        NULL });
  assert_tells_not (AT ("?event=chery-jlr-03"), "Planned for");
  assert_tells (AT ("?event=era-jlr-tata"),
                (const char *const[]) { "Jaguar and Land Rover under Tata\nSince 2 June 2008\n",
                                        "Kind | Era", NULL });
  assert_tells_not (AT ("?event=era-jlr-tata"), "Partnership |");
  assert_tells (AT ("?event=jlr-context-01"),
                (const char *const[]) { "1 September 2025 to about 6 October 2025\n", NULL });
}

static void
test_year (void)
{
  assert_tells (AT ("?period=2014"),
                (const char *const[]) { "2014\n", "What happened",
                                        "Changshu plant opens | 21 October 2014", "Registrations\n",
                                        "Who registered most | 2014", NULL });
  /* What the strip shows of the year. */
  assert_tells (AT ("?period=2025&select=chery-uk"),
                (const char *const[]) { "New cars registered\n", "Jaecoo | 28,232\n",
                                        "Who registered most | 2025", NULL });
  assert_tells_not (AT ("?period=2025&select=chery-uk"), "Registrations\n");
  assert_tells (AT ("?period=2023&select=chery-jlr"),
                (const char *const[]) { "New cars registered\n", "Jaecoo | no figure\n", NULL });
  assert_tells_not (AT ("?period=1950&select=chery-uk"), "New cars registered");
  assert_tells (AT ("?period=1950"),
                (const char *const[]) { "1950\n", "No event is recorded.", NULL });
  assert_tells_not (AT ("?period=1950"), "Registrations");
  /* Of what isn't in use, and of what isn't selected, nothing is said; an event is, first. */
  assert_tells (AT ("?period=2026"),
                (const char *const[]) { "Exploratory talks on building Chery cars in Britain",
                                        NULL });
  assert_tells_not (AT ("?period=2026"), "Same talks reported as nearly signed");
  assert_tells (AT ("?period=2014&select=saic-mg"),
                (const char *const[]) { "No event is recorded.", NULL });
  assert_tells (AT ("?period=2014&event=chery-jlr-03"),
                (const char *const[]) { "Joint venture approved, foundation stone laid\n", NULL });
}

static void
test_pace (void)
{
  assert_tells (AT ("?align=founding"),
                (const char *const[]) { "From agreement to first car\n", "From the day on which",
                                        "Years\n", "Ebro Factory (Chery–Ebro) | 0.6 years, from ",
                                        "Honda–Rover | 1.0 to 2.0 years, from ",
                                        "Chery Jaguar Land Rover (Chery–JLR) | 1.9 years, from "
                                        "18 November 2012 to 21 October 2014\n",
                                        "No first car is recorded of ", NULL });
  assert_tells_not (AT ("?align=founding"), "Tata–JLR");
  assert_tells_not (AT ("?align=founding&select=chery-jlr"), "No first car");
  assert_tells_not (AT ("?align=founding&select=chery-jlr"), "Honda–Rover");
}

static void
test_partnership (void)
{
  NpDetailsPane *pane = np_test_details_new ();

  assert_tells (AT ("?select=chery-jlr"),
                (const char *const[]) {
                    "Chery Jaguar Land Rover (Chery–JLR)\nJoint venture\n", "Who | Chery and JLR",
                    "Stakes in per cent | Chery 50 and JLR 50", "Formed | 18 November 2012",
                    "Source\n", "The Hindu BusinessLine", NULL });
  assert_tells (AT ("?select=ford-jaguar"), (const char *const[]) { "Ended | 2 June 2008", NULL });
  /* Of none and of two there is nothing to say. */
  g_assert_null (tell_of (pane, np_test_get_bundled (), AT ("")));
  g_assert_null (tell_of (pane, np_test_get_bundled (), AT ("?select=chery-jlr,saic-mg")));
  g_assert_finalize_object (pane);
}

/* --- Where one gets from there --- */

/* (nullable) */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static void
navigate_cb (char **uri, NpLocation *location)
{
  g_free (*uri);
  *uri = np_location_to_uri (location);
}

static void
test_goes (void)
{
  static const struct
  {
    const char *at;
    const char *row;
    const char *to;
  } ways[] = {
    { AT ("?zoom=2014&select=chery-jlr&event=chery-jlr-04"), "Changshu phase two enters service",
      AT ("?zoom=2014&select=chery-jlr&event=chery-jlr-07") },
    { AT ("?event=chery-jlr-16"), "Same talks reported as nearly signed",
      AT ("?event=chery-jlr-15") },
    { AT ("?event=chery-jlr-04"), "Changshu", "nameplate:plants?select=changshu" },
    /* There are figures of that year, or not. */
    { AT ("?event=jlr-jaguar-electric-05"), "Jaguar",
      "nameplate:registrations?period=2025&by=brand&mode=trend&select=jaguar" },
    { AT ("?event=ford-jaguar-01"), "Jaguar",
      "nameplate:registrations?by=brand&mode=trend&select=jaguar" },
    { AT ("?period=2014"), "Changshu plant opens", AT ("?period=2014&event=chery-jlr-04") },
    { AT ("?period=2014"), "Who registered most", "nameplate:registrations?period=2014" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      NpDetailsPane *pane = np_test_details_new ();
      g_autofree char *text = tell_of (pane, np_test_get_bundled (), ways[i].at);
      g_autofree char *uri = NULL;
      GtkWidget *row = find_row (GTK_WIDGET (pane), ways[i].row);

      g_test_message ("%s, %s", ways[i].at, ways[i].row);
      g_assert_nonnull (row);
      g_assert_true (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) != NULL
                     || gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      g_signal_connect_swapped (pane, "navigate", G_CALLBACK (navigate_cb), &uri);
      g_signal_emit_by_name (row, "activated");
      g_assert_cmpstr (uri, ==, ways[i].to);
      g_assert_finalize_object (pane);
    }
}

/* --- What can be filtered by --- */

/* All of the dataset's, those of most events first, but for what no location could name. */
static void
test_choices (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpLocation) location = np_test_locate (AT ("?find=nothing"));
  g_autoptr (NpTimelineFacts) bundled = np_timeline_facts_new (np_test_get_bundled (), location);
  g_autoptr (NpTimelineFacts) facts = NULL;

  g_assert_cmpstr (bundled->companies->pdata[0], ==, "JLR");
  g_assert_cmpstr (bundled->companies->pdata[1], ==, "Chery");
  g_assert_true (g_ptr_array_find (bundled->kinds, g_intern_string ("talks"), NULL));
  g_assert_false (g_ptr_array_find (bundled->kinds, g_intern_string ("era"), NULL));
  g_assert_cmpint (bundled->first_year, ==, 1979);
  g_assert_cmpint (bundled->last_year, ==, 2026);

  np_test_data_source (data, "count", "Count");
  np_test_data_partnership (data, "p", "P", "A;B", "2012");
  np_test_data_event (data, "a", "p", "2014", NULL, "Strange kind", "A", "count");
  np_test_data_event (data, "b", "p", "2015", NULL, "talks", "B", "count");
  dataset = np_test_data_end (data);
  facts = np_timeline_facts_new (dataset, location);
  g_assert_cmpuint (facts->kinds->len, ==, 1);
  g_assert_cmpstr (facts->kinds->pdata[0], ==, "talks");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/timeline-details/reports", test_reports);
  g_test_add_func ("/timeline-details/preferred-report", test_preferred_report);
  g_test_add_func ("/timeline-details/links", test_links);
  g_test_add_func ("/timeline-details/dates", test_dates);
  g_test_add_func ("/timeline-details/year", test_year);
  g_test_add_func ("/timeline-details/pace", test_pace);
  g_test_add_func ("/timeline-details/partnership", test_partnership);
  g_test_add_func ("/timeline-details/goes", test_goes);
  g_test_add_func ("/timeline-details/choices", test_choices);
  return g_test_run ();
}
