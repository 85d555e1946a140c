/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots-data.h"

#include <math.h>

#include "np-bars.h"
#include "np-bullets.h"
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
build_bars (const NpSceneContext *context)
{
  static const NpBar bars[] = {
    { "vw", "vw@2025", "1", "Volkswagen Group", "457,053", "up 2", "Volkswagen Group, 457,053",
      "SMMT", 457053, NP_INK_REST },
    { "jlr", "jlr@2025", "11", "JLR", "62,445", .value = 62445, .ink = NP_INK_SERIES_N (3),
      .trust = NP_TRUST_RIVALS },
    { "chery", "chery@2025", "12", "Chery", "53,604", .value = 53604, .ink = NP_INK_SERIES_N (1),
      .selected = TRUE, .trust = NP_TRUST_DERIVED },
    { "byd", "byd@2025", "13", "BYD", "51,422", .value = 51422, .ink = NP_INK_REST,
      .trust = NP_TRUST_PROVISIONAL },
    { "long", "long@2025", "14", "A name that is much longer than any bar has room for", "31",
      .value = 31, .ink = NP_INK_REST, .trust = NP_TRUST_RIVALS | NP_TRUST_COMBINED },
    { "maxus", "maxus@2025", NULL, "Maxus", "no figure", .value = NAN, .ink = NP_INK_REST,
      .trust = NP_TRUST_GAP },
  };
  NpBarsSpec spec = { bars, G_N_ELEMENTS (bars), 0 };

  return np_bars_build (&spec, context);
}

static char *
format_value (double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

NpScene *
build_lines (const NpSceneContext *context)
{
  NpLinePoint jaecoo[] = {
    { day (2022, 7, 2), NAN, "jaecoo@2022", "2022", "no figure", .trust = NP_TRUST_GAP },
    { day (2023, 7, 2), NAN, "jaecoo@2023", "2023", "no figure", .trust = NP_TRUST_GAP },
    { day (2024, 7, 2), 1200, "jaecoo@2024", "2024", "1,200" },
    { day (2025, 7, 2), 28232, "jaecoo@2025", "2025", "28,232", .trust = NP_TRUST_RIVALS },
  };
  NpLinePoint jaguar[] = {
    { day (2022, 7, 2), 12000, "jaguar@2022", "2022", "12,000" },
    { day (2023, 7, 2), NAN, "jaguar@2023", "2023", "no figure", .trust = NP_TRUST_GAP },
    { day (2024, 7, 2), 9000, "jaguar@2024", "2024", "9,000", .trust = NP_TRUST_PROVISIONAL },
    { day (2025, 7, 2), NAN, "jaguar@2025", "2025", "no figure", .trust = NP_TRUST_GAP },
  };
  NpLinePoint omoda[] = {
    { day (2024, 7, 2), 5000, "omoda@2024", "2024", "5,000" },
    { day (2025, 7, 2), 27900, "omoda@2025", "2025", "27,900" },
  };
  NpLinePoint rest[] = {
    { day (2022, 7, 2), 20000, "mg@2022", "2022", "20,000" },
    { day (2025, 7, 2), 26000, "mg@2025", "2025", "26,000" },
  };
  NpLineSeries series[] = {
    { "jaecoo", "Jaecoo", jaecoo, 4, NP_INK_SERIES_N (0), 0, TRUE },
    { "jaguar", "Jaguar", jaguar, 4, NP_INK_SERIES_N (1), 1, FALSE },
    { "omoda", "Omoda", omoda, 2, NP_INK_SERIES_N (2), 2, FALSE },
    { "mg", "MG", rest, 2, NP_INK_REST, 0, FALSE },
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

NpScene *
build_bullets (const NpSceneContext *context)
{
  static const NpBullet cars[] = {
    { "sun", "sun", "Sunderland", "Nissan", "273,087 of 600,000", "45.5 %", .value = 273087,
      .capacity = 600000, .capacity_low = 500000, .capacity_high = 600000,
      .ink = NP_INK_SERIES_N (0) },
    { "chang", "chang", "Changshu", "Chery JLR", "34,000 of 200,000", "17.0 %", .value = 34000,
      .capacity = 200000, .capacity_low = 200000, .capacity_high = 200000,
      .ink = NP_INK_SERIES_N (1), .selected = TRUE, .trust = NP_TRUST_ESTIMATE | NP_TRUST_RIVALS },
    { "sol", "sol", "Solihull", "JLR", "capacity not known", "150,000", .value = 150000,
      .capacity = NAN, .ink = NP_INK_SERIES_N (0) },
    { "bar", "bar", "Barcelona", "Ebro", "150,000, announced 2024", "no figure", .value = NAN,
      .capacity = 150000, .capacity_style = NP_BULLET_CAPACITY_ANNOUNCED,
      .ink = NP_INK_SERIES_N (0) },
    { "old", "old", "Changshu", "Chery JLR",
      "34,000 of 200,000, nameplate, stated 2018, year to March 2025", "17.0 % by cars sold",
      .value = 34000, .capacity = 200000, .capacity_style = NP_BULLET_CAPACITY_OLD, .hollow = TRUE,
      .ink = NP_INK_SERIES_N (0) },
    { "gone", "gone", "Swindon", NULL, NULL, "closed July 2021", .value = NAN, .capacity = NAN,
      .plain = TRUE },
  };
  static const NpBullet engines[] = {
    { "eng", "eng", "Changshu engines", NULL, NULL, "no figures", .value = NAN, .capacity = NAN },
  };
  static const NpBulletBlock blocks[]
      = { { "Cars", cars, G_N_ELEMENTS (cars) }, { "Engines", engines, 1 } };
  NpBulletsSpec spec = { blocks, 2 };

  return np_bullets_build (&spec, context);
}

/* --- Random data --- */

const char *
random_text (GRand *rand, guint longest)
{
  static const char letters[] = "Land Rover Jaecoo Omoda Chery Volkswagen Mercedes-Benz Nissan ";
  char text[64] = "";
  guint length = (guint) g_rand_int_range (rand, 1, (gint32) longest);

  for (guint i = 0; i < length; i++)
    text[i] = letters[(i + length) % (sizeof letters - 1)];
  return g_intern_string (text);
}

const char *
random_key (GRand *rand)
{
  g_autofree char *key = g_strdup_printf ("%08x%08x", g_rand_int (rand), g_rand_int (rand));

  return g_intern_string (key);
}

NpTrust
random_trust (GRand *rand)
{
  return (NpTrust) (g_rand_int (rand) % 32 & g_rand_int (rand));
}

static double
random_value (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 6) == 0)
    return NAN;
  return floor (pow (10, g_rand_double_range (rand, 0, 6)));
}

NpScene *
random_bars (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpBar bars[60] = { 0 };
  NpBarsSpec spec = { bars, (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (bars)), 0 };

  for (guint i = 0; i < spec.n_bars; i++)
    bars[i] = (NpBar) {
      .id = "id",
      .key = random_key (rand),
      .rank = g_rand_boolean (rand) ? "12" : NULL,
      .label = random_text (rand, 40),
      .value_label = random_text (rand, 10),
      .value = random_value (rand),
      .selected = g_rand_int_range (rand, 0, 8) == 0,
      .ink = NP_INK_SERIES_N (i),
      .trust = random_trust (rand),
    };
  *n_data = spec.n_bars;
  return np_bars_build (&spec, context);
}

NpScene *
random_lines (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static NpLinePoint points[12][60];
  NpLineSeries series[12] = { 0 };
  NpLinesSpec spec = {
    .series = series,
    .n_series = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (series)),
    .first_day = day (2010, 1, 1),
    .integer = TRUE,
    .format_value = format_value,
  };
  double span = pow (10, g_rand_double_range (rand, 1.5, 4.3));

  /* From a month to half a century, so that the axis shows months, years and decades. */
  spec.first_day += g_rand_int_range (rand, 0, 365);
  spec.last_day = spec.first_day + span;
  *n_data = 0;
  for (guint s = 0; s < spec.n_series; s++)
    {
      gboolean rest = g_rand_int_range (rand, 0, 4) == 0;

      series[s] = (NpLineSeries) { .id = "id",
                                   .label = random_text (rand, 25),
                                   .points = points[s],
                                   .n_points = (guint) g_rand_int_range (rand, 0, 60),
                                   .ink = rest ? NP_INK_REST : NP_INK_SERIES_N (s),
                                   .code = s,
                                   .selected = g_rand_int_range (rand, 0, 6) == 0 };
      for (guint i = 0; i < series[s].n_points; i++)
        points[s][i] = (NpLinePoint) { .x = spec.first_day + span * i / 60,
                                       .value = random_value (rand),
                                       .key = random_key (rand),
                                       .period = "2020-Q1",
                                       .value_label = random_text (rand, 10),
                                       .trust = random_trust (rand) };
      *n_data += series[s].n_points;
    }
  return np_lines_build (&spec, context);
}

NpScene *
random_bullets (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static NpBullet bullets[3][8];
  NpBulletBlock blocks[3] = { 0 };
  NpBulletsSpec spec = { blocks, (guint) g_rand_int_range (rand, 0, 3) };

  *n_data = 0;
  for (guint b = 0; b < spec.n_blocks; b++)
    {
      blocks[b] = (NpBulletBlock) { random_text (rand, 30), bullets[b],
                                    (guint) g_rand_int_range (rand, 0, 8) };
      for (guint i = 0; i < blocks[b].n_bullets; i++)
        {
          double capacity = random_value (rand);

          bullets[b][i] = (NpBullet) {
            .id = "id",
            .key = random_key (rand),
            .label = random_text (rand, 40),
            .sublabel = random_text (rand, 60),
            .value_label = random_text (rand, 30),
            .use_label = random_text (rand, 12),
            .value = random_value (rand),
            .capacity = capacity,
            .capacity_low = capacity * 0.7,
            .capacity_high = capacity * 1.2,
            .capacity_style
            = (NpBulletCapacity) g_rand_int_range (rand, 0, NP_BULLET_CAPACITY_ANNOUNCED + 1),
            .hollow = g_rand_boolean (rand),
            .plain = g_rand_boolean (rand),
            .ink = NP_INK_SERIES_N (0),
            .trust = random_trust (rand)
          };
        }
      *n_data += blocks[b].n_bullets;
    }
  return np_bullets_build (&spec, context);
}
