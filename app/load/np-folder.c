/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A link inside the folder may point elsewhere inside it, never out of it. The path is resolved
 * first and compared; what it resolved to is then opened folder by folder without following any
 * link, so that changing a link in between gains nothing. */

#include "np-folder.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-package.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _NpFolder
{
  char *root; /* (owned) absolute, free of links */
  int fd;
};

static gboolean
fail_errno (const char *path, int saved_errno, GError **error)
{
  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_MISSING_FILE,
                 _ ("%s is not there; add the file, or take its resource out of datapackage.json"),
                 path);
  else if (saved_errno == ELOOP)
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_UNSAFE_PATH,
                 _ ("%s leads through a link; put the file itself into the folder"), path);
  else
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                 _ ("%s can't be read (%s); check its permissions"), path,
                 g_strerror (saved_errno));
  return FALSE;
}

/* The path below the root with all links resolved. */
static char *
resolve (NpFolder *self, const char *path, GError **error)
{
  g_autofree char *joined = g_build_filename (self->root, path, NULL);
  g_autofree char *prefix = NULL;
  char *relative = NULL;
  char *resolved = realpath (joined, NULL);

  if (resolved == NULL)
    {
      fail_errno (path, errno, error);
      return NULL;
    }
  prefix = g_str_has_suffix (self->root, "/") ? g_strdup (self->root)
                                              : g_strconcat (self->root, "/", NULL);
  if (g_str_has_prefix (resolved, prefix))
    relative = g_strdup (resolved + strlen (prefix));
  else
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_UNSAFE_PATH,
                 _ ("%s is a link that leads out of the folder; put the file itself there"), path);
  free (resolved);
  return relative;
}

/* Opens a file that must be an ordinary one. Nothing is opened that could block or act when
 * opened, such as a pipe or a device. */
static int
open_regular (NpFolder *self, const char *path, struct stat *info, GError **error)
{
  g_autofree char *relative = resolve (self, path, error);
  g_autofd int folder = -1;
  g_autofd int fd = -1;
  g_auto (GStrv) parts = NULL;
  guint last;

  if (relative == NULL)
    return -1;
  parts = g_strsplit (relative, "/", -1);
  last = g_strv_length (parts) - 1;
  folder = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
  for (guint i = 0; i < last && folder >= 0; i++)
    {
      int next = openat (folder, parts[i], O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      int saved_errno = errno;

      close (folder);
      folder = next;
      errno = saved_errno;
    }
  if (folder < 0 || fstatat (folder, parts[last], info, AT_SYMLINK_NOFOLLOW) != 0)
    return fail_errno (path, errno, error), -1;
  if (S_ISREG (info->st_mode))
    {
      fd = openat (folder, parts[last], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
      if (fd < 0 || fstat (fd, info) != 0)
        return fail_errno (path, errno, error), -1;
    }
  if (!S_ISREG (info->st_mode))
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_UNSAFE_PATH,
                   _ ("%s is not an ordinary file; put a CSV file there"), path);
      return -1;
    }
  if (info->st_size > NP_PACKAGE_MAX_ENTRY)
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
                   _ ("%s is larger than 2 GiB; split the dataset"), path);
      return -1;
    }
  return g_steal_fd (&fd);
}

NpFolder *
np_folder_open (const char *path, GError **error)
{
  g_autoptr (NpFolder) self = g_new0 (NpFolder, 1);
  char *resolved = realpath (path, NULL);

  self->fd = -1;
  if (resolved != NULL)
    {
      self->root = g_strdup (resolved);
      free (resolved);
      self->fd = open (self->root, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }
  if (self->fd < 0)
    {
      int saved_errno = errno;

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                   _ ("%s can't be opened (%s); choose another folder"), path,
                   g_strerror (saved_errno));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
np_folder_free (NpFolder *self)
{
  g_clear_fd (&self->fd, NULL);
  g_free (self->root);
  g_free (self);
}

gboolean
np_folder_query_size (NpFolder *self, const char *path, gint64 *size, GError **error)
{
  struct stat info;
  g_autofd int fd = open_regular (self, path, &info, error);

  if (fd < 0)
    return FALSE;
  *size = info.st_size;
  return TRUE;
}

GInputStream *
np_folder_open_entry (NpFolder *self, const char *path, GError **error)
{
  struct stat info;
  int fd = open_regular (self, path, &info, error);

  return fd < 0 ? NULL : g_unix_input_stream_new (fd, TRUE);
}
