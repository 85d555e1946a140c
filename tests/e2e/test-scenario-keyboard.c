/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario from nothing to its result by keyboard alone: made, named, given its changes, undone and
 * done again; and found again by the next program, which only has what the first one wrote. Each is a
 * process that runs the real application until a key quits it. */
#include "session.h"

#include <string.h>

#include "np-plants-page.h"
#include "np-scenario-banner.h"
#include "np-test-pages.h"

#define NAME "Chery at Castle Bromwich by hand"
/* 53,604 cars that Chery's brands registered in 2025, of the 90,000 that the plant could build. */
#define USE "59.6\u202f%"

static NpPage *
get_page (Session *self)
{
  return NP_PAGE (np_test_find (GTK_WIDGET (self->window), NP_TYPE_PLANTS_PAGE));
}

/* --- What is there --- */

/* What the figure says; nothing when there is none. */
static const char *
get_summary (Session *self)
{
  NpFigure *figure = np_page_get_figure (get_page (self));

  return figure != NULL ? np_figure_get_summary (figure) : "";
}

/* Whether the figure is there and says so. */
static gboolean
tells (Session *self, const char *text)
{
  return np_window_is_idle (self->window) && strstr (get_summary (self), text) != NULL;
}

static gboolean
banner_says (Session *self, const char *text)
{
  return session_is_said (np_test_find (GTK_WIDGET (self->window), NP_TYPE_SCENARIO_BANNER), text);
}

/* The scenario of the location, which has one. (transfer none) (nullable) */
static NpScenario *
find_scenario (Session *self)
{
  const char *id = np_location_get (np_window_get_location (self->window), NP_PARAM_SCENARIO);

  return id != NULL ? np_dataset_find_scenario (np_window_get_dataset (self->window), id) : NULL;
}

static gboolean
is_called (Session *self, const char *name)
{
  NpScenario *scenario = find_scenario (self);

  return scenario != NULL && g_strcmp0 (np_entity_get_name (NP_ENTITY (scenario)), name) == 0;
}

/* --- What is done --- */

static gboolean
is_in_popover (Session *self)
{
  return keyboard_get_focus (self->keyboard, GTK_TYPE_POPOVER) != NULL;
}

static void
open_what_if (Session *self)
{
  keyboard_press (self->keyboard, GDK_KEY_i, GDK_ALT_MASK);
  np_test_wait_for (is_in_popover (self));
}

static void
make_scenario (Session *self)
{
  GtkWidget *entry;
  int start, end;

  open_what_if (self);
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, GTK_TYPE_BUTTON, "New Scenario");
  keyboard_press (self->keyboard, GDK_KEY_space, 0);
  /* What it is called for now is there to be typed over. */
  np_test_wait_for (keyboard_is_at (self->keyboard, ADW_TYPE_ENTRY_ROW, "Name"));
  g_assert_true (is_called (self, "Scenario 1"));
  entry = keyboard_get_focus (self->keyboard, ADW_TYPE_ENTRY_ROW);
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen ("Scenario 1"));
  keyboard_type (self->keyboard, NAME);
  keyboard_press (self->keyboard, GDK_KEY_Return, 0);
  np_test_wait_for (is_called (self, NAME));
}

/* Whether the change that has the focus has unfolded, which takes a moment. */
static gboolean
is_unfolded (Session *self)
{
  GtkWidget *change = keyboard_get_focus (self->keyboard, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *row = change != NULL ? np_test_find (change, ADW_TYPE_COMBO_ROW) : NULL;

  return row != NULL && gtk_widget_get_mapped (row);
}

/* @way: in which direction the button is; @title: what the change is called when it is there */
static void
add_change (Session *self, GdkModifierType way, const char *item, const char *title)
{
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, way, GTK_TYPE_MENU_BUTTON, "Add a Change");
  keyboard_press (self->keyboard, GDK_KEY_space, 0);
  np_test_wait_for (is_in_popover (self));
  keyboard_walk_to (self->keyboard, GDK_KEY_Down, 0, GTK_TYPE_WIDGET, item);
  keyboard_press (self->keyboard, GDK_KEY_Return, 0);
  np_test_wait_for (keyboard_is_at (self->keyboard, ADW_TYPE_EXPANDER_ROW, title)
                    && is_unfolded (self));
}

static const char *
get_chosen (GtkWidget *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

/* In the change that has the focus. Returns: the row, which still has it */
static GtkWidget *
choose (Session *self, const char *title, const char *search, const char *wanted)
{
  GtkWidget *change = keyboard_get_focus (self->keyboard, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *row = keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, ADW_TYPE_COMBO_ROW, title);

  g_assert_true (gtk_widget_is_ancestor (row, change));
  keyboard_press (self->keyboard, GDK_KEY_space, 0);
  np_test_wait_for (is_in_popover (self));
  keyboard_type (self->keyboard, search);
  keyboard_walk_to (self->keyboard, GDK_KEY_Down, 0, GTK_TYPE_WIDGET, wanted);
  keyboard_press (self->keyboard, GDK_KEY_Return, 0);
  np_test_wait_for (!is_in_popover (self));
  g_assert_cmpstr (get_chosen (row), ==, wanted);
  g_assert_true (keyboard_get_focus (self->keyboard, ADW_TYPE_COMBO_ROW) == row);
  return row;
}

/* --- The two programs --- */

static void
build (Session *self)
{
  GtkWidget *subject;

  make_scenario (self);
  add_change (self, 0, "Open a Plant", "Open a plant");
  /* Whatever it begins with, one of the two is another. */
  choose (self, "Plant", "sunder", "Sunderland");
  choose (self, "Plant", "bromw", "Castle Bromwich");
  add_change (self, GDK_SHIFT_MASK, "Build Cars at a Plant", "Build cars");
  choose (self, "Plant", "bromw", "Castle Bromwich");
  subject = choose (self, "Cars of", "Volksw", "Volkswagen Group");
  np_test_wait_for (np_window_is_idle (self->window) && !tells (self, USE));

  /* It began with what the examples are about, and goes back to that. */
  keyboard_press (self->keyboard, GDK_KEY_z, GDK_CONTROL_MASK);
  np_test_wait_for (tells (self, USE));
  g_assert_cmpstr (get_chosen (subject), ==, "Chery group");
  keyboard_press (self->keyboard, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  np_test_wait_for (np_window_is_idle (self->window) && !tells (self, USE));
  g_assert_cmpstr (get_chosen (subject), ==, "Volkswagen Group");
  g_assert_true (banner_says (self, "Scenario: 2 changes"));

  choose (self, "Cars of", "Chery", "Chery group");
  np_test_wait_for (tells (self, USE));
  g_assert_nonnull (strstr (get_summary (self), "Castle Bromwich"));
  g_assert_true (banner_says (self, "Scenario: 2 changes (“" NAME "”)"));
  g_assert_true (is_called (self, NAME));
}

static void
find (Session *self)
{
  /* One is where one was, and what was made is there. */
  np_test_wait_for (tells (self, USE));
  g_assert_true (is_called (self, NAME));
  g_assert_true (np_scenario_is_own (find_scenario (self)));
  /* Left and chosen again. */
  open_what_if (self);
  keyboard_walk_to (self->keyboard, GDK_KEY_Down, 0, ADW_TYPE_ACTION_ROW, NAME);
  keyboard_press (self->keyboard, GDK_KEY_Return, 0);
  np_test_wait_for (np_window_is_idle (self->window) && find_scenario (self) == NULL);
  g_assert_false (tells (self, USE));
  g_assert_true (keyboard_is_at (self->keyboard, ADW_TYPE_ACTION_ROW, NAME));
  keyboard_press (self->keyboard, GDK_KEY_Return, 0);
  np_test_wait_for (tells (self, USE));
  g_assert_true (is_called (self, NAME));
  g_assert_true (banner_says (self, "Scenario: 2 changes (“" NAME "”)"));
  keyboard_press (self->keyboard, GDK_KEY_Escape, 0);
  np_test_wait_for (!is_in_popover (self));
  g_assert_true (keyboard_is_at (self->keyboard, GTK_TYPE_MENU_BUTTON, "Try Out Scenarios"));
}

/* --- Sessions --- */

static void
test_build (void)
{
  session_run ("nameplate:plants?period=2025", build);
}

static void
test_find (void)
{
  session_run (NULL, find);
}

static void
test_both (void)
{
  g_test_trap_subprocess ("/scenario-keyboard/subprocess/build", 0,
                          G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_test_trap_subprocess ("/scenario-keyboard/subprocess/find", 0,
                          G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario-keyboard/found-again", test_both);
  g_test_add_func ("/scenario-keyboard/subprocess/build", test_build);
  g_test_add_func ("/scenario-keyboard/subprocess/find", test_find);
  return g_test_run ();
}
