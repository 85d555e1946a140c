/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells lie in one array, row after row; texts in one chunk of strings that lives as long as the
 * table, so that a cell is a few words and copying one is free. */

#include "np-table.h"

#include <math.h>

#include "np-format.h"
#include "np-table-row-private.h"

struct _NpTable
{
  GObject parent_instance;

  GArray *columns; /* of NpColumn */
  GArray *cells;   /* of NpCell, n_columns a row */
  GPtrArray *ids;  /* one a row, in @strings or NULL */
  GStringChunk *strings;
  GPtrArray *numbers; /* of double *: of sparklines */
  NpTable *base;      /* (owned) (nullable): whose strings and numbers the cells are */
  guint filled;       /* cells of the last row */
};

static GType
np_table_get_item_type (GListModel *model)
{
  return NP_TYPE_TABLE_ROW;
}

static guint
np_table_get_n_items (GListModel *model)
{
  return NP_TABLE (model)->ids->len;
}

static gpointer
np_table_get_item (GListModel *model, guint position)
{
  NpTable *self = NP_TABLE (model);

  return position < self->ids->len ? np_table_row_new (self, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = np_table_get_item_type;
  iface->get_n_items = np_table_get_n_items;
  iface->get_item = np_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (NpTable,
                               np_table,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
np_table_finalize (GObject *object)
{
  NpTable *self = NP_TABLE (object);

  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_object (&self->base);
  G_OBJECT_CLASS (np_table_parent_class)->finalize (object);
}

static void
np_table_class_init (NpTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_table_finalize;
}

static void
np_table_init (NpTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (NpColumn));
  self->cells = g_array_new (FALSE, TRUE, sizeof (NpCell));
  self->ids = g_ptr_array_new ();
  self->strings = g_string_chunk_new (4096);
  self->numbers = g_ptr_array_new_with_free_func (g_free);
}

/**
 * np_table_new:
 * @columns: (array length=n_columns): the columns; copied
 * @n_columns: how many there are
 *
 * Returns: (transfer full): a table without rows
 */
NpTable *
np_table_new (const NpColumn *columns, guint n_columns)
{
  NpTable *self = g_object_new (NP_TYPE_TABLE, NULL);

  g_array_append_vals (self->columns, columns, n_columns);
  return self;
}

/**
 * np_table_new_ordered:
 * @self: a table that is filled
 * @rows: (array length=n_rows): numbers of its rows
 * @n_rows: how many there are to be
 *
 * Returns: (transfer full): a table with those rows, in that order
 */
NpTable *
np_table_new_ordered (NpTable *self, const guint *rows, guint n_rows)
{
  NpTable *ordered;

  g_return_val_if_fail (NP_IS_TABLE (self), NULL);

  ordered = np_table_new ((const NpColumn *) self->columns->data, self->columns->len);
  ordered->base = g_object_ref (self);
  for (guint i = 0; i < n_rows; i++)
    {
      g_ptr_array_add (ordered->ids, (gpointer) np_table_get_row_id (self, rows[i]));
      g_array_append_vals (ordered->cells, np_table_get_cell (self, rows[i], 0),
                           self->columns->len);
    }
  ordered->filled = self->columns->len;
  return ordered;
}

guint
np_table_get_n_columns (NpTable *self)
{
  g_return_val_if_fail (NP_IS_TABLE (self), 0);

  return self->columns->len;
}

/**
 * np_table_get_column:
 * @self: a table
 * @column: from 0
 *
 * Returns: (transfer none): the column
 */
const NpColumn *
np_table_get_column (NpTable *self, guint column)
{
  g_return_val_if_fail (NP_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, NpColumn, column);
}

guint
np_table_get_n_file_columns (NpTable *self)
{
  guint n = np_table_get_n_columns (self);

  while (n > 0 && np_table_get_column (self, n - 1)->kind == NP_COLUMN_SPARKLINE)
    n--;
  return n;
}

guint
np_table_get_n_rows (NpTable *self)
{
  g_return_val_if_fail (NP_IS_TABLE (self), 0);

  return self->ids->len;
}

/**
 * np_table_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none): the cell; valid until the next row is added
 */
const NpCell *
np_table_get_cell (NpTable *self, guint row, guint column)
{
  g_return_val_if_fail (NP_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->ids->len, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->cells, NpCell, row * self->columns->len + column);
}

/**
 * np_table_get_cell_kind:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: what the cell is: what its column says or, in one of values, what was added there
 */
NpColumnKind
np_table_get_cell_kind (NpTable *self, guint row, guint column)
{
  NpColumnKind kind = np_table_get_column (self, column)->kind;

  return kind == NP_COLUMN_VALUE ? np_table_get_cell (self, row, column)->kind : kind;
}

/**
 * np_table_get_row_id:
 * @self: a table
 * @row: from 0
 *
 * Returns: (transfer none) (nullable): what selecting the row means
 */
const char *
np_table_get_row_id (NpTable *self, guint row)
{
  g_return_val_if_fail (NP_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->ids->len, NULL);

  return g_ptr_array_index (self->ids, row);
}

static const char *
keep (NpTable *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * np_table_add_row:
 * @self: a table that is being filled
 * @row_id: (nullable): what selecting the row means
 *
 * Begins a row; all of its cells are gaps until they are added.
 */
void
np_table_add_row (NpTable *self, const char *row_id)
{
  guint first;

  g_return_if_fail (NP_IS_TABLE (self));

  g_ptr_array_add (self->ids, (gpointer) keep (self, row_id));
  first = self->cells->len;
  g_array_set_size (self->cells, first + self->columns->len);
  for (guint i = first; i < self->cells->len; i++)
    g_array_index (self->cells, NpCell, i).gap = TRUE;
  self->filled = 0;
}

static NpCell *
next_cell (NpTable *self)
{
  g_return_val_if_fail (NP_IS_TABLE (self), NULL);
  g_return_val_if_fail (self->ids->len > 0 && self->filled < self->columns->len, NULL);

  return &g_array_index (self->cells, NpCell,
                         (self->ids->len - 1) * self->columns->len + self->filled++);
}

void
np_table_add_text (NpTable *self, const char *text)
{
  NpCell *cell = next_cell (self);

  if (cell == NULL || text == NULL)
    return;
  cell->gap = FALSE;
  cell->kind = NP_COLUMN_TEXT;
  cell->text = keep (self, text);
}

/**
 * np_table_add_label:
 * @self: a table that is being filled
 * @text: (nullable): what files say; NULL for a gap
 * @shown: what the screen says
 * @order: what the cell is sorted by, or 0 for sorting by @shown
 *
 * A text that people are shown in other words than files are: a period, a date, a word of the
 * format.
 */
void
np_table_add_label (NpTable *self, const char *text, const char *shown, gint64 order)
{
  NpCell *cell = next_cell (self);

  if (cell == NULL || text == NULL)
    return;
  cell->gap = FALSE;
  cell->kind = NP_COLUMN_TEXT;
  cell->text = keep (self, text);
  cell->shown = keep (self, shown);
  cell->integer = order;
}

void
np_table_add_integer (NpTable *self, gint64 value)
{
  NpCell *cell = next_cell (self);

  if (cell == NULL)
    return;
  cell->gap = FALSE;
  cell->kind = NP_COLUMN_INTEGER;
  cell->integer = value;
}

void
np_table_add_fraction_as (NpTable *self, double value, const char *shown)
{
  NpCell *cell = next_cell (self);

  if (cell == NULL || !isfinite (value))
    return;
  cell->gap = FALSE;
  cell->kind = NP_COLUMN_FRACTION;
  cell->fraction = value;
  cell->shown = keep (self, shown);
}

void
np_table_add_fraction (NpTable *self, double value)
{
  np_table_add_fraction_as (self, value, NULL);
}

void
np_table_add_gap (NpTable *self)
{
  next_cell (self);
}

/**
 * np_table_set_sparkline:
 * @self: a table that is being filled
 * @row: a row that has been added
 * @column: one of sparklines
 * @numbers: (array length=n_numbers): in order of time, NAN for a gap; copied
 * @n_numbers: how many there are
 * @text: what they say in words, for who can't see the line
 *
 * The cell is sorted by the last number.
 */
void
np_table_set_sparkline (NpTable *self,
                        guint row,
                        guint column,
                        const double *numbers,
                        guint n_numbers,
                        const char *text)
{
  NpCell *cell = (NpCell *) np_table_get_cell (self, row, column);

  g_return_if_fail (cell != NULL && self->base == NULL);
  g_return_if_fail (text != NULL);

  while (n_numbers > 0 && !isfinite (numbers[n_numbers - 1]))
    n_numbers--;
  if (n_numbers == 0)
    return;
  cell->gap = FALSE;
  cell->fraction = numbers[n_numbers - 1];
  cell->numbers = g_memdup2 (numbers, n_numbers * sizeof *numbers);
  cell->n_numbers = n_numbers;
  cell->text = keep (self, text);
  g_ptr_array_add (self->numbers, (gpointer) cell->numbers);
}

/**
 * np_table_format_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer full): the cell in the user's language
 */
char *
np_table_format_cell (NpTable *self, guint row, guint column)
{
  const NpCell *cell = np_table_get_cell (self, row, column);

  if (cell == NULL || cell->gap)
    return g_strdup ("–");
  switch (np_table_get_cell_kind (self, row, column))
    {
    case NP_COLUMN_INTEGER:
      return np_format_count (cell->integer);
    case NP_COLUMN_FRACTION:
      return cell->shown != NULL ? g_strdup (cell->shown) : np_format_share (cell->fraction);
    case NP_COLUMN_DECIMAL:
      return np_format_decimal (cell->fraction, 1);
    case NP_COLUMN_SPARKLINE:
    case NP_COLUMN_ID:
    case NP_COLUMN_VALUE:
    case NP_COLUMN_TEXT:
    default:
      return g_strdup (cell->shown != NULL ? cell->shown : cell->text);
    }
}

/* What is stated has up to six decimals as a fraction, and loses none of them. */
static const char *
get_decimals (NpTable *self, guint column)
{
  return np_table_get_column (self, column)->kind == NP_COLUMN_VALUE ? "%.6f" : "%.4f";
}

/**
 * np_table_file_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer full): the cell as files have it, whatever the locale; not quoted
 */
char *
np_table_file_cell (NpTable *self, guint row, guint column)
{
  const NpCell *cell = np_table_get_cell (self, row, column);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (cell == NULL || cell->gap)
    return g_strdup ("");
  switch (np_table_get_cell_kind (self, row, column))
    {
    case NP_COLUMN_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->integer);
    case NP_COLUMN_FRACTION:
    case NP_COLUMN_DECIMAL:
      return g_strdup (g_ascii_formatd (buffer, sizeof buffer, get_decimals (self, column),
                                        cell->fraction));
    case NP_COLUMN_SPARKLINE:
      return g_strdup ("");
    case NP_COLUMN_ID:
    case NP_COLUMN_VALUE:
    case NP_COLUMN_TEXT:
    default:
      return g_strdup (cell->text);
    }
}

/**
 * np_table_compare_cells:
 * @self: a table
 * @column: from 0
 * @a: a row
 * @b: another
 *
 * Returns: as strcmp(); gaps come last
 */
int
np_table_compare_cells (NpTable *self, guint column, guint a, guint b)
{
  const NpCell *x = np_table_get_cell (self, a, column);
  const NpCell *y = np_table_get_cell (self, b, column);

  if (x == NULL || y == NULL)
    return 0;
  if (x->gap || y->gap)
    return (x->gap ? 1 : 0) - (y->gap ? 1 : 0);
  if (np_table_get_cell_kind (self, a, column) != np_table_get_cell_kind (self, b, column))
    return x->kind < y->kind ? -1 : 1;
  switch (np_table_get_cell_kind (self, a, column))
    {
    case NP_COLUMN_INTEGER:
      return x->integer < y->integer ? -1 : x->integer > y->integer;
    case NP_COLUMN_FRACTION:
    case NP_COLUMN_DECIMAL:
    case NP_COLUMN_SPARKLINE:
      return x->fraction < y->fraction ? -1 : x->fraction > y->fraction;
    case NP_COLUMN_ID:
    case NP_COLUMN_VALUE:
    case NP_COLUMN_TEXT:
    default:
      if (x->integer != y->integer)
        return x->integer < y->integer ? -1 : 1;
      return g_utf8_collate (x->shown != NULL ? x->shown : x->text,
                             y->shown != NULL ? y->shown : y->text);
    }
}
