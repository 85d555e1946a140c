/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <csv.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "np-export.h"

static const NpColumn columns[] = {
  { "id", "Id", NP_COLUMN_TEXT },
  { "units", "Units", NP_COLUMN_INTEGER },
  { "share", "Share", NP_COLUMN_FRACTION },
  { "name", "Name", NP_COLUMN_TEXT },
};

static NpTable *
create_table (void)
{
  return np_table_new (columns, G_N_ELEMENTS (columns));
}

static void
add_row (NpTable *table, const char *id, gint64 units, double share, const char *name)
{
  np_table_add_row (table, id);
  np_table_add_text (table, id);
  np_table_add_integer (table, units);
  np_table_add_fraction (table, share);
  np_table_add_text (table, name);
}

static void
test_plain (void)
{
  g_autoptr (NpTable) table = create_table ();
  g_autofree char *csv = NULL;

  add_row (table, "jaecoo", 28232, 0.0139726, "Jaecoo");
  add_row (table, "big", G_GINT64_CONSTANT (9007199254740993), 1, "Two words");
  csv = np_export_table_csv (table);
  g_assert_cmpstr (csv, ==,
                   "id,units,share,name\n"
                   "jaecoo,28232,0.0140,Jaecoo\n"
                   "big,9007199254740993,1.0000,Two words\n");
}

static void
test_empty (void)
{
  g_autoptr (NpTable) table = create_table ();
  g_autofree char *csv = np_export_table_csv (table);

  g_assert_cmpstr (csv, ==, "id,units,share,name\n");
}

/* A gap is nothing at all, which is not a zero, and a cell that was left out is a gap. */
static void
test_gaps (void)
{
  g_autoptr (NpTable) table = create_table ();
  g_autofree char *csv = NULL;

  np_table_add_row (table, NULL);
  np_table_add_text (table, NULL);
  np_table_add_gap (table);
  np_table_add_fraction (table, NAN);
  np_table_add_row (table, NULL);
  add_row (table, "zero", 0, 0, "");
  csv = np_export_table_csv (table);
  g_assert_cmpstr (csv, ==, "id,units,share,name\n,,,\n,,,\nzero,0,0.0000,\n");
}

static void
test_quotes (void)
{
  g_autoptr (NpTable) table = create_table ();
  g_autofree char *csv = NULL;

  add_row (table, "a,b", 1, 0, "say \"no\"");
  add_row (table, "two\nlines", 1, 0, "\"");
  add_row (table, "cr\rlf", 1, 0, " spaces stay ");
  csv = np_export_table_csv (table);
  g_assert_cmpstr (csv, ==,
                   "id,units,share,name\n"
                   "\"a,b\",1,0.0000,\"say \"\"no\"\"\"\n"
                   "\"two\nlines\",1,0.0000,\"\"\"\"\n"
                   "\"cr\rlf\",1,0.0000, spaces stay \n");
}

static void
test_formulas (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "+44 20", "'+44 20" },
    { "-", "'-" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" },
    { "\r=1", "\"'\r=1\"" },
    { "\n=1", "\"'\n=1\"" },
    { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"" },
    { "＝1", "'＝1" },
    { "a=1", "a=1" },
    { "2025", "2025" },
    { "'quoted", "'quoted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpTable) table = create_table ();
      g_autofree char *csv = NULL;
      g_autofree char *expected
          = g_strdup_printf ("id,units,share,name\nx,1,0.0000,%s\n", cases[i].cell);

      add_row (table, "x", 1, 0, cases[i].text);
      csv = np_export_table_csv (table);
      g_assert_cmpstr (csv, ==, expected);
    }
}

/* Numbers begin with a minus too, and an apostrophe would make them text. */
static void
test_numbers_stay (void)
{
  g_autoptr (NpTable) table = create_table ();
  g_autofree char *csv = NULL;

  add_row (table, "x", -5, -0.25, "y");
  csv = np_export_table_csv (table);
  g_assert_cmpstr (csv, ==, "id,units,share,name\nx,-5,-0.2500,y\n");
}

/* What is drawn for the screen is in no file, not even as an empty column. */
static void
test_no_sparklines (void)
{
  const NpColumn with_history[]
      = { { "id", "Id", NP_COLUMN_TEXT }, { "history", "History", NP_COLUMN_SPARKLINE } };
  g_autoptr (NpTable) table = np_table_new (with_history, G_N_ELEMENTS (with_history));
  const double numbers[] = { 1, 2 };
  g_autofree char *csv = NULL;

  np_table_add_row (table, "x");
  np_table_add_text (table, "x");
  np_table_set_sparkline (table, 0, 1, numbers, G_N_ELEMENTS (numbers), "from 1 to 2");
  csv = np_export_table_csv (table);
  g_assert_cmpstr (csv, ==, "id\nx\n");
}

static void
collect_cb (void *field, size_t length, void *user_data)
{
  g_ptr_array_add (user_data, g_strndup (field, length));
}

static int
is_nothing (unsigned char c)
{
  return 0;
}

static char *
create_random_text (void)
{
  static const char *const pieces[]
      = { ",", "\"", "\n", "\r", "\r\n", " ", "a", "é", "车", "=", "-", "\t", "'", "\"\"", ";" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 8);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (text);
}

/* libcsv, which nobody here wrote, reads back what was written, but for the apostrophes. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (NpTable) table = create_table ();
      g_autofree char *name = create_random_text ();
      g_autofree char *csv = NULL;
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      struct csv_parser parser;
      const char *read;

      add_row (table, "id", round, 0.5, name);
      csv = np_export_table_csv (table);

      /* Spaces are part of a cell (RFC 4180); libcsv would trim them. */
      g_assert_cmpint (csv_init (&parser, CSV_STRICT | CSV_APPEND_NULL), ==, 0);
      csv_set_space_func (&parser, is_nothing);
      g_assert_cmpuint (csv_parse (&parser, csv, strlen (csv), collect_cb, NULL, cells), ==,
                        strlen (csv));
      csv_fini (&parser, collect_cb, NULL, cells);
      g_assert_cmpuint (cells->len, ==, 2 * G_N_ELEMENTS (columns));
      read = cells->pdata[7];
      if (read[0] == '\'' && name[0] != '\'')
        read++;
      g_assert_cmpstr (read, ==, name);
      csv_free (&parser);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/csv/plain", test_plain);
  g_test_add_func ("/export/csv/empty", test_empty);
  g_test_add_func ("/export/csv/gaps", test_gaps);
  g_test_add_func ("/export/csv/quotes", test_quotes);
  g_test_add_func ("/export/csv/formulas", test_formulas);
  g_test_add_func ("/export/csv/numbers-stay", test_numbers_stay);
  g_test_add_func ("/export/csv/no-sparklines", test_no_sparklines);
  g_test_add_func ("/export/csv/round-trip", test_round_trip);

  return g_test_run ();
}
