/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of evidence over the bundled dataset: what is said of its claims, from end to end, what lists
 * hold, and that everything leads somewhere. */

#include <string.h>

#include "np-claim-reason-text.h"
#include "np-claim-text.h"
#include "np-evidence.h"
#include "np-figures-behind.h"
#include "np-finding-text.h"
#include "np-test-bundled.h"
#include "np-test-figures.h"

static NpDataset *dataset;

/* --- Words --- */

static const struct
{
  const char *claim;
  const char *summary;
} said[] = {
  { "chery-total-2025",
    "Does not hold. The listed parts sum to 53,604, 22,715 fewer than stated (−29.8 %). 76,319 may "
    "have come of Chery left out and Jaecoo counted twice: 19,855 + 2 × 28,232 = 76,319. No other "
    "explanation is as simple. About 2 in a hundred numbers of this size could be explained as "
    "simply by chance: a hint, not a proof." },
  { "chery-outsold-twelve-2025",
    "Holds in part. 53,604 is more than ten of the twelve, and not more than Renault (65,537) and "
    "Volvo (68,776)." },
  { "chery-outsold-jlr-2025", "Does not hold. 53,604 is not more than JLR (62,445)." },
  { "uk-market-2023-cardealer",
    "Disputed. The data have 1,903,054, 450 fewer than stated (−0.024 %). No source but the one "
    "that "
    "states it gives that figure. 1,903,504 may have come of two digits of 1,903,054 swapped. No "
    "other explanation is as simple. Fewer than one in a hundred numbers of this size could be "
    "explained as simply." },
  { "ten-chinese-brands-2025", "Holds. The listed parts sum to 111,607, as stated." },
  { "chinese-brands-2025",
    "Holds. The listed parts sum to 196,809, more than the 196,000 stated." },
  { "chery-share-2025", "Holds. 53,604 of 2,020,520 are 2.65 %, as stated." },
  { "tesla-growth-2025-newautomotive",
    "Does not hold. 45,513 after 50,334 is a change of −9.6 %; stated is −8.9 %." },
  { "byd-rank-2025", "Does not hold. By the data it has rank 17; stated is rank 6." },
  { "byd-chery-january-2026",
    "Holds. The listed parts sum to 12,844, 156 fewer than stated (−1.2 %). 12,844 is more than "
    "Volkswagen (12,539)." },
  { "chery-jlr-sales-peak", "Does not hold. The 60,000 stated are passed in 2017 (84,000)." },
  { "jlr-china-from-2016",
    "Does not hold. The data have 21 October 2014, 437 days earlier than what is stated (2016)." },
  { "changshu-opened-later",
    "Holds. From 18 November 2012 to 21 October 2014 it is 23 months, in keeping with the 2 years "
    "stated." },
  { "chery-jlr-formed-2012",
    "Holds. The data have 18 November 2012, which is within what is stated (2012)." },
  { "sunderland-juke-2025",
    "Can’t be checked. What is stated is not a well-formed number or date. It may have been meant "
    "as "
    "one of 1,005,446, 100,446, 100,546 and 100,544; the data have 273,087." },
  { "barcelona-first-2024", "Can’t be checked. Figures do not tell whether that is so, and nothing "
                            "else is reported of it." },
};

/* Numbers are told with narrow no-break spaces before a per cent sign; tests are written with others. */
static char *
with_spaces (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\xe2\x80\xaf", " ", 0);
  return g_string_free_and_steal (plain);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *uri = g_strdup_printf ("nameplate:evidence?claim=%s", said[i].claim);
      g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
      g_autofree char *summary = with_spaces (np_figure_get_summary (figure));

      g_assert_cmpstr (summary, ==, said[i].summary);
    }
}

/* What is said is neutral: of who made a claim, and of the claim. */
static void
assert_neutral (const char *text)
{
  static const char *const words[]
      = { "false", "wrong", "lie", "lied", "untrue", "error", "mistake" };
  g_auto (GStrv) parts = g_str_tokenize_and_fold (text, "en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (g_strv_contains ((const char *const *) parts, words[i]));
}

static void
check_scene (NpFigure *figure, double width)
{
  NpTheme theme;
  g_autoptr (NpScene) scene = np_test_scene (figure, &theme, width);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (np_scene_get_n_data (scene), >, 0);
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      g_assert_nonnull (datum->spoken);
      g_assert_true (g_hash_table_add (keys, (gpointer) datum->key));
      g_assert_cmpfloat (datum->bounds.origin.x, >=, 0);
      g_assert_cmpfloat (datum->bounds.origin.x + datum->bounds.size.width, <=, width + 0.5);
    }
}

/* Where a claim's figures are seen is somewhere. */
static void
check_place (const NpClaimCheck *check, const NpClaimItem *item)
{
  g_autoptr (NpLocation) location = np_claim_text_new_location (dataset, check, item);
  g_autoptr (NpLocation) complete = NULL;
  g_autoptr (GError) error = NULL;

  if (location == NULL)
    return;
  complete = np_figures_complete (dataset, location, &error);
  g_assert_no_error (error);
  g_assert_nonnull (complete);
}

/* Each claim has a proof with a picture, at any width, and leads to its figures. */
static void
test_every_claim (void)
{
  g_autoptr (NpEvidence) evidence = np_evidence_new (dataset);
  guint n_with_place = 0;

  for (guint i = 0; i < np_evidence_get_n_claims (evidence); i++)
    {
      const NpClaimCheck *check = np_evidence_get_check (evidence, i);
      const char *id = np_entity_get_id (NP_ENTITY (check->claim));
      g_autofree char *uri = g_strdup_printf ("nameplate:evidence?claim=%s", id);
      g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
      g_autoptr (NpLocation) place = np_claim_text_new_location (dataset, check, NULL);
      const char *texts[] = { np_figure_get_title (figure), np_figure_get_summary (figure),
                              np_figure_get_headline (figure), np_figure_get_source_line (figure) };

      g_test_message ("%s: %s", id, texts[1]);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_assert_cmpstr (texts[k], !=, "");
          g_assert_null (strstr (texts[k], "(null)"));
          g_assert_null (strstr (texts[k], " nan"));
        }
      assert_neutral (texts[1]);
      if (check->items->len > 0)
        {
          check_scene (figure, 360);
          check_scene (figure, 1400);
        }
      check_place (check, NULL);
      for (guint k = 0; k < check->items->len; k++)
        check_place (check, &g_array_index (check->items, NpClaimItem, k));
      n_with_place += place != NULL;
    }
  /* All but the one of which nothing is reported. */
  g_assert_cmpuint (n_with_place, ==, np_evidence_get_n_claims (evidence) - 1);
}

/* The sum of the terms is the number before it was printed. */
static void
test_terms (void)
{
  g_autoptr (NpEvidence) evidence = np_evidence_new (dataset);
  int claim = np_evidence_find_claim (evidence, "chery-total-2025");
  const NpClaimExplanation *explanation = np_evidence_get_explanation (evidence, (guint) claim);
  g_autoptr (GArray) terms = np_claim_reason_list_terms (explanation, 0);
  static const struct
  {
    NpClaimTermKind kind;
    gint64 value;
  } expected[] = { { NP_CLAIM_TERM_LEFT_OUT, 5517 },
                   { NP_CLAIM_TERM_PART, 19855 },
                   { NP_CLAIM_TERM_PART, 28232 },
                   { NP_CLAIM_TERM_AGAIN, 28232 } };

  g_assert_cmpuint (terms->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < terms->len; i++)
    {
      g_assert_cmpint (g_array_index (terms, NpClaimTerm, i).kind, ==, expected[i].kind);
      g_assert_cmpint (g_array_index (terms, NpClaimTerm, i).value, ==, expected[i].value);
    }
  g_assert_null (np_evidence_get_explanation (evidence,
                                              (guint) np_evidence_find_claim (evidence,
                                                                              "omoda-2025")));
}

/* --- Lists --- */

static guint
count_rows (const char *uri)
{
  g_autoptr (NpTable) table = np_test_table (dataset, uri);

  return np_table_get_n_rows (table);
}

static void
test_filters (void)
{
  static const struct
  {
    const char *filter;
    guint n;
  } cases[] = {
    { "", 40 },
    { "?verdict=does-not-hold", 7 },
    { "?verdict=in-part", 2 },
    { "?verdict=does-not-hold,in-part", 9 },
    { "?verdict=cant-be-checked", 2 },
    { "?subject=group:chery", 7 },
    /* As a part, and as the subject. */
    { "?subject=brand:jaecoo", 4 },
    { "?source=cardealer-2023-models", 1 },
    { "?find=outsold", 2 },
    { "?find=topgir%20jaecoo", 1 },
    { "?find=nothing-like-it", 0 },
    { "?claim=chery-total-2025", 1 },
    /* A proof is shown whatever is listed. */
    { "?claim=chery-total-2025&verdict=holds", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = g_strconcat ("nameplate:evidence", cases[i].filter, NULL);

      g_test_message ("%s", uri);
      g_assert_cmpuint (count_rows (uri), ==, cases[i].n);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *uri;
    const char *message;
  } cases[] = {
    { "nameplate:evidence?claim=chery-total-2024",
      "“chery-total-2024” is not a claim of this dataset; did you mean “chery-total-2025”?" },
    { "nameplate:evidence?verdict=wrong",
      "“wrong” is no verdict; there are holds, does-not-hold, in-part, cant-be-checked, disputed" },
    { "nameplate:evidence?subject=brand:none",
      "“brand:none” is nothing that a claim could be about, as “group:chery” is" },
    { "nameplate:evidence?source=smmt-2025-13",
      "“smmt-2025-13” is not a source of this dataset; did you mean “smmt-2025-12”?" },
    { "nameplate:evidence?mode=findings&kind=bugs", "“bugs” is not a kind of findings" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpLocation) location = np_test_location (cases[i].uri);
      g_autoptr (GError) error = NULL;

      g_assert_null (np_figures_complete (dataset, location, &error));
      g_assert_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_table (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:evidence");
  static const char *const columns[]
      = { "claim",    "statement",  "subject", "period",      "stated",
          "computed", "difference", "verdict", "explanation", "sources" };
  guint row = np_test_row (table, "claim", "tesla-growth-2025-newautomotive");

  g_assert_cmpuint (np_table_get_n_columns (table), ==, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpstr (np_table_get_column (table, i)->id, ==, columns[i]);
  np_test_assert_cell (table, row, "stated", "-0.089000");
  np_test_assert_cell (table, row, "computed", "-0.095780");
  row = np_test_row (table, "claim", "chery-total-2025");
  np_test_assert_cell (table, row, "subject", "group:chery");
  np_test_assert_cell (table, row, "stated", "76319");
  np_test_assert_cell (table, row, "computed", "53604");
  np_test_assert_cell (table, row, "difference", "-22715");
  np_test_assert_cell (table, row, "verdict", "does-not-hold");
  np_test_assert_cell (table, row, "sources", "seed-topgir-2026;smmt-2025-12;dft-vrs");
  row = np_test_row (table, "claim", "jlr-china-from-2016");
  np_test_assert_cell (table, row, "computed", "2014-10-21");
  np_test_assert_cell (table, row, "difference", "-437");
  /* A misprint is told as it was printed, and is no number. */
  row = np_test_row (table, "claim", "sunderland-juke-2025");
  np_test_assert_cell (table, row, "stated", "100,5446");
  g_assert_true (np_test_is_gap (table, row, "difference"));
}

/* --- Findings --- */

static void
test_findings (void)
{
  g_autoptr (NpTable) all = np_test_table (dataset, "nameplate:evidence?mode=findings");
  g_autoptr (NpFigure) figure
      = np_test_figure (dataset, "nameplate:evidence?mode=findings&kind=use");
  guint row = np_test_row (all, "finding", "use.burnaston.1998");

  np_test_assert_cell (all, row, "kind", "use");
  np_test_assert_cell (all, row, "found", "172300");
  np_test_assert_cell (all, row, "expected", "130000");
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=findings&kind=use"), ==, 2);
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=findings&kind=use,months-not-year"), ==,
                    6);
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=findings&kind=use&find=burnaston"), ==, 2);
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=findings&find=nothing-like-it"), ==, 0);
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=findings&source=smmt-2025-12"), >, 3);
  check_scene (figure, 360);
  check_scene (figure, 1400);
  assert_neutral (np_figure_get_summary (figure));
}

/* --- Sources --- */

static void
test_sources (void)
{
  g_autoptr (NpTable) table = np_test_table (dataset, "nameplate:evidence?mode=sources");
  g_autoptr (NpFigure) list = np_test_figure (dataset, "nameplate:evidence?mode=sources");
  g_autoptr (NpFigure) page
      = np_test_figure (dataset, "nameplate:evidence?mode=sources&source=smmt-2025-12");
  guint row = np_test_row (table, "source", "smmt-2025-12");

  g_assert_cmpuint (np_table_get_n_rows (table), ==,
                    g_list_model_get_n_items (np_dataset_get_sources (dataset)));
  np_test_assert_cell (table, row, "figures", "232");
  np_test_assert_cell (table, row, "in_use", "232");
  np_test_assert_cell (table, row, "alone", "130");
  np_test_assert_cell (table, row, "set_aside", "no");
  check_scene (list, 360);
  check_scene (page, 360);
  check_scene (page, 1400);
  g_assert_cmpstr (
      np_figure_get_summary (page), ==,
      "Rests on it: 232 figures and 2 entries on brands, plants or partnerships. Without "
      "it, 130 figures have no other source, 102 come from the next source (102 with "
      "another value) and 9 claims get another verdict.");
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=sources&find=smmt"), >, 1);
  g_assert_cmpuint (count_rows ("nameplate:evidence?mode=sources&find=nothing-like-it"), ==, 0);
}

/* Its page is the same when it is set aside, but says so. */
static void
test_source_aside (void)
{
  g_autoptr (NpFigure) page
      = np_test_figure (dataset,
                        "nameplate:evidence?mode=sources&source=smmt-2025-12&without=smmt-2025-12");

  g_assert_true (g_str_has_prefix (np_figure_get_summary (page),
                                   "It is set aside. Without it, 130 "));
  check_scene (page, 360);
}

/* --- Behind --- */

static void
test_behind (void)
{
  g_autoptr (NpLocation) location = np_test_location ("nameplate:evidence?claim=chery-total-2025");
  g_autoptr (NpLocation) market
      = np_test_location ("nameplate:evidence?claim=uk-market-2023-cardealer");
  g_autoptr (NpTable) parts = np_figures_new_behind (dataset, location, NULL);
  g_autoptr (NpTable) totals = np_figures_new_behind (dataset, market, NULL);
  guint row = np_test_row (parts, "brand", "jaecoo");

  np_test_assert_cell (parts, row, "claim", "chery-total-2025");
  np_test_assert_cell (parts, row, "units", "28232");
  np_test_assert_cell (parts, row, "source", "smmt-2025-12");
  np_test_assert_cell (parts, row, "in_use", "yes");
  row = np_test_find_row (parts, row + 1, "brand", "jaecoo");
  np_test_assert_cell (parts, row, "source", "dft-vrs");
  np_test_assert_cell (parts, row, "in_use", "no");
  row = np_test_row (totals, "source", "cardealer-2023-models");
  np_test_assert_cell (totals, row, "fact", "market-total");
  np_test_assert_cell (totals, row, "units", "1903504");
}

/* --- What is set aside --- */

/* By the other count the parts are others, and so is what comes of them. */
static void
test_without (void)
{
  g_autoptr (NpFigure) figure
      = np_test_figure (dataset, "nameplate:evidence?claim=chery-total-2025&without=smmt-2025-12");
  g_autofree char *summary = with_spaces (np_figure_get_summary (figure));
  g_autoptr (NpFigure) list = np_test_figure (dataset, "nameplate:evidence?without=smmt-2025-12");

  g_assert_cmpstr (summary, ==,
                   "Does not hold. The listed parts sum to 53,647, 22,672 fewer than stated "
                   "(−29.7 %).");
  g_assert_nonnull (strstr (np_figure_get_source_line (figure), "Set aside: SMMT"));
  g_assert_nonnull (strstr (np_figure_get_source_line (list), "Set aside: SMMT"));
}

/* --- Pictures --- */

static void
test_pictures (void)
{
  np_test_assert_golden (dataset, "claims.scene", "nameplate:evidence?subject=group:chery");
  np_test_assert_golden (dataset, "proof-total.scene", "nameplate:evidence?claim=chery-total-2025");
  np_test_assert_golden (dataset, "proof-comparison.scene",
                         "nameplate:evidence?claim=chery-outdid-three-2025");
  np_test_assert_golden (dataset, "proof-date.scene",
                         "nameplate:evidence?claim=changshu-jlr-end-2026");
  np_test_assert_golden (dataset, "proof-interval.scene",
                         "nameplate:evidence?claim=changshu-opened-later");
  np_test_assert_golden (dataset, "proof-growth.scene",
                         "nameplate:evidence?claim=tesla-growth-2025-newautomotive");
  np_test_assert_golden (dataset, "source.scene",
                         "nameplate:evidence?mode=sources&source=yicai-2022-10-14");
  np_test_assert_golden (dataset, "findings.scene", "nameplate:evidence?mode=findings&kind=use");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  g_test_add_func ("/evidence/words", test_words);
  g_test_add_func ("/evidence/every-claim", test_every_claim);
  g_test_add_func ("/evidence/terms", test_terms);
  g_test_add_func ("/evidence/filters", test_filters);
  g_test_add_func ("/evidence/errors", test_errors);
  g_test_add_func ("/evidence/table", test_table);
  g_test_add_func ("/evidence/findings", test_findings);
  g_test_add_func ("/evidence/sources", test_sources);
  g_test_add_func ("/evidence/source-aside", test_source_aside);
  g_test_add_func ("/evidence/behind", test_behind);
  g_test_add_func ("/evidence/without", test_without);
  g_test_add_func ("/evidence/pictures", test_pictures);
  status = g_test_run ();
  g_assert_finalize_object (dataset);
  return status;
}
