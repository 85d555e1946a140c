/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the real application: start, load, every view by its location, back, quit; nothing may
 * be left over at the end. */
#include "np-application.h"
#include "np-settings.h"
#include "np-test-pages.h"
#include "np-window.h"

static void
assert_shows (NpWindow *window, const char *title)
{
  GtkWidget *stack = np_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK);
  GtkWidget *page = adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack));
  AdwViewStackPage *stack_page = adw_view_stack_get_page (ADW_VIEW_STACK (stack), page);

  g_assert_cmpstr (adw_view_stack_page_get_title (stack_page), ==, title);
  g_assert_true (gtk_widget_get_mapped (page));
}

static void
go (NpWindow *window, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_window_go (window, location);
  np_test_wait_for (np_window_is_idle (window));
  g_assert_true (np_location_equal (np_window_get_location (window), location));
}

static void
drive (NpWindow *window)
{
  np_test_wait_for (np_window_is_idle (window) && np_window_get_dataset (window) != NULL);
  /* A first start is welcomed. */
  g_assert_cmpint (np_location_get_view (np_window_get_location (window)), ==, NP_VIEW_WELCOME);

  go (window, "nameplate:registrations?period=2025&by=group&select=chery,jlr");
  assert_shows (window, "Registrations");
  go (window, "nameplate:partnerships?event=chery-jlr-04");
  assert_shows (window, "Partnerships");
  go (window, "nameplate:plants?select=changshu");
  assert_shows (window, "Plants");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  np_test_wait_for (np_window_is_idle (window));
  assert_shows (window, "Partnerships");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  np_test_wait_for (np_window_is_idle (window));
  assert_shows (window, "Registrations");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", NULL);
  np_test_wait_for (np_window_is_idle (window));
  assert_shows (window, "Partnerships");
}

static gboolean
drive_cb (gpointer user_data)
{
  GtkApplication *application = user_data;

  drive (NP_WINDOW (gtk_application_get_active_window (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application)
{
  g_idle_add (drive_cb, application);
}

/* Takes @application. */
static void
run (GApplication *application, GApplicationFlags flags, const char *argument)
{
  char *argv[] = { (char *) "nameplate", (char *) argument, NULL };

  g_application_set_flags (application,
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN | flags);
  g_assert_cmpint (g_application_run (application, argument != NULL ? 2 : 1, argv), ==, 0);
  np_test_settle ();
  g_assert_finalize_object (application);
}

static void
test_whole_session (void)
{
  GApplication *application = np_application_new ();

  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), NULL);
  run (application, 0, NULL);
}

/* What a run does once its window is idle; then it quits. */
typedef void (*Check) (NpWindow *window);

static Check check;

static gboolean
check_cb (gpointer user_data)
{
  NpWindow *window = NP_WINDOW (gtk_application_get_active_window (user_data));

  np_test_wait_for (np_window_is_idle (window) && np_window_get_dataset (window) != NULL);
  check (window);
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
started_cb (GApplication *application)
{
  g_idle_add (check_cb, application);
}

static void
run_with (const char *argument, Check what)
{
  GApplication *application = np_application_new ();

  check = what;
  g_signal_connect_after (application, "activate", G_CALLBACK (started_cb), NULL);
  g_signal_connect_after (application, "open", G_CALLBACK (started_cb), NULL);
  run (application, 0, argument);
}

static void
check_changshu (NpWindow *window)
{
  g_autoptr (NpLocation) expected = np_test_locate ("nameplate:plants?select=changshu");

  g_assert_true (np_location_equal (np_window_get_location (window), expected));
}

static void
check_welcome (NpWindow *window)
{
  g_assert_cmpint (np_location_get_view (np_window_get_location (window)), ==, NP_VIEW_WELCOME);
  g_assert_cmpstr (np_dataset_get_name (np_window_get_dataset (window)), ==, "uk-car-market");
}

static void
forget_session (void)
{
  g_settings_reset (np_settings_get (), "last-location");
  g_settings_reset (np_settings_get (), "last-dataset");
}

static void
test_opens_a_location (void)
{
  forget_session ();
  run_with ("nameplate:plants?select=changshu", check_changshu);
}

static void
test_opens_a_descriptor (void)
{
  g_autoptr (GFile) folder = np_loader_get_bundled ();
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), "datapackage.json", NULL);

  forget_session ();
  run_with (path, check_welcome);
}

/* The next start is where the last one ended. */
static void
test_restores_the_session (void)
{
  forget_session ();
  run_with ("nameplate:plants?select=changshu", check_changshu);
  run_with (NULL, check_changshu);
}

/* What the desktop asks for when nothing runs yet: the bus starts the program, which shows no window by
 * itself. */
typedef struct
{
  const char *action;
  const char *text; /* (nullable): its parameter */
} Request;

static Request request;

static gboolean
request_cb (gpointer user_data)
{
  GtkApplication *application = user_data;

  g_assert_null (gtk_application_get_active_window (application));
  g_action_group_activate_action (G_ACTION_GROUP (application), request.action,
                                  request.text != NULL ? g_variant_new_string (request.text)
                                                       : NULL);
  return check_cb (application);
}

static void
wait_to_be_asked_cb (GApplication *application)
{
  g_idle_add (request_cb, application);
}

static void
run_for (const char *action, const char *text, Check what)
{
  GApplication *application = np_application_new ();

  check = what;
  request = (Request) { action, text };
  g_signal_connect_after (application, "startup", G_CALLBACK (wait_to_be_asked_cb), NULL);
  run (application, G_APPLICATION_IS_SERVICE, NULL);
}

static void
check_view (NpWindow *window)
{
  g_autofree char *uri = np_location_to_uri (np_window_get_location (window));
  g_autofree char *wanted = g_strconcat ("nameplate:", request.action, NULL);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_cmpstr (uri, ==, wanted);
}

static void
test_starts_in_a_view (void)
{
  const char *actions[] = { "registrations", "partnerships", "plants", "evidence" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      forget_session ();
      run_for (actions[i], NULL, check_view);
    }
}

/* As by the switcher: what was chosen in the view stays so. */
static void
check_switching (NpWindow *window)
{
  GActionGroup *group = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window)));
  g_autoptr (NpLocation) changshu = np_test_locate ("nameplate:plants?select=changshu");

  check_changshu (window);
  g_action_group_activate_action (group, "evidence", NULL);
  np_test_wait_for (np_window_is_idle (window));
  g_assert_cmpint (np_location_get_view (np_window_get_location (window)), ==, NP_VIEW_EVIDENCE);
  g_action_group_activate_action (group, "plants", NULL);
  np_test_wait_for (np_window_is_idle (window));
  g_assert_true (np_location_equal (np_window_get_location (window), changshu));
}

static void
test_switches_to_a_view (void)
{
  forget_session ();
  run_with ("nameplate:plants?select=changshu", check_switching);
}

static void
assert_searches (NpWindow *window, const char *text)
{
  g_autoptr (GListModel) dialogs
      = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (window));
  g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, 0);
  GtkWidget *entry;

  g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 1);
  entry = np_test_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text);
}

/* It waits for the dataset, and a second search takes the place of the first. */
static void
check_search (NpWindow *window)
{
  GActionGroup *group = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window)));

  assert_searches (window, "jaec");
  g_action_group_activate_action (group, "search", g_variant_new_string ("omo"));
  assert_searches (window, "omo");
  adw_dialog_force_close (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

static void
test_starts_with_a_search (void)
{
  forget_session ();
  run_for ("search", "jaec", check_search);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application/whole-session", test_whole_session);
  g_test_add_func ("/application/opens-a-location", test_opens_a_location);
  g_test_add_func ("/application/opens-a-descriptor", test_opens_a_descriptor);
  g_test_add_func ("/application/restores-the-session", test_restores_the_session);
  g_test_add_func ("/application/starts-in-a-view", test_starts_in_a_view);
  g_test_add_func ("/application/switches-to-a-view", test_switches_to_a_view);
  g_test_add_func ("/application/starts-with-a-search", test_starts_with_a_search);
  return g_test_run ();
}
