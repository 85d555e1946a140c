/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for lists of rows beside what holds for all plots, which is in test-plots.c. */

#include <string.h>

#include "evidence-data.h"
#include "np-rows.h"
#include "scene-words.h"

#define N_ROUNDS 60

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

static graphene_rect_t
get_bounds (NpScene *scene, const char *key)
{
  return np_scene_get_datum (scene, (guint) np_scene_find_key (scene, key))->bounds;
}

/* Nothing is cut, whatever the width, and no text lies on another or on a verdict. */
static void
test_complete (void)
{
  static const double widths[] = { 250, 336, 480, 640, 1200 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (60);

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint variant = 0; variant < 4 * G_N_ELEMENTS (widths); variant++)
      {
        NpSceneContext context
            = make_context (widths[variant / 4], 1 + variant % 2, variant % 4 >= 2);
        guint n_data = 0;
        g_autoptr (NpScene) scene = random_rows (rand, &context, &n_data);

        assert_scene_readable (scene, &context.measure, NP_INK_FOREGROUND);
        g_assert_cmpuint (np_scene_get_n_data (scene), ==, n_data);
        for (guint i = 0; i < n_data; i++)
          {
            const NpDatum *datum = np_scene_get_datum (scene, i);
            g_auto (GStrv) values = g_strsplit (datum->value, " · ", -1);

            assert_scene_says (scene, (int) i, datum->label);
            for (guint c = 0; context.width < 480 * theme.text_scale && values[c] != NULL; c++)
              assert_scene_says (scene, (int) i, values[c]);
          }
      }
}

/* Each row is as wide as the picture and begins where the one before ends. */
static void
test_bounds (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 336 : 860, 1, variant >= 2);
      g_autoptr (NpScene) scene = build_rows (&context);

      for (guint i = 0; i < np_scene_get_n_data (scene); i++)
        {
          graphene_rect_t bounds = np_scene_get_datum (scene, i)->bounds;

          g_assert_cmpfloat (bounds.origin.x, ==, 0);
          g_assert_cmpfloat (bounds.size.width, ==, context.width);
          g_assert_cmpint (np_scene_hit (scene, 3, bounds.origin.y + bounds.size.height / 2, 0), ==,
                           (int) i);
          /* The second section has a heading before its first row. */
          if (i > 0 && i != 3)
            {
              graphene_rect_t before = np_scene_get_datum (scene, i - 1)->bounds;

              g_assert_cmpfloat_with_epsilon (before.origin.y + before.size.height, bounds.origin.y,
                                              0.01);
            }
        }
      g_assert_cmpint (np_scene_walk (scene, 0, NP_WALK_DOWN), ==, 1);
      g_assert_cmpint (np_scene_walk (scene, 5, NP_WALK_UP), ==, 4);
    }
}

/* Figures of one column end below each other in all sections and in both directions, below the
 * column's head. */
static void
test_columns (void)
{
  static const char *const columns[][4] = {
    { "Stated", "76,319", "1,903,504", "2 years" },
    { "By the data", "53,604", "1,903,054", "10 of 12" },
    { "Difference", "−22,715", "−450", "0" },
  };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      NpSceneContext context = make_context (860, 1, rtl);
      g_autoptr (NpScene) scene = build_rows (&context);
      double top, bottom;

      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        for (guint i = 0; i < G_N_ELEMENTS (columns[c]); i++)
          {
            const NpMark *head = scene_find_text (scene, columns[c][0]);
            const NpMark *text = scene_find_text (scene, columns[c][i]);

            g_assert_cmpfloat_with_epsilon (text->x, head->x, 0.01);
            g_assert_cmpfloat (text->x_align, ==, 1);
          }
      g_assert_cmpint (scene_find_text (scene, "Stated")->x
                           < scene_find_text (scene, "Difference")->x,
                       ==, !rtl);
      /* The heads stand on each page. */
      g_assert_true (np_scene_get_head (scene, &top, &bottom));
      g_assert_cmpfloat (top, <=, scene_find_text (scene, "Stated")->y);
      g_assert_cmpfloat (bottom, <=, scene_find_text (scene, "Don’t hold, or in part")->y);
    }
}

/* Narrow, each figure comes after its column's name, below the label. */
static void
test_narrow (void)
{
  NpSceneContext context = make_context (336, 1, FALSE);
  g_autoptr (NpScene) scene = build_rows (&context);
  const NpMark *figure = scene_find_text (scene, "53,604");
  const NpMark *label = scene_find_text (scene, "The market was 1,903,504 cars in 2023");
  g_autofree char *words = NULL;
  double top, bottom;

  g_assert_false (np_scene_get_head (scene, &top, &bottom));
  g_assert_cmpfloat (figure->x_align, ==, 0);
  assert_scene_says (scene, 0, "By the data 53,604");
  assert_scene_says (scene, 0, "Stated 76,319");
  g_assert_cmpfloat (scene_find_text (scene, "1,903,054")->y, >, label->y + theme.text_scale * 10);
  /* What isn't there isn't named. */
  words = scene_get_words (scene, np_scene_find_key (scene, "closed"));
  g_assert_null (strstr (words, "Stated"));
}

/* Pages end between rows, and never between a heading and its first row. */
static void
test_breaks (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = build_rows (&context);
  double last = get_bounds (scene, "outsold").origin.y + get_bounds (scene, "outsold").size.height;
  const double expected[]
      = { get_bounds (scene, "market-2023").origin.y, get_bounds (scene, "outsold").origin.y, last,
          get_bounds (scene, "opened").origin.y, get_bounds (scene, "closed").origin.y };

  g_assert_cmpuint (np_scene_get_n_breaks (scene), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat_with_epsilon (np_scene_get_break (scene, i), expected[i], 0.01);
}

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

/* What is selected has a ground as large as its bounds; nothing else has. */
static void
test_selected (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = build_rows (&context);
  const NpMark *ground = find_rect (scene, "outsold");
  graphene_rect_t bounds = get_bounds (scene, "outsold");

  g_assert_cmpint (ground->ink, ==, NP_INK_BAND);
  g_assert_cmpfloat_with_epsilon (ground->y, bounds.origin.y, 0.01);
  g_assert_cmpfloat_with_epsilon (ground->height, bounds.size.height, 0.01);
  g_assert_cmpfloat (ground->width, ==, 860);
  g_assert_null (find_rect (scene, "jlr"));
}

/* Bars of one axis are as long as their figures are large, in all sections where that is wanted. */
static void
test_bars (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 336 : 860, 1, variant >= 2);
      g_autoptr (NpScene) scene = build_rows_bars (&context);
      const NpMark *first = find_rect (scene, "smmt");

      g_assert_cmpfloat_with_epsilon (find_rect (scene, "dft")->width / first->width, 280.0 / 412,
                                      0.001);
      g_assert_cmpfloat_with_epsilon (find_rect (scene, "bbc")->width / first->width, 3.0 / 412,
                                      0.001);
      g_assert_cmpfloat_with_epsilon (find_rect (scene, "dft")->x
                                          + (context.rtl ? find_rect (scene, "dft")->width : 0),
                                      first->x + (context.rtl ? first->width : 0), 0.01);
    }
}

/* … and in each section for itself where it isn't. */
static void
test_axes (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  const NpRow rows[] = { { .key = "a", .label = "A", .glyph = -1, .bar = 1000 },
                         { .key = "b", .label = "B", .glyph = -1, .bar = 2 },
                         { .key = "c", .label = "C", .glyph = -1, .bar = 1 } };
  const NpRowsSection sections[] = { { .rows = rows, .n_rows = 1 }, { NULL, NULL, rows + 1, 2 } };
  const NpRowsSpec spec = { sections, 2 };
  g_autoptr (NpScene) scene = np_rows_build (&spec, &context);

  g_assert_cmpfloat (find_rect (scene, "a")->width, ==, find_rect (scene, "b")->width);
  g_assert_cmpfloat_with_epsilon (find_rect (scene, "c")->width, find_rect (scene, "b")->width / 2,
                                  0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/rows/complete", test_complete);
  g_test_add_func ("/chart/rows/bounds", test_bounds);
  g_test_add_func ("/chart/rows/columns", test_columns);
  g_test_add_func ("/chart/rows/narrow", test_narrow);
  g_test_add_func ("/chart/rows/breaks", test_breaks);
  g_test_add_func ("/chart/rows/selected", test_selected);
  g_test_add_func ("/chart/rows/bars", test_bars);
  g_test_add_func ("/chart/rows/axes", test_axes);
  return g_test_run ();
}
