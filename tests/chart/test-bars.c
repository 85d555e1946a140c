/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rankings of measures that fall below zero, and of groups with their parts. */

#include <math.h>

#include "measures-data.h"
#include "np-bars.h"

static NpTheme theme;

static NpSceneContext
make_context (double width, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* The n-th mark of a kind of a datum, or NULL. */
static const NpMark *
find_mark (NpScene *scene, const char *key, NpMarkKind kind, guint n)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == kind && mark->datum == np_scene_find_key (scene, key) && n-- == 0)
        return mark;
    }
  return NULL;
}

static const NpMark *
find_text (NpScene *scene, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (g_strcmp0 (np_scene_get_mark (scene, i)->text, text) == 0)
      return np_scene_get_mark (scene, i);
  return NULL;
}

/* Where bars begin: the line through all rows, or in a column that of any row. */
static double
find_zero (NpScene *scene)
{
  for (guint i = np_scene_get_n_marks (scene); i > 0; i--)
    {
      const NpMark *mark = np_scene_get_mark (scene, i - 1);

      if (mark->kind == NP_MARK_LINE && mark->datum < 0)
        return mark->points[0].x;
    }
  g_assert_not_reached ();
}

static NpScene *
build_values (const double *values, guint n, const NpBarsSpec *range, const NpSceneContext *context)
{
  g_autofree NpBar *bars = g_new0 (NpBar, n);
  NpBarsSpec spec = *range;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      bars[i] = (NpBar) {
        .key = g_intern_string (key), .label = "Jaecoo", .value_label = "−1,234", .value = values[i]
      };
    }
  spec.bars = bars;
  spec.n_bars = n;
  return np_bars_build (&spec, context);
}

/* Each bar stands on zero, on the side of its sign, as long as its value, in the picture. */
static void
test_diverging (void)
{
  for (guint round = 0; round < 300; round++)
    {
      double values[20];
      gboolean rtl = round % 2 == 1;
      NpSceneContext context = make_context (round % 3 == 0 ? 340 : 500 + round, rtl);
      NpBarsSpec range = { 0 };
      g_autoptr (NpScene) scene = NULL;
      double zero, scale = NAN;

      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        values[i] = g_test_rand_double_range (-1000, round % 5 == 0 ? 0 : 1000);
      values[0] = -1;
      if (round % 7 == 0)
        range = (NpBarsSpec) { .maximum = 2000, .minimum = -3000 };
      scene = build_values (values, G_N_ELEMENTS (values), &range, &context);
      zero = find_zero (scene);
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autofree char *key = g_strdup_printf ("%u", i);
          const NpMark *bar = find_mark (scene, key, NP_MARK_RECT, 0);
          double forward = (rtl ? -1 : 1) * values[i];

          g_assert_nonnull (bar);
          g_assert_cmpfloat (bar->x, >=, -0.001);
          g_assert_cmpfloat (bar->x + bar->width, <=, context.width + 0.001);
          if (bar->width <= 1)
            continue;
          g_assert_cmpfloat_with_epsilon (forward > 0 ? bar->x : bar->x + bar->width, zero, 0.001);
          if (isnan (scale))
            scale = bar->width / fabs (values[i]);
          g_assert_cmpfloat_with_epsilon (bar->width / fabs (values[i]), scale, scale * 1e-6);
        }
    }
}

/* An axis that is asked for is kept, as a film's frames need, and what it can't hold ends at its
 * end. */
static void
test_range (void)
{
  const double values[] = { 100, -100, 5000 };
  NpSceneContext context = make_context (900, FALSE);
  NpBarsSpec range = { .maximum = 1000, .minimum = -1000 };
  g_autoptr (NpScene) scene = build_values (values, 3, &range, &context);
  const NpMark *up = find_mark (scene, "0", NP_MARK_RECT, 0);
  const NpMark *down = find_mark (scene, "1", NP_MARK_RECT, 0);
  const NpMark *over = find_mark (scene, "2", NP_MARK_RECT, 0);

  g_assert_cmpfloat_with_epsilon (up->width, down->width, 0.001);
  g_assert_cmpfloat_with_epsilon (over->width, 10 * up->width, 0.001);
}

/* Numbers end at one edge, whatever their sign and side. */
static void
test_value_column (void)
{
  NpSceneContext context = make_context (860, FALSE);
  g_autoptr (NpScene) scene = build_bars_change (&context);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind != NP_MARK_TEXT || mark->text_style != NP_TEXT_VALUE)
        continue;
      g_assert_cmpfloat (mark->x, ==, 860);
      g_assert_cmpfloat (mark->x_align, ==, 1);
    }
}

/* What is incomplete is an empty outline, dashed if there is room for dashes. */
static void
test_incomplete (void)
{
  NpSceneContext context = make_context (860, FALSE);
  g_autoptr (NpScene) scene = build_bars_change (&context);
  g_autoptr (NpScene) groups = build_bars_groups (&context);
  const NpMark *bar = find_mark (scene, "mg@2025", NP_MARK_RECT, 0);
  const NpMark *tiny = find_mark (groups, "long@2025", NP_MARK_RECT, 0);

  g_assert_cmpint (bar->fill, ==, NP_FILL_NONE);
  g_assert_cmpint (bar->dash, ==, NP_DASH_SHORT);
  g_assert_cmpfloat (bar->stroke, >=, 1);
  g_assert_cmpint (tiny->fill, ==, NP_FILL_NONE);
  g_assert_cmpint (tiny->dash, ==, NP_DASH_SOLID);
  g_assert_cmpfloat (tiny->stroke, >=, 1);
  /* The others are as they were. */
  g_assert_cmpint (find_mark (scene, "byd@2025", NP_MARK_RECT, 0)->fill, ==, NP_FILL_LIGHT);
  g_assert_cmpint (find_mark (scene, "jaguar@2025", NP_MARK_RECT, 0)->fill, ==, NP_FILL_HATCH);
}

/* What a scenario makes of a figure is hatched in a dashed outline, however short the bar, and
 * whatever the figure was before; what was worked out keeps its solid one. */
static void
test_scenario (void)
{
  static const NpTrust trusts[] = { 0, NP_TRUST_DERIVED, NP_TRUST_INCOMPLETE, NP_TRUST_ESTIMATE };
  NpSceneContext context = make_context (860, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (trusts); i++)
    {
      NpBar bars[] = {
        { .key = "long", .value = 1000, .trust = trusts[i] | NP_TRUST_SCENARIO },
        { .key = "short", .value = 1, .trust = trusts[i] | NP_TRUST_SCENARIO },
        { .key = "derived", .value = 1000, .trust = NP_TRUST_DERIVED },
      };
      NpBarsSpec spec = { bars, G_N_ELEMENTS (bars), 0 };
      g_autoptr (NpScene) scene = np_bars_build (&spec, &context);

      for (guint k = 0; k < 2; k++)
        {
          const NpMark *bar = find_mark (scene, bars[k].key, NP_MARK_RECT, 0);

          g_assert_cmpint (bar->fill, ==, NP_FILL_SCENARIO);
          g_assert_cmpint (bar->dash, ==, NP_DASH_SHORT);
          g_assert_cmpfloat (bar->stroke, >=, 1);
        }
      g_assert_cmpint (find_mark (scene, "derived", NP_MARK_RECT, 0)->fill, ==, NP_FILL_HATCH);
      g_assert_cmpint (find_mark (scene, "derived", NP_MARK_RECT, 0)->dash, ==, NP_DASH_SOLID);
    }
}

/* A part's name stands in and its bar is thin; every name of a group keeps room for a triangle. */
static void
test_parts (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      gboolean rtl = variant >= 2;
      double sign = rtl ? -1 : 1;
      NpSceneContext context = make_context (variant % 2 ? 340 : 860, rtl);
      g_autoptr (NpScene) scene = build_bars_groups (&context);
      const NpMark *triangle = find_mark (scene, "expand:chery@2025", NP_MARK_AREA, 0);

      g_assert_cmpfloat (find_mark (scene, "jaecoo@2025", NP_MARK_RECT, 0)->height, <,
                         find_mark (scene, "chery@2025", NP_MARK_RECT, 0)->height);
      g_assert_cmpfloat (sign * find_text (scene, "Omoda")->x, >,
                         sign * find_text (scene, "Chery")->x);
      g_assert_cmpfloat (find_text (scene, "Ford")->x, ==, find_text (scene, "Chery")->x);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpfloat (sign * triangle->points[i].x, <, sign * find_text (scene, "Chery")->x);
      /* Open, it points down; closed, at the name. */
      g_assert_cmpfloat (triangle->points[2].y, >, triangle->points[0].y);
      triangle = find_mark (scene, "expand:vw@2025", NP_MARK_AREA, 0);
      g_assert_cmpfloat (sign * triangle->points[1].x, >, sign * triangle->points[0].x);
      g_assert_null (find_mark (scene, "expand:ford@2025", NP_MARK_AREA, 0));
    }
}

/* The triangle is hit in its place and walked to from its row; it is nothing but a control. */
static void
test_expander_datum (void)
{
  NpSceneContext context = make_context (860, FALSE);
  g_autoptr (NpScene) scene = build_bars_groups (&context);
  int row = np_scene_find_key (scene, "chery@2025");
  int expander = np_scene_find_key (scene, "expand:chery@2025");
  const NpDatum *datum = np_scene_get_datum (scene, (guint) expander);
  const NpMark *triangle = find_mark (scene, "expand:chery@2025", NP_MARK_AREA, 0);

  g_assert_cmpstr (datum->id, ==, "expand:chery");
  g_assert_cmpstr (datum->spoken, ==, "Hide the brands of Chery");
  g_assert_cmpint (datum->flags, ==, NP_DATUM_CONTROL);
  g_assert_cmpuint (datum->series, ==, np_scene_get_datum (scene, (guint) row)->series);
  g_assert_cmpint (np_scene_walk (scene, row, NP_WALK_RIGHT), ==, expander);
  g_assert_cmpint (np_scene_hit (scene, triangle->points[2].x, triangle->points[2].y, 0), ==,
                   expander);
  g_assert_cmpint (np_scene_hit (scene, 400, triangle->points[2].y, 0), ==, row);
  g_assert_cmpint (np_scene_walk (scene, row, NP_WALK_LAST), >, expander);
}

/* On a page there is nothing to activate; the rows of what is expanded stay. */
static void
test_still (void)
{
  NpSceneContext context = make_context (860, FALSE);
  g_autoptr (NpScene) screen = build_bars_groups (&context);
  g_autoptr (NpScene) page = NULL;

  context.still = TRUE;
  page = build_bars_groups (&context);
  g_assert_cmpint (np_scene_find_key (screen, "expand:chery@2025"), >=, 0);
  g_assert_cmpint (np_scene_find_key (page, "expand:chery@2025"), ==, -1);
  for (guint i = 0; i < np_scene_get_n_data (screen); i++)
    {
      const NpDatum *datum = np_scene_get_datum (screen, i);

      g_assert_cmpint (np_scene_find_key (page, datum->key) >= 0, ==,
                       (datum->flags & NP_DATUM_CONTROL) == 0);
    }
}

/* A change is shown where there is room for it, and takes none where there isn't. */
static void
test_change (void)
{
  NpSceneContext wide = make_context (860, FALSE);
  NpSceneContext middle = make_context (600, FALSE);
  g_autoptr (NpScene) with = build_bars_groups (&wide);
  g_autoptr (NpScene) without = build_bars_groups (&middle);

  g_assert_cmpint (find_text (with, "▲ 26")->ink, ==, NP_INK_DIM);
  g_assert_cmpfloat (find_text (with, "▲ 26")->x, >, find_text (with, "12")->x);
  g_assert_cmpfloat (find_text (with, "▲ 26")->x, <, find_text (with, "Chery")->x);
  g_assert_null (find_text (without, "▲ 26"));
  g_assert_cmpfloat (find_text (without, "Chery")->x, <, find_text (with, "Chery")->x);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bars/diverging", test_diverging);
  g_test_add_func ("/chart/bars/range", test_range);
  g_test_add_func ("/chart/bars/value-column", test_value_column);
  g_test_add_func ("/chart/bars/incomplete", test_incomplete);
  g_test_add_func ("/chart/bars/scenario", test_scenario);
  g_test_add_func ("/chart/bars/parts", test_parts);
  g_test_add_func ("/chart/bars/expander-datum", test_expander_datum);
  g_test_add_func ("/chart/bars/still", test_still);
  g_test_add_func ("/chart/bars/change", test_change);
  return g_test_run ();
}
