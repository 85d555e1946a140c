/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios out of files and into them. */

#include "np-plants-page-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-diagnostic.h"
#include "np-scenario-package.h"

/* Whoever closed a dialog knows that. */
static void
report_error (NpPlantsPage *self, const GError *error)
{
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    np_plants_scenarios_report (self, error->message);
}

static GtkWindow *
get_window (NpPlantsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
set_filter (GtkFileDialog *dialog)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Scenarios and Datasets"));
  gtk_file_filter_add_suffix (filter, "nameplate");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

/* --- Export --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpPlantsPage) self = NP_PLANTS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *message = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      report_error (self, error);
      return;
    }
  /* Translators: a file's name. */
  message = g_strdup_printf (_ ("Exported as “%s”"), name);
  np_plants_scenarios_report (self, message);
}

typedef struct
{
  NpPlantsPage *page; /* (owned) */
  GBytes *bytes;      /* (owned) */
} Export;

static void
file_to_write_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Export *export = user_data;
  g_autoptr (NpPlantsPage) self = export->page;
  g_autoptr (GBytes) bytes = export->bytes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      report_error (self, error);
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE,
                                       self->cancellable, written_cb, g_object_ref (self));
}

void
np_plants_scenarios_export (NpPlantsPage *self, NpScenario *scenario)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GBytes *bytes = np_scenario_package_write_zip (&scenario, 1, &error);
  Export *export;

  if (bytes == NULL)
    {
      np_plants_scenarios_report (self, error->message);
      return;
    }
  name = g_strconcat (np_entity_get_name (NP_ENTITY (scenario)), NP_SCENARIO_PACKAGE_SUFFIX, NULL);
  g_strdelimit (name, "/\\", '-');
  gtk_file_dialog_set_title (dialog, _ ("Export the Scenario"));
  gtk_file_dialog_set_initial_name (dialog, name);
  set_filter (dialog);
  export = g_new0 (Export, 1);
  export->page = g_object_ref (self);
  export->bytes = bytes;
  gtk_file_dialog_save (dialog, get_window (self), NULL, file_to_write_chosen_cb, export);
}

/* --- Import --- */

/* Whether the user has one that says the same. */
static gboolean
is_there (NpPlantsPage *self, NpScenario *scenario)
{
  guint n;
  NpScenario *const *own = np_scenario_store_get_all (np_scenario_book_get_store (self->book), &n);

  for (guint i = 0; i < n; i++)
    if (np_scenario_equal (own[i], scenario))
      return TRUE;
  return FALSE;
}

/* @last_id: (inout): the id of the last one that was taken (owned) */
static guint
take_all (NpPlantsPage *self, const NpScenarioPackage *package, char **last_id, GError **error)
{
  NpScenarioStore *store = np_scenario_book_get_store (self->book);
  guint n = 0;

  for (guint i = 0; i < package->scenarios->len; i++)
    {
      NpScenario *scenario = package->scenarios->pdata[i];
      g_autoptr (NpScenario) own = NULL;

      if (is_there (self, scenario))
        continue;
      own = np_scenario_store_adopt (store, np_page_get_dataset (NP_PAGE (self)), scenario, NULL);
      if (!np_scenario_book_put (self->book, own, NULL, error))
        break;
      g_set_str (last_id, np_entity_get_id (NP_ENTITY (own)));
      n++;
    }
  return n;
}

static char *
describe_import (const NpScenarioPackage *package, guint n)
{
  guint n_problems = package->diagnostics->len;
  g_autofree char *taken = NULL;
  g_autofree char *problems = NULL;

  if (package->scenarios->len == 0 && n_problems == 0)
    return g_strdup (_ ("There are no scenarios in this file"));
  if (n == 0 && n_problems == 0)
    return g_strdup (_ ("All of its scenarios are here already"));
  taken = g_strdup_printf (ngettext ("%u scenario imported", "%u scenarios imported", n), n);
  if (n_problems == 0)
    return g_steal_pointer (&taken);
  problems = g_strdup_printf (ngettext ("%u problem left out", "%u problems left out", n_problems),
                              n_problems);
  /* Translators: "2 scenarios imported", "1 problem left out": of what is read from a file. */
  return g_strdup_printf (C_ ("import", "%1$s; %2$s: %3$s"), taken, problems,
                          np_diagnostic_get_found (package->diagnostics->pdata[0]));
}

void
np_plants_page_take_scenarios (NpPlantsPage *self, const NpScenarioPackage *package)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *message = NULL;
  guint n;

  g_return_if_fail (NP_IS_PLANTS_PAGE (self));
  g_return_if_fail (package != NULL);

  if (self->book == NULL)
    return;
  n = take_all (self, package, &id, &error);
  message = error != NULL ? g_strdup (error->message) : describe_import (package, n);
  np_plants_scenarios_report (self, message);
  if (id != NULL)
    np_plants_scenarios_look_at (self, id);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpPlantsPage) self = NP_PLANTS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpScenarioPackage) package = np_scenario_package_read_finish (result, &error);

  if (package == NULL)
    report_error (self, error);
  else
    np_plants_page_take_scenarios (self, package);
}

static void
file_to_read_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpPlantsPage) self = NP_PLANTS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      report_error (self, error);
      return;
    }
  np_scenario_package_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

void
np_plants_scenarios_import (NpPlantsPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import Scenarios"));
  set_filter (dialog);
  gtk_file_dialog_open (dialog, get_window (self), NULL, file_to_read_chosen_cb,
                        g_object_ref (self));
}
