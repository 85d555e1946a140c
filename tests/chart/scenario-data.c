/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario-data.h"

#include <math.h>

#include "np-bullets.h"
#include "np-tornado.h"
#include "plots-data.h"

#define INK NP_INK_SERIES_N (0)

/* --- Fixed data --- */

static const NpBullet changed[] = {
  /* Added to what is known, and to a range. */
  { "sun", "sun", "Sunderland", "Nissan", "273,087 of 500,000 to 600,000", "45.5–54.6 %",
    .value = 273087, .capacity = 600000, .capacity_low = 500000, .capacity_high = 600000,
    .ink = INK, .has_scenario = TRUE, .added = 53604, .scenario_capacity = NAN,
    .scenario_label = "54.4–65.3 %", .scenario_value_label = "326,691 with the scenario" },
  /* Closed, and opened by the scenario: nothing is made there, so that all is added. */
  { "bromwich", "bromwich", "Castle Bromwich", "JLR", NULL, "closed May 2024", .value = NAN,
    .capacity = NAN, .plain = TRUE, .ink = INK, .has_scenario = TRUE, .added = 53604,
    .scenario_capacity = 90000, .scenario_label = "59.6 %",
    .scenario_value_label = "53,604 of 90,000 with the scenario" },
  /* What is made there isn't known, and more is wanted than fits. */
  { "halewood", "halewood", "Halewood", "JLR", "of 45,000, nameplate, stated 2023", "no figure",
    .value = NAN, .capacity = 45000, .ink = INK, .has_scenario = TRUE, .added = 45000,
    .unplaced = 8604, .scenario_capacity = NAN, .scenario_label = "100 % and more",
    .scenario_value_label = "45,000 of 45,000 with the scenario",
    .unplaced_label = "8,604 don’t fit" },
  /* A larger capacity, and still not enough. */
  { "solihull",
    "solihull",
    "Solihull",
    "JLR",
    "120,000 of 150,000",
    "80.0 %",
    .value = 120000,
    .capacity = 150000,
    .capacity_style = NP_BULLET_CAPACITY_OLD,
    .ink = INK,
    .has_scenario = TRUE,
    .added = 80000,
    .unplaced = 40000,
    .scenario_capacity = 200000,
    .scenario_capacity_low = 180000,
    .scenario_capacity_high = 200000,
    .scenario_label = "100 %",
    .scenario_value_label = "200,000 of 200,000 with the scenario",
    .unplaced_label = "40,000 don’t fit",
    .trust = NP_TRUST_ESTIMATE },
  /* Over its capacity before, and further after. */
  { "oxford", "oxford", "Oxford", "BMW", "220,000 of 200,000", "110.0 %", .value = 220000,
    .capacity = 200000, .ink = INK, .has_scenario = TRUE, .added = 30000, .scenario_capacity = NAN,
    .scenario_label = "125.0 %", .scenario_value_label = "250,000 of 200,000 with the scenario" },
  { "over", "over", "Oxford", "BMW, without a scenario", "220,000 of 200,000", "110.0 %",
    .value = 220000, .capacity = 200000, .ink = INK },
  /* Taken away, and closed. */
  { "burnaston", "burnaston", "Burnaston", "Toyota", "100,000 of 180,000", "55.6 %",
    .value = 100000, .capacity = 180000, .ink = INK, .has_scenario = TRUE, .added = -40000,
    .scenario_capacity = NAN, .scenario_label = "33.3 %",
    .scenario_value_label = "60,000 of 180,000 with the scenario" },
  { "ellesmere", "ellesmere", "Ellesmere Port", "Stellantis", "50,000 of 100,000", "50.0 %",
    .value = 50000, .capacity = 100000, .ink = INK, .has_scenario = TRUE, .added = -50000,
    .scenario_capacity = 0, .scenario_label = "closed" },
};

NpScene *
build_bullets_scenario (const NpSceneContext *context)
{
  static const NpBulletBlock blocks[] = { { "Cars", changed, G_N_ELEMENTS (changed) } };
  NpBulletsSpec spec = { blocks, 1 };

  return np_bullets_build (&spec, context);
}

NpScene *
build_bullets_countries (const NpSceneContext *context)
{
  static const double falling[] = { 0.98, 1.04, 0.9, 0.82, 0.74, NAN, 0.41, 0.56, 0.55, 0.5 };
  static const double sparse[] = { NAN, 0.3, NAN, 0.4, 0.5, 0.45, NAN, NAN, 0.17, NAN };
  static const NpBullet british[] = {
    { "sun", "sun", "Sunderland", "Nissan", "273,087 of 500,000 to 600,000", "45.5–54.6 %",
      .value = 273087, .capacity = 600000, .capacity_low = 500000, .capacity_high = 600000,
      .ink = INK, .sparkline = falling, .n_sparkline = G_N_ELEMENTS (falling) },
    { "hale", "hale", "Halewood", "JLR", "capacity not known", "20,000", .value = 20000,
      .capacity = NAN, .ink = INK },
  };
  static const NpBullet chinese[] = {
    { "chang", "chang", "Changshu", "Chery JLR", "34,000 of 200,000", "17.0 %", .value = 34000,
      .capacity = 200000, .ink = INK, .sparkline = sparse, .n_sparkline = G_N_ELEMENTS (sparse),
      .trust = NP_TRUST_RIVALS },
  };
  static const NpBullet engines[] = {
    { "eng", "eng", "Wolverhampton", "JLR", "80,000 of 300,000", "26.7 %", .value = 80000,
      .capacity = 300000, .ink = INK },
  };
  static const NpBulletBlock blocks[] = {
    { "Cars, United Kingdom", british, G_N_ELEMENTS (british),
      "2 of 7 plants have data: 293,087 of 500,000 to 600,000, and one whose capacity isn’t known",
      1 },
    { "Cars, China", chinese, G_N_ELEMENTS (chinese), "1 of 1 plants has data: 34,000 of 200,000",
      1 },
    { "Engines, United Kingdom", engines, G_N_ELEMENTS (engines), NULL, 2 },
  };
  NpBulletsSpec spec = { blocks, G_N_ELEMENTS (blocks), "2016–2025" };

  return np_bullets_build (&spec, context);
}

NpScene *
build_scenarios (const NpSceneContext *context)
{
  static const NpBullet bromwich[] = {
    { "bromwich", "bromwich/chery", "Castle Bromwich", "JLR", NULL, "closed May 2024", .value = NAN,
      .capacity = NAN, .plain = TRUE, .ink = INK, .has_scenario = TRUE, .added = 53604,
      .scenario_capacity = 90000, .scenario_label = "59.6 %",
      .scenario_value_label = "53,604 of 90,000" },
  };
  static const NpBullet both[] = {
    { "bromwich", "bromwich/all", "Castle Bromwich", "JLR", NULL, "closed May 2024", .value = NAN,
      .capacity = NAN, .plain = TRUE, .ink = INK, .has_scenario = TRUE, .added = 90000,
      .unplaced = 22026, .scenario_capacity = 90000, .scenario_label = "100 %",
      .scenario_value_label = "90,000 of 90,000", .unplaced_label = "22,026 don’t fit" },
    { "sun", "sun/all", "Sunderland", "Nissan", "273,087 of 600,000", "45.5 %", .value = 273087,
      .capacity = 600000, .ink = INK, .has_scenario = TRUE, .added = 45000,
      .scenario_capacity = NAN, .scenario_label = "53.0 %",
      .scenario_value_label = "318,087 of 600,000" },
  };
  static const NpBulletBlock blocks[] = {
    { "Chery at Castle Bromwich", bromwich, G_N_ELEMENTS (bromwich),
      "53,604 of 53,604 placed; 59.6 % of Castle Bromwich", 1 },
    { "All Chinese brands in Britain", both, G_N_ELEMENTS (both), "135,000 of 157,026 placed", 1 },
  };
  NpBulletsSpec spec = { blocks, G_N_ELEMENTS (blocks) };

  return np_bullets_build (&spec, context);
}

static char *
format_share (double value, gpointer user_data)
{
  return g_strdup_printf ("%.1f %%", 100 * value);
}

NpScene *
build_tornado (const NpSceneContext *context)
{
  static const NpTornadoRow rows[] = {
    { "capacity", "capacity", "Castle Bromwich’s capacity", "60,000", "120,000", 53604.0 / 60000,
      53604.0 / 120000 },
    { "volume", "volume", "Chery’s cars a year", "40,000", "70,000", 40000.0 / 90000,
      70000.0 / 90000, .selected = TRUE },
    { "share", "share", "Share of them that is built here", "80 %", "100 %", 0.8 * 53604 / 90000,
      53604.0 / 90000, .trust = NP_TRUST_RIVALS },
    { "shifts", "shifts", "Days a year", "220", "250", 0.62, 0.66, "62 %", "66 %" },
    { "parts", "parts", "Parts from Britain", "20 %", "45 %", NAN, 0.57, "no figure" },
  };
  NpTornadoSpec spec = {
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .base = 53604.0 / 90000,
    .base_label = "59.6 % in the scenario",
    .low_key = "Low end of the range",
    .high_key = "High end",
    .format_value = format_share,
    .ink = INK,
  };

  return np_tornado_build (&spec, context);
}

/* --- Random data --- */

static double
random_number (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 5) == 0)
    return NAN;
  return floor (pow (10, g_rand_double_range (rand, 0, 6)));
}

static const char *
random_words (GRand *rand, guint longest)
{
  return g_rand_int_range (rand, 0, 4) == 0 ? NULL : random_text (rand, longest);
}

static NpBullet
random_bullet (GRand *rand)
{
  static double numbers[12];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = g_rand_boolean (rand) ? NAN : g_rand_double_range (rand, 0, 1.5);
  return (NpBullet) {
    .id = "id",
    .key = random_key (rand),
    .label = random_text (rand, 40),
    .sublabel = random_words (rand, 60),
    .value_label = random_words (rand, 60),
    .use_label = random_words (rand, 12),
    .value = random_number (rand),
    .capacity = random_number (rand),
    .capacity_style
    = (NpBulletCapacity) g_rand_int_range (rand, 0, NP_BULLET_CAPACITY_ANNOUNCED + 1),
    .plain = g_rand_boolean (rand),
    .ink = INK,
    .trust = random_trust (rand),
    .sparkline = numbers,
    .n_sparkline = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers) + 1),
    .has_scenario = g_rand_int_range (rand, 0, 4) > 0,
    .added = random_number (rand) * (g_rand_int_range (rand, 0, 4) > 0 ? 1 : -1),
    .unplaced = g_rand_boolean (rand) ? random_number (rand) : 0,
    .scenario_capacity = g_rand_boolean (rand) ? random_number (rand) : 0,
    .scenario_label = random_words (rand, 14),
    .scenario_value_label = random_words (rand, 60),
    .unplaced_label = random_words (rand, 60),
  };
}

NpScene *
random_bullets_scenario (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static NpBullet bullets[4][6];
  NpBulletBlock blocks[4] = { 0 };
  NpBulletsSpec spec = { blocks, (guint) g_rand_int_range (rand, 0, 5), "2014–2025" };

  *n_data = 0;
  for (guint b = 0; b < spec.n_blocks; b++)
    {
      blocks[b] = (NpBulletBlock) { random_text (rand, 30), bullets[b],
                                    (guint) g_rand_int_range (rand, 0, 6), random_words (rand, 63),
                                    (guint) g_rand_int_range (rand, 0, 3) };
      for (guint i = 0; i < blocks[b].n_bullets; i++)
        bullets[b][i] = random_bullet (rand);
      *n_data += blocks[b].n_bullets;
    }
  return np_bullets_build (&spec, context);
}

NpScene *
random_tornado (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpTornadoRow rows[8] = { 0 };
  NpTornadoSpec spec = {
    .rows = rows,
    .n_rows = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (rows)),
    .base = g_rand_double_range (rand, -1000, 1000),
    .base_label = random_words (rand, 40),
    .low_key = random_words (rand, 30),
    .high_key = random_words (rand, 30),
    .format_value = format_share,
    .ink = INK,
  };

  for (guint i = 0; i < spec.n_rows; i++)
    rows[i] = (NpTornadoRow) {
      .id = "id",
      .key = random_key (rand),
      .label = random_text (rand, 60),
      .low_input_label = random_words (rand, 20),
      .high_input_label = random_words (rand, 20),
      .low_value = g_rand_int_range (rand, 0, 6) == 0 ? spec.base : random_number (rand),
      .high_value = random_number (rand),
      .low_value_label = random_words (rand, 14),
      .high_value_label = random_words (rand, 14),
      .selected = g_rand_boolean (rand),
      .trust = random_trust (rand),
    };
  *n_data = spec.n_rows;
  return np_tornado_build (&spec, context);
}
