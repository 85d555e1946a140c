/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-ticks.h"

#include <math.h>

static char *
linear (double low, double high, guint max_ticks, gboolean integer)
{
  guint n;
  g_autofree double *ticks = np_ticks_linear (low, high, max_ticks, integer, &n);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%.17g", i > 0 ? " " : "", ticks[i]);
  return g_string_free (out, FALSE);
}

static void
test_linear (void)
{
  static const struct
  {
    double low, high;
    guint max_ticks;
    gboolean integer;
    const char *expected;
  } cases[] = {
    { 0, 457053, 6, FALSE, "0 100000 200000 300000 400000 500000" },
    { 0, 457053, 5, FALSE, "0 200000 400000 600000" },
    { 0, 100, 5, FALSE, "0 50 100" },
    { 0, 100, 6, FALSE, "0 20 40 60 80 100" },
    { 0, 3, 6, TRUE, "0 1 2 3" },
    { 0, 0.4, 6, TRUE, "0 1" },
    { -30, 70, 6, FALSE, "-50 0 50 100" },
    { 70, -30, 6, FALSE, "-50 0 50 100" },
    { 0, 0, 5, FALSE, "0 0.5 1" },
    { 0, 0, 5, TRUE, "0 1" },
    { NAN, NAN, 2, TRUE, "0 1" },
    { 0, INFINITY, 2, TRUE, "0 1" },
    { 1e12, 1e12, 3, TRUE, "1000000000000 1000000000001" },
    { -2e-10, 0, 5, TRUE, "0 1" },
    { 0, 7, 1, FALSE, "0 10" },
    { -1, 1, 1, FALSE, "-1 0 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found
          = linear (cases[i].low, cases[i].high, cases[i].max_ticks, cases[i].integer);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* 0.3 is the double that "0.3" reads as, not 3 times 0.1. */
static void
test_linear_exact (void)
{
  guint n;
  g_autofree double *ticks = np_ticks_linear (0, 0.5, 6, FALSE, &n);

  g_assert_cmpuint (n, ==, 6);
  g_assert_true (ticks[3] == 0.3);
}

static void
test_linear_properties (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double scale = pow (10, g_test_rand_double_range (-6, 12));
      double low = g_test_rand_bit () ? 0 : g_test_rand_double_range (-scale, scale);
      double high = g_test_rand_double_range (-scale, scale);
      guint max_ticks = (guint) g_test_rand_int_range (2, 12);
      gboolean integer = g_test_rand_bit ();
      guint n;
      g_autofree double *ticks = np_ticks_linear (low, high, max_ticks, integer, &n);
      double step = ticks[1] - ticks[0];
      double mantissa = step / pow (10, floor (log10 (step) + 1e-6));

      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (n, <=, MAX (max_ticks, 3u));
      g_assert_cmpfloat (ticks[0], <=, MIN (low, high) + 1e-6 * step);
      g_assert_cmpfloat (ticks[n - 1], >=, MAX (low, high) - 1e-6 * step);
      /* No step of room is wasted at either end. */
      g_assert_cmpfloat (ticks[0] + step, >, MIN (low, high) - 1e-6 * step);
      g_assert_true (fabs (mantissa - 1) < 1e-6 || fabs (mantissa - 2) < 1e-6
                     || fabs (mantissa - 5) < 1e-6);
      for (guint k = 0; k < n; k++)
        g_assert_true (!integer || ticks[k] == floor (ticks[k]));
    }
}

static double
day (int year, int month, int d)
{
  GDate date;

  g_date_set_dmy (&date, d, month, year);
  return g_date_get_julian (&date);
}

static char *
times (double first_day, double last_day, guint max_ticks)
{
  guint n;
  g_autofree NpTimeTick *ticks = np_ticks_time (first_day, last_day, max_ticks, &n);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (ticks[i].day, ==, day (ticks[i].year, ticks[i].month, 1));
      g_assert_cmpint (ticks[i].major, ==, ticks[i].month == 1);
      g_assert_true (i == 0 || ticks[i].day > ticks[i - 1].day);
      if (ticks[i].major)
        g_string_append_printf (out, "%s%d", i > 0 ? " " : "", ticks[i].year);
      else
        g_string_append_printf (out, "%s%d", i > 0 ? " ." : ".", ticks[i].month);
    }
  return g_string_free (out, FALSE);
}

static void
test_time (void)
{
  static const struct
  {
    int from[3], to[3];
    guint max_ticks;
    const char *expected;
  } cases[] = {
    { { 2013, 1, 1 },
      { 2025, 12, 31 },
      13,
      "2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025" },
    { { 2013, 1, 1 }, { 2025, 12, 31 }, 8, "2014 2016 2018 2020 2022 2024" },
    { { 2013, 1, 1 }, { 2025, 12, 31 }, 3, "2015 2020 2025" },
    { { 1886, 1, 1 }, { 2026, 12, 31 }, 8, "1900 1920 1940 1960 1980 2000 2020" },
    { { 2024, 1, 1 }, { 2025, 12, 31 }, 8, "2024 .4 .7 .10 2025 .4 .7 .10" },
    { { 2024, 1, 1 }, { 2025, 12, 31 }, 5, "2024 .7 2025 .7" },
    { { 2025, 1, 1 }, { 2025, 6, 30 }, 6, "2025 .2 .3 .4 .5 .6" },
    { { 2025, 3, 15 }, { 2025, 6, 1 }, 6, ".4 .5 .6" },
    { { 2025, 3, 2 }, { 2025, 3, 30 }, 6, "" },
    { { 2025, 6, 1 }, { 2025, 1, 1 }, 6, ".6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *from = cases[i].from;
      const int *to = cases[i].to;
      g_autofree char *found
          = times (day (from[0], from[1], from[2]), day (to[0], to[1], to[2]), cases[i].max_ticks);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_time_properties (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      double first_day = g_test_rand_double_range (1, 3600000);
      double last_day = first_day + pow (10, g_test_rand_double_range (0, 6));
      guint max_ticks = (guint) g_test_rand_int_range (1, 15);
      guint n;
      g_autofree NpTimeTick *ticks = np_ticks_time (first_day, last_day, max_ticks, &n);

      g_assert_cmpuint (n, <=, max_ticks);
      for (guint k = 0; k < n; k++)
        {
          g_assert_cmpfloat (ticks[k].day, >=, first_day);
          g_assert_cmpfloat (ticks[k].day, <=, last_day);
        }
      /* With room for a few, a range of years is never left bare. */
      if (last_day - first_day > 800 && max_ticks >= 4 && last_day < 3650000)
        g_assert_cmpuint (n, >=, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ticks/linear", test_linear);
  g_test_add_func ("/chart/ticks/linear-exact", test_linear_exact);
  g_test_add_func ("/chart/ticks/linear-properties", test_linear_properties);
  g_test_add_func ("/chart/ticks/time", test_time);
  g_test_add_func ("/chart/ticks/time-properties", test_time_properties);
  return g_test_run ();
}
