/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way back from a picture to the view that it shows. Pictures come from anywhere: all of one is
 * read into memory up to a limit, nothing in it is decoded or followed, and every length is held
 * against what is there. What is found must be a location that Nameplate itself could have written. */

#include "np-config.h"

#include "np-picture-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-loader.h"

#define MAX_BYTES     (64 * 1024 * 1024)
#define MAX_TEXT      (128 * 1024)
#define MAX_NAME      512
#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_CHUNK     12 /* bytes of a chunk beside its data: length, type, check sum */

/* What was found so far; texts that are too long are as good as none. */
typedef struct
{
  char *location; /* (owned) (nullable) */
  char *dataset;  /* (owned) (nullable) */
  gboolean sound; /* it is a picture of the kind that it looks like, to its end */
} Finding;

static void
finding_clear (Finding *self)
{
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->dataset, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

/* The first one counts. */
static void
note (char **place, const char *text, gsize length, gsize max)
{
  if (*place == NULL && length > 0 && length <= max
      && g_utf8_validate (text, (gssize) length, NULL))
    *place = g_strndup (text, length);
}

static void
note_text (Finding *self, const char *keyword, const char *text, gsize length)
{
  if (g_str_equal (keyword, "Location") || g_str_equal (keyword, "dc:identifier"))
    note (&self->location, text, length, MAX_TEXT);
  if (g_str_equal (keyword, "Dataset") || g_str_equal (keyword, "dc:relation"))
    note (&self->dataset, text, length, MAX_NAME);
}

/* --- PNG ---------------------------------------------------------------------------------- */

static guint32
read_uint32 (const char *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* What is behind the text's end inside @data, or NULL. */
static const char *
skip_text (const char *data, const char *end)
{
  const char *zero = data < end ? memchr (data, '\0', (gsize) (end - data)) : NULL;

  return zero != NULL ? zero + 1 : NULL;
}

/* A keyword, then a text: as it is ("tEXt"), or behind whether and how it is compressed, its
 * language and the keyword in that ("iTXt"). Nameplate compresses none. */
static void
read_text_chunk (Finding *self, const char *data, gsize length, gboolean international)
{
  const char *end = data + length;
  const char *text = skip_text (data, end);

  if (text != NULL && international)
    {
      if (end - text < 2 || text[0] != 0)
        return;
      text = skip_text (text + 2, end);
      if (text != NULL)
        text = skip_text (text, end);
    }
  if (text != NULL)
    note_text (self, data, text, (gsize) (end - text));
}

static void
read_png (Finding *self, const char *data, gsize size)
{
  gsize at = strlen (PNG_SIGNATURE);

  while (size - at >= PNG_CHUNK)
    {
      gsize length = read_uint32 (data + at);
      const char *type = data + at + 4;

      if (length > size - at - PNG_CHUNK)
        return;
      if (memcmp (type, "tEXt", 4) == 0 || memcmp (type, "iTXt", 4) == 0)
        read_text_chunk (self, type + 4, length, type[0] == 'i');
      at += length + PNG_CHUNK;
      if (memcmp (type, "IEND", 4) == 0)
        {
          self->sound = TRUE;
          return;
        }
    }
}

/* --- SVG ---------------------------------------------------------------------------------- */

typedef struct
{
  Finding *finding;
  GString *text; /* of the element that is open, if it is one of ours (owned) */
  gboolean is_svg;
  gboolean wanted;
} SvgReader;

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  SvgReader *self = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  if (stack->next == NULL)
    {
      const char *colon = strchr (element, ':');

      self->is_svg = g_str_equal (colon != NULL ? colon + 1 : element, "svg");
      if (!self->is_svg)
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "not an SVG");
    }
  self->wanted = g_str_has_prefix (element, "dc:");
  g_string_truncate (self->text, 0);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  SvgReader *self = user_data;

  /* One more than the most is enough to see that it is too much. */
  if (self->wanted && self->text->len <= MAX_TEXT)
    g_string_append_len (self->text, text, (gssize) MIN (length, MAX_TEXT + 1));
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  SvgReader *self = user_data;

  if (self->wanted)
    note_text (self->finding, element, self->text->str, self->text->len);
  self->wanted = FALSE;
}

/* GMarkup knows the five entities that XML has by itself and no others, opens nothing, and doesn't
 * read a document type. */
static void
read_svg (Finding *self, const char *data, gsize size)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  SvgReader reader = { .finding = self, .text = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);

  self->sound = g_markup_parse_context_parse (context, data, (gssize) size, NULL)
                && g_markup_parse_context_end_parse (context, NULL) && reader.is_svg;
  g_string_free (reader.text, TRUE);
}

/* --- Files -------------------------------------------------------------------------------- */

void
np_picture_link_free (NpPictureLink *self)
{
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_pointer (&self->dataset, g_free);
  g_free (self);
}

/**
 * np_picture_link_is_possible:
 * @file: a file
 *
 * Returns: whether it is a PNG or an SVG by its name; nothing is read
 */
gboolean
np_picture_link_is_possible (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name != NULL ? name : "", -1);
  return g_str_has_suffix (lower, ".png") || g_str_has_suffix (lower, ".svg");
}

/**
 * np_picture_link_parse:
 * @data: (array length=size): a file's bytes
 * @size: how many there are
 * @name: what the file is called, for messages
 * @error: #NP_LOAD_ERROR_PICTURE when it is damaged or no such picture, or
 *   #NP_LOAD_ERROR_NO_LOCATION when it says no view that there is
 *
 * Looks for a location in the text chunks of a PNG or in the metadata of an SVG. Where there is
 * one, damage behind it doesn't matter.
 *
 * Returns: (transfer full) (nullable): where the picture came from
 */
NpPictureLink *
np_picture_link_parse (const char *data, gsize size, const char *name, GError **error)
{
  g_auto (Finding) finding = { 0 };
  g_autoptr (NpLocation) location = NULL;
  NpPictureLink *self;

  g_return_val_if_fail (data != NULL || size == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (size >= strlen (PNG_SIGNATURE) && memcmp (data, PNG_SIGNATURE, strlen (PNG_SIGNATURE)) == 0)
    read_png (&finding, data, size);
  else if (size > 0)
    read_svg (&finding, data, size);
  if (finding.location == NULL && !finding.sound)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_PICTURE,
                   _ ("“%s” is damaged, or neither a PNG nor an SVG picture"), name);
      return NULL;
    }
  if (finding.location != NULL)
    location = np_location_new_from_uri (finding.location, NULL);
  if (location == NULL)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NO_LOCATION,
                   finding.location == NULL
                       ? _ ("“%s” doesn’t say which view it shows; it wasn’t saved by Nameplate")
                       : _ ("“%s” names a view that this version of Nameplate doesn’t know"),
                   name);
      return NULL;
    }

  self = g_new0 (NpPictureLink, 1);
  self->location = g_steal_pointer (&location);
  self->dataset = g_steal_pointer (&finding.dataset);
  return self;
}

/* As much of a file as there may be. (transfer full) */
static GBytes *
read_bytes (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &local_error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n = stream != NULL ? 1 : -1;
  char buffer[16384];

  while (n > 0 && bytes->len <= MAX_BYTES)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable,
                               &local_error);
      if (n > 0)
        g_byte_array_append (bytes, (const guint8 *) buffer, (guint) n);
    }
  if (n < 0)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND, _ ("“%s” can’t be read: %s"),
                     name, local_error->message);
      return NULL;
    }
  if (bytes->len > MAX_BYTES)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                   _ ("“%s” is larger than a picture that is looked into may be"), name);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_utf8_make_valid (base != NULL ? base : "", -1);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (file, name, cancellable, &error);
  NpPictureLink *link = NULL;

  if (bytes != NULL)
    link = np_picture_link_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name,
                                  &error);
  if (link != NULL)
    g_task_return_pointer (task, link, (GDestroyNotify) np_picture_link_free);
  else
    g_task_return_error (task, error);
}

/**
 * np_picture_link_read_async:
 * @file: a picture
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads where a picture came from, on a worker thread.
 */
void
np_picture_link_read_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, np_picture_link_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * np_picture_link_read_finish:
 * @result: what the callback was given
 * @error: as of np_picture_link_parse(), #NP_LOAD_ERROR_NOT_FOUND, #NP_LOAD_ERROR_TOO_BIG, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): where the picture came from
 */
NpPictureLink *
np_picture_link_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
np_picture_link_is_of (const NpPictureLink *self, const char *dataset_name)
{
  gsize length = strlen (dataset_name);

  return self->dataset == NULL
         || (g_str_has_prefix (self->dataset, dataset_name)
             && (self->dataset[length] == '\0' || self->dataset[length] == ' '));
}
