/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "moving-figure.h"

struct _MovingFigure
{
  NpFigure parent_instance;
  guint n_rows;
  guint n_builds;
  guint n_sizes;
  NpSceneContext last;

  GMutex mutex; /* for all below */
  GCond cond;
  gboolean is_heavy;
  guint n_started;
  guint n_let_go;
  GThread *thread;
  NpTimeWindow window;
  double prepared_width; /* and for the length of that window */
  double prepared_length;
};

G_DEFINE_FINAL_TYPE (MovingFigure, moving_figure, NP_TYPE_FIGURE)

static double
get_length (const NpSceneContext *context)
{
  return context->window.last_day - context->window.first_day;
}

static gboolean
moving_figure_is_prepared (NpFigure *figure, const NpSceneContext *context)
{
  MovingFigure *self = MOVING_FIGURE (figure);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return !self->is_heavy
         || (self->prepared_width == context->width
             && self->prepared_length == get_length (context));
}

static void
moving_figure_prepare (NpFigure *figure, const NpSceneContext *context)
{
  MovingFigure *self = MOVING_FIGURE (figure);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint number = ++self->n_started;

  g_cond_broadcast (&self->cond);
  while (self->n_let_go < number)
    g_cond_wait (&self->cond, &self->mutex);
  /* Measures as it will be drawn, with fonts of this thread. */
  g_assert_cmpfloat (np_text_measure_width (&context->measure, "Row", NP_TEXT_LABEL), >, 0);
  self->thread = g_thread_self ();
  self->window = context->window;
  self->prepared_width = context->width;
  self->prepared_length = get_length (context);
}

static gboolean
moving_figure_get_time_axis (NpFigure *figure, const NpSceneContext *context, NpTimeAxis *axis)
{
  *axis = (NpTimeAxis) { 0, MOVING_LAST_DAY, MOVING_LEFT, context->width };
  if (get_length (context) > 0)
    {
      axis->first_day = context->window.first_day;
      axis->last_day = context->window.last_day;
    }
  return TRUE;
}

static double
project (const NpTimeAxis *axis, double day)
{
  return axis->left
         + (day - axis->first_day) / (axis->last_day - axis->first_day)
               * (axis->right - axis->left);
}

static void
add_datum (NpScene *scene,
           const NpSceneContext *context,
           char *key,
           NpDatumFlags flags,
           guint row,
           guint index,
           double left,
           double right)
{
  NpTimeAxis axis = { .left = index > 0 ? MOVING_LEFT : 0, .right = context->width };
  NpDatum datum = {
    .id = g_strdup_printf ("id-%s", key),
    .key = key,
    .label = g_strdup (key),
    .spoken = g_strdup_printf ("This is %s", key),
    .flags = flags,
    .series = row,
    .index = index,
    .bounds = GRAPHENE_RECT_INIT (left, row * MOVING_ROW_HEIGHT, right - left, MOVING_ROW_HEIGHT),
  };

  if (context->detail == NP_DETAIL_ALL && (right < axis.left || left > axis.right))
    {
      g_free (datum.id);
      g_free (datum.key);
      g_free (datum.label);
      g_free (datum.spoken);
      return;
    }
  index = np_scene_add_datum (scene, &datum);
  if (context->detail == NP_DETAIL_ALL)
    np_scene_add_rect (scene, (int) index, NP_INK_SERIES, NP_FILL_SOLID, left,
                       row * MOVING_ROW_HEIGHT, right - left, MOVING_ROW_HEIGHT, 0);
}

static void
add_row (NpScene *scene, const NpSceneContext *context, const NpTimeAxis *axis, guint row)
{
  add_datum (scene, context, g_strdup_printf ("head-%u", row), NP_DATUM_CONTROL, row, 0, 0,
             MOVING_LEFT - 10);
  for (guint i = 0; i < MOVING_EVENTS; i++)
    {
      double x = project (axis, 50 + 100.0 * i);
      gboolean is_linked = i == 3 && row % 2 == 0;

      add_datum (scene, context, g_strdup_printf ("event-%u-%u", row, i),
                 NP_DATUM_POINT | (is_linked ? NP_DATUM_LINKED : 0), row, i + 1, x - 10, x + 10);
    }
  add_datum (scene, context, g_strdup_printf ("span-%u", row), 0, row, MOVING_EVENTS + 1,
             project (axis, 0), project (axis, 40));
}

static NpScene *
moving_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  MovingFigure *self = MOVING_FIGURE (figure);
  NpTimeAxis axis;
  NpScene *scene;

  if (context->detail == NP_DETAIL_ALL)
    {
      self->n_builds++;
      self->last = *context;
    }
  if (context->detail == NP_DETAIL_SIZE)
    self->n_sizes++;
  if (context->approximate && !moving_figure_is_prepared (figure, context))
    return np_scene_new (context->width, 1);

  scene = np_scene_new (context->width, MAX (context->height, self->n_rows * MOVING_ROW_HEIGHT));
  moving_figure_get_time_axis (figure, context, &axis);
  for (guint i = 0; i < self->n_rows && context->detail != NP_DETAIL_SIZE; i++)
    if (context->clip_bottom <= context->clip_top
        || ((i + 1) * MOVING_ROW_HEIGHT > context->clip_top
            && i * MOVING_ROW_HEIGHT < context->clip_bottom))
      add_row (scene, context, &axis, i);
  return scene;
}

static void
moving_figure_finalize (GObject *object)
{
  g_mutex_clear (&MOVING_FIGURE (object)->mutex);
  g_cond_clear (&MOVING_FIGURE (object)->cond);

  G_OBJECT_CLASS (moving_figure_parent_class)->finalize (object);
}

static void
moving_figure_class_init (MovingFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = moving_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = moving_figure_build;
  NP_FIGURE_CLASS (klass)->get_time_axis = moving_figure_get_time_axis;
  NP_FIGURE_CLASS (klass)->prepare = moving_figure_prepare;
  NP_FIGURE_CLASS (klass)->is_prepared = moving_figure_is_prepared;
}

static void
moving_figure_init (MovingFigure *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

NpFigure *
moving_figure_new (guint n_rows)
{
  MovingFigure *self = g_object_new (MOVING_TYPE_FIGURE, "title", "Rows over time", NULL);

  self->n_rows = n_rows;
  return NP_FIGURE (self);
}

void
moving_figure_get_last (MovingFigure *self, NpSceneContext *context)
{
  *context = self->last;
}

guint
moving_figure_get_n_builds (MovingFigure *self)
{
  return self->n_builds;
}

guint
moving_figure_get_n_sizes (MovingFigure *self)
{
  return self->n_sizes;
}

void
moving_figure_set_heavy (MovingFigure *self)
{
  self->is_heavy = TRUE;
}

void
moving_figure_let_go (MovingFigure *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->n_let_go++;
  g_cond_broadcast (&self->cond);
}

void
moving_figure_forget (MovingFigure *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->prepared_width = 0;
}

guint
moving_figure_get_n_started (MovingFigure *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_started;
}

GThread *
moving_figure_get_thread (MovingFigure *self, NpTimeWindow *window)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *window = self->window;
  return self->thread;
}
