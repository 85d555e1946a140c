/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What shares, ranks, slopes and small multiples keep to whatever they show; that texts don't touch
 * and nothing leaves the picture is tested with all plots. */

#include <math.h>

#include "modes-data.h"

#define N_ROUNDS 60

static NpTheme theme;
static GRand *rand_;

static NpSceneContext
make_context (void)
{
  static const double widths[] = { 320, 360, 600, 860, 1400 };

  np_theme_init (&theme, g_rand_boolean (rand_), g_rand_boolean (rand_));
  theme.text_scale = g_rand_boolean (rand_) ? 1 : 2;
  return (NpSceneContext) { widths[g_rand_int_range (rand_, 0, G_N_ELEMENTS (widths))], 0, &theme,
                            np_text_measure_fixed (&theme), g_rand_boolean (rand_) };
}

static const NpDatum *
find_datum (const NpScene *scene, const char *key)
{
  int datum = np_scene_find_key (scene, key);

  g_assert_cmpint (datum, >=, 0);
  return np_scene_get_datum (scene, (guint) datum);
}

static gboolean
is_gap (const NpLinePoint *point)
{
  return isnan (point->value) || (point->trust & NP_TRUST_GAP) != 0;
}

/* In each period, the bands' bounds follow on one another from the bottom to the top, to scale; in
 * one without figures there is nothing. */
static void
check_stack (const NpScene *scene, const NpLineSeries *series, guint n, guint i)
{
  double sum = 0, below = -1, bottom = -1, first = -1;

  for (guint s = 0; s < n; s++)
    sum += is_gap (&series[s].points[i]) ? 0 : series[s].points[i].value;
  for (guint s = 0; s < n; s++)
    {
      const graphene_rect_t *bounds = &find_datum (scene, series[s].points[i].key)->bounds;
      double end = bounds->origin.y + bounds->size.height;

      if (sum <= 0)
        continue;
      if (s == 0)
        first = bottom = end;
      else
        g_assert_cmpfloat_with_epsilon (end, below, 0.01);
      below = bounds->origin.y;
      bottom = end;
    }
  if (sum <= 0)
    return;
  for (guint s = 0; s < n; s++)
    {
      double value = is_gap (&series[s].points[i]) ? 0 : series[s].points[i].value;

      g_assert_cmpfloat_with_epsilon (find_datum (scene, series[s].points[i].key)
                                          ->bounds.size.height,
                                      value / sum * (first - below), 0.01);
    }
  g_assert_cmpfloat (bottom, <=, first);
}

static void
test_areas (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpSceneContext context = make_context ();
      guint n_data, n_series;
      g_autoptr (NpScene) scene = random_areas (rand_, &context, &n_data);
      const NpLineSeries *series = modes_get_series (&n_series);
      double top = -1;

      for (guint i = 0; n_series > 0 && i < series[0].n_points; i++)
        {
          const graphene_rect_t *highest
              = &find_datum (scene, series[n_series - 1].points[i].key)->bounds;

          check_stack (scene, series, n_series, i);
          /* All periods are of one height. */
          if (top >= 0)
            g_assert_cmpfloat_with_epsilon (highest->origin.y, top, 0.01);
          top = highest->origin.y;
        }
    }
}

/* No band is drawn in a period without figures, also not on the way from one side to the other. */
static void
test_areas_blank (void)
{
  NpSceneContext context = make_context ();
  g_autoptr (NpScene) scene = build_areas (&context);
  const graphene_rect_t *blank = &find_datum (scene, "Ford@2021")->bounds;
  double left = blank->origin.x, right = left + blank->size.width;
  guint n_areas = 0;

  for (guint m = 0; m < np_scene_get_n_marks (scene); m++)
    {
      const NpMark *mark = np_scene_get_mark (scene, m);
      gboolean before = TRUE, after = TRUE;

      for (guint k = 0; mark->kind == NP_MARK_AREA && k < mark->n_points; k++)
        {
          before = before && mark->points[k].x <= left + 0.01;
          after = after && mark->points[k].x >= right - 0.01;
        }
      g_assert_true (before || after);
      n_areas += mark->kind == NP_MARK_AREA;
    }
  g_assert_cmpuint (n_areas, >=, 8);
  /* Keys go up where the bands do. */
  int ford = np_scene_find_key (scene, "Ford@2020");
  g_assert_cmpint (np_scene_walk (scene, ford, NP_WALK_UP), ==,
                   np_scene_find_key (scene, "All others@2020"));
  g_assert_cmpint (np_scene_walk (scene, ford, NP_WALK_DOWN), ==,
                   np_scene_find_key (scene, "Jaecoo@2020"));
}

/* In high contrast there is a line round each band. */
static void
test_areas_contrast (void)
{
  for (guint contrast = 0; contrast < 2; contrast++)
    {
      NpSceneContext context = { .width = 860, .theme = &theme };
      guint n_lines = 0;
      g_autoptr (NpScene) scene = NULL;

      np_theme_init (&theme, FALSE, contrast);
      context.measure = np_text_measure_fixed (&theme);
      scene = build_areas (&context);
      for (guint m = 0; m < np_scene_get_n_marks (scene); m++)
        {
          const NpMark *mark = np_scene_get_mark (scene, m);

          n_lines += mark->kind == NP_MARK_LINE && mark->ink == NP_INK_FOREGROUND;
        }
      /* Three bands before the blank year and four after it: four edges and five. */
      g_assert_cmpuint (n_lines, ==, contrast ? 9 : 0);
    }
}

/* Where a series' marker or the end of its line stands in a period. */
static double
get_middle (const graphene_rect_t *bounds, gboolean across)
{
  return across ? bounds->origin.x + bounds->size.width / 2
                : bounds->origin.y + bounds->size.height / 2;
}

/* The glyph of a datum: the marker, which is drawn after its ring. */
static const NpMark *
find_marker (const NpScene *scene, int datum)
{
  for (guint m = np_scene_get_n_marks (scene); m > 0; m--)
    if (np_scene_get_mark (scene, m - 1)->kind == NP_MARK_GLYPH
        && np_scene_get_mark (scene, m - 1)->datum == datum)
      return np_scene_get_mark (scene, m - 1);
  return NULL;
}

/* Higher ranks stand higher; series of one rank never at the same point, and in the order in which
 * they are given. */
static void
check_order (const NpScene *scene, const NpLinePoint *a, const NpLinePoint *b)
{
  const NpMark *one = find_marker (scene, np_scene_find_key (scene, a->key));
  const NpMark *other = find_marker (scene, np_scene_find_key (scene, b->key));

  if (one == NULL || other == NULL)
    return;
  if (a->value < b->value)
    g_assert_cmpfloat (one->y, <, other->y);
  else if (a->value > b->value)
    g_assert_cmpfloat (one->y, >, other->y);
  else
    {
      g_assert_cmpfloat (hypot (one->x - other->x, one->y - other->y), >, 0.1);
      g_assert_cmpfloat (one->y, <, other->y);
    }
}

static void
test_ranks (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpSceneContext context = make_context ();
      guint n_data, n;
      g_autoptr (NpScene) scene = random_ranks (rand_, &context, &n_data);
      const NpLineSeries *series = modes_get_series (&n);

      for (guint i = 0; n > 0 && i < series[0].n_points; i++)
        for (guint s = 0; s < n; s++)
          for (guint k = s + 1; k < n; k++)
            if (!is_gap (&series[s].points[i]) && !is_gap (&series[k].points[i]))
              check_order (scene, &series[s].points[i], &series[k].points[i]);
    }
}

/* A ring says that a series passes another, and the keyboard finds it; a gap breaks the line. */
static void
test_ranks_overtakes (void)
{
  NpSceneContext context = make_context ();
  g_autoptr (NpScene) scene = build_ranks (&context);
  int passed = np_scene_find_key (scene, "Ford@2024");
  guint n_rings = 0;

  for (guint m = 0; m < np_scene_get_n_marks (scene); m++)
    {
      const NpMark *mark = np_scene_get_mark (scene, m);

      n_rings += mark->kind == NP_MARK_GLYPH && mark->datum == passed;
    }
  g_assert_cmpuint (n_rings, ==, 2);
  g_assert_cmpint (np_scene_walk (scene, np_scene_find_key (scene, "Ford@2019"),
                                  NP_WALK_NEXT_OVERTAKE),
                   ==, passed);
  g_assert_true (find_datum (scene, "Jaguar@2022")->trust & NP_TRUST_GAP);

  double gap = get_middle (&find_datum (scene, "Jaguar@2022")->bounds, TRUE);
  for (guint m = 0; m < np_scene_get_n_marks (scene); m++)
    {
      const NpMark *mark = np_scene_get_mark (scene, m);

      if (mark->kind == NP_MARK_LINE && mark->ink == NP_INK_SERIES_N (2))
        g_assert_true ((mark->points[0].x < gap) == (mark->points[mark->n_points - 1].x < gap));
    }
}

/* Each end has a marker: on its axis where there is a figure, and below it where there is none. */
static void
check_ends (const NpScene *scene, const NpLineSeries *series, double *lowest, double *highest_gap)
{
  const NpMark *marks[2];

  if (is_gap (&series->points[0]) && is_gap (&series->points[1]))
    return;
  for (guint side = 0; side < 2; side++)
    {
      marks[side] = find_marker (scene, np_scene_find_key (scene, series->points[side].key));
      g_assert_nonnull (marks[side]);
      if (!is_gap (&series->points[side]))
        *lowest = MAX (*lowest, marks[side]->y);
      else
        {
          g_assert_cmpint (marks[side]->fill, ==, NP_FILL_NONE);
          *highest_gap = MIN (*highest_gap, marks[side]->y);
        }
    }
  g_assert_cmpfloat (marks[0]->x, <, marks[1]->x);
  /* Rising figures rise. */
  if (!is_gap (&series->points[0]) && !is_gap (&series->points[1]))
    g_assert_true ((series->points[1].value > series->points[0].value)
                   == (marks[1]->y < marks[0]->y));
}

static void
test_slope (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpSceneContext context = make_context ();
      guint n_data, n;
      g_autoptr (NpScene) scene = random_slope (rand_, &context, &n_data);
      const NpLineSeries *series = modes_get_series (&n);
      double lowest = -1, highest_gap = G_MAXDOUBLE;

      for (guint s = 0; s < n; s++)
        check_ends (scene, &series[s], &lowest, &highest_gap);
      g_assert_cmpfloat (lowest, <, highest_gap);
    }
}

/* Numbers are never cut while they have room beside the axes. */
static void
test_slope_numbers (void)
{
  for (guint scale = 1; scale <= 2; scale++)
    {
      NpSceneContext context = { .width = 360, .theme = &theme };
      g_autoptr (NpScene) scene = NULL;
      g_autofree char *text = NULL;

      np_theme_init (&theme, FALSE, FALSE);
      theme.text_scale = scale;
      context.measure = np_text_measure_fixed (&theme);
      scene = build_slope (&context);
      text = np_scene_to_text (scene);
      g_assert_nonnull (strstr (text, "\"-9.0\""));
      g_assert_nonnull (strstr (text, "\"52.0\""));
      g_assert_nonnull (strstr (text, "Jaecoo"));
    }
}

/* Panels are apart, each holds the data of its series, and these are numbered through. */
static void
test_multiples (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpSceneContext context = make_context ();
      guint n_data, n;
      g_autoptr (NpScene) scene = random_multiples (rand_, &context, &n_data);
      const NpLineSeries *series = modes_get_series (&n);
      g_autofree graphene_rect_t *panels = g_new0 (graphene_rect_t, MAX (n, 1));
      const NpMultiplesPanel *spec;
      guint n_panels = 0, next = 0;

      spec = modes_get_panels (&n_panels);
      for (guint p = 0; p < n_panels; p++)
        for (guint s = 0; s < spec[p].n_series; s++, next++)
          for (guint i = 0; i < series[next].n_points; i++)
            {
              const NpDatum *datum = find_datum (scene, series[next].points[i].key);

              g_assert_cmpuint (datum->series, ==, next);
              g_assert_cmpuint (datum->index, ==, i);
              if (s == 0 && i == 0)
                panels[p] = datum->bounds;
              else
                graphene_rect_union (&panels[p], &datum->bounds, &panels[p]);
            }
      for (guint p = 0; p < n_panels; p++)
        for (guint k = p + 1; k < n_panels; k++)
          g_assert_false (graphene_rect_intersection (&panels[p], &panels[k], NULL));
    }
}

/* One column where a phone's width is, more where there is room. */
static void
test_multiples_columns (void)
{
  static const struct
  {
    double width;
    guint n_columns;
  } cases[] = { { 360, 1 }, { 860, 3 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      NpSceneContext context = { .width = cases[c].width, .theme = &theme };
      g_autoptr (NpScene) scene = NULL;
      double left[3];
      guint n_columns = 1;

      np_theme_init (&theme, FALSE, FALSE);
      context.measure = np_text_measure_fixed (&theme);
      scene = build_multiples (&context);
      left[0] = find_datum (scene, "Volkswagen@2021")->bounds.origin.x;
      left[1] = find_datum (scene, "Jaecoo@2021")->bounds.origin.x;
      left[2] = find_datum (scene, "Jaguar@2021")->bounds.origin.x;
      n_columns += left[1] > left[0] + 1;
      n_columns += left[2] > left[1] + 1;
      g_assert_cmpuint (n_columns, ==, cases[c].n_columns);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rand_ = g_rand_new_with_seed (2025);
  g_test_add_func ("/chart/modes/areas", test_areas);
  g_test_add_func ("/chart/modes/areas-blank", test_areas_blank);
  g_test_add_func ("/chart/modes/areas-contrast", test_areas_contrast);
  g_test_add_func ("/chart/modes/ranks", test_ranks);
  g_test_add_func ("/chart/modes/ranks-overtakes", test_ranks_overtakes);
  g_test_add_func ("/chart/modes/slope", test_slope);
  g_test_add_func ("/chart/modes/slope-numbers", test_slope_numbers);
  g_test_add_func ("/chart/modes/multiples", test_multiples);
  g_test_add_func ("/chart/modes/multiples-columns", test_multiples_columns);
  status = g_test_run ();
  g_rand_free (rand_);
  return status;
}
