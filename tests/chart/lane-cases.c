/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lane-cases.h"

#include <math.h>

#define N_ROUNDS 300

void
lane_cases_run (LaneCaseFunc check)
{
  static const double widths[] = { 330, 480, 599, 601, 860, 1400 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autofree LaneCase *self = g_new0 (LaneCase, 1);
  NpTheme theme;

  self->rand = rand;
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      np_theme_init (&theme, FALSE, FALSE);
      theme.text_scale = 1 + round % 2;
      self->context
          = (NpSceneContext) { .width = widths[g_rand_int_range (rand, 0, G_N_ELEMENTS (widths))],
                               .theme = &theme,
                               .measure = np_text_measure_fixed (&theme),
                               .rtl = g_rand_boolean (rand),
                               .still = g_rand_int_range (rand, 0, 5) == 0 };
      self->cache = np_lanes_cache_new ();
      random_lanes_init (&self->lanes, rand);
      lane_case_get_axis (self, &self->whole);
      check (self);
      g_clear_pointer (&self->cache, np_lanes_cache_free);
    }
}

void
lane_case_choose_window (LaneCase *self)
{
  double days = self->whole.last_day - self->whole.first_day;
  double length = days / pow (50, g_rand_double_range (self->rand, 0, 1));
  double first = self->whole.first_day + g_rand_double (self->rand) * (days - length);

  self->context.window = (NpTimeWindow) { first, first + length };
}

NpScene *
lane_case_build (LaneCase *self)
{
  return np_lanes_build (&self->lanes.spec, &self->context, self->cache);
}

NpScene *
lane_case_build_data (LaneCase *self)
{
  NpSceneContext context = self->context;

  context.detail = NP_DETAIL_DATA;
  return np_lanes_build (&self->lanes.spec, &context, self->cache);
}

void
lane_case_get_axis (LaneCase *self, NpTimeAxis *axis)
{
  np_lanes_get_time_axis (&self->lanes.spec, &self->context, axis);
}

/* An event's datum has the lane's number and 1 as series, and its own and 1 as index. */
const NpLaneEvent *
lane_case_get_event (const LaneCase *self, const NpDatum *datum)
{
  if (datum->series == 0 || (datum->flags & NP_DATUM_CONTROL) != 0)
    return NULL;
  return &self->lanes.lanes[datum->series - 1].events[datum->index - 1];
}

gboolean
lane_case_is_cluster (const NpDatum *datum)
{
  return g_str_has_prefix (datum->key, "cluster:");
}

const NpMark *
lane_case_find_mark (NpScene *scene, int datum, NpMarkKind kind)
{
  for (guint i = 0; datum >= 0 && i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->datum == datum && mark->kind == kind)
        return mark;
    }
  return NULL;
}

graphene_rect_t
lane_case_get_rect (const LaneCase *self, const NpMark *mark)
{
  double width = mark->width, height = mark->width;

  if (mark->kind == NP_MARK_GLYPH)
    return GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - width / 2, width, width);
  if (mark->kind == NP_MARK_RECT)
    return GRAPHENE_RECT_INIT (mark->x, mark->y, width, mark->height);
  np_text_measure (&self->context.measure, mark->text, mark->text_style, &width, &height);
  return GRAPHENE_RECT_INIT (mark->x - width * mark->x_align, mark->y, width, height);
}
