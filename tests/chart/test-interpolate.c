/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "lanes-data.h"
#include "np-scene.h"
#include "plots-data.h"

#define N_KEYS   12
#define N_ROUNDS 300

typedef NpScene *(*BuildFunc) (const NpSceneContext *context);

/* --- Random scenes --- */

static double
random_size (GRand *rand)
{
  return g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 0, 300);
}

static NpMark
random_mark (GRand *rand, NpMarkKind kind, int datum)
{
  NpMark mark = {
    .kind = kind,
    .ink = NP_INK_SERIES_N (g_rand_int_range (rand, 0, 7)),
    .fill = NP_FILL_SOLID,
    .stroke = random_size (rand),
    .opacity = g_rand_double (rand),
    .datum = datum,
    .x = g_rand_double_range (rand, -300, 300),
    .y = g_rand_double_range (rand, -300, 300),
    .width = random_size (rand),
    .height = random_size (rand),
    .radius = random_size (rand),
    .text_style = NP_TEXT_LABEL,
  };

  if (kind == NP_MARK_TEXT)
    mark.text = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 3));
  if (kind == NP_MARK_LINE || kind == NP_MARK_AREA)
    mark.n_points = (guint) g_rand_int_range (rand, 2, 5);
  mark.points = g_new0 (graphene_point_t, mark.n_points);
  for (guint i = 0; i < mark.n_points; i++)
    graphene_point_init (&mark.points[i], g_rand_double (rand), g_rand_double (rand));
  return mark;
}

/* Some of the data there are, in any order, each with at most one mark of a kind; and marks of
 * nothing. */
static NpScene *
random_scene (GRand *rand)
{
  NpScene *scene = np_scene_new (g_rand_double_range (rand, 1, 900), 300);
  guint offset = (guint) g_rand_int_range (rand, 0, N_KEYS);

  for (guint i = 0; i < N_KEYS; i++)
    {
      guint key = (i + offset) % N_KEYS;
      NpDatum datum = { .key = g_strdup_printf ("key-%u", key), .series = i };

      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          g_free (datum.key);
          continue;
        }
      int number = (int) np_scene_add_datum (scene, &datum);
      for (guint kind = NP_MARK_RECT; kind <= NP_MARK_GLYPH; kind++)
        if (g_rand_boolean (rand))
          {
            NpMark mark = random_mark (rand, kind, number);

            np_scene_add_mark (scene, &mark);
          }
    }
  for (guint i = 0; i < 8; i++)
    {
      NpMark mark = random_mark (rand, (NpMarkKind) (i % 5), -1);

      np_scene_add_mark (scene, &mark);
    }
  return scene;
}

static const NpMark *
find_mark (NpScene *scene, const char *key, NpMarkKind kind)
{
  int datum = np_scene_find_key (scene, key);

  for (guint i = 0; i < np_scene_get_n_marks (scene) && datum >= 0; i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->datum == datum && mark->kind == kind)
        return mark;
    }
  return NULL;
}

static void
assert_geometry (const NpMark *mark, const NpMark *expected)
{
  g_assert_cmpfloat (mark->x, ==, expected->x);
  g_assert_cmpfloat (mark->y, ==, expected->y);
  g_assert_cmpfloat (mark->width, ==, expected->width);
  g_assert_cmpfloat (mark->height, ==, expected->height);
  g_assert_cmpfloat (mark->radius, ==, expected->radius);
  g_assert_cmpfloat (mark->stroke, ==, expected->stroke);
  g_assert_cmpfloat (mark->opacity, ==, expected->opacity);
  g_assert_cmpstr (mark->text, ==, expected->text);
  g_assert_cmpuint (mark->n_points, ==, expected->n_points);
  for (guint i = 0; i < mark->n_points; i++)
    g_assert_true (graphene_point_near (&mark->points[i], &expected->points[i], 1e-6f));
}

/* --- Tests --- */

/* What is in both stands where it was at 0, and what comes can't be seen; at 1 all is as in @to. */
static void
check_ends (NpScene *from, NpScene *to)
{
  g_autoptr (NpScene) start = np_scene_interpolate (from, to, 0);
  g_autoptr (NpScene) end = np_scene_interpolate (from, to, 1);
  g_autofree char *end_text = np_scene_to_text (end);
  g_autofree char *to_text = np_scene_to_text (to);

  g_assert_cmpstr (end_text, ==, to_text);
  for (guint i = 0; i < np_scene_get_n_data (to); i++)
    for (guint kind = NP_MARK_RECT; kind <= NP_MARK_GLYPH; kind++)
      {
        const char *key = np_scene_get_datum (to, i)->key;
        const NpMark *wanted = find_mark (to, key, kind);
        const NpMark *was = find_mark (from, key, kind);
        const NpMark *mark = find_mark (start, key, kind);

        g_assert_true ((mark == NULL) == (wanted == NULL));
        if (mark == NULL)
          continue;
        if (was != NULL && was->n_points == wanted->n_points)
          assert_geometry (mark, was);
        else
          g_assert_cmpfloat (mark->opacity, ==, 0);
      }
}

static void
test_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (NpScene) from = random_scene (rand);
      g_autoptr (NpScene) to = random_scene (rand);

      check_ends (from, to);
    }
}

/* At any time: sizes are sizes, opacities are shares, no mark is lost or doubled. */
static void
test_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (NpScene) from = random_scene (rand);
      g_autoptr (NpScene) to = random_scene (rand);
      /* Whoever drives may go too far. */
      g_autoptr (NpScene) scene
          = np_scene_interpolate (from, to, g_rand_double_range (rand, -0.5, 1.5));
      guint n = np_scene_get_n_marks (scene);

      g_assert_cmpuint (n, >=, np_scene_get_n_marks (to));
      g_assert_cmpuint (n, <=, np_scene_get_n_marks (to) + np_scene_get_n_marks (from));
      g_assert_cmpuint (np_scene_get_n_data (scene), ==, np_scene_get_n_data (to));
      g_assert_cmpfloat (np_scene_get_width (scene), ==, np_scene_get_width (to));
      for (guint i = 0; i < n; i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          g_assert_cmpfloat (mark->width, >=, 0);
          g_assert_cmpfloat (mark->height, >=, 0);
          g_assert_cmpfloat (mark->radius, >=, 0);
          g_assert_cmpfloat (mark->stroke, >=, 0);
          g_assert_cmpfloat (mark->opacity, >=, 0);
          g_assert_cmpfloat (mark->opacity, <=, 1);
          g_assert_cmpint (mark->datum, <, (int) np_scene_get_n_data (scene));
        }
    }
}

/* A bar glides to its new place and length in a straight line. */
static void
test_glide (void)
{
  g_autoptr (NpScene) from = np_scene_new (400, 100);
  g_autoptr (NpScene) to = np_scene_new (400, 100);
  g_autoptr (NpScene) half = NULL;
  NpDatum first = { .key = g_strdup ("a") };
  NpDatum other = { .key = g_strdup ("b") };
  NpDatum second = { .key = g_strdup ("a"), .series = 1 };

  np_scene_add_rect (from, (int) np_scene_add_datum (from, &first), NP_INK_REST, NP_FILL_SOLID, 10,
                     0, 100, 16, 3);
  np_scene_add_text (from, -1, NP_INK_DIM, NP_TEXT_CAPTION, "100", 50, 80, 0.5f);
  np_scene_add_text (from, -1, NP_INK_DIM, NP_TEXT_CAPTION, "200", 90, 80, 0.5f);
  np_scene_add_datum (to, &other);
  np_scene_add_rect (to, (int) np_scene_add_datum (to, &second), NP_INK_SERIES, NP_FILL_SOLID, 10,
                     40, 300, 16, 3);
  np_scene_add_text (to, -1, NP_INK_DIM, NP_TEXT_CAPTION, "200", 70, 80, 0.5f);

  half = np_scene_interpolate (from, to, 0.5);
  g_assert_cmpuint (np_scene_get_n_marks (half), ==, 3);
  /* The tick that goes is below; the one that stays has kept its words, not its number. */
  g_assert_cmpstr (np_scene_get_mark (half, 0)->text, ==, "100");
  g_assert_cmpfloat (np_scene_get_mark (half, 0)->opacity, ==, 0.5);
  g_assert_cmpfloat (find_mark (half, "a", NP_MARK_RECT)->y, ==, 20);
  g_assert_cmpfloat (find_mark (half, "a", NP_MARK_RECT)->width, ==, 200);
  g_assert_cmpint (find_mark (half, "a", NP_MARK_RECT)->ink, ==, NP_INK_SERIES);
  g_assert_cmpstr (np_scene_get_mark (half, 2)->text, ==, "200");
  g_assert_cmpfloat (np_scene_get_mark (half, 2)->x, ==, 80);
  g_assert_cmpfloat (np_scene_get_mark (half, 2)->opacity, ==, 1);
}

/* Real pictures at two widths have the same data: nothing of theirs fades, all of it glides. */
static void
test_plots (void)
{
  static const BuildFunc builds[] = { build_bars, build_lines, build_lanes, build_bullets };
  NpTheme theme;

  np_theme_init (&theme, FALSE, FALSE);
  for (guint b = 0; b < G_N_ELEMENTS (builds); b++)
    {
      NpSceneContext wide = { 1000, 0, &theme, np_text_measure_fixed (&theme), FALSE };
      NpSceneContext less = { 900, 0, &theme, np_text_measure_fixed (&theme), FALSE };
      g_autoptr (NpScene) from = builds[b](&wide);
      g_autoptr (NpScene) to = builds[b](&less);
      g_autoptr (NpScene) still = np_scene_interpolate (to, to, 0.3);
      g_autofree char *still_text = np_scene_to_text (still);
      g_autofree char *to_text = np_scene_to_text (to);
      g_autoptr (NpScene) half = np_scene_interpolate (from, to, 0.5);

      check_ends (from, to);
      g_assert_cmpstr (still_text, ==, to_text);
      for (guint i = 0; i < np_scene_get_n_marks (half); i++)
        {
          const NpMark *mark = np_scene_get_mark (half, i);

          if (mark->datum >= 0 && mark->kind == NP_MARK_RECT && b != 2)
            g_assert_cmpfloat (mark->opacity, ==, 1);
        }
    }
}

/* A frame is made where the last one was, of the scenes' own texts: nothing is copied. */
static void
test_frames_copy_nothing (void)
{
  NpTheme theme;
  np_theme_init (&theme, FALSE, FALSE);
  NpSceneContext wide = { 1000, 0, &theme, np_text_measure_fixed (&theme), FALSE };
  NpSceneContext less = { 900, 0, &theme, np_text_measure_fixed (&theme), FALSE };
  g_autoptr (NpScene) from = build_bars (&wide);
  g_autoptr (NpScene) to = build_bars (&less);
  g_autoptr (NpSceneGlide) glide = np_scene_glide_new (from, to);
  const NpScene *frame = np_scene_glide_get_frame (glide, 0.25);
  const NpMark *first = np_scene_get_mark (frame, 0);
  guint n_texts = 0;

  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (np_scene_glide_get_frame (glide, 0.25 * i) == frame);
      g_assert_true (np_scene_get_mark (frame, 0) == first);
    }
  for (guint i = 0; i < np_scene_get_n_marks (frame); i++)
    {
      const NpMark *mark = np_scene_get_mark (frame, i);
      gboolean borrowed = FALSE;

      for (guint k = 0; k < np_scene_get_n_marks (to); k++)
        borrowed |= np_scene_get_mark (to, k)->text == mark->text;
      for (guint k = 0; k < np_scene_get_n_marks (from); k++)
        borrowed |= np_scene_get_mark (from, k)->text == mark->text;
      g_assert_true (mark->text == NULL || borrowed);
      n_texts += mark->text != NULL;
    }
  g_assert_cmpuint (n_texts, >, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/interpolate/ends", test_ends);
  g_test_add_func ("/chart/interpolate/between", test_between);
  g_test_add_func ("/chart/interpolate/glide", test_glide);
  g_test_add_func ("/chart/interpolate/plots", test_plots);
  g_test_add_func ("/chart/interpolate/frames-copy-nothing", test_frames_copy_nothing);
  return g_test_run ();
}
