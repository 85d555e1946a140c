/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-about.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

static int
compare_counts_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *name_a = a;
  const char *name_b = b;
  guint count_a = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, name_a));
  guint count_b = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, name_b));

  if (count_a != count_b)
    return count_a > count_b ? -1 : 1;
  return g_utf8_collate (name_a, name_b);
}

/* NULL-terminated, borrowed from the sources. (transfer container) */
static GPtrArray *
list_publishers (NpDataset *dataset)
{
  GListModel *sources = np_dataset_get_sources (dataset);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      const char *publisher = np_source_get_publisher (np_dataset_source (dataset, i));
      guint count;

      if (publisher == NULL)
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, publisher));
      if (count == 0)
        g_ptr_array_add (names, (gpointer) publisher);
      g_hash_table_replace (counts, (gpointer) publisher, GUINT_TO_POINTER (count + 1));
    }
  g_ptr_array_sort_values_with_data (names, compare_counts_cb, counts);
  g_ptr_array_add (names, NULL);
  return names;
}

AdwDialog *
np_about_new (NpDataset *dataset)
{
  /* Addresses, licence and what is new are those that stores show. */
  AdwDialog *dialog
      = adw_about_dialog_new_from_appdata (APPLICATION_PATH "/metainfo.xml", PACKAGE_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  const char *developers[] = { "The Nameplate developers", NULL };
  const char *land[] = { "Natural Earth https://www.naturalearthdata.com", NULL };
  const char *libraries[] = { "GTK and libadwaita https://gtk.org",
                              "JSON-GLib https://gitlab.gnome.org/GNOME/json-glib",
                              "libcsv https://github.com/rgamble/libcsv",
                              "libarchive https://libarchive.org",
                              "libxlsxwriter https://libxlsxwriter.github.io",
                              NULL };

  adw_about_dialog_set_developers (about, developers);
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Nameplate developers"));
  adw_about_dialog_set_comments (
      about, _ ("Who sells, who builds, where and with whom in the car industry, and whether the "
                "numbers add up."));
  /* Translators: put your names here, one a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_about_dialog_add_acknowledgement_section (about, _ ("Built with"), libraries);
  adw_about_dialog_add_acknowledgement_section (about, _ ("Land on maps"), land);
  if (dataset != NULL)
    {
      g_autoptr (GPtrArray) publishers = list_publishers (dataset);

      if (publishers->len > 1)
        adw_about_dialog_add_acknowledgement_section (about, _ ("The data come from"),
                                                      (const char **) publishers->pdata);
      adw_about_dialog_add_legal_section (
          about, _ ("Data"), NULL, GTK_LICENSE_CUSTOM,
          _ ("Figures belong to the sources that are named with them. The bundled compilation of "
             "them is dedicated to the public domain (CC0 1.0)."));
    }
  return dialog;
}
