/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled timeline as a file: a page can't be asked, so it has all there is to read. */

#include <string.h>

#include "np-export.h"
#include "np-figures.h"
#include "np-test-bundled.h"
#include "pdf-pages.h"

#define ALL "nameplate:partnerships"

static NpDataset *dataset;

static GBytes *
make (const char *uri, const NpExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, &error);
  GBytes *bytes
      = location != NULL ? np_export_location (dataset, location, options, NULL, &error) : NULL;

  g_assert_no_error (error);
  return bytes;
}

/* Lines that a text was broken into are one again. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean is_space = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) && is_space)
        continue;
      is_space = g_unichar_isspace (c);
      g_string_append_unichar (out, is_space ? ' ' : c);
    }
  return g_string_free_and_steal (out);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static NpFigure *
new_figure (const char *uri)
{
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, NULL);
  g_autoptr (GError) error = NULL;
  NpFigure *figure = np_figures_new_figure (dataset, location, &error);

  g_assert_no_error (error);
  return figure;
}

/* --- SVG --- */

static void
collect_text (GMarkupParseContext *context,
              const char *text,
              gsize length,
              gpointer user_data,
              GError **error)
{
  if (g_str_equal (g_markup_parse_context_get_element (context), "text"))
    {
      g_string_append_len (user_data, text, (gssize) length);
      g_string_append_c (user_data, '\n');
    }
}

/* What can be seen in an SVG: no titles, which only show under a pointer. */
static char *
read_svg (const char *uri)
{
  const GMarkupParser parser = { .text = collect_text };
  NpExportOptions options = { .format = NP_EXPORT_SVG, .width = 960 };
  g_autoptr (GBytes) bytes = make (uri, &options);
  GString *out = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, out, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  text = g_string_free_and_steal (out);
  return squeeze (text);
}

/* Every event and era, also what is not in use of several reports: the title once, or oftener where it
 * is also part of something else. */
static void
assert_has_events (const char *text)
{
  GListModel *events = np_dataset_get_events (dataset);

  g_assert_cmpuint (g_list_model_get_n_items (events), >, 80);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      g_autofree char *title = squeeze (np_entity_get_name (NP_ENTITY (event)));

      if (strstr (text, title) == NULL)
        g_error ("no “%s”", title);
    }
  g_assert_cmpuint (count (text, "…"), ==, 0);
}

static void
assert_has_frame (const char *text, NpFigure *figure)
{
  g_autofree char *title = squeeze (np_figure_get_title (figure));
  g_autofree char *source = squeeze (np_figure_get_source_line (figure));
  static const char *const legend[]
      = { "Talks",       "Agreement or joint venture",   "Sale of a company",
          "Plant opens", "Product or production starts", "Production or plant ends",
          "Announcement" };

  g_assert_nonnull (strstr (text, title));
  g_assert_nonnull (strstr (text, source));
  for (guint i = 0; i < G_N_ELEMENTS (legend); i++)
    g_assert_nonnull (strstr (text, legend[i]));
}

static void
test_svg (void)
{
  g_autoptr (NpFigure) figure = new_figure (ALL);
  g_autofree char *text = read_svg (ALL);

  assert_has_events (text);
  assert_has_frame (text, figure);
}

/* What part of the axis was looked at changes no file but the location that it names. */
static void
test_zoom (void)
{
  static const NpExportFormat formats[] = { NP_EXPORT_SVG, NP_EXPORT_CSV };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      NpExportOptions options = { .format = formats[i], .width = 960 };
      g_autoptr (GBytes) all = make (ALL, &options);
      g_autoptr (GBytes) zoomed = make (ALL "?zoom=2014", &options);
      g_autoptr (GString) text
          = g_string_new_len (g_bytes_get_data (zoomed, NULL), (gssize) g_bytes_get_size (zoomed));

      g_assert_cmpuint (g_string_replace (text, ALL "?zoom=2014", ALL, 0), >, 0);
      g_assert_cmpmem (text->str, text->len, g_bytes_get_data (all, NULL), g_bytes_get_size (all));
    }
}

/* --- PDF --- */

/* The text of each page of a PDF of the whole timeline, on one line. */
static char **
read_pdf (const NpExportOptions *options)
{
  g_autoptr (GBytes) bytes = make (ALL, options);
  char **pages = pdf_pages_read (bytes);

  for (guint i = 0; pages[i] != NULL; i++)
    {
      char *squeezed = squeeze (pages[i]);

      g_free (pages[i]);
      pages[i] = squeezed;
    }
  return pages;
}

static void
check_pdf (const NpExportOptions *options, gboolean expect_several)
{
  g_auto (GStrv) pages = read_pdf (options);
  g_autoptr (NpFigure) figure = new_figure (ALL);
  g_autofree char *text = NULL;
  guint n_pages = 0;

  text = g_strjoinv (" ", pages);
  assert_has_events (text);
  assert_has_frame (text, figure);
  /* Each page has the axis and who owned whom meanwhile. */
  for (; pages[n_pages] != NULL; n_pages++)
    {
      g_assert_nonnull (strstr (pages[n_pages], "1990"));
      g_assert_nonnull (strstr (pages[n_pages], "2020"));
      g_assert_nonnull (strstr (pages[n_pages], "Volvo under Ford"));
    }
  g_assert_true ((n_pages > 1) == expect_several);
}

static void
test_pages (void)
{
  check_pdf (&(NpExportOptions) { .format = NP_EXPORT_PDF,
                                  .width = NP_EXPORT_PAGE_WIDTH,
                                  .height = NP_EXPORT_PAGE_HEIGHT,
                                  .paged = TRUE },
             TRUE);
}

static void
test_sheet (void)
{
  check_pdf (&(NpExportOptions) { .format = NP_EXPORT_PDF, .width = NP_EXPORT_PAGE_WIDTH }, FALSE);
}

int
main (int argc, char **argv)
{
  int status;

  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  dataset = np_test_bundled_load ();
  g_test_add_func ("/export-timeline/svg", test_svg);
  g_test_add_func ("/export-timeline/zoom", test_zoom);
  g_test_add_func ("/export-timeline/pages", test_pages);
  g_test_add_func ("/export-timeline/sheet", test_sheet);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
