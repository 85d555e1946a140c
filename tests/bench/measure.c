/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One measurement in a process of its own, as memory and caches of an earlier one would change
 * the next:
 *
 *   measure empty                  a start that does nothing
 *   measure tokenise FILE          libcsv alone, every field handed to a callback that counts
 *   measure load FOLDER            a whole load
 *   measure findings FOLDER        looking a loaded dataset through
 *   measure without FOLDER         setting one of its sources aside, and counting what rests on all
 *   measure rank FOLDER PERIOD…    rankings of a loaded dataset, at each period
 *   measure glide                  a frame of 60 bars that change places
 *
 * Prints "NAME VALUE" lines: seconds, bytes, rows and milliseconds. */

#include "measuring.h"
#include "np-bars.h"
#include "np-figures.h"
#include "np-findings.h"
#include "np-scene-render.h"
#include "np-source-use.h"

#include <csv.h>
#include <gtk/gtk.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define CHUNK     (256 * 1024)
#define RANK_RUNS 5
/* A glide of 600 ms at 60 frames a second. */
#define N_FRAMES   36
#define GLIDE_RUNS 20
#define N_BARS     60

/* The most memory that the process ever had resident. */
static void
say_peak (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");
  if (line == NULL)
    g_error ("/proc/self/status has no VmHWM");
  say ("peak", g_ascii_strtod (line + strlen ("VmHWM:"), NULL) * 1024);
}

static void
field_cb (void *text, size_t length, void *user_data)
{
  (*(guint64 *) user_data)++;
}

static void
tokenise (const char *path)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gint64 start = g_get_monotonic_time ();
  FILE *file = fopen (path, "r");
  struct csv_parser parser;
  guint64 n_fields = 0;
  size_t n;

  if (file == NULL || csv_init (&parser, 0) != 0)
    g_error ("%s: can't be read", path);
  while ((n = fread (buffer, 1, CHUNK, file)) > 0)
    {
      if (csv_parse (&parser, buffer, n, field_cb, NULL, &n_fields) != n)
        g_error ("%s: %s", path, csv_strerror (csv_error (&parser)));
    }
  csv_fini (&parser, field_cb, NULL, &n_fields);
  csv_free (&parser);
  fclose (file);
  say ("seconds", seconds_since (start));
  say ("fields", (double) n_fields);
}

static void
look_through (NpDataset *dataset)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (NpFindings) findings = np_findings_new (dataset, NULL, NULL);
  double seconds = seconds_since (start);
  guint n = 0;

  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    n += findings->n_of_kind[kind];
  if (n == 0)
    g_error ("nothing was found");
  say ("looking", seconds);
}

/* Of a source that has its share of the rows, so that nearly all are moved. */
static void
set_aside (NpDataset *dataset)
{
  const char *ids[] = { np_source_get_id (np_dataset_source (dataset, 0)), NULL };
  guint n = np_fact_table_get_n_rows (np_dataset_get_registrations (dataset));
  gint64 start = g_get_monotonic_time ();
  g_autoptr (NpDataset) without = np_dataset_without_sources (dataset, ids);
  double seconds = seconds_since (start);
  g_autoptr (GArray) uses = NULL;

  if (np_fact_table_get_n_rows (np_dataset_get_registrations (without)) >= n)
    g_error ("no row rests on %s", ids[0]);
  say ("setting-aside", seconds);
  start = g_get_monotonic_time ();
  uses = np_source_use_count (dataset);
  say ("counting", seconds_since (start));
}

static double
time_slice (NpDataset *dataset, NpPeriod period, NpBy by)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (NpMarketSlice) slice = np_market_slice_new (dataset, 0, period, by);

  if (slice == NULL || slice->n_entries == 0)
    g_error ("the slice is empty");
  return 1000 * seconds_since (start);
}

static double
time_figure (NpDataset *dataset, NpLocation *location)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpTable) table = NULL;
  g_autoptr (NpLocation) complete = np_figures_make (dataset, location, &figure, &table, &error);

  if (complete == NULL || np_table_get_n_rows (table) == 0)
    g_error ("no figure: %s", error != NULL ? error->message : "the table is empty");
  return 1000 * seconds_since (start);
}

/* The picture, at the size of a window that fills a screen. */
static double
time_scene (NpDataset *dataset, NpLocation *location)
{
  NpSceneContext context = { .width = 1600 };
  NpTheme theme;
  PangoContext *pango = np_text_context_new ();
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);
  g_autoptr (NpScene) scene = NULL;
  double ms;
  gint64 start;

  np_theme_init (&theme, FALSE, FALSE);
  context.theme = &theme;
  context.measure = np_text_measure_pango (pango, &theme);
  start = g_get_monotonic_time ();
  scene = np_figure_build (figure, &context);
  ms = 1000 * seconds_since (start);
  g_object_unref (pango);
  return ms;
}

typedef struct
{
  double slice;
  double figure;
  double scene;
} Times;

static Times
time_period (NpDataset *dataset, const char *period, NpBy by)
{
  g_autofree char *uri = g_strdup_printf ("nameplate:registrations?mode=ranking&by=%s&period=%s",
                                          by == NP_BY_GROUP ? "group" : "brand", period);
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, NULL);
  NpPeriod when = np_location_get_period (location, NP_PARAM_PERIOD);
  Times best = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };

  /* A machine that does something else at that moment only ever adds. */
  for (guint run = 0; run < RANK_RUNS; run++)
    {
      best.slice = MIN (best.slice, time_slice (dataset, when, by));
      best.figure = MIN (best.figure, time_figure (dataset, location));
      best.scene = MIN (best.scene, time_scene (dataset, location));
    }
  return best;
}

/* What choosing another period costs, in the worst of some. */
static void
rank (NpDataset *dataset, char **periods, NpBy by)
{
  gboolean by_group = by == NP_BY_GROUP;
  Times worst = { 0 };

  for (guint i = 0; periods[i] != NULL; i++)
    {
      Times times = time_period (dataset, periods[i], by);

      worst.slice = MAX (worst.slice, times.slice);
      worst.figure = MAX (worst.figure, times.figure);
      worst.scene = MAX (worst.scene, times.scene);
    }
  say (by_group ? "slice-group" : "slice-brand", worst.slice);
  say (by_group ? "figure-group" : "figure-brand", worst.figure);
  say (by_group ? "scene-group" : "scene-brand", worst.scene);
}

/* A ranking in which everybody is somewhere else when @turned. */
static NpScene *
build_bars (const NpSceneContext *context, gboolean turned)
{
  NpBar bars[N_BARS] = { 0 };
  NpBarsSpec spec = { .bars = bars, .n_bars = N_BARS };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_BARS; i++)
    {
      guint brand = turned ? (i * 7 + 3) % N_BARS : i;
      char *name = g_strdup_printf ("Brand of cars %u", brand);
      char *rank = g_strdup_printf ("%u", i + 1);
      char *value = g_strdup_printf ("%u,%03u", 200 - 3 * i, brand);

      bars[i] = (NpBar) { .id = name,
                          .key = name,
                          .label = name,
                          .rank = rank,
                          .value_label = value,
                          .spoken = name,
                          .value = 200 - 3 * i,
                          .ink = brand % 10 == 0 ? NP_INK_SERIES : NP_INK_REST,
                          .trust = brand % 8 == 0 ? NP_TRUST_COMBINED : 0 };
      g_ptr_array_add (strings, name);
      g_ptr_array_add (strings, rank);
      g_ptr_array_add (strings, value);
    }
  return np_bars_build (&spec, context);
}

/* What a frame of a whole glide costs, setting its texts and matching its marks included. With
 * @surface, painted, too. */
static double
time_glide (NpScene *from, NpScene *to, const NpTheme *theme, PangoContext *pango, cairo_t *surface)
{
  double start = cpu_ms ();
  g_autoptr (NpSceneRenderer) renderer = np_scene_renderer_new (theme, pango);
  g_autoptr (NpSceneGlide) glide = np_scene_glide_new (from, to);

  for (guint i = 1; i <= N_FRAMES; i++)
    {
      const NpScene *frame = np_scene_glide_get_frame (glide, (double) i / N_FRAMES);
      g_autoptr (GskRenderNode) node = np_scene_renderer_draw (renderer, frame, TRUE);

      if (surface != NULL)
        gsk_render_node_draw (node, surface);
    }
  return (cpu_ms () - start) / N_FRAMES;
}

static void
glide (void)
{
  NpSceneContext context = { .width = 1600 };
  NpTheme theme;
  PangoContext *pango = np_text_context_new ();
  g_autoptr (NpScene) from = NULL;
  g_autoptr (NpScene) to = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double own = G_MAXDOUBLE, painted = G_MAXDOUBLE;

  np_theme_init (&theme, FALSE, FALSE);
  context.theme = &theme;
  context.measure = np_text_measure_pango (pango, &theme);
  from = build_bars (&context, FALSE);
  to = build_bars (&context, TRUE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) np_scene_get_width (to),
                                        (int) np_scene_get_height (to));
  cr = cairo_create (surface);
  for (guint run = 0; run < GLIDE_RUNS; run++)
    {
      own = MIN (own, time_glide (from, to, &theme, pango, NULL));
      painted = MIN (painted, time_glide (from, to, &theme, pango, cr));
    }
  say ("own", own);
  say ("painted", painted);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (pango);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 3 && g_str_equal (argv[1], "tokenise"))
    {
      tokenise (argv[2]);
    }
  else if (argc == 3 && g_str_equal (argv[1], "load"))
    {
      g_autoptr (NpDataset) dataset = load_package (argv[2]);

      say_peak ();
    }
  else if (argc == 3 && g_str_equal (argv[1], "findings"))
    {
      g_autoptr (NpDataset) dataset = load_package (argv[2]);

      look_through (dataset);
    }
  else if (argc == 3 && g_str_equal (argv[1], "without"))
    {
      g_autoptr (NpDataset) dataset = load_package (argv[2]);

      set_aside (dataset);
    }
  else if (argc > 3 && g_str_equal (argv[1], "rank"))
    {
      g_autoptr (NpDataset) dataset = load_package (argv[2]);

      gtk_init_check ();
      rank (dataset, argv + 3, NP_BY_BRAND);
      rank (dataset, argv + 3, NP_BY_GROUP);
    }
  else if (argc == 2 && g_str_equal (argv[1], "glide"))
    {
      gtk_init_check ();
      glide ();
    }
  else if (argc == 2 && g_str_equal (argv[1], "empty"))
    {
      say_peak ();
    }
  else
    {
      g_printerr ("measure empty | tokenise FILE | load FOLDER | findings FOLDER | "
                  "without FOLDER | rank FOLDER PERIOD… | glide\n");
      return 2;
    }
  return 0;
}
