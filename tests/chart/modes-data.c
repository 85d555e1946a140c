/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "modes-data.h"

#include <math.h>

/* Series with points for the same slots: what pictures are made of, until the next one. */
#define MAX_SERIES 12
#define MAX_SLOTS  60

static struct
{
  NpLineSeries series[MAX_SERIES];
  NpLinePoint points[MAX_SERIES][MAX_SLOTS];
  NpTimeSlot slots[MAX_SLOTS];
  guint n_series;
  guint n_slots;
} data;

static NpMultiplesPanel panels[MAX_SERIES];
static guint n_panels;

const NpMultiplesPanel *
modes_get_panels (guint *n)
{
  *n = n_panels;
  return panels;
}

const NpLineSeries *
modes_get_series (guint *n_series)
{
  *n_series = data.n_series;
  return data.series;
}

static double
day (int year, int month, int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

/* @n periods of @months months each from @year on. */
static void
fill_slots (int year, guint months, guint n)
{
  data.n_slots = n;
  for (guint i = 0; i < n; i++)
    {
      guint from = i * months, to = from + months;
      g_autofree char *label = months == 12
                                   ? g_strdup_printf ("%u", year + i)
                                   : g_strdup_printf ("%u-%02u", year + from / 12, from % 12 + 1);

      data.slots[i]
          = (NpTimeSlot) { day (year + from / 12, from % 12 + 1, 1),
                           day (year + to / 12, to % 12 + 1, 1) - 1, g_intern_string (label) };
    }
}

/* @values: as many as there are slots for each series, one series after the other; NAN: a gap. */
static void
fill_series (const char *const *names, guint n, const double *values, int decimals)
{
  data.n_series = n;
  for (guint s = 0; s < n; s++)
    {
      data.series[s]
          = (NpLineSeries) { names[s], names[s], data.points[s], data.n_slots, NP_INK_SERIES_N (s),
                             s,        s == 0 };
      for (guint i = 0; i < data.n_slots; i++)
        {
          double value = values[s * data.n_slots + i];
          g_autofree char *key = g_strdup_printf ("%s@%s", names[s], data.slots[i].label);
          g_autofree char *label = g_strdup_printf ("%.*f", decimals, value);

          data.points[s][i] = (NpLinePoint) {
            .x = (data.slots[i].first_day + data.slots[i].last_day + 1) / 2,
            .value = value,
            .key = g_intern_string (key),
            .period = data.slots[i].label,
            .value_label = isnan (value) ? "no figure" : g_intern_string (label),
            .trust = isnan (value) ? NP_TRUST_GAP : 0,
          };
        }
    }
}

static char *
format_share (double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f %%", 100 * value);
}

static char *
format_count (double value, gpointer user_data)
{
  return g_strdup_printf (value < 0 ? "−%.0f" : "%.0f", fabs (value));
}

static const NpEventMark events[] = {
  { .day = 737560,
    .glyph = NP_GLYPH_PLANT,
    .ink = NP_INK_SERIES,
    .id = "plant",
    .key = "plant",
    .label = "Changshu opens",
    .value = "May 2020",
    .spoken = "May 2020, Changshu opens" },
};

/* Jaecoo enters in 2024, for 2021 there is nothing, 2025 is provisional. */
NpScene *
build_areas (const NpSceneContext *context)
{
  static const char *const names[] = { "Volkswagen", "Jaecoo", "Ford", "All others" };
  const double values[] = {
    .12, .13, NAN, .11, .10, .12, /* */
    NAN, NAN, NAN, NAN, .02, .06, /* */
    .10, .09, NAN, .08, .08, .07, /* */
    .78, .78, NAN, .81, .80, .75,
  };

  fill_slots (2019, 12, 6);
  fill_series (names, G_N_ELEMENTS (names), values, 2);
  data.series[3].ink = NP_INK_BAND;
  for (guint s = 0; s < data.n_series; s++)
    data.points[s][5].trust = NP_TRUST_PROVISIONAL;
  NpAreasSpec spec = { .series = data.series,
                       .n_series = data.n_series,
                       .slots = data.slots,
                       .n_slots = data.n_slots,
                       .first_day = day (2019, 1, 1),
                       .last_day = day (2024, 12, 31),
                       .gap_label = "no figure",
                       .format_value = format_share,
                       .events = events,
                       .n_events = G_N_ELEMENTS (events) };
  return np_areas_build (&spec, context);
}

static NpScene *
build_ranks_of_slots (const NpSceneContext *context)
{
  NpRanksSpec spec = { .series = data.series,
                       .n_series = data.n_series,
                       .slots = data.slots,
                       .n_slots = data.n_slots,
                       .first_day = data.slots[0].first_day,
                       .last_day = data.slots[data.n_slots - 1].last_day,
                       .format_rank = format_count };

  return np_ranks_build (&spec, context);
}

/* Ford and Jaecoo are level in 2024, Jaguar has no figure for 2022. */
NpScene *
build_ranks (const NpSceneContext *context)
{
  static const char *const names[] = { "Jaecoo", "Ford", "Jaguar", "Lotus" };
  const double values[] = {
    NAN, NAN, 57, 40,  3,  2,  /* */
    1,   1,   2,  2,   3,  4,  /* */
    22,  25,  27, NAN, 31, 30, /* */
    50,  48,  51, 52,  49, 50,
  };

  fill_slots (2019, 12, 6);
  fill_series (names, G_N_ELEMENTS (names), values, 0);
  data.series[3].ink = NP_INK_REST;
  data.points[0][5].overtake = TRUE;
  data.points[1][5].overtake = TRUE;
  data.points[2][5].trust = NP_TRUST_PROVISIONAL;
  return build_ranks_of_slots (context);
}

NpScene *
build_ranks_months (const NpSceneContext *context)
{
  static const char *const names[] = { "Jaecoo", "Ford", "Jaguar" };
  double values[3 * 30];

  fill_slots (2023, 1, 30);
  for (guint i = 0; i < 30; i++)
    {
      values[i] = i < 8 ? NAN : 31 - i;
      values[30 + i] = 3 + i % 2;
      values[60 + i] = i == 20 ? NAN : 6 + i / 6;
    }
  fill_series (names, G_N_ELEMENTS (names), values, 0);
  data.points[0][26].overtake = TRUE;
  return build_ranks_of_slots (context);
}

/* Jaecoo enters, Jaguar leaves, MG falls below zero. */
NpScene *
build_slope (const NpSceneContext *context)
{
  static const char *const names[] = { "Volkswagen", "Jaecoo", "Jaguar", "MG", "Ford", "Lotus" };
  const double values[] = { 52, 60, NAN, 33, 34, NAN, 12, -9, 50, 34, 8, 9 };

  fill_slots (2024, 12, 2);
  fill_series (names, G_N_ELEMENTS (names), values, 1);
  data.series[5].ink = NP_INK_REST;
  data.points[0][1].trust = NP_TRUST_PROVISIONAL;
  data.points[4][1].trust = NP_TRUST_RIVALS;
  NpSlopeSpec spec = { data.series, data.n_series, "2024", "2025" };
  return np_slope_build (&spec, context);
}

NpScene *
build_multiples (const NpSceneContext *context)
{
  static const char *const names[] = { "Volkswagen", "Jaecoo", "Jaguar" };
  const double values[] = {
    52, 60, 55, 57, 61, NAN, NAN, 3, 18, 28, 30, 22, NAN, -5, -12,
  };

  fill_slots (2021, 12, 5);
  fill_series (names, G_N_ELEMENTS (names), values, 0);
  data.points[1][4].trust = NP_TRUST_PROVISIONAL;
  for (guint s = 0; s < data.n_series; s++)
    panels[s] = (NpMultiplesPanel) { .id = names[s],
                                     .title = names[s],
                                     .value_label = data.points[s][4].value_label,
                                     .series = &data.series[s],
                                     .n_series = 1,
                                     .others = data.series,
                                     .n_others = data.n_series,
                                     .reference = s == 0 ? 58 : NAN,
                                     .reference_label = "average",
                                     .format_value = format_count };
  NpMultiplesSpec spec = { panels, data.n_series, day (2021, 1, 1), day (2025, 12, 31), FALSE };
  return np_multiples_build (&spec, context);
}

/* Several lines in one panel, and one in another. */
NpScene *
build_concentration (const NpSceneContext *context)
{
  static const char *const names[] = { "Top 1", "Top 3", "Top 5", "HHI" };
  const double values[]
      = { 9, 9, 8, 8, 10, 24, 23, 23, 22, 25, 36, 35, 34, 34, 37, 520, 510, 480, 470, 530 };

  fill_slots (2021, 12, 5);
  fill_series (names, G_N_ELEMENTS (names), values, 0);
  panels[0] = (NpMultiplesPanel) { .id = "top",
                                   .title = "Share of the largest",
                                   .series = data.series,
                                   .n_series = 3,
                                   .reference = NAN,
                                   .format_value = format_count };
  panels[1] = (NpMultiplesPanel) { .id = "hhi",
                                   .title = "Herfindahl–Hirschman index",
                                   .value_label = "530",
                                   .series = &data.series[3],
                                   .n_series = 1,
                                   .reference = NAN,
                                   .format_value = format_count };
  NpMultiplesSpec spec = { panels, 2, day (2021, 1, 1), day (2025, 12, 31), FALSE };
  return np_multiples_build (&spec, context);
}

/* --- Random data --- */

/* @least, @most: of values; ranks are whole. */
static void
fill_random (GRand *rand, guint max_slots, double least, double most, gboolean whole)
{
  guint n_slots = (guint) g_rand_int_range (rand, 1, (gint32) max_slots + 1);

  fill_slots (2015, g_rand_boolean (rand) && n_slots < 15 ? 12 : 1, n_slots);
  data.n_series = (guint) g_rand_int_range (rand, 0, MAX_SERIES + 1);
  for (guint s = 0; s < data.n_series; s++)
    {
      static const char *const names[]
          = { "MG", "Jaecoo", "Volkswagen", "Jaguar Land Rover Automotive and more", "Fiat" };
      gboolean rest = g_rand_int_range (rand, 0, 4) == 0;

      data.series[s] = (NpLineSeries) { "id",
                                        names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))],
                                        data.points[s],
                                        n_slots,
                                        rest ? NP_INK_REST : NP_INK_SERIES_N (s),
                                        s,
                                        g_rand_int_range (rand, 0, 6) == 0 };
      for (guint i = 0; i < n_slots; i++)
        {
          gboolean gap = g_rand_int_range (rand, 0, 6) == 0;
          double value = g_rand_double_range (rand, least, most);
          g_autofree char *key = g_strdup_printf ("%u@%u", s, i);
          g_autofree char *label = g_strdup_printf ("%.0f", value);

          data.points[s][i] = (NpLinePoint) {
            .x = (data.slots[i].first_day + data.slots[i].last_day + 1) / 2,
            .value = gap     ? NAN
                     : whole ? floor (value)
                             : value,
            .key = g_intern_string (key),
            .value_label = gap ? "no figure" : g_intern_string (label),
            .trust
            = (NpTrust) (g_rand_int (rand) % 32 & g_rand_int (rand)) | (gap ? NP_TRUST_GAP : 0),
            .overtake = g_rand_int_range (rand, 0, 5) == 0,
          };
        }
    }
}

NpScene *
random_areas (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  fill_random (rand, MAX_SLOTS, 0, 1, FALSE);
  /* Now and then a period without anything. */
  for (guint i = 0; i < data.n_slots; i++)
    for (guint s = 0; s < data.n_series && i % 7 == 3; s++)
      data.points[s][i].value = NAN;
  NpAreasSpec spec = { .series = data.series,
                       .n_series = data.n_series,
                       .slots = data.slots,
                       .n_slots = data.n_slots,
                       .first_day = data.slots[0].first_day,
                       .last_day = data.slots[data.n_slots - 1].last_day,
                       .gap_label = "no figure" };
  *n_data = data.n_series * data.n_slots;
  return np_areas_build (&spec, context);
}

NpScene *
random_ranks (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  double most = floor (pow (10, g_rand_double_range (rand, 0.4, 1.9)));

  fill_random (rand, MAX_SLOTS, 1, most + 0.9, TRUE);
  *n_data = data.n_series * data.n_slots;
  return build_ranks_of_slots (context);
}

NpScene *
random_slope (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  double most = pow (10, g_rand_double_range (rand, -1, 6));
  NpSlopeSpec spec = { data.series, 0, "first half of 2024", "2025" };

  do
    fill_random (rand, 2, g_rand_boolean (rand) ? -most : 0, most, FALSE);
  while (data.n_slots < 2);
  spec.n_series = data.n_series;
  *n_data = 2 * data.n_series;
  return np_slope_build (&spec, context);
}

NpScene *
random_multiples (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpMultiplesSpec spec = { panels, 0, 0, 0, g_rand_boolean (rand) };
  guint next = 0;

  fill_random (rand, MAX_SLOTS, g_rand_boolean (rand) ? -200 : 0, 4000, FALSE);
  spec.first_day = data.slots[0].first_day;
  spec.last_day = data.slots[data.n_slots - 1].last_day;
  while (next < data.n_series)
    {
      guint most = MIN (3, data.n_series - next);
      guint n = (guint) g_rand_int_range (rand, 1, (gint32) most + 1);

      panels[spec.n_panels++] = (NpMultiplesPanel) {
        .id = "id",
        .title = data.series[next].label,
        .value_label = g_rand_boolean (rand) ? "1,234,567" : NULL,
        .series = &data.series[next],
        .n_series = n,
        .others = data.series,
        .n_others = g_rand_boolean (rand) ? data.n_series : 0,
        .reference = g_rand_boolean (rand) ? g_rand_double_range (rand, 0, 4000) : NAN,
        .reference_label = "average",
        .format_value = format_count,
      };
      next += n;
    }
  n_panels = spec.n_panels;
  *n_data = data.n_series * data.n_slots;
  return np_multiples_build (&spec, context);
}
