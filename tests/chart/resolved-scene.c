/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "resolved-scene.h"

#include <math.h>
#include <string.h>

#include "np-scene-render.h"

#define TEXT_ZOOM 8

static void
append_color (GString *out, const char *what, const GdkRGBA *color)
{
  g_string_append_printf (out, " %s #%02x%02x%02x", what, (guint) lround (color->red * 255),
                          (guint) lround (color->green * 255), (guint) lround (color->blue * 255));
  if (color->alpha < 1)
    g_string_append_printf (out, "/%.2f", color->alpha);
}

static void
append_number (GString *out, double number)
{
  g_string_append_printf (out, " %g", round (number * 100) / 100);
}

static void append_node (GString *out, GskRenderNode *node, const char *what);

static void
append_stroke (GString *out, GskRenderNode *node)
{
  const GskStroke *stroke = gsk_stroke_node_get_stroke (node);
  gsize n_lengths = 0;
  const float *lengths = gsk_stroke_get_dash (stroke, &n_lengths);

  append_node (out, gsk_stroke_node_get_child (node), "stroke");
  append_number (out, gsk_stroke_get_line_width (stroke));
  for (gsize i = 0; i < n_lengths; i++)
    {
      g_string_append (out, i == 0 ? " dashed" : "");
      append_number (out, lengths[i]);
    }
}

/* Drawn large, so that a letter has pixels that it covers whole: a text node doesn't tell its colour
 * in all versions of GTK. */
static void
append_text (GString *out, GskRenderNode *node)
{
  graphene_rect_t bounds;
  GdkRGBA color = { 0 };

  gsk_render_node_get_bounds (node, &bounds);
  int width = (int) ceil (bounds.size.width * TEXT_ZOOM);
  int height = (int) ceil (bounds.size.height * TEXT_ZOOM);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, TEXT_ZOOM, TEXT_ZOOM);
  cairo_translate (cr, -bounds.origin.x, -bounds.origin.y);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel,
                cairo_image_surface_get_data (surface)
                    + y * cairo_image_surface_get_stride (surface) + 4 * x,
                sizeof pixel);
        double alpha = (pixel >> 24) / 255.0;
        if (alpha > color.alpha)
          color = (GdkRGBA) { (pixel >> 16 & 0xff) / 255.0 / alpha,
                              (pixel >> 8 & 0xff) / 255.0 / alpha, (pixel & 0xff) / 255.0 / alpha,
                              alpha };
      }
  cairo_surface_destroy (surface);

  g_autoptr (GString) text = g_string_new (NULL);
  append_color (text, "letters", &color);
  /* A font that lacks a letter makes two nodes of one text. */
  if (!g_str_has_suffix (out->str, text->str))
    g_string_append (out, text->str);
}

static void
append_gradient (GString *out, GskRenderNode *node)
{
  gsize n_stops = 0;
  const GskColorStop *stops = gsk_linear_gradient_node_get_color_stops (node, &n_stops);

  for (gsize i = 0; i < n_stops; i++)
    append_color (out, "fade", &stops[i].color);
}

/* @what: what a plain colour is in here. */
static void
append_node (GString *out, GskRenderNode *node, const char *what)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        append_node (out, gsk_container_node_get_child (node, i), what);
      break;
    case GSK_TRANSFORM_NODE:
      append_node (out, gsk_transform_node_get_child (node), what);
      break;
    case GSK_CLIP_NODE:
      append_node (out, gsk_clip_node_get_child (node), "fill");
      break;
    case GSK_ROUNDED_CLIP_NODE:
      append_node (out, gsk_rounded_clip_node_get_child (node), "fill");
      break;
    case GSK_FILL_NODE:
      append_node (out, gsk_fill_node_get_child (node), "fill");
      break;
    case GSK_STROKE_NODE:
      append_stroke (out, node);
      break;
    case GSK_COLOR_NODE:
      append_color (out, what, gsk_color_node_get_color (node));
      break;
    case GSK_BORDER_NODE:
      append_color (out, "outline", gsk_border_node_get_colors (node));
      append_number (out, gsk_border_node_get_widths (node)[0]);
      break;
    case GSK_TEXT_NODE:
      append_text (out, node);
      break;
    case GSK_LINEAR_GRADIENT_NODE:
      append_gradient (out, node);
      break;
    default:
      g_error ("the renderer makes a node of type %d", gsk_render_node_get_node_type (node));
    }
}

static char *
mark_to_text (const NpScene *scene, guint i, const NpTheme *theme, PangoContext *context)
{
  static const char *const kinds[] = { "rect", "line", "area", "text", "glyph" };
  static const char *const markers[]
      = { "circle", "square", "triangle-up", "diamond", "triangle-down", "plus", "cross" };
  NpMark copy = *np_scene_get_mark (scene, i);
  g_autoptr (NpScene) alone
      = np_scene_new (np_scene_get_width (scene), np_scene_get_height (scene));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GString) out = g_string_new (kinds[copy.kind]);

  if (copy.kind == NP_MARK_GLYPH)
    g_string_append_printf (out, " %s",
                            copy.glyph < G_N_ELEMENTS (markers) ? markers[copy.glyph] : "event");
  copy.datum = -1;
  copy.text = g_strdup (copy.text);
  copy.points = g_memdup2 (copy.points, copy.n_points * sizeof *copy.points);
  np_scene_add_mark (alone, &copy);
  node = np_scene_render (alone, theme, context, FALSE);
  if (node != NULL)
    append_node (out, node, "fill");
  else
    g_string_append (out, " nothing");
  return g_string_free_and_steal (g_steal_pointer (&out));
}

char *
np_scene_to_resolved_text (const NpScene *scene, const NpTheme *theme)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  PangoContext *context = np_text_context_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      char *line = mark_to_text (scene, i, theme, context);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line));

      g_ptr_array_add (lines, line);
      g_hash_table_insert (counts, line, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line));

      if (n > 0)
        g_string_append_printf (out, "%u %s\n", n, line);
      g_hash_table_remove (counts, line);
    }
  g_assert_finalize_object (context);
  return g_string_free_and_steal (g_steal_pointer (&out));
}
