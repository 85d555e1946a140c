/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What asks for another part of a time axis that moves: wheel, drag, pinch and keys. Nothing of it
 * moves the axis; that is for whoever handles "window-wanted". Where the figure has no such axis,
 * events go on to others as if there were none of this. */

#include "np-chart-private.h"

#include <math.h>

#define WHEEL_FACTOR 1.2  /* by which a step of the wheel zooms */
#define WHEEL_SHARE  0.1  /* of the axis by which it pans */
#define WHEEL_PIXELS 30.0 /* of a touchpad that are a step */
/* As GTK has it, so that sideways is as fast as down. */
#define TOUCHPAD_SPEED 2.5
#define KEY_FACTOR     1.5
#define KEY_SHARE      (1.0 / 3)
/* What is fetched into sight stands so far from the axis' ends; a share of it. */
#define REVEAL_MARGIN 0.1
/* Less of something that is in sight is not seen; pixels. */
#define LEAST_IN_SIGHT 12.0

/* --- Windows --- */

static void
want (NpChart *self, double first_day, double last_day, gboolean animated)
{
  g_signal_emit_by_name (self, "window-wanted", first_day, last_day, animated);
}

static gboolean
get_axis (NpChart *self, NpTimeAxis *axis)
{
  return self->moving.is_on && np_chart_get_time_axis (self, axis);
}

static double
days_per_pixel (const NpTimeAxis *axis)
{
  return (axis->last_day - axis->first_day) / (axis->right - axis->left);
}

static void
pan (NpChart *self, const NpTimeAxis *axis, double days, gboolean animated)
{
  want (self, axis->first_day + days, axis->last_day + days, animated);
}

/* Where @x is on the axis: 0 to 1. */
static double
get_share (const NpTimeAxis *axis, double x)
{
  return CLAMP ((x - axis->left) / (axis->right - axis->left), 0, 1);
}

/**
 * np_chart_window_zoom:
 * @x: what stays where it is, in pixels of the chart
 * @factor: how many times as long as now the window is to be
 * @animated: whether the picture is to glide there
 *
 * Asks for a longer or shorter window.
 */
void
np_chart_window_zoom (NpChart *self, double x, double factor, gboolean animated)
{
  NpTimeAxis axis;
  double share, length, day;

  if (!get_axis (self, &axis))
    return;
  share = get_share (&axis, x);
  length = axis.last_day - axis.first_day;
  day = axis.first_day + share * length;
  length *= factor;
  want (self, day - share * length, day + (1 - share) * length, animated);
}

/* --- The wheel --- */

/**
 * np_chart_window_scroll:
 * @state: which keys are held
 * @unit: of the distances: steps of a wheel, or pixels of a touchpad
 * @dx: how far to the right
 * @dy: how far down
 *
 * Returns: whether that was for the time axis; what goes up and down without Ctrl or Shift scrolls
 */
gboolean
np_chart_window_scroll (NpChart *self,
                        GdkModifierType state,
                        GdkScrollUnit unit,
                        double dx,
                        double dy)
{
  gboolean is_touchpad = unit == GDK_SCROLL_UNIT_SURFACE;
  NpTimeAxis axis;
  double middle, by;

  if (!get_axis (self, &axis))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      middle = (axis.left + axis.right) / 2;
      np_chart_window_zoom (self, self->has_pointer ? self->pointer_x : middle,
                            pow (WHEEL_FACTOR, is_touchpad ? dy / WHEEL_PIXELS : dy), FALSE);
      return GDK_EVENT_STOP;
    }
  /* Some systems turn a wheel with Shift sideways themselves. A finger that goes down never goes
   * quite straight. */
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    dx = dy;
  else if (fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;
  by = is_touchpad ? dx * TOUCHPAD_SPEED * days_per_pixel (&axis)
                   : dx * WHEEL_SHARE * (axis.last_day - axis.first_day);
  pan (self, &axis, by, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_cb (NpChart *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  return np_chart_window_scroll (self, state, gtk_event_controller_scroll_get_unit (controller), dx,
                                 dy);
}

/* --- Dragging --- */

/* In the window: what scrolls while it is dragged can't say how far. */
static graphene_point_t
to_window (NpChart *self, double x, double y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y), at;

  if (root != NULL && gtk_widget_compute_point (GTK_WIDGET (self), root, &point, &at))
    return at;
  return point;
}

static void
drag_begin_cb (NpChart *self, double x, double y, GtkGesture *gesture)
{
  NpChartGrip *drag = &self->drag;

  drag->has_moved = FALSE;
  drag->is_on = get_axis (self, &drag->axis);
  if (!drag->is_on)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  drag->x = x;
  drag->y = y;
  drag->start = to_window (self, x, y);
  drag->scrolled = self->moving.scroll != NULL ? gtk_adjustment_get_value (self->moving.scroll) : 0;
}

/* Whether it has left the place where a click would be one; if so, the click is none any more. */
static gboolean
drag_check (NpChart *self, double dx, double dy, GtkGesture *gesture)
{
  NpChartGrip *drag = &self->drag;

  if (!drag->is_on || !self->moving.is_on)
    return FALSE;
  if (drag->has_moved)
    return TRUE;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) drag->x, (int) drag->y,
                                 (int) (drag->x + dx), (int) (drag->y + dy)))
    return FALSE;
  drag->has_moved = TRUE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  np_chart_update_hover (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  return TRUE;
}

static void
drag_update_cb (NpChart *self, double dx, double dy, GtkGesture *gesture)
{
  const NpChartGrip *drag = &self->drag;
  graphene_point_t at;

  if (!drag_check (self, dx, dy, gesture))
    return;
  at = to_window (self, drag->x + dx, drag->y + dy);
  if (self->moving.scroll != NULL)
    gtk_adjustment_set_value (self->moving.scroll, drag->scrolled - (at.y - drag->start.y));
  pan (self, &drag->axis, -(at.x - drag->start.x) * days_per_pixel (&drag->axis), FALSE);
}

static void
drag_end_cb (NpChart *self)
{
  if (!self->drag.is_on)
    return;
  self->drag.is_on = FALSE;
  if (!self->drag.has_moved)
    return;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  np_chart_update_hover (self);
}

/* --- Pinching --- */

/**
 * np_chart_window_begin_pinch:
 * @x: the middle of the fingers, in pixels of the chart
 *
 * Returns: whether there is an axis that can be moved
 */
gboolean
np_chart_window_begin_pinch (NpChart *self, double x)
{
  self->pinch.is_on = get_axis (self, &self->pinch.axis);
  self->pinch.x = x;
  return self->pinch.is_on;
}

/**
 * np_chart_window_pinch:
 * @x: where the middle of the fingers is now
 * @scale: how many times as far apart as at first they are
 *
 * Asks for the window in which what was between the fingers still is.
 */
void
np_chart_window_pinch (NpChart *self, double x, double scale)
{
  const NpChartGrip *pinch = &self->pinch;
  const NpTimeAxis *axis = &pinch->axis;
  double length, day, share;

  if (!pinch->is_on || !self->moving.is_on || scale <= 0)
    return;
  length = axis->last_day - axis->first_day;
  day = axis->first_day + get_share (axis, pinch->x) * length;
  share = get_share (axis, x);
  length /= scale;
  want (self, day - share * length, day + (1 - share) * length, FALSE);
}

static void
pinch_begin_cb (NpChart *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  double x, y;
  gboolean takes = gtk_gesture_get_bounding_box_center (gesture, &x, &y)
                   && np_chart_window_begin_pinch (self, x);

  gtk_gesture_set_state (gesture, takes ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
pinch_scaled_cb (NpChart *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    np_chart_window_pinch (self, x, scale);
}

static void
pinch_end_cb (NpChart *self)
{
  self->pinch.is_on = FALSE;
}

/* --- Keys --- */

/* What of the datum is on the axis: a point, or the middle of a stretch. Whether any of it is. */
static gboolean
find_on_axis (const NpDatum *datum, const NpTimeAxis *axis, double *x)
{
  double left = datum->bounds.origin.x, right = left + datum->bounds.size.width;

  if ((datum->flags & NP_DATUM_POINT) != 0)
    left = right = (left + right) / 2;
  left = MAX (left, axis->left);
  right = MIN (right, axis->right);
  *x = (left + right) / 2;
  return left <= right;
}

/* Where keys zoom: at the cursor, where it is in sight. */
static double
get_focus_x (NpChart *self, const NpTimeAxis *axis)
{
  int cursor;
  double x;

  np_chart_ensure_scene (self);
  cursor = self->scene != NULL ? np_scene_find_key (self->scene, self->cursor) : -1;
  if (cursor >= 0 && find_on_axis (np_scene_get_datum (self->scene, cursor), axis, &x))
    return x;
  return (axis->left + axis->right) / 2;
}

/**
 * np_chart_window_move:
 * @move: an #NpWindowMove
 *
 * What "move-window" does.
 *
 * Returns: whether there is an axis that can be moved
 */
gboolean
np_chart_window_move (NpChart *self, int move)
{
  NpTimeAxis axis;

  g_return_val_if_fail (move >= NP_WINDOW_ZOOM_IN && move <= NP_WINDOW_LATER, FALSE);

  if (!get_axis (self, &axis))
    return FALSE;
  switch ((NpWindowMove) move)
    {
    case NP_WINDOW_ZOOM_IN:
      np_chart_window_zoom (self, get_focus_x (self, &axis), 1 / KEY_FACTOR, TRUE);
      break;
    case NP_WINDOW_ZOOM_OUT:
      np_chart_window_zoom (self, get_focus_x (self, &axis), KEY_FACTOR, TRUE);
      break;
    case NP_WINDOW_ALL:
      want (self, 0, 0, TRUE);
      break;
    case NP_WINDOW_EARLIER:
    case NP_WINDOW_LATER:
      pan (self, &axis,
           (axis.last_day - axis.first_day) * (move == NP_WINDOW_LATER ? KEY_SHARE : -KEY_SHARE),
           TRUE);
      break;
    default:
      g_return_val_if_reached (FALSE);
    }
  return TRUE;
}

/* How far the axis has to go for the datum to be on it, in pixels; 0 when it is. Of what is longer
 * than the axis its beginning is shown. */
static double
get_way_to (const NpDatum *datum, const NpTimeAxis *axis)
{
  double left = datum->bounds.origin.x, right = left + datum->bounds.size.width;
  double margin = REVEAL_MARGIN * (axis->right - axis->left);
  double in_sight;

  if ((datum->flags & NP_DATUM_POINT) != 0)
    left = right = (left + right) / 2;
  in_sight = MIN (right, axis->right) - MAX (left, axis->left);
  if (in_sight >= MIN (right - left, LEAST_IN_SIGHT))
    return 0;
  if (left < axis->left || right - left > axis->right - axis->left - 2 * margin)
    return left - (axis->left + margin);
  return right - (axis->right - margin);
}

/**
 * np_chart_window_reveal:
 * @datum: one of np_chart_moving_get_data()
 *
 * Asks for a window that shows it, where this one doesn't. Not for what stands beside the axis, such
 * as a header: that is where it is in any window.
 */
void
np_chart_window_reveal (NpChart *self, const NpDatum *datum)
{
  g_autoptr (NpScene) then = NULL;
  NpTimeAxis axis;
  NpTimeWindow window;
  double way;
  int number;

  if (self->window.last_day <= self->window.first_day || !get_axis (self, &axis))
    return;
  way = get_way_to (datum, &axis);
  if (way == 0)
    return;
  window.first_day = axis.first_day + way * days_per_pixel (&axis);
  window.last_day = axis.last_day + way * days_per_pixel (&axis);
  then = np_chart_moving_build_data (self, &window);
  number = np_scene_find_key (then, datum->key);
  if (number >= 0 && np_scene_get_datum (then, number)->bounds.origin.x != datum->bounds.origin.x)
    want (self, window.first_day, window.last_day, TRUE);
}

/* Watches for what asks for another window. */
void
np_chart_window_init (NpChart *self)
{
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_scaled_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
