/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real application, until its window has drawn its first frame. The application itself has
 * no hook for this. */

#include <locale.h>

#include "first-frame.h"
#include "np-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = np_application_new ();
  first_frame_watch (GTK_APPLICATION (application));
  return g_application_run (application, argc, argv);
}
