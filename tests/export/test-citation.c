/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations: each form of a source that says all, of one that says little, of hostile ones, and of every
 * source of the bundled dataset. */

#include "np-citation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "np-test-bundled.h"

static void
assert_form (NpSource *source, NpCitationForm form, const char *expected)
{
  g_autofree char *citation = np_citation_new (source, form);

  g_assert_cmpstr (citation, ==, expected);
}

static JsonObject *
parse_item (const char *json, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;
  JsonArray *items;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (json_parser_get_root (parser)));
  items = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (items), ==, 1);
  return json_array_get_object_element (items, 0);
}

/* Of the source that says all. */
static const char csl_json[] = "[\n"
                               "  {\n"
                               "    \"id\" : \"smmt-2025-12\",\n"
                               "    \"type\" : \"dataset\",\n"
                               "    \"title\" : \"Registrations 100% & more\",\n"
                               "    \"author\" : [\n"
                               "      {\n"
                               "        \"literal\" : \"SMMT\"\n"
                               "      }\n"
                               "    ],\n"
                               "    \"issued\" : {\n"
                               "      \"date-parts\" : [\n"
                               "        [\n"
                               "          2026,\n"
                               "          1,\n"
                               "          6\n"
                               "        ]\n"
                               "      ]\n"
                               "    },\n"
                               "    \"accessed\" : {\n"
                               "      \"date-parts\" : [\n"
                               "        [\n"
                               "          2026,\n"
                               "          11\n"
                               "        ]\n"
                               "      ]\n"
                               "    },\n"
                               "    \"URL\" : \"https://smmt.example/a_b%20c#{d}\"\n"
                               "  }\n"
                               "]";

static void
test_all_said (void)
{
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) {
      .id = "smmt-2025-12",
      .title = "Registrations 100% & more",
      .kind = NP_SOURCE_KIND_OFFICIAL,
      .publisher = "SMMT",
      .published = { 2026, 1, 6 },
      .url = "https://smmt.example/a_b%20c#{d}",
      .accessed = { 2026, 11 },
  });

  assert_form (source, NP_CITATION_SHORT, "SMMT 2026");
  assert_form (source, NP_CITATION_LONG,
               "SMMT, Registrations 100% & more, 6 January 2026, https://smmt.example/a_b%20c#{d} "
               "(accessed November 2026)");
  assert_form (source, NP_CITATION_BIBTEX,
               "@misc{smmt-2025-12,\n"
               "  author = {{SMMT}},\n"
               "  title = {{Registrations 100\\% \\& more}},\n"
               "  year = {2026},\n"
               "  month = jan,\n"
               "  day = {6},\n"
               "  url = {https://smmt.example/a_b%20c#%7Bd%7D},\n"
               "  urldate = {2026-11}\n"
               "}\n");
  assert_form (source, NP_CITATION_CSL_JSON, csl_json);
}

/* What isn't known is left out, and no date is more precise than it was given. */
static void
test_little_said (void)
{
  g_autoptr (NpSource) bare = np_source_new (&(NpSourceInit) {
      .id = "x", .title = "Title", .kind = NP_SOURCE_KIND_SOCIAL });
  g_autoptr (NpSource) about = np_source_new (&(NpSourceInit) {
      .id = "y", .title = "Title", .publisher = "Title", .published = { 2018, 5, 0, TRUE } });
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = np_citation_new (about, NP_CITATION_CSL_JSON);
  JsonObject *issued, *item = parse_item (json, parser);
  JsonArray *parts;

  assert_form (bare, NP_CITATION_SHORT, "Title n.d.");
  assert_form (bare, NP_CITATION_LONG, "Title");
  assert_form (bare, NP_CITATION_BIBTEX, "@misc{x,\n  title = {{Title}}\n}\n");
  assert_form (about, NP_CITATION_SHORT, "Title about 2018");
  assert_form (about, NP_CITATION_LONG, "Title, about May 2018");
  assert_form (about, NP_CITATION_BIBTEX,
               "@misc{y,\n  author = {{Title}},\n  title = {{Title}},\n  year = {2018},\n"
               "  month = may,\n  note = {Date approximate}\n}\n");
  issued = json_object_get_object_member (item, "issued");
  g_assert_true (json_object_get_boolean_member (issued, "circa"));
  parts = json_array_get_array_element (json_object_get_array_member (issued, "date-parts"), 0);
  g_assert_cmpuint (json_array_get_length (parts), ==, 2);
  g_assert_false (json_object_has_member (item, "accessed"));
  g_assert_false (json_object_has_member (item, "URL"));
}

/* As BibTeX counts them: a backslash before a brace says nothing. */
static void
assert_balanced (const char *entry)
{
  int depth = 0;

  for (const char *p = entry; *p != '\0'; p++)
    {
      depth += (*p == '{') - (*p == '}');
      g_assert_cmpint (depth, >=, 0);
      /* The entry ends with the text. */
      g_assert_true (depth > 0 || p < strchr (entry, '{') || strcmp (p, "}\n") == 0
                     || strcmp (p, "\n") == 0);
    }
  g_assert_cmpint (depth, ==, 0);
}

static void
assert_sound (NpSource *source)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  static const char *const types[]
      = { "dataset", "report", "article-newspaper", "webpage", "post", NULL };
  g_autofree char *json = np_citation_new (source, NP_CITATION_CSL_JSON);
  g_autofree char *entry = np_citation_new (source, NP_CITATION_BIBTEX);
  g_autofree char *brief = np_citation_new (source, NP_CITATION_SHORT);
  g_autofree char *line = np_citation_new (source, NP_CITATION_LONG);
  JsonObject *item = parse_item (json, parser);

  g_assert_cmpstr (json_object_get_string_member (item, "id"), ==, np_source_get_id (source));
  g_assert_cmpstr (json_object_get_string_member (item, "title"), ==, np_source_get_title (source));
  g_assert_true (g_strv_contains (types, json_object_get_string_member (item, "type")));
  g_assert_true (g_regex_match_simple ("^@misc\\{[A-Za-z0-9._-]+,\n", entry, 0, 0));
  assert_balanced (entry);
  g_assert_nonnull (strstr (line, np_source_get_title (source)));
  g_assert_cmpuint (strlen (brief), <=, strlen (line) + strlen (" n.d."));
}

static void
test_hostile (void)
{
  const char *const texts[] = {
    "}, evil = {", "{{{",
    "}}}",         "\\",
    "\\}",         "100%",
    "~^_#$&@\"'",  "two\nlines\ttab\r\001",
    "\"}]",        "ünïcödé — “quotes”",
    "</script>",   "@misc{x,",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %s", texts[i]);
      g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) {
          .id = texts[i], .title = title, .publisher = texts[i], .url = texts[i] });

      g_test_message ("%s", texts[i]);
      assert_sound (source);
    }
}

static void
test_escaped (void)
{
  g_autoptr (NpSource) source
      = np_source_new (&(NpSourceInit) { .id = "A b", .title = "\\{}~^%&#_$\n." });

  assert_form (source, NP_CITATION_BIBTEX,
               "@misc{A-b,\n  title = {{\\textbackslash{}\\textbraceleft{}\\textbraceright{}"
               "\\textasciitilde{}\\textasciicircum{}\\%\\&\\#\\_\\$ .}}\n}\n");
}

static void
test_bundled (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  guint n = g_list_model_get_n_items (np_dataset_get_sources (dataset));

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    assert_sound (np_dataset_source (dataset, i));
}

static void
test_forms (void)
{
  NpCitationForm parsed;

  for (NpCitationForm form = 0; form < NP_N_CITATION_FORMS; form++)
    {
      g_assert_true (np_citation_form_parse (np_citation_form_get_word (form), &parsed));
      g_assert_cmpint (parsed, ==, form);
    }
  g_assert_false (np_citation_form_parse ("BibTeX", &parsed));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/all-said", test_all_said);
  g_test_add_func ("/citation/little-said", test_little_said);
  g_test_add_func ("/citation/hostile", test_hostile);
  g_test_add_func ("/citation/escaped", test_escaped);
  g_test_add_func ("/citation/bundled", test_bundled);
  g_test_add_func ("/citation/forms", test_forms);
  return g_test_run ();
}
