/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "np-export.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("np-export-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "picture.svg", NULL);
  self->file = g_file_new_for_path (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}

static gboolean
write_text (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return np_export_write (file, bytes, NULL, error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_new (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (self->file, "one", &error));
  g_assert_no_error (error);
  assert_contents (self->path, "one");
  g_assert_true (write_text (self->file, "two", &error));
  assert_contents (self->path, "two");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "missing", "picture.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_false (write_text (file, "one", &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);

  g_assert_false (write_text (file, "one", &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* The old file stands when the new one can't be finished. A limit on the size of files is a disk
 * that is full even for root. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (100000, 'x');
  struct rlimit old_limit, limit;
  gboolean written;

  g_assert_true (write_text (self->file, "old", &error));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  limit = old_limit;
  limit.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  written = write_text (self->file, large, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (written);
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE);
  assert_contents (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* Where nothing new can be made, the old file is not written into either. */
static void
test_locked_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere; full-disk covers it");
      return;
    }
  g_assert_true (write_text (self->file, "old", &error));
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  written = write_text (self->file, "new", &error);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);

  g_assert_false (written);
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE);
  assert_contents (self->path, "old");
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = g_build_filename (self->folder, "link.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_true (write_text (self->file, "old", &error));
  g_assert_cmpint (symlink (self->path, link), ==, 0);
  g_assert_true (write_text (file, "new", &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_contents (self->path, "new");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (np_export_write (self->file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/export/write/new", test_new);
  ADD ("/export/write/no-folder", test_no_folder);
  ADD ("/export/write/folder", test_folder);
  ADD ("/export/write/full-disk", test_full_disk);
  ADD ("/export/write/locked-folder", test_locked_folder);
  ADD ("/export/write/link", test_link);
  ADD ("/export/write/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
