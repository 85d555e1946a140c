/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings in words: each kind of them in a small dataset, and all of the bundled one. */

#include "np-finding-text.h"
#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"

static NpFindings *
look (NpDataset *dataset)
{
  g_autoptr (GError) error = NULL;
  NpFindings *findings = np_findings_new (dataset, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

static const NpFinding *
get (const NpFindings *findings, guint i)
{
  return &g_array_index (findings->list, NpFinding, i);
}

static void
add_sums (NpTestData *data)
{
  np_test_data_brand (data, "xeno", "Xeno", NULL);
  np_test_data_brand (data, "rest", "Other makes", "*");
  np_test_data_units (data, "xeno", "2010", 1010, "a");
  np_test_data_total (data, "2010", 1000, "a");
  np_test_data_units (data, "xeno", "2011", 900, "a");
  np_test_data_units (data, "rest", "2011", 99, "a");
  np_test_data_total (data, "2011", 1000, "a");
  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *period = g_strdup_printf ("2012-%02u", month);
      g_autofree char *later = g_strdup_printf ("2014-%02u", month);

      np_test_data_units (data, "xeno", period, 100, "a");
      np_test_data_total (data, later, 100, "a");
    }
  np_test_data_units (data, "xeno", "2012", 1201, "a");
  np_test_data_total (data, "2014", 1190, "a");
}

static void
add_plants (NpTestData *data)
{
  const NpCapacityUnit cars = NP_CAPACITY_UNIT_VEHICLES_YEAR;
  const NpCapacityUnit engines = NP_CAPACITY_UNIT_ENGINES_YEAR;

  np_test_data_plant (data, "busy", "Busy", NP_PRODUCT_VEHICLES, "2010", "2023-06");
  np_test_data_capacity (data, "busy", "2010", NULL, 400000, cars, NP_CAPACITY_BASIS_NAMEPLATE,
                         "a");
  np_test_data_capacity (data, "busy", "2011~", NULL, 5000, engines, NP_CAPACITY_BASIS_MAXIMUM,
                         "a");
  np_test_data_capacity (data, "busy", "2011~", NULL, 5000, engines, NP_CAPACITY_BASIS_NONE, "b");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2021-Q1", 124000, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2009", 12, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2023-07", 34, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_SALES, "2015-04/2016-03", 3000, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_SALES, "2015-04/2016-03", 4000, "b");
  np_test_data_plant_total (data, "all");
  np_test_data_produced (data, "all", NP_MEASURE_OUTPUT, "2015", 100, "a");
  np_test_data_produced (data, "all", NP_MEASURE_OUTPUT, "2015", 50, "b");
  np_test_data_partnership (data, "venture", "Venture", NULL, "2012-11");
  np_test_data_event (data, "early", "venture", "2012-10-01", NULL, "plant-opening", "Opened", "a");
}

static void
add_rivals (NpTestData *data)
{
  np_test_data_brand (data, "yoke", "Yoke", NULL);
  np_test_data_brand (data, "zero", "Zero", NULL);
  np_test_data_units (data, "yoke", "2019", 84123, "a");
  np_test_data_units (data, "yoke", "2019", 84, "b");
  np_test_data_units (data, "yoke", "2015", 50000, "a");
  np_test_data_units (data, "yoke", "2016", 55, "a");
  np_test_data_units (data, "yoke", "2017", 61000, "a");
  np_test_data_units (data, "zero", "2019", 0, "a");
  np_test_data_units (data, "zero", "2019", 6, "a2");
  np_test_data_total (data, "1999", 100, "a");
  np_test_data_total (data, "1999", 107, "c");
}

static NpDataset *
new_small (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "a", "Agency");
  np_test_data_source (data, "a2", "Agency");
  np_test_data_source (data, "b", "Office");
  np_test_data_source (data, "c", NULL);
  np_test_data_source (data, "idle", NULL);
  add_sums (data);
  add_plants (data);
  add_rivals (data);
  return np_test_data_end (data);
}

static char *
list_sources (NpDataset *dataset, const NpFinding *finding)
{
  g_autoptr (GPtrArray) sources = np_finding_text_list_sources (dataset, finding);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < sources->len; i++)
    g_strv_builder_add (ids, np_source_get_id (g_ptr_array_index (sources, i)));
  list = g_strv_builder_end (ids);
  return g_strjoinv (";", list);
}

/* What each of its findings says, in their order. */
static const struct
{
  const char *key;
  const char *sentence;
  const char *found;
  const char *expected;
  const char *location;
  const char *sources;
} said[] = {
  { "brands-not-market.uk.2010.a",
    "The listed brands in the UK in 2010 sum to 1,010; the market’s total is 1,000, 10 fewer "
    "(Agency, 6 January 2026).",
    "1,010", "1,000", "nameplate:registrations?market=uk&period=2010&by=brand&mode=ranking", "a" },
  { "brands-not-market.uk.2011.a",
    "The listed brands in the UK in 2011 sum to 999; the market’s total is 1,000, 1 more (Agency, "
    "6 January 2026).",
    "999", "1,000", "nameplate:registrations?market=uk&period=2011&by=brand&mode=ranking", "a" },
  { "months-not-year.brand.uk.xeno.2012.a",
    "The months of Xeno in the UK in 2012 sum to 1,200; the year’s figure is 1,201, 1 more "
    "(Agency, 6 January 2026).",
    "1,200", "1,201",
    "nameplate:registrations?market=uk&by=brand&mode=trend&interval=month&from=2012&to=2012&select="
    "xeno",
    "a" },
  { "months-not-year.market.uk.2014.a",
    "The months of the whole market in the UK in 2014 sum to 1,200; the year’s figure is 1,190, 10 "
    "fewer (Agency, 6 January 2026).",
    "1,200", "1,190",
    "nameplate:registrations?market=uk&by=brand&mode=trend&interval=month&from=2014&to=2014", "a" },
  { "use.busy.2021-q1",
    "Busy’s output in Q1 2021, 124,000, is 124.0\u202f% of the 100,000 that it could build "
    "(nameplate, stated\u00a02026).",
    "124,000", "100,000", "nameplate:plants?select=busy", "a" },
  { "before-opening.busy.2009",
    "Busy’s output in 2009, 12, comes before the date of its opening, 2010.", "2009", "2010",
    "nameplate:plants?select=busy", "a" },
  { "after-closing.busy.2023-07",
    "Busy’s output in July 2023, 34, comes after the date of its closing, June 2023.", "July 2023",
    "June 2023", "nameplate:plants?select=busy", "a" },
  { "before-founding.early",
    "“Opened”, 1 October 2012, comes before Venture was formed: November 2012.", "1 October 2012",
    "November 2012", "nameplate:partnerships?select=venture&event=early", "a" },
  { "unit.capacity.busy.2011_.5000-1-1",
    "Busy has a capacity of 5,000 engines a year (Agency, 6 January 2026), but is listed as making "
    "vehicles.",
    "5,000 engines a year", "vehicles", "nameplate:plants?select=busy", "a" },
  { "unit.capacity.busy.2011_.5000-1-2",
    "Busy has a capacity of 5,000 engines a year (Office, 6 January 2026), but is listed as making "
    "vehicles.",
    "5,000 engines a year", "vehicles", "nameplate:plants?select=busy", "b" },
  { "unit.brand.uk.yoke.2016",
    "The figure of Yoke in the UK in 2016, 55, differs by a factor of about 1,000 from those "
    "before and after it, such as 61,000 in 2017.",
    "55", "61,000",
    "nameplate:registrations?market=uk&period=2016&by=brand&mode=ranking&select=yoke", "a" },
  { "unit.brand.uk.yoke.2019.b",
    "Figures of Yoke in the UK in 2019 differ by a factor of about 1,000: 84,123 (Agency) and 84 "
    "(Office).",
    "84,123", "84",
    "nameplate:registrations?market=uk&period=2019&by=brand&mode=ranking&select=yoke", "a;b" },
  { "rivals.brand.uk.yoke.2019",
    "Sources differ on Yoke in the UK in 2019: 84,123 (Agency) and 84 (Office), −99.9\u202f%.",
    "84,123", "84",
    "nameplate:registrations?market=uk&period=2019&by=brand&mode=ranking&select=yoke", "a;b" },
  { "rivals.brand.uk.zero.2019",
    "Sources differ on Zero in the UK in 2019: 0 (Agency, a, 6 January 2026) and 6 (Agency, a2, 6 "
    "January 2026).",
    "0", "6", "nameplate:registrations?market=uk&period=2019&by=brand&mode=ranking&select=zero",
    "a;a2" },
  { "rivals.market.uk.1999",
    "Sources differ on the whole market in the UK in 1999: 100 (Agency) and 107 (c, 6 January "
    "2026), +7.0\u202f%.",
    "100", "107", "nameplate:registrations?market=uk&by=brand&mode=trend", "a;c" },
  { "rivals.output.all.2015",
    "Sources differ on all’s output in 2015: 100 (Agency) and 50 (Office), −50.0\u202f%.", "100",
    "50", "nameplate:plants?mode=output&select=all", "a;b" },
  { "rivals.sales.busy.2015-04_2016-03",
    "Sources differ on Busy’s sales in the year to March 2016: 3,000 (Agency) and 4,000 (Office), "
    "+33.3\u202f%.",
    "3,000", "4,000", "nameplate:plants?select=busy", "a;b" },
  { "one-source.registrations.a",
    "19 figures of brands have one source: Agency, a, 6 January 2026.", "19", NULL,
    "nameplate:evidence?mode=sources&source=a", "a" },
  { "one-source.market-totals.a",
    "15 totals of markets have one source: Agency, a, 6 January 2026.", "15", NULL,
    "nameplate:evidence?mode=sources&source=a", "a" },
  { "one-source.production.a", "3 figures of plants have one source: Agency, a, 6 January 2026.",
    "3", NULL, "nameplate:evidence?mode=sources&source=a", "a" },
  { "unused-source.idle", "idle, 6 January 2026, is named by no figure, event, plant or claim.",
    NULL, NULL, "nameplate:evidence?mode=sources&source=idle", "idle" },
};

static void
test_small (void)
{
  g_autoptr (NpDataset) dataset = new_small ();
  g_autoptr (NpFindings) findings = look (dataset);

  g_assert_cmpuint (findings->list->len, ==, G_N_ELEMENTS (said));
  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    g_assert_cmpuint (findings->n_of_kind[kind], >, 0);
  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = get (findings, i);
      g_autofree char *key = np_finding_text_get_key (dataset, finding);
      g_autofree char *sentence = np_finding_text_sentence (dataset, finding);
      g_autofree char *found = np_finding_text_found (finding);
      g_autofree char *expected = np_finding_text_expected (finding);
      g_autofree char *sources = list_sources (dataset, finding);
      g_autoptr (NpLocation) location = np_finding_text_new_location (dataset, finding);
      g_autofree char *uri = location != NULL ? np_location_to_uri (location) : NULL;

      g_assert_cmpstr (key, ==, said[i].key);
      g_assert_cmpstr (sentence, ==, said[i].sentence);
      g_assert_cmpstr (found, ==, said[i].found);
      g_assert_cmpstr (expected, ==, said[i].expected);
      g_assert_cmpstr (uri, ==, said[i].location);
      g_assert_cmpstr (sources, ==, said[i].sources);
    }
}

/* Every finding can be named by a location and be gone to, and says something of its own. */
static void
assert_usable (NpDataset *dataset, const NpFindings *findings)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (NpLocation) plants = np_location_new (NP_VIEW_PLANTS);

  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = get (findings, i);
      g_autoptr (NpLocation) location = np_finding_text_new_location (dataset, finding);
      g_autofree char *sentence = np_finding_text_sentence (dataset, finding);
      g_autoptr (NpFigure) figure = NULL;
      g_autoptr (GError) error = NULL;
      char *key = np_finding_text_get_key (dataset, finding);

      g_test_message ("%s: %s", key, sentence);
      g_assert_true (np_location_can_have (plants, NP_PARAM_SELECT, key));
      g_assert_true (g_hash_table_add (keys, key));
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_true (g_str_has_suffix (sentence, "."));
      /* Nothing is left to fill in; a title may well say 10%. */
      g_assert_false (g_regex_match_simple ("%([0-9]+\\$)?[sdul]", sentence, 0, 0));
      g_assert_nonnull (location);
      figure = np_figures_new_figure (dataset, location, &error);
      g_assert_no_error (error);
    }
}

static void
test_small_usable (void)
{
  g_autoptr (NpDataset) dataset = new_small ();
  g_autoptr (NpFindings) findings = look (dataset);

  assert_usable (dataset, findings);
}

static void
test_bundled (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  g_autoptr (NpFindings) findings = look (dataset);
  gboolean found = FALSE;

  assert_usable (dataset, findings);
  for (guint i = 0; i < findings->list->len; i++)
    {
      g_autofree char *key = np_finding_text_get_key (dataset, get (findings, i));

      found |= g_str_equal (key, "use.burnaston.1998");
    }
  g_assert_true (found);
}

/* Ids with dots read like two, and long ones don't fit: their findings have keys of their own. */
static void
test_ambiguous (void)
{
  NpTestData *data = np_test_data_new ();
  g_autofree char *first = g_strnfill (NP_LOCATION_MAX_ID, 'x');
  g_autofree char *second = g_strnfill (NP_LOCATION_MAX_ID, 'x');
  const char *const ids[] = { "a.2020", "a", first, second };
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;

  second[NP_LOCATION_MAX_ID - 1] = 'y';
  np_test_data_source (data, "s", NULL);
  np_test_data_source (data, "2020.s", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      np_test_data_brand (data, ids[i], ids[i], NULL);
      np_test_data_units (data, ids[i], "2020", 1000, "s");
      np_test_data_units (data, ids[i], "2020", 10, "2020.s");
    }
  dataset = np_test_data_end (data);
  findings = look (dataset);
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_RIVALS], ==, G_N_ELEMENTS (ids));
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_UNIT], ==, G_N_ELEMENTS (ids));
  assert_usable (dataset, findings);
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  NpFindingKind parsed;

  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    {
      g_autofree char *reason = np_finding_text_reason (kind);

      g_assert_true (np_finding_text_parse_word (np_finding_text_get_word (kind), &parsed));
      g_assert_cmpint (parsed, ==, kind);
      g_assert_true (g_hash_table_add (titles, (gpointer) np_finding_text_get_title (kind)));
      g_assert_true (g_str_has_suffix (reason, "."));
    }
  g_assert_false (np_finding_text_parse_word ("Use", &parsed));
  g_assert_false (np_finding_text_parse_word ("", &parsed));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-text/small", test_small);
  g_test_add_func ("/finding-text/small-usable", test_small_usable);
  g_test_add_func ("/finding-text/bundled", test_bundled);
  g_test_add_func ("/finding-text/ambiguous", test_ambiguous);
  g_test_add_func ("/finding-text/kinds", test_kinds);
  return g_test_run ();
}
