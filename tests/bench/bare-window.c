/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that an application of this platform can be: one empty window. What it takes to its
 * first frame is what nobody can do without. */

#include <adwaita.h>
#include <locale.h>

#include "first-frame.h"

static void
activate_cb (GApplication *application, gpointer user_data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 760);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = G_APPLICATION (adw_application_new ("io.github.nameplate_app.BareWindow",
                                                    G_APPLICATION_DEFAULT_FLAGS));
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  first_frame_watch (GTK_APPLICATION (application));
  return g_application_run (application, argc, argv);
}
