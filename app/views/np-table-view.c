/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-table-view.h"

#include "np-sparkline.h"

/* A column of words is at least as wide as its longest, within reason; the rest scrolls. */
#define MOST_CHARS 26

static guint
column_of (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "np-column"));
}

static int
count_chars (NpTable *table, guint column)
{
  glong most = 0;

  for (guint i = 0; i < MIN (np_table_get_n_rows (table), 500); i++)
    {
      g_autofree char *text = np_table_format_cell (table, i, column);

      most = MAX (most, g_utf8_strlen (text, -1));
    }
  return (int) MIN (most, MOST_CHARS);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  NpColumnKind kind = GPOINTER_TO_INT (user_data);
  int chars = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "np-chars"));
  GtkWidget *label;

  if (kind == NP_COLUMN_SPARKLINE)
    {
      gtk_list_item_set_child (item, np_sparkline_new ());
      return;
    }
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), kind == NP_COLUMN_TEXT ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (kind != NP_COLUMN_TEXT)
    gtk_widget_add_css_class (label, "numeric");
  else
    {
      gtk_label_set_width_chars (GTK_LABEL (label), chars);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  NpTableRow *row = gtk_list_item_get_item (item);
  NpTable *table = np_table_row_get_table (row);
  guint index = np_table_row_get_index (row);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = np_table_format_cell (table, index, column_of (factory));

  if (NP_IS_SPARKLINE (label))
    {
      const NpCell *cell = np_table_get_cell (table, index, column_of (factory));

      np_sparkline_set (NP_SPARKLINE (label), cell->numbers, cell->n_numbers,
                        cell->gap ? NULL : text);
      return;
    }
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, strlen (text) > 40 ? text : NULL);
}

static int
compare_rows_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  NpTableRow *row_a = (NpTableRow *) a;
  NpTableRow *row_b = (NpTableRow *) b;

  return np_table_compare_cells (np_table_row_get_table (row_a), GPOINTER_TO_UINT (user_data),
                                 np_table_row_get_index (row_a), np_table_row_get_index (row_b));
}

static void
append_column (GtkColumnView *view, NpTable *table, guint i)
{
  const NpColumn *column = np_table_get_column (table, i);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "np-column", GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (factory), "np-chars", GINT_TO_POINTER (count_chars (table, i)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column->kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  view_column = gtk_column_view_column_new (column->title, factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows_cb, GUINT_TO_POINTER (i), NULL));
  gtk_column_view_column_set_id (view_column, column->id);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->kind == NP_COLUMN_TEXT);
  gtk_column_view_append_column (view, view_column);
}

/* (transfer full): the numbers of the columns that people read */
static GArray *
list_shown (NpTable *table)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < np_table_get_n_columns (table); i++)
    {
      if (np_table_get_column (table, i)->kind != NP_COLUMN_ID)
        g_array_append_val (shown, i);
    }
  return shown;
}

static gboolean
has_columns_of (GtkColumnView *view, NpTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GArray) shown = list_shown (table);

  if (g_list_model_get_n_items (columns) != shown->len)
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column),
                     np_table_get_column (table, g_array_index (shown, guint, i))->id)
          != 0)
        return FALSE;
    }
  return TRUE;
}

static void
replace_columns (GtkColumnView *view, NpTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GArray) shown = list_shown (table);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  for (guint i = 0; i < shown->len; i++)
    {
      guint column = g_array_index (shown, guint, i);

      append_column (view, table, column);
    }
}

static guint
find_row (GListModel *rows, const char *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (NpTableRow) row = g_list_model_get_item (rows, i);

      if (g_strcmp0 (np_table_get_row_id (np_table_row_get_table (row),
                                          np_table_row_get_index (row)),
                     id)
          == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

NpTable *
np_table_view_get_table (GtkColumnView *view)
{
  GListModel *rows;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (NpTableRow) first = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  first = rows != NULL ? g_list_model_get_item (rows, 0) : NULL;
  if (first == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (NpTableRow) row = g_list_model_get_item (rows, i);
      guint index = np_table_row_get_index (row);

      g_array_append_val (order, index);
    }
  return np_table_new_ordered (np_table_row_get_table (first), (const guint *) order->data,
                               order->len);
}

void
np_table_view_set_table (GtkColumnView *view, NpTable *table, const char *selected)
{
  GtkSorter *sorter;
  GtkSortListModel *sorted;
  g_autoptr (GtkSingleSelection) selection = NULL;
  guint position;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (table == NULL || NP_IS_TABLE (table));

  if (table == NULL)
    {
      gtk_column_view_set_model (view, NULL);
      return;
    }
  if (!has_columns_of (view, table))
    replace_columns (view, table);

  sorter = gtk_column_view_get_sorter (view);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (table)), g_object_ref (sorter));
  position = find_row (G_LIST_MODEL (sorted), selected);
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  gtk_single_selection_set_selected (selection, position);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}
