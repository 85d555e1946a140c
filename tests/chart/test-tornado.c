/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for tornados beside what holds for all plots, which is in test-plots.c. */

#include <math.h>
#include <string.h>

#include "np-tornado.h"
#include "scenario-data.h"

#define BASE (53604.0 / 90000)

static NpTheme theme;

static NpSceneContext
make_context (double width, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* The bar of the low end is hatched, that of the high end is not. */
static const NpMark *
find_bar (NpScene *scene, const char *key, NpFill fill)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->fill == fill
          && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  return NULL;
}

static const NpMark *
find_text (NpScene *scene, const char *key, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (g_strcmp0 (mark->text, text) == 0
          && (key == NULL || mark->datum == np_scene_find_key (scene, key)))
        return mark;
    }
  return NULL;
}

/* The line that all bars stand on. */
static double
find_base (NpScene *scene)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_LINE && mark->datum < 0)
        return mark->points[0].x;
    }
  g_assert_not_reached ();
}

/* From the base, to the right; what lies at lower values is below zero in a picture that runs so. */
static double
get_length (NpScene *scene, const NpMark *bar)
{
  double base = find_base (scene);

  if (fabs (bar->x - base) < 0.01)
    return bar->width;
  g_assert_cmpfloat_with_epsilon (bar->x + bar->width, base, 0.01);
  return -bar->width;
}

typedef void (*CheckFunc) (const NpSceneContext *context);

static void
test_each (gconstpointer data)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 336 : 1000, variant >= 2);

      (*(const CheckFunc *) data) (&context);
    }
}

/* Every bar stands on the base's line and is as long as the result goes, to its side. */
static void
check_scale (const NpSceneContext *context)
{
  static const struct
  {
    const char *key;
    double low, high;
  } cases[] = { { "capacity", 53604.0 / 60000, 53604.0 / 120000 },
                { "volume", 40000.0 / 90000, 70000.0 / 90000 },
                { "shifts", 0.62, 0.66 } };
  g_autoptr (NpScene) scene = build_tornado (context);
  double unit
      = get_length (scene, find_bar (scene, "capacity", NP_FILL_SCENARIO)) / (cases[0].low - BASE);

  g_assert_cmpint (unit < 0, ==, context->rtl);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (get_length (scene,
                                                  find_bar (scene, cases[i].key, NP_FILL_SCENARIO)),
                                      (cases[i].low - BASE) * unit, 0.05);
      g_assert_cmpfloat_with_epsilon (get_length (scene,
                                                  find_bar (scene, cases[i].key, NP_FILL_LIGHT)),
                                      (cases[i].high - BASE) * unit, 0.05);
    }
}

/* All of it is a scenario: dashed, and said to be one. */
static void
check_dashed (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_tornado (context);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind != NP_MARK_RECT)
        continue;
      g_assert_cmpint (mark->dash, ==, NP_DASH_SHORT);
      g_assert_cmpfloat (mark->stroke, >=, 1);
    }
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    g_assert_true (np_scene_get_datum (scene, i)->trust & NP_TRUST_SCENARIO);
  g_assert_cmpstr (np_scene_get_datum (scene, 1)->value, ==, "44.4 % – 77.8 %");
}

/* What was put in stands under what came out, outside of the end that it led to. */
static void
check_labels (const NpSceneContext *context)
{
  static const struct
  {
    const char *key, *value, *input;
    NpFill fill;
  } cases[] = { { "capacity", "89.3 %", "60,000", NP_FILL_SCENARIO },
                { "capacity", "44.7 %", "120,000", NP_FILL_LIGHT },
                { "volume", "44.4 %", "40,000", NP_FILL_SCENARIO },
                { "volume", "77.8 %", "70,000", NP_FILL_LIGHT },
                { "shifts", "62 %", "220", NP_FILL_SCENARIO },
                { "shifts", "66 %", "250", NP_FILL_LIGHT } };
  g_autoptr (NpScene) scene = build_tornado (context);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const NpMark *bar = find_bar (scene, cases[i].key, cases[i].fill);
      const NpMark *value = find_text (scene, cases[i].key, cases[i].value);
      const NpMark *input = find_text (scene, cases[i].key, cases[i].input);
      gboolean right = get_length (scene, bar) > 0;

      g_assert_cmpfloat (value->x, ==, input->x);
      g_assert_cmpfloat (value->y, <, input->y);
      g_assert_cmpfloat (value->x_align, ==, right ? 0 : 1);
      if (right)
        g_assert_cmpfloat (value->x, >, bar->x + bar->width);
      else
        g_assert_cmpfloat (value->x, <, bar->x);
    }
}

/* Both ends on one side don't cover each other, and one that changes nothing or isn't known leaves
 * the other its side. */
static void
check_sides (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_tornado (context);
  const NpMark *low = find_bar (scene, "shifts", NP_FILL_SCENARIO);
  const NpMark *high = find_bar (scene, "shifts", NP_FILL_LIGHT);
  int parts = np_scene_find_key (scene, "parts");
  gboolean stub = FALSE;

  g_assert_cmpfloat (low->y + low->height, <, high->y);
  g_assert_cmpfloat (find_text (scene, "share", "100 %")->x_align, ==, context->rtl ? 1 : 0);
  g_assert_null (find_bar (scene, "parts", NP_FILL_SCENARIO));
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind != NP_MARK_LINE || mark->datum != parts)
        continue;
      stub = TRUE;
      g_assert_cmpint (mark->dash, ==, NP_DASH_DOTTED);
      /* The high end lies below the base, so that the stub goes up. */
      g_assert_cmpint (mark->points[1].x < mark->points[0].x, ==, context->rtl);
    }
  g_assert_true (stub);
  g_assert_true (np_scene_get_datum (scene, parts)->trust & NP_TRUST_GAP);
}

/* The base's name is over its line, and inputs are told in whole: they are what the picture is
 * about. */
static void
check_names (const NpSceneContext *context)
{
  g_autoptr (NpScene) scene = build_tornado (context);
  const NpMark *base = find_text (scene, NULL, "59.6 % in the scenario");

  g_assert_cmpfloat (base->x_align, ==, 0.5);
  g_assert_cmpfloat_with_epsilon (base->x, find_base (scene), context->width / 8);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->text != NULL)
      g_assert_null (strstr (np_scene_get_mark (scene, i)->text, "…"));
}

/* Nothing changes anything: there is a base, and no bar is longer than a hairline. */
static void
check_flat (const NpSceneContext *context)
{
  const NpTornadoRow row = { .key = "a", .label = "A", .low_value = 1, .high_value = 1 };
  const NpTornadoSpec spec = { .rows = &row, .n_rows = 1, .base = 1, .base_label = "1" };
  g_autoptr (NpScene) scene = np_tornado_build (&spec, context);

  g_assert_cmpfloat (find_bar (scene, "a", NP_FILL_SCENARIO)->width, ==, 1);
  g_assert_cmpfloat (find_bar (scene, "a", NP_FILL_LIGHT)->width, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    CheckFunc check;
    const char *path;
  } checks[] = {
    { check_scale, "/chart/tornado/scale" },   { check_dashed, "/chart/tornado/dashed" },
    { check_labels, "/chart/tornado/labels" }, { check_sides, "/chart/tornado/sides" },
    { check_names, "/chart/tornado/names" },   { check_flat, "/chart/tornado/flat" },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, &checks[i].check, test_each);
  return g_test_run ();
}
