/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is made of a figure whose time axis moves, when, and on which thread; and walking over all of
 * it, though only some is made. */

#include "moving-chart.h"
#include "press-key.h"
#include "settle-chart.h"
#include "stub-figure.h"

#define WIDTH  500
#define HEIGHT 300 /* ten rows */

static void
press (MovingChart *f, const char *key)
{
  press_key (f->chart, key);
}

static void
show_rows (MovingChart *f, guint n_rows)
{
  moving_chart_take_figure (f, moving_figure_new (n_rows));
  moving_chart_show (f, WIDTH, HEIGHT);
}

static void
scroll_to (MovingChart *f, double value)
{
  gtk_adjustment_set_value (moving_chart_get_scroll (f), value);
  settle_chart (f->chart);
}

static gboolean
is_shown (MovingChart *f, const char *key)
{
  return np_scene_find_key (np_chart_get_scene (f->chart), key) >= 0;
}

static void
assert_clip (MovingChart *f, double top, double bottom)
{
  NpSceneContext context;

  moving_figure_get_last (moving_chart_get_figure (f), &context);
  g_assert_cmpfloat (context.clip_top, ==, top);
  g_assert_cmpfloat (context.clip_bottom, ==, bottom);
}

/* --- What is in sight --- */

static void
test_clip (MovingChart *f, gconstpointer data)
{
  guint builds, sizes;

  /* Where there is nothing to be seen yet, everything. */
  moving_chart_take_figure (f, moving_figure_new (40));
  g_assert_true (is_shown (f, "head-0"));
  g_assert_true (is_shown (f, "head-39"));
  assert_clip (f, 0, 0);

  moving_chart_show (f, WIDTH, HEIGHT);
  assert_clip (f, 0, 300);
  g_assert_true (is_shown (f, "head-9"));
  g_assert_false (is_shown (f, "head-10"));
  g_assert_cmpint (np_scene_find_key (np_chart_get_data (f->chart), "head-39"), >=, 0);
  g_assert_cmpfloat (np_scene_get_height (np_chart_get_scene (f->chart)), ==, 1200);

  /* Scrolling alone draws anew, and measures nothing. */
  sizes = moving_figure_get_n_sizes (moving_chart_get_figure (f));
  scroll_to (f, 600);
  assert_clip (f, 600, 900);
  g_assert_false (is_shown (f, "head-9"));
  g_assert_true (is_shown (f, "head-20"));
  g_assert_true (is_shown (f, "head-29"));
  g_assert_cmpuint (moving_figure_get_n_sizes (moving_chart_get_figure (f)), ==, sizes);

  builds = moving_figure_get_n_builds (moving_chart_get_figure (f));
  gtk_widget_queue_draw (GTK_WIDGET (f->chart));
  settle_chart (f->chart);
  g_assert_cmpuint (moving_figure_get_n_builds (moving_chart_get_figure (f)), ==, builds);

  /* So does a window that becomes taller. */
  gtk_window_set_default_size (GTK_WINDOW (f->window), WIDTH, HEIGHT + 90);
  for (guint i = 0; i < 50 && gtk_widget_get_height (f->window) != HEIGHT + 90; i++)
    settle_chart (f->chart);
  settle_chart (f->chart);
  assert_clip (f, 600, 990);
}

/* Out of sight it doesn't listen, and back again it does. */
static void
test_unmap (MovingChart *f, gconstpointer data)
{
  guint builds;

  show_rows (f, 40);
  gtk_widget_set_visible (GTK_WIDGET (f->chart), FALSE);
  builds = moving_figure_get_n_builds (moving_chart_get_figure (f));
  gtk_widget_set_visible (GTK_WIDGET (f->chart), TRUE);
  settle_chart (f->chart);
  scroll_to (f, 300);
  assert_clip (f, 300, 600);
  g_assert_cmpuint (moving_figure_get_n_builds (moving_chart_get_figure (f)), >, builds);
}

/* A figure that wants less than there is gets all of it, as any other does. */
static void
test_stretched (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  g_assert_cmpfloat (np_scene_get_height (np_chart_get_scene (f->chart)), ==, HEIGHT);
  moving_chart_set_window (f, 0, 100);
  settle_chart (f->chart);
  g_assert_cmpfloat (np_scene_get_height (np_chart_get_scene (f->chart)), ==, HEIGHT);
}

/* GTK asks again and again; each size is made once for what is seen of the axis. */
static void
test_sizes (MovingChart *f, gconstpointer data)
{
  int minimum, natural;

  moving_chart_take_figure (f, moving_figure_new (4));
  for (guint round = 1; round <= 2; round++)
    {
      for (guint i = 0; i < 6; i++)
        {
          gtk_widget_queue_resize (GTK_WIDGET (f->chart)); /* or it remembers */
          gtk_widget_measure (GTK_WIDGET (f->chart), GTK_ORIENTATION_VERTICAL,
                              i % 2 == 0 ? 400 : 500, &minimum, &natural, NULL, NULL);
          g_assert_cmpint (minimum, ==, 120);
          g_assert_cmpint (natural, ==, 120);
        }
      /* And the one before the chart has a width. */
      g_assert_cmpuint (moving_figure_get_n_sizes (moving_chart_get_figure (f)), ==, 2 * round + 1);
      moving_chart_set_window (f, 100, 200);
    }
}

/* --- Walking --- */

/* Over the rows, and what isn't made of them. */
static void
test_walk_down (MovingChart *f, gconstpointer data)
{
  show_rows (f, 40);
  press (f, "<Control>End");
  moving_chart_assert_log (f, "cursor span-39;say This is span-39;");
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), ==, 900);
  settle_chart (f->chart);
  press (f, "<Control>Home");
  moving_chart_assert_log (f, "cursor head-0;say This is head-0;");
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), ==, 0);
  /* All of the axis is seen. */
  moving_chart_assert_nothing_wanted (f);
}

/* Only ever down: what is sideways is for the window. */
static void
test_walk_sideways (MovingChart *f, gconstpointer data)
{
  GtkWidget *scrolled;
  GtkAdjustment *across;

  show_rows (f, 40);
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (f->chart), GTK_TYPE_SCROLLED_WINDOW);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_EXTERNAL);
  gtk_widget_set_size_request (GTK_WIDGET (f->chart), 2 * WIDTH, -1);
  settle_chart (f->chart);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->chart)), ==, 2 * WIDTH);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (across, 100);
  settle_chart (f->chart);
  for (guint i = 0; i < 5; i++)
    {
      static const char *const keys[]
          = { "event-20-0", "event-0-9", "event-39-0", "head-3", "span-20" };

      np_chart_set_cursor (f->chart, keys[i]);
      g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 100);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (moving_chart_get_scroll (f)), >, 0);
}

static void
test_walk_out (MovingChart *f, gconstpointer data)
{
  show_rows (f, 40);
  moving_chart_set_window (f, 300, 500);
  settle_chart (f->chart);
  np_chart_set_cursor (f->chart, "event-1-4"); /* day 450 */
  moving_chart_assert_nothing_wanted (f);
  moving_chart_assert_log (f, "cursor event-1-4;");

  /* Day 550 is to be a tenth of 200 days from the end. */
  press (f, "Right");
  moving_chart_assert_wanted (f, 370, 570, TRUE);
  moving_chart_assert_log (f, "cursor event-1-5;say This is event-1-5;");
  g_assert_false (is_shown (f, "event-1-5"));
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "This is event-1-5");
  /* It is there nevertheless. */
  settle_chart (f->chart);
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "event-1-5");
  press (f, "Return");
  moving_chart_assert_log (f, "activate event-1-5;");

  /* Where there is nothing further on, at least what one is at is shown. */
  np_chart_set_cursor (f->chart, "event-1-9");
  moving_chart_assert_wanted (f, 770, 970, TRUE);
  moving_chart_assert_log (f, "cursor event-1-9;");
  press (f, "<Shift>g");
  moving_chart_assert_wanted (f, 770, 970, TRUE);
  moving_chart_assert_log (f, "say No earlier gap;");

  np_chart_set_cursor (f->chart, "event-1-0");
  moving_chart_assert_wanted (f, 30, 230, TRUE);
}

/* Headers are where they are in every window; asking for another one shows no more of them. */
static void
test_walk_header (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 300, 500);
  np_chart_set_cursor (f->chart, "head-2");
  moving_chart_assert_nothing_wanted (f);
  /* And day 250 is in pixels where they are. */
  np_chart_set_cursor (f->chart, "event-2-2");
  moving_chart_assert_wanted (f, 230, 430, TRUE);
}

/* What takes longer than is seen is shown from its beginning, unless some of it is seen anyway. */
static void
test_walk_long (MovingChart *f, gconstpointer data)
{
  show_rows (f, 4);
  moving_chart_set_window (f, 20, 40);
  np_chart_set_cursor (f->chart, "span-2");
  moving_chart_assert_nothing_wanted (f);
  moving_chart_set_window (f, 60, 80);
  np_chart_set_cursor (f->chart, "span-1");
  moving_chart_assert_wanted (f, -2, 18, TRUE);
}

/* Whoever walks sees where they are: whatever is seen of the axis, the window that is asked for
 * holds the datum, is as long as before, and is not asked for without need. */
static void
test_walk_anywhere (MovingChart *f, gconstpointer data)
{
  static const char *const keys[] = { "Left", "Right",         "Up",           "Down", "Home",
                                      "End",  "<Control>Home", "<Control>End", "l",    "<Shift>l" };

  show_rows (f, 20);
  for (guint i = 0; i < 300; i++)
    {
      double first = g_test_rand_double_range (0, 900);
      double length = g_test_rand_double_range (30, 300);
      guint row, number;
      double day;

      moving_chart_set_window (f, first, first + length);
      f->n_wanted = 0;
      press (f, keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
      if (sscanf (np_chart_get_cursor (f->chart), "event-%u-%u", &row, &number) != 2)
        continue;
      day = 50 + 100.0 * number;
      g_assert_cmpuint (f->n_wanted, ==, day < first || day > first + length);
      if (f->n_wanted == 0)
        continue;
      g_assert_cmpfloat (day, >, f->wanted.first_day);
      g_assert_cmpfloat (day, <, f->wanted.last_day);
      g_assert_cmpfloat_with_epsilon (f->wanted.last_day - f->wanted.first_day, length, 1e-6);
    }
}

/* Three even rows have a linked event each, and after the last comes the first. */
static void
test_links (MovingChart *f, gconstpointer data)
{
  show_rows (f, 5);
  press (f, "l");
  press (f, "l");
  press (f, "l");
  press (f, "l");
  moving_chart_assert_log (f, "cursor event-0-3;say This is event-0-3;"
                              "cursor event-2-3;say This is event-2-3;"
                              "cursor event-4-3;say This is event-4-3;"
                              "cursor event-0-3;say This is event-0-3;");
  press (f, "<Shift>l");
  moving_chart_assert_log (f, "cursor event-4-3;say This is event-4-3;");

  moving_chart_take_figure (f, moving_figure_new (1));
  moving_chart_assert_log (f, "cursor none;");
  press (f, "l");
  moving_chart_assert_log (f, "cursor event-0-3;say This is event-0-3;");
  press (f, "l");
  moving_chart_assert_log (f, "say No further linked event;");
  press (f, "<Shift>l");
  moving_chart_assert_log (f, "say No earlier linked event;");
}

/* --- What takes long --- */

/* Until it was prepared so often. */
static void
wait_for_start (MovingFigure *figure, guint n)
{
  while (moving_figure_get_n_started (figure) < n)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static MovingFigure *
show_heavy (MovingChart *f, guint n_rows)
{
  NpFigure *figure = moving_figure_new (n_rows);

  moving_figure_set_heavy (MOVING_FIGURE (figure));
  moving_chart_take_figure (f, figure);
  moving_chart_show (f, WIDTH, HEIGHT);
  wait_for_start (MOVING_FIGURE (figure), 1);
  return MOVING_FIGURE (figure);
}

static void
wait_for_rows (MovingChart *f)
{
  while (np_scene_get_n_data (np_chart_get_scene (f->chart)) == 0)
    g_main_context_iteration (NULL, TRUE);
  settle_chart (f->chart);
}

static void
test_heavy (MovingChart *f, gconstpointer data)
{
  MovingFigure *figure = show_heavy (f, 40);
  NpSceneContext context;
  NpTimeWindow window;

  moving_figure_get_last (figure, &context);
  g_assert_true (context.approximate);
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (f->chart)), ==, 0);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (f->chart)));
  press (f, "Down"); /* there is nowhere to go yet */
  moving_chart_assert_log (f, "");
  g_assert_null (np_chart_get_data (f->chart));

  moving_figure_let_go (figure);
  wait_for_rows (f);
  moving_figure_get_last (figure, &context);
  g_assert_false (context.approximate);
  g_assert_true (moving_figure_get_thread (figure, &window) != g_thread_self ());
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (f->chart)), ==, 1200);
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_data (f->chart)), >, 0);
  /* Moving it along is done at once. */
  moving_chart_set_window (f, 0, 0);
  settle_chart (f->chart);
  g_assert_cmpuint (moving_figure_get_n_started (figure), ==, 1);
}

/* One at a time, and then the newest; what was wanted in between is not made. */
static void
test_heavy_zoom (MovingChart *f, gconstpointer data)
{
  MovingFigure *figure = show_heavy (f, 10);
  NpTimeWindow window;

  for (guint i = 0; i < 5; i++)
    {
      moving_chart_set_window (f, 100, 400 + 10 * i);
      settle_chart (f->chart);
    }
  g_assert_cmpuint (moving_figure_get_n_started (figure), ==, 1);
  moving_figure_let_go (figure);
  wait_for_start (figure, 2);
  moving_figure_let_go (figure);
  wait_for_rows (f);
  g_assert_nonnull (moving_figure_get_thread (figure, &window));
  g_assert_cmpfloat (window.last_day, ==, 440);
  g_assert_cmpuint (moving_figure_get_n_started (figure), ==, 2);
}

/* Somebody else may make the figure forget what was prepared. Each would prepare it in turn then. */
static void
test_heavy_forgotten (MovingChart *f, gconstpointer data)
{
  MovingFigure *figure = show_heavy (f, 10);

  moving_figure_let_go (figure);
  wait_for_rows (f);
  moving_figure_forget (figure);
  moving_chart_take_figure (f, g_object_ref (NP_FIGURE (figure)));
  gtk_widget_queue_resize (GTK_WIDGET (f->chart));
  scroll_to (f, 0);
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (f->chart)), >, 0);
  g_assert_cmpuint (moving_figure_get_n_started (figure), ==, 1);
}

/* Whether the new figure has what the keyboard is at turns out later. */
static void
test_heavy_cursor (MovingChart *f, gconstpointer data)
{
  MovingFigure *figure;
  NpFigure *smaller = moving_figure_new (2);

  moving_chart_take_figure (f, moving_figure_new (10));
  np_chart_set_cursor (f->chart, "event-1-5");
  figure = show_heavy (f, 10);
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "event-1-5");
  np_chart_set_cursor (f->chart, "event-5-5");
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "event-5-5");
  moving_figure_let_go (figure);
  wait_for_rows (f);
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "event-5-5");
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "This is event-5-5");

  moving_figure_set_heavy (MOVING_FIGURE (smaller));
  np_chart_set_figure (f->chart, smaller);
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "event-5-5");
  wait_for_start (MOVING_FIGURE (smaller), 1);
  moving_figure_let_go (MOVING_FIGURE (smaller));
  wait_for_rows (f);
  g_assert_null (np_chart_get_cursor (f->chart));
  g_object_unref (smaller);
}

/* Another figure doesn't wait for the one before, nor is it taken for it. */
static void
test_heavy_replaced (MovingChart *f, gconstpointer data)
{
  g_autoptr (NpFigure) before = g_object_ref (NP_FIGURE (show_heavy (f, 10)));
  NpFigure *after = moving_figure_new (3);
  guint builds;

  moving_figure_set_heavy (MOVING_FIGURE (after));
  moving_chart_take_figure (f, after);
  wait_for_start (MOVING_FIGURE (after), 1);
  builds = moving_figure_get_n_builds (MOVING_FIGURE (before));
  moving_figure_let_go (MOVING_FIGURE (before));
  settle_chart (f->chart);
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (f->chart)), ==, 0);
  moving_figure_let_go (MOVING_FIGURE (after));
  wait_for_rows (f);
  g_assert_true (is_shown (f, "head-2"));
  g_assert_false (is_shown (f, "head-3"));
  g_assert_cmpuint (moving_figure_get_n_builds (MOVING_FIGURE (before)), ==, builds);
}

/* The chart goes while the worker is at it, which then comes back to nobody. */
static void
test_heavy_disposed (void)
{
  MovingChart f = { NULL };
  NpFigure *figure;

  moving_chart_set_up (&f, NULL);
  figure = g_object_ref (NP_FIGURE (show_heavy (&f, 10)));
  moving_chart_tear_down (&f, NULL); /* asserts that nothing holds it */
  moving_figure_let_go (MOVING_FIGURE (figure));
  while (G_OBJECT (figure)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (figure);
}

/* --- From figure to figure --- */

static void
count_cb (guint *counter)
{
  (*counter)++;
}

/* A picture glides into one of the same stretch of time, and into none of another. */
static void
test_glide (MovingChart *f, gconstpointer data)
{
  guint n = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_signal_connect_swapped (f->chart, "transition-started", G_CALLBACK (count_cb), &n);
  show_rows (f, 4);
  moving_chart_take_figure (f, moving_figure_new (5));
  g_assert_cmpuint (n, ==, 1);

  moving_chart_set_window (f, 100, 300);
  moving_chart_take_figure (f, moving_figure_new (4)); /* before it was drawn */
  g_assert_cmpuint (n, ==, 1);
  moving_chart_take_figure (f, moving_figure_new (5));
  g_assert_cmpuint (n, ==, 2);

  moving_chart_take_figure (f, stub_figure_new (4));
  g_assert_cmpuint (n, ==, 2);
  moving_chart_take_figure (f, stub_figure_new (5));
  g_assert_cmpuint (n, ==, 3);
  moving_chart_take_figure (f, moving_figure_new (5));
  g_assert_cmpuint (n, ==, 3);
}

/* One that is on its way stops when the window moves. */
static void
test_glide_stops (MovingChart *f, gconstpointer data)
{
  double progress;
  guint n = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_signal_connect_swapped (f->chart, "transition-started", G_CALLBACK (count_cb), &n);
  show_rows (f, 4);
  moving_chart_take_figure (f, moving_figure_new (5));
  g_object_set (f->chart, "transition", 0.5, NULL);
  g_object_get (f->chart, "transition", &progress, NULL);
  g_assert_cmpfloat (progress, ==, 0.5);
  moving_chart_set_window (f, 100, 300);
  g_object_get (f->chart, "transition", &progress, NULL);
  g_assert_cmpfloat (progress, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(path, func)                                                                  \
  g_test_add ("/chart/chart-moving/" path, MovingChart, NULL, moving_chart_set_up, func, \
              moving_chart_tear_down)
  ADD ("clip", test_clip);
  ADD ("unmap", test_unmap);
  ADD ("stretched", test_stretched);
  ADD ("sizes", test_sizes);
  ADD ("walk-down", test_walk_down);
  ADD ("walk-sideways", test_walk_sideways);
  ADD ("walk-out", test_walk_out);
  ADD ("walk-header", test_walk_header);
  ADD ("walk-long", test_walk_long);
  ADD ("walk-anywhere", test_walk_anywhere);
  ADD ("links", test_links);
  ADD ("heavy", test_heavy);
  ADD ("heavy-zoom", test_heavy_zoom);
  ADD ("heavy-forgotten", test_heavy_forgotten);
  ADD ("heavy-cursor", test_heavy_cursor);
  ADD ("heavy-replaced", test_heavy_replaced);
  ADD ("glide", test_glide);
  ADD ("glide-stops", test_glide_stops);
  g_test_add_func ("/chart/chart-moving/heavy-disposed", test_heavy_disposed);
  return g_test_run ();
}
