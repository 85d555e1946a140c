/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip below a time axis: its picture, and what a pointer does to the window. */
#include <math.h>

#include "np-axis.h"
#include "np-chart.h"
#include "np-time-overview-private.h"
#include "np-time-overview.h"

#define FIRST_DAY 720000.0
#define LAST_DAY  730000.0
#define WIDTH     516.0
#define LEFT      10.0
#define RIGHT     6.0 /* the axis is 500 wide: 20 days a pixel */
#define N_MANY    10000

static NpTheme theme;
static double many[N_MANY];

static NpSceneContext
make_context (double first, double last)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) {
    .width = WIDTH,
    .theme = &theme,
    .measure = np_text_measure_fixed (&theme),
    .window = { first, last },
  };
}

static NpTimeOverviewSpec
make_spec (void)
{
  for (guint i = 0; i < N_MANY; i++)
    many[i] = FIRST_DAY + (LAST_DAY - FIRST_DAY) * i / (N_MANY - 1);
  return (NpTimeOverviewSpec) {
    .days = many,
    .n_days = N_MANY,
    .whole = { FIRST_DAY, LAST_DAY },
    .left = LEFT,
    .right = RIGHT,
  };
}

static NpScene *
build (const NpTimeOverviewSpec *spec, double first, double last, NpTimeOverviewLayers layers)
{
  NpSceneContext context = make_context (first, last);

  return np_time_overview_build_scene (spec, &context, layers);
}

static const NpMark *
find_mark (const NpScene *scene, NpInk ink, NpFill fill, guint nth)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->ink == ink && mark->fill == fill && nth-- == 0)
        return mark;
    }
  return NULL;
}

/* However many events there are, there is one line a column of pixels, and none beside the axis. */
static void
test_ticks (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  g_autoptr (NpScene) crowded = build (&spec, 0, 0, NP_TIME_OVERVIEW_TRACK);
  const double few[]
      = { FIRST_DAY - 1, FIRST_DAY, 725000, 725001, 727000, LAST_DAY, LAST_DAY + 1, NAN };
  g_autoptr (NpScene) sparse = NULL;
  const double xs[] = { LEFT, LEFT + 250, LEFT + 350, LEFT + 499 };

  g_assert_cmpuint (np_scene_get_n_marks (crowded), ==, 1 + 500);
  for (guint i = 1; i < np_scene_get_n_marks (crowded); i++)
    {
      const NpMark *mark = np_scene_get_mark (crowded, i);

      g_assert_cmpfloat (mark->x, ==, LEFT + i - 1);
      g_assert_cmpfloat (mark->width, ==, 1);
      g_assert_cmpfloat (mark->y + mark->height, <, np_scene_get_height (crowded));
    }

  spec.days = few;
  spec.n_days = G_N_ELEMENTS (few);
  sparse = build (&spec, 0, 0, NP_TIME_OVERVIEW_TRACK);
  g_assert_cmpuint (np_scene_get_n_marks (sparse), ==, 1 + G_N_ELEMENTS (xs));
  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    g_assert_cmpfloat (np_scene_get_mark (sparse, i + 1)->x, ==, xs[i]);
  /* Two in a column are darker than one. */
  g_assert_cmpfloat (np_scene_get_mark (sparse, 2)->opacity, >,
                     np_scene_get_mark (sparse, 1)->opacity);
  g_assert_cmpfloat (np_scene_get_mark (sparse, 2)->opacity, <, 1);
}

static void
assert_spans (const NpMark *area, double left, double right)
{
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE;

  for (guint i = 0; i < area->n_points; i++)
    {
      lowest = MIN (lowest, area->points[i].x);
      highest = MAX (highest, area->points[i].x);
    }
  g_assert_cmpfloat_with_epsilon (lowest, left, 1e-4);
  g_assert_cmpfloat_with_epsilon (highest, right, 1e-4);
}

/* What is shown is neither shaded nor covered by its frame, to the day. */
static void
test_window (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  NpTimeAxis axis = np_time_overview_get_axis (&spec, WIDTH);

  g_assert_cmpfloat (axis.left, ==, LEFT);
  g_assert_cmpfloat (axis.right, ==, WIDTH - RIGHT);
  for (guint i = 0; i < 500; i++)
    {
      double first = g_test_rand_double_range (FIRST_DAY, LAST_DAY - 400);
      double last = g_test_rand_double_range (first + 300, LAST_DAY);
      double x1 = np_time_axis_scale (&axis, first);
      double x2 = np_time_axis_scale (&axis, last);
      g_autoptr (NpScene) scene = build (&spec, first, last, NP_TIME_OVERVIEW_ALL);
      g_autoptr (NpScene) shades = build (&spec, first, last, NP_TIME_OVERVIEW_SHADE);
      const NpMark *frame = find_mark (scene, NP_INK_SERIES, NP_FILL_NONE, 0);

      g_assert_cmpuint (np_scene_get_n_marks (shades), ==, 2);
      assert_spans (np_scene_get_mark (shades, 0), LEFT - frame->stroke, x1);
      assert_spans (np_scene_get_mark (shades, 1), x2, WIDTH - RIGHT + frame->stroke);
      g_assert_cmpfloat_with_epsilon (frame->x + frame->stroke, x1, 1e-9);
      g_assert_cmpfloat_with_epsilon (frame->x + frame->width - frame->stroke, x2, 1e-9);
    }
}

/* Nothing is shaded, and there are still grips to pull. */
static void
test_whole (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  g_autoptr (NpScene) shades = build (&spec, 0, 0, NP_TIME_OVERVIEW_SHADE);
  g_autoptr (NpScene) scene = build (&spec, 0, 0, NP_TIME_OVERVIEW_FRAME);
  const NpMark *frame = find_mark (scene, NP_INK_REST, NP_FILL_NONE, 0);

  g_assert_cmpuint (np_scene_get_n_marks (shades), ==, 0);
  g_assert_cmpfloat (frame->x + frame->stroke, ==, LEFT);
  g_assert_cmpfloat (frame->x + frame->width - frame->stroke, ==, WIDTH - RIGHT);
  g_assert_nonnull (find_mark (scene, NP_INK_REST, NP_FILL_SOLID, 1));
}

/* Everything stays in the picture, whatever there is: words, a month at an end, next to no room. */
static void
test_edges (void)
{
  const double widths[] = { 1, 20, 160, 360, 1200 };
  NpTimeOverviewSpec spec = make_spec ();

  spec.left = spec.right = 0;
  for (guint i = 0; i < G_N_ELEMENTS (widths) * 4; i++)
    {
      double first = i % 2 == 0 ? FIRST_DAY : LAST_DAY - 31;
      NpSceneContext context = make_context (first, first + 31);
      g_autoptr (NpScene) scene = NULL;

      context.width = widths[i / 4];
      context.rtl = i % 4 >= 2;
      scene = np_time_overview_build_scene (&spec, &context, NP_TIME_OVERVIEW_ALL);
      for (guint k = 0; k < np_scene_get_n_marks (scene) && widths[i / 4] >= 160; k++)
        {
          const NpMark *mark = np_scene_get_mark (scene, k);
          double width
              = mark->kind == NP_MARK_TEXT
                    ? np_text_measure_width (&context.measure, mark->text, mark->text_style)
                    : mark->width;

          g_assert_cmpfloat (mark->x, >=, 0);
          g_assert_cmpfloat (mark->x + width, <=, context.width);
          g_assert_cmpfloat (mark->y + mark->height, <=, np_scene_get_height (scene));
        }
    }
}

static char *
get_words (const NpScene *scene)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (np_scene_get_mark (scene, i)->kind == NP_MARK_TEXT)
      g_string_append_printf (words, "%s ", np_scene_get_mark (scene, i)->text);
  return g_string_free (words, FALSE);
}

static void
test_years (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  g_autoptr (NpScene) scene = build (&spec, 0, 0, NP_TIME_OVERVIEW_YEARS);
  g_autofree char *years = get_words (scene);
  g_autoptr (NpScene) aligned = NULL;
  g_autofree char *since = NULL;
  g_autoptr (NpScene) brief = NULL;
  g_autofree char *months = NULL;
  g_autoptr (NpScene) empty = NULL;

  g_assert_cmpstr (years, ==, "1975 1980 1985 1990 1995 ");
  spec.relative = TRUE;
  spec.whole = (NpTimeWindow) { -8 * 365.25, 12 * 365.25 };
  aligned = build (&spec, 0, 0, NP_TIME_OVERVIEW_YEARS);
  since = get_words (aligned);
  g_assert_cmpstr (since, ==, "−5 0 +5 +10 ");
  /* Too short for years alone. */
  spec.relative = FALSE;
  spec.whole = (NpTimeWindow) { 720000, 720250 };
  brief = build (&spec, 0, 0, NP_TIME_OVERVIEW_YEARS);
  months = get_words (brief);
  g_assert_cmpstr (months, ==, "May 1972 Jul Aug Sep Oct Nov Dec ");
  /* Without time there is only its place. */
  spec.whole = (NpTimeWindow) { 0 };
  empty = build (&spec, 0, 0, NP_TIME_OVERVIEW_ALL);
  g_assert_cmpuint (np_scene_get_n_marks (empty), ==, 1);
}

static void
test_find (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  NpTimeAxis axis = np_time_overview_get_axis (&spec, WIDTH);
  const NpTimeWindow all = { 0 };
  const NpTimeWindow some = { 722000, 724000 };  /* 110 to 210 */
  const NpTimeWindow month = { 725000, 725031 }; /* at 260 */

  g_assert_cmpint (np_time_drag_find (&axis, &some, 110), ==, NP_TIME_DRAG_FIRST);
  g_assert_cmpint (np_time_drag_find (&axis, &some, 100), ==, NP_TIME_DRAG_FIRST);
  g_assert_cmpint (np_time_drag_find (&axis, &some, 210), ==, NP_TIME_DRAG_LAST);
  g_assert_cmpint (np_time_drag_find (&axis, &some, 160), ==, NP_TIME_DRAG_MOVE);
  g_assert_cmpint (np_time_drag_find (&axis, &some, 80), ==, NP_TIME_DRAG_OUTSIDE);
  g_assert_cmpint (np_time_drag_find (&axis, &some, 240), ==, NP_TIME_DRAG_OUTSIDE);
  g_assert_cmpint (np_time_drag_find (&axis, &all, 0), ==, NP_TIME_DRAG_FIRST);
  g_assert_cmpint (np_time_drag_find (&axis, &all, WIDTH), ==, NP_TIME_DRAG_LAST);
  /* Hardly more than a pixel, and still all three can be taken hold of. */
  g_assert_cmpint (np_time_drag_find (&axis, &month, 252), ==, NP_TIME_DRAG_FIRST);
  g_assert_cmpint (np_time_drag_find (&axis, &month, 260.7), ==, NP_TIME_DRAG_MOVE);
  g_assert_cmpint (np_time_drag_find (&axis, &month, 269), ==, NP_TIME_DRAG_LAST);
}

static void
assert_pulled (NpTimeDrag drag, double distance, double first, double last)
{
  NpTimeOverviewSpec spec = make_spec ();
  NpTimeAxis axis = np_time_overview_get_axis (&spec, WIDTH);
  const NpTimeWindow from = { 722000, 724000 };
  NpTimeWindow window = np_time_drag_pull (&axis, &from, drag, distance);

  g_assert_cmpfloat_with_epsilon (window.first_day, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (window.last_day, last, 1e-6);
}

static void
test_pull (void)
{
  NpTimeOverviewSpec spec = make_spec ();
  NpTimeAxis axis = np_time_overview_get_axis (&spec, WIDTH);
  const NpTimeWindow some = { 722000, 724000 };
  NpTimeWindow window;

  assert_pulled (NP_TIME_DRAG_MOVE, 10, 722200, 724200);
  assert_pulled (NP_TIME_DRAG_MOVE, -1000, FIRST_DAY, FIRST_DAY + 2000);
  assert_pulled (NP_TIME_DRAG_MOVE, 1000, LAST_DAY - 2000, LAST_DAY);
  assert_pulled (NP_TIME_DRAG_FIRST, -10, 721800, 724000);
  assert_pulled (NP_TIME_DRAG_FIRST, -1000, FIRST_DAY, 724000);
  assert_pulled (NP_TIME_DRAG_FIRST, 1000, 724000 - NP_TIME_WINDOW_LEAST_DAYS, 724000);
  assert_pulled (NP_TIME_DRAG_LAST, 10, 722000, 724200);
  assert_pulled (NP_TIME_DRAG_LAST, 1000, 722000, LAST_DAY);
  assert_pulled (NP_TIME_DRAG_LAST, -1000, 722000, 722000 + NP_TIME_WINDOW_LEAST_DAYS);

  window = np_time_drag_center (&axis, &some, LEFT + 250);
  g_assert_cmpfloat_with_epsilon (window.first_day, 724000, 1e-6);
  g_assert_cmpfloat_with_epsilon (window.last_day, 726000, 1e-6);
  window = np_time_drag_center (&axis, &some, LEFT + 1);
  g_assert_cmpfloat_with_epsilon (window.first_day, FIRST_DAY, 1e-6);
}

static char *
get_drawing (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_widget (void)
{
  GtkWidget *strip = g_object_ref_sink (np_time_overview_new ());
  const double days[] = { 722000, 725000 };
  const NpTimeWindow whole = { FIRST_DAY, LAST_DAY };
  const NpTimeWindow some = { 722000, 724000 };
  g_autofree char *before = NULL, *zoomed = NULL, *dark = NULL, *after = NULL;
  int minimum, natural;

  np_time_overview_set_data (NP_TIME_OVERVIEW (strip), days, G_N_ELEMENTS (days), &whole, FALSE);
  g_assert_false (gtk_widget_get_focusable (strip));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (strip)), ==,
                   GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_measure (strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 160);
  gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_allocate (strip, 516, minimum, -1, NULL);

  before = get_drawing (strip);
  np_time_overview_set_window (NP_TIME_OVERVIEW (strip), &some);
  zoomed = get_drawing (strip);
  g_assert_cmpstr (before, !=, zoomed);
  np_chart_set_default_theme (TRUE, FALSE);
  dark = get_drawing (strip);
  g_assert_cmpstr (zoomed, !=, dark);
  np_chart_set_default_theme (FALSE, FALSE);
  /* Time never mirrors. */
  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  after = get_drawing (strip);
  g_assert_cmpstr (zoomed, ==, after);
  g_assert_finalize_object (strip);
}

typedef struct
{
  NpTimeWindow window;
  gboolean animated;
  guint n;
} Wanted;

static void
wanted_cb (Wanted *wanted, double first, double last, gboolean animated)
{
  *wanted = (Wanted) { { first, last }, animated, wanted->n + 1 };
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller); /* the widget holds it */
    }
  g_assert_not_reached ();
}

static void
assert_wanted (const Wanted *wanted, double first, double last, gboolean animated, guint n)
{
  g_assert_cmpfloat_with_epsilon (wanted->window.first_day, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (wanted->window.last_day, last, 1e-6);
  g_assert_cmpint (wanted->animated, ==, animated);
  g_assert_cmpuint (wanted->n, ==, n);
}

/* The strip asks, and counts from where the drag began whatever it is told meanwhile. */
static void
test_drag (void)
{
  GtkWidget *strip = g_object_ref_sink (np_time_overview_new ());
  GtkGesture *drag = find_drag (strip);
  const NpTimeWindow whole = { FIRST_DAY, LAST_DAY };
  const NpTimeWindow some = { 722000, 724000 }; /* 110 to 210 */
  const NpTimeWindow moved = { 722400, 724400 };
  Wanted wanted = { 0 };

  g_signal_connect_swapped (strip, "window-wanted", G_CALLBACK (wanted_cb), &wanted);
  gtk_widget_allocate (strip, (int) WIDTH, 34, -1, NULL);
  /* There is nothing to drag yet. */
  g_signal_emit_by_name (drag, "drag-begin", 160.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 20.0, 0.0);
  g_assert_cmpuint (wanted.n, ==, 0);

  np_time_overview_set_insets (NP_TIME_OVERVIEW (strip), LEFT, RIGHT);
  np_time_overview_set_data (NP_TIME_OVERVIEW (strip), NULL, 0, &whole, FALSE);
  np_time_overview_set_window (NP_TIME_OVERVIEW (strip), &some);
  g_signal_emit_by_name (drag, "drag-begin", 160.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 20.0, 0.0);
  assert_wanted (&wanted, 722400, 724400, FALSE, 1);
  np_time_overview_set_window (NP_TIME_OVERVIEW (strip), &moved);
  g_signal_emit_by_name (drag, "drag-update", 10.0, 0.0);
  assert_wanted (&wanted, 722200, 724200, FALSE, 2);
  g_signal_emit_by_name (drag, "drag-end", 10.0, 0.0);
  g_signal_emit_by_name (drag, "drag-update", 40.0, 0.0);
  g_assert_cmpuint (wanted.n, ==, 2);

  np_time_overview_set_window (NP_TIME_OVERVIEW (strip), &some);
  g_signal_emit_by_name (drag, "drag-begin", 212.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 10.0, 0.0);
  assert_wanted (&wanted, 722000, 724200, FALSE, 3);
  g_signal_emit_by_name (drag, "drag-end", 10.0, 0.0);

  /* Outside: there, and on from there; but not for a trembling hand. */
  g_signal_emit_by_name (drag, "drag-begin", LEFT + 250, 10.0);
  assert_wanted (&wanted, 724000, 726000, TRUE, 4);
  g_signal_emit_by_name (drag, "drag-update", 1.0, 1.0);
  g_assert_cmpuint (wanted.n, ==, 4);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 0.0);
  assert_wanted (&wanted, 725000, 727000, FALSE, 5);
  g_assert_finalize_object (strip);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/time-overview/ticks", test_ticks);
  g_test_add_func ("/time-overview/window", test_window);
  g_test_add_func ("/time-overview/whole", test_whole);
  g_test_add_func ("/time-overview/edges", test_edges);
  g_test_add_func ("/time-overview/years", test_years);
  g_test_add_func ("/time-overview/find", test_find);
  g_test_add_func ("/time-overview/pull", test_pull);
  g_test_add_func ("/time-overview/widget", test_widget);
  g_test_add_func ("/time-overview/drag", test_drag);

  return g_test_run ();
}
