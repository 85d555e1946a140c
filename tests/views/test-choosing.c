/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen among registrations, in the picker and in the figure: three states, presets, bars,
 * points and events. */
#include "np-picker-row.h"

#include "np-test-registrations.h"

static NpPickerRow *
find_row (GtkWidget *widget, const char *id)
{
  if (NP_IS_PICKER_ROW (widget))
    {
      NpPickerItem *item = np_picker_row_get_item (NP_PICKER_ROW (widget));

      return item != NULL && g_str_equal (np_picker_item_get_id (item), id) ? NP_PICKER_ROW (widget)
                                                                            : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      NpPickerRow *found = find_row (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static NpPickerRow *
get_row (NpTestRegistrations *fixture, const char *id)
{
  NpPickerRow *row;

  np_test_wait_for ((row = find_row (GTK_WIDGET (fixture->page), id)) != NULL);
  return row;
}

/* As if a key were pressed on a row: what the shortcut's action does with the row that has the
 * focus. */
static void
press (NpTestRegistrations *fixture, const char *id, guint keyval)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, id));
  GtkWidget *pane = gtk_widget_get_ancestor (row, NP_TYPE_PICKER_PANE);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (pane);
  gboolean found = FALSE;

  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (row)));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !found; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                    ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                    : 0;

      for (guint j = 0; j < n && !found; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger)
              || gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval)
            continue;
          found = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, pane,
                                                gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_true (found);
}

static void
assert_state (NpTestRegistrations *fixture, const char *id, NpPickerState state)
{
  g_assert_cmpuint (np_picker_item_get_state (np_picker_row_get_item (get_row (fixture, id))), ==,
                    state);
}

static const char *
get_count (NpTestRegistrations *fixture)
{
  GtkWidget *pane = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (pane, NP_TYPE_PICKER_PANE,
                                                                        "count")));
}

/* In a ranking what nobody chose is grey. */
static void
test_states_of_ranking (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (
      fixture, "nameplate:registrations?period=2025&select=chery,jlr&hide=stellantis");
  assert_state (fixture, "chery", NP_PICKER_SHOWN);
  assert_state (fixture, "stellantis", NP_PICKER_HIDDEN);
  assert_state (fixture, "bmw-group", NP_PICKER_GREY);
  g_assert_cmpstr (get_count (fixture), ==, "2 shown, 1 hidden");

  press (fixture, "bmw-group", GDK_KEY_h);
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "stellantis,bmw-group");
  press (fixture, "stellantis", GDK_KEY_h);
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, NULL);
  press (fixture, "stellantis", GDK_KEY_g);
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, NULL);
  press (fixture, "chery", GDK_KEY_h);
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jlr");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "stellantis,chery");
  press (fixture, "chery", GDK_KEY_g);
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jlr");
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
}

/* In a trend it isn't drawn. */
static void
test_states_of_trend (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=trend&by=brand&select=jaecoo&grey=ford");
  assert_state (fixture, "jaecoo", NP_PICKER_SHOWN);
  assert_state (fixture, "ford", NP_PICKER_GREY);
  assert_state (fixture, "bmw", NP_PICKER_OUT);
  g_assert_cmpstr (get_count (fixture), ==, "1 shown, 1 grey");

  press (fixture, "bmw", GDK_KEY_g);
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, "ford,bmw");
  press (fixture, "ford", GDK_KEY_g);
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
  press (fixture, "ford", GDK_KEY_h);
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "ford");
}

static GtkWidget *
get_eye (NpTestRegistrations *fixture, const char *id)
{
  return np_test_find (GTK_WIDGET (get_row (fixture, id)), GTK_TYPE_BUTTON);
}

static void
test_eye (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (fixture,
                              "nameplate:registrations?period=2025&select=chery&hide=stellantis");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_eye (fixture, "bmw-group")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Hide (H)");
  g_signal_emit_by_name (get_eye (fixture, "bmw-group"), "clicked");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "stellantis,bmw-group");
  g_signal_emit_by_name (get_eye (fixture, "stellantis"), "clicked");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, NULL);

  np_test_registrations_show (fixture,
                              "nameplate:registrations?mode=trend&select=chery&grey=stellantis");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_eye (fixture, "bmw-group")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Show in Grey (G)");
  g_signal_emit_by_name (get_eye (fixture, "bmw-group"), "clicked");
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, "stellantis,bmw-group");
  g_signal_emit_by_name (get_eye (fixture, "stellantis"), "clicked");
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
}

static void
test_state_words (void)
{
  g_autoptr (NpPickerItem) item = np_picker_item_new ("a", "Kia", NULL);
  const struct
  {
    NpPickerState state;
    NpPickerContext context;
    const char *words;
  } cases[] = {
    { NP_PICKER_SHOWN, NP_PICKER_CONTEXT_NONE, "Kia, selected" },
    { NP_PICKER_OUT, NP_PICKER_CONTEXT_NONE, "Kia, not selected" },
    { NP_PICKER_SHOWN, NP_PICKER_CONTEXT_GREY, "Kia, shown" },
    { NP_PICKER_GREY, NP_PICKER_CONTEXT_GREY, "Kia, grey" },
    { NP_PICKER_HIDDEN, NP_PICKER_CONTEXT_GREY, "Kia, hidden" },
    { NP_PICKER_OUT, NP_PICKER_CONTEXT_HIDDEN, "Kia, not shown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      np_picker_item_set_state (item, cases[i].state, NULL, -1);
      words = np_picker_row_describe (item, cases[i].context);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What a line's icon stands for is said, too. */
static void
test_meaning (void)
{
  g_autoptr (NpPickerItem) item = np_picker_item_new ("a", "Kia sold more", NULL);
  g_autofree char *words = NULL;

  np_picker_item_set_sentence (item, "np-verdict-holds-symbolic", "Holds");
  words = np_picker_row_describe (item, NP_PICKER_CONTEXT_NONE);
  g_assert_cmpstr (words, ==, "Holds: Kia sold more, not selected");
}

/* Choosing what was grey or hidden takes it out of there; clearing empties all lists. */
static void
test_toggle_and_clear (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *pane = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);

  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=trend&by=brand&select=kia&grey=ford&hide=bmw,audi");
  g_signal_emit_by_name (pane, "toggled", "ford");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "kia,ford");
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
  g_signal_emit_by_name (pane, "toggled", "bmw");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "audi");
  g_signal_emit_by_name (pane, "cleared");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_GREY, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, NULL);
}

/* A row that moves to the top takes the focus along. */
static void
test_focus_follows (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *row, *focus;

  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&select=chery");
  row = GTK_WIDGET (get_row (fixture, "bmw-group"));
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (row)));
  np_test_registrations_show (fixture,
                              "nameplate:registrations?period=2025&select=chery,bmw-group");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_first_child (focus) == GTK_WIDGET (get_row (fixture, "bmw-group")));
  assert_state (fixture, "bmw-group", NP_PICKER_SHOWN);
}

/* Another list begins at its beginning. */
static void
test_other_list (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *pane = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);
  GtkWidget *list = np_test_find (pane, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *scroll;

  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&by=brand");
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  np_test_wait_for (gtk_adjustment_get_upper (scroll) > gtk_adjustment_get_page_size (scroll));
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 2, GTK_LIST_SCROLL_FOCUS, NULL);
  np_test_registrations_show (fixture,
                              "nameplate:registrations?period=2025&by=group&select=chery,jlr");
  g_assert_nonnull (get_row (fixture, "chery"));
  np_test_wait_for (gtk_adjustment_get_value (scroll) == 0);
}

/* A group is found by the names of its brands. */
static void
test_finds_groups_by_brands (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *pane = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);
  GtkWidget *entry = np_test_find (pane, GTK_TYPE_SEARCH_ENTRY);
  const struct
  {
    const char *by;
    const char *text;
    const char *id;
  } cases[] = {
    { "group", "omoda jaecoo", "chery" }, { "group", "jaguar", "jlr" },
    { "country", "nissan", "japan" },     { "brand", "volkswagon", "volkswagen" },
    { "brand", "seat", "seat" },          { "brand", "mercedes benz", "mercedes-benz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri
          = g_strdup_printf ("nameplate:registrations?period=2025&by=%s", cases[i].by);

      np_test_registrations_show (fixture, uri);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_signal_emit_by_name (entry, "search-changed");
      g_signal_emit_by_name (entry, "activate");
      np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, cases[i].id);
    }
}

static void
test_presets (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *pane = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_PICKER_PANE);
  GtkWidget *presets
      = GTK_WIDGET (gtk_widget_get_template_child (pane, NP_TYPE_PICKER_PANE, "presets"));

  g_assert_false (gtk_widget_get_visible (presets));
  np_test_registrations_show (fixture,
                              "nameplate:registrations?period=2025&by=brand&select=kia&hide=ford");
  g_assert_true (gtk_widget_get_visible (presets));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "registrations.preset",
                                             "u", 0u));
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jaecoo,omoda,chery");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, NULL);
  /* Brands from a country are brands, from wherever they are chosen. */
  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&by=group&expand=jlr");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "registrations.preset",
                                             "u", 2u));
  np_test_registrations_assert_asked (fixture, NP_PARAM_BY, "brand");
  np_test_registrations_assert_asked (fixture, NP_PARAM_EXPAND, NULL);
}

/* --- What is chosen in the figure --------------------------------------------------------- */

static void
activate (NpTestRegistrations *fixture, const char *id, const char *key)
{
  NP_PAGE_GET_CLASS (fixture->page)->activate_datum (fixture->page, id, key);
}

static void
test_data (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&select=chery");
  activate (fixture, "jlr", "jlr");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "chery,jlr");
  activate (fixture, "expand:jlr", "expand:jlr");
  np_test_registrations_assert_asked (fixture, NP_PARAM_EXPAND, "jlr");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "chery");
  activate (fixture, "brand:jaguar", "jlr/jaguar");
  np_test_registrations_assert_asked (fixture, NP_PARAM_BY, "brand");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jaguar");

  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=slope&base=2019&period=2025&select=chery");
  activate (fixture, "chery", "chery");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, NULL);

  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=rank&by=group&select=chery,jlr&events=on");
  activate (fixture, "chery", "chery@2024");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jlr,chery");
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2024");
  activate (fixture, "event:chery-jlr-04", "event:chery-jlr-04");
  g_assert_cmpint (np_location_get_view (fixture->asked), ==, NP_VIEW_PARTNERSHIPS);
  np_test_registrations_assert_asked (fixture, NP_PARAM_EVENT, "chery-jlr-04");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "chery-jlr");

  /* What is no series has a period only. */
  np_test_registrations_show (fixture, "nameplate:registrations?mode=concentration");
  activate (fixture, "top-5", "top-5@2024");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2024");
}

#define ADD(name, begin, test)                                           \
  g_test_add ("/choosing/" name, NpTestRegistrations, NULL, begin, test, \
              np_test_registrations_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/choosing/state-words", test_state_words);
  g_test_add_func ("/choosing/meaning", test_meaning);
  ADD ("states-of-ranking", np_test_registrations_set_up, test_states_of_ranking);
  ADD ("states-of-trend", np_test_registrations_set_up, test_states_of_trend);
  ADD ("eye", np_test_registrations_set_up, test_eye);
  ADD ("toggle-and-clear", np_test_registrations_set_up, test_toggle_and_clear);
  ADD ("focus-follows", np_test_registrations_set_up, test_focus_follows);
  ADD ("other-list", np_test_registrations_set_up, test_other_list);
  ADD ("finds-groups-by-brands", np_test_registrations_set_up, test_finds_groups_by_brands);
  ADD ("presets", np_test_registrations_set_up, test_presets);
  ADD ("data", np_test_registrations_set_up, test_data);
  return g_test_run ();
}
