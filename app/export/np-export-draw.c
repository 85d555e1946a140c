/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-export-private.h"

#include <pango/pangocairo.h>

#include "np-scene-render.h"

/* Takes what has been gathered, draws it, and leaves an empty scene. */
static void
draw_shapes (const NpExportPage *page, NpScene **shapes, cairo_t *cr)
{
  g_autoptr (NpScene) full = *shapes;
  g_autoptr (GskRenderNode) node = NULL;

  *shapes = np_scene_new (np_scene_get_width (full), np_scene_get_height (full));
  node = np_scene_render (full, &page->theme, page->pango, FALSE);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
}

static void
draw_text (const NpExportPage *page, const NpMark *mark, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = np_export_page_create_layout (page, mark);
  GdkRGBA color = *np_theme_get_ink (&page->theme, mark->ink);
  PangoRectangle logical;

  color.alpha *= mark->opacity;
  pango_layout_get_extents (layout, NULL, &logical);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, mark->x - (double) logical.width / PANGO_SCALE * mark->x_align, mark->y);
  pango_cairo_show_layout (cr, layout);
}

/*
 * np_export_page_draw:
 *
 * Shapes are drawn from the same node as on the screen, texts by Pango. A text node knows glyphs
 * only: a PDF would have the right figures on paper, but tabular ones could not be searched or
 * copied, since no character maps to their glyphs; Pango hands the text over with them. And text
 * nodes ask for font options in a place that all threads share without a lock, so that they belong
 * to the main thread; shapes don't.
 */
void
np_export_page_draw (const NpExportPage *page, cairo_t *cr)
{
  g_autoptr (NpScene) shapes
      = np_scene_new (np_scene_get_width (page->scene), np_scene_get_height (page->scene));

  gdk_cairo_set_source_rgba (cr, np_theme_get_ink (&page->theme, NP_INK_BACKGROUND));
  cairo_paint (cr);
  cairo_translate (cr, page->x, 0);
  cairo_scale (cr, page->scale, page->scale);
  for (guint i = 0; i < np_scene_get_n_marks (page->scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (page->scene, i);

      if (mark->kind != NP_MARK_TEXT)
        {
          np_scene_add_copy (shapes, mark, -1, 0, 0);
          continue;
        }
      draw_shapes (page, &shapes, cr);
      draw_text (page, mark, cr);
    }
  draw_shapes (page, &shapes, cr);
}
