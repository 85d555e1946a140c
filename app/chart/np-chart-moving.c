/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of figures whose time axis moves. Every frame of a zoom is another picture, so that only
 * what is in sight is built, and of each kind only the last is kept. */

#include "np-chart-private.h"

#include <math.h>

typedef struct
{
  NpSceneContext context;
  NpTheme theme;
} Work;

/* --- What was made --- */

static void
slot_clear (NpChartSlot *self)
{
  g_clear_pointer (&self->scene, np_scene_unref);
}

static gboolean
is_same_window (const NpTimeWindow *a, const NpTimeWindow *b)
{
  return a->first_day == b->first_day && a->last_day == b->last_day;
}

/* Style and direction are the chart's matter: all is forgotten when they change. */
static gboolean
is_same (const NpSceneContext *a, const NpSceneContext *b)
{
  return a->width == b->width && a->height == b->height && is_same_window (&a->window, &b->window)
         && a->clip_top == b->clip_top && a->clip_bottom == b->clip_bottom && a->detail == b->detail
         && a->approximate == b->approximate;
}

static NpSceneContext
without_borrowed (const NpSceneContext *context)
{
  NpSceneContext copy = *context;

  copy.theme = NULL;
  copy.measure = (NpTextMeasure) { NULL, NULL };
  return copy;
}

/* (transfer none): good until the slot is used again */
static NpScene *
slot_get (NpChartSlot *self, NpFigure *figure, const NpSceneContext *context)
{
  if (self->scene == NULL || !is_same (&self->context, context))
    {
      slot_clear (self);
      self->scene = np_figure_build (figure, context);
      self->context = without_borrowed (context);
    }
  return self->scene;
}

static void
forget_scenes (NpChart *self)
{
  slot_clear (&self->moving.shown);
  slot_clear (&self->moving.data);
  for (guint i = 0; i < NP_CHART_N_CACHED; i++)
    slot_clear (&self->moving.sizes[i]);
}

/* --- What takes long --- */

static void
prepare_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  NpFigure *figure = source;
  PangoContext *pango;

  if (g_task_return_error_if_cancelled (task))
    return;
  /* Pango gives each thread fonts of its own. */
  pango = np_text_context_new ();
  work->context.theme = &work->theme;
  work->context.measure = np_text_measure_pango (pango, &work->theme);
  np_figure_prepare (figure, &work->context);
  g_object_unref (pango);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  NpChart *self = user_data;
  const Work *work = g_task_get_task_data (G_TASK (result));

  /* Fails when it was cancelled and never else; then nobody waits, and the chart may be gone. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->moving.preparing);
  self->moving.prepared = without_borrowed (&work->context);
  forget_scenes (self);
  np_chart_check_cursor (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Only one at a time. While one zooms, each frame is another request, and a worker can't be stopped
 * amid its work: they would queue up, and the newest come last. Whatever is wanted when this one is
 * done comes next. */
static void
start_preparing (NpChart *self, const NpSceneContext *context)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->moving.preparing != NULL)
    return;
  work = g_new0 (Work, 1);
  work->context = without_borrowed (context);
  work->theme = self->theme;
  self->moving.preparing = g_cancellable_new ();
  /* The figure is its source: the worker's thread must not be the last to hold a widget. */
  task = g_task_new (self->figure, self->moving.preparing, prepared_cb, self);
  g_task_set_source_tag (task, start_preparing);
  g_task_set_task_data (task, work, g_free);
  g_task_run_in_thread (task, prepare_in_thread);
}

static void
stop_preparing (NpChart *self)
{
  if (self->moving.preparing != NULL)
    g_cancellable_cancel (self->moving.preparing);
  g_clear_object (&self->moving.preparing);
  self->moving.prepared = (NpSceneContext) { .width = 0 };
}

/* What a worker did for the very same isn't asked for again, also where the figure has forgotten it
 * since: somebody else shows it at another scale, and the two would do so in turn for ever. */
static gboolean
is_prepared (NpChart *self, const NpSceneContext *context)
{
  const NpSceneContext *prepared = &self->moving.prepared;

  return NP_FIGURE_GET_CLASS (self->figure)->prepare == NULL
         || np_figure_is_prepared (self->figure, context)
         || (prepared->width == context->width
             && is_same_window (&prepared->window, &context->window));
}

/* --- Contexts --- */

/**
 * np_chart_get_time_axis:
 * @axis: (out): the axis as it is seen now
 *
 * Returns: whether the figure has a time axis that moves, and any room for it
 */
gboolean
np_chart_get_time_axis (NpChart *self, NpTimeAxis *axis)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  NpSceneContext context
      = np_chart_make_context (self, width > 0 ? width : NP_CHART_NATURAL_WIDTH, 0);

  return self->figure != NULL && np_figure_get_time_axis (self->figure, &context, axis)
         && axis->right > axis->left && axis->last_day > axis->first_day;
}

/**
 * np_chart_get_whole_axis:
 * @axis: (out): all of the axis, as it would be seen
 *
 * Returns: whether the figure has a time axis that moves, and any room for it
 */
gboolean
np_chart_get_whole_axis (NpChart *self, NpTimeAxis *axis)
{
  int width;
  NpSceneContext context;

  g_return_val_if_fail (NP_IS_CHART (self), FALSE);
  g_return_val_if_fail (axis != NULL, FALSE);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  if (self->figure == NULL || width <= 0)
    return FALSE;
  context = np_chart_make_context (self, width, 0);
  context.window = (NpTimeWindow) { 0 };
  return np_figure_get_time_axis (self->figure, &context, axis) && axis->last_day > axis->first_day;
}

/* Nothing is left out where it isn't known yet what is in sight. */
static void
clip_to_sight (NpChart *self, NpSceneContext *context)
{
  graphene_rect_t area;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self))
      || gtk_widget_get_width (GTK_WIDGET (self)) != context->width)
    return;
  area = np_chart_get_visible_area (GTK_WIDGET (self));
  context->clip_top = floor (area.origin.y);
  context->clip_bottom = ceil (area.origin.y + area.size.height);
}

/**
 * np_chart_moving_get_height:
 * @width: pixels
 *
 * Returns: how tall the figure would be, in pixels
 */
double
np_chart_moving_get_height (NpChart *self, double width)
{
  NpChartMoving *moving = &self->moving;
  NpSceneContext context = np_chart_make_context (self, width, 0);
  NpChartSlot *slot = NULL;

  context.detail = NP_DETAIL_SIZE;
  context.approximate = !is_prepared (self, &context);
  for (guint i = 0; i < NP_CHART_N_CACHED && slot == NULL; i++)
    if (moving->sizes[i].scene != NULL && is_same (&moving->sizes[i].context, &context))
      slot = &moving->sizes[i];
  if (slot == NULL)
    {
      slot = &moving->sizes[moving->next_size];
      moving->next_size = (moving->next_size + 1) % NP_CHART_N_CACHED;
    }
  return np_scene_get_height (slot_get (slot, self->figure, &context));
}

/* Taller than it wants to be where there is more room. */
static NpSceneContext
make_context (NpChart *self, double width, double height)
{
  NpSceneContext context = np_chart_make_context (self, width, 0);

  if (height > ceil (np_chart_moving_get_height (self, width)))
    context.height = height;
  context.approximate = !is_prepared (self, &context);
  return context;
}

static NpSceneContext
make_data_context (NpChart *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  NpSceneContext context = make_context (self, width > 0 ? width : NP_CHART_NATURAL_WIDTH,
                                         gtk_widget_get_height (GTK_WIDGET (self)));

  context.detail = NP_DETAIL_DATA;
  return context;
}

/**
 * np_chart_moving_get_scene:
 * @width: pixels
 * @height: what there is of it, in pixels
 *
 * What is in sight. A figure that takes long is made as well as it can be at once, and a worker
 * begins to do better; not before the chart has a size, or it would do so for one that is never
 * shown.
 *
 * Returns: (transfer none): good until the next is asked for
 */
NpScene *
np_chart_moving_get_scene (NpChart *self, double width, double height)
{
  NpSceneContext context = make_context (self, width, height);

  if (context.approximate && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    start_preparing (self, &context);
  clip_to_sight (self, &context);
  return slot_get (&self->moving.shown, self->figure, &context);
}

/**
 * np_chart_moving_get_data:
 *
 * Returns: (transfer none): every datum of the figure, also those out of sight, in pixels of what is
 *   shown; good until the next are asked for
 */
NpScene *
np_chart_moving_get_data (NpChart *self)
{
  NpSceneContext context = make_data_context (self);

  return slot_get (&self->moving.data, self->figure, &context);
}

/**
 * np_chart_moving_build_data:
 * @window: what would be seen
 *
 * Returns: (transfer full): every datum of the figure where it would be then
 */
NpScene *
np_chart_moving_build_data (NpChart *self, const NpTimeWindow *window)
{
  NpSceneContext context = make_data_context (self);

  context.window = *window;
  return np_figure_build (self->figure, &context);
}

/**
 * np_chart_moving_is_approximate:
 *
 * Returns: whether a worker still has to say what the figure's data are
 */
gboolean
np_chart_moving_is_approximate (NpChart *self)
{
  return self->moving.is_on && make_data_context (self).approximate;
}

/* Forgets what was made; what is being made won't be taken. */
void
np_chart_moving_clear (NpChart *self)
{
  stop_preparing (self);
  forget_scenes (self);
}

/* --- What is in sight --- */

static void
scrolled_cb (NpChart *self)
{
  if (self->moving.is_on)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK moves what was drawn without asking for it again; but only what was in sight was drawn. */
void
np_chart_moving_watch (NpChart *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLABLE);
  GtkAdjustment *scroll
      = scroller != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scroller)) : NULL;

  if (!g_set_object (&self->moving.scroll, scroll) || scroll == NULL)
    return;
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

void
np_chart_moving_unwatch (NpChart *self)
{
  if (self->moving.scroll != NULL)
    g_signal_handlers_disconnect_by_func (self->moving.scroll, scrolled_cb, self);
  g_clear_object (&self->moving.scroll);
}
