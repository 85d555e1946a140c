/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the timeline's axis that is seen: from the location to both charts and the bar, and
 * from what the user wants back into the location. */
#include <math.h>

#include "np-figure-pane.h"
#include "np-partnerships-page.h"
#include "np-test-page.h"
#include "np-time-bar.h"

#define AT(params) "nameplate:partnerships" params
#define CRUMB_DAYS 1e-6

static NpChart *
get_chart (NpTestPage *fixture)
{
  return np_page_get_chart (fixture->page);
}

static NpChart *
get_trends (NpTestPage *fixture)
{
  return NP_CHART (np_test_page_find (fixture, NP_TYPE_PARTNERSHIPS_PAGE, "trends"));
}

static NpTimeNavigator *
get_navigator (NpTestPage *fixture)
{
  return np_time_bar_get_navigator (NP_TIME_BAR (np_test_page_find (fixture,
                                                                    NP_TYPE_PARTNERSHIPS_PAGE,
                                                                    "bar")));
}

static GtkWidget *
get_button (NpTestPage *fixture, const char *name)
{
  return np_test_page_find (fixture, NP_TYPE_TIME_BAR, name);
}

static NpTimeWindow
read_zoom (const char *zoom)
{
  NpTimeWindow window = { 0 };

  if (zoom != NULL)
    g_assert_true (np_time_navigator_read_zoom (zoom, strchr (zoom, '-') == zoom, &window));
  return window;
}

static gboolean
is_at (const NpTimeWindow *window, const NpTimeWindow *expected)
{
  return fabs (window->first_day - expected->first_day) < CRUMB_DAYS
         && fabs (window->last_day - expected->last_day) < CRUMB_DAYS;
}

/* The chart has been given its size, and so the axis its ends. */
static gboolean
has_axis (NpTestPage *fixture)
{
  return np_time_navigator_can_zoom (get_navigator (fixture), 2);
}

/* Glides arrive: then both charts and the navigator show the same. @zoom: (nullable): as in a
 * location */
static void
wait_for_zoom (NpTestPage *fixture, const char *zoom)
{
  NpTimeWindow expected = read_zoom (zoom);
  NpTimeWindow window;

  np_test_wait_for (has_axis (fixture)
                    && is_at (np_chart_get_window (get_chart (fixture)), &expected));
  g_assert_true (is_at (np_chart_get_window (get_trends (fixture)), &expected));
  window = np_time_navigator_get_window (get_navigator (fixture));
  g_assert_true (is_at (&window, &expected));
}

static void
want (NpTestPage *fixture, double first, double last)
{
  np_time_navigator_want (get_navigator (fixture), first, last, FALSE);
}

/* Some days that are no whole months. */
static const NpTimeWindow wanted = { 734000.25, 735000.75 };

static void
assert_wanted (NpTestPage *fixture)
{
  g_assert_true (is_at (np_chart_get_window (get_chart (fixture)), &wanted));
  g_assert_true (is_at (np_chart_get_window (get_trends (fixture)), &wanted));
}

/* (transfer full): what a location says of them */
static char *
dup_wanted (NpTestPage *fixture)
{
  g_autofree char *zoom = NULL;

  want (fixture, wanted.first_day, wanted.last_day);
  zoom = np_time_navigator_dup_zoom (get_navigator (fixture));
  g_assert_nonnull (zoom);
  return g_steal_pointer (&zoom);
}

/* Of the same figure another part is seen, at once and by no worker. */
static void
test_moves (NpTestPage *fixture, gconstpointer data)
{
  static const char *const zooms[] = { "2014", "2010-01/2019-12", "2010-01/2019-12", NULL, "2025" };
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (NpFigure) trends = NULL;

  np_test_page_show (fixture, AT ("?event=chery-jlr-04"));
  wait_for_zoom (fixture, NULL);
  figure = g_object_ref (np_page_get_figure (fixture->page));
  trends = g_object_ref (np_chart_get_figure (get_trends (fixture)));
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (NpLocation) location
          = np_location_with (np_page_get_location (fixture->page), NP_PARAM_ZOOM, zooms[i]);

      np_page_show (fixture->page, np_test_get_bundled (), location);
      g_assert_true (np_page_is_idle (fixture->page));
      g_assert_true (np_location_equal (np_page_get_location (fixture->page), location));
      wait_for_zoom (fixture, zooms[i]);
      g_assert_true (np_page_get_figure (fixture->page) == figure);
      g_assert_true (np_chart_get_figure (get_chart (fixture)) == figure);
      g_assert_true (np_chart_get_figure (get_trends (fixture)) == trends);
    }
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* The same for an address that says as little as can be. */
static void
test_moves_from_bare (NpTestPage *fixture, gconstpointer data)
{
  g_autoptr (NpFigure) figure = NULL;

  np_test_page_show (fixture, AT (""));
  wait_for_zoom (fixture, NULL);
  figure = g_object_ref (np_page_get_figure (fixture->page));
  want (fixture, wanted.first_day, wanted.last_day);
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_follow (fixture);
  g_assert_true (np_page_get_figure (fixture->page) == figure);
}

/* Where the user stopped goes into the location, in whole months; that it comes back from there
 * changes nothing. */
static void
test_settles (NpTestPage *fixture, gconstpointer data)
{
  g_autoptr (NpFigure) figure = NULL;
  g_autofree char *zoom = NULL;
  g_autofree char *expected = NULL;

  np_test_page_show (fixture, AT ("?event=chery-jlr-04"));
  wait_for_zoom (fixture, NULL);
  figure = g_object_ref (np_page_get_figure (fixture->page));
  zoom = dup_wanted (fixture);
  expected = g_strconcat (AT ("?zoom="), zoom, "&event=chery-jlr-04", NULL);
  assert_wanted (fixture);
  g_assert_null (fixture->asked);
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_assert_asked_for (fixture, expected);
  np_test_page_follow (fixture);
  assert_wanted (fixture);
  g_assert_true (np_page_get_figure (fixture->page) == figure);
  np_time_navigator_settle (get_navigator (fixture));
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* What the chart and the strip ask for takes the same way. */
static void
test_wishes (NpTestPage *fixture, gconstpointer data)
{
  GtkWidget *const who[] = {
    GTK_WIDGET (get_chart (fixture)),
    GTK_WIDGET (get_trends (fixture)),
    np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_TIME_OVERVIEW),
  };

  for (guint i = 0; i < G_N_ELEMENTS (who); i++)
    {
      np_test_page_show (fixture, AT (""));
      wait_for_zoom (fixture, NULL);
      g_signal_emit_by_name (who[i], "window-wanted", wanted.first_day, wanted.last_day, FALSE);
      assert_wanted (fixture);
      /* Nobody helps it: it has stayed for a moment. */
      np_test_wait_for (fixture->asked != NULL);
      g_assert_nonnull (np_location_get (fixture->asked, NP_PARAM_ZOOM));
      np_test_page_follow (fixture);
    }
}

static void
test_shows_all (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_show (fixture, AT ("?zoom=2014&event=chery-jlr-04"));
  wait_for_zoom (fixture, "2014");
  g_signal_emit_by_name (get_button (fixture, "show_all"), "clicked");
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_assert_asked_for (fixture, AT ("?event=chery-jlr-04"));
  np_test_page_follow (fixture);
  wait_for_zoom (fixture, NULL);
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "show_all")));
}

/* A year around an event, or from the first to the last of a partnership's. */
static void
test_fits_selection (NpTestPage *fixture, gconstpointer data)
{
  NpTimeWindow shown;
  double day = np_date_first_day (np_event_get_date (np_dataset_find_event (np_test_get_bundled (),
                                                                            "chery-jlr-04")));

  np_test_page_show (fixture, AT (""));
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "fit_selection")));
  np_test_page_show (fixture, AT ("?event=chery-jlr-04"));
  wait_for_zoom (fixture, NULL);
  g_signal_emit_by_name (get_button (fixture, "fit_selection"), "clicked");
  np_time_navigator_settle (get_navigator (fixture));
  shown = *np_chart_get_window (get_chart (fixture));
  g_assert_cmpfloat_with_epsilon ((shown.first_day + shown.last_day) / 2, day + 0.5, 1);
  g_assert_cmpfloat (shown.last_day - shown.first_day, >=, 2 * 365);
  g_assert_cmpfloat (shown.last_day - shown.first_day, <, 3 * 365);
}

static void
resize (NpTestPage *fixture, int width)
{
  /* The page has no part of the window's edges. */
  const int edges = 20;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 760);
  np_test_wait_for (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->page)) - width) < edges);
  np_test_settle ();
}

/* How much of the axis there is room for isn't what the user wants. */
static void
test_resizing (NpTestPage *fixture, gconstpointer data)
{
  g_autoptr (NpFigure) figure = NULL;
  const int widths[] = { 900, 1300, 420, 1120 };

  np_test_page_show (fixture, AT ("?event=chery-jlr-04"));
  wait_for_zoom (fixture, NULL);
  figure = g_object_ref (np_page_get_figure (fixture->page));
  want (fixture, wanted.first_day, wanted.last_day);
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_follow (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize (fixture, widths[i]);
      assert_wanted (fixture);
    }
  np_time_navigator_settle (get_navigator (fixture));
  g_assert_cmpuint (fixture->n_asked, ==, 0);
  g_assert_true (np_page_get_figure (fixture->page) == figure);
}

/* All stays all. */
static void
test_resizing_all (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_show (fixture, AT (""));
  wait_for_zoom (fixture, NULL);
  resize (fixture, 420);
  wait_for_zoom (fixture, NULL);
  np_time_navigator_settle (get_navigator (fixture));
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* The ends of the axis are those of the chart. */
static void
test_ends (NpTestPage *fixture, gconstpointer data)
{
  static const char *const places[]
      = { AT (""), AT ("?select=vw-xpeng"), AT ("?align=founding"), AT ("?from=2000&to=2012") };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      NpTimeWindow window;
      NpTimeAxis axis;

      np_test_page_show (fixture, places[i]);
      np_test_wait_for (has_axis (fixture));
      g_assert_true (np_chart_get_whole_axis (get_chart (fixture), &axis));
      want (fixture, axis.first_day - 1000, axis.first_day - 900);
      window = np_time_navigator_get_window (get_navigator (fixture));
      g_assert_cmpfloat_with_epsilon (window.first_day, axis.first_day, CRUMB_DAYS);
      want (fixture, axis.last_day + 900, axis.last_day + 1000);
      window = np_time_navigator_get_window (get_navigator (fixture));
      g_assert_cmpfloat_with_epsilon (window.last_day, axis.last_day, CRUMB_DAYS);
      np_time_navigator_show_all (get_navigator (fixture));
      np_time_navigator_settle (get_navigator (fixture));
      wait_for_zoom (fixture, NULL);
    }
}

/* A location that is shown first waits for the page to have a size. */
static void
test_first (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_begin (fixture, AT ("?zoom=2014&event=chery-jlr-04"));
  np_test_wait_for (np_page_is_idle (fixture->page));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), ==, 0);
  np_test_page_present (fixture);
  wait_for_zoom (fixture, "2014");
  np_time_navigator_settle (get_navigator (fixture));
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* So does one that shows the table. */
static void
test_first_table (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_begin (fixture, AT ("?zoom=2014&show=table"));
  np_test_page_present (fixture);
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_page_show (fixture, AT ("?zoom=2014"));
  wait_for_zoom (fixture, "2014");
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* An event that is chosen in the details of another is brought in where it isn't seen, and only then. */
static void
test_details_lead_into_sight (NpTestPage *fixture, gconstpointer data)
{
  static const struct
  {
    const char *event;
    gboolean is_far;
  } cases[] = { { "chery-jlr-25", TRUE }, { "chery-jlr-03", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpLocation) location = NULL;
      const NpDate *date
          = np_event_get_date (np_dataset_find_event (np_test_get_bundled (), cases[i].event));
      NpTimeWindow before = read_zoom ("2011-01/2015-12");
      const NpTimeWindow *after;

      np_test_page_show (fixture, AT ("?zoom=2011-01/2015-12&event=chery-jlr-04"));
      wait_for_zoom (fixture, "2011-01/2015-12");
      location
          = np_location_with (np_page_get_location (fixture->page), NP_PARAM_EVENT, cases[i].event);
      g_signal_emit_by_name (np_page_get_details (fixture->page), "navigate", location);
      np_test_page_follow (fixture);
      np_time_navigator_settle (get_navigator (fixture));
      after = np_chart_get_window (get_chart (fixture));
      g_assert_cmpfloat (after->first_day, <=, np_date_first_day (date));
      g_assert_cmpfloat (after->last_day, >=, np_date_first_day (date));
      g_assert_true (is_at (after, &before) == !cases[i].is_far);
    }
}

/* Another figure is seen through the same window. */
static void
test_other_figures (NpTestPage *fixture, gconstpointer data)
{
  static const char *const params[] = { NP_PARAM_EVENT, NP_PARAM_SELECT, NP_PARAM_FOLD };
  static const char *const values[] = { "chery-jlr-03", "chery-jlr", "joint-venture" };
  g_autofree char *zoom = NULL;

  np_test_page_show (fixture, AT (""));
  wait_for_zoom (fixture, NULL);
  zoom = dup_wanted (fixture);
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_follow (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (params); i++)
    {
      g_autoptr (NpLocation) location
          = np_location_with (np_page_get_location (fixture->page), params[i], values[i]);
      g_autofree char *uri = np_location_to_uri (location);
      g_autoptr (NpFigure) before = g_object_ref (np_page_get_figure (fixture->page));

      np_test_page_show (fixture, uri);
      g_assert_true (np_page_get_figure (fixture->page) != before);
      g_assert_true (np_location_is (np_page_get_location (fixture->page), NP_PARAM_ZOOM, zoom));
      assert_wanted (fixture);
    }
}

/* What was chosen before the window settled isn't lost when it does, nor is the window, whether
 * the figure is there by then or not. */
static void
test_chosen_meanwhile (NpTestPage *fixture, gconstpointer data)
{
  g_autofree char *zoom = NULL;
  g_autofree char *expected = NULL;

  np_test_page_show (fixture, AT (""));
  wait_for_zoom (fixture, NULL);
  zoom = dup_wanted (fixture);
  expected = g_strconcat (AT ("?zoom="), zoom, "&event=chery-jlr-04", NULL);
  np_test_page_begin (fixture, AT ("?event=chery-jlr-04"));
  g_assert_false (np_page_is_idle (fixture->page));
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_assert_asked_for (fixture, expected);
  np_test_page_follow (fixture);
  assert_wanted (fixture);

  np_test_page_show (fixture, AT ("?select=chery-jlr"));
  wait_for_zoom (fixture, NULL);
  want (fixture, wanted.first_day, wanted.last_day);
  np_test_page_begin (fixture, AT ("?select=chery-jlr&event=chery-jlr-04"));
  /* Where that takes long, it has settled by itself. */
  np_test_wait_for (np_page_is_idle (fixture->page));
  assert_wanted (fixture);
  np_time_navigator_settle (get_navigator (fixture));
  np_test_page_assert_asked (fixture, NP_PARAM_EVENT, "chery-jlr-04");
  np_test_page_assert_asked (fixture, NP_PARAM_ZOOM, zoom);
}

/* Who has gone to another page meanwhile is not called back. */
static void
test_out_of_sight (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_show (fixture, AT ("?zoom=2014"));
  wait_for_zoom (fixture, "2014");
  want (fixture, wanted.first_day, wanted.last_day);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  np_time_navigator_settle (get_navigator (fixture));
  g_assert_cmpuint (fixture->n_asked, ==, 0);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  /* It is where its location says. */
  wait_for_zoom (fixture, "2014");
}

static gboolean
has_failed (NpTestPage *fixture)
{
  GtkWidget *stack = np_test_page_find (fixture, NP_TYPE_FIGURE_PANE, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "failed");
}

/* A window that the axis can't have is told, and left again. */
static void
test_unsuitable (NpTestPage *fixture, gconstpointer data)
{
  static const struct
  {
    const char *good;
    const char *bad;
  } pairs[] = {
    { AT (""), AT ("?zoom=-12/60") },
    { AT ("?zoom=2014"), AT ("?zoom=-12/60") },
    { AT ("?align=founding"), AT ("?align=founding&zoom=2014") },
    { AT ("?align=founding&zoom=-12/60"), AT ("?align=founding&zoom=2014") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_test_message ("%s", pairs[i].bad);
      np_test_page_show (fixture, pairs[i].good);
      g_assert_false (has_failed (fixture));
      np_test_page_show (fixture, pairs[i].bad);
      g_assert_true (has_failed (fixture));
      np_test_page_show (fixture, pairs[i].good);
      g_assert_false (has_failed (fixture));
      g_assert_true (np_chart_get_figure (get_chart (fixture))
                     == np_page_get_figure (fixture->page));
    }
}

/* On an aligned axis days are counted from elsewhere. */
static void
test_aligned (NpTestPage *fixture, gconstpointer data)
{
  g_autoptr (NpFigure) figure = NULL;
  NpTimeWindow expected = read_zoom ("-12/60");

  np_test_page_show (fixture, AT ("?zoom=2014"));
  wait_for_zoom (fixture, "2014");
  np_test_page_show (fixture, AT ("?align=founding"));
  np_test_wait_for (np_chart_get_window (get_chart (fixture))->last_day == 0);
  figure = g_object_ref (np_page_get_figure (fixture->page));
  np_test_page_show (fixture, AT ("?align=founding&zoom=-12/60"));
  np_test_wait_for (is_at (np_chart_get_window (get_chart (fixture)), &expected));
  g_assert_true (np_page_get_figure (fixture->page) == figure);
  np_test_page_show (fixture, AT ("?zoom=2014"));
  wait_for_zoom (fixture, "2014");
}

static void
set_up_unseen (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_make (fixture, NP_TYPE_PARTNERSHIPS_PAGE, 1120, 760);
}

#define ADD_TO(name, begin, test)                                                                \
  g_test_add ("/timeline-zoom/" name, NpTestPage, (gconstpointer) np_partnerships_page_get_type, \
              begin, test, np_test_page_tear_down)
#define ADD(name, test) ADD_TO (name, np_test_page_set_up, test)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("moves", test_moves);
  ADD ("moves-from-bare", test_moves_from_bare);
  ADD ("settles", test_settles);
  ADD ("wishes", test_wishes);
  ADD ("shows-all", test_shows_all);
  ADD ("fits-selection", test_fits_selection);
  ADD ("resizing", test_resizing);
  ADD ("resizing-all", test_resizing_all);
  ADD ("ends", test_ends);
  ADD_TO ("first", set_up_unseen, test_first);
  ADD_TO ("first-table", set_up_unseen, test_first_table);
  ADD ("details-lead-into-sight", test_details_lead_into_sight);
  ADD ("other-figures", test_other_figures);
  ADD ("chosen-meanwhile", test_chosen_meanwhile);
  ADD ("out-of-sight", test_out_of_sight);
  ADD ("unsuitable", test_unsuitable);
  ADD ("aligned", test_aligned);
  return g_test_run ();
}
