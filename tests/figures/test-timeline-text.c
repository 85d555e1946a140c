/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline says of itself, what it can't show, and what small datasets can have that the bundled
 * one hasn't. */

#include <string.h>

#include "np-event-text.h"
#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"
#include "np-timeline-trends.h"
#include "np-timeline.h"

static NpDataset *dataset;

/* --- Words --- */

static const struct
{
  const char *uri, *title, *summary, *headline;
} texts[] = {
  { "nameplate:partnerships", "Partnerships and own programmes of car makers, 1979 to 2026",
    "75 events, the latest from October 2026: Jaguar Type 01 has its world premiere in New York.",
    "Sixteen partnerships, 1979 to 2026" },
  { "nameplate:partnerships?by=company&company=chery",
    "What car makers did together and alone, by company (Chery), 2010 to 2026",
    "38 events, the latest from 28 September 2026: Freelander 8 price span after launch.",
    "Four partnerships, 2010 to 2026" },
  { "nameplate:partnerships?by=plant", "What happened at car plants, 1984 to 2026",
    "28 events, the latest from 30 July 2026: First Freelander 8 leaves the line. 47 events name "
    "no plant.",
    NULL },
  { "nameplate:partnerships?by=plant&find=Ford", "What happened at car plants (“Ford”)",
    "8 events name no plant.", NULL },
  { "nameplate:partnerships?by=kind", "What happened between car makers, by kind, 1979 to 2026",
    NULL, NULL },
  { "nameplate:partnerships?company=Ford&kind=talks&find=preferred",
    "Partnerships and own programmes of car makers (Ford; talks; “preferred”), 2009",
    "28 October 2009: Ford names Geely as preferred bidder for Volvo.",
    "Geely, Ford and Volvo, 2009" },
  { "nameplate:partnerships?find=zebra", "Partnerships and own programmes of car makers (“zebra”)",
    "No event is all that was asked for.", NULL },
  { "nameplate:partnerships?select=chery-jlr&to=1999", "Chery Jaguar Land Rover (Chery–JLR)",
    "No event is recorded for Chery Jaguar Land Rover (Chery–JLR) in the years shown.",
    "Chery and JLR" },
  { "nameplate:partnerships?select=chery-jlr", NULL, NULL, "Sixteen years of Chery and JLR" },
  { "nameplate:partnerships?select=chery-jlr&kind=talks", NULL, NULL,
    "Chery and JLR, 2010 to 2026" },
  { "nameplate:partnerships?align=founding", "Partnerships by years since their founding",
    "From agreement to first car, Ebro Factory (Chery–Ebro) took 0.6 years and Chery Jaguar Land "
    "Rover (Chery–JLR) 1.9; of 3 both dates are recorded. No founding is recorded of Chery in the "
    "UK, Jaguar "
    "goes electric, JLR’s own events and Renault–Nissan at Sunderland.",
    NULL },
  { "nameplate:partnerships?align=founding&company=honda",
    "Partnerships by years since their founding (Honda)",
    "Honda–Rover took 1.0 to 2.0 years from agreement to first car.", NULL },
  { "nameplate:partnerships?align=plant", "Partnerships by years since their first plant",
    "From agreement to first car, Ebro Factory (Chery–Ebro) took 0.6 years and Chery Jaguar Land "
    "Rover (Chery–JLR) 1.9; of 2 both dates are recorded. No plant opening is recorded of 14 "
    "partnerships.",
    NULL },
  { "nameplate:partnerships?align=plant&select=saic-mg", NULL,
    "No plant opening is recorded of SAIC–MG.", NULL },
  { "nameplate:partnerships?align=talks&select=saic-mg", NULL, "No talks are recorded of SAIC–MG.",
    NULL },
};

/* What can be seen is counted, and what is left out is said. */
static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    np_test_assert_texts (dataset, texts[i].uri, texts[i].title, texts[i].summary,
                          texts[i].headline);
}

/* The sources of what is shown, also of reports that are not in use. */
static void
test_sources (void)
{
  g_autoptr (NpFigure) talks
      = np_test_figure (dataset, "nameplate:partnerships?select=chery-jlr&kind=talks");

  g_assert_nonnull (strstr (np_figure_get_source_line (talks), "Auto Express"));
  g_assert_null (strstr (np_figure_get_source_line (talks), "Autocar"));
}

static void
test_pace (void)
{
  static const struct
  {
    const char *id;
    double least, most;
  } cases[] = { { "chery-ebro", 0.5667, 0.6461 },
                { "honda-rover", 1.0212, 2.0178 },
                { "chery-jlr", 1.9220, 1.9220 } };
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:partnerships?align=founding");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = np_test_row (table, "partnership", cases[i].id);

      /* The quickest first. */
      g_assert_cmpuint (row, ==, i);
      g_assert_cmpfloat_with_epsilon (np_test_fraction (table, row, "years-min"), cases[i].least,
                                      5e-5);
      g_assert_cmpfloat_with_epsilon (np_test_fraction (table, row, "years-max"), cases[i].most,
                                      5e-5);
    }
  g_assert_true (np_test_is_gap (table, np_test_row (table, "partnership", "bmw-gwm"),
                                 "years-min"));
}

/* Who was taken over built cars already. */
static void
test_takeovers (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:partnerships?align=founding");

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      NpPartnership *partnership
          = np_dataset_find_partnership (dataset, np_table_get_row_id (table, i));

      g_assert_cmpstr (np_partnership_get_kind (partnership), !=, "acquisition");
    }
  g_assert_cmpuint (np_table_get_n_rows (table), >, 0);
  /* It is aligned all the same, and isn't said to have waited. */
  np_test_assert_texts (dataset, "nameplate:partnerships?align=founding&select=tata-jlr", NULL,
                        "Of none of these is both an agreement and a first car recorded.", NULL);
}

/* Nothing is counted of less than a month, or where no month is known. */
static void
test_planned (void)
{
  static const struct
  {
    NpDate date, planned;
    const char *expected;
  } cases[] = {
    { { 2014, 10, 21 }, { 2014, 7 }, "July 2014, three months before" },
    { { 2025, 2 }, { 2025, 3 }, "March 2025, one month after" },
    { { 2025, 3, 1 }, { 2026, 3, 1 }, "1 March 2026, twelve months after" },
    { { 2025, 10, 1 }, { 2025, 9, 30 }, "30 September 2025" },
    { { 2025, 10, 9 }, { 2025, 10 }, "October 2025" },
    { { 2025, 10, 9 }, { 2023 }, "2023" },
    { { 2025 }, { 2023, 5 }, "May 2023" },
    { { 2025, 10, 9 }, { 0 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpEvent) event = np_event_new (&(NpEventInit) {
          .entity = { .id = "event", .name = "Event" },
          .date = cases[i].date,
          .planned = cases[i].planned,
          .kind = "talks",
      });
      g_autofree char *text = np_event_text_planned (event);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* --- Reports --- */

static void
assert_title (NpTable *table, const char *id, const char *file, const char *shown)
{
  guint row = np_test_row (table, "id", id);
  g_autofree char *text = np_table_format_cell (table, row, np_test_column (table, "title"));

  np_test_assert_cell (table, row, "title", file);
  g_assert_cmpstr (text, ==, shown);
}

/* On the screen a sign says that there are others; files keep the title. */
static void
test_rival_rows (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:partnerships");

  assert_title (table, "chery-jlr-14", "Exploratory talks on building Chery cars in Britain",
                "Exploratory talks on building Chery cars in Britain ‡");
  assert_title (table, "chery-jlr-15", "Same talks reported as nearly signed",
                "‡ Same talks reported as nearly signed");
  assert_title (table, "chery-jlr-04", "Changshu plant opens", "Changshu plant opens");
}

/* The lane of a partnership stands in files, and isn't shown twice. */
static void
test_lane_column (void)
{
  static const struct
  {
    const char *uri;
    NpColumnKind kind;
  } cases[] = {
    { "nameplate:partnerships", NP_COLUMN_ID },
    { "nameplate:partnerships?by=company", NP_COLUMN_TEXT },
    { "nameplate:partnerships?by=plant", NP_COLUMN_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpTable) table = np_test_table (dataset, cases[i].uri);

      g_assert_cmpint (np_table_get_column (table, np_test_column (table, "lane"))->kind, ==,
                       cases[i].kind);
    }
}

/* --- Errors --- */

static void
test_errors (void)
{
  static const struct
  {
    const char *uri;
    NpFiguresError code;
    const char *named;
  } cases[] = {
    { "nameplate:partnerships?company=Moon", NP_FIGURES_ERROR_UNKNOWN_ID, "Moon" },
    { "nameplate:partnerships?kind=talks,dance", NP_FIGURES_ERROR_UNKNOWN_ID, "dance" },
    { "nameplate:partnerships?kind=era", NP_FIGURES_ERROR_UNKNOWN_ID, "era" },
    { "nameplate:partnerships?event=no-event", NP_FIGURES_ERROR_UNKNOWN_ID, "no-event" },
    { "nameplate:partnerships?select=nobody", NP_FIGURES_ERROR_UNKNOWN_ID, "nobody" },
    { "nameplate:partnerships?by=company&align=founding", NP_FIGURES_ERROR_UNSUITABLE, NULL },
    { "nameplate:partnerships?by=plant&align=talks", NP_FIGURES_ERROR_UNSUITABLE, NULL },
    { "nameplate:partnerships?by=kind&align=plant", NP_FIGURES_ERROR_UNSUITABLE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpLocation) location = np_test_location (cases[i].uri);
      g_autoptr (GError) error = NULL;

      g_assert_null (np_figures_new_figure (dataset, location, &error));
      g_assert_error (error, NP_FIGURES_ERROR, (int) cases[i].code);
      if (cases[i].named != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

/* --- Small datasets --- */

static NpTimeline *
make_timeline (NpDataset *small, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpQuery) query = np_query_new (small, location, &error);

  g_assert_no_error (error);
  return np_timeline_new (query);
}

static void
assert_lanes (NpDataset *small, const char *uri, const char *expected)
{
  g_autoptr (NpTimeline) timeline = make_timeline (small, uri);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", lane->key);
      for (guint k = 0; k < lane->events->len; k++)
        g_string_append_printf (text, " %s", np_entity_get_id (NP_ENTITY (lane->events->pdata[k])));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Who an event doesn't name, its partnership does; what names nobody at all has a lane as well. And an
 * event that is found by another report of it stands where it belongs. */
static void
test_small (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) small = NULL;

  np_test_data_source (data, "head", NULL);
  np_test_data_source (data, "other", NULL);
  np_test_data_partnership (data, "pair", "Pair", "One;Two", NULL);
  np_test_data_partnership (data, "trio", "Trio", "Two;Three", NULL);
  np_test_data_report (data, "used", "pair", "2020", "talks", NULL, NULL, "head");
  np_test_data_report (data, "rival", "trio", "2021", "sale", NULL, "used", "other");
  np_test_data_report (data, "alone", NULL, "2022", "sale", NULL, NULL, "head");
  small = np_test_data_end (data);

  assert_lanes (small, "nameplate:partnerships", "pair: used; trio:; other: alone");
  assert_lanes (small, "nameplate:partnerships?by=company",
                "one.pair: used; two.pair: used; other: alone");
  assert_lanes (small, "nameplate:partnerships?by=company&company=three", "three.pair: used");
  assert_lanes (small, "nameplate:partnerships?select=trio", "trio:; pair: used");
  assert_lanes (small, "nameplate:partnerships?kind=sale", "pair: used; other: alone");
  assert_lanes (small, "nameplate:partnerships?by=kind&kind=sale", "talks: used; sale: alone");
}

/* --- Registrations below the lanes --- */

/* Of the brands that events name, the sixth, and one of which there is little. */
static NpDataset *
make_named (void)
{
  static const struct
  {
    const char *id;
    gint64 before;
    gint64 newest;
  } brands[] = {
    { "alone", 0, 9000 },   { "faded", 9000, 600 }, { "huge", 0, 50000 }, { "often", 500, 20 },
    { "remnant", 499, 30 }, { "second", 0, 7000 },  { "small", 0, 700 },  { "unnamed", 0, 90000 },
  };
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "count", "Count");
  for (guint i = 0; i < G_N_ELEMENTS (brands); i++)
    {
      np_test_data_brand (data, brands[i].id, brands[i].id, NULL);
      if (brands[i].before > 0)
        np_test_data_units (data, brands[i].id, "2023", brands[i].before, "count");
      np_test_data_units (data, brands[i].id, "2024", brands[i].newest, "count");
    }
  np_test_data_total (data, "2023", 100000, "count");
  np_test_data_total (data, "2024", 200000, "count");
  np_test_data_partnership (data, "p", "P", "A;B", "2012");
  np_test_data_partnership (data, "q", "Q", "C;D", "2013");
  np_test_data_event_about (data, "one", "p", "2014", "often;remnant;small;faded;huge", "count");
  np_test_data_event_about (data, "two", "p", "2015", "often;remnant;second;lost", "count");
  np_test_data_event_about (data, "three", "q", "2016", "alone", "count");
  return np_test_data_end (data);
}

/* @expected: brands and figures of 2023 and 2024, and what the picture says of their number */
static void
assert_strip (NpDataset *named, const char *uri, const char *expected, const char *heading)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (NpFigure) figure = np_timeline_trends_figure_new (named, location);
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 440);
  g_autofree char *drawn = np_scene_to_text (scene);
  g_autoptr (GString) text = g_string_new (NULL);
  NpTimelineTrendsFigure *strip = NP_TIMELINE_TRENDS_FIGURE (figure);
  g_autoptr (GArray) old = np_timeline_trends_figure_list_values (strip, np_test_period ("2023"));
  g_autoptr (GArray) new = np_timeline_trends_figure_list_values (strip, np_test_period ("2024"));
  g_autoptr (GArray) none = np_timeline_trends_figure_list_values (strip, np_test_period ("2014"));

  for (guint i = 0; i < new->len; i++)
    g_string_append_printf (text, "%s%s %s/%s", i > 0 ? "; " : "",
                            g_array_index (new, NpTimelineValue, i).label,
                            i < old->len ? g_array_index (old, NpTimelineValue, i).value : "none",
                            g_array_index (new, NpTimelineValue, i).value);
  g_assert_cmpstr (text->str, ==, expected);
  if (strstr (drawn, heading) == NULL)
    g_error ("“%s” is not in:\n%s", heading, drawn);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Those that most events name, of them those of which most was registered in the newest year; none of
 * which there never was much. */
static void
test_strip (void)
{
  g_autoptr (NpDataset) named = make_named ();

  assert_strip (named, "nameplate:partnerships",
                "often 500/20; huge no figure/50,000; alone no figure/9,000; second no "
                "figure/7,000; small no figure/700",
                "\"New cars registered: 5 of 8 brands named\"");
  assert_strip (named, "nameplate:partnerships?event=two", "second no figure/7,000; often 500/20",
                "\"New cars registered: 2 of 4 brands named\"");
  assert_strip (named, "nameplate:partnerships?event=three", "alone none/9,000",
                "\"New cars registered\"");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/timeline-text/texts", test_texts);
  g_test_add_func ("/timeline-text/sources", test_sources);
  g_test_add_func ("/timeline-text/pace", test_pace);
  g_test_add_func ("/timeline-text/takeovers", test_takeovers);
  g_test_add_func ("/timeline-text/planned", test_planned);
  g_test_add_func ("/timeline-text/rival-rows", test_rival_rows);
  g_test_add_func ("/timeline-text/lane-column", test_lane_column);
  g_test_add_func ("/timeline-text/errors", test_errors);
  g_test_add_func ("/timeline-text/small", test_small);
  g_test_add_func ("/timeline-text/strip", test_strip);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
