/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-settings.h"

#include "np-config.h"
#include "np-loader.h"

#define MOST_RECENT 10

GSettings *
np_settings_get (void)
{
  static GSettings *settings = NULL;

  if (g_once_init_enter_pointer (&settings))
    g_once_init_leave_pointer (&settings, g_settings_new (APPLICATION_ID));
  return settings;
}

GFile *
np_settings_get_start_file (void)
{
  g_autofree char *last = g_settings_get_string (np_settings_get (), "last-dataset");
  g_autofree char *usual = g_settings_get_string (np_settings_get (), "default-dataset");

  if (*last != '\0')
    return g_file_new_for_uri (last);
  if (*usual != '\0')
    return g_file_new_for_uri (usual);
  return np_loader_get_bundled ();
}

char *
np_settings_dup_scenario_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "nameplate", "scenarios", NULL);
}

void
np_settings_add_recent (GFile *file, const char *title)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GVariant) old = g_settings_get_value (np_settings_get (), "recent-datasets");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *old_uri;
  const char *old_title;
  guint n = 1;

  if (g_file_equal (file, bundled))
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", uri, title);
  g_variant_iter_init (&iter, old);
  while (n < MOST_RECENT && g_variant_iter_next (&iter, "(&s&s)", &old_uri, &old_title))
    {
      if (g_str_equal (old_uri, uri))
        continue;
      g_variant_builder_add (&builder, "(ss)", old_uri, old_title);
      n++;
    }
  g_settings_set_value (np_settings_get (), "recent-datasets", g_variant_builder_end (&builder));
}
