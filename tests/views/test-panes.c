/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that views are made of. */
#include "np-period-slider.h"
#include "np-picker-pane.h"
#include "np-sparkline.h"
#include "np-table-view.h"
#include "np-test-pages.h"

static void
remember_cb (GtkWidget *widget, guint value, guint *remembered)
{
  *remembered = value;
}

static void
test_slider (void)
{
  NpPeriodSlider *slider = g_object_ref_sink (g_object_new (NP_TYPE_PERIOD_SLIDER, NULL));
  const NpPeriod periods[]
      = { np_period_new_year (2023), np_period_new_year (2024), np_period_new_year (2025) };
  guint chosen = 0;

  g_signal_connect (slider, "chosen", G_CALLBACK (remember_cb), &chosen);
  np_period_slider_set_periods (slider, periods, 3, 3, periods[2]);
  /* Being told is not choosing. */
  g_assert_cmpuint (chosen, ==, 0);
  np_period_slider_step (slider, -1);
  g_assert_cmpuint (chosen, ==, periods[1]);
  np_period_slider_step (slider, 1);
  g_assert_cmpuint (chosen, ==, periods[2]);
  chosen = 0;
  np_period_slider_step (slider, 1);
  g_assert_cmpuint (chosen, ==, 0);
  np_period_slider_set_periods (slider, NULL, 0, 0, NP_PERIOD_NONE);
  g_assert_finalize_object (slider);
}

#define N_PLAYED 3

typedef struct
{
  NpPeriodSlider *slider;
  NpPeriod periods[N_PLAYED];
  guint chosen; /* last */
  guint n_chosen;
} Player;

static void
count_chosen_cb (GtkWidget *widget, guint period, Player *player)
{
  player->chosen = period;
  player->n_chosen++;
}

/* As the page does when the figure is there. */
static void
show_period (Player *player, guint i)
{
  np_period_slider_set_periods (player->slider, player->periods, N_PLAYED, N_PLAYED,
                                player->periods[i]);
}

static void
set_up_player (Player *player, gconstpointer data)
{
  for (guint i = 0; i < N_PLAYED; i++)
    player->periods[i] = np_period_new_year (2023 + (int) i);
  player->slider = g_object_ref_sink (g_object_new (NP_TYPE_PERIOD_SLIDER, "speed", "4", NULL));
  g_signal_connect (player->slider, "chosen", G_CALLBACK (count_chosen_cb), player);
  show_period (player, 2);
}

static void
tear_down_player (Player *player, gconstpointer data)
{
  g_assert_finalize_object (player->slider);
}

static GtkToggleButton *
get_toggle (Player *player, const char *name)
{
  return GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (player->slider),
                                                           NP_TYPE_PERIOD_SLIDER, name));
}

/* Played from the end, it goes through all periods once and stops. Nothing goes on before what was
 * chosen is shown. */
static void
test_slider_plays (Player *player, gconstpointer data)
{
  GtkToggleButton *play = get_toggle (player, "play");
  guint glide;

  gtk_toggle_button_set_active (play, TRUE);
  g_assert_cmpuint (player->chosen, ==, player->periods[0]);
  np_test_settle ();
  g_assert_cmpuint (player->n_chosen, ==, 1);
  g_assert_cmpuint (np_period_slider_get_next (player->slider), ==, player->periods[1]);
  show_period (player, 0);
  np_test_wait_for (player->chosen == player->periods[1]);
  show_period (player, 1);
  np_test_wait_for (player->chosen == player->periods[2]);
  g_assert_true (gtk_toggle_button_get_active (play));
  show_period (player, 2);
  g_assert_false (gtk_toggle_button_get_active (play));
  g_assert_cmpuint (np_period_slider_get_next (player->slider), ==, NP_PERIOD_NONE);
  g_object_get (player->slider, "glide", &glide, NULL);
  g_assert_cmpuint (glide, ==, 250);
  g_assert_cmpuint (player->n_chosen, ==, 3);
}

/* Begins anew at the end, from where it is; who goes elsewhere ends it. */
static void
test_slider_loops (Player *player, gconstpointer data)
{
  GtkToggleButton *play = get_toggle (player, "play");

  gtk_toggle_button_set_active (get_toggle (player, "loop"), TRUE);
  show_period (player, 1);
  gtk_toggle_button_set_active (play, TRUE);
  g_assert_cmpuint (player->chosen, ==, player->periods[2]);
  show_period (player, 2);
  g_assert_true (gtk_toggle_button_get_active (play));
  np_test_wait_for (player->chosen == player->periods[0]);
  show_period (player, 1);
  g_assert_false (gtk_toggle_button_get_active (play));
}

/* A step is never shorter than the glide into it. */
static void
test_slider_speed (Player *player, gconstpointer data)
{
  const struct
  {
    const char *speed;
    guint glide;
  } expected[] = { { "0.5", 600 }, { "1", 600 }, { "2", 500 }, { "4", 250 } };
  g_autofree char *speed = NULL;

  gtk_toggle_button_set_active (get_toggle (player, "play"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint glide;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (player->slider), "time.speed", "s",
                                                 expected[i].speed));
      g_object_get (player->slider, "glide", &glide, NULL);
      g_assert_cmpuint (glide, ==, expected[i].glide);
    }
  /* What there is no such speed of changes nothing. */
  g_object_set (player->slider, "speed", "3", NULL);
  g_object_get (player->slider, "speed", &speed, NULL);
  g_assert_cmpstr (speed, ==, "4");
}

static void
test_slider_never_mirrors (void)
{
  GtkWidget *window = gtk_window_new ();
  NpPeriodSlider *slider;
  GtkWidget *scale;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  slider = g_object_ref_sink (g_object_new (NP_TYPE_PERIOD_SLIDER, NULL));
  scale = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (slider), NP_TYPE_PERIOD_SLIDER,
                                                     "scale"));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (slider));
  gtk_window_present (GTK_WINDOW (window));
  for (guint narrow = 0; narrow < 2; narrow++)
    {
      g_object_set (slider, "narrow", narrow == 1, NULL);
      np_test_wait_for (gtk_widget_get_mapped (scale));
      for (GtkWidget *widget = scale; widget != GTK_WIDGET (slider);
           widget = gtk_widget_get_parent (widget))
        if (GTK_IS_SCALE (widget) || GTK_IS_BOX (widget))
          g_assert_cmpint (gtk_widget_get_direction (widget), ==, GTK_TEXT_DIR_LTR);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (slider);
}

static GPtrArray *
make_items (const char *selected)
{
  const char *names[] = { "Alpine", "Citroen", "Jaecoo", "Škoda" };
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      NpPickerItem *item = np_picker_item_new (names[i], names[i], NULL);

      np_picker_item_set_state (item,
                                g_strcmp0 (names[i], selected) == 0 ? NP_PICKER_SHOWN
                                                                    : NP_PICKER_OUT,
                                NULL, -1);
      g_ptr_array_add (items, item);
    }
  return items;
}

static void
keep_id_cb (NpPickerPane *pane, const char *id, char **kept)
{
  g_set_str (kept, id);
}

static void
test_picker (void)
{
  NpPickerPane *pane = g_object_ref_sink (g_object_new (NP_TYPE_PICKER_PANE, NULL));
  GtkWidget *entry = np_test_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *list = np_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_autoptr (GPtrArray) items = make_items (NULL);
  g_autoptr (GPtrArray) same = make_items ("Jaecoo");
  g_autoptr (GObject) before = NULL;
  g_autoptr (GObject) after = NULL;
  g_autofree char *id = NULL;

  g_signal_connect (pane, "toggled", G_CALLBACK (keep_id_cb), &id);
  np_picker_pane_set_items (pane, items);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  before = g_list_model_get_item (rows, 2);
  np_picker_pane_set_items (pane, same);
  after = g_list_model_get_item (rows, 2);
  /* The same rows stay, and say something else. */
  g_assert_true (before == after);
  g_assert_cmpuint (np_picker_item_get_state (NP_PICKER_ITEM (after)), ==, NP_PICKER_SHOWN);

  gtk_editable_set_text (GTK_EDITABLE (entry), "sko");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (id, ==, "Škoda");
  g_clear_object (&before);
  g_clear_object (&after);
  g_assert_finalize_object (pane);
}

/* Three rows; their order by each column is another. @shift: what is added to their numbers. */
static NpTable *
make_table (int shift)
{
  const NpColumn columns[] = {
    { "name", "Name", NP_COLUMN_TEXT },
    { "id", "ID", NP_COLUMN_ID },
    { "units", "Units", NP_COLUMN_INTEGER },
    { "share", "Share", NP_COLUMN_FRACTION },
    { "history", "History", NP_COLUMN_SPARKLINE },
  };
  NpTable *table = np_table_new (columns, G_N_ELEMENTS (columns));
  const char *names[] = { "Skoda", "Alpine", "Volvo" };
  const int units[] = { 9, 100, 20 };
  const double shares[] = { 0.5, NAN, 0.1 };
  const double ends[] = { 3, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const double numbers[] = { 0, NAN, ends[i] + shift };

      np_table_add_row (table, names[i]);
      np_table_add_text (table, names[i]);
      np_table_add_text (table, names[i]);
      np_table_add_integer (table, units[i] + shift);
      np_table_add_fraction (table, shares[i]);
      np_table_set_sparkline (table, i, 4, numbers, G_N_ELEMENTS (numbers), names[i]);
    }
  return table;
}

static void
assert_order (GtkColumnView *view, const char *const *expected)
{
  g_autoptr (NpTable) shown = np_table_view_get_table (view);

  g_assert_cmpuint (np_table_get_n_rows (shown), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (np_table_get_row_id (shown, i), ==, expected[i]);
}

/* Every column sorts, and the order stays when the next period's table comes. */
static void
test_table_sorts (void)
{
  g_autoptr (NpTable) table = make_table (0);
  g_autoptr (NpTable) next = make_table (1000);
  GtkColumnView *view = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  const char *const orders[][3] = {
    { "Alpine", "Skoda", "Volvo" },
    { "Skoda", "Volvo", "Alpine" },
    { "Volvo", "Skoda", "Alpine" }, /* the gap comes last */
    { "Volvo", "Alpine", "Skoda" },
  };

  g_assert_null (np_table_view_get_table (view));
  np_table_view_set_table (view, table, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==,
                    G_N_ELEMENTS (orders));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (gtk_column_view_get_columns (view), i);

      gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
      assert_order (view, orders[i]);
      np_table_view_set_table (view, next, NULL);
      assert_order (view, orders[i]);
      np_table_view_set_table (view, table, NULL);
    }
  np_table_view_set_table (view, NULL, NULL);
  g_assert_null (gtk_column_view_get_model (view));
  /* The marked row is found in the order. */
  np_table_view_set_table (view, table, "Skoda");
  g_assert_cmpuint (
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (view))),
      ==, 2);
  g_assert_finalize_object (view);
}

/* The small line is a picture that says what it shows, and takes a place. */
static void
test_sparkline (void)
{
  const double numbers[] = { 3838, NAN, 12, 53604 };
  NpSparkline *line = g_object_ref_sink (NP_SPARKLINE (np_sparkline_new ()));
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (line));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (line));
  np_sparkline_set (line, numbers, G_N_ELEMENTS (numbers), "from 3,838 to 53,604");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "from 3,838 to 53,604");
  gtk_window_present (GTK_WINDOW (window));
  np_test_wait_for (gtk_widget_get_width (GTK_WIDGET (line)) > 0);
  np_test_settle ();
  gdk_paintable_snapshot (paintable, snapshot, 96, 20);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  np_sparkline_set (line, NULL, 0, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (line),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&paintable);
  g_assert_finalize_object (line);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/panes/slider", test_slider);
#define ADD(name, func) \
  g_test_add ("/panes/slider-" name, Player, NULL, set_up_player, func, tear_down_player)
  ADD ("plays", test_slider_plays);
  ADD ("loops", test_slider_loops);
  ADD ("speed", test_slider_speed);
#undef ADD
  g_test_add_func ("/panes/slider-never-mirrors", test_slider_never_mirrors);
  g_test_add_func ("/panes/picker", test_picker);
  g_test_add_func ("/panes/table-sorts", test_table_sorts);
  g_test_add_func ("/panes/sparkline", test_sparkline);
  return g_test_run ();
}
