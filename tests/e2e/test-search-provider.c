/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's search, asked as GNOME Shell asks: the real programs as processes of their own on a session
 * bus. What the bus would start, the test does. */

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define APP           "io.github.nameplate_app.Nameplate"
#define PROVIDER      APP ".SearchProvider"
#define PROVIDER_PATH "/io/github/nameplate_app/Nameplate/SearchProvider"
#define INTERFACE     "org.gnome.Shell.SearchProvider2"
#define PATIENCE_MS   60000
#define JAECOO        "nameplate:registrations?by=brand&select=jaecoo"

typedef struct
{
  GDBusConnection *bus;
  GSubprocess *provider;
} Fixture;

/* --- Programs and the bus ----------------------------------------------------------------- */

static gboolean
timeout_cb (gpointer what)
{
  g_error ("what the test waits for did not happen: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* (transfer full) */
static GSubprocess *
start (const char *name, const char *program, const char *argument)
{
  g_autoptr (GError) error = NULL;
  gboolean appeared = FALSE;
  guint timeout = g_timeout_add (PATIENCE_MS, timeout_cb, (gpointer) name);
  guint watch = g_bus_watch_name (G_BUS_TYPE_SESSION, name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                  appeared_cb, NULL, &appeared, NULL);
  GSubprocess *process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, argument, NULL);

  g_assert_no_error (error);
  while (!appeared)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_bus_unwatch_name (watch);
  return process;
}

static GVariant *
call (Fixture *fixture, const char *method, GVariant *parameters, const char *type)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer
      = g_dbus_connection_call_sync (fixture->bus, PROVIDER, PROVIDER_PATH, INTERFACE, method,
                                     parameters, G_VARIANT_TYPE (type), G_DBUS_CALL_FLAGS_NONE,
                                     PATIENCE_MS, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

/* (transfer full) */
static char **
search (Fixture *fixture, const char *text)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GVariant) answer
      = call (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms), "(as)");
  char **results;

  g_variant_get (answer, "(^as)", &results);
  return results;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  fixture->provider = start (PROVIDER, g_getenv ("NP_TEST_PROVIDER"), NULL);
}

static void
end (GSubprocess *process)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
}

static void
vanished_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gboolean vanished = FALSE;
  guint watch = g_bus_watch_name (G_BUS_TYPE_SESSION, PROVIDER, G_BUS_NAME_WATCHER_FLAGS_NONE, NULL,
                                  vanished_cb, &vanished, NULL);

  end (fixture->provider);
  while (!vanished)
    g_main_context_iteration (NULL, TRUE);
  g_bus_unwatch_name (watch);
  g_clear_object (&fixture->provider);
  g_clear_object (&fixture->bus);
}

/* --- Tests -------------------------------------------------------------------------------- */

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *text;
    const char *first;
  } cases[] = {
    { "jaec", JAECOO },
    { "stell", "nameplate:registrations?by=group&select=stellantis" },
    { "changshu", "nameplate:plants?select=changshu" },
    { "chery jaguar land", "nameplate:partnerships?select=chery-jlr" },
    { "freelander licensed", "nameplate:partnerships?event=chery-jlr-09" },
  };
  g_auto (GStrv) blank = search (fixture, " ? ");
  g_auto (GStrv) nothing = search (fixture, "zzzz");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) found = search (fixture, cases[i].text);

      g_assert_cmpstr (found[0], ==, cases[i].first);
    }
  g_assert_null (blank[0]);
  g_assert_null (nothing[0]);
}

/* Further letters: as good as a new search. */
static void
test_narrows (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) wide = search (fixture, "ja");
  g_auto (GStrv) anew = search (fixture, "jaec");
  const char *terms[] = { "jaec", NULL };
  g_autoptr (GVariant) answer
      = call (fixture, "GetSubsearchResultSet", g_variant_new ("(^as^as)", wide, terms), "(as)");
  g_auto (GStrv) narrow = NULL;

  g_variant_get (answer, "(^as)", &narrow);
  g_assert_cmpuint (g_strv_length (wide), >, g_strv_length (narrow));
  g_assert_true (g_strv_equal ((const char *const *) narrow, (const char *const *) anew));
}

/* What it says of a result; of an address that it doesn't know, nothing. */
static void
test_describes (Fixture *fixture, gconstpointer data)
{
  const char *identifiers[] = { JAECOO, "nameplate:plants?select=atlantis", "nonsense", NULL };
  g_autoptr (GVariant) answer
      = call (fixture, "GetResultMetas", g_variant_new ("(^as)", identifiers), "(aa{sv})");
  g_autoptr (GVariant) all = g_variant_get_child_value (answer, 0);
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariant) icon_value = NULL;
  g_autoptr (GIcon) icon = NULL;
  const char *id, *name, *description;

  g_assert_cmpuint (g_variant_n_children (all), ==, 1);
  first = g_variant_get_child_value (all, 0);
  g_assert_true (g_variant_lookup (first, "id", "&s", &id));
  g_assert_true (g_variant_lookup (first, "name", "&s", &name));
  g_assert_true (g_variant_lookup (first, "description", "&s", &description));
  g_assert_cmpstr (id, ==, JAECOO);
  g_assert_cmpstr (name, ==, "Jaecoo");
  g_assert_cmpstr (description, ==, "Brand");
  icon_value = g_variant_lookup_value (first, "icon", NULL);
  icon = g_icon_deserialize (icon_value);
  g_assert_true (G_IS_THEMED_ICON (icon));
  g_assert_cmpstr (g_themed_icon_get_names (G_THEMED_ICON (icon))[0], ==, APP "-brand-symbolic");
}

/* It answers without what draws, which is most of what starting costs. */
static void
test_is_small (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) found = search (fixture, "jaec");
  g_autofree char *path
      = g_strdup_printf ("/proc/%s/maps", g_subprocess_get_identifier (fixture->provider));
  g_autofree char *maps = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (found[0]);
  g_file_get_contents (path, &maps, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (maps, "libgio-2.0"));
  g_assert_null (strstr (maps, "libgtk-4"));
  g_assert_null (strstr (maps, "libpango"));
}

static void
wait_for (GSettings *settings, const char *key, const char *value)
{
  guint timeout = g_timeout_add (PATIENCE_MS, timeout_cb, (gpointer) value);
  g_autofree char *now = g_settings_get_string (settings, key);

  while (!g_str_equal (now, value))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (now);
      now = g_settings_get_string (settings, key);
    }
  g_source_remove (timeout);
}

/* Where Nameplate is, it keeps; the bus has started it here, without a window until it is told. */
static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP);
  g_autoptr (GSubprocess) program = start (APP, g_getenv ("NAMEPLATE"), "--gapplication-service");
  const char *terms[] = { "jaec", NULL };
  g_autoptr (GVariant) answer
      = call (fixture, "ActivateResult", g_variant_new ("(s^asu)", JAECOO, terms, 0), "()");
  g_autoptr (GVariant) quit = NULL;

  wait_for (settings, "last-location", JAECOO);
  quit = g_dbus_connection_call_sync (fixture->bus, APP, "/io/github/nameplate_app/Nameplate",
                                      "org.freedesktop.Application", "ActivateAction",
                                      g_variant_new_parsed ("('quit', @av [], @a{sv} {})"), NULL,
                                      G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, NULL, NULL);
  g_assert_nonnull (quit);
  g_assert_true (g_subprocess_wait_check (program, NULL, NULL));
}

/* The other process hears of a setting when it hears of it. @first: NULL for nothing */
static void
wait_to_find (Fixture *fixture, const char *text, const char *first)
{
  guint timeout = g_timeout_add (PATIENCE_MS, timeout_cb, (gpointer) text);

  for (gboolean found = FALSE; !found;)
    {
      g_auto (GStrv) results = search (fixture, text);

      found = g_strcmp0 (results[0], first) == 0;
      g_main_context_iteration (NULL, FALSE);
    }
  g_source_remove (timeout);
}

/* What is found is of the dataset that Nameplate would open, and of another one once it opens that. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "packages", "small", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  wait_to_find (fixture, "vauxhall", "nameplate:registrations?by=brand&select=vauxhall");
  g_settings_set_string (settings, "last-dataset", uri);
  g_settings_sync ();
  wait_to_find (fixture, "vauxhall", NULL);
  wait_to_find (fixture, "changshu engines", "nameplate:plants?select=engines");
  g_settings_reset (settings, "last-dataset");
  g_settings_sync ();
  wait_to_find (fixture, "vauxhall", "nameplate:registrations?by=brand&select=vauxhall");
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/search-provider/finds", test_finds },
    { "/search-provider/narrows", test_narrows },
    { "/search-provider/describes", test_describes },
    { "/search-provider/is-small", test_is_small },
    { "/search-provider/opens", test_opens },
    { "/search-provider/follows", test_follows },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
