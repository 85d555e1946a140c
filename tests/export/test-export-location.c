/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of every format from (dataset, location, options), on whatever thread. */
#include <string.h>

#include "np-export.h"
#include "np-figures.h"
#include "np-test-data.h"

#define RANKING "nameplate:registrations?period=2025&by=group&select=chery"
#define TREND   "nameplate:registrations?mode=trend&by=brand&select=jaecoo,jaguar"
#define PLANTS  "nameplate:plants?period=2025"
#define EVENTS  "nameplate:partnerships"

static const char *const uris[] = { RANKING, TREND, PLANTS, EVENTS };

static NpDataset *dataset;

static NpLocation *
locate (const char *uri)
{
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

static GBytes *
make (const char *uri, const NpExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = locate (uri);
  GBytes *bytes = np_export_location (dataset, location, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
make_text (const char *uri, const NpExportOptions *options)
{
  g_autoptr (GBytes) bytes = make (uri, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A file speaks for itself: title, source and location in every row, behind the table's own. */
static void
test_csv (void)
{
  NpExportOptions options = { .format = NP_EXPORT_CSV };
  g_autofree char *csv = make_text (RANKING, &options);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  g_autofree char *name = np_export_name_dataset (dataset);

  g_assert_cmpstr (lines[0], ==,
                   "rank,id,name,units,share,figure_title,figure_source,figure_location,"
                   "figure_dataset");
  g_assert_true (g_str_has_prefix (lines[1], "1,volks,Volks,1100,0.5789,"));
  for (guint i = 1; lines[i + 1] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "Source: "));
      g_assert_nonnull (strstr (lines[i], "nameplate:registrations?market="));
      g_assert_true (g_str_has_suffix (lines[i], name));
    }
}

/* What is drawn in a table on the screen is in none that is saved or looked at before. */
static void
test_screen_only (void)
{
  NpExportOptions options = { .format = NP_EXPORT_CSV };
  g_autoptr (NpLocation) location = locate (RANKING "&show=table");
  g_autoptr (NpTable) shown = np_figures_new_table (dataset, location, NULL);
  g_autoptr (NpTable) saved = np_export_make_table (dataset, location, &options, NULL);

  g_assert_cmpuint (np_table_get_n_columns (shown), >, np_table_get_n_file_columns (shown));
  g_assert_cmpuint (np_table_get_n_columns (saved), ==, np_table_get_n_file_columns (shown));
}

static void
test_csv_behind (void)
{
  NpExportOptions options = { .format = NP_EXPORT_CSV, .behind = TRUE };
  g_autofree char *csv = make_text (RANKING, &options);

  g_assert_true (g_str_has_prefix (csv, "fact,market,brand,name,period,units,source,publisher,"
                                        "status,in_use,figure_title,"));
  g_assert_nonnull (strstr (csv, ",rival,Rival,final,no,"));
}

static void
test_paste (void)
{
  g_autoptr (NpLocation) location = locate (RANKING);
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);
  g_autoptr (NpTable) table = np_figures_new_table (dataset, location, NULL);
  g_autofree char *text = np_export_table_text (table, figure);
  g_autofree char *html = np_export_table_html (table, figure);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, np_figure_get_title (figure));
  g_assert_cmpstr (lines[1], ==, "Rank\tID\tName\tRegistered\tShare");
  g_assert_cmpstr (lines[2], ==, "1\tvolks\tVolks\t1100\t0.5789");
  g_assert_nonnull (strstr (text, np_figure_get_source_line (figure)));
  g_assert_nonnull (strstr (html, "<td align=\"right\" sdval=\"1100\">1,100</td>"));
  g_assert_nonnull (strstr (html, "<td>Volks</td>"));
  g_assert_nonnull (strstr (html, "<caption>"));
}

/* Neither markup nor formulas nor further cells come out of a dataset's texts. */
static void
test_paste_hostile (void)
{
  const NpColumn columns[] = { { "name", "Name", NP_COLUMN_TEXT } };
  g_autoptr (NpTable) table = np_table_new (columns, 1);
  g_autoptr (NpLocation) location = locate (RANKING);
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  np_table_add_row (table, NULL);
  np_table_add_text (table, "<img src=x>\t=1+1\n2");
  np_table_add_row (table, NULL);
  np_table_add_text (table, "=1+1");
  text = np_export_table_text (table, figure);
  html = np_export_table_html (table, figure);
  g_assert_nonnull (strstr (text, "\n<img src=x> =1+1 2\n'=1+1\n"));
  g_assert_nonnull (strstr (html, "<td>&lt;img src=x&gt; =1+1 2</td>"));
  g_assert_nonnull (strstr (html, "<td>'=1+1</td>"));
}

/* --- Pictures ----------------------------------------------------------------------------- */

static void
test_scale (void)
{
  for (guint scale = 0; scale <= NP_EXPORT_MAX_SCALE; scale += 2)
    {
      NpExportOptions options
          = { .format = NP_EXPORT_PNG, .width = 400, .height = 300, .scale = scale };
      g_autoptr (GBytes) bytes = make (RANKING, &options);
      g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

      g_assert_cmpint (gdk_texture_get_width (texture), ==, 400 * MAX (scale, 1));
      g_assert_cmpint (gdk_texture_get_height (texture), ==, 300 * MAX (scale, 1));
    }
}

static void
test_too_many_pixels (void)
{
  NpExportOptions options = { .format = NP_EXPORT_PNG, .width = 8000, .height = 8000, .scale = 4 };
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = locate (RANKING);

  g_assert_null (np_export_location (dataset, location, &options, NULL, &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);
}

static guint32
get_corner (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  return pixels[0];
}

/* A preview is the page, as large as it is looked at. */
static void
test_preview (void)
{
  NpExportOptions options = { .format = NP_EXPORT_SVG, .width = 1200, .height = 600 };
  g_autoptr (NpLocation) location = locate (RANKING);
  g_autoptr (GdkTexture) small
      = np_export_preview (dataset, location, &options, 300, NULL, NULL, NULL);
  g_autoptr (GdkTexture) own = np_export_preview (dataset, location, &options, 0, NULL, NULL, NULL);
  g_autoptr (GdkTexture) dark = NULL;

  g_assert_cmpint (gdk_texture_get_width (small), ==, 300);
  g_assert_cmpint (gdk_texture_get_height (small), ==, 150);
  g_assert_cmpint (gdk_texture_get_width (own), ==, 1200);
  g_assert_cmphex (get_corner (small), ==, 0xffffffff);
  options.dark = TRUE;
  dark = np_export_preview (dataset, location, &options, 300, NULL, NULL, NULL);
  g_assert_cmphex (get_corner (dark) & 0xff, <, 0x40);
}

/* Of several pages the first is seen, and how many there are; other formats have one. */
static void
test_preview_pages (void)
{
  NpExportOptions options = { .format = NP_EXPORT_PDF, .width = 300, .height = 200, .paged = TRUE };
  g_autoptr (NpLocation) location = locate (PLANTS);
  guint n_pages = 0;
  g_autoptr (GdkTexture) pdf
      = np_export_preview (dataset, location, &options, 0, &n_pages, NULL, NULL);
  g_autoptr (GdkTexture) png = NULL;

  g_assert_cmpint (gdk_texture_get_width (pdf), ==, 300);
  g_assert_cmpint (gdk_texture_get_height (pdf), ==, 200);
  g_assert_cmpuint (n_pages, >, 1);
  options.format = NP_EXPORT_PNG;
  png = np_export_preview (dataset, location, &options, 0, &n_pages, NULL, NULL);
  g_assert_cmpint (gdk_texture_get_height (png), ==, 200);
  g_assert_cmpuint (n_pages, ==, 1);
}

/* Rows and small plots are parted, a plot is not. */
static void
test_parted (void)
{
  static const struct
  {
    const char *uri;
    gboolean parted;
  } cases[] = {
    { RANKING, TRUE },
    { TREND, FALSE },
    { "nameplate:registrations?mode=multiples&by=brand&select=jaecoo,jaguar", TRUE },
    { "nameplate:registrations?mode=share&by=group", FALSE },
    { "nameplate:registrations?mode=rank&by=group", FALSE },
    { "nameplate:registrations?mode=slope&by=group", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpExportOptions options
          = { .format = NP_EXPORT_PDF, .width = 240, .height = 200, .paged = TRUE };
      g_autoptr (NpLocation) location = locate (cases[i].uri);
      guint n_pages = 0;
      g_autoptr (GdkTexture) page
          = np_export_preview (dataset, location, &options, 0, &n_pages, NULL, NULL);

      g_assert_nonnull (page);
      g_assert_cmpint (n_pages > 1, ==, cases[i].parted);
    }
}

static void
test_cancelled (void)
{
  static const NpExportFormat formats[] = { NP_EXPORT_SVG, NP_EXPORT_CSV, NP_EXPORT_XLSX };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NpLocation) location = locate (RANKING);

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      NpExportOptions options = { .format = formats[i], .width = 400 };
      g_autoptr (GError) error = NULL;

      g_assert_null (np_export_location (dataset, location, &options, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* --- Threads ------------------------------------------------------------------------------ */

#define N_THREADS 3
#define N_ROUNDS  2

static GBytes *
make_as (const char *uri, NpExportFormat format)
{
  NpExportOptions options = { .format = format, .width = 500, .scale = 2 };

  return make (uri, &options);
}

static gpointer
export_all_in_thread (gpointer data)
{
  GBytes *const *expected = data;

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
      for (guint format = 0; format < NP_EXPORT_N_FORMATS; format++)
        {
          g_autoptr (GBytes) bytes = make_as (uris[i], format);

          g_assert_true (g_bytes_equal (bytes, expected[i * NP_EXPORT_N_FORMATS + format]));
        }
  return NULL;
}

/* Several threads at once make to the byte what the main thread makes alone. */
static void
test_threads (void)
{
  GBytes *expected[G_N_ELEMENTS (uris) * NP_EXPORT_N_FORMATS];
  GThread *threads[N_THREADS];

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    expected[i] = make_as (uris[i / NP_EXPORT_N_FORMATS], i % NP_EXPORT_N_FORMATS);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("export", export_all_in_thread, expected);
  export_all_in_thread (expected);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_bytes_unref (expected[i]);
}

int
main (int argc, char **argv)
{
  int status;

  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  dataset = np_test_data_new_market ();

  g_test_add_func ("/export/csv/about", test_csv);
  g_test_add_func ("/export/screen-only", test_screen_only);
  g_test_add_func ("/export/csv/behind", test_csv_behind);
  g_test_add_func ("/export/paste", test_paste);
  g_test_add_func ("/export/paste/hostile", test_paste_hostile);
  g_test_add_func ("/export/png/scale", test_scale);
  g_test_add_func ("/export/png/too-many-pixels", test_too_many_pixels);
  g_test_add_func ("/export/preview", test_preview);
  g_test_add_func ("/export/preview/pages", test_preview_pages);
  g_test_add_func ("/export/parted", test_parted);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/threads", test_threads);

  status = g_test_run ();
  g_clear_object (&dataset);
  return status;
}
