/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the worker tells the page of plants: names to filter by, years, the list beside a map, and where
 * every choice of a picture leads: never to where there is no figure. */
#include "np-figures.h"
#include "np-plants-facts.h"
#include "np-test-data.h"
#include "np-test-pages.h"

#define AT(params) "nameplate:plants?" params

static NpPlantsFacts *
facts_of (NpDataset *dataset, NpLocation *wanted, NpLocation **location)
{
  g_autoptr (GError) error = NULL;

  *location = np_figures_complete (dataset, wanted, &error);
  g_assert_no_error (error);
  return np_plants_facts_new (dataset, *location);
}

/* --- All of them --- */

/* Every choice of every picture, from every picture, has a figure. */
static void
assert_all_lead_somewhere (NpDataset *dataset, const char *uri)
{
  g_autoptr (NpLocation) wanted = np_test_locate (uri);
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (NpPlantsFacts) facts = facts_of (dataset, wanted, &location);

  for (guint i = 0; i < NP_N_PLANTS_MODES; i++)
    {
      g_autoptr (NpFigure) figure = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true ((facts->ways[i].location != NULL) != (facts->ways[i].obstacle != NULL));
      if (facts->ways[i].location == NULL)
        continue;
      g_assert_cmpuint (np_plants_modes_get (facts->ways[i].location), ==, i);
      figure = np_figures_new_figure (dataset, facts->ways[i].location, &error);
      g_assert_no_error (error);
      g_assert_nonnull (figure);
    }
}

static void
assert_all_orders (NpDataset *dataset, const char *rest, gboolean scenario)
{
  static const char *const bys[] = { "product", "country", "operator", "group", "partnership" };
  static const char *const sorts[] = { "use", "capacity", "output", "spare", "name" };
  const guint n = scenario ? NP_N_PLANTS_MODES : NP_PLANTS_MODE_COMPARE;

  for (guint mode = 0; mode < n; mode++)
    for (guint by = 0; by < G_N_ELEMENTS (bys); by++)
      for (guint sort = 0; sort < G_N_ELEMENTS (sorts); sort++)
        {
          g_autofree char *uri = g_strdup_printf (AT ("mode=%s&by=%s&sort=%s%s"),
                                                  np_plants_modes_get_name ((NpPlantsMode) mode),
                                                  bys[by], sorts[sort], rest);

          assert_all_lead_somewhere (dataset, uri);
        }
}

static NpDataset *
new_small (void)
{
  g_autoptr (NpDataset) market = np_test_data_new_market ();
  const NpChange changes[] = { { .kind = NP_CHANGE_BUILD,
                                 .plant = (char *) "sunderland",
                                 .subject = (char *) "brand:jaecoo",
                                 .amount = 100 } };
  g_autoptr (NpScenario) scenario
      = np_scenario_new (&(NpScenarioInit) { .id = "moved",
                                             .name = "Moved",
                                             .changes = changes,
                                             .n_changes = G_N_ELEMENTS (changes),
                                             .own = TRUE });

  return np_dataset_with_scenarios (market, &scenario, 1);
}

static void
test_all (void)
{
  g_autoptr (NpDataset) small = new_small ();

  assert_all_orders (small, "", FALSE);
  assert_all_orders (small, "&scenario=moved", TRUE);
  assert_all_orders (small, "&scenario=moved&select=engines,all-plants&product=engines", TRUE);
  assert_all_lead_somewhere (small, AT ("select=sunderland"));
  assert_all_lead_somewhere (small, AT ("select=all-plants"));
  assert_all_lead_somewhere (small, AT ("mode=use&period=1900&select=nitra"));
  assert_all_lead_somewhere (small, AT ("mode=output&period=1900&select=all-plants"));
}

/* --- What there is --- */

static void
assert_names (const GPtrArray *names, const char *expected)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", (const char *) names->pdata[i]);
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_facts (void)
{
  NpTestData *made = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpLocation) wanted = np_test_locate (AT ("select=works"));
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (NpPlantsFacts) facts = NULL;

  np_test_data_source (made, "count", "Count");
  np_test_data_group (made, "owner", "Owner");
  np_test_data_plant (made, "works", "Works", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_operation (made, "works", "Runner", "owner", NULL, "2010");
  /* No location can say a name with a line's end in it. */
  np_test_data_operation (made, "works", "Two\nlines", NULL, "2010", NULL);
  np_test_data_plant (made, "motors", "Motors", NP_PRODUCT_ENGINES, NULL, NULL);
  np_test_data_plant_total (made, "all-works");
  np_test_data_produced (made, "works", NP_MEASURE_OUTPUT, "2020", 100, "count");
  np_test_data_produced (made, "works", NP_MEASURE_SALES, "2021-04/2022-03", 90, "count");
  np_test_data_produced (made, "all-works", NP_MEASURE_OUTPUT, "1990", 500, "count");
  np_test_data_partnership (made, "alone", "Alone", NULL, NULL);
  np_test_data_partnership (made, "venture", "Venture", NULL, NULL);
  np_test_data_report (made, "talks", "alone", "2000", "talks", NULL, NULL, "count");
  np_test_data_report (made, "opening", "venture", "2001", "plant-opening", "works", NULL, "count");
  np_test_data_report (made, "orphan", NULL, "2002", "plant-opening", "works", NULL, "count");
  dataset = np_test_data_end (made);
  facts = facts_of (dataset, wanted, &location);

  assert_names (facts->plants.companies, "Maker|Owner|Runner");
  assert_names (facts->plants.countries, "Testland");
  assert_names (facts->totals.companies, "");
  assert_names (facts->totals.countries, "Testland");
  g_assert_true (facts->products[NP_PRODUCT_VEHICLES]);
  g_assert_true (facts->products[NP_PRODUCT_ENGINES]);
  g_assert_false (facts->products[NP_PRODUCT_BATTERIES]);
  g_assert_cmpuint (facts->partnerships->len, ==, 1);
  g_assert_cmpstr (np_entity_get_id (facts->partnerships->pdata[0]), ==, "venture");
  /* Of a year in which only the total is known there is no list of plants. */
  g_assert_cmpuint (facts->years->len, ==, 2);
  g_assert_cmpuint (g_array_index (facts->years, NpPeriod, 0), ==, np_period_new_year (2020));
  g_assert_cmpuint (g_array_index (facts->years, NpPeriod, 1), ==, np_period_new_year (2022));
  g_assert_cmpint (facts->first_year, ==, 1990);
  g_assert_cmpint (facts->last_year, ==, 2022);
  g_assert_null (facts->beside);
}

/* Every year that there is to go to has a figure. */
static void
test_facts_years (void)
{
  g_autoptr (NpLocation) wanted = np_test_locate (AT ("mode=map&by=group"));
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (NpPlantsFacts) facts = facts_of (np_test_get_bundled (), wanted, &location);

  g_assert_cmpuint (facts->years->len, >, 20);
  for (guint i = 0; i < facts->years->len; i++)
    {
      g_autofree char *year = np_period_to_string (g_array_index (facts->years, NpPeriod, i));
      g_autoptr (NpLocation) then = np_location_with (location, NP_PARAM_PERIOD, year);
      g_autoptr (GError) error = NULL;
      g_autoptr (NpFigure) figure = np_figures_new_figure (np_test_get_bundled (), then, &error);

      g_assert_no_error (error);
    }
}

/* A map has the list of the same plants beside it, and nothing else has. */
static void
test_facts_beside (void)
{
  g_autoptr (NpLocation) map = np_test_locate (AT ("mode=map&period=2024&company=JLR&sort=name"));
  g_autoptr (NpLocation) list = np_test_locate (AT ("period=2024&company=JLR&sort=name"));
  g_autoptr (NpLocation) complete_map = NULL;
  g_autoptr (NpLocation) complete_list = NULL;
  g_autoptr (NpPlantsFacts) of_map = facts_of (np_test_get_bundled (), map, &complete_map);
  g_autoptr (NpPlantsFacts) of_list = facts_of (np_test_get_bundled (), list, &complete_list);
  g_autoptr (NpFigure) figure = np_figures_new_figure (np_test_get_bundled (), list, NULL);

  g_assert_nonnull (of_map->beside);
  g_assert_true (G_OBJECT_TYPE (of_map->beside) == G_OBJECT_TYPE (figure));
  g_assert_cmpstr (np_figure_get_title (of_map->beside), ==, np_figure_get_title (figure));
  g_assert_null (of_list->beside);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plants-facts/all", test_all);
  g_test_add_func ("/plants-facts/names", test_facts);
  g_test_add_func ("/plants-facts/years", test_facts_years);
  g_test_add_func ("/plants-facts/beside", test_facts_beside);
  return g_test_run ();
}
