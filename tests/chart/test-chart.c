/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-tip.h"
#include "np-chart.h"
#include "press-key.h"
#include "settle-chart.h"
#include "stub-figure.h"

typedef struct
{
  GtkWidget *window;
  NpChart *chart;
  GString *log; /* what the chart emitted */
} Fixture;

static void
activate_datum_cb (NpChart *chart, const char *id, const char *key, Fixture *f)
{
  g_string_append_printf (f->log, "activate %s %s;", id, key);
}

static void
cursor_changed_cb (NpChart *chart, const char *key, Fixture *f)
{
  g_string_append_printf (f->log, "cursor %s;", key != NULL ? key : "none");
}

static void
announce_cb (NpChart *chart, const char *message, Fixture *f)
{
  g_string_append_printf (f->log, "say %s;", message);
}

static void
show (Fixture *f, int width, int height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  f->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (f->chart));
  gtk_window_set_child (GTK_WINDOW (f->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, height);
  gtk_window_present (GTK_WINDOW (f->window));
  settle_chart (f->chart);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->chart = g_object_ref_sink (NP_CHART (np_chart_new ()));
  f->log = g_string_new (NULL);
  g_signal_connect (f->chart, "activate-datum", G_CALLBACK (activate_datum_cb), f);
  g_signal_connect (f->chart, "cursor-changed", G_CALLBACK (cursor_changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_string_free (f->log, TRUE);
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->chart);
}

static void
assert_log (Fixture *f, const char *expected)
{
  g_assert_cmpstr (f->log->str, ==, expected);
  g_string_truncate (f->log, 0);
}

static void
take_figure (Fixture *f, NpFigure *figure)
{
  np_chart_set_figure (f->chart, figure);
  g_object_unref (figure);
}

static NpSceneContext
last_context (Fixture *f)
{
  NpSceneContext context;

  stub_figure_get_last (STUB_FIGURE (np_chart_get_figure (f->chart)), &context);
  return context;
}

static guint
n_builds (Fixture *f)
{
  return stub_figure_get_n_builds (STUB_FIGURE (np_chart_get_figure (f->chart)));
}

/* What the chart draws now, as text. */
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
  if (node == NULL)
    return g_strdup ("");
  bytes = gsk_render_node_serialize (node);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GtkEventController *
find_controller (Fixture *f, GType type)
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

static void
press (Fixture *f, const char *key)
{
  press_key (f->chart, key);
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
test_figure (Fixture *f, gconstpointer data)
{
  g_autoptr (NpFigure) figure = stub_figure_new (3);
  g_autoptr (NpFigure) found = NULL;
  guint n = 0;

  g_assert_null (np_chart_get_figure (f->chart));
  g_assert_null (np_chart_get_scene (f->chart));
  g_assert_null (np_chart_get_cursor (f->chart));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (f->chart)));

  g_signal_connect_swapped (f->chart, "notify::figure", G_CALLBACK (count_cb), &n);
  np_chart_set_figure (f->chart, figure);
  np_chart_set_figure (f->chart, figure);
  g_assert_cmpuint (n, ==, 1);
  g_object_get (f->chart, "figure", &found, NULL);
  g_assert_true (found == figure);
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (f->chart)), ==, 3);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (f->chart)));

  g_object_set (f->chart, "figure", NULL, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (np_chart_get_scene (f->chart));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (f->chart)));
  take_figure (f, stub_figure_new (0));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (f->chart)));
}

static void
test_accessible (Fixture *f, gconstpointer data)
{
  gtk_test_accessible_assert_role (f->chart, GTK_ACCESSIBLE_ROLE_IMG);
  take_figure (f, stub_figure_new_full (3, "Title", "Summary", NULL, NULL));
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Title");
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Summary");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (f->chart),
                                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));

  take_figure (f, stub_figure_new_full (3, "Title", "Summary", NULL, "In words"));
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "In words");

  press (f, "Down");
  press (f, "Down");
  gtk_test_accessible_assert_property (f->chart, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Row 1, 1000");
  np_chart_set_figure (f->chart, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (f->chart),
                                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (f->chart),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_keyboard (Fixture *f, gconstpointer data)
{
  press (f, "Down"); /* nothing to walk over */
  assert_log (f, "");
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  g_signal_connect (f->chart, "announce", G_CALLBACK (announce_cb), f);

  press (f, "Down");
  assert_log (f, "cursor row-0;say Row 0, 0;");
  press (f, "Down");
  assert_log (f, "cursor row-1;say Row 1, 1000;");
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "row-1");
  press (f, "KP_Up");
  assert_log (f, "cursor row-0;say Row 0, 0;");
  press (f, "Up");
  press (f, "Left");
  press (f, "Right");
  assert_log (f, "");
  press (f, "End");
  assert_log (f, "cursor row-3;say Row 3, 3000;");
  press (f, "Home");
  assert_log (f, "cursor row-0;say Row 0, 0;");
  press (f, "<Control>End");
  assert_log (f, "cursor row-3;say Row 3, 3000;");
  press (f, "<Control>Home");
  assert_log (f, "cursor row-0;say Row 0, 0;");
  g_signal_emit_by_name (f->chart, "move-cursor", NP_WALK_DOWN);
  assert_log (f, "cursor row-1;say Row 1, 1000;");
}

static void
test_activate (Fixture *f, gconstpointer data)
{
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);

  press (f, "Return"); /* nothing is under the cursor yet */
  assert_log (f, "");
  np_chart_set_cursor (f->chart, "row-2");
  assert_log (f, "cursor row-2;");
  press (f, "Return");
  press (f, "KP_Enter");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (f->chart)));
  assert_log (f, "activate id-2 row-2;activate id-2 row-2;activate id-2 row-2;");

  g_signal_emit_by_name (find_controller (f, GTK_TYPE_GESTURE_CLICK), "released", 1, 50.0, 40.0);
  assert_log (f, "cursor row-1;activate id-1 row-1;");
  /* Far below the last row there is nothing. */
  g_signal_emit_by_name (find_controller (f, GTK_TYPE_GESTURE_CLICK), "released", 1, 50.0, 290.0);
  assert_log (f, "");
}

/* A handler may well show another figure at once. */
static void
forget_figure_cb (NpChart *chart)
{
  np_chart_set_figure (chart, NULL);
}

static void
test_activate_reentrant (Fixture *f, gconstpointer data)
{
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  g_signal_connect (f->chart, "cursor-changed", G_CALLBACK (forget_figure_cb), NULL);
  g_signal_emit_by_name (find_controller (f, GTK_TYPE_GESTURE_CLICK), "released", 1, 50.0, 40.0);
  g_assert_null (np_chart_get_cursor (f->chart));
  assert_log (f, "cursor row-1;cursor none;");
}

static void
test_cursor (Fixture *f, gconstpointer data)
{
  np_chart_set_cursor (f->chart, "row-1");
  g_assert_null (np_chart_get_cursor (f->chart));
  take_figure (f, stub_figure_new (4));
  np_chart_set_cursor (f->chart, "row-3");
  np_chart_set_cursor (f->chart, "row-3");
  assert_log (f, "cursor row-3;");

  take_figure (f, stub_figure_new (6)); /* has that row, too */
  g_assert_cmpstr (np_chart_get_cursor (f->chart), ==, "row-3");
  assert_log (f, "");
  take_figure (f, stub_figure_new (2)); /* has not */
  g_assert_null (np_chart_get_cursor (f->chart));
  assert_log (f, "cursor none;");

  np_chart_set_cursor (f->chart, "row-1");
  np_chart_set_cursor (f->chart, "nobody");
  g_assert_null (np_chart_get_cursor (f->chart));
  assert_log (f, "cursor row-1;cursor none;");
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  int minimum, natural;

  take_figure (f, stub_figure_new (4));
  show (f, 320, 300);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->chart)), ==, 320);
  g_assert_cmpfloat (np_scene_get_width (np_chart_get_scene (f->chart)), ==, 320);

  g_assert_cmpint (gtk_widget_get_request_mode (GTK_WIDGET (f->chart)), ==,
                   GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  gtk_widget_measure (GTK_WIDGET (f->chart), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  gtk_widget_measure (GTK_WIDGET (f->chart), GTK_ORIENTATION_VERTICAL, 200, &minimum, &natural,
                      NULL, NULL);
  g_assert_cmpint (minimum, ==, 120);
  g_assert_cmpint (natural, ==, 120);
}

static void
test_rtl (Fixture *f, gconstpointer data)
{
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  g_assert_false (last_context (f).rtl);
  g_assert_cmpfloat (np_scene_get_mark (np_chart_get_scene (f->chart), 0)->x, ==, 0);

  gtk_widget_set_direction (GTK_WIDGET (f->chart), GTK_TEXT_DIR_RTL);
  settle_chart (f->chart);
  g_assert_true (last_context (f).rtl);
  g_assert_cmpfloat (np_scene_get_mark (np_chart_get_scene (f->chart), 0)->x, ==, 400 - 80);
}

static void
test_theme (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  before = get_drawing (f);
  g_assert_false (last_context (f).theme->dark);

  np_chart_set_default_theme (TRUE, FALSE);
  after = get_drawing (f);
  g_assert_true (last_context (f).theme->dark);
  g_assert_cmpstr (before, !=, after);
  np_chart_set_default_theme (TRUE, TRUE);
  settle_chart (f->chart);
  g_assert_true (last_context (f).theme->high_contrast);

  np_chart_set_default_theme (FALSE, FALSE);
  g_clear_pointer (&after, g_free);
  after = get_drawing (f);
  g_assert_cmpstr (before, ==, after);
}

static void
test_text_scale (Fixture *f, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  double before;

  g_object_set (settings, "gtk-font-name", "Cantarell 11", "gtk-xft-dpi", 96 * 1024, NULL);
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  before = last_context (f).theme->text_scale;
  g_assert_cmpfloat_with_epsilon (before, 1.0, 0.05);
  g_assert_cmpstr (last_context (f).theme->font_family, ==, "Cantarell");

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  settle_chart (f->chart);
  g_assert_cmpfloat_with_epsilon (last_context (f).theme->text_scale, 2 * before, 0.05);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* Pointer and keyboard only draw over what is there; nothing is laid out again. */
static void
test_hover (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *hovered = NULL;
  g_autofree char *after = NULL;
  guint builds;

  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  before = get_drawing (f);
  builds = n_builds (f);

  g_signal_emit_by_name (find_controller (f, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", 50.0,
                         40.0);
  hovered = get_drawing (f);
  g_assert_cmpstr (before, !=, hovered);
  g_assert_nonnull (strstr (hovered, "text {")); /* on the card; the stub has none */
  g_assert_null (strstr (before, "text {"));

  /* The card goes along with the pointer on a row that is as wide as the window. */
  g_signal_emit_by_name (find_controller (f, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", 250.0,
                         40.0);
  after = get_drawing (f);
  g_assert_cmpstr (hovered, !=, after);
  g_clear_pointer (&after, g_free);

  g_signal_emit_by_name (find_controller (f, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  after = get_drawing (f);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (n_builds (f), ==, builds);
}

/* Whoever walks by keyboard sees a ring and the card; who clicked sees neither. */
static void
test_focus (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *ringed = NULL;
  g_autofree char *after = NULL;

  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  gtk_widget_grab_focus (GTK_WIDGET (f->chart));
  np_chart_set_cursor (f->chart, "row-2");
  gtk_window_set_focus_visible (GTK_WINDOW (f->window), FALSE);
  before = get_drawing (f);
  g_assert_null (strstr (before, "border {"));

  gtk_window_set_focus_visible (GTK_WINDOW (f->window), TRUE);
  g_assert_true (gtk_widget_has_visible_focus (GTK_WIDGET (f->chart)));
  ringed = get_drawing (f);
  g_assert_nonnull (strstr (ringed, "border {"));
  g_assert_nonnull (strstr (ringed, "text {"));

  np_chart_set_cursor (f->chart, NULL); /* the ring goes around all of it */
  after = get_drawing (f);
  g_assert_nonnull (strstr (after, "border {"));
  g_assert_null (strstr (after, "text {"));
}

static void
test_stretched (Fixture *f, gconstpointer data)
{
  take_figure (f, stub_figure_new (4));
  show (f, 400, 300);
  /* Four rows are 120 pixels; the window has more, and the figure may use it. */
  g_assert_cmpfloat (np_scene_get_height (np_chart_get_scene (f->chart)), ==, 300);
}

static void
test_scroll (Fixture *f, gconstpointer data)
{
  GtkWidget *scrolled;
  GtkAdjustment *down;

  take_figure (f, stub_figure_new (40));
  show (f, 400, 200);
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (f->chart), GTK_TYPE_SCROLLED_WINDOW);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), ==, 1200);

  press (f, "Down");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  np_chart_set_cursor (f->chart, "row-10");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 11 * 30 - 200);
  press (f, "Up"); /* still in sight */
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 11 * 30 - 200);
  press (f, "End");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 1000);
  press (f, "Home");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
}

static void
test_tip_place (void)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (4, 4, 392, 192);
  graphene_point_t at;

  at = np_chart_tip_place (&GRAPHENE_RECT_INIT (190, 20, 20, 20), &area, 100, 50);
  g_assert_cmpfloat (at.x, ==, 150);
  g_assert_cmpfloat (at.y, ==, 50);
  at = np_chart_tip_place (&GRAPHENE_RECT_INIT (190, 150, 20, 20), &area, 100, 50);
  g_assert_cmpfloat (at.y, ==, 90); /* above */

  for (guint i = 0; i < 2000; i++)
    {
      double width = g_test_rand_double_range (10, 390);
      double height = g_test_rand_double_range (10, 190);

      at = np_chart_tip_place (&GRAPHENE_RECT_INIT (g_test_rand_double_range (-50, 450),
                                                    g_test_rand_double_range (-50, 250), 30, 30),
                               &area, width, height);
      g_assert_cmpfloat (at.x, >=, 4);
      g_assert_cmpfloat (at.y, >=, 4);
      g_assert_cmpfloat (at.x + width, <=, 396.01);
      g_assert_cmpfloat (at.y + height, <=, 196.01);
    }
}

/* The card is never wider than its room, at any text size, and says everything. */
static void
test_tip_build (void)
{
  NpDatum datum = { .key = (char *) "k",
                    .label = (char *) "A name that is rather long for a card",
                    .value = (char *) "28,232",
                    .detail = (char *) "rank 23, up 26\nprovisional",
                    .source = (char *) "A source with a long title" };
  NpTheme theme;

  np_theme_init (&theme, FALSE, FALSE);
  for (theme.text_scale = 1; theme.text_scale <= 2; theme.text_scale += 0.5)
    for (double width = 100; width < 400; width += 50)
      {
        NpSceneContext context
            = { .width = width, .theme = &theme, .measure = np_text_measure_fixed (&theme) };
        g_autoptr (NpScene) tip = np_chart_tip_build (&datum, &context);
        g_autoptr (GString) text = g_string_new (NULL);

        g_assert_cmpfloat (np_scene_get_width (tip), <=, width + 1);
        for (guint i = 0; i < np_scene_get_n_marks (tip); i++)
          {
            const NpMark *mark = np_scene_get_mark (tip, i);

            if (mark->kind != NP_MARK_TEXT)
              continue;
            g_string_append_printf (text, "%s ", mark->text);
            g_assert_cmpfloat (mark->y
                                   + np_text_measure_height (&context.measure, mark->text_style),
                               <=, np_scene_get_height (tip));
          }
        if (width > 250 && theme.text_scale == 1)
          g_assert_cmpstr (text->str, ==,
                           "A name that is rather long for a card 28,232 rank 23, up 26 "
                           "provisional A source with a long title ");
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(path, func) g_test_add ("/chart/chart/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("figure", test_figure);
  ADD ("accessible", test_accessible);
  ADD ("keyboard", test_keyboard);
  ADD ("activate", test_activate);
  ADD ("activate-reentrant", test_activate_reentrant);
  ADD ("cursor", test_cursor);
  ADD ("narrow", test_narrow);
  ADD ("rtl", test_rtl);
  ADD ("theme", test_theme);
  ADD ("text-scale", test_text_scale);
  ADD ("hover", test_hover);
  ADD ("focus", test_focus);
  ADD ("stretched", test_stretched);
  ADD ("scroll", test_scroll);
  g_test_add_func ("/chart/chart/tip-place", test_tip_place);
  g_test_add_func ("/chart/chart/tip-build", test_tip_build);
  return g_test_run ();
}
