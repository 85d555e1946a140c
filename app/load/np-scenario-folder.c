/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-folder.h"

#include "np-config.h"
#include "np-diagnostic.h"
#include "np-loader.h"
#include "np-scenario-package.h"
#include "np-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX NP_SCENARIO_PACKAGE_SUFFIX
/* What g_file_set_contents_full() puts behind a name while it writes. */
#define TEMPORARY_SUFFIX 7
/* Another program may be writing what is younger. */
#define TEMPORARY_SECONDS 60

static char *
make_path (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The id in a file's name; NULL when it is another file. */
static char *
parse_name (const char *name)
{
  gsize length = strlen (name);

  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;
  return g_strndup (name, length - strlen (SUFFIX));
}

static gboolean
is_temporary (const char *name)
{
  gsize length = strlen (name);
  g_autofree char *whole = NULL;
  g_autofree char *id = NULL;

  if (length <= TEMPORARY_SUFFIX || name[length - TEMPORARY_SUFFIX] != '.')
    return FALSE;
  for (const char *p = name + length - TEMPORARY_SUFFIX + 1; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return FALSE;
  whole = g_strndup (name, length - TEMPORARY_SUFFIX);
  id = parse_name (whole);
  return id != NULL && np_schema_is_id (id, strlen (id));
}

static void
remove_temporary (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;

  if (lstat (path, &info) == 0 && S_ISREG (info.st_mode)
      && info.st_mtime < g_get_real_time () / G_USEC_PER_SEC - TEMPORARY_SECONDS)
    /* Where it can't be taken away it does no harm. */
    g_unlink (path);
}

/* --- Reading ------------------------------------------------------------------------------ */

static void
report (NpScenarioFolder *self, const char *name, const char *found, const char *expected)
{
  g_ptr_array_add (self->diagnostics,
                   np_diagnostic_new (NP_SEVERITY_ERROR, name, 0, 0, found, expected));
}

/* The rows' own diagnostics, with the name of the package in front. */
static void
report_rows (NpScenarioFolder *self, const char *name, GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      NpDiagnostic *row = diagnostics->pdata[i];
      g_autofree char *file = g_strconcat (name, "/", np_diagnostic_get_file (row), NULL);

      g_ptr_array_add (self->diagnostics, np_diagnostic_new (np_diagnostic_get_severity (row), file,
                                                             np_diagnostic_get_line (row),
                                                             np_diagnostic_get_column (row),
                                                             np_diagnostic_get_found (row),
                                                             np_diagnostic_get_expected (row)));
    }
}

/* The file's name is the scenario's id, so that saving it replaces what was read: a copy that was made
 * in the folder is another scenario. */
static NpScenario *
take_id (NpScenario *scenario, const char *id)
{
  NpScenarioInit init = np_scenario_get_init (scenario);

  init.id = id;
  init.own = TRUE;
  return np_scenario_new (&init);
}

/* FALSE when it can't be read in full: saving what was read of it would lose the rest. */
static gboolean
read_file (NpScenarioFolder *self,
           const char *folder,
           const char *name,
           const char *id,
           GCancellable *cancellable)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NpScenarioPackage) package = NULL;
  g_autoptr (GError) error = NULL;

  /* A folder is a package too, but not one that a file can take the place of. */
  if (!np_schema_is_id (id, strlen (id)) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      report (self, name, _ ("a name or a kind of file that a scenario can't have"),
              _ ("a file such as own-1.nameplate; it is left as it is"));
      return FALSE;
    }
  package = np_scenario_package_read (file, cancellable, &error);
  if (package == NULL)
    report (self, name, error->message, _ ("a scenario; the file is left as it is"));
  else if (package->has_data || package->scenarios->len != 1)
    report (self, name, _ ("a dataset, or not one scenario"),
            _ ("one scenario; import the file to have what is in it"));
  if (package != NULL)
    report_rows (self, name, package->diagnostics);
  if (package == NULL || package->diagnostics->len > 0 || package->has_data
      || package->scenarios->len != 1)
    return FALSE;
  g_ptr_array_add (self->scenarios, take_id (package->scenarios->pdata[0], id));
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the files that could be scenarios, in order. */
static GPtrArray *
list (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &local_error);
  const char *name;

  if (dir == NULL && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                   _ ("The scenarios in “%s” can't be read (%s); check its permissions"), path,
                   local_error->message);
      return NULL;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_temporary (name))
      remove_temporary (path, name);
    else if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

NpScenarioFolder *
np_scenario_folder_read (const char *path, guint max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = list (path, error);
  g_autoptr (NpScenarioFolder) self = NULL;

  if (names == NULL)
    return NULL;
  self = g_new0 (NpScenarioFolder, 1);
  self->scenarios = g_ptr_array_new_with_free_func (g_object_unref);
  self->diagnostics = g_ptr_array_new_with_free_func (g_object_unref);
  self->taken = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *id = parse_name (name);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (i == max)
        report (self, name, _ ("more scenarios than can be shown"),
                _ ("fewer files; those from here on are left as they are"));
      if (i >= max || !read_file (self, path, name, id, cancellable))
        g_ptr_array_add (self->taken, g_steal_pointer (&id));
    }
  /* What was cancelled half-way looks like a file that can't be read. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
np_scenario_folder_free (NpScenarioFolder *self)
{
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_free (self);
}

gboolean
np_scenario_folder_has (const char *path, const char *id)
{
  g_autofree char *file = make_path (path, id);
  struct stat info;

  return lstat (file, &info) == 0;
}

/* --- Writing ------------------------------------------------------------------------------ */

static gboolean
fail (GError **error, const char *path, const char *reason)
{
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_WRITE, _ ("“%s” can't be written: %s"), path,
               reason);
  return FALSE;
}

/* A name that is new or gone is on the disk when its folder is. Not every file system can say so. */
static void
sync_folder (const char *path)
{
  g_autofd int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    fsync (fd);
}

gboolean
np_scenario_folder_write (const char *path, NpScenario *scenario, GError **error)
{
  g_autofree char *file = make_path (path, np_entity_get_id (NP_ENTITY (scenario)));
  g_autoptr (GBytes) bytes = np_scenario_package_write_zip (&scenario, 1, error);
  g_autoptr (GError) local_error = NULL;

  if (bytes == NULL)
    return FALSE;
  if (g_mkdir_with_parents (path, 0700) != 0)
    return fail (error, path, g_strerror (errno));
  if (!g_file_set_contents_full (file, g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &local_error))
    return fail (error, file, local_error->message);
  sync_folder (path);
  return TRUE;
}

gboolean
np_scenario_folder_remove (const char *path, const char *id, GError **error)
{
  g_autofree char *file = make_path (path, id);

  if (g_unlink (file) != 0 && errno != ENOENT)
    {
      int saved_errno = errno;

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_WRITE, _ ("“%s” can't be removed: %s"), file,
                   g_strerror (saved_errno));
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}
