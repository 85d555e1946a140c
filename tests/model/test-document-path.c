/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of what people are shown instead of the document portal's paths. */

#include "np-document-path.h"

static void
assert_shown (const char *text, const char *expected)
{
  g_autofree char *shown = np_document_path_hide (text);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_documents (void)
{
  assert_shown ("/run/user/1000/doc/798eb5fb/own.nameplate", "own.nameplate");
  assert_shown ("/run/user/1000/doc/by-app/org.example.App/798eb5fb/own.nameplate",
                "own.nameplate");
  assert_shown ("/run/flatpak/doc/798eb5fb/own data/brands.csv", "own data/brands.csv");
  assert_shown ("“/run/user/0/doc/a1/Zürich.svg” can’t be written: /run/user/0/doc/a1/Zürich.svg: "
                "it is full",
                "“Zürich.svg” can’t be written: Zürich.svg: it is full");
}

/* What looks much like them is somebody's path, which says something. */
static void
test_others (void)
{
  assert_shown ("", "");
  assert_shown ("/run/other/1000/doc/798eb5fb/own.nameplate",
                "/run/other/1000/doc/798eb5fb/own.nameplate");
  assert_shown ("/run/user/1000/own.nameplate", "/run/user/1000/own.nameplate");
  assert_shown ("/run/user/1000/doc/798eb5fb", "/run/user/1000/doc/798eb5fb");
  assert_shown ("/run/user/me/doc/798eb5fb/a", "/run/user/me/doc/798eb5fb/a");
  assert_shown ("bad \xff text", "bad \xef\xbf\xbd text");
}

static void
test_alone (void)
{
  g_assert_true (np_document_path_is_alone ("/run/user/1000/doc/798eb5fb/datapackage.json"));
  g_assert_true (np_document_path_is_alone ("/run/flatpak/doc/by-app/org.example.App/79/own data"));
  g_assert_false (np_document_path_is_alone ("/run/user/1000/doc/798eb5fb/own/datapackage.json"));
  g_assert_false (np_document_path_is_alone ("copy/run/user/1000/doc/798eb5fb/own"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-path/documents", test_documents);
  g_test_add_func ("/document-path/others", test_others);
  g_test_add_func ("/document-path/alone", test_alone);
  return g_test_run ();
}
