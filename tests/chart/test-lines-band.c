/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines say of how certain they are: the band that their figures lie in, what is over the
 * reference, and what only a scenario makes of them. */

#include <math.h>

#include "np-lines-private.h"

#define N_POINTS  12
#define FIRST_DAY 735000.0
#define STEP      300.0

static NpTheme theme;

static NpSceneContext
make_context (double width, gboolean high_contrast)
{
  np_theme_init (&theme, FALSE, high_contrast);
  return (NpSceneContext) { .width = width,
                            .theme = &theme,
                            .measure = np_text_measure_fixed (&theme) };
}

static void
fill (NpLinePoint *points)
{
  static const char *const keys[N_POINTS]
      = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };

  for (guint i = 0; i < N_POINTS; i++)
    points[i] = (NpLinePoint) { .x = FIRST_DAY + STEP * (i + 0.5), .value = 50, .key = keys[i] };
}

static NpScene *
build (const NpLinePoint *points, guint code, const NpSceneContext *context)
{
  const NpLineSeries series
      = { "a", "A", points, N_POINTS, NP_INK_SERIES_N (code), code, .selected = TRUE };
  NpLinePoint other = { .x = FIRST_DAY, .value = 1, .key = "other" };
  /* So that no line stands alone and all have their dashes. */
  const NpLineSeries all[] = { series, { "b", "B", &other, 1, NP_INK_SERIES_N (code + 1) } };
  NpLinesSpec spec = {
    .series = all, .n_series = 2, .first_day = FIRST_DAY, .last_day = FIRST_DAY + STEP * N_POINTS
  };

  return np_lines_build (&spec, context);
}

static double
get_x (const NpScene *scene, const char *key)
{
  const NpDatum *datum = np_scene_get_datum (scene, (guint) np_scene_find_key (scene, key));

  return datum->bounds.origin.x + datum->bounds.size.width / 2;
}

static const NpMark *
find_area (const NpScene *scene, guint number)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->kind == NP_MARK_AREA && number-- == 0)
      return np_scene_get_mark (scene, i);
  return NULL;
}

static void
get_extent (const NpMark *mark, graphene_rect_t *extent)
{
  float left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  for (guint i = 0; i < mark->n_points; i++)
    {
      left = MIN (left, mark->points[i].x);
      right = MAX (right, mark->points[i].x);
      top = MIN (top, mark->points[i].y);
      bottom = MAX (bottom, mark->points[i].y);
    }
  graphene_rect_init (extent, left, top, right - left, bottom - top);
}

static void
assert_from_to (const NpScene *scene, const NpMark *area, const char *from, const char *to)
{
  graphene_rect_t extent;

  g_assert_nonnull (area);
  get_extent (area, &extent);
  g_assert_cmpfloat_with_epsilon (extent.origin.x, get_x (scene, from), 0.1);
  g_assert_cmpfloat_with_epsilon (extent.origin.x + extent.size.width, get_x (scene, to), 0.1);
}

/* A band ends where its line does, whatever a gap's point says of bounds, and runs out on the line
 * where a figure has none. */
static void
test_broken (void)
{
  NpSceneContext context = make_context (720, FALSE);
  NpLinePoint points[N_POINTS];
  g_autoptr (NpScene) scene = NULL;

  fill (points);
  for (guint i = 1; i < N_POINTS; i++)
    {
      points[i].has_band = i != 7 && i != 8;
      points[i].low = 40;
      points[i].high = 70;
    }
  points[4].value = NAN;
  points[9].trust = NP_TRUST_GAP;
  scene = build (points, 0, &context);

  assert_from_to (scene, find_area (scene, 0), "a", "d");
  assert_from_to (scene, find_area (scene, 1), "f", "h");
  assert_from_to (scene, find_area (scene, 2), "k", "l");
  g_assert_null (find_area (scene, 3));
  /* From the line, and back to it. */
  g_assert_cmpfloat (find_area (scene, 0)->points[0].y, ==, find_area (scene, 0)->points[7].y);
  g_assert_cmpfloat (find_area (scene, 0)->points[1].y, <, find_area (scene, 0)->points[6].y);
  g_assert_cmpfloat (find_area (scene, 1)->points[2].y, ==, find_area (scene, 1)->points[3].y);
}

/* What bounds alone reach to is on the axis, to scale. */
static void
test_on_axis (void)
{
  const double lows[] = { 40, 0, -20 }, highs[] = { 60, 300, 1000 };
  NpSceneContext context = make_context (720, FALSE);

  for (guint k = 0; k < G_N_ELEMENTS (lows); k++)
    {
      NpLinePoint points[N_POINTS];
      g_autoptr (NpScene) scene = NULL;
      double top = G_MAXDOUBLE, bottom = 0;
      graphene_rect_t extent;
      const NpMark *area;

      fill (points);
      for (guint i = 0; i < N_POINTS; i++)
        points[i].has_band = TRUE, points[i].low = lows[k], points[i].high = highs[k];
      scene = build (points, 0, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *rule = np_scene_get_mark (scene, i);

          if (rule->kind != NP_MARK_LINE || (rule->ink != NP_INK_GRID && rule->ink != NP_INK_DIM))
            continue;
          top = MIN (top, rule->points[0].y);
          bottom = MAX (bottom, rule->points[0].y);
        }
      area = find_area (scene, 0);
      g_assert_nonnull (area);
      get_extent (area, &extent);
      g_assert_cmpfloat (extent.origin.y, >=, top - 1);
      g_assert_cmpfloat (extent.origin.y + extent.size.height, <=, bottom + 1);
      /* The line's place in its band is its figure's between the bounds. */
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *line = np_scene_get_mark (scene, i);

          if (line->kind == NP_MARK_LINE && line->n_points == N_POINTS && line->stroke == 3)
            g_assert_cmpfloat_with_epsilon ((line->points[0].y - extent.origin.y)
                                                / extent.size.height,
                                            (highs[k] - 50) / (highs[k] - lows[k]), 0.01);
        }
    }
}

/* Bands lie under every line and marker, see-through, and their edges are clear in high contrast. */
static void
test_quiet (void)
{
  double opacity[2] = { 0 };

  for (guint clear = 0; clear < 2; clear++)
    {
      NpSceneContext context = make_context (720, clear);
      NpLinePoint points[N_POINTS];
      g_autoptr (NpScene) scene = NULL;
      guint n_edges = 0;
      gboolean drawn = FALSE;

      fill (points);
      for (guint i = 0; i < N_POINTS; i++)
        points[i].has_band = TRUE, points[i].low = 40, points[i].high = 60;
      scene = build (points, 0, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);
          gboolean is_line = mark->kind == NP_MARK_LINE && mark->n_points == N_POINTS;

          if (mark->kind == NP_MARK_AREA)
            {
              g_assert_cmpfloat (mark->opacity, <, 0.5);
              g_assert_false (drawn);
            }
          if (is_line && mark->stroke < 2)
            {
              n_edges++;
              opacity[clear] = mark->opacity;
              g_assert_false (drawn);
            }
          drawn = drawn || (is_line && mark->stroke >= 2) || mark->kind == NP_MARK_GLYPH;
        }
      g_assert_cmpuint (n_edges, ==, 2);
      g_assert_true (drawn);
    }
  g_assert_cmpfloat (opacity[0], <, 1);
  g_assert_cmpfloat (opacity[1], ==, 1);
}

/* Between two gaps there is no line, but the bounds are seen. Points that say nothing have none. */
static void
test_lone (void)
{
  NpSceneContext context = make_context (720, FALSE);
  NpLinePoint points[N_POINTS];
  g_autoptr (NpScene) without = NULL;
  g_autoptr (NpScene) scene = NULL;
  graphene_rect_t extent;

  fill (points);
  points[4].value = points[6].value = NAN;
  points[5].low = 40;
  points[5].high = 70;
  without = build (points, 0, &context);
  g_assert_null (find_area (without, 0));

  points[5].has_band = TRUE;
  scene = build (points, 0, &context);
  g_assert_nonnull (find_area (scene, 0));
  g_assert_null (find_area (scene, 1));
  get_extent (find_area (scene, 0), &extent);
  g_assert_cmpfloat_with_epsilon (extent.origin.x + extent.size.width / 2, get_x (scene, "f"), 0.1);
  g_assert_cmpfloat (extent.size.width, >=, 5);
  g_assert_cmpfloat (extent.size.width, <=, 12);
  g_assert_cmpfloat (extent.size.height, >, 20);

  /* Bounds that aren't numbers are none. */
  g_clear_pointer (&scene, np_scene_unref);
  points[5].high = NAN;
  scene = build (points, 0, &context);
  g_assert_null (find_area (scene, 0));
}

/* What is over the reference has one ring, in the ink of words, also where it passes another. */
static void
test_over (void)
{
  for (guint overtake = 0; overtake < 2; overtake++)
    {
      NpSceneContext context = make_context (720, FALSE);
      NpLinePoint points[N_POINTS];
      g_autoptr (NpScene) scene = NULL;
      guint n_rings = 0;

      fill (points);
      points[3].over = TRUE;
      points[3].overtake = overtake;
      scene = build (points, 0, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *ring = np_scene_get_mark (scene, i);

          if (ring->kind != NP_MARK_GLYPH || ring->fill != NP_FILL_NONE)
            continue;
          n_rings++;
          g_assert_cmpint (ring->datum, ==, np_scene_find_key (scene, "d"));
          g_assert_cmpint (ring->ink, ==, NP_INK_FOREGROUND);
          g_assert_cmpfloat (ring->width, >, (ring + 1)->width);
        }
      g_assert_cmpuint (n_rings, ==, 1);
    }
}

/* The line goes on in other dashes from the last figure that is one, with dashed rings. */
static void
test_scenario (void)
{
  for (guint code = 0; code < 7; code++)
    {
      NpSceneContext context = make_context (720, FALSE);
      NpLinePoint points[N_POINTS];
      g_autoptr (NpScene) scene = NULL;
      const NpMark *runs[2] = { 0 };
      guint n_runs = 0, n_rings = 0;

      fill (points);
      for (guint i = 8; i < N_POINTS; i++)
        points[i].trust = NP_TRUST_SCENARIO;
      scene = build (points, code, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->kind == NP_MARK_LINE && mark->ink == NP_INK_SERIES_N (code))
            {
              g_assert_cmpuint (n_runs, <, 2);
              runs[n_runs++] = mark;
            }
          if (mark->kind != NP_MARK_GLYPH || mark->dash == NP_DASH_SOLID)
            continue;
          n_rings++;
          g_assert_cmpint (mark->fill, ==, NP_FILL_NONE);
          g_assert_true (np_scene_get_datum (scene, (guint) mark->datum)->trust
                         & NP_TRUST_SCENARIO);
        }
      g_assert_cmpuint (n_runs, ==, 2);
      g_assert_cmpint (runs[0]->dash, ==, (int) code);
      g_assert_cmpint (runs[1]->dash, !=, (int) code);
      g_assert_cmpint (runs[1]->dash, !=, NP_DASH_SOLID);
      g_assert_cmpuint (runs[0]->n_points, ==, 8);
      g_assert_cmpuint (runs[1]->n_points, ==, 5);
      g_assert_cmpfloat (runs[0]->points[7].x, ==, runs[1]->points[0].x);
      /* Four, and the one beside its name. */
      g_assert_cmpuint (n_rings, ==, 5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lines-band/broken", test_broken);
  g_test_add_func ("/chart/lines-band/on-axis", test_on_axis);
  g_test_add_func ("/chart/lines-band/quiet", test_quiet);
  g_test_add_func ("/chart/lines-band/lone", test_lone);
  g_test_add_func ("/chart/lines-band/over", test_over);
  g_test_add_func ("/chart/lines-band/scenario", test_scenario);
  return g_test_run ();
}
