/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "np-lanes-private.h"

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* --- What is looked for --- */

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
find_text (NpScene *scene, const char *part)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && strstr (mark->text, part) != NULL)
        return mark;
    }
  return NULL;
}

static const NpMark *
find_styled (NpScene *scene, NpMarkKind kind, NpDash dash)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == kind && mark->dash == dash)
        return mark;
    }
  return NULL;
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

static const NpDatum *
find_datum (NpScene *scene, const char *key)
{
  int number = np_scene_find_key (scene, key);

  g_assert_cmpint (number, >=, 0);
  return np_scene_get_datum (scene, (guint) number);
}

/* --- Spans --- */

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
  NpTimeAxis axis;

  np_lanes_get_time_axis (&spec, &context, &axis);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      double middle = np_time_axis_project (&axis, 735000);

      if (mark->fill == NP_FILL_FADE_END)
        {
          g_assert_cmpfloat_with_epsilon (mark->x, middle, 0.01);
          g_assert_cmpfloat_with_epsilon (mark->x + mark->width, axis.right, 0.01);
          n_fading_out++;
        }
      else if (mark->fill == NP_FILL_FADE_START)
        {
          g_assert_cmpfloat_with_epsilon (mark->x, axis.left, 0.01);
          g_assert_cmpfloat_with_epsilon (mark->x + mark->width, middle, 0.01);
          n_fading_in++;
        }
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

/* Its name stays in sight while any of it is. */
static void
test_span_label (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  const NpLaneSpan span = { "Chery Jaguar Land Rover", 730000, 740000 };
  const NpLane lane = { .key = "a", .label = "A", .spans = &span, .n_spans = 1, .expanded = TRUE };
  const NpLanesSpec spec = { &lane, 1, 730000, 740000 };

  for (double first = 729000; first < 739500; first += 500)
    {
      g_autoptr (NpScene) scene = NULL;
      const NpMark *label;
      NpTimeAxis axis;

      context.window = (NpTimeWindow) { first, first + 2000 };
      np_lanes_get_time_axis (&spec, &context, &axis);
      scene = np_lanes_build (&spec, &context, NULL);
      label = find_text (scene, "Chery");
      g_assert_nonnull (label);
      g_assert_cmpfloat (label->x, >=, axis.left);
      g_assert_cmpfloat (label->x, >=, np_time_axis_project (&axis, span.first_day));
      g_assert_cmpfloat (label->x
                             + np_text_measure_width (&context.measure, label->text,
                                                      label->text_style),
                         <=, MIN (np_time_axis_project (&axis, span.last_day), axis.right));
    }
}

/* --- Events --- */

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

/* A lane has at most three rows of events, which is what four that don't crowd need; each has its
 * glyph and its label, shortened or not; and selecting one moves nothing along the axis, nor anything
 * at all where all have their labels. */
static void
test_overview (void)
{
  static const double widths[] = { 330, 560, 800 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint n_lanes = 3; n_lanes <= 16; n_lanes += 13)
      {
        g_autoptr (NpScene) plain = build_overview (widths[w], n_lanes, -1);
        NpSceneContext context = make_context (widths[w], 1, FALSE);
        NpPlot plot;

        np_plot_init (&plot, &context);
        if (n_lanes > 3)
          g_assert_cmpfloat (np_scene_get_height (plain), <=,
                             n_lanes
                                     * (3 * 20 + 2 * np_lanes_get_pad (&plot)
                                        + (widths[w] < NP_LANES_NARROW
                                               ? 2 + plot.label_height + plot.caption_height
                                               : 0)
                                        + 1)
                                 + 22);
        g_assert_cmpuint (count_texts (plain, "What"), ==, 4 * n_lanes);
        for (int selected = 0; selected < 12; selected++)
          {
            g_autoptr (NpScene) scene = build_overview (widths[w], n_lanes, selected);

            g_assert_cmpfloat (np_scene_get_height (scene), ==, np_scene_get_height (plain));
            for (guint i = 0; i < 4 * n_lanes; i++)
              {
                g_autofree char *key = g_strdup_printf ("%u-%u", i / 4, i % 4);

                g_assert_cmpfloat (find_glyph (scene, key)->x, ==, find_glyph (plain, key)->x);
                /* Among many lanes its label is in full, which can send another into a row below. */
                if (n_lanes == 3)
                  g_assert_cmpfloat (find_glyph (scene, key)->y, ==, find_glyph (plain, key)->y);
              }
          }
      }
}

/* Fifty events of one day make no tower of an overview's lane, and each can still be walked to where
 * their number stands. */
static void
test_crowd (void)
{
  NpSceneContext context = make_context (800, 1, FALSE);
  NpLaneEvent events[50];
  char keys[50][8];
  NpLane lanes[4] = { 0 };
  const NpLanesSpec spec = { lanes, G_N_ELEMENTS (lanes), 730000, 747000 };
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *cluster;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_snprintf (keys[i], sizeof keys[i], "%u", i);
      events[i] = (NpLaneEvent) { .key = keys[i],
                                  .label = "What happened then",
                                  .value = "In 2026",
                                  .first_day = 740000,
                                  .last_day = 740000 };
    }
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    lanes[i] = (NpLane) { .open_id = "expand:it",
                          .label = "A Partnership",
                          .ink = NP_INK_REST,
                          .events = events,
                          .n_events = i == 0 ? G_N_ELEMENTS (events) : 0 };
  scene = np_lanes_build (&spec, &context, NULL);
  g_assert_cmpfloat (np_scene_get_height (scene), <, 260);
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, G_N_ELEMENTS (events) + 1);
  cluster = find_datum (scene, "cluster:0");
  g_assert_cmpstr (cluster->id, ==, "expand:it");
  g_assert_cmpstr (cluster->label, ==, "50 events");
  g_assert_true (g_str_has_prefix (cluster->detail, "In 2026: What happened then\nIn 2026: What"));
  g_assert_true (g_str_has_suffix (cluster->detail, "\nand 45 more"));
  g_assert_cmpstr (cluster->spoken, ==,
                   "50 events close together, A Partnership; open to show each");
  g_assert_cmpuint (count_texts (scene, "50"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    g_assert_true (graphene_rect_equal (&find_datum (scene, keys[i])->bounds, &cluster->bounds));
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

/* While any of a long date is in sight its glyph is, on it, and the label has what is left. */
static void
test_held (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  const NpLaneEvent event = {
    .key = "a", .label = "What happened in all these years", .first_day = 733000, .last_day = 737000
  };
  const NpLane lane = { .key = "a", .label = "A", .events = &event, .n_events = 1 };
  const NpLanesSpec spec = { &lane, 1, 730000, 740000 };

  for (double first = 732000; first < 736800; first += 200)
    {
      g_autoptr (NpScene) scene = NULL;
      const NpMark *glyph, *label;
      NpTimeAxis axis;

      context.window = (NpTimeWindow) { first, first + 4000 };
      np_lanes_get_time_axis (&spec, &context, &axis);
      scene = np_lanes_build (&spec, &context, NULL);
      glyph = find_glyph (scene, "a");
      label = find_text (scene, "What");
      g_assert_cmpfloat (glyph->x, >=, axis.left);
      g_assert_cmpfloat (glyph->x, >=, np_time_axis_project (&axis, event.first_day));
      g_assert_cmpfloat (glyph->x, <=, np_time_axis_project (&axis, event.last_day));
      if (label != NULL)
        g_assert_cmpfloat (label->x
                               + np_text_measure_width (&context.measure, label->text,
                                                        label->text_style),
                           <=, np_time_axis_project (&axis, event.last_day) + 0.01);
    }
}

/* What was planned and what came of it are a pair: the same size, a dashed rim, a dotted tie. */
static void
test_planned (void)
{
  NpSceneContext context = make_context (860, 1, FALSE);
  const NpLaneEvent event = { .key = "a",
                              .label = "Opens",
                              .first_day = 736500,
                              .last_day = 736500,
                              .is_planned = TRUE,
                              .planned_first = 736380,
                              .planned_last = 736410,
                              .glyph = NP_GLYPH_PLANT };
  const NpLane lane
      = { .key = "a", .label = "A", .ink = NP_INK_SERIES_N (2), .events = &event, .n_events = 1 };
  const NpLanesSpec spec = { &lane, 1, 730000, 740000 };

  for (double length = 10000; length > 100; length /= 2)
    {
      g_autoptr (NpScene) scene = NULL;
      const NpMark *glyph, *ring, *tie;
      double apart;
      NpTimeAxis axis;

      context.window = (NpTimeWindow) { 736450 - length / 2, 736450 + length / 2 };
      np_lanes_get_time_axis (&spec, &context, &axis);
      scene = np_lanes_build (&spec, &context, NULL);
      glyph = find_glyph (scene, "a");
      ring = find_styled (scene, NP_MARK_RECT, NP_DASH_SHORT);
      tie = find_styled (scene, NP_MARK_LINE, NP_DASH_DOTTED);
      apart = np_time_axis_project (&axis, 736500) - np_time_axis_project (&axis, 736395);
      g_assert_true ((ring != NULL) == (apart > 3));
      g_assert_true ((tie != NULL) == (apart > NP_LANE_GLYPH));
      if (ring != NULL)
        {
          g_assert_cmpint (ring->fill, ==, NP_FILL_NONE);
          g_assert_cmpint (ring->datum, ==, glyph->datum);
          g_assert_cmpint (ring->ink, ==, NP_INK_SERIES_N (2));
          g_assert_cmpfloat (ring->width, ==, glyph->width);
          g_assert_cmpfloat_with_epsilon (ring->x + ring->width / 2 + apart, glyph->x, 0.01);
        }
      if (tie != NULL)
        {
          g_assert_cmpfloat_with_epsilon (tie->points[0].x, ring->x + ring->width, 0.01);
          g_assert_cmpfloat_with_epsilon (tie->points[1].x, glyph->x - glyph->width / 2, 0.01);
        }
    }
}

/* Other reports of an event are lines under it where every event has its label. */
static void
test_reports (void)
{
  static const char *const reports[] = { "‡ As good as signed", "‡ Nothing signed", NULL };
  const NpLaneEvent events[] = {
    { .key = "a", .label = "Talks", .first_day = 735000, .last_day = 735000, .reports = reports },
    { .key = "b", .label = "Denied", .first_day = 735010, .last_day = 735010 }
  };

  for (guint variant = 0; variant < 3; variant++)
    {
      NpSceneContext context = make_context (860, 1, FALSE);
      NpLane lanes[4] = { { .key = "a",
                            .label = "A",
                            .expanded = variant == 1,
                            .events = events,
                            .n_events = G_N_ELEMENTS (events) },
                          { .key = "b", .label = "B" },
                          { .key = "c", .label = "C" },
                          { .key = "d", .label = "D" } };
      const NpLanesSpec spec = { lanes, G_N_ELEMENTS (lanes), 730000, 740000 };
      g_autoptr (NpScene) scene = NULL;

      context.still = variant == 2;
      scene = np_lanes_build (&spec, &context, NULL);
      g_assert_cmpuint (count_texts (scene, "signed"), ==, variant > 0 ? 2 : 0);
      if (variant == 0)
        continue;
      g_assert_cmpfloat (find_text (scene, "As good")->y, >, find_text (scene, "Talks")->y);
      g_assert_cmpfloat (find_text (scene, "Nothing")->y, >, find_text (scene, "As good")->y);
      g_assert_cmpint (find_text (scene, "Nothing")->datum, ==, find_text (scene, "Talks")->datum);
      g_assert_cmpfloat (find_glyph (scene, "b")->y, >, find_text (scene, "Nothing")->y);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lanes/open-spans", test_open_spans);
  g_test_add_func ("/chart/lanes/spans-visible", test_spans_visible);
  g_test_add_func ("/chart/lanes/span-label", test_span_label);
  g_test_add_func ("/chart/lanes/overview", test_overview);
  g_test_add_func ("/chart/lanes/crowd", test_crowd);
  g_test_add_func ("/chart/lanes/labelled", test_labelled);
  g_test_add_func ("/chart/lanes/held", test_held);
  g_test_add_func ("/chart/lanes/planned", test_planned);
  g_test_add_func ("/chart/lanes/reports", test_reports);
  return g_test_run ();
}
