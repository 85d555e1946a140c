/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a table: nothing may crash, and the short cut for lines without a quote must agree
 * with libcsv, record by record. */

#include "np-csv-reader.h"

#include <gio/gio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static NpCsvReader *
reader_new (const guint8 *data, gsize size, gboolean thorough)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  NpCsvReader *reader = np_csv_reader_new (stream, "fuzz.csv");

  np_csv_reader_set_thorough (reader, thorough);
  return reader;
}

static void
compare_rows (NpCsvReader *quick, NpCsvReader *thorough)
{
  guint n, m;
  const NpCsvField *a = np_csv_reader_get_fields (quick, &n);
  const NpCsvField *b = np_csv_reader_get_fields (thorough, &m);

  g_assert_cmpuint (n, ==, m);
  g_assert_cmpuint (np_csv_reader_get_line (quick), ==, np_csv_reader_get_line (thorough));
  for (guint i = 0; i < MIN (n, NP_CSV_MAX_FIELDS); i++)
    {
      guint line_a, line_b, column_a, column_b;

      g_assert_cmpmem (a[i].text, a[i].length, b[i].text, b[i].length);
      g_assert_cmpint (a[i].text[a[i].length], ==, '\0');
      np_csv_reader_locate (quick, i, &line_a, &column_a);
      np_csv_reader_locate (thorough, i, &line_b, &column_b);
      g_assert_cmpuint (line_a, ==, line_b);
      g_assert_cmpuint (column_a, ==, column_b);
      g_assert_cmpuint (column_a, >, 0);
    }
}

static void
compare_problems (NpCsvReader *quick, NpCsvReader *thorough)
{
  const char *found_a, *found_b, *expected_a, *expected_b;
  guint line_a, line_b, column_a, column_b;

  np_csv_reader_get_problem (quick, &line_a, &column_a, &found_a, &expected_a);
  np_csv_reader_get_problem (thorough, &line_b, &column_b, &found_b, &expected_b);
  g_assert_cmpuint (line_a, ==, line_b);
  g_assert_cmpstr (found_a, ==, found_b);
  g_assert_cmpstr (expected_a, ==, expected_b);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (NpCsvReader) quick = reader_new (data, size, FALSE);
  g_autoptr (NpCsvReader) thorough = reader_new (data, size, TRUE);

  for (;;)
    {
      g_autoptr (GError) error_a = NULL;
      g_autoptr (GError) error_b = NULL;
      NpCsvStatus a = np_csv_reader_next (quick, NULL, &error_a);
      NpCsvStatus b = np_csv_reader_next (thorough, NULL, &error_b);

      g_assert_cmpint (a, ==, b);
      if (a == NP_CSV_ROW)
        compare_rows (quick, thorough);
      else if (a == NP_CSV_BAD)
        compare_problems (quick, thorough);
      else
        {
          g_assert_cmpint (a == NP_CSV_FAILED, ==, error_a != NULL);
          g_assert_cmpint (error_a ? error_a->code : -1, ==, error_b ? error_b->code : -1);
          return 0;
        }
    }
}
