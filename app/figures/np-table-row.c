/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-table-row-private.h"

struct _NpTableRow
{
  GObject parent_instance;

  NpTable *table; /* (owned): a row may outlive the view that asked for it */
  guint index;
};

G_DEFINE_FINAL_TYPE (NpTableRow, np_table_row, G_TYPE_OBJECT)

static void
np_table_row_dispose (GObject *object)
{
  NpTableRow *self = NP_TABLE_ROW (object);

  g_clear_object (&self->table);
  G_OBJECT_CLASS (np_table_row_parent_class)->dispose (object);
}

static void
np_table_row_class_init (NpTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = np_table_row_dispose;
}

static void
np_table_row_init (NpTableRow *self)
{
}

NpTableRow *
np_table_row_new (NpTable *table, guint index)
{
  NpTableRow *self = g_object_new (NP_TYPE_TABLE_ROW, NULL);

  self->table = g_object_ref (table);
  self->index = index;
  return self;
}

/**
 * np_table_row_get_table:
 * @self: a row
 *
 * Returns: (transfer none): the table it is of
 */
NpTable *
np_table_row_get_table (NpTableRow *self)
{
  g_return_val_if_fail (NP_IS_TABLE_ROW (self), NULL);

  return self->table;
}

/**
 * np_table_row_get_index:
 * @self: a row
 *
 * Returns: its place in the table, from 0
 */
guint
np_table_row_get_index (NpTableRow *self)
{
  g_return_val_if_fail (NP_IS_TABLE_ROW (self), 0);

  return self->index;
}
