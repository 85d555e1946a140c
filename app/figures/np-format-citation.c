/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources as texts for people cite them. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * np_format_citation:
 * @source: a source
 *
 * Returns: (transfer full): publisher, title and date, as far as they are known
 */
char *
np_format_citation (NpSource *source)
{
  const char *publisher, *title;
  g_autofree char *date = NULL;
  GString *text;

  g_return_val_if_fail (NP_IS_SOURCE (source), NULL);

  publisher = np_source_get_publisher (source);
  title = np_source_get_title (source);
  date = np_format_date (np_source_get_published (source));
  text = g_string_new (NULL);
  if (is_said (publisher) && g_strcmp0 (publisher, title) != 0)
    g_string_append (text, publisher);
  if (is_said (title))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", title);
  if (is_said (date))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", date);
  return g_string_free_and_steal (text);
}

/**
 * np_format_citation_short:
 * @source: a source
 *
 * Returns: (transfer full): who published it and in which year: "SMMT 2026", "SMMT n.d."
 */
char *
np_format_citation_short (NpSource *source)
{
  NpDate year = { 0 };
  g_autofree char *when = NULL;
  const char *name;

  g_return_val_if_fail (NP_IS_SOURCE (source), NULL);

  name = is_said (np_source_get_publisher (source)) ? np_source_get_publisher (source)
                                                    : np_source_get_title (source);
  year.year = np_source_get_published (source)->year;
  year.about = np_source_get_published (source)->about;
  when = np_format_date (&year);
  /* Translators: in a citation, where no date is known; then who published it, and the year. */
  return g_strdup_printf (C_ ("citation", "%1$s %2$s"), name,
                          is_said (when) ? when : C_ ("citation", "n.d."));
}

/**
 * np_format_citation_long:
 * @source: a source
 *
 * Returns: (transfer full): publisher, title, date, address and when it was read there, as far as
 *   they are known
 */
char *
np_format_citation_long (NpSource *source)
{
  g_autofree char *citation = NULL;
  g_autofree char *accessed = NULL;
  GString *text;

  g_return_val_if_fail (NP_IS_SOURCE (source), NULL);

  citation = np_format_citation (source);
  accessed = np_format_date (np_source_get_accessed (source));
  text = g_string_new (citation);
  if (is_said (np_source_get_url (source)))
    g_string_append_printf (text, ", %s", np_source_get_url (source));
  if (is_said (accessed))
    {
      g_string_append_c (text, ' ');
      /* Translators: of a web page: when it was read. */
      g_string_append_printf (text, _ ("(accessed %s)"), accessed);
    }
  return g_string_free_and_steal (text);
}
