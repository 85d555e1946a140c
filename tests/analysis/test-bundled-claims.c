/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The claims of the dataset that comes with the program, each checked by hand against its note. */

#include <math.h>

#include "np-claim-check.h"
#include "np-findings.h"
#include "np-test-bundled.h"

typedef struct
{
  NpDataset *dataset;
  NpClaimChecker *checker;
} Fixture;

#define HOLDS    NP_VERDICT_HOLDS
#define FAILS    NP_VERDICT_DOES_NOT_HOLD
#define IN_PART  NP_VERDICT_HOLDS_IN_PART
#define OPEN     NP_VERDICT_CANT_BE_CHECKED
#define DISPUTED NP_VERDICT_DISPUTED

static const struct
{
  const char *id;
  NpVerdict verdict;
} expected[] = {
  { "chery-total-2025", FAILS }, /* 5,517 + 19,855 + 28,232 = 53,604 */
  { "chery-brand-2025", HOLDS },
  { "omoda-2025", HOLDS },
  { "jaecoo-2025", HOLDS },
  { "jlr-2025", HOLDS },
  { "chery-outsold-jlr-2025", FAILS },      /* 53,604 and 62,445 */
  { "chery-outsold-twelve-2025", IN_PART }, /* but for Renault and Volvo */
  { "jlr-chery-talks-exploratory", DISPUTED },
  { "jlr-chery-talks-nearly-signed", DISPUTED },
  { "chery-jlr-formed-2012", HOLDS },
  { "changshu-opened-2014", HOLDS },
  { "changshu-opened-later", HOLDS },  /* 23 months */
  { "changshu-capacity-2014", HOLDS }, /* 200,000 only since 2018 */
  { "changshu-engines-opened-2017", HOLDS },
  { "freelander-announced-2024", HOLDS },
  { "jaguar-combustion-ended-2025", HOLDS },
  { "jaguar-electric-2026", HOLDS }, /* the premiere */
  { "uk-market-2025-smmt", HOLDS },
  { "uk-market-2025-inkl", DISPUTED },
  { "uk-market-2023-cardealer", DISPUTED },
  { "byd-december-2025-newautomotive", DISPUTED },
  { "tesla-december-2025-newautomotive", DISPUTED },
  { "tesla-growth-2025-newautomotive", FAILS }, /* -9.6 % */
  { "chery-outdid-three-2025", HOLDS },
  { "chery-share-2025", HOLDS },       /* 2.653 % */
  { "chery-january-2026", FAILS },     /* 8,823, and no source in the dataset has 6,100 */
  { "byd-chery-january-2026", HOLDS }, /* 12,844, nearly 13,000, and 12,539 */
  { "byd-rank-2025", FAILS },          /* sixteen are ahead */
  { "uk-output-2025-estimate", DISPUTED },
  { "sunderland-capacity-2025", HOLDS }, /* the statement of the year; an older one says 500,000 */
  { "sunderland-juke-2025", OPEN },
  { "sunderland-record-2014", IN_PART }, /* 2012 and 2013 had more */
  { "chery-nissan-deal-2026", DISPUTED },
  { "barcelona-first-2024", OPEN },
  { "chery-brand-outsold-three-2025", HOLDS },
  { "ten-chinese-brands-2025", HOLDS },
  { "chinese-brands-2025", HOLDS },  /* 196,809 */
  { "chery-jlr-sales-peak", FAILS }, /* 84,000 in 2017 */
  { "jlr-china-from-2016", FAILS },  /* 21 October 2014 */
  { "changshu-jlr-end-2026", DISPUTED },
};

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->dataset = np_test_bundled_load ();
  fixture->checker = np_claim_checker_new (fixture->dataset);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_clear_pointer (&fixture->checker, np_claim_checker_free);
  g_assert_finalize_object (fixture->dataset);
}

static NpClaimCheck *
check (Fixture *fixture, const char *id)
{
  NpClaim *claim = np_dataset_find_claim (fixture->dataset, id);

  g_assert_nonnull (claim);
  return np_claim_checker_check (fixture->checker, claim);
}

static const NpClaimItem *
get_item (const NpClaimCheck *check, guint i)
{
  g_assert_cmpuint (i, <, check->items->len);
  return &g_array_index (check->items, NpClaimItem, i);
}

static const NpClaimItem *
find_item (const NpClaimCheck *check, const char *reference)
{
  for (guint i = 0; i < check->items->len; i++)
    if (g_strcmp0 (get_item (check, i)->reference, reference) == 0)
      return get_item (check, i);
  g_error ("%s is no item", reference);
}

static gboolean
has_source (Fixture *fixture, GArray *sources, const char *id)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_array_index (sources, guint, i) == (guint) np_dataset_find_source (fixture->dataset, id))
      return TRUE;
  return FALSE;
}

static const char *
get_source (Fixture *fixture, const NpClaimItem *item)
{
  NpFactTable *table = np_data_table_get (fixture->dataset, item->table);
  NpFact fact = np_fact_table_get_row (table, item->row);

  return np_source_get_id (np_dataset_source (fixture->dataset, fact.source));
}

static void
test_verdicts (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpuint (g_list_model_get_n_items (np_dataset_get_claims (fixture->dataset)), ==,
                    G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (NpClaimCheck) found = check (fixture, expected[i].id);

      g_test_message ("%s: verdict %d, lack %d, computed %" G_GINT64_FORMAT, expected[i].id,
                      found->verdict, found->lack, found->computed);
      g_assert_cmpint (found->verdict, ==, expected[i].verdict);
      g_assert_cmpint (found->verdict == OPEN, ==, found->lack != NP_CLAIM_LACKS_NOTHING);
    }
}

/* The article's total, with its parts' own rows and the explanation that it has. */
static void
test_total (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) found = check (fixture, "chery-total-2025");
  g_autoptr (NpClaimExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;
  const NpTotalReason *best;

  g_assert_cmpint (found->unit, ==, NP_CLAIM_UNIT_COUNT);
  g_assert_cmpint (found->stated.scaled, ==, 76319);
  g_assert_cmpint (found->computed, ==, 53604);
  g_assert_cmpint (found->difference, ==, -22715);
  g_assert_cmpfloat_with_epsilon (found->ratio, -22715.0 / 76319, 1e-12);
  g_assert_cmpuint (found->items->len, ==, 3);
  g_assert_cmpstr (get_item (found, 2)->reference, ==, "brand:jaecoo");
  g_assert_cmpint (get_item (found, 2)->units, ==, 28232);
  g_assert_cmpstr (get_source (fixture, get_item (found, 2)), ==, "smmt-2025-12");
  g_assert_cmpuint (found->sources_for->len, ==, 0);
  g_assert_true (has_source (fixture, found->sources_against, "smmt-2025-12"));
  g_assert_true (has_source (fixture, found->sources_against, "dft-vrs"));

  explanation
      = np_claim_checker_explain (fixture->checker, found, found->stated.scaled, NULL, &error);
  g_assert_no_error (error);
  best = &explanation->total->reasons[0];
  for (guint i = 0; i < explanation->total->n_reasons; i++)
    for (guint j = 0; j < explanation->total->reasons[i].n_steps; j++)
      {
        const NpTotalStep *step = &explanation->total->reasons[i].steps[j];

        g_test_message ("%u: kind %d of %s, %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, i,
                        step->kind,
                        step->id == NP_TOTAL_ITSELF
                            ? "the total"
                            : np_entity_get_id (g_array_index (explanation->candidates,
                                                               NpClaimCandidate, step->id)
                                                    .entity),
                        step->from, step->to);
      }
  g_test_message ("%" G_GUINT64_FORMAT " are as short; %.2f were expected",
                  explanation->total->n_as_short, explanation->total->expected);
  g_assert_cmpuint (best->n_steps, ==, 2);
  g_assert_cmpint (best->steps[0].kind, ==, NP_TOTAL_STEP_LEFT_OUT);
  g_assert_cmpint (best->steps[0].from, ==, 5517);
  g_assert_cmpint (best->steps[1].kind, ==, NP_TOTAL_STEP_TWICE);
  g_assert_cmpint (best->steps[1].to, ==, 28232);
  g_assert_cmpuint (explanation->total->n_as_short, ==, 1);
}

static void
test_twelve (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) found = check (fixture, "chery-outsold-twelve-2025");

  g_assert_cmpint (found->computed, ==, 53604);
  g_assert_cmpuint (found->n_compared, ==, 12);
  g_assert_cmpuint (found->n_hold, ==, 10);
  g_assert_cmpuint (found->items->len, ==, 13);
  g_assert_cmpint (find_item (found, "brand:renault")->units, ==, 65537);
  g_assert_cmpint (find_item (found, "brand:renault")->verdict, ==, FAILS);
  g_assert_cmpint (find_item (found, "brand:renault")->difference, ==, -11933);
  g_assert_cmpint (find_item (found, "brand:volvo")->verdict, ==, FAILS);
  g_assert_cmpint (find_item (found, "brand:mini")->verdict, ==, HOLDS);
  g_assert_cmpint (find_item (found, "brand:mini")->difference, ==, 6276);
  g_assert_false (found->has_difference);
}

/* Two digits of a market total are swapped; the claim's own figure of it doesn't explain it. */
static void
test_market (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) found = check (fixture, "uk-market-2023-cardealer");
  g_autoptr (NpClaimExplanation) explanation
      = np_claim_checker_explain (fixture->checker, found, found->stated.scaled, NULL, NULL);
  const NpTotalReason *best = &explanation->total->reasons[0];

  g_assert_cmpint (found->computed, ==, 1903054);
  g_assert_true (has_source (fixture, found->sources_for, "cardealer-2023-models"));
  g_assert_true (has_source (fixture, found->sources_against, "goodwood-2023"));
  g_assert_cmpuint (best->n_steps, ==, 1);
  g_assert_cmpint (best->steps[0].kind, ==, NP_TOTAL_STEP_SWAPPED);
  g_assert_cmpint (best->steps[0].from, ==, 1903054);
  g_assert_cmpuint (explanation->total->n_as_short, ==, 1);
}

/* A number that is none is said to be none, and what it may have been meant as is tried. */
static void
test_misprint (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) found = check (fixture, "sunderland-juke-2025");
  g_autoptr (GArray) repairs = np_stated_list_repairs (np_claim_get_stated (found->claim));
  g_autoptr (NpClaimExplanation) explanation
      = np_claim_checker_explain (fixture->checker, found, 100446, NULL, NULL);

  g_assert_cmpint (found->lack, ==, NP_CLAIM_LACKS_NUMBER);
  g_assert_false (found->has_stated);
  g_assert_cmpint (found->computed, ==, 273087);
  g_assert_cmpuint (repairs->len, ==, 4);
  g_assert_cmpint (explanation->total->stated, ==, 100446);
}

static void
test_fractions (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) share = check (fixture, "chery-share-2025");
  g_autoptr (NpClaimCheck) growth = check (fixture, "tesla-growth-2025-newautomotive");
  g_autoptr (NpClaimCheck) rank = check (fixture, "byd-rank-2025");

  g_assert_cmpint (share->unit, ==, NP_CLAIM_UNIT_SHARE);
  g_assert_cmpint (share->whole, ==, 2020520);
  g_assert_cmpfloat_with_epsilon (share->fraction, 53604.0 / 2020520, 1e-12);
  g_assert_cmpint (growth->unit, ==, NP_CLAIM_UNIT_GROWTH);
  g_assert_cmpint (growth->whole, ==, 50334);
  g_assert_cmpfloat_with_epsilon (growth->fraction, 45513.0 / 50334 - 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (growth->fraction_difference, 45513.0 / 50334 - 1 + 0.089, 1e-12);
  g_assert_cmpint (rank->unit, ==, NP_CLAIM_UNIT_RANK);
  g_assert_cmpint (rank->computed, ==, 17);
  g_assert_cmpint (rank->difference, ==, 11);
}

static void
test_production (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) peak = check (fixture, "chery-jlr-sales-peak");
  g_autoptr (NpClaimCheck) record = check (fixture, "sunderland-record-2014");
  g_autoptr (NpClaimCheck) capacity = check (fixture, "sunderland-capacity-2025");

  g_assert_cmpint (peak->computed, ==, 84000);
  g_assert_cmpint (peak->difference, ==, 24000);
  g_assert_cmpint (get_item (peak, 0)->verdict, ==, FAILS);
  g_assert_cmpuint (record->n_compared, ==, 19);
  g_assert_cmpuint (record->n_hold, ==, 17);
  g_assert_cmpint (find_item (record, "period:2012")->units, ==, 510572);
  g_assert_cmpint (find_item (record, "period:2012")->verdict, ==, FAILS);
  g_assert_cmpint (find_item (record, "period:2013")->verdict, ==, FAILS);
  g_assert_cmpint (get_item (capacity, 0)->capacity->units, ==, 600000);
  g_assert_true (has_source (fixture, capacity->sources_against, "times-2020-05-14"));
}

static void
test_dates (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (NpClaimCheck) from_2016 = check (fixture, "jlr-china-from-2016");
  g_autoptr (NpClaimCheck) end = check (fixture, "changshu-jlr-end-2026");
  g_autoptr (NpClaimCheck) talks = check (fixture, "jlr-chery-talks-nearly-signed");

  g_assert_cmpint (from_2016->unit, ==, NP_CLAIM_UNIT_DATE);
  g_assert_cmpint (from_2016->computed_date.year, ==, 2014);
  /* From 21 October 2014 to 1 January 2016. */
  g_assert_cmpint (from_2016->difference, ==, -437);
  g_assert_cmpint (end->items->len, ==, 2);
  g_assert_cmpint (get_item (end, 0)->role, ==, NP_CLAIM_ROLE_RIVAL);
  g_assert_true (has_source (fixture, end->sources_against, "weibo-justjavac"));
  g_assert_true (has_source (fixture, talks->sources_against, "guardian-lepas-2026"));
}

/* What is found in the whole dataset: three brands whose twelve months aren't their year, and with one of
 * them the market; a plant that built more than its rated capacity in its early years. */
static void
test_findings (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    NpFindingKind kind;
    const char *id;
    gint64 found;
    gint64 expected;
  } known[] = {
    { NP_FINDING_MONTHS_NOT_YEAR, "gwm", 1164, 1162 },
    { NP_FINDING_MONTHS_NOT_YEAR, "mini", 47331, 47328 },
    { NP_FINDING_MONTHS_NOT_YEAR, "polestar", 16972, 16959 },
    { NP_FINDING_MONTHS_NOT_YEAR, "uk", 2020523, 2020520 },
    { NP_FINDING_USE, "burnaston", 172300, 130000 },
    { NP_FINDING_USE, "burnaston", 178660, 130000 },
  };
  g_autoptr (NpFindings) findings = np_findings_new (fixture->dataset, NULL, NULL);

  for (NpFindingKind kind = 0; kind < NP_FINDING_RIVALS; kind++)
    {
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (known); i++)
        n += known[i].kind == kind;
      g_assert_cmpuint (findings->n_of_kind[kind], ==, n);
    }
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const NpFinding *finding = &g_array_index (findings->list, NpFinding, i);

      g_assert_cmpint (finding->kind, ==, known[i].kind);
      g_assert_cmpstr (np_entity_get_id (finding->entity), ==, known[i].id);
      g_assert_cmpint (finding->found, ==, known[i].found);
      g_assert_cmpint (finding->expected, ==, known[i].expected);
    }
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_RIVALS], >, 0);
  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (findings->list, NpFinding, i);

      if (finding->kind == NP_FINDING_RIVALS)
        g_assert_cmpstr (np_entity_get_id (finding->entity), !=, "not-itemised");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/bundled-claims/verdicts", test_verdicts);
  ADD ("/bundled-claims/total", test_total);
  ADD ("/bundled-claims/twelve", test_twelve);
  ADD ("/bundled-claims/market", test_market);
  ADD ("/bundled-claims/misprint", test_misprint);
  ADD ("/bundled-claims/fractions", test_fractions);
  ADD ("/bundled-claims/production", test_production);
  ADD ("/bundled-claims/dates", test_dates);
  ADD ("/bundled-claims/findings", test_findings);
  return g_test_run ();
}
