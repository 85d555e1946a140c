/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks, taken apart again. */
#include <archive.h>
#include <archive_entry.h>
#include <math.h>
#include <string.h>

#include "np-export.h"

#define DATA   "xl/worksheets/sheet1.xml"
#define SECOND "xl/worksheets/sheet2.xml"
#define CHART  "xl/charts/chart1.xml"
#define TEXTS  "xl/sharedStrings.xml"

/* A figure is only its words here. */
#define TEST_TYPE_WORDS (test_words_get_type ())
G_DECLARE_FINAL_TYPE (TestWords, test_words, TEST, WORDS, NpFigure)

struct _TestWords
{
  NpFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestWords, test_words, NP_TYPE_FIGURE)

static void
test_words_class_init (TestWordsClass *klass)
{
}

static void
test_words_init (TestWords *self)
{
}

static const NpColumn ranking[] = {
  { "rank", "Rank", NP_COLUMN_INTEGER },    { "id", "ID", NP_COLUMN_ID },
  { "name", "Name", NP_COLUMN_TEXT },       { "units", "Units", NP_COLUMN_INTEGER },
  { "share", "Share", NP_COLUMN_FRACTION },
};

static const NpColumn trend[] = {
  { "period", "Period", NP_COLUMN_TEXT },   { "id", "ID", NP_COLUMN_ID },
  { "name", "Name", NP_COLUMN_TEXT },       { "units", "Units", NP_COLUMN_INTEGER },
  { "share", "Share", NP_COLUMN_FRACTION },
};

static void
add_ranking_row (NpTable *table, gint64 rank, const char *name, gint64 units, double share)
{
  np_table_add_row (table, name);
  np_table_add_integer (table, rank);
  np_table_add_text (table, name);
  np_table_add_text (table, name);
  np_table_add_integer (table, units);
  np_table_add_fraction (table, share);
}

static void
add_trend_row (NpTable *table, const char *period, const char *name, gint64 units)
{
  np_table_add_row (table, name);
  np_table_add_text (table, period);
  np_table_add_text (table, name);
  np_table_add_text (table, name);
  if (units >= 0)
    np_table_add_integer (table, units);
}

/* Takes @table. */
static GBytes *
make (NpTable *table, const char *title, const char *measure)
{
  g_autoptr (NpTable) owned = table;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = g_object_new (TEST_TYPE_WORDS, "title", title, "summary", "Finding",
                                              "source-line", "Source: A · ‡ differs", NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  NpSourceInit init = { .id = "=a",
                        .title = "Title",
                        .publisher = "Publisher",
                        .url = "https://example.org/",
                        .published = { .year = 2026, .month = 1, .day = 6 },
                        .accessed = { .year = 2026, .month = 2 } };
  NpExportAbout about = { "nameplate:plants?select=a&b", "data 1.0" };
  NpExportWorkbook workbook = { figure, table, sources, measure, &about };
  GBytes *bytes;

  g_ptr_array_add (sources, np_source_new (&init));
  bytes = np_export_workbook (&workbook, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Its parts by name. */
static GHashTable *
unpack (GBytes *bytes)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)),
                   ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      g_autoptr (GByteArray) data = g_byte_array_new ();
      guint8 buffer[4096];
      la_ssize_t n;

      while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_byte_array_append (data, buffer, (guint) n);
      g_assert_cmpint (n, ==, 0);
      g_hash_table_insert (parts, g_strdup (archive_entry_pathname (entry)),
                           g_strndup ((const char *) data->data, data->len));
    }
  archive_read_free (archive);
  return parts;
}

static void
assert_has (GHashTable *parts, const char *part, const char *text)
{
  const char *contents = g_hash_table_lookup (parts, part);

  if (contents == NULL || strstr (contents, text) == NULL)
    g_error ("%s has no %s: %s", part, text, contents != NULL ? contents : "it isn't there");
}

static void
assert_has_not (GHashTable *parts, const char *part, const char *text)
{
  const char *contents = g_hash_table_lookup (parts, part);

  g_assert_nonnull (contents);
  g_assert_null (strstr (contents, text));
}

static NpTable *
new_ranking (void)
{
  NpTable *table = np_table_new (ranking, G_N_ELEMENTS (ranking));

  add_ranking_row (table, 1, "One", 57000, 0.75);
  add_ranking_row (table, 2, "Two", 19000, NAN);
  return table;
}

/* Numbers are numbers, a gap is nothing, and the chart follows the cells. */
static void
test_ranking (void)
{
  g_autoptr (GBytes) bytes = make (new_ranking (), "A title", NULL);
  g_autoptr (GHashTable) parts = unpack (bytes);

  assert_has (parts, "xl/workbook.xml", "name=\"Data\"");
  assert_has (parts, "xl/workbook.xml", "name=\"Sources\"");
  assert_has (parts, DATA, "<c r=\"D8\" s=\"4\"><v>57000</v></c>");
  assert_has (parts, DATA, "<c r=\"E8\" s=\"5\"><v>0.75</v></c>");
  assert_has_not (parts, DATA, "r=\"E9\"");
  assert_has (parts, DATA, "<c r=\"C8\" t=\"s\">");
  assert_has (parts, DATA, "<autoFilter ref=\"A7:E9\"/>");
  assert_has (parts, DATA, "state=\"frozen\"");
  assert_has (parts, "xl/styles.xml", "formatCode=\"0.0%\"");
  assert_has (parts, CHART, "<c:barDir val=\"bar\"/>");
  assert_has (parts, CHART, "<c:f>Data!$D$8:$D$9</c:f>");
  assert_has (parts, CHART, "<c:f>Data!$C$8:$C$9</c:f>");
  assert_has (parts, CHART, "<c:f>Data!$A$1</c:f>");
}

static void
test_measure (void)
{
  g_autoptr (GBytes) bytes = make (new_ranking (), "A title", "share");
  g_autoptr (GHashTable) parts = unpack (bytes);

  assert_has (parts, CHART, "<c:f>Data!$E$8:$E$9</c:f>");
}

/* Lines share one axis, also where they don't begin together or lack a figure. */
static void
test_trend (void)
{
  NpTable *table = np_table_new (trend, G_N_ELEMENTS (trend));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) parts = NULL;

  add_trend_row (table, "2024", "One", 5);
  add_trend_row (table, "2025", "One", -1);
  add_trend_row (table, "2026", "One", 7);
  add_trend_row (table, "2023", "Two", 3);
  add_trend_row (table, "2024", "Two", 4);
  bytes = make (table, "A title", "units");
  parts = unpack (bytes);
  assert_has (parts, "xl/workbook.xml", "name=\"By period\"");
  /* 2023 is first though it comes fourth; One has no figure then, nor in 2025. */
  assert_has (parts, SECOND, "<c r=\"C2\" s=\"4\"><v>3</v></c>");
  assert_has_not (parts, SECOND, "r=\"B2\"");
  assert_has (parts, SECOND, "<c r=\"B3\" s=\"4\"><v>5</v></c>");
  assert_has_not (parts, SECOND, "r=\"B4\"");
  assert_has (parts, SECOND, "<c r=\"B5\" s=\"4\"><v>7</v></c>");
  assert_has (parts, CHART, "<c:lineChart>");
  assert_has (parts, CHART, "<c:f>'By period'!$B$2:$B$5</c:f>");
  assert_has (parts, CHART, "<c:f>'By period'!$C$2:$C$5</c:f>");
  assert_has_not (parts, CHART, "zero");
}

/* Two periods are two bars each. */
static void
test_two_periods (void)
{
  const NpColumn columns[] = {
    { "id", "ID", NP_COLUMN_ID },
    { "name", "Name", NP_COLUMN_TEXT },
    { "2024", "2024", NP_COLUMN_INTEGER },
    { "2025", "2025", NP_COLUMN_INTEGER },
    { "difference", "Difference", NP_COLUMN_INTEGER },
  };
  NpTable *table = np_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) parts = NULL;

  np_table_add_row (table, "a");
  np_table_add_text (table, "a");
  np_table_add_text (table, "A");
  np_table_add_integer (table, 3);
  np_table_add_integer (table, 5);
  np_table_add_integer (table, 2);
  bytes = make (table, "A title", "units");
  parts = unpack (bytes);
  assert_has (parts, CHART, "<c:f>Data!$C$8</c:f>");
  assert_has (parts, CHART, "<c:f>Data!$D$8</c:f>");
  assert_has_not (parts, CHART, "Data!$E$8");
}

/* Shares that stand side by side are a line each; numbers of another kind aren't. */
static void
test_column_lines (void)
{
  const NpColumn columns[] = {
    { "period", "Period", NP_COLUMN_TEXT },
    { "top1", "Largest", NP_COLUMN_FRACTION },
    { "top3", "Largest 3", NP_COLUMN_FRACTION },
    { "hhi", "Index", NP_COLUMN_DECIMAL },
  };
  NpTable *table = np_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) parts = NULL;

  for (guint i = 0; i < 2; i++)
    {
      np_table_add_row (table, NULL);
      np_table_add_text (table, i == 0 ? "2024" : "2025");
      np_table_add_fraction (table, 0.1);
      np_table_add_fraction (table, 0.3);
      np_table_add_fraction (table, 812.5);
    }
  bytes = make (table, "A title", "units");
  parts = unpack (bytes);
  assert_has (parts, DATA, "<v>812.5</v>");
  assert_has (parts, CHART, "<c:lineChart>");
  assert_has (parts, CHART, "<c:f>Data!$B$8:$B$9</c:f>");
  assert_has (parts, CHART, "<c:f>Data!$C$8:$C$9</c:f>");
  assert_has (parts, CHART, "<c:f>Data!$A$8:$A$9</c:f>");
  assert_has_not (parts, CHART, "$D$8");
}

static void
test_no_numbers (void)
{
  const NpColumn columns[] = { { "id", "ID", NP_COLUMN_ID }, { "title", "Event", NP_COLUMN_TEXT } };
  NpTable *table = np_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) parts = NULL;

  np_table_add_row (table, NULL);
  np_table_add_text (table, "a");
  np_table_add_text (table, "A");
  bytes = make (table, "A title", NULL);
  parts = unpack (bytes);
  g_assert_false (g_hash_table_contains (parts, CHART));
  assert_has (parts, TEXTS, "<t>A</t>");
}

static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = make (np_table_new (ranking, G_N_ELEMENTS (ranking)), "A title", NULL);
  g_autoptr (GHashTable) parts = unpack (bytes);

  g_assert_false (g_hash_table_contains (parts, CHART));
  assert_has (parts, DATA, "r=\"E7\"");
}

/* Nothing that a dataset says becomes a formula, a reference, a link or broken XML. */
static void
test_hostile (void)
{
  NpTable *table = np_table_new (ranking, G_N_ELEMENTS (ranking));
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) parts = NULL;
  GHashTableIter iter;
  gpointer name, contents;

  add_ranking_row (table, 1, "=1+1", 1, 0.5);
  add_ranking_row (table, 2, "https://example.org/", 2, 0.5);
  add_ranking_row (table, 3, "<b>&\x01\x1b\xef\xbf\xbf]]>", 3, 0.5);
  add_ranking_row (table, 4, endless, 4, 0.5);
  bytes = make (table, "=HYPERLINK(\"x\")", NULL);
  parts = unpack (bytes);
  assert_has (parts, TEXTS, "<t>=1+1</t>");
  assert_has (parts, TEXTS, "<t>&lt;b&gt;&amp;]]&gt;</t>");
  assert_has (parts, DATA, "<c r=\"C8\" t=\"s\">");
  assert_has (parts, CHART, "<c:f>Data!$A$1</c:f>");
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &contents))
    {
      static const GMarkupParser nothing;
      g_autoptr (GMarkupParseContext) context
          = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_markup_parse_context_parse (context, contents, -1, &error);
      g_assert_no_error (error);
      if (g_str_has_prefix (name, "xl/worksheets/"))
        {
          g_assert_null (strstr (contents, "<f>"));
          g_assert_null (strstr (contents, "hyperlink"));
        }
    }
}

static void
test_sources (void)
{
  g_autoptr (GBytes) bytes = make (new_ranking (), "A title", NULL);
  g_autoptr (GHashTable) parts = unpack (bytes);

  assert_has (parts, TEXTS, "<t>=a</t>");
  assert_has (parts, TEXTS, "<t>https://example.org/</t>");
  assert_has (parts, TEXTS, "<t>2026-01-06</t>");
  assert_has (parts, TEXTS, "<t>2026-02</t>");
  assert_has (parts, TEXTS, "Source: A · ‡ differs");
  assert_has (parts, SECOND, "<c r=\"A4\"");
}

static void
test_properties (void)
{
  g_autoptr (GBytes) bytes = make (new_ranking (), "A title", NULL);
  g_autoptr (GHashTable) parts = unpack (bytes);

  assert_has (parts, "docProps/core.xml", "<dc:title>A title</dc:title>");
  assert_has (parts, "docProps/core.xml", "nameplate:plants?select=a&amp;b");
  /* The last day of the newest source, not the time of writing. */
  assert_has (parts, "docProps/core.xml", "2026-02-28T00:00:00Z");
  assert_has (parts, "docProps/custom.xml", "nameplate:plants?select=a&amp;b");
  assert_has (parts, "docProps/custom.xml", "data 1.0");
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) a = make (new_ranking (), "A title", NULL);
  g_autoptr (GBytes) b = make (new_ranking (), "A title", NULL);

  g_assert_true (g_bytes_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/workbook/ranking", test_ranking);
  g_test_add_func ("/export/workbook/measure", test_measure);
  g_test_add_func ("/export/workbook/trend", test_trend);
  g_test_add_func ("/export/workbook/two-periods", test_two_periods);
  g_test_add_func ("/export/workbook/column-lines", test_column_lines);
  g_test_add_func ("/export/workbook/no-numbers", test_no_numbers);
  g_test_add_func ("/export/workbook/empty", test_empty);
  g_test_add_func ("/export/workbook/hostile", test_hostile);
  g_test_add_func ("/export/workbook/sources", test_sources);
  g_test_add_func ("/export/workbook/properties", test_properties);
  g_test_add_func ("/export/workbook/same-bytes", test_same_bytes);
  return g_test_run ();
}
