/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources that are set aside in a real window: said in a banner, kept wherever one goes inside it, and
 * undone by going back. */
#include <string.h>

#include "np-application.h"
#include "np-plants-page.h"
#include "np-registrations-page.h"
#include "np-test-pages.h"
#include "np-window.h"

#define SMMT    "smmt-2025-12"
#define RANKING "nameplate:registrations?period=2025&by=brand"

static GApplication *application;

typedef struct
{
  NpWindow *window;
  NpPage *registrations;
  NpPage *plants;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autoptr (NpLocation) location = np_test_locate (RANKING);

  fixture->window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));
  fixture->registrations
      = NP_PAGE (np_test_find (GTK_WIDGET (fixture->window), NP_TYPE_REGISTRATIONS_PAGE));
  fixture->plants = NP_PAGE (np_test_find (GTK_WIDGET (fixture->window), NP_TYPE_PLANTS_PAGE));
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_window_open (fixture->window, bundled, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_nonnull (np_window_get_dataset (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  np_test_wait_for (window == NULL);
}

/* What stands in front of the window's views. */
static AdwBanner *
get_banner (Fixture *fixture)
{
  return ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), NP_TYPE_WINDOW,
                                                    "sources_banner"));
}

/* @ids: joined, as the location says it; NULL: nothing is set aside. @said: a part of the banner */
static void
assert_set_aside (Fixture *fixture, const char *ids, const char *said)
{
  AdwBanner *banner = get_banner (fixture);
  g_auto (GStrv) wanted = g_strsplit (ids != NULL ? ids : "", ",", -1);

  g_assert_cmpstr (np_location_get (np_window_get_location (fixture->window), NP_PARAM_WITHOUT), ==,
                   ids);
  g_assert_true (np_dataset_has_set_aside (np_window_get_dataset (fixture->window),
                                           (const char *const *) wanted));
  g_assert_true (adw_banner_get_revealed (banner) == (ids != NULL));
  if (said != NULL)
    g_assert_nonnull (strstr (adw_banner_get_title (banner), said));
}

/* How many cars the first of the ranking registered. (transfer full) */
static char *
get_units (NpPage *page)
{
  g_autoptr (NpTable) table = np_page_get_shown_table (page);

  for (guint i = 0; i < np_table_get_n_columns (table); i++)
    if (g_str_equal (np_table_get_column (table, i)->id, "units"))
      return np_table_file_cell (table, 0, i);
  g_assert_not_reached ();
}

static void
act (Fixture *fixture, const char *action, const char *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, parameter != NULL ? "s" : NULL,
                              parameter);
  np_test_wait_for (np_window_is_idle (fixture->window));
}

static void
go (Fixture *fixture, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_window_go (fixture->window, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
}

/* As a control, a link or a preset of a page does. */
static void
navigate (Fixture *fixture, NpPage *page, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  g_signal_emit_by_name (page, "navigate", location);
  np_test_wait_for (np_window_is_idle (fixture->window));
}

static void
test_set_aside (Fixture *fixture, gconstpointer data)
{
  const char *line;
  g_autofree char *before = get_units (fixture->registrations);
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;

  assert_set_aside (fixture, NULL, NULL);
  act (fixture, "win.set-aside", SMMT);
  assert_set_aside (fixture, SMMT, "Set aside: SMMT, 6 January 2026.");
  line = np_figure_get_source_line (np_page_get_figure (fixture->registrations));
  g_assert_nonnull (strstr (line, "Source: Department for Transport"));
  g_assert_true (g_str_has_suffix (line, "Set aside: SMMT, 6 January 2026"));
  without = get_units (fixture->registrations);
  g_assert_cmpstr (without, !=, before);

  /* Another view has it set aside as well. */
  act (fixture, "win.view", "plants");
  g_assert_cmpint (np_location_get_view (np_window_get_location (fixture->window)), ==,
                   NP_VIEW_PLANTS);
  assert_set_aside (fixture, SMMT, NULL);
  line = np_figure_get_source_line (np_page_get_figure (fixture->plants));
  g_assert_true (g_str_has_suffix (line, "Set aside: SMMT, 6 January 2026"));

  act (fixture, "win.back", NULL);
  assert_set_aside (fixture, SMMT, NULL);
  act (fixture, "win.back", NULL);
  assert_set_aside (fixture, NULL, NULL);
  after = get_units (fixture->registrations);
  g_assert_cmpstr (after, ==, before);
  act (fixture, "win.forward", NULL);
  assert_set_aside (fixture, SMMT, NULL);
}

/* The action toggles; several add up; the banner's button takes all back, also where another view was
 * left with them. */
static void
test_use_all (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.set-aside", "dft-vrs");
  act (fixture, "win.set-aside", SMMT);
  assert_set_aside (fixture, "dft-vrs," SMMT, "2 sources are set aside");
  act (fixture, "win.set-aside", "dft-vrs");
  assert_set_aside (fixture, SMMT, "Set aside: SMMT");
  act (fixture, "win.view", "plants");
  g_assert_true (np_window_get_dataset (fixture->window) == np_page_get_dataset (fixture->plants));

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (get_banner (fixture))), ==,
                   "win.use-all-sources");
  act (fixture, "win.use-all-sources", NULL);
  assert_set_aside (fixture, NULL, NULL);
  act (fixture, "win.view", "registrations");
  assert_set_aside (fixture, NULL, NULL);
  /* A source that isn't there is none to set aside. */
  act (fixture, "win.set-aside", "nobody");
  assert_set_aside (fixture, NULL, NULL);
}

/* Going on inside the window keeps it; what is opened says it itself. */
static void
test_going_keeps (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.set-aside", SMMT);
  navigate (fixture, fixture->registrations, "nameplate:registrations?period=2024");
  assert_set_aside (fixture, SMMT, NULL);
  navigate (fixture, fixture->registrations, "nameplate:partnerships?select=chery-jlr");
  assert_set_aside (fixture, SMMT, NULL);
  act (fixture, "win.welcome", NULL);
  assert_set_aside (fixture, SMMT, NULL);
  navigate (fixture, fixture->registrations, "nameplate:plants?without=dft-vrs");
  assert_set_aside (fixture, "dft-vrs", NULL);
  go (fixture, RANKING "&without=" SMMT);
  assert_set_aside (fixture, SMMT, NULL);
  go (fixture, RANKING);
  assert_set_aside (fixture, NULL, NULL);
}

/* Of several that follow each other the last counts, whatever the others are still being made. */
static void
test_newest_wins (Fixture *fixture, gconstpointer data)
{
  static const char *const uris[] = {
    RANKING "&without=" SMMT,
    RANKING "&without=dft-vrs",
    RANKING,
    RANKING "&without=smmt-oev",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpLocation) location = np_test_locate (uris[i]);

      np_window_go (fixture->window, location);
    }
  np_test_wait_for (np_window_is_idle (fixture->window));
  assert_set_aside (fixture, "smmt-oev", NULL);
  g_assert_true (np_page_get_dataset (fixture->registrations)
                 == np_window_get_dataset (fixture->window));
}

static gboolean
is_said (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_said (child, text))
      return TRUE;
  return FALSE;
}

/* A view of which nothing is left says why, below the banner that has the way out. */
static void
test_nothing_left (Fixture *fixture, gconstpointer data)
{
  GListModel *sources = np_dataset_get_sources (np_window_get_dataset (fixture->window));
  g_autoptr (GString) uri = g_string_new (RANKING "&without=");
  guint n = MIN (g_list_model_get_n_items (sources), NP_LOCATION_MAX_LIST);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (uri, "%s%s", i > 0 ? "," : "", np_source_get_id (source));
    }
  go (fixture, uri->str);
  g_assert_true (is_said (GTK_WIDGET (fixture->window), "There is no figure"));
  g_assert_true (adw_banner_get_revealed (get_banner (fixture)));
  g_assert_nonnull (strstr (adw_banner_get_title (get_banner (fixture)),
                            "200 sources are set aside"));
  act (fixture, "win.use-all-sources", NULL);
  g_assert_nonnull (np_page_get_figure (fixture->registrations));
  np_test_wait_for (!is_said (GTK_WIDGET (fixture->window), "There is no figure"));
}

/* What another dataset had leads to the reason why not, and nowhere from there. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  go (fixture, RANKING "&without=nobody");
  g_assert_true (is_said (GTK_WIDGET (fixture->window),
                          "“nobody” is not a source of this dataset"));
  act (fixture, "win.view", "plants");
  assert_set_aside (fixture, NULL, NULL);
}

/* A reload keeps what is set aside. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  NpDataset *before;

  act (fixture, "win.set-aside", SMMT);
  before = g_object_ref (np_window_get_dataset (fixture->window));
  act (fixture, "win.reload", NULL);
  g_assert_true (np_window_get_dataset (fixture->window) != before);
  g_object_unref (before);
  assert_set_aside (fixture, SMMT, NULL);
}

/* The user's scenarios come and go, and leave it alone. */
static void
test_scenarios (Fixture *fixture, gconstpointer data)
{
  NpScenarioBook *book = np_application_get_scenarios (NP_APPLICATION (application));
  g_autoptr (NpScenario) scenario
      = np_scenario_new (&(NpScenarioInit) { .id = "own-1", .name = "Mine", .own = TRUE });

  act (fixture, "win.set-aside", SMMT);
  g_assert_true (np_scenario_book_put (book, scenario, NULL, NULL));
  np_test_wait_for (np_window_is_idle (fixture->window));
  g_assert_nonnull (np_dataset_find_scenario (np_window_get_dataset (fixture->window), "own-1"));
  assert_set_aside (fixture, SMMT, NULL);
  act (fixture, "win.use-all-sources", NULL);
  g_assert_nonnull (np_dataset_find_scenario (np_window_get_dataset (fixture->window), "own-1"));
  assert_set_aside (fixture, NULL, NULL);
  g_assert_true (np_scenario_book_remove (book, "own-1"));
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
#define ADD(path, func) g_test_add ("/window-sources/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("set-aside", test_set_aside);
  ADD ("use-all", test_use_all);
  ADD ("going-keeps", test_going_keeps);
  ADD ("newest-wins", test_newest_wins);
  ADD ("nothing-left", test_nothing_left);
  ADD ("unknown", test_unknown);
  ADD ("reload", test_reload);
  ADD ("scenarios", test_scenarios);
  return g_test_run ();
}
