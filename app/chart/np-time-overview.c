/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-time-overview.h"

#include <math.h>

#include "np-chart-private.h"
#include "np-time-overview-private.h"

#define MIN_WIDTH     160
#define NATURAL_WIDTH 320

struct _NpTimeOverview
{
  GtkWidget parent_instance;

  GArray *days; /* of double */
  NpTimeOverviewSpec spec;
  NpTimeWindow window; /* of length 0: all */

  NpTheme theme; /* what the drawings below were made in */
  int width, height;
  GskRenderNode *track; /* (owned) (nullable): NULL until needed */
  GskRenderNode *years; /* (owned) (nullable) */

  gboolean dragging;
  gboolean arriving; /* at where it was pressed, and not pulled yet */
  NpTimeDrag drag;
  NpTimeWindow drag_from;
};

enum
{
  SIGNAL_WINDOW_WANTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpTimeOverview, np_time_overview, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
forget_drawings (NpTimeOverview *self)
{
  g_clear_pointer (&self->track, gsk_render_node_unref);
  g_clear_pointer (&self->years, gsk_render_node_unref);
}

static void
update_theme (NpTimeOverview *self)
{
  NpTheme theme;

  np_chart_read_theme (GTK_WIDGET (self), &theme);
  if (theme.dark == self->theme.dark && theme.high_contrast == self->theme.high_contrast
      && theme.font_family == self->theme.font_family && theme.text_scale == self->theme.text_scale)
    return;
  self->theme = theme;
  forget_drawings (self);
}

static NpTimeAxis
get_axis (NpTimeOverview *self)
{
  return np_time_overview_get_axis (&self->spec, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
ask_for (NpTimeOverview *self, const NpTimeWindow *window, gboolean animated)
{
  g_signal_emit (self, signals[SIGNAL_WINDOW_WANTED], 0, window->first_day, window->last_day,
                 animated);
}

static gboolean
has_axis (NpTimeOverview *self)
{
  return self->spec.whole.last_day > self->spec.whole.first_day;
}

/* What a press at @x would do; NULL for what any press does. */
static const char *
get_cursor_name (NpTimeOverview *self, double x)
{
  NpTimeAxis axis = get_axis (self);
  NpTimeDrag drag = self->dragging ? self->drag : np_time_drag_find (&axis, &self->window, x);

  if (!has_axis (self) || drag == NP_TIME_DRAG_OUTSIDE)
    return NULL;
  if (drag != NP_TIME_DRAG_MOVE)
    return "ew-resize";
  return self->dragging ? "grabbing" : "grab";
}

static void
pointer_moved_cb (NpTimeOverview *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor_name (self, x));
}

static void
drag_begin_cb (NpTimeOverview *self, double x, double y, GtkGesture *gesture)
{
  NpTimeAxis axis = get_axis (self);

  if (!has_axis (self))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  /* What scrolls around the strip is not to have it too. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  self->drag = np_time_drag_find (&axis, &self->window, x);
  self->drag_from = np_time_drag_resolve (&axis, &self->window);
  self->arriving = self->drag == NP_TIME_DRAG_OUTSIDE;
  if (self->arriving)
    {
      self->drag = NP_TIME_DRAG_MOVE;
      self->drag_from = np_time_drag_center (&axis, &self->window, x);
      ask_for (self, &self->drag_from, TRUE);
    }
  pointer_moved_cb (self, x, y);
}

static void
drag_update_cb (NpTimeOverview *self, double x, double y)
{
  NpTimeAxis axis = get_axis (self);
  NpTimeWindow window;

  /* A press that trembles would cut short the way to where it was. */
  if (!self->dragging
      || (self->arriving && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y)))
    return;
  self->arriving = FALSE;
  window = np_time_drag_pull (&axis, &self->drag_from, self->drag, x);
  ask_for (self, &window, FALSE);
}

static void
drag_end_cb (NpTimeOverview *self)
{
  self->dragging = FALSE;
}

static void
np_time_overview_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  NpTimeOverview *self = NP_TIME_OVERVIEW (widget);

  update_theme (self);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (NP_TIME_OVERVIEW_HEIGHT * self->theme.text_scale);
  else
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
}

/* (transfer full) (nullable) */
static GskRenderNode *
draw (NpTimeOverview *self, NpTimeOverviewLayers layers)
{
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  NpSceneContext context = {
    .width = self->width,
    .height = self->height,
    .theme = &self->theme,
    .measure = np_text_measure_pango (pango, &self->theme),
    .window = self->window,
  };
  g_autoptr (NpScene) scene = np_time_overview_build_scene (&self->spec, &context, layers);

  return np_scene_render (scene, &self->theme, pango, FALSE);
}

static void
append (GtkSnapshot *snapshot, GskRenderNode *node)
{
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

static void
np_time_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NpTimeOverview *self = NP_TIME_OVERVIEW (widget);
  g_autoptr (GskRenderNode) shade = NULL;
  g_autoptr (GskRenderNode) frame = NULL;

  update_theme (self);
  if (self->width != gtk_widget_get_width (widget)
      || self->height != gtk_widget_get_height (widget))
    forget_drawings (self);
  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  if (self->track == NULL)
    self->track = draw (self, NP_TIME_OVERVIEW_TRACK);
  if (self->years == NULL)
    self->years = draw (self, NP_TIME_OVERVIEW_YEARS);
  shade = draw (self, NP_TIME_OVERVIEW_SHADE);
  frame = draw (self, NP_TIME_OVERVIEW_FRAME);
  append (snapshot, self->track);
  append (snapshot, shade);
  append (snapshot, self->years);
  append (snapshot, frame);
}

static void
np_time_overview_dispose (GObject *object)
{
  np_chart_follow_theme (GTK_WIDGET (object), FALSE);
  forget_drawings (NP_TIME_OVERVIEW (object));

  G_OBJECT_CLASS (np_time_overview_parent_class)->dispose (object);
}

static void
np_time_overview_finalize (GObject *object)
{
  g_array_unref (NP_TIME_OVERVIEW (object)->days);

  G_OBJECT_CLASS (np_time_overview_parent_class)->finalize (object);
}

static void
np_time_overview_class_init (NpTimeOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = np_time_overview_dispose;
  object_class->finalize = np_time_overview_finalize;
  widget_class->measure = np_time_overview_measure;
  widget_class->snapshot = np_time_overview_snapshot;

  /**
   * NpTimeOverview::window-wanted:
   * @first: day of the axis
   * @last: day of the axis, after @first
   * @animated: whether it is far away, and not what the pointer holds
   *
   * The user wants another part of the axis to be shown.
   */
  signals[SIGNAL_WINDOW_WANTED]
      = g_signal_new ("window-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "time-overview");
  /* The chart's keys do the same, and what is seen here is what can be walked to there: one more
   * stop would only repeat it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
np_time_overview_init (NpTimeOverview *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->days = g_array_new (FALSE, FALSE, sizeof (double));
  np_chart_follow_theme (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
np_time_overview_new (void)
{
  return g_object_new (NP_TYPE_TIME_OVERVIEW, NULL);
}

/**
 * np_time_overview_set_data:
 * @days: (array length=n_days): when something happened, in any order; copied
 * @n_days: how often
 * @whole: the ends of the axis; of length 0: there is none
 * @relative: whether days are counted from what lanes are aligned on, and years are "+5"; Julian
 *   days otherwise
 *
 * Says what the axis is. What is shown of it stays what it was said to be.
 */
void
np_time_overview_set_data (NpTimeOverview *self,
                           const double *days,
                           guint n_days,
                           const NpTimeWindow *whole,
                           gboolean relative)
{
  g_return_if_fail (NP_IS_TIME_OVERVIEW (self));
  g_return_if_fail (days != NULL || n_days == 0);
  g_return_if_fail (whole != NULL);

  g_array_set_size (self->days, 0);
  if (n_days > 0)
    g_array_append_vals (self->days, days, n_days);
  self->spec.days = (const double *) (gpointer) self->days->data;
  self->spec.n_days = n_days;
  self->spec.whole = *whole;
  self->spec.relative = relative;
  self->dragging = FALSE;
  forget_drawings (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * np_time_overview_set_window:
 * @window: what is shown, in days of the axis; of length 0: all of it
 *
 * Says what is shown elsewhere.
 */
void
np_time_overview_set_window (NpTimeOverview *self, const NpTimeWindow *window)
{
  g_return_if_fail (NP_IS_TIME_OVERVIEW (self));
  g_return_if_fail (window != NULL);

  if (window->first_day == self->window.first_day && window->last_day == self->window.last_day)
    return;
  self->window = *window;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * np_time_overview_set_insets:
 * @left: from the widget's left edge to where the axis begins, in pixels
 * @right: from where it ends to the right edge
 *
 * Lets the axis stand under another one. At least half a grip stays free at the ends.
 */
void
np_time_overview_set_insets (NpTimeOverview *self, double left, double right)
{
  g_return_if_fail (NP_IS_TIME_OVERVIEW (self));

  if (self->spec.left == left && self->spec.right == right)
    return;
  self->spec.left = left;
  self->spec.right = right;
  forget_drawings (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
