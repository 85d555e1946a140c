/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-load-support.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

TempFolder *
temp_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("nameplate-load-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

TempFolder *
temp_folder_copy (const char *package)
{
  TempFolder *self = temp_folder_new ();
  g_autofree char *from = test_package_path (package);
  g_autoptr (GDir) folder = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *text = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (source, &text, &size, NULL));
      temp_folder_write (self, name, text, (gssize) size);
    }
  return self;
}

void
temp_folder_free (TempFolder *self)
{
  g_autoptr (GDir) folder = g_dir_open (self, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        temp_folder_free (g_steal_pointer (&path));
      else
        g_unlink (path);
    }
  g_rmdir (self);
  g_free (self);
}

char *
temp_folder_path (TempFolder *self, const char *name)
{
  return g_build_filename (self, name, NULL);
}

void
temp_folder_write (TempFolder *self, const char *name, const char *text, gssize size)
{
  g_autofree char *path = temp_folder_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, size, &error);
  g_assert_no_error (error);
}

void
temp_folder_append (TempFolder *self, const char *name, const char *text)
{
  g_autofree char *path = temp_folder_path (self, name);
  g_autofree char *old = NULL;
  g_autofree char *whole = NULL;

  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  whole = g_strconcat (old, text, NULL);
  temp_folder_write (self, name, whole, -1);
}

void
temp_folder_replace (TempFolder *self, const char *name, const char *from, const char *to)
{
  g_autofree char *path = temp_folder_path (self, name);
  g_autofree char *old = NULL;
  g_autofree char *whole = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  parts = g_strsplit (old, from, -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  whole = g_strjoinv (to, parts);
  temp_folder_write (self, name, whole, -1);
}

char *
test_package_path (const char *package)
{
  return g_test_build_filename (G_TEST_DIST, "data", "packages", package, NULL);
}

char *
describe (NpLoader *loader)
{
  GListModel *model = np_loader_get_diagnostics (loader);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (NpDiagnostic) diagnostic = g_list_model_get_item (model, i);
      g_autofree char *line = np_diagnostic_to_string (diagnostic);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

NpDataset *
load_path (const char *path, char **diagnostics, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  NpDataset *dataset = np_loader_load (loader, NULL, error);

  if (diagnostics != NULL)
    *diagnostics = describe (loader);
  g_assert_finalize_object (g_steal_pointer (&loader));
  return dataset;
}

void
assert_load_fails (const char *path, NpLoadError code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = load_path (path, NULL, &error);

  g_assert_null (dataset);
  g_assert_error (error, NP_LOAD_ERROR, (int) code);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static void
write_entry (struct archive *archive, const ZipEntry *entry)
{
  static const char zeros[64 * 1024];
  struct archive_entry *header = archive_entry_new ();

  archive_entry_set_pathname (header, entry->name);
  archive_entry_set_filetype (header, entry->link != NULL ? AE_IFLNK : AE_IFREG);
  archive_entry_set_perm (header, 0644);
  archive_entry_set_size (header,
                          entry->link != NULL
                              ? 0
                              : (gint64) (entry->n_zeros > 0 ? entry->n_zeros : entry->size));
  if (entry->link != NULL)
    archive_entry_set_symlink (header, entry->link);
  g_assert_cmpint (archive_write_header (archive, header), ==, ARCHIVE_OK);
  for (gsize left = entry->n_zeros; left > 0; left -= MIN (left, sizeof zeros))
    g_assert_cmpint (archive_write_data (archive, zeros, MIN (left, sizeof zeros)), >, 0);
  if (entry->size > 0)
    g_assert_cmpint (archive_write_data (archive, entry->data, entry->size), ==,
                     (la_ssize_t) entry->size);
  archive_entry_free (header);
}

void
write_zip (const char *path, const ZipEntry *entries, guint n)
{
  struct archive *archive = archive_write_new ();

  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    write_entry (archive, &entries[i]);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
}

void
write_zip_of (const char *path, const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (ZipEntry));
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      ZipEntry entry = { .name = g_strconcat (prefix, name, NULL) };
      char *data;

      g_ptr_array_add (owned, (gpointer) entry.name);
      g_assert_true (g_file_get_contents (file, &data, &entry.size, NULL));
      entry.data = data;
      g_ptr_array_add (owned, data);
      g_array_append_val (entries, entry);
    }
  write_zip (path, (const ZipEntry *) (gpointer) entries->data, entries->len);
}
