/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-zip.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-package.h"
#include "np-zip-stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

struct _NpZip
{
  int fd;
  char *name;        /* (owned) for messages */
  GHashTable *sizes; /* path in the zip -> gint64 (owned) */
  char *prefix;      /* (owned) of the package's files in the zip: "" or the one folder "x/" */
};

static void
set_damaged (GError **error, const char *name, const char *reason)
{
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ARCHIVE,
               _ ("%s is a damaged zip (%s); make it anew"), name, reason != NULL ? reason : "?");
}

/* The seekable reader only: it goes by the directory at the file's end, so that a name or a size
 * can't be one thing there and another beside the data. */
static Archive *
open_archive (NpZip *self, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();

  if (archive == NULL || lseek (self->fd, 0, SEEK_SET) != 0
      || archive_read_support_format_zip_seekable (archive) != ARCHIVE_OK
      || archive_read_open_fd (archive, self->fd, BLOCK) != ARCHIVE_OK)
    {
      set_damaged (error, self->name, archive != NULL ? archive_error_string (archive) : NULL);
      return NULL;
    }
  return g_steal_pointer (&archive);
}

/* FALSE with an error when the archive can't be read on; @entry is NULL at its end. */
static gboolean
next_entry (NpZip *self, Archive *archive, struct archive_entry **entry, GError **error)
{
  int status;

  *entry = NULL;
  do
    status = archive_read_next_header (archive, entry);
  while (status == ARCHIVE_RETRY);
  if (status == ARCHIVE_EOF)
    *entry = NULL;
  else if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    {
      set_damaged (error, self->name, archive_error_string (archive));
      return FALSE;
    }
  return TRUE;
}

static const char *
get_path (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);

  /* Without a locale for it, libarchive can't convert a name; what it read is then the name. */
  if (path == NULL)
    path = archive_entry_pathname (entry);
  return path != NULL && g_utf8_validate (path, -1, NULL) ? path : NULL;
}

static gboolean
check_kind (NpZip *self, struct archive_entry *entry, const char *path, GError **error)
{
  if (archive_entry_is_encrypted (entry))
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ARCHIVE,
                 _ ("%s: %s is encrypted; make the zip without a password"), self->name, path);
  else if (!np_package_check_path (path, error))
    return FALSE;
  else if (archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != AE_IFDIR)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_UNSAFE_PATH,
                 _ ("%s: %s is a link or a special file; put the file itself into the zip"),
                 self->name, path);
  else if (g_hash_table_contains (self->sizes, path))
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ARCHIVE,
                 _ ("%s: %s is in the zip twice; make it anew"), self->name, path);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_sizes (NpZip *self, gint64 size, gint64 total, gint64 file_size, GError **error)
{
  if (g_hash_table_size (self->sizes) >= NP_ZIP_MAX_ENTRIES)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                 _ ("%s has more than 1,000 entries; zip the package's files only"), self->name);
  else if (size > NP_PACKAGE_MAX_ENTRY || total > NP_PACKAGE_MAX_TOTAL)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                 _ ("%s holds more than 2 GiB in a file or 4 GiB in all; split the dataset"),
                 self->name);
  else if (total > NP_ZIP_FREE_SIZE && total / NP_ZIP_MAX_RATIO > file_size)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                 _ ("%s would grow to more than 200 times its size; open the folder instead"),
                 self->name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
list (NpZip *self, GError **error)
{
  g_autoptr (Archive) archive = open_archive (self, error);
  struct archive_entry *entry;
  struct stat info;
  gint64 total = 0;

  if (archive == NULL)
    return FALSE;
  if (fstat (self->fd, &info) != 0)
    return set_damaged (error, self->name, g_strerror (errno)), FALSE;
  for (;;)
    {
      const char *path;
      gint64 size;

      if (!next_entry (self, archive, &entry, error))
        return FALSE;
      if (entry == NULL)
        return TRUE;
      path = get_path (entry);
      size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : -1;
      if (path == NULL || size < 0)
        return set_damaged (error, self->name, _ ("a name or a size can't be read")), FALSE;
      if (!check_kind (self, entry, path, error))
        return FALSE;
      total += MIN (size, NP_PACKAGE_MAX_TOTAL + 1);
      if (!check_sizes (self, size, total, info.st_size, error))
        return FALSE;
      g_hash_table_insert (self->sizes, g_strdup (path), g_memdup2 (&size, sizeof size));
    }
}

/* The package lies at the top of the zip, or in the one folder that has a descriptor. */
static gboolean
find_prefix (NpZip *self, GError **error)
{
  GHashTableIter iter;
  const char *path;

  self->prefix = NULL;
  if (g_hash_table_contains (self->sizes, NP_PACKAGE_DESCRIPTOR))
    {
      self->prefix = g_strdup ("");
      return TRUE;
    }
  g_hash_table_iter_init (&iter, self->sizes);
  while (g_hash_table_iter_next (&iter, (gpointer *) &path, NULL))
    {
      const char *slash = strchr (path, '/');

      if (slash == NULL || !g_str_equal (slash + 1, NP_PACKAGE_DESCRIPTOR))
        continue;
      if (self->prefix != NULL)
        {
          g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_PACKAGE,
                       _ ("%s holds several packages; open one of them"), self->name);
          return FALSE;
        }
      self->prefix = g_strndup (path, slash + 1 - path);
    }
  if (self->prefix == NULL)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_PACKAGE,
                 _ ("%s has no datapackage.json; zip a data package"), self->name);
  return self->prefix != NULL;
}

NpZip *
np_zip_open (int fd, const char *name, GError **error)
{
  g_autoptr (NpZip) self = g_new0 (NpZip, 1);

  self->fd = fd;
  self->name = g_strdup (name);
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!list (self, error) || !find_prefix (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
np_zip_free (NpZip *self)
{
  g_clear_fd (&self->fd, NULL);
  g_free (self->name);
  g_free (self->prefix);
  g_hash_table_unref (self->sizes);
  g_free (self);
}

gboolean
np_zip_query_size (NpZip *self, const char *path, gint64 *size, GError **error)
{
  g_autofree char *full = g_strconcat (self->prefix, path, NULL);
  const gint64 *found = g_hash_table_lookup (self->sizes, full);

  if (found == NULL)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_MISSING_FILE,
                   _ ("%s is not in the zip; add the file, or take its resource out of "
                      "datapackage.json"),
                   path);
      return FALSE;
    }
  *size = *found;
  return TRUE;
}

GInputStream *
np_zip_open_entry (NpZip *self, const char *path, GError **error)
{
  g_autofree char *full = g_strconcat (self->prefix, path, NULL);
  g_autoptr (Archive) archive = NULL;
  struct archive_entry *entry;
  gint64 size;

  if (!np_zip_query_size (self, path, &size, error))
    return NULL;
  archive = open_archive (self, error);
  while (archive != NULL && next_entry (self, archive, &entry, error))
    {
      if (entry == NULL)
        {
          set_damaged (error, self->name, _ ("the file was changed meanwhile"));
          return NULL;
        }
      if (g_strcmp0 (get_path (entry), full) == 0)
        return np_zip_stream_new (g_steal_pointer (&archive), path, size);
    }
  return NULL;
}
