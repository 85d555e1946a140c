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

/* Whatever the width: a caption is broken and not cut, no vertical line is without its number but
 * the one of the block of which nothing is known, and bars have room or stand below their names. */
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
        g_assert_cmpuint (n_axis_lines, ==, n_labels + 1);
      g_assert_cmpuint (n_labels, >=, 3);
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

static double
pick (GRand *rand, const double *values, guint n)
{
  return values[g_rand_int_range (rand, 0, (gint32) n)];
}

/* Amounts are so large that each of their parts can be seen. */
static NpBullet
make_any_bullet (GRand *rand)
{
  static const double values[] = { NAN, 0, 40, 100, 300 };
  static const double added[] = { 0, 30, 200, -20, -100 };
  double capacity = pick (rand, values, 5);

  return (NpBullet) {
    .id = "a",
    .key = "a",
    .label = "A",
    .value = pick (rand, values, 5),
    .capacity = capacity,
    .capacity_low = capacity,
    .capacity_high = g_rand_boolean (rand) ? capacity : capacity * 1.5,
    .capacity_style
    = (NpBulletCapacity) g_rand_int_range (rand, 0, NP_BULLET_CAPACITY_ANNOUNCED + 1),
    .hollow = g_rand_boolean (rand),
    .plain = g_rand_boolean (rand),
    .ink = NP_INK_SERIES,
    .has_scenario = g_rand_boolean (rand),
    .added = pick (rand, added, 5),
    .unplaced = g_rand_boolean (rand) ? 50 : 0,
    .scenario_capacity = pick (rand, values, 5),
    .scenario_capacity_low = NAN,
    .scenario_capacity_high = NAN,
  };
}

/* What a rectangle of a row is a sign of. */
static NpBulletSigns
read_rect (const NpMark *mark)
{
  if (mark->fill == NP_FILL_SCENARIO)
    return NP_BULLET_SIGN_ADDED;
  if (mark->fill == NP_FILL_LIGHT)
    return NP_BULLET_SIGN_HOLLOW;
  if (mark->fill == NP_FILL_SOLID)
    return mark->ink == NP_INK_BAND ? 0 : NP_BULLET_SIGN_FILLED;
  if (mark->fill == NP_FILL_HATCH)
    return NP_BULLET_SIGN_DOUBT;
  if (mark->ink == NP_INK_FOREGROUND)
    return NP_BULLET_SIGN_OVER;
  if (mark->ink == NP_INK_DIM)
    return mark->dash == NP_DASH_SOLID ? NP_BULLET_SIGN_OLD : NP_BULLET_SIGN_ANNOUNCED;
  return mark->height > 20 ? NP_BULLET_SIGN_FRAME : NP_BULLET_SIGN_LOST;
}

static NpBulletSigns
read_mark (const NpMark *mark)
{
  gboolean slants = mark->kind == NP_MARK_LINE && mark->points[0].x != mark->points[1].x
                    && mark->points[0].y != mark->points[1].y;

  if (mark->kind == NP_MARK_RECT)
    return read_rect (mark);
  if (mark->kind == NP_MARK_GLYPH)
    return NP_BULLET_SIGN_UNPLACED;
  if (mark->kind == NP_MARK_LINE && mark->dash == NP_DASH_DOTTED)
    return NP_BULLET_SIGN_GAP;
  return slants ? NP_BULLET_SIGN_CLOSED : 0;
}

/* Whatever is in a row, its signs are those that it is drawn with. */
static void
test_signs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  NpSceneContext context = make_context (1000, 1, FALSE);
  NpBulletSigns all = 0;

  for (guint round = 0; round < 3000; round++)
    {
      NpBullet bullet = make_any_bullet (rand);
      NpBulletBlock block = { "Cars", &bullet, 1 };
      NpBulletsSpec spec = { &block, 1 };
      g_autoptr (NpScene) scene = np_bullets_build (&spec, &context);
      NpBulletSigns drawn = 0;
      gboolean filled = FALSE;

      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->datum != 0)
            continue;
          drawn |= read_mark (mark);
          filled |= mark->kind == NP_MARK_RECT && mark->ink == NP_INK_BAND;
        }
      /* An outline is a sign where nothing fills it. */
      if (filled)
        drawn &= ~NP_BULLET_SIGN_OLD;
      g_assert_cmphex (np_bullet_get_signs (&bullet), ==, drawn);
      all |= drawn;
    }
  g_assert_cmphex (all, ==, 2 * NP_BULLET_SIGN_UNPLACED - 1);
}

/* What several blocks come to stands below them, without an axis of its own; the one after it has
 * the ticks that it would have without it. */
static void
test_no_rows (void)
{
  NpSceneContext context = make_context (1000, 1, FALSE);
  NpBullet bullet = { .id = "a", .key = "a", .label = "A", .value = 40, .capacity = 100 };
  NpBulletBlock blocks[] = { { "None", NULL, 0, "1 of 2", 1 },
                             { "Cars", &bullet, 1, NULL, 1 },
                             { "All", NULL, 0, "x", 1 } };
  NpBulletsSpec spec = { blocks, 3 };
  g_autoptr (NpScene) scene = np_bullets_build (&spec, &context);
  const graphene_rect_t *row = &np_scene_get_datum (scene, 0)->bounds;
  double bottom = row->origin.y + row->size.height;
  guint n_below = 0, n_ticks = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_LINE)
        g_assert_cmpfloat (mark->points[1].y, <=, bottom + 0.1);
      n_below += mark->kind == NP_MARK_TEXT && mark->y > bottom;
      n_ticks += g_strcmp0 (mark->text, "0") == 0;
    }
  g_assert_cmpuint (n_below, ==, 2);
  g_assert_cmpuint (n_ticks, ==, 1);
}

/* An axis of what nobody knows would have numbers that mean nothing. */
static void
test_nothing_known (void)
{
  NpSceneContext context = make_context (1000, 1, FALSE);
  NpBullet bullet
      = { .id = "a", .key = "a", .label = "A", .value = NAN, .capacity = NAN, .plain = TRUE };
  NpBulletBlock block = { "Engines", &bullet, 1 };
  NpBulletsSpec spec = { &block, 1 };
  g_autoptr (NpScene) scene = np_bullets_build (&spec, &context);
  guint n_rules = 0, n_texts = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      n_rules += np_scene_get_mark (scene, i)->kind == NP_MARK_LINE;
      n_texts += np_scene_get_mark (scene, i)->kind == NP_MARK_TEXT;
    }
  g_assert_cmpuint (n_rules, ==, 1);
  g_assert_cmpuint (n_texts, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bullets/capacity-outlined", test_capacity_outlined);
  g_test_add_func ("/chart/bullets/gaps", test_gaps);
  g_test_add_func ("/chart/bullets/fit", test_fit);
  g_test_add_func ("/chart/bullets/even-axis", test_even_axis);
  g_test_add_func ("/chart/bullets/signs", test_signs);
  g_test_add_func ("/chart/bullets/no-rows", test_no_rows);
  g_test_add_func ("/chart/bullets/nothing-known", test_nothing_known);
  return g_test_run ();
}
