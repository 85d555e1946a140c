/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-settings.h"

#include "np-loader.h"

static void
assert_recent (guint i, const char *uri, const char *title)
{
  g_autoptr (GVariant) recent = g_settings_get_value (np_settings_get (), "recent-datasets");
  const char *found_uri;
  const char *found_title;

  g_assert_cmpuint (g_variant_n_children (recent), >, i);
  g_variant_get_child (recent, i, "(&s&s)", &found_uri, &found_title);
  g_assert_cmpstr (found_uri, ==, uri);
  g_assert_cmpstr (found_title, ==, title);
}

static guint
count_recent (void)
{
  g_autoptr (GVariant) recent = g_settings_get_value (np_settings_get (), "recent-datasets");

  return g_variant_n_children (recent);
}

static void
test_recent (void)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autoptr (GFile) a = g_file_new_for_uri ("file:///a.nameplate");
  g_autoptr (GFile) b = g_file_new_for_uri ("file:///b.nameplate");

  g_assert_cmpuint (count_recent (), ==, 0);
  np_settings_add_recent (a, "A");
  np_settings_add_recent (b, "B");
  np_settings_add_recent (bundled, "Bundled");
  assert_recent (0, "file:///b.nameplate", "B");
  assert_recent (1, "file:///a.nameplate", "A");
  np_settings_add_recent (a, "A, renamed");
  g_assert_cmpuint (count_recent (), ==, 2);
  assert_recent (0, "file:///a.nameplate", "A, renamed");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///%u.nameplate", i);
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      np_settings_add_recent (file, "Numbered");
    }
  g_assert_cmpuint (count_recent (), ==, 10);
  assert_recent (0, "file:///19.nameplate", "Numbered");
}

static void
test_start_file (void)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autoptr (GFile) first = np_settings_get_start_file ();
  g_autoptr (GFile) second = NULL;
  g_autoptr (GFile) third = NULL;

  g_assert_true (g_file_equal (first, bundled));
  g_settings_set_string (np_settings_get (), "default-dataset", "file:///usual.nameplate");
  second = np_settings_get_start_file ();
  g_assert_true (g_file_has_uri_scheme (second, "file"));
  g_assert_cmpstr (g_file_peek_path (second), ==, "/usual.nameplate");
  g_settings_set_string (np_settings_get (), "last-dataset", "file:///last.nameplate");
  third = np_settings_get_start_file ();
  g_assert_cmpstr (g_file_peek_path (third), ==, "/last.nameplate");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/recent", test_recent);
  g_test_add_func ("/settings/start-file", test_start_file);
  return g_test_run ();
}
