/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The signature's 8 bytes and the IHDR chunk: 4 of length, 4 of type, 13 of data, 4 of CRC. */
#define AFTER_HEADER (8 + 4 + 4 + 13 + 4)

/* PNG's CRC-32, bit by bit (the PNG specification, annex D). GLib has none, and for a few hundred
 * bytes of metadata neither a table nor a library is worth its while. */
static guint32
get_crc (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
append_uint32 (GByteArray *out, guint32 value)
{
  guint32 big_endian = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &big_endian, sizeof big_endian);
}

/* @chunk: its type and its data. */
static void
append_chunk (GByteArray *out, const GByteArray *chunk)
{
  append_uint32 (out, chunk->len - 4);
  g_byte_array_append (out, chunk->data, chunk->len);
  append_uint32 (out, get_crc (chunk->data, chunk->len));
}

/* How large a pixel is: in a document, a picture of twice the pixels is as large as the one of
 * once, and finer. */
static void
append_density (GByteArray *out, double scale)
{
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  guint32 per_metre = (guint32) lround (96 / 0.0254 * scale);

  g_byte_array_append (chunk, (const guint8 *) "pHYs", 4);
  append_uint32 (chunk, per_metre);
  append_uint32 (chunk, per_metre);
  g_byte_array_append (chunk, (const guint8 *) "\1", 1); /* the unit is the metre */
  append_chunk (out, chunk);
}

/* An iTXt chunk: tEXt can only say Latin-1, and titles are UTF-8. GdkTexture's own writer takes no
 * texts, hence this one. */
static void
append_text_chunk (GByteArray *out, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) chunk = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  chunk = g_byte_array_new ();
  g_byte_array_append (chunk, (const guint8 *) "iTXt", 4);
  g_byte_array_append (chunk, (const guint8 *) keyword, strlen (keyword) + 1);
  /* Not compressed, no compression method, no language, no translated keyword. */
  g_byte_array_append (chunk, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (chunk, (const guint8 *) text, strlen (text));
  append_chunk (out, chunk);
}

static GBytes *
add_metadata (const NpExportPage *page, GBytes *png)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);
  GByteArray *out = g_byte_array_sized_new (size + 1024);

  g_assert (size > AFTER_HEADER);
  g_byte_array_append (out, data, AFTER_HEADER);
  append_density (out, page->pixels);
  append_text_chunk (out, "Title", np_export_page_get_title (page));
  append_text_chunk (out, "Description", np_export_page_get_summary (page));
  append_text_chunk (out, "Source", np_export_page_get_source (page));
  append_text_chunk (out, "Location", page->about != NULL ? page->about->location : NULL);
  append_text_chunk (out, "Dataset", page->about != NULL ? page->about->dataset : NULL);
  append_text_chunk (out, "Software", "Nameplate");
  g_byte_array_append (out, data + AFTER_HEADER, size - AFTER_HEADER);
  return g_byte_array_free_to_bytes (out);
}

/*
 * np_export_page_to_texture:
 *
 * As many pixels as the page's size and its scale say.
 *
 * Returns: (transfer full): the pixels
 */
GdkTexture *
np_export_page_to_texture (const NpExportPage *page, GError **error)
{
  int width = (int) round (page->width * page->pixels);
  int height = (int) round (page->height * page->pixels);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) pixels = NULL;
  cairo_status_t status;

  cairo_scale (cr, page->pixels, page->pixels);
  np_export_page_draw (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
                   _ ("A picture of %d × %d pixels can’t be drawn: %s"), width, height,
                   cairo_status_to_string (status));
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_flush (surface);
  /* The bytes keep the surface: 8000 × 8000 pixels need not be in memory twice. */
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) cairo_image_surface_get_stride (surface)
                                           * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels,
                                 cairo_image_surface_get_stride (surface));
}

/*
 * np_export_page_to_png:
 *
 * Returns: (transfer full): the file
 */
GBytes *
np_export_page_to_png (const NpExportPage *page, GError **error)
{
  g_autoptr (GdkTexture) texture = np_export_page_to_texture (page, error);
  g_autoptr (GBytes) png = NULL;

  if (texture == NULL)
    return NULL;
  png = gdk_texture_save_to_png_bytes (texture);
  return add_metadata (page, png);
}
