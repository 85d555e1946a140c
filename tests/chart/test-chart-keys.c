/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters that look for something, on lines that have all but a gap. */

#include "measures-data.h"
#include "press-key.h"

#define TEST_TYPE_FIGURE (test_figure_get_type ())
G_DECLARE_FINAL_TYPE (TestFigure, test_figure, TEST, FIGURE, NpFigure)

struct _TestFigure
{
  NpFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestFigure, test_figure, NP_TYPE_FIGURE)

static NpScene *
test_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  return build_lines_index (context);
}

static void
test_figure_class_init (TestFigureClass *klass)
{
  NP_FIGURE_CLASS (klass)->build = test_figure_build;
}

static void
test_figure_init (TestFigure *self)
{
}

static void
announce_cb (NpChart *chart, const char *message, GString *log)
{
  g_string_append_printf (log, "say %s;", message);
}

static void
cursor_changed_cb (NpChart *chart, const char *key, GString *log)
{
  g_string_append_printf (log, "%s;", key);
}

static void
assert_presses (NpChart *chart, GString *log, const char *key, guint n, const char *expected)
{
  g_string_truncate (log, 0);
  for (guint i = 0; i < n; i++)
    press_key (chart, key);
  g_assert_cmpstr (log->str, ==, expected);
}

static void
test_searches (void)
{
  NpChart *chart = g_object_ref_sink (NP_CHART (np_chart_new ()));
  g_autoptr (NpFigure) figure = g_object_new (TEST_TYPE_FIGURE, "title", "Index", NULL);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (chart, "announce", G_CALLBACK (announce_cb), log);
  g_signal_connect (chart, "cursor-changed", G_CALLBACK (cursor_changed_cb), log);
  /* Nothing is shown, and nothing is said. */
  assert_presses (chart, log, "o", 1, "");
  np_chart_set_figure (chart, figure);

  /* From nowhere, from the first on; out of one series into the next, and there it ends. */
  assert_presses (chart, log, "o", 6,
                  "jaecoo@2023;jaecoo@2024;jaecoo@2025;omoda@2024;omoda@2025;"
                  "say No further overtake;");
  assert_presses (chart, log, "<Shift>o", 5,
                  "omoda@2024;jaecoo@2025;jaecoo@2024;jaecoo@2023;say No earlier overtake;");
  assert_presses (chart, log, "e", 5,
                  "jaecoo@2024;jaecoo@2025;omoda@2022;omoda@2024;"
                  "say No further highest or lowest figure;");
  assert_presses (chart, log, "<Shift>e", 4,
                  "omoda@2022;jaecoo@2025;jaecoo@2024;say No earlier highest or lowest figure;");
  assert_presses (chart, log, "g", 1, "say No further gap;");
  assert_presses (chart, log, "<Shift>g", 1, "say No earlier gap;");
  g_assert_cmpstr (np_chart_get_cursor (chart), ==, "jaecoo@2024");

  /* The cursor may be nowhere and stay there. */
  np_chart_set_cursor (chart, NULL);
  assert_presses (chart, log, "g", 1, "say No further gap;");
  g_assert_null (np_chart_get_cursor (chart));
  assert_presses (chart, log, "<Shift>e", 1, "omoda@2024;");
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/chart/chart-keys/searches", test_searches);
  return g_test_run ();
}
