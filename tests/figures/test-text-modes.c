/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each measure and each kind of chart says in words, for every shape that the data can have. */

#include "np-test-data.h"
#include "np-test-figures.h"

#define AT "nameplate:registrations?"

static void
test_change (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  const char *title = "New cars registered in the UK, change from 2024 to 2025, by group";

  /* Solo came with 250, more than Chery gained. */
  np_test_assert_texts (dataset, AT "period=2025&measure=change", title,
                        "Chery gained most: +230. JLR lost most: −90. Solo, with 250, can’t be "
                        "compared: no figure to compare with.",
                        "Chery: +230 in 2025");
  np_test_assert_texts (dataset, AT "period=2025&measure=change&select=jlr,volks", title,
                        "JLR: −90, from 350 in 2024 to 260 in 2025. Volks: +100, from 1,000 in "
                        "2024 to 1,100 in 2025.",
                        "JLR: −90 in 2025");
  np_test_assert_texts (dataset, AT "period=2025&measure=change&select=own:solo,jlr", title,
                        "JLR: −90, from 350 in 2024 to 260 in 2025. There is no value for Solo in "
                        "2025: no figure to compare with.",
                        "JLR: −90 in 2025");
  np_test_assert_texts (dataset, AT "period=2025&measure=growth&select=chery",
                        "New cars registered in the UK, change from 2024 to 2025 in per cent, by "
                        "group",
                        "Chery: +1,150\u202f%, from 20 in 2024 to 250 in 2025.",
                        "Chery: +1,150\u202f% in 2025");
  np_test_assert_texts (dataset, AT "period=2025&measure=index&base=2023&select=jlr",
                        "New cars registered in the UK, 2025 (2023 = 100), by group",
                        "JLR: 65.0, from 400 in 2023 to 260 in 2025.", "JLR: 65.0 in 2025");
  np_test_assert_texts (dataset,
                        AT "period=2025&by=brand&measure=change&select=golf,jaecoo,jaguar,"
                           "land-rover,rare",
                        NULL, "Two of four brands gained. There is no figure for Rare in 2025.",
                        NULL);
}

/* Nothing to compare, and why. */
static void
test_no_change (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (dataset, AT "period=2023&measure=change", NULL,
                        "There is no figure of 2022 to compare with.",
                        "New cars registered in the UK, change from 2022 to 2023, by group");
  np_test_assert_texts (dataset, AT "period=2023&measure=change&select=jlr,chery", NULL,
                        "There is no figure of 2022 to compare with. There is no figure for Chery "
                        "in 2023.",
                        NULL);
  np_test_assert_texts (dataset, AT "period=2026&measure=change", NULL,
                        "There is nothing to compare: no source counts both periods.", NULL);
  np_test_assert_texts (dataset, AT "period=2026-02&measure=ytd",
                        "New cars registered in the UK, January to February 2026 (1 of 2 months), "
                        "by group",
                        "There is no value: months are missing.", NULL);
  np_test_assert_texts (dataset, AT "period=2025&by=country",
                        "New cars registered in the UK, 2025, by country of origin",
                        "Nothing has a place in the ranking.", NULL);
}

/* Ties, and nobody who gained or lost. */
static void
test_ends (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  static const gint64 units[][3] = { { 10, 20, 20 }, { 30, 40, 40 }, { 50, 45, 45 } };
  static const char *const ids[] = { "one", "two", "three" };
  static const char *const names[] = { "One", "Two", "Three" };

  np_test_data_source (data, "a", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      np_test_data_brand (data, ids[i], names[i], NULL);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *year = g_strdup_printf ("%u", 2020 + j);

          np_test_data_units (data, ids[i], year, units[i][j], "a");
        }
    }
  dataset = np_test_data_end (data);
  np_test_assert_texts (dataset, AT "by=brand&measure=change&period=2021", NULL,
                        "None gained more than Two: +10. Three lost most: −5.", "Two: +10 in 2021");
  np_test_assert_texts (dataset, AT "by=brand&measure=change&period=2022", NULL, "Nothing changed.",
                        NULL);
  np_test_assert_texts (
      dataset, AT "by=brand&mode=slope&base=2020&period=2021",
      "New cars registered in the UK by brand: 2020 and 2021",
      "None rose more than Two, by 10, from 30 to 40. Three fell most, by 5, from "
      "50 to 45.",
      "Two: from 30 to 40");
  np_test_assert_texts (dataset, AT "by=brand&mode=slope&base=2021&period=2022", NULL,
                        "No figure of what is shown changed from the one period to the other.",
                        "New cars registered in the UK by brand: 2021 and 2022");
  np_test_assert_texts (dataset, AT "by=brand&mode=slope&base=2020&period=2022&select=one", NULL,
                        "One rose by 10, from 10 to 20.", "One: from 10 to 20");
}

static void
test_slope (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (
      dataset, AT "mode=slope&measure=share&select=volks,jlr",
      "New cars registered in the UK by group, share of the market: 2024 and 2025",
      "Of the two marked: Volks fell most, by 15.1 percentage points, from 73.0\u202f% to "
      "57.9\u202f%.",
      "Volks: from 73.0\u202f% to 57.9\u202f%");
}

/* Over time, changes and the year so far are told of the newest period. */
static void
test_newest (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (dataset, AT "mode=trend&measure=change&select=jlr,own:solo",
                        "New cars registered in the UK, change on a year before, 2024 to 2025: JLR "
                        "and Solo",
                        "In 2025, on a year before: JLR −90. There is nothing to compare for Solo.",
                        "JLR and Solo, 2024 to 2025");
  np_test_assert_texts (dataset, AT "mode=trend&measure=growth&select=jlr", NULL,
                        "In 2025, on a year before: JLR −25.7\u202f%.",
                        "JLR: −25.7\u202f% in 2025");
  np_test_assert_texts (
      dataset, AT "mode=trend&measure=index&base=2024&select=chery,jlr",
      "New cars registered in the UK, index (2024 = 100), 2023 to 2025: Chery and "
      "JLR",
      "In 2025, where 2024 is 100: Chery 1,250 and JLR 74.3.", "Chery and JLR, 2023 to 2025");
  np_test_assert_texts (dataset, AT "mode=trend&measure=index&base=2023&select=jlr", NULL,
                        "In 2025, where 2023 is 100: JLR 65.0.",
                        "JLR: from 100.0 to 65.0 in two years");
  np_test_assert_texts (dataset, AT "mode=rank&select=chery,jlr",
                        "New cars registered in the UK, rank, 2023 to 2025: Chery and JLR",
                        "In 2025: Chery rank 3 and JLR rank 2.", "Chery and JLR, 2023 to 2025");
  np_test_assert_texts (dataset, AT "mode=rank&measure=change&select=jlr",
                        "New cars registered in the UK, rank by change on a year before, 2024 to "
                        "2025: JLR",
                        "In 2025: JLR rank 3.", "JLR: rank 3 in 2025");
  np_test_assert_texts (dataset, AT "mode=rank&by=brand&select=other", NULL,
                        "There is no place in the ranking for Other makes.", "Other makes");
}

/* What is in the background is not what the words are about. */
static void
test_background (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (dataset, AT "mode=trend&select=jlr&grey=volks,chery",
                        "New cars registered in the UK, 2023 to 2025: JLR",
                        "JLR fell from 400 in 2023 to 260 in 2025, down 35.0\u202f%.",
                        "JLR: from 400 to 260 in two years");
  np_test_assert_texts (dataset, AT "mode=trend&select=jlr&hide=jlr&grey=volks",
                        "New cars registered in the UK, 2023 to 2025: Volks", NULL, NULL);
  np_test_assert_texts (dataset, AT "mode=trend&select=jlr&hide=jlr",
                        "New cars registered in the UK", "There is no figure for the period shown.",
                        "New cars registered in the UK");
}

/* Months and quarters are called what they are. */
static void
test_intervals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *period = g_strdup_printf ("2020-%02d", month);

      np_test_data_units (data, "one", period, month, "a");
      np_test_data_total (data, period, 100, "a");
    }
  dataset = np_test_data_end (data);
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&interval=quarter&select=one",
                        "New cars registered in the UK, Q1 2020 to Q4 2020: One",
                        "One rose from 6 in Q1 2020 to 33 in Q4 2020, 5.5 times as many.",
                        "One: from 6 to 33 in three quarters");
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&interval=quarter&select=two", NULL,
                        "There is no quarterly figure for Two.", NULL);
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&interval=month&select=two", NULL,
                        "There is no monthly figure for Two.", NULL);
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&interval=month&measure=ytd&select=one",
                        "New cars registered in the UK, year to date, January 2020 to December "
                        "2020: One",
                        "In 2020: One 78.", "One: 78 in 2020");
  np_test_assert_texts (dataset,
                        AT "mode=trend&by=brand&interval=month&measure=ytd&select=one&to=2020-06",
                        NULL, "From January to June 2020: One 21.",
                        "One: 21 from January to June 2020");
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&interval=month&measure=rolling&select=two",
                        "New cars registered in the UK, rolling twelve months: Two",
                        "There are too few figures for Two.", NULL);
  np_test_assert_texts (dataset, AT "by=brand&measure=ytd&period=2020-06&select=one",
                        "New cars registered in the UK, January to June 2020, by brand",
                        "One, 21, is the only one with a figure. 96.5\u202f% of the market is not "
                        "itemised and may hold more of each.",
                        NULL);
}

/* A label that takes over from its brands does not come from nothing. */
static void
test_label (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "omoda", "Omoda", NULL);
  np_test_data_brand (data, "both", "Omoda & Jaecoo", "omoda");
  np_test_data_brand (data, "flat", "Flat", NULL);
  np_test_data_units (data, "omoda", "2020", 900, "a");
  np_test_data_units (data, "flat", "2020", 999000, "a");
  np_test_data_total (data, "2020", 1000000, "a");
  np_test_data_units (data, "both", "2021", 1000, "a");
  np_test_data_units (data, "flat", "2021", 999010, "a");
  np_test_data_total (data, "2021", 1000100, "a");
  dataset = np_test_data_end (data);
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&select=both", NULL,
                        "Omoda & Jaecoo had 1,000 in 2021; no other figure is shown.",
                        "Omoda & Jaecoo: 1,000 in 2021");
  np_test_assert_texts (dataset, AT "mode=trend&by=brand&measure=share&select=flat", NULL,
                        "Flat stands about where it stood: 99.9\u202f% in 2020 and in 2021.", NULL);
}

/* What lacks months is drawn in another way, which the key explains, of bars and of points. */
static void
test_key (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFigure) bars = NULL;
  g_autoptr (NpFigure) line = NULL;
  g_autoptr (NpFigure) year = NULL;

  np_test_data_source (data, "a", "A");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  for (int month = 1; month <= 3; month++)
    {
      g_autofree char *period = g_strdup_printf ("2020-%02d", month);

      np_test_data_units (data, "one", period, 5, "a");
      if (month != 2)
        np_test_data_units (data, "two", period, 5, "a");
    }
  dataset = np_test_data_end (data);
  bars = np_test_figure (dataset, AT "by=brand&period=2020-Q1");
  line = np_test_figure (dataset, AT "by=brand&mode=trend&interval=quarter&select=two");
  year = np_test_figure (dataset, AT "by=brand&period=2020");
  g_assert_cmpstr (np_figure_get_source_line (bars), ==,
                   "Source: A, 6 January 2026 · dashed outline: some months are missing");
  g_assert_cmpstr (np_figure_get_source_line (line), ==,
                   "Source: A, 6 January 2026 · hollow: some months are missing");
  g_assert_cmpstr (np_figure_get_title (year), ==,
                   "New cars registered in the UK, 2020 (3 of 12 months), by brand");
  g_assert_cmpstr (np_figure_get_source_line (year), ==,
                   "Source: A, 6 January 2026 · dashed outline: some months are missing");
}

static void
test_concentration (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (
      dataset, AT "mode=concentration&by=brand",
      "New cars registered in the UK by brand: concentration, 2023 to 2025",
      "The three largest had 100.0\u202f% of the market in 2023 and 84.2\u202f% in "
      "2025. The index of concentration is at least 3,788, as 2.1\u202f% is not "
      "itemised.",
      "The five largest have 97.4\u202f%");
  np_test_assert_texts (dataset, AT "mode=concentration&by=brand&from=2025",
                        "New cars registered in the UK by brand: concentration, 2025",
                        "The five largest had 97.4\u202f% of the market in 2025. The index of "
                        "concentration is at least 3,788, as 2.1\u202f% is not itemised.",
                        NULL);
  np_test_assert_texts (dataset, AT "mode=concentration&interval=month", NULL,
                        "The largest had 69.2\u202f% of the market in February 2026. The index of "
                        "concentration is 5,740.",
                        "The largest has 69.2\u202f%");
  np_test_assert_texts (dataset, AT "mode=concentration&by=country",
                        "New cars registered in the UK by country of origin: concentration",
                        "There is no period of which nearly all shares are known.", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-modes/change", test_change);
  g_test_add_func ("/text-modes/no-change", test_no_change);
  g_test_add_func ("/text-modes/ends", test_ends);
  g_test_add_func ("/text-modes/slope", test_slope);
  g_test_add_func ("/text-modes/newest", test_newest);
  g_test_add_func ("/text-modes/background", test_background);
  g_test_add_func ("/text-modes/intervals", test_intervals);
  g_test_add_func ("/text-modes/label", test_label);
  g_test_add_func ("/text-modes/key", test_key);
  g_test_add_func ("/text-modes/concentration", test_concentration);
  return g_test_run ();
}
