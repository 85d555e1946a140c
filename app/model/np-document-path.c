/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-document-path.h"

/* Where the document portal puts a file: in a folder of its own, which is named by chance. */
#define DOCUMENT_FOLDER "/run/(?:user/[0-9]+|flatpak)/doc/(?:by-app/[^/\\s]+/)?[^/\\s]+/"

/**
 * np_document_path_hide:
 * @text: a path, or a message in which there may be some
 *
 * Leaves out the folders in which the document portal keeps files that were handed over: to people
 * a file is called by its name.
 *
 * Returns: (transfer full): the text without them; valid UTF-8
 */
char *
np_document_path_hide (const char *text)
{
  static GRegex *regex = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (DOCUMENT_FOLDER, G_REGEX_OPTIMIZE, 0, NULL));
  valid = g_utf8_make_valid (text, -1);
  return g_regex_replace_literal (regex, valid, -1, 0, "", 0, NULL);
}

/**
 * np_document_path_is_alone:
 * @path: a path
 *
 * Whether the document portal handed over just this file, so that what stands beside it can't be seen.
 *
 * Returns: whether it did
 */
gboolean
np_document_path_is_alone (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return g_regex_match_simple ("^" DOCUMENT_FOLDER "[^/]+$", path, 0, 0);
}
