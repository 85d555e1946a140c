/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lives below a plot: each is seen, none covers another, and they fade where nobody knows. */

#include <math.h>

#include "np-life-strip.h"
#include "np-lines.h"

#define FIRST_DAY 735000.0
#define LAST_DAY  739000.0

static NpTheme theme;
static NpSceneContext context;

static void
make_plot (NpPlot *plot, NpTimeAxis *time, double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  context = (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
  np_plot_init (plot, &context);
  *time = (NpTimeAxis) { FIRST_DAY, LAST_DAY, 40, width - 30 * scale };
}

static NpScene *
draw (const NpLifeStrip *strip, NpPlot *plot)
{
  np_plot_begin (plot, strip->height);
  np_life_strip_draw (strip, plot, 0, 3);
  return plot->scene;
}

static const char *
intern (const char *prefix, guint number)
{
  g_autofree char *text = g_strdup_printf ("%s%u", prefix, number);

  return g_intern_string (text);
}

/* --- What holds for any --- */

/* A day about the axis, or none. */
static double
random_day (double from)
{
  if (g_test_rand_int_range (0, 4) == 0)
    return g_test_rand_int_range (0, 2) ? NAN : 0;
  return g_test_rand_double_range (from, LAST_DAY + 1500);
}

static NpLife
random_life (guint i)
{
  NpLife life = { .id = "id", .key = intern ("", i), .ink = NP_INK_SERIES_N (i) };

  life.label
      = i % 2 ? intern ("Plant ", i) : intern ("A plant with a name that is rather long ", i);
  life.selected = g_test_rand_int_range (0, 2);
  life.first_day = random_day (FIRST_DAY - 1500);
  life.last_day = random_day (life.first_day > 0 ? life.first_day : FIRST_DAY - 1500);
  life.known_day = random_day (FIRST_DAY - 1500);
  if (g_test_rand_int_range (0, 2))
    life.first_day_end = life.first_day + g_test_rand_int_range (0, 800);
  if (g_test_rand_int_range (0, 2))
    life.last_day_end = life.last_day + g_test_rand_int_range (0, 800);
  return life;
}

static gboolean
is_on_axis (const NpLife *life)
{
  double first = life->first_day > 0 ? life->first_day : -INFINITY;
  double last = life->last_day > 0 ? MAX (life->last_day, life->last_day_end) : INFINITY;

  return first <= LAST_DAY && last >= FIRST_DAY;
}

static graphene_rect_t
get_rect (const NpMark *mark)
{
  double width = mark->width, height = mark->width;

  if (mark->kind == NP_MARK_RECT)
    return GRAPHENE_RECT_INIT (mark->x, mark->y, width, mark->height);
  if (mark->kind == NP_MARK_GLYPH)
    return GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - width / 2, width, width);
  np_text_measure (&context.measure, mark->text, mark->text_style, &width, &height);
  return GRAPHENE_RECT_INIT (mark->x - width * mark->x_align, mark->y, width, height);
}

/* graphene_rect_contains_rect() says no where a sum is rounded. */
static gboolean
is_inside (const graphene_rect_t *inner, const graphene_rect_t *outer)
{
  return inner->origin.x >= outer->origin.x - 0.1 && inner->origin.y >= outer->origin.y - 0.1
         && inner->origin.x + inner->size.width <= outer->origin.x + outer->size.width + 0.1
         && inner->origin.y + inner->size.height <= outer->origin.y + outer->size.height + 0.1;
}

static gboolean
touch (const NpMark *one, const NpMark *other)
{
  graphene_rect_t a = get_rect (one), b = get_rect (other);

  graphene_rect_inset (&a, 0.1, 0.1);
  graphene_rect_inset (&b, 0.1, 0.1);
  return graphene_rect_intersection (&a, &b, NULL);
}

/* No mark of one lies on any of another; of one, no word on a sign and no sign on another. */
static void
check_apart (const NpScene *scene)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    for (guint k = 0; k < i; k++)
      {
        const NpMark *one = np_scene_get_mark (scene, i), *other = np_scene_get_mark (scene, k);

        if (one->datum == other->datum
            && (one->kind == NP_MARK_RECT || other->kind == NP_MARK_RECT))
          continue;
        if (touch (one, other))
          g_error ("marks %u and %u of %d and %d touch", k, i, other->datum, one->datum);
      }
}

/* Each datum has a place of its own, and something is seen there that is as wide as a sign or wider.
 * All of it is inside the picture, and a span on the axis. */
static void
check_places (const NpScene *scene, const NpTimeAxis *time, double tail)
{
  g_autofree double *widths = g_new0 (double, np_scene_get_n_data (scene) + 1);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      graphene_rect_t bounds, rect = get_rect (mark);

      g_assert_cmpint (mark->datum, >=, 0);
      bounds = np_scene_get_datum (scene, (guint) mark->datum)->bounds;
      g_assert_true (is_inside (&rect, &bounds));
      widths[mark->datum] += rect.size.width;
      if (mark->kind != NP_MARK_RECT)
        continue;
      g_assert_cmpfloat (rect.origin.x, >=, time->left - 0.1);
      g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, time->right + tail + 0.1);
    }
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      g_assert_cmpfloat (widths[i], >=, 3);
      g_assert_cmpfloat (datum->bounds.origin.x, >=, -0.1);
      g_assert_cmpfloat (datum->bounds.origin.x + datum->bounds.size.width, <=,
                         np_scene_get_width (scene) + 0.1);
      g_assert_cmpfloat (datum->bounds.origin.y + datum->bounds.size.height, <=,
                         np_scene_get_height (scene));
      for (guint k = 0; k < i; k++)
        {
          const NpDatum *other = np_scene_get_datum (scene, k);

          g_assert_false (datum->series == other->series && datum->index == other->index);
          /* Along a row, Right goes to the right. */
          if (datum->series == other->series)
            g_assert_cmpint (datum->index > other->index, ==,
                             datum->bounds.origin.x > other->bounds.origin.x);
        }
    }
}

static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      NpLife lives[40];
      guint n = (guint) g_test_rand_int_range (0, 1 + (int) (round % G_N_ELEMENTS (lives)));
      guint n_shown = 0;
      NpPlot plot;
      NpTimeAxis time;
      g_auto (NpLifeStrip) strip = { 0 };
      g_autoptr (NpScene) scene = NULL;

      for (guint i = 0; i < n; i++)
        {
          lives[i] = random_life (i);
          n_shown += is_on_axis (&lives[i]);
        }
      make_plot (&plot, &time, 330 + 3 * round, 1 + round % 2, round % 3 == 0);
      np_life_strip_init (&strip, &plot, &time, lives, n);
      g_assert_cmpint (strip.height > 0, ==, n_shown > 0);
      scene = draw (&strip, &plot);
      g_assert_cmpuint (np_scene_get_n_data (scene), ==, n_shown);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (np_scene_find_key (scene, lives[i].key) >= 0, ==, is_on_axis (&lives[i]));
      check_apart (scene);
      check_places (scene, &time, np_life_strip_get_tail (&plot, lives, n));
    }
}

/* --- Each end --- */

static const NpMark *
find_mark (const NpScene *scene, NpMarkKind kind, int fill_or_glyph)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      int sort = kind == NP_MARK_GLYPH ? (int) mark->glyph : (int) mark->fill;

      if (mark->kind == kind && sort == fill_or_glyph)
        return mark;
    }
  return NULL;
}

#define OPENS  (FIRST_DAY + 1000)
#define CLOSES (FIRST_DAY + 3000)
#define BEFORE (FIRST_DAY - 9)
#define AFTER  (LAST_DAY + 9)

static const struct
{
  NpLife life;
  gboolean fades_in, fades_out, opens, closes, is_round;
} ends[] = {
  { { .first_day = OPENS, .last_day = CLOSES }, FALSE, FALSE, TRUE, TRUE, TRUE },
  { { .first_day = OPENS, .first_day_end = OPENS + 365, .last_day = CLOSES },
    TRUE,
    FALSE,
    TRUE,
    TRUE,
    FALSE },
  { { .first_day = OPENS, .last_day = CLOSES, .last_day_end = CLOSES + 365 },
    FALSE,
    TRUE,
    TRUE,
    TRUE,
    FALSE },
  { { .first_day = NAN, .last_day = CLOSES }, TRUE, FALSE, FALSE, TRUE, FALSE },
  { { .first_day = OPENS, .last_day = NAN }, FALSE, TRUE, TRUE, FALSE, FALSE },
  { { .first_day = OPENS, .known_day = CLOSES }, FALSE, TRUE, TRUE, FALSE, FALSE },
  { { .first_day = OPENS, .known_day = OPENS - 100 }, FALSE, TRUE, TRUE, FALSE, FALSE },
  { { .last_day = 0 }, TRUE, TRUE, FALSE, FALSE, FALSE },
  { { .first_day = BEFORE, .last_day = CLOSES }, FALSE, FALSE, FALSE, TRUE, FALSE },
  { { .first_day = BEFORE, .last_day = AFTER }, FALSE, FALSE, FALSE, FALSE, FALSE },
  { { .first_day = BEFORE, .known_day = AFTER }, FALSE, FALSE, FALSE, FALSE, FALSE },
};

/* A sign stands in the middle of the days that it may be of. */
static void
assert_stands (const NpMark *sign, const NpTimeAxis *time, double day, double day_end)
{
  double middle = (day + MAX (day, day_end)) / 2;

  if (sign != NULL)
    g_assert_cmpfloat_with_epsilon (sign->x, np_time_axis_project (time, middle), 0.01);
}

/* What is known to the day is round and has a sign on each day; what is vague fades through all days
 * that it may be; what isn't known fades and has no sign; what goes on beyond the axis ends square,
 * with neither. */
static void
test_ends (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (ends); i++)
    {
      gboolean rtl = i % 2;
      NpLife life = ends[i / 2].life;
      NpPlot plot;
      NpTimeAxis time;
      g_auto (NpLifeStrip) strip = { 0 };
      g_autoptr (NpScene) scene = NULL;
      const NpMark *solid, *opens, *closes;

      life.key = "life";
      make_plot (&plot, &time, 900, 1, rtl);
      np_life_strip_init (&strip, &plot, &time, &life, 1);
      scene = draw (&strip, &plot);
      solid = find_mark (scene, NP_MARK_RECT, NP_FILL_SOLID);
      opens = find_mark (scene, NP_MARK_GLYPH, NP_GLYPH_PLANT);
      closes = find_mark (scene, NP_MARK_GLYPH, NP_GLYPH_END);
      g_assert_cmpint (find_mark (scene, NP_MARK_RECT, NP_FILL_FADE_START) != NULL, ==,
                       ends[i / 2].fades_in);
      g_assert_cmpint (find_mark (scene, NP_MARK_RECT, NP_FILL_FADE_END) != NULL, ==,
                       ends[i / 2].fades_out);
      g_assert_cmpint (opens != NULL, ==, ends[i / 2].opens);
      g_assert_cmpint (closes != NULL, ==, ends[i / 2].closes);
      g_assert_cmpint (solid != NULL && solid->radius > 0, ==, ends[i / 2].is_round);
      assert_stands (opens, &time, life.first_day, life.first_day_end);
      assert_stands (closes, &time, life.last_day, life.last_day_end);
    }
}

/* A name stands inside, else after its span and before it where there is no room, and the other way
 * round when it is read from the right. */
static void
test_names (void)
{
  static const double starts[] = { 0, 3900, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        NpLife life = { .key = "life", .label = "Castle Bromwich" };
        NpPlot plot;
        NpTimeAxis time;
        g_auto (NpLifeStrip) strip = { 0 };
        const NpLifeStripItem *item;

        life.first_day = FIRST_DAY + starts[i];
        life.last_day = i == 2 ? FIRST_DAY + 3000 : life.first_day + 30;
        make_plot (&plot, &time, 900, 1, rtl);
        np_life_strip_init (&strip, &plot, &time, &life, 1);
        item = &g_array_index (strip.items, NpLifeStripItem, 0);
        g_assert_cmpstr (item->label, ==, life.label);
        if (i == 0)
          g_assert_cmpfloat (item->label_x, >, item->closes);
        else if (i == 1)
          g_assert_cmpfloat (item->label_x, <, item->opens);
        else
          {
            g_assert_cmpfloat (item->label_x, >, item->opens);
            g_assert_cmpfloat (item->label_x, <, item->closes);
            g_assert_cmpint (item->label_x - item->opens > 300, ==, rtl);
          }
      }
}

/* What came one after the other shares a row; rows are in the order in which things opened. */
static void
test_rows (void)
{
  const NpLife lives[] = {
    { .key = "late", .label = "Late", .first_day = FIRST_DAY + 2500, .last_day = FIRST_DAY + 3500 },
    { .key = "all", .label = "All", .first_day = FIRST_DAY + 300 },
    { .key = "early",
      .label = "Early",
      .first_day = FIRST_DAY + 200,
      .last_day = FIRST_DAY + 1500 },
    { .key = "unknown", .label = "Unknown" },
  };
  const struct
  {
    const char *key;
    guint row, place;
  } expected[] = { { "unknown", 0, 0 }, { "early", 1, 0 }, { "all", 2, 0 }, { "late", 1, 1 } };
  NpPlot plot;
  NpTimeAxis time;
  g_auto (NpLifeStrip) strip = { 0 };
  g_autoptr (NpScene) scene = NULL;

  make_plot (&plot, &time, 900, 1, FALSE);
  np_life_strip_init (&strip, &plot, &time, lives, G_N_ELEMENTS (lives));
  g_assert_cmpuint (strip.n_rows, ==, 3);
  scene = draw (&strip, &plot);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      g_assert_cmpstr (datum->key, ==, expected[i].key);
      g_assert_cmpuint (datum->series, ==, 3 + expected[i].row);
      g_assert_cmpuint (datum->index, ==, expected[i].place);
    }
}

/* Under lines, Down from a line goes to the lives, from row to row and back; a datum says all. */
static void
test_walk (void)
{
  NpLinePoint points[] = { { .x = FIRST_DAY + 500, .value = 1, .key = "one" },
                           { .x = FIRST_DAY + 2500, .value = 2, .key = "two" } };
  const NpLineSeries series = { "uk", "United Kingdom", points, 2 };
  const NpLife lives[] = {
    { "a", "life:a", "A", "1986 to today", "Nissan", "A, 1986 to today", "SMMT" },
    { .key = "life:b", .first_day = FIRST_DAY + 100 },
  };
  NpLinesSpec spec = { &series, 1, FIRST_DAY, LAST_DAY, .lives = lives, .n_lives = 2 };
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *datum;
  NpPlot plot;
  NpTimeAxis time;
  int at;

  make_plot (&plot, &time, 900, 1, FALSE);
  scene = np_lines_build (&spec, &context);
  at = np_scene_walk (scene, np_scene_find_key (scene, "two"), NP_WALK_DOWN);
  g_assert_cmpint (at, ==, np_scene_find_key (scene, "life:a"));
  datum = np_scene_get_datum (scene, (guint) at);
  g_assert_cmpstr (datum->id, ==, "a");
  g_assert_cmpstr (datum->label, ==, "A");
  g_assert_cmpstr (datum->value, ==, "1986 to today");
  g_assert_cmpstr (datum->detail, ==, "Nissan");
  g_assert_cmpstr (datum->spoken, ==, "A, 1986 to today");
  g_assert_cmpstr (datum->source, ==, "SMMT");
  at = np_scene_walk (scene, at, NP_WALK_DOWN);
  g_assert_cmpint (at, ==, np_scene_find_key (scene, "life:b"));
  at = np_scene_walk (scene, np_scene_walk (scene, at, NP_WALK_UP), NP_WALK_UP);
  g_assert_cmpuint (np_scene_get_datum (scene, (guint) at)->series, ==, 0);
  at = np_scene_walk (scene, at, NP_WALK_LAST);
  g_assert_cmpint (at, ==, np_scene_find_key (scene, "life:b"));
}

/* Each opening and closing that is on the axis has a faint line through the plot, where it was. */
static void
test_rules (void)
{
  const NpLife lives[] = {
    { .key = "a", .first_day = FIRST_DAY - 100, .last_day = FIRST_DAY + 2000 },
    { .key = "b", .first_day = FIRST_DAY + 400, .first_day_end = FIRST_DAY + 600 },
    { .key = "c", .last_day = LAST_DAY + 10 },
    { .key = "gone", .first_day = FIRST_DAY - 500, .last_day = FIRST_DAY - 100 },
  };
  const double days[] = { 500, 2000 };
  NpPlot plot;
  NpTimeAxis time;
  g_auto (NpLifeStrip) strip = { 0 };
  g_autoptr (NpScene) scene = NULL;

  make_plot (&plot, &time, 800, 1, TRUE);
  np_life_strip_init (&strip, &plot, &time, lives, G_N_ELEMENTS (lives));
  np_plot_begin (&plot, 200);
  scene = plot.scene;
  np_life_strip_draw_rules (&strip, &plot, 10, 150);
  g_assert_cmpuint (np_scene_get_n_marks (scene), ==, G_N_ELEMENTS (days));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const NpMark *rule = np_scene_get_mark (scene, i);

      g_assert_cmpfloat_with_epsilon (rule->points[0].x,
                                      np_time_axis_project (&time, FIRST_DAY + days[i]), 0.01);
      g_assert_cmpfloat (rule->points[0].y, ==, 10);
      g_assert_cmpfloat (rule->points[1].y, ==, 150);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/life-strip/random", test_random);
  g_test_add_func ("/chart/life-strip/ends", test_ends);
  g_test_add_func ("/chart/life-strip/names", test_names);
  g_test_add_func ("/chart/life-strip/rows", test_rows);
  g_test_add_func ("/chart/life-strip/walk", test_walk);
  g_test_add_func ("/chart/life-strip/rules", test_rules);
  return g_test_run ();
}
