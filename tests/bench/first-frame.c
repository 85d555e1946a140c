/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "first-frame.h"

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  GApplication *application = user_data;

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, application);
  g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_application_quit (application);
}

static void
realize_cb (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb),
                    user_data);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (application, window_added_cb, NULL);
  /* A window that is made realised already would have drawn nothing yet either. */
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), application);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
}

void
first_frame_watch (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
