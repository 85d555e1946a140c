/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search.h"

#include "np-test-pages.h"

static NpSearchResult *
first (const char *text)
{
  g_autoptr (GListStore) results = np_search (np_test_get_bundled (), text, 50);

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
      g_autoptr (NpLocation) expected = np_test_locate (cases[i].uri);

      g_assert_nonnull (result);
      g_assert_cmpstr (np_search_result_get_name (result), ==, cases[i].name);
      g_assert_true (np_location_equal (np_search_result_get_location (result), expected));
    }
}

static void
test_partnership (void)
{
  g_autoptr (GListStore) results = np_search (np_test_get_bundled (), "ebro", 50);
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
  g_autoptr (GListStore) nothing = np_search (np_test_get_bundled (), "   ", 50);
  g_autoptr (GListStore) none = np_search (np_test_get_bundled (), "zzzz", 50);
  g_autoptr (GListStore) few = np_search (np_test_get_bundled (), "c", 3);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nothing)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (few)), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/finds-each-kind", test_finds_each_kind);
  g_test_add_func ("/search/partnership", test_partnership);
  g_test_add_func ("/search/aliases-and-accents", test_aliases_and_accents);
  g_test_add_func ("/search/limits", test_limits);
  return g_test_run ();
}
