/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for bullets beside what holds for all plots, which is in test-plots.c. */

#include <math.h>
#include <string.h>

#include "np-bullets.h"
#include "plots-data.h"

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* The rectangle of a datum, or NULL. */
static const NpMark *
find_rect (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  return NULL;
}

/* As WCAG has it. */
static double
get_luminance (const GdkRGBA *color)
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  const double parts[] = { color->red, color->green, color->blue };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i]
           * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

/* 1 to 21 */
static double
get_contrast (const GdkRGBA *ink, const GdkRGBA *ground)
{
  double a = get_luminance (ink), b = get_luminance (ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The only outline of a datum's capacity: one that nothing fills, in the ink of labels. */
static const NpMark *
find_outline (NpScene *scene, const char *key)
{
  const NpMark *found = NULL;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind != NP_MARK_RECT || mark->fill != NP_FILL_NONE || mark->ink != NP_INK_DIM
          || mark->datum != np_scene_find_key (scene, key))
        continue;
      g_assert_null (found);
      found = mark;
    }
  return found;
}

/* A capacity is a quiet band with an outline that is seen on every ground: the plot's own, a
 * window's and a card's. Only a statement of about that time is filled; what sources disagree about
 * lies inside the same outline. */
static void
test_capacity_outlined (void)
{
  for (guint variant = 0; variant < 8; variant++)
    {
      NpSceneContext context = make_context (900, 1, variant >= 4);
      GdkRGBA card, window;
      g_autoptr (NpScene) scene = NULL;
      const NpMark *band, *outline, *hatch;

      np_theme_init (&theme, variant % 4 >= 2, variant % 2);
      gdk_rgba_parse (&card, theme.dark ? "#36363a" : "#ffffff");
      gdk_rgba_parse (&window, theme.dark ? "#222226" : "#fafafb");
      scene = build_bullets (&context);
      band = find_rect (scene, "chang");
      outline = find_outline (scene, "chang");
      g_assert_cmpint (band->ink, ==, NP_INK_BAND);
      g_assert_cmpfloat (outline->x, ==, band->x);
      g_assert_cmpfloat (outline->width, ==, band->width);
      g_assert_cmpfloat (outline->opacity, ==, 1);
      g_assert_cmpfloat (outline->stroke, >=, 1);
      g_assert_cmpfloat (get_contrast (&theme.dim, &theme.background), >=, 3);
      g_assert_cmpfloat (get_contrast (&theme.dim, &window), >=, 3);
      g_assert_cmpfloat (get_contrast (&theme.dim, &card), >=, 3);

      hatch = find_rect (scene, "sun");
      outline = find_outline (scene, "sun");
      g_assert_cmpint (hatch->fill, ==, NP_FILL_HATCH);
      g_assert_cmpfloat_with_epsilon (outline->width, hatch->width * 6, 0.01);

      g_assert_null (find_outline (scene, "sol"));
      g_assert_cmpint (find_outline (scene, "bar")->dash, ==, NP_DASH_SHORT);
      g_assert_true (find_rect (scene, "bar") == find_outline (scene, "bar"));
      g_assert_cmpint (find_outline (scene, "old")->dash, ==, NP_DASH_SOLID);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        if (np_scene_get_mark (scene, i)->datum == np_scene_find_key (scene, "old"))
          g_assert_cmpint (np_scene_get_mark (scene, i)->ink, !=, NP_INK_BAND);
    }
}

static gboolean
has_stub (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->kind == NP_MARK_LINE
        && np_scene_get_mark (scene, i)->datum == np_scene_find_key (scene, key))
      return TRUE;
  return FALSE;
}

/* A stub is where a figure is missing, not where its capacity is, and not of what is closed; sales
 * are hollow. */
static void
test_gaps (void)
{
  NpSceneContext context = make_context (900, 1, FALSE);
  g_autoptr (NpScene) scene = build_bullets (&context);
  gboolean hollow = FALSE;

  g_assert_true (has_stub (scene, "bar"));
  g_assert_false (has_stub (scene, "sol"));
  g_assert_false (has_stub (scene, "gone"));
  g_assert_cmpint (np_scene_get_datum (scene, np_scene_find_key (scene, "sol"))->trust, ==, 0);
  g_assert_cmpint (np_scene_get_datum (scene, np_scene_find_key (scene, "gone"))->trust, ==,
                   NP_TRUST_GAP);
  /* What is closed has one line's room. */
  g_assert_cmpfloat (np_scene_get_datum (scene, np_scene_find_key (scene, "gone"))
                         ->bounds.size.height,
                     <,
                     np_scene_get_datum (scene, np_scene_find_key (scene, "bar"))
                             ->bounds.size.height
                         - 10);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == np_scene_find_key (scene, "old"))
        hollow = hollow || (mark->fill == NP_FILL_LIGHT && mark->stroke > 1);
    }
  g_assert_true (hollow);
}

/* Whatever the width: a caption is broken and not cut, no vertical line is without its number, and
 * bars have room or stand below their names. */
static void
test_fit (void)
{
  for (double width = 330; width < 900; width += 7)
    {
      NpSceneContext context = make_context (width, 1, FALSE);
      g_autoptr (NpScene) scene = build_bullets (&context);
      g_autofree char *text = np_scene_to_text (scene);
      const NpMark *band = find_rect (scene, "chang");
      guint n_labels = 0, n_axis_lines = 0;

      g_assert_nonnull (strstr (text, "\"17.0 % by cars sold\""));
      g_assert_null (strstr (text, "…\""));
      g_assert_cmpfloat (band->x == 0 ? width : 3 * band->width, >=, 178);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->datum >= 0)
            continue;
          n_labels += mark->kind == NP_MARK_TEXT && mark->text_style == NP_TEXT_CAPTION;
          n_axis_lines += mark->kind == NP_MARK_LINE;
        }
      /* Where names stand above their bars a line is drawn in pieces, one a bar. */
      if (band->x > 0)
        g_assert_cmpuint (n_axis_lines, ==, n_labels);
      g_assert_cmpuint (n_labels, >=, 4);
    }
}

/* A tick that has no room for its number takes its line away, and so do the others: what is left is
 * even. */
static void
test_even_axis (void)
{
  for (double width = 300; width < 900; width += 11)
    {
      NpSceneContext context = make_context (width, 1, FALSE);
      const NpBullet bullet = { .id = "a",
                                .key = "a",
                                .label = "A plant",
                                .value_label = "100,000,000 of 500,000,000, nameplate",
                                .value = 1e8,
                                .capacity = 5e8 };
      const NpBulletBlock block = { "Cars", &bullet, 1 };
      const NpBulletsSpec spec = { &block, 1 };
      g_autoptr (NpScene) scene = np_bullets_build (&spec, &context);
      double places[8];
      guint n = 0;

      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->kind == NP_MARK_LINE && mark->datum < 0 && n < G_N_ELEMENTS (places))
            places[n++] = mark->points[0].x;
        }
      g_assert_cmpuint (n, >=, 2);
      for (guint i = 2; i < n; i++)
        g_assert_cmpfloat_with_epsilon (places[i] - places[i - 1], places[1] - places[0], 0.1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bullets/capacity-outlined", test_capacity_outlined);
  g_test_add_func ("/chart/bullets/gaps", test_gaps);
  g_test_add_func ("/chart/bullets/fit", test_fit);
  g_test_add_func ("/chart/bullets/even-axis", test_even_axis);
  return g_test_run ();
}
