/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

cairo_status_t
np_export_append_cb (void *closure, const unsigned char *data, unsigned int length)
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
  /* No time of making: the same figure is the same file, as in the other formats. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_custom_metadata (surface, "Source", source);
  if (page->about == NULL)
    return;
  if (page->about->location != NULL)
    cairo_pdf_surface_set_custom_metadata (surface, "Location", page->about->location);
  if (page->about->dataset != NULL)
    cairo_pdf_surface_set_custom_metadata (surface, "Dataset", page->about->dataset);
}

/*
 * np_export_page_to_pdf:
 *
 * A page for each scene; a pixel of it is a point. Text stays text.
 *
 * Returns: (transfer full): the file
 */
GBytes *
np_export_page_to_pdf (NpExportPage *page, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (np_export_append_cb, bytes, page->width, page->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (page, surface);
  for (guint i = 0; i < page->scenes->len; i++)
    {
      cairo_save (cr);
      np_export_page_turn (page, i);
      np_export_page_draw (page, cr);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
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
