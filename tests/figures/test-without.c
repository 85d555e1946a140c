/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of which sources are set aside. */

#include "np-figures-behind.h"
#include "np-figures-sources.h"
#include "np-query.h"
#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"

/* Without the source that is preferred, the next one's figures are what is ranked; where there is no
 * other, there is none. */
static void
test_next_source (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  const char *uri = "nameplate:registrations?period=2025&by=brand&without=count";
  g_autofree char *with
      = np_test_list (dataset, "nameplate:registrations?period=2025&by=brand&select=golf");
  g_autofree char *without = np_test_list (dataset, uri);
  g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
  g_autoptr (NpFigure) others
      = np_test_figure (dataset, "nameplate:registrations?period=2025&by=brand&without=rival");

  g_assert_nonnull (strstr (with, "1,golf,Golf,1100,0.5789\n"));
  g_assert_cmpstr (without, ==,
                   "rank,id,name,units,share\n"
                   "1,golf,Golf,1105,0.5667\n"
                   "2,rare,Rare,7,0.0036\n"
                   ",,not itemised,838,0.4297");
  g_assert_cmpstr (np_figure_get_source_line (figure), ==,
                   "Source: Rival, 6 January 2026 · hatched: derived, or a label for several "
                   "brands · Set aside: Count, 6 January 2026");
  g_assert_true (g_str_has_suffix (np_figure_get_source_line (others),
                                   " · Set aside: Rival, 6 January 2026"));
}

/* Nothing that is set aside is behind the figure or among its sources. */
static void
test_behind (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpLocation) location
      = np_test_location ("nameplate:registrations?period=2025&without=count");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = np_figures_list_sources (dataset, location, &error);
  g_autoptr (NpTable) behind = np_figures_new_behind (dataset, location, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (np_source_get_id (sources->pdata[0]), ==, "rival");
  g_assert_cmpuint (np_test_find_row (behind, 0, "source", "rival"), !=, G_MAXUINT);
  g_assert_cmpuint (np_test_find_row (behind, 0, "source", "count"), ==, G_MAXUINT);
}

/* Nothing left is a reason, not an empty picture. */
static void
test_nothing_left (void)
{
  static const char *const uris[] = {
    "nameplate:registrations?period=2025&without=count,rival",
    "nameplate:registrations?without=count,months,derived,rival",
    "nameplate:partnerships?without=count,rival",
    "nameplate:plants?period=2025&without=count,rival",
  };
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpLocation) location = np_test_location (uris[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (np_figures_new_figure (dataset, location, &error));
      g_assert_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA);
    }
}

static NpQuery *
ask (NpDataset *dataset, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  NpQuery *query = np_query_new (dataset, location, &error);

  g_assert_no_error (error);
  return query;
}

/* Whichever variant of a dataset is given, the figure is of what the location says. */
static void
test_any_variant (void)
{
  g_autoptr (NpDataset) whole = np_test_data_new_market ();
  g_autoptr (NpDataset) variant
      = np_dataset_without_sources (whole, (const char *const[]) { "count", NULL });
  g_autoptr (NpQuery) same = ask (variant, "nameplate:registrations?without=count");
  g_autoptr (NpQuery) silent = ask (variant, "nameplate:registrations");
  g_autoptr (NpQuery) other = ask (variant, "nameplate:registrations?without=rival");
  g_autoptr (NpQuery) plain = ask (whole, "nameplate:registrations");

  /* The one that is given already is not made again. */
  g_assert_true (same->dataset == variant);
  /* What says nothing takes what it is given, and says so. */
  g_assert_true (silent->dataset == variant);
  g_assert_cmpstr (np_location_get (silent->location, NP_PARAM_WITHOUT), ==, "count");
  g_assert_cmpstrv (np_dataset_get_set_aside (other->dataset),
                    ((const char *const[]) { "rival", NULL }));
  g_assert_true (plain->dataset == whole);
  g_assert_null (np_location_get (plain->location, NP_PARAM_WITHOUT));
}

/* The figure, its table and its picture, made of a variant that goes before the picture is drawn. FALSE:
 * there is a reason why there is none. */
static gboolean
make_all (NpDataset *dataset, const char *uri, const char *without)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (NpLocation) wanted = np_location_with (location, NP_PARAM_WITHOUT, without);
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) complete = np_figures_make (dataset, wanted, &figure, &table, &error);
  g_autoptr (NpScene) scene = NULL;
  NpTheme theme;

  if (complete == NULL)
    {
      g_assert_true (error->domain == NP_FIGURES_ERROR);
      return FALSE;
    }
  g_assert_nonnull (strstr (np_figure_get_source_line (figure), "Set aside: "));
  scene = np_test_scene (figure, &theme, 600);
  /* A figure without data has its sentence, which is the reason. */
  g_assert_cmpuint (np_scene_get_n_marks (scene), >, 0);
  return TRUE;
}

static const char *const bundled_uris[] = {
  "nameplate:registrations?period=2025",
  "nameplate:registrations?by=brand&mode=trend",
  "nameplate:registrations?mode=slope&base=2024&period=2025",
  "nameplate:registrations?mode=concentration",
  "nameplate:partnerships",
  "nameplate:partnerships?by=company&event=chery-jlr-04",
  "nameplate:plants",
  "nameplate:plants?mode=use",
  "nameplate:plants?mode=output",
  "nameplate:plants?mode=map",
};

/* Of the bundled dataset, each source set aside alone: one is hardly ever all that a view has. */
static void
test_bundled (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  guint n = g_list_model_get_n_items (np_dataset_get_sources (dataset));
  guint n_made[G_N_ELEMENTS (bundled_uris)] = { 0 };

  for (guint i = 0; i < n; i++)
    for (guint j = i % 5; j < G_N_ELEMENTS (bundled_uris); j += 5)
      n_made[j]
          += make_all (dataset, bundled_uris[j], np_source_get_id (np_dataset_source (dataset, i)));
  for (guint j = 0; j < G_N_ELEMENTS (bundled_uris); j++)
    g_assert_cmpuint (n_made[j], >=, n / 5 - 3);
}

/* One after the other, until none is left that a location can still name. */
static void
test_bundled_fewer (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  guint n = MIN (g_list_model_get_n_items (np_dataset_get_sources (dataset)), NP_LOCATION_MAX_LIST);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (ids, "%s%s", i > 0 ? "," : "",
                              np_source_get_id (np_dataset_source (dataset, i)));
      if (i % 9 == 0)
        for (guint j = 0; j < G_N_ELEMENTS (bundled_uris); j++)
          make_all (dataset, bundled_uris[j], ids->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/without/next-source", test_next_source);
  g_test_add_func ("/without/behind", test_behind);
  g_test_add_func ("/without/nothing-left", test_nothing_left);
  g_test_add_func ("/without/any-variant", test_any_variant);
  g_test_add_func ("/without/bundled", test_bundled);
  g_test_add_func ("/without/bundled/fewer", test_bundled_fewer);
  return g_test_run ();
}
