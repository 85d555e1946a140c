/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline-figure.h"

#include "np-timeline-lanes.h"
#include "np-timeline-text.h"
#include "np-timeline-trends.h"

/* Below that, laying out is quicker than handing it to another thread. */
#define FEW_EVENTS 400

struct _NpTimelineFigure
{
  NpFigure parent_instance;

  NpTimelineLanes lanes;
  NpLanesCache *cache;
  NpTimelineTrends *trends; /* (nullable) */
  gboolean is_light;
};

G_DEFINE_FINAL_TYPE (NpTimelineFigure, np_timeline_figure, NP_TYPE_FIGURE)

/* On a page registrations stand under the lanes; in a window they have a chart of their own. */
static NpScene *
add_trends (NpTimelineFigure *self, const NpSceneContext *context, NpScene *lanes)
{
  double height = np_scene_get_height (lanes);
  g_autoptr (NpScene) trends = np_timeline_trends_build (self->trends, context);
  NpScene *both = np_scene_new (np_scene_get_width (lanes), height + np_scene_get_height (trends));

  np_scene_add_scene (both, lanes, 0, 0);
  np_scene_add_scene (both, trends, 0, height);
  np_scene_unref (lanes);
  return both;
}

static NpScene *
np_timeline_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (figure);
  NpScene *lanes = np_lanes_build (&self->lanes.spec, context, self->cache);

  return context->still && self->trends != NULL ? add_trends (self, context, lanes) : lanes;
}

static gboolean
np_timeline_figure_get_time_axis (NpFigure *figure, const NpSceneContext *context, NpTimeAxis *axis)
{
  np_lanes_get_time_axis (&NP_TIMELINE_FIGURE (figure)->lanes.spec, context, axis);
  return TRUE;
}

static void
np_timeline_figure_prepare (NpFigure *figure, const NpSceneContext *context)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (figure);

  np_lanes_cache_prepare (self->cache, &self->lanes.spec, context);
}

static gboolean
np_timeline_figure_is_prepared (NpFigure *figure, const NpSceneContext *context)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (figure);

  return self->is_light || np_lanes_cache_has (self->cache, &self->lanes.spec, context);
}

static void
np_timeline_figure_finalize (GObject *object)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (object);

  np_timeline_lanes_clear (&self->lanes);
  g_clear_pointer (&self->cache, np_lanes_cache_free);
  g_clear_pointer (&self->trends, np_timeline_trends_free);
  G_OBJECT_CLASS (np_timeline_figure_parent_class)->finalize (object);
}

static void
np_timeline_figure_class_init (NpTimelineFigureClass *klass)
{
  NpFigureClass *figure_class = NP_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = np_timeline_figure_finalize;
  figure_class->build = np_timeline_figure_build;
  figure_class->get_time_axis = np_timeline_figure_get_time_axis;
  figure_class->prepare = np_timeline_figure_prepare;
  figure_class->is_prepared = np_timeline_figure_is_prepared;
}

static void
np_timeline_figure_init (NpTimelineFigure *self)
{
  self->cache = np_lanes_cache_new ();
}

/**
 * np_timeline_figure_new: (skip)
 * @query: of partnerships
 *
 * Returns: (transfer full): the query's partnerships over time
 */
NpFigure *
np_timeline_figure_new (const NpQuery *query)
{
  g_autoptr (NpTimeline) timeline = np_timeline_new (query);
  g_autofree char *title = np_timeline_text_title (query, timeline);
  g_autofree char *summary = np_timeline_text_summary (query, timeline);
  g_autofree char *headline = np_timeline_text_headline (query, timeline);
  g_autofree char *source_line = np_timeline_text_source_line (query, timeline);
  NpTimelineFigure *self
      = g_object_new (NP_TYPE_TIMELINE_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  np_timeline_lanes_init (&self->lanes, query, timeline);
  self->is_light = timeline->events->len <= FEW_EVENTS;
  self->trends = np_timeline_trends_new (query, timeline, &self->lanes.spec);
  return NP_FIGURE (self);
}
