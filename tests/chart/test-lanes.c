/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

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
  g_autoptr (NpScene) scene = np_lanes_build (&spec, &context, NULL);
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
      scene = np_lanes_build (&spec, &context, NULL);
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

/* Sixteen lanes, each with a date of a day, one of a year, and two close together. */
static NpScene *
build_overview (double width, guint n_lanes, int selected)
{
  NpSceneContext context = make_context (width, 1, FALSE);
  static NpLaneEvent events[16][4];
  static char keys[16][4][8];
  NpLane lanes[16] = { 0 };
  NpLanesSpec spec = { lanes, n_lanes, 730000, 747000 };

  for (guint i = 0; i < n_lanes; i++)
    {
      for (guint k = 0; k < 4; k++)
        {
          double first = 732000 + 4000 * k - (k == 3 ? 3990 : 0);

          g_snprintf (keys[i][k], sizeof keys[i][k], "%u-%u", i, k);
          events[i][k] = (NpLaneEvent) { .key = keys[i][k],
                                         .label = "What happened then",
                                         .first_day = first,
                                         .last_day = first + (k == 1 ? 364 : 0),
                                         .glyph = NP_GLYPH_NEWS,
                                         .trust = k == 2 ? NP_TRUST_RIVALS : 0,
                                         .selected = selected == (int) (4 * i + k) };
        }
      lanes[i] = (NpLane) { .key = keys[i][0],
                            .label = "A Partnership",
                            .sublabel = "Own programme",
                            .ink = NP_INK_REST,
                            .events = events[i],
                            .n_events = 4 };
    }
  return np_lanes_build (&spec, &context, NULL);
}

static guint
count_texts (NpScene *scene, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      n += mark->kind == NP_MARK_TEXT && strstr (mark->text, part) != NULL;
    }
  return n;
}

static const NpMark *
find_glyph (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_GLYPH && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  g_error ("no glyph of %s", key);
}

/* Many lanes fit a screen, have no label but the selected event's, and selecting moves nothing; nor
 * does it in lanes that are labelled. */
static void
test_overview (void)
{
  static const double widths[] = { 330, 560, 800 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint n_lanes = 3; n_lanes <= 16; n_lanes += 13)
      {
        g_autoptr (NpScene) plain = build_overview (widths[w], n_lanes, -1);

        if (n_lanes > 3)
          {
            /* Where names stand above their lanes it takes two. */
            g_assert_cmpfloat (np_scene_get_height (plain), <=, widths[w] < 600 ? 1280 : 860);
            g_assert_cmpuint (count_texts (plain, "happened"), ==, 0);
            g_assert_cmpuint (count_texts (plain, "\u2021"), ==, 0);
          }
        for (int selected = 0; selected < 12; selected++)
          {
            g_autoptr (NpScene) scene = build_overview (widths[w], n_lanes, selected);

            g_assert_cmpfloat (np_scene_get_height (scene), ==, np_scene_get_height (plain));
            if (n_lanes > 3)
              g_assert_cmpuint (count_texts (scene, "What"), ==, 1);
            for (guint i = 0; i < np_scene_get_n_data (plain); i++)
              {
                const char *key = np_scene_get_datum (plain, i)->key;

                g_assert_cmpfloat (find_glyph (scene, key)->x, ==, find_glyph (plain, key)->x);
                g_assert_cmpfloat (find_glyph (scene, key)->y, ==, find_glyph (plain, key)->y);
              }
          }
      }
}

/* Fifty events of one day make no tower of an overview's lane, and each can still be walked to. */
static void
test_crowd (void)
{
  NpSceneContext context = make_context (800, 1, FALSE);
  NpLaneEvent events[50];
  char keys[50][8];
  NpLane lanes[4] = { 0 };
  const NpLanesSpec spec = { lanes, G_N_ELEMENTS (lanes), 730000, 747000 };
  g_autoptr (NpScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_snprintf (keys[i], sizeof keys[i], "%u", i);
      events[i] = (NpLaneEvent) {
        .key = keys[i], .label = "What happened then", .first_day = 740000, .last_day = 740000
      };
    }
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    lanes[i] = (NpLane) { .id = "id",
                          .label = "A Partnership",
                          .ink = NP_INK_REST,
                          .events = events,
                          .n_events = i == 0 ? G_N_ELEMENTS (events) : 0 };
  scene = np_lanes_build (&spec, &context, NULL);
  g_assert_cmpfloat (np_scene_get_height (scene), <, 260);
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, G_N_ELEMENTS (events));
}

/* Labelled lanes read by date from top to bottom; a date of a year has its glyph at its start. */
static void
test_labelled (void)
{
  g_autoptr (NpScene) scene = build_overview (1400, 1, -1);
  const NpMark *first = find_glyph (scene, "0-0");
  const NpMark *vague = find_glyph (scene, "0-1");
  const NpMark *last = find_glyph (scene, "0-2");
  double scale = (last->x - first->x) / 8000;

  g_assert_cmpuint (count_texts (scene, "happened"), ==, 4);
  g_assert_cmpfloat (vague->y, >=, first->y);
  g_assert_cmpfloat (last->y, >=, vague->y);
  g_assert_cmpfloat (364 * scale, >, 18);
  g_assert_cmpfloat_with_epsilon (vague->x, first->x + 4000 * scale + 9, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lanes/open-spans", test_open_spans);
  g_test_add_func ("/chart/lanes/spans-visible", test_spans_visible);
  g_test_add_func ("/chart/lanes/overview", test_overview);
  g_test_add_func ("/chart/lanes/crowd", test_crowd);
  g_test_add_func ("/chart/lanes/labelled", test_labelled);
  return g_test_run ();
}
