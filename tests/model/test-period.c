/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "np-date.h"
#include "np-period.h"

#define N_RANDOM    20000
#define MONTH(y, m) ((y) * 12u + (m) - 1u)
#define FIRST_MONTH MONTH (1, 1)
#define LAST_MONTH  MONTH (9999, 12)

static const struct
{
  const char *text;
  const char *canonical;
  guint first;
  guint n;
  NpPeriodUnit unit;
  guint list_year;
  const char *first_day;
  const char *last_day;
} good[] = {
  { "2025", "2025", MONTH (2025, 1), 12, NP_PERIOD_UNIT_YEAR, 2025, "2025-01-01", "2025-12-31" },
  { "2025-Q1", "2025-Q1", MONTH (2025, 1), 3, NP_PERIOD_UNIT_QUARTER, 2025, "2025-01-01",
    "2025-03-31" },
  { "2025-Q4", "2025-Q4", MONTH (2025, 10), 3, NP_PERIOD_UNIT_QUARTER, 2025, "2025-10-01",
    "2025-12-31" },
  { "2025-09", "2025-09", MONTH (2025, 9), 1, NP_PERIOD_UNIT_MONTH, 2025, "2025-09-01",
    "2025-09-30" },
  { "2024-02", "2024-02", MONTH (2024, 2), 1, NP_PERIOD_UNIT_MONTH, 2024, "2024-02-01",
    "2024-02-29" },
  { "2024-04/2025-03", "2024-04/2025-03", MONTH (2024, 4), 12, NP_PERIOD_UNIT_SPAN, 2025,
    "2024-04-01", "2025-03-31" },
  { "2022-01/2022-09", "2022-01/2022-09", MONTH (2022, 1), 9, NP_PERIOD_UNIT_SPAN, 2022,
    "2022-01-01", "2022-09-30" },
  { "2022-02/2022-04", "2022-02/2022-04", MONTH (2022, 2), 3, NP_PERIOD_UNIT_SPAN, 2022,
    "2022-02-01", "2022-04-30" },
  { "2024-01/2025-12", "2024-01/2025-12", MONTH (2024, 1), 24, NP_PERIOD_UNIT_SPAN, 2025,
    "2024-01-01", "2025-12-31" },
  /* Spans that are something simpler. */
  { "2025-01/2025-12", "2025", MONTH (2025, 1), 12, NP_PERIOD_UNIT_YEAR, 2025, "2025-01-01",
    "2025-12-31" },
  { "2025-07/2025-09", "2025-Q3", MONTH (2025, 7), 3, NP_PERIOD_UNIT_QUARTER, 2025, "2025-07-01",
    "2025-09-30" },
  { "2025-09/2025-09", "2025-09", MONTH (2025, 9), 1, NP_PERIOD_UNIT_MONTH, 2025, "2025-09-01",
    "2025-09-30" },
  /* The ends of time, and the longest span there is room for. */
  { "0001", "0001", FIRST_MONTH, 12, NP_PERIOD_UNIT_YEAR, 1, "0001-01-01", "0001-12-31" },
  { "9999-12", "9999-12", LAST_MONTH, 1, NP_PERIOD_UNIT_MONTH, 9999, "9999-12-01", "9999-12-31" },
  { "0001-01/2731-07", "0001-01/2731-07", FIRST_MONTH, 32767, NP_PERIOD_UNIT_SPAN, 2731,
    "0001-01-01", "2731-07-31" },
};

static const char *const bad[] = {
  "",
  " ",
  "2025 ",
  " 2025",
  "25",
  "20255",
  "0000",
  "2025~",
  "2025-09~",
  "2025-9",
  "2025-00",
  "2025-13",
  "2025-Q0",
  "2025-Q5",
  "2025-q3",
  "2025Q3",
  "2025-Q",
  "2025-Q33",
  "2025/Q3",
  "0000-Q1",
  "2025-09-1",
  "2025-09-01",
  "2024/2025",
  "2024-04/2025",
  "2024-04/2024-03",
  "2024-04/",
  "/2025-03",
  "2024-04-2025-03",
  "2024-Q2/2025-Q1",
  "2024-04/2025-13",
  "+025",
  "-025",
  "2024-04/2025-03/2026-02",
  "2024-04/2025-030",
  "0000-04/2025-03",
  "0001-01/2731-08",
  "2024-04/2025~03",
  "٢٠٢٥",
  "2025\n",
};

static guint32
day (const char *iso)
{
  NpDate date;

  g_assert_true (np_date_parse (iso, &date));
  return np_date_first_day (&date);
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      NpPeriod period;
      g_autofree char *text = NULL;

      g_test_message ("%s", good[i].text);
      g_assert_true (np_period_parse (good[i].text, &period));
      g_assert_cmpuint (period, ==, np_period_new (good[i].first, good[i].n));
      g_assert_cmpuint (np_period_get_first_month (period), ==, good[i].first);
      g_assert_cmpuint (np_period_get_n_months (period), ==, good[i].n);
      g_assert_cmpint (np_period_get_unit (period), ==, good[i].unit);
      g_assert_cmpuint (np_period_get_list_year (period), ==, good[i].list_year);
      g_assert_cmpuint (np_period_get_first_day (period), ==, day (good[i].first_day));
      g_assert_cmpuint (np_period_get_last_day (period), ==, day (good[i].last_day));
      text = np_period_to_string (period);
      g_assert_cmpstr (text, ==, good[i].canonical);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      NpPeriod period = 7;

      g_test_message ("“%s”", bad[i]);
      g_assert_false (np_period_parse (bad[i], &period));
      g_assert_cmpuint (period, ==, 7);
    }
}

static void
test_new (void)
{
  g_assert_cmpuint (np_period_new_year (2025), ==, np_period_new (MONTH (2025, 1), 12));
  g_assert_cmpuint (np_period_new_month (2025, 9), ==, np_period_new (MONTH (2025, 9), 1));

  g_assert_cmpuint (np_period_new (FIRST_MONTH, 0), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (FIRST_MONTH - 1, 1), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (LAST_MONTH, 1), !=, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (LAST_MONTH, 2), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (LAST_MONTH + 1, 1), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (FIRST_MONTH, 32767), !=, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (FIRST_MONTH, 32768), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new (G_MAXUINT, G_MAXUINT), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new_year (0), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new_year (10000), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new_year (G_MAXUINT), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new_month (2025, 0), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_period_new_month (2025, 13), ==, NP_PERIOD_NONE);
}

static void
test_none (void)
{
  g_autofree char *text = np_period_to_string (NP_PERIOD_NONE);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (np_period_get_n_months (NP_PERIOD_NONE), ==, 0);
  g_assert_cmpuint (np_period_get_list_year (NP_PERIOD_NONE), ==, 0);
  g_assert_cmpuint (np_period_get_first_day (NP_PERIOD_NONE), ==, 0);
  g_assert_cmpuint (np_period_get_last_day (NP_PERIOD_NONE), ==, 0);
  g_assert_cmpuint (np_period_shift (NP_PERIOD_NONE, 1), ==, NP_PERIOD_NONE);
  g_assert_cmpint (np_period_compare (NP_PERIOD_NONE, np_period_new_year (1)), <, 0);
  g_assert_cmpint (np_period_compare (NP_PERIOD_NONE, NP_PERIOD_NONE), ==, 0);
}

static void
test_shift (void)
{
  static const struct
  {
    const char *from;
    int n;
    const char *to; /* empty: beyond the calendar */
  } shifts[] = {
    { "2025", -1, "2024" },
    { "2025", 10, "2035" },
    { "2025", 0, "2025" },
    { "2025-Q1", -1, "2024-Q4" },
    { "2025-12", 1, "2026-01" },
    { "2024-04/2025-03", -1, "2023-04/2024-03" },
    { "2022-01/2022-09", 1, "2022-10/2023-06" },
    { "0001", -1, "" },
    { "9999", 1, "" },
    { "9999-12", 1, "" },
    { "9998-02/9999-01", 1, "" },
    { "2025", G_MAXINT, "" },
    { "2025", G_MININT, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      NpPeriod period;
      g_autofree char *text = NULL;

      g_assert_true (np_period_parse (shifts[i].from, &period));
      text = np_period_to_string (np_period_shift (period, shifts[i].n));
      g_assert_cmpstr (text, ==, shifts[i].to);
    }
}

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_compare (void)
{
  static const char *const order[] = {
    "2024-11",         "2024-12", "2024-Q4", "2024", "2023-01/2024-12", "2025-03", "2025-Q1",
    "2024-04/2025-03", "2025-12", "2025-Q4", "2025",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
      {
        NpPeriod a, b;

        g_assert_true (np_period_parse (order[i], &a));
        g_assert_true (np_period_parse (order[j], &b));
        g_assert_cmpint (sign (np_period_compare (a, b)), ==, sign ((int) i - (int) j));
      }
}

static NpPeriod
random_period (void)
{
  guint first = (guint) g_test_rand_int_range (FIRST_MONTH, LAST_MONTH + 1);
  guint n = g_test_rand_bit () ? (guint) g_test_rand_int_range (1, 32768)
                               : (guint) g_test_rand_int_range (1, 25);

  return np_period_new (first, MIN (n, LAST_MONTH - first + 1));
}

static void
test_random_periods (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      NpPeriod a = random_period (), b = random_period (), again;
      g_autofree char *text = np_period_to_string (a);

      g_assert_true (np_period_parse (text, &again));
      g_assert_cmpuint (a, ==, again);
      g_assert_cmpuint (np_period_get_first_day (a), <, np_period_get_last_day (a) + 1);
      g_assert_cmpint (np_period_compare (a, b), ==, -np_period_compare (b, a));
      g_assert_cmpint (np_period_compare (a, b) == 0, ==, a == b);
      g_assert_cmpint (np_period_overlaps (a, b), ==,
                       MAX (np_period_get_first_month (a), np_period_get_first_month (b))
                           < MIN (np_period_get_first_month (a) + np_period_get_n_months (a),
                                  np_period_get_first_month (b) + np_period_get_n_months (b)));
      if (np_period_get_last_day (a) < np_period_get_last_day (b))
        g_assert_cmpint (np_period_compare (a, b), <, 0);
      again = np_period_shift (a, 1);
      if (again != NP_PERIOD_NONE)
        {
          g_assert_cmpuint (np_period_get_first_day (again), ==, np_period_get_last_day (a) + 1);
          g_assert_cmpuint (np_period_shift (again, -1), ==, a);
          g_assert_false (np_period_overlaps (a, again));
        }
    }
}

/* What is read from a damaged text has a canonical form that reads the same. */
static void
test_random_texts (void)
{
  static const char letters[] = "0123456789-/Q~2015 ";
  guint n_read = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      char text[24];
      const char *start = good[g_test_rand_int_range (0, G_N_ELEMENTS (good))].text;
      g_autofree char *written = NULL;
      NpPeriod period, again;

      g_strlcpy (text, start, sizeof text);
      for (int change = g_test_rand_int_range (0, 4); change > 0; change--)
        text[g_test_rand_int_range (0, (gint32) strlen (start))]
            = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      if (!np_period_parse (text, &period))
        continue;

      n_read++;
      written = np_period_to_string (period);
      g_assert_true (np_period_parse (written, &again));
      g_assert_cmpuint (period, ==, again);
      /* Only a span has a second spelling. */
      if (strchr (text, '/') == NULL)
        g_assert_cmpstr (written, ==, text);
    }
  g_assert_cmpuint (n_read, >, N_RANDOM / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/good", test_good);
  g_test_add_func ("/period/bad", test_bad);
  g_test_add_func ("/period/new", test_new);
  g_test_add_func ("/period/none", test_none);
  g_test_add_func ("/period/shift", test_shift);
  g_test_add_func ("/period/compare", test_compare);
  g_test_add_func ("/period/random-periods", test_random_periods);
  g_test_add_func ("/period/random-texts", test_random_texts);
  return g_test_run ();
}
