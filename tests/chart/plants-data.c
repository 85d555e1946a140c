/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plants-data.h"

#include <math.h>

#include "np-lines.h"
#include "plots-data.h"

static double
day (int year, int month, int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

static char *
format_value (double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

/* --- Fixed data --- */

NpScene *
build_lines_use (const NpSceneContext *context)
{
  NpLinePoint halewood[] = {
    { day (2019, 7, 2), 90, "halewood@2019", "2019", "90 %" },
    { day (2020, 7, 2), 104, "halewood@2020", "2020", "104 %", .over = TRUE, .has_band = TRUE,
      .low = 96, .high = 112 },
    { day (2021, 7, 2), 80, "halewood@2021", "2021", "80 %", .trust = NP_TRUST_ESTIMATE,
      .has_band = TRUE, .low = 70, .high = 160 },
    { day (2022, 7, 2), NAN, "halewood@2022", "2022", "no figure", .trust = NP_TRUST_GAP,
      .has_band = TRUE, .low = 10, .high = 300 },
    { day (2023, 7, 2), 60, "halewood@2023", "2023", "60 %", .has_band = TRUE, .low = 50,
      .high = 70 },
    { day (2024, 7, 2), NAN, "halewood@2024", "2024", "no figure", .trust = NP_TRUST_GAP },
    { day (2025, 7, 2), 20, "halewood@2025", "2025", "20 %" },
    { day (2026, 7, 2), 55, "halewood@2026", "2026", "55 %", .trust = NP_TRUST_SCENARIO },
    { day (2027, 7, 2), 120, "halewood@2027", "2027", "120 %", .trust = NP_TRUST_SCENARIO,
      .over = TRUE },
  };
  NpLineSeries series
      = { "halewood", "Halewood", halewood, G_N_ELEMENTS (halewood), NP_INK_SERIES_N (0) };
  NpLinesSpec spec = {
    .series = &series,
    .n_series = 1,
    .first_day = day (2019, 1, 1),
    .last_day = day (2027, 12, 31),
    .format_value = format_value,
    .reference = 100,
    .reference_label = "100 % of capacity",
  };

  return np_lines_build (&spec, context);
}

/* Lives of every kind: known, vague, unknown, open, of old, short, and beyond the axis. Day 730120 is
 * 1 January 2000. */
static const NpLife lives_of_all_kinds[] = {
  { "sunderland", "life:sunderland", "Sunderland", "1986 to today", "Nissan",
    "Sunderland, 1986 to today", "SMMT", .first_day = 725188, .ink = NP_INK_SERIES_N (0),
    .selected = TRUE },
  { "swindon", "life:swindon", "Swindon", "1989 to 2021", .first_day = 726376, .last_day = 738001,
    .ink = NP_INK_SERIES_N (1) },
  { "longbridge", "life:longbridge", "Longbridge", "2008 to 2016", .first_day = 733042,
    .first_day_end = 733407, .last_day = 736230, .ink = NP_INK_REST },
  { "athan", "life:athan", "A plant whose name is longer than any span", "2019 to today",
    .first_day = 737399, .last_day = NAN, .ink = NP_INK_SERIES_N (2) },
  { "ryton", "life:ryton", "Ryton", "until 2006", .first_day = NAN, .last_day = 732312,
    .last_day_end = 732676, .ink = NP_INK_REST },
  { "pilot", "life:pilot", "Pilot line", "2014", .first_day = 735293, .last_day = 735324,
    .ink = NP_INK_SERIES_N (3) },
  { "word", "life:word", "Blackpool", "from 2006", .first_day = 732432, .known_day = 734503,
    .ink = NP_INK_SERIES_N (4) },
  { "before", "life:before", "Before", "until 2001", .last_day = 730486 },
  { "after", "life:after", "After", "from 2030", .first_day = 741078 },
};

NpScene *
build_lines_lives (const NpSceneContext *context)
{
  static const NpEventMark event = { 733000,
                                     0,
                                     NP_GLYPH_FLAG,
                                     NP_INK_SERIES_N (0),
                                     "scrappage",
                                     "event:scrappage",
                                     "Scrappage scheme" };
  NpLinePoint output[] = {
    { day (2005, 7, 2), 1596000, "uk@2005", "2005", "1,596,000" },
    { day (2012, 7, 2), 1465000, "uk@2012", "2012", "1,465,000" },
    { day (2016, 7, 2), 1722000, "uk@2016", "2016", "1,722,000" },
    { day (2025, 7, 2), 764000, "uk@2025", "2025", "764,000" },
  };
  NpLineSeries series
      = { "uk", "United Kingdom", output, G_N_ELEMENTS (output), NP_INK_SERIES_N (0) };
  NpLinesSpec spec = {
    .series = &series,
    .n_series = 1,
    .first_day = day (2003, 1, 1),
    .last_day = day (2025, 12, 31),
    .integer = TRUE,
    .format_value = format_value,
    .events = &event,
    .n_events = 1,
    .lives = lives_of_all_kinds,
    .n_lives = G_N_ELEMENTS (lives_of_all_kinds),
  };

  return np_lines_build (&spec, context);
}

/* --- Random data --- */

NpScene *
random_lines_use (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static NpLinePoint points[3][30];
  NpLineSeries series[3] = { 0 };
  NpLinesSpec spec = {
    .series = series,
    .n_series = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (series) + 1),
    .first_day = day (2003, 1, 1),
    .last_day = day (2025, 12, 31),
    .format_value = format_value,
    .reference = 100,
    .reference_label = "100 % of capacity",
  };

  *n_data = 0;
  for (guint s = 0; s < spec.n_series; s++)
    {
      series[s] = (NpLineSeries) { "id",
                                   random_text (rand, 20),
                                   points[s],
                                   (guint) g_rand_int_range (rand, 0, 30),
                                   NP_INK_SERIES_N (s),
                                   s,
                                   g_rand_boolean (rand) };
      *n_data += series[s].n_points;
      for (guint i = 0; i < series[s].n_points; i++)
        {
          double value = g_rand_int_range (rand, 0, 5) == 0 ? NAN : g_rand_double (rand) * 150;

          points[s][i] = (NpLinePoint) { .x = spec.first_day + 270 * (i + 0.5),
                                         .value = value,
                                         .key = random_key (rand),
                                         .value_label = "90 %",
                                         .trust = random_trust (rand)
                                                  | (g_rand_boolean (rand) ? NP_TRUST_SCENARIO : 0),
                                         .over = value > 100,
                                         .has_band = g_rand_boolean (rand),
                                         .low = value - g_rand_double (rand) * 40,
                                         .high = value + g_rand_double (rand) * 400 };
        }
    }
  return np_lines_build (&spec, context);
}

/* A day around the axis of random_lines_lives(), or none. */
static double
random_day (GRand *rand, double first_day, double last_day)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    return g_rand_boolean (rand) ? NAN : 0;
  return g_rand_double_range (rand, first_day, last_day);
}

NpScene *
random_lines_lives (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpLife lives[30] = { 0 };
  NpLinePoint point = { day (2010, 7, 2), 100, "uk@2010", "2010", "100" };
  NpLineSeries series = { "uk", random_text (rand, 20), &point, 1, NP_INK_SERIES_N (0) };
  NpLinesSpec spec = {
    .series = &series,
    .n_series = 1,
    .first_day = day (2003, 1, 1),
    .last_day = day (2025, 12, 31),
    .lives = lives,
    .n_lives = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (lives)),
  };

  *n_data = 1;
  for (guint i = 0; i < spec.n_lives; i++)
    {
      NpLife *life = &lives[i];
      double last;

      *life = (NpLife) { .id = "id",
                         .key = random_key (rand),
                         .label = random_text (rand, 30),
                         .ink = NP_INK_SERIES_N (i),
                         .selected = g_rand_boolean (rand) };
      life->first_day = random_day (rand, day (1990, 1, 1), day (2030, 1, 1));
      life->last_day = random_day (rand, MAX (life->first_day, day (1990, 1, 1)), day (2040, 1, 1));
      life->known_day = random_day (rand, day (1990, 1, 1), day (2030, 1, 1));
      if (g_rand_boolean (rand))
        life->first_day_end = life->first_day + g_rand_int_range (rand, 0, 400);
      if (g_rand_boolean (rand))
        life->last_day_end = life->last_day + g_rand_int_range (rand, 0, 400);
      last = life->last_day > 0 ? MAX (life->last_day, life->last_day_end) : INFINITY;
      *n_data += !(life->first_day > spec.last_day) && last >= spec.first_day;
    }
  return np_lines_build (&spec, context);
}
