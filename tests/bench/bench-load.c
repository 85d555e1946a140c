/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-load FOLDER: what loading a package costs, against what libcsv alone takes to tokenise
 * its registrations in the same run, and against the size of that file. The best of three runs
 * counts: the machine's noise only ever adds. */

#include "np-loader.h"

#include <csv.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define RUNS  3
#define CHUNK (256 * 1024)

static void
count_cb (void *text, size_t length, void *data)
{
  ++*(guint64 *) data;
}

static double
time_libcsv (const char *path, guint64 *n_fields)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gint64 start = g_get_monotonic_time ();
  struct csv_parser parser;
  FILE *file = fopen (path, "r");
  size_t n;

  g_assert_nonnull (file);
  *n_fields = 0;
  csv_init (&parser, 0);
  while ((n = fread (buffer, 1, CHUNK, file)) > 0)
    g_assert_cmpuint (csv_parse (&parser, buffer, n, count_cb, NULL, n_fields), ==, n);
  csv_fini (&parser, count_cb, NULL, n_fields);
  csv_free (&parser);
  fclose (file);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
time_load (const char *folder, guint *n_rows)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (NpDataset) dataset = np_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (np_loader_get_n_errors (loader), ==, 0);
  *n_rows = np_fact_table_get_n_rows (np_dataset_get_registrations (dataset));
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
get_peak_bytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL) * 1024;
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  double empty, peak, load = G_MAXDOUBLE, libcsv = G_MAXDOUBLE;
  guint n_rows = 0;
  guint64 n_fields;
  struct stat info;

  if (argc != 2)
    {
      g_printerr ("bench-load FOLDER\n");
      return 2;
    }
  path = g_build_filename (argv[1], "registrations.csv", NULL);
  if (stat (path, &info) != 0)
    g_error ("%s: not there", path);
  empty = get_peak_bytes ();
  /* Memory is measured on the first load, before anything else has used any. */
  load = time_load (argv[1], &n_rows);
  peak = get_peak_bytes () - empty;
  for (guint i = 0; i < RUNS; i++)
    {
      libcsv = MIN (libcsv, time_libcsv (path, &n_fields));
      load = MIN (load, time_load (argv[1], &n_rows));
    }
  g_print ("rows                %u\n", n_rows);
  g_print ("file                %.1f MB\n", (double) info.st_size / 1e6);
  g_print ("libcsv alone        %.3f s\n", libcsv);
  g_print ("load                %.3f s\n", load);
  g_print ("load / libcsv       %.2f (at most 3)\n", load / libcsv);
  g_print ("peak above empty    %.1f MB\n", peak / 1e6);
  g_print ("peak / file         %.2f (at most 1)\n", peak / (double) info.st_size);
  return 0;
}
