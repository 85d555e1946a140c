/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is suggested to select of the bundled dataset, and of one that suggests nothing. */
#include "np-presets.h"

#include "np-loader.h"
#include "np-location.h"
#include "np-test-data.h"

static NpDataset *bundled;

static const NpPreset *
find (GPtrArray *presets, const char *title)
{
  for (guint i = 0; i < presets->len; i++)
    {
      const NpPreset *preset = presets->pdata[i];

      if (g_str_equal (preset->title, title))
        return preset;
    }
  g_error ("no preset “%s”", title);
}

static GPtrArray *
list (NpBy by)
{
  return np_presets_new (bundled, 0, by, np_period_new_year (2025));
}

static guint
count (const NpPreset *preset)
{
  g_auto (GStrv) ids = g_strsplit (preset->ids, ",", -1);

  return g_strv_length (ids);
}

static void
test_groups (void)
{
  g_autoptr (GPtrArray) by_brand = list (NP_BY_BRAND);
  g_autoptr (GPtrArray) by_group = list (NP_BY_GROUP);

  g_assert_cmpstr (find (by_brand, "Chery group")->ids, ==, "jaecoo,omoda,chery");
  g_assert_cmpstr (find (by_brand, "JLR")->ids, ==, "land-rover,jaguar");
  g_assert_cmpstr (find (by_group, "Chery group")->ids, ==, "chery");
  g_assert_cmpint (find (by_group, "JLR")->by, ==, NP_BY_GROUP);
  g_assert_cmpint (find (by_brand, "JLR")->by, ==, NP_BY_BRAND);
}

/* Brands of a country are brands however one counts. */
static void
test_countries (void)
{
  g_autoptr (GPtrArray) presets = list (NP_BY_GROUP);
  const NpPreset *china = find (presets, "China");
  g_auto (GStrv) ids = g_strsplit (china->ids, ",", -1);

  g_assert_cmpint (china->by, ==, NP_BY_BRAND);
  g_assert_true (g_strv_contains ((const char *const *) ids, "byd"));
  g_assert_true (g_strv_contains ((const char *const *) ids, "jaecoo"));
  g_assert_false (g_strv_contains ((const char *const *) ids, "kia"));
  for (guint i = 0; i < presets->len; i++)
    if (((NpPreset *) presets->pdata[i])->kind == NP_PRESET_COUNTRIES)
      g_assert_cmpuint (count (presets->pdata[i]), >=, 5);
}

/* The article says of twelve brands that the Chery group outsold them. */
static void
test_claims (void)
{
  static const char *const twelve[] = { "citroen", "cupra", "dacia", "fiat",    "honda", "jeep",
                                        "mazda",   "mini",  "seat",  "renault", "tesla", "volvo" };
  g_autoptr (GPtrArray) presets = list (NP_BY_BRAND);
  const NpPreset *preset = find (presets, "Chery group, by topgir.com.ua");
  g_auto (GStrv) ids = g_strsplit (preset->ids, ",", -1);
  guint n_claims = 0;

  g_assert_cmpuint (g_strv_length (ids), ==, 15);
  g_assert_true (g_str_has_prefix (preset->ids, "jaecoo,omoda,chery,"));
  for (guint i = 0; i < G_N_ELEMENTS (twelve); i++)
    g_assert_true (g_strv_contains ((const char *const *) ids, twelve[i]));
  /* One brand that is named is no list: a fourth source compares with one. */
  for (guint i = 0; i < presets->len; i++)
    n_claims += ((NpPreset *) presets->pdata[i])->kind == NP_PRESET_CLAIMS;
  g_assert_cmpuint (n_claims, ==, 3);
}

static void
test_largest (void)
{
  g_autoptr (GPtrArray) presets = list (NP_BY_BRAND);
  const NpPreset *preset = find (presets, "Top ten of 2025");

  g_assert_cmpuint (count (preset), ==, 10);
  g_assert_true (g_str_has_prefix (preset->ids, "volkswagen,"));
  g_assert_true (preset == presets->pdata[presets->len - 1]);
}

/* Every preset can be selected. */
static void
test_are_locations (void)
{
  for (NpBy by = NP_BY_BRAND; by <= NP_BY_GROUP; by++)
    {
      g_autoptr (GPtrArray) presets = list (by);

      for (guint i = 0; i < presets->len; i++)
        {
          const NpPreset *preset = presets->pdata[i];
          g_autofree char *uri
              = g_strdup_printf ("nameplate:registrations?by=%s&select=%s",
                                 preset->by == NP_BY_BRAND ? "brand" : "group", preset->ids);
          g_autoptr (GError) error = NULL;
          g_autoptr (NpLocation) location = np_location_new_from_uri (uri, &error);
          g_auto (GStrv) ids = NULL;

          g_assert_no_error (error);
          ids = np_location_get_list (location, NP_PARAM_SELECT);
          for (guint j = 0; ids[j] != NULL; j++)
            g_assert_cmpint (preset->by == NP_BY_BRAND ? np_dataset_find_brand (bundled, ids[j])
                                                       : np_dataset_find_group (bundled, ids[j]),
                             >=, 0);
        }
    }
}

static void
test_nothing_to_suggest (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_end (np_test_data_new ());
  g_autoptr (GPtrArray) presets
      = np_presets_new (dataset, 0, NP_BY_BRAND, np_period_new_year (2025));

  g_assert_cmpuint (presets->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("NP_TEST_DATASET"));
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  bundled = np_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/presets/groups", test_groups);
  g_test_add_func ("/presets/countries", test_countries);
  g_test_add_func ("/presets/claims", test_claims);
  g_test_add_func ("/presets/largest", test_largest);
  g_test_add_func ("/presets/are-locations", test_are_locations);
  g_test_add_func ("/presets/nothing-to-suggest", test_nothing_to_suggest);
  result = g_test_run ();
  g_assert_finalize_object (bundled);
  return result;
}
