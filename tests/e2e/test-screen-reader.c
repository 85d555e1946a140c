/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nameplate with a screen reader's eyes: the real program on a real accessibility bus. This is an
 * assistive technology of its own, in plain D-Bus: it finds things by role and name, has keys
 * pressed by the accessibility registry, which is how X gets them from a real keyboard's place, and
 * knows only what it is told. Without a bus nothing is skipped: it fails.
 *
 * It waits for signals and looks again at each; what never comes ends the test after a while. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "accessible.h"

#define REGISTRY "org.a11y.atspi.Registry"
#define ROOT     "/org/a11y/atspi/accessible/root"
#define APP      "io.github.nameplate_app.Nameplate"
#define APP_PATH "/io/github/nameplate_app/Nameplate"

/* How keys are named to the registry: as symbols of X. */
#define KEY_SYM   3
#define KEY_TAB   0xff09
#define KEY_UP    0xff52
#define KEY_DOWN  0xff54
#define KEY_RIGHT 0xff53
#define KEY_HOME  0xff50
#define KEY_COMMA 0x2c
#define KEY_ENTER 0xff0d
#define KEY_L     0x6c
#define KEY_T     0x74

/* More than a window has. */
#define MOST_STOPS 100u

typedef struct
{
  GDBusConnection *session;
  GDBusConnection *bus; /* of accessibility */
  GSubprocess *launcher;
  GSubprocess *program;
  char *log;            /* the file of what it complains about */
  GQueue announcements; /* of char * */
  Accessible *focus;    /* (nullable): what got it last */
} Reader;

static Reader reader;

/* --- The bus -------------------------------------------------------------------------------------
 */

static void
call (const char *path, const char *interface, const char *method, GVariant *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) result
      = g_dbus_connection_call_sync (reader.bus, REGISTRY, path, interface, method, arguments, NULL,
                                     G_DBUS_CALL_FLAGS_NONE, ACCESSIBLE_PATIENCE_S * 1000, NULL,
                                     &error);

  g_assert_no_error (error);
}

static void
signal_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *signal,
           GVariant *arguments,
           gpointer user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *detail;
  gint32 enabled;

  g_variant_get_child (arguments, 0, "&s", &detail);
  g_variant_get_child (arguments, 1, "i", &enabled);
  if (g_str_equal (signal, "StateChanged") && g_str_equal (detail, "focused") && enabled)
    {
      g_clear_pointer (&reader.focus, accessible_free);
      reader.focus = accessible_new (reader.bus, sender, path);
    }
  if (!g_str_equal (signal, "Announcement"))
    return;
  g_variant_get_child (arguments, 3, "v", &value);
  g_queue_push_tail (&reader.announcements, g_variant_dup_string (value, NULL));
}

/* What the program has complained about. (transfer full) */
static char *
read_log (void)
{
  char *text = NULL;

  g_file_get_contents (reader.log, &text, NULL, NULL);
  return text != NULL ? text : g_strdup ("");
}

static gboolean
timeout_cb (gpointer what)
{
  g_autofree char *log = read_log ();

  g_printerr ("%s", log);
  g_error ("%s: nothing of that kind, after %d s", (const char *) what, ACCESSIBLE_PATIENCE_S);
  return G_SOURCE_REMOVE;
}

/* What is found somewhere in Nameplate, as soon as it is there. (transfer full) */
static Accessible *
wait_for (const char *role, const char *name)
{
  g_autoptr (Accessible) desktop = accessible_new (reader.bus, REGISTRY, ROOT);
  guint timeout = g_timeout_add_seconds (ACCESSIBLE_PATIENCE_S, timeout_cb, (gpointer) name);
  Accessible *found;

  while ((found = accessible_find (desktop, role, name)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  return found;
}

static void
press_key (guint keysym)
{
  call ("/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.DeviceEventController",
        "GenerateKeyboardEvent", g_variant_new ("(isu)", (int) keysym, "", KEY_SYM));
}

/* Presses a key. (transfer full): what is said about it */
static char *
press (guint keysym)
{
  guint timeout = g_timeout_add_seconds (ACCESSIBLE_PATIENCE_S, timeout_cb, "an announcement");
  char *said;

  g_queue_clear_full (&reader.announcements, g_free);
  press_key (keysym);
  while ((said = g_queue_pop_head (&reader.announcements)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  return said;
}

/* Presses a key until something is said that starts and goes on so. */
static void
press_until (guint keysym, const char *start, const char *part)
{
  g_autofree char *before = NULL;

  for (;;)
    {
      g_autofree char *said = press (keysym);

      if (g_str_has_prefix (said, start) && strstr (said, part) != NULL)
        return;
      /* At the end of a row nothing is announced: what is said twice never comes. */
      g_assert_cmpstr (said, !=, before);
      g_set_str (&before, said);
    }
}

/* Goes there as one does without a pointer. */
static void
focus (const Accessible *what)
{
  for (guint i = 0; i < MOST_STOPS; i++)
    {
      guint timeout = g_timeout_add_seconds (ACCESSIBLE_PATIENCE_S, timeout_cb, "the focus");
      gboolean there;

      g_clear_pointer (&reader.focus, accessible_free);
      press_key (KEY_TAB);
      while (reader.focus == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_source_remove (timeout);
      there = g_str_equal (reader.focus->bus, what->bus)
              && g_str_equal (reader.focus->path, what->path);
      if (there)
        return;
    }
  g_error ("%u times Tab don't lead to %s", MOST_STOPS, what->path);
}

/* --- The program --------------------------------------------------------------------------------
 */

static void
owned_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* The launcher starts a bus, and that the registry. */
static void
start_bus (void)
{
  const char *launcher = g_getenv ("NP_TEST_BUS_LAUNCHER");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) result = NULL;
  g_autofree char *address = NULL;
  gboolean owned = FALSE;
  guint timeout = g_timeout_add_seconds (ACCESSIBLE_PATIENCE_S, timeout_cb, "org.a11y.Bus");
  guint watch;

  reader.session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  reader.launcher = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, launcher,
                                      "--launch-immediately", NULL);
  g_assert_no_error (error);
  watch = g_bus_watch_name_on_connection (reader.session, "org.a11y.Bus", 0, owned_cb, NULL, &owned,
                                          NULL);
  while (!owned)
    g_main_context_iteration (NULL, TRUE);
  g_bus_unwatch_name (watch);
  g_source_remove (timeout);

  result = g_dbus_connection_call_sync (reader.session, "org.a11y.Bus", "/org/a11y/bus",
                                        "org.a11y.Bus", "GetAddress", NULL, NULL, 0,
                                        ACCESSIBLE_PATIENCE_S * 1000, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (result, "(s)", &address);
  reader.bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_signal_subscribe (reader.bus, NULL, "org.a11y.atspi.Event.Object", NULL, NULL,
                                      NULL, 0, signal_cb, NULL, NULL);
  /* Programs say nothing while nobody listens. */
  call ("/org/a11y/atspi/registry", REGISTRY, "RegisterEvent",
        g_variant_new ("(s@ass)", "object:", g_variant_new_strv (NULL, 0), ""));
}

static void
stop_bus (void)
{
  g_clear_object (&reader.bus);
  g_subprocess_send_signal (reader.launcher, SIGTERM);
  g_subprocess_wait (reader.launcher, NULL, NULL);
  g_clear_object (&reader.launcher);
  g_clear_object (&reader.session);
}

static void
set_up (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  reader.log = g_build_filename (g_get_user_runtime_dir (), "nameplate.log", NULL);
  g_subprocess_launcher_set_stderr_file_path (launcher, reader.log);
  reader.program
      = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("NAMEPLATE"), uri, NULL);
  g_assert_no_error (error);
}

/* A warning would end the program anywhere else. But GTK 4.24 has one of its own whenever a menu opens where
 * nothing composes windows, as under Xvfb: it says twice of a frame that it was submitted. */
static void
check_log (void)
{
  g_autofree char *log = read_log ();
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "WARNING") != NULL
        && strstr (lines[i], "gdk_frame_timings_submitted() called on") == NULL)
      g_error ("Nameplate warns: %s", lines[i]);
  g_remove (reader.log);
  g_clear_pointer (&reader.log, g_free);
}

/* It ends well, which sanitizers look at, too. */
static void
tear_down (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) result
      = g_dbus_connection_call_sync (reader.session, APP, APP_PATH, "org.gtk.Actions", "Activate",
                                     g_variant_new ("(sava{sv})", "quit", NULL, NULL), NULL, 0,
                                     ACCESSIBLE_PATIENCE_S * 1000, NULL, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (reader.program, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&reader.program);
  check_log ();
  g_queue_clear_full (&reader.announcements, g_free);
  g_clear_pointer (&reader.focus, accessible_free);
}

/* --- Tests --------------------------------------------------------------------------------------
 */

/* The chart says what it is and what one finds in it, and its bars are walked one by one. */
static void
test_ranking (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) chart = wait_for ("image", "New cars registered");
  g_autofree char *name = accessible_get_text (chart, "Name");
  g_autofree char *description = accessible_get_text (chart, "Description");
  g_autofree char *first = NULL;

  g_assert_cmpstr (name, ==, "New cars registered in the United Kingdom, 2025, by brand");
  g_assert_true (g_str_has_prefix (description, "Volkswagen leads with 178,607"));
  focus (chart);
  first = press (KEY_HOME);
  g_assert_true (g_str_has_prefix (first, "Volkswagen, 2025, 178,607"));
  press_until (KEY_DOWN, "Jaecoo, ", "28,232");
}

/* A line is walked in time. */
static void
test_trend (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) chart = wait_for ("image", "New cars registered");
  g_autofree char *description = accessible_get_text (chart, "Description");

  g_assert_nonnull (strstr (description, "Jaecoo"));
  focus (chart);
  press_until (KEY_HOME, "Jaecoo, ", "");
  press_until (KEY_RIGHT, "Jaecoo, 2025", "28,232");
}

/* Time goes by from wherever the focus is, and one hears where it is now. */
static void
test_time (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) chart = wait_for ("image", "New cars registered");
  g_autoptr (Accessible) before = NULL;
  g_autofree char *said = NULL;

  focus (chart);
  said = press (KEY_COMMA);
  g_assert_cmpstr (said, ==, "2024");
  before = wait_for ("image", "New cars registered in the United Kingdom, 2024");
}

/* The names of the cells of a row. (transfer full) */
static char *
read_cells (const Accessible *row)
{
  g_autoptr (GPtrArray) cells = accessible_list_children (row);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *role = accessible_get_role (g_ptr_array_index (cells, i));
      g_autofree char *name = accessible_get_text (g_ptr_array_index (cells, i), "Name");

      g_string_append_printf (text, "%s: %s\n", role, name);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The twin has the same figures cell by cell, the small line in words. */
static void
test_table (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) table = wait_for ("tree grid", "The same figures as a table");
  g_autoptr (Accessible) titles = wait_for ("row", "Rank Name");
  g_autoptr (Accessible) row = wait_for ("row", "12 Chery");
  g_autofree char *headers = read_cells (titles);
  g_autofree char *cells = read_cells (row);

  g_assert_cmpstr (headers, ==,
                   "column header: Rank\ncolumn header: Name\ncolumn header: Registered\n"
                   "column header: Share\ncolumn header: History\n");
  g_assert_cmpstr (cells, ==,
                   "grid cell: 12\ngrid cell: Chery\ngrid cell: 53,604\ngrid cell: 2.7\u202f%\n"
                   "grid cell: from 3,838 to 53,604, highest 53,604 in 2025\n");
}

/* Keys in a timeline, and how what is said ends: which event of a lane is nearest depends on fonts. */
static const struct
{
  guint key;
  const char *end;
} lane_steps[] = {
  { KEY_HOME, "MG under SAIC, since December 2007" },
  { KEY_DOWN, ", Chery Jaguar Land Rover (Chery–JLR)" },
  { KEY_DOWN, ", SAIC–MG" },
  { KEY_HOME, "SAIC–MG, Acquisition · since December 2007, 2 events" },
  { KEY_RIGHT, "MG assembly returns to Longbridge, May 2007, SAIC–MG" },
  { KEY_RIGHT, "SAIC merges with Nanjing, 2008, SAIC–MG" },
  { KEY_UP, ", Chery Jaguar Land Rover (Chery–JLR)" },
  { KEY_HOME, "Chery Jaguar Land Rover (Chery–JLR), Chery 50\u202f% and JLR 50\u202f% · since "
              "18 November 2012, 24 events" },
  { KEY_RIGHT,
    "First reports of joint-venture talks, August 2010, Chery Jaguar Land Rover (Chery–JLR)" },
};

/* Lanes are walked one by one and along each; of an event one hears what, when and in which
 * partnership, and from one that is selected one gets to what is linked to it, and to the table. */
static void
test_timeline (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) chart = wait_for ("image", "Chery Jaguar Land Rover");
  g_autofree char *name = accessible_get_text (chart, "Name");
  g_autoptr (Accessible) link = NULL;
  g_autoptr (Accessible) table = NULL;
  g_autoptr (Accessible) row = NULL;
  g_autofree char *linked = NULL;
  g_autofree char *cells = NULL;

  g_assert_cmpstr (name, ==, "Chery Jaguar Land Rover (Chery–JLR) and SAIC–MG, 2007 to 2026");
  focus (chart);
  for (gsize i = 0; i < G_N_ELEMENTS (lane_steps); i++)
    {
      g_autofree char *said = press (lane_steps[i].key);

      g_test_message ("%s", said);
      g_assert_true (g_str_has_suffix (said, lane_steps[i].end));
    }
  press_key (KEY_ENTER);
  /* The details are there with what the chart shows. */
  link = wait_for ("list item", "Plan for a joint venture made public");
  linked = press (KEY_L);
  g_assert_cmpstr (linked, ==,
                   "Plan for a joint venture made public, March 2012, "
                   "Chery Jaguar Land Rover (Chery–JLR)");
  press_key (KEY_T);
  table = wait_for ("tree grid", "The same figures as a table");
  row = wait_for ("row", "Chery Jaguar Land Rover (Chery–JLR) August 2010");
  cells = read_cells (row);
  g_assert_true (g_str_has_prefix (cells, "grid cell: Chery Jaguar Land Rover (Chery–JLR)\n"
                                          "grid cell: August 2010\ngrid cell: talks\n"
                                          "grid cell: First reports of joint-venture talks\n"));
}

/* What can be filtered by has a name each, and the button keeps its own when they are open. */
static void
test_filter (gpointer *fixture, gconstpointer uri)
{
  static const struct
  {
    const char *role;
    const char *name;
    const char *description;
  } widgets[] = {
    { "combo box", "All companies", "Company" },
    { "combo box", "From any year", "From" },
    { "combo box", "To any year", "To" },
    { "checkbox", "Talks", "" },
    { "checkbox", "Plant opens", "" },
    { "button", "Clear Filter", "" },
    { "toggle button", "Filter", "Filter Events" },
  };
  g_autoptr (Accessible) button = wait_for ("toggle button", "Filter");
  g_autoptr (Accessible) entry = NULL;

  focus (button);
  press_key (KEY_ENTER);
  entry = wait_for ("search box", "Words in events");
  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_autoptr (Accessible) widget = wait_for (widgets[i].role, widgets[i].name);
      g_autofree char *name = accessible_get_text (widget, "Name");
      g_autofree char *description = accessible_get_text (widget, "Description");

      g_assert_cmpstr (name, ==, widgets[i].name);
      g_assert_cmpstr (description, ==, widgets[i].description);
    }
}

/* Of a claim one hears what was said, what the data say of it, and why; and the way to its proof is a
 * key, where the parts are walked one by one, what is counted twice twice, beside details and a twin. */
static void
test_claim (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) list = wait_for ("image", "Claims held against the data");
  g_autoptr (Accessible) proof = NULL;
  g_autoptr (Accessible) part = NULL;
  g_autoptr (Accessible) table = NULL;
  g_autoptr (Accessible) row = NULL;
  g_autofree char *first = NULL;
  g_autofree char *description = NULL;
  g_autofree char *cells = NULL;

  focus (list);
  first = press (KEY_HOME);
  g_assert_true (g_str_has_prefix (first, "The three Chery-group brands together reached 76,319 UK "
                                          "registrations: Does not hold. The listed parts sum to "
                                          "53,604"));
  press_until (KEY_DOWN, "The Chery group outsold twelve brands", "Holds in part");
  press_until (KEY_UP, "The three Chery-group brands", "Does not hold");
  press_key (KEY_ENTER);
  proof = wait_for ("image", "The three Chery-group brands");
  description = accessible_get_text (proof, "Description");
  g_assert_nonnull (strstr (description, "19,855 + 2 × 28,232 = 76,319"));
  part = wait_for ("list item", "Jaecoo");
  focus (proof);
  press_until (KEY_HOME, "As stated", "76,319");
  press_until (KEY_DOWN, "Jaecoo", "28,232");
  press_until (KEY_HOME, "Chery", "5,517");
  press_until (KEY_RIGHT, "Difference", "22,715");
  press_until (KEY_DOWN, "Jaecoo again", "28,232");
  press_until (KEY_RIGHT, "Chery, left out", "5,517");
  press_key (KEY_T);
  table = wait_for ("tree grid", "The same figures as a table");
  row = wait_for ("row", "The three Chery-group brands");
  cells = read_cells (row);
  g_assert_nonnull (strstr (cells, "grid cell: Does not hold\n"));
}

/* A line of the picker says its verdict, too; a finding says where it leads; a source, what rests on it,
 * and whether it is set aside. */
static void
test_evidence (gpointer *fixture, gconstpointer uri)
{
  g_autoptr (Accessible) page = wait_for ("image", "The British-Built Toyotas");
  g_autoptr (Accessible) aside = wait_for ("switch", "Set Aside");
  g_autoptr (Accessible) chosen
      = wait_for ("list item", "Company: The British-Built Toyotas, selected");
  g_autoptr (Accessible) claims = wait_for ("list item", "Claims");
  g_autoptr (Accessible) copy = wait_for ("toggle button", "Copy Citation");
  g_autofree char *description = accessible_get_text (page, "Description");

  g_assert_nonnull (strstr (description, "1 capacity"));
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  start_bus ();
  g_test_add ("/screen-reader/ranking", gpointer,
              "nameplate:registrations?period=2025&by=brand&mode=ranking", set_up, test_ranking,
              tear_down);
  g_test_add ("/screen-reader/trend", gpointer,
              "nameplate:registrations?by=brand&mode=trend&select=jaecoo,omoda", set_up, test_trend,
              tear_down);
  g_test_add ("/screen-reader/time", gpointer,
              "nameplate:registrations?period=2025&by=brand&mode=ranking", set_up, test_time,
              tear_down);
  g_test_add ("/screen-reader/table", gpointer,
              "nameplate:registrations?period=2025&by=group&mode=ranking&show=table", set_up,
              test_table, tear_down);
  g_test_add ("/screen-reader/timeline", gpointer,
              "nameplate:partnerships?select=chery-jlr,saic-mg", set_up, test_timeline, tear_down);
  g_test_add ("/screen-reader/filter", gpointer, "nameplate:partnerships?select=chery-jlr", set_up,
              test_filter, tear_down);
  g_test_add ("/screen-reader/claim", gpointer, "nameplate:evidence", set_up, test_claim,
              tear_down);
  g_test_add ("/screen-reader/evidence", gpointer,
              "nameplate:evidence?mode=sources&source=toyota-uk-2012", set_up, test_evidence,
              tear_down);
  status = g_test_run ();
  stop_bus ();
  return status;
}
