/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that views are made of. */
#include "np-period-slider.h"
#include "np-picker-pane.h"
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
  np_period_slider_set_periods (slider, periods, 3, periods[2]);
  /* Being told is not choosing. */
  g_assert_cmpuint (chosen, ==, 0);
  np_period_slider_step (slider, -1);
  g_assert_cmpuint (chosen, ==, periods[1]);
  np_period_slider_step (slider, 1);
  g_assert_cmpuint (chosen, ==, periods[2]);
  chosen = 0;
  np_period_slider_step (slider, 1);
  g_assert_cmpuint (chosen, ==, 0);
  np_period_slider_set_periods (slider, NULL, 0, NP_PERIOD_NONE);
  g_assert_finalize_object (slider);
}

/* Played from the end, it goes through all periods once and stops. */
static void
test_slider_plays (void)
{
  NpPeriodSlider *slider = g_object_ref_sink (g_object_new (NP_TYPE_PERIOD_SLIDER, NULL));
  GtkWidget *play = np_test_find (GTK_WIDGET (slider), GTK_TYPE_TOGGLE_BUTTON);
  const NpPeriod periods[]
      = { np_period_new_year (2023), np_period_new_year (2024), np_period_new_year (2025) };
  guint chosen = 0;

  g_signal_connect (slider, "chosen", G_CALLBACK (remember_cb), &chosen);
  np_period_slider_set_periods (slider, periods, 3, periods[2]);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  g_assert_cmpuint (chosen, ==, periods[0]);
  np_test_wait_for (chosen == periods[1]);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));
  np_test_wait_for (chosen == periods[2]);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));
  g_assert_finalize_object (slider);
}

static void
test_slider_never_mirrors (void)
{
  NpPeriodSlider *slider;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  slider = g_object_ref_sink (g_object_new (NP_TYPE_PERIOD_SLIDER, NULL));
  g_assert_cmpint (gtk_widget_get_direction (np_test_find (GTK_WIDGET (slider), GTK_TYPE_SCALE)),
                   ==, GTK_TEXT_DIR_LTR);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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

static void
test_table_sorts (void)
{
  const NpColumn columns[]
      = { { "name", "Name", NP_COLUMN_TEXT }, { "units", "Units", NP_COLUMN_INTEGER } };
  g_autoptr (NpTable) table = np_table_new (columns, 2);
  GtkWidget *view = g_object_ref_sink (gtk_column_view_new (NULL));
  const gint64 units[] = { 9, 100, 20 };
  const char *ids[] = { "a", "b", "c" };
  const guint expected[] = { 0, 2, 1 };
  g_autoptr (GtkColumnViewColumn) column = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      np_table_add_row (table, ids[i]);
      np_table_add_text (table, "x");
      np_table_add_integer (table, units[i]);
    }
  np_table_view_set_table (GTK_COLUMN_VIEW (view), table, NULL);
  column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 1);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column, GTK_SORT_ASCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (NpTableRow) row = g_list_model_get_item (
          G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))), i);

      g_assert_cmpuint (np_table_row_get_index (row), ==, expected[i]);
    }
  np_table_view_set_table (GTK_COLUMN_VIEW (view), NULL, NULL);
  g_assert_null (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  /* The sort order stays, and the marked row is found in it. */
  np_table_view_set_table (GTK_COLUMN_VIEW (view), table, "c");
  g_assert_cmpuint (gtk_single_selection_get_selected (
                        GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))),
                    ==, 1);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/panes/slider", test_slider);
  g_test_add_func ("/panes/slider-plays", test_slider_plays);
  g_test_add_func ("/panes/slider-never-mirrors", test_slider_never_mirrors);
  g_test_add_func ("/panes/picker", test_picker);
  g_test_add_func ("/panes/table-sorts", test_table_sorts);
  return g_test_run ();
}
