/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views as widgets: a function of dataset and location, usable by keyboard, right to
 * left and narrow. */
#include "np-chart.h"
#include "np-evidence-page.h"
#include "np-figure-pane.h"
#include "np-partnerships-page.h"
#include "np-period-slider.h"
#include "np-picker-pane.h"
#include "np-plants-controls.h"
#include "np-plants-page.h"
#include "np-registrations-page.h"
#include "np-test-choices.h"
#include "np-test-pages.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *uri;
  const char *activates; /* what Enter on the first datum asks for is this parameter (nullable) */
  const char *picks;     /* … and choosing in the picker this one */
  const char *id_param;  /* an id that isn't there, in this one, is said to be none */
} Case;

static const Case cases[] = {
  { "registrations", np_registrations_page_get_type,
    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking", NP_PARAM_SELECT,
    NP_PARAM_SELECT, NP_PARAM_SELECT },
  { "trend", np_registrations_page_get_type,
    "nameplate:registrations?by=brand&mode=trend&select=jaecoo,omoda,chery", NP_PARAM_SELECT,
    NP_PARAM_SELECT, NP_PARAM_SELECT },
  { "partnerships", np_partnerships_page_get_type, "nameplate:partnerships?select=chery-jlr",
    NP_PARAM_EVENT, NP_PARAM_SELECT, NP_PARAM_SELECT },
  { "plants", np_plants_page_get_type, "nameplate:plants?period=2025", NP_PARAM_SELECT,
    NP_PARAM_SELECT, NP_PARAM_SELECT },
  { "map", np_plants_page_get_type, "nameplate:plants?mode=map", NP_PARAM_SELECT, NP_PARAM_SELECT,
    NP_PARAM_SELECT },
  { "claims", np_evidence_page_get_type, "nameplate:evidence", NP_PARAM_CLAIM, NP_PARAM_CLAIM,
    NP_PARAM_CLAIM },
  { "proof", np_evidence_page_get_type, "nameplate:evidence?claim=chery-total-2025", NULL,
    NP_PARAM_CLAIM, NP_PARAM_CLAIM },
  { "findings", np_evidence_page_get_type, "nameplate:evidence?mode=findings", NP_PARAM_SELECT,
    NP_PARAM_KIND, NP_PARAM_SOURCE },
  { "sources", np_evidence_page_get_type, "nameplate:evidence?mode=sources", NP_PARAM_SOURCE,
    NP_PARAM_SOURCE, NP_PARAM_SOURCE },
};

typedef struct
{
  GtkWidget *window;
  NpPage *page;
  NpLocation *asked; /* what the page last asked to go to */
} Fixture;

static void
navigate_cb (NpPage *page, NpLocation *location, Fixture *fixture)
{
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->asked = np_location_ref (location);
}

static void
show (Fixture *fixture, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_page_show (fixture->page, np_test_get_bundled (), location);
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_settle ();
}

static void
set_up_size (Fixture *fixture, const Case *test_case, int width, int height)
{
  fixture->window = adw_window_new ();
  fixture->page = g_object_new (test_case->get_type (), NULL);
  g_signal_connect (fixture->page, "navigate", G_CALLBACK (navigate_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0);
  show (fixture, test_case->uri);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_size (fixture, data, 1120, 760);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  set_up_size (fixture, data, 360, 640);
}

static void
set_up_rtl (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, data);
}

/* A page that is wider than its window makes libadwaita warn, and a warning ends the test. */
static void
set_up_large_text (Fixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  set_up_narrow (fixture, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->asked, np_location_unref);
  /* The thread of a figure that was given up holds the page until it has seen that. */
  np_test_wait_for (page == NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static NpChart *
get_chart (Fixture *fixture)
{
  return NP_CHART (np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_CHART));
}

/* Where details open beside it, the layout around the chart may change, and it is away for a frame. */
static gboolean
is_drawn (Fixture *fixture)
{
  NpChart *chart = get_chart (fixture);

  return np_chart_get_scene (chart) != NULL && gtk_widget_get_mapped (GTK_WIDGET (chart));
}

static void
test_shows_the_figure (Fixture *fixture, gconstpointer data)
{
  NpChart *chart = get_chart (fixture);
  NpFigure *figure = np_page_get_figure (fixture->page);

  g_assert_nonnull (figure);
  g_assert_true (np_chart_get_figure (chart) == figure);
  np_test_wait_for (is_drawn (fixture));
  g_assert_cmpuint (np_scene_get_n_data (np_chart_get_scene (chart)), >, 0);
  g_assert_cmpuint (np_table_get_n_rows (np_page_get_table (fixture->page)), >, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       np_figure_get_title (figure));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       np_figure_get_summary (figure));
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  const Case *test_case = data;
  NpChart *chart = get_chart (fixture);
  g_autofree char *first = NULL;

  np_test_wait_for (is_drawn (fixture));
  g_signal_emit_by_name (chart, "move-cursor", NP_WALK_FIRST);
  first = g_strdup (np_chart_get_cursor (chart));
  g_assert_nonnull (first);
  g_signal_emit_by_name (chart, "move-cursor", NP_WALK_LAST);
  g_assert_cmpstr (np_chart_get_cursor (chart), !=, first);
  g_signal_emit_by_name (chart, "move-cursor", NP_WALK_FIRST);
  g_assert_cmpstr (np_chart_get_cursor (chart), ==, first);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (chart)));
  g_assert_nonnull (fixture->asked);
  g_assert_cmpstr (np_location_get (fixture->asked, test_case->activates), !=,
                   np_location_get (np_page_get_location (fixture->page), test_case->activates));
}

/* Nothing holds the focus: Tab gets to the chart from anywhere, and around. */
static void
test_tab_goes_around (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart = GTK_WIDGET (get_chart (fixture));
  guint n_met = 0;

  np_test_wait_for (is_drawn (fixture));
  for (guint i = 0; i < 100 && n_met < 2; i++)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
      n_met += gtk_root_get_focus (GTK_ROOT (fixture->window)) == chart;
    }
  g_assert_cmpuint (n_met, ==, 2);
}

static void
test_table_twin (Fixture *fixture, gconstpointer data)
{
  guint n_shown = 0;
  g_autoptr (NpLocation) location
      = np_location_with (np_page_get_location (fixture->page), NP_PARAM_SHOW, "table");
  GtkWidget *view;

  np_page_show (fixture->page, np_test_get_bundled (), location);
  np_test_wait_for (np_page_is_idle (fixture->page));
  view = np_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  g_assert_true (gtk_widget_get_child_visible (view));
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))),
      ==, np_table_get_n_rows (np_page_get_table (fixture->page)));
  /* Ids are for files; people read names. */
  for (guint i = 0; i < np_table_get_n_columns (np_page_get_table (fixture->page)); i++)
    n_shown += np_table_get_column (np_page_get_table (fixture->page), i)->kind != NP_COLUMN_ID;
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view))),
                    ==, n_shown);
}

static void
test_picker_asks (Fixture *fixture, gconstpointer data)
{
  const Case *test_case = data;
  GtkWidget *picker = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);
  GtkWidget *list = np_test_find (picker, GTK_TYPE_LIST_VIEW);

  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), >,
      0);
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_nonnull (fixture->asked);
  g_assert_cmpstr (np_location_get (fixture->asked, test_case->picks), !=,
                   np_location_get (np_page_get_location (fixture->page), test_case->picks));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *layouts = np_test_find (GTK_WIDGET (fixture->page), ADW_TYPE_MULTI_LAYOUT_VIEW);

  np_test_wait_for (is_drawn (fixture)
                    && np_scene_get_width (np_chart_get_scene (get_chart (fixture))) <= 360);
  g_assert_cmpstr (adw_multi_layout_view_get_layout_name (ADW_MULTI_LAYOUT_VIEW (layouts)), ==,
                   "narrow");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
}

static void
test_unknown_id_says_so (Fixture *fixture, gconstpointer data)
{
  const Case *test_case = data;
  g_autoptr (NpLocation) bad = np_location_with (np_page_get_location (fixture->page),
                                                 test_case->id_param, "no-such-thing");
  GtkWidget *status;

  np_page_show (fixture->page, np_test_get_bundled (), bad);
  np_test_wait_for (np_page_is_idle (fixture->page));
  status
      = np_test_find (GTK_WIDGET (np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_FIGURE_PANE)),
                      ADW_TYPE_STATUS_PAGE);
  g_assert_true (gtk_widget_get_child_visible (status));
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)),
                            "no-such-thing"));
}

static void
test_newer_request_wins (Fixture *fixture, gconstpointer data)
{
  const Case *test_case = data;
  g_autoptr (NpLocation) first = np_test_locate (test_case->uri);
  g_autoptr (NpLocation) second = np_location_with (first, NP_PARAM_SHOW, "table");
  g_autoptr (NpLocation) third = np_location_with (first, NP_PARAM_SHOW, "chart");

  np_page_show (fixture->page, np_test_get_bundled (), second);
  np_page_show (fixture->page, np_test_get_bundled (), third);
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_settle ();
  g_assert_true (np_location_is (np_page_get_location (fixture->page), NP_PARAM_SHOW, "chart"));
}

/* Asking for months shows the newest month, and asking for a month goes through months. */
static void
test_months (Fixture *fixture, gconstpointer data)
{
  show (fixture, "nameplate:registrations?interval=month");
  g_assert_cmpuint (np_location_get_period (np_page_get_location (fixture->page), NP_PARAM_PERIOD),
                    ==, np_period_new_month (2026, 6));
  show (fixture, "nameplate:registrations?period=2025-09");
  g_assert_true (np_location_is (np_page_get_location (fixture->page), NP_PARAM_INTERVAL, "month"));
  show (fixture, "nameplate:registrations");
  g_assert_cmpuint (np_location_get_period (np_page_get_location (fixture->page), NP_PARAM_PERIOD),
                    ==, np_period_new_year (2025));
}

static void
follow_cb (NpPage *page, NpLocation *location, GString *periods)
{
  g_string_append_printf (periods, "%s ", np_location_get (location, NP_PARAM_PERIOD));
  np_page_show (page, np_page_get_dataset (page), location);
}

/* The key, as anywhere in the window. */
static void
press (GtkWidget *slider, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (slider);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (keys)
                        && gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (keys))
                               == GTK_SHORTCUT_SCOPE_GLOBAL
                        && k < g_list_model_get_n_items (G_LIST_MODEL (keys));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, slider,
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
}

/* Every whole period is shown, none twice, and the last one stays: of 2026 there are only some months. */
static void
test_plays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *slider = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PERIOD_SLIDER);
  g_autoptr (GString) periods = g_string_new (NULL);

  g_signal_connect (fixture->page, "navigate", G_CALLBACK (follow_cb), periods);
  show (fixture, "nameplate:registrations?market=uk&period=2021&by=group&mode=ranking");
  g_object_set (slider, "speed", "4", NULL);
  press (slider, GDK_KEY_comma);
  g_assert_cmpstr (periods->str, ==, "2020 ");
  np_test_wait_for (np_page_is_idle (fixture->page));
  press (slider, GDK_KEY_space);
  np_test_wait_for (g_str_has_suffix (periods->str, "2025 ")
                    && np_period_slider_get_next (NP_PERIOD_SLIDER (slider)) == NP_PERIOD_NONE);
  g_assert_cmpstr (periods->str, ==, "2020 2021 2022 2023 2024 2025 ");
  g_assert_cmpuint (np_location_get_period (np_page_get_location (fixture->page), NP_PARAM_PERIOD),
                    ==, np_period_new_year (2025));
  g_signal_handlers_disconnect_by_func (fixture->page, follow_cb, periods);
}

/* Pictures of plants in all periods have no slider, unless a scenario is of one of them; a map has a list
 * beside it. */
static const struct
{
  const char *uri;
  gboolean slider;
  gboolean list;
} plants[] = {
  { "nameplate:plants?period=2024", TRUE, FALSE },
  { "nameplate:plants?mode=map", TRUE, TRUE },
  { "nameplate:plants?mode=use", FALSE, FALSE },
  { "nameplate:plants?mode=use&scenario=chery-at-halewood", TRUE, FALSE },
  { "nameplate:plants?mode=output&scenario=chery-at-halewood", FALSE, FALSE },
  { "nameplate:plants?mode=sensitivity&scenario=chery-at-halewood", TRUE, FALSE },
  { "nameplate:plants?select=sunderland", FALSE, FALSE },
};

static void
test_plants (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *controls = np_test_find (page, NP_TYPE_PLANTS_CONTROLS);
  GtkWidget *slider = np_test_find (page, NP_TYPE_PERIOD_SLIDER);
  GtkWidget *beside
      = GTK_WIDGET (gtk_widget_get_template_child (page, NP_TYPE_PLANTS_PAGE, "beside"));
  GtkWidget *list = gtk_widget_get_parent (beside);

  for (guint i = 0; i < G_N_ELEMENTS (plants); i++)
    {
      g_test_message ("%s", plants[i].uri);
      show (fixture, plants[i].uri);
      g_assert_cmpint (gtk_widget_get_visible (slider), ==, plants[i].slider);
      g_assert_cmpint (gtk_widget_get_visible (list), ==, plants[i].list);
    }
  g_assert_null (fixture->asked);
  np_test_choices_choose (GTK_WIDGET (gtk_widget_get_template_child (controls,
                                                                     NP_TYPE_PLANTS_CONTROLS,
                                                                     "mode")),
                          "output");
  g_assert_true (np_location_is (fixture->asked, NP_PARAM_MODE, "output"));
}

static void
add (const char *name,
     const Case *test_case,
     void (*begin) (Fixture *, gconstpointer),
     void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/pages/%s/%s", test_case->name, name);

  g_test_add (path, Fixture, test_case, begin, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add ("shows-the-figure", &cases[i], set_up, test_shows_the_figure);
      if (cases[i].activates != NULL)
        add ("keyboard", &cases[i], set_up, test_keyboard);
      add ("tab-goes-around", &cases[i], set_up, test_tab_goes_around);
      add ("table-twin", &cases[i], set_up, test_table_twin);
      add ("picker-asks", &cases[i], set_up, test_picker_asks);
      add ("rtl", &cases[i], set_up_rtl, test_shows_the_figure);
      add ("narrow", &cases[i], set_up_narrow, test_narrow);
      add ("large-text", &cases[i], set_up_large_text, test_narrow);
      add ("unknown-id-says-so", &cases[i], set_up, test_unknown_id_says_so);
      add ("newer-request-wins", &cases[i], set_up, test_newer_request_wins);
    }
  add ("months", &cases[0], set_up, test_months);
  add ("plays", &cases[0], set_up, test_plays);
  add ("parts", &cases[3], set_up, test_plants);
  return g_test_run ();
}
