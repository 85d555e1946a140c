/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is behind a figure: every source's rows, of which those in use add up to what is shown. */
#include <string.h>

#include "np-figures-behind.h"
#include "np-figures-sources.h"
#include "np-test-data.h"

static guint
find_column (NpTable *table, const char *id)
{
  for (guint i = 0; i < np_table_get_n_columns (table); i++)
    if (g_str_equal (np_table_get_column (table, i)->id, id))
      return i;
  g_error ("no column %s", id);
}

static NpLocation *
locate (const char *uri)
{
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

static NpTable *
make_behind (NpDataset *dataset, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = locate (uri);
  NpTable *table = np_figures_new_behind (dataset, location, &error);

  g_assert_no_error (error);
  return table;
}

static gboolean
cell_is (NpTable *table, guint row, const char *column, const char *text)
{
  const NpCell *cell = np_table_get_cell (table, row, find_column (table, column));

  return !cell->gap && g_strcmp0 (cell->text, text) == 0;
}

static guint
count_rows (NpTable *table, const char *column, const char *text, gboolean in_use)
{
  guint n = 0;

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    n += cell_is (table, row, column, text) && (!in_use || cell_is (table, row, "in_use", "yes"));
  return n;
}

static gint64
sum_shown (NpTable *table)
{
  gint64 sum = 0;

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    if (np_table_get_row_id (table, row) != NULL)
      sum += np_table_get_cell (table, row, find_column (table, "units"))->integer;
  return sum;
}

static gint64
sum_behind (NpTable *table)
{
  gint64 sum = 0;

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    if (cell_is (table, row, "fact", "registrations") && cell_is (table, row, "in_use", "yes"))
      sum += np_table_get_cell (table, row, find_column (table, "units"))->integer;
  return sum;
}

/* Whatever is asked of registrations, the figures in use are the figures that are shown. */
static void
test_adds_up (void)
{
  static const char *const uris[] = {
    "nameplate:registrations?period=2025&by=brand",
    "nameplate:registrations?period=2025&by=group",
    "nameplate:registrations?period=2024&by=group",
    "nameplate:registrations?mode=trend&by=brand&select=jaecoo,jaguar",
    "nameplate:registrations?mode=trend&by=group&select=chery,jlr",
    "nameplate:registrations?mode=trend&by=group&from=2025",
    "nameplate:registrations?mode=trend&interval=month&select=chery",
    "nameplate:registrations?mode=trend&by=brand&interval=month",
    "nameplate:registrations?mode=rank&by=group",
    "nameplate:registrations?mode=multiples&by=brand&select=jaecoo,golf",
    "nameplate:registrations?period=2025&by=brand&hide=jaecoo",
  };
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpLocation) location = locate (uris[i]);
      g_autoptr (NpTable) shown = np_figures_new_table (dataset, location, NULL);
      g_autoptr (NpTable) behind = make_behind (dataset, uris[i]);

      g_test_message ("%s", uris[i]);
      g_assert_cmpint (sum_behind (behind), ==, sum_shown (shown));
      g_assert_cmpint (sum_behind (behind), >, 0);
    }
}

/* A source that another was preferred to is there all the same. */
static void
test_rivals (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpTable) table = make_behind (dataset, "nameplate:registrations?period=2025&by=brand");

  g_assert_cmpuint (count_rows (table, "source", "rival", FALSE), >, 0);
  g_assert_cmpuint (count_rows (table, "source", "rival", TRUE), ==, 0);
  g_assert_cmpuint (count_rows (table, "fact", "market-total", TRUE), ==, 1);
  g_assert_cmpuint (count_rows (table, "publisher", "Rival", FALSE), ==,
                    count_rows (table, "source", "rival", FALSE));
}

/* Where two sources that complete each other give one figure, one of them is counted. */
static void
test_counted_once (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpTable) table = NULL;

  np_test_data_source (data, "months", "Months");
  np_test_data_source (data, "derived", "Months");
  np_test_data_supplements (data, "derived", "months");
  np_test_data_brand (data, "a", "A", NULL);
  np_test_data_brand (data, "b", "B", NULL);
  np_test_data_units (data, "a", "2025", 10, "months");
  np_test_data_units (data, "a", "2025", 12, "derived");
  np_test_data_units (data, "b", "2025", 5, "derived");
  dataset = np_test_data_end (data);
  table = make_behind (dataset, "nameplate:registrations?period=2025&by=brand");
  g_assert_cmpuint (count_rows (table, "fact", "registrations", FALSE), ==, 3);
  g_assert_cmpint (sum_behind (table), ==, 15);
}

static void
test_plants (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpTable) table = make_behind (dataset, "nameplate:plants?period=2025");
  guint used
      = count_rows (table, "fact", "output", TRUE) + count_rows (table, "fact", "sales", TRUE);

  g_assert_cmpuint (count_rows (table, "fact", "capacity", TRUE), >, 0);
  g_assert_cmpuint (used, >, 0);
  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      gboolean is_capacity = cell_is (table, row, "fact", "capacity");

      /* A capacity holds from a day on, a figure is of a period. */
      g_assert_cmpint (np_table_get_cell (table, row, find_column (table, "period"))->gap, ==,
                       is_capacity);
    }
}

static void
test_partnerships (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpTable) table = make_behind (dataset, "nameplate:partnerships?select=chery-jlr");

  g_assert_cmpuint (np_table_get_n_rows (table), ==, 3);
  g_assert_true (cell_is (table, 0, "id", "talks"));
  g_assert_true (cell_is (table, 0, "source", "count"));
  g_assert_true (cell_is (table, 2, "end", "2025-10-06"));
}

static void
assert_sources (NpDataset *dataset, const char *uri, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = locate (uri);
  g_autoptr (GPtrArray) sources = np_figures_list_sources (dataset, location, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", np_source_get_id (sources->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Those that are counted, in the order of preference, and no other. */
static void
test_sources (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_sources (dataset, "nameplate:registrations?period=2025&by=group", "count");
  assert_sources (dataset, "nameplate:partnerships", "count rival");
  assert_sources (dataset, "nameplate:partnerships?select=saic-mg", "rival");
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpLocation) location = locate ("nameplate:plants?select=nowhere");

  g_assert_null (np_figures_new_behind (dataset, location, &error));
  g_assert_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID);
  g_clear_error (&error);
  g_assert_null (np_figures_list_sources (dataset, location, &error));
  g_assert_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/behind/adds-up", test_adds_up);
  g_test_add_func ("/behind/rivals", test_rivals);
  g_test_add_func ("/behind/counted-once", test_counted_once);
  g_test_add_func ("/behind/plants", test_plants);
  g_test_add_func ("/behind/partnerships", test_partnerships);
  g_test_add_func ("/behind/sources", test_sources);
  g_test_add_func ("/behind/unknown", test_unknown);
  return g_test_run ();
}
