/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-stated.h"

#define MINUS "\xe2\x88\x92"

static void
test_good (void)
{
  static const struct
  {
    const char *text;
    NpStated stated;
  } cases[] = {
    { "0", { 0, 0, FALSE } },
    { "6", { 6, 0, FALSE } },
    { "76319", { 76319, 0, FALSE } },
    { "738,000", { 738000, 0, FALSE } },
    { "1,903,504", { 1903504, 0, FALSE } },
    { "-1,234", { -1234, 0, FALSE } },
    { "2.65%", { 265, 2, TRUE } },
    { "0.05%", { 5, 2, TRUE } },
    { "10%", { 10, 0, TRUE } },
    { "-8.9%", { -89, 1, TRUE } },
    { MINUS "8.9%", { -89, 1, TRUE } },
    { "+4.6%", { 46, 1, TRUE } },
    { "1,234.5", { 12345, 1, FALSE } },
    { "999999999999999", { G_GINT64_CONSTANT (999999999999999), 0, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpStated stated;

      g_test_message ("%s", cases[i].text);
      g_assert_true (np_stated_parse (cases[i].text, &stated));
      g_assert_cmpint (stated.scaled, ==, cases[i].stated.scaled);
      g_assert_cmpuint (stated.decimals, ==, cases[i].stated.decimals);
      g_assert_cmpint (stated.percent, ==, cases[i].stated.percent);
    }
}

static void
test_bad (void)
{
  static const char *const texts[]
      = { "",     " ",     "-",      "%",        "100,5446", "1,00", "1000,000",        "0,100",
          "0738", ",738",  "738,",   "1.",       ".5",       "1..5", "1.23456",         "5 %",
          "5%%",  "--5",   "+-5",    "1e5",      "0x10",     "5 ",   "738 000",         "738.000,5",
          "deal", "2014~", "nearly", "2025-12~", "1,,000",   "²",    "1000000000000000" };
  NpStated stated = { 7, 7, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_false (np_stated_parse (texts[i], &stated));
      g_assert_cmpint (stated.scaled, ==, 7);
    }
}

static gboolean
has_repair (GArray *repairs, gint64 value)
{
  for (guint i = 0; i < repairs->len; i++)
    if (g_array_index (repairs, gint64, i) == value)
      return TRUE;
  return FALSE;
}

static void
test_repairs (void)
{
  static const gint64 printed[] = { 1005446, 100446, 100546, 100544 };
  g_autoptr (GArray) repairs = np_stated_list_repairs ("100,5446");
  g_autoptr (GArray) short_group = np_stated_list_repairs ("738,00");
  g_autoptr (GArray) moved = np_stated_list_repairs ("1903,504,1");
  g_autoptr (GArray) good = np_stated_list_repairs ("1,903,504");
  g_autoptr (GArray) words = np_stated_list_repairs ("on the verge of signing");

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_true (has_repair (repairs, printed[i]));
  g_assert_cmpint (g_array_index (repairs, gint64, 0), ==, 1005446);
  g_assert_cmpuint (repairs->len, ==, 4);
  g_assert_true (has_repair (short_group, 738000));
  g_assert_true (has_repair (short_group, 738001));
  g_assert_true (has_repair (short_group, 73800));
  g_assert_cmpuint (moved->len, ==, 0);
  g_assert_cmpuint (good->len, ==, 0);
  g_assert_cmpuint (words->len, ==, 0);
}

static void
test_intervals (void)
{
  static const char *const others[]
      = { "",          "2",         "years",    "2years",    "2 weeks",
          "two years", "2.5 years", "-2 years", "20% years", "2 years later" };
  gint64 n = 7;
  NpStatedUnit unit = NP_STATED_UNIT_DAYS;

  g_assert_true (np_stated_parse_interval ("2 years", &n, &unit));
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpint (unit, ==, NP_STATED_UNIT_YEARS);
  g_assert_true (np_stated_parse_interval ("1 month", &n, &unit));
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (unit, ==, NP_STATED_UNIT_MONTHS);
  g_assert_true (np_stated_parse_interval ("1,096 days", &n, &unit));
  g_assert_cmpint (n, ==, 1096);
  g_assert_cmpint (unit, ==, NP_STATED_UNIT_DAYS);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (np_stated_parse_interval (others[i], &n, &unit));
      g_assert_cmpint (n, ==, 1096);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stated/good", test_good);
  g_test_add_func ("/stated/bad", test_bad);
  g_test_add_func ("/stated/repairs", test_repairs);
  g_test_add_func ("/stated/intervals", test_intervals);
  return g_test_run ();
}
