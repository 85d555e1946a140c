/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each bad row is left out and listed, word by word; each bad file is an error that names it. */

#include "np-load-support.h"

#include <string.h>

#define ID      "an id of at most 128 of a–z, 0–9, “.”, “_” and “-” that starts with a letter or a digit"
#define PERIOD  "a period such as 2025, 2025-Q3, 2025-09 or 2024-04/2025-03"
#define DATE    "a date such as 2014, 2014-10, 2014-10-21 or 2018~"
#define COUNT   "a whole number in digits, such as 53604"
#define SOURCES "ids of rows of “sources” with “;” between them"
#define REFERENCE \
  "what is in the dataset, such as brand:jaecoo or group:chery, with “;” between several"

/* A row put behind a good table, and all that is said about the package then. */
static const struct
{
  const char *name;
  const char *file;
  const char *row;
  const char *expected;
} rows[] = {
  { "missing-value", "sources.csv", "x,,,,,,,,", "sources.csv:5:3: error: “title” is empty; text" },
  { "blank-value", "sources.csv", "x,\" \",,,,,,,",
    "sources.csv:5:3: error: “title” is “ ”; text" },
  { "bad-id", "sources.csv", "Big,x,,,,,,,", "sources.csv:5:1: error: “id” is “Big”; " ID },
  { "bad-id-start", "sources.csv", "-x,x,,,,,,,", "sources.csv:5:1: error: “id” is “-x”; " ID },
  { "repeated-source", "sources.csv", "office,x,,,,,,,",
    "sources.csv:5:1: error: “id” is “office”; an id that no row before has" },
  { "repeated-market", "markets.csv", "uk,x,,",
    "markets.csv:3:1: error: “id” is “uk”; an id that no row before has" },
  { "repeated-group", "groups.csv", "jlr,x,,,",
    "groups.csv:4:1: error: “id” is “jlr”; an id that no row before has" },
  { "repeated-brand", "brands.csv", "omoda,x,,,,,,",
    "brands.csv:7:1: error: “id” is “omoda”; an id that no row before has" },
  { "repeated-plant", "plants.csv", "changshu,x,x,,,,,,,,,office,",
    "plants.csv:5:1: error: “id” is “changshu”; an id that no row before has" },
  { "repeated-partnership", "partnerships.csv", "chery-jlr,x,,x,,,,",
    "partnerships.csv:3:1: error: “id” is “chery-jlr”; an id that no row before has" },
  { "repeated-event", "events.csv", "loose,,2020,,,talks,x,,,,,,office",
    "events.csv:6:1: error: “id” is “loose”; an id that no row before has" },
  { "repeated-claim", "claims.csv", "c1,x,date,,,,,,,,,,office,",
    "claims.csv:4:1: error: “id” is “c1”; an id that no row before has" },
  { "unknown-kind", "sources.csv", "x,x,blog,,,,,,",
    "sources.csv:5:5: error: “kind” is “blog”; one of: official, company, trade-press, press, "
    "compiled, social" },
  { "bad-date", "sources.csv", "x,x,,,2026-13,,,,",
    "sources.csv:5:7: error: “published” is “2026-13”; " DATE },
  { "two-problems", "sources.csv", "X,x,,,soon,,,,",
    "sources.csv:5:1: error: “id” is “X”; " ID "\n"
    "sources.csv:5:7: error: “published” is “soon”; " DATE },
  { "too-few", "markets.csv", "fr,France,FR",
    "markets.csv:3:0: error: 3 fields; 4 fields, as in the header" },
  { "too-many", "markets.csv", "fr,France,FR,cars,more",
    "markets.csv:3:19: error: 5 fields; 4 fields, as in the header" },
  { "stray-quote", "markets.csv", "fr,Fra\"nce,FR,",
    "markets.csv:3:7: error: a quote inside a field; a field in quotes, with each quote inside it "
    "doubled" },
  { "open-quote", "markets.csv", "fr,\"France,FR,",
    "markets.csv:3:4: error: a quote that is never closed; a closing quote within 65,536 bytes" },
  { "lone-cr", "markets.csv", "fr,Fra\rnce,FR,",
    "markets.csv:3:7: error: a carriage return inside a line; lines that end in LF or CRLF" },
  { "covers-nothing", "brands.csv", "x,x,,,omoda;lepas,,,",
    "brands.csv:7:7: error: “covers” names “lepas”; the id of a row of “brands” that is not left "
    "out" },
  { "covers-itself", "brands.csv", "x,x,,,x,,,",
    "brands.csv:7:7: error: “covers” is “x”; ids of other brands" },
  { "unknown-source", "brands.csv", "x,x,,,,,,office;nobody",
    "brands.csv:7:10: error: “source” is “office;nobody”; " SOURCES },
  { "empty-item", "brands.csv", "x,x,,a;;b,,,,",
    "brands.csv:7:6: error: “aliases” is “a;;b”; texts with “;” between them, none empty" },
  { "unknown-brand", "ownership.csv", "lepas,chery,,,,,",
    "ownership.csv:5:1: error: “brand” is “lepas”; the id of a row of “brands”" },
  { "unknown-group", "ownership.csv", "omoda,geely,,,,,",
    "ownership.csv:5:7: error: “group” is “geely”; the id of a row of “groups”" },
  { "share-above-one", "ownership.csv", "omoda,chery,,,51,,",
    "ownership.csv:5:15: error: “share” is “51”; a number from 0 to 1" },
  { "share-odd", "ownership.csv", "omoda,chery,,,nan,,",
    "ownership.csv:5:15: error: “share” is “nan”; a number from 0 to 1" },
  { "share-exponent", "ownership.csv", "omoda,chery,,,1e-1,,",
    "ownership.csv:5:15: error: “share” is “1e-1”; a number from 0 to 1" },
  { "share-space", "ownership.csv", "omoda,chery,,, 0.5,,",
    "ownership.csv:5:15: error: “share” is “ 0.5”; a number from 0 to 1" },
  { "backwards", "ownership.csv", "omoda,chery,2024-06,2023,,,",
    "ownership.csv:5:21: error: “to” is “2023”; a date that is not before the start" },
  { "latitude", "plants.csv", "x,x,x,,,91,0,,,,,office,",
    "plants.csv:5:9: error: “latitude” is “91”; a number from -90 to 90" },
  { "half-a-place", "plants.csv", "x,x,x,,,51.5,,,,,,office,",
    "plants.csv:5:14: error: “longitude” is empty; both latitude and longitude, or neither" },
  { "unknown-plant", "capacities.csv", "halewood,2014,,1,vehicles/year,,office,",
    "capacities.csv:4:1: error: “plant” is “halewood”; the id of a row of “plants”" },
  { "unknown-unit", "capacities.csv", "changshu,2014,,1,cars,,office,",
    "capacities.csv:4:18: error: “unit” is “cars”; one of: vehicles/year, engines/year, MWh/year, "
    "bodies/day, vehicles/hour" },
  { "unknown-partnership", "events.csv", "x,nobody,2020,,,talks,x,,,,,,office",
    "events.csv:6:3: error: “partnership” is “nobody”; the id of a row of “partnerships”" },
  { "unknown-brands", "events.csv", "x,,2020,,,talks,x,,,omoda;lepas,,,office",
    "events.csv:6:21: error: “brands” is “omoda;lepas”; ids of rows of “brands” with “;” between "
    "them" },
  { "bad-link", "events.csv", "x,,2020,,,talks,x,,,,,thanks:loose,office",
    "events.csv:6:23: error: “links” is “thanks:loose”; links such as leads-to:other-event with "
    "“;” "
    "between them; of these kinds: causes, replaces, leads-to, contradicts, follows, rival-of" },
  { "rival-of-nothing", "events.csv", "x,,2020,,,talks,x,,,,,rival-of:nothing,office",
    "events.csv:6:23: error: “links” names “nothing”; the id of a row of “events” that is not left "
    "out" },
  { "rival-of-rival", "events.csv",
    "x,,2020,,,talks,x,,,,,rival-of:loose,office\ny,,2020,,,talks,y,,,,,rival-of:x,office", NULL },
  { "planned-for-earlier", "events.csv", "x,,2020-03,2019,,talks,x,,,,,,office", NULL },
  { "planned-for-later", "events.csv", "x,,2020-03,2021~,,talks,x,,,,,,office", NULL },
  { "planned-for-never", "events.csv", "x,,2020-03,soon,,talks,x,,,,,,office",
    "events.csv:6:12: error: “planned” is “soon”; " DATE },
  { "planned-for-no-day", "events.csv", "x,,2020-03,2014-02-30,,talks,x,,,,,,office",
    "events.csv:6:12: error: “planned” is “2014-02-30”; " DATE },
  { "ends-before", "events.csv", "x,,2020,,2019,talks,x,,,,,,office",
    "events.csv:6:10: error: “end” is “2019”; a date that is not before the start" },
  { "era", "events.csv", "x,,1989,,2008-06-02,era,x,,,jaguar,Jaguar;Ford,,office", NULL },
  { "era-that-goes-on", "events.csv", "x,,1989,,,era,x,,,,Jaguar,,office", NULL },
  { "era-in-a-lane", "events.csv", "x,chery-jlr,1989,,,era,x,,,,Jaguar,,office",
    "events.csv:6:3: warning: “partnership” is “chery-jlr”; nothing: an era stands behind the "
    "lanes "
    "of its companies" },
  { "era-of-nobody", "events.csv", "x,,1989,,,era,x,,,jaguar,,,office",
    "events.csv:6:26: warning: “companies” is empty; the companies whose era it is" },
  { "unknown-link", "events.csv", "x,,2020,,,talks,x,,,,,causes:nothing,office",
    "events.csv:6:23: error: “links” names “nothing”; the id of a row of “events” that is not left "
    "out" },
  { "link-to-itself", "events.csv", "x,,2020,,,talks,x,,,,,causes:x,office",
    "events.csv:6:23: error: “links” is “causes:x”; the ids of other events" },
  { "lost-links", "events.csv",
    "x,,2020,,,talks,x,,,,,causes:y,office\ny,,2020,,,talks,y,,,,,causes:z,office\n"
    "z,,2020,,,talks,z,,,,,causes:nothing,office",
    "events.csv:6:23: error: “links” names “y”; the id of a row of “events” that is not left out\n"
    "events.csv:7:23: error: “links” names “z”; the id of a row of “events” that is not left out\n"
    "events.csv:8:23: error: “links” names “nothing”; the id of a row of “events” that is not left "
    "out" },
  { "unknown-market", "registrations.csv", "fr,omoda,2024,1,office,",
    "registrations.csv:8:1: error: “market” is “fr”; the id of a row of “markets”" },
  { "bad-period", "registrations.csv", "uk,omoda,2024-00,1,office,",
    "registrations.csv:8:10: error: “period” is “2024-00”; " PERIOD },
  { "negative", "registrations.csv", "uk,omoda,2024,-1,office,",
    "registrations.csv:8:15: error: “units” is “-1”; " COUNT },
  { "separator", "registrations.csv", "uk,omoda,2024,\"1,000\",office,",
    "registrations.csv:8:15: error: “units” is “1,000”; " COUNT },
  { "fraction", "registrations.csv", "uk,omoda,2024,1.5,office,",
    "registrations.csv:8:15: error: “units” is “1.5”; " COUNT },
  { "beyond-64-bits", "registrations.csv", "uk,omoda,2024,9223372036854775808,office,",
    "registrations.csv:8:15: error: “units” is “9223372036854775808”; " COUNT },
  { "most-units", "registrations.csv", "uk,omoda,2024,9223372036854775807,office,", NULL },
  { "missing-is-not-zero", "registrations.csv", "uk,omoda,2024,,office,",
    "registrations.csv:8:15: error: “units” is empty; " COUNT },
  { "two-sources", "registrations.csv", "uk,omoda,2024,1,office;paper,",
    "registrations.csv:8:17: error: “source” is “office;paper”; the id of one row of “sources”" },
  { "unknown-status", "registrations.csv", "uk,omoda,2024,1,office,sure",
    "registrations.csv:8:24: error: “status” is “sure”; one of: final, provisional, estimate, "
    "derived" },
  { "same-fact-and-source", "registrations.csv", "uk,omoda,2025,1,office,",
    "registrations.csv:8:0: warning: the figure of line 4 once more, from the same source; one row "
    "for each figure and source; the first is used" },
  { "rival", "registrations.csv", "uk,omoda,2025,1,paper,", NULL },
  { "same-total", "market-totals.csv", "uk,2025,1,office",
    "market-totals.csv:3:0: warning: the figure of line 2 once more, from the same source; one row "
    "for each figure and source; the first is used" },
  { "output-is-not-sales", "production.csv", "changshu,2017,1,sales,,paper,", NULL },
  { "unknown-measure", "production.csv", "changshu,2017,1,made,,paper,",
    "production.csv:4:17: error: “measure” is “made”; one of: output, sales" },
  { "claim-kind", "claims.csv", "x,x,rumour,,,,,,,,,,office,",
    "claims.csv:4:5: error: “kind” is “rumour”; one of: total, value, comparison, date, "
    "interval, status" },
  { "claim-period", "claims.csv", "x,x,date,,,lately,,,,,,,office,",
    "claims.csv:4:12: error: “period” is “lately”; a period or a date such as 2025, 2025-Q3 or "
    "2025-09-01" },
  { "claim-subject", "claims.csv", "x,x,date,brand:lepas,,,,,,,,,office,",
    "claims.csv:4:10: error: “subject” is “brand:lepas”; " REFERENCE },
  { "claim-subject-untyped", "claims.csv", "x,x,date,omoda,,,,,,,,,office,",
    "claims.csv:4:10: error: “subject” is “omoda”; " REFERENCE },
  { "claim-two-subjects", "claims.csv", "x,x,date,brand:omoda;brand:jaecoo,,,,,,,,,office,",
    "claims.csv:4:10: error: “subject” is “brand:omoda;brand:jaecoo”; one subject" },
  { "claim-parts", "claims.csv", "x,x,date,,,,,,,brand:omoda;plant:x,,,office,",
    "claims.csv:4:16: error: “parts” is “brand:omoda;plant:x”; " REFERENCE },
  { "claim-other-period", "claims.csv",
    "x,x,comparison,,,,,,,,period:2013;period:2024-04/2025-03,,office,", NULL },
  { "claim-other-bad-period", "claims.csv", "x,x,comparison,,,,,,,,period:13,,office,",
    "claims.csv:4:23: error: “others” is “period:13”; " REFERENCE },
  { "claim-part-period", "claims.csv", "x,x,total,,,,,,,period:2013,,,office,",
    "claims.csv:4:17: error: “parts” is “period:2013”; " REFERENCE },
  { "claim-rival", "claims.csv", "x,x,date,,,,,,,,,claim:c9,office,",
    "claims.csv:4:18: error: “rivals” names “c9”; the id of a row of “claims” that is not left "
    "out" },
  { "story-location", "stories.csv", "welcome,2,x,,nameplate:weather", "" },
  { "markup-is-text", "sources.csv", "x,<b>&amp;,,,,,,,", NULL },
};

static void
test_row (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autofree char *line = g_strconcat (rows[i].row, "\n", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_append (folder, rows[i].file, line);
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  expected = rows[i].expected != NULL ? g_strconcat (rows[i].expected, "\n", NULL) : g_strdup ("");
  if (g_str_equal (rows[i].name, "story-location"))
    g_assert_true (g_str_has_prefix (diagnostics, "stories.csv:3:14: warning: “location” is "
                                                  "“nameplate:weather”; a location ("));
  else
    g_assert_cmpstr (diagnostics, ==, expected);
}

/* The good rows around a bad one are all there. */
static void
test_rest_is_kept (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_replace (folder, "registrations.csv", "uk,omoda,2025,19855", "uk,omoda,2025,\"19855");
  temp_folder_replace (folder, "events.csv", "follows:founding", "follows:funding");
  dataset = load_path (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (dataset)), ==, 5);
  /* The opening goes for its link, the founding because it leads to the opening. */
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_events (dataset)), ==, 1);
  g_assert_nonnull (np_dataset_find_event (dataset, "loose"));
}

/* Each word of a link is the kind of that name. */
static void
test_links (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;
  const NpEventLink *links;
  guint n;

  temp_folder_append (folder, "events.csv",
                      "x,,2020,2021,,era,x,,,,Jaguar,causes:loose;replaces:loose;leads-to:loose;"
                      "contradicts:loose;follows:loose;rival-of:loose,office\n");
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==, "");
  links = np_event_get_links (np_dataset_find_event (dataset, "x"), &n);
  g_assert_cmpuint (n, ==, NP_EVENT_LINK_RIVAL_OF + 1);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (links[i].kind, ==, i);
      g_assert_cmpstr (links[i].event, ==, "loose");
    }
  g_assert_cmpint (links[0].kind, ==, NP_EVENT_LINK_CAUSES);
  g_assert_cmpint (links[3].kind, ==, NP_EVENT_LINK_CONTRADICTS);
  g_assert_cmpint (np_event_get_planned (np_dataset_find_event (dataset, "x"))->year, ==, 2021);
  g_assert_true (np_event_is_era (np_dataset_find_event (dataset, "x")));
  g_assert_false (np_event_is_era (np_dataset_find_event (dataset, "loose")));
}

static const struct
{
  const char *name;
  const char *file;
  const char *text;
  NpLoadError code;
  const char *word;
} files[] = {
  { "empty", "brands.csv", "", NP_LOAD_ERROR_TABLE, "brands.csv: the file is empty" },
  { "no-column", "brands.csv", "id,title\nx,X\n", NP_LOAD_ERROR_TABLE, "no column “name”" },
  { "column-twice", "brands.csv", "id,name,name\nx,X,X\n", NP_LOAD_ERROR_TABLE,
    "“name” is there twice" },
  { "bad-header", "brands.csv", "id,\"name\"x\nx,X\n", NP_LOAD_ERROR_TABLE, "the first line" },
  { "semicolons", "brands.csv", "id;name\nx;X\n", NP_LOAD_ERROR_TABLE, "no column “id”" },
  { "latin-1", "brands.csv", "id,name\nx,X\ny,Citro\xebn\n", NP_LOAD_ERROR_ENCODING,
    "brands.csv, line 3" },
  { "no-brand", "brands.csv", "id,name\n", NP_LOAD_ERROR_INCONSISTENT, "“brands”" },
  { "no-good-brand", "brands.csv", "id,name\nX,X\n", NP_LOAD_ERROR_INCONSISTENT, "“brands”" },
  { "no-market", "markets.csv", "id,name\n", NP_LOAD_ERROR_INCONSISTENT, "“markets”" },
  { "no-source", "sources.csv", "id,title\n", NP_LOAD_ERROR_INCONSISTENT, "“sources”" },
};

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");

  temp_folder_write (folder, files[i].file, files[i].text, -1);
  assert_load_fails (folder, files[i].code, files[i].word);
}

static void
test_nul (void)
{
  static const char text[] = "id,name\nx,X\ny,\0\n";
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");

  temp_folder_write (folder, "brands.csv", text, sizeof text - 1);
  assert_load_fails (folder, NP_LOAD_ERROR_ENCODING, "brands.csv, line 3: a NUL");
}

static void
test_gigantic_field (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *field = g_strnfill (70000, 'x');
  g_autofree char *row = g_strconcat ("y,", field, ",,\n", NULL);

  temp_folder_append (folder, "markets.csv", row);
  assert_load_fails (folder, NP_LOAD_ERROR_TOO_BIG, "markets.csv, line 3");
}

/* No location could name it. */
static void
test_long_id (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *longest = g_strnfill (128, 'x');
  g_autofree char *row = g_strdup_printf ("%s,X,,\n%sy,Y,,\n", longest, longest);
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_append (folder, "markets.csv", row);
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpint (np_dataset_find_market (dataset, longest), ==, 1);
  g_assert_true (g_str_has_prefix (diagnostics, "markets.csv:4:1: error: “id” is “xxx"));
}

static void
test_many_columns (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *commas = g_strnfill (300, ',');
  g_autofree char *text = g_strconcat ("id,name", commas, "\n", NULL);

  temp_folder_write (folder, "markets.csv", text, -1);
  assert_load_fails (folder, NP_LOAD_ERROR_TABLE, "256 columns");
}

static void
test_many_rows (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (GString) text = g_string_new ("id,name\n");

  for (guint i = 0; i < 65536; i++)
    g_string_append_printf (text, "m%u,M\n", i);
  temp_folder_write (folder, "markets.csv", text->str, (gssize) text->len);
  assert_load_fails (folder, NP_LOAD_ERROR_TOO_BIG, "markets.csv, line 65537");
}

static void
test_many_periods (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (GString) text = g_string_new ("market,period,units,source\n");

  for (guint i = 0; i < 65537; i++)
    g_string_append_printf (text, "uk,%04u-%02u,1,office\n", 1 + i / 12, i % 12 + 1);
  temp_folder_write (folder, "market-totals.csv", text->str, (gssize) text->len);
  assert_load_fails (folder, NP_LOAD_ERROR_TOO_BIG, "market-totals.csv, line 65538");
}

/* Columns go by name: any order, the optional ones left out, others passed over with a warning. */
static void
test_columns (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;
  NpFact fact;

  temp_folder_write (folder, "registrations.csv",
                     "\xef\xbb\xbf"
                     "units,colour,source,period,brand,market\r\n"
                     "7,red,office,2025,omoda,uk\r\n8,red,office,2024,omoda,uk",
                     -1);
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      diagnostics, ==,
      "registrations.csv:1:7: warning: column “colour”; one of: market, brand, period, "
      "units, source, status\n");
  g_assert_cmpuint (np_fact_table_get_n_rows (np_dataset_get_registrations (dataset)), ==, 2);
  fact = np_fact_table_get_row (np_dataset_get_registrations (dataset), 0);
  g_assert_cmpint (fact.units, ==, 8);
  g_assert_cmpuint (fact.line, ==, 3);
}

/* A value that is kept for the next row is not taken for another. */
static void
test_kept_values (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_write (folder, "registrations.csv",
                     "market,brand,period,units,source,status\n"
                     "uk,omoda,2024,1,office,estimate\n"
                     "uk,omodb,2024,1,office,estimate\n"
                     "uk,omodb,2024,1,office,estimate\n"
                     "uk,omoda,2023,1,office,\n",
                     -1);
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (diagnostics, ==,
                   "registrations.csv:3:4: error: “brand” is “omodb”; the id of a row of “brands”\n"
                   "registrations.csv:4:4: error: “brand” is “omodb”; the id of a row of "
                   "“brands”\n");
  g_assert_cmpint (np_fact_table_get_row (np_dataset_get_registrations (dataset), 0).status, ==,
                   NP_STATUS_FINAL);
}

static void
test_many_problems (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "uk,omoda,2024,x,office,\n");
  temp_folder_append (folder, "registrations.csv", text->str);
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (diagnostics,
                                   "\nregistrations.csv:0:0: error: 4000 more problems; only the "
                                   "first 1,000 of a file are listed\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/table/row/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/table/file/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/table/rest-is-kept", test_rest_is_kept);
  g_test_add_func ("/table/links", test_links);
  g_test_add_func ("/table/nul", test_nul);
  g_test_add_func ("/table/gigantic-field", test_gigantic_field);
  g_test_add_func ("/table/long-id", test_long_id);
  g_test_add_func ("/table/many-columns", test_many_columns);
  g_test_add_func ("/table/many-rows", test_many_rows);
  g_test_add_func ("/table/many-periods", test_many_periods);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/kept-values", test_kept_values);
  g_test_add_func ("/table/many-problems", test_many_problems);
  return g_test_run ();
}
