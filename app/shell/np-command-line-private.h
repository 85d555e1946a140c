/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The exit codes that --help documents. */
enum
{
  STATUS_OK = 0,
  STATUS_FAILED = 1, /* the dataset has errors or can't be opened; a file can't be written */
  STATUS_USAGE = 2,  /* the arguments, or the location among them, ask for what isn't there */
};

/* All return an exit code. */

int np_command_line_fail_usage (const char *message);
/* Says what went wrong; whose fault that is decides the code. */
int np_command_line_fail (const GError *error);
/* Standard output as a whole: a full disk or a closed pipe is not a success. Else @status. */
int np_command_line_print_output (const char *text, int status);

/* What is wrong with a dataset and, if asked for, what is worth a look in it. @argument: its file or
 * folder, in the encoding of file names. */
int np_command_line_check (const char *argument, gboolean findings);

/* On standard error, after the program's name. */
void np_command_line_print_message (const char *message);
/* @text with spaces in place of what would begin another line. (transfer full) */
char *np_command_line_make_line (const char *text);

G_END_DECLS
