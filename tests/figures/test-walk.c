/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of chart of every measure, grouped and timed in every way: each makes a picture and a
 * table, or says in an error why it can't. With --verbose it prints what each says of itself. */

#include <string.h>

#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"

static const char *const modes[]
    = { "ranking", "trend", "share", "rank", "slope", "multiples", "concentration" };
static const char *const measures[]
    = { "units", "share", "change", "growth", "rolling", "ytd", "index" };
static const char *const bys[] = { "brand", "group", "country" };
static const char *const intervals[] = { "year", "quarter", "month" };

/* What a dataset is walked with. */
typedef struct
{
  NpDataset *dataset;
  const char *const *selections[G_N_ELEMENTS (bys)]; /* of each way of grouping, NULL-terminated */
  const char *extra;                                 /* more parameters */
} Walk;

static void
check_scene (NpFigure *figure, double width)
{
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, width);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      g_assert_nonnull (datum->spoken);
      g_assert_null (strstr (datum->spoken, "nan"));
      if (!g_hash_table_add (keys, (gpointer) datum->key))
        g_error ("Two data are “%s”", datum->key);
    }
}

static void
check_words (NpFigure *figure)
{
  const char *words[] = { np_figure_get_title (figure), np_figure_get_summary (figure),
                          np_figure_get_headline (figure) };

  g_test_message ("  %s\n  %s\n  %s", words[0], words[1], words[2]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (words[i], !=, "");
      g_assert_null (strstr (words[i], "nan"));
      g_assert_null (strstr (words[i], "(null)"));
      g_assert_null (strstr (words[i], "  "));
      g_assert_null (strstr (words[i], ": ."));
    }
}

static void
check_table (NpTable *table)
{
  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    for (guint j = 0; j < np_table_get_n_columns (table); j++)
      {
        g_autofree char *cell = np_table_file_cell (table, i, j);

        g_assert_null (strstr (cell, "nan"));
      }
}

static void
check (NpDataset *dataset, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpTable) table = NULL;

  g_test_message ("%s", uri);
  figure = np_figures_new_figure (dataset, location, &error);
  table = np_figures_new_table (dataset, location, &other);
  g_assert_true ((figure == NULL) == (table == NULL));
  g_assert_true ((figure == NULL) == (error != NULL));
  if (figure == NULL)
    {
      g_test_message ("  %s", error->message);
      g_assert_true (error->domain == NP_FIGURES_ERROR);
      g_assert_cmpint (error->code, ==, other->code);
      g_assert_cmpstr (error->message, ==, other->message);
      return;
    }
  check_words (figure);
  check_table (table);
  check_scene (figure, 360);
  check_scene (figure, 1400);
}

static void
walk_mode (const Walk *walk, const char *mode, guint by)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (intervals); j++)
      for (guint k = 0; walk->selections[by][k] != NULL; k++)
        {
          g_autofree char *uri
              = g_strdup_printf ("nameplate:registrations?mode=%s&measure=%s&by=%s&interval=%s%s%s",
                                 mode, measures[i], bys[by], intervals[j], walk->selections[by][k],
                                 walk->extra);

          check (walk->dataset, uri);
        }
}

static void
walk_all (const Walk *walk)
{
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (guint by = 0; by < G_N_ELEMENTS (bys); by++)
      walk_mode (walk, modes[i], by);
}

static void
test_small (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  static const char *const brands[] = { "",
                                        "&select=golf",
                                        "&select=jaecoo,omoda-jaecoo&grey=golf",
                                        "&select=other",
                                        "&select=rare&hide=golf",
                                        NULL };
  static const char *const groups[] = { "",
                                        "&select=chery",
                                        "&select=chery,jlr",
                                        "&select=own:solo,own:other&expand=jlr",
                                        "&grey=volks&hide=volks",
                                        NULL };
  static const char *const countries[] = { "", "&select=own:no-country", NULL };
  const Walk walk = { dataset, { brands, groups, countries }, "&events=on" };

  walk_all (&walk);
}

static void
test_bundled (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  static const char *const brands[]
      = { "", "&select=jaecoo", "&select=omoda-jaecoo,caterham", NULL };
  static const char *const groups[]
      = { "", "&select=chery", "&select=chery,jlr&grey=saic&expand=chery", NULL };
  static const char *const countries[] = { "", "&select=china", "&select=china,japan", NULL };
  const Walk walk = { dataset, { brands, groups, countries }, "&events=on&axis=own" };

  walk_all (&walk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walk/small", test_small);
  g_test_add_func ("/walk/bundled", test_bundled);
  return g_test_run ();
}
