/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  NP_COLUMN_TEXT,
  NP_COLUMN_ID, /* text that names the row in files and on the command line, not on the screen */
  NP_COLUMN_INTEGER,
  NP_COLUMN_FRACTION, /* four decimals in files, per cent with one decimal on the screen */
  NP_COLUMN_DECIMAL,  /* four decimals in files, one on the screen */
  NP_COLUMN_VALUE, /* counts, fractions or texts, each row as it is: what is stated of anything */
  NP_COLUMN_SPARKLINE, /* a row of numbers, drawn small on the screen; not in files, and so after all others */
} NpColumnKind;

typedef struct
{
  const char *id;    /* header in files, not translated; interned */
  const char *title; /* on the screen, translated; interned */
  NpColumnKind kind;
} NpColumn;

/* A cell; a gap is empty in files and a dash on the screen. */
typedef struct
{
  gboolean gap;
  NpColumnKind kind; /* of what was added */
  gint64 integer;
  double fraction;       /* of a sparkline: the last number */
  const double *numbers; /* of a sparkline, owned by the table: in order of time, NAN for a gap */
  guint n_numbers;
  const char *text;  /* interned or owned by the table */
  const char *shown; /* the same for people, where files say it otherwise; NULL: @text */
} NpCell;

#define NP_TYPE_TABLE (np_table_get_type ())

/**
 * NpTable:
 *
 * The table twin of a figure: the same data as rows. A [iface@Gio.ListModel] of `NpTableRow`.
 */
G_DECLARE_FINAL_TYPE (NpTable, np_table, NP, TABLE, GObject)

NpTable *np_table_new (const NpColumn *columns, guint n_columns);
/* The same rows in another order, or some of them. (transfer full) */
NpTable *np_table_new_ordered (NpTable *self, const guint *rows, guint n_rows);
guint np_table_get_n_columns (NpTable *self);
/* How many of them files have: sparklines, which stand last, are for the screen only. */
guint np_table_get_n_file_columns (NpTable *self);
const NpColumn *np_table_get_column (NpTable *self, guint column);
guint np_table_get_n_rows (NpTable *self);
const NpCell *np_table_get_cell (NpTable *self, guint row, guint column);
/* What the cell is: what its column says or, in one of values, what was added there. */
NpColumnKind np_table_get_cell_kind (NpTable *self, guint row, guint column);
/* What selecting the row means; NULL for nothing. */
const char *np_table_get_row_id (NpTable *self, guint row);

/* Filling: a row, then its cells from left to right. Cells left out are gaps. */
void np_table_add_row (NpTable *self, const char *row_id);
void np_table_add_text (NpTable *self, const char *text); /* copied; NULL: a gap */
/* A text that files say in one way and the screen in another, such as a period; sorted by @order
 * where it isn't 0. Both texts are copied. */
void np_table_add_label (NpTable *self,
                         const char *text, /* NULL: a gap */
                         const char *shown,
                         gint64 order);
void np_table_add_integer (NpTable *self, gint64 value);
void np_table_add_fraction (NpTable *self, double value); /* NAN: a gap */
/* The same with what the screen says: of what was stated with more decimals, or fewer. @shown: copied */
void np_table_add_fraction_as (NpTable *self, double value, const char *shown);
void np_table_add_gap (NpTable *self);
/* A cell of a row that is there already. @numbers are copied; none of them finite: a gap. @text: what
 * they say in words; copied. */
void np_table_set_sparkline (NpTable *self,
                             guint row,
                             guint column,
                             const double *numbers,
                             guint n_numbers,
                             const char *text);

/* As on the screen, in the user's locale. (transfer full) */
char *np_table_format_cell (NpTable *self, guint row, guint column);
/* As in files: locale-free, not yet quoted; a gap is "". (transfer full) */
char *np_table_file_cell (NpTable *self, guint row, guint column);
int np_table_compare_cells (NpTable *self, guint column, guint a, guint b);

#define NP_TYPE_TABLE_ROW (np_table_row_get_type ())
G_DECLARE_FINAL_TYPE (NpTableRow, np_table_row, NP, TABLE_ROW, GObject)
NpTable *np_table_row_get_table (NpTableRow *self);
guint np_table_row_get_index (NpTableRow *self);

G_END_DECLS
