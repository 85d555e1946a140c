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
