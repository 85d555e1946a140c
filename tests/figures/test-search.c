/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search.h"

#include "np-test-bundled.h"
#include "np-test-data.h"

static NpDataset *dataset;

static NpSearchResult *
first (const char *text)
{
  g_autoptr (GListStore) results = np_search (dataset, text, 50);

  return g_list_model_get_item (G_LIST_MODEL (results), 0);
}

static void
test_finds_each_kind (void)
{
  const struct
  {
    const char *text;
    const char *name;
    const char *uri;
  } cases[] = {
    { "jaec", "Jaecoo", "nameplate:registrations?by=brand&select=jaecoo" },
    { "stellantis", "Stellantis", "nameplate:registrations?by=group&select=stellantis" },
    { "changshu", "Changshu", "nameplate:plants?select=changshu" },
    { "freelander licensed", "Freelander licensed to the joint venture",
      "nameplate:partnerships?event=chery-jlr-09" },
    { "sixth biggest", "BYD was the sixth biggest car brand in the UK in 2025",
      "nameplate:evidence?claim=byd-rank-2025" },
    { "british built toyotas", "The British-Built Toyotas",
      "nameplate:evidence?mode=sources&source=toyota-uk-2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpSearchResult) result = first (cases[i].text);
      g_autoptr (NpLocation) expected = np_location_new_from_uri (cases[i].uri, NULL);

      g_assert_nonnull (result);
      g_assert_cmpstr (np_search_result_get_name (result), ==, cases[i].name);
      g_assert_true (np_location_equal (np_search_result_get_location (result), expected));
    }
}

static void
test_partnership (void)
{
  g_autoptr (GListStore) results = np_search (dataset, "ebro", 50);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (NpSearchResult) result = g_list_model_get_item (G_LIST_MODEL (results), i);

      found |= np_location_has_id (np_search_result_get_location (result), NP_PARAM_SELECT,
                                   "chery-ebro");
    }
  g_assert_true (found);
}

static void
test_aliases_and_accents (void)
{
  g_autoptr (NpSearchResult) vw = first ("vw");
  g_autoptr (NpSearchResult) skoda = first ("škoda");

  g_assert_cmpstr (np_search_result_get_name (vw), ==, "Volkswagen");
  g_assert_cmpstr (np_search_result_get_name (skoda), ==, "Skoda");
}

static void
test_limits (void)
{
  g_autoptr (GListStore) nothing = np_search (dataset, "   ", 50);
  g_autoptr (GListStore) none = np_search (dataset, "zzzz", 50);
  g_autoptr (GListStore) few = np_search (dataset, "c", 3);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nothing)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (few)), ==, 3);
}

static guint
count (NpView view, GListStore *results)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (NpSearchResult) result = g_list_model_get_item (G_LIST_MODEL (results), i);

      n += np_location_get_view (np_search_result_get_location (result)) == view;
    }
  return n;
}

/* The desktop's search has names, not sentences: the same ones in the same order. */
static void
test_names (void)
{
  g_autoptr (GListStore) all = np_search (dataset, "chery", G_MAXUINT);
  g_autoptr (GListStore) names = np_search_names (dataset, "chery", G_MAXUINT);
  g_autoptr (GListStore) everything = np_search_names (dataset, NULL, G_MAXUINT);
  g_autoptr (GListStore) nothing = np_search_names (dataset, " ?…", G_MAXUINT);
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (names));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nothing)), ==, 0);
  g_assert_cmpuint (n_names, >, 0);
  g_assert_cmpuint (count (NP_VIEW_EVIDENCE, all), >, 0);
  g_assert_cmpuint (n_names + count (NP_VIEW_EVIDENCE, all), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (all)));
  for (guint i = 0; i < n_names; i++)
    {
      g_autoptr (NpSearchResult) a = g_list_model_get_item (G_LIST_MODEL (all), i);
      g_autoptr (NpSearchResult) b = g_list_model_get_item (G_LIST_MODEL (names), i);

      g_assert_true (np_location_equal (np_search_result_get_location (a),
                                        np_search_result_get_location (b)));
    }
  g_assert_cmpuint (count (NP_VIEW_PLANTS, everything), ==,
                    g_list_model_get_n_items (np_dataset_get_plants (dataset)));
}

/* What no address can name can't be opened, and isn't found. */
static void
test_no_address (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) odd = NULL;
  g_autoptr (GListStore) results = NULL;

  np_test_data_source (data, "Loud Source", "Loud Source");
  np_test_data_brand (data, "Loud Brand", "Loud Brand", NULL);
  np_test_data_brand (data, "loud", "Loud", NULL);
  odd = np_test_data_end (data);
  results = np_search (odd, "loud", G_MAXUINT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/search/finds-each-kind", test_finds_each_kind);
  g_test_add_func ("/search/partnership", test_partnership);
  g_test_add_func ("/search/aliases-and-accents", test_aliases_and_accents);
  g_test_add_func ("/search/limits", test_limits);
  g_test_add_func ("/search/names", test_names);
  g_test_add_func ("/search/no-address", test_no_address);
  status = g_test_run ();
  g_clear_object (&dataset);
  return status;
}
