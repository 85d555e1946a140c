/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures-data.h"

#include <math.h>

#include "np-bars.h"
#include "np-lines.h"

static double
day (int year, int month, int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

/* --- Fixed data --- */

NpScene *
build_bars_change (const NpSceneContext *context)
{
  static const NpBar bars[] = {
    { "jaecoo", "jaecoo@2025", "1", "Jaecoo", "+28,232", .value = 28232, .ink = NP_INK_SERIES_N (0),
      .selected = TRUE },
    { "byd", "byd@2025", "2", "BYD", "+21,600", .value = 21600, .ink = NP_INK_REST,
      .trust = NP_TRUST_PROVISIONAL },
    { "mini", "mini@2025", "3", "Mini", "+1", .value = 1, .ink = NP_INK_REST },
    { "same", "same@2025", "4", "Lotus", "0", .value = 0, .ink = NP_INK_REST },
    { "maxus", "maxus@2025", NULL, "Maxus", "no figure for 2024", .value = NAN, .ink = NP_INK_REST,
      .trust = NP_TRUST_GAP },
    { "mg", "mg@2025", "5", "MG", "−4,310", .value = -4310, .ink = NP_INK_SERIES_N (2),
      .trust = NP_TRUST_INCOMPLETE | NP_TRUST_RIVALS },
    { "jaguar", "jaguar@2025", "6", "Jaguar", "−9,120", .value = -9120, .ink = NP_INK_SERIES_N (3),
      .trust = NP_TRUST_DERIVED },
    { "vw", "vw@2025", "7", "Volkswagen", "−14,902", .value = -14902, .ink = NP_INK_REST },
  };
  NpBarsSpec spec = { bars, G_N_ELEMENTS (bars) };

  return np_bars_build (&spec, context);
}

NpScene *
build_bars_groups (const NpSceneContext *context)
{
  static const NpBar bars[] = {
    { "vw", "vw@2025", "1", "Volkswagen Group", "457,053", .value = 457053, .ink = NP_INK_REST,
      .change = "–", .expander = NP_EXPANDER_CLOSED,
      .expander_spoken = "Show the brands of Volkswagen Group" },
    { "ford", "ford@2025", "2", "Ford", "120,000", .value = 120000, .ink = NP_INK_REST,
      .change = "▲ 1" },
    { "chery", "chery@2025", "12", "Chery", "53,604", .value = 53604, .ink = NP_INK_SERIES_N (1),
      .selected = TRUE, .change = "▲ 26", .expander = NP_EXPANDER_OPEN,
      .expander_spoken = "Hide the brands of Chery" },
    { "jaecoo", "jaecoo@2025", NULL, "Jaecoo", "28,232", .value = 28232, .ink = NP_INK_SERIES_N (1),
      .level = 1, .trust = NP_TRUST_RIVALS },
    { "omoda", "omoda@2025", NULL, "Omoda", "19,837", .value = 19837, .ink = NP_INK_SERIES_N (1),
      .level = 1, .trust = NP_TRUST_PROVISIONAL },
    { "long", "long@2025", NULL, "A brand whose name is longer than any has room for", "5,535",
      .value = 5535, .ink = NP_INK_SERIES_N (1), .level = 1, .trust = NP_TRUST_INCOMPLETE },
    { "maxus", "maxus@2025", NULL, "Maxus", "no figure", .value = NAN, .ink = NP_INK_REST,
      .trust = NP_TRUST_GAP, .expander = NP_EXPANDER_CLOSED,
      .expander_spoken = "Show the brands of Maxus" },
  };
  NpBarsSpec spec = { bars, G_N_ELEMENTS (bars), 500000 };

  return np_bars_build (&spec, context);
}

static char *
format_value (double value, gpointer user_data)
{
  return g_strdup_printf (value < 0 ? "−%.0f" : "%.0f", fabs (value));
}

static const NpEventMark *
get_events (guint *n)
{
  static NpEventMark events[8];

  *n = G_N_ELEMENTS (events);
  events[0] = (NpEventMark) { day (2022, 11, 18),
                              0,
                              NP_GLYPH_AGREEMENT,
                              NP_INK_SERIES_N (0),
                              "venture",
                              "event:venture",
                              "Venture agreed",
                              "18 November 2022",
                              "With JLR.",
                              "Venture agreed, 18 November 2022",
                              "Chery" };
  events[1]
      = (NpEventMark) { day (2023, 1, 1), day (2023, 12, 31), NP_GLYPH_PLANT, NP_INK_SERIES_N (0),
                        "plant",          "event:plant",      "Plant opens",  "2023" };
  events[2] = (NpEventMark) { day (2024, 8, 30), 0,
                              NP_GLYPH_PRODUCT,  NP_INK_SERIES_N (1),
                              "omoda",           "event:omoda",
                              "Omoda 5 on sale", "30 August 2024" };
  events[3] = (NpEventMark) { day (2025, 1, 1),    day (2025, 1, 31), NP_GLYPH_PRODUCT,
                              NP_INK_SERIES_N (0), "jaecoo",          "event:jaecoo",
                              "Jaecoo 7 on sale",  "January 2025" };
  /* These stand too close for three rows. */
  events[4]
      = (NpEventMark) { day (2025, 1, 20), 0,       NP_GLYPH_NEWS,    NP_INK_SERIES_N (0), "a",
                        "event:a",         "First", "20 January 2025" };
  events[5]
      = (NpEventMark) { day (2025, 1, 22), 0,        NP_GLYPH_TALKS,   NP_INK_SERIES_N (1), "b",
                        "event:b",         "Second", "22 January 2025" };
  events[6]
      = (NpEventMark) { day (2025, 1, 25), 0,       NP_GLYPH_FLAG,    NP_INK_SERIES_N (1), "c",
                        "event:c",         "Third", "25 January 2025" };
  events[7] = (NpEventMark) { day (1989, 1, 1),    0,        NP_GLYPH_SALE,
                              NP_INK_SERIES_N (1), "before", "event:before",
                              "Before the axis",   "1989" };
  return events;
}

/* Changes on the year before, above and below zero. */
NpScene *
build_lines_change (const NpSceneContext *context)
{
  NpLinePoint jaecoo[] = {
    { day (2022, 7, 2), 2000, "jaecoo@2022", "2022", "+2,000" },
    { day (2023, 7, 2), 9000, "jaecoo@2023", "2023", "+9,000", .trust = NP_TRUST_INCOMPLETE },
    { day (2024, 7, 2), 4000, "jaecoo@2024", "2024", "+4,000" },
    { day (2025, 7, 2), 12000, "jaecoo@2025", "2025", "+12,000" },
  };
  NpLinePoint jaguar[] = {
    { day (2022, 7, 2), -6000, "jaguar@2022", "2022", "−6,000" },
    { day (2023, 7, 2), NAN, "jaguar@2023", "2023", "no figure", .trust = NP_TRUST_GAP },
    { day (2024, 7, 2), -11000, "jaguar@2024", "2024", "−11,000" },
    { day (2025, 7, 2), -3000, "jaguar@2025", "2025", "−3,000", .trust = NP_TRUST_PROVISIONAL },
  };
  NpLineSeries series[] = {
    { "jaecoo", "Jaecoo", jaecoo, 4, NP_INK_SERIES_N (0), 0, TRUE },
    { "jaguar", "Jaguar", jaguar, 4, NP_INK_SERIES_N (1), 1, FALSE },
  };
  NpLinesSpec spec = {
    .series = series,
    .n_series = G_N_ELEMENTS (series),
    .first_day = day (2022, 1, 1),
    .last_day = day (2025, 12, 31),
    .integer = TRUE,
    .format_value = format_value,
  };

  return np_lines_build (&spec, context);
}

/* Against a base of 100, with overtakes, and events below. */
NpScene *
build_lines_index (const NpSceneContext *context)
{
  NpLinePoint jaecoo[] = {
    { day (2022, 7, 2), 100, "jaecoo@2022", "2022", "100" },
    { day (2023, 7, 2), 140, "jaecoo@2023", "2023", "140", .overtake = TRUE },
    { day (2024, 7, 2), 90, "jaecoo@2024", "2024", "90", .overtake = TRUE },
    { day (2025, 7, 2), 210, "jaecoo@2025", "2025", "210", .overtake = TRUE },
  };
  NpLinePoint omoda[] = {
    { day (2022, 7, 2), 100, "omoda@2022", "2022", "100" },
    { day (2023, 7, 2), 120, "omoda@2023", "2023", "120" },
    { day (2024, 7, 2), 130, "omoda@2024", "2024", "130", .overtake = TRUE },
    { day (2025, 7, 2), 125, "omoda@2025", "2025", "125", .trust = NP_TRUST_RIVALS,
      .overtake = TRUE },
  };
  NpLineSeries series[] = {
    { "jaecoo", "Jaecoo", jaecoo, 4, NP_INK_SERIES_N (0), 0, TRUE },
    { "omoda", "Omoda", omoda, 4, NP_INK_SERIES_N (1), 1, FALSE },
  };
  NpLinesSpec spec = {
    .series = series,
    .n_series = G_N_ELEMENTS (series),
    .first_day = day (2022, 1, 1),
    .last_day = day (2025, 12, 31),
    .format_value = format_value,
    .reference = 100,
    .reference_label = "2022 = 100",
  };

  spec.events = get_events (&spec.n_events);
  return np_lines_build (&spec, context);
}

/* --- Random data --- */

static const char *
random_key (GRand *rand)
{
  g_autofree char *key = g_strdup_printf ("%08x%08x", g_rand_int (rand), g_rand_int (rand));

  return g_intern_string (key);
}

static double
random_value (GRand *rand)
{
  double sign = g_rand_boolean (rand) ? -1 : 1;

  if (g_rand_int_range (rand, 0, 6) == 0)
    return NAN;
  return sign * floor (pow (10, g_rand_double_range (rand, 0, 6)));
}

NpScene *
random_bars_change (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpBar bars[60] = { 0 };
  NpBarsSpec spec = { bars, (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (bars)) };
  gboolean all_negative = g_rand_int_range (rand, 0, 4) == 0;

  *n_data = spec.n_bars;
  for (guint i = 0; i < spec.n_bars; i++)
    {
      double value = random_value (rand);

      bars[i] = (NpBar) {
        .id = "id",
        .key = random_key (rand),
        .rank = g_rand_boolean (rand) ? "12" : NULL,
        .label = g_rand_boolean (rand) ? "Jaecoo" : "Jaguar Land Rover Automotive and more",
        .value_label = isnan (value) ? "no figure for the year before" : "−1,234",
        .value = all_negative ? -fabs (value) : value,
        .ink = NP_INK_SERIES_N (i),
        .trust = (NpTrust) (g_rand_int (rand) % 128 & g_rand_int (rand)),
        .level = (guint) g_rand_int_range (rand, 0, 2),
        .change = g_rand_boolean (rand) ? "▲ 26" : NULL,
        .expander = (NpExpander) g_rand_int_range (rand, NP_EXPANDER_NONE, NP_EXPANDER_OPEN + 1),
        .expander_spoken = "Show the brands",
      };
      *n_data += bars[i].level == 0 && bars[i].expander != NP_EXPANDER_NONE;
    }
  return np_bars_build (&spec, context);
}

static void
fill_points (GRand *rand, NpLinePoint *points, guint n, double first_day, double step)
{
  for (guint i = 0; i < n; i++)
    points[i] = (NpLinePoint) { .x = first_day + step * i,
                                .value = random_value (rand),
                                .key = random_key (rand),
                                .period = "2020-Q1",
                                .value_label = "−1,234",
                                .overtake = g_rand_int_range (rand, 0, 5) == 0 };
}

NpScene *
random_lines_events (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static NpLinePoint points[4][30];
  static NpEventMark events[40];
  NpLineSeries series[4] = { 0 };
  NpLinesSpec spec = {
    .series = series,
    .n_series = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (series)),
    .first_day = day (2015, 1, 1),
    .last_day = day (2015, 1, 1) + g_rand_int_range (rand, 300, 4000),
    .integer = TRUE,
    .format_value = format_value,
    .reference = random_value (rand),
    .reference_label = g_rand_boolean (rand) ? "2022 = 100" : NULL,
    .events = events,
    .n_events = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (events)),
  };
  double span = spec.last_day - spec.first_day;
  NpScene *scene;

  for (guint s = 0; s < spec.n_series; s++)
    {
      series[s] = (NpLineSeries) { .id = "id",
                                   .label = "Jaecoo",
                                   .points = points[s],
                                   .n_points = (guint) g_rand_int_range (rand, 0, 30),
                                   .ink = NP_INK_SERIES_N (s),
                                   .code = s,
                                   .selected = s == 0 };
      fill_points (rand, points[s], series[s].n_points, spec.first_day, span / 30);
    }
  for (guint i = 0; i < spec.n_events; i++)
    {
      events[i] = (NpEventMark) { .day = spec.first_day + g_rand_double (rand) * span,
                                  .glyph = NP_GLYPH_PLANT,
                                  .id = "id",
                                  .key = random_key (rand),
                                  .label = "Plant opens" };
      if (g_rand_int_range (rand, 0, 4) == 0)
        events[i].day_end = events[i].day + g_rand_int_range (rand, 0, 600);
    }
  scene = np_lines_build (&spec, context);
  /* How many events became one is the strip's test. */
  *n_data = np_scene_get_n_data (scene);
  return scene;
}
