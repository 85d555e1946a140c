/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart.h"

#include <math.h>

#include "np-chart-private.h"
#include "np-scene-render.h"

#define MIN_WIDTH 160

typedef enum
{
  PROP_FIGURE = 1,
  PROP_TRANSITION,
} NpChartProperty;

G_DEFINE_FINAL_TYPE (NpChart, np_chart, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_TRANSITION + 1];
static guint signals[NP_CHART_N_SIGNALS];

static void
clear_cache (NpChart *self)
{
  np_chart_cache_clear (&self->cache);
  np_chart_moving_clear (self);
  np_chart_transition_clear (&self->transition);
  g_clear_pointer (&self->scene, np_scene_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->hover = -1;
}

/* Takes over what the style says now. Returns whether the scenes made before no longer hold. */
static gboolean
update_theme (NpChart *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  NpTheme theme;

  np_chart_read_theme (GTK_WIDGET (self), &theme);
  if (theme.dark == self->theme.dark && theme.high_contrast == self->theme.high_contrast
      && theme.font_family == self->theme.font_family && theme.text_scale == self->theme.text_scale
      && rtl == self->rtl)
    return FALSE;

  self->theme = theme;
  self->rtl = rtl;
  clear_cache (self);
  return TRUE;
}

NpSceneContext
np_chart_make_context (NpChart *self, double width, double height)
{
  return (NpSceneContext) {
    .width = width,
    .height = height,
    .theme = &self->theme,
    .measure
    = np_text_measure_pango (gtk_widget_get_pango_context (GTK_WIDGET (self)), &self->theme),
    .rtl = self->rtl,
    .window = self->window,
  };
}

/* (transfer none) (nullable) */
static NpScene *
get_scene_for (NpChart *self, int width, int height)
{
  NpSceneContext context;

  if (self->figure == NULL)
    return NULL;
  context = np_chart_make_context (self, width, height);
  return np_chart_cache_get (&self->cache, self->figure, &context);
}

/* What is dragged is not pointed at. */
void
np_chart_update_hover (NpChart *self)
{
  gboolean is_dragged = self->drag.is_on && self->drag.has_moved;
  int hover = -1;

  if (self->has_pointer && self->scene != NULL && !is_dragged)
    hover = np_scene_hit (self->scene, self->pointer_x, self->pointer_y, NP_CHART_HIT_SLACK);
  if (hover != self->hover)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hover >= 0 ? "pointer" : NULL);
  self->hover = hover;
}

void
np_chart_ensure_scene (NpChart *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  NpScene *scene;

  update_theme (self);
  if (width <= 0)
    width = NP_CHART_NATURAL_WIDTH;
  scene = self->moving.is_on ? np_chart_moving_get_scene (self, width, height)
                             : get_scene_for (self, width, 0);
  if (scene != NULL && !self->moving.is_on && height > ceil (np_scene_get_height (scene)))
    scene = get_scene_for (self, width, height);
  if (scene == self->scene)
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, np_scene_unref);
  if (scene != NULL)
    self->scene = np_scene_ref (scene);
  np_chart_update_hover (self);
}

/* -1 also where the datum is out of sight, and not in the scene. */
static int
get_cursor_number (NpChart *self)
{
  np_chart_ensure_scene (self);
  return self->scene != NULL ? np_scene_find_key (self->scene, self->cursor) : -1;
}

static void
pointer_moved_cb (NpChart *self, double x, double y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  np_chart_ensure_scene (self);
  np_chart_update_hover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_left_cb (NpChart *self)
{
  self->has_pointer = FALSE;
  np_chart_update_hover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
clicked_cb (NpChart *self, int n_press, double x, double y)
{
  g_autoptr (NpChart) alive = g_object_ref (self); /* a handler may replace the view */
  int number;

  np_chart_ensure_scene (self);
  if (self->scene == NULL || self->drag.has_moved)
    return;
  number = np_scene_hit (self->scene, x, y, NP_CHART_HIT_SLACK);
  if (number < 0)
    {
      if (n_press == 2)
        np_chart_window_zoom (self, x, 0.5, TRUE);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  np_chart_take_cursor (self, np_scene_get_datum (self->scene, number));
  number = get_cursor_number (self);
  if (number >= 0)
    np_chart_activate_datum (self, np_scene_get_datum (self->scene, number));
}

/* What lies beyond the ends of an axis that moves is drawn, too, and must not reach out. */
static void
snapshot_node (NpChart *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->moving.is_on)
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                           gtk_widget_get_height (widget)));
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->moving.is_on)
    gtk_snapshot_pop (snapshot);
}

static void
np_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NpChart *self = NP_CHART (widget);
  gboolean focused = gtk_widget_has_visible_focus (widget);
  int cursor = get_cursor_number (self);
  NpSceneContext context;

  if (self->scene == NULL)
    return;
  if (self->transition.from != NULL)
    np_chart_transition_snapshot (&self->transition, widget, snapshot, &self->theme, self->scene);
  else if (self->node == NULL)
    self->node
        = np_scene_render (self->scene, &self->theme, gtk_widget_get_pango_context (widget), FALSE);
  if (self->transition.from == NULL && self->node != NULL)
    snapshot_node (self, snapshot);

  context = np_chart_make_context (self, gtk_widget_get_width (widget), 0);
  if (self->hover >= 0)
    np_chart_snapshot_hover (snapshot, &context, np_scene_get_datum (self->scene, self->hover));
  if (focused)
    np_chart_snapshot_focus (widget, snapshot, &context,
                             cursor >= 0 ? np_scene_get_datum (self->scene, cursor) : NULL);
  if (self->hover >= 0)
    np_chart_snapshot_tip (widget, snapshot, &context,
                           np_scene_get_datum (self->scene, self->hover), &self->pointer_x);
  else if (focused && cursor >= 0)
    np_chart_snapshot_tip (widget, snapshot, &context, np_scene_get_datum (self->scene, cursor),
                           NULL);
}

static GtkSizeRequestMode
np_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
np_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  NpChart *self = NP_CHART (widget);

  update_theme (self);
  if (self->figure == NULL)
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NP_CHART_NATURAL_WIDTH;
    }
  else
    {
      int width = for_size > 0 ? for_size : NP_CHART_NATURAL_WIDTH;

      *minimum = *natural
          = (int) ceil (self->moving.is_on ? np_chart_moving_get_height (self, width)
                                           : np_scene_get_height (get_scene_for (self, width, 0)));
    }
}

/* How much room there is beside the days of an axis depends on the width. */
static void
np_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NpChart *self = NP_CHART (widget);

  if (self->allocated_width == width)
    return;
  self->allocated_width = width;
  if (self->moving.is_on)
    g_signal_emit (self, signals[NP_CHART_SIGNAL_AXIS_CHANGED], 0);
}

static void
np_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  np_chart_invalidate (widget);
}

static void
np_chart_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (np_chart_parent_class)->map (widget);
  np_chart_moving_watch (NP_CHART (widget));
}

static void
np_chart_unmap (GtkWidget *widget)
{
  np_chart_moving_unwatch (NP_CHART (widget));
  GTK_WIDGET_CLASS (np_chart_parent_class)->unmap (widget);
}

/* The style is the same with focus and without, so GTK sees no reason to draw anew. */
static void
np_chart_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  if (changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE))
    gtk_widget_queue_draw (widget);
}

static void
np_chart_dispose (GObject *object)
{
  NpChart *self = NP_CHART (object);

  np_chart_follow_theme (GTK_WIDGET (self), FALSE);
  clear_cache (self);
  np_chart_moving_unwatch (self);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->cursor, g_free);

  G_OBJECT_CLASS (np_chart_parent_class)->dispose (object);
}

static void
set_transition (NpChart *self, double progress)
{
  /* Without a picture to come from there is nothing to move. */
  if (self->transition.from == NULL || progress == self->transition.progress)
    return;
  self->transition.progress = progress;
  if (progress >= 1)
    np_chart_transition_clear (&self->transition);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSITION]);
}

static void
np_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((NpChartProperty) id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, NP_CHART (object)->figure);
      break;
    case PROP_TRANSITION:
      g_value_set_double (value, NP_CHART (object)->transition.progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
np_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((NpChartProperty) id)
    {
    case PROP_FIGURE:
      np_chart_set_figure (NP_CHART (object), g_value_get_object (value));
      break;
    case PROP_TRANSITION:
      set_transition (NP_CHART (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
np_chart_class_init (NpChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = np_chart_dispose;
  object_class->get_property = np_chart_get_property;
  object_class->set_property = np_chart_set_property;
  widget_class->direction_changed = np_chart_direction_changed;
  widget_class->get_request_mode = np_chart_get_request_mode;
  widget_class->map = np_chart_map;
  widget_class->measure = np_chart_measure;
  widget_class->size_allocate = np_chart_size_allocate;
  widget_class->snapshot = np_chart_snapshot;
  widget_class->state_flags_changed = np_chart_state_flags_changed;
  widget_class->unmap = np_chart_unmap;

  /**
   * NpChart:figure:
   *
   * What is shown.
   */
  properties[PROP_FIGURE]
      = g_param_spec_object ("figure", NULL, NULL, NP_TYPE_FIGURE,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * NpChart:transition:
   *
   * How far the picture has glided from the figure before into the one that is shown: 1 when
   * nothing moves. Moved by who handles #NpChart::transition-started; this room has no clock.
   */
  properties[PROP_TRANSITION]
      = g_param_spec_double ("transition", NULL, NULL, 0, 1, 1,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  np_chart_install_signals (G_TYPE_FROM_CLASS (klass), signals,
                            G_CALLBACK (np_chart_activate_cursor),
                            G_CALLBACK (np_chart_move_cursor), G_CALLBACK (np_chart_window_move));

  np_chart_add_bindings (widget_class);
  gtk_widget_class_set_activate_signal (widget_class, signals[NP_CHART_SIGNAL_ACTIVATE]);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
np_chart_init (NpChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hover = -1;
  np_chart_transition_init (&self->transition);
  np_chart_follow_theme (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  np_chart_window_init (self);
}

/**
 * np_chart_new:
 *
 * Returns: (transfer floating): a chart without a figure
 */
GtkWidget *
np_chart_new (void)
{
  return g_object_new (NP_TYPE_CHART, NULL);
}

/**
 * np_chart_get_figure:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
NpFigure *
np_chart_get_figure (NpChart *self)
{
  g_return_val_if_fail (NP_IS_CHART (self), NULL);

  return self->figure;
}

/* Lets the picture glide from @before (nullable) into the one of the figure now. */
static void
start_transition (NpChart *self, NpScene *before)
{
  guint signal = signals[NP_CHART_SIGNAL_TRANSITION_STARTED];

  if (g_signal_has_handler_pending (self, signal, 0, FALSE)
      && np_chart_transition_begin (&self->transition, GTK_WIDGET (self), before, self->scene))
    g_signal_emit (self, signal, 0);
}

/* Whether the figure's time axis moves; which of it is seen is the chart's matter. */
static void
update_moving (NpChart *self)
{
  NpTimeAxis axis;

  update_theme (self);
  self->moving.is_on = self->figure != NULL && np_chart_get_time_axis (self, &axis);
}

/* Whether there is a picture of that window: where there is none yet, nothing could glide there. */
static gboolean
is_shown_for (NpChart *self, const NpTimeWindow *window)
{
  const NpSceneContext *shown = &self->moving.shown.context;

  return !shown->approximate && shown->window.first_day == window->first_day
         && shown->window.last_day == window->last_day;
}

/**
 * np_chart_set_figure:
 * @figure: (nullable): what to show
 *
 * Shows another figure. The cursor stays at its datum when @figure has one with the same key. What
 * is pointed at and walked to is the new figure's at once; its picture may take a moment to glide
 * there, see #NpChart::transition-started.
 */
void
np_chart_set_figure (NpChart *self, NpFigure *figure)
{
  g_return_if_fail (NP_IS_CHART (self));
  g_return_if_fail (figure == NULL || NP_IS_FIGURE (figure));

  g_autoptr (NpScene) before = np_chart_transition_get_scene (&self->transition, self->scene);
  gboolean could_move = self->moving.is_on;
  NpTimeWindow window = self->moving.shown.context.window;
  if (!g_set_object (&self->figure, figure))
    return;
  clear_cache (self);
  update_moving (self);
  np_chart_describe (GTK_ACCESSIBLE (self), figure);
  np_chart_ensure_scene (self);
  gtk_widget_set_focusable (GTK_WIDGET (self),
                            self->moving.is_on
                                || (self->scene != NULL && np_scene_get_n_data (self->scene) > 0));
  np_chart_check_cursor (self);
  np_chart_invalidate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
  if (could_move == self->moving.is_on && (!could_move || is_shown_for (self, &window)))
    start_transition (self, before);
}

/**
 * np_chart_get_window:
 *
 * Returns: (transfer none): what is seen of a time axis that moves; of length 0: all of it
 */
const NpTimeWindow *
np_chart_get_window (NpChart *self)
{
  g_return_val_if_fail (NP_IS_CHART (self), NULL);

  return &self->window;
}

/**
 * np_chart_set_window:
 * @window: what is to be seen, in days of the axis; of length 0: all of it
 *
 * Moves the time axis of figures that have one that moves, of this and of later ones. The picture is
 * there at once: whoever wants it to glide sets many.
 */
void
np_chart_set_window (NpChart *self, const NpTimeWindow *window)
{
  g_return_if_fail (NP_IS_CHART (self));
  g_return_if_fail (window != NULL);

  if (self->window.first_day == window->first_day && self->window.last_day == window->last_day)
    return;
  self->window = *window;
  if (!self->moving.is_on)
    return;
  /* What glides into the picture as it was is not on its way to where it will be. */
  np_chart_transition_clear (&self->transition);
  np_chart_invalidate (GTK_WIDGET (self));
}

/**
 * np_chart_get_cursor:
 *
 * Returns: (nullable): the key of the datum that the keyboard is at
 */
const char *
np_chart_get_cursor (NpChart *self)
{
  g_return_val_if_fail (NP_IS_CHART (self), NULL);

  return self->cursor;
}

/**
 * np_chart_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn now
 */
NpScene *
np_chart_get_scene (NpChart *self)
{
  g_return_val_if_fail (NP_IS_CHART (self), NULL);

  np_chart_ensure_scene (self);
  return self->scene;
}
