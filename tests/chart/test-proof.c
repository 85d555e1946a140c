/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for proofs beside what holds for all plots, which is in test-plots.c. */

#include <math.h>
#include <string.h>

#include "evidence-data.h"
#include "np-proof.h"
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

/* The segment itself is drawn first; swatches and plates come after all. */
static const NpMark *
find_rect (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  g_error ("no bar for %s", key);
}

static double
get_middle (const NpMark *mark)
{
  return mark->x + mark->width / 2;
}

/* Every word is there, and none lies on another, on a verdict or on the rule of what was stated. */
static void
test_complete (void)
{
  static const double widths[] = { 250, 336, 480, 640, 1200 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (61);

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint variant = 0; variant < 4 * G_N_ELEMENTS (widths); variant++)
      {
        NpSceneContext context
            = make_context (widths[variant / 4], 1 + variant % 2, variant % 4 >= 2);
        guint n_data = 0;
        g_autoptr (NpScene) scene = random_proof (rand, &context, &n_data);

        assert_scene_readable (scene, &context.measure, NP_INK_FOREGROUND);
        assert_scene_readable (scene, &context.measure, NP_INK_DIM);
        g_assert_cmpuint (np_scene_get_n_data (scene), ==, n_data);
        for (guint i = 0; i < n_data; i++)
          {
            const NpDatum *datum = np_scene_get_datum (scene, i);
            /* What has no name is called as its bar is, which says it. */
            if (!scene_says (scene, (int) i, datum->label))
              assert_scene_says (scene, -1, datum->label);
            if (!scene_says (scene, (int) i, datum->value))
              assert_scene_says (scene, -1, datum->value);
          }
      }
}

/* All parts are on one axis, whatever bar they are in, and what was stated is where it ends. */
static void
check_scale (const NpSceneContext *context)
{
  static const struct
  {
    const char *key;
    double from, to;
  } cases[] = { { "stated", 0, 76319 },
                { "listed:omoda", 5517, 25372 },
                { "listed:jaecoo", 25372, 53604 },
                { "listed:gap", 53604, 76319 },
                { "twice:again", 48087, 76319 },
                { "twice:chery", 0, 5517 } };
  g_autoptr (NpScene) scene = build_proof_total (context);
  double unit = find_rect (scene, "stated")->width / 76319;
  double base = find_rect (scene, "stated")->x;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const NpMark *bar = find_rect (scene, cases[i].key);
      double from = context->rtl ? 76319 - cases[i].to : cases[i].from;

      /* Neighbours stand a little apart. */
      g_assert_cmpfloat_with_epsilon (bar->width, (cases[i].to - cases[i].from) * unit, 1.5);
      g_assert_cmpfloat_with_epsilon (bar->x, base + from * unit, 1.5);
    }
}

static void
test_scale (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 336 : 860, 1, variant >= 2);

      check_scale (&context);
    }
}

/* What is counted, counted again, not counted, and what is between differ in more than colour. */
static void
test_fills (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = build_proof_total (&context);
  const NpMark *part = find_rect (scene, "twice:jaecoo");
  const NpMark *again = find_rect (scene, "twice:again");
  const NpMark *left_out = find_rect (scene, "twice:chery");
  const NpMark *gap = find_rect (scene, "listed:gap");

  g_assert_cmpint (part->fill, ==, NP_FILL_SOLID);
  g_assert_cmpint (again->fill, ==, NP_FILL_LIGHT);
  g_assert_cmpint (again->ink, ==, part->ink);
  g_assert_cmpfloat (again->stroke, >=, 1);
  g_assert_cmpint (left_out->fill, ==, NP_FILL_NONE);
  g_assert_cmpint (left_out->dash, ==, NP_DASH_SHORT);
  g_assert_cmpint (left_out->ink, ==, find_rect (scene, "listed:chery")->ink);
  g_assert_cmpint (gap->fill, ==, NP_FILL_HATCH);
  g_assert_cmpint (find_rect (scene, "stated")->ink, ==, NP_INK_REST);
}

/* What lies where another part does stands in a lane of its own. */
static void
test_lanes (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = build_proof_total (&context);
  const NpMark *omoda = find_rect (scene, "twice:omoda");
  const NpMark *left_out = find_rect (scene, "twice:chery");

  g_assert_cmpfloat (left_out->y, >, omoda->y + omoda->height);
  g_assert_cmpfloat (find_rect (scene, "twice:again")->y, ==, omoda->y);
  g_assert_cmpfloat (scene_find_text (scene, "Chery, left out 5,517")->x, >,
                     left_out->x + left_out->width);
}

/* A part that has no room for its words has them below, as near as they can be; narrow, all of the
 * bar's are listed. */
static void
test_words (void)
{
  NpSceneContext wide = make_context (700, 1, FALSE);
  NpSceneContext narrow = make_context (336, 1, FALSE);
  g_autoptr (NpScene) scene = build_proof_total (&wide);
  g_autoptr (NpScene) small = build_proof_total (&narrow);
  const NpMark *chery = find_rect (scene, "listed:chery");
  const NpMark *below = scene_find_text (scene, "Chery 5,517");
  const NpMark *omoda = find_rect (small, "listed:omoda");

  g_assert_cmpfloat (below->y, >, chery->y + chery->height);
  g_assert_cmpfloat (below->x, <=, get_middle (chery));
  g_assert_cmpfloat (scene_find_text (scene, "Omoda")->y, <, chery->y + chery->height);
  g_assert_cmpfloat (scene_find_text (small, "Chery 5,517")->y, >, omoda->y + omoda->height);
  g_assert_cmpfloat (scene_find_text (small, "Omoda 19,855")->y, >, omoda->y + omoda->height);
  g_assert_cmpfloat (scene_find_text (small, "22,715 apart")->y, >, omoda->y + omoda->height);
}

/* Dates run to the right in every language, and a day is a line, however long the axis is. */
static void
test_time (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      NpSceneContext context = make_context (860, 1, rtl);
      g_autoptr (NpScene) scene = build_proof_dates (&context);
      int founded = np_scene_find_key (scene, "founded");
      int opened = np_scene_find_key (scene, "opened");
      guint n_lines = 0;

      g_assert_cmpfloat (np_scene_get_datum (scene, founded)->bounds.origin.x, <,
                         np_scene_get_datum (scene, opened)->bounds.origin.x);
      g_assert_cmpfloat (scene_find_text (scene, "2012")->x, <, scene_find_text (scene, "2014")->x);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          n_lines += mark->kind == NP_MARK_LINE && mark->ink == NP_INK_FOREGROUND
                     && (mark->datum == founded || mark->datum == opened);
        }
      g_assert_cmpuint (n_lines, ==, 2);
      /* The span between two dates is beside them, not below. */
      g_assert_cmpfloat (np_scene_get_datum (scene, founded)->bounds.origin.y, ==,
                         find_rect (scene, "between")->y);
    }
}

/* Each bar has its verdict, and one without a figure says so and can be walked to. */
static void
test_many (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = build_proof_many (&context);
  guint n_glyphs[NP_GLYPH_DISPUTED + 1] = { 0 };
  int rover = np_scene_find_key (scene, "Land Rover");

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->kind == NP_MARK_GLYPH)
      n_glyphs[np_scene_get_mark (scene, i)->glyph]++;
  g_assert_cmpuint (n_glyphs[NP_GLYPH_HOLDS], ==, 9);
  g_assert_cmpuint (n_glyphs[NP_GLYPH_NOT], ==, 2);
  g_assert_cmpuint (n_glyphs[NP_GLYPH_UNKNOWN], ==, 1);
  g_assert_true (np_scene_get_datum (scene, rover)->trust & NP_TRUST_GAP);
  g_assert_cmpint (np_scene_walk (scene, np_scene_find_key (scene, "Fiat"), NP_WALK_DOWN), ==,
                   rover);
}

/* https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
static double
get_luminance (const GdkRGBA *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static void
paint (GdkRGBA *ground, const NpMark *mark)
{
  const GdkRGBA *ink = np_theme_get_ink (&theme, mark->ink);
  /* Of what is light or hatched, as much as there can be below a letter. */
  double share = mark->fill == NP_FILL_SOLID   ? mark->opacity
                 : mark->fill == NP_FILL_LIGHT ? 0.35
                                               : 1;

  if (mark->fill == NP_FILL_NONE)
    return;
  ground->red += (ink->red - ground->red) * share;
  ground->green += (ink->green - ground->green) * share;
  ground->blue += (ink->blue - ground->blue) * share;
}

/* Words in bars of every ink and fill can be read in every theme. */
static void
test_contrast (gconstpointer data)
{
  guint variant = GPOINTER_TO_UINT (data);
  NpProofSegment segments[(NP_N_SERIES_INKS + 1) * (NP_PROOF_STATED + 1)] = { 0 };
  NpProofBar bars[G_N_ELEMENTS (segments)] = { 0 };
  char keys[G_N_ELEMENTS (segments)][8];
  NpProofSpec spec = { .bars = bars, .n_bars = G_N_ELEMENTS (bars), .max = 1, .mark = NAN };
  NpSceneContext context = make_context (860, 1, FALSE);
  g_autoptr (NpScene) scene = NULL;

  np_theme_init (&theme, variant % 2, variant >= 2);
  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      g_snprintf (keys[i], sizeof keys[i], "%u", i);
      segments[i] = (NpProofSegment) {
        .key = keys[i],
        .label = "Jaecoo",
        .to = 1,
        .fill = (NpProofFill) (i % (NP_PROOF_STATED + 1)),
        .ink = i / (NP_PROOF_STATED + 1) == NP_N_SERIES_INKS
                   ? NP_INK_REST
                   : NP_INK_SERIES_N (i / (NP_PROOF_STATED + 1)),
      };
      bars[i] = (NpProofBar) { .glyph = -1, .segments = &segments[i], .n_segments = 1 };
    }
  scene = np_proof_build (&spec, &context);
  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      GdkRGBA ground = theme.background;
      double text = -1;

      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        {
          const NpMark *mark = np_scene_get_mark (scene, k);

          if (mark->datum != (int) i)
            continue;
          if (mark->kind == NP_MARK_RECT)
            paint (&ground, mark);
          else
            text = get_luminance (np_theme_get_ink (&theme, mark->ink)) + 0.05;
        }
      double below = get_luminance (&ground) + 0.05;

      g_assert_cmpfloat (text, >, 0);
      g_assert_cmpfloat (MAX (text, below) / MIN (text, below), >=, 4.5);
    }
}

int
main (int argc, char **argv)
{
  static const char *const themes[] = { "light", "dark", "high-contrast", "dark-high-contrast" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/proof/complete", test_complete);
  g_test_add_func ("/chart/proof/scale", test_scale);
  g_test_add_func ("/chart/proof/fills", test_fills);
  g_test_add_func ("/chart/proof/lanes", test_lanes);
  g_test_add_func ("/chart/proof/words", test_words);
  g_test_add_func ("/chart/proof/time", test_time);
  g_test_add_func ("/chart/proof/many", test_many);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/proof/contrast/%s", themes[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_contrast);
    }
  return g_test_run ();
}
