/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-lanes.h"

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* A span whose end is open has no last day: it is drawn from its start to the axis' end, fading. */
static void
test_open_spans (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  const NpLaneSpan spans[] = {
    { .first_day = 735000, .open_end = TRUE },
    { .last_day = 735000, .open_start = TRUE },
  };
  const NpLane lane
      = { .id = "a", .label = "A", .ink = NP_INK_SERIES_N (0), .spans = spans, .n_spans = 2 };
  const NpLanesSpec spec
      = { .lanes = &lane, .n_lanes = 1, .first_day = 730000, .last_day = 740000 };
  g_autoptr (NpScene) scene = np_lanes_build (&spec, &context);
  guint n_fading_out = 0, n_fading_in = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      n_fading_out += mark->fill == NP_FILL_FADE_END ? 1 : 0;
      n_fading_in += mark->fill == NP_FILL_FADE_START ? 1 : 0;
    }
  g_assert_cmpuint (n_fading_out, ==, 1);
  g_assert_cmpuint (n_fading_in, ==, 1);
}

static double
get_luminance (const GdkRGBA *color)
{
  const float parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i]
           * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
get_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

/* Spans are seen in every style, grey ones as well, and their labels can be read on them. */
static void
test_spans_visible (void)
{
  static const NpInk inks[] = { NP_INK_REST, NP_INK_SERIES_N (0), NP_INK_SERIES_N (1),
                                NP_INK_SERIES_N (4), NP_INK_SERIES_N (6) };
  const NpLaneSpan span = { NULL, 730000, 740000 };

  for (guint variant = 0; variant < 4 * G_N_ELEMENTS (inks); variant++)
    {
      NpInk ink = inks[variant / 4];
      NpSceneContext context = make_context (700, 1, FALSE);
      NpLane lane = { .id = "a", .label = "A", .ink = ink, .spans = &span, .n_spans = 1 };
      NpLanesSpec spec = { &lane, 1, 730000, 740000 };
      g_autoptr (NpScene) scene = NULL;

      np_theme_init (&theme, variant % 2, variant % 4 / 2);
      scene = np_lanes_build (&spec, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);
          GdkRGBA color = *np_theme_get_ink (&theme, ink);
          const GdkRGBA *band = &theme.band;

          if (mark->kind != NP_MARK_RECT || mark->ink != ink)
            continue;
          color.red = band->red + (color.red - band->red) * mark->opacity;
          color.green = band->green + (color.green - band->green) * mark->opacity;
          color.blue = band->blue + (color.blue - band->blue) * mark->opacity;
          g_test_message ("ink %d, style %u: %.2f", ink, variant % 4, get_contrast (&color, band));
          g_assert_cmpfloat (get_contrast (&color, band), >=, 1.25);
          g_assert_cmpfloat (get_contrast (&color, &theme.foreground), >=, 4.5);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lanes/open-spans", test_open_spans);
  g_test_add_func ("/chart/lanes/spans-visible", test_spans_visible);
  return g_test_run ();
}
