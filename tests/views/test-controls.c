/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls of registrations: what each asks for, that none changes anything itself, and what
 * can't be chosen, and why. */
#include "np-choice-drop-down.h"
#include "np-choice-switch.h"
#include "np-registrations-choices.h"
#include "np-registrations-controls.h"
#include "np-test-registrations.h"

static GtkWidget *
get_control (NpTestRegistrations *fixture, const char *name)
{
  GtkWidget *controls = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_REGISTRATIONS_CONTROLS);

  return GTK_WIDGET (gtk_widget_get_template_child (controls, NP_TYPE_REGISTRATIONS_CONTROLS,
                                                    name));
}

static GtkDropDown *
get_drop_down (NpTestRegistrations *fixture, const char *name)
{
  return GTK_DROP_DOWN (np_test_find (get_control (fixture, name), GTK_TYPE_DROP_DOWN));
}

static NpChoice *
find_choice (GtkDropDown *drop_down, const char *name, guint *position)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (*position = 0; *position < g_list_model_get_n_items (model); (*position)++)
    {
      g_autoptr (NpChoice) choice = g_list_model_get_item (model, *position);

      if (g_str_equal (np_choice_get_name (choice), name))
        return choice; /* the list holds it */
    }
  g_error ("no choice “%s”", name);
}

static void
choose (NpTestRegistrations *fixture, const char *control, const char *name)
{
  GtkDropDown *drop_down = get_drop_down (fixture, control);
  guint position;

  find_choice (drop_down, name, &position);
  gtk_drop_down_set_selected (drop_down, position);
}

/* Every control, what it is set to, and what it then asks for. */
static const struct
{
  const char *at;
  const char *control;
  const char *choice;
  const char *param;
} choices[] = {
  { "mode=ranking", "mode", "trend", NP_PARAM_MODE },
  { "mode=ranking", "mode", "concentration", NP_PARAM_MODE },
  { "mode=ranking", "measure", "share", NP_PARAM_MEASURE },
  { "mode=trend", "measure", "index", NP_PARAM_MEASURE },
  { "mode=ranking&by=group", "by", "brand", NP_PARAM_BY },
  { "mode=ranking&by=group", "by", "country", NP_PARAM_BY },
  { "mode=ranking", "interval", "month", NP_PARAM_INTERVAL },
  { "mode=ranking", "interval", "quarter", NP_PARAM_INTERVAL },
  { "mode=slope&base=2019&period=2025", "slope_from", "2022", NP_PARAM_BASE },
  { "mode=slope&base=2019&period=2025", "slope_to", "2024", NP_PARAM_PERIOD },
  { "mode=trend&measure=index&base=2019&select=ford&by=brand", "base", "2022", NP_PARAM_BASE },
  { "mode=multiples", "axis", "own", NP_PARAM_AXIS },
};

static void
test_choices (NpTestRegistrations *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *uri = g_strconcat ("nameplate:registrations?", choices[i].at, NULL);

      np_test_registrations_show (fixture, uri);
      g_assert_true (gtk_widget_get_visible (get_control (fixture, choices[i].control)));
      choose (fixture, choices[i].control, choices[i].choice);
      np_test_registrations_assert_asked (fixture, choices[i].param, choices[i].choice);
    }
}

/* The same by the toggles of a wide window. */
static void
test_toggles (NpTestRegistrations *fixture, gconstpointer data)
{
  AdwToggleGroup *group;

  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&select=chery");
  group = ADW_TOGGLE_GROUP (np_test_find (get_control (fixture, "mode"), ADW_TYPE_TOGGLE_GROUP));
  g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==, "ranking");
  g_assert_cmpuint (adw_toggle_group_get_n_toggles (group), ==, 7);
  adw_toggle_group_set_active_name (group, "slope");
  np_test_registrations_assert_asked (fixture, NP_PARAM_MODE, "slope");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "chery");
}

static void
test_events (NpTestRegistrations *fixture, gconstpointer data)
{
  const char *const without[] = { "ranking", "slope", "multiples", "concentration" };
  GtkWidget *events;

  np_test_registrations_show (fixture, "nameplate:registrations?mode=trend&select=chery");
  events = get_control (fixture, "events");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (events), TRUE);
  np_test_registrations_assert_asked (fixture, NP_PARAM_EVENTS, "on");
  np_test_registrations_show (fixture, "nameplate:registrations?mode=trend&select=chery&events=on");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (events)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (events), FALSE);
  np_test_registrations_assert_asked (fixture, NP_PARAM_EVENTS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    {
      g_autofree char *uri = g_strconcat ("nameplate:registrations?mode=", without[i], NULL);

      np_test_registrations_show (fixture, uri);
      g_assert_false (gtk_widget_get_visible (events));
    }
}

/* What is chosen is carried over where it is called something else. */
static void
test_carries_over (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (
      fixture, "nameplate:registrations?period=2025&by=group&select=jlr&hide=chery&expand=jlr");
  choose (fixture, "by", "brand");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "land-rover,jaguar");
  np_test_registrations_assert_asked (fixture, NP_PARAM_HIDE, "jaecoo,omoda,chery");
  np_test_registrations_assert_asked (fixture, NP_PARAM_EXPAND, NULL);
  np_test_registrations_show (fixture,
                              "nameplate:registrations?period=2025&by=brand&select=jaecoo,byd");
  choose (fixture, "by", "country");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "china");

  np_test_registrations_show (fixture, "nameplate:registrations?period=2025&select=jlr");
  choose (fixture, "interval", "quarter");
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2025-Q4");
  np_test_registrations_assert_asked (fixture, NP_PARAM_SELECT, "jlr");
  np_test_registrations_show (fixture, "nameplate:registrations?period=2025-09&measure=ytd");
  choose (fixture, "interval", "year");
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2025");
  np_test_registrations_assert_asked (fixture, NP_PARAM_MEASURE, "units");
  /* There are no months of that year. */
  np_test_registrations_show (fixture, "nameplate:registrations?period=2021");
  choose (fixture, "interval", "month");
  np_test_registrations_assert_asked (fixture, NP_PARAM_INTERVAL, "month");
  g_assert_cmpuint (np_location_get_period (fixture->asked, NP_PARAM_PERIOD), !=,
                    np_period_new_year (2021));
}

/* A slope can't end where it begins. */
static void
test_mends_slopes (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=trend&measure=units&period=2024&base=2025");
  choose (fixture, "mode", "slope");
  np_test_registrations_assert_asked (fixture, NP_PARAM_BASE, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2024");
  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=slope&interval=quarter&base=2025-Q1&period=2025-Q4");
  choose (fixture, "interval", "year");
  np_test_registrations_assert_asked (fixture, NP_PARAM_BASE, NULL);
  np_test_registrations_assert_asked (fixture, NP_PARAM_PERIOD, "2025");
}

/* What can't be chosen says why, and asks for nothing. */
static void
test_obstacles (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkDropDown *modes, *measures;
  AdwToggleGroup *group;
  AdwToggle *share;
  guint position;

  np_test_registrations_show (
      fixture, "nameplate:registrations?mode=trend&measure=growth&by=brand&select=ford");
  modes = get_drop_down (fixture, "mode");
  g_assert_cmpstr (np_choice_get_obstacle (find_choice (modes, "share", &position)), !=, NULL);
  gtk_drop_down_set_selected (modes, position);
  g_assert_null (fixture->asked);
  g_assert_null (np_choice_get_obstacle (find_choice (modes, "ranking", &position)));

  group = ADW_TOGGLE_GROUP (np_test_find (get_control (fixture, "mode"), ADW_TYPE_TOGGLE_GROUP));
  share = adw_toggle_group_get_toggle_by_name (group, "share");
  g_assert_false (adw_toggle_get_enabled (share));
  g_assert_cmpstr (adw_toggle_get_tooltip (share), ==,
                   np_choice_get_obstacle (find_choice (modes, "share", &position)));

  np_test_registrations_show (fixture, "nameplate:registrations?mode=ranking");
  measures = get_drop_down (fixture, "measure");
  g_assert_nonnull (np_choice_get_obstacle (find_choice (measures, "index", &position)));
  g_assert_nonnull (np_choice_get_obstacle (find_choice (measures, "rolling", &position)));
  g_assert_null (np_choice_get_obstacle (find_choice (measures, "change", &position)));
  g_assert_nonnull (np_choice_get_explanation (find_choice (measures, "share", &position)));
}

/* Without data: one period has no "over time", and none at all nothing to choose. */
static void
test_needs_periods (void)
{
  g_autoptr (NpLocation) location
      = np_test_locate ("nameplate:registrations?mode=ranking&measure=units&interval=year");
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  const NpPeriod year = np_period_new_year (2025);
  const guint none[NP_PERIOD_UNIT_YEAR + 1] = { 0 };
  g_autoptr (GPtrArray) modes = NULL;
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (GPtrArray) intervals = np_registrations_choices_new_intervals (none);

  g_array_append_val (one, year);
  modes = np_registrations_choices_new_modes (location, one);
  g_assert_null (np_choice_get_obstacle (modes->pdata[0]));
  for (guint i = 1; i < modes->len; i++)
    g_assert_nonnull (np_choice_get_obstacle (modes->pdata[i]));
  measures = np_registrations_choices_new_measures (location, one);
  g_assert_nonnull (np_choice_get_obstacle (measures->pdata[np_choices_find (measures, "growth")]));
  for (guint i = 0; i < intervals->len; i++)
    g_assert_nonnull (np_choice_get_obstacle (intervals->pdata[i]));
}

/* A slope goes forwards. */
static void
test_slope_periods (void)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  for (guint year = 2020; year <= 2025; year++)
    {
      NpPeriod period = np_period_new_year (year);

      g_array_append_val (periods, period);
    }
  first = np_registrations_choices_new_periods (periods, NP_PERIOD_NONE, np_period_new_year (2023));
  second
      = np_registrations_choices_new_periods (periods, np_period_new_year (2021), NP_PERIOD_NONE);
  g_assert_cmpstr (np_choice_get_name (first->pdata[0]), ==, "2025");
  for (guint year = 2020; year <= 2025; year++)
    {
      g_autofree char *name = g_strdup_printf ("%u", year);
      NpChoice *from = first->pdata[np_choices_find (first, name)];
      NpChoice *to = second->pdata[np_choices_find (second, name)];

      g_assert_cmpint (np_choice_get_obstacle (from) == NULL, ==, year < 2023);
      g_assert_cmpint (np_choice_get_obstacle (to) == NULL, ==, year > 2021);
    }
}

static void
test_names (NpTestRegistrations *fixture, gconstpointer data)
{
  GtkWidget *controls = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_REGISTRATIONS_CONTROLS);

  np_test_registrations_show (fixture, "nameplate:registrations?period=2025");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (controls), GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_drop_down (fixture, "measure")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Measure");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_drop_down (fixture, "mode")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Kind of chart");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (np_test_find (get_control (fixture, "mode"),
                                                                     ADW_TYPE_TOGGLE_GROUP)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Kind of chart");
}

/* Where the toggles don't fit there is a list, and nothing is wider than the window. */
static void
test_form (NpTestRegistrations *fixture, gboolean wide)
{
  GtkWidget *mode = get_control (fixture, "mode");
  GtkWidget *group = np_test_find (mode, ADW_TYPE_TOGGLE_GROUP);
  GtkWidget *drop_down = np_test_find (mode, NP_TYPE_CHOICE_DROP_DOWN);

  np_test_registrations_show (fixture, "nameplate:registrations?mode=slope&base=2019&period=2025");
  np_test_wait_for (gtk_widget_get_child_visible (group) == wide
                    && gtk_widget_get_child_visible (drop_down) == !wide);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, wide ? 1120 : 360);
  g_assert_cmpint (gtk_widget_get_width (mode), <=, gtk_widget_get_width (fixture->window));
}

static void
test_wide_form (NpTestRegistrations *fixture, gconstpointer data)
{
  test_form (fixture, TRUE);
}

static void
test_narrow_form (NpTestRegistrations *fixture, gconstpointer data)
{
  test_form (fixture, FALSE);
}

#define ADD(name, begin, test)                                           \
  g_test_add ("/controls/" name, NpTestRegistrations, NULL, begin, test, \
              np_test_registrations_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/controls/needs-periods", test_needs_periods);
  g_test_add_func ("/controls/slope-periods", test_slope_periods);
  ADD ("choices", np_test_registrations_set_up, test_choices);
  ADD ("choices-narrow", np_test_registrations_set_up_narrow, test_choices);
  ADD ("toggles", np_test_registrations_set_up, test_toggles);
  ADD ("events", np_test_registrations_set_up, test_events);
  ADD ("carries-over", np_test_registrations_set_up, test_carries_over);
  ADD ("mends-slopes", np_test_registrations_set_up, test_mends_slopes);
  ADD ("obstacles", np_test_registrations_set_up, test_obstacles);
  ADD ("names", np_test_registrations_set_up, test_names);
  ADD ("wide", np_test_registrations_set_up, test_wide_form);
  ADD ("narrow", np_test_registrations_set_up_narrow, test_narrow_form);
  ADD ("narrow-rtl", np_test_registrations_set_up_rtl, test_narrow_form);
  return g_test_run ();
}
