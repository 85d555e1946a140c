/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a time axis that is shown: where it may be, how it gets there and into a location, and
 * the bar that moves it. */
#include <math.h>

#include "np-period.h"
#include "np-test-pages.h"
#include "np-time-bar.h"

#define N_RANDOM   20000
#define CRUMB_DAYS 1e-6

typedef struct
{
  GtkWidget *window;
  NpTimeBar *bar;
  NpTimeNavigator *navigator;
  NpTimeWindow changed, settled;
  guint n_changed, n_settled;
} Fixture;

static void
changed_cb (Fixture *f, double first, double last)
{
  f->changed = (NpTimeWindow) { first, last };
  f->n_changed++;
}

static void
settled_cb (Fixture *f, double first, double last)
{
  f->settled = (NpTimeWindow) { first, last };
  f->n_settled++;
}

/* The years 1950 to 2029. */
static NpTimeWindow
get_whole (void)
{
  return (NpTimeWindow) { np_period_get_first_day (np_period_new_year (1950)),
                          np_period_get_first_day (np_period_new_year (2030)) };
}

static void
set_up (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  f->bar = NP_TIME_BAR (g_object_ref_sink (np_time_bar_new ()));
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->bar));
  f->navigator = np_time_navigator_new (GTK_WIDGET (f->bar));
  np_time_navigator_set_whole (f->navigator, &whole, FALSE);
  np_time_bar_set_navigator (f->bar, f->navigator);
  g_signal_connect_swapped (f->navigator, "window-changed", G_CALLBACK (changed_cb), f);
  g_signal_connect_swapped (f->navigator, "window-settled", G_CALLBACK (settled_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  np_time_bar_set_navigator (f->bar, NULL);
  g_assert_finalize_object (f->navigator);
  gtk_window_destroy (GTK_WINDOW (f->window));
  np_test_settle ();
  g_assert_finalize_object (f->bar);
}

static void
assert_window (NpTimeWindow window, double first, double last)
{
  g_assert_cmpfloat_with_epsilon (window.first_day, first, CRUMB_DAYS);
  g_assert_cmpfloat_with_epsilon (window.last_day, last, CRUMB_DAYS);
}

static void
want (Fixture *f, double first, double last)
{
  np_time_navigator_want (f->navigator, first, last, FALSE);
}

static void
test_clamps (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();
  double first = whole.first_day;
  double last = whole.last_day;
  double middle = (first + last) / 2;

  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  want (f, first + 1000, first + 3000);
  assert_window (np_time_navigator_get_window (f->navigator), first + 1000, first + 3000);
  assert_window (f->changed, first + 1000, first + 3000);
  g_assert_cmpuint (f->n_changed, ==, 1);
  want (f, first + 1000, first + 3000);
  g_assert_cmpuint (f->n_changed, ==, 1);
  /* Shifted and not cut. */
  want (f, first - 1000, first + 1000);
  assert_window (f->changed, first, first + 2000);
  want (f, last - 500, last + 1500);
  assert_window (f->changed, last - 2000, last);
  /* About the middle. */
  want (f, middle - 1, middle + 1);
  assert_window (f->changed, middle - 15.5, middle + 15.5);
  want (f, middle + 1, middle - 1000);
  assert_window (f->changed, middle - 1000, middle + 1);
  want (f, first + 100, last - 100);
  assert_window (f->changed, 0, 0);
  want (f, middle - 1000, middle);
  want (f, first - 1e6, last + 1e6);
  assert_window (f->changed, 0, 0);
  want (f, NAN, last);
  want (f, -INFINITY, INFINITY);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
}

static double
get_random (void)
{
  double exponent = g_test_rand_double_range (-3, 300);
  double far = pow (10, exponent) * (g_test_rand_bit () ? 1 : -1);

  return g_test_rand_bit () ? far : g_test_rand_double_range (690000, 760000);
}

/* Whatever is wanted, what is shown is on the axis and long enough to be looked at. */
static void
test_property (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      double first = get_random ();
      double last = g_test_rand_bit () ? get_random () : first + g_test_rand_double_range (0, 4000);
      NpTimeWindow window;

      if (i % 4 == 0)
        np_time_navigator_zoom (f->navigator, g_test_rand_double_range (0.1, 10));
      else
        want (f, first, last);
      window = np_time_navigator_get_window (f->navigator);
      if (window.first_day == 0 && window.last_day == 0)
        continue;
      g_assert_cmpfloat (window.first_day, >=, whole.first_day);
      g_assert_cmpfloat (window.last_day, <=, whole.last_day);
      g_assert_cmpfloat (window.last_day - window.first_day, >=,
                         NP_TIME_WINDOW_LEAST_DAYS - CRUMB_DAYS);
      g_assert_cmpfloat (window.last_day - window.first_day, <,
                         0.98 * (whole.last_day - whole.first_day));
      assert_window (f->changed, window.first_day, window.last_day);
    }
}

/* An axis of less than what is to be seen at least, and none. */
static void
test_short (Fixture *f, gconstpointer data)
{
  const NpTimeWindow week = { 730000, 730007 };
  const NpTimeWindow none = { 0 };

  np_time_navigator_set_whole (f->navigator, &week, FALSE);
  want (f, 730001, 730002);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  g_assert_false (np_time_navigator_can_zoom (f->navigator, 2));
  np_time_navigator_set_whole (f->navigator, &none, FALSE);
  want (f, 730001, 730002);
  np_time_navigator_zoom (f->navigator, 2);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  g_assert_null (np_time_navigator_dup_zoom (f->navigator));
}

static void
test_settles (Fixture *f, gconstpointer data)
{
  NpTimeWindow given = { 730000, 731000 };

  for (guint i = 0; i < 10; i++)
    want (f, 720000 + i, 722000 + i);
  g_assert_cmpuint (f->n_settled, ==, 0);
  np_test_wait_for (f->n_settled > 0);
  assert_window (f->settled, 720009, 722009);
  np_time_navigator_settle (f->navigator);
  g_assert_cmpuint (f->n_settled, ==, 1);
  /* There and back again is nowhere new. */
  want (f, 715000, 722000);
  want (f, 720009, 722009);
  np_time_navigator_settle (f->navigator);
  g_assert_cmpuint (f->n_settled, ==, 1);

  /* A location is where it says, and doesn't settle; what was wanted before is gone. */
  want (f, 715000, 722000);
  np_time_navigator_set_window (f->navigator, &given);
  np_time_navigator_settle (f->navigator);
  assert_window (f->changed, 730000, 731000);
  g_assert_cmpuint (f->n_settled, ==, 1);
  np_time_navigator_show_all (f->navigator);
  np_time_navigator_settle (f->navigator);
  g_assert_cmpuint (f->n_settled, ==, 2);
  assert_window (f->settled, 0, 0);
}

/* What has settled comes back from the location in whole months: that moves nothing, not even when
 * the user has gone on meanwhile. */
static void
test_echo (Fixture *f, gconstpointer data)
{
  g_autofree char *zoom = NULL;
  NpTimeWindow read;

  want (f, 720011, 722013);
  np_time_navigator_settle (f->navigator);
  zoom = np_time_navigator_dup_zoom (f->navigator);
  g_assert_true (np_time_navigator_read_zoom (zoom, FALSE, &read));
  g_assert_cmpfloat (read.first_day, <, 720011);
  g_assert_cmpfloat (read.last_day, >, 722013);
  np_time_navigator_set_window (f->navigator, &read);
  assert_window (np_time_navigator_get_window (f->navigator), 720011, 722013);
  g_assert_cmpuint (f->n_changed, ==, 1);
  want (f, 725000, 726000);
  np_time_navigator_set_window (f->navigator, &read);
  assert_window (np_time_navigator_get_window (f->navigator), 725000, 726000);
  np_time_navigator_settle (f->navigator);
  g_assert_cmpuint (f->n_settled, ==, 2);
  np_time_navigator_set_window (f->navigator, &read);
  np_time_navigator_settle (f->navigator);
  assert_window (f->changed, read.first_day, read.last_day);
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();
  const NpTimeWindow shorter = { 715000, 725000 };
  const NpTimeWindow aligned = { -4000, 9000 };
  const NpTimeWindow outside = { 600000, 601000 };

  /* All stays all. */
  np_time_navigator_set_whole (f->navigator, &shorter, FALSE);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  want (f, 724000, 725000);
  np_time_navigator_settle (f->navigator);
  np_time_navigator_set_whole (f->navigator, &whole, FALSE);
  assert_window (np_time_navigator_get_window (f->navigator), 724000, 725000);
  np_time_navigator_set_whole (f->navigator, &(NpTimeWindow) { 724500, 740000 }, FALSE);
  assert_window (np_time_navigator_get_window (f->navigator), 724500, 725000);
  /* Nobody wanted that. */
  np_time_navigator_settle (f->navigator);
  g_assert_cmpuint (f->n_settled, ==, 1);
  np_time_navigator_set_window (f->navigator, &outside);
  np_time_navigator_settle (f->navigator);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  want (f, 726000, 727000);
  /* These are other days. */
  np_time_navigator_set_whole (f->navigator, &aligned, TRUE);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
}

static void
assert_zoom (Fixture *f, const char *expected)
{
  g_autofree char *zoom = np_time_navigator_dup_zoom (f->navigator);

  g_assert_cmpstr (zoom, ==, expected);
}

static void
go_to_zoom (Fixture *f, const char *text, gboolean relative)
{
  NpTimeWindow window = { 0 };

  g_assert_true (np_time_navigator_read_zoom (text, relative, &window));
  np_time_navigator_set_window (f->navigator, &window);
  assert_zoom (f, text);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  const char *const periods[]
      = { "2014-01/2016-12", "2014", "2014-Q3", "2014-01", "1950-01/1999-12", "1983-11/2004-02" };
  const char *const months[] = { "-12/60", "0/2", "-131/-3", "12/240" };
  const char *const bad[] = { "",  "2014-01/2014-12", "2014-3",          "12/60", "2014/2016",
                              "x", "-12/60",          "2014-01/2013-01", "2014 ", "0000" };
  const char *const bad_months[]
      = { "",     "2014", "60/-12", "5/5",   "+1/5", "1/05",     "1/5/9",
          " 1/5", "1/5 ", "-0/5",   "1.5/3", "a/b",  "1/999999", "2014-01/2016-12" };
  const NpTimeWindow aligned = { -4000, 9000 };
  NpTimeWindow window = { 1, 2 };
  NpTimeWindow march = { np_period_get_first_day (np_period_new_month (2014, 3)),
                         np_period_get_first_day (np_period_new_month (2014, 4)) };

  assert_zoom (f, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    go_to_zoom (f, periods[i], FALSE);
  /* Outwards, and no further than it takes. */
  want (f, march.first_day - 40, march.last_day + 1);
  assert_zoom (f, "2014-01/2014-04");
  want (f, march.first_day, march.last_day);
  assert_zoom (f, "2014-03");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (np_time_navigator_read_zoom (bad[i], FALSE, &window));

  np_time_navigator_set_whole (f->navigator, &aligned, TRUE);
  assert_zoom (f, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    go_to_zoom (f, months[i], TRUE);
  want (f, -1, 40);
  assert_zoom (f, "-1/2");
  for (guint i = 0; i < G_N_ELEMENTS (bad_months); i++)
    g_assert_false (np_time_navigator_read_zoom (bad_months[i], TRUE, &window));
  assert_window (window, 1, 2);
}

/* What is written is read as that, whatever was wanted. */
static void
test_text_property (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();
  const NpTimeWindow aligned = { -14000.7, 15222.2 };

  for (guint i = 0; i < N_RANDOM; i++)
    {
      gboolean relative = i % 2 == 1;
      double first, last;
      g_autofree char *zoom = NULL;
      g_autofree char *again = NULL;
      NpTimeWindow read, window;

      np_time_navigator_set_whole (f->navigator, relative ? &aligned : &whole, relative);
      first
          = g_test_rand_double_range (0, 29000) + (relative ? aligned.first_day : whole.first_day);
      last = first + g_test_rand_double_range (0, 8000);
      want (f, first, last);
      zoom = np_time_navigator_dup_zoom (f->navigator);
      window = np_time_navigator_get_window (f->navigator);
      g_assert_true (np_time_navigator_read_zoom (zoom, relative, &read));
      g_assert_cmpfloat (read.first_day, <=, window.first_day + CRUMB_DAYS);
      g_assert_cmpfloat (read.last_day, >=, window.last_day - CRUMB_DAYS);
      g_assert_cmpfloat (read.last_day - read.first_day, <,
                         window.last_day - window.first_day + 2 * 31);
      np_time_navigator_show_all (f->navigator);
      np_time_navigator_settle (f->navigator);
      np_time_navigator_set_window (f->navigator, &read);
      again = np_time_navigator_dup_zoom (f->navigator);
      g_assert_cmpstr (zoom, ==, again);
    }
}

static GtkWidget *
get_child (Fixture *f, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (f->bar), NP_TYPE_TIME_BAR, name));
}

static void
click (Fixture *f, const char *name)
{
  g_assert_true (gtk_widget_get_sensitive (get_child (f, name)));
  g_signal_emit_by_name (get_child (f, name), "clicked");
}

static void
test_buttons (Fixture *f, gconstpointer data)
{
  const char *const names[] = { "zoom_out", "zoom_in", "fit_selection", "show_all" };
  NpTimeWindow whole = get_whole ();
  double quarter = (whole.last_day - whole.first_day) / 4;
  const NpTimeWindow selection = { 720000, 721000 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_nonnull (gtk_widget_get_tooltip_text (get_child (f, names[i])));
      gtk_test_accessible_assert_role (get_child (f, names[i]), GTK_ACCESSIBLE_ROLE_BUTTON);
    }
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "zoom_out")));
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "show_all")));
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "fit_selection")));
  click (f, "zoom_in");
  assert_window (f->changed, whole.first_day + quarter, whole.last_day - quarter);
  click (f, "zoom_in");
  click (f, "zoom_out");
  assert_window (f->changed, whole.first_day + quarter, whole.last_day - quarter);
  click (f, "show_all");
  assert_window (f->changed, 0, 0);
  np_time_bar_set_selection (f->bar, &selection);
  click (f, "fit_selection");
  assert_window (f->changed, 719950, 721050);
  np_time_bar_set_selection (f->bar, NULL);
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "fit_selection")));
  while (gtk_widget_get_sensitive (get_child (f, "zoom_in")))
    click (f, "zoom_in");
  assert_window (f->changed, 720484.5, 720515.5);

  np_time_bar_set_navigator (f->bar, NULL);
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "zoom_in")));
  g_assert_false (gtk_widget_get_sensitive (get_child (f, "zoom_out")));
}

/* What the strip asks for goes to the navigator; without one it goes nowhere. */
static void
test_overview (Fixture *f, gconstpointer data)
{
  NpTimeOverview *overview = np_time_bar_get_overview (f->bar);

  g_signal_emit_by_name (overview, "window-wanted", 720000.0, 721000.0, FALSE);
  assert_window (f->changed, 720000, 721000);
  np_time_bar_set_navigator (f->bar, NULL);
  g_signal_emit_by_name (overview, "window-wanted", 722000.0, 723000.0, FALSE);
  assert_window (np_time_navigator_get_window (f->navigator), 720000, 721000);
}

/* On a screen it glides, without leaving the axis; another wish takes over from where it is. */
static void
test_glides (Fixture *f, gconstpointer data)
{
  NpTimeWindow whole = get_whole ();
  NpTimeWindow before;

  gtk_window_present (GTK_WINDOW (f->window));
  np_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (f->bar)));
  np_time_navigator_want (f->navigator, 720000, 721000, TRUE);
  assert_window (np_time_navigator_get_window (f->navigator), 0, 0);
  np_test_wait_for (f->n_changed > 0);
  before = np_time_navigator_get_window (f->navigator);
  g_assert_cmpfloat (before.first_day, >, whole.first_day);
  g_assert_cmpfloat (before.first_day, <=, 720000);
  g_assert_cmpfloat (before.last_day, <, whole.last_day);
  g_assert_cmpfloat (before.last_day, >=, 721000);
  np_time_navigator_want (f->navigator, 725000, 726000, TRUE);
  assert_window (np_time_navigator_get_window (f->navigator), before.first_day, before.last_day);
  np_test_wait_for (f->n_settled > 0 && f->changed.first_day == 725000);
  assert_window (f->settled, 725000, 726000);
  assert_window (f->changed, 725000, 726000);
  g_assert_cmpuint (f->n_settled, ==, 1);
  /* On its way, and yet the fixture sees that it goes. */
  np_time_navigator_show_all (f->navigator);
}

static void
test_without_animations (Fixture *f, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  np_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (f->bar)));
  np_time_navigator_want (f->navigator, 720000, 721000, TRUE);
  assert_window (np_time_navigator_get_window (f->navigator), 720000, 721000);
  g_assert_cmpuint (f->n_changed, ==, 1);
}

/* In a narrow window the strip has the width for itself. */
static void
test_narrow (Fixture *f, gconstpointer data)
{
  int wide, narrow;

  gtk_widget_measure (GTK_WIDGET (f->bar), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  g_object_set (f->bar, "narrow", TRUE, NULL);
  gtk_widget_measure (GTK_WIDGET (f->bar), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL,
                      NULL);
  g_assert_cmpint (narrow, <, wide);
  g_assert_cmpint (narrow, <=, 320);
  click (f, "zoom_in");
  g_assert_cmpuint (f->n_changed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/time-bar/clamps", Fixture, NULL, set_up, test_clamps, tear_down);
  g_test_add ("/time-bar/property", Fixture, NULL, set_up, test_property, tear_down);
  g_test_add ("/time-bar/short", Fixture, NULL, set_up, test_short, tear_down);
  g_test_add ("/time-bar/settles", Fixture, NULL, set_up, test_settles, tear_down);
  g_test_add ("/time-bar/echo", Fixture, NULL, set_up, test_echo, tear_down);
  g_test_add ("/time-bar/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/time-bar/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/time-bar/text-property", Fixture, NULL, set_up, test_text_property, tear_down);
  g_test_add ("/time-bar/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/time-bar/overview", Fixture, NULL, set_up, test_overview, tear_down);
  g_test_add ("/time-bar/glides", Fixture, NULL, set_up, test_glides, tear_down);
  g_test_add ("/time-bar/without-animations", Fixture, NULL, set_up, test_without_animations,
              tear_down);
  g_test_add ("/time-bar/narrow", Fixture, NULL, set_up, test_narrow, tear_down);

  return g_test_run ();
}
