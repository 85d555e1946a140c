/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-table.h"

#include <math.h>

static NpTable *
new_table (void)
{
  const NpColumn columns[] = {
    { "name", "Name", NP_COLUMN_TEXT },
    { "units", "Units", NP_COLUMN_INTEGER },
    { "share", "Share", NP_COLUMN_FRACTION },
    { "period", "Period", NP_COLUMN_TEXT },
  };
  NpTable *table = np_table_new (columns, G_N_ELEMENTS (columns));

  np_table_add_row (table, "a");
  np_table_add_text (table, "Alpha");
  np_table_add_integer (table, 53604);
  np_table_add_fraction (table, 0.02653);
  np_table_add_label (table, "2024-04/2025-03", "year to March 2025", 2);
  np_table_add_row (table, NULL);
  np_table_add_text (table, "beta");
  np_table_add_gap (table);
  np_table_add_fraction (table, NAN);
  np_table_add_label (table, "2024", "2024", 1);
  np_table_add_row (table, "c");
  return table;
}

static void
assert_cell (NpTable *table, guint row, guint column, const char *file, const char *screen)
{
  g_autofree char *in_file = np_table_file_cell (table, row, column);
  g_autofree char *on_screen = np_table_format_cell (table, row, column);

  g_assert_cmpstr (in_file, ==, file);
  g_assert_cmpstr (on_screen, ==, screen);
}

static void
test_cells (void)
{
  g_autoptr (NpTable) table = new_table ();

  g_assert_cmpuint (np_table_get_n_rows (table), ==, 3);
  assert_cell (table, 0, 0, "Alpha", "Alpha");
  assert_cell (table, 0, 1, "53604", "53,604");
  assert_cell (table, 0, 2, "0.0265", "2.7\xe2\x80\xaf%");
  assert_cell (table, 0, 3, "2024-04/2025-03", "year to March 2025");
  assert_cell (table, 1, 1, "", "–");
  assert_cell (table, 1, 2, "", "–");
  assert_cell (table, 2, 0, "", "–");
  g_assert_cmpstr (np_table_get_row_id (table, 0), ==, "a");
  g_assert_null (np_table_get_row_id (table, 1));
}

static void
test_compare (void)
{
  g_autoptr (NpTable) table = new_table ();

  g_assert_cmpint (np_table_compare_cells (table, 0, 0, 1), <, 0);
  /* Gaps come last. */
  g_assert_cmpint (np_table_compare_cells (table, 1, 1, 0), >, 0);
  g_assert_cmpint (np_table_compare_cells (table, 1, 0, 1), <, 0);
  g_assert_cmpint (np_table_compare_cells (table, 1, 1, 2), ==, 0);
  /* By order, not by how it reads. */
  g_assert_cmpint (np_table_compare_cells (table, 3, 0, 1), >, 0);
}

static void
test_model (void)
{
  NpTable *table = new_table ();
  NpTableRow *row = g_list_model_get_item (G_LIST_MODEL (table), 1);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (table)) == NP_TYPE_TABLE_ROW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 3));
  g_assert_true (np_table_row_get_table (row) == table);
  g_assert_cmpuint (np_table_row_get_index (row), ==, 1);
  /* A row keeps its table. */
  g_object_unref (table);
  g_assert_cmpuint (np_table_get_n_rows (np_table_row_get_table (row)), ==, 3);
  g_assert_finalize_object (row);
}

/* Each as it is: a count, a share with the decimals that it was stated with, a word; sorted by kind,
 * then by value. */
static void
test_values (void)
{
  const NpColumn columns[] = { { "stated", "Stated", NP_COLUMN_VALUE } };
  g_autoptr (NpTable) table = np_table_new (columns, G_N_ELEMENTS (columns));

  np_table_add_row (table, "count");
  np_table_add_integer (table, -22715);
  np_table_add_row (table, "share");
  np_table_add_fraction_as (table, 0.0265, "2.65 %");
  np_table_add_row (table, "word");
  np_table_add_text (table, "exploratory");
  np_table_add_row (table, "more");
  np_table_add_integer (table, 147);
  assert_cell (table, 0, 0, "-22715", "−22,715");
  assert_cell (table, 1, 0, "0.026500", "2.65 %");
  assert_cell (table, 2, 0, "exploratory", "exploratory");
  g_assert_cmpint (np_table_get_cell_kind (table, 0, 0), ==, NP_COLUMN_INTEGER);
  g_assert_cmpint (np_table_get_cell_kind (table, 2, 0), ==, NP_COLUMN_TEXT);
  g_assert_cmpint (np_table_compare_cells (table, 0, 0, 3), <, 0);
  g_assert_cmpint (np_table_compare_cells (table, 0, 2, 3), <, 0);
  g_assert_cmpint (np_table_compare_cells (table, 0, 3, 2), >, 0);
}

/* A line of the last numbers: spoken on the screen, unknown to files, sorted by where it ends. */
static void
test_sparklines (void)
{
  const NpColumn columns[]
      = { { "name", "Name", NP_COLUMN_TEXT }, { "history", "History", NP_COLUMN_SPARKLINE } };
  g_autoptr (NpTable) table = np_table_new (columns, G_N_ELEMENTS (columns));
  double rising[] = { NAN, 1, NAN, 30 };
  const double falling[] = { 50, 40, 2, NAN };
  const double nothing[] = { NAN, NAN };
  const char *names[] = { "rising", "falling", "nothing" };
  const NpCell *cell;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      np_table_add_row (table, names[i]);
      np_table_add_text (table, names[i]);
    }
  np_table_set_sparkline (table, 0, 1, rising, 4, "from 1 to 30");
  np_table_set_sparkline (table, 1, 1, falling, 4, "from 50 to 2");
  np_table_set_sparkline (table, 2, 1, nothing, 2, "nothing");
  g_assert_cmpuint (np_table_get_n_file_columns (table), ==, 1);
  assert_cell (table, 0, 1, "", "from 1 to 30");
  assert_cell (table, 2, 1, "", "–");
  rising[3] = 0; /* it has its own */
  cell = np_table_get_cell (table, 0, 1);
  g_assert_cmpuint (cell->n_numbers, ==, 4);
  g_assert_true (isnan (cell->numbers[0]));
  g_assert_cmpfloat (cell->numbers[3], ==, 30);
  g_assert_cmpint (np_table_compare_cells (table, 1, 0, 1), >, 0);
  g_assert_cmpint (np_table_compare_cells (table, 1, 2, 0), >, 0);
}

/* Another order is another table, which keeps what its cells say. */
static void
test_ordered (void)
{
  NpTable *table = new_table ();
  const guint rows[] = { 2, 0 };
  g_autoptr (NpTable) ordered = np_table_new_ordered (table, rows, G_N_ELEMENTS (rows));

  g_object_unref (table);
  g_assert_cmpuint (np_table_get_n_rows (ordered), ==, 2);
  g_assert_cmpstr (np_table_get_row_id (ordered, 0), ==, "c");
  assert_cell (ordered, 0, 0, "", "–");
  assert_cell (ordered, 1, 0, "Alpha", "Alpha");
  assert_cell (ordered, 1, 3, "2024-04/2025-03", "year to March 2025");
  g_assert_cmpstr (np_table_get_column (ordered, 1)->id, ==, "units");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/compare", test_compare);
  g_test_add_func ("/table/model", test_model);
  g_test_add_func ("/table/values", test_values);
  g_test_add_func ("/table/sparklines", test_sparklines);
  g_test_add_func ("/table/ordered", test_ordered);
  return g_test_run ();
}
