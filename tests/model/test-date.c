/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "np-date.h"

#define N_RANDOM 20000

typedef struct
{
  const char *text;
  NpDate date;
  const char *first;
  const char *last;
} GoodDate;

static const GoodDate good[] = {
  { "2014", { 2014, 0, 0, FALSE }, "2014-01-01", "2014-12-31" },
  { "2014~", { 2014, 0, 0, TRUE }, "2014-01-01", "2014-12-31" },
  { "2014-10", { 2014, 10, 0, FALSE }, "2014-10-01", "2014-10-31" },
  { "2018-06~", { 2018, 6, 0, TRUE }, "2018-06-01", "2018-06-30" },
  { "2014-10-21", { 2014, 10, 21, FALSE }, "2014-10-21", "2014-10-21" },
  { "2014-10-21~", { 2014, 10, 21, TRUE }, "2014-10-21", "2014-10-21" },
  { "2024-02", { 2024, 2, 0, FALSE }, "2024-02-01", "2024-02-29" },
  { "2024-02-29", { 2024, 2, 29, FALSE }, "2024-02-29", "2024-02-29" },
  { "2000-02-29", { 2000, 2, 29, FALSE }, "2000-02-29", "2000-02-29" },
  { "0001", { 1, 0, 0, FALSE }, "0001-01-01", "0001-12-31" },
  { "9999-12-31", { 9999, 12, 31, FALSE }, "9999-12-31", "9999-12-31" },
};

static const char *const bad[] = {
  "",           " ",           "2014 ",       " 2014",      "14",          "201",
  "20145",      "0000",        "+2014",       "-2014",      "2014-",       "2014-1",
  "2014-00",    "2014-13",     "2014-1~",     "2014-10-",   "2014-10-2",   "2014-10-00",
  "2014-10-32", "2014-11-31",  "2023-02-29",  "1900-02-29", "2014-10-210", "2014-10-21-",
  "~2014",      "2014~~",      "2014~-10",    "2014/10",    "2014-10/21",  "2014-Q3",
  "20141021",   "2014-10-21T", "2014-1a",     "2o14",       "٢٠١٤",        "2014\n",
  "2014-10\t",  "2014-10 -21", "2014-10-21 ", "２０１４",   "?",           "2014?",
};

static guint32
day (const char *iso)
{
  g_autoptr (GDate) date = g_date_new ();

  g_date_set_dmy (date, (GDateDay) atoi (iso + 8), (GDateMonth) atoi (iso + 5),
                  (GDateYear) atoi (iso));
  return g_date_get_julian (date);
}

static void
assert_same (const NpDate *a, const NpDate *b)
{
  g_assert_cmpint (a->year, ==, b->year);
  g_assert_cmpint (a->month, ==, b->month);
  g_assert_cmpint (a->day, ==, b->day);
  g_assert_cmpint (a->about, ==, b->about);
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      NpDate date = { 7, 7, 7, 7 };
      g_autofree char *text = NULL;

      g_test_message ("%s", good[i].text);
      g_assert_true (np_date_parse (good[i].text, &date));
      assert_same (&date, &good[i].date);
      g_assert_true (np_date_is_set (&date));
      text = np_date_to_string (&date);
      g_assert_cmpstr (text, ==, good[i].text);
      g_assert_cmpuint (np_date_first_day (&date), ==, day (good[i].first));
      g_assert_cmpuint (np_date_last_day (&date), ==, day (good[i].last));
      g_assert_true (np_date_parse (good[i].text, NULL));
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const NpDate before = { 7, 7, 7, 7 };
      NpDate date = before;

      g_test_message ("“%s”", bad[i]);
      g_assert_false (np_date_parse (bad[i], &date));
      assert_same (&date, &before);
    }
}

static void
test_unset (void)
{
  const NpDate unset = { 0 };
  g_autofree char *text = np_date_to_string (&unset);

  g_assert_false (np_date_is_set (&unset));
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (np_date_first_day (&unset), ==, 0);
  g_assert_cmpuint (np_date_last_day (&unset), ==, 0);
}

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_compare (void)
{
  /* In order, no two alike. */
  static const char *const order[] = {
    "0001-01-01", "2012-11-18", "2013",    "2014-01-01", "2014-01", "2014",
    "2014-01-02", "2014-02-01", "2014-02", "2014-10-21", "2015",    "9999-12-31",
  };
  const NpDate unset = { 0 };

  g_assert_cmpint (np_date_compare (&unset, &unset), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      NpDate a, about;

      g_assert_true (np_date_parse (order[i], &a));
      g_assert_cmpint (np_date_compare (&unset, &a), <, 0);
      g_assert_cmpint (np_date_compare (&a, &unset), >, 0);
      about = a;
      about.about = TRUE;
      g_assert_cmpint (np_date_compare (&a, &about), ==, 0);

      for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
        {
          NpDate b;

          g_assert_true (np_date_parse (order[j], &b));
          g_assert_cmpint (sign (np_date_compare (&a, &b)), ==, sign ((int) i - (int) j));
        }
    }
}

/* A date has one text: whatever is read is written the same. */
static void
test_random (void)
{
  static const char letters[] = "0123456789-~2014Q/ ";
  guint n_read = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      char text[24];
      const char *start = good[g_test_rand_int_range (0, G_N_ELEMENTS (good))].text;
      g_autofree char *written = NULL;
      NpDate date;

      g_strlcpy (text, start, sizeof text);
      for (int change = g_test_rand_int_range (0, 4); change > 0; change--)
        text[g_test_rand_int_range (0, (gint32) strlen (start))]
            = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      if (!np_date_parse (text, &date))
        continue;

      n_read++;
      written = np_date_to_string (&date);
      g_assert_cmpstr (written, ==, text);
      g_assert_cmpuint (np_date_first_day (&date), <=, np_date_last_day (&date));
    }
  g_assert_cmpuint (n_read, >, N_RANDOM / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/good", test_good);
  g_test_add_func ("/date/bad", test_bad);
  g_test_add_func ("/date/unset", test_unset);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/random", test_random);
  return g_test_run ();
}
