/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of many points, which a reader must still be able to follow. */

#include <math.h>

#include "np-lines.h"

#define N_MONTHS 40

static NpTheme theme;

static NpScene *
build (const NpLineSeries *series, guint n_series, double width)
{
  NpLinesSpec spec = {
    .series = series, .n_series = n_series, .first_day = 730000, .last_day = 730000 + 30 * N_MONTHS
  };
  NpSceneContext context = { .width = width, .theme = &theme };

  np_theme_init (&theme, FALSE, FALSE);
  context.measure = np_text_measure_fixed (&theme);
  return np_lines_build (&spec, &context);
}

/* @n months, of which those of @gap have no figure. */
static void
fill (NpLinePoint *points, guint n, guint gap, guint n_gap, double value)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean missing = i >= gap && i < gap + n_gap;
      g_autofree char *key = g_strdup_printf ("%g@%u", value, i);

      points[i] = (NpLinePoint) {
        .x = 730015 + 30 * i,
        .value = missing ? NAN : value + (i % 2) * value / 2,
        .key = g_intern_string (key),
        .value_label = missing ? "no figure" : "1",
        .trust = missing ? NP_TRUST_GAP : 0,
      };
    }
}

static guint
count (NpScene *scene, NpMarkKind kind, NpInk ink, NpDash dash)
{
  guint n = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      n += mark->kind == kind && mark->ink == ink && mark->dash == dash;
    }
  return n;
}

/* Dashes are lost in a zigzag: a long line is solid and thin, whatever its code; a short one has
 * its dash, unless it is the only one. */
static void
test_long (void)
{
  const guint lengths[] = { 24, 25 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      NpLinePoint points[N_MONTHS], others[N_MONTHS];
      NpLineSeries series[] = {
        { "a", "A", points, lengths[i], NP_INK_SERIES_N (1), 1, TRUE },
        { "b", "B", others, lengths[i], NP_INK_SERIES_N (2), 2, TRUE },
      };
      g_autoptr (NpScene) alone = NULL;
      g_autoptr (NpScene) scene = NULL;
      gboolean is_long = lengths[i] > 24;
      guint n_glyphs;

      fill (points, lengths[i], 0, 0, 100);
      fill (others, lengths[i], 1, 0, 50);
      alone = build (series, 1, 720);
      g_assert_cmpuint (count (alone, NP_MARK_LINE, NP_INK_SERIES_N (1), NP_DASH_SOLID), ==, 1);
      scene = build (series, 2, 720);
      g_assert_cmpuint (count (scene, NP_MARK_LINE, NP_INK_SERIES_N (1),
                               is_long ? NP_DASH_SOLID : NP_DASH_LONG),
                        ==, 1);
      for (guint j = 0; j < np_scene_get_n_marks (scene); j++)
        if (np_scene_get_mark (scene, j)->kind == NP_MARK_LINE
            && np_scene_get_mark (scene, j)->ink == NP_INK_SERIES_N (1))
          g_assert_cmpfloat (np_scene_get_mark (scene, j)->stroke, ==, is_long ? 1.5 : 3.0);
      /* One is beside the name; of 25 points each third has one. */
      n_glyphs = count (scene, NP_MARK_GLYPH, NP_INK_SERIES_N (1), NP_DASH_SOLID);
      g_assert_cmpuint (n_glyphs, ==, is_long ? 9 + 1 : 24 + 1);
    }
}

/* A short line beside a long one is drawn like it. */
static void
test_newcomer (void)
{
  NpLinePoint old[N_MONTHS], young[5];
  NpLineSeries series[] = {
    { "old", "Old", old, N_MONTHS, NP_INK_SERIES_N (0), 0, TRUE },
    { "young", "Young", young, 5, NP_INK_SERIES_N (1), 1, TRUE },
  };
  g_autoptr (NpScene) scene = NULL;

  fill (old, N_MONTHS, 0, 0, 100);
  fill (young, 5, 0, 0, 50);
  scene = build (series, 2, 720);
  g_assert_cmpuint (count (scene, NP_MARK_LINE, NP_INK_SERIES_N (1), NP_DASH_SOLID), ==, 1);
  g_assert_cmpuint (count (scene, NP_MARK_LINE, NP_INK_SERIES_N (1), NP_DASH_LONG), ==, 0);
}

/* Months without a figure leave a hole with a dotted stub on either side, and say so. */
static void
test_gap (void)
{
  for (guint n_gap = 1; n_gap <= 6; n_gap++)
    {
      NpLinePoint points[N_MONTHS];
      NpLineSeries series = { "a", "A", points, N_MONTHS, NP_INK_SERIES_N (0), 0, TRUE };
      g_autoptr (NpScene) scene = NULL;
      double edges[2] = { 0 };
      guint n_stubs = 0;

      fill (points, N_MONTHS, 10, n_gap, 100);
      scene = build (&series, 1, 720);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->kind != NP_MARK_LINE || mark->dash != NP_DASH_DOTTED)
            continue;
          g_assert_cmpuint (n_stubs, <, 2);
          g_assert_cmpfloat (fabs (mark->points[1].x - mark->points[0].x), >=, 4);
          edges[n_stubs++] = mark->points[1].x;
        }
      g_assert_cmpuint (n_stubs, ==, 2);
      g_assert_cmpfloat (fabs (edges[0] - edges[1]), >=, 1);
      for (guint i = 10; i < 10 + n_gap; i++)
        {
          g_assert_cmpstr (np_scene_get_datum (scene, i)->value, ==, "no figure");
          g_assert_cmpint (np_scene_get_datum (scene, i)->trust, ==, NP_TRUST_GAP);
        }
    }
}

/* The names above a narrow picture stand in the order in which the lines end. */
static void
test_legend (void)
{
  NpLinePoint low[2], high[2], middle[2];
  NpLineSeries series[] = {
    { "low", "Low", low, 2, NP_INK_SERIES_N (0), 0, TRUE },
    { "high", "High", high, 2, NP_INK_SERIES_N (1), 1, TRUE },
    { "middle", "Middle", middle, 2, NP_INK_SERIES_N (2), 2, TRUE },
  };
  const char *expected[] = { "High", "Middle", "Low" };
  g_autoptr (NpScene) scene = NULL;
  guint n = 0;

  fill (low, 2, 0, 0, 10);
  fill (high, 2, 0, 0, 90);
  fill (middle, 2, 0, 0, 50);
  scene = build (series, G_N_ELEMENTS (series), 340);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && mark->text_style == NP_TEXT_STRONG)
        g_assert_cmpstr (mark->text, ==, expected[n++]);
    }
  g_assert_cmpuint (n, ==, 3);
}

/* The first of the highest and of the lowest figures is known as such; a level line has none. */
static void
test_extremes (void)
{
  NpLinePoint points[6], level[3];
  const double values[] = { 5, NAN, -2, 9, -2, 9 };
  const gboolean expected[] = { FALSE, FALSE, TRUE, TRUE, FALSE, FALSE };
  NpLineSeries series[] = {
    { "a", "A", points, 6, NP_INK_SERIES_N (0), 0, TRUE },
    { "b", "B", level, 3, NP_INK_REST, 0, FALSE },
  };
  g_autoptr (NpScene) scene = NULL;

  fill (points, 6, 0, 0, 1);
  fill (level, 3, 0, 0, 2);
  for (guint i = 0; i < 6; i++)
    points[i].value = values[i];
  for (guint i = 0; i < 3; i++)
    level[i].value = 4;
  scene = build (series, 2, 720);
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      g_assert_cmpint ((datum->flags & NP_DATUM_EXTREME) != 0, ==,
                       datum->series == 0 && expected[datum->index]);
      g_assert_true (datum->flags & NP_DATUM_POINT);
    }
}

/* An overtake has a marker and a ring around it also where a long line has no markers. */
static void
test_overtake (void)
{
  NpLinePoint points[N_MONTHS];
  NpLineSeries series = { "a", "A", points, N_MONTHS, NP_INK_SERIES_N (1), 1, TRUE };
  g_autoptr (NpScene) before = NULL;
  g_autoptr (NpScene) scene = NULL;
  guint n_rings = 0;

  fill (points, N_MONTHS, 0, 0, 100);
  before = build (&series, 1, 720);
  points[10].overtake = TRUE; /* 29 months from the end, and each third has a marker */
  scene = build (&series, 1, 720);
  g_assert_cmpuint (count (scene, NP_MARK_GLYPH, NP_INK_SERIES_N (1), NP_DASH_SOLID), ==,
                    count (before, NP_MARK_GLYPH, NP_INK_SERIES_N (1), NP_DASH_SOLID) + 2);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *ring = np_scene_get_mark (scene, i);
      const NpMark *marker = ring + 1;

      if (ring->kind != NP_MARK_GLYPH || ring->fill != NP_FILL_NONE)
        continue;
      n_rings++;
      g_assert_cmpint (ring->datum, ==, 10);
      g_assert_cmpint (marker->datum, ==, 10);
      g_assert_cmpfloat (ring->width, >, marker->width);
      g_assert_cmpfloat (ring->x, ==, marker->x);
    }
  g_assert_cmpuint (n_rings, ==, 1);
  g_assert_true (np_scene_get_datum (scene, 10)->flags & NP_DATUM_OVERTAKE);
  g_assert_false (np_scene_get_datum (scene, 9)->flags & NP_DATUM_OVERTAKE);
}

/* Of two points whose targets lie on each other, the nearer one is pointed at. */
static void
test_hit (void)
{
  NpLinePoint high[3], low[3];
  NpLineSeries series[] = {
    { "high", "High", high, 3, NP_INK_SERIES_N (0), 0, TRUE },
    { "low", "Low", low, 3, NP_INK_SERIES_N (1), 1, TRUE },
  };
  g_autoptr (NpScene) scene = NULL;

  fill (high, 3, 0, 0, 100);
  fill (low, 3, 0, 0, 98);
  scene = build (series, 2, 720);
  for (guint s = 0; s < 2; s++)
    for (guint i = 0; i < 3; i++)
      {
        const graphene_rect_t *bounds = &np_scene_get_datum (scene, 3 * s + i)->bounds;
        graphene_point_t middle;
        int hit;

        graphene_rect_get_center (bounds, &middle);
        hit = np_scene_hit (scene, middle.x, middle.y + (s == 0 ? -1 : 1), 14);
        g_assert_cmpint (hit, ==, (int) (3 * s + i));
      }
}

/* Zero stays the strong line where it is, with hairlines on both sides. */
static void
test_below_zero (void)
{
  NpLinePoint points[2];
  NpLineSeries series = { "a", "A", points, 2, NP_INK_SERIES_N (0), 0, TRUE };
  g_autoptr (NpScene) scene = NULL;
  double zero = NAN, bottom = 0;

  fill (points, 2, 0, 0, 10);
  points[0].value = -30;
  scene = build (&series, 1, 720);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind != NP_MARK_LINE || mark->points[0].y != mark->points[1].y)
        continue;
      bottom = MAX (bottom, mark->points[0].y);
      if (mark->ink == NP_INK_DIM)
        {
          g_assert_true (isnan (zero));
          zero = mark->points[0].y;
        }
    }
  g_assert_cmpfloat (zero, <, bottom);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_GLYPH && mark->datum == 0)
        g_assert_cmpfloat (mark->y, >, zero);
    }
}

/* A reference is on the axis, also where no figure is, and says what it is. */
static void
test_reference (void)
{
  NpLinePoint points[2];
  NpLineSeries series = { "a", "A", points, 2, NP_INK_SERIES_N (0), 0, TRUE };
  NpSceneContext context = { .width = 720, .theme = &theme };
  NpLinesSpec spec = { .series = &series, .n_series = 1, .first_day = 730000, .last_day = 731000 };

  np_theme_init (&theme, FALSE, FALSE);
  context.measure = np_text_measure_fixed (&theme);
  fill (points, 2, 0, 0, 10);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (NpScene) scene = NULL;
      gboolean label = FALSE;

      spec.reference = i == 2 ? NAN : 100;
      spec.reference_label = i >= 1 ? "2022 = 100" : NULL;
      scene = np_lines_build (&spec, &context);
      g_assert_cmpuint (count (scene, NP_MARK_LINE, NP_INK_FOREGROUND, NP_DASH_LONG), ==, i % 2);
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        label = label || g_strcmp0 (np_scene_get_mark (scene, k)->text, "2022 = 100") == 0;
      g_assert_cmpint (label, ==, i % 2);
    }
}

/* Its label stands between its ends where lines run through both of them. */
static void
test_reference_label (void)
{
  NpLinePoint points[7];
  const double values[] = { 60, 140, 10, 10, 10, 60, 140 };
  NpLineSeries series = { "a", "A", points, 7, NP_INK_SERIES_N (0), 0, TRUE };
  NpSceneContext context = { .width = 720, .theme = &theme };
  NpLinesSpec spec = { .series = &series,
                       .n_series = 1,
                       .first_day = 730000,
                       .last_day = 730210,
                       .reference = 100,
                       .reference_label = "100 % of capacity" };
  g_autoptr (NpScene) scene = NULL;
  const NpMark *label = NULL, *line = NULL;

  np_theme_init (&theme, FALSE, FALSE);
  context.measure = np_text_measure_fixed (&theme);
  fill (points, 7, 0, 0, 10);
  for (guint i = 0; i < 7; i++)
    points[i].value = values[i];
  scene = np_lines_build (&spec, &context);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (g_strcmp0 (mark->text, spec.reference_label) == 0)
        label = mark;
      if (mark->kind == NP_MARK_LINE && mark->n_points == 7)
        line = mark;
    }
  g_assert_nonnull (label);
  g_assert_nonnull (line);
  g_assert_cmpfloat (label->x, >, line->points[1].x);
  g_assert_cmpfloat (label->x
                         + np_text_measure_width (&context.measure, label->text, NP_TEXT_CAPTION),
                     <, line->points[6].x);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lines/long", test_long);
  g_test_add_func ("/chart/lines/newcomer", test_newcomer);
  g_test_add_func ("/chart/lines/gap", test_gap);
  g_test_add_func ("/chart/lines/legend", test_legend);
  g_test_add_func ("/chart/lines/extremes", test_extremes);
  g_test_add_func ("/chart/lines/overtake", test_overtake);
  g_test_add_func ("/chart/lines/hit", test_hit);
  g_test_add_func ("/chart/lines/below-zero", test_below_zero);
  g_test_add_func ("/chart/lines/reference", test_reference);
  g_test_add_func ("/chart/lines/reference-label", test_reference_label);
  return g_test_run ();
}
