/* SPDX-License-Identifier: GPL-3.0-or-later */

/* map: how long the picture of a crowded map takes: 500 places of which most are in a few regions,
 * and some in one town, as the world's plants are.
 *
 * Prints "NAME VALUE" lines, milliseconds of own CPU:
 *
 *   map          the picture at a window's size, each time at another width
 *   map-tenth    the same of a tenth of the places
 *   alone        the same two without fonts and land, whose costs say nothing of what grows
 *   alone-tenth
 *   selected     the picture where a fifth of the places is selected, whose names must be there */

#include <gtk/gtk.h>
#include <locale.h>

#include "measuring.h"
#include "np-map.h"

#define N_PLACES 500
#define WIDTH    1100
#define HEIGHT   700
#define N_RUNS   12

static const struct
{
  double latitude, longitude, spread;
} regions[] = {
  { 50, 8, 9 }, { 31, 118, 7 }, { 36, 138, 3 }, { 38, -86, 9 }, { 23, 80, 9 }, { 52, -1.5, 2 },
};

/* Always the same numbers, from 0 to 1. */
static double
next (guint32 *random)
{
  *random = *random * 1664525u + 1013904223u;
  return (double) (*random >> 8) / (1 << 24);
}

static GArray *
make_places (guint n, gboolean selected, GStringChunk *strings)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (NpMapPlace));
  guint32 random = 1;

  for (guint i = 0; i < n; i++)
    {
      guint region = (guint) (next (&random) * G_N_ELEMENTS (regions));
      g_autofree char *key = g_strdup_printf ("place-%u", i);
      g_autofree char *label = g_strdup_printf ("%s plant %u", i % 3 == 0 ? "Engine" : "Car", i);
      NpMapPlace place = {
        .key = g_string_chunk_insert (strings, key),
        .label = g_string_chunk_insert (strings, label),
        .value_label = "45.5–54.6 %",
        .capacity = i % 5 == 0 ? G_MAXDOUBLE : 20000 + next (&random) * 400000,
        .use = next (&random),
        .added = 0,
        .ink = NP_INK_SERIES,
        .selected = selected && i % 5 == 1,
      };
      gboolean same_town = i > 0 && i % 4 == 0;
      const NpMapPlace *last = &g_array_index (places, NpMapPlace, i > 0 ? i - 1 : 0);

      place.id = place.key;
      place.use_low = place.use_high = place.use;
      place.capacity = place.capacity == G_MAXDOUBLE ? -1 : place.capacity;
      place.latitude = same_town ? last->latitude
                                 : regions[region].latitude
                                       + (next (&random) - 0.5) * 2 * regions[region].spread;
      place.longitude = same_town ? last->longitude
                                  : regions[region].longitude
                                        + (next (&random) - 0.5) * 3 * regions[region].spread;
      g_array_append_val (places, place);
    }
  return places;
}

static double
time_map (const NpMapSpec *spec, const NpSceneContext *context)
{
  double start = cpu_ms ();
  g_autoptr (NpScene) scene = np_map_build (spec, context);

  if (np_scene_get_n_data (scene) != spec->n_places)
    g_error ("places are missing");
  return cpu_ms () - start;
}

/* The best of some, each at another width, as a window that is being resized has it. */
static double
time_places (guint n, gboolean selected, gboolean alone)
{
  GStringChunk *strings = g_string_chunk_new (4096);
  g_autoptr (GArray) places = make_places (n, selected, strings);
  PangoContext *pango = np_text_context_new ();
  NpTheme theme;
  NpMapSpec spec = {
    .places = (const NpMapPlace *) (gpointer) places->data,
    .n_places = places->len,
    .region = NP_MAP_WORLD,
    .legend = { .use = "in use" },
  };
  NpSceneContext context = { .height = HEIGHT, .theme = &theme };
  double best = G_MAXDOUBLE;

  np_theme_init (&theme, FALSE, FALSE);
  context.measure = alone ? np_text_measure_fixed (&theme) : np_text_measure_pango (pango, &theme);
  for (guint run = 0; run < N_RUNS; run++)
    {
      double ms;

      context.width = WIDTH + 7 * run;
      ms = time_map (&spec, &context);
      best = MIN (best, ms);
    }
  g_object_unref (pango);
  g_string_chunk_free (strings);
  return best;
}

/* What an empty map takes is no part of what grows. */
static double
time_growth (guint n)
{
  return time_places (n, FALSE, TRUE) - time_places (0, FALSE, TRUE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_init_check ();
  say ("map", time_places (N_PLACES, FALSE, FALSE));
  say ("map-tenth", time_places (N_PLACES / 10, FALSE, FALSE));
  say ("alone", time_growth (N_PLACES));
  say ("alone-tenth", time_growth (N_PLACES / 10));
  say ("selected", time_places (N_PLACES, TRUE, FALSE));
  return 0;
}
