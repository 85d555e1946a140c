/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a package: what starts like a zip is one, anything else is a folder of files, each
 * after a line of "=== NAME". Loading must end in a dataset, or in scenarios, or in an error, never
 * both. */

#include "np-loader.h"

#include <glib/gstdio.h>
#include <string.h>

#define SEPARATOR "=== "

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A file's name comes from the input: only plain ones, lest the fuzzer write elsewhere. */
static gboolean
is_plain (const char *name)
{
  return *name != '\0' && *name != '.' && strlen (name) < 64
         && strspn (name, "abcdefghijklmnopqrstuvwxyz-.") == strlen (name);
}

static void
write_file (const char *folder, const char *name, const char *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

static void
write_files (const char *folder, const char *data, gsize size)
{
  const char *end = data + size;
  const char *p = data;

  while (end - p >= (gssize) strlen (SEPARATOR) && memcmp (p, SEPARATOR, strlen (SEPARATOR)) == 0)
    {
      const char *name_end = memchr (p, '\n', end - p);
      g_autofree char *name = NULL;
      const char *next = NULL;

      if (name_end == NULL)
        return;
      name = g_strndup (p + strlen (SEPARATOR), name_end - p - strlen (SEPARATOR));
      next = memmem (name_end, end - name_end, "\n" SEPARATOR, strlen ("\n" SEPARATOR));
      p = next != NULL ? next + 1 : end;
      if (is_plain (name))
        write_file (folder, name, name_end + 1, MAX (p - name_end - 1, 0));
    }
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
check (NpLoader *loader, gboolean loaded, const GError *error)
{
  GListModel *diagnostics = np_loader_get_diagnostics (loader);

  g_assert_true (loaded == (error == NULL));
  g_assert_true (error == NULL || error->domain == NP_LOAD_ERROR);
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (NpDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *line = np_diagnostic_to_string (diagnostic);

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_null (strchr (line, '\n'));
    }
}

/* As a dataset, and as scenarios alone. */
static void
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (NpLoader) scenarios_loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) scenarios_error = NULL;
  g_autoptr (NpDataset) dataset = np_loader_load (loader, NULL, &error);
  g_autoptr (GPtrArray) scenarios
      = np_loader_load_scenarios (scenarios_loader, NULL, &scenarios_error);

  check (loader, dataset != NULL, error);
  check (scenarios_loader, scenarios != NULL, scenarios_error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *folder = g_dir_make_tmp ("nameplate-fuzz-XXXXXX", NULL);
  g_autofree char *zip = g_build_filename (folder, "fuzz.nameplate", NULL);

  g_assert_nonnull (folder);
  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    {
      write_file (folder, "fuzz.nameplate", (const char *) data, size);
      load (zip);
    }
  else if (size > 0)
    {
      write_files (folder, (const char *) data, size);
      load (folder);
    }
  remove_files (folder);
  return 0;
}
