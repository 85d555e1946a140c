/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rests on sources, and what would change without one. */

#include "np-set-aside-effect.h"
#include "np-source-use.h"
#include "np-test-bundled.h"
#include "np-test-data.h"

static const NpSourceUse *
get_use (GArray *uses, NpDataset *dataset, const char *id)
{
  return &g_array_index (uses, NpSourceUse, np_dataset_find_source (dataset, id));
}

static void
assert_figures (const NpSourceFigures *figures, guint n, guint in_use, guint alone)
{
  g_assert_cmpuint (figures->n, ==, n);
  g_assert_cmpuint (figures->in_use, ==, in_use);
  g_assert_cmpuint (figures->alone, ==, alone);
}

static NpSetAsideEffect *
get_effect (NpDataset *dataset, const char *id)
{
  g_autoptr (GError) error = NULL;
  NpSetAsideEffect *effect
      = np_set_aside_effect_new (dataset, (guint) np_dataset_find_source (dataset, id), NULL,
                                 &error);

  g_assert_no_error (error);
  return effect;
}

static void
test_counts (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpDataset) without
      = np_dataset_without_sources (dataset, (const char *const[]) { "count", NULL });
  g_autoptr (GArray) uses = np_source_use_count (dataset);
  g_autoptr (GArray) rest = np_source_use_count (without);
  const NpSourceUse *count = get_use (uses, dataset, "count");
  const NpSourceUse *rival = get_use (uses, dataset, "rival");

  g_assert_cmpuint (uses->len, ==, 4);
  /* Two of its figures have a rival. */
  assert_figures (&count->tables[NP_DATA_TABLE_REGISTRATIONS], 14, 14, 13);
  assert_figures (&count->tables[NP_DATA_TABLE_MARKET_TOTALS], 3, 3, 2);
  assert_figures (&count->tables[NP_DATA_TABLE_PRODUCTION], 4, 4, 3);
  assert_figures (&count->figures, 21, 21, 18);
  g_assert_cmpuint (count->capacities, ==, 9);
  g_assert_cmpuint (count->events, ==, 2);
  assert_figures (&rival->tables[NP_DATA_TABLE_REGISTRATIONS], 2, 1, 1);
  assert_figures (&rival->tables[NP_DATA_TABLE_MARKET_TOTALS], 1, 0, 0);
  assert_figures (&rival->tables[NP_DATA_TABLE_PRODUCTION], 2, 1, 1);
  g_assert_cmpuint (rival->events, ==, 2);
  g_assert_cmpuint (rival->capacities, ==, 1);

  /* Without the preferred one the rival's are in use, and alone. */
  count = get_use (rest, without, "count");
  rival = get_use (rest, without, "rival");
  assert_figures (&count->figures, 0, 0, 0);
  g_assert_cmpuint (count->events, ==, 0);
  assert_figures (&rival->figures, 5, 5, 5);
}

static void
test_effect (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpDataset) without
      = np_dataset_without_sources (dataset, (const char *const[]) { "count", NULL });
  g_autoptr (NpSetAsideEffect) count = get_effect (dataset, "count");
  g_autoptr (NpSetAsideEffect) again = get_effect (without, "count");
  g_autoptr (NpSetAsideEffect) rival = get_effect (dataset, "rival");
  g_autoptr (NpSetAsideEffect) rest = get_effect (without, "rival");

  g_assert_cmpuint (count->gone, ==, 18);
  g_assert_cmpuint (count->replaced, ==, 3);
  g_assert_cmpuint (count->differing, ==, 3);
  g_assert_cmpuint (count->capacities, ==, 9);
  g_assert_cmpuint (count->events, ==, 2);
  /* It is the same once it is done. */
  g_assert_cmpuint (again->gone, ==, count->gone);
  g_assert_cmpuint (again->replaced, ==, count->replaced);
  g_assert_cmpuint (again->capacities, ==, count->capacities);
  /* What isn't in use is missed by nobody, until what is preferred to it is set aside. */
  g_assert_cmpuint (rival->gone, ==, 2);
  g_assert_cmpuint (rival->replaced, ==, 0);
  g_assert_cmpuint (rest->gone, ==, 5);
}

static void
test_cancelled (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (np_set_aside_effect_new (dataset, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* --- The bundled dataset --- */

static guint
count_facts (NpDataset *dataset)
{
  guint n = 0;

  for (guint name = NP_DATA_TABLE_REGISTRATIONS; name < NP_N_DATA_TABLES; name++)
    {
      NpFactTable *table = np_data_table_get (dataset, (NpDataTable) name);
      guint n_rows = np_fact_table_get_n_rows (table);

      for (guint row = 0; row < n_rows;)
        {
          NpFact fact = np_fact_table_get_row (table, row);

          row += np_fact_table_find (table, fact.scope, fact.subject, fact.period).n;
          n++;
        }
    }
  return n;
}

/* Of every source: what is gone is what is there no more. */
static void
test_bundled (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  g_autoptr (GArray) uses = np_source_use_count (dataset);
  guint n_facts = count_facts (dataset), n_in_use = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      const NpSourceUse *use = &g_array_index (uses, NpSourceUse, i);
      const char *ids[] = { np_source_get_id (np_dataset_source (dataset, i)), NULL };
      g_autoptr (NpDataset) without = np_dataset_without_sources (dataset, ids);
      g_autoptr (NpSetAsideEffect) effect = get_effect (dataset, ids[0]);

      g_assert_cmpuint (effect->gone, ==, n_facts - count_facts (without));
      g_assert_cmpuint (effect->gone, ==, use->figures.alone);
      g_assert_cmpuint (effect->gone + effect->replaced, ==, use->figures.in_use);
      g_assert_cmpuint (effect->events, <=, use->events);
      g_assert_cmpuint (effect->capacities, <=, use->capacities);
      n_in_use += use->figures.in_use;
    }
  g_assert_cmpuint (n_in_use, ==, n_facts);
}

static void
assert_change (const NpSetAsideEffect *effect, const char *id, NpVerdict before, NpVerdict after)
{
  for (guint i = 0; i < effect->verdicts->len; i++)
    {
      const NpVerdictChange *change = &g_array_index (effect->verdicts, NpVerdictChange, i);

      if (!g_str_equal (np_entity_get_id (NP_ENTITY (change->claim)), id))
        continue;
      g_assert_cmpint (change->before, ==, before);
      g_assert_cmpint (change->after, ==, after);
      return;
    }
  g_error ("the verdict on %s stays", id);
}

/* A claim counts for those that it was checked by. */
static void
test_bundled_checks (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  g_autoptr (GArray) uses = np_source_use_count (dataset);
  g_autoptr (NpClaimChecker) checker = np_claim_checker_new (dataset);
  g_autoptr (NpClaimCheck) jlr
      = np_claim_checker_check (checker, np_dataset_find_claim (dataset, "jlr-2025"));
  g_autoptr (NpClaimCheck) byd
      = np_claim_checker_check (checker,
                                np_dataset_find_claim (dataset, "byd-december-2025-newautomotive"));

  np_source_use_add_check (uses, jlr);
  np_source_use_add_check (uses, byd);
  g_assert_cmpuint (get_use (uses, dataset, "smmt-2025-12")->agreeing, ==, 1);
  g_assert_cmpuint (get_use (uses, dataset, "smmt-2025-12")->opposed, ==, 1);
  g_assert_cmpuint (get_use (uses, dataset, "dft-vrs")->opposed, ==, 1);
}

/* Without the count of the trade body the registry's is held against the claims. */
static void
test_bundled_verdicts (void)
{
  g_autoptr (NpDataset) dataset = np_test_bundled_load ();
  g_autoptr (NpSetAsideEffect) smmt = get_effect (dataset, "smmt-2025-12");
  g_autoptr (NpSetAsideEffect) inkl = get_effect (dataset, "inkl-2025");

  assert_change (smmt, "chery-brand-2025", NP_VERDICT_HOLDS, NP_VERDICT_DOES_NOT_HOLD);
  assert_change (smmt, "jlr-2025", NP_VERDICT_HOLDS, NP_VERDICT_DOES_NOT_HOLD);
  assert_change (smmt, "byd-december-2025-newautomotive", NP_VERDICT_DISPUTED, NP_VERDICT_HOLDS);
  assert_change (smmt, "ten-chinese-brands-2025", NP_VERDICT_HOLDS, NP_VERDICT_CANT_BE_CHECKED);
  g_assert_cmpuint (inkl->verdicts->len, ==, 1);
  assert_change (inkl, "uk-market-2025-inkl", NP_VERDICT_DISPUTED, NP_VERDICT_DOES_NOT_HOLD);
}

/* --- Rivals of a claim --- */

static NpSource *
add_source (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) { .id = id, .title = id });

  return np_dataset_builder_get_source (builder,
                                        (guint) np_dataset_builder_add_source (builder, source));
}

static void
add_claim (NpDatasetBuilder *builder, const char *id, NpSource *source, const char *const *rivals)
{
  g_autoptr (NpClaim) claim = np_claim_new (&(NpClaimInit) {
      .entity = { id, id, (NpSource *const[]) { source, NULL } },
      .kind = "status",
      .rivals = rivals,
  });

  np_dataset_builder_add_claim (builder, claim);
}

/* Claims stay to be checked; but neither another claim nor an event says anything against one once its
 * source is set aside. */
static void
test_rivals (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpSource *first = add_source (builder, "first"), *second = add_source (builder, "second");
  NpSource *third = add_source (builder, "third");
  g_autoptr (NpEvent) event = np_event_new (&(NpEventInit) {
      .entity = { "talks", "talks", (NpSource *const[]) { third, NULL } },
      .date = { .year = 2026 },
  });
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpDataset) without = NULL;
  g_autoptr (NpSetAsideEffect) effect = NULL;

  np_dataset_builder_add_event (builder, event);
  add_claim (builder, "nearly", first, (const char *const[]) { "claim:far", "event:talks", NULL });
  add_claim (builder, "far", second, (const char *const[]) { "claim:nearly", NULL });
  dataset = np_dataset_builder_end (builder, NULL, NULL);

  /* The event is still against it. */
  effect = get_effect (dataset, "second");
  g_assert_cmpuint (effect->verdicts->len, ==, 0);
  g_clear_pointer (&effect, np_set_aside_effect_free);
  effect = get_effect (dataset, "first");
  g_assert_cmpuint (effect->verdicts->len, ==, 1);
  assert_change (effect, "far", NP_VERDICT_DISPUTED, NP_VERDICT_CANT_BE_CHECKED);
  g_clear_pointer (&effect, np_set_aside_effect_free);

  without = np_dataset_without_sources (dataset, (const char *const[]) { "second", NULL });
  effect = get_effect (without, "third");
  g_assert_cmpuint (effect->events, ==, 1);
  g_assert_cmpuint (effect->verdicts->len, ==, 1);
  assert_change (effect, "nearly", NP_VERDICT_DISPUTED, NP_VERDICT_CANT_BE_CHECKED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-use/counts", test_counts);
  g_test_add_func ("/source-use/effect", test_effect);
  g_test_add_func ("/source-use/cancelled", test_cancelled);
  g_test_add_func ("/source-use/bundled", test_bundled);
  g_test_add_func ("/source-use/bundled/verdicts", test_bundled_verdicts);
  g_test_add_func ("/source-use/bundled/checks", test_bundled_checks);
  g_test_add_func ("/source-use/rivals", test_rivals);
  return g_test_run ();
}
