/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-export-private.h"

#include <string.h>

/* What spreadsheets take for the beginning of a formula. Tab, carriage return and line feed are
 * skipped by some of them before they look; the last four are the full-width forms that East
 * Asian versions treat alike. */
static const gunichar formula_starts[]
    = { '=', '+', '-', '@', '\t', '\r', '\n', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

static gboolean
is_formula (const char *text)
{
  gunichar first = g_utf8_get_char_validated (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formula_starts); i++)
    if (first == formula_starts[i])
      return TRUE;
  return FALSE;
}

/*
 * np_export_csv_cell:
 * @text: what the cell says
 * @defuse: whether the cell is text, which must not start a formula
 *
 * An apostrophe is what spreadsheets themselves put before a text that looks like a formula. It is
 * part of the cell for every other reader, which is why numbers never get one.
 *
 * Returns: (transfer full): the cell as it stands in a file, quoted where it needs to be
 */
char *
np_export_csv_cell (const char *text, gboolean defuse)
{
  g_autoptr (GString) cell = g_string_new (defuse && is_formula (text) ? "'" : NULL);

  g_string_append (cell, text);
  if (strpbrk (cell->str, ",\"\r\n") == NULL)
    return g_string_free_and_steal (g_steal_pointer (&cell));

  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_prepend_c (cell, '"');
  g_string_append_c (cell, '"');
  return g_string_free_and_steal (g_steal_pointer (&cell));
}

static void
append_row (GString *out, NpTable *table, guint row)
{
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    {
      gboolean is_text = np_table_get_column (table, column)->kind == NP_COLUMN_TEXT;
      g_autofree char *text = np_table_file_cell (table, row, column);
      g_autofree char *cell = np_export_csv_cell (text, is_text);

      if (column > 0)
        g_string_append_c (out, ',');
      g_string_append (out, cell);
    }
  g_string_append_c (out, '\n');
}

/**
 * np_export_table_csv:
 * @table: a table
 *
 * Writes a table as CSV after RFC 4180: a header with the columns' ids, commas, double quotes where
 * a cell needs them, UTF-8 without a mark, numbers with a point whatever the locale, nothing at all
 * in the cell of a gap. Lines end in a single line feed, not in CRLF as the RFC has it: the same
 * text goes to pipes, where `cut`, `diff` and `read` would keep the carriage returns, and every
 * spreadsheet reads either.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are
 * never touched.
 *
 * Returns: (transfer full): the CSV
 */
char *
np_export_table_csv (NpTable *table)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (NP_IS_TABLE (table), NULL);

  out = g_string_new (NULL);
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    {
      g_autofree char *cell = np_export_csv_cell (np_table_get_column (table, column)->id, TRUE);

      if (column > 0)
        g_string_append_c (out, ',');
      g_string_append (out, cell);
    }
  g_string_append_c (out, '\n');

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    append_row (out, table, row);
  return g_string_free_and_steal (g_steal_pointer (&out));
}
