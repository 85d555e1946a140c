/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a datapackage.json may not be. */

#include "np-load-support.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *from; /* in the good one */
  const char *to;
  NpLoadError code;
  const char *word; /* of the message */
} cases[] = {
  { "name-not-text", "\"name\": \"small\"", "\"name\": 7", NP_LOAD_ERROR_DESCRIPTOR, "“name”" },
  { "title-not-text", "\"title\": \"A small package\"", "\"title\": []", NP_LOAD_ERROR_DESCRIPTOR,
    "“title”" },
  { "no-resources", "\"resources\"", "\"resurces\"", NP_LOAD_ERROR_DESCRIPTOR, "“resources”" },
  { "resource-unnamed", "\"name\": \"brands\"", "\"nome\": \"brands\"", NP_LOAD_ERROR_DESCRIPTOR,
    "resource 4" },
  { "required-missing", "\"name\": \"brands\"", "\"name\": \"makes\"", NP_LOAD_ERROR_DESCRIPTOR,
    "“brands”" },
  { "resource-twice", "\"name\": \"groups\"", "\"name\": \"brands\"", NP_LOAD_ERROR_DESCRIPTOR,
    "“brands” is there twice" },
  { "no-path", "\"path\": \"brands.csv\"", "\"data\": []", NP_LOAD_ERROR_DESCRIPTOR,
    "“brands” has no “path”" },
  { "two-paths", "\"path\": \"brands.csv\"", "\"path\": [\"brands.csv\", \"b.csv\"]",
    NP_LOAD_ERROR_DESCRIPTOR, "“brands” has no “path”" },
  { "delimiter", "\"path\": \"brands.csv\"",
    "\"path\": \"brands.csv\", \"dialect\": { \"delimiter\": \";\" }", NP_LOAD_ERROR_DESCRIPTOR,
    "“delimiter”" },
  { "quote", "\"path\": \"brands.csv\"",
    "\"path\": \"brands.csv\", \"dialect\": { \"quoteChar\": \"'\" }", NP_LOAD_ERROR_DESCRIPTOR,
    "“quoteChar”" },
  { "no-header", "\"path\": \"brands.csv\"",
    "\"path\": \"brands.csv\", \"dialect\": { \"header\": false }", NP_LOAD_ERROR_DESCRIPTOR,
    "“header”" },
  { "dialect-file", "\"path\": \"brands.csv\"",
    "\"path\": \"brands.csv\", \"dialect\": \"dialect.json\"", NP_LOAD_ERROR_DESCRIPTOR,
    "dialect of “brands”" },
  { "encoding", "\"path\": \"brands.csv\"", "\"path\": \"brands.csv\", \"encoding\": \"latin1\"",
    NP_LOAD_ERROR_DESCRIPTOR, "encoding of “brands”" },
  { "preferred-not-list", "\"nameplate:preferredSources\": [\n    \"office\",\n    \"paper\"\n  ]",
    "\"nameplate:preferredSources\": \"office\"", NP_LOAD_ERROR_DESCRIPTOR,
    "“nameplate:preferredSources”" },
  { "preferred-not-text", "\"nameplate:preferredSources\": [\n    \"office\",",
    "\"nameplate:preferredSources\": [\n    1,", NP_LOAD_ERROR_DESCRIPTOR,
    "“nameplate:preferredSources”" },
  { "supplements-not-object", "\"nameplate:supplements\": {\n    \"paper\": \"office\"\n  }",
    "\"nameplate:supplements\": []", NP_LOAD_ERROR_DESCRIPTOR, "“nameplate:supplements”" },
  { "supplements-not-text", "\"paper\": \"office\"", "\"paper\": null", NP_LOAD_ERROR_DESCRIPTOR,
    "“nameplate:supplements”" },
  { "not-utf-8", "Not real", "Not \xff real", NP_LOAD_ERROR_ENCODING, "line 5" },
};

static void
test_bad (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");

  temp_folder_replace (folder, "datapackage.json", cases[i].from, cases[i].to);
  assert_load_fails (folder, cases[i].code, cases[i].word);
}

static const struct
{
  const char *name;
  const char *to; /* in the place of "brands.csv" */
} good[] = {
  { "list-of-one", "[\"brands.csv\"]" },
  { "dialect", "\"brands.csv\", \"dialect\": { \"delimiter\": \",\", \"quoteChar\": \"\\\"\", "
               "\"header\": true, \"lineTerminator\": \"\\n\" }" },
  { "encoding", "\"brands.csv\", \"encoding\": \"UTF-8\"" },
};

static void
test_good (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_replace (folder, "datapackage.json", "\"brands.csv\"", good[i].to);
  dataset = load_path (folder, NULL, &error);
  g_assert_no_error (error);
}

/* Where the parser stopped is a diagnostic as well, for the list. */
static void
test_syntax (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  temp_folder_replace (folder, "datapackage.json", "\"version\": \"1.2\",", "\"version\": \"1.2\"");
  g_assert_null (load_path (folder, &diagnostics, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_DESCRIPTOR);
  g_assert_nonnull (strstr (error->message, "line 4 is not"));
  g_assert_true (g_str_has_prefix (diagnostics, "datapackage.json:4:18: error: Parse error: "));
  g_assert_true (g_str_has_suffix (diagnostics, "; valid JSON\n"));
}

static void
test_not_object (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");

  temp_folder_write (folder, "datapackage.json", "[]", -1);
  assert_load_fails (folder, NP_LOAD_ERROR_DESCRIPTOR, "not an object");
  temp_folder_write (folder, "datapackage.json", "", -1);
  assert_load_fails (folder, NP_LOAD_ERROR_DESCRIPTOR, "datapackage.json");
  temp_folder_write (folder, "datapackage.json", "{}\0{}", 5);
  assert_load_fails (folder, NP_LOAD_ERROR_ENCODING, "NUL");
}

/* Brackets deep enough to overflow the stack of whoever parses them. */
static void
test_depth (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autofree char *text = g_strdup_printf ("{ \"a\": \"[[[[ \\\" [[\", \"b\": %s", deep);

  temp_folder_write (folder, "datapackage.json", text, -1);
  assert_load_fails (folder, NP_LOAD_ERROR_DESCRIPTOR, "64 deep");
}

static void
test_bom_and_defaults (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *name = g_path_get_basename (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_replace (folder, "datapackage.json",
                       "{\n  \"name\": \"small\",\n  \"title\": \"A small package\",",
                       "\xef\xbb\xbf{");
  dataset = load_path (folder, NULL, &error);
  g_assert_no_error (error);
  /* What has no name goes by its folder's. */
  g_assert_cmpstr (np_dataset_get_name (dataset), ==, name);
  g_assert_cmpstr (np_dataset_get_title (dataset), ==, name);
}

static void
test_sources_named (void)
{
  g_autoptr (TempFolder) folder = temp_folder_copy ("small");
  g_autofree char *diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = NULL;

  temp_folder_replace (folder, "datapackage.json", "    \"office\",\n    \"paper\"\n",
                       "\"office\", \"ofice\", \"office\"");
  temp_folder_replace (folder, "datapackage.json", "\"paper\": \"office\"",
                       "\"paper\": \"pepper\", \"office\": \"office\"");
  dataset = load_path (folder, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      diagnostics, ==,
      "datapackage.json:0:0: error: “nameplate:preferredSources” names “ofice”; the id of a row of "
      "“sources”\n"
      "datapackage.json:0:0: warning: “nameplate:preferredSources” names “office” again; each "
      "source once\n"
      "datapackage.json:0:0: error: “nameplate:supplements” names “pepper”; the id of a row of "
      "“sources”\n"
      "datapackage.json:0:0: error: a source that completes itself; two different sources\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/descriptor/bad/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bad);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/descriptor/good/", good[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_good);
    }
  g_test_add_func ("/descriptor/syntax", test_syntax);
  g_test_add_func ("/descriptor/not-object", test_not_object);
  g_test_add_func ("/descriptor/depth", test_depth);
  g_test_add_func ("/descriptor/bom-and-defaults", test_bom_and_defaults);
  g_test_add_func ("/descriptor/sources-named", test_sources_named);
  return g_test_run ();
}
