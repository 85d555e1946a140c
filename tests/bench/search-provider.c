/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search-provider PROGRAM: what the desktop's search costs from the start of the process to its first answer:
 * prints "cpu" and the seconds that it took of a processor, all threads together. */

#include <gio/gio.h>
#include <time.h>

#define NAME "io.github.nameplate_app.Nameplate.SearchProvider"
#define PATH "/io/github/nameplate_app/Nameplate/SearchProvider"

static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static double
get_cpu_time (GSubprocess *process)
{
  const pid_t pid = (pid_t) g_ascii_strtoll (g_subprocess_get_identifier (process), NULL, 10);
  struct timespec time;
  clockid_t clock;

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &time) != 0)
    g_error ("the process has no clock");
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

int
main (int argc, char **argv)
{
  const char *terms[] = { "jaec", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autofree char *text = NULL;
  gboolean appeared = FALSE;

  if (bus == NULL)
    g_error ("%s", error->message);
  g_bus_watch_name_on_connection (bus, NAME, 0, appeared_cb, NULL, &appeared, NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, argv[1], NULL);
  while (process != NULL && !appeared)
    g_main_context_iteration (NULL, TRUE);
  if (process != NULL)
    answer = g_dbus_connection_call_sync (bus, NAME, PATH, "org.gnome.Shell.SearchProvider2",
                                          "GetInitialResultSet", g_variant_new ("(^as)", terms),
                                          G_VARIANT_TYPE ("(as)"), 0, -1, NULL, &error);
  if (answer == NULL)
    g_error ("%s", error->message);
  text = g_variant_print (answer, FALSE);
  if (g_strstr_len (text, -1, "jaecoo") == NULL)
    g_error ("it found %s", text);
  g_print ("cpu %f\n", get_cpu_time (process));
  g_subprocess_send_signal (process, SIGTERM);
  return g_subprocess_wait (process, NULL, &error) ? 0 : 1;
}
