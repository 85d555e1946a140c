/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench [ROWS]: measures what Nameplate promises about speed and memory, and prints a table.
 * Each measurement is a process of its own; those that are compared with each other take turns,
 * so that a machine that is busy for a while is so for both. Needs a display. Exits with 1 when
 * a bound is exceeded, with 2 when something couldn't be measured. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

#define LOAD_RUNS   3
#define START_RUNS  7
#define EXPORT_RUNS 7
/* One frame at 60 Hz. */
#define FRAME_MS 16.7
/* Of a frame, what is left to GTK, to the window's other parts and to slower machines is most. */
#define GLIDE_MS 4
/* What anything may take on the main thread. */
#define MAIN_MS 8
/* What every combination of two dozen parts may take, on a worker. */
#define EXPLAIN_MS 100
/* What the desktop's search may take of a processor before it answers. */
#define SEARCH_MS 150
/* How often as long ten times as much may take. 13 times is n log n, and 100 times the square; what ten
 * times as much no longer finds in the processor's caches costs something, too. */
#define TENFOLD        15
#define TENFOLD_LAYOUT 20

typedef struct
{
  char *programs;  /* the folder of this program */
  char *rows_file; /* the big table of the made package */
  guint n_over;
} Bench;

/* The made package, which goes however this ends. */
static char *folder;

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  if (dir != NULL)
    g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static void G_GNUC_NORETURN
die (const char *what, const char *why)
{
  g_printerr ("bench: %s: %s\n", what, why);
  exit (2);
}

/* Runs one of the programs beside this one. (transfer full): what it printed. */
static char *
run (Bench *bench, const char *program, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_ptr_array_add (argv, g_build_filename (bench->programs, program, NULL));
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (argv, g_strdup (*arguments));
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               &error);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error)
      || !g_subprocess_wait_check (process, NULL, &error))
    die (program, error->message);
  return output;
}

/* The value in the line that starts with @name. */
static double
find (const char *output, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 2);

      if (g_strv_length (words) == 2 && g_str_equal (words[0], name))
        return g_ascii_strtod (words[1], NULL);
    }
  die (name, "wasn't measured");
}

static double
measure (Bench *bench, const char *what, const char *argument, const char *name)
{
  const char *arguments[] = { what, argument, NULL };
  g_autofree char *output = run (bench, "measure", arguments);

  return find (output, name);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

/* One line of the table; @bound is NAN where nothing was promised; @note: what else there is to say,
 * or "". */
static void
row_noted (Bench *bench,
           const char *name,
           double value,
           const char *unit,
           double bound,
           const char *note)
{
  g_autofree char *shown = g_strdup_printf ("%.2f%s", value, unit);
  g_autofree char *limit = isnan (bound) ? g_strdup ("-") : g_strdup_printf ("%.2f%s", bound, unit);
  /* Not a number is over, too. */
  gboolean over = !isnan (bound) && !(value <= bound);

  bench->n_over += over;
  g_print ("%-44s%12s%12s  %s%s\n", name, shown, limit,
           isnan (bound) ? ""
           : over        ? "OVER"
                         : "ok",
           note);
}

static void
row (Bench *bench, const char *name, double value, const char *unit, double bound)
{
  row_noted (bench, name, value, unit, bound, "");
}

static void
bench_load (Bench *bench)
{
  double libcsv[LOAD_RUNS], load[LOAD_RUNS], peak[LOAD_RUNS], empty[LOAD_RUNS];
  GStatBuf info;
  double size, alone, whole;

  if (g_stat (bench->rows_file, &info) != 0)
    die (bench->rows_file, "not there");
  size = (double) info.st_size;
  for (guint i = 0; i < LOAD_RUNS; i++)
    {
      const char *arguments[] = { "load", folder, NULL };
      g_autofree char *output = NULL;

      libcsv[i] = measure (bench, "tokenise", bench->rows_file, "seconds");
      output = run (bench, "measure", arguments);
      load[i] = find (output, "seconds");
      peak[i] = find (output, "peak");
      empty[i] = measure (bench, "empty", NULL, "peak");
    }
  alone = median (libcsv, LOAD_RUNS);
  whole = median (load, LOAD_RUNS);
  row (bench, "size of the table", size / 1e6, " MB", NAN);
  row (bench, "libcsv alone", alone, " s", NAN);
  row (bench, "load", whole, " s", NAN);
  row (bench, "load / libcsv alone", whole / alone, "", 3);
  size = (median (peak, LOAD_RUNS) - median (empty, LOAD_RUNS)) / size;
  row (bench, "peak memory above an empty start / size", size, "", 1);
}

static void
bench_rank (Bench *bench)
{
  /* The first, some between, and the last that every number of rows above 500,000 has. */
  const char *arguments[] = { "rank", folder, "1900-01", "1904-07", "1909-12", NULL };
  g_autofree char *output = run (bench, "measure", arguments);

  row (bench, "ranking by brand: slice", find (output, "slice-brand"), " ms", FRAME_MS);
  row (bench, "ranking by brand: figure and table", find (output, "figure-brand"), " ms", FRAME_MS);
  row (bench, "ranking by brand: picture", find (output, "scene-brand"), " ms", NAN);
  row (bench, "ranking by group: slice", find (output, "slice-group"), " ms", FRAME_MS);
  row (bench, "ranking by group: figure and table", find (output, "figure-group"), " ms", FRAME_MS);
  row (bench, "ranking by group: picture", find (output, "scene-group"), " ms", NAN);
}

static void
bench_findings (Bench *bench)
{
  const char *arguments[] = { "findings", folder, NULL };
  double ratio[LOAD_RUNS];

  for (guint i = 0; i < LOAD_RUNS; i++)
    {
      g_autofree char *output = run (bench, "measure", arguments);

      ratio[i] = find (output, "looking") / find (output, "seconds");
    }
  row (bench, "looking all through / load", median (ratio, LOAD_RUNS), "", 1);
}

static void
bench_without (Bench *bench)
{
  const char *arguments[] = { "without", folder, NULL };
  double without[LOAD_RUNS], counting[LOAD_RUNS];

  for (guint i = 0; i < LOAD_RUNS; i++)
    {
      g_autofree char *output = run (bench, "measure", arguments);
      double load = find (output, "seconds");

      without[i] = find (output, "setting-aside") / load;
      counting[i] = find (output, "counting") / load;
    }
  row (bench, "setting a source aside / load", median (without, LOAD_RUNS), "", 0.25);
  row (bench, "counting what rests on sources / load", median (counting, LOAD_RUNS), "", 0.25);
}

static void
bench_explain (Bench *bench)
{
  const char *arguments[] = { NULL };
  g_autofree char *output = run (bench, "explain", arguments);

  row (bench, "explaining a total: no combination", find (output, "none"), " ms", EXPLAIN_MS);
  row (bench, "explaining a total: many steps", find (output, "many"), " ms", EXPLAIN_MS);
}

static void
bench_glide (Bench *bench)
{
  const char *arguments[] = { "glide", NULL };
  g_autofree char *output = run (bench, "measure", arguments);

  row (bench, "gliding: own CPU a frame at 60 bars", find (output, "own"), " ms", GLIDE_MS);
  row (bench, "gliding: the same and cairo's painting", find (output, "painted"), " ms", NAN);
}

/* Milliseconds from before the process is started until its window has drawn. */
static double
time_start (Bench *bench, const char *program)
{
  const char *none[] = { NULL };
  gint64 start = g_get_monotonic_time ();
  g_autofree char *output = run (bench, program, none);

  return (find (output, "frame") - (double) start) / 1000;
}

static void
bench_start (Bench *bench)
{
  double bare[START_RUNS], app[START_RUNS];
  double least, ours;

  /* One each that doesn't count: libraries, fonts and icons come from the disk. */
  time_start (bench, "bare-window");
  time_start (bench, "start-app");
  for (guint i = 0; i < START_RUNS; i++)
    {
      bare[i] = time_start (bench, "bare-window");
      app[i] = time_start (bench, "start-app");
    }
  least = median (bare, START_RUNS);
  ours = median (app, START_RUNS);
  row (bench, "bare window: start to first frame", least, " ms", NAN);
  row (bench, "nameplate: start to first frame", ours, " ms", NAN);
  row (bench, "nameplate / bare window", ours / least, "", NAN);
}

/* --- Switching ---------------------------------------------------------------------------- */

/* A location of each kind. What goes through all periods reads the whole table. */
/* The desktop's search waits for a process to start. */
static void
bench_search_provider (Bench *bench)
{
  g_autofree char *program
      = g_build_filename (bench->programs, "..", "..", "app", "nameplate-search-provider", NULL);
  const char *arguments[] = { program, NULL };
  double seconds[START_RUNS];

  for (guint i = 0; i < START_RUNS; i++)
    {
      g_autofree char *output = run (bench, "search-provider", arguments);

      seconds[i] = find (output, "cpu");
    }
  row (bench, "search provider: CPU to first answer", median (seconds, START_RUNS) * 1000, " ms",
       SEARCH_MS);
}

static const struct
{
  const char *name;
  const char *params;
} switches[] = {
  { "ranking", "by=brand&period=1909-12" },
  { "next period", "by=brand&period=1910-01" },
  { "year, summed of months", "by=brand&period=1909" },
  { "by group", "by=group&period=1909-12" },
  { "by country", "by=country&period=1909-12" },
  { "change", "by=brand&period=1909-12&measure=change" },
  { "rolling 12 months", "by=brand&period=1909-12&measure=rolling" },
  { "slope", "by=brand&period=1909-12&mode=slope" },
  { "trend", "by=brand&period=1909-12&mode=trend" },
  { "trend, rolling 12 months", "by=brand&period=1909-12&mode=trend&measure=rolling" },
  { "share", "by=brand&period=1909-12&mode=share" },
  { "rank", "by=brand&period=1909-12&mode=rank" },
  { "multiples", "by=brand&period=1909-12&mode=multiples" },
};

static double
find_numbered (const char *output, const char *what, guint i)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", what, i);

  return find (output, name);
}

static void
bench_switch (Bench *bench)
{
  const char *arguments[G_N_ELEMENTS (switches) + 2] = { folder };
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *output = NULL;
  double ranking = NAN;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      arguments[i + 1] = g_strconcat ("nameplate:registrations?", switches[i].params, NULL);
      g_ptr_array_add (uris, (gpointer) arguments[i + 1]);
    }
  output = run (bench, "switch", arguments);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      double make = find_numbered (output, "make", i);
      double prepare = find_numbered (output, "prepare", i);
      double draw = find_numbered (output, "draw", i);
      double all = make + prepare + draw;
      g_autofree char *name = g_strdup_printf ("switch: %s", switches[i].name);
      g_autofree char *note = NULL;

      ranking = i == 0 ? all : ranking;
      note = g_strdup_printf ("%5.1f × ranking; %.1f figure, %.1f beside it, %.1f picture",
                              all / ranking, make, prepare, draw);
      row_noted (bench, name, all, " ms", NAN, note);
    }
}

/* --- The timeline ------------------------------------------------------------------------- */

static void
bench_lanes (Bench *bench)
{
  const char *arguments[] = { "lanes", NULL };
  g_autofree char *output = run (bench, "timeline", arguments);

  row (bench, "timeline: frame of 10,000 events, panning", find (output, "pan"), " ms", MAIN_MS);
  row (bench, "timeline: frame, scrolling", find (output, "scroll"), " ms", MAIN_MS);
  row (bench, "timeline: frame of the whole axis", find (output, "whole"), " ms", MAIN_MS);
  row (bench, "timeline: all data for a key", find (output, "data"), " ms", MAIN_MS);
  row (bench, "timeline: the same of the whole axis", find (output, "data-whole"), " ms", MAIN_MS);
  row (bench, "timeline: measuring and first layout", find (output, "layout-first"), " ms", NAN);
  row (bench, "timeline: layout of another scale", find (output, "layout-next"), " ms", NAN);
  row (bench, "timeline: the same without fonts", find (output, "lanes"), " ms", NAN);
  row (bench, "10,000 / 1,000 events in 20 a lane",
       find (output, "lanes") / find (output, "lanes-tenth"), "", TENFOLD_LAYOUT);
  row (bench, "10,000 / 1,000 events in one lane",
       find (output, "one") / find (output, "one-tenth"), "", TENFOLD_LAYOUT);
}

/* One for each way to make lanes, and what is looked up for each of them. */
static const struct
{
  const char *name;
  const char *params;
} timelines[] = {
  { "by partnership", "" },  { "by company", "?by=company" },  { "by plant", "?by=plant" },
  { "by kind", "?by=kind" }, { "aligned", "?align=founding" }, { "links", "?event=event-0" },
};

static void
bench_timelines (Bench *bench)
{
  const char *arguments[G_N_ELEMENTS (timelines) + 2] = { "figure" };
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *output = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (timelines); i++)
    {
      arguments[i + 1] = g_strconcat ("nameplate:partnerships", timelines[i].params, NULL);
      g_ptr_array_add (uris, (gpointer) arguments[i + 1]);
    }
  output = run (bench, "timeline", arguments);
  for (guint i = 0; i < G_N_ELEMENTS (timelines); i++)
    {
      double all = find_numbered (output, "figure", i);
      double tenth = find_numbered (output, "figure-tenth", i);
      g_autofree char *name = g_strdup_printf ("timeline %s: figure and table", timelines[i].name);

      row (bench, name, all, " ms", NAN);
      row (bench, "the same, 10,000 / 1,000 events", all / tenth, "", TENFOLD);
    }
}

/* --- The map ------------------------------------------------------------------------------ */

static void
bench_map (Bench *bench)
{
  const char *none[] = { NULL };
  g_autofree char *output = run (bench, "map", none);

  row (bench, "map: picture of 500 places", find (output, "map"), " ms", MAIN_MS);
  row (bench, "map: the same, a fifth of them selected", find (output, "selected"), " ms", NAN);
  row (bench, "map: picture of 50 places", find (output, "map-tenth"), " ms", NAN);
  row (bench, "500 / 50 places, above an empty map",
       find (output, "alone") / find (output, "alone-tenth"), "", TENFOLD);
}

/* --- Exporting ---------------------------------------------------------------------------- */

#define EXPORTED "nameplate:registrations?period=2025&by=brand"

static char *
get_script (const char *name)
{
  return g_build_filename (RESOURCES, "..", "tests", "bench", name, NULL);
}

/* Milliseconds that a whole process takes to write @svg. */
static double
time_export (const char *const *argv, const char *svg)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  double ms;
  GStatBuf info;

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    die (argv[0], error->message);
  ms = (double) (g_get_monotonic_time () - start) / 1000;
  if (g_stat (svg, &info) != 0 || info.st_size == 0)
    die (argv[0], "wrote no picture");
  g_unlink (svg);
  return ms;
}

/* The table that the others draw. (transfer full): its file */
static char *
write_table (const char *nameplate)
{
  const char *argv[] = { nameplate, "--table", EXPORTED, NULL };
  char *csv = g_build_filename (folder, "ranking.csv", NULL);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                     &error)
      || !g_file_set_contents (csv, output, -1, &error))
    die ("the table", error->message);
  return csv;
}

static void
bench_export (Bench *bench)
{
  g_autofree char *nameplate
      = g_build_filename (bench->programs, "..", "..", "app", "nameplate", NULL);
  g_autofree char *gnuplot = get_script ("ranking.gnuplot");
  g_autofree char *matplotlib = get_script ("ranking.py");
  g_autofree char *csv = write_table (nameplate);
  g_autofree char *svg = g_build_filename (folder, "ranking.svg", NULL);
  const char *const commands[][6] = {
    { nameplate, "--export", svg, EXPORTED, NULL },
    { "gnuplot", "-c", gnuplot, csv, svg, NULL },
    { "python3", matplotlib, csv, svg, NULL },
  };
  double best[G_N_ELEMENTS (commands)];

  /* They take turns; the first time that each runs doesn't count. */
  for (guint run = 0; run <= EXPORT_RUNS; run++)
    for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
      {
        double ms = time_export (commands[i], svg);

        best[i] = run <= 1 ? ms : MIN (best[i], ms);
      }
  row (bench, "ranking to SVG, whole process: nameplate", best[0], " ms", NAN);
  row (bench, "the same by gnuplot", best[1], " ms", NAN);
  row (bench, "the same by matplotlib", best[2], " ms", NAN);
  row (bench, "nameplate / gnuplot", best[0] / best[1], "", NAN);
  row (bench, "nameplate / matplotlib", best[0] / best[2], "", NAN);
}

/* --- All of it ---------------------------------------------------------------------------- */

static void
make_rows (Bench *bench, const char *n_rows)
{
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { n_rows, NULL, NULL };
  g_autofree char *output = NULL;

  folder = g_dir_make_tmp ("np-bench-XXXXXX", &error);
  if (folder == NULL)
    die ("folder", error->message);
  bench->rows_file = g_build_filename (folder, "registrations.csv", NULL);
  arguments[1] = folder;
  output = run (bench, "make-rows", arguments);
}

/* The programs find settings and data in the build and in the tree, wherever that is. */
static void
set_up_environment (Bench *bench)
{
  g_autofree char *schemas = g_build_filename (bench->programs, "..", "..", "resources", NULL);

  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, FALSE);
  g_setenv ("GSETTINGS_BACKEND", "memory", FALSE);
  g_setenv ("NAMEPLATE_DATADIR", RESOURCES, FALSE);
  /* Starting a software OpenGL takes both windows so long that their ratio says little. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

int
main (int argc, char **argv)
{
  const char *n_rows = argc == 2 ? argv[1] : "3000000";
  Bench bench = { 0 };

  setlocale (LC_CTYPE, "");
  if (argc > 2 || !g_ascii_string_to_unsigned (n_rows, 10, 500000, 100000000, NULL, NULL))
    {
      g_printerr ("bench [ROWS], at least 500000\n");
      return 2;
    }
  bench.programs = g_path_get_dirname (argv[0]);
  atexit (remove_folder);
  set_up_environment (&bench);
  make_rows (&bench, n_rows);
  g_print ("%-44s%12s%12s\n", "", "value", "at most");
  row (&bench, "rows", g_ascii_strtod (n_rows, NULL) / 1e6, " million", NAN);
  bench_load (&bench);
  bench_rank (&bench);
  bench_switch (&bench);
  bench_findings (&bench);
  bench_without (&bench);
  bench_explain (&bench);
  bench_glide (&bench);
  bench_lanes (&bench);
  bench_timelines (&bench);
  bench_map (&bench);
  bench_start (&bench);
  bench_search_provider (&bench);
  bench_export (&bench);
  g_free (bench.programs);
  g_free (bench.rows_file);
  return bench.n_over > 0 ? 1 : 0;
}
