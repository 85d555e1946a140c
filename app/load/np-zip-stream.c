/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-zip-stream.h"

#include "np-config.h"
#include "np-loader.h"

#include <archive.h>
#include <glib/gi18n-lib.h>

struct _NpZipStream
{
  GInputStream parent_instance;

  struct archive *archive; /* (owned) */
  char *path;              /* (owned) */
  gint64 left;             /* bytes that may still come */
};

G_DEFINE_FINAL_TYPE (NpZipStream, np_zip_stream, G_TYPE_INPUT_STREAM)

static gssize
np_zip_stream_read (GInputStream *stream,
                    void *buffer,
                    gsize count,
                    GCancellable *cancellable,
                    GError **error)
{
  NpZipStream *self = NP_ZIP_STREAM (stream);
  gssize n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    n = archive_read_data (self->archive, buffer, count);
  while (n == ARCHIVE_RETRY);
  if (n < 0)
    {
      const char *reason = archive_error_string (self->archive);

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ARCHIVE,
                   _ ("%s is damaged in the zip (%s); make the zip anew"), self->path,
                   reason != NULL ? reason : "?");
      return -1;
    }
  self->left -= n;
  /* That there is less than the zip says, libarchive finds out by itself. */
  if (self->left < 0)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ARCHIVE,
                   _ ("%s has another size than its zip says; make the zip anew"), self->path);
      return -1;
    }
  return n;
}

static void
np_zip_stream_finalize (GObject *object)
{
  NpZipStream *self = NP_ZIP_STREAM (object);

  archive_read_free (self->archive);
  g_free (self->path);
  G_OBJECT_CLASS (np_zip_stream_parent_class)->finalize (object);
}

static void
np_zip_stream_class_init (NpZipStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_zip_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = np_zip_stream_read;
}

static void
np_zip_stream_init (NpZipStream *self)
{
}

GInputStream *
np_zip_stream_new (struct archive *archive, const char *path, gint64 size)
{
  NpZipStream *self = g_object_new (NP_TYPE_ZIP_STREAM, NULL);

  self->archive = archive;
  self->path = g_strdup (path);
  self->left = size;
  return G_INPUT_STREAM (self);
}
