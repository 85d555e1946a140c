/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "moving-chart.h"
#include "settle-chart.h"

static void
window_wanted_cb (MovingChart *f, double first_day, double last_day, gboolean animated)
{
  f->n_wanted++;
  f->wanted = (NpTimeWindow) { first_day, last_day };
  f->animated = animated;
  if (f->follows)
    np_chart_set_window (f->chart, &f->wanted);
}

static void
activate_datum_cb (NpChart *chart, const char *id, const char *key, MovingChart *f)
{
  g_string_append_printf (f->log, "activate %s;", key);
}

static void
cursor_changed_cb (NpChart *chart, const char *key, MovingChart *f)
{
  g_string_append_printf (f->log, "cursor %s;", key != NULL ? key : "none");
}

static void
announce_cb (NpChart *chart, const char *message, MovingChart *f)
{
  g_string_append_printf (f->log, "say %s;", message);
}

void
moving_chart_set_up (MovingChart *f, gconstpointer data)
{
  f->chart = g_object_ref_sink (NP_CHART (np_chart_new ()));
  f->log = g_string_new (NULL);
  g_signal_connect_swapped (f->chart, "window-wanted", G_CALLBACK (window_wanted_cb), f);
  g_signal_connect (f->chart, "activate-datum", G_CALLBACK (activate_datum_cb), f);
  g_signal_connect (f->chart, "cursor-changed", G_CALLBACK (cursor_changed_cb), f);
  g_signal_connect (f->chart, "announce", G_CALLBACK (announce_cb), f);
}

void
moving_chart_tear_down (MovingChart *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->chart);
  g_string_free (f->log, TRUE);
}

void
moving_chart_take_figure (MovingChart *f, NpFigure *figure)
{
  np_chart_set_figure (f->chart, figure);
  g_object_unref (figure);
}

MovingFigure *
moving_chart_get_figure (MovingChart *f)
{
  return MOVING_FIGURE (np_chart_get_figure (f->chart));
}

void
moving_chart_show (MovingChart *f, int width, int height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  f->window = gtk_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (f->chart));
  gtk_window_set_child (GTK_WINDOW (f->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, height);
  gtk_window_present (GTK_WINDOW (f->window));
  settle_chart (f->chart);
}

void
moving_chart_set_window (MovingChart *f, double first_day, double last_day)
{
  np_chart_set_window (f->chart, &(NpTimeWindow) { first_day, last_day });
}

GtkAdjustment *
moving_chart_get_scroll (MovingChart *f)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (f->chart), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

NpTimeAxis
moving_chart_get_axis (MovingChart *f)
{
  NpTheme theme;
  NpSceneContext context = { .width = gtk_widget_get_width (GTK_WIDGET (f->chart)),
                             .theme = &theme,
                             .window = *np_chart_get_window (f->chart) };
  NpTimeAxis axis;

  np_theme_init (&theme, FALSE, FALSE);
  g_assert_true (np_figure_get_time_axis (np_chart_get_figure (f->chart), &context, &axis));
  return axis;
}

GtkEventController *
moving_chart_find_controller (MovingChart *f, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

void
moving_chart_assert_log (MovingChart *f, const char *expected)
{
  g_assert_cmpstr (f->log->str, ==, expected);
  g_string_truncate (f->log, 0);
}

void
moving_chart_assert_wanted (MovingChart *f, double first_day, double last_day, gboolean animated)
{
  g_assert_cmpuint (f->n_wanted, ==, 1);
  g_assert_cmpfloat_with_epsilon (f->wanted.first_day, first_day, 1e-3);
  g_assert_cmpfloat_with_epsilon (f->wanted.last_day, last_day, 1e-3);
  g_assert_true (f->animated == animated);
  f->n_wanted = 0;
}

void
moving_chart_assert_nothing_wanted (MovingChart *f)
{
  g_assert_cmpuint (f->n_wanted, ==, 0);
}
