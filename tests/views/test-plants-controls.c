/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls and the filter of plants: what each asks for, that none changes anything itself or asks
 * for what it was told, what can't be chosen, what is there, and what each is called. */
#include "np-choice-switch.h"
#include "np-figures.h"
#include "np-plants-controls.h"
#include "np-plants-filter.h"
#include "np-test-choices.h"
#include "np-test-data.h"

#define AT(params) "nameplate:plants?" params
#define REOPENED   "chery-at-castle-bromwich"
#define TWO        "chery-at-castle-bromwich,chery-at-halewood"

typedef struct
{
  GtkWidget *window;
  NpPlantsControls *controls;
  NpDataset *dataset;   /* (owned) */
  NpLocation *location; /* complete (owned) */
  NpPlantsFacts *facts; /* (owned) */
  NpLocation *asked;    /* what the controls last asked to go to (owned) */
  guint n_asked;
} Fixture;

static void
navigate_cb (NpPlantsControls *controls, NpLocation *location, Fixture *fixture)
{
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->asked = np_location_ref (location);
  fixture->n_asked++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dataset = g_object_ref (np_test_get_bundled ());
  fixture->window = adw_window_new ();
  fixture->controls = g_object_new (NP_TYPE_PLANTS_CONTROLS, NULL);
  g_signal_connect (fixture->controls, "navigate", G_CALLBACK (navigate_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1120, 200);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->controls));
}

static void
forget (Fixture *fixture)
{
  g_clear_pointer (&fixture->location, np_location_unref);
  g_clear_object (&fixture->facts);
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->n_asked = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer controls = fixture->controls;

  g_object_add_weak_pointer (G_OBJECT (fixture->controls), &controls);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (controls);
  forget (fixture);
  g_clear_object (&fixture->dataset);
}

/* As a page does when its figure is there. */
static void
show_location (Fixture *fixture, NpLocation *wanted)
{
  g_autoptr (NpLocation) kept = np_location_ref (wanted);
  g_autoptr (GError) error = NULL;

  forget (fixture);
  fixture->location = np_figures_complete (fixture->dataset, kept, &error);
  g_assert_no_error (error);
  fixture->facts = np_plants_facts_new (fixture->dataset, fixture->location);
  np_plants_controls_update (fixture->controls, fixture->location, fixture->facts);
  /* Being told is not choosing. */
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

static void
show (Fixture *fixture, const char *uri)
{
  g_autoptr (NpLocation) wanted = np_test_locate (uri);

  show_location (fixture, wanted);
}

/* Goes where the controls asked to go. */
static void
follow (Fixture *fixture)
{
  g_assert_nonnull (fixture->asked);
  show_location (fixture, fixture->asked);
}

static GtkWidget *
get_control (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->controls),
                                                    NP_TYPE_PLANTS_CONTROLS, name));
}

static GtkWidget *
get_filter (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (get_control (fixture, "filter"),
                                                    NP_TYPE_PLANTS_FILTER, name));
}

/* All of what was asked for, and that it was asked for once. */
static void
assert_asked (Fixture *fixture, const char *expected)
{
  g_autofree char *uri = NULL;

  g_assert_nonnull (fixture->asked);
  uri = np_location_to_uri (fixture->asked);
  g_assert_cmpstr (uri, ==, expected);
  g_assert_cmpuint (fixture->n_asked, ==, 1);
}

static void
assert_button (Fixture *fixture, const char *expected)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (get_control (fixture, "filter_button"));

  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, expected);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       expected);
}

/* A list, where it is, what is chosen in it, and all of what it then asks for. */
static const struct
{
  const char *at;
  const char *list;
  const char *choice;
  const char *asked;
} choices[] = {
  { AT ("period=2024"), "by", "country", AT ("period=2024&by=country") },
  { AT ("period=2024&by=country"), "by", "partnership", AT ("period=2024&by=partnership") },
  /* It says so by saying nothing. */
  { AT ("period=2024&by=country&sort=name"), "by", "product", AT ("period=2024&sort=name") },
  { AT ("period=2024"), "sort", "spare", AT ("period=2024&sort=spare") },
  { AT ("period=2024&sort=spare"), "sort", "use", AT ("period=2024") },
  { AT ("mode=map&period=2024&select=oxford"), "region", "china",
    AT ("period=2024&mode=map&select=oxford&region=china") },
  { AT ("mode=map&period=2024&region=uk"), "region", "world", AT ("period=2024&mode=map") },

  /* Another picture of the same. */
  { AT ("period=2024&by=country&sort=name&company=JLR&select=oxford"), "mode", "map",
    AT ("period=2024&by=country&mode=map&sort=name&company=JLR&select=oxford") },
  /* A part of the world is the map's. */
  { AT ("mode=map&period=2024&region=uk"), "mode", "capacity", AT ("period=2024") },
  { AT ("mode=use&period=2024&from=2000&product=vehicles"), "mode", "capacity",
    AT ("period=2024&from=2000&product=vehicles") },
  /* One plant's years aren't of one period; its line is of all. */
  { AT ("select=sunderland"), "mode", "use", AT ("mode=use&select=sunderland") },
  { AT ("select=sunderland"), "mode", "map", AT ("mode=map&select=sunderland") },
  /* A line over time is there in a year of which a list would have nothing. */
  { AT ("mode=use&period=1900&select=sunderland"), "mode", "capacity",
    AT ("period=2025&select=sunderland") },
  { AT ("mode=output&period=1900"), "mode", "map", AT ("period=2025&mode=map") },
  { AT ("mode=use&period=1900"), "mode", "output", AT ("period=1900&mode=output") },

  /* Whole countries' and companies' output isn't filtered by what is about plants. */
  { AT ("period=2024&product=engines&find=wolver&company=JLR"), "mode", "output",
    AT ("period=2024&mode=output&company=JLR") },
  { AT ("period=2024&partnership=chery-jlr&country=United%20Kingdom&from=2000"), "mode", "output",
    AT ("period=2024&mode=output&from=2000&country=United%20Kingdom") },
  { AT ("period=2024&product=vehicles&country=United%20Kingdom"), "mode", "output",
    AT ("period=2024&mode=output&country=United%20Kingdom&product=vehicles") },
  { AT ("period=2024&company=Nissan&country=United%20Kingdom"), "mode", "output",
    AT ("period=2024&mode=output&country=United%20Kingdom") },
  { AT ("period=2024&country=China"), "mode", "output", AT ("period=2024&mode=output") },
  { AT ("period=2024&to=1900"), "mode", "output", AT ("period=2024&mode=output") },

  /* Nor has a total a use of its own. */
  { AT ("mode=output&period=2024&select=total-uk-cars,sunderland"), "mode", "use",
    AT ("period=2024&mode=use&select=sunderland") },
  { AT ("mode=output&period=2025&select=total-uk-cars&scenario=" REOPENED), "mode", "sensitivity",
    AT ("period=2025&mode=sensitivity&scenario=" REOPENED) },
  { AT ("period=2025&scenario=" TWO), "mode", "compare",
    AT ("period=2025&mode=compare&scenario=" TWO) },
};

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *list = get_control (fixture, choices[i].list);

      g_test_message ("%s, %s: %s", choices[i].at, choices[i].list, choices[i].choice);
      show (fixture, choices[i].at);
      g_assert_true (gtk_widget_get_visible (list));
      np_test_choices_choose (list, choices[i].choice);
      assert_asked (fixture, choices[i].asked);
      follow (fixture);
      g_assert_cmpstr (np_test_choices_get_chosen (list), ==, choices[i].choice);
    }
}

static void
test_toggles (Fixture *fixture, gconstpointer data)
{
  AdwToggleGroup *group
      = ADW_TOGGLE_GROUP (np_test_find (get_control (fixture, "mode"), ADW_TYPE_TOGGLE_GROUP));

  show (fixture, AT ("period=2024&by=group"));
  g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==, "capacity");
  g_assert_cmpuint (adw_toggle_group_get_n_toggles (group), ==, 6);
  adw_toggle_group_set_active_name (group, "use");
  assert_asked (fixture, AT ("period=2024&by=group&mode=use"));
}

/* What can't be chosen says why, and asks for nothing. */
static void
assert_obstacle (Fixture *fixture, const char *mode, const char *expected)
{
  GtkWidget *control = get_control (fixture, "mode");
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (np_test_find (control, ADW_TYPE_TOGGLE_GROUP));
  AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (group, mode);

  g_assert_cmpstr (np_test_choices_get_obstacle (control, mode), ==, expected);
  g_assert_cmpint (adw_toggle_get_enabled (toggle), ==, expected == NULL);
  if (expected == NULL)
    return;
  g_assert_cmpstr (adw_toggle_get_tooltip (toggle), ==, expected);
  np_test_choices_choose (control, mode);
  g_assert_null (fixture->asked);
}

static void
test_obstacles (Fixture *fixture, gconstpointer data)
{
  show (fixture, AT ("period=2024"));
  assert_obstacle (fixture, "output", NULL);
  assert_obstacle (fixture, "compare", "Choose a scenario first");
  assert_obstacle (fixture, "sensitivity", "Choose a scenario first");
  show (fixture, AT ("period=2025&scenario=" REOPENED));
  assert_obstacle (fixture, "compare", NULL);
  assert_obstacle (fixture, "sensitivity", NULL);
  show (fixture, AT ("period=2025&mode=compare&scenario=" TWO));
  assert_obstacle (fixture, "compare", NULL);
  assert_obstacle (fixture, "sensitivity", "Shown of one scenario at a time");
}

/* What scenarios of other datasets are about needn't be in this one. */
static void
test_strange_scenario (Fixture *fixture, gconstpointer data)
{
  const NpChange changes[] = { { .kind = NP_CHANGE_CLOSE, .plant = (char *) "elsewhere" } };
  g_autoptr (NpScenario) scenario
      = np_scenario_new (&(NpScenarioInit) { .id = "own-1",
                                             .name = "Elsewhere",
                                             .changes = changes,
                                             .n_changes = G_N_ELEMENTS (changes),
                                             .own = TRUE });

  g_object_unref (fixture->dataset);
  fixture->dataset = np_dataset_with_scenarios (np_test_get_bundled (), &scenario, 1);
  show (fixture, AT ("period=2025&scenario=own-1"));
  assert_obstacle (fixture, "compare", NULL);
  assert_obstacle (fixture, "sensitivity",
                   "The scenario “Elsewhere” is about no plant of this dataset");
}

static void
test_no_totals (Fixture *fixture, gconstpointer data)
{
  NpTestData *made = np_test_data_new ();

  np_test_data_source (made, "count", "Count");
  np_test_data_plant (made, "works", "Works", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_produced (made, "works", NP_MEASURE_OUTPUT, "2025", 100, "count");
  np_test_data_plant_total (made, "all-works");
  g_object_unref (fixture->dataset);
  fixture->dataset = np_test_data_end (made);
  show (fixture, AT ("period=2025"));
  assert_obstacle (fixture, "output", "No whole country’s or company’s output is known");
  assert_obstacle (fixture, "use", NULL);
  /* What is shown already has nothing in its way. */
  show (fixture, AT ("mode=output"));
  assert_obstacle (fixture, "output", NULL);
}

/* What is there where, of: region, by, sort, and in the filter words, country, company, product,
 * partnership, from, to. */
static const struct
{
  const char *at;
  const char *there;
} visible[] = {
  { AT ("period=2024"), "by sort filter_button entry country company product partnership" },
  { AT ("mode=map"), "region by sort filter_button entry country company product partnership" },
  { AT ("select=sunderland"), "" },
  { AT ("mode=use"), "filter_button entry country company product partnership from to" },
  { AT ("mode=use&select=sunderland&company=JLR"), "filter_button from to" },
  { AT ("mode=output"), "filter_button country company from to" },
  /* What empties the picture can be taken out. */
  { AT ("mode=output&product=engines"), "filter_button country company product from to" },
  { AT ("mode=compare&by=country&scenario=" REOPENED), "" },
  { AT ("mode=compare&show=table&scenario=" REOPENED),
    "by sort filter_button entry country company product partnership" },
  { AT ("mode=sensitivity&scenario=" REOPENED), "" },
};

static void
test_visible (Fixture *fixture, gconstpointer data)
{
  static const char *const in_row[] = { "region", "by", "sort", "filter_button" };
  static const char *const in_filter[]
      = { "entry", "country", "company", "product", "partnership", "from", "to" };

  for (guint i = 0; i < G_N_ELEMENTS (visible); i++)
    {
      g_autoptr (GString) there = g_string_new (NULL);

      show (fixture, visible[i].at);
      for (guint k = 0; k < G_N_ELEMENTS (in_row); k++)
        if (gtk_widget_get_visible (get_control (fixture, in_row[k])))
          g_string_append_printf (there, "%s ", in_row[k]);
      for (guint k = 0; k < G_N_ELEMENTS (in_filter); k++)
        if (gtk_widget_get_visible (get_filter (fixture, in_filter[k])))
          g_string_append_printf (there, "%s ", in_filter[k]);
      g_strchomp (there->str);
      g_assert_cmpstr (there->str, ==, visible[i].there);
    }
}

/* --- The filter --- */

static const struct
{
  const char *at;
  const char *list;
  const char *choice;
  const char *asked;
} filters[] = {
  { AT ("period=2024"), "country", "China", AT ("period=2024&country=China") },
  { AT ("period=2024&country=China"), "country", "*", AT ("period=2024") },
  /* A group that runs no plant by itself, and who ran one in another year only. */
  { AT ("period=2024"), "company", "Great Wall Motor",
    AT ("period=2024&company=Great%20Wall%20Motor") },
  { AT ("period=2024&company=Nissan"), "company", "Ford", AT ("period=2024&company=Ford") },
  { AT ("period=2024"), "product", "engines", AT ("period=2024&product=engines") },
  { AT ("period=2024"), "partnership", "chery-jlr", AT ("period=2024&partnership=chery-jlr") },
  { AT ("mode=use&period=2024"), "from", "2010", AT ("period=2024&mode=use&from=2010") },
  { AT ("mode=use&period=2024&from=2010"), "to", "2015",
    AT ("period=2024&mode=use&from=2010&to=2015") },
  { AT ("mode=output&period=2024"), "company", "JLR", AT ("period=2024&mode=output&company=JLR") },
};

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      GtkWidget *list = get_filter (fixture, filters[i].list);

      g_test_message ("%s, %s: %s", filters[i].at, filters[i].list, filters[i].choice);
      show (fixture, filters[i].at);
      np_test_choices_choose (list, filters[i].choice);
      assert_asked (fixture, filters[i].asked);
      follow (fixture);
      g_assert_cmpstr (np_test_choices_get_chosen (list), ==, filters[i].choice);
    }
}

static void
find (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (get_filter (fixture, "entry")), words);
  g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  show (fixture, AT ("period=2024&by=group"));
  find (fixture, " chery ");
  assert_asked (fixture, AT ("period=2024&by=group&find=chery"));
  follow (fixture);
  assert_button (fixture, "Filter (1)");
  g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
  g_assert_null (fixture->asked);
  find (fixture, "");
  g_assert_null (np_location_get (fixture->asked, NP_PARAM_FIND));
  /* What no location can say isn't asked for. */
  show (fixture, AT ("period=2024"));
  find (fixture, "a\tb");
  g_assert_null (fixture->asked);
}

static guint
count_choices (Fixture *fixture, const char *list)
{
  return g_list_model_get_n_items (
      gtk_drop_down_get_model (np_test_choices_get_drop_down (get_filter (fixture, list))));
}

/* Of totals, other names can be chosen than of plants. */
static void
test_of_totals (Fixture *fixture, gconstpointer data)
{
  guint position;

  show (fixture, AT ("period=2024"));
  g_assert_cmpuint (count_choices (fixture, "country"), >, 5);
  g_assert_cmpuint (count_choices (fixture, "product"), ==, 4);
  show (fixture, AT ("mode=output"));
  g_assert_cmpuint (count_choices (fixture, "country"), ==, 2);
  np_test_choices_find (get_filter (fixture, "country"), "United Kingdom", &position);
  np_test_choices_find (get_filter (fixture, "company"), "All makers", &position);
}

/* Figures don't mind the case of names, and an address may say what no list has. */
static void
test_spelling (Fixture *fixture, gconstpointer data)
{
  guint position;

  show (fixture, AT ("period=2024&company=jlr&country=united%20kingdom"));
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "company")), ==, "JLR");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "country")), ==,
                   "United Kingdom");
  show (fixture, AT ("mode=output&company=Nissan&from=2010-05"));
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "company")), ==, "Nissan");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "from")), ==, "2010-05");
  g_assert_cmpstr (np_choice_get_title (np_test_choices_find (get_filter (fixture, "from"),
                                                              "2010-05", &position)),
                   ==, "May 2010");
  assert_button (fixture, "Filter (2)");
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  GtkWidget *from = get_filter (fixture, "from");
  GtkWidget *to = get_filter (fixture, "to");

  show (fixture, AT ("mode=use&period=2024&from=2010&to=2015"));
  g_assert_nonnull (np_test_choices_get_obstacle (to, "2009"));
  g_assert_null (np_test_choices_get_obstacle (to, "2010"));
  g_assert_null (np_test_choices_get_obstacle (from, "2015"));
  g_assert_nonnull (np_test_choices_get_obstacle (from, "2016"));
  np_test_choices_choose (from, "2016");
  g_assert_null (fixture->asked);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *clear = get_filter (fixture, "clear");

  show (fixture, AT ("period=2024"));
  g_assert_false (gtk_widget_get_sensitive (clear));
  assert_button (fixture, "Filter");
  /* Years are no matter of a list, and kept for lines. */
  show (fixture, AT ("period=2024&by=group&from=2000&to=2020&country=China&company=JLR"
                     "&product=vehicles&partnership=chery-jlr&find=changshu&select=changshu"));
  assert_button (fixture, "Filter (5)");
  g_assert_true (gtk_widget_get_sensitive (clear));
  g_signal_emit_by_name (clear, "clicked");
  assert_asked (fixture, AT ("period=2024&by=group&from=2000&to=2020&select=changshu"));
  follow (fixture);
  assert_button (fixture, "Filter");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_filter (fixture, "entry"))), ==, "");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "country")), ==, "*");
  show (fixture, AT ("mode=use&period=2024&from=2000&to=2020&company=JLR"));
  assert_button (fixture, "Filter (3)");
  g_signal_emit_by_name (clear, "clicked");
  assert_asked (fixture, AT ("period=2024&mode=use"));
}

/* --- In a page --- */

/* What a page puts at the row's end is seen there. */
static void
test_extra (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new_with_label ("What If");

  g_assert_false (gtk_widget_get_visible (get_control (fixture, "extra")));
  g_object_set (fixture->controls, "extra", button, NULL);
  g_assert_true (gtk_widget_get_visible (get_control (fixture, "extra")));
  g_assert_true (gtk_widget_is_ancestor (button, GTK_WIDGET (fixture->controls)));
  g_assert_null (gtk_widget_get_next_sibling (get_control (fixture, "extra")));
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  show (fixture, AT ("mode=map"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->controls), GTK_ACCESSIBLE_ROLE_TOOLBAR);
  assert_name (GTK_WIDGET (fixture->controls), "What is shown of the plants");
  assert_name (np_test_find (get_control (fixture, "mode"), ADW_TYPE_TOGGLE_GROUP), "Picture");
  assert_name (np_test_find (get_control (fixture, "region"), GTK_TYPE_DROP_DOWN),
               "Part of the world");
  assert_name (np_test_find (get_control (fixture, "by"), GTK_TYPE_DROP_DOWN),
               "What plants are listed by");
  assert_name (np_test_find (get_control (fixture, "sort"), GTK_TYPE_DROP_DOWN),
               "Order of the list");
  assert_name (np_test_find (get_filter (fixture, "country"), GTK_TYPE_DROP_DOWN), "Country");
  assert_name (np_test_find (get_filter (fixture, "partnership"), GTK_TYPE_DROP_DOWN),
               "Partnership");
  assert_name (get_filter (fixture, "entry"), "Words in a plant’s name, place or operator");
}

#define ADD(name, test) \
  g_test_add ("/plants-controls/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("choices", test_choices);
  ADD ("toggles", test_toggles);
  ADD ("obstacles", test_obstacles);
  ADD ("strange-scenario", test_strange_scenario);
  ADD ("no-totals", test_no_totals);
  ADD ("visible", test_visible);
  ADD ("filter", test_filter);
  ADD ("words", test_words);
  ADD ("of-totals", test_of_totals);
  ADD ("spelling", test_spelling);
  ADD ("years", test_years);
  ADD ("clear", test_clear);
  ADD ("extra", test_extra);
  ADD ("names", test_names);
  return g_test_run ();
}
