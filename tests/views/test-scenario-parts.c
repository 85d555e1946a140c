/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What scenarios can be about, which there are, and what a banner says of those that are shown. */
#include "np-scenario-banner.h"
#include "np-scenario-choices.h"
#include "np-scenario-chooser.h"
#include "np-test-data.h"
#include "np-test-pages.h"

#define AT(params) "nameplate:plants?" params

/* (transfer full) */
static NpDataset *
make_dataset (void)
{
  NpTestData *made = np_test_data_new ();

  np_test_data_source (made, "count", "Count");
  np_test_data_group (made, "big", "Big");
  np_test_data_brand (made, "zeta", "Zeta", NULL);
  np_test_data_brand (made, "alpha", "Alpha", NULL);
  np_test_data_owner (made, "zeta", "big", NULL, NULL);
  np_test_data_plant (made, "works", "Works", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_plant (made, "engines", "Engines", NP_PRODUCT_ENGINES, NULL, NULL);
  np_test_data_plant (made, "abbey", "Abbey", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_plant_total (made, "all-works");
  return np_test_data_end (made);
}

/* (transfer full) */
static char *
join (GtkStringList *names, GPtrArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (names)), ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s=%s ", gtk_string_list_get_string (names, i),
                            (const char *) ids->pdata[i]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Plants that make vehicles, and groups, unless they are one brand, before brands; by their names. */
static void
test_choices (void)
{
  g_autoptr (NpDataset) dataset = make_dataset ();
  g_autoptr (NpScenarioChoices) choices = np_scenario_choices_new (dataset);
  g_autofree char *plants = join (choices->plant_names, choices->plant_ids);
  g_autofree char *subjects = join (choices->subject_names, choices->subject_ids);

  g_assert_cmpstr (plants, ==, "Abbey=abbey Works=works ");
  g_assert_cmpstr (subjects, ==, "Big=group:big Alpha=brand:alpha Zeta=brand:zeta ");
  g_assert_cmpuint (np_scenario_choices_find (choices->plant_ids, "works"), ==, 1);
  g_assert_cmpuint (np_scenario_choices_find (choices->plant_ids, "engines"), ==,
                    GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (np_scenario_choices_find (choices->plant_ids, NULL), ==,
                    GTK_INVALID_LIST_POSITION);
}

/* --- The banner --- */

/* (transfer full) */
static NpScenario *
make_scenario (const char *id, const char *name, guint n_changes)
{
  const NpChange changes[] = { { .kind = NP_CHANGE_CLOSE, .plant = (char *) "sunderland" },
                               { .kind = NP_CHANGE_CLOSE, .plant = (char *) "solihull" } };

  return np_scenario_new (&(NpScenarioInit) { .id = id,
                                              .name = name,
                                              .period = np_period_new_year (2025),
                                              .changes = changes,
                                              .n_changes = n_changes,
                                              .own = TRUE });
}

static void
add_result (GPtrArray *results, NpScenario *scenario)
{
  g_ptr_array_add (results, np_scenario_result_new (np_test_get_bundled (), scenario,
                                                    np_period_new_year (2025)));
}

static void
assert_banner (GtkWidget *banner, const char *title, const char *changes)
{
  GtkWidget *label
      = GTK_WIDGET (gtk_widget_get_template_child (banner, NP_TYPE_SCENARIO_BANNER, "title"));
  GtkWidget *list
      = GTK_WIDGET (gtk_widget_get_template_child (banner, NP_TYPE_SCENARIO_BANNER, "changes"));
  GtkWidget *scroller
      = GTK_WIDGET (gtk_widget_get_template_child (banner, NP_TYPE_SCENARIO_BANNER, "scroller"));

  g_assert_true (gtk_widget_get_visible (banner));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, title);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (list)), ==, changes);
  g_assert_cmpint (gtk_widget_get_visible (scroller), ==, *changes != '\0');
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       label, NULL);
}

static void
test_banner (void)
{
  NpScenarioBanner *banner = g_object_ref_sink (g_object_new (NP_TYPE_SCENARIO_BANNER, NULL));
  g_autoptr (NpScenario) two = make_scenario ("own-1", "<b>Two</b>", 2);
  g_autoptr (NpScenario) none = make_scenario ("own-2", "None", 0);
  g_autoptr (GPtrArray) results
      = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scenario_result_free);

  np_scenario_banner_update (banner, np_test_get_bundled (), results);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (banner)));
  add_result (results, none);
  np_scenario_banner_update (banner, np_test_get_bundled (), results);
  assert_banner (GTK_WIDGET (banner), "Scenario: 0 changes (“None”)", "");
  add_result (results, two);
  np_scenario_banner_update (banner, np_test_get_bundled (), results);
  assert_banner (GTK_WIDGET (banner), "2 scenarios: 2 changes",
                 "<b>Two</b>: Sunderland closes\n<b>Two</b>: Solihull closes");
  g_ptr_array_remove_index (results, 0);
  np_scenario_banner_update (banner, np_test_get_bundled (), results);
  assert_banner (GTK_WIDGET (banner), "Scenario: 2 changes (“<b>Two</b>”)",
                 "Sunderland closes\nSolihull closes");
  g_ptr_array_set_size (results, 0);
  np_scenario_banner_update (banner, np_test_get_bundled (), results);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (banner)));
  g_assert_finalize_object (banner);
}

/* --- Which there are --- */

static void
toggled_cb (NpScenarioChooser *chooser, const char *id, GString *log)
{
  g_string_append_printf (log, "%s ", id);
}

static GtkListBoxRow *
get_row (NpScenarioChooser *chooser, int i)
{
  return gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (chooser), NP_TYPE_SCENARIO_CHOOSER,
                                                   "list")),
      i);
}

static void
assert_row (NpScenarioChooser *chooser,
            int i,
            const char *title,
            const char *subtitle,
            gboolean active)
{
  GtkWidget *row = GTK_WIDGET (get_row (chooser, i));

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
  g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (
                       adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)))),
                   ==, active);
}

static void
test_chooser (void)
{
  NpScenarioChooser *chooser = g_object_ref_sink (g_object_new (NP_TYPE_SCENARIO_CHOOSER, NULL));
  guint n = g_list_model_get_n_items (np_dataset_get_scenarios (np_test_get_bundled ()));
  g_autoptr (NpScenario) mine = make_scenario ("own-1", "<Mine>", 1);
  g_autoptr (NpDataset) dataset = np_dataset_with_scenarios (np_test_get_bundled (), &mine, 1);
  g_autoptr (NpLocation) location = np_test_locate (AT ("scenario=own-1"));
  g_autoptr (NpLocation) other = np_test_locate (AT ("scenario=chery-at-castle-bromwich"));
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (chooser, "toggled", G_CALLBACK (toggled_cb), log);
  np_scenario_chooser_update (chooser, dataset, location);
  assert_row (chooser, 0, "Chery’s UK cars at Castle Bromwich",
              "2 changes, an example of the dataset", FALSE);
  assert_row (chooser, (int) n, "<Mine>", "1 change, yours", TRUE);
  g_assert_null (get_row (chooser, (int) n + 1));
  np_scenario_chooser_update (chooser, np_test_get_bundled (), other);
  g_assert_null (get_row (chooser, (int) n));
  assert_row (chooser, 0, "Chery’s UK cars at Castle Bromwich",
              "2 changes, an example of the dataset", TRUE);
  /* Being told is not choosing. */
  g_assert_cmpstr (log->str, ==, "");
  adw_action_row_activate (ADW_ACTION_ROW (get_row (chooser, 1)));
  g_assert_cmpstr (log->str, ==, "chery-at-halewood ");
  g_assert_finalize_object (chooser);
}

/* A dataset without any has no list, and what can be done is said. */
static void
test_chooser_empty (void)
{
  NpScenarioChooser *chooser = g_object_ref_sink (g_object_new (NP_TYPE_SCENARIO_CHOOSER, NULL));
  g_autoptr (NpDataset) dataset = make_dataset ();
  g_autoptr (NpLocation) location = np_test_locate (AT (""));
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (chooser),
                                                               NP_TYPE_SCENARIO_CHOOSER, "list"));

  np_scenario_chooser_update (chooser, dataset, location);
  g_assert_false (gtk_widget_get_visible (list));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Scenarios");
  np_scenario_chooser_update (chooser, np_test_get_bundled (), location);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_finalize_object (chooser);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/scenario-parts/choices", test_choices);
  g_test_add_func ("/scenario-parts/banner", test_banner);
  g_test_add_func ("/scenario-parts/chooser", test_chooser);
  g_test_add_func ("/scenario-parts/chooser-empty", test_chooser_empty);
  return g_test_run ();
}
