/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figures.h"
#include "np-test-data.h"

typedef struct
{
  const char *uri;
  const char *expected; /* complete, or the error's message */
  int code;             /* -1: none */
} Case;

static const Case cases[] = {
  { "nameplate:registrations",
    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&measure=units&interval="
    "year",
    -1 },
  { "nameplate:registrations?by=brand&select=jaecoo,golf&period=2024",
    "nameplate:registrations?market=uk&period=2024&by=brand&mode=ranking&measure=units"
    "&interval=year&select=jaecoo,golf",
    -1 },
  { "nameplate:registrations?select=own:solo",
    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&measure=units"
    "&interval=year&select=own:solo",
    -1 },
  /* A trend shows all periods, so that one without data does no harm. */
  { "nameplate:registrations?mode=trend&period=2001",
    "nameplate:registrations?market=uk&period=2001&by=group&mode=trend&measure=units&interval=year",
    -1 },
  { "nameplate:plants", "nameplate:plants?period=2025", -1 },
  { "nameplate:plants?select=changshu", "nameplate:plants?select=changshu", -1 },
  { "nameplate:plants?select=changshu,nitra", "nameplate:plants?period=2025&select=changshu,nitra",
    -1 },
  { "nameplate:plants?select=changshu&period=2017", "nameplate:plants?period=2017&select=changshu",
    -1 },
  { "nameplate:plants?country=testland", "nameplate:plants?period=2025&country=testland", -1 },
  { "nameplate:plants?select=nitra&mode=use", "nameplate:plants?period=2025&mode=use&select=nitra",
    -1 },
  { "nameplate:plants?company=maker", "nameplate:plants?period=2025&company=maker", -1 },
  { "nameplate:partnerships?select=chery-jlr&event=opening",
    "nameplate:partnerships?select=chery-jlr&event=opening", -1 },
  { "nameplate:registrations?by=brand&select=jaecooo",
    "“jaecooo” is not a brand of this dataset; did you mean “jaecoo”?",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:registrations?by=brand&select=jaecoo,xyzzy",
    "“xyzzy” is not a brand of this dataset", NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:registrations?by=group&select=golf",
    "“golf” is not a group of this dataset; did you mean “volks”?", NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:registrations?market=uj", "“uj” is not a market of this dataset; did you mean “uk”?",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:registrations?period=2031", "There is no figure by brand for “UK” in 2031",
    NP_FIGURES_ERROR_NO_DATA },
  { "nameplate:partnerships?select=chery-jrl",
    "“chery-jrl” is not a partnership of this dataset; did you mean “chery-jlr”?",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:partnerships?event=nothing", "“nothing” is not an event of this dataset",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?select=all-plant",
    "“all-plant” is not a plant of this dataset; did you mean “all-plants”?",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?country=Atlantis", "No plant of this dataset is in “Atlantis”",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?company=Makr",
    "No plant of this dataset is run by “Makr”; did you mean “Maker”?",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?partnership=nothing", "“nothing” is not a partnership of this dataset",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?scenario=nothing", "“nothing” is not a scenario of this dataset",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?without=rival,months", "nameplate:plants?period=2025&without=months,rival",
    -1 },
  /* The event that was selected goes with its source. */
  { "nameplate:partnerships?event=opening&without=count", "nameplate:partnerships?without=count",
    -1 },
  { "nameplate:partnerships?event=opening&without=rival",
    "nameplate:partnerships?event=opening&without=rival", -1 },
  { "nameplate:partnerships?event=nothing&without=rival",
    "“nothing” is not an event of this dataset", NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?without=rival,cuont",
    "“cuont” is not a source of this dataset; did you mean “count”?", NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:registrations?without=nothing", "“nothing” is not a source of this dataset",
    NP_FIGURES_ERROR_UNKNOWN_ID },
  { "nameplate:plants?mode=compare", "There is nothing to compare: no scenario is chosen",
    NP_FIGURES_ERROR_UNSUITABLE },
  { "nameplate:plants?period=1950&select=nitra", "There is no figure of any plant in 1950",
    NP_FIGURES_ERROR_NO_DATA },
  { "nameplate:plants?period=1950", "There is no figure of any plant in 1950",
    NP_FIGURES_ERROR_NO_DATA },
  { "nameplate:welcome", "“welcome” has no figure", NP_FIGURES_ERROR_NO_FIGURE },
};

static void
test_cases (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NpLocation) location = np_location_new_from_uri (cases[i].uri, &error);
      g_autoptr (NpLocation) complete = NULL;

      g_assert_no_error (error);
      complete = np_figures_complete (dataset, location, &error);
      if (cases[i].code < 0)
        {
          g_autofree char *uri = NULL;

          g_assert_no_error (error);
          uri = np_location_to_uri (complete);
          g_assert_cmpstr (uri, ==, cases[i].expected);
          continue;
        }
      g_assert_null (complete);
      g_assert_error (error, NP_FIGURES_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].expected);
    }
}

/* What fails to complete fails to draw and to list, with the same error. */
static void
test_all_ways (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpLocation) location = np_location_new_from_uri (cases[i].uri, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) table_error = NULL;
      g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, &error);
      g_autoptr (NpTable) table = np_figures_new_table (dataset, location, &table_error);

      g_assert_true ((figure != NULL) == (cases[i].code < 0));
      g_assert_true ((table != NULL) == (cases[i].code < 0));
      g_assert_cmpint (error != NULL ? error->code : -1, ==, cases[i].code);
      g_assert_cmpint (table_error != NULL ? table_error->code : -1, ==, cases[i].code);
    }
}

/* Nothing in it: an error, never a crash. */
static void
test_empty (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = np_test_data_end (data);
  const NpView views[] = { NP_VIEW_REGISTRATIONS, NP_VIEW_PARTNERSHIPS, NP_VIEW_PLANTS };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (NpLocation) location = np_location_new (views[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (np_figures_new_figure (dataset, location, &error));
      g_assert_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA);
    }
}

/* What was counted for a figure goes with the query: neither the figure nor the table holds on to the
 * dataset, as each history does. */
static void
test_lets_go (void)
{
  static const char *const uris[] = {
    "nameplate:registrations",
    "nameplate:registrations?mode=trend",
    "nameplate:registrations?mode=share",
    "nameplate:registrations?mode=slope&base=2024&period=2025",
    "nameplate:registrations?mode=concentration",
    "nameplate:plants",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      NpDataset *dataset = np_test_data_new_market ();
      g_autoptr (NpLocation) location = np_location_new_from_uri (uris[i], NULL);
      g_autoptr (NpFigure) figure = NULL;
      g_autoptr (NpTable) table = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (NpLocation) complete
          = np_figures_make (dataset, location, &figure, &table, &error);

      g_assert_no_error (error);
      g_assert_nonnull (figure);
      g_assert_nonnull (table);
      g_assert_finalize_object (dataset);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/cases", test_cases);
  g_test_add_func ("/query/all-ways", test_all_ways);
  g_test_add_func ("/query/empty", test_empty);
  g_test_add_func ("/query/lets-go", test_lets_go);
  return g_test_run ();
}
