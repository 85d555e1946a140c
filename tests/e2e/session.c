/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session.h"

#include <string.h>

#include "np-application.h"
#include "np-test-pages.h"

gboolean
session_is_said (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (session_is_said (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
drive_cb (gpointer user_data)
{
  Session *self = user_data;
  GtkWindow *window = NULL;
  g_autoptr (Keyboard) keyboard = NULL;

  np_test_wait_for ((window = gtk_application_get_active_window (self->application)) != NULL);
  self->window = NP_WINDOW (window);
  keyboard = keyboard_new (window);
  self->keyboard = keyboard;
  np_test_wait_for (np_window_get_dataset (self->window) != NULL
                    && np_window_is_idle (self->window));
  self->drive (self);
  keyboard_press_last (keyboard, GDK_KEY_q, GDK_CONTROL_MASK);
  np_test_wait_for (gtk_application_get_windows (self->application) == NULL);
  return G_SOURCE_REMOVE;
}

/* GTK 4.24 warns of the order in which its X11 backend accounts for frames of a menu. It is GTK's
 * own doing, and would end a test that any other warning has to end. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE")
        && g_str_has_prefix (fields[i].value, "gdk_frame_timings_submitted() called on"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
session_run (char *uri, void (*drive) (Session *self))
{
  g_autoptr (GApplication) application = np_application_new ();
  Session self = { .application = GTK_APPLICATION (application), .drive = drive };
  char *arguments[] = { "nameplate", uri, NULL };

  g_log_set_writer_func (write_log_cb, NULL, NULL);
  g_idle_add (drive_cb, &self);
  g_assert_cmpint (g_application_run (application, uri != NULL ? 2 : 1, arguments), ==, 0);
}
