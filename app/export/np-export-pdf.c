/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const NpExportPage *page, cairo_surface_t *surface)
{
  const char *source = np_export_page_get_source (page);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  np_export_page_get_title (page));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  np_export_page_get_summary (page));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, source);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Nameplate");
  cairo_pdf_surface_set_custom_metadata (surface, "Source", source);
  if (page->about == NULL)
    return;
  if (page->about->location != NULL)
    cairo_pdf_surface_set_custom_metadata (surface, "Location", page->about->location);
  if (page->about->dataset != NULL)
    cairo_pdf_surface_set_custom_metadata (surface, "Dataset", page->about->dataset);
}

/* Takes what has been gathered, draws it, and leaves an empty scene. */
static void
draw_shapes (const NpExportPage *page, NpScene **shapes, cairo_t *cr)
{
  g_autoptr (NpScene) full = *shapes;

  *shapes = np_scene_new (np_scene_get_width (full), np_scene_get_height (full));
  np_export_page_draw_scene (page, full, cr);
}

static void
draw_text (const NpExportPage *page, const NpMark *mark, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = np_export_page_create_layout (page, mark);
  GdkRGBA color = *np_theme_get_ink (page->theme, mark->ink);
  PangoRectangle logical;

  color.alpha *= mark->opacity;
  pango_layout_get_extents (layout, NULL, &logical);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, mark->x - (double) logical.width / PANGO_SCALE * mark->x_align, mark->y);
  pango_cairo_show_layout (cr, layout);
}

/*
 * Shapes are drawn from the same node as everywhere, texts by Pango. A text node knows glyphs only:
 * the PDF would have the right figures on paper, but tabular ones could not be searched or copied,
 * since no character maps to their glyphs. Pango hands the text over with them.
 */
static void
draw (const NpExportPage *page, cairo_t *cr)
{
  g_autoptr (NpScene) shapes
      = np_scene_new (np_scene_get_width (page->scene), np_scene_get_height (page->scene));

  np_export_page_begin (page, cr);
  for (guint i = 0; i < np_scene_get_n_marks (page->scene); i++)
    {
      NpMark mark = *np_scene_get_mark (page->scene, i);

      if (mark.kind == NP_MARK_TEXT)
        {
          draw_shapes (page, &shapes, cr);
          draw_text (page, &mark, cr);
          continue;
        }
      mark.datum = -1;
      mark.text = NULL;
      mark.points = g_memdup2 (mark.points, sizeof *mark.points * mark.n_points);
      np_scene_add_mark (shapes, &mark);
    }
  draw_shapes (page, &shapes, cr);
}

/*
 * np_export_page_to_pdf:
 *
 * One page; a pixel of the scene is a point. Text stays text.
 *
 * Returns: (transfer full): the file
 */
GBytes *
np_export_page_to_pdf (const NpExportPage *page, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (write_cb, bytes, page->width, page->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (page, surface);
  draw (page, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
                   _ ("A page of %.0f × %.0f points can’t be drawn: %s"), page->width, page->height,
                   cairo_status_to_string (status));
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}
