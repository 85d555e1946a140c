/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workbook for people who go on working with the figures: the table as real numbers, where they
 * come from, and a chart of Excel's own that follows the cells. The same input makes the same bytes. */

#include "np-config.h"

#include "np-export-xlsx-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "np-format.h"

/* Excel's own limits. */
#define MAX_ROWS           1048576
#define MAX_CELL_LENGTH    32767
#define MAX_PROPERTY       255
#define LEAST_COLUMN_WIDTH 9
#define MOST_COLUMN_WIDTH  44
/* How many rows decide how wide a column is. */
#define ROWS_FOR_WIDTH 1000
#define SOURCES_HEADER 2

/* XML can't hold most control characters, nor the non-characters. At most @max letters, as Excel
 * counts them: by UTF-16 units, of which a letter has two at most. (transfer full) */
static char *
clean_text (const char *text, guint max)
{
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((g_unichar_iscntrl (c) && c != '\n' && c != '\t') || c == 0xfffe || c == 0xffff)
        continue;
      n += c > 0xffff ? 2 : 1;
      if (n > max)
        break;
      g_string_append_unichar (out, c);
    }
  return g_string_free_and_steal (out);
}

void
np_xlsx_write_text (lxw_worksheet *sheet,
                    guint row,
                    guint column,
                    const char *text,
                    lxw_format *format)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return;
  clean = clean_text (text, MAX_CELL_LENGTH);
  /* A string is never a formula nor a link, unlike what a spreadsheet makes of typed text. */
  worksheet_write_string (sheet, row, column, clean, format);
}

void
np_xlsx_write_cell (NpXlsx *self,
                    NpTable *table,
                    lxw_worksheet *sheet,
                    guint sheet_row,
                    guint sheet_column,
                    guint row,
                    guint column)
{
  const NpCell *cell = np_table_get_cell (table, row, column);
  const char *text = self->is_report && cell->shown != NULL ? cell->shown : cell->text;

  if (cell->gap)
    return;
  switch (np_table_get_cell_kind (table, row, column))
    {
    case NP_COLUMN_INTEGER:
      worksheet_write_number (sheet, sheet_row, sheet_column, (double) cell->integer, self->count);
      break;
    case NP_COLUMN_FRACTION:
      worksheet_write_number (sheet, sheet_row, sheet_column, cell->fraction, self->share);
      break;
    case NP_COLUMN_DECIMAL:
      worksheet_write_number (sheet, sheet_row, sheet_column, cell->fraction, self->decimal);
      break;
    case NP_COLUMN_TEXT:
    case NP_COLUMN_ID:
    case NP_COLUMN_VALUE:
    case NP_COLUMN_SPARKLINE:
    default:
      np_xlsx_write_text (sheet, sheet_row, sheet_column, text,
                          self->is_report ? self->wrap : NULL);
    }
}

static void
add_formats (NpXlsx *self)
{
  self->title = workbook_add_format (self->book);
  format_set_bold (self->title);
  format_set_font_size (self->title, 14);
  self->header = workbook_add_format (self->book);
  format_set_bold (self->header);
  format_set_bottom (self->header, LXW_BORDER_THIN);
  self->header_right = workbook_add_format (self->book);
  format_set_bold (self->header_right);
  format_set_bottom (self->header_right, LXW_BORDER_THIN);
  format_set_align (self->header_right, LXW_ALIGN_RIGHT);
  self->count = workbook_add_format (self->book);
  format_set_num_format (self->count, "#,##0");
  self->share = workbook_add_format (self->book);
  format_set_num_format (self->share, "0.0%");
  self->decimal = workbook_add_format (self->book);
  format_set_num_format (self->decimal, "#,##0.0");
  self->wrap = workbook_add_format (self->book);
  format_set_text_wrap (self->wrap);
  format_set_align (self->wrap, LXW_ALIGN_VERTICAL_TOP);
}

/* --- The table ---------------------------------------------------------------------------- */

static double
get_column_width (NpTable *table, guint column)
{
  glong width = g_utf8_strlen (np_table_get_column (table, column)->title, -1) + 3;
  guint n = MIN (np_table_get_n_rows (table), ROWS_FOR_WIDTH);

  for (guint row = 0; row < n; row++)
    {
      g_autofree char *text = np_table_format_cell (table, row, column);

      width = MAX (width, g_utf8_strlen (text, -1) + 2);
    }
  return CLAMP ((double) width, LEAST_COLUMN_WIDTH, MOST_COLUMN_WIDTH);
}

static void
write_columns (NpXlsx *self, NpTable *table, lxw_worksheet *sheet, guint header_row)
{
  guint n_rows = np_table_get_n_rows (table);
  guint n_columns = np_table_get_n_file_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      const NpColumn *info = np_table_get_column (table, column);
      gboolean is_text = info->kind == NP_COLUMN_TEXT || info->kind == NP_COLUMN_ID;

      worksheet_set_column (sheet, column, column, get_column_width (table, column), NULL);
      np_xlsx_write_text (sheet, header_row, column, info->title,
                          is_text ? self->header : self->header_right);
      for (guint row = 0; row < n_rows; row++)
        np_xlsx_write_cell (self, table, sheet, header_row + 1 + row, column, row, column);
    }
}

void
np_xlsx_write_table (NpXlsx *self, NpTable *table, lxw_worksheet *sheet, guint row)
{
  guint n_rows = np_table_get_n_rows (table);
  lxw_col_t last = (lxw_col_t) (np_table_get_n_file_columns (table) - 1);
  g_autofree char *range = NULL;

  write_columns (self, table, sheet, row);
  worksheet_freeze_panes (sheet, row + 1, 0);
  worksheet_autofilter (sheet, row, 0, row + n_rows, last);
  worksheet_repeat_rows (sheet, row, row);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  if (n_rows == 0)
    return;
  /* "2025" is a period here, not a number: Excel need not warn of it. */
  range = g_strdup_printf ("A%u:%c%u", row + 2, 'A' + MIN (last, 25), row + 1 + n_rows);
  worksheet_ignore_errors (sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

/* What a reader has to know comes first, the table below it. */
static void
write_data (NpXlsx *self)
{
  const NpExportWorkbook *content = self->content;
  const char *lines[]
      = { np_figure_get_summary (content->figure), np_figure_get_source_line (content->figure),
          content->about->location, content->about->dataset };

  np_xlsx_write_text (self->data, 0, 0, np_figure_get_title (content->figure), self->title);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    np_xlsx_write_text (self->data, i + 1, 0, lines[i], NULL);
  self->header_row = G_N_ELEMENTS (lines) + 2;
  np_xlsx_write_table (self, content->table, self->data, self->header_row);
}

/* --- Sources ------------------------------------------------------------------------------ */

static void
write_source (lxw_worksheet *sheet, guint row, NpSource *source, lxw_format *format)
{
  g_autofree char *published = np_date_to_string (np_source_get_published (source));
  g_autofree char *accessed = np_date_to_string (np_source_get_accessed (source));
  const char *texts[] = {
    np_source_get_id (source),
    np_source_get_publisher (source),
    np_source_get_title (source),
    np_format_source_kind (np_source_get_kind (source)),
    np_date_is_set (np_source_get_published (source)) ? published : NULL,
    np_source_get_url (source),
    np_source_get_licence (source),
    np_date_is_set (np_source_get_accessed (source)) ? accessed : NULL,
    np_source_get_note (source),
  };

  for (guint column = 0; column < G_N_ELEMENTS (texts); column++)
    np_xlsx_write_text (sheet, row, column, texts[column], format);
}

void
np_xlsx_write_sources (NpXlsx *self, GPtrArray *sources, const char *line)
{
  const struct
  {
    const char *title;
    double width;
  } columns[] = {
    { _ ("ID"), 22 },      { _ ("Publisher"), 26 }, { _ ("Title"), 44 },
    { _ ("Kind"), 16 },    { _ ("Published"), 12 }, { _ ("Address"), 44 },
    { _ ("Licence"), 18 }, { _ ("Accessed"), 12 },  { _ ("Note"), 44 },
  };
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, NP_XLSX_SOURCES);

  np_xlsx_write_text (sheet, 0, 0, line, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      worksheet_set_column (sheet, i, i, columns[i].width, NULL);
      np_xlsx_write_text (sheet, SOURCES_HEADER, i, columns[i].title, self->header);
    }
  for (guint i = 0; i < sources->len; i++)
    write_source (sheet, SOURCES_HEADER + 1 + i, g_ptr_array_index (sources, i), self->wrap);
  worksheet_freeze_panes (sheet, SOURCES_HEADER + 1, 0);
}

/* --- The book ----------------------------------------------------------------------------- */

/* Excel wants to know when a file was made. The same figures make the same file, so that it is not
 * the time of writing but the newest date on which one of the sources was read or came out. */
static time_t
get_created (GPtrArray *sources)
{
  guint32 last = 0;
  GDate date;
  g_autoptr (GDateTime) time = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      NpSource *source = g_ptr_array_index (sources, i);

      last = MAX (last, np_date_last_day (np_source_get_published (source)));
      last = MAX (last, np_date_last_day (np_source_get_accessed (source)));
    }
  g_date_set_julian (&date, MAX (last, 1));
  /* The first day that a zip archive can tell, and this library's own choice for its entries. */
  if (g_date_get_year (&date) < 1980)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1980);
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  return (time_t) g_date_time_to_unix (time);
}

char *
np_xlsx_clean_property (const char *text)
{
  char *clean = clean_text (text, MAX_PROPERTY);

  /* The limit is one of bytes. */
  while (strlen (clean) > MAX_PROPERTY)
    *g_utf8_prev_char (clean + strlen (clean)) = '\0';
  return clean;
}

static void
set_custom_property (lxw_workbook *book, const char *name, const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return;
  clean = np_xlsx_clean_property (text);
  workbook_set_custom_property_string (book, name, clean);
}

static void
set_properties (NpXlsx *self)
{
  const NpExportWorkbook *content = self->content;
  const char *title = np_figure_get_title (content->figure);
  const char *summary = np_figure_get_summary (content->figure);
  g_autofree char *clean_title = clean_text (title != NULL ? title : "", MAX_PROPERTY);
  g_autofree char *clean_summary = clean_text (summary != NULL ? summary : "", MAX_CELL_LENGTH);
  lxw_doc_properties properties = {
    .title = clean_title,
    .subject = clean_summary,
    .author = "Nameplate",
    .comments = content->about->location,
    .created = get_created (content->sources),
  };

  workbook_set_properties (self->book, &properties);
  set_custom_property (self->book, "Location", content->about->location);
  set_custom_property (self->book, "Dataset", content->about->dataset);
  set_custom_property (self->book, "Source", np_figure_get_source_line (content->figure));
}

gboolean
np_xlsx_can_hold (NpTable *table, GError **error)
{
  if (np_table_get_n_rows (table) <= MAX_ROWS - 16)
    return TRUE;
  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
               _ ("The table has more rows than a sheet of a workbook can hold"));
  return FALSE;
}

gboolean
np_xlsx_open (NpXlsx *self)
{
  lxw_workbook_options options = { .tmpdir = g_get_tmp_dir (),
                                   .output_buffer = &self->buffer,
                                   .output_buffer_size = &self->size };

  self->book = workbook_new_opt (NULL, &options);
  if (self->book == NULL)
    return FALSE;
  add_formats (self);
  return TRUE;
}

GBytes *
np_xlsx_close (NpXlsx *self, GError **error)
{
  lxw_error status
      = self->book != NULL ? workbook_close (self->book) : LXW_ERROR_MEMORY_MALLOC_FAILED;

  self->book = NULL;
  if (status != LXW_NO_ERROR || self->buffer == NULL)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE,
                   _ ("The workbook can’t be made: %s"), lxw_strerror (status));
      free ((char *) self->buffer);
      return NULL;
    }
  return g_bytes_new_with_free_func (self->buffer, self->size, free, (gpointer) self->buffer);
}

/**
 * np_export_workbook:
 * @workbook: what is to be in it
 * @error: #NP_EXPORT_ERROR_SIZE when there are more rows than a sheet has, or
 *   #NP_EXPORT_ERROR_WRITE
 *
 * Writes an Excel workbook: a sheet with the table, one with the sources, and where the table has
 * numbers a chart that refers to its cells.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
np_export_workbook (const NpExportWorkbook *workbook, GError **error)
{
  NpXlsx self = { .content = workbook };

  g_return_val_if_fail (workbook != NULL && workbook->about != NULL, NULL);
  g_return_val_if_fail (NP_IS_FIGURE (workbook->figure), NULL);
  g_return_val_if_fail (NP_IS_TABLE (workbook->table) && workbook->sources != NULL, NULL);

  if (!np_xlsx_can_hold (workbook->table, error))
    return NULL;

  if (np_xlsx_open (&self))
    {
      self.data = workbook_add_worksheet (self.book, NP_XLSX_DATA);
      write_data (&self);
      np_xlsx_add_chart (&self);
      np_xlsx_write_sources (&self, workbook->sources,
                             np_figure_get_source_line (workbook->figure));
      set_properties (&self);
    }
  return np_xlsx_close (&self, error);
}
