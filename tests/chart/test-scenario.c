/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bullets with what a scenario makes of them, on shared axes, with totals and sparklines. */

#include <math.h>
#include <string.h>

#include "np-bullets.h"
#include "scenario-data.h"

#define ANY -1

static NpTheme theme;

static NpSceneContext
make_context (double width, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* The n-th mark of a datum of this kind, fill and ink, or NULL. */
static const NpMark *
find_mark (NpScene *scene, const char *key, NpMarkKind kind, int fill, int ink, guint n)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == kind && mark->datum == np_scene_find_key (scene, key)
          && (fill == ANY || (int) mark->fill == fill) && (ink == ANY || (int) mark->ink == ink)
          && n-- == 0)
        return mark;
    }
  return NULL;
}

static const NpMark *
find_text (NpScene *scene, const char *text, guint n)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (g_strcmp0 (np_scene_get_mark (scene, i)->text, text) == 0 && n-- == 0)
      return np_scene_get_mark (scene, i);
  return NULL;
}

/* Places from the start edge, whichever way the picture runs. */
static double
get_start (const NpMark *mark, const NpSceneContext *context)
{
  return context->rtl ? context->width - mark->x - mark->width : mark->x;
}

static double
get_end (const NpMark *mark, const NpSceneContext *context)
{
  return get_start (mark, context) + mark->width;
}

static double
get_point (const NpMark *mark, guint i, const NpSceneContext *context)
{
  return context->rtl ? context->width - mark->points[i].x : mark->points[i].x;
}

static const NpMark *
find_added (NpScene *scene, const char *key)
{
  return find_mark (scene, key, NP_MARK_RECT, NP_FILL_SCENARIO, ANY, 0);
}

static const NpMark *
find_solid (NpScene *scene, const char *key)
{
  return find_mark (scene, key, NP_MARK_RECT, NP_FILL_SOLID, NP_INK_SERIES, 0);
}

/* Of what a scenario says of a capacity; one, or none. */
static const NpMark *
find_frame (NpScene *scene, const char *key)
{
  const NpMark *mark = find_mark (scene, key, NP_MARK_RECT, NP_FILL_NONE, NP_INK_SERIES, 0);

  return mark != NULL && mark->height > 20 ? mark : NULL;
}

static double
get_middle (const NpMark *mark)
{
  return mark->y + mark->height / 2;
}

typedef void (*CheckFunc) (const NpSceneContext *context);

/* Wide and narrow, to the right and to the left. */
static void
check_each (CheckFunc check)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 336 : 1000, variant >= 2);

      check (&context);
    }
}

/* What is added goes on from where the figure ends, dashed and hatched, and to the same scale. */
static void
check_added (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  const NpMark *base = find_solid (scene, "sun");
  const NpMark *added = find_added (scene, "sun");
  const NpMark *estimate = find_mark (scene, "solihull", NP_MARK_RECT, NP_FILL_LIGHT, ANY, 0);

  g_assert_cmpfloat_with_epsilon (get_start (added, context), get_end (base, context), 0.01);
  g_assert_cmpfloat_with_epsilon (base->width / 273087, added->width / 53604, 1e-5);
  g_assert_cmpint (added->dash, ==, NP_DASH_SHORT);
  g_assert_cmpfloat (added->stroke, >=, 1);
  g_assert_cmpint (base->dash, ==, NP_DASH_SOLID);
  g_assert_cmpfloat (base->stroke, ==, 0);
  /* What is stays as it is: an estimate is none of the scenario's. */
  g_assert_cmpfloat_with_epsilon (get_end (estimate, context),
                                  get_start (find_added (scene, "solihull"), context), 0.01);
  g_assert_cmpfloat_with_epsilon (estimate->width / 120000, base->width / 273087, 1e-5);
  g_assert_null (find_added (scene, "over"));
}

/* A bar that begins at zero is all that there is, unless it stands out of its line below a stub that
 * says that there is more. */
static void
check_not_whole (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  const NpMark *stub = find_mark (scene, "halewood", NP_MARK_LINE, ANY, NP_INK_DIM, 0);
  const NpMark *added = find_added (scene, "halewood");
  const NpMark *band = find_mark (scene, "halewood", NP_MARK_RECT, NP_FILL_SOLID, NP_INK_BAND, 0);
  const NpMark *whole = find_added (scene, "bromwich");

  g_assert_cmpint (stub->dash, ==, NP_DASH_DOTTED);
  g_assert_cmpfloat (stub->points[0].y, <, added->y);
  g_assert_cmpfloat (get_middle (added), >, get_middle (band) + 1);
  g_assert_cmpfloat (added->y + added->height, <=, band->y + band->height);
  g_assert_cmpfloat_with_epsilon (get_start (added, context), get_start (band, context), 0.01);
  g_assert_cmpfloat_with_epsilon (added->width, band->width, 0.01);

  g_assert_null (find_mark (scene, "bromwich", NP_MARK_LINE, ANY, ANY, 0));
  g_assert_cmpfloat_with_epsilon (get_middle (whole), get_middle (find_frame (scene, "bromwich")),
                                  0.01);
}

/* A capacity that a scenario opens or changes is a dashed frame, seen beside the one that is; what
 * it leaves alone has none; what it closes is struck out. */
static void
check_capacity (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  double unit = find_solid (scene, "sun")->width / 273087;
  const NpMark *frame = find_frame (scene, "bromwich");
  const NpMark *larger = find_frame (scene, "solihull");
  const NpMark *old = find_mark (scene, "solihull", NP_MARK_RECT, NP_FILL_NONE, NP_INK_DIM, 0);
  const NpMark *low = find_mark (scene, "solihull", NP_MARK_LINE, ANY, NP_INK_SERIES, 0);
  const NpMark *strike = find_mark (scene, "ellesmere", NP_MARK_LINE, ANY, NP_INK_SERIES, 0);

  g_assert_cmpfloat_with_epsilon (frame->width, 90000 * unit, 0.01);
  g_assert_cmpint (frame->dash, ==, NP_DASH_SHORT);
  g_assert_cmpfloat_with_epsilon (larger->width, 200000 * unit, 0.01);
  g_assert_cmpfloat_with_epsilon (old->width, 150000 * unit, 0.01);
  g_assert_cmpfloat (larger->y, <, old->y - 1);
  g_assert_cmpfloat (larger->y + larger->height, >, old->y + old->height + 1);
  g_assert_cmpfloat_with_epsilon (get_point (low, 0, context) - get_start (larger, context),
                                  180000 * unit, 0.01);
  g_assert_null (find_frame (scene, "sun"));
  g_assert_null (find_frame (scene, "halewood"));
  g_assert_null (find_frame (scene, "ellesmere"));
  g_assert_cmpfloat_with_epsilon (fabsf (strike->points[1].x - strike->points[0].x), 100000 * unit,
                                  0.01);
}

/* What a scenario takes away is an empty part of the figure: both together are what is. */
static void
check_taken_away (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  double unit = find_solid (scene, "sun")->width / 273087;
  const NpMark *left = find_solid (scene, "burnaston");
  const NpMark *gone = find_mark (scene, "burnaston", NP_MARK_RECT, NP_FILL_NONE, NP_INK_SERIES, 0);

  g_assert_cmpfloat_with_epsilon (left->width, 60000 * unit, 0.01);
  g_assert_cmpfloat_with_epsilon (gone->width, 40000 * unit, 0.01);
  g_assert_cmpfloat_with_epsilon (get_start (gone, context), get_end (left, context), 0.01);
  g_assert_cmpint (gone->dash, ==, NP_DASH_SHORT);
  g_assert_null (find_added (scene, "burnaston"));
  g_assert_null (find_solid (scene, "ellesmere"));
}

/* What doesn't fit goes on past the capacity's end, ends in a cross and is named in words with the
 * same cross. */
static void
check_unplaced_row (const NpSceneContext *context, const char *key, double units, const char *words)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  double unit = find_solid (scene, "sun")->width / 273087;
  const NpMark *line = find_mark (scene, key, NP_MARK_LINE, ANY, NP_INK_FOREGROUND, 0);
  const NpMark *end = find_mark (scene, key, NP_MARK_GLYPH, ANY, ANY, 0);
  const NpMark *named = find_mark (scene, key, NP_MARK_GLYPH, ANY, ANY, 1);
  const NpMark *text = find_text (scene, words, 0);

  g_assert_cmpint (line->dash, ==, NP_DASH_SHORT);
  g_assert_cmpfloat_with_epsilon (get_point (line, 0, context),
                                  get_end (find_added (scene, key), context), 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (line, 1, context) - get_point (line, 0, context),
                                  units * unit, 0.01);
  g_assert_cmpint (end->glyph, ==, NP_GLYPH_CROSS);
  g_assert_cmpint (named->glyph, ==, NP_GLYPH_CROSS);
  g_assert_cmpfloat (fabs (end->x - line->points[1].x), <=, end->width / 2 + 0.01);
  g_assert_nonnull (text);
  g_assert_cmpfloat (named->y, >, text->y);
  g_assert_cmpfloat (named->y, <,
                     text->y + np_text_measure_height (&context->measure, NP_TEXT_CAPTION));
}

static void
check_unplaced (const NpSceneContext *context)
{
  check_unplaced_row (context, "halewood", 8604, "8,604 don’t fit");
  check_unplaced_row (context, "solihull", 40000, "40,000 don’t fit");
}

/* However little doesn't fit, and however full the axis is, the cross is there and in the picture. */
static void
check_unplaced_is_seen (const NpSceneContext *context)
{
  for (double unplaced = 1; unplaced < 1e9; unplaced *= 10)
    {
      const NpBullet bullet = { .key = "a",
                                .label = "A",
                                .value = 0,
                                .capacity = 1e6,
                                .has_scenario = TRUE,
                                .added = 1e6,
                                .unplaced = unplaced,
                                .scenario_capacity = NAN,
                                .unplaced_label = "some don’t fit" };
      const NpBulletBlock block = { "Cars", &bullet, 1 };
      const NpBulletsSpec spec = { &block, 1 };
      g_autoptr (NpScene) scene = np_bullets_build (&spec, context);
      const NpMark *cross = find_mark (scene, "a", NP_MARK_GLYPH, ANY, ANY, 0);

      g_assert_cmpfloat (cross->x, >=, cross->width / 2);
      g_assert_cmpfloat (cross->x, <=, context->width - cross->width / 2);
      g_assert_nonnull (find_text (scene, "some don’t fit", 0));
    }
}

/* More than can be is marked where the capacity ends and round what is over it; as much is not. */
static void
check_excess (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  static const struct
  {
    const char *key;
    double built;
  } cases[] = { { "over", 220000 }, { "oxford", 250000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double unit = find_solid (scene, "sun")->width / 273087;
      const NpMark *band
          = find_mark (scene, cases[i].key, NP_MARK_RECT, NP_FILL_SOLID, NP_INK_BAND, 0);
      const NpMark *line = find_mark (scene, cases[i].key, NP_MARK_LINE, ANY, NP_INK_FOREGROUND, 0);
      const NpMark *excess
          = find_mark (scene, cases[i].key, NP_MARK_RECT, NP_FILL_NONE, NP_INK_FOREGROUND, 0);

      g_assert_cmpfloat_with_epsilon (get_point (line, 0, context), get_end (band, context), 0.01);
      g_assert_cmpfloat_with_epsilon (get_start (excess, context), get_end (band, context), 0.01);
      g_assert_cmpfloat_with_epsilon (excess->width, (cases[i].built - 200000) * unit, 0.01);
    }
  /* Sunderland is within its range, Halewood and Solihull are full. */
  g_assert_null (find_mark (scene, "sun", NP_MARK_LINE, ANY, NP_INK_FOREGROUND, 0));
  g_assert_null (find_mark (scene, "halewood", NP_MARK_RECT, NP_FILL_NONE, NP_INK_FOREGROUND, 0));
  g_assert_null (find_mark (scene, "solihull", NP_MARK_RECT, NP_FILL_NONE, NP_INK_FOREGROUND, 0));
}

/* Use before, an arrow that points the way one reads, use after; both are what the datum says. */
static void
check_use (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_scenario (context);
  const NpDatum *datum = np_scene_get_datum (scene, np_scene_find_key (scene, "halewood"));
  const NpMark *before = find_text (scene, "no figure", 0);
  const NpMark *after = find_text (scene, "100 % and more", 0);

  g_assert_cmpint (before->ink, ==, NP_INK_DIM);
  g_assert_cmpint (after->ink, ==, NP_INK_FOREGROUND);
  g_assert_cmpfloat (before->y, <=, after->y);
  if (context->rtl)
    g_assert_cmpfloat (after->x, <, before->x);
  else
    g_assert_cmpfloat (before->x, <, after->x);
  g_assert_nonnull (find_text (scene, context->rtl ? "←" : "→", 0));
  g_assert_null (find_text (scene, context->rtl ? "→" : "←", 0));
  g_assert_cmpstr (datum->value, ==,
                   context->rtl ? "no figure ← 100 % and more" : "no figure → 100 % and more");
  g_assert_cmpint (datum->trust, ==, NP_TRUST_SCENARIO | NP_TRUST_GAP);
  g_assert_cmpint (np_scene_get_datum (scene, np_scene_find_key (scene, "over"))->trust, ==, 0);
}

/* Uses that are too long for one line stand on two, whole, in a column of their own and above the
 * bar. */
static void
test_use_stacked (void)
{
  static const double widths[] = { 336, 620 };
  const NpBullet bullet = { .key = "a",
                            .label = "A",
                            .use_label = "37.5–45.0 % by cars sold, a year",
                            .value = 10,
                            .capacity = 20,
                            .has_scenario = TRUE,
                            .added = 5,
                            .scenario_capacity = NAN,
                            .scenario_label = "52.5–60.0 % by cars sold",
                            .ink = NP_INK_SERIES_N (0) };
  const NpBulletBlock block = { "Cars", &bullet, 1 };
  const NpBulletsSpec spec = { &block, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      NpSceneContext context = make_context (widths[i], FALSE);
      g_autoptr (NpScene) scene = np_bullets_build (&spec, &context);
      const NpMark *before = find_text (scene, bullet.use_label, 0);
      const NpMark *after = find_text (scene, bullet.scenario_label, 0);

      g_assert_cmpint (find_solid (scene, "a")->x > 0, ==, i == 1);
      g_assert_nonnull (before);
      g_assert_cmpfloat (after->y, >=,
                         before->y + np_text_measure_height (&context.measure, NP_TEXT_VALUE));
      g_assert_cmpfloat (after->x, ==, before->x);
    }
}

/* Blocks of a group are to one scale, with the numbers of the lines on top of the first; engines
 * have their own. */
static void
check_axis (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_bullets_countries (context);
  const NpMark *british = find_solid (scene, "sun");
  const NpMark *chinese = find_solid (scene, "chang");
  const NpMark *engines = find_solid (scene, "eng");

  g_assert_cmpfloat_with_epsilon (british->width / 273087, chinese->width / 34000, 1e-5);
  g_assert_cmpfloat_with_epsilon (get_start (british, context), get_start (chinese, context), 0.01);
  g_assert_cmpfloat (engines->width / 80000, >, british->width / 273087 * 1.05);
  g_assert_nonnull (find_text (scene, "0", 1));
  g_assert_null (find_text (scene, "0", 2));
  g_assert_nonnull (find_text (scene, "600,000", 0));
  g_assert_null (find_text (scene, "600,000", 1));
}

/* The same plant in two scenarios is drawn to one scale, and its data have keys of their own. */
static void
check_side_by_side (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_scenarios (context);
  const NpMark *one = find_frame (scene, "bromwich/chery");
  const NpMark *other = find_frame (scene, "bromwich/all");

  g_assert_cmpfloat_with_epsilon (one->width, other->width, 0.01);
  g_assert_cmpfloat_with_epsilon (find_added (scene, "bromwich/chery")->width / 53604,
                                  find_added (scene, "sun/all")->width / 45000, 1e-5);
  g_assert_cmpfloat (find_text (scene, "Chery at Castle Bromwich", 0)->y, <, one->y);
  g_assert_cmpfloat (find_text (scene, "All Chinese brands in Britain", 0)->y, >, one->y);
  g_assert_cmpstr (np_scene_get_datum (scene, 0)->id, ==, np_scene_get_datum (scene, 1)->id);
}

/* A total stands under its heading, broken where it must be and never cut. */
static void
check_total (const NpSceneContext *context)
{
  const char *total = "2 of 7 plants have data: 293,087 of 500,000 to 600,000, and one whose "
                      "capacity isn’t known";
  g_autoptr (NpScene) scene = build_bullets_countries (context);
  g_autoptr (GString) read = g_string_new (NULL);
  const NpMark *heading = find_text (scene, "Cars, United Kingdom", 0);
  double y = heading->y;

  for (guint i = 0; i < np_scene_get_n_marks (scene) && read->len < strlen (total); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark == heading || mark->kind != NP_MARK_TEXT)
        continue;
      g_assert_cmpfloat (mark->y, >, y);
      g_assert_cmpfloat (mark->x, ==, heading->x);
      y = mark->y;
      g_string_append_printf (read, "%s%s", read->len > 0 ? " " : "", mark->text);
    }
  g_assert_cmpstr (read->str, ==, total);
}

/* Where there is room use before is a small line, broken at gaps, in one scale; time runs to the
 * right in every language. */
static void
test_sparklines (void)
{
  for (double width = 500; width < 1000; width += 33)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        NpSceneContext context = make_context (width, rtl == 1);
        g_autoptr (NpScene) scene = build_bullets_countries (&context);
        const NpMark *before = find_mark (scene, "sun", NP_MARK_LINE, ANY, NP_INK_DIM, 1);
        const NpMark *after = find_mark (scene, "sun", NP_MARK_LINE, ANY, NP_INK_DIM, 2);
        const NpMark *last = find_mark (scene, "sun", NP_MARK_GLYPH, ANY, NP_INK_SERIES, 0);
        const NpMark *full = find_mark (scene, "sun", NP_MARK_LINE, ANY, NP_INK_GRID, 0);

        g_assert_cmpint (before != NULL, ==, width >= 700);
        g_assert_cmpint (find_text (scene, "2016–2025", 0) != NULL, ==, width >= 700);
        if (before == NULL)
          continue;
        g_assert_null (find_text (scene, "2016–2025", 1));
        g_assert_cmpuint (before->n_points, ==, 5);
        g_assert_cmpuint (after->n_points, ==, 4);
        g_assert_cmpfloat (before->points[0].x, <, before->points[4].x);
        g_assert_cmpfloat (before->points[4].x, <, after->points[0].x);
        g_assert_cmpfloat (last->x, ==, after->points[3].x);
        /* 0.98 lies below all of the capacity, 1.04 above it. */
        g_assert_cmpfloat (before->points[0].y, >, full->points[0].y);
        g_assert_cmpfloat (before->points[1].y, <, full->points[0].y);
        g_assert_nonnull (find_mark (scene, "chang", NP_MARK_GLYPH, ANY, NP_INK_DIM, 1));
        g_assert_null (find_mark (scene, "chang", NP_MARK_GLYPH, ANY, NP_INK_SERIES, 0));
        g_assert_null (find_mark (scene, "hale", NP_MARK_LINE, ANY, NP_INK_GRID, 0));
      }
}

static void
test_each (gconstpointer data)
{
  check_each (*(const CheckFunc *) data);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    CheckFunc check;
    const char *path;
  } checks[] = {
    { check_added, "/chart/scenario/added" },
    { check_not_whole, "/chart/scenario/not-whole" },
    { check_capacity, "/chart/scenario/capacity" },
    { check_taken_away, "/chart/scenario/taken-away" },
    { check_unplaced, "/chart/scenario/unplaced" },
    { check_unplaced_is_seen, "/chart/scenario/unplaced-is-seen" },
    { check_excess, "/chart/scenario/excess" },
    { check_use, "/chart/scenario/use" },
    { check_axis, "/chart/scenario/axis" },
    { check_side_by_side, "/chart/scenario/side-by-side" },
    { check_total, "/chart/scenario/total" },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, &checks[i].check, test_each);
  g_test_add_func ("/chart/scenario/use-stacked", test_use_stacked);
  g_test_add_func ("/chart/scenario/sparklines", test_sparklines);
  return g_test_run ();
}
