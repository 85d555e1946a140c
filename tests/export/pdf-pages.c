/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-pages.h"

#include <gio/gio.h>

char **
pdf_pages_read (GBytes *pdf)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, g_getenv ("PDFTOTEXT"), "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  text = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
  /* Each page ends in a form feed. */
  g_assert_true (g_str_has_suffix (text, "\f"));
  text[strlen (text) - 1] = '\0';
  return g_strsplit (text, "\f", -1);
}
