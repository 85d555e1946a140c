/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-private.h"

/* More marks than these move at once: a crowd tells nothing, and frames must stay cheap. */
#define MAX_MARKS 2000

/* Whether the pictures can glide into each other; both may be none. */
static gboolean
can_run (GtkWidget *chart, const NpScene *from, const NpScene *to)
{
  gboolean animate = TRUE;

  if (from == NULL || to == NULL || !gtk_widget_get_mapped (chart))
    return FALSE;
  g_object_get (gtk_widget_get_settings (chart), "gtk-enable-animations", &animate, NULL);
  return animate && np_scene_get_width (from) == np_scene_get_width (to)
         && np_scene_get_n_marks (from) + np_scene_get_n_marks (to) <= MAX_MARKS;
}

void
np_chart_transition_init (NpChartTransition *self)
{
  *self = (NpChartTransition) { .progress = 1.0 };
}

static void
clear_glide (NpChartTransition *self)
{
  /* The renderer knows texts by their address. */
  g_clear_pointer (&self->renderer, np_scene_renderer_free);
  g_clear_pointer (&self->glide, np_scene_glide_free);
  g_clear_pointer (&self->glide_to, np_scene_unref);
}

/* Ends it; what was gone to is shown. */
void
np_chart_transition_clear (NpChartTransition *self)
{
  clear_glide (self);
  g_clear_pointer (&self->from, np_scene_unref);
  self->progress = 1.0;
}

/* @from: (nullable); @to: (nullable). Returns whether it begins. */
gboolean
np_chart_transition_begin (NpChartTransition *self,
                           GtkWidget *chart,
                           NpScene *from,
                           const NpScene *to)
{
  np_chart_transition_clear (self);
  if (!can_run (chart, from, to))
    return FALSE;
  self->from = np_scene_ref (from);
  self->progress = 0.0;
  return TRUE;
}

static gboolean
can_glide (const NpChartTransition *self, const NpScene *to)
{
  return self->from != NULL && np_scene_get_width (self->from) == np_scene_get_width (to);
}

/* What is seen on the way to @to; @to itself when there is no transition, or when it was laid out
 * for another width since. (transfer full) (nullable) */
NpScene *
np_chart_transition_get_scene (const NpChartTransition *self, NpScene *to)
{
  if (to == NULL)
    return NULL;
  if (!can_glide (self, to))
    return np_scene_ref (to);
  return np_scene_interpolate (self->from, to, self->progress);
}

/* Draws one frame of the way to @to. What goes may have stood below the chart's new end. */
void
np_chart_transition_snapshot (NpChartTransition *self,
                              GtkWidget *chart,
                              GtkSnapshot *snapshot,
                              const NpTheme *theme,
                              NpScene *to)
{
  const NpScene *scene = to;
  g_autoptr (GskRenderNode) node = NULL;

  if (self->glide_to != to)
    {
      clear_glide (self);
      self->glide_to = np_scene_ref (to);
      self->renderer = np_scene_renderer_new (theme, gtk_widget_get_pango_context (chart));
      if (can_glide (self, to))
        self->glide = np_scene_glide_new (self->from, to);
    }
  if (self->glide != NULL)
    scene = np_scene_glide_get_frame (self->glide, self->progress);
  node = np_scene_renderer_draw (self->renderer, scene, FALSE);
  if (node == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (chart),
                                                         gtk_widget_get_height (chart)));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_pop (snapshot);
}
