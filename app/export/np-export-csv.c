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
 * np_export_defuse:
 * @text: what a cell says
 *
 * An apostrophe is what spreadsheets themselves put before a text that looks like a formula. It is
 * part of the cell for every other reader, which is why numbers never get one.
 *
 * Returns: (transfer full): the text, with an apostrophe where it needs one
 */
char *
np_export_defuse (const char *text)
{
  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

/*
 * np_export_csv_cell:
 * @text: what the cell says
 * @defuse: whether the cell is text, which must not start a formula
 *
 * Returns: (transfer full): the cell as it stands in a file, quoted where it needs to be
 */
char *
np_export_csv_cell (const char *text, gboolean defuse)
{
  g_autofree char *safe = defuse ? np_export_defuse (text) : g_strdup (text);
  g_autoptr (GString) cell = g_string_new (safe);

  if (strpbrk (cell->str, ",\"\r\n") == NULL)
    return g_string_free_and_steal (g_steal_pointer (&cell));

  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_prepend_c (cell, '"');
  g_string_append_c (cell, '"');
  return g_string_free_and_steal (g_steal_pointer (&cell));
}

static void
append_cell (GString *out, const char *text, gboolean is_text, gboolean first)
{
  g_autofree char *cell = np_export_csv_cell (text != NULL ? text : "", is_text);

  if (!first)
    g_string_append_c (out, ',');
  g_string_append (out, cell);
}

static void
append_row (GString *out, NpTable *table, guint row)
{
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    {
      NpColumnKind kind = np_table_get_cell_kind (table, row, column);
      g_autofree char *text = np_table_file_cell (table, row, column);

      append_cell (out, text, kind == NP_COLUMN_TEXT || kind == NP_COLUMN_ID, column == 0);
    }
}

static void
append_header (GString *out, NpTable *table)
{
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    append_cell (out, np_table_get_column (table, column)->id, TRUE, column == 0);
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
  append_header (out, table);
  g_string_append_c (out, '\n');
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      append_row (out, table, row);
      g_string_append_c (out, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * np_export_table_csv_about:
 * @table: a table
 * @figure: the figure that it belongs to
 * @about: where that is
 *
 * The same, for a file that leaves Nameplate and has to speak for itself: title, source line with
 * its notes, location and dataset stand as further columns behind the table's, the same in every
 * row. Comment lines at the top would have been smaller, but CSV has no comments: every reader
 * takes the first line for the header. A block below the table ends up among the data as soon as
 * someone sorts, imports or adds up a column. A second file beside the first is lost at the first
 * e-mail, and a sandboxed app may only write the one that was chosen. Columns stay a table for every
 * reader, go along when rows are filtered, copied or merged with those of other files, and who
 * doesn't want them deletes four columns. @table's own come first and keep their places.
 *
 * Returns: (transfer full): the CSV
 */
char *
np_export_table_csv_about (NpTable *table, NpFigure *figure, const NpExportAbout *about)
{
  static const char *const ids[]
      = { "figure_title", "figure_source", "figure_location", "figure_dataset" };
  const char *texts[G_N_ELEMENTS (ids)];
  GString *out;

  g_return_val_if_fail (NP_IS_TABLE (table), NULL);
  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (about != NULL, NULL);

  texts[0] = np_figure_get_title (figure);
  texts[1] = np_figure_get_source_line (figure);
  texts[2] = about->location;
  texts[3] = about->dataset;
  out = g_string_new (NULL);
  append_header (out, table);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    append_cell (out, ids[i], TRUE, FALSE);
  g_string_append_c (out, '\n');
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      append_row (out, table, row);
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        append_cell (out, texts[i], TRUE, FALSE);
      g_string_append_c (out, '\n');
    }
  return g_string_free_and_steal (out);
}
