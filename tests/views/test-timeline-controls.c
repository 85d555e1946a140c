/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls and the filter of the timeline: what each asks for, that none changes anything
 * itself or asks for what it was told, what can't be chosen, and what each is called. */
#include "np-choice-switch.h"
#include "np-partnerships-page.h"
#include "np-test-choices.h"
#include "np-test-page.h"
#include "np-time-bar.h"
#include "np-timeline-controls.h"
#include "np-timeline-filter.h"

#define AT(params) "nameplate:partnerships" params

static GtkWidget *
get_control (NpTestPage *fixture, const char *name)
{
  return np_test_page_find (fixture, NP_TYPE_TIMELINE_CONTROLS, name);
}

static GtkWidget *
get_filter (NpTestPage *fixture, const char *name)
{
  return np_test_page_find (fixture, NP_TYPE_TIMELINE_FILTER, name);
}

static GtkWidget *
get_kind (NpTestPage *fixture, const char *kind)
{
  GtkWidget *child = gtk_widget_get_first_child (get_filter (fixture, "kinds"));

  while (child != NULL && !g_str_equal (gtk_widget_get_name (child), kind))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

static void
check_kind (NpTestPage *fixture, const char *kind, gboolean active)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_kind (fixture, kind)), active);
}

static void
assert_button (NpTestPage *fixture, const char *expected)
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
  { AT (""), "by", "company", AT ("?by=company") },
  { AT (""), "by", "plant", AT ("?by=plant") },
  { AT ("?by=plant"), "by", "kind", AT ("?by=kind") },
  /* It says so by saying nothing. */
  { AT ("?by=company"), "by", "partnership", AT ("") },
  /* Lanes of another kind aren't folded or expanded; on the same calendar one sees the same. */
  { AT ("?by=company&zoom=2014&expand=chery.chery-uk&fold=jlr&event=chery-jlr-04"), "by", "kind",
    AT ("?by=kind&zoom=2014&event=chery-jlr-04") },
  /* Nor is there anything to align companies on. */
  { AT ("?align=talks&zoom=-12/60&expand=chery-jlr"), "by", "company", AT ("?by=company") },
  { AT (""), "align", "founding", AT ("?align=founding") },
  { AT ("?align=founding"), "align", "plant", AT ("?align=plant") },
  { AT ("?align=founding"), "align", "talks", AT ("?align=talks") },
  { AT ("?align=founding&zoom=-12/60&select=chery-jlr"), "align", "date",
    AT ("?select=chery-jlr") },
  /* A year is marked on a calendar only. */
  { AT ("?period=2014&zoom=2014&event=chery-jlr-04&find=x"), "align", "talks",
    AT ("?align=talks&find=x&event=chery-jlr-04") },
};

static void
test_choices (NpTestPage *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_test_message ("%s, %s: %s", choices[i].at, choices[i].list, choices[i].choice);
      np_test_page_show (fixture, choices[i].at);
      np_test_choices_choose (get_control (fixture, choices[i].list), choices[i].choice);
      np_test_page_assert_asked_for (fixture, choices[i].asked);
      g_assert_cmpstr (np_location_get (np_page_get_location (fixture->page), choices[i].list), !=,
                       choices[i].choice);
    }
}

/* The same by the toggles of a wide window. */
static void
test_toggles (NpTestPage *fixture, gconstpointer data)
{
  AdwToggleGroup *group;

  np_test_page_show (fixture, AT ("?select=chery-jlr"));
  group = ADW_TOGGLE_GROUP (np_test_find (get_control (fixture, "by"), ADW_TYPE_TOGGLE_GROUP));
  g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==, "partnership");
  g_assert_cmpuint (adw_toggle_group_get_n_toggles (group), ==, 4);
  adw_toggle_group_set_active_name (group, "plant");
  np_test_page_assert_asked_for (fixture, AT ("?by=plant&select=chery-jlr"));
}

/* What can't be chosen says why, and asks for nothing. */
static void
test_align_obstacle (NpTestPage *fixture, gconstpointer data)
{
  static const char *const others[] = { "company", "plant", "kind" };
  static const char *const anchors[] = { "founding", "plant", "talks" };
  GtkWidget *align = get_control (fixture, "align");

  np_test_page_show (fixture, AT (""));
  for (guint k = 0; k < G_N_ELEMENTS (anchors); k++)
    g_assert_null (np_test_choices_get_obstacle (align, anchors[k]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *uri = g_strconcat (AT ("?by="), others[i], NULL);

      np_test_page_show (fixture, uri);
      for (guint k = 0; k < G_N_ELEMENTS (anchors); k++)
        {
          g_assert_nonnull (np_test_choices_get_obstacle (align, anchors[k]));
          np_test_choices_choose (align, anchors[k]);
        }
      g_assert_null (np_test_choices_get_obstacle (align, "date"));
      g_assert_null (fixture->asked);
    }
}

/* Words go on their way when no letter has come for a moment. */
static void
find (NpTestPage *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (get_filter (fixture, "entry")), words);
  g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
}

static void
test_words (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_show (fixture, AT ("?zoom=2014&event=chery-jlr-04"));
  gtk_editable_set_text (GTK_EDITABLE (get_filter (fixture, "entry")), "plant");
  g_assert_null (fixture->asked);
  np_test_wait_for (fixture->asked != NULL);
  np_test_page_assert_asked_for (fixture, AT ("?zoom=2014&find=plant&event=chery-jlr-04"));
  np_test_page_follow (fixture);
  assert_button (fixture, "Filter (1)");
  find (fixture, "  plant opens ");
  np_test_page_assert_asked (fixture, NP_PARAM_FIND, "plant opens");
  np_test_page_follow (fixture);
  g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
  g_assert_null (fixture->asked);
  find (fixture, " ");
  np_test_page_assert_asked (fixture, NP_PARAM_FIND, NULL);
  np_test_page_assert_asked (fixture, NP_PARAM_EVENT, "chery-jlr-04");
}

/* What no location can say is not asked for: a tab, or a page pasted by mistake. */
static void
test_strange_words (NpTestPage *fixture, gconstpointer data)
{
  g_autofree char *page = g_strnfill (10000, 'x');
  g_autofree char *start = g_strnfill (256, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);

  /* Nor is what was told again without its blanks. */
  np_test_page_show (fixture, AT ("?find=%20plant%20"));
  g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
  g_assert_null (fixture->asked);
  np_test_page_show (fixture, AT (""));
  find (fixture, "a\tb");
  g_assert_null (fixture->asked);
  find (fixture, page);
  np_test_page_assert_asked (fixture, NP_PARAM_FIND, start);
  for (guint i = 0; i < 200; i++)
    g_string_append_unichar (wide, 0x1f698);
  g_clear_pointer (&fixture->asked, np_location_unref);
  find (fixture, wide->str);
  g_assert_null (fixture->asked);
}

static void
test_company (NpTestPage *fixture, gconstpointer data)
{
  GtkWidget *company = get_filter (fixture, "company");

  np_test_page_show (fixture, AT (""));
  g_assert_cmpstr (np_test_choices_get_chosen (company), ==, "*");
  np_test_choices_choose (company, "Great Wall Motor");
  np_test_page_assert_asked_for (fixture, AT ("?company=Great%20Wall%20Motor"));
  np_test_page_follow (fixture);
  g_assert_cmpstr (np_test_choices_get_chosen (company), ==, "Great Wall Motor");
  assert_button (fixture, "Filter (1)");
  /* One filter is changed into another, also where nothing of that is shown now. */
  np_test_choices_choose (company, "JLR");
  np_test_page_assert_asked (fixture, NP_PARAM_COMPANY, "JLR");
  np_test_page_follow (fixture);
  np_test_choices_choose (company, "*");
  np_test_page_assert_asked_for (fixture, AT (""));
}

static void
test_years (NpTestPage *fixture, gconstpointer data)
{
  GtkWidget *from = get_filter (fixture, "from");
  GtkWidget *to = get_filter (fixture, "to");

  np_test_page_show (fixture, AT (""));
  np_test_choices_choose (from, "2010");
  np_test_page_assert_asked_for (fixture, AT ("?from=2010"));
  np_test_page_follow (fixture);
  g_assert_nonnull (np_test_choices_get_obstacle (to, "2009"));
  g_assert_null (np_test_choices_get_obstacle (to, "2010"));
  np_test_choices_choose (to, "2009");
  g_assert_null (fixture->asked);
  np_test_choices_choose (to, "2020");
  np_test_page_assert_asked_for (fixture, AT ("?from=2010&to=2020"));
  np_test_page_follow (fixture);
  assert_button (fixture, "Filter (2)");
  g_assert_nonnull (np_test_choices_get_obstacle (from, "2021"));
  g_assert_null (np_test_choices_get_obstacle (from, "2020"));
  np_test_choices_choose (from, "2021");
  g_assert_null (fixture->asked);
  np_test_choices_choose (from, "*");
  np_test_page_assert_asked_for (fixture, AT ("?to=2020"));
}

/* None checked is all. */
static void
test_kinds (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_show (fixture, AT (""));
  check_kind (fixture, "sale", TRUE);
  np_test_page_assert_asked_for (fixture, AT ("?kind=sale"));
  np_test_page_follow (fixture);
  check_kind (fixture, "talks", TRUE);
  np_test_page_assert_asked_for (fixture, AT ("?kind=sale,talks"));
  np_test_page_follow (fixture);
  assert_button (fixture, "Filter (1)");
  check_kind (fixture, "sale", FALSE);
  np_test_page_assert_asked_for (fixture, AT ("?kind=talks"));
  np_test_page_follow (fixture);
  check_kind (fixture, "talks", FALSE);
  np_test_page_assert_asked_for (fixture, AT (""));
}

static void
test_clear (NpTestPage *fixture, gconstpointer data)
{
  GtkWidget *clear = get_filter (fixture, "clear");

  g_assert_false (gtk_widget_get_sensitive (clear));
  np_test_page_show (fixture, AT (""));
  g_assert_false (gtk_widget_get_sensitive (clear));
  assert_button (fixture, "Filter");
  np_test_page_show (fixture, AT ("?by=company&from=1990&to=2026&zoom=2014&company=JLR"
                                  "&kind=announcement&find=plant&event=chery-jlr-04"));
  assert_button (fixture, "Filter (5)");
  g_assert_true (gtk_widget_get_sensitive (clear));
  g_signal_emit_by_name (clear, "clicked");
  np_test_page_assert_asked_for (fixture, AT ("?by=company&zoom=2014&event=chery-jlr-04"));
  np_test_page_follow (fixture);
  assert_button (fixture, "Filter");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_filter (fixture, "entry"))), ==, "");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "company")), ==, "*");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "from")), ==, "*");
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "to")), ==, "*");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_kind (fixture,
                                                                           "announcement"))));
}

/* The widgets follow wherever the location goes, and say nothing of it; being told twice is no
 * difference. */
static void
test_follows (NpTestPage *fixture, gconstpointer data)
{
  static const char *const uris[] = {
    AT ("?by=company&from=1990&to=2026&company=Chery&kind=talks,sale&find=uk"),
    AT ("?align=founding&find=plant"),
    AT ("?by=kind&from=2010&kind=sale&event=tata-jlr-01"),
    AT (""),
  };
  NpTimelineControls *controls
      = NP_TIMELINE_CONTROLS (np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_TIMELINE_CONTROLS));

  for (guint i = 0; i < 2 * G_N_ELEMENTS (uris); i++)
    {
      NpLocation *location;
      const char *by, *align, *find_text;

      np_test_page_show (fixture, uris[i % G_N_ELEMENTS (uris)]);
      location = np_page_get_location (fixture->page);
      np_timeline_controls_update (controls, location,
                                   (gpointer) np_page_get_prepared (fixture->page));
      by = np_location_get (location, NP_PARAM_BY);
      align = np_location_get (location, NP_PARAM_ALIGN);
      find_text = np_location_get (location, NP_PARAM_FIND);
      g_assert_cmpstr (np_test_choices_get_chosen (get_control (fixture, "by")), ==,
                       by != NULL ? by : "partnership");
      g_assert_cmpstr (np_test_choices_get_chosen (get_control (fixture, "align")), ==,
                       align != NULL ? align : "date");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_filter (fixture, "entry"))), ==,
                       find_text != NULL ? find_text : "");
      g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_kind (fixture, "sale"))),
                       ==, np_location_has_id (location, NP_PARAM_KIND, "sale"));
      /* Nor when the entry has waited. */
      g_signal_emit_by_name (get_filter (fixture, "entry"), "search-changed");
      g_assert_cmpuint (fixture->n_asked, ==, 0);
    }
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

static void
test_names (NpTestPage *fixture, gconstpointer data)
{
  static const struct
  {
    const char *button;
    const char *name;
  } buttons[] = {
    { "zoom_out", "Zoom out" },
    { "zoom_in", "Zoom in" },
    { "fit_selection", "Fit selection" },
    { "show_all", "Show all" },
  };
  GtkWidget *controls = np_test_find (GTK_WIDGET (fixture->page), NP_TYPE_TIMELINE_CONTROLS);

  np_test_page_show (fixture, AT (""));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (controls), GTK_ACCESSIBLE_ROLE_TOOLBAR);
  assert_name (controls, "What the timeline shows");
  assert_name (np_test_find (get_control (fixture, "by"), ADW_TYPE_TOGGLE_GROUP), "Lanes");
  assert_name (GTK_WIDGET (np_test_choices_get_drop_down (get_control (fixture, "by"))), "Lanes");
  assert_name (GTK_WIDGET (np_test_choices_get_drop_down (get_control (fixture, "align"))),
               "What the time axis counts");
  assert_name (GTK_WIDGET (np_test_choices_get_drop_down (get_filter (fixture, "company"))),
               "Company");
  assert_name (GTK_WIDGET (np_test_choices_get_drop_down (get_filter (fixture, "from"))), "From");
  assert_name (GTK_WIDGET (np_test_choices_get_drop_down (get_filter (fixture, "to"))), "To");
  assert_name (get_filter (fixture, "entry"), "Words in events");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_kind (fixture, "plant-opening")),
                                   GTK_ACCESSIBLE_ROLE_CHECKBOX);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (get_kind (fixture,
                                                                           "plant-opening"))),
                   ==, "Plant opens");
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    assert_name (np_test_page_find (fixture, NP_TYPE_TIME_BAR, buttons[i].button), buttons[i].name);
}

#define ADD(name, test)                                                                 \
  g_test_add ("/timeline-controls/" name, NpTestPage,                                   \
              (gconstpointer) np_partnerships_page_get_type, np_test_page_set_up, test, \
              np_test_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("choices", test_choices);
  ADD ("toggles", test_toggles);
  ADD ("align-obstacle", test_align_obstacle);
  ADD ("words", test_words);
  ADD ("strange-words", test_strange_words);
  ADD ("company", test_company);
  ADD ("years", test_years);
  ADD ("kinds", test_kinds);
  ADD ("clear", test_clear);
  ADD ("follows", test_follows);
  ADD ("names", test_names);
  return g_test_run ();
}
