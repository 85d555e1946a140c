/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of evidence: what choosing something in its pictures, in its picker and in its controls
 * asks for, and that none of them changes anything itself. */
#include "np-choice-switch.h"
#include "np-evidence-controls.h"
#include "np-evidence-filter.h"
#include "np-evidence-page.h"
#include "np-picker-pane.h"
#include "np-test-choices.h"
#include "np-test-page.h"

#define AT(params) "nameplate:evidence" params

static GtkWidget *
get_control (NpTestPage *fixture, const char *name)
{
  return np_test_page_find (fixture, NP_TYPE_EVIDENCE_CONTROLS, name);
}

static GtkWidget *
get_filter (NpTestPage *fixture, const char *name)
{
  return np_test_page_find (fixture, NP_TYPE_EVIDENCE_FILTER, name);
}

static GtkWidget *
get_check (NpTestPage *fixture, const char *box, const char *word)
{
  GtkWidget *child = gtk_widget_get_first_child (get_filter (fixture, box));

  while (child != NULL && !g_str_equal (gtk_widget_get_name (child), word))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

/* A datum that is chosen, where, and all of what that asks for; NULL: nothing. */
static const struct
{
  const char *at;
  const char *id;
  const char *asked;
} data[] = {
  { AT (""), "chery-total-2025", AT ("?mode=claims&claim=chery-total-2025") },
  /* What the list was filtered by is kept for the way back. */
  { AT ("?verdict=holds&find=JLR"), "jlr-2025",
    AT ("?mode=claims&claim=jlr-2025&verdict=holds&find=JLR") },
  /* A part of a proof leads to where it is seen. */
  { AT ("?claim=chery-total-2025"), "jaecoo",
    "nameplate:registrations?market=uk&period=2025&by=brand&select=jaecoo" },
  { AT ("?claim=chery-total-2025"), "no-part-of-it", NULL },
  { AT ("?mode=findings"), "use.burnaston.1998", AT ("?mode=findings&select=use.burnaston.1998") },
  { AT ("?mode=findings&select=use.burnaston.1998"), "use.burnaston.1999",
    AT ("?mode=findings&select=use.burnaston.1999") },
  { AT ("?mode=findings&select=use.burnaston.1998"), "use.burnaston.1998", AT ("?mode=findings") },
  { AT ("?mode=sources&find=SMMT"), "smmt-2025-12",
    AT ("?mode=sources&source=smmt-2025-12&find=SMMT") },
  { AT ("?mode=sources&source=smmt-2025-12"), "chery-total-2025", AT ("?claim=chery-total-2025") },
  { AT ("?mode=sources&source=smmt-2025-12&show=table"), "smmt-2025-12", NULL },
};

static void
test_activate (NpTestPage *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      g_test_message ("%s, %s", data[i].at, data[i].id);
      np_test_page_show (fixture, data[i].at);
      g_signal_emit_by_name (np_page_get_chart (fixture->page), "activate-datum", data[i].id,
                             data[i].id);
      if (data[i].asked != NULL)
        np_test_page_assert_asked_for (fixture, data[i].asked);
      else
        g_assert_null (fixture->asked);
    }
}

/* The same of the picker; NULL: its button that chooses nothing. */
static const struct
{
  const char *at;
  const char *id;
  const char *asked;
} lines[] = {
  { AT (""), "jlr-2025", AT ("?mode=claims&claim=jlr-2025") },
  { AT ("?claim=jlr-2025"), "jaecoo-2025", AT ("?mode=claims&claim=jaecoo-2025") },
  { AT ("?claim=jlr-2025"), "jlr-2025", AT ("?mode=claims") },
  { AT ("?claim=jlr-2025"), NULL, AT ("?mode=claims") },
  { AT ("?mode=findings&kind=use"), "rivals", AT ("?mode=findings&kind=use,rivals") },
  { AT ("?mode=findings&kind=use&select=use.burnaston.1998"), "use", AT ("?mode=findings") },
  { AT ("?mode=findings&kind=use,rivals"), NULL, AT ("?mode=findings") },
  { AT ("?mode=sources"), "toyota-uk-2012", AT ("?mode=sources&source=toyota-uk-2012") },
  { AT ("?mode=sources&source=toyota-uk-2012"), "toyota-uk-2012", AT ("?mode=sources") },
};

static void
test_picker (NpTestPage *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      NpPickerPane *picker;

      g_test_message ("%s, %s", lines[i].at, lines[i].id != NULL ? lines[i].id : "nothing");
      np_test_page_show (fixture, lines[i].at);
      picker = np_page_get_picker (fixture->page);
      if (lines[i].id != NULL)
        g_signal_emit_by_name (picker, "toggled", lines[i].id);
      else
        g_signal_emit_by_name (picker, "cleared");
      np_test_page_assert_asked_for (fixture, lines[i].asked);
    }
}

/* What the first line of the picker is called, and what a screen reader says of it. */
static void
assert_first_line (NpTestPage *fixture, const char *name, const char *meaning)
{
  GtkWidget *list
      = np_test_find (GTK_WIDGET (np_page_get_picker (fixture->page)), GTK_TYPE_LIST_VIEW);
  g_autoptr (NpPickerItem) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 0);

  g_assert_cmpstr (np_picker_item_get_name (item), ==, name);
  g_assert_cmpstr (np_picker_item_get_meaning (item), ==, meaning);
}

/* Claims that ask for a second look come first; of findings, every kind is there. */
static void
test_lines (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT (""));
  assert_first_line (fixture,
                     "The three Chery-group brands together reached 76,319 UK registrations",
                     "Does not hold");
  np_test_page_show (fixture, AT ("?mode=findings"));
  assert_first_line (fixture, "Brands that don’t sum to the market", NULL);
}

/* A list, where it is, what is chosen in it, and all of what it then asks for. */
static const struct
{
  const char *at;
  const char *choice;
  const char *asked;
} lists[] = {
  { AT (""), "findings", AT ("?mode=findings") },
  { AT ("?mode=findings"), "claims", AT ("") },
  /* One claim is left, and what was looked at among findings. */
  { AT ("?claim=jlr-2025"), "sources", AT ("?mode=sources") },
  { AT ("?mode=findings&select=use.burnaston.1998&kind=use"), "claims", AT ("?kind=use") },
};

static void
test_mode (NpTestPage *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%s, %s", lists[i].at, lists[i].choice);
      np_test_page_show (fixture, lists[i].at);
      np_test_choices_choose (get_control (fixture, "list"), lists[i].choice);
      np_test_page_assert_asked_for (fixture, lists[i].asked);
    }
}

/* From one claim there is a way back to all, and nothing to filter. */
static void
test_all (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT ("?verdict=holds"));
  g_assert_false (gtk_widget_get_visible (get_control (fixture, "all")));
  g_assert_true (gtk_widget_get_visible (get_control (fixture, "filter_button")));
  np_test_page_show (fixture, AT ("?verdict=holds&claim=jlr-2025"));
  g_assert_true (gtk_widget_get_visible (get_control (fixture, "all")));
  g_assert_false (gtk_widget_get_visible (get_control (fixture, "filter_button")));
  g_signal_emit_by_name (get_control (fixture, "all"), "clicked");
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims&verdict=holds"));
}

/* --- The filter --- */

static void
test_filter_lists (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT (""));
  np_test_choices_choose (get_filter (fixture, "subject"), "group:chery");
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims&subject=group:chery"));
  np_test_page_show (fixture, AT (""));
  np_test_choices_choose (get_filter (fixture, "source"), "smmt-2025-12");
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims&source=smmt-2025-12"));
  np_test_page_show (fixture, AT ("?source=smmt-2025-12"));
  g_assert_cmpstr (np_test_choices_get_chosen (get_filter (fixture, "source")), ==, "smmt-2025-12");
  np_test_choices_choose (get_filter (fixture, "source"), "*");
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims"));
}

static void
test_filter_checks (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT ("?verdict=disputed"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (fixture, "verdicts",
                                                                           "disputed"))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (fixture, "verdicts", "holds")), TRUE);
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims&verdict=disputed,holds"));
  /* It wasn't followed; what is shown again is shown anew only after something else was. */
  np_test_page_show (fixture, AT (""));
  np_test_page_show (fixture, AT ("?verdict=disputed"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (fixture, "verdicts", "disputed")),
                               FALSE);
  np_test_page_assert_asked_for (fixture, AT ("?mode=claims"));
  np_test_page_show (fixture, AT ("?mode=findings"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (fixture, "kinds", "rivals")), TRUE);
  np_test_page_assert_asked_for (fixture, AT ("?mode=findings&kind=rivals"));
}

/* What makes no difference to a list isn't there, and isn't counted or cleared. */
static void
test_filter_of_each_list (NpTestPage *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *at;
    gboolean verdicts, kinds, subject, source;
    const char *button;
    const char *cleared;
  } cases[] = {
    { AT ("?verdict=holds&kind=use&find=JLR"), TRUE, FALSE, TRUE, TRUE, "Filter (2)",
      AT ("?mode=claims&kind=use") },
    { AT ("?mode=findings&verdict=holds&kind=use"), FALSE, TRUE, FALSE, TRUE, "Filter (1)",
      AT ("?mode=findings&verdict=holds") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      np_test_page_show (fixture, cases[i].at);
      g_assert_cmpint (gtk_widget_get_visible (get_filter (fixture, "verdicts")), ==,
                       cases[i].verdicts);
      g_assert_cmpint (gtk_widget_get_visible (get_filter (fixture, "kinds")), ==, cases[i].kinds);
      g_assert_cmpint (gtk_widget_get_visible (get_filter (fixture, "subject")), ==,
                       cases[i].subject);
      g_assert_cmpint (gtk_widget_get_visible (get_filter (fixture, "source")), ==,
                       cases[i].source);
      g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (get_control (fixture,
                                                                                "filter_button"))),
                       ==, cases[i].button);
      g_signal_emit_by_name (get_filter (fixture, "clear"), "clicked");
      np_test_page_assert_asked_for (fixture, cases[i].cleared);
    }
}

#define ADD(name, test)                                                                      \
  g_test_add ("/evidence-page/" name, NpTestPage, (gconstpointer) np_evidence_page_get_type, \
              np_test_page_set_up, test, np_test_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("activate", test_activate);
  ADD ("picker", test_picker);
  ADD ("lines", test_lines);
  ADD ("mode", test_mode);
  ADD ("all", test_all);
  ADD ("filter-lists", test_filter_lists);
  ADD ("filter-checks", test_filter_checks);
  ADD ("filter-of-each-list", test_filter_of_each_list);
  return g_test_run ();
}
