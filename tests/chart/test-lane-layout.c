/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for any lanes, at any scale and in any window, with random ones: nothing covers
 * anything, nothing is lost, and what was first stands first. */

#include <math.h>
#include <string.h>

#include "lane-cases.h"

#define N_WINDOWS 4

/* --- Nothing covers anything --- */

/* Whatever stands for an event or a cluster, in sight or not; half a pixel is rounding. */
static GArray *
list_rects (LaneCase *self, NpScene *scene, GArray *data)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      const NpDatum *datum = mark->datum >= 0 ? np_scene_get_datum (scene, mark->datum) : NULL;
      graphene_rect_t rect;

      if (datum == NULL || mark->kind == NP_MARK_AREA
          || (lane_case_get_event (self, datum) == NULL && !lane_case_is_cluster (datum)))
        continue;
      g_assert_cmpfloat (mark->width, >=, 0);
      rect = lane_case_get_rect (self, mark);
      graphene_rect_inset (&rect, 0.25, 0.25);
      g_array_append_val (rects, rect);
      g_array_append_val (data, mark);
    }
  return rects;
}

static void
check_covers (LaneCase *self, NpScene *scene)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (NpMark *));
  g_autoptr (GArray) rects = list_rects (self, scene, marks);

  for (guint i = 0; i < rects->len; i++)
    for (guint k = i + 1; k < rects->len; k++)
      {
        const NpMark *one = g_array_index (marks, const NpMark *, i);
        const NpMark *other = g_array_index (marks, const NpMark *, k);
        gboolean are_labels = one->kind == NP_MARK_TEXT && other->kind == NP_MARK_TEXT;

        /* Of one event, its label may lie on its date. */
        if (one->datum == other->datum
            && (!are_labels || lane_case_is_cluster (np_scene_get_datum (scene, one->datum))))
          continue;
        if (graphene_rect_intersection (&g_array_index (rects, graphene_rect_t, i),
                                        &g_array_index (rects, graphene_rect_t, k), NULL))
          g_error ("“%s” lies on “%s” (%d, %d) of “%s”", one->text != NULL ? one->text : "",
                   other->text != NULL ? other->text : "", one->kind, other->kind,
                   np_scene_get_datum (scene, other->datum)->label);
      }
}

static void
check_nothing_covered (LaneCase *self)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_autoptr (NpScene) scene = lane_case_build (self);

      check_covers (self, scene);
      lane_case_choose_window (self);
    }
}

static void
test_nothing_covered (void)
{
  lane_cases_run (check_nothing_covered);
}

/* In the whole view no label leaves the axis, neither to the page's edge nor to the header. */
static void
check_inside (LaneCase *self)
{
  g_autoptr (NpScene) scene = lane_case_build (self);
  double left = self->whole.left, right = self->whole.right;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      graphene_rect_t rect;

      if (mark->kind != NP_MARK_TEXT || mark->datum < 0
          || lane_case_get_event (self, np_scene_get_datum (scene, mark->datum)) == NULL)
        continue;
      rect = lane_case_get_rect (self, mark);
      if (rect.origin.x < left - 0.5 || rect.origin.x + rect.size.width > right + 0.5)
        g_error ("“%s” is cut: %g to %g of %g to %g", mark->text, rect.origin.x,
                 rect.origin.x + rect.size.width, left, right);
    }
}

static void
test_inside (void)
{
  lane_cases_run (check_inside);
}

static void
append_without_spaces (GString *string, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (string, *p);
}

/* Expanded lanes, few lanes and lanes on a page are there to be read: names and other reports are in
 * full, in as many lines as they take. */
static void
check_in_full (LaneCase *self)
{
  g_autoptr (NpScene) scene = lane_case_build (self);

  for (guint i = 0; i < self->lanes.spec.n_lanes; i++)
    for (guint k = 0; k < self->lanes.lanes[i].n_events; k++)
      {
        const NpLaneEvent *event = &self->lanes.lanes[i].events[k];
        int datum = np_scene_find_key (scene, event->key);
        g_autoptr (GString) expected = g_string_new (NULL);
        g_autoptr (GString) written = g_string_new (NULL);

        if (!self->context.still && !self->lanes.lanes[i].expanded && self->lanes.spec.n_lanes > 3)
          continue;
        append_without_spaces (expected, event->label);
        if ((event->trust & NP_TRUST_RIVALS) != 0)
          g_string_append (expected, "\u202f‡");
        for (guint l = 0; event->reports != NULL && event->reports[l] != NULL; l++)
          append_without_spaces (expected, event->reports[l]);
        for (guint l = 0; l < np_scene_get_n_marks (scene); l++)
          {
            const NpMark *mark = np_scene_get_mark (scene, l);

            if (mark->kind == NP_MARK_TEXT && mark->datum == datum)
              append_without_spaces (written, mark->text);
          }
        g_assert_cmpstr (written->str, ==, expected->str);
      }
}

static void
test_in_full (void)
{
  lane_cases_run (check_in_full);
}

/* --- Nothing is lost --- */

static void
check_items (const NpLane *lane, const NpLaneLayout *layout)
{
  g_autofree guint *n_seen = g_new0 (guint, MAX (lane->n_events, 1));

  for (guint i = 0; i < layout->items->len; i++)
    {
      const NpLaneItem *item = &g_array_index (layout->items, NpLaneItem, i);

      g_assert_cmpuint (item->n_events, >, 0);
      for (guint k = 0; k < item->n_events; k++)
        {
          guint event = layout->order[item->first + k];

          n_seen[event]++;
          g_assert_cmpuint (layout->items_of[event], ==, i);
          g_assert_false (item->n_events > 1 && lane->events[event].selected);
        }
    }
  for (guint i = 0; i < lane->n_events; i++)
    g_assert_cmpuint (n_seen[i], ==, 1);
}

/* Glyphs and numbers together are all events; and what is walked to stands in its lane. */
static void
check_counts (LaneCase *self)
{
  g_autoptr (NpScene) scene = lane_case_build (self);
  guint n_events = 0, n_drawn = 0;

  for (guint i = 0; i < self->lanes.spec.n_lanes; i++)
    n_events += self->lanes.lanes[i].n_events;
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      if (lane_case_is_cluster (datum))
        n_drawn += g_ascii_strtoull (lane_case_find_mark (scene, (int) i, NP_MARK_TEXT)->text, NULL,
                                     10);
      else if (lane_case_get_event (self, datum) != NULL)
        n_drawn += lane_case_find_mark (scene, (int) i, NP_MARK_GLYPH) != NULL;
    }
  g_assert_cmpuint (n_drawn, ==, n_events);
}

static void
check_data (LaneCase *self, const NpLanesLayout *layout)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (NpScene) scene = lane_case_build_data (self);
  guint n_events = 0;

  g_assert_cmpuint (np_scene_get_n_marks (scene), ==, 0);
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);
      const NpLanesRow *row = &layout->rows[MAX (datum->series, 1) - 1];
      double top = datum->bounds.origin.y, bottom = top + datum->bounds.size.height;

      g_assert_true (g_hash_table_add (seen, datum->key));
      if (datum->series == 0)
        continue;
      n_events += lane_case_get_event (self, datum) != NULL;
      g_assert_cmpfloat (top, >=, row->top - 0.5);
      g_assert_cmpfloat (bottom, <=, row->top + row->height + 0.5);
      g_assert_cmpfloat (datum->bounds.size.width, >, 0);
    }
  for (guint i = 0; i < self->lanes.spec.n_lanes; i++)
    for (guint k = 0; k < self->lanes.lanes[i].n_events; k++)
      {
        g_assert_true (g_hash_table_contains (seen, self->lanes.lanes[i].events[k].key));
        n_events--;
      }
  g_assert_cmpuint (n_events, ==, 0);
}

static void
check_nothing_lost (LaneCase *self)
{
  check_counts (self);
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      NpLanesLayout *layout = np_lanes_cache_get (self->cache, &self->lanes.spec, &self->context);

      for (guint k = 0; k < layout->n_rows; k++)
        if (self->lanes.lanes[k].fold != NP_LANE_FOLD_OPEN)
          check_items (&self->lanes.lanes[k], &layout->rows[k].lane);
      check_data (self, layout);
      np_lanes_layout_unref (layout);
      lane_case_choose_window (self);
    }
}

static void
test_nothing_lost (void)
{
  lane_cases_run (check_nothing_lost);
}

/* --- Order --- */

/* What ended before another thing began stands before it. */
static void
check_order (LaneCase *self)
{
  for (guint w = 0; w < N_WINDOWS; w++)
    {
      g_autoptr (NpScene) scene = lane_case_build (self);

      for (guint i = 0; i < self->lanes.spec.n_lanes; i++)
        for (guint k = 0; k < self->lanes.lanes[i].n_events; k++)
          for (guint l = k + 1; l < self->lanes.lanes[i].n_events; l++)
            {
              const NpLaneEvent *one = &self->lanes.lanes[i].events[k];
              const NpLaneEvent *other = &self->lanes.lanes[i].events[l];
              const NpMark *glyph
                  = lane_case_find_mark (scene, np_scene_find_key (scene, one->key), NP_MARK_GLYPH);
              const NpMark *next
                  = lane_case_find_mark (scene, np_scene_find_key (scene, other->key),
                                         NP_MARK_GLYPH);

              if (glyph != NULL && next != NULL && one->last_day < other->first_day)
                g_assert_cmpfloat (glyph->x, <=, next->x);
            }
      lane_case_choose_window (self);
    }
}

static void
test_order (void)
{
  lane_cases_run (check_order);
}

/* --- Crowds --- */

/* Whether so many glyphs lie on each other with @event among them that there are no rows for all:
 * counted the slow way. */
static gboolean
is_crowded (LaneCase *self, const NpLane *lane, guint event, const NpTimeAxis *axis, guint max_rows)
{
  double size, middle;
  NpLanePlace place;
  NpPlot plot;

  np_plot_init (&plot, &self->context);
  size = (NP_LANE_GLYPH + NP_LANE_SELECTED + 1) * plot.unit;
  np_lane_event_place (&lane->events[event], &plot, axis, &place);
  middle = place.middle;
  /* Each that may be the first of such a group. */
  for (guint i = 0; i < lane->n_events; i++)
    {
      double first;
      guint n = 0;

      np_lane_event_place (&lane->events[i], &plot, axis, &place);
      first = place.middle;
      if (lane->events[i].selected || first > middle || middle - first >= size)
        continue;
      for (guint k = 0; k < lane->n_events; k++)
        {
          np_lane_event_place (&lane->events[k], &plot, axis, &place);
          n += !lane->events[k].selected && place.middle >= first && place.middle - first < size;
        }
      if (n > max_rows)
        return TRUE;
    }
  return FALSE;
}

/* What stands by itself at one scale does at any finer one, as long as dates don't overlap: where
 * they do, a glyph goes from the middle of its date to its start as the date becomes wider. A crowd
 * that is wider than a cluster is cut, so that one of it can stand alone and then not: it is no
 * exception to being crowded. */
static void
check_crowds (LaneCase *self)
{
  gboolean was_crowded[LANES_DATA_LANES][LANES_DATA_EVENTS];
  NpTimeAxis all;
  double whole;

  /* A page leaves more room beside the days. */
  self->context.still = FALSE;
  self->context.window = (NpTimeWindow) { 0 };
  lane_case_get_axis (self, &all);
  whole = all.last_day - all.first_day;
  memset (was_crowded, TRUE, sizeof was_crowded);
  for (int step = 0; step < 16; step++)
    {
      NpTimeAxis axis;
      NpLanesLayout *layout;

      self->context.window
          = (NpTimeWindow) { all.first_day, all.first_day + whole / exp2 (step / 2.0) };
      g_assert_cmpint (np_lanes_get_step (&self->lanes.spec, &self->context), ==, step);
      lane_case_get_axis (self, &axis);
      layout = np_lanes_cache_get (self->cache, &self->lanes.spec, &self->context);
      for (guint i = 0; i < self->lanes.spec.n_lanes; i++)
        for (guint k = 0; k < self->lanes.lanes[i].n_events; k++)
          {
            const NpLane *lane = &self->lanes.lanes[i];
            const NpLaneLayout *rows = &layout->rows[i].lane;
            gboolean is_full = lane->expanded || self->lanes.spec.n_lanes <= 3;
            gboolean crowded
                = !is_full && !lane->events[k].selected && is_crowded (self, lane, k, &axis, 3);
            gboolean alone
                = g_array_index (rows->items, NpLaneItem, rows->items_of[k]).n_events == 1;

            g_assert_true (alone || crowded);
            g_assert_true (lane->events[k].last_day > lane->events[k].first_day || was_crowded[i][k]
                           || !crowded);
            was_crowded[i][k] = crowded;
          }
      np_lanes_layout_unref (layout);
    }
}

static void
test_crowds (void)
{
  lane_cases_run (check_crowds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lane-layout/nothing-covered", test_nothing_covered);
  g_test_add_func ("/chart/lane-layout/inside", test_inside);
  g_test_add_func ("/chart/lane-layout/in-full", test_in_full);
  g_test_add_func ("/chart/lane-layout/nothing-lost", test_nothing_lost);
  g_test_add_func ("/chart/lane-layout/order", test_order);
  g_test_add_func ("/chart/lane-layout/crowds", test_crowds);
  return g_test_run ();
}
