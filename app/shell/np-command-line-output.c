/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line prints, whatever the text of a file or an argument put into it. */

#include "np-config.h"

#include "np-command-line-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "np-document-path.h"
#include "np-export.h"
#include "np-figures.h"

char *
np_command_line_make_line (const char *text)
{
  char *line = g_utf8_make_valid (text, -1);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return line;
}

void
np_command_line_print_message (const char *message)
{
  g_autofree char *shown = np_document_path_hide (message);
  g_autofree char *line = np_command_line_make_line (shown);

  g_printerr ("nameplate: %s\n", line);
}

int
np_command_line_fail_usage (const char *message)
{
  np_command_line_print_message (message);
  /* Translators: “--help” stays as it is. */
  g_printerr ("%s\n", _ ("“nameplate --help” lists what can be asked for."));
  return STATUS_USAGE;
}

int
np_command_line_fail (const GError *error)
{
  gboolean usage = error->domain == NP_LOCATION_ERROR || error->domain == NP_FIGURES_ERROR
                   || g_error_matches (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_FORMAT)
                   || g_error_matches (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);

  np_command_line_print_message (error->message);
  return usage ? STATUS_USAGE : STATUS_FAILED;
}

int
np_command_line_print_output (const char *text, int status)
{
  if (fwrite (text, 1, strlen (text), stdout) == strlen (text) && fflush (stdout) == 0)
    return status;

  np_command_line_print_message (g_strerror (errno));
  return STATUS_FAILED;
}
