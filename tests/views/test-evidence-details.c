/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of evidence says beside its picture: a claim with what it rests on, a finding, a
 * source; and what is counted once for a dataset. */
#include "np-evidence-details.h"
#include "np-figures.h"
#include "np-source-row.h"
#include "np-test-details.h"
#include "np-test-pages.h"

#define AT(params) "nameplate:evidence" params

/* What is said has all of @parts, in that order. */
static void
assert_tells (const char *uri, const char *const *parts)
{
  NpDetailsPane *pane = np_test_details_new ();
  NpDataset *dataset = np_test_get_bundled ();
  g_autoptr (NpLocation) location = np_test_locate (uri);
  g_autoptr (NpEvidenceFacts) facts = np_evidence_facts_new (dataset, location, NULL);
  g_autofree char *text = NULL;
  const char *rest;

  g_assert_true (np_evidence_details_fill (pane, dataset, location, facts));
  text = np_test_details_read (pane);
  rest = text;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      np_test_details_assert_says (rest, parts[i]);
      rest = strstr (rest, parts[i]);
    }
  g_assert_finalize_object (pane);
}

static void
test_total (void)
{
  static const char *const parts[] = {
    "Does not hold\n",
    "Said by | topgir.com.ua, January 2026",
    "Stated | 76,319\n",
    "By the data | 53,604\n",
    "Difference | −22,715 (−29.8",
    "Arithmetic | 5,517 + 19,855 + 28,232 = 53,604",
    "How the number may have come about\n",
    "19,855 + 2 × 28,232 = 76,319",
    "What it rests on\n",
    "All of Them Together | ",
    "Jaecoo | 28,232\n",
    "Who said it\n",
    "Sources",
    NULL,
  };

  assert_tells (AT ("?claim=chery-total-2025"), parts);
}

/* Each of what is compared says what came of it. */
static void
test_comparison (void)
{
  static const char *const parts[] = {
    "Holds in part\n",
    "Mini | 47,328 · Holds\n",
    "Renault | 65,537 · Does not hold\n",
    "Volvo | 68,776 · Does not hold\n",
    NULL,
  };

  assert_tells (AT ("?claim=chery-outsold-twelve-2025"), parts);
}

static void
test_rivals (void)
{
  static const char *const parts[] = {
    "Disputed\n",
    "Reports that differ\n",
    "JLR and Chery are on the verge of signing",
    "Same talks reported as nearly signed | 28 January 2026",
    "Sources that differ\n",
    NULL,
  };

  assert_tells (AT ("?claim=jlr-chery-talks-exploratory"), parts);
}

static void
test_finding (void)
{
  static const char *const parts[] = {
    "Output beyond the capacity\n",
    "Burnaston’s output in 1998, 172,300,",
    "See Where It Is | Burnaston\n",
    "Found | 172,300\n",
    "Held against | 130,000\n",
    "Sources\n",
    NULL,
  };

  assert_tells (AT ("?mode=findings&select=use.burnaston.1998"), parts);
}

static void
test_nothing (void)
{
  static const char *const uris[] = { AT (""), AT ("?mode=findings"),
                                      AT ("?mode=findings&select=gone.now"), AT ("?mode=sources") };
  NpDetailsPane *pane = np_test_details_new ();
  NpDataset *dataset = np_test_get_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpLocation) location = np_test_locate (uris[i]);
      g_autoptr (NpEvidenceFacts) facts = np_evidence_facts_new (dataset, location, NULL);

      g_assert_false (np_evidence_details_fill (pane, dataset, location, facts));
    }
  g_assert_finalize_object (pane);
}

static void
navigate_cb (NpDetailsPane *pane, NpLocation *location, char **asked)
{
  g_free (*asked);
  *asked = np_location_to_uri (location);
}

/* From any source that is named, one step leads to what rests on it. */
static void
test_source_in_one_step (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  NpSource *source = np_dataset_source (np_test_get_bundled (), 0);
  g_autofree char *asked = NULL;
  g_autofree char *expected
      = g_strdup_printf (AT ("?mode=sources&source=%s"), np_source_get_id (source));
  GtkWidget *row;

  g_signal_connect (pane, "navigate", G_CALLBACK (navigate_cb), &asked);
  np_details_pane_start (pane, "Anything", NULL);
  np_details_pane_add_source (pane, source, NULL, FALSE);
  row = np_test_find (GTK_WIDGET (pane), NP_TYPE_SOURCE_ROW);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpstr (asked, ==, expected);
  /* Its menu takes the same way, so that what is set aside stays so. */
  g_clear_pointer (&asked, g_free);
  g_assert_true (gtk_widget_activate_action (row, "source.rests", NULL));
  g_assert_cmpstr (asked, ==, expected);
  g_assert_finalize_object (pane);
}

static void
set_aside_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_string_append_printf (user_data, "%s ", g_variant_get_string (parameter, NULL));
}

/* The switch says whether a source is set aside, and asks for the other. */
static void
test_set_aside (void)
{
  static const GActionEntry actions[] = { { "set-aside", set_aside_cb, "s" } };
  NpDataset *dataset = np_test_get_bundled ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GString) asked = g_string_new (NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, 1, asked);
  for (guint aside = 0; aside < 2; aside++)
    {
      NpDetailsPane *pane = np_test_details_new ();
      g_autoptr (NpLocation) location
          = np_test_locate (aside
                                ? AT ("?mode=sources&source=toyota-uk-2012&without=toyota-uk-2012")
                                : AT ("?mode=sources&source=toyota-uk-2012&without=smmt-2025-12"));
      g_autoptr (NpEvidenceFacts) facts = np_evidence_facts_new (dataset, location, NULL);
      GtkWidget *window = gtk_window_new ();
      GtkWidget *row;

      gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (pane));
      g_assert_true (np_evidence_details_fill (pane, dataset, location, facts));
      row = np_test_find (GTK_WIDGET (pane), ADW_TYPE_SWITCH_ROW);
      g_assert_cmpint (adw_switch_row_get_active (ADW_SWITCH_ROW (row)), ==, aside);
      g_assert_cmpuint (asked->len, ==, 0);
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), !aside);
      g_assert_cmpstr (asked->str, ==, "toyota-uk-2012 ");
      g_string_truncate (asked, 0);
      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_finalize_object (pane);
    }
}

static void
test_source (void)
{
  static const char *const parts[] = {
    "Company\n",
    "Set Aside | ",
    "Publisher | Toyota GB\n",
    "Published | November 2012\n",
    "Citation | ",
    "Open Its Page | http",
    "What has to do with it\n",
    NULL,
  };

  assert_tells (AT ("?mode=sources&source=toyota-uk-2012"), parts);
}

/* Claims are checked once for a dataset, wherever one goes in it; an explanation, when it is asked
 * for. */
static void
test_shared (void)
{
  NpDataset *dataset = np_test_get_bundled ();
  g_autoptr (NpLocation) all = np_test_locate (AT (""));
  g_autoptr (NpLocation) one = np_test_locate (AT ("?claim=chery-total-2025"));
  g_autoptr (NpEvidenceFacts) before = np_evidence_facts_new (dataset, all, NULL);
  g_autoptr (NpEvidenceFacts) facts = np_evidence_facts_new (dataset, one, before);
  g_autoptr (NpEvidenceFacts) other = np_evidence_facts_new (dataset, all, NULL);
  guint n = 0;

  g_assert_true (facts->checks->pdata[0] == before->checks->pdata[0]);
  g_assert_true (other->checks->pdata[0] != before->checks->pdata[0]);
  g_assert_null (before->check);
  g_assert_nonnull (facts->check);
  g_assert_nonnull (facts->explanation);
  for (guint i = 0; i < NP_N_VERDICTS; i++)
    n += facts->n_of_verdict[i];
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (np_dataset_get_claims (dataset)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/evidence-details/total", test_total);
  g_test_add_func ("/evidence-details/comparison", test_comparison);
  g_test_add_func ("/evidence-details/rivals", test_rivals);
  g_test_add_func ("/evidence-details/finding", test_finding);
  g_test_add_func ("/evidence-details/source", test_source);
  g_test_add_func ("/evidence-details/set-aside", test_set_aside);
  g_test_add_func ("/evidence-details/nothing", test_nothing);
  g_test_add_func ("/evidence-details/source-in-one-step", test_source_in_one_step);
  g_test_add_func ("/evidence-details/shared", test_shared);
  return g_test_run ();
}
