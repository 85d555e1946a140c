/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences: one for each shape that the data can have. */

#include "np-test-data.h"
#include "np-test-figures.h"
#include "np-words.h"

static void
test_ranking (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  const char *title = "New cars registered in the UK, 2025, by group";

  np_test_assert_texts (dataset, "nameplate:registrations?period=2025", title,
                        "Volks leads with 1,100, 57.9\u202f% of the market.",
                        "Volks leads with 57.9\u202f%");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=jlr", title,
                        "JLR, with 260, is 840 behind Volks (1,100).", "JLR, 840 behind Volks");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=volks", title,
                        "Volks, with 1,100, is 840 ahead of JLR (260).", "Volks, 840 ahead of JLR");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=chery,jlr", title,
                        "Chery, with 250, is 10 behind JLR (260).", "Chery, 10 behind JLR");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=own:solo", title,
                        "Solo and Chery are level at 250.", "Solo level with Chery");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=own:other", title,
                        "Other makes, 30, is a sum that its source does not split up.",
                        "Other makes in 2025");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2025&select=chery,jlr,volks",
                        title,
                        "Chery, JLR and Volks have 1,610 together, 84.7\u202f% of the market.",
                        "Chery, JLR and Volks in 2025");
  np_test_assert_texts (dataset, "nameplate:registrations?period=2023&select=chery", NULL,
                        "There is no figure for Chery in 2023.", NULL);
  np_test_assert_texts (
      dataset, "nameplate:registrations?by=brand&period=2026-02&select=jaecoo,jaguar", NULL,
      "Jaecoo is counted within Omoda & Jaecoo in February 2026. There is no figure for "
      "Jaguar in February 2026.",
      NULL);
  np_test_assert_texts (dataset,
                        "nameplate:registrations?period=2025&measure=share&select=chery,jlr,volks",
                        title, "Chery, JLR and Volks have 84.7\u202f% of the market together.",
                        NULL);
  np_test_assert_texts (
      dataset, "nameplate:registrations?period=2025&measure=share&select=chery,jlr", title,
      "Chery, with 13.2\u202f%, is 0.5 percentage points behind JLR (13.7\u202f%).", NULL);
}

static void
test_ranking_shapes (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_units (data, "one", "2020", 5, "a");
  np_test_data_units (data, "one", "2021", 5, "a");
  np_test_data_units (data, "two", "2021", 5, "a");
  np_test_data_units (data, "one", "2022", 5, "a");
  np_test_data_units (data, "two", "2022", 4, "a");
  np_test_data_total (data, "2022", 20, "a");
  dataset = np_test_data_end (data);
  np_test_assert_texts (dataset, "nameplate:registrations?by=brand&period=2020", NULL,
                        "One, 5, is the only one with a figure.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?by=brand&period=2020&select=one", NULL,
                        "One, 5, is the only one with a figure.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?by=brand&period=2021", NULL,
                        "One and Two lead with 5 each.", "One level with Two");
  np_test_assert_texts (
      dataset, "nameplate:registrations?by=brand&period=2022", NULL,
      "One leads with 5, 25.0\u202f% of the market. 55.0\u202f% of the market is not "
      "itemised and may hold more of each.",
      NULL);
}

static void
test_trend (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=chery",
                        "New cars registered in the UK, 2024 to 2025: Chery",
                        "Chery rose from 20 in 2024 to 250 in 2025, about 13 times as many.",
                        "Chery: from nothing to 250 in two years");
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=chery,jlr",
                        "New cars registered in the UK, 2023 to 2025: Chery and JLR",
                        "In 2025 Chery, with 250, is 10 behind JLR (260).",
                        "Chery: from nothing to 250 in two years");
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=jlr", NULL,
                        "JLR fell from 400 in 2023 to 260 in 2025, down 35.0\u202f%.",
                        "JLR: from 400 to 260 in two years");
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=volks", NULL,
                        "Volks rose from 900 in 2023 to 1,100 in 2025, up 22.2\u202f%.", NULL);
  /* Cut off by the location: not a rise from nothing. */
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=volks&from=2025", NULL,
                        "Volks had 1,100 in 2025; no other figure is shown.", NULL);
  np_test_assert_texts (
      dataset, "nameplate:registrations?mode=trend&select=jlr,chery,volks", NULL,
      "Since 2024, when all three have a figure, Chery rose most: from 20 to 250 in 2025.",
      "JLR, Chery and Volks, 2023 to 2025");
  /* Only the rival counts it. */
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=rare", NULL,
                        "Rare had 7 in 2025; no other figure is shown.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=omoda-jaecoo",
                        NULL, "There is no yearly figure for Omoda & Jaecoo.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=jlr&to=2020", NULL,
                        "There is no yearly figure for JLR in the period shown.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=jlr&interval=month",
                        NULL, "There is no monthly figure for JLR.", NULL);
  np_test_assert_texts (
      dataset, "nameplate:registrations?mode=trend&by=brand&select=golf,omoda-jaecoo", NULL,
      "Golf rose from 900 in 2023 to 1,100 in 2025, up 22.2\u202f%. There is no yearly "
      "figure for Omoda & Jaecoo.",
      NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&select=jlr&measure=share",
                        NULL, "JLR fell from 30.8\u202f% in 2023 to 13.7\u202f% in 2025.", NULL);
}

/* A figure that what was not itemised before could have held is no rise from nothing; shares that
 * read alike differ by less than is shown; a market is named as English does. */
static void
test_edges (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "big", "Big", NULL);
  np_test_data_brand (data, "near", "Near", NULL);
  np_test_data_brand (data, "new", "New", NULL);
  np_test_data_brand (data, "rare", "Rare", NULL);
  np_test_data_units (data, "big", "2020", 9990, "a");
  np_test_data_total (data, "2020", 10000, "a");
  np_test_data_units (data, "big", "2021", 6000, "a");
  np_test_data_units (data, "near", "2021", 5999, "a");
  np_test_data_units (data, "new", "2021", 100, "a");
  np_test_data_units (data, "rare", "2021", 99, "a");
  np_test_data_brand (data, "back", "Back", NULL);
  np_test_data_units (data, "back", "2019", 5, "a");
  np_test_data_units (data, "back", "2021", 100, "a");
  np_test_data_total (data, "2021", 12298, "a");
  /* A thousandfold of one car says nothing. */
  np_test_data_brand (data, "boom", "Boom", NULL);
  np_test_data_units (data, "boom", "2018", 1, "a");
  np_test_data_units (data, "boom", "2019", 5000, "a");
  dataset = np_test_data_end (data);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=boom", NULL,
                        "Boom rose from 1 in 2018 to 5,000 in 2019.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=new", NULL,
                        "New went from nothing in 2020 to 100 in 2021.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=rare", NULL,
                        "Rare had 99 in 2021; no other figure is shown.", NULL);
  np_test_assert_texts (dataset,
                        "nameplate:registrations?mode=trend&by=brand&select=back&from=2021", NULL,
                        "Back had 100 in 2021; no other figure is shown.", NULL);
  np_test_assert_texts (dataset, "nameplate:registrations?by=brand&measure=share&select=near", NULL,
                        "Near, with 48.8\u202f%, is less than 0.1 percentage points behind Big "
                        "(48.8\u202f%).",
                        NULL);
}

static void
assert_market (const char *name, const char *scope, const char *expected)
{
  g_autoptr (NpMarket) market
      = np_market_new (&(NpMarketInit) { .entity = { .id = "m", .name = name }, .scope = scope });
  g_autofree char *words = np_words_market (market);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_market (void)
{
  assert_market ("United Kingdom", "new cars", "New cars registered in the United Kingdom");
  assert_market ("UK", "new cars", "New cars registered in the UK");
  assert_market ("Germany", "vans", "Vans registered in Germany");
  assert_market ("Czech Republic", NULL, "Vehicles registered in the Czech Republic");
  assert_market ("United Kingdom", "new car registrations",
                 "New car registrations in the United Kingdom");
  assert_market ("France", "cars registered for the first time",
                 "Cars registered for the first time in France");
}

static void
test_timeline (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (dataset, "nameplate:partnerships?select=chery-jlr",
                        "Chery–JLR, 2010 to 2025",
                        "3 events, the latest from 1 September 2025: Plants stand still.",
                        "Fifteen years of Chery and JLR");
  np_test_assert_texts (dataset, "nameplate:partnerships?select=chery-jlr&event=opening", NULL,
                        "21 October 2014: Changshu opens.", NULL);
  np_test_assert_texts (dataset, "nameplate:partnerships?select=saic-mg", "SAIC–MG, 2007",
                        "About 2007: SAIC takes MG.", "SAIC and MG, 2007");
  np_test_assert_texts (dataset, "nameplate:partnerships?select=saic-mg&from=2020", "SAIC–MG",
                        "No event is recorded for SAIC–MG in the years shown.", NULL);
  np_test_assert_texts (dataset, "nameplate:partnerships",
                        "Partnerships and own programmes of car makers, 2007 to 2025",
                        "4 events, the latest from 1 September 2025: Plants stand still.", NULL);
  np_test_assert_texts (dataset, "nameplate:partnerships?select=chery-jlr&from=2011", NULL,
                        "2 events, the latest from 1 September 2025: Plants stand still.",
                        "Chery and JLR, 2014 to 2025");
}

static void
test_plants (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (
      dataset, "nameplate:plants?select=changshu", "Changshu: capacity and use, 2014 to 2025",
      "34,000 cars from Changshu were sold in the year to March 2025, 17.0\u202f% of its "
      "capacity of 200,000, nameplate, stated\u00a02026.",
      "Changshu at 17.0\u202f%, by cars sold");
  np_test_assert_texts (
      dataset, "nameplate:plants?select=sunderland", NULL,
      "Sunderland built 273,087 in 2025, 45.5 to 54.6\u202f% of its capacity of 500,000 "
      "to 600,000, maximum, stated\u00a02026.",
      "Sunderland at 45.5–54.6\u202f%");
  np_test_assert_texts (dataset, "nameplate:plants?select=nitra", NULL,
                        "What Nitra built is not known for any year.", "Nitra");
  /* Sales are not compared with output. */
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2025", "Plants’ capacity and use, 2025",
      "Sunderland used 45.5 to 54.6\u202f% of its capacity in 2025; no other plant has "
      "both capacity and output. Changshu’s 17.0\u202f% counts cars sold.",
      "Sunderland at 45.5–54.6\u202f%");
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2025&country=Testland", NULL,
      "Sunderland used 45.5 to 54.6\u202f% of its capacity in 2025; no other plant there "
      "has both capacity and output. Changshu’s 17.0\u202f% counts cars sold.",
      NULL);
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2017", NULL,
      "No plant has both capacity and output in 2017. Changshu’s 64.6\u202f% counts cars "
      "sold.",
      NULL);
}

/* What is left out, and by what the rest is listed, is said. */
static void
test_listed_plants (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (
      dataset, "nameplate:plants?by=country&company=maker&product=vehicles",
      "Plants’ capacity and use by country, vehicles, Maker, 2025",
      "Sunderland used 45.5 to 54.6\u202f% of its capacity in 2025; no other plant shown has both "
      "capacity and output. Changshu’s 17.0\u202f% counts cars sold.",
      NULL);
  np_test_assert_texts (dataset, "nameplate:plants?by=group&find=nitra",
                        "Plants’ capacity and use by group, “nitra”, 2025",
                        "No plant shown has both capacity and output in 2025.", NULL);
  np_test_assert_texts (dataset, "nameplate:plants?by=operator&find=nowhere",
                        "Plants’ capacity and use by operator, “nowhere”, 2025",
                        "No plant of this dataset is like that.", NULL);
}

/* In a period each of a few selected plants has its sentence. */
static void
test_selected_plants (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  np_test_assert_texts (
      dataset, "nameplate:plants?period=2025&select=changshu", "Plants’ capacity and use, 2025",
      "34,000 cars from Changshu were sold in the year to March 2025, 17.0\u202f% of its "
      "capacity of 200,000, nameplate, stated\u00a02026.",
      NULL);
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2022&select=changshu", NULL,
      "Changshu can build 200,000 vehicles a year, nameplate, stated\u00a02026; what it "
      "built in 2022 is not known.",
      NULL);
  np_test_assert_texts (
      dataset, "nameplate:plants?select=nitra,bromwich", NULL,
      "Nitra is to build 150,000 vehicles a year, announced\u00a02026; what it built in "
      "2025 is not known. Castle Bromwich had closed before 2025.",
      NULL);
  np_test_assert_texts (
      dataset, "nameplate:plants?select=nitra,bromwich,changshu,sunderland", NULL,
      "Sunderland used 45.5 to 54.6\u202f% of its capacity in 2025; no other plant has "
      "both capacity and output. Changshu’s 17.0\u202f% counts cars sold.",
      NULL);
}

/* Who used least and most is said only where the stated capacities leave no doubt; a plant of
 * engines is never held against one of cars. */
static void
test_uses (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  const char *ids[] = { "low", "high", "wide" };
  const char *names[] = { "Low", "High", "Wide" };
  const gint64 built[] = { 50, 90, 60 };

  np_test_data_source (data, "a", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      np_test_data_plant (data, ids[i], names[i], NP_PRODUCT_VEHICLES, "2000", NULL);
      np_test_data_capacity (data, ids[i], "2000", NULL, 100, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                             NP_CAPACITY_BASIS_NAMEPLATE, "a");
      if (i < 2)
        np_test_data_produced (data, ids[i], NP_MEASURE_OUTPUT, "2020", built[i], "a");
      np_test_data_produced (data, ids[i], NP_MEASURE_OUTPUT, "2021", built[i], "a");
    }
  np_test_data_capacity (data, "wide", "2000", NULL, 150, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_MAXIMUM, "a");
  np_test_data_plant (data, "engines", "Engines", NP_PRODUCT_ENGINES, "2000", NULL);
  np_test_data_capacity (data, "engines", "2000", NULL, 10, NP_CAPACITY_UNIT_ENGINES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "a");
  np_test_data_produced (data, "engines", NP_MEASURE_OUTPUT, "2020", 1, "a");
  dataset = np_test_data_end (data);
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2020", NULL,
      "Of the two plants with both capacity and output in 2020, Low used least of it, "
      "50.0\u202f%, and High most, 90.0\u202f%.",
      "Plants at 50.0–90.0\u202f%");
  np_test_assert_texts (
      dataset, "nameplate:plants?period=2021", NULL,
      "The three plants with both capacity and output used 40.0 to 90.0\u202f% of it in "
      "2021.",
      "Plants at 40.0–90.0\u202f%");
}

static void
test_source_line (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpFigure) year = np_test_figure (dataset, "nameplate:registrations?period=2025");
  g_autoptr (NpFigure) month = np_test_figure (dataset, "nameplate:registrations?period=2026-02");

  /* Of the other makes, and of what is not itemised at all. */
  g_assert_cmpstr (
      np_figure_get_source_line (year), ==,
      "Source: Count, 6 January 2026 · hatched: derived, or a label for several brands");
  g_assert_cmpstr (
      np_figure_get_source_line (month), ==,
      "Source: Months, 6 January 2026 · hatched: derived, or a label for several brands");
}

static void
test_rivals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFigure) one = NULL;
  g_autoptr (NpFigure) two = NULL;

  np_test_data_source (data, "a", "A");
  np_test_data_source (data, "x", "X");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_units (data, "one", "2020", 100, "a");
  np_test_data_units (data, "one", "2020", 106, "x");
  np_test_data_units (data, "two", "2020", 100, "a");
  np_test_data_units (data, "two", "2020", 105, "x");
  np_test_data_units (data, "one", "2021", 100, "a");
  np_test_data_units (data, "one", "2021", 90, "x");
  np_test_data_units (data, "two", "2021", 100, "a");
  np_test_data_units (data, "two", "2021", 120, "x");
  dataset = np_test_data_end (data);
  one = np_test_figure (dataset, "nameplate:registrations?by=brand&period=2020");
  two = np_test_figure (dataset, "nameplate:registrations?by=brand&period=2021");
  g_assert_cmpstr (
      np_figure_get_source_line (one), ==,
      "Source: A, 6 January 2026 · ‡ another source differs by more than 5\u202f% (1 figure)");
  g_assert_cmpstr (
      np_figure_get_source_line (two), ==,
      "Source: A, 6 January 2026 · ‡ another source differs by more than 5\u202f% (2 figures)");
}

/* Which of several is said to have changed most, whatever the figures are. */
static void
test_most (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  const gint64 units[][4] = {
    /* 2020, 2021, 2022, 2023; negative: no figure */
    { 100, 80, 50, 60 },
    { 100, 90, 50, -1 },
    { 100, 95, -1, 60 },
  };
  const char *ids[] = { "one", "two", "three" };
  const char *names[] = { "One", "Two", "Three" };

  np_test_data_source (data, "a", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      np_test_data_brand (data, ids[i], names[i], NULL);
      for (guint j = 0; j < 4; j++)
        {
          g_autofree char *year = g_strdup_printf ("%u", 2020 + j);

          if (units[i][j] >= 0)
            np_test_data_units (data, ids[i], year, units[i][j], "a");
        }
    }
  dataset = np_test_data_end (data);
  /* All fell; 2021 is the newest that all have. */
  np_test_assert_texts (dataset, "nameplate:registrations?mode=trend&by=brand&select=one,two,three",
                        NULL, "Of these three, Three fell least: from 100 in 2020 to 95 in 2021.",
                        NULL);
  np_test_assert_texts (dataset,
                        "nameplate:registrations?mode=trend&by=brand&select=one,two,three&to=2020",
                        NULL, "Of these three, several are level at the top in 2020 with 100.",
                        NULL);
  /* Only one period that all have: there is nothing to have risen from. */
  np_test_assert_texts (
      dataset, "nameplate:registrations?mode=trend&by=brand&select=one,two,three&from=2021", NULL,
      "Of these three, Three had most in 2021: 95.", NULL);
}

/* The signs that a picture has are explained below it, and no others. */
static void
test_key (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFigure) bars = NULL;
  g_autoptr (NpFigure) line = NULL;

  np_test_data_source (data, "a", "A");
  np_test_data_source (data, "x", "X");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_units_as (data, "one", "2020", 100, "a", NP_STATUS_PROVISIONAL);
  np_test_data_units (data, "one", "2022", 100, "a");
  np_test_data_units (data, "one", "2022", 200, "x");
  dataset = np_test_data_end (data);
  bars = np_test_figure (dataset, "nameplate:registrations?by=brand&period=2020");
  line = np_test_figure (dataset, "nameplate:registrations?by=brand&mode=trend&select=one");
  g_assert_cmpstr (np_figure_get_source_line (bars), ==,
                   "Source: A, 6 January 2026 · pale: provisional");
  g_assert_cmpstr (np_figure_get_source_line (line), ==,
                   "Source: A, 6 January 2026 · ‡ another source differs by more than 5\u202f% (1 "
                   "figure) · hollow: provisional, or a figure with ‡ · dotted: no figure");
}

/* Four are named; what is a phrase has no capital within the line. */
static void
test_sources (void)
{
  static const char *const publishers[] = { "A", "Derived from A", "B", "C", "D", "E" };
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpDataset) without = NULL;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *all = NULL;
  g_autofree char *four = NULL;
  g_autofree char *aside = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (publishers); i++)
    g_ptr_array_add (sources, np_source_new (&(NpSourceInit) {
                                  .id = publishers[i],
                                  .title = publishers[i],
                                  .publisher = publishers[i],
                              }));
  np_test_data_source (data, "f", "F");
  dataset = np_test_data_end (data);
  without = np_dataset_without_sources (dataset, (const char *const[]) { "f", NULL });
  all = np_words_source_line (dataset, sources, NP_NAMED_HERE, 0);
  g_ptr_array_set_size (sources, 4);
  four = np_words_source_line (dataset, sources, NP_NAMED_HERE, 0);
  aside = np_words_source_line (without, sources, NP_NAMED_HERE, 1);
  g_assert_cmpstr (all, ==, "Sources: A; derived from A; B; C and 2 more");
  g_assert_cmpstr (four, ==, "Sources: A; derived from A; B; C");
  g_assert_cmpstr (aside, ==,
                   "Sources: A; derived from A; B; C · ‡ another source differs by more than "
                   "5\u202f% (1 figure) · Set aside: F, 6 January 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/ranking", test_ranking);
  g_test_add_func ("/text/ranking-shapes", test_ranking_shapes);
  g_test_add_func ("/text/trend", test_trend);
  g_test_add_func ("/text/edges", test_edges);
  g_test_add_func ("/text/market", test_market);
  g_test_add_func ("/text/timeline", test_timeline);
  g_test_add_func ("/text/plants", test_plants);
  g_test_add_func ("/text/listed-plants", test_listed_plants);
  g_test_add_func ("/text/selected-plants", test_selected_plants);
  g_test_add_func ("/text/uses", test_uses);
  g_test_add_func ("/text/source-line", test_source_line);
  g_test_add_func ("/text/rivals", test_rivals);
  g_test_add_func ("/text/most", test_most);
  g_test_add_func ("/text/key", test_key);
  g_test_add_func ("/text/sources", test_sources);
  return g_test_run ();
}
