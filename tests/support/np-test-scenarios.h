/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plants-page.h"
#include "np-scenario-book.h"
#include "np-scenario-change-row.h"
#include "np-scenario-editor.h"

#include "np-load-support.h"
#include "np-test-pages.h"

/* The page of plants with the user's scenarios, in a window that goes where the page asks to go, as the
 * real one does. */

#define NP_TEST_SHIPPED "chery-at-castle-bromwich"

typedef struct
{
  TempFolder *folder;
  GtkWidget *window;
  NpPage *page;
  NpScenarioBook *book; /* (owned) */
  NpDataset *dataset;   /* (owned): the bundled one, with the user's scenarios */
  NpLocation *current;  /* (owned) (nullable) */
  char *reported;       /* (owned) (nullable): what was told last */
  gboolean can_undo;    /* … with a button that undoes it */
} NpTestScenarios;

static inline void
np_test_scenarios_navigate_cb (NpPage *page, NpLocation *location, NpTestScenarios *fixture)
{
  g_autoptr (NpLocation) kept = np_location_ref (location);

  g_clear_pointer (&fixture->current, np_location_unref);
  fixture->current = g_steal_pointer (&kept);
  np_page_show (fixture->page, fixture->dataset, fixture->current);
}

static inline void
np_test_scenarios_changed_cb (NpTestScenarios *fixture)
{
  guint n;
  NpScenario *const *own
      = np_scenario_store_get_all (np_scenario_book_get_store (fixture->book), &n);

  g_clear_object (&fixture->dataset);
  fixture->dataset = np_dataset_with_scenarios (np_test_get_bundled (), own, n);
  if (fixture->current != NULL)
    np_page_show (fixture->page, fixture->dataset, fixture->current);
}

static inline void
np_test_scenarios_report_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NpTestScenarios *fixture = user_data;

  g_set_str (&fixture->reported, g_variant_get_string (parameter, NULL));
  fixture->can_undo = g_str_equal (g_action_get_name (G_ACTION (action)), "report-undo");
}

static inline void
np_test_scenarios_add_actions (NpTestScenarios *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "report", .activate = np_test_scenarios_report_cb, .parameter_type = "s" },
    { .name = "report-undo", .activate = np_test_scenarios_report_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static inline void
np_test_scenarios_settle (NpTestScenarios *fixture)
{
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_settle ();
}

static inline void
np_test_scenarios_go (NpTestScenarios *fixture, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_page_navigate (fixture->page, location);
  np_test_scenarios_settle (fixture);
}

static inline void
np_test_scenarios_make (NpTestScenarios *fixture, int width, int height)
{
  NpScenarioStore *store;

  fixture->folder = temp_folder_new ();
  store = np_scenario_store_new (fixture->folder);
  fixture->book = np_scenario_book_new (store);
  fixture->dataset = g_object_ref (np_test_get_bundled ());
  fixture->window = adw_window_new ();
  fixture->page = g_object_new (NP_TYPE_PLANTS_PAGE, NULL);
  np_plants_page_set_book (NP_PLANTS_PAGE (fixture->page), fixture->book);
  np_test_scenarios_add_actions (fixture);
  g_signal_connect (fixture->page, "navigate", G_CALLBACK (np_test_scenarios_navigate_cb), fixture);
  g_signal_connect_swapped (store, "items-changed", G_CALLBACK (np_test_scenarios_changed_cb),
                            fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0);
  g_object_unref (store);
}

static inline void
np_test_scenarios_set_up (NpTestScenarios *fixture, gconstpointer data)
{
  np_test_scenarios_make (fixture, 1400, 800);
}

static inline void
np_test_scenarios_tear_down (NpTestScenarios *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* The thread of a figure that was given up holds the page until it has seen that. */
  np_test_wait_for (page == NULL);
  g_assert_finalize_object (fixture->book);
  g_clear_object (&fixture->dataset);
  g_clear_pointer (&fixture->current, np_location_unref);
  g_clear_pointer (&fixture->reported, g_free);
  temp_folder_free (fixture->folder);
}

/* One of the page's actions, by its detailed name; whatever follows is waited for. */
static inline void
np_test_scenarios_act (NpTestScenarios *fixture, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), name, target));
  np_test_scenarios_settle (fixture);
}

/* A child of a widget with a template, which is the page or the first of its type in it. */
static inline GtkWidget *
np_test_scenarios_find (NpTestScenarios *fixture, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (np_test_find (GTK_WIDGET (fixture->page), type),
                                                    type, name));
}

/* (transfer none) */
static inline NpScenario *
np_test_scenarios_get_own (NpTestScenarios *fixture, const char *id)
{
  NpScenario *scenario = np_scenario_store_find (np_scenario_book_get_store (fixture->book), id);

  g_assert_nonnull (scenario);
  return scenario;
}

/* The editor's rows of changes, in their order. */
static inline void
np_test_scenarios_collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (NP_IS_SCENARIO_CHANGE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    np_test_scenarios_collect_rows (child, rows);
}

static inline guint
np_test_scenarios_count_rows (NpTestScenarios *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  np_test_scenarios_collect_rows (GTK_WIDGET (fixture->page), rows);
  return rows->len;
}

static inline GtkWidget *
np_test_scenarios_get_row (NpTestScenarios *fixture, guint i)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  np_test_scenarios_collect_rows (GTK_WIDGET (fixture->page), rows);
  g_assert_cmpuint (i, <, rows->len);
  return rows->pdata[i];
}

static inline gboolean
np_test_scenarios_has_focus (NpTestScenarios *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
