/* SPDX-License-Identifier: GPL-3.0-or-later */

/* switch FOLDER LOCATION…: how long it takes from another location to its new frame. What a figure is
 * made from isn't kept for the next one, so that what was shown before makes no difference.
 *
 * Prints, for each location, by its place from 0: "make-N", "prepare-N" and "draw-N", milliseconds of
 * the figure with its table, of what goes beside it, and of the picture; the first two are the
 * worker's. */

#include <gtk/gtk.h>
#include <locale.h>

#include "measuring.h"
#include "np-figures.h"
#include "np-registrations-facts.h"
#include "np-scene-render.h"

/* The locations take turns; of each, the best counts. */
#define N_ROUNDS 5
/* A chart between its two panes in a window that is not large. */
#define WIDTH 960

typedef struct
{
  double make;
  double prepare;
  double draw;
} Times;

static double
ms_since (gint64 start)
{
  return 1000 * seconds_since (start);
}

static void
draw (NpFigure *figure, PangoContext *pango)
{
  NpSceneContext context = { .width = WIDTH };
  NpTheme theme;
  g_autoptr (NpScene) scene = NULL;
  g_autoptr (GskRenderNode) node = NULL;

  np_theme_init (&theme, FALSE, FALSE);
  context.theme = &theme;
  context.measure = np_text_measure_pango (pango, &theme);
  scene = np_figure_build (figure, &context);
  node = np_scene_render (scene, &theme, pango, TRUE);
  if (node == NULL)
    g_error ("the picture is empty");
}

static Times
time_switch (NpDataset *dataset,
             NpLocation *location,
             PangoContext *pango,
             NpRegistrationsFacts *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpTable) table = NULL;
  g_autoptr (NpLocation) complete = NULL;
  g_autoptr (NpRegistrationsFacts) facts = NULL;
  Times times;
  gint64 start = g_get_monotonic_time ();

  complete = np_figures_make (dataset, location, &figure, &table, &error);
  times.make = ms_since (start);
  if (complete == NULL || np_table_get_n_rows (table) == 0)
    g_error ("no figure: %s", error != NULL ? error->message : "the table is empty");
  start = g_get_monotonic_time ();
  facts = np_registrations_facts_new (dataset, complete, before);
  times.prepare = ms_since (start);
  start = g_get_monotonic_time ();
  draw (figure, pango);
  times.draw = ms_since (start);
  return times;
}

static void
say_of (const char *what, guint i, double ms)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", what, i);

  say (name, ms);
}

int
main (int argc, char **argv)
{
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpRegistrationsFacts) before = NULL;
  g_autofree Times *best = g_new (Times, MAX (argc, 1));
  PangoContext *pango;

  setlocale (LC_ALL, "");
  if (argc < 3)
    {
      g_printerr ("switch FOLDER LOCATION…\n");
      return 2;
    }
  gtk_init_check ();
  dataset = load_package (argv[1]);
  pango = np_text_context_new ();
  for (guint round = 0; round < N_ROUNDS; round++)
    for (int i = 2; i < argc; i++)
      {
        g_autoptr (NpLocation) location = np_location_new_from_uri (argv[i], NULL);
        Times times;

        if (before == NULL)
          {
            g_autoptr (NpLocation) first = np_figures_complete (dataset, location, NULL);

            before = np_registrations_facts_new (dataset, first, NULL);
          }
        times = time_switch (dataset, location, pango, before);
        best[i - 2].make = round == 0 ? times.make : MIN (best[i - 2].make, times.make);
        best[i - 2].prepare = round == 0 ? times.prepare : MIN (best[i - 2].prepare, times.prepare);
        best[i - 2].draw = round == 0 ? times.draw : MIN (best[i - 2].draw, times.draw);
      }
  for (guint i = 0; i + 2 < (guint) argc; i++)
    {
      say_of ("make", i, best[i].make);
      say_of ("prepare", i, best[i].prepare);
      say_of ("draw", i, best[i].draw);
    }
  g_object_unref (pango);
  return 0;
}
