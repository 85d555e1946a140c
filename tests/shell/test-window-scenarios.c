/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's scenarios in real windows: deleted and put back, opened as files, shared between windows,
 * and told apart from the data that they weren't made for. */
#include <glib/gstdio.h>
#include <string.h>

#include "np-application.h"
#include "np-load-support.h"
#include "np-plants-page.h"
#include "np-scenario-editor.h"
#include "np-scenario-package.h"
#include "np-test-pages.h"
#include "np-window.h"

#define PLANTS "nameplate:plants?period=2025"
/* What make() has: 53,604 cars of 90,000. */
#define USE "59.6\u202f%"

static GApplication *application;

typedef struct
{
  NpWindow *window;
  NpPage *page; /* of plants */
  NpScenarioBook *book;
  NpScenarioStore *store;
} Fixture;

/* --- Windows --- */

/* Whether no page fades into another. */
static gboolean
is_still (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_transition_running (GTK_STACK (widget)))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!is_still (child))
      return FALSE;
  return TRUE;
}

static NpWindow *
open_window (void)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autoptr (NpLocation) location = np_test_locate (PLANTS);
  NpWindow *window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));

  gtk_window_present (GTK_WINDOW (window));
  np_window_open (window, bundled, location);
  np_test_wait_for (np_window_is_idle (window));
  g_assert_nonnull (np_window_get_dataset (window));
  /* Of a fade that is cut short because one goes elsewhere, GTK keeps the picture that it began with,
   * which the sanitizer takes for a leak of ours. */
  np_test_wait_for (is_still (GTK_WIDGET (window)));
  return window;
}

static void
close_window (NpWindow *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  np_test_wait_for (left == NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = np_application_get_scenarios (NP_APPLICATION (application));
  fixture->store = np_scenario_book_get_store (fixture->book);
  fixture->window = open_window ();
  fixture->page = NP_PAGE (np_test_find (GTK_WIDGET (fixture->window), NP_TYPE_PLANTS_PAGE));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture->window);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)) > 0)
    {
      g_autoptr (NpEntity) scenario = g_list_model_get_item (G_LIST_MODEL (fixture->store), 0);

      g_assert_true (np_scenario_book_remove (fixture->book, np_entity_get_id (scenario)));
    }
}

static void
go (NpWindow *window, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_window_go (window, location);
  np_test_wait_for (np_window_is_idle (window));
}

static gboolean
is_at (NpWindow *window, const char *id)
{
  return np_location_is (np_window_get_location (window), NP_PARAM_SCENARIO, id);
}

/* (transfer none) (nullable) */
static GtkWidget *
find_said (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_said (child, text);
  return found;
}

static gboolean
is_said (NpWindow *window, const char *text)
{
  return find_said (GTK_WIDGET (window), text) != NULL;
}

/* The page is known by the summary of its figure. */
static gboolean
tells_use (Fixture *fixture)
{
  return strstr (np_figure_get_summary (np_page_get_figure (fixture->page)), USE) != NULL;
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  np_test_wait_for (np_window_is_idle (fixture->window));
}

/* --- Scenarios --- */

static NpScenario *
make (const char *id, const char *name, const char *dataset, const char *version)
{
  NpChange changes[] = { { .kind = NP_CHANGE_OPEN, .plant = (char *) "castle-bromwich" },
                         { .kind = NP_CHANGE_BUILD,
                           .plant = (char *) "castle-bromwich",
                           .subject = (char *) "group:chery",
                           .unit = NP_AMOUNT_PERMILLE,
                           .amount = 1000 } };

  return np_scenario_new (&(NpScenarioInit) { .id = id,
                                              .name = name,
                                              .market = "uk",
                                              .dataset = dataset,
                                              .dataset_version = version,
                                              .changes = changes,
                                              .n_changes = G_N_ELEMENTS (changes),
                                              .own = TRUE });
}

static void
put (Fixture *fixture, NpScenario *scenario)
{
  g_autoptr (GError) error = NULL;

  np_scenario_book_put (fixture->book, scenario, NULL, &error);
  g_assert_no_error (error);
  np_test_wait_for (np_window_is_idle (fixture->window));
}

/* One of the user's, which is shown. */
static void
show (Fixture *fixture, const char *id, const char *name)
{
  g_autoptr (NpScenario) scenario = make (id, name, NULL, NULL);
  g_autofree char *uri = g_strconcat (PLANTS "&scenario=", id, NULL);

  put (fixture, scenario);
  go (fixture->window, uri);
  g_assert_true (tells_use (fixture));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
}

/* --- Tests --- */

/* The button of the toast, as one clicks it. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  show (fixture, "own-a", "Deleted <b>by mistake</b>");
  act (fixture, "scenario.delete");
  g_assert_null (np_scenario_store_find (fixture->store, "own-a"));
  g_assert_false (is_at (fixture->window, "own-a"));
  g_assert_false (tells_use (fixture));
  np_test_wait_for (is_said (fixture->window, "“Deleted <b>by mistake</b>” deleted"));
  button
      = gtk_widget_get_ancestor (find_said (GTK_WIDGET (fixture->window), "Undo"), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo");
  g_signal_emit_by_name (button, "clicked");
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_nonnull (np_scenario_store_find (fixture->store, "own-a"));
  g_assert_true (is_at (fixture->window, "own-a"));
  g_assert_true (tells_use (fixture));
  /* And back: it is one step. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_null (np_scenario_store_find (fixture->store, "own-a"));
  g_assert_false (is_at (fixture->window, "own-a"));
}

static void
open_file (Fixture *fixture, GBytes *bytes)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_path (folder, "sent.nameplate");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  temp_folder_write (folder, "sent.nameplate", g_bytes_get_data (bytes, NULL),
                     (gssize) g_bytes_get_size (bytes));
  np_window_open (fixture->window, file, NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
}

/* What was sent by somebody is taken in beside what is open, once. */
static void
test_open_file (Fixture *fixture, gconstpointer data)
{
  NpDataset *dataset = np_window_get_dataset (fixture->window);
  GListModel *plants = np_dataset_get_plants (dataset);
  g_autoptr (NpScenario) sent = make ("own-b", "Sent by somebody", np_dataset_get_name (dataset),
                                      np_dataset_get_version (dataset));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = np_scenario_package_write_zip (&sent, 1, &error);
  g_autoptr (NpEntity) taken = NULL;

  g_assert_no_error (error);
  go (fixture->window, "nameplate:registrations?period=2025&by=group");
  open_file (fixture, bytes);
  g_assert_cmpuint (count (fixture), ==, 1);
  taken = g_list_model_get_item (G_LIST_MODEL (fixture->store), 0);
  g_assert_cmpstr (np_entity_get_name (taken), ==, "Sent by somebody");
  g_assert_true (is_at (fixture->window, np_entity_get_id (taken)));
  g_assert_true (tells_use (fixture));
  np_test_wait_for (is_said (fixture->window, "1 scenario imported"));
  /* The data are the ones that were open. */
  g_assert_true (np_dataset_get_plants (np_window_get_dataset (fixture->window)) == plants);
  open_file (fixture, bytes);
  np_test_wait_for (is_said (fixture->window, "All of its scenarios are here already"));
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_true (np_dataset_get_plants (np_window_get_dataset (fixture->window)) == plants);
}

static void
assert_refused (Fixture *fixture, const char *name, NpDataset *dataset)
{
  g_autofree char *text = g_strdup_printf ("“%s” could not be opened", name);

  g_assert_true (is_said (fixture->window, text));
  g_assert_true (np_window_get_dataset (fixture->window) == dataset);
  g_assert_cmpuint (count (fixture), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  np_test_wait_for (!is_said (fixture->window, text));
}

/* What is no package, and what is a spoilt dataset that has scenarios too, is told, and nothing is
 * taken of it. */
static void
test_open_no_scenarios (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *brands = temp_folder_path (folder, "brands.csv");
  g_autoptr (GFile) spoilt = g_file_new_for_path (folder);
  g_autoptr (GBytes) noise = g_bytes_new_static ("not a package", 13);
  NpDataset *dataset = np_window_get_dataset (fixture->window);

  open_file (fixture, noise);
  assert_refused (fixture, "sent.nameplate", dataset);
  g_assert_cmpint (g_remove (brands), ==, 0);
  np_window_open (fixture->window, spoilt, NULL);
  np_test_wait_for (np_window_is_idle (fixture->window));
  assert_refused (fixture, name, dataset);
}

static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  NpWindow *other = open_window ();

  show (fixture, "own-c", "Shared");
  np_test_wait_for (np_window_is_idle (other));
  g_assert_nonnull (np_dataset_find_scenario (np_window_get_dataset (other), "own-c"));
  go (other, PLANTS "&scenario=own-c");
  g_assert_true (is_said (other, "“Shared”"));
  act (fixture, "scenario.delete");
  np_test_wait_for (np_window_is_idle (other));
  g_assert_null (np_dataset_find_scenario (np_window_get_dataset (other), "own-c"));
  g_assert_false (is_said (other, "“Shared”)"));
  /* Undone in the one that did nothing. */
  gtk_widget_activate_action (GTK_WIDGET (other), "win.undo", NULL);
  np_test_wait_for (np_window_is_idle (other) && np_window_is_idle (fixture->window));
  g_assert_nonnull (np_dataset_find_scenario (np_window_get_dataset (fixture->window), "own-c"));
  g_assert_true (is_at (other, "own-c"));
  g_assert_true (is_said (other, "“Shared”)"));
  close_window (other);
}

static void
test_mismatch (Fixture *fixture, gconstpointer data)
{
  NpDataset *dataset = np_window_get_dataset (fixture->window);
  g_autofree char *older
      = g_strdup_printf ("Made for %s 0.0.1; this is %s", np_dataset_get_name (dataset),
                         np_dataset_get_version (dataset));
  g_autoptr (NpScenario) same
      = make ("own-d", "Same", np_dataset_get_name (dataset), np_dataset_get_version (dataset));
  g_autoptr (NpScenario) old = make ("own-e", "Old", np_dataset_get_name (dataset), "0.0.1");
  GtkWidget *editor = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_SCENARIO_EDITOR);

  put (fixture, same);
  put (fixture, old);
  go (fixture->window, PLANTS "&scenario=own-d");
  act (fixture, "scenario.edit");
  np_test_wait_for (gtk_widget_get_mapped (editor));
  g_assert_null (find_said (editor, "Made for"));
  go (fixture->window, PLANTS "&scenario=own-e");
  np_test_wait_for (find_said (editor, older) != NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = np_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/window-scenarios/delete", Fixture, NULL, set_up, test_delete, tear_down);
  g_test_add ("/window-scenarios/open-file", Fixture, NULL, set_up, test_open_file, tear_down);
  g_test_add ("/window-scenarios/open-no-scenarios", Fixture, NULL, set_up, test_open_no_scenarios,
              tear_down);
  g_test_add ("/window-scenarios/two-windows", Fixture, NULL, set_up, test_two_windows, tear_down);
  g_test_add ("/window-scenarios/mismatch", Fixture, NULL, set_up, test_mismatch, tear_down);
  return g_test_run ();
}
