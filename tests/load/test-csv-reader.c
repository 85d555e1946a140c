/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-csv-reader.h"
#include "np-loader.h"

#include <string.h>

static NpCsvReader *
reader_new (const char *text, gssize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, size, NULL);

  return np_csv_reader_new (stream, "t.csv");
}

static void
append_record (GString *out, NpCsvReader *reader)
{
  guint n;
  const NpCsvField *fields = np_csv_reader_get_fields (reader, &n);

  g_string_append_printf (out, "%u:", np_csv_reader_get_line (reader));
  for (guint i = 0; i < n; i++)
    {
      guint line, column;

      np_csv_reader_locate (reader, i, &line, &column);
      g_assert_cmpuint (strlen (fields[i].text), ==, fields[i].length);
      g_string_append_printf (out, " [%s]@%u.%u", fields[i].text, line, column);
    }
  g_string_append_c (out, '\n');
}

/* Everything that a text holds, as text. */
static char *
read_all (const char *text, gssize size, gboolean thorough)
{
  g_autoptr (NpCsvReader) reader = reader_new (text, size);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  np_csv_reader_set_thorough (reader, thorough);
  for (;;)
    {
      const char *found, *expected;
      guint line, column;

      switch (np_csv_reader_next (reader, NULL, &error))
        {
        case NP_CSV_ROW:
          append_record (out, reader);
          break;
        case NP_CSV_BAD:
          np_csv_reader_get_problem (reader, &line, &column, &found, &expected);
          g_string_append_printf (out, "bad@%u.%u %s\n", line, column, found);
          break;
        case NP_CSV_END:
          return g_string_free (g_steal_pointer (&out), FALSE);
        case NP_CSV_FAILED:
        default:
          g_assert_error (error, NP_LOAD_ERROR, error->code);
          g_string_append_printf (out, "error %d %s\n", error->code, error->message);
          return g_string_free (g_steal_pointer (&out), FALSE);
        }
    }
}

static const struct
{
  const char *name;
  const char *text;
  const char *expected;
} cases[] = {
  { "plain", "a,b\n1,2\n", "1: [a]@1.1 [b]@1.3\n2: [1]@2.1 [2]@2.3\n" },
  { "no-last-feed", "a,b\n1,2", "1: [a]@1.1 [b]@1.3\n2: [1]@2.1 [2]@2.3\n" },
  { "crlf", "a,b\r\n1,2\r\n", "1: [a]@1.1 [b]@1.3\n2: [1]@2.1 [2]@2.3\n" },
  { "last-cr", "a,b\r\n1,2\r", "1: [a]@1.1 [b]@1.3\n2: [1]@2.1 [2]@2.3\n" },
  { "bom",
    "\xef\xbb\xbf"
    "a,b\n",
    "1: [a]@1.1 [b]@1.3\n" },
  { "empty", "", "" },
  { "only-bom", "\xef\xbb\xbf", "" },
  { "empty-lines", "a\n\n\r\nb\n", "1: [a]@1.1\n4: [b]@4.1\n" },
  { "empty-fields", ",\n,,\n", "1: []@1.1 []@1.2\n2: []@2.1 []@2.2 []@2.3\n" },
  { "spaces-stay", " a , b\n", "1: [ a ]@1.1 [ b]@1.5\n" },
  { "characters", "ä,“x”,é\n", "1: [ä]@1.1 [“x”]@1.3 [é]@1.7\n" },
  { "quoted", "\"a,b\",c\n", "1: [a,b]@1.1 [c]@1.7\n" },
  { "quoted-empty", "\"\",c\n", "1: []@1.1 [c]@1.4\n" },
  { "doubled", "\"say \"\"a\"\"\",c\n", "1: [say \"a\"]@1.1 [c]@1.13\n" },
  { "lines", "x,\"a\nb\",c\nd\n", "1: [x]@1.1 [a\nb]@1.3 [c]@2.4\n3: [d]@3.1\n" },
  { "crlf-lines", "\"a\r\nb\",c\r\nd\r\n", "1: [a\r\nb]@1.1 [c]@2.4\n3: [d]@3.1\n" },
  { "quoted-spaces-stay", "\" a \",c\n", "1: [ a ]@1.1 [c]@1.7\n" },
  { "quote-inside", "a,b\"c\nd,e\n", "bad@1.4 a quote inside a field\n2: [d]@2.1 [e]@2.3\n" },
  { "text-after-quote", "a,\"b\"c\nd,e\n", "bad@1.5 a quote inside a field\n2: [d]@2.1 [e]@2.3\n" },
  { "space-before-quote", "a, \"b\"\nd\n", "bad@1.4 a quote inside a field\n2: [d]@2.1\n" },
  { "open-at-end", "a,\"b", "bad@1.3 a quote that is never closed\n" },
  { "open-recovers", "x,y\na,\"b\nc,d\ne,f\n",
    "1: [x]@1.1 [y]@1.3\nbad@2.3 a quote that is never closed\n3: [c]@3.1 [d]@3.3\n4: [e]@4.1 "
    "[f]@4.3\n" },
  { "lost-quote-pairs", "a,\"b\nc,\"d\"\n",
    "bad@2.3 a quote inside a field\n2: [c]@2.1 [d]@2.3\n" },
  { "lone-cr", "a\rb,c\nd\n", "bad@1.2 a carriage return inside a line\n2: [d]@2.1\n" },
  { "cr-before-quote", "\r\"a\",b\nd\n", "bad@1.0 a carriage return inside a line\n2: [d]@2.1\n" },
  { "invalid-utf-8", "a\nb\nc,\xff\n",
    "error 7 t.csv, line 3: bytes that are not UTF-8; save the file as UTF-8 text\n" },
  { "cut-utf-8", "a\nb\xe2\x82",
    "1: [a]@1.1\nerror 7 t.csv, line 2: bytes that are not UTF-8; save the file as UTF-8 text\n" },
};

G_STATIC_ASSERT (NP_LOAD_ERROR_ENCODING == 7);

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *quick = read_all (cases[i].text, -1, FALSE);
  g_autofree char *thorough = read_all (cases[i].text, -1, TRUE);

  g_assert_cmpstr (quick, ==, cases[i].expected);
  /* libcsv can't say where in a line it was when a lone carriage return ended a record. */
  if (!g_str_equal (cases[i].name, "lone-cr"))
    g_assert_cmpstr (thorough, ==, cases[i].expected);
}

static void
test_nul (void)
{
  static const char text[] = "a,b\nc,\0d\n";
  g_autofree char *out = read_all (text, sizeof text - 1, FALSE);

  g_assert_cmpstr (out, ==, "error 7 t.csv, line 2: a NUL byte; save the file as UTF-8 text\n");
}

/* Lines that lie across the chunks of a big file come out whole. */
static void
test_chunks (void)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  g_autoptr (NpCsvReader) reader = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, i % 1000 == 7 ? "\"é,\n%u\",x\n" : "é%u,yyyyyyyy\n", i);
  reader = reader_new (text->str, (gssize) text->len);
  for (guint i = 0; i < 60000; i++)
    {
      g_autofree char *expected = g_strdup_printf (i % 1000 == 7 ? "é,\n%u" : "é%u", i);
      const NpCsvField *fields;
      guint n;

      g_assert_cmpint (np_csv_reader_next (reader, NULL, NULL), ==, NP_CSV_ROW);
      fields = np_csv_reader_get_fields (reader, &n);
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpstr (fields[0].text, ==, expected);
      /* Each thousand rows take a line more. */
      g_assert_cmpuint (np_csv_reader_get_line (reader), ==, i + 1 + (i + 992) / 1000);
    }
  g_assert_cmpint (np_csv_reader_next (reader, NULL, NULL), ==, NP_CSV_END);
}

static void
assert_too_big (const char *text, guint line)
{
  g_autofree char *out = read_all (text, -1, FALSE);
  g_autofree char *where = g_strdup_printf ("t.csv, line %u:", line);
  g_autofree char *start = g_strdup_printf ("error %d ", NP_LOAD_ERROR_TOO_BIG);

  g_assert_nonnull (strstr (out, start));
  g_assert_nonnull (strstr (out, where));
}

static void
test_big_fields (void)
{
  g_autofree char *most = g_strnfill (NP_CSV_MAX_FIELD, 'x');
  g_autofree char *line = g_strnfill (3 * NP_CSV_MAX_RECORD, ',');
  g_autofree char *plain = g_strconcat ("a\n", most, "y,b\n", NULL);
  g_autofree char *quoted = g_strconcat ("a\n\"", most, "y\",b\n", NULL);
  g_autofree char *open = g_strconcat ("a\n\"", most, "y", NULL);
  g_autofree char *good = g_strconcat ("\"", most, "\"\n", most, "\n", NULL);
  g_autofree char *out = read_all (good, -1, FALSE);

  g_assert_null (strstr (out, "error"));
  assert_too_big (plain, 2);
  assert_too_big (quoted, 2);
  assert_too_big (open, 2);
  assert_too_big (line, 1);
}

/* A lost quote early in a big file costs a line, not the file. */
static void
test_lost_quote (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n\"c,d\n");
  g_autofree char *out = NULL;
  guint n_lines = 0;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "eee,fff\n");
  out = read_all (text->str, -1, FALSE);
  g_assert_true (g_str_has_prefix (out, "1: [a]@1.1 [b]@1.3\nbad@2.1 a quote that is never closed\n"
                                        "3: [eee]@3.1 [fff]@3.5\n"));
  for (const char *p = out; *p != '\0'; p++)
    n_lines += *p == '\n';
  g_assert_cmpuint (n_lines, ==, 50002);
}

static void
test_many_fields (void)
{
  g_autofree char *line = g_strnfill (999, ',');
  g_autoptr (NpCsvReader) reader = reader_new (line, -1);
  guint n;

  g_assert_cmpint (np_csv_reader_next (reader, NULL, NULL), ==, NP_CSV_ROW);
  np_csv_reader_get_fields (reader, &n);
  g_assert_cmpuint (n, ==, 1000);
}

static void
test_cancelled (void)
{
  g_autoptr (NpCsvReader) reader = reader_new ("a\n", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (np_csv_reader_next (reader, cancellable, &error), ==, NP_CSV_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/csv/nul", test_nul);
  g_test_add_func ("/csv/chunks", test_chunks);
  g_test_add_func ("/csv/big-fields", test_big_fields);
  g_test_add_func ("/csv/lost-quote", test_lost_quote);
  g_test_add_func ("/csv/many-fields", test_many_fields);
  g_test_add_func ("/csv/cancelled", test_cancelled);
  return g_test_run ();
}
