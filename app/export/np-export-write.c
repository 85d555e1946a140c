/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "np-document-path.h"

/* The file that a path stands for: a symbolic link is followed, so that the link stays and its
 * target is replaced. (transfer full) */
static char *
resolve_links (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    return g_strdup (path);
  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}

/**
 * np_export_write:
 * @file: where to
 * @bytes: what
 * @cancellable: (nullable): looked at before anything is written
 * @error: #NP_EXPORT_ERROR_WRITE, or %G_IO_ERROR_CANCELLED
 *
 * Writes a file as a whole or not at all. Local files are written beside their place and renamed
 * into it; g_file_replace_contents() would write into the old file where it can't make a new one
 * beside it, and leave half a file when that fails.
 *
 * Returns: whether the file is written
 */
gboolean
np_export_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *reason = NULL;
  const char *data;
  gsize size;
  gboolean written;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  path = g_file_get_path (file);
  if (path != NULL)
    {
      g_autofree char *target = resolve_links (path);

      written = g_file_set_contents_full (target, data, (gssize) size,
                                          G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local_error);
    }
  else
    {
      written = g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         cancellable, &local_error);
    }
  if (written)
    return TRUE;

  name = g_file_get_parse_name (file);
  shown = np_document_path_hide (name);
  reason = np_document_path_hide (local_error->message);
  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE, _ ("“%s” can’t be written: %s"),
               shown, reason);
  return FALSE;
}
