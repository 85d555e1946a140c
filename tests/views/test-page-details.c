/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a figure in windows of every width: details, an editor, or both; and that closing one
 * leaves the other. */
#include "np-test-scenarios.h"

#define AT(params) "nameplate:plants?" params
#define EDITED     AT ("period=2025&scenario=" NP_TEST_SHIPPED)
#define BOTH       AT ("period=2025&select=sunderland&scenario=" NP_TEST_SHIPPED)

typedef NpTestScenarios Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_make (fixture, GPOINTER_TO_INT (data), 700);
}

static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), NP_TYPE_PAGE,
                                                    name));
}

static gboolean
get (Fixture *fixture, const char *property)
{
  gboolean value;

  g_object_get (fixture->page, property, &value, NULL);
  return value;
}

static void
assert_beside (Fixture *fixture, gboolean editing, const char *what, gboolean both)
{
  np_test_scenarios_settle (fixture);
  g_assert_true (get (fixture, "show-details"));
  g_assert_cmpint (get (fixture, "editing"), ==, editing);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (get_part (fixture,
                                                                                    "aside"))),
                   ==, what);
  g_assert_cmpint (gtk_widget_get_visible (get_part (fixture, "aside_switcher")), ==, both);
}

static void
assert_nothing_beside (Fixture *fixture)
{
  np_test_scenarios_settle (fixture);
  g_assert_false (get (fixture, "show-details"));
  g_assert_false (get (fixture, "editing"));
}

static void
resize (Fixture *fixture, int width)
{
  /* The page has no part of the window's edges. */
  const int edges = 20;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  np_test_wait_for (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->page)) - width) < edges);
  np_test_settle ();
}

static void
test_editing (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, EDITED);
  assert_nothing_beside (fixture);
  np_test_scenarios_act (fixture, "scenario.edit");
  assert_beside (fixture, TRUE, "editor", FALSE);
  np_test_scenarios_act (fixture, "scenario.edit");
  assert_nothing_beside (fixture);
}

/* Closed by what has closed it: the pane's own way, a swipe, a click outside. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, EDITED);
  np_test_scenarios_act (fixture, "scenario.edit");
  g_object_set (fixture->page, "show-details", FALSE, NULL);
  assert_nothing_beside (fixture);
  np_test_scenarios_act (fixture, "scenario.edit");
  assert_beside (fixture, TRUE, "editor", FALSE);
}

/* Both are there, and one is looked at. */
static void
test_both (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, EDITED);
  np_test_scenarios_act (fixture, "scenario.edit");
  /* As a click in the figure does. */
  np_page_activate_datum (fixture->page, "sunderland", "");
  assert_beside (fixture, TRUE, "details", TRUE);
  /* Its own button leads back to what is edited. */
  g_signal_emit_by_name (get_part (fixture, "details"), "close");
  assert_beside (fixture, TRUE, "editor", TRUE);
  np_page_activate_datum (fixture->page, "sunderland", "");
  assert_beside (fixture, TRUE, "editor", FALSE);
}

/* Closed with both in it, it has the details only when it comes back. */
static void
test_both_closed (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, BOTH);
  np_test_scenarios_act (fixture, "scenario.edit");
  assert_beside (fixture, TRUE, "editor", TRUE);
  g_object_set (fixture->page, "show-details", FALSE, NULL);
  assert_nothing_beside (fixture);
  g_object_set (fixture->page, "show-details", TRUE, NULL);
  assert_beside (fixture, FALSE, "details", FALSE);
}

/* What is edited stays so in a window that gets another width. */
static void
test_resized (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1000, 700, 360, 700, 1400, 360, 1400 };

  np_test_scenarios_go (fixture, EDITED);
  np_test_scenarios_act (fixture, "scenario.edit");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_test_message ("%d", widths[i]);
      resize (fixture, widths[i]);
      assert_beside (fixture, TRUE, "editor", FALSE);
    }
  np_test_scenarios_act (fixture, "scenario.edit");
  assert_nothing_beside (fixture);
}

/* What lies over the figure and wasn't asked for goes. */
static void
test_details_resized (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, AT ("period=2025&select=sunderland"));
  assert_beside (fixture, FALSE, "details", FALSE);
  resize (fixture, 700);
  assert_nothing_beside (fixture);
  resize (fixture, 1400);
  assert_beside (fixture, FALSE, "details", FALSE);
}

/* The window is closed while something is open beside the figure. */
static void
test_destroyed (Fixture *fixture, gconstpointer data)
{
  np_test_scenarios_go (fixture, BOTH);
  np_test_scenarios_act (fixture, "scenario.duplicate");
  np_test_scenarios_act (fixture, "scenario.add::close");
  assert_beside (fixture, TRUE, "editor", TRUE);
}

static void
add_all (int width)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "editing", test_editing },         { "closed", test_closed },       { "both", test_both },
    { "both-closed", test_both_closed }, { "destroyed", test_destroyed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page-details/%d/%s", width, tests[i].name);

      g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, tests[i].test,
                  np_test_scenarios_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_all (360);
  add_all (700);
  add_all (1000);
  add_all (1400);
  g_test_add ("/page-details/resized", Fixture, GINT_TO_POINTER (1400), set_up, test_resized,
              np_test_scenarios_tear_down);
  g_test_add ("/page-details/details-resized", Fixture, GINT_TO_POINTER (1400), set_up,
              test_details_resized, np_test_scenarios_tear_down);
  return g_test_run ();
}
