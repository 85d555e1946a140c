/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "np-export.h"
#include "np-scene-render.h"
#include "pdf-pages.h"

#define HOSTILE "<b>&\"' ]]> \xe2\x80\xa1 \x01\x1b end"
/* The same without what XML can't hold. */
#define HOSTILE_SHOWN "<b>&\"' ]]> \xe2\x80\xa1  end"

/* --- A figure that has every kind of mark ------------------------------------------------- */

#define TEST_TYPE_FIGURE (test_figure_get_type ())
G_DECLARE_FINAL_TYPE (TestFigure, test_figure, TEST, FIGURE, NpFigure)

struct _TestFigure
{
  NpFigure parent_instance;
  double height; /* what the plot wants */
};

G_DEFINE_FINAL_TYPE (TestFigure, test_figure, NP_TYPE_FIGURE)

static int
add_datum (NpScene *scene, const char *label, const char *value)
{
  NpDatum datum = {
    .id = g_strdup (label),
    .key = g_strdup (label),
    .label = g_strdup (label),
    .value = g_strdup (value),
    .spoken = g_strdup (label),
    .bounds = GRAPHENE_RECT_INIT (0, 0, 10, 10),
  };

  return (int) np_scene_add_datum (scene, &datum);
}

static void
add_points (NpScene *scene, NpMarkKind kind, NpDash dash)
{
  NpMark mark = { .kind = kind,
                  .ink = NP_INK_SERIES_N (2),
                  .fill = NP_FILL_SOLID,
                  .stroke = 2,
                  .dash = dash,
                  .opacity = 0.5,
                  .datum = -1,
                  .n_points = 3 };

  mark.points = g_new (graphene_point_t, 3);
  for (guint i = 0; i < 3; i++)
    mark.points[i] = GRAPHENE_POINT_INIT (10 + 20.25f * i, 200 + 15 * (i % 2));
  np_scene_add_mark (scene, &mark);
}

static NpScene *
test_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  TestFigure *self = TEST_FIGURE (figure);
  NpScene *scene = np_scene_new (context->width, MAX (self->height, context->height));
  int jaecoo = add_datum (scene, "Jaecoo", "28,232");
  int hostile = add_datum (scene, HOSTILE, HOSTILE);

  np_scene_add_rect (scene, jaecoo, NP_INK_SERIES, NP_FILL_SOLID, 100, 0, 200, 40, 0);
  np_scene_add_text (scene, jaecoo, NP_INK_FOREGROUND, NP_TEXT_LABEL, "Jaecoo", 0, 0, 0);
  np_scene_add_text (scene, jaecoo, NP_INK_DIM, NP_TEXT_VALUE, "28,232", 390, 0, 1);
  np_scene_add_rect (scene, hostile, NP_INK_SERIES_N (1), NP_FILL_HATCH, 100, 50, 200, 40, 4);
  np_scene_add_rect (scene, hostile, NP_INK_SERIES_N (1), NP_FILL_HATCH, 100, 100, 200, 9, 0);
  np_scene_add_rect (scene, hostile, NP_INK_SERIES_N (1), NP_FILL_SCENARIO, 320, 100, 60, 9, 0);
  np_scene_add_text (scene, hostile, NP_INK_FOREGROUND, NP_TEXT_STRONG, HOSTILE, 200, 50, 0.5);
  np_scene_add_rect (scene, -1, NP_INK_BAND, NP_FILL_FADE_END, 100, 120, 200, 20, 4);
  np_scene_add_rect (scene, -1, NP_INK_BAND, NP_FILL_FADE_START, 100, 150, 20, 20, 4);
  np_scene_add_rule (scene, NP_INK_GRID, 1, NP_DASH_DOTTED, 0, 180, 400, 180);
  add_points (scene, NP_MARK_LINE, NP_DASH_LONG);
  add_points (scene, NP_MARK_AREA, NP_DASH_SOLID);
  for (guint i = 0; i <= NP_GLYPH_DISPUTED; i++)
    np_scene_add_glyph (scene, i % 2 ? jaecoo : -1, NP_INK_SERIES_N (i), i, 20 + 20 * i, 240, 14);
  return scene;
}

static void
test_figure_class_init (TestFigureClass *klass)
{
  NP_FIGURE_CLASS (klass)->build = test_figure_build;
}

static void
test_figure_init (TestFigure *self)
{
  self->height = 260;
}

static NpFigure *
create_figure (void)
{
  return g_object_new (TEST_TYPE_FIGURE, "title", "New cars, 2025 & before", "summary",
                       "Jaecoo is <b>first</b>.", "source-line", "Source: SMMT, 6 January 2026",
                       NULL);
}

static const NpExportAbout about = {
  .location = "nameplate:registrations?period=2025&by=brand",
  .dataset = "uk-car-market 1.0",
};

static GBytes *
make (NpFigure *figure, NpExportFormat format, double width, double height)
{
  NpExportOptions options = { .format = format, .width = width, .height = height };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = np_export_figure (figure, &options, &about, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/* --- SVG ---------------------------------------------------------------------------------- */

typedef struct
{
  GString *path;     /* of the element that is open: "/svg/g/title" */
  GHashTable *texts; /* path: GPtrArray of its texts */
  GHashTable *ids;
  GPtrArray *references; /* what url(#…) names */
  guint n_elements;
} Svg;

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Svg *svg = user_data;

  svg->n_elements++;
  g_string_append_printf (svg->path, "/%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (svg->ids, g_strdup (values[i])));
      if (g_str_has_prefix (values[i], "url(#"))
        g_ptr_array_add (svg->references, g_strndup (values[i] + 5, strlen (values[i]) - 6));
      /* Conics, which GSK has and SVG has not. */
      if (g_str_equal (names[i], "d"))
        g_assert_null (strpbrk (values[i], "Oo"));
      g_assert_null (strstr (values[i], "nan"));
      g_assert_null (strstr (values[i], "inf"));
    }
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Svg *svg = user_data;

  g_string_truncate (svg->path, svg->path->len - strlen (element) - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Svg *svg = user_data;
  const char *element = strrchr (svg->path->str, '/');
  GPtrArray *texts;

  if (element == NULL)
    return;
  texts = g_hash_table_lookup (svg->texts, element + 1);
  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (svg->texts, g_strdup (element + 1), texts);
    }
  g_ptr_array_add (texts, g_strndup (text, length));
}

static Svg *
parse_svg (GBytes *bytes)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Svg *svg = g_new0 (Svg, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  svg->path = g_string_new (NULL);
  svg->texts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  svg->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  svg->references = g_ptr_array_new_with_free_func (g_free);
  context = g_markup_parse_context_new (&parser, 0, svg, NULL);
  g_markup_parse_context_parse (context, data, size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return svg;
}

static void
svg_free (Svg *svg)
{
  g_string_free (svg->path, TRUE);
  g_hash_table_unref (svg->texts);
  g_hash_table_unref (svg->ids);
  g_ptr_array_unref (svg->references);
  g_free (svg);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Svg, svg_free)

static gboolean
has_text (Svg *svg, const char *element, const char *text)
{
  GPtrArray *texts = g_hash_table_lookup (svg->texts, element);

  return texts != NULL && g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static void
test_svg_texts (void)
{
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_SVG, 480, 0);
  g_autoptr (Svg) svg = parse_svg (bytes);

  g_assert_true (has_text (svg, "text", "Jaecoo"));
  g_assert_true (has_text (svg, "text", "28,232"));
  g_assert_true (has_text (svg, "text", HOSTILE_SHOWN));
  g_assert_true (has_text (svg, "text", "New cars, 2025 & before"));
  g_assert_true (has_text (svg, "text", "Jaecoo is <b>first</b>."));
  g_assert_true (has_text (svg, "text", "Source: SMMT, 6 January 2026"));
}

static void
test_svg_metadata (void)
{
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_SVG, 480, 0);
  g_autoptr (Svg) svg = parse_svg (bytes);

  g_assert_true (has_text (svg, "title", "New cars, 2025 & before"));
  g_assert_true (has_text (svg, "desc", "Jaecoo is <b>first</b>."));
  g_assert_true (has_text (svg, "dc:source", "Source: SMMT, 6 January 2026"));
  g_assert_true (has_text (svg, "dc:identifier", about.location));
  g_assert_true (has_text (svg, "dc:relation", about.dataset));
  /* What browsers show as tips. */
  g_assert_true (has_text (svg, "title", "Jaecoo: 28,232"));
  g_assert_true (has_text (svg, "title", HOSTILE_SHOWN ": " HOSTILE_SHOWN));
}

static void
test_svg_paint (void)
{
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_SVG, 480, 0);
  g_autoptr (Svg) svg = parse_svg (bytes);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  /* Two hatched bars and one of a scenario, of one ink, and two fades. */
  g_assert_cmpuint (svg->references->len, ==, 5);
  for (guint i = 0; i < svg->references->len; i++)
    g_assert_true (g_hash_table_contains (svg->ids, svg->references->pdata[i]));
  g_assert_cmpuint (g_hash_table_size (svg->ids), ==, 2 + 1 + 2);
  g_assert_nonnull (strstr (text, "stroke-dasharray=\"12 6\""));
  g_assert_nonnull (strstr (text, "text-anchor=\"end\""));
  g_assert_nonnull (strstr (text, "text-anchor=\"middle\""));
  g_assert_nonnull (strstr (text, "stroke-opacity=\"0.5\""));
}

/* --- PNG ---------------------------------------------------------------------------------- */

static guint32
read_uint32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* By table, unlike the exporter's; that it agrees with the chunks of GTK's own writer (IHDR, IDAT,
 * IEND) shows that it is right. */
static guint32
get_crc (const guint8 *data, gsize length)
{
  guint32 table[256];
  guint32 crc = 0xffffffff;

  for (guint32 i = 0; i < 256; i++)
    {
      table[i] = i;
      for (guint bit = 0; bit < 8; bit++)
        table[i] = table[i] & 1 ? 0xedb88320 ^ (table[i] >> 1) : table[i] >> 1;
    }
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

/* Keyword to text of the file's iTXt chunks; fails unless every chunk is sound. */
static GHashTable *
read_png_texts (GBytes *bytes)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize at = 8;

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  while (at < size)
    {
      guint32 length = read_uint32 (data + at);
      const char *chunk = (const char *) data + at + 8;

      g_assert_cmpuint (at + length + 12, <=, size);
      g_assert_cmphex (get_crc (data + at + 4, length + 4), ==,
                       read_uint32 (data + at + 8 + length));
      if (memcmp (data + at + 4, "iTXt", 4) == 0)
        {
          gsize keyword = strlen (chunk);

          g_assert_cmpmem (chunk + keyword, 5, "\0\0\0\0\0", 5);
          g_hash_table_insert (texts, g_strdup (chunk),
                               g_strndup (chunk + keyword + 5, length - keyword - 5));
        }
      at += length + 12;
    }
  return texts;
}

static void
test_png (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_PNG, 640, 480);
  g_autoptr (GHashTable) texts = read_png_texts (bytes);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 640);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 480);
  g_assert_cmpstr (g_hash_table_lookup (texts, "Title"), ==, "New cars, 2025 & before");
  g_assert_cmpstr (g_hash_table_lookup (texts, "Description"), ==, "Jaecoo is <b>first</b>.");
  g_assert_cmpstr (g_hash_table_lookup (texts, "Source"), ==, "Source: SMMT, 6 January 2026");
  g_assert_cmpstr (g_hash_table_lookup (texts, "Location"), ==, about.location);
  g_assert_cmpstr (g_hash_table_lookup (texts, "Dataset"), ==, about.dataset);
}

/* How many pixels of a PNG have a colour. */
static guint
count_pixels (GBytes *bytes, guint32 color)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);
  guint n = 0;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (gsize i = 0; i < (gsize) width * height; i++)
    n += pixels[i] == color;
  return n;
}

static void
test_png_drawn (void)
{
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_PNG, 640, 0);
  guint bar = count_pixels (bytes, 0xff1a6fb5);

  /* The bar of 200 by 40 and a few glyphs in its ink, on a white ground. */
  g_assert_cmpuint (bar, >=, 200 * 39); /* edges between pixels are paler */
  g_assert_cmpuint (bar, <, 200 * 40 + 600);
  g_assert_cmpuint (count_pixels (bytes, 0xffffffff), >, 640 * 200);
}

/* A figure that wants more height than it is given is shown smaller, as a whole. */
static void
test_png_shrunk (void)
{
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = NULL;
  guint bar;

  TEST_FIGURE (figure)->height = 1900;
  bytes = make (figure, NP_EXPORT_PNG, 640, 500);
  bar = count_pixels (bytes, 0xff1a6fb5);
  g_assert_cmpuint (bar, >, 200 * 40 / 20);
  g_assert_cmpuint (bar, <, 200 * 40 / 10);
}

/* --- PDF ---------------------------------------------------------------------------------- */

static void
test_pdf (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = create_figure ();
  g_autoptr (GBytes) bytes = make (figure, NP_EXPORT_PDF, 640, 480);
  g_auto (GStrv) pages = pdf_pages_read (bytes);

  g_assert_cmpuint (g_strv_length (pages), ==, 1);
  g_assert_nonnull (strstr (pages[0], "New cars, 2025 & before"));
  g_assert_nonnull (strstr (pages[0], "Jaecoo"));
  g_assert_nonnull (strstr (pages[0], "28,232"));
  g_assert_nonnull (strstr (pages[0], "Source: SMMT, 6 January 2026"));
}

/* --- Names and sizes ---------------------------------------------------------------------- */

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    int format;
  } cases[] = {
    { "a.svg", NP_EXPORT_SVG },
    { "/x.y/a.PNG", NP_EXPORT_PNG },
    { "a.b.Pdf", NP_EXPORT_PDF },
    { "a.jpg", -1 },
    { "svg", -1 },
    { "a.svg/", -1 },
    { "", -1 },
    { "a.svg.gz", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      NpExportFormat format;
      gboolean known = np_export_format_from_name (cases[i].name, &format, &error);

      if (cases[i].format < 0)
        {
          g_assert_false (known);
          g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_FORMAT);
        }
      else
        {
          g_assert_true (known);
          g_assert_no_error (error);
          g_assert_cmpint (format, ==, cases[i].format);
        }
    }
}

static void
test_sizes (void)
{
  static const double bad[][2]
      = { { 199, 300 }, { 8001, 300 }, { 300, 199 }, { 300, 8001 }, { 0, 300 }, { -1, 0 } };
  g_autoptr (NpFigure) figure = create_figure ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      NpExportOptions options
          = { .format = NP_EXPORT_SVG, .width = bad[i][0], .height = bad[i][1] };
      g_autoptr (GError) error = NULL;

      g_assert_null (np_export_figure (figure, &options, NULL, &error));
      g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);
    }
}

static void
test_too_tall (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpFigure) figure = create_figure ();
  NpExportOptions options = { .format = NP_EXPORT_PNG, .width = 480 };

  TEST_FIGURE (figure)->height = 100000;
  g_assert_null (np_export_figure (figure, &options, NULL, &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);
}

int
main (int argc, char **argv)
{
  /* No display is needed, and none is used where there is one. */
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/export/svg/texts", test_svg_texts);
  g_test_add_func ("/export/svg/metadata", test_svg_metadata);
  g_test_add_func ("/export/svg/paint", test_svg_paint);
  g_test_add_func ("/export/png/metadata", test_png);
  g_test_add_func ("/export/png/drawn", test_png_drawn);
  g_test_add_func ("/export/png/shrunk", test_png_shrunk);
  g_test_add_func ("/export/pdf", test_pdf);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/sizes", test_sizes);
  g_test_add_func ("/export/too-tall", test_too_tall);

  return g_test_run ();
}
