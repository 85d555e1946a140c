/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the bundled dataset is known to say. */

#include "np-test-bundled.h"
#include "np-test-figures.h"

static NpDataset *dataset;

/* The row of which a column's file cell is @value; fails when there is none. */
static guint
find_row (NpTable *table, guint column, const char *value)
{
  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *cell = np_table_file_cell (table, i, column);

      if (g_str_equal (cell, value))
        return i;
    }
  g_error ("No row with %s", value);
}

static void
assert_cell (NpTable *table, guint row, guint column, const char *expected)
{
  g_autofree char *cell = np_table_file_cell (table, row, column);

  g_assert_cmpstr (cell, ==, expected);
}

static void
test_groups (void)
{
  g_autoptr (NpTable) table
      = np_test_table (dataset, "nameplate:registrations?period=2025&by=group");
  guint chery = find_row (table, 1, "chery");
  guint jlr = find_row (table, 1, "jlr");
  gint64 sum = 0;

  assert_cell (table, chery, 3, "53604");
  assert_cell (table, chery, 4, "0.0265");
  assert_cell (table, jlr, 3, "62445");
  g_assert_cmpuint (chery, ==, jlr + 1);
  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    sum += np_table_get_cell (table, i, 3)->integer;
  g_assert_cmpint (sum, ==, 2020520);
}

/* Makes that only the Department for Transport counts are not of SMMT's count. */
static void
test_brands (void)
{
  g_autoptr (NpTable) table
      = np_test_table (dataset, "nameplate:registrations?period=2025&by=brand");
  gint64 sum = 0;

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *id = np_table_file_cell (table, i, 1);

      g_assert_cmpstr (id, !=, "caterham");
      sum += np_table_get_cell (table, i, 3)->integer;
    }
  g_assert_cmpint (sum, ==, 2020520);
  assert_cell (table, find_row (table, 1, "jaecoo"), 3, "28232");
}

/* From then on the only monthly source joins two brands: they count in their group. */
static void
test_combined (void)
{
  g_autoptr (NpTable) groups
      = np_test_table (dataset, "nameplate:registrations?period=2026-02&by=group");
  g_autoptr (NpTable) brands
      = np_test_table (dataset, "nameplate:registrations?period=2026-02&by=brand");
  gint64 chery = np_table_get_cell (groups, find_row (groups, 1, "chery"), 3)->integer;

  g_assert_cmpint (chery, ==,
                   np_table_get_cell (brands, find_row (brands, 1, "omoda-jaecoo"), 3)->integer
                       + np_table_get_cell (brands, find_row (brands, 1, "chery"), 3)->integer);
}

static void
test_plants (void)
{
  g_autoptr (NpTable) year = np_test_table (dataset, "nameplate:plants?period=2025");
  g_autoptr (NpTable) changshu = np_test_table (dataset, "nameplate:plants?select=changshu");
  guint row = find_row (year, 0, "changshu");

  assert_cell (year, row, 2, "2024-04/2025-03");
  assert_cell (year, row, 6, "sales");
  assert_cell (year, row, 8, "0.1700");
  assert_cell (year, find_row (year, 0, "sunderland"), 8, "0.4551");
  assert_cell (year, find_row (year, 0, "castle-bromwich"), 4, "");
  row = find_row (changshu, 2, "2017");
  assert_cell (changshu, row, 4, "130000");
  assert_cell (changshu, row, 7, "84000");
  for (guint i = 0; i < np_table_get_n_rows (changshu); i++)
    {
      g_autofree char *measure = np_table_file_cell (changshu, i, 6);

      g_assert_cmpstr (measure, !=, "output");
    }
}

static void
assert_group_name (const char *id, const char *expected)
{
  g_autofree char *name = np_figures_group_name (dataset, np_dataset_find_group (dataset, id));

  g_assert_cmpstr (name, ==, expected);
}

/* A brand and a group of one name are told apart on the screen, and stay as they are in files. */
static void
test_group_names (void)
{
  g_autoptr (NpTable) table
      = np_test_table (dataset, "nameplate:registrations?period=2025&by=group");
  g_autoptr (NpLocation) location
      = np_location_new_from_uri ("nameplate:registrations?period=2025&select=chery,jlr", NULL);
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);

  assert_group_name ("chery", "Chery group");
  assert_group_name ("toyota", "Toyota group");
  assert_group_name ("jlr", "JLR");
  assert_group_name ("honda", "Honda");
  assert_cell (table, find_row (table, 1, "chery"), 2, "Chery");
  g_assert_cmpstr (np_figure_get_headline (figure), ==, "Chery group, 8,841 behind JLR");
}

static void
test_titles (void)
{
  g_autoptr (NpLocation) location
      = np_location_new_from_uri ("nameplate:registrations?period=2025", NULL);
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);

  g_assert_cmpstr (np_figure_get_title (figure), ==,
                   "New cars registered in the United Kingdom, 2025, by group");
}

/* Every location of the welcome draws, and says something. */
static void
test_welcome (void)
{
  GListModel *steps = np_dataset_get_story_steps (dataset);

  g_assert_cmpuint (g_list_model_get_n_items (steps), >=, 5);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (NpFigure) figure
          = np_figures_new_figure (dataset, np_story_step_get_location (step), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (np_figure_get_headline (figure), !=, "");
      g_assert_cmpstr (np_figure_get_summary (figure), !=, "");
    }
}

/* Beside each row of a ranking that is shown as a table stands how it came there. */
static void
test_histories (void)
{
  g_autoptr (NpTable) table
      = np_test_table (dataset, "nameplate:registrations?period=2025&by=group&show=table");
  g_autoptr (NpTable) months
      = np_test_table (dataset, "nameplate:registrations?period=2025-09&by=brand&show=table");
  g_autoptr (NpTable) picture
      = np_test_table (dataset, "nameplate:registrations?period=2025&by=group");
  const guint last = np_table_get_n_columns (table) - 1;
  g_autofree char *words = np_table_format_cell (table, find_row (table, 1, "chery"), last);
  const NpCell *history = np_table_get_cell (table, find_row (table, 1, "chery"), last);

  g_assert_cmpint (np_table_get_column (table, last)->kind, ==, NP_COLUMN_SPARKLINE);
  g_assert_cmpstr (words, ==, "from 3,838 to 53,604, highest 53,604 in 2025");
  g_assert_cmpfloat (history->numbers[history->n_numbers - 1], ==, 53604);
  g_assert_cmpfloat (history->numbers[history->n_numbers - 2], ==, 3838);
  for (guint i = 0; i < np_table_get_n_rows (months); i++)
    {
      const NpCell *cell = np_table_get_cell (months, i, last);

      /* They end together, and none is longer than a year. */
      g_assert_true (cell->gap || cell->n_numbers == 12);
      g_assert_true (cell->gap || cell->fraction == np_table_get_cell (months, i, 3)->integer);
    }
  /* Where nobody sees it, it isn't counted. */
  g_assert_cmpuint (np_table_get_n_columns (picture), ==, last);
  g_assert_cmpuint (np_table_get_n_file_columns (table), ==, last);
}

/* A figure and its table that are made together are those that are made alone: what is counted once
 * for both, neither changes. */
static void
test_together (void)
{
  static const char *const uris[] = {
    "nameplate:registrations?period=2025&by=group&show=table",
    "nameplate:registrations?by=brand&mode=trend&select=jaecoo,omoda,chery",
    "nameplate:registrations?by=brand&mode=share&select=cadillac,jaguar,dodge",
    "nameplate:registrations?by=brand&mode=share&interval=quarter&select=jaecoo,jaguar,chery",
    "nameplate:registrations?mode=concentration",
    "nameplate:registrations?mode=trend&measure=index",
    "nameplate:plants",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpLocation) location = np_location_new_from_uri (uris[i], NULL);
      g_autoptr (NpLocation) expected = np_figures_complete (dataset, location, NULL);
      g_autoptr (NpFigure) figure = NULL;
      g_autoptr (NpFigure) figure_alone = np_figures_new_figure (dataset, location, NULL);
      g_autoptr (NpTable) table = NULL;
      g_autoptr (NpTable) alone = np_test_table (dataset, uris[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (NpLocation) complete
          = np_figures_make (dataset, location, &figure, &table, &error);

      g_assert_no_error (error);
      g_assert_true (np_location_equal (complete, expected));
      g_assert_cmpstr (np_figure_get_summary (figure), ==, np_figure_get_summary (figure_alone));
      g_assert_cmpuint (np_table_get_n_rows (table), ==, np_table_get_n_rows (alone));
      for (guint row = 0; row < np_table_get_n_rows (alone); row++)
        for (guint column = 0; column < np_table_get_n_columns (alone); column++)
          {
            g_autofree char *cell = np_table_format_cell (table, row, column);
            g_autofree char *other = np_table_format_cell (alone, row, column);

            g_assert_cmpstr (cell, ==, other);
          }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/bundled/groups", test_groups);
  g_test_add_func ("/bundled/brands", test_brands);
  g_test_add_func ("/bundled/combined", test_combined);
  g_test_add_func ("/bundled/plants", test_plants);
  g_test_add_func ("/bundled/group-names", test_group_names);
  g_test_add_func ("/bundled/titles", test_titles);
  g_test_add_func ("/bundled/welcome", test_welcome);
  g_test_add_func ("/bundled/histories", test_histories);
  g_test_add_func ("/bundled/together", test_together);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
