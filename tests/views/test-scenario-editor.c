/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in the editor: what is dragged, typed and chosen there becomes the scenario's, and nothing
 * that was is lost or comes back. */
#include "np-amount-row.h"
#include "np-scenario-change-row.h"
#include "np-scenario-outcome.h"
#include "np-test-details.h"
#include "np-test-scenarios.h"

#define AT(params) "nameplate:plants?" params
#define ID         "own-mine"

typedef NpTestScenarios Fixture;

static const NpChange one[] = { { .kind = NP_CHANGE_BUILD,
                                  .unit = NP_AMOUNT_PERMILLE,
                                  .plant = (char *) "halewood",
                                  .subject = (char *) "group:chery",
                                  .amount = 1000 } };

static const NpChange three[] = {
  { .kind = NP_CHANGE_BUILD,
    .unit = NP_AMOUNT_PERMILLE,
    .plant = (char *) "halewood",
    .subject = (char *) "group:chery",
    .amount = 1000,
    .low = 500,
    .high = 1500 },
  { .kind = NP_CHANGE_CAPACITY, .plant = (char *) "sunderland", .amount = 250000 },
  { .kind = NP_CHANGE_CLOSE, .plant = (char *) "solihull" },
};

/* Goes to a scenario of the user's and opens it in the editor. */
static void
edit (Fixture *fixture, const NpChange *changes, guint n)
{
  g_autoptr (NpScenario) scenario
      = np_scenario_new (&(NpScenarioInit) { .id = ID,
                                             .name = "Mine",
                                             .note = "Why",
                                             .market = "uk",
                                             .period = np_period_new_year (2025),
                                             .changes = changes,
                                             .n_changes = n,
                                             .own = TRUE });
  g_autoptr (GError) error = NULL;

  np_scenario_book_put (fixture->book, scenario, NULL, &error);
  g_assert_no_error (error);
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" ID));
  g_object_set (fixture->page, "editing", TRUE, NULL);
  np_test_settle ();
}

static NpScenario *
get_mine (Fixture *fixture)
{
  return np_test_scenarios_get_own (fixture, ID);
}

static const NpChange *
get_change (Fixture *fixture, guint i)
{
  g_assert_cmpuint (i, <, np_scenario_get_n_changes (get_mine (fixture)));
  return np_scenario_get_change (get_mine (fixture), i);
}

static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return np_test_scenarios_find (fixture, NP_TYPE_SCENARIO_EDITOR, name);
}

static GtkWidget *
get_in_row (Fixture *fixture, guint i, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (np_test_scenarios_get_row (fixture, i),
                                                    NP_TYPE_SCENARIO_CHANGE_ROW, name));
}

static GtkWidget *
get_in_amount (Fixture *fixture, guint i, const char *amount, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (get_in_row (fixture, i, amount),
                                                    NP_TYPE_AMOUNT_ROW, name));
}

static void
set_spin (Fixture *fixture, guint i, const char *amount, double value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (get_in_amount (fixture, i, amount, "spin")), value);
}

static double
get_spin (Fixture *fixture, guint i, const char *amount)
{
  return gtk_spin_button_get_value (GTK_SPIN_BUTTON (get_in_amount (fixture, i, amount, "spin")));
}

static void
assert_amounts (Fixture *fixture, guint i, gint64 low, gint64 amount, gint64 high)
{
  const NpChange *change = get_change (fixture, i);

  g_assert_cmpint (change->low, ==, low);
  g_assert_cmpint (change->amount, ==, amount);
  g_assert_cmpint (change->high, ==, high);
}

/* --- Amounts --- */

/* What is dragged never goes back to what an older figure shows, and is shown as a number at once. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  GtkRange *scale;

  edit (fixture, one, G_N_ELEMENTS (one));
  scale = GTK_RANGE (get_in_amount (fixture, 0, "amount", "scale"));
  for (int i = 1; i <= 40; i++)
    {
      double value = 100 + i;

      gtk_range_set_value (scale, value);
      g_assert_cmpfloat (get_spin (fixture, 0, "amount"), ==, value);
      for (int k = 0; k < 20; k++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (200);
          g_assert_cmpfloat (gtk_range_get_value (scale), ==, value);
          g_assert_cmpfloat (get_spin (fixture, 0, "amount"), ==, value);
        }
    }
  np_test_scenarios_settle (fixture);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 140);
  assert_amounts (fixture, 0, 1400, 1400, 1400);
  /* All of it is one step. */
  np_test_scenarios_act (fixture, "scenario.undo");
  assert_amounts (fixture, 0, 1000, 1000, 1000);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 100);
}

/* More than the slider has can be typed; dragging back from there, it doesn't shrink under the hand. */
static void
test_beyond_slider (Fixture *fixture, gconstpointer data)
{
  GtkRange *scale;

  edit (fixture, one, G_N_ELEMENTS (one));
  scale = GTK_RANGE (get_in_amount (fixture, 0, "amount", "scale"));
  g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (scale)), ==, 200);
  set_spin (fixture, 0, "amount", 500);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 5000, 5000, 5000);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 500);
  gtk_range_set_value (scale, 400);
  np_test_scenarios_settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (scale)), ==, 500);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 400);
  np_test_scenarios_act (fixture, "scenario.undo");
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 100);
}

/* What could be as well has the amount between its ends; none is stated where none was. */
static void
test_range (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  set_spin (fixture, 0, "amount", 180);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 500, 1800, 1800);
  set_spin (fixture, 0, "amount", 40);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 400, 400, 1800);
  set_spin (fixture, 0, "low", 90);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 400, 400, 1800);
  set_spin (fixture, 0, "high", 10);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 400, 400, 400);
  g_assert_cmpfloat (get_spin (fixture, 0, "high"), ==, 40);
  set_spin (fixture, 0, "high", 60);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 400, 400, 600);
  set_spin (fixture, 0, "low", 0);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 0, 400, 600);

  set_spin (fixture, 1, "amount", 300000);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 1, 300000, 300000, 300000);
  set_spin (fixture, 1, "low", 100000);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 1, 100000, 300000, 300000);
}

/* The same cars, counted otherwise: Chery group registered 53,604 in 2025. */
static void
test_unit (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *unit;

  edit (fixture, three, G_N_ELEMENTS (three));
  unit = GTK_DROP_DOWN (get_in_amount (fixture, 0, "amount", "unit"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (unit)));
  gtk_drop_down_set_selected (unit, NP_AMOUNT_CARS);
  np_test_scenarios_settle (fixture);
  g_assert_cmpint (get_change (fixture, 0)->unit, ==, NP_AMOUNT_CARS);
  assert_amounts (fixture, 0, 26802, 53604, 80406);
  g_assert_cmpfloat (get_spin (fixture, 0, "amount"), ==, 53604);
  gtk_drop_down_set_selected (unit, NP_AMOUNT_PERMILLE);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 500, 1000, 1500);
  g_assert_cmpfloat (get_spin (fixture, 0, "amount"), ==, 100);
  /* What has no choice of units says what it is a part of a hundred of. */
  g_assert_false (gtk_widget_get_visible (get_in_amount (fixture, 0, "amount", "percent")));
  g_assert_true (gtk_widget_get_visible (get_in_amount (fixture, 0, "low", "percent")));
  g_assert_false (gtk_widget_get_visible (get_in_amount (fixture, 1, "low", "percent")));
  /* Of a capacity, nothing else can be counted. */
  g_assert_false (gtk_widget_get_visible (get_in_amount (fixture, 1, "amount", "unit")));
}

static void
assert_resets (Fixture *fixture, guint i, const char *tooltip, double value)
{
  GtkWidget *reset = get_in_amount (fixture, i, "amount", "reset");

  g_assert_true (gtk_widget_get_visible (reset));
  g_assert_true (gtk_widget_get_sensitive (reset));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (reset), ==, tooltip);
  g_signal_emit_by_name (reset, "clicked");
  np_test_scenarios_settle (fixture);
  g_assert_cmpfloat (get_spin (fixture, i, "amount"), ==, value);
  g_assert_false (gtk_widget_get_sensitive (reset));
}

static void
test_reset (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  g_assert_false (gtk_widget_get_sensitive (get_in_amount (fixture, 0, "amount", "reset")));
  set_spin (fixture, 0, "amount", 60);
  np_test_scenarios_settle (fixture);
  assert_resets (fixture, 0, "Reset to 100.0 %", 100);
  g_assert_cmpint (get_change (fixture, 0)->amount, ==, 1000);
  assert_resets (fixture, 1, "Reset to 600,000", 600000);
  g_assert_cmpint (get_change (fixture, 1)->amount, ==, 600000);
}

/* --- What is changed one after the other --- */

/* Before the first is there as a figure, the second is chosen. */
static void
test_two_fields (Fixture *fixture, gconstpointer data)
{
  guint other;

  edit (fixture, three, G_N_ELEMENTS (three));
  other = adw_combo_row_get_selected (ADW_COMBO_ROW (get_in_row (fixture, 0, "plant"))) == 0;
  set_spin (fixture, 0, "amount", 70);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_row (fixture, 0, "plant")), other);
  set_spin (fixture, 1, "amount", 310000);
  gtk_editable_set_text (GTK_EDITABLE (get_part (fixture, "note")), "Another");
  g_signal_emit_by_name (get_part (fixture, "note"), "apply");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_row (fixture, 2, "plant")), other);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 500, 700, 1500);
  g_assert_cmpstr (get_change (fixture, 0)->plant, !=, "halewood");
  g_assert_cmpstr (get_change (fixture, 2)->plant, ==, get_change (fixture, 0)->plant);
  g_assert_cmpint (get_change (fixture, 1)->amount, ==, 310000);
  g_assert_cmpstr (np_scenario_get_note (get_mine (fixture)), ==, "Another");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_in_row (fixture, 0, "plant"))),
                    ==, other);
}

static void
remove_row (Fixture *fixture, guint i)
{
  g_signal_emit_by_name (np_test_find (np_test_scenarios_get_row (fixture, i), ADW_TYPE_BUTTON_ROW),
                         "activated");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 1)), TRUE);
  np_test_settle ();
  g_assert_true (gtk_widget_grab_focus (np_test_find (np_test_scenarios_get_row (fixture, 1),
                                                      ADW_TYPE_BUTTON_ROW)));
  gtk_widget_activate (np_test_find (np_test_scenarios_get_row (fixture, 1), ADW_TYPE_BUTTON_ROW));
  /* At no time is it nowhere. */
  g_assert_true (np_test_scenarios_has_focus (fixture, get_part (fixture, "add")));
  np_test_scenarios_settle (fixture);
  g_assert_true (np_test_scenarios_has_focus (fixture, get_part (fixture, "add")));
  g_assert_cmpuint (np_scenario_get_n_changes (get_mine (fixture)), ==, 2);
  g_assert_cmpint (get_change (fixture, 0)->kind, ==, NP_CHANGE_BUILD);
  g_assert_cmpint (get_change (fixture, 1)->kind, ==, NP_CHANGE_CLOSE);
  g_assert_cmpuint (np_test_scenarios_count_rows (fixture), ==, 2);
  g_assert_true (np_test_scenarios_has_focus (fixture, np_test_find (GTK_WIDGET (fixture->page),
                                                                     NP_TYPE_SCENARIO_EDITOR)));
  np_test_scenarios_act (fixture, "scenario.undo");
  g_assert_cmpuint (np_test_scenarios_count_rows (fixture), ==, 3);
  assert_amounts (fixture, 1, 250000, 250000, 250000);
}

/* One after the other, and something else at once, before any of it is there as a figure. */
static void
test_remove_quickly (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  remove_row (fixture, 0);
  set_spin (fixture, 0, "amount", 123000);
  remove_row (fixture, 1);
  np_test_scenarios_settle (fixture);
  g_assert_cmpuint (np_scenario_get_n_changes (get_mine (fixture)), ==, 1);
  g_assert_cmpint (get_change (fixture, 0)->amount, ==, 123000);
  remove_row (fixture, 0);
  np_test_scenarios_settle (fixture);
  g_assert_cmpuint (np_scenario_get_n_changes (get_mine (fixture)), ==, 0);
  g_assert_cmpuint (np_test_scenarios_count_rows (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "no_changes")));
}

/* What is unfolded stays so when another goes. */
static void
test_remove_unfolded (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 1)), TRUE);
  remove_row (fixture, 0);
  np_test_scenarios_settle (fixture);
  g_assert_true (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 0))));
  g_assert_false (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 1))));
}

/* --- What is typed --- */

static void
type (GtkWidget *entry, const char *text)
{
  g_assert_true (gtk_widget_grab_focus (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_left_entries (Fixture *fixture, gconstpointer data)
{
  g_autofree char *from = NULL;

  edit (fixture, one, G_N_ELEMENTS (one));
  type (get_part (fixture, "name"), "  Another name ");
  type (get_part (fixture, "note"), "Another note");
  type (get_in_row (fixture, 0, "from"), "2027-06");
  gtk_widget_grab_focus (get_part (fixture, "add"));
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (get_mine (fixture))), ==, "Another name");
  g_assert_cmpstr (np_scenario_get_note (get_mine (fixture)), ==, "Another note");
  from = np_date_to_string (&get_change (fixture, 0)->from);
  g_assert_cmpstr (from, ==, "2027-06");
  type (get_in_row (fixture, 0, "from"), " ");
  type (get_part (fixture, "note"), "");
  g_signal_emit_by_name (get_part (fixture, "note"), "apply");
  np_test_scenarios_settle (fixture);
  g_assert_false (np_date_is_set (&get_change (fixture, 0)->from));
  g_assert_null (np_scenario_get_note (get_mine (fixture)));
}

/* Who types isn't disturbed by what changes elsewhere. */
static void
test_typing_goes_on (Fixture *fixture, gconstpointer data)
{
  edit (fixture, one, G_N_ELEMENTS (one));
  type (get_part (fixture, "name"), "Half a na");
  set_spin (fixture, 0, "amount", 80);
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, "name"))), ==,
                   "Half a na");
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (get_mine (fixture))), ==, "Mine");
  gtk_widget_grab_focus (get_part (fixture, "add"));
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (get_mine (fixture))), ==, "Half a na");
  assert_amounts (fixture, 0, 800, 800, 800);
}

static void
test_empty_name (Fixture *fixture, gconstpointer data)
{
  edit (fixture, one, G_N_ELEMENTS (one));
  type (get_part (fixture, "name"), "  ");
  gtk_widget_grab_focus (get_part (fixture, "note"));
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (get_mine (fixture))), ==, "Mine");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, "name"))), ==, "Mine");
}

/* What was being typed for one scenario is not another's. */
static void
test_another_scenario (Fixture *fixture, gconstpointer data)
{
  edit (fixture, one, G_N_ELEMENTS (one));
  np_test_scenarios_act (fixture, "scenario.new");
  np_test_scenarios_act (fixture, "scenario.add::close");
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" ID));
  type (get_in_row (fixture, 0, "from"), "2027");
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=own-scenario-1"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_in_row (fixture, 0, "from"))), ==, "");
  type (get_part (fixture, "name"), "Half a na");
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" ID));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, "name"))), ==, "Mine");
  gtk_widget_grab_focus (get_part (fixture, "add"));
  np_test_scenarios_settle (fixture);
  g_assert_cmpstr (np_entity_get_name (NP_ENTITY (get_mine (fixture))), ==, "Mine");
  g_assert_false (np_date_is_set (&get_change (fixture, 0)->from));
}

/* What was being typed when the scenario was deleted doesn't bring it back. */
static void
test_deleted_while_typing (Fixture *fixture, gconstpointer data)
{
  edit (fixture, one, G_N_ELEMENTS (one));
  type (get_part (fixture, "name"), "Half a na");
  np_test_scenarios_act (fixture, "scenario.delete");
  np_test_scenarios_settle (fixture);
  g_assert_null (np_scenario_store_find (np_scenario_book_get_store (fixture->book), ID));
  g_assert_null (np_location_get (fixture->current, NP_PARAM_SCENARIO));
}

static void
test_invalid_date (Fixture *fixture, gconstpointer data)
{
  GtkWidget *from;

  edit (fixture, one, G_N_ELEMENTS (one));
  from = get_in_row (fixture, 0, "from");
  type (from, "2027-1");
  g_assert_true (gtk_widget_has_css_class (from, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (from), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_nonnull (gtk_widget_get_tooltip_text (from));
  g_signal_emit_by_name (from, "apply");
  gtk_widget_grab_focus (get_part (fixture, "note"));
  np_test_scenarios_settle (fixture);
  g_assert_false (np_date_is_set (&get_change (fixture, 0)->from));
  gtk_editable_set_text (GTK_EDITABLE (from), "2027-10");
  g_assert_false (gtk_widget_has_css_class (from, "error"));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (from),
                                                 GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_null (gtk_widget_get_tooltip_text (from));
}

/* --- Whose it is --- */

static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  AdwExpanderRow *row;

  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" NP_TEST_SHIPPED));
  np_test_scenarios_act (fixture, "scenario.edit");
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "shipped")));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_part (fixture, "name"))));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_part (fixture, "note"))));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "add")));
  g_assert_cmpuint (np_test_scenarios_count_rows (fixture), ==, 2);
  row = ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 1));
  g_assert_false (adw_expander_row_get_enable_expansion (row));
  adw_expander_row_set_expanded (row, TRUE);
  g_assert_false (adw_expander_row_get_expanded (row));
  /* Whoever leaves an entry has typed nothing. */
  gtk_widget_grab_focus (get_part (fixture, "name"));
  gtk_widget_grab_focus (get_part (fixture, "note"));
  np_test_scenarios_settle (fixture);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (np_scenario_book_get_store (fixture->book))), ==, 0);

  np_test_scenarios_act (fixture, "scenario.duplicate");
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "shipped")));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (get_part (fixture, "name"))));
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "add")));
  row = ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 1));
  g_assert_true (adw_expander_row_get_enable_expansion (row));
  /* What can be unfolded isn't all unfolded, unless it is the only one. */
  g_assert_false (adw_expander_row_get_expanded (row));
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=chery-at-halewood"));
  np_test_scenarios_act (fixture, "scenario.duplicate");
  g_assert_true (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (np_test_scenarios_get_row (fixture, 0))));
}

/* Of several that are shown, one is edited, which can be chosen. */
static void
test_which (Fixture *fixture, gconstpointer data)
{
  edit (fixture, one, G_N_ELEMENTS (one));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "which")));
  np_test_scenarios_go (fixture, AT ("period=2025&scenario=" NP_TEST_SHIPPED "," ID));
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "which")));
  g_signal_emit_by_name (get_part (fixture, "which"), "chosen", ID);
  np_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, "name"))), ==, "Mine");
  set_spin (fixture, 0, "amount", 55);
  np_test_scenarios_settle (fixture);
  assert_amounts (fixture, 0, 550, 550, 550);
  g_signal_emit_by_name (get_part (fixture, "which"), "chosen", NP_TEST_SHIPPED);
  np_test_settle ();
  g_assert_cmpuint (np_test_scenarios_count_rows (fixture), ==, 2);
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "shipped")));
}

/* --- What is said --- */

static void
test_outcome (Fixture *fixture, gconstpointer data)
{
  GtkWidget *outcome;
  g_autoptr (GString) text = g_string_new (NULL);

  edit (fixture, three, G_N_ELEMENTS (three));
  outcome = get_part (fixture, "outcome");
  np_test_details_collect (outcome, text);
  np_test_details_assert_says (text->str, "Halewood | Use: ");
  np_test_details_assert_says (text->str, "Solihull | Use: ");
  np_test_details_assert_says (text->str, "Built where they are registered | ");
  g_assert_true (gtk_widget_get_visible (outcome));
  for (guint i = 0; i < 3; i++)
    remove_row (fixture, 0);
  np_test_scenarios_settle (fixture);
  g_assert_false (gtk_widget_get_visible (outcome));
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* An amount's parts are called what stands before them. */
static void
assert_named (Fixture *fixture, guint i, const char *amount, const char *part)
{
  GtkWidget *label = np_test_find (get_in_row (fixture, i, amount), GTK_TYPE_LABEL);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==,
                   adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_in_row (fixture, i,
                                                                                   amount))));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), !=, "");
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (get_in_amount (fixture, i, amount, part)),
                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  edit (fixture, three, G_N_ELEMENTS (three));
  assert_named (fixture, 0, "amount", "spin");
  assert_named (fixture, 0, "amount", "scale");
  assert_named (fixture, 1, "amount", "spin");
  assert_named (fixture, 0, "low", "spin");
  assert_named (fixture, 0, "high", "spin");
  assert_name (get_in_amount (fixture, 0, "amount", "unit"), "What the amount counts");
  assert_name (np_test_find (get_part (fixture, "which"), GTK_TYPE_DROP_DOWN),
               "Which scenario to change");
}

#define ADD(name, test)                                                                \
  g_test_add ("/scenario-editor/" name, Fixture, NULL, np_test_scenarios_set_up, test, \
              np_test_scenarios_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("drag", test_drag);
  ADD ("beyond-slider", test_beyond_slider);
  ADD ("range", test_range);
  ADD ("unit", test_unit);
  ADD ("reset", test_reset);
  ADD ("two-fields", test_two_fields);
  ADD ("remove", test_remove);
  ADD ("remove-quickly", test_remove_quickly);
  ADD ("remove-unfolded", test_remove_unfolded);
  ADD ("left-entries", test_left_entries);
  ADD ("typing-goes-on", test_typing_goes_on);
  ADD ("empty-name", test_empty_name);
  ADD ("another-scenario", test_another_scenario);
  ADD ("deleted-while-typing", test_deleted_while_typing);
  ADD ("invalid-date", test_invalid_date);
  ADD ("shipped", test_shipped);
  ADD ("which", test_which);
  ADD ("outcome", test_outcome);
  ADD ("names", test_names);
  return g_test_run ();
}
