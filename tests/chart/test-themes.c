/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each way to show a market, and lanes, in each theme: goldens of what the renderer draws with, which fail when
 * a colour of a palette changes or an outline is missing. NP_UPDATE_GOLDENS=1 writes them anew. */

#include <gtk/gtk.h>

#include "evidence-data.h"
#include "lanes-data.h"
#include "map-data.h"
#include "measures-data.h"
#include "modes-data.h"
#include "plants-data.h"
#include "plots-data.h"
#include "resolved-scene.h"
#include "scenario-data.h"

static const struct
{
  const char *name;
  NpScene *(*build) (const NpSceneContext *context);
} plots[] = {
  { "bars", build_bars_groups }, { "lines", build_lines_index },   { "areas", build_areas },
  { "ranks", build_ranks },      { "slope", build_slope },         { "multiples", build_multiples },
  { "lanes", build_lanes },      { "use", build_lines_use },       { "lives", build_lines_lives },
  { "map", build_map },          { "scenarios", build_scenarios }, { "tornado", build_tornado },
  { "rows", build_rows },        { "proof", build_proof_total },
};

static const struct
{
  const char *name;
  gboolean dark, high_contrast;
} themes[] = {
  { "light", FALSE, FALSE },
  { "dark", TRUE, FALSE },
  { "high contrast", FALSE, TRUE },
  { "dark high contrast", TRUE, TRUE },
};

static char *
resolve (guint plot, guint t)
{
  NpTheme theme;
  NpSceneContext context = { .width = 860, .theme = &theme };
  g_autoptr (NpScene) scene = NULL;

  np_theme_init (&theme, themes[t].dark, themes[t].high_contrast);
  context.measure = np_text_measure_fixed (&theme);
  scene = plots[plot].build (&context);
  return np_scene_to_resolved_text (scene, &theme);
}

static void
test_golden (gconstpointer data)
{
  guint plot = GPOINTER_TO_UINT (data);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("themes-%s.txt", plots[plot].name);
  g_autofree char *path = g_build_filename (g_getenv ("NP_TEST_GOLDENS"), name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      g_autofree char *resolved = resolve (plot, t);

      g_string_append_printf (text, "%s[%s]\n%s", t > 0 ? "\n" : "", themes[t].name, resolved);
    }
  if (g_getenv ("NP_UPDATE_GOLDENS") != NULL)
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);

  g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

/* Where a picture is the same in two themes, one of them was forgotten. */
static void
test_themes_differ (void)
{
  for (guint plot = 0; plot < G_N_ELEMENTS (plots); plot++)
    for (guint t = 1; t < G_N_ELEMENTS (themes); t++)
      {
        g_autofree char *one = resolve (plot, t - 1);
        g_autofree char *other = resolve (plot, t);

        g_assert_cmpstr (one, !=, other);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  for (guint i = 0; i < G_N_ELEMENTS (plots); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/themes/%s", plots[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  g_test_add_func ("/chart/themes/differ", test_themes_differ);
  return g_test_run ();
}
