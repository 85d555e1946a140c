/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving and zooming random lanes moves nothing but along the axis, and it doesn't matter which part
 * of the picture is drawn nor what was drawn before. */

#include <math.h>

#include "lane-cases.h"

#define N_WINDOWS 4

/* While a part of a vague date is in sight its glyph is too, and doesn't move along. */
static gboolean
is_held (const LaneCase *self, const NpLaneEvent *event, const NpTimeAxis *axis)
{
  NpPlot plot;
  NpLanePlace place;

  np_plot_init (&plot, &self->context);
  np_lane_event_place (event, &plot, axis, &place);
  return place.date_left < axis->left;
}

/* A label that would run over an end of the axis is shortened there, or left out. */
static gboolean
is_cut (const LaneCase *self, const NpLaneEvent *event, const NpTimeAxis *axis)
{
  NpPlot plot;
  NpLanePlace place;
  double room;

  np_plot_init (&plot, &self->context);
  np_lane_event_place (event, &plot, axis, &place);
  room = np_lane_event_measure (event, &plot);
  for (guint i = 0; event->reports != NULL && event->reports[i] != NULL; i++)
    room = MAX (room, np_plot_measure (&plot, event->reports[i], NP_TEXT_CAPTION));
  room += NP_LANE_GAP * plot.unit;
  return place.left - room < axis->left
         || place.right + room > (self->context.rtl ? axis->right : self->context.width);
}

/* --- Nothing moves but along the axis --- */

/* @dx: how far all has moved; NAN: it may have */
static void
check_same (LaneCase *self,
            NpScene *before,
            NpScene *after,
            const NpTimeAxis *first,
            const NpTimeAxis *second,
            double dx)
{
  g_assert_cmpfloat (np_scene_get_height (before), ==, np_scene_get_height (after));
  for (guint i = 0; i < np_scene_get_n_data (before); i++)
    {
      const NpDatum *datum = np_scene_get_datum (before, i);
      const NpLaneEvent *event = lane_case_get_event (self, datum);
      int there = np_scene_find_key (after, datum->key);

      if (there < 0 || (event == NULL && !lane_case_is_cluster (datum))
          || (event != NULL && (is_held (self, event, first) || is_held (self, event, second))))
        continue;
      for (NpMarkKind kind = NP_MARK_TEXT; kind <= NP_MARK_GLYPH; kind++)
        {
          const NpMark *one = lane_case_find_mark (before, (int) i, kind);
          const NpMark *other = lane_case_find_mark (after, there, kind);

          if (kind == NP_MARK_TEXT && event != NULL
              && (is_cut (self, event, first) || is_cut (self, event, second)))
            continue;
          g_assert_true ((one == NULL) == (other == NULL));
          if (one == NULL)
            continue;
          g_assert_cmpstr (one->text, ==, other->text);
          g_assert_cmpfloat (one->y, ==, other->y);
          if (!isnan (dx))
            g_assert_cmpfloat_with_epsilon (one->x + dx, other->x, 0.01);
        }
    }
}

/* What is a cluster there is one here, in sight or not. */
static void
check_same_data (LaneCase *self, const NpTimeWindow *other)
{
  NpTimeWindow window = self->context.window;
  g_autoptr (NpScene) before = NULL;
  g_autoptr (NpScene) after = NULL;

  before = lane_case_build_data (self);
  self->context.window = *other;
  after = lane_case_build_data (self);
  self->context.window = window;
  g_assert_cmpuint (np_scene_get_n_data (before), ==, np_scene_get_n_data (after));
  for (guint i = 0; i < np_scene_get_n_data (before); i++)
    g_assert_cmpint (np_scene_find_key (after, np_scene_get_datum (before, i)->key), >=, 0);
}

static void
check_moved (LaneCase *self)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      NpTimeAxis before_axis, after_axis;
      g_autoptr (NpScene) before = NULL;
      g_autoptr (NpScene) after = NULL;
      NpTimeWindow moved;
      double by;

      lane_case_choose_window (self);
      lane_case_get_axis (self, &before_axis);
      before = lane_case_build (self);
      by = g_rand_double_range (self->rand, -1, 1)
           * (self->context.window.last_day - self->context.window.first_day);
      moved = (NpTimeWindow) { self->context.window.first_day + by,
                               self->context.window.last_day + by };
      check_same_data (self, &moved);
      self->context.window = moved;
      lane_case_get_axis (self, &after_axis);
      after = lane_case_build (self);
      check_same (self, before, after, &before_axis, &after_axis,
                  np_time_axis_project (&after_axis, 0) - np_time_axis_project (&before_axis, 0));
    }
}

static void
test_moved (void)
{
  lane_cases_run (check_moved);
}

/* A little finer, around the same middle, but not on another step. */
static void
check_zoomed (LaneCase *self)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      NpTimeAxis before_axis, after_axis;
      g_autoptr (NpScene) before = NULL;
      g_autoptr (NpScene) after = NULL;
      NpTimeWindow window, finer;
      double less;
      int step;

      lane_case_choose_window (self);
      window = self->context.window;
      lane_case_get_axis (self, &before_axis);
      before = lane_case_build (self);
      step = np_lanes_get_step (&self->lanes.spec, &self->context);
      less = (window.last_day - window.first_day) * g_rand_double_range (self->rand, 0, 0.13);
      finer = (NpTimeWindow) { window.first_day + less, window.last_day - less };
      self->context.window = finer;
      if (np_lanes_get_step (&self->lanes.spec, &self->context) != step)
        continue;
      lane_case_get_axis (self, &after_axis);
      after = lane_case_build (self);
      check_same (self, before, after, &before_axis, &after_axis, NAN);
      check_same_data (self, &window);
    }
}

static void
test_zoomed (void)
{
  lane_cases_run (check_zoomed);
}

/* --- Clips and caches --- */

static char *
describe_mark (NpScene *scene, const NpMark *mark)
{
  return g_strdup_printf ("%s %d %d %.3f %.3f %.3f %.3f %s",
                          mark->datum >= 0 ? np_scene_get_datum (scene, mark->datum)->key : "",
                          mark->kind, mark->ink, mark->x, mark->y, mark->width, mark->height,
                          mark->text != NULL ? mark->text : "");
}

static GHashTable *
describe_all (NpScene *scene)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    g_hash_table_add (all, describe_mark (scene, np_scene_get_mark (scene, i)));
  return all;
}

/* The lane that all of a mark lies in, or -1. */
static int
find_row (const NpLanesLayout *layout, const NpMark *mark)
{
  double half = mark->kind == NP_MARK_GLYPH ? mark->width / 2 : 0;
  double bottom = mark->kind == NP_MARK_RECT ? mark->y + mark->height : mark->y + half;

  for (guint i = 0; i < layout->n_rows; i++)
    if (mark->y - half >= layout->rows[i].top - 0.01
        && bottom <= layout->rows[i].top + layout->rows[i].height + 0.01)
      return (int) i;
  return -1;
}

static void
check_clip (LaneCase *self)
{
  g_autoptr (NpScene) whole = NULL;
  g_autoptr (NpScene) part = NULL;
  g_autoptr (GHashTable) in_whole = NULL;
  g_autoptr (GHashTable) in_part = NULL;
  NpLanesLayout *layout;

  lane_case_choose_window (self);
  whole = lane_case_build (self);
  self->context.clip_top = g_rand_double_range (self->rand, 0, np_scene_get_height (whole));
  self->context.clip_bottom = self->context.clip_top + g_rand_double_range (self->rand, 1, 400);
  part = lane_case_build (self);
  in_whole = describe_all (whole);
  in_part = describe_all (part);
  g_assert_cmpfloat (np_scene_get_height (part), ==, np_scene_get_height (whole));
  layout = np_lanes_cache_get (self->cache, &self->lanes.spec, &self->context);
  for (guint i = 0; i < np_scene_get_n_marks (whole); i++)
    {
      const NpMark *mark = np_scene_get_mark (whole, i);
      g_autofree char *text = describe_mark (whole, mark);
      int row = find_row (layout, mark);

      if (row >= 0 && mark->kind != NP_MARK_LINE && mark->kind != NP_MARK_AREA
          && layout->rows[row].top + layout->rows[row].height >= self->context.clip_top
          && layout->rows[row].top <= self->context.clip_bottom)
        g_assert_true (g_hash_table_contains (in_part, text));
    }
  for (guint i = 0; i < np_scene_get_n_marks (part); i++)
    {
      const NpMark *mark = np_scene_get_mark (part, i);
      g_autofree char *text = describe_mark (part, mark);

      /* Eras stay on top. */
      if (mark->datum >= 0 && np_scene_get_datum (part, mark->datum)->series > 0)
        g_assert_true (g_hash_table_contains (in_whole, text));
    }
  np_lanes_layout_unref (layout);
}

static void
test_clip (void)
{
  lane_cases_run (check_clip);
}

static void
check_cache (LaneCase *self)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_autoptr (NpScene) bare = np_lanes_build (&self->lanes.spec, &self->context, NULL);
      g_autoptr (NpScene) first = lane_case_build (self);
      g_autoptr (NpScene) second = lane_case_build (self);
      g_autofree char *bare_text = np_scene_to_text (bare);
      g_autofree char *first_text = np_scene_to_text (first);
      g_autofree char *second_text = np_scene_to_text (second);

      g_assert_cmpstr (bare_text, ==, first_text);
      g_assert_cmpstr (bare_text, ==, second_text);
      g_assert_true (np_lanes_cache_has (self->cache, &self->lanes.spec, &self->context));
      lane_case_choose_window (self);
    }
}

static void
test_cache (void)
{
  lane_cases_run (check_cache);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lane-moves/moved", test_moved);
  g_test_add_func ("/chart/lane-moves/zoomed", test_zoomed);
  g_test_add_func ("/chart/lane-moves/clip", test_clip);
  g_test_add_func ("/chart/lane-moves/cache", test_cache);
  return g_test_run ();
}
