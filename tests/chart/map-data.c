/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-data.h"

#include <math.h>

#include "plots-data.h"

#define NONE .use_low = NAN, .use_high = NAN, .added = NAN

static char *
format_value (double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

static char *
format_missing (guint outside, guint unplaced, gpointer user_data)
{
  return g_strdup_printf ("Not on the map: %u elsewhere, %u unplaced", outside, unplaced);
}

NpMapSpec
make_map (const NpMapPlace *places, guint n, NpMapRegion region)
{
  return (NpMapSpec) {
    .places = places,
    .n_places = n,
    .region = region,
    .format_value = format_value,
    .format_missing = format_missing,
    .legend = { "Cars a year", "in use", "no figure", "sources differ", "over capacity",
                "older capacity", "announced", "capacity not known", "scenario" },
  };
}

NpScene *
build_map (const NpSceneContext *context)
{
  static const NpMapPlace places[] = {
    { "wuhu", "wuhu@2025", "Wuhu", "Chery", "98.0 %", "900,000 a year", "Wuhu, 98 per cent",
      "Chery", 31.34, 118.37, 900000, .use = 0.98, NONE, .ink = NP_INK_SERIES_N (1) },
    { "electric", "electric@2025", "Wuhu electric", "Chery", "announced", .latitude = 31.34,
      .longitude = 118.37, .capacity = 160000, .capacity_style = NP_BULLET_CAPACITY_ANNOUNCED,
      .use = NAN, NONE, .ink = NP_INK_SERIES_N (1) },
    { "changshu", "changshu@2025", "Changshu", "Chery Jaguar Land Rover", "15.0–30.0 %",
      .latitude = 31.65, .longitude = 120.74, .capacity = 200000, .use = 0.2, .use_low = 0.15,
      .use_high = 0.3, .added = NAN, .ink = NP_INK_SERIES_N (0), .selected = TRUE,
      .trust = NP_TRUST_RIVALS },
    { "engines", "engines@2025", "Changshu engines", NULL, "112.0 %", .latitude = 31.65,
      .longitude = 120.74, .capacity = 130000, .capacity_style = NP_BULLET_CAPACITY_OLD,
      .use = 1.12, NONE, .ink = NP_INK_SERIES_N (0), .trust = NP_TRUST_PROVISIONAL },
    { "ningbo", "ningbo@2025", "Ningbo", NULL, "40.0 %, 90.0 % in the scenario", .latitude = 29.87,
      .longitude = 121.54, .capacity = 300000, .use = 0.4, .use_low = NAN, .use_high = NAN,
      .added = 0.5, .ink = NP_INK_SERIES_N (2) },
    { "unknown", "unknown@2025", "Nantong", NULL, "capacity not known", .latitude = 32.01,
      .longitude = 120.86, .capacity = NAN, .use = NAN, NONE, .ink = NP_INK_REST },
    { "nowhere", "nowhere@2025", "Gaydon", NULL, NULL, .latitude = NAN, .longitude = NAN,
      .capacity = 1000, .use = NAN, NONE },
    { "solihull", "solihull@2025", "Solihull", NULL, NULL, .latitude = 52.4, .longitude = -1.8,
      .capacity = 200000, .use = 0.5, NONE },
  };
  NpMapSpec spec = make_map (places, G_N_ELEMENTS (places), NP_MAP_BOX);

  spec.box = (NpMapBox) { 116.5, 28.5, 123.5, 34 };
  spec.label = "Around Shanghai";
  return np_map_build (&spec, context);
}

static double
random_share (GRand *rand)
{
  return g_rand_int_range (rand, 0, 4) == 0 ? NAN : g_rand_double_range (rand, 0, 1.4);
}

void
fill_random_places (GRand *rand, const NpMapBox *box, NpMapPlace *places, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean same_town = i > 0 && g_rand_int_range (rand, 0, 4) == 0;
      double use = random_share (rand);

      places[i] = (NpMapPlace) {
        .id = "id",
        .key = random_key (rand),
        .label = random_text (rand, 40),
        .sublabel = random_text (rand, 60),
        .value_label = g_rand_boolean (rand) ? random_text (rand, 30) : NULL,
        .latitude = same_town ? places[i - 1].latitude
                              : g_rand_double_range (rand, box->south + 1, box->north - 1),
        .longitude = same_town ? places[i - 1].longitude
                               : g_rand_double_range (rand, box->west + 1, box->east - 1),
        .capacity
        = g_rand_int_range (rand, 0, 6) == 0 ? NAN : g_rand_double_range (rand, 5000, 900000),
        .capacity_style
        = (NpBulletCapacity) g_rand_int_range (rand, 0, NP_BULLET_CAPACITY_ANNOUNCED + 1),
        .use = use,
        .use_low = g_rand_boolean (rand) ? use * 0.8 : NAN,
        .use_high = g_rand_boolean (rand) ? use * 1.2 : NAN,
        .added = random_share (rand),
        .ink = NP_INK_SERIES_N (i),
        .selected = g_rand_int_range (rand, 0, 8) == 0,
        .trust = random_trust (rand),
      };
    }
}

NpScene *
random_map (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpMapPlace places[24];
  NpMapRegion region = (NpMapRegion) g_rand_int_range (rand, NP_MAP_WORLD, NP_MAP_CHINA + 1);
  NpMapBox box = np_map_region_get_box (region);
  NpMapSpec spec;

  *n_data = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (places) + 1);
  fill_random_places (rand, &box, places, *n_data);
  spec = make_map (places, *n_data, region);
  spec.label = g_rand_boolean (rand) ? random_text (rand, 60) : NULL;
  return np_map_build (&spec, context);
}
