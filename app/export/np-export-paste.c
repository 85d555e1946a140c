/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables for the clipboard. What they are pasted into chooses: a spreadsheet or a text editor takes
 * the text, a document the HTML, and some spreadsheets that too. */

#include "np-export-private.h"

#include "np-svg-writer.h"

static gboolean
is_text (NpTable *table, guint column)
{
  NpColumnKind kind = np_table_get_column (table, column)->kind;

  return kind == NP_COLUMN_TEXT || kind == NP_COLUMN_ID;
}

static gboolean
is_text_cell (NpTable *table, guint row, guint column)
{
  NpColumnKind kind = np_table_get_cell_kind (table, row, column);

  return kind == NP_COLUMN_TEXT || kind == NP_COLUMN_ID;
}

/* As in files, and in one cell whatever it holds. (transfer full) */
static char *
get_cell (NpTable *table, guint row, guint column)
{
  g_autofree char *text = np_table_file_cell (table, row, column);

  if (!is_text_cell (table, row, column))
    return g_steal_pointer (&text);
  g_strdelimit (text, "\t\r\n", ' ');
  return np_export_defuse (text);
}

/**
 * np_export_table_text:
 * @table: a table
 * @figure: the figure that it belongs to
 *
 * The table with what a reader needs to trust it: title above, source below. Numbers as in files,
 * so that they are numbers wherever they are pasted.
 *
 * Returns: (transfer full): the text
 */
char *
np_export_table_text (NpTable *table, NpFigure *figure)
{
  GString *out;
  guint n_columns;

  g_return_val_if_fail (NP_IS_TABLE (table), NULL);
  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);

  n_columns = np_table_get_n_file_columns (table);
  out = g_string_new (np_figure_get_title (figure));
  g_string_append_c (out, '\n');
  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (out, "%s%s", column > 0 ? "\t" : "",
                            np_table_get_column (table, column)->title);
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell = get_cell (table, row, column);

        g_string_append_printf (out, "%s%s", column > 0 ? "\t" : "\n", cell);
      }
  g_string_append_c (out, '\n');
  if (np_figure_get_source_line (figure) != NULL)
    g_string_append_printf (out, "%s\n", np_figure_get_source_line (figure));
  return g_string_free_and_steal (out);
}

static void
append_html_row (GString *out, NpTable *table, guint row)
{
  g_string_append (out, "<tr>");
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    {
      const NpCell *cell = np_table_get_cell (table, row, column);
      g_autofree char *value = get_cell (table, row, column);

      g_string_append (out, "<td");
      if (!is_text_cell (table, row, column))
        {
          g_string_append (out, " align=\"right\"");
          /* What is read is written for people; spreadsheets take the number from here. */
          if (!cell->gap)
            np_svg_append_text_attribute (out, "sdval", value);
        }
      g_string_append_c (out, '>');
      if (is_text_cell (table, row, column))
        {
          np_svg_append_escaped (out, value);
        }
      else if (!cell->gap)
        {
          g_autofree char *shown = np_table_format_cell (table, row, column);

          np_svg_append_escaped (out, shown);
        }
      g_string_append (out, "</td>");
    }
  g_string_append (out, "</tr>\n");
}

/**
 * np_export_table_html:
 * @table: a table
 * @figure: the figure that it belongs to
 *
 * Returns: (transfer full): a whole HTML document with one table
 */
char *
np_export_table_html (NpTable *table, NpFigure *figure)
{
  GString *out;

  g_return_val_if_fail (NP_IS_TABLE (table), NULL);
  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);

  out = g_string_new (
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n<table>\n");
  np_svg_append_element (out, "caption", "", np_figure_get_title (figure));
  g_string_append (out, "<thead><tr>");
  for (guint column = 0; column < np_table_get_n_file_columns (table); column++)
    np_svg_append_element (out, "th",
                           is_text (table, column) ? " align=\"left\"" : " align=\"right\"",
                           np_table_get_column (table, column)->title);
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    append_html_row (out, table, row);
  g_string_append (out, "</tbody>\n</table>\n");
  np_svg_append_element (out, "p", "", np_figure_get_source_line (figure));
  g_string_append (out, "</body></html>\n");
  return g_string_free_and_steal (out);
}
