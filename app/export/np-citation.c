/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources in the forms in which other programs take citations. Those two are files: they know no
 * language. What is known of a date is given, and no more. */

#include "np-citation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "np-format.h"

static const char *const words[NP_N_CITATION_FORMS] = {
  [NP_CITATION_SHORT] = "short",
  [NP_CITATION_LONG] = "long",
  [NP_CITATION_BIBTEX] = "bibtex",
  [NP_CITATION_CSL_JSON] = "csl-json",
};

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* --- BibTeX --- */

/* What a character of a text is in a field, where it can't stand for itself. BibTeX counts braces even
 * behind a backslash, and so a brace goes by its name. */
static const char *
escape (char character)
{
  switch (character)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '$':
      return "\\$";
    default:
      return NULL;
    }
}

/* The second pair of braces keeps capitals, and keeps "A and B Ltd" one author. */
static void
add_text (GString *entry, const char *name, const char *text)
{
  if (!is_said (text))
    return;
  g_string_append_printf (entry, ",\n  %s = {{", name);
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *escaped = escape (*p);

      if (escaped != NULL)
        g_string_append (entry, escaped);
      else
        g_string_append_c (entry, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
  g_string_append (entry, "}}");
}

/* Styles print an address as it stands: what would end the field is written as addresses write it. */
static void
add_url (GString *entry, const char *url)
{
  if (!is_said (url))
    return;
  g_string_append (entry, ",\n  url = {");
  for (const char *p = url; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || strchr (" {}\\", *p) != NULL)
      g_string_append_printf (entry, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (entry, *p);
  g_string_append_c (entry, '}');
}

static void
add_published (GString *entry, const NpDate *date)
{
  /* Strings that every style defines, and puts into its own language. */
  static const char *const months[]
      = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

  if (!np_date_is_set (date))
    return;
  g_string_append_printf (entry, ",\n  year = {%d}", date->year);
  if (date->month != 0)
    g_string_append_printf (entry, ",\n  month = %s", months[date->month - 1]);
  if (date->day != 0)
    g_string_append_printf (entry, ",\n  day = {%u}", (guint) date->day);
  if (date->about)
    g_string_append (entry, ",\n  note = {Date approximate}");
}

static void
add_accessed (GString *entry, const NpDate *accessed)
{
  NpDate date = *accessed;
  g_autofree char *text = NULL;

  if (!np_date_is_set (&date))
    return;
  date.about = FALSE;
  text = np_date_to_string (&date);
  g_string_append_printf (entry, ",\n  urldate = {%s}", text);
}

static char *
make_bibtex (NpSource *source)
{
  g_autofree char *key = g_strdup (np_source_get_id (source));
  GString *entry = g_string_new ("@misc{");

  g_strcanon (key, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-", '-');
  g_string_append (entry, key);
  add_text (entry, "author", np_source_get_publisher (source));
  add_text (entry, "title", np_source_get_title (source));
  add_published (entry, np_source_get_published (source));
  add_url (entry, np_source_get_url (source));
  add_accessed (entry, np_source_get_accessed (source));
  g_string_append (entry, "\n}\n");
  return g_string_free_and_steal (entry);
}

/* --- CSL-JSON --- */

static const char *
get_type (NpSourceKind kind)
{
  switch (kind)
    {
    case NP_SOURCE_KIND_OFFICIAL:
      return "dataset";
    case NP_SOURCE_KIND_COMPANY:
      return "report";
    case NP_SOURCE_KIND_TRADE_PRESS:
    case NP_SOURCE_KIND_PRESS:
      return "article-newspaper";
    case NP_SOURCE_KIND_SOCIAL:
      return "post";
    case NP_SOURCE_KIND_COMPILED:
    default:
      return "webpage";
    }
}

static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  if (!is_said (text))
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_date (JsonBuilder *builder, const char *name, const NpDate *date)
{
  const int parts[] = { date->year, date->month, date->day };

  if (!np_date_is_set (date))
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && parts[i] != 0; i++)
    json_builder_add_int_value (builder, parts[i]);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  if (date->about)
    {
      json_builder_set_member_name (builder, "circa");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

/* A newspaper is what an article is in; anyone else who publishes wrote it. */
static void
add_publisher (JsonBuilder *builder, NpSource *source)
{
  const char *publisher = np_source_get_publisher (source);

  if (!is_said (publisher))
    return;
  if (g_str_equal (get_type (np_source_get_kind (source)), "article-newspaper"))
    {
      add_member (builder, "container-title", publisher);
      return;
    }
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_member (builder, "literal", publisher);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static char *
make_csl_json (NpSource *source)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_member (builder, "id", np_source_get_id (source));
  add_member (builder, "type", get_type (np_source_get_kind (source)));
  add_member (builder, "title", np_source_get_title (source));
  add_publisher (builder, source);
  add_date (builder, "issued", np_source_get_published (source));
  add_date (builder, "accessed", np_source_get_accessed (source));
  add_member (builder, "URL", np_source_get_url (source));
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/* --- All of them --- */

/**
 * np_citation_form_get_word:
 * @form: a form
 *
 * Returns: (transfer none): the word that actions use for it
 */
const char *
np_citation_form_get_word (NpCitationForm form)
{
  g_return_val_if_fail ((guint) form < NP_N_CITATION_FORMS, NULL);

  return words[form];
}

/**
 * np_citation_form_parse:
 * @word: a word, such as "bibtex"
 * @form: (out): the form that it stands for
 *
 * Returns: %FALSE when it stands for none
 */
gboolean
np_citation_form_parse (const char *word, NpCitationForm *form)
{
  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  for (guint i = 0; i < NP_N_CITATION_FORMS; i++)
    if (g_str_equal (words[i], word))
      {
        *form = (NpCitationForm) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * np_citation_new:
 * @source: what is cited
 * @form: how
 *
 * Returns: (transfer full): the citation; of the forms for programs a whole file
 */
char *
np_citation_new (NpSource *source, NpCitationForm form)
{
  g_return_val_if_fail (NP_IS_SOURCE (source), NULL);

  switch (form)
    {
    case NP_CITATION_SHORT:
      return np_format_citation_short (source);
    case NP_CITATION_BIBTEX:
      return make_bibtex (source);
    case NP_CITATION_CSL_JSON:
      return make_csl_json (source);
    case NP_CITATION_LONG:
    default:
      return np_format_citation_long (source);
    }
}
