/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-rows ROWS FOLDER: writes a data package with that many registration rows, always the same.
 * Rows go by month, then source, then brand, which is how such figures are published and not the
 * order in which Nameplate keeps them. 3,000,000 rows are 110 MB. */

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

#define N_BRANDS    500
#define N_GROUPS    60 /* that hold most of the brands; the others stand alone */
#define N_SOURCES   8
#define N_COUNTRIES 20

static FILE *
open_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = fopen (path, "w");

  if (file == NULL)
    g_error ("%s: can't be written", path);
  return file;
}

static void
write_descriptor (const char *folder)
{
  static const char *const tables[]
      = { "sources", "markets", "groups", "brands", "ownership", "registrations", "market-totals" };
  FILE *file = open_file (folder, "datapackage.json");

  fputs ("{ \"name\": \"rows\", \"title\": \"Made rows\", \"resources\": [", file);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    fprintf (file, "%s\n  { \"name\": \"%s\", \"path\": \"%s.csv\" }", i > 0 ? "," : "", tables[i],
             tables[i]);
  fputs ("\n] }\n", file);
  fclose (file);
}

static void
write_entities (const char *folder)
{
  FILE *file = open_file (folder, "sources.csv");

  fputs ("id,title,kind\n", file);
  for (guint i = 0; i < N_SOURCES; i++)
    fprintf (file, "s%u,Source %u,compiled\n", i, i);
  fclose (file);

  file = open_file (folder, "markets.csv");
  fputs ("id,name\nuk,United Kingdom\n", file);
  fclose (file);

  file = open_file (folder, "brands.csv");
  fputs ("id,name,country\n", file);
  for (guint i = 0; i < N_BRANDS; i++)
    fprintf (file, "brand-%03u,Brand %u,Country %u\n", i, i, i % N_COUNTRIES);
  fclose (file);
}

static void
write_groups (const char *folder)
{
  FILE *file = open_file (folder, "groups.csv");

  fputs ("id,name\n", file);
  for (guint i = 0; i < N_GROUPS; i++)
    fprintf (file, "group-%02u,Group %u\n", i, i);
  fclose (file);

  file = open_file (folder, "ownership.csv");
  fputs ("brand,group,from,to\n", file);
  for (guint i = 0; i < N_BRANDS; i++)
    {
      /* Every fifth stands alone, every seventh changed hands once. */
      if (i % 5 == 0)
        continue;
      if (i % 7 == 0)
        fprintf (file, "brand-%03u,group-%02u,,1910\nbrand-%03u,group-%02u,1910,\n", i,
                 i % N_GROUPS, i, (i + 1) % N_GROUPS);
      else
        fprintf (file, "brand-%03u,group-%02u,,\n", i, i % N_GROUPS);
    }
  fclose (file);
}

static void
write_registrations (const char *folder, guint64 n_rows)
{
  FILE *file = open_file (folder, "registrations.csv");
  FILE *totals = open_file (folder, "market-totals.csv");
  guint32 random = 1;
  guint64 total = 0;

  fputs ("market,brand,period,units,source,status\n", file);
  fputs ("market,period,units,source\n", totals);
  for (guint64 i = 0; i < n_rows; i++)
    {
      guint brand = i % N_BRANDS;
      guint source = i / N_BRANDS % N_SOURCES;
      guint month = (guint) (i / N_BRANDS / N_SOURCES);

      /* Numerical Recipes' generator: no library's, so that every system makes the same file. */
      random = random * 1664525u + 1013904223u;
      fprintf (file, "uk,brand-%03u,%04u-%02u,%u,s%u,final\n", brand, 1900 + month / 12,
               month % 12 + 1, random >> 15, source);
      total += random >> 15;
      if (brand + 1 < N_BRANDS)
        continue;
      /* Every source counts a little more than it itemises. */
      fprintf (totals, "uk,%04u-%02u,%" G_GUINT64_FORMAT ",s%u\n", 1900 + month / 12,
               month % 12 + 1, total + total / 50, source);
      total = 0;
    }
  if (fclose (file) != 0 || fclose (totals) != 0)
    g_error ("the tables can't be written");
}

int
main (int argc, char *argv[])
{
  guint64 n_rows;

  /* The years end with 9999. */
  if (argc != 3 || !g_ascii_string_to_unsigned (argv[1], 10, 1, 100000000, &n_rows, NULL))
    {
      g_printerr ("make-rows ROWS FOLDER\n");
      return 2;
    }
  if (g_mkdir_with_parents (argv[2], 0755) != 0)
    {
      g_printerr ("%s: can't be made\n", argv[2]);
      return 1;
    }
  write_descriptor (argv[2]);
  write_entities (argv[2]);
  write_groups (argv[2]);
  write_registrations (argv[2], n_rows);
  return 0;
}
