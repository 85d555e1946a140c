/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbook's chart. It refers to cells only, so that it follows when they are changed, and so
 * that no text of a dataset is ever read as a reference: a title that begins with "=" would be. */

#include "np-config.h"

#include "np-export-xlsx-private.h"

#include "np-theme.h"

#define MAX_BARS      40
#define MAX_LINES     12
#define CHART_WIDTH   720
#define BAR_HEIGHT    20
#define AROUND_BARS   110
#define LINES_HEIGHT  420
#define MIN_HEIGHT    240
#define NO_COLUMN     G_MAXUINT
#define LINE_WIDTH    2.25
#define PERIOD_COLUMN 0

/* What the columns are for, found by their ids. */
typedef struct
{
  guint name;
  guint id;
  guint period;
  guint values[2]; /* numbers, where there are none NO_COLUMN */
} Shape;

static guint
find_column (NpTable *table, const char *id)
{
  for (guint i = 0; i < np_table_get_n_file_columns (table); i++)
    if (g_strcmp0 (np_table_get_column (table, i)->id, id) == 0)
      return i;
  return NO_COLUMN;
}

static gboolean
is_number (NpTable *table, guint column)
{
  NpColumnKind kind = np_table_get_column (table, column)->kind;

  return kind != NP_COLUMN_TEXT && kind != NP_COLUMN_ID && kind != NP_COLUMN_VALUE;
}

static guint
find_value (NpTable *table, const char *measure)
{
  guint column = measure != NULL ? find_column (table, measure) : NO_COLUMN;

  if (column != NO_COLUMN && is_number (table, column))
    return column;
  for (guint i = 0; i < np_table_get_n_file_columns (table); i++)
    if (is_number (table, i) && g_strcmp0 (np_table_get_column (table, i)->id, "rank") != 0)
      return i;
  return NO_COLUMN;
}

static Shape
find_shape (NpTable *table, const char *measure)
{
  Shape shape = { .name = find_column (table, "name"),
                  .id = find_column (table, "id"),
                  .period = find_column (table, "period"),
                  .values = { find_value (table, measure), NO_COLUMN } };

  /* A figure in two periods. */
  if (find_column (table, "difference") != NO_COLUMN && shape.values[0] != NO_COLUMN)
    shape.values[1] = shape.values[0] + 1;
  /* What plants could build and what they built, side by side. */
  if (shape.id == NO_COLUMN)
    {
      shape.id = find_column (table, "plant");
      if (shape.values[0] == find_column (table, "capacity"))
        shape.values[1] = find_column (table, "produced");
    }
  return shape;
}

static gboolean
varies (NpTable *table, guint column)
{
  const char *first = NULL;

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      const NpCell *cell = np_table_get_cell (table, row, column);

      if (cell->gap)
        continue;
      if (first != NULL && g_strcmp0 (first, cell->text) != 0)
        return TRUE;
      first = cell->text;
    }
  return FALSE;
}

static lxw_color_t
get_color (guint i)
{
  NpTheme theme;
  const GdkRGBA *ink;

  np_theme_init (&theme, FALSE, FALSE);
  ink = np_theme_get_ink (&theme, NP_INK_SERIES_N (i));
  return (lxw_color_t) (ink->red * 255 + 0.5) << 16 | (lxw_color_t) (ink->green * 255 + 0.5) << 8
         | (lxw_color_t) (ink->blue * 255 + 0.5);
}

static const char *
get_num_format (NpTable *table, guint column)
{
  return np_table_get_column (table, column)->kind == NP_COLUMN_FRACTION ? "0.0%" : "#,##0";
}

static void
place (NpXlsx *self, lxw_worksheet *sheet, guint column, lxw_chart *chart, double height)
{
  lxw_chart_options options = { .x_scale = CHART_WIDTH / 480.0, .y_scale = height / 288.0 };

  chart_title_set_name_range (chart, NP_XLSX_DATA, 0, 0);
  worksheet_insert_chart_opt (sheet, sheet == self->data ? self->header_row : 1, column, chart,
                              &options);
}

/* --- Rows as bars ------------------------------------------------------------------------- */

static void
add_bars (NpXlsx *self, const Shape *shape, guint labels)
{
  NpTable *table = self->content->table;
  guint first = self->header_row + 1;
  guint n = MIN (np_table_get_n_rows (table), MAX_BARS);
  guint n_series = 0;
  lxw_chart *chart = workbook_add_chart (self->book, LXW_CHART_BAR);

  for (guint i = 0; i < G_N_ELEMENTS (shape->values); i++)
    {
      guint column = shape->values[i];
      lxw_chart_series *series;
      lxw_chart_fill fill = { .color = get_color (i) };

      if (column == NO_COLUMN)
        continue;
      series = chart_add_series (chart, NULL, NULL);
      chart_series_set_name_range (series, NP_XLSX_DATA, self->header_row, (lxw_col_t) column);
      chart_series_set_categories (series, NP_XLSX_DATA, first, (lxw_col_t) labels, first + n - 1,
                                   (lxw_col_t) labels);
      chart_series_set_values (series, NP_XLSX_DATA, first, (lxw_col_t) column, first + n - 1,
                               (lxw_col_t) column);
      chart_series_set_fill (series, &fill);
      n_series++;
    }
  /* Excel draws the first row at the bottom, and then the axis of values at the top. */
  chart_axis_set_reverse (chart->x_axis);
  chart_axis_set_crossing_max (chart->y_axis);
  chart_axis_set_num_format (chart->y_axis, get_num_format (table, shape->values[0]));
  chart_legend_set_position (chart, n_series > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  place (self, self->data, np_table_get_n_file_columns (table) + 1, chart,
         MAX (AROUND_BARS + BAR_HEIGHT * (double) (n * n_series), MIN_HEIGHT));
}

/* --- Rows of periods as lines ------------------------------------------------------------- */

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  NpPeriod x = NP_PERIOD_NONE, y = NP_PERIOD_NONE;

  np_period_parse (*(const char *const *) a, &x);
  np_period_parse (*(const char *const *) b, &y);
  return np_period_compare (x, y);
}

/* The texts of a column, each once, and the place of each in @places. */
static GPtrArray *
list_texts (NpTable *table, guint column)
{
  GPtrArray *texts = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      const NpCell *cell = np_table_get_cell (table, row, column);

      if (!cell->gap && cell->text != NULL && g_hash_table_add (seen, (gpointer) cell->text))
        g_ptr_array_add (texts, (gpointer) cell->text);
    }
  return texts;
}

static GHashTable *
number_texts (GPtrArray *texts)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (texts, i), GUINT_TO_POINTER (i + 1));
  return places;
}

/* Periods downwards, a column for each line: what a chart of lines wants, since all of them share
 * one axis of periods and not all begin together. */
static lxw_worksheet *
write_by_period (NpXlsx *self, const Shape *shape, GPtrArray *periods, GPtrArray *ids)
{
  NpTable *table = self->content->table;
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, NP_XLSX_BY_PERIOD);
  g_autoptr (GHashTable) rows = number_texts (periods);
  g_autoptr (GHashTable) columns = number_texts (ids);
  g_autofree char *range = g_strdup_printf ("A1:A%u", periods->len + 1);

  np_xlsx_write_text (sheet, 0, PERIOD_COLUMN, np_table_get_column (table, shape->period)->title,
                      self->header);
  for (guint i = 0; i < periods->len; i++)
    np_xlsx_write_text (sheet, i + 1, PERIOD_COLUMN, g_ptr_array_index (periods, i), NULL);
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      const NpCell *period = np_table_get_cell (table, row, shape->period);
      const NpCell *id = np_table_get_cell (table, row, shape->id);
      const NpCell *name = np_table_get_cell (table, row, shape->name);
      guint column;

      if (period->gap || id->gap)
        continue;
      column = GPOINTER_TO_UINT (g_hash_table_lookup (columns, id->text));
      np_xlsx_write_text (sheet, 0, column, name->gap ? id->text : name->text, self->header_right);
      np_xlsx_write_cell (self, self->content->table, sheet,
                          GPOINTER_TO_UINT (g_hash_table_lookup (rows, period->text)), column, row,
                          shape->values[0]);
    }
  worksheet_set_column (sheet, 0, (lxw_col_t) ids->len, 14, NULL);
  worksheet_freeze_panes (sheet, 1, 1);
  worksheet_ignore_errors (sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
  return sheet;
}

static void
add_lines (NpXlsx *self, const Shape *shape)
{
  NpTable *table = self->content->table;
  g_autoptr (GPtrArray) periods = list_texts (table, shape->period);
  g_autoptr (GPtrArray) ids = list_texts (table, shape->id);
  guint n = MIN (ids->len, MAX_LINES);
  lxw_worksheet *sheet;
  lxw_chart *chart;

  g_ptr_array_sort (periods, compare_periods);
  sheet = write_by_period (self, shape, periods, ids);
  chart = workbook_add_chart (self->book, LXW_CHART_LINE);
  for (guint i = 0; i < n; i++)
    {
      lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
      lxw_chart_line line = { .color = get_color (i), .width = LINE_WIDTH };
      lxw_col_t column = (lxw_col_t) (i + 1);

      chart_series_set_name_range (series, NP_XLSX_BY_PERIOD, 0, column);
      chart_series_set_categories (series, NP_XLSX_BY_PERIOD, 1, PERIOD_COLUMN, periods->len,
                                   PERIOD_COLUMN);
      chart_series_set_values (series, NP_XLSX_BY_PERIOD, 1, column, periods->len, column);
      chart_series_set_line (series, &line);
    }
  /* A missing figure is never a zero, nor a line drawn over it. */
  chart_show_blanks_as (chart, LXW_CHART_BLANKS_AS_GAP);
  chart_axis_set_num_format (chart->y_axis, get_num_format (table, shape->values[0]));
  chart_legend_set_position (chart, n > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  place (self, sheet, ids->len + 2, chart, LINES_HEIGHT);
}

/* --- Columns of shares over periods as lines ---------------------------------------------- */

static void
add_column_lines (NpXlsx *self, const Shape *shape)
{
  NpTable *table = self->content->table;
  NpColumnKind kind = np_table_get_column (table, shape->values[0])->kind;
  guint first = self->header_row + 1;
  guint last = self->header_row + np_table_get_n_rows (table);
  lxw_chart *chart = workbook_add_chart (self->book, LXW_CHART_LINE);

  for (guint i = shape->values[0]; np_table_get_column (table, i)->kind == kind; i++)
    {
      lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
      lxw_chart_line line = { .color = get_color (i - shape->values[0]), .width = LINE_WIDTH };
      lxw_col_t column = (lxw_col_t) i, periods = (lxw_col_t) shape->period;

      chart_series_set_name_range (series, NP_XLSX_DATA, self->header_row, column);
      chart_series_set_categories (series, NP_XLSX_DATA, first, periods, last, periods);
      chart_series_set_values (series, NP_XLSX_DATA, first, column, last, column);
      chart_series_set_line (series, &line);
      if (i + 1 == np_table_get_n_file_columns (table))
        break;
    }
  chart_show_blanks_as (chart, LXW_CHART_BLANKS_AS_GAP);
  chart_axis_set_num_format (chart->y_axis, get_num_format (table, shape->values[0]));
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  place (self, self->data, np_table_get_n_file_columns (table) + 1, chart, LINES_HEIGHT);
}

void
np_xlsx_add_chart (NpXlsx *self)
{
  NpTable *table = self->content->table;
  Shape shape = find_shape (table, self->content->measure);
  gboolean many_periods = shape.period != NO_COLUMN && varies (table, shape.period);

  if (shape.values[0] == NO_COLUMN || np_table_get_n_rows (table) == 0)
    return;
  if (shape.name == NO_COLUMN)
    {
      if (shape.period != NO_COLUMN)
        add_column_lines (self, &shape);
      return;
    }
  /* Plants have two numbers a period, and one plant its periods as labels. */
  if (many_periods && shape.id != NO_COLUMN && shape.values[1] == NO_COLUMN)
    add_lines (self, &shape);
  else
    add_bars (self, &shape,
              many_periods && !varies (table, shape.name) ? shape.period : shape.name);
}
