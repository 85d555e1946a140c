/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-render.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

typedef struct
{
  NpTheme theme;
  PangoContext *context;
  NpScene *scene;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  np_theme_init (&f->theme, FALSE, FALSE);
  f->context = np_text_context_new ();
  f->scene = np_scene_new (200, 100);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  np_scene_unref (f->scene);
  g_assert_finalize_object (f->context);
}

static cairo_surface_t *
draw (Fixture *f)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = np_scene_render (f->scene, &f->theme, f->context, TRUE);

  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
  return value & 0xffffff;
}

static guint32
mix (const GdkRGBA *color, const GdkRGBA *ground, double share)
{
  const float from[] = { ground->red, ground->green, ground->blue };
  const float to[] = { color->red, color->green, color->blue };
  guint32 value = 0;

  for (guint i = 0; i < 3; i++)
    value = value << 8 | (guint32) lround ((from[i] + (to[i] - from[i]) * share) * 255);
  return value;
}

#define assert_near(a, b)                                                                         \
  G_STMT_START                                                                                    \
  {                                                                                               \
    guint32 near_a = (a), near_b = (b);                                                           \
    for (guint near_i = 0; near_i < 24; near_i += 8)                                              \
      g_assert_cmpint (ABS ((int) (near_a >> near_i & 255) - (int) (near_b >> near_i & 255)), <=, \
                       2);                                                                        \
  }                                                                                               \
  G_STMT_END

/* How many pixels of the picture are not the background. */
static guint
count_ink (Fixture *f, int left, int top, int right, int bottom)
{
  cairo_surface_t *surface = draw (f);
  guint32 ground = mix (&f->theme.background, &f->theme.background, 1);
  guint n = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      n += pixel (surface, x, y) != ground;
  cairo_surface_destroy (surface);
  return n;
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (GskRenderNode) ground = np_scene_render (f->scene, &f->theme, f->context, TRUE);

  g_assert_null (np_scene_render (f->scene, &f->theme, f->context, FALSE));
  g_assert_nonnull (ground);
}

static void
test_fills (Fixture *f, gconstpointer data)
{
  const GdkRGBA *ink = &f->theme.series[0];
  const GdkRGBA *ground = &f->theme.background;
  cairo_surface_t *surface;
  gboolean dark = FALSE, light = FALSE;

  np_scene_add_rect (f->scene, -1, NP_INK_SERIES, NP_FILL_SOLID, 10, 10, 30, 20, 4);
  np_scene_add_rect (f->scene, -1, NP_INK_SERIES, NP_FILL_LIGHT, 50, 10, 30, 20, 0);
  np_scene_add_rect (f->scene, -1, NP_INK_SERIES, NP_FILL_HATCH, 90, 10, 30, 20, 0);
  np_scene_add_rect (f->scene, -1, NP_INK_SERIES, NP_FILL_FADE_START, 10, 50, 80, 20, 0);
  np_scene_add_rect (f->scene, -1, NP_INK_SERIES, NP_FILL_FADE_END, 100, 50, 80, 20, 0);
  surface = draw (f);

  assert_near (pixel (surface, 25, 20), mix (ink, ground, 1));
  assert_near (pixel (surface, 10, 10), mix (ink, ground, 0)); /* outside the round corner */
  assert_near (pixel (surface, 65, 20), mix (ink, ground, NP_RENDER_LIGHT_SHARE));
  assert_near (pixel (surface, 50, 20), mix (ink, ground, 1)); /* the outline */
  assert_near (pixel (surface, 49, 20), mix (ink, ground, 0)); /* which lies inside */
  for (int x = 92; x < 118; x++)
    {
      guint blue_loss = 255 - (pixel (surface, x, 20) >> 16);

      dark |= blue_loss > 150;
      light |= blue_loss < 60;
    }
  g_assert_true (dark && light);
  assert_near (pixel (surface, 11, 60), mix (ink, ground, 1.5 / NP_RENDER_FADE_LENGTH));
  assert_near (pixel (surface, 80, 60), mix (ink, ground, 1));
  assert_near (pixel (surface, 110, 60), mix (ink, ground, 1));
  assert_near (pixel (surface, 178, 60), mix (ink, ground, 1.5 / NP_RENDER_FADE_LENGTH));
  cairo_surface_destroy (surface);
}

/* A scenario's fill is a hatch whose outline has holes; that of a hatch has none. */
static void
test_scenario (Fixture *f, gconstpointer data)
{
  static const NpFill fills[] = { NP_FILL_HATCH, NP_FILL_SCENARIO };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      guint n_outline = 0;
      cairo_surface_t *surface;
      gboolean dark = FALSE;

      g_clear_pointer (&f->scene, np_scene_unref);
      f->scene = np_scene_new (200, 100);
      np_scene_add_rect (f->scene, -1, NP_INK_FOREGROUND, fills[i], 10, 10, 60, 40, 0);
      surface = draw (f);
      for (int x = 12; x < 68; x++)
        {
          n_outline += (pixel (surface, x, 10) & 0xff) < 128;
          dark |= (pixel (surface, x, 30) & 0xff) < 128;
        }
      g_assert_true (dark);
      g_assert_cmpint (n_outline == 56, ==, fills[i] == NP_FILL_HATCH);
      g_assert_cmpuint (n_outline, >, 20);
      cairo_surface_destroy (surface);
    }
}

static void
test_opacity (Fixture *f, gconstpointer data)
{
  NpMark mark = { .kind = NP_MARK_RECT,
                  .ink = NP_INK_FOREGROUND,
                  .fill = NP_FILL_SOLID,
                  .opacity = 0.25,
                  .datum = -1,
                  .width = 20,
                  .height = 20 };
  cairo_surface_t *surface;

  np_scene_add_mark (f->scene, &mark);
  surface = draw (f);
  assert_near (pixel (surface, 10, 10), mix (&f->theme.foreground, &f->theme.background, 0.25));
  cairo_surface_destroy (surface);
}

/* Marks without extent draw nothing; one drawn from right to left is drawn all the same. */
static void
test_degenerate (Fixture *f, gconstpointer data)
{
  NpMark point = { .kind = NP_MARK_LINE,
                   .stroke = 2,
                   .opacity = 1,
                   .datum = -1,
                   .n_points = 1,
                   .points = g_new0 (graphene_point_t, 1) };
  NpMark area = { .kind = NP_MARK_AREA, .fill = NP_FILL_HATCH, .opacity = 1, .datum = -1 };
  NpMark flat = { .kind = NP_MARK_RECT,
                  .fill = NP_FILL_HATCH,
                  .stroke = 1,
                  .opacity = 1,
                  .dash = NP_DASH_LONG,
                  .datum = -1,
                  .x = 10,
                  .y = 10,
                  .height = 20 };

  np_scene_add_mark (f->scene, &point);
  np_scene_add_mark (f->scene, &area);
  np_scene_add_mark (f->scene, &flat);
  np_scene_add_rect (f->scene, -1, NP_INK_REST, NP_FILL_FADE_END, 10, 10, 0, 20, 3);
  np_scene_add_glyph (f->scene, -1, NP_INK_REST, NP_GLYPH_PLANT, 10, 10, 0);
  np_scene_add_text (f->scene, -1, NP_INK_REST, NP_TEXT_BODY, "", 10, 10, 0);
  g_assert_cmpuint (count_ink (f, 0, 0, 200, 100), ==, 0);

  np_scene_add_rect (f->scene, -1, NP_INK_REST, NP_FILL_SOLID, 40, 40, -20, -20, 0);
  g_assert_cmpuint (count_ink (f, 20, 20, 40, 40), ==, 400);
}

static void
test_dashes (Fixture *f, gconstpointer data)
{
  guint solid = 0;

  for (guint i = NP_DASH_SOLID; i <= NP_DASH_SPARSE; i++)
    {
      gsize n;
      const float *pattern = np_dash_get_pattern (i, &n);
      guint ink;

      g_assert_cmpuint (n % 2, ==, 0);
      g_assert_true ((pattern != NULL) == (n > 0));
      g_clear_pointer (&f->scene, np_scene_unref);
      f->scene = np_scene_new (200, 100);
      np_scene_add_rule (f->scene, NP_INK_FOREGROUND, 2, i, 10, 50, 190, 50);
      ink = count_ink (f, 0, 0, 200, 100);
      if (i == NP_DASH_SOLID)
        solid = ink;
      else
        g_assert_cmpuint (ink, <, solid * 9 / 10);
      g_assert_cmpuint (ink, >, solid / 4);
    }
}

/* Every glyph fills its square well enough to be seen and stays inside it. */
static void
test_glyphs (Fixture *f, gconstpointer data)
{
  for (guint i = NP_GLYPH_CIRCLE; i <= NP_GLYPH_DISPUTED; i++)
    {
      gboolean fill;
      g_autoptr (GskPath) path = np_glyph_get_path (i, 50, 40, 20, &fill);
      graphene_rect_t bounds;

      g_assert_true (gsk_path_get_bounds (path, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 40 - 0.01);
      g_assert_cmpfloat (bounds.origin.y, >=, 30 - 0.01);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 60 + 0.01);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 50 + 0.01);
      g_assert_cmpfloat (bounds.size.width, >=, 12);
      g_assert_cmpint (fill, ==, i != NP_GLYPH_AGREEMENT && i != NP_GLYPH_NEWS);

      g_clear_pointer (&f->scene, np_scene_unref);
      f->scene = np_scene_new (200, 100);
      np_scene_add_glyph (f->scene, -1, NP_INK_FOREGROUND, i, 50, 40, 20);
      g_assert_cmpuint (count_ink (f, 38, 28, 62, 52), >, 80);
      g_assert_cmpuint (count_ink (f, 0, 0, 200, 100), ==, count_ink (f, 38, 28, 62, 52));
    }
}

/* A hollow marker covers the line that it stands on. */
static void
test_hollow_glyph (Fixture *f, gconstpointer data)
{
  NpMark mark = { .kind = NP_MARK_GLYPH,
                  .ink = NP_INK_SERIES,
                  .fill = NP_FILL_NONE,
                  .opacity = 1,
                  .datum = -1,
                  .x = 50,
                  .y = 40,
                  .width = 20 };
  cairo_surface_t *surface;

  np_scene_add_rule (f->scene, NP_INK_SERIES, 2, NP_DASH_SOLID, 0, 40, 100, 40);
  np_scene_add_mark (f->scene, &mark);
  surface = draw (f);
  assert_near (pixel (surface, 50, 40), mix (&f->theme.background, &f->theme.background, 1));
  assert_near (pixel (surface, 20, 40), mix (&f->theme.series[0], &f->theme.background, 1));
  cairo_surface_destroy (surface);
}

static void
test_text_alignment (Fixture *f, gconstpointer data)
{
  NpTextMeasure measure = np_text_measure_pango (f->context, &f->theme);
  int width = (int) ceil (np_text_measure_width (&measure, "457,053", NP_TEXT_VALUE));
  int height = (int) ceil (np_text_measure_height (&measure, NP_TEXT_VALUE));
  static const float aligns[] = { 0, 0.5f, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (aligns); i++)
    {
      int left = 100 - (int) (width * aligns[i]);

      g_clear_pointer (&f->scene, np_scene_unref);
      f->scene = np_scene_new (200, 100);
      np_scene_add_text (f->scene, -1, NP_INK_FOREGROUND, NP_TEXT_VALUE, "457,053", 100, 30,
                         aligns[i]);
      g_assert_cmpuint (count_ink (f, left - 1, 30, left + width + 2, 30 + height), >, 60);
      g_assert_cmpuint (count_ink (f, 0, 0, 200, 100), ==,
                        count_ink (f, left - 2, 30, left + width + 2, 30 + height));
      /* It reaches from one end of its room to the other. */
      g_assert_cmpuint (count_ink (f, left, 30, left + 5, 30 + height), >, 0);
      g_assert_cmpuint (count_ink (f, left + width - 5, 30, left + width + 1, 30 + height), >, 0);
    }
}

static cairo_status_t
append_cb (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Nothing in a PDF is a picture of a picture: it stays sharp at any size. */
static void
test_pdf_is_vector (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  for (guint i = NP_FILL_NONE; i <= NP_FILL_FADE_END; i++)
    {
      NpMark area = { .kind = NP_MARK_AREA,
                      .ink = NP_INK_SERIES,
                      .fill = i,
                      .opacity = 0.8,
                      .stroke = 1,
                      .datum = -1,
                      .n_points = 3,
                      .points = g_new0 (graphene_point_t, 3) };

      graphene_point_init (&area.points[1], 30, 0);
      graphene_point_init (&area.points[2], 30, 30);
      np_scene_add_rect (f->scene, -1, NP_INK_SERIES_N (i), i, 10 * i, 10, 30, 20, 4);
      np_scene_add_mark (f->scene, &area);
    }
  np_scene_add_text (f->scene, -1, NP_INK_FOREGROUND, NP_TEXT_TITLE, "Title", 10, 60, 0);
  np_scene_add_glyph (f->scene, -1, NP_INK_FOREGROUND, NP_GLYPH_TALKS, 50, 50, 14);

  node = np_scene_render (f->scene, &f->theme, f->context, TRUE);
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 200, 100);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (bytes->len, >, 1000);
  g_assert_null (memmem (bytes->data, bytes->len, "/Subtype /Image", 15));
  g_assert_nonnull (memmem (bytes->data, bytes->len, "/FontFile", 9));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Sets up GSK even when it says that there is no display. */
  gtk_init_check ();
#define ADD(path, func) g_test_add ("/chart/render/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("empty", test_empty);
  ADD ("fills", test_fills);
  ADD ("scenario", test_scenario);
  ADD ("opacity", test_opacity);
  ADD ("degenerate", test_degenerate);
  ADD ("dashes", test_dashes);
  ADD ("glyphs", test_glyphs);
  ADD ("hollow-glyph", test_hollow_glyph);
  ADD ("text-alignment", test_text_alignment);
  ADD ("pdf-is-vector", test_pdf_is_vector);
  return g_test_run ();
}
