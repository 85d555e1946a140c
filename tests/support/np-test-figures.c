/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-figures.h"

NpLocation *
np_test_location (const char *uri)
{
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

NpFigure *
np_test_figure (NpDataset *dataset, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_test_location (uri);
  NpFigure *figure = np_figures_new_figure (dataset, location, &error);

  g_assert_no_error (error);
  return figure;
}

NpTable *
np_test_table (NpDataset *dataset, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_test_location (uri);
  NpTable *table = np_figures_new_table (dataset, location, &error);

  g_assert_no_error (error);
  return table;
}

NpScene *
np_test_scene (NpFigure *figure, NpTheme *theme, double width)
{
  NpSceneContext context = { .width = width, .theme = theme };

  np_theme_init (theme, FALSE, FALSE);
  context.measure = np_text_measure_fixed (theme);
  return np_figure_build (figure, &context);
}

void
np_test_assert_golden (NpDataset *dataset, const char *name, const char *uri)
{
  g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 720);
  g_autofree char *text = np_scene_to_text (scene);
  g_autofree char *path = g_build_filename (g_getenv ("NP_TEST_GOLDENS"), name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("NP_UPDATE_GOLDENS") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

char *
np_test_list (NpDataset *dataset, const char *uri)
{
  g_autoptr (NpTable) table = np_test_table (dataset, uri);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < np_table_get_n_columns (table); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", np_table_get_column (table, i)->id);
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    for (guint i = 0; i < np_table_get_n_columns (table); i++)
      {
        g_autofree char *cell = np_table_file_cell (table, row, i);

        g_string_append_printf (text, "%s%s", i > 0 ? "," : "\n", cell);
      }
  return g_string_free_and_steal (text);
}

guint
np_test_column (NpTable *table, const char *column)
{
  for (guint i = 0; i < np_table_get_n_columns (table); i++)
    if (g_str_equal (np_table_get_column (table, i)->id, column))
      return i;
  g_error ("No column “%s”", column);
}

guint
np_test_find_row (NpTable *table, guint first, const char *column, const char *value)
{
  guint number = np_test_column (table, column);

  for (guint i = first; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *cell = np_table_file_cell (table, i, number);

      if (g_str_equal (cell, value))
        return i;
    }
  return G_MAXUINT;
}

guint
np_test_row (NpTable *table, const char *column, const char *value)
{
  guint row = np_test_find_row (table, 0, column, value);

  if (row == G_MAXUINT)
    g_error ("No row with “%s”", value);
  return row;
}

gboolean
np_test_is_gap (NpTable *table, guint row, const char *column)
{
  return np_table_get_cell (table, row, np_test_column (table, column))->gap;
}

gint64
np_test_integer (NpTable *table, guint row, const char *column)
{
  const NpCell *cell = np_table_get_cell (table, row, np_test_column (table, column));

  g_assert_false (cell->gap);
  return cell->integer;
}

double
np_test_fraction (NpTable *table, guint row, const char *column)
{
  const NpCell *cell = np_table_get_cell (table, row, np_test_column (table, column));

  g_assert_false (cell->gap);
  return cell->fraction;
}

void
np_test_assert_cell (NpTable *table, guint row, const char *column, const char *expected)
{
  g_autofree char *cell = np_table_file_cell (table, row, np_test_column (table, column));

  g_assert_cmpstr (cell, ==, expected);
}

void
np_test_assert_texts (NpDataset *dataset,
                      const char *uri,
                      const char *title,
                      const char *summary,
                      const char *headline)
{
  g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);

  if (title != NULL)
    g_assert_cmpstr (np_figure_get_title (figure), ==, title);
  if (summary != NULL)
    g_assert_cmpstr (np_figure_get_summary (figure), ==, summary);
  if (headline != NULL)
    g_assert_cmpstr (np_figure_get_headline (figure), ==, headline);
}
