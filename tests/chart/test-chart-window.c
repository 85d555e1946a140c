/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What asks for another part of a time axis that moves: 500 pixels are 100 of header and 1000 days
 * in 400, so that a pixel is 2.5 days. */

#include <math.h>

#include "moving-chart.h"
#include "np-chart-private.h"
#include "press-key.h"
#include "settle-chart.h"
#include "stub-figure.h"

#define WIDTH  500
#define HEIGHT 300
#define MIDDLE 300.0

static void
show_rows (MovingChart *f, guint n_rows)
{
  moving_chart_take_figure (f, moving_figure_new (n_rows));
  moving_chart_show (f, WIDTH, HEIGHT);
}

static void
point_at (MovingChart *f, double x, double y)
{
  g_signal_emit_by_name (moving_chart_find_controller (f, GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "motion", x, y);
}

static void
click (MovingChart *f, int n, double x, double y)
{
  g_signal_emit_by_name (moving_chart_find_controller (f, GTK_TYPE_GESTURE_CLICK), "released", n, x,
                         y);
}

static void
drag (MovingChart *f, const char *signal, double x, double y)
{
  g_signal_emit_by_name (moving_chart_find_controller (f, GTK_TYPE_GESTURE_DRAG), signal, x, y);
}

static gboolean
wheel (MovingChart *f, GdkModifierType state, double dx, double dy)
{
  return np_chart_window_scroll (f->chart, state, GDK_SCROLL_UNIT_WHEEL, dx, dy);
}

static const char *
get_pointer (MovingChart *f)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (f->chart));

  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

static double
day_at (const NpTimeAxis *axis, double x)
{
  return axis->first_day
         + (x - axis->left) / (axis->right - axis->left) * (axis->last_day - axis->first_day);
}

static double
random_days (double first, double last)
{
  return g_test_rand_double_range (first, last);
}

/* --- The window --- */

static void
test_window (MovingChart *f, gconstpointer data)
{
  NpSceneContext context;
  guint builds;

  g_assert_cmpfloat (np_chart_get_window (f->chart)->last_day, ==, 0);
  show_rows (f, 4);
  moving_figure_get_last (moving_chart_get_figure (f), &context);
  g_assert_cmpfloat (context.window.first_day, ==, 0);
  g_assert_cmpfloat (context.window.last_day, ==, 0);

  moving_chart_set_window (f, 200, 400);
  g_assert_cmpfloat (np_chart_get_window (f->chart)->first_day, ==, 200);
  settle_chart (f->chart);
  moving_figure_get_last (moving_chart_get_figure (f), &context);
  g_assert_cmpfloat (context.window.first_day, ==, 200);
  g_assert_cmpfloat (context.window.last_day, ==, 400);
  /* Of ten events there are two now, and the header. */
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (f->chart)), ==, 4 * 3);

  builds = moving_figure_get_n_builds (moving_chart_get_figure (f));
  moving_chart_set_window (f, 200, 400);
  settle_chart (f->chart);
  g_assert_cmpuint (moving_figure_get_n_builds (moving_chart_get_figure (f)), ==, builds);

  moving_chart_take_figure (f, moving_figure_new (2));
  moving_figure_get_last (moving_chart_get_figure (f), &context);
  g_assert_cmpfloat (context.window.first_day, ==, 200);
  moving_chart_assert_nothing_wanted (f);
}

/* --- The wheel --- */

static void
test_wheel (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 200, 400);

  /* Up and down is for what the chart scrolls in; a finger hardly goes straight. */
  g_assert_false (wheel (f, 0, 0, 1));
  g_assert_false (wheel (f, 0, 0, -1));
  g_assert_false (wheel (f, 0, 0.5, 1));
  g_assert_false (wheel (f, GDK_ALT_MASK, 0, 1));
  moving_chart_assert_nothing_wanted (f);

  g_assert_true (wheel (f, GDK_SHIFT_MASK, 0, 1));
  moving_chart_assert_wanted (f, 220, 420, FALSE);
  g_assert_true (wheel (f, GDK_SHIFT_MASK, -2, 0));
  moving_chart_assert_wanted (f, 160, 360, FALSE);
  g_assert_true (wheel (f, 0, -1, 0.5));
  moving_chart_assert_wanted (f, 180, 380, FALSE);
  /* Half a day is a pixel. */
  g_assert_true (np_chart_window_scroll (f->chart, 0, GDK_SCROLL_UNIT_SURFACE, 10, 0));
  moving_chart_assert_wanted (f, 212.5, 412.5, FALSE);

  /* Without a pointer in the chart, about the middle. */
  g_assert_true (wheel (f, GDK_CONTROL_MASK, 0, 1));
  moving_chart_assert_wanted (f, 180, 420, FALSE);
  g_assert_true (np_chart_window_scroll (f->chart, GDK_CONTROL_MASK, GDK_SCROLL_UNIT_SURFACE, 0,
                                         30));
  moving_chart_assert_wanted (f, 180, 420, FALSE);
  point_at (f, MOVING_LEFT + 100, 10);
  g_assert_true (wheel (f, GDK_CONTROL_MASK, 0, 1));
  moving_chart_assert_wanted (f, 190, 430, FALSE);
  /* Over the headers, about the end that is next to them. */
  point_at (f, 20, 10);
  g_assert_true (wheel (f, GDK_CONTROL_MASK, 0, 1));
  moving_chart_assert_wanted (f, 200, 440, FALSE);
}

/* The controller leads there. */
static void
test_wheel_controller (MovingChart *f, gconstpointer data)
{
  gboolean handled = TRUE;
  GtkEventController *scroll;

  show_rows (f, 4);
  scroll = moving_chart_find_controller (f, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  g_assert_false (handled);
  moving_chart_assert_nothing_wanted (f);
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_true (handled);
  moving_chart_assert_wanted (f, 100, 1100, FALSE);
}

/* Whatever is seen and wherever the pointer is: what it points at stays below it, and two ways there
 * and back lead where one came from. */
static void
test_zoom_stays (MovingChart *f, gconstpointer data)
{
  show_rows (f, 2);
  f->follows = TRUE;
  for (guint i = 0; i < 200; i++)
    {
      double first = random_days (-100, 900);
      double last = first + random_days (10, 500);
      double x = random_days (MOVING_LEFT, WIDTH);
      double steps = random_days (-3, 3);
      NpTimeAxis before, after;

      moving_chart_set_window (f, first, last);
      before = moving_chart_get_axis (f);
      point_at (f, x, 10);
      g_assert_true (wheel (f, GDK_CONTROL_MASK, 0, steps));
      after = moving_chart_get_axis (f);
      g_assert_cmpfloat_with_epsilon (day_at (&after, x), day_at (&before, x), 1e-6);
      g_assert_cmpfloat_with_epsilon (after.last_day - after.first_day,
                                      (last - first) * pow (1.2, steps), 1e-6);

      g_assert_true (wheel (f, GDK_CONTROL_MASK, 0, -steps));
      g_assert_cmpfloat_with_epsilon (np_chart_get_window (f->chart)->first_day, first, 1e-6);
      g_assert_cmpfloat_with_epsilon (np_chart_get_window (f->chart)->last_day, last, 1e-6);
    }
}

/* --- Keys --- */

static void
press (MovingChart *f, const char *key)
{
  press_key (f->chart, key);
}

static void
test_keys (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 200, 500);

  press (f, "plus");
  moving_chart_assert_wanted (f, 250, 450, TRUE);
  press (f, "equal");
  moving_chart_assert_wanted (f, 250, 450, TRUE);
  press (f, "KP_Add");
  moving_chart_assert_wanted (f, 250, 450, TRUE);
  press (f, "minus");
  moving_chart_assert_wanted (f, 125, 575, TRUE);
  press (f, "KP_Subtract");
  moving_chart_assert_wanted (f, 125, 575, TRUE);
  press (f, "0");
  moving_chart_assert_wanted (f, 0, 0, TRUE);
  press (f, "KP_0");
  moving_chart_assert_wanted (f, 0, 0, TRUE);
  press (f, "<Control>Left");
  moving_chart_assert_wanted (f, 100, 400, TRUE);
  press (f, "<Control>KP_Right");
  moving_chart_assert_wanted (f, 300, 600, TRUE);
  moving_chart_assert_log (f, "");
}

/* What one is at stays where it is. */
static void
test_keys_at_cursor (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 200, 500);
  np_chart_set_cursor (f->chart, "event-1-2"); /* day 250 */
  press (f, "plus");
  moving_chart_assert_wanted (f, 250 - 50 / 1.5, 250 + 250 / 1.5, TRUE);

  /* Out of sight, and beside the axis. */
  np_chart_set_cursor (f->chart, "event-1-9");
  f->n_wanted = 0;
  press (f, "plus");
  moving_chart_assert_wanted (f, 250, 450, TRUE);
  np_chart_set_cursor (f->chart, "head-1");
  press (f, "plus");
  moving_chart_assert_wanted (f, 250, 450, TRUE);

  /* Of what is partly in sight, the middle of that part. */
  moving_chart_set_window (f, 20, 320);
  np_chart_set_cursor (f->chart, "span-1");
  press (f, "plus");
  moving_chart_assert_wanted (f, 30 - 10 / 1.5, 30 + 290 / 1.5, TRUE);
}

/* --- Dragging --- */

static void
test_drag (MovingChart *f, gconstpointer data)
{
  show_rows (f, 40);
  moving_chart_set_window (f, 200, 600); /* a day is a pixel */
  gtk_adjustment_set_value (moving_chart_get_scroll (f), 100);
  settle_chart (f->chart);
  point_at (f, MIDDLE, 150);

  drag (f, "drag-begin", MIDDLE, 150.0);
  drag (f, "drag-update", 2.0, -3.0);
  moving_chart_assert_nothing_wanted (f);
  g_assert_cmpstr (get_pointer (f), !=, "grabbing");
  drag (f, "drag-update", 50.0, 0.0);
  moving_chart_assert_wanted (f, 150, 550, FALSE);
  g_assert_cmpstr (get_pointer (f), ==, "grabbing");
  /* Back again, though that is near where it began. */
  drag (f, "drag-update", -1.0, 0.0);
  moving_chart_assert_wanted (f, 201, 601, FALSE);

  drag (f, "drag-update", -20.0, -30.0);
  moving_chart_assert_wanted (f, 220, 620, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), ==, 130);
  /* The chart has gone up by those 30, and the pointer is that much further down in it. */
  settle_chart (f->chart);
  drag (f, "drag-update", -20.0, 0.0);
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), ==, 130);
  drag (f, "drag-end", -20.0, 0.0);
  g_assert_cmpstr (get_pointer (f), !=, "grabbing");
  f->n_wanted = 0;

  drag (f, "drag-update", 100.0, 0.0);
  moving_chart_assert_nothing_wanted (f);
}

static void
test_drag_or_click (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);

  drag (f, "drag-begin", MOVING_LEFT + 20, 10.0);
  drag (f, "drag-update", 60.0, 0.0);
  drag (f, "drag-end", 60.0, 0.0);
  click (f, 1, MOVING_LEFT + 20, 10);
  moving_chart_assert_log (f, "");

  drag (f, "drag-begin", MOVING_LEFT + 20, 10.0);
  drag (f, "drag-update", 2.0, 2.0);
  drag (f, "drag-end", 2.0, 2.0);
  click (f, 1, MOVING_LEFT + 20, 10);
  moving_chart_assert_log (f, "cursor event-0-0;activate event-0-0;");
}

/* What is dragged isn't pointed at. */
static void
test_drag_hover (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  point_at (f, MOVING_LEFT + 20, 10);
  g_assert_cmpstr (get_pointer (f), ==, "pointer");
  drag (f, "drag-begin", MOVING_LEFT + 20, 10.0);
  drag (f, "drag-update", 60.0, 0.0);
  point_at (f, MOVING_LEFT + 60, 10);
  g_assert_cmpstr (get_pointer (f), ==, "grabbing");
  drag (f, "drag-end", 60.0, 0.0);
  g_assert_cmpstr (get_pointer (f), ==, "pointer");
}

static void
test_double_click (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  click (f, 1, MOVING_LEFT + 100, 250);
  moving_chart_assert_nothing_wanted (f);
  click (f, 2, MOVING_LEFT + 100, 250);
  moving_chart_assert_wanted (f, 125, 625, TRUE);
  moving_chart_assert_log (f, "");
  click (f, 2, MOVING_LEFT + 20, 10); /* on an event */
  moving_chart_assert_nothing_wanted (f);
}

static void
test_pinch (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 200, 600); /* a day is a pixel */
  g_assert_true (np_chart_window_begin_pinch (f->chart, MIDDLE));
  np_chart_window_pinch (f->chart, MIDDLE, 2);
  moving_chart_assert_wanted (f, 300, 500, FALSE);
  /* Of where it began, not of what came of it; and it goes along with the fingers. */
  moving_chart_set_window (f, 300, 500);
  np_chart_window_pinch (f->chart, MIDDLE, 0.5);
  moving_chart_assert_wanted (f, 0, 800, FALSE);
  np_chart_window_pinch (f->chart, MIDDLE + 100, 2);
  moving_chart_assert_wanted (f, 250, 450, FALSE);
  g_signal_emit_by_name (moving_chart_find_controller (f, GTK_TYPE_GESTURE_ZOOM), "end", NULL);
  np_chart_window_pinch (f->chart, MIDDLE, 2);
  moving_chart_assert_nothing_wanted (f);
}

/* --- Other figures --- */

static void
test_still (MovingChart *f, gconstpointer data)
{
  static const char *const keys[]
      = { "plus", "equal", "KP_Add",        "minus",         "KP_Subtract",
          "0",    "KP_0",  "<Control>Left", "<Control>Right" };
  NpFigure *figure = stub_figure_new (40);
  guint builds;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) /* nor without a figure */
    g_assert_false (try_key (f->chart, keys[i]));
  moving_chart_take_figure (f, figure);
  moving_chart_show (f, WIDTH, HEIGHT);
  builds = stub_figure_get_n_builds (STUB_FIGURE (figure));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (try_key (f->chart, keys[i]));
  g_assert_false (wheel (f, GDK_CONTROL_MASK, 0, 1));
  g_assert_false (wheel (f, GDK_SHIFT_MASK, 0, 1));
  g_assert_false (wheel (f, 0, 1, 0));
  drag (f, "drag-begin", MIDDLE, 100.0);
  drag (f, "drag-update", 50.0, -50.0);
  drag (f, "drag-end", 50.0, -50.0);
  g_assert_false (np_chart_window_begin_pinch (f->chart, MIDDLE));
  np_chart_window_pinch (f->chart, MIDDLE, 2);
  moving_chart_assert_nothing_wanted (f);
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), ==, 0);
  click (f, 1, MIDDLE, 100);
  moving_chart_assert_log (f, "cursor row-3;activate row-3;");

  /* What is seen of an axis that it hasn't is nothing to it. */
  moving_chart_set_window (f, 200, 400);
  gtk_adjustment_set_value (moving_chart_get_scroll (f), 100);
  settle_chart (f->chart);
  g_assert_cmpuint (stub_figure_get_n_builds (STUB_FIGURE (figure)), ==, builds);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(path, func)                                                                  \
  g_test_add ("/chart/chart-window/" path, MovingChart, NULL, moving_chart_set_up, func, \
              moving_chart_tear_down)
  ADD ("window", test_window);
  ADD ("wheel", test_wheel);
  ADD ("wheel-controller", test_wheel_controller);
  ADD ("zoom-stays", test_zoom_stays);
  ADD ("keys", test_keys);
  ADD ("keys-at-cursor", test_keys_at_cursor);
  ADD ("drag", test_drag);
  ADD ("drag-or-click", test_drag_or_click);
  ADD ("drag-hover", test_drag_hover);
  ADD ("double-click", test_double_click);
  ADD ("pinch", test_pinch);
  ADD ("still", test_still);
  return g_test_run ();
}
