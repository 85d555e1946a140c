/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measuring.h"

#include <time.h>

#include "np-loader.h"

void
say (const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_dtostr (buffer, sizeof buffer, value));
}

double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

double
cpu_ms (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now) != 0)
    g_error ("no clock of the processor's time");
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

NpDataset *
load_package (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  NpDataset *dataset = np_loader_load (loader, NULL, &error);

  if (dataset == NULL)
    g_error ("%s: %s", folder, error->message);
  say ("seconds", seconds_since (start));
  /* A load that leaves rows out would be quick and small. */
  if (np_loader_get_n_errors (loader) > 0)
    g_error ("%s: %u errors", folder, np_loader_get_n_errors (loader));
  say ("rows", np_fact_table_get_n_rows (np_dataset_get_registrations (dataset)));
  return dataset;
}
