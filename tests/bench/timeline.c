/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a timeline takes that is far larger than the bundled one: 10,000 events in 500 lanes.
 *
 *   timeline lanes                 layouts and frames of lanes
 *   timeline figure LOCATION…      the figure and its table, of a dataset of that size
 *
 * Prints "NAME VALUE" lines, milliseconds of own CPU:
 *
 *   layout-first   measuring every label, and laying out at one scale
 *   layout-next    laying out at the next scale
 *   lanes          the same without fonts, and
 *   lanes-tenth    of a tenth of the events
 *   one, one-tenth the same two, where all events stand in one lane
 *   pan            a frame while the axis moves along: 800 pixels of the lanes, and their drawing
 *   scroll         a frame while the lanes move up
 *   whole          such a frame where the whole axis is seen
 *   data           all data without marks, and a step from one to the next: a key press
 *   data-whole     the same where the whole axis is seen, and most events are in clusters
 *   figure-N       of each location, by its place from 0: figure and table
 *   figure-tenth-N the same of a tenth of the events */

#include <gtk/gtk.h>
#include <locale.h>

#include "measuring.h"
#include "np-figures.h"
#include "np-scene-render.h"
#include "timeline-data.h"

#define N_EVENTS 10000
#define WIDTH    1200
#define HEIGHT   800 /* of the lanes that are seen */
#define SCALE    4   /* of the window, against the whole axis */
#define N_FRAMES 30
#define N_RUNS   10

typedef struct
{
  TimelineData data;
  NpLanesCache *cache;
  NpTheme theme;
  PangoContext *pango;
  NpSceneContext context;
} Timeline;

static void
timeline_init (Timeline *self, guint n_events, gboolean one_lane)
{
  *self = (Timeline) { .cache = np_lanes_cache_new (), .pango = np_text_context_new () };
  if (one_lane)
    timeline_data_init_one (&self->data, n_events);
  else
    timeline_data_init (&self->data, n_events);
  np_theme_init (&self->theme, FALSE, FALSE);
  self->context = (NpSceneContext) {
    .width = WIDTH,
    .theme = &self->theme,
    .measure = np_text_measure_pango (self->pango, &self->theme),
  };
}

static void
timeline_clear (Timeline *self)
{
  timeline_data_clear (&self->data);
  np_lanes_cache_free (self->cache);
  g_object_unref (self->pango);
}

/* So many times finer than the whole axis, from @start of it on; 0: the whole axis. */
static void
look_at (Timeline *self, double finer, double start)
{
  const NpLanesSpec *spec = &self->data.spec;
  double days = spec->last_day - spec->first_day;

  self->context.window = (NpTimeWindow) { 0 };
  if (finer == 0)
    return;
  self->context.window.first_day = spec->first_day + start * days;
  self->context.window.last_day = self->context.window.first_day + days / finer;
}

/* --- Layouts --- */

static double
time_layout (Timeline *self, double finer)
{
  double start = cpu_ms ();

  look_at (self, finer, 0.3);
  np_lanes_cache_prepare (self->cache, &self->data.spec, &self->context);
  return cpu_ms () - start;
}

/* Labels that were measured are kept by their measure, so that each run begins with another one. */
static void
say_layouts (void)
{
  double first = G_MAXDOUBLE, next = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    {
      Timeline timeline;
      double ms;

      timeline_init (&timeline, N_EVENTS, FALSE);
      ms = time_layout (&timeline, SCALE);
      first = MIN (first, ms);
      ms = time_layout (&timeline, 1.5 * SCALE);
      next = MIN (next, ms);
      timeline_clear (&timeline);
    }
  say ("layout-first", first);
  say ("layout-next", next);
}

/* Laying out without fonts, whose caches say nothing of what is laid out. */
static double
time_alone (guint n_events, gboolean one_lane)
{
  Timeline timeline;
  double ms;

  timeline_init (&timeline, n_events, one_lane);
  timeline.context.measure = np_text_measure_fixed (&timeline.theme);
  time_layout (&timeline, SCALE);
  ms = time_layout (&timeline, 1.5 * SCALE);
  timeline_clear (&timeline);
  return ms;
}

static void
say_growth (const char *name, const char *name_of_tenth, gboolean one_lane)
{
  double all = G_MAXDOUBLE, tenth = G_MAXDOUBLE;

  for (guint run = 0; run < 2 * N_RUNS; run++)
    {
      double ms = time_alone (N_EVENTS, one_lane);

      all = MIN (all, ms);
      ms = time_alone (N_EVENTS / 10, one_lane);
      tenth = MIN (tenth, ms);
    }
  say (name, all);
  say (name_of_tenth, tenth);
}

/* --- Frames --- */

static void
draw_frame (Timeline *self)
{
  g_autoptr (NpScene) scene = np_lanes_build (&self->data.spec, &self->context, self->cache);
  g_autoptr (GskRenderNode) node = np_scene_render (scene, &self->theme, self->pango, FALSE);

  if (node == NULL)
    g_error ("the picture is empty");
}

/* What a frame costs of a movement of the window and of what is seen of the lanes. */
static double
time_frames (Timeline *self, double finer, double along, double down)
{
  double best = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = cpu_ms ();
      double ms;

      for (guint i = 0; i < N_FRAMES; i++)
        {
          look_at (self, finer, 0.3 + i * along);
          self->context.clip_top = 9000 + i * down;
          self->context.clip_bottom = self->context.clip_top + HEIGHT;
          draw_frame (self);
        }
      ms = (cpu_ms () - start) / N_FRAMES;
      best = MIN (best, ms);
    }
  return best;
}

static double
time_data (Timeline *self, double finer)
{
  double best = G_MAXDOUBLE;

  look_at (self, finer, 0.3);
  self->context.detail = NP_DETAIL_DATA;
  for (guint run = 0; run < N_FRAMES; run++)
    {
      double start = cpu_ms ();
      g_autoptr (NpScene) scene = np_lanes_build (&self->data.spec, &self->context, self->cache);
      int datum = np_scene_find_key (scene, "event-5000");
      double ms;

      if (datum < 0 || np_scene_walk (scene, datum, NP_WALK_DOWN) == datum)
        g_error ("there is nowhere to go");
      g_clear_pointer (&scene, np_scene_unref);
      ms = cpu_ms () - start;
      best = MIN (best, ms);
    }
  return best;
}

static void
time_lanes (void)
{
  Timeline timeline;

  say_layouts ();
  say_growth ("lanes", "lanes-tenth", FALSE);
  say_growth ("one", "one-tenth", TRUE);
  timeline_init (&timeline, N_EVENTS, FALSE);
  say ("whole", time_frames (&timeline, 0, 0, 13));
  say ("scroll", time_frames (&timeline, SCALE, 0, 13));
  say ("pan", time_frames (&timeline, SCALE, 0.004, 0));
  say ("data", time_data (&timeline, SCALE));
  say ("data-whole", time_data (&timeline, 0));
  timeline_clear (&timeline);
}

/* --- Figures --- */

static double
time_figure (NpDataset *dataset, NpLocation *location)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpTable) table = NULL;
  double start = cpu_ms ();
  g_autoptr (NpLocation) complete = np_figures_make (dataset, location, &figure, &table, &error);

  if (complete == NULL || np_table_get_n_rows (table) == 0)
    g_error ("no figure: %s", error != NULL ? error->message : "the table is empty");
  return cpu_ms () - start;
}

/* The two take turns. */
static void
time_figures (char **uris)
{
  g_autoptr (NpDataset) dataset = timeline_data_new_dataset (N_EVENTS);
  g_autoptr (NpDataset) tenth = timeline_data_new_dataset (N_EVENTS / 10);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (NpLocation) location = np_location_new_from_uri (uris[i], NULL);
      g_autofree char *name = g_strdup_printf ("figure-%u", i);
      g_autofree char *name_of_tenth = g_strdup_printf ("figure-tenth-%u", i);
      double best = G_MAXDOUBLE, best_of_tenth = G_MAXDOUBLE;

      for (guint run = 0; run < N_RUNS; run++)
        {
          double ms = time_figure (dataset, location);

          best = MIN (best, ms);
          ms = time_figure (tenth, location);
          best_of_tenth = MIN (best_of_tenth, ms);
        }
      say (name, best);
      say (name_of_tenth, best_of_tenth);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 2 && g_str_equal (argv[1], "lanes"))
    {
      gtk_init_check ();
      time_lanes ();
    }
  else if (argc > 2 && g_str_equal (argv[1], "figure"))
    {
      time_figures (argv + 2);
    }
  else
    {
      g_printerr ("timeline lanes | timeline figure LOCATION…\n");
      return 2;
    }
  return 0;
}
