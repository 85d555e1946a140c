/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>

#include "np-search-service.h"

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = np_search_service_new ();
  return g_application_run (application, argc, argv);
}
