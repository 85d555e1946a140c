/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart.h"
#include "settle-chart.h"
#include "stub-figure.h"

typedef struct
{
  GtkWidget *window;
  NpChart *chart;
  guint n_started;
} Fixture;

static void
started_cb (Fixture *f)
{
  f->n_started++;
}

static void
take_figure (Fixture *f, guint n_rows)
{
  g_autoptr (NpFigure) figure = stub_figure_new (n_rows);

  np_chart_set_figure (f->chart, figure);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  set_animations (TRUE);
  f->chart = g_object_ref_sink (NP_CHART (np_chart_new ()));
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->chart));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 300);
  g_signal_connect_swapped (f->chart, "transition-started", G_CALLBACK (started_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->chart);
}

static void
show (Fixture *f, guint n_rows)
{
  take_figure (f, n_rows);
  gtk_window_present (GTK_WINDOW (f->window));
  settle_chart (f->chart);
  g_assert_cmpuint (f->n_started, ==, 0);
}

static char *
get_drawing (Fixture *f)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->chart));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;

  settle_chart (f->chart);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (f->chart)),
                          gtk_widget_get_height (GTK_WIDGET (f->chart)));
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static double
get_transition (Fixture *f)
{
  double progress;

  g_object_get (f->chart, "transition", &progress, NULL);
  return progress;
}

static void
set_transition (Fixture *f, double progress)
{
  g_object_set (f->chart, "transition", progress, NULL);
}

/* From what was drawn to what will be, and once there it is drawn as ever. */
static void
test_runs (Fixture *f, gconstpointer data)
{
  g_autofree char *between = NULL;
  g_autofree char *nearly = NULL;
  g_autofree char *end = NULL;
  g_autofree char *again = NULL;

  show (f, 4);
  g_assert_cmpfloat (get_transition (f), ==, 1);
  take_figure (f, 6);
  g_assert_cmpuint (f->n_started, ==, 1);
  g_assert_cmpfloat (get_transition (f), ==, 0);

  set_transition (f, 0.5);
  between = get_drawing (f);
  set_transition (f, 0.9);
  nearly = get_drawing (f);
  g_assert_cmpstr (between, !=, nearly);
  set_transition (f, 1);
  g_assert_cmpfloat (get_transition (f), ==, 1);
  end = get_drawing (f);
  g_assert_cmpstr (nearly, !=, end);

  /* Over: nothing can bring it back. */
  set_transition (f, 0.5);
  again = get_drawing (f);
  g_assert_cmpstr (again, ==, end);
  g_assert_cmpfloat (get_transition (f), ==, 1);
}

/* What is pointed at is the new figure from the start. */
static void
test_hits_are_new (Fixture *f, gconstpointer data)
{
  NpScene *scene;

  show (f, 4);
  take_figure (f, 7);
  set_transition (f, 0.2);
  scene = np_chart_get_scene (f->chart);
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, 7);
  g_assert_cmpuint (np_scene_get_n_marks (scene), ==, 7);
  g_assert_cmpint (np_scene_hit (scene, 20, 6 * 30 + 10, 0), ==, 6);
  np_chart_set_cursor (f->chart, "row-6");
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "row-6");
}

/* A figure on the way to which another comes goes on from where it is. */
static void
test_interrupted (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  /* The first row is 80 pixels long of four, 57.1 of six. */
  show (f, 4);
  take_figure (f, 6);
  set_transition (f, 0.5);
  before = get_drawing (f);
  take_figure (f, 4);
  g_assert_cmpuint (f->n_started, ==, 2);
  g_assert_cmpfloat (get_transition (f), ==, 0);
  after = get_drawing (f);
  set_transition (f, 0.5);
  later = get_drawing (f);
  g_assert_nonnull (strstr (before, " 68.57"));
  g_assert_nonnull (strstr (after, " 68.57"));
  g_assert_nonnull (strstr (later, " 74.28"));
  set_transition (f, 1);
}

static void
test_not_when (Fixture *f, gconstpointer data)
{
  take_figure (f, 3); /* not mapped yet */
  take_figure (f, 5);
  show (f, 4);

  set_animations (FALSE);
  take_figure (f, 5);
  set_animations (TRUE);
  g_assert_cmpuint (f->n_started, ==, 0);
  g_assert_cmpfloat (get_transition (f), ==, 1);

  np_chart_set_figure (f->chart, NULL);
  take_figure (f, 1001); /* from nothing */
  take_figure (f, 1002); /* too many */
  g_assert_cmpuint (f->n_started, ==, 0);
  take_figure (f, 3);
  g_assert_cmpuint (f->n_started, ==, 1);
  g_assert_cmpfloat (get_transition (f), ==, 0);

  /* Another style: what was measured in the old one is let go. */
  np_chart_set_default_theme (TRUE, FALSE);
  settle_chart (f->chart);
  g_assert_cmpfloat (get_transition (f), ==, 1);
  np_chart_set_default_theme (FALSE, FALSE);
}

/* Nobody would move it. */
static void
test_no_driver (Fixture *f, gconstpointer data)
{
  show (f, 4);
  g_signal_handlers_disconnect_by_func (f->chart, started_cb, f);
  take_figure (f, 6);
  g_assert_cmpfloat (get_transition (f), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(path, func) \
  g_test_add ("/chart/transition/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("runs", test_runs);
  ADD ("hits-are-new", test_hits_are_new);
  ADD ("interrupted", test_interrupted);
  ADD ("not-when", test_not_when);
  ADD ("no-driver", test_no_driver);
  return g_test_run ();
}
