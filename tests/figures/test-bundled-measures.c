/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every measure says of the bundled dataset, as its tables do. */

#include <math.h>
#include <string.h>

#include "np-test-bundled.h"
#include "np-test-figures.h"
#include "np-test-overtakes.h"

static NpDataset *dataset;

/* The table of an address that is put together. */
static NpTable *table_of (const char *format, ...) G_GNUC_PRINTF (1, 2);

static NpTable *
table_of (const char *format, ...)
{
  g_autofree char *query = NULL;
  g_autofree char *uri = NULL;
  va_list args;

  va_start (args, format);
  query = g_strdup_vprintf (format, args);
  va_end (args);
  uri = g_strconcat ("nameplate:registrations?", query, NULL);
  return np_test_table (dataset, uri);
}

static gint64
sum_of (NpTable *table, const char *column)
{
  gint64 sum = 0;

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    if (!np_test_is_gap (table, i, column))
      sum += np_test_integer (table, i, column);
  return sum;
}

/* However it is grouped, a complete year sums to the market, and its shares to one. */
static void
test_year (void)
{
  static const char *const bys[] = { "brand", "group", "country" };
  static const char *const measures[] = { "units", "share", "ytd", "rolling" };

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (measures); j++)
      {
        g_autoptr (NpTable) table = table_of ("period=2025&by=%s&measure=%s", bys[i], measures[j]);
        double shares = 0;

        g_assert_cmpint (sum_of (table, "units"), ==, 2020520);
        for (guint row = 0; row < np_table_get_n_rows (table); row++)
          shares += np_test_fraction (table, row, "share");
        g_assert_cmpfloat_with_epsilon (shares, 1.0, 1e-9);
      }
}

/* Every row of a group that is expanded is followed by its brands, which sum to it. */
static void
check_expanded (const char *by, const char *ids, const char *period, const char *measure)
{
  g_autoptr (NpTable) table
      = table_of ("period=%s&by=%s&measure=%s&expand=%s", period, by, measure, ids);
  const char *column = g_str_equal (measure, "share") ? "units" : measure;
  guint n_parts = 0;

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *id = np_table_file_cell (table, i, np_test_column (table, "id"));
      gint64 sum = 0;
      guint n = 0;

      if (!np_test_is_gap (table, i, "part-of") || *id == '\0')
        continue;
      for (guint j = i + 1; j < np_table_get_n_rows (table); j++)
        {
          g_autofree char *whole = np_table_file_cell (table, j, np_test_column (table, "part-of"));

          if (!g_str_equal (whole, id))
            break;
          g_assert_true (np_test_is_gap (table, j, "rank"));
          sum += np_test_integer (table, j, column);
          n++;
        }
      if (n > 0)
        g_assert_cmpint (sum, ==, np_test_integer (table, i, column));
      n_parts += n;
    }
  g_assert_cmpuint (n_parts, >, 0);
}

/* The ids of all of a kind, joined. (transfer full) */
static char *
join_ids (GListModel *entities)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (NpEntity) entity = g_list_model_get_item (entities, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? "," : "", np_entity_get_id (entity));
    }
  return g_string_free_and_steal (ids);
}

static void
test_expanded (void)
{
  g_autofree char *groups = join_ids (np_dataset_get_groups (dataset));
  g_autofree char *countries = join_ids (np_dataset_get_countries (dataset));
  NpPeriodUnit units[] = { NP_PERIOD_UNIT_YEAR, NP_PERIOD_UNIT_QUARTER, NP_PERIOD_UNIT_MONTH };
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GArray) periods = np_market_history_list_periods (history, units[i]);

      g_assert_cmpuint (periods->len, >, 10);
      for (guint j = 0; j < periods->len; j++)
        {
          g_autofree char *period = np_period_to_string (g_array_index (periods, NpPeriod, j));

          check_expanded ("group", groups, period, "units");
          check_expanded ("country", countries, period, "units");
        }
    }
  check_expanded ("group", groups, "2026-06", "rolling");
  check_expanded ("group", groups, "2026-06", "ytd");
  check_expanded ("group", "chery,jlr", "2025", "change");
}

/* The first half of 2026, in which the trade press counts the Chery group as one badge. */
static void
test_half (void)
{
  g_autoptr (NpTable) groups = table_of ("period=2026-01/2026-06&by=group");
  g_autoptr (NpTable) brands = table_of ("period=2026-01/2026-06&by=brand");
  gint64 chery = np_test_integer (groups, np_test_row (groups, "id", "chery"), "units");

  g_assert_cmpint (chery, ==, 70807);
  np_test_assert_cell (brands, 0, "id", "volkswagen");
  np_test_assert_cell (brands, 0, "units", "90150");
  np_test_assert_cell (brands, 0, "rank", "1");
  g_assert_cmpint (np_test_integer (brands, 1, "units"), <, chery);
}

static void
test_change (void)
{
  g_autoptr (NpTable) change = table_of ("period=2025&by=group&measure=change");
  g_autoptr (NpTable) growth = table_of ("period=2025&by=group&measure=growth");
  guint row = np_test_row (change, "id", "chery");

  np_test_assert_cell (change, 0, "id", "chery");
  np_test_assert_cell (change, row, "rank", "1");
  np_test_assert_cell (change, row, "change", "49766");
  np_test_assert_cell (change, row, "before", "3838");
  np_test_assert_cell (change, row, "before-period", "2024");
  for (guint i = 0; i < np_table_get_n_rows (growth); i++)
    {
      g_autofree char *id = np_table_file_cell (growth, i, np_test_column (growth, "id"));

      row = np_test_row (change, "id", id);
      if (!np_test_is_gap (growth, i, "growth"))
        g_assert_cmpfloat_with_epsilon (np_test_fraction (growth, i, "growth"),
                                        (double) np_test_integer (change, row, "change")
                                            / (double) np_test_integer (change, row, "before"),
                                        1e-9);
    }
}

/* An index is 100 in its base, of everything that has a value there. */
static void
test_index (void)
{
  static const char *const queries[] = {
    "mode=trend&measure=index&by=brand",
    "mode=trend&measure=index&by=group",
    "mode=trend&measure=index&by=country&interval=quarter",
    "mode=trend&measure=index&by=group&interval=month&base=2024-03&select=chery,jlr,saic",
    "mode=ranking&measure=index&by=group&period=2024&base=2024",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (NpTable) table = table_of ("%s", queries[i]);
      guint n_values = 0, n_base = 0;

      for (guint row = 0; row < np_table_get_n_rows (table); row++)
        {
          g_autofree char *counted
              = np_table_file_cell (table, row, np_test_column (table, "counted"));
          g_autofree char *base
              = np_table_file_cell (table, row, np_test_column (table, "before-period"));

          if (np_test_is_gap (table, row, "index"))
            continue;
          n_values++;
          if (!g_str_equal (counted, base))
            continue;
          g_assert_cmpfloat (np_test_fraction (table, row, "index"), ==, 100.0);
          n_base++;
        }
      g_assert_cmpuint (n_base, >, 1);
      g_assert_cmpuint (n_values, >=, n_base);
    }
}

/* By itself the base is one with which the newest year can be compared. */
static void
test_base (void)
{
  g_autoptr (NpTable) table = table_of ("mode=trend&measure=index&by=brand&select=volkswagen,ford");
  guint last = np_table_get_n_rows (table) - 1;

  np_test_assert_cell (table, last, "period", "2025");
  np_test_assert_cell (table, last, "id", "ford");
  g_assert_false (np_test_is_gap (table, last, "index"));
}

/* Adds the units of a month's groups to @sums. */
static void
add_month (GHashTable *sums, const char *period)
{
  g_autoptr (NpTable) table = table_of ("period=%s&by=group", period);

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      char *id = np_table_file_cell (table, i, np_test_column (table, "id"));
      gint64 sum = GPOINTER_TO_SIZE (g_hash_table_lookup (sums, id));

      sum += np_test_integer (table, i, "units");
      g_hash_table_insert (sums, id, GSIZE_TO_POINTER (sum));
    }
}

/* What is summed up over months is the sum of the months' own rankings, what isn't itemised
 * included. */
static void
check_sum (const char *measure, const char *period, guint first, guint n)
{
  g_autoptr (NpTable) table = table_of ("period=%s&by=group&measure=%s", period, measure);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *month = np_period_to_string (np_period_new (first + i, 1));

      add_month (sums, month);
    }
  g_assert_cmpuint (np_table_get_n_rows (table), ==, g_hash_table_size (sums));
  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *id = np_table_file_cell (table, i, np_test_column (table, "id"));

      g_assert_cmpint (np_test_integer (table, i, measure), ==,
                       GPOINTER_TO_SIZE (g_hash_table_lookup (sums, id)));
    }
}

static void
test_sums (void)
{
  check_sum ("rolling", "2026-06", 2025 * 12 + 6, 12);
  check_sum ("rolling", "2025-02", 2024 * 12 + 2, 12);
  check_sum ("ytd", "2026-05", 2026 * 12, 5);
  check_sum ("ytd", "2025-12", 2025 * 12, 12);
}

static gboolean
is_whole (NpTable *table, guint row)
{
  g_autofree char *note = np_table_file_cell (table, row, np_test_column (table, "note"));

  return strstr (note, "not itemised") == NULL;
}

/* What the four quarters of a brand lack of its year; FALSE when it isn't itemised in all months. */
static gboolean
find_difference (NpTable *year, guint row, NpTable **quarters, gint64 *difference)
{
  g_autofree char *id = np_table_file_cell (year, row, np_test_column (year, "id"));

  *difference = np_test_integer (year, row, "units");
  for (guint i = 0; i < 4; i++)
    {
      guint found = np_test_find_row (quarters[i], 0, "id", id);

      if (found == G_MAXUINT || !is_whole (quarters[i], found))
        return FALSE;
      *difference -= np_test_integer (quarters[i], found, "units");
    }
  return TRUE;
}

/* Where every month is itemised, the quarters of a brand sum to its year; three brands are a few cars
 * off, which the SMMT revised in the year's figure only. */
static void
check_quarters (const char *year, guint n_same, const char *revised)
{
  g_autoptr (NpTable) whole = table_of ("period=%s&by=brand", year);
  NpTable *quarters[4];
  g_autoptr (GString) found = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    quarters[i] = table_of ("period=%s-Q%u&by=brand", year, i + 1);
  for (guint row = 0; row < np_table_get_n_rows (whole); row++)
    {
      g_autofree char *id = np_table_file_cell (whole, row, np_test_column (whole, "id"));
      gint64 difference;

      if (!find_difference (whole, row, quarters, &difference))
        continue;
      n += difference == 0 ? 1 : 0;
      if (difference != 0)
        g_string_append_printf (found, "%s %" G_GINT64_FORMAT ";", id, difference);
    }
  g_assert_cmpstr (found->str, ==, revised);
  g_assert_cmpuint (n, ==, n_same);
  for (guint i = 0; i < 4; i++)
    g_object_unref (quarters[i]);
}

static void
test_quarters (void)
{
  check_quarters ("2024", 33, "gwm -2;");
  check_quarters ("2025", 32, "mini -3;polestar -13;");
}

/* Half of 2026 is there: it is shown, and says so. */
static void
test_incomplete (void)
{
  g_autoptr (NpTable) table = table_of ("period=2026&by=group");
  g_autoptr (NpTable) change = table_of ("period=2026&by=group&measure=change");
  g_autoptr (NpFigure) figure = np_test_figure (dataset, "nameplate:registrations?period=2026");
  guint row = np_test_row (table, "id", "bmw-group");

  np_test_assert_cell (table, row, "note", "months are missing");
  np_test_assert_cell (change, np_test_row (change, "id", "bmw-group"), "change", "");
  np_test_assert_cell (change, np_test_row (change, "id", "bmw-group"), "note",
                       "months are missing");
  g_assert_cmpstr (np_figure_get_title (figure), ==,
                   "New cars registered in the United Kingdom, 2026 (6 of 12 months), by group");
}

static void
test_slope (void)
{
  g_autoptr (NpTable) table = table_of ("mode=slope&by=group&base=2024&period=2025");
  guint row = np_test_row (table, "id", "chery");

  np_test_assert_cell (table, row, "2024", "3838");
  np_test_assert_cell (table, row, "2025", "53604");
  np_test_assert_cell (table, row, "difference", "49766");
  np_test_assert_cell (table, row, "growth", "12.9666");
}

/* Years of which hardly a brand is itemised have no concentration. */
static void
test_concentration (void)
{
  g_autoptr (NpTable) table = table_of ("mode=concentration&by=brand");
  g_autoptr (NpTable) year = table_of ("period=2025&by=brand");
  guint last = np_table_get_n_rows (table) - 1;
  double squares = 0, top = 0;

  for (guint i = 0; i < np_table_get_n_rows (year); i++)
    {
      double share = np_test_fraction (year, i, "share");

      if (np_test_is_gap (year, i, "rank"))
        continue;
      squares += 1e4 * share * share;
      top += i < 5 ? share : 0;
    }
  np_test_assert_cell (table, 0, "period", "2017");
  np_test_assert_cell (table, last, "period", "2025");
  g_assert_cmpfloat_with_epsilon (np_test_fraction (table, last, "hhi"), squares, 1e-6);
  g_assert_cmpfloat_with_epsilon (np_test_fraction (table, last, "top5"), top, 1e-9);
  for (guint i = 0; i <= last; i++)
    g_assert_cmpfloat (np_test_fraction (table, i, "itemised"), >=, NP_NEARLY_ALL);
}

/* Every overtake between any two of all brands and groups. */
static void
test_overtakes (void)
{
  static const struct
  {
    NpPeriodUnit unit;
    NpBy by;
    NpIndicator indicator;
  } cases[] = {
    { NP_PERIOD_UNIT_YEAR, NP_BY_BRAND, NP_INDICATOR_UNITS },
    { NP_PERIOD_UNIT_MONTH, NP_BY_BRAND, NP_INDICATOR_UNITS },
    { NP_PERIOD_UNIT_MONTH, NP_BY_GROUP, NP_INDICATOR_ROLLING },
    { NP_PERIOD_UNIT_QUARTER, NP_BY_COUNTRY, NP_INDICATOR_SHARE },
  };
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const NpReading reading = { cases[i].indicator, NP_PERIOD_NONE };
      guint n = np_by_count_subjects (dataset, cases[i].by);
      g_autofree guint *subjects = g_new (guint, n);
      g_autoptr (GArray) periods = np_trend_list_periods (history, cases[i].unit);
      g_autoptr (GArray) trends = NULL;

      for (guint j = 0; j < n; j++)
        subjects[j] = j;
      trends = np_trends_new (history, cases[i].unit, cases[i].by, &reading, subjects, n);
      g_assert_cmpuint (np_test_check_overtakes ((const NpTrend *) (gpointer) trends->data, n,
                                                 (const NpPeriod *) (gpointer) periods->data,
                                                 periods->len),
                        >, 5);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/measures/year", test_year);
  g_test_add_func ("/measures/expanded", test_expanded);
  g_test_add_func ("/measures/half", test_half);
  g_test_add_func ("/measures/change", test_change);
  g_test_add_func ("/measures/index", test_index);
  g_test_add_func ("/measures/base", test_base);
  g_test_add_func ("/measures/sums", test_sums);
  g_test_add_func ("/measures/quarters", test_quarters);
  g_test_add_func ("/measures/incomplete", test_incomplete);
  g_test_add_func ("/measures/slope", test_slope);
  g_test_add_func ("/measures/concentration", test_concentration);
  g_test_add_func ("/measures/overtakes", test_overtakes);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
