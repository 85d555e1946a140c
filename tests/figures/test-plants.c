/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plants of the bundled dataset: which are listed, in what order and under what, what they come to, and
 * what the shipped scenarios make of them. */

#include <math.h>
#include <string.h>

#include "np-figures-behind.h"
#include "np-figures-sources.h"
#include "np-plants-history.h"
#include "np-plants-sections.h"
#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"

static NpDataset *dataset;

static NpQuery *
query (const char *uri)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  NpQuery *made = np_query_new (dataset, location, &error);

  g_assert_no_error (error);
  return made;
}

static guint
number (const char *plant)
{
  int found = np_dataset_find_plant (dataset, plant);

  g_assert_cmpint (found, >=, 0);
  return (guint) found;
}

static const char *
get_id (const GArray *entries, guint i)
{
  return np_entity_get_id (NP_ENTITY (np_dataset_plant (dataset,
                                                        g_array_index (entries, NpUtilisation, i)
                                                            .plant)));
}

/* "sunderland,changshu": the first @n of what a location lists, all of them if it is 0. */
static void
assert_listed (const char *uri, guint n, const char *expected)
{
  g_autoptr (NpQuery) of = query (uri);
  g_autoptr (GArray) entries = np_query_list_plants (of);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < entries->len && (n == 0 || i < n); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "", get_id (entries, i));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_refused (const char *uri, int code, const char *message)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;

  g_assert_null (np_query_new (dataset, location, &error));
  g_assert_error (error, NP_FIGURES_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_filters (void)
{
  assert_listed ("nameplate:plants?period=2025&company=nissan", 0, "sunderland,rosslyn");
  /* Of a joint venture either owner does. */
  assert_listed ("nameplate:plants?period=2025&company=Chery&product=engines", 0,
                 "changshu-engines");
  assert_listed ("nameplate:plants?period=2025&company=jlr&product=engines", 0,
                 "changshu-engines,wolverhampton-epmc");
  /* As of the date shown. */
  assert_listed ("nameplate:plants?period=2002&company=Ford&country=united%20kingdom&sort=name", 0,
                 "castle-bromwich,halewood,solihull");
  assert_listed ("nameplate:plants?period=2025&company=Ford", 0, "");
  assert_listed ("nameplate:plants?period=2025&product=batteries", 0, "sunderland-battery");
  assert_listed ("nameplate:plants?period=2025&partnership=chery-jlr", 0,
                 "changshu,changshu-engines");
  assert_listed ("nameplate:plants?period=2025&find=aesc", 0, "sunderland-battery");
  assert_listed ("nameplate:plants?period=2025&find=birm", 0, "castle-bromwich");
  assert_listed ("nameplate:plants?period=2025&find=slovakia", 0, "nitra");
}

/* The list beside a map is of what is on it; of Gaydon and St Athan only the country is known. */
static void
test_region (void)
{
  assert_listed ("nameplate:plants?period=2025&region=china&product=vehicles&sort=name", 0,
                 "changshu,wuhu-ev,wuhu,zhangjiagang");
  assert_listed ("nameplate:plants?period=2025&mode=map&region=uk&product=vehicles&sort=name", 0,
                 "burnaston,castle-bromwich,crewe,ellesmere-port,gaydon,halewood,luton,oxford,"
                 "solihull,st-athan,sunderland,swindon-honda");
  assert_listed ("nameplate:plants?period=2025&mode=map&region=europe&company=jlr&sort=name", 0,
                 "castle-bromwich,halewood,nitra,solihull,wolverhampton-epmc");
}

static void
test_sorts (void)
{
  assert_listed ("nameplate:plants?period=2025", 4, "sunderland,changshu,solihull,halewood");
  assert_listed ("nameplate:plants?period=2025&sort=capacity", 5,
                 "sunderland,solihull,halewood,changshu,oxford");
  /* Sales come behind what was built. */
  assert_listed ("nameplate:plants?period=2024&sort=output", 4,
                 "sunderland,oxford,burnaston,solihull");
  assert_listed ("nameplate:plants?period=2024&sort=spare", 2, "sunderland,oxford");
  assert_listed ("nameplate:plants?period=2025&sort=name&product=vehicles", 3,
                 "barcelona,burnaston,castle-bromwich");
}

static gboolean
lacks (const NpUtilisation *entry, const char *sort)
{
  if (g_str_equal (sort, "capacity"))
    return entry->capacity == NULL;
  if (g_str_equal (sort, "output"))
    return entry->produced < 0;
  if (g_str_equal (sort, "spare"))
    return entry->capacity == NULL || entry->produced < 0 || entry->measure != NP_MEASURE_OUTPUT;
  return entry->capacity == NULL && entry->produced < 0;
}

/* What is missing comes last, and what is alike in the order of the file. */
static void
test_gaps_last (void)
{
  static const char *const sorts[] = { "use", "capacity", "output", "spare" };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autofree char *uri
          = g_strdup_printf ("nameplate:plants?period=2024&product=vehicles&sort=%s", sorts[i]);
      g_autoptr (NpQuery) of = query (uri);
      g_autoptr (GArray) entries = np_query_list_plants (of);
      const NpUtilisation *last = NULL;
      guint n = 0;

      for (guint k = 0; k < entries->len; k++)
        {
          const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, k);

          if (last != NULL && lacks (last, sorts[i]))
            {
              g_assert_true (lacks (entry, sorts[i]));
              g_assert_cmpuint (entry->plant, >, last->plant);
              n++;
            }
          last = entry;
        }
      g_assert_cmpuint (n, >, 3);
    }
}

static void
test_refused (void)
{
  assert_refused ("nameplate:plants?company=Nisan", NP_FIGURES_ERROR_UNKNOWN_ID,
                  "No plant of this dataset is run by “Nisan”; did you mean “Nissan”?");
  assert_refused ("nameplate:plants?company=Wartburgwerke", NP_FIGURES_ERROR_UNKNOWN_ID,
                  "No plant of this dataset is run by “Wartburgwerke”");
  assert_refused ("nameplate:plants?partnership=chery-jrl", NP_FIGURES_ERROR_UNKNOWN_ID,
                  "“chery-jrl” is not a partnership of this dataset; did you mean “chery-jlr”?");
  assert_refused ("nameplate:plants?scenario=chery-at-halewod", NP_FIGURES_ERROR_UNKNOWN_ID,
                  "“chery-at-halewod” is not a scenario of this dataset; did you mean "
                  "“chery-at-halewood”?");
  assert_refused ("nameplate:plants?mode=compare", NP_FIGURES_ERROR_UNSUITABLE,
                  "There is nothing to compare: no scenario is chosen");
  assert_refused ("nameplate:plants?mode=sensitivity", NP_FIGURES_ERROR_UNSUITABLE,
                  "What use depends on is shown of a scenario, and none is chosen");
  assert_refused ("nameplate:plants?mode=sensitivity&scenario=chery-at-halewood,chery-at-solihull",
                  NP_FIGURES_ERROR_UNSUITABLE,
                  "What use depends on is shown of one scenario at a time");
  assert_refused (
      "nameplate:plants?mode=sensitivity&scenario=chery-at-halewood&select=total-uk-cars",
      NP_FIGURES_ERROR_UNSUITABLE,
      "“UK car production” is a total over several plants, and has no use of its own");
}

static void
assert_complete (const char *uri, const char *expected)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) complete = np_figures_complete (dataset, location, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = np_location_to_uri (complete);
  g_assert_cmpstr (text, ==, expected);
}

/* A scenario's period is shown where none is chosen; one plant alone shows its years without one. */
static void
test_period (void)
{
  NpChange change = { .kind = NP_CHANGE_OPEN, .plant = (char *) "castle-bromwich" };
  g_autoptr (NpScenario) later
      = np_scenario_new (&(NpScenarioInit) { .id = "later",
                                             .name = "Later",
                                             .period = np_period_new_year (2026),
                                             .changes = &change,
                                             .n_changes = 1 });
  g_autoptr (NpDataset) with = np_dataset_with_scenarios (dataset, &later, 1);
  g_autoptr (NpLocation) location = np_test_location ("nameplate:plants?scenario=later");
  g_autoptr (NpLocation) complete = np_figures_complete (with, location, NULL);

  g_assert_cmpint (np_location_get_period (complete, NP_PARAM_PERIOD), ==,
                   np_period_new_year (2026));
  assert_complete ("nameplate:plants?scenario=chery-at-halewood&select=halewood",
                   "nameplate:plants?period=2025&select=halewood&scenario=chery-at-halewood");
  assert_complete ("nameplate:plants?select=halewood", "nameplate:plants?select=halewood");
  assert_complete ("nameplate:plants?select=halewood&mode=use",
                   "nameplate:plants?period=2025&mode=use&select=halewood");
  /* What shows all periods can do without this one. */
  assert_complete ("nameplate:plants?mode=output&period=1950",
                   "nameplate:plants?period=1950&mode=output");
}

static void
test_operators (void)
{
  g_autoptr (NpQuery) now = query ("nameplate:plants?period=2025");
  g_autoptr (NpQuery) before = query ("nameplate:plants?period=2018");

  g_assert_cmpstr (np_query_get_operator (before, number ("ellesmere-port")), ==, "PSA Group");
  g_assert_cmpstr (np_query_get_operator (now, number ("ellesmere-port")), ==, "Stellantis");
  /* A plant that has closed had its last operator until then. */
  g_assert_cmpstr (np_query_get_operator (now, number ("castle-bromwich")), ==, "JLR");
  g_assert_cmpstr (np_query_get_operator (now, number ("swindon-honda")), ==, "Honda");
  /* Two own who runs it. */
  g_assert_cmpuint (np_query_get_operation (now, number ("changshu"))->n_groups, ==, 2);
}

/* An operator that is said to have ended with its plant is the one that it is listed under. */
static void
test_last_operator (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) small = NULL;
  g_autoptr (NpLocation) location = np_test_location ("nameplate:plants?period=2025&company=old");
  g_autoptr (NpQuery) of = NULL;
  g_autoptr (GArray) entries = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "old", "Old group");
  np_test_data_plant (data, "shut", "Shut", NP_PRODUCT_VEHICLES, "1990", "2024-05");
  np_test_data_operation (data, "shut", "Older", NULL, "1990", "2000");
  np_test_data_operation (data, "shut", "Old", "old", "2000", "2024-05");
  np_test_data_plant (data, "open", "Open", NP_PRODUCT_VEHICLES, "1990", NULL);
  np_test_data_operation (data, "open", "Old", "old", "1990", "2020");
  np_test_data_produced (data, "open", NP_MEASURE_OUTPUT, "2025", 5, "a");
  small = np_test_data_end (data);
  of = np_query_new (small, location, NULL);
  g_assert_nonnull (of);
  entries = np_query_list_plants (of);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpuint (g_array_index (entries, NpUtilisation, 0).plant, ==, 0);
  g_assert_cmpuint (np_query_get_operation (of, 0)->n_groups, ==, 1);
  /* Of one that is open nobody says who runs it now, but for what its own row says. */
  g_assert_null (np_query_get_operation (of, 1));
  g_assert_cmpstr (np_query_get_operator (of, 1), ==, "Maker");
}

/* --- Sections --- */

static const NpPlantSection *
find_section (const NpPlantSections *sections, const char *title)
{
  for (guint i = 0; i < sections->sections->len; i++)
    {
      const NpPlantSection *section = &g_array_index (sections->sections, NpPlantSection, i);

      if (g_str_equal (section->title, title))
        return section;
    }
  return NULL;
}

static gboolean
has_plant (const NpPlantSection *section, const char *plant)
{
  for (guint i = 0; i < section->entries->len; i++)
    if (g_array_index (section->entries, NpUtilisation, i).plant == number (plant))
      return TRUE;
  return FALSE;
}

/* A joint venture's plant stands under both groups, and counts once in all. */
static void
test_shared (void)
{
  g_autoptr (NpQuery) of = query ("nameplate:plants?period=2025&by=group");
  g_autoptr (NpQuery) flat = query ("nameplate:plants?period=2025");
  g_autoptr (NpPlantSections) by_group = np_plants_sections_new (of);
  g_autoptr (NpPlantSections) by_product = np_plants_sections_new (flat);
  const NpPlantSection *chery = find_section (by_group, "Chery group");
  const NpPlantSection *jlr = find_section (by_group, "JLR");

  g_assert_true (has_plant (chery, "changshu"));
  g_assert_true (has_plant (jlr, "changshu"));
  g_assert_true (has_plant (jlr, "castle-bromwich"));
  g_assert_cmpuint (by_group->n_shared, ==, 3);
  g_assert_cmpuint (by_product->n_shared, ==, 0);
  for (guint product = 0; product <= NP_PRODUCT_BATTERIES; product++)
    {
      g_assert_cmpuint (by_group->totals[product].n, ==, by_product->totals[product].n);
      g_assert_cmpint (by_group->totals[product].capacity, ==,
                       by_product->totals[product].capacity);
      g_assert_cmpint (by_group->totals[product].output, ==, by_product->totals[product].output);
    }
  g_assert_cmpuint (by_group->entries->len, ==, by_product->entries->len);
}

/* Units never mix; what belongs to none comes last; all plants are somewhere. */
static void
test_sections (void)
{
  static const char *const bys[] = { "product", "country", "operator", "group", "partnership" };

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autofree char *uri = g_strdup_printf ("nameplate:plants?period=2025&by=%s", bys[i]);
      g_autoptr (NpQuery) of = query (uri);
      g_autoptr (NpPlantSections) sections = np_plants_sections_new (of);
      g_autoptr (GArray) all = np_query_list_plants (of);
      gboolean rest = FALSE;

      g_assert_cmpuint (sections->entries->len, ==, all->len);
      for (guint k = 0; k < sections->sections->len; k++)
        {
          const NpPlantSection *section = &g_array_index (sections->sections, NpPlantSection, k);

          g_assert_cmpuint (section->totals.n, <=, section->entries->len);
          g_assert_true (section->is_rest || !rest);
          rest = section->is_rest;
          for (guint n = 0; n < section->entries->len; n++)
            g_assert_cmpint (np_plant_get_makes (np_dataset_plant (dataset,
                                                                   g_array_index (section->entries,
                                                                                  NpUtilisation, n)
                                                                       .plant)),
                             ==, section->product);
        }
      g_assert_true (rest
                     == (g_str_equal (bys[i], "group") || g_str_equal (bys[i], "partnership")));
    }
}

static void
test_names (void)
{
  g_autoptr (NpQuery) by_country = query ("nameplate:plants?period=2025&by=country&sort=name");
  g_autoptr (NpQuery) by_use = query ("nameplate:plants?period=2025&by=country");
  g_autoptr (NpQuery) by_partnership = query ("nameplate:plants?period=2025&by=partnership");
  g_autoptr (NpPlantSections) named = np_plants_sections_new (by_country);
  g_autoptr (NpPlantSections) used = np_plants_sections_new (by_use);
  g_autoptr (NpPlantSections) partners = np_plants_sections_new (by_partnership);
  guint n = partners->sections->len;

  g_assert_cmpstr (g_array_index (named->sections, NpPlantSection, 0).title, ==, "Austria");
  g_assert_cmpstr (g_array_index (used->sections, NpPlantSection, 0).title, ==, "United Kingdom");
  g_assert_cmpstr (g_array_index (used->sections, NpPlantSection, 1).title, ==,
                   "United Kingdom: engines");
  g_assert_cmpstr (g_array_index (used->sections, NpPlantSection, 2).title, ==,
                   "United Kingdom: batteries, MWh");
  /* Sunderland has to do with several partnerships. */
  g_assert_true (has_plant (find_section (partners, "Nissan and the UK Government"), "sunderland"));
  g_assert_true (has_plant (find_section (partners, "Renault–Nissan at Sunderland"), "sunderland"));
  g_assert_true (g_array_index (partners->sections, NpPlantSection, n - 1).is_rest);
  g_assert_cmpstr (g_array_index (partners->sections, NpPlantSection, n - 1).name, ==,
                   "No partnership in this dataset");
}

/* Castle Bromwich closed in May 2024: it has no capacity in 2025. Of three that closed nothing is missing. */
static void
test_totals (void)
{
  g_autoptr (NpQuery) of = query ("nameplate:plants?period=2025&by=country");
  g_autoptr (NpPlantSections) sections = np_plants_sections_new (of);
  const NpPlantSection *uk = find_section (sections, "United Kingdom");

  g_assert_cmpuint (uk->entries->len, ==, 12);
  g_assert_cmpuint (uk->totals.n, ==, 9);
  g_assert_cmpuint (uk->totals.n_both, ==, 1);
  g_assert_cmpint (uk->totals.both_output, ==, 273087);
  g_assert_cmpfloat_with_epsilon (uk->totals.use_low, 273087.0 / 600000, 1e-9);
  g_assert_cmpfloat_with_epsilon (uk->totals.use_high, 273087.0 / 500000, 1e-9);
  for (guint i = 0; i < uk->entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (uk->entries, NpUtilisation, i);

      if (entry->plant == number ("castle-bromwich"))
        g_assert_null (entry->capacity);
    }
  /* Sales of Changshu are not output. */
  g_assert_cmpint (find_section (sections, "China")->totals.output, ==, -1);
}

static void
test_history (void)
{
  g_autoptr (NpQuery) of = query ("nameplate:plants?period=2025");
  g_autoptr (GArray) entries = np_query_list_plants (of);
  g_autoptr (GArray) years = np_plants_history_list_years (of, entries);
  g_autoptr (GArray) nissan = np_plants_history_new (of, number ("sunderland"), years);
  g_autoptr (GArray) none = np_plants_history_new (of, number ("crewe"), years);
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:plants?period=2025&show=table");
  const NpCell *cell = np_table_get_cell (table, np_test_row (table, "plant", "sunderland"),
                                          np_table_get_n_columns (table) - 1);

  g_assert_cmpuint (years->len, ==, nissan->len);
  g_assert_cmpuint (years->len, <=, 12);
  g_assert_cmpfloat_with_epsilon (g_array_index (nissan, double, nissan->len - 1), 0.455145, 1e-6);
  g_assert_true (isnan (g_array_index (nissan, double, nissan->len - 5)));
  g_assert_false (np_plants_history_has_any (none));
  g_assert_cmpuint (cell->n_numbers, ==, years->len);
  g_assert_cmpuint (np_table_get_n_file_columns (table), ==, np_table_get_n_columns (table) - 1);
}

/* --- Scenarios --- */

#define BROMWICH "nameplate:plants?period=2025&scenario=chery-at-castle-bromwich"

static void
test_scenario_table (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, BROMWICH ",chery-at-halewood");
  guint row = np_test_row (table, "plant", "castle-bromwich");
  guint halewood = np_test_row (table, "plant", "halewood");

  /* One row for each scenario. */
  np_test_assert_cell (table, row, "scenario", "chery-at-castle-bromwich");
  np_test_assert_cell (table, row, "capacity", "");
  np_test_assert_cell (table, row, "scenario_produced", "53604");
  np_test_assert_cell (table, row, "scenario_utilisation", "0.5956");
  g_assert_true (g_str_has_prefix (np_table_get_cell (table, row, 12)->text, "inovev-2014;"));
  np_test_assert_cell (table, row + 1, "scenario", "chery-at-halewood");
  np_test_assert_cell (table, row + 1, "scenario_produced", "");
  /* What it builds anyway is not known, and so neither is its use. */
  np_test_assert_cell (table, halewood, "scenario_produced", "");
  np_test_assert_cell (table, halewood + 1, "scenario_produced", "53604");
  np_test_assert_cell (table, halewood + 1, "scenario_utilisation", "");
}

static void
test_scenario_figure (void)
{
  g_autoptr (NpFigure) figure = np_test_figure (dataset, BROMWICH);
  const char *line = np_figure_get_source_line (figure);

  np_test_assert_texts (
      dataset, BROMWICH, "Plants’ capacity and use, 2025, “Chery’s UK cars at Castle Bromwich”",
      "Castle Bromwich would build 53,604 of its 90,000, 59.6\u202f%; the capacity is a 2014 "
      "estimate.",
      "Castle Bromwich would be at 59.6\u202f%");
  np_test_assert_texts (
      dataset, "nameplate:plants?scenario=chery-at-sunderland", NULL,
      "Sunderland would build 326,691 of its 500,000 to 600,000, 54.4 to 65.3\u202f% instead of "
      "45.5 to 54.6\u202f%.",
      "Sunderland would be at 54.4–65.3\u202f%");
  np_test_assert_texts (
      dataset, "nameplate:plants?scenario=chery-at-halewood", NULL,
      "Halewood would build 53,604 more, 26.8 to 29.8\u202f% of its 180,000 to 200,000; what it "
      "builds without them is not known; the capacity is a 2014 estimate.",
      "Halewood would need 26.8–29.8\u202f% of its capacity");
  /* Files have it from here. */
  g_assert_nonnull (strstr (line, "Scenario: 2 changes (“Chery’s UK cars at Castle Bromwich”): "
                                  "Castle Bromwich opens again with its last capacity, 90,000 "
                                  "vehicles a year (installed, stated\u00a02014); "
                                  "53,604 Chery group cars a year, all that it registered in the "
                                  "United Kingdom in 2025, are built at Castle Bromwich. From "));
}

/* What a scenario is about stands where its use puts it. */
static void
test_scenario_order (void)
{
  assert_listed (BROMWICH, 3, "castle-bromwich,sunderland,changshu");
  assert_listed (BROMWICH "&sort=spare", 2, "sunderland,castle-bromwich");
}

static void
test_scenario_totals (void)
{
  g_autoptr (NpQuery) of = query (BROMWICH "&by=country");
  g_autoptr (NpPlantSections) sections = np_plants_sections_new (of);
  const NpPlantSection *uk = find_section (sections, "United Kingdom");

  g_assert_cmpuint (uk->totals.n_both, ==, 1);
  g_assert_cmpuint (uk->scenario.n_both, ==, 2);
  g_assert_cmpint (uk->scenario.both_output, ==, 273087 + 53604);
  g_assert_cmpint (uk->scenario.capacity, ==, uk->totals.capacity + 90000);
}

static void
test_sensitivity (void)
{
  g_autoptr (NpQuery) of
      = query ("nameplate:plants?mode=sensitivity&scenario=chery-at-castle-bromwich");
  g_autoptr (NpTable) table
      = np_test_table (dataset,
                       "nameplate:plants?mode=sensitivity&scenario=chery-at-castle-bromwich");

  g_assert_cmpint (of->sensitivity_plant, ==, (int) number ("castle-bromwich"));
  g_assert_cmpuint (np_table_get_n_rows (table), ==, 1);
  np_test_assert_cell (table, 0, "input", "change-2:build");
  np_test_assert_cell (table, 0, "unit", "permille");
  np_test_assert_cell (table, 0, "use_low", "0.2978");
  np_test_assert_cell (table, 0, "use", "0.5956");
  np_test_assert_cell (table, 0, "use_high", "0.8934");
}

static void
test_over_time (void)
{
  g_autoptr (NpTable) use = np_test_table (dataset, "nameplate:plants?mode=use&from=2022");
  g_autoptr (NpTable) tried
      = np_test_table (dataset,
                       "nameplate:plants?mode=use&from=2024&scenario=chery-at-castle-bromwich");
  g_autoptr (NpTable) output = np_test_table (dataset, "nameplate:plants?mode=output&from=2020");
  g_autoptr (NpTable) jlr
      = np_test_table (dataset, "nameplate:plants?mode=output&select=total-jlr-uk");
  guint row = np_test_row (tried, "plant", "castle-bromwich");

  g_assert_cmpuint (np_test_find_row (use, 0, "plant", "crewe"), ==, G_MAXUINT);
  np_test_assert_cell (use, np_test_row (use, "plant", "sunderland"), "period", "2022");
  /* A year that the plant's own years don't reach. */
  np_test_assert_cell (tried, row + 1, "period", "2025");
  np_test_assert_cell (tried, row + 1, "scenario_utilisation", "0.5956");
  np_test_assert_cell (tried, row, "scenario", "");
  g_assert_cmpint (np_test_integer (output, np_test_row (output, "period", "2025"), "units"), ==,
                   717371);
  np_test_assert_cell (output, 0, "id", "total-uk-cars");
  np_test_assert_cell (jlr, 0, "id", "total-jlr-uk");
}

/* What is behind a scenario's figure: its own sources, and the capacity that it brings back. */
static void
test_behind (void)
{
  g_autoptr (NpLocation) location = np_test_location (BROMWICH);
  g_autoptr (NpTable) table = np_figures_new_behind (dataset, location, NULL);
  g_autoptr (GPtrArray) sources = np_figures_list_sources (dataset, location, NULL);
  guint row = np_test_row (table, "fact", "scenario");
  guint claim = np_test_row (table, "plant", "castle-bromwich");
  gboolean found = FALSE;

  np_test_assert_cell (table, row, "name", "Chery’s UK cars at Castle Bromwich");
  np_test_assert_cell (table, row, "source", "seed-topgir-2026");
  np_test_assert_cell (table, claim, "units", "90000");
  np_test_assert_cell (table, claim, "in_use", "yes");
  for (guint i = 0; i < sources->len; i++)
    found |= g_str_equal (np_source_get_id (g_ptr_array_index (sources, i)), "seed-topgir-2026");
  g_assert_true (found);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/plants/filters", test_filters);
  g_test_add_func ("/plants/region", test_region);
  g_test_add_func ("/plants/sorts", test_sorts);
  g_test_add_func ("/plants/gaps-last", test_gaps_last);
  g_test_add_func ("/plants/refused", test_refused);
  g_test_add_func ("/plants/period", test_period);
  g_test_add_func ("/plants/operators", test_operators);
  g_test_add_func ("/plants/last-operator", test_last_operator);
  g_test_add_func ("/plants/shared", test_shared);
  g_test_add_func ("/plants/sections", test_sections);
  g_test_add_func ("/plants/names", test_names);
  g_test_add_func ("/plants/totals", test_totals);
  g_test_add_func ("/plants/history", test_history);
  g_test_add_func ("/plants/scenario-table", test_scenario_table);
  g_test_add_func ("/plants/scenario-figure", test_scenario_figure);
  g_test_add_func ("/plants/scenario-order", test_scenario_order);
  g_test_add_func ("/plants/scenario-totals", test_scenario_totals);
  g_test_add_func ("/plants/sensitivity", test_sensitivity);
  g_test_add_func ("/plants/over-time", test_over_time);
  g_test_add_func ("/plants/behind", test_behind);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
