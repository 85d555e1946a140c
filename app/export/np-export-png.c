/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"

#include <glib/gi18n-lib.h>
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

  append_uint32 (out, chunk->len - 4);
  g_byte_array_append (out, chunk->data, chunk->len);
  append_uint32 (out, get_crc (chunk->data, chunk->len));
}

static GBytes *
add_metadata (const NpExportPage *page, GBytes *png)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);
  GByteArray *out = g_byte_array_sized_new (size + 1024);

  g_assert (size > AFTER_HEADER);
  g_byte_array_append (out, data, AFTER_HEADER);
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
 * np_export_page_to_png:
 *
 * Exactly as many pixels as the page's size says.
 *
 * Returns: (transfer full): the file
 */
GBytes *
np_export_page_to_png (const NpExportPage *page, GError **error)
{
  int width = (int) page->width;
  int height = (int) page->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) png = NULL;
  cairo_status_t status;

  np_export_page_begin (page, cr);
  np_export_page_draw_scene (page, page->scene, cr);
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
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels,
                                    cairo_image_surface_get_stride (surface));
  png = gdk_texture_save_to_png_bytes (texture);
  return add_metadata (page, png);
}
