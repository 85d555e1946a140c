/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "np-export.h"

G_BEGIN_DECLS

/* Names of sheets, the same in every language, as columns' ids are: formulas of others name them. */
#define NP_XLSX_DATA      "Data"
#define NP_XLSX_SOURCES   "Sources"
#define NP_XLSX_BY_PERIOD "By period"

/* A workbook that is being written. */
typedef struct
{
  const NpExportWorkbook *content; /* of a figure's workbook */
  lxw_workbook *book;              /* (owned) until it is closed */
  const char *buffer;              /* what it becomes then */
  size_t size;
  gboolean is_report; /* to be read: words as people read them, broken over lines */
  lxw_worksheet *data;
  lxw_format *title;
  lxw_format *header;
  lxw_format *header_right;
  lxw_format *count;
  lxw_format *share;
  lxw_format *decimal;
  lxw_format *wrap;
  guint header_row; /* of the data; the table's first row is below it */
} NpXlsx;

/* As a string, whatever it looks like. Nothing for NULL. */
void np_xlsx_write_text (lxw_worksheet *sheet,
                         guint row,
                         guint column,
                         const char *text,
                         lxw_format *format);
/* A cell of a table; a gap stays empty. */
void np_xlsx_write_cell (NpXlsx *self,
                         NpTable *table,
                         lxw_worksheet *sheet,
                         guint sheet_row,
                         guint sheet_column,
                         guint row,
                         guint column);
/* A table with its header in @row, which stays in sight, and every column as wide as it needs. */
void np_xlsx_write_table (NpXlsx *self, NpTable *table, lxw_worksheet *sheet, guint row);
/* Adds a sheet. @sources: of NpSource; @line: (nullable): stands above them */
void np_xlsx_write_sources (NpXlsx *self, GPtrArray *sources, const char *line);
gboolean np_xlsx_can_hold (NpTable *table, GError **error);
/* A text that a property of the file can have. (transfer full) */
char *np_xlsx_clean_property (const char *text);
/* Begins a book, and gives what became of it. The struct must not move in between. */
gboolean np_xlsx_open (NpXlsx *self);
GBytes *np_xlsx_close (NpXlsx *self, GError **error);
/* Adds the chart that the table's shape asks for, if any, and the sheet that it may need. */
void np_xlsx_add_chart (NpXlsx *self);

G_END_DECLS
