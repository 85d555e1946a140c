/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "np-event-strip.h"

#define FIRST_DAY 735000.0
#define LAST_DAY  736000.0

static NpTheme theme;
static NpSceneContext context;

static void
make_plot (NpPlot *plot, NpTimeAxis *time, double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  context = (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
  np_plot_init (plot, &context);
  *time = (NpTimeAxis) { FIRST_DAY, LAST_DAY, 40, width - 7 };
}

static const char *
intern (const char *prefix, guint number)
{
  g_autofree char *text = g_strdup_printf ("%s%u", prefix, number);

  return g_intern_string (text);
}

static guint
count_events (const NpEventStrip *strip)
{
  guint n = 0;

  for (guint i = 0; i < strip->items->len; i++)
    n += g_array_index (strip->items, NpEventStripItem, i).events->len;
  return n;
}

/* A mark with its outline, without what shows how vague a date is. */
static gboolean
get_glyph (const NpMark *mark, graphene_rect_t *rect)
{
  double width = mark->width;

  if (mark->kind == NP_MARK_GLYPH)
    *rect = GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - width / 2, width, width);
  else if (mark->kind == NP_MARK_RECT && mark->stroke > 0)
    *rect = GRAPHENE_RECT_INIT (mark->x, mark->y, width, mark->height);
  else
    return FALSE;
  return TRUE;
}

/* No two glyphs touch, none leaves the picture, and each cluster's number is how many it holds. */
static void
check_drawing (const NpEventStrip *strip, NpPlot *plot)
{
  g_autoptr (NpScene) scene = NULL;
  guint n_glyphs = 0;

  np_plot_begin (plot, strip->height);
  scene = plot->scene;
  np_event_strip_draw (strip, plot, 0, 4);
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, strip->items->len);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      graphene_rect_t one, other;

      if (mark->kind == NP_MARK_TEXT)
        {
          const NpEventStripItem *item
              = &g_array_index (strip->items, NpEventStripItem, mark->datum);

          if (item->events->len > 99)
            g_assert_cmpstr (mark->text, ==, "…");
          else
            g_assert_cmpint (atoi (mark->text), ==, item->events->len);
        }
      if (!get_glyph (mark, &one))
        continue;
      n_glyphs++;
      g_assert_cmpfloat (one.origin.x, >=, 0);
      g_assert_cmpfloat (one.origin.x + one.size.width, <=, plot->width);
      g_assert_cmpfloat (one.origin.y + one.size.height, <=, strip->height);
      for (guint k = 0; k < i; k++)
        if (get_glyph (np_scene_get_mark (scene, k), &other))
          g_assert_false (graphene_rect_intersection (&one, &other, NULL));
    }
  g_assert_cmpuint (n_glyphs, ==, strip->items->len);
}

static void
test_random (void)
{
  for (guint round = 0; round < 400; round++)
    {
      NpEventMark events[150] = { 0 };
      guint n = (guint) g_test_rand_int_range (0, 1 + (int) (round % G_N_ELEMENTS (events)));
      guint n_shown = 0;
      NpPlot plot;
      NpTimeAxis time;
      g_auto (NpEventStrip) strip = { 0 };

      for (guint i = 0; i < n; i++)
        {
          events[i].day = g_test_rand_double_range (FIRST_DAY - 100, LAST_DAY + 100);
          if (g_test_rand_int_range (0, 4) == 0)
            events[i].day_end = events[i].day + g_test_rand_int_range (0, 365);
          events[i].key = intern ("", i);
          events[i].glyph = NP_GLYPH_PLANT;
          n_shown
              += events[i].day <= LAST_DAY && MAX (events[i].day, events[i].day_end) >= FIRST_DAY;
        }
      make_plot (&plot, &time, 320 + round, 1 + round % 2, round % 3 == 0);
      np_event_strip_init (&strip, &plot, &time, events, n);
      g_assert_cmpuint (strip.n_rows, <=, NP_EVENT_STRIP_MAX_ROWS);
      g_assert_cmpint (strip.height > 0, ==, n_shown > 0);
      g_assert_cmpuint (count_events (&strip), ==, n_shown);
      check_drawing (&strip, &plot);
    }
}

/* Few events need one row, whatever order they come in; an event stands over its day. */
static void
test_apart (void)
{
  NpEventMark events[] = {
    { .day = FIRST_DAY + 900, .key = "c", .glyph = NP_GLYPH_END },
    { .day = FIRST_DAY + 100, .key = "a", .glyph = NP_GLYPH_PLANT },
    { .day = FIRST_DAY + 400, .day_end = FIRST_DAY + 600, .key = "b", .glyph = NP_GLYPH_TALKS },
  };
  const double days[] = { 100, 500, 900 };
  NpPlot plot;
  NpTimeAxis time;
  g_auto (NpEventStrip) strip = { 0 };
  g_autoptr (NpScene) scene = NULL;
  double widest = 0;

  make_plot (&plot, &time, 800, 1, TRUE);
  np_event_strip_init (&strip, &plot, &time, events, G_N_ELEMENTS (events));
  g_assert_cmpuint (strip.n_rows, ==, 1);
  np_plot_begin (&plot, strip.height);
  scene = plot.scene;
  np_event_strip_draw (&strip, &plot, 0, 7);
  for (guint i = 0; i < 3; i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);
      const NpEventStripItem *item = &g_array_index (strip.items, NpEventStripItem, i);

      g_assert_cmpstr (datum->key, ==, ((const char *[]) { "a", "b", "c" })[i]);
      g_assert_cmpuint (datum->series, ==, 7);
      g_assert_cmpuint (datum->index, ==, i);
      g_assert_cmpfloat_with_epsilon (item->middle, np_time_axis_scale (&time, FIRST_DAY + days[i]),
                                      0.001);
      /* Time does not mirror. */
      g_assert_cmpfloat (datum->bounds.origin.x, <=, item->middle);
      g_assert_cmpfloat (datum->bounds.origin.x + datum->bounds.size.width, >=, item->middle);
    }
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->kind == NP_MARK_RECT)
      widest = MAX (widest, np_scene_get_mark (scene, i)->width);
  g_assert_cmpfloat_with_epsilon (widest, (800 - 47) * 0.2, 0.01);
}

/* What happened on one day is a glyph, a glyph and the rest, which say what they are. */
static void
test_cluster (void)
{
  NpEventMark events[12] = { 0 };
  NpPlot plot;
  NpTimeAxis time;
  g_auto (NpEventStrip) strip = { 0 };
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *datum = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    events[i] = (NpEventMark) {
      .day = FIRST_DAY + 500 + i,
      .id = intern ("id", i),
      .key = intern ("key", i),
      .label = intern ("Event ", i),
      .value = i % 2 ? "2014" : NULL,
      .source = "SMMT",
      .spoken = "Event",
    };
  make_plot (&plot, &time, 400, 1, FALSE);
  np_event_strip_init (&strip, &plot, &time, events, 5);
  g_assert_cmpuint (strip.items->len, ==, 3);
  np_plot_begin (&plot, strip.height);
  scene = plot.scene;
  np_event_strip_draw (&strip, &plot, 0, 0);
  for (guint i = 0; i < 3; i++)
    if (strstr (np_scene_get_datum (scene, i)->label, "events") != NULL)
      datum = np_scene_get_datum (scene, i);
  g_assert_nonnull (datum);
  g_assert_cmpstr (datum->id, ==, "id2");
  g_assert_cmpstr (datum->key, ==, "key2");
  g_assert_cmpstr (datum->label, ==, "3 events");
  g_assert_cmpstr (datum->detail, ==, "Event 2\n2014: Event 3\nEvent 4");
  g_assert_cmpstr (datum->spoken, ==, "3 events: Event 2; 2014: Event 3; Event 4");
  g_assert_null (datum->value);

  /* A long list is cut, and says by how much. */
  np_event_strip_clear (&strip);
  np_event_strip_init (&strip, &plot, &time, events, G_N_ELEMENTS (events));
  g_clear_pointer (&scene, np_scene_unref);
  np_plot_begin (&plot, strip.height);
  scene = plot.scene;
  np_event_strip_draw (&strip, &plot, 0, 0);
  datum = np_scene_get_datum (scene, (guint) np_scene_find_key (scene, "key2"));
  g_assert_cmpstr (datum->label, ==, "10 events");
  g_assert_true (g_str_has_suffix (datum->detail, "\nEvent 6\nand 5 more"));
}

/* Nothing takes no room; what is off the axis neither. */
static void
test_nothing (void)
{
  NpEventMark events[] = {
    { .day = FIRST_DAY - 100, .day_end = FIRST_DAY - 1, .key = "a" },
    { .day = LAST_DAY + 1, .key = "b" },
  };
  NpPlot plot;
  NpTimeAxis time;

  make_plot (&plot, &time, 400, 1, FALSE);
  for (guint n = 0; n <= 2; n += 2)
    {
      g_auto (NpEventStrip) strip = { 0 };

      np_event_strip_init (&strip, &plot, &time, n > 0 ? events : NULL, n);
      g_assert_cmpfloat (strip.height, ==, 0);
      g_assert_cmpuint (strip.items->len, ==, 0);
    }
}

/* A faint line through the plot at each event, but one for those of a few pixels. */
static void
test_rules (void)
{
  NpEventMark events[] = {
    { .day = FIRST_DAY + 101, .key = "a" },
    { .day = FIRST_DAY + 500, .key = "b" },
    { .day = FIRST_DAY + 100, .key = "c" },
  };
  const double days[] = { 100, 500 };
  NpPlot plot;
  NpTimeAxis time;
  g_auto (NpEventStrip) strip = { 0 };
  g_autoptr (NpScene) scene = NULL;

  make_plot (&plot, &time, 800, 1, FALSE);
  np_event_strip_init (&strip, &plot, &time, events, G_N_ELEMENTS (events));
  np_plot_begin (&plot, 200);
  scene = plot.scene;
  np_event_strip_draw_rules (&strip, &plot, 10, 150);
  g_assert_cmpuint (np_scene_get_n_marks (scene), ==, G_N_ELEMENTS (days));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const NpMark *rule = np_scene_get_mark (scene, i);

      g_assert_cmpfloat_with_epsilon (rule->points[0].x,
                                      np_time_axis_scale (&time, FIRST_DAY + days[i]), 0.01);
      g_assert_cmpfloat (rule->points[0].x, ==, rule->points[1].x);
      g_assert_cmpfloat (rule->points[0].y, ==, 10);
      g_assert_cmpfloat (rule->points[1].y, ==, 150);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/event-strip/random", test_random);
  g_test_add_func ("/chart/event-strip/apart", test_apart);
  g_test_add_func ("/chart/event-strip/cluster", test_cluster);
  g_test_add_func ("/chart/event-strip/rules", test_rules);
  g_test_add_func ("/chart/event-strip/nothing", test_nothing);
  return g_test_run ();
}
