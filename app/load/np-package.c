/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-package.h"

#include "np-config.h"
#include "np-document-path.h"
#include "np-folder.h"
#include "np-loader.h"
#include "np-report.h"
#include "np-zip.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _NpPackage
{
  char *name;       /* (owned) */
  NpFolder *folder; /* (owned), or NULL: then zip is set */
  NpZip *zip;       /* (owned) */
};

static void
set_not_package (GError **error, const char *name)
{
  g_set_error (
      error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_PACKAGE,
      _ ("%s is not a data package; choose a folder with a datapackage.json, that file, or "
         "a .nameplate file"),
      name);
}

static gboolean
open_folder (NpPackage *self, const char *path, GError **error)
{
  g_autoptr (NpFolder) folder = np_folder_open (path, error);
  g_autoptr (GError) local_error = NULL;
  gint64 size;

  if (folder == NULL)
    return FALSE;
  if (!np_folder_query_size (folder, NP_PACKAGE_DESCRIPTOR, &size, &local_error))
    {
      if (g_error_matches (local_error, NP_LOAD_ERROR, NP_LOAD_ERROR_MISSING_FILE))
        set_not_package (error, self->name);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->folder = g_steal_pointer (&folder);
  return TRUE;
}

static gboolean
starts_like_zip (int fd)
{
  char magic[4] = { 0 };

  /* A zip without entries starts otherwise, and is no package either. */
  return pread (fd, magic, sizeof magic, 0) == sizeof magic && memcmp (magic, "PK\3\4", 4) == 0;
}

static gboolean
open_zip (NpPackage *self, const char *path, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    {
      int saved_errno = errno;

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                   _ ("%s can't be read (%s); check its permissions"), self->name,
                   g_strerror (saved_errno));
      return FALSE;
    }
  if (!starts_like_zip (fd))
    {
      set_not_package (error, self->name);
      return FALSE;
    }
  self->zip = np_zip_open (g_steal_fd (&fd), self->name, error);
  return self->zip != NULL;
}

/* In a sandbox most of what is not there is only out of sight: dropped by an application that hands over
 * no more than a path, or typed. */
static void
set_not_found (GError **error, const char *name, int saved_errno)
{
  if (saved_errno == ENOENT && g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_set_error (
        error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
        _ ("%s can't be seen from the sandbox that Nameplate runs in; choose it with “Open "
           "Dataset…” or “Open Folder…” in the menu, which hand it over"),
        name);
  else
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                 _ ("%s can't be opened (%s); choose another file"), name,
                 g_strerror (saved_errno));
}

static gboolean
open_path (NpPackage *self, const char *path, GError **error)
{
  gboolean is_descriptor = g_str_equal (self->name, NP_PACKAGE_DESCRIPTOR);
  struct stat info;

  if (is_descriptor && np_document_path_is_alone (path))
    {
      g_set_error (
          error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_PACKAGE,
          _ ("%s was handed over without the tables beside it; choose its folder with “Open "
             "Folder…” in the menu, or a .nameplate file"),
          self->name);
      return FALSE;
    }
  /* Following links is right here: it is the file that the user named. */
  if (stat (path, &info) != 0)
    {
      set_not_found (error, self->name, errno);
      return FALSE;
    }
  if (S_ISDIR (info.st_mode))
    return open_folder (self, path, error);
  if (!S_ISREG (info.st_mode))
    {
      set_not_package (error, self->name);
      return FALSE;
    }
  if (is_descriptor)
    {
      g_autofree char *parent = g_path_get_dirname (path);

      g_set_str (&self->name, NULL);
      self->name = g_path_get_basename (parent);
      return open_folder (self, parent, error);
    }
  return open_zip (self, path, error);
}

/**
 * np_package_open:
 * @file: a folder, its datapackage.json, or a zip
 * @error: NP_LOAD_ERROR_NOT_FOUND, _NOT_PACKAGE, _UNSAFE_PATH, _ARCHIVE or _TOO_BIG
 *
 * Opens a package. Never blocks on a pipe or a device.
 *
 * Returns: (transfer full) (nullable): the package
 */
NpPackage *
np_package_open (GFile *file, GError **error)
{
  g_autoptr (NpPackage) self = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (NpPackage, 1);
  self->name = g_file_get_basename (file);
  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                   _ ("%s is not on this computer; copy it here first"), uri);
      return NULL;
    }
  if (!open_path (self, path, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
np_package_free (NpPackage *self)
{
  g_clear_pointer (&self->folder, np_folder_free);
  g_clear_pointer (&self->zip, np_zip_free);
  g_free (self->name);
  g_free (self);
}

const char *
np_package_get_name (NpPackage *self)
{
  return self->name;
}

gboolean
np_package_query_size (NpPackage *self, const char *path, gint64 *size, GError **error)
{
  if (!np_package_check_path (path, error))
    return FALSE;
  if (self->folder != NULL)
    return np_folder_query_size (self->folder, path, size, error);
  return np_zip_query_size (self->zip, path, size, error);
}

GInputStream *
np_package_open_entry (NpPackage *self, const char *path, GError **error)
{
  if (!np_package_check_path (path, error))
    return NULL;
  if (self->folder != NULL)
    return np_folder_open_entry (self->folder, path, error);
  return np_zip_open_entry (self->zip, path, error);
}

/**
 * np_package_check_path:
 * @path: a path as a descriptor or a zip gives it
 * @error: NP_LOAD_ERROR_UNSAFE_PATH
 *
 * Whether a path stays inside its package whatever the system: it is relative, has no "..", no
 * backslash, and no colon that could make it a URL or name a drive.
 *
 * Returns: whether it does
 */
gboolean
np_package_check_path (const char *path, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autofree char *quoted = NULL;

  if (*path != '\0' && *path != '/' && strpbrk (path, "\\:") == NULL
      && !g_strv_contains ((const char *const *) parts, ".."))
    return TRUE;
  quoted = np_report_quote (path);
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_UNSAFE_PATH,
               _ ("the path %s is not inside the package; use one such as data/brands.csv"),
               quoted);
  return FALSE;
}
