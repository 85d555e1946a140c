/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with scenarios on the page of plants: its actions, where they lead, and files. */
#include "np-diagnostic.h"
#include "np-scenario-banner.h"
#include "np-scenario-chooser.h"
#include "np-scenario-package.h"
#include "np-test-scenarios.h"

#define AT(params) "nameplate:plants?" params
#define SHIPPED    NP_TEST_SHIPPED
#define OTHER      "chery-at-halewood"

typedef NpTestScenarios Fixture;

static const char *
get_chosen (Fixture *fixture)
{
  return np_location_get (fixture->current, NP_PARAM_SCENARIO);
}

static const char *
get_mode (Fixture *fixture)
{
  return np_location_get (fixture->current, NP_PARAM_MODE);
}

static gboolean
is_editing (Fixture *fixture)
{
  gboolean editing;

  g_object_get (fixture->page, "editing", &editing, NULL);
  return editing;
}

static const char *
get_edited_name (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (np_test_scenarios_find (fixture,
                                                                      NP_TYPE_SCENARIO_EDITOR,
                                                                      "name")));
}

/* The only one of the user's. (transfer none) */
static NpScenario *
get_only (Fixture *fixture)
{
  guint n;
  NpScenario *const *own
      = np_scenario_store_get_all (np_scenario_book_get_store (fixture->book), &n);

  g_assert_cmpuint (n, ==, 1);
  return own[0];
}

static guint
count_own (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (np_scenario_book_get_store (fixture->book)));
}

/* The first button of an action. */
static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_enabled (Fixture *fixture, const char *action, gboolean enabled)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->page), action);

  g_test_message ("%s", action);
  g_assert_nonnull (button);
  g_assert_cmpint (gtk_widget_is_sensitive (button), ==, enabled);
}

/* --- What can be done when --- */

static void
test_enabled (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, AT ("period=2025"));
  assert_enabled (fixture, "scenario.new", TRUE);
  assert_enabled (fixture, "scenario.import", TRUE);
  assert_enabled (fixture, "scenario.leave", FALSE);
  assert_enabled (fixture, "scenario.edit", FALSE);
  assert_enabled (fixture, "scenario.duplicate", FALSE);
  assert_enabled (fixture, "scenario.undo", FALSE);
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  assert_enabled (fixture, "scenario.leave", TRUE);
  assert_enabled (fixture, "scenario.edit", TRUE);
  assert_enabled (fixture, "scenario.duplicate", TRUE);
  np_test_scenarios_act (fixture, "scenario.new");
  assert_enabled (fixture, "scenario.undo", TRUE);
  assert_enabled (fixture, "scenario.redo", FALSE);
  np_test_scenarios_act (fixture, "scenario.undo");
  assert_enabled (fixture, "scenario.undo", FALSE);
  assert_enabled (fixture, "scenario.redo", TRUE);
}

/* Where nothing is kept, nothing can be made or changed; what there is can be looked at. */
static void
test_no_book (Fixture *fixture, gconstpointer data)
{
  np_plants_page_set_book (NP_PLANTS_PAGE (fixture->page), NULL);
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  assert_enabled (fixture, "scenario.new", FALSE);
  assert_enabled (fixture, "scenario.import", FALSE);
  assert_enabled (fixture, "scenario.duplicate", FALSE);
  assert_enabled (fixture, "scenario.undo", FALSE);
  assert_enabled (fixture, "scenario.edit", TRUE);
  np_test_scenarios_act (fixture, "scenario.edit");
  g_assert_true (is_editing (fixture));
}

/* --- New ones --- */

static void
test_new (Fixture *fixture, gconstpointer data)
{
  NpScenario *scenario;
  GtkWidget *name = np_test_scenarios_find (fixture, NP_TYPE_SCENARIO_EDITOR, "name");
  int start, end;

  np_test_scenarios_go (fixture, AT ("period=2024"));
  np_test_scenarios_act (fixture, "scenario.new");
  scenario = get_only (fixture);
  g_assert_cmpstr (get_chosen (fixture), ==, np_entity_get_id (NP_ENTITY (scenario)));
  g_assert_null (get_mode (fixture));
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (scenario)), ==, "Scenario 1");
  g_assert_cmpstr (np_scenario_get_market (scenario), ==, "uk");
  g_assert_cmpstr (np_scenario_get_dataset (scenario), ==,
                   np_dataset_get_name (np_test_get_bundled ()));
  g_assert_cmpuint (np_scenario_get_period (scenario), ==,
                    np_location_get_period (fixture->current, NP_PARAM_PERIOD));
  g_assert_cmpuint (np_scenario_get_n_changes (scenario), ==, 0);
  /* Its name is the first that is typed. */
  g_assert_cmpstr (get_edited_name (fixture), ==, "Scenario 1");
  g_assert_true (np_test_scenarios_has_focus (fixture, name));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (name), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 10);
}

static void
test_second (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) ids = NULL;

  np_test_scenarios_go (fixture, AT ("period=2025"));
  np_test_scenarios_act (fixture, "scenario.new");
  np_test_scenarios_act (fixture, "scenario.new");
  ids = np_location_get_list (fixture->current, NP_PARAM_SCENARIO);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (get_mode (fixture), ==, "compare");
  g_assert_cmpstr (get_edited_name (fixture), ==, "Scenario 2");
  g_assert_cmpuint (count_own (fixture), ==, 2);
}

/* --- Changes --- */

static const struct
{
  const char *action;
  NpChange change;
} added[] = {
  { "scenario.add::build",
    { .kind = NP_CHANGE_BUILD,
      .plant = (char *) "sunderland",
      .unit = NP_AMOUNT_PERMILLE,
      .amount = 1000 } },
  { "scenario.add::open", { .kind = NP_CHANGE_OPEN, .plant = (char *) "sunderland" } },
  { "scenario.add::close", { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland" } },
  { "scenario.add::capacity", { .kind = NP_CHANGE_CAPACITY, .plant = (char *) "sunderland" } },
  { "scenario.add::volume",
    { .kind = NP_CHANGE_VOLUME, .unit = NP_AMOUNT_PERMILLE, .amount = 1000 } },
};

/* It is about the selected plant, says what the data say, and is unfolded with the focus in it. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  AdwExpanderRow *row;
  GtkWidget *focus;

  np_test_scenarios_go (fixture, AT ("period=2024&select=sunderland"));
  np_test_scenarios_act (fixture, "scenario.new");
  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      NpChange change;
      gboolean about_subject = np_change_kind_has_subject (added[i].change.kind);

      g_test_message ("%s", added[i].action);
      np_test_scenarios_act (fixture, added[i].action);
      g_assert_cmpuint (np_scenario_get_n_changes (get_only (fixture)), ==, i + 1);
      change = *np_scenario_get_change (get_only (fixture), i);
      g_assert_cmpint (change.subject != NULL, ==, about_subject);
      change.subject = NULL;
      if (change.kind == NP_CHANGE_CAPACITY)
        {
          g_assert_cmpint (change.amount, >, 0);
          change.amount = 0;
        }
      /* No range is stated. */
      g_assert_cmpint (change.low, ==, change.high);
      change.low = change.high = 0;
      g_assert_true (np_change_equal (&change, &added[i].change));
    }
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  row = ADW_EXPANDER_ROW (gtk_widget_get_ancestor (focus, NP_TYPE_SCENARIO_CHANGE_ROW));
  g_assert_nonnull (row);
  g_assert_true (adw_expander_row_get_expanded (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Scale a volume");
  /* Each is a step. */
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpuint (np_scenario_get_n_changes (get_only (fixture)), ==, 4);
}

static void
test_add_nothing (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  np_test_scenarios_act (fixture, "scenario.add::build");
  g_assert_cmpuint (count_own (fixture), ==, 0);
  np_test_scenarios_act (fixture, "scenario.duplicate");
  np_test_scenarios_act (fixture, "scenario.add::nonsense");
  g_assert_cmpuint (np_scenario_get_n_changes (get_only (fixture)), ==, 2);
}

static void
test_add_too_many (Fixture *fixture, gconstpointer data)
{
  g_autofree NpChange *changes = g_new0 (NpChange, NP_SCENARIO_MAX_CHANGES);
  g_autoptr (NpScenario) scenario = NULL;

  for (guint i = 0; i < NP_SCENARIO_MAX_CHANGES; i++)
    changes[i]
        = (NpChange) { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland", .amount = 0 };
  scenario = np_scenario_new (&(NpScenarioInit) { .id = "own-full",
                                                  .name = "Full",
                                                  .changes = changes,
                                                  .n_changes = NP_SCENARIO_MAX_CHANGES,
                                                  .own = TRUE });
  g_assert_true (np_scenario_book_put (fixture->book, scenario, NULL, NULL));
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=own-full"));
  np_test_scenarios_act (fixture, "scenario.add::close");
  g_assert_cmpstr (fixture->reported, ==, "A scenario can’t have more changes");
  g_assert_true (get_only (fixture) == scenario);
}

/* --- Copies --- */

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  NpScenario *shipped = np_dataset_find_scenario (np_test_get_bundled (), SHIPPED);
  NpScenario *copy;

  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" OTHER "," SHIPPED));
  np_test_scenarios_act (fixture, "scenario.edit");
  np_test_scenarios_act (fixture, "scenario.duplicate");
  copy = get_only (fixture);
  /* In its place. */
  {
    g_autofree char *expected
        = g_strdup_printf ("%s," SHIPPED, np_entity_get_id (NP_ENTITY (copy)));

    g_assert_cmpstr (get_chosen (fixture), ==, expected);
  }
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  np_test_scenarios_act (fixture, "scenario.duplicate");
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (get_edited_name (fixture), ==, "Chery’s UK cars at Castle Bromwich (copy)");
  copy = np_test_scenarios_get_own (fixture, get_chosen (fixture));
  g_assert_true (np_scenario_is_own (copy));
  g_assert_cmpuint (np_scenario_get_n_changes (copy), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (np_change_equal (np_scenario_get_change (copy, i),
                                    np_scenario_get_change (shipped, i)));
  g_assert_cmpstr (np_scenario_get_note (copy), ==, np_scenario_get_note (shipped));
  /* What it was made of stays as it was. */
  g_assert_true (np_dataset_find_scenario (fixture->dataset, SHIPPED) == shipped);
}

/* --- Deleting --- */

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  np_test_scenarios_go (fixture, AT ("period=2025"));
  np_test_scenarios_act (fixture, "scenario.new");
  id = g_strdup (get_chosen (fixture));
  np_test_scenarios_act (fixture, "scenario.delete");
  g_assert_cmpuint (count_own (fixture), ==, 0);
  g_assert_null (get_chosen (fixture));
  g_assert_false (is_editing (fixture));
  g_assert_cmpstr (fixture->reported, ==, "“Scenario 1” deleted");
  g_assert_true (fixture->can_undo);
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpstr (get_chosen (fixture), ==, id);
  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (get_only (fixture))), ==, id);
  np_test_scenarios_act (fixture, "scenario.redo");
  g_assert_null (get_chosen (fixture));
  g_assert_cmpuint (count_own (fixture), ==, 0);
}

/* Of several, another is edited then. */
static void
test_delete_one (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  np_test_scenarios_act (fixture, "scenario.new");
  g_assert_cmpstr (get_mode (fixture), ==, "compare");
  np_test_scenarios_act (fixture, "scenario.delete");
  g_assert_cmpstr (get_chosen (fixture), ==, SHIPPED);
  g_assert_null (get_mode (fixture));
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (get_edited_name (fixture), ==, "Chery’s UK cars at Castle Bromwich");
  /* An example can't be. */
  np_test_scenarios_act (fixture, "scenario.delete");
  g_assert_cmpstr (get_chosen (fixture), ==, SHIPPED);
}

static void
test_leave (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = NULL;

  np_test_scenarios_go (fixture, AT ("period=2025&mode=compare&scenario=" SHIPPED "," OTHER));
  np_test_scenarios_act (fixture, "scenario.edit");
  np_test_scenarios_act (fixture, "scenario.leave");
  g_assert_null (get_chosen (fixture));
  g_assert_null (get_mode (fixture));
  g_assert_false (is_editing (fixture));
  g_assert_false (gtk_widget_get_visible (np_test_find (GTK_WIDGET (fixture->page),
                                                        NP_TYPE_SCENARIO_BANNER)));
}

/* --- Undo --- */

/* What is undone is to be seen, wherever one has gone meanwhile. */
static void
test_undo_shows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  np_test_scenarios_go (fixture, AT ("period=2025"));
  np_test_scenarios_act (fixture, "scenario.new");
  id = g_strdup (get_chosen (fixture));
  np_test_scenarios_act (fixture, "scenario.add::build");
  np_test_scenarios_act (fixture, "scenario.leave");
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpstr (get_chosen (fixture), ==, id);
  g_assert_cmpuint (np_scenario_get_n_changes (get_only (fixture)), ==, 0);
  np_test_scenarios_act (fixture, "scenario.redo");
  g_assert_cmpuint (np_scenario_get_n_changes (get_only (fixture)), ==, 1);
  np_test_scenarios_act (fixture, "scenario.undo");
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_null (get_chosen (fixture));
  g_assert_cmpuint (count_own (fixture), ==, 0);
  np_test_scenarios_act (fixture, "scenario.redo");
  g_assert_cmpstr (get_chosen (fixture), ==, id);
}

/* --- How many are shown, and how --- */

static const struct
{
  const char *at;
  const char *toggled;
  const char *chosen;
  const char *mode;
} toggles[] = {
  { AT ("period=2025"), SHIPPED, SHIPPED, NULL },
  { AT ("period=2025&mode=map"), SHIPPED, SHIPPED, "map" },
  { AT ("period=2025&scenario=" SHIPPED), OTHER, SHIPPED "," OTHER, "compare" },
  { AT ("period=2025&mode=sensitivity&scenario=" SHIPPED), OTHER, SHIPPED "," OTHER, "compare" },
  /* A picture that can show several stays. */
  { AT ("period=2025&mode=map&scenario=" SHIPPED), OTHER, SHIPPED "," OTHER, "map" },
  { AT ("period=2025&mode=compare&scenario=" SHIPPED "," OTHER), SHIPPED, OTHER, NULL },
  { AT ("period=2025&mode=compare&scenario=" SHIPPED), SHIPPED, NULL, NULL },
  { AT ("period=2025&mode=sensitivity&scenario=" SHIPPED), SHIPPED, NULL, NULL },
  { AT ("period=2025&mode=map&scenario=" SHIPPED), SHIPPED, NULL, "map" },
};

static void
test_toggle (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    {
      g_test_message ("%s, %s", toggles[i].at, toggles[i].toggled);
      np_test_scenarios_go (fixture, toggles[i].at);
      g_signal_emit_by_name (np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_SCENARIO_CHOOSER),
                             "toggled", toggles[i].toggled);
      np_test_scenarios_settle (fixture);
      g_assert_cmpstr (get_chosen (fixture), ==, toggles[i].chosen);
      g_assert_cmpstr (get_mode (fixture), ==, toggles[i].mode);
    }
}

/* --- Files --- */

/* (transfer full) */
static NpScenarioPackage *
make_package (guint n, guint n_problems)
{
  NpScenarioPackage *package = g_new0 (NpScenarioPackage, 1);

  package->scenarios = g_ptr_array_new_with_free_func (g_object_unref);
  package->diagnostics = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("From a file %u", i + 1);
      const NpChange change = { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland" };

      g_ptr_array_add (package->scenarios,
                       np_scenario_new (&(NpScenarioInit) { .id = "theirs",
                                                            .name = name,
                                                            .market = "uk",
                                                            .period = np_period_new_year (2025),
                                                            .dataset = "elsewhere",
                                                            .changes = &change,
                                                            .n_changes = 1,
                                                            .own = TRUE }));
    }
  for (guint i = 0; i < n_problems; i++)
    g_ptr_array_add (package->diagnostics, np_diagnostic_new (NP_SEVERITY_ERROR, "scenarios.csv",
                                                              i + 2, 1, "an empty name", "a name"));
  return package;
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpScenarioPackage) package = make_package (2, 0);
  NpScenario *last;

  np_test_scenarios_go (fixture, AT ("period=2025"));
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), package);
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (fixture->reported, ==, "2 scenarios imported");
  g_assert_cmpuint (count_own (fixture), ==, 2);
  last = np_test_scenarios_get_own (fixture, get_chosen (fixture));
  g_assert_true (np_scenario_equal (last, package->scenarios->pdata[1]));
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (get_edited_name (fixture), ==, "From a file 2");
  /* Each is a step. */
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpuint (count_own (fixture), ==, 1);
}

static void
test_import_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpScenarioPackage) package = make_package (1, 0);
  g_autoptr (NpScenarioPackage) more = make_package (2, 0);

  np_test_scenarios_go (fixture, AT ("period=2025"));
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), package);
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (fixture->reported, ==, "1 scenario imported");
  np_test_scenarios_act (fixture, "scenario.leave");
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), package);
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (fixture->reported, ==, "All of its scenarios are here already");
  g_assert_cmpuint (count_own (fixture), ==, 1);
  g_assert_null (get_chosen (fixture));
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), more);
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (fixture->reported, ==, "1 scenario imported");
  g_assert_cmpuint (count_own (fixture), ==, 2);
}

static const struct
{
  guint n;
  guint n_problems;
  const char *expected;
} imports[] = {
  { 0, 0, "There are no scenarios in this file" },
  { 0, 1, "0 scenarios imported; 1 problem left out: an empty name" },
  { 1, 2, "1 scenario imported; 2 problems left out: an empty name" },
};

static void
test_import_problems (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, AT ("period=2025"));
  for (guint i = 0; i < G_N_ELEMENTS (imports); i++)
    {
      g_autoptr (NpScenarioPackage) package = make_package (imports[i].n, imports[i].n_problems);

      np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), package);
      np_test_scenarios_settle (fixture);
      g_assert_cmpstr (fixture->reported, ==, imports[i].expected);
      g_assert_cmpuint (count_own (fixture), ==, imports[i].n);
      g_assert_cmpint (is_editing (fixture), ==, imports[i].n > 0);
    }
}

/* What can't be kept is told. */
static void
test_import_too_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NpScenarioPackage) package = make_package (0, 0);
  g_autofree char *name = g_strnfill (NP_SCENARIO_PACKAGE_MAX_TEXT + 1, 'x');

  np_test_scenarios_go (fixture, AT ("period=2025"));
  g_ptr_array_add (package->scenarios,
                   np_scenario_new (&(NpScenarioInit) { .id = "a", .name = name, .own = TRUE }));
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (fixture->page), package);
  np_test_scenarios_settle (fixture);
  g_assert_cmpuint (count_own (fixture), ==, 0);
  g_assert_nonnull (fixture->reported);
  g_assert_null (strstr (fixture->reported, "imported"));
}

/* Whatever is done to scenarios, the data are what they were. */
static void
test_data_stay (Fixture *fixture, gconstpointer data)
{
  NpDataset *bundled = np_test_get_bundled ();

  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" SHIPPED));
  np_test_scenarios_act (fixture, "scenario.duplicate");
  np_test_scenarios_act (fixture, "scenario.add::close");
  np_test_scenarios_act (fixture, "scenario.undo");
  np_test_scenarios_act (fixture, "scenario.delete");
  g_assert_true (np_dataset_get_plants (fixture->dataset) == np_dataset_get_plants (bundled));
  g_assert_true (np_dataset_get_registrations (fixture->dataset)
                 == np_dataset_get_registrations (bundled));
  g_assert_true (np_dataset_get_production (fixture->dataset)
                 == np_dataset_get_production (bundled));
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_scenarios (fixture->dataset)), ==,
                    g_list_model_get_n_items (np_dataset_get_scenarios (bundled)));
}

#define ADD(name, test)                                                                 \
  g_test_add ("/plants-scenarios/" name, Fixture, NULL, np_test_scenarios_set_up, test, \
              np_test_scenarios_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("enabled", test_enabled);
  ADD ("no-book", test_no_book);
  ADD ("new", test_new);
  ADD ("second", test_second);
  ADD ("add", test_add);
  ADD ("add-nothing", test_add_nothing);
  ADD ("add-too-many", test_add_too_many);
  ADD ("duplicate", test_duplicate);
  ADD ("delete", test_delete);
  ADD ("delete-one", test_delete_one);
  ADD ("leave", test_leave);
  ADD ("undo-shows", test_undo_shows);
  ADD ("toggle", test_toggle);
  ADD ("import", test_import);
  ADD ("import-again", test_import_again);
  ADD ("import-problems", test_import_problems);
  ADD ("import-too-long", test_import_too_long);
  ADD ("data-stay", test_data_stay);
  return g_test_run ();
}
