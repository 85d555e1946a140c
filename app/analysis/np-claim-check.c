/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-claim-check.h"

#include <math.h>
#include <string.h>

#include "np-claim-private.h"

/**
 * np_claim_check_alloc:
 * @claim: a claim
 *
 * Returns: (transfer full): a check of it that knows nothing yet
 */
NpClaimCheck *
np_claim_check_alloc (NpClaim *claim)
{
  NpClaimCheck *self = g_new0 (NpClaimCheck, 1);

  self->claim = g_object_ref (claim);
  self->verdict = NP_VERDICT_CANT_BE_CHECKED;
  self->lacking = G_MAXUINT;
  self->basis = G_MAXUINT;
  self->computed = -1;
  self->whole = -1;
  self->fraction = NAN;
  self->fraction_difference = NAN;
  self->ratio = NAN;
  self->items = g_array_new (FALSE, FALSE, sizeof (NpClaimItem));
  self->sources_for = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sources_against = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * np_claim_check_free:
 * @self: (transfer full): a check
 */
void
np_claim_check_free (NpClaimCheck *self)
{
  g_object_unref (self->claim);
  g_array_unref (self->items);
  g_array_unref (self->sources_for);
  g_array_unref (self->sources_against);
  g_free (self);
}

/**
 * np_claim_check_add_source:
 * @sources: (element-type guint): sources
 * @source: a source's number
 *
 * Adds it, once.
 */
void
np_claim_check_add_source (GArray *sources, guint source)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_array_index (sources, guint, i) == source)
      return;
  g_array_append_val (sources, source);
}

static guint
find_source (NpDataset *dataset, NpSource *source)
{
  return (guint) np_dataset_find_source (dataset, np_source_get_id (source));
}

static gboolean
is_set_aside (NpDataset *dataset, NpSource *source)
{
  return np_dataset_is_source_set_aside (dataset, find_source (dataset, source));
}

/**
 * np_claim_is_relied_on:
 * @dataset: a dataset
 * @entity: an entity of it
 *
 * A claim stays in a dataset from which its source is set aside, to be checked; but it says nothing
 * against another any more.
 *
 * Returns: whether @entity rests on a source that isn't set aside, or on none at all
 */
gboolean
np_claim_is_relied_on (NpDataset *dataset, NpEntity *entity)
{
  guint n = np_entity_get_n_sources (entity);

  for (guint i = 0; i < n; i++)
    if (!is_set_aside (dataset, np_entity_get_source (entity, i)))
      return TRUE;
  return n == 0;
}

/**
 * np_claim_check_add_sources:
 * @sources: (element-type guint): sources
 * @dataset: a dataset
 * @entity: an entity of it
 *
 * Adds those that the entity rests on, but for what is set aside.
 */
void
np_claim_check_add_sources (GArray *sources, NpDataset *dataset, NpEntity *entity)
{
  for (guint i = 0; i < np_entity_get_n_sources (entity); i++)
    {
      NpSource *source = np_entity_get_source (entity, i);

      if (!is_set_aside (dataset, source))
        np_claim_check_add_source (sources, find_source (dataset, source));
    }
}

/**
 * np_claim_checker_new:
 * @dataset: a dataset
 *
 * Returns: (transfer full): a checker of its claims
 */
NpClaimChecker *
np_claim_checker_new (NpDataset *dataset)
{
  NpClaimChecker *self = g_new0 (NpClaimChecker, 1);

  self->dataset = g_object_ref (dataset);
  self->histories = g_new0 (NpMarketHistory *,
                            MAX (g_list_model_get_n_items (np_dataset_get_markets (dataset)), 1));
  self->slices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) np_market_slice_free);
  return self;
}

/**
 * np_claim_checker_free:
 * @self: (transfer full): a checker
 */
void
np_claim_checker_free (NpClaimChecker *self)
{
  guint n = g_list_model_get_n_items (np_dataset_get_markets (self->dataset));

  g_hash_table_unref (self->slices);
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&self->histories[i], np_market_history_free);
  g_free (self->histories);
  g_clear_pointer (&self->reports, np_reports_free);
  g_object_unref (self->dataset);
  g_free (self);
}

/**
 * np_claim_checker_get_reports:
 * @self: a checker
 *
 * Returns: (transfer none): which events are reports of the same
 */
NpReports *
np_claim_checker_get_reports (NpClaimChecker *self)
{
  if (self->reports == NULL)
    self->reports = np_reports_new (self->dataset);
  return self->reports;
}

static guint
read_word (const char *word, const char *const *words, guint n)
{
  for (guint i = 1; i < n; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return i;
  return 0;
}

static NpClaimMeasure
read_measure (const char *word)
{
  static const char *const words[] = {
    [NP_CLAIM_MEASURE_REGISTRATIONS] = "registrations",
    [NP_CLAIM_MEASURE_MARKET_TOTAL] = "market-total",
    [NP_CLAIM_MEASURE_CAPACITY] = "capacity",
    [NP_CLAIM_MEASURE_OUTPUT] = "output",
    [NP_CLAIM_MEASURE_SALES] = "sales",
  };

  return read_word (word, words, G_N_ELEMENTS (words));
}

/**
 * np_claim_read_operator:
 * @word: (nullable): how a claim relates what is stated and what is counted
 *
 * Returns: the operator; none for a word that isn't known
 */
NpClaimOperator
np_claim_read_operator (const char *word)
{
  static const char *const words[] = {
    [NP_CLAIM_OPERATOR_EQUALS] = "equals",       [NP_CLAIM_OPERATOR_ABOUT] = "about",
    [NP_CLAIM_OPERATOR_MORE_THAN] = "more-than", [NP_CLAIM_OPERATOR_LESS_THAN] = "less-than",
    [NP_CLAIM_OPERATOR_AT_LEAST] = "at-least",   [NP_CLAIM_OPERATOR_AT_MOST] = "at-most",
    [NP_CLAIM_OPERATOR_SHARE] = "share",         [NP_CLAIM_OPERATOR_GROWTH] = "growth",
    [NP_CLAIM_OPERATOR_RANK] = "rank",
  };

  if (g_strcmp0 (word, "sum") == 0)
    return NP_CLAIM_OPERATOR_EQUALS;
  return read_word (word, words, G_N_ELEMENTS (words));
}

/* Shares and ranks are of registrations, growths of what has a year before; who is compared is compared
 * by an order; and only one thing has a rank. */
static gboolean
has_rule (const NpClaimQuestion *self)
{
  gboolean compares = np_claim_is_comparison (self->claim);

  if (self->measure == NP_CLAIM_MEASURE_NONE || self->op == NP_CLAIM_OPERATOR_NONE)
    return FALSE;
  if (compares)
    return np_claim_operator_compares (self->op);
  if (g_strcmp0 (np_claim_get_kind (self->claim), "comparison") == 0)
    return FALSE;
  switch (self->op)
    {
    case NP_CLAIM_OPERATOR_SHARE:
      return self->measure == NP_CLAIM_MEASURE_REGISTRATIONS;
    case NP_CLAIM_OPERATOR_RANK:
      return self->measure == NP_CLAIM_MEASURE_REGISTRATIONS && self->parts[1] == NULL;
    case NP_CLAIM_OPERATOR_GROWTH:
      return self->measure == NP_CLAIM_MEASURE_REGISTRATIONS
             || self->measure == NP_CLAIM_MEASURE_MARKET_TOTAL;
    default:
      return TRUE;
    }
}

/**
 * np_claim_question_init:
 * @self: (out caller-allocates): the question
 * @checker: a checker
 * @claim: a claim, which outlives the question
 *
 * Reads what a claim about figures asks.
 *
 * Returns: what it lacks to be asked
 */
NpClaimLack
np_claim_question_init (NpClaimQuestion *self, NpClaimChecker *checker, NpClaim *claim)
{
  const char *market = np_claim_get_market (claim), *period = np_claim_get_period (claim);

  *self = (NpClaimQuestion) {
    .checker = checker,
    .claim = claim,
    .measure = read_measure (np_claim_get_measure (claim)),
    .op = np_claim_read_operator (np_claim_get_operator (claim)),
    .market = market != NULL ? np_dataset_find_market (checker->dataset, market) : -1,
    .subject = { np_claim_get_subject (claim), NULL },
    .parts = np_claim_get_parts (claim),
  };
  if (self->parts[0] == NULL)
    self->parts = self->subject;
  if (self->parts[0] == NULL)
    return NP_CLAIM_LACKS_SUBJECT;
  if (!has_rule (self))
    return NP_CLAIM_LACKS_RULE;
  if (period == NULL || !np_period_parse (period, &self->period))
    return NP_CLAIM_LACKS_PERIOD;
  if (self->measure == NP_CLAIM_MEASURE_REGISTRATIONS && self->market < 0)
    return NP_CLAIM_LACKS_MARKET;
  return NP_CLAIM_LACKS_NOTHING;
}

static NpClaimCheck *
check_figures (NpClaimChecker *self, NpClaim *claim)
{
  NpClaimQuestion question;
  NpClaimLack lack = np_claim_question_init (&question, self, claim);
  NpClaimCheck *check;

  if (lack == NP_CLAIM_LACKS_NOTHING)
    return np_claim_check_figures (&question);
  check = np_claim_check_alloc (claim);
  check->lack = lack;
  return check;
}

/**
 * np_claim_checker_check:
 * @self: a checker
 * @claim: a claim of its dataset
 *
 * Returns: (transfer full): what the dataset says of it
 */
NpClaimCheck *
np_claim_checker_check (NpClaimChecker *self, NpClaim *claim)
{
  const char *kind;
  NpClaimCheck *check;

  g_return_val_if_fail (self != NULL && NP_IS_CLAIM (claim), NULL);

  kind = np_claim_get_kind (claim);
  if (g_strcmp0 (kind, "date") == 0)
    check = np_claim_check_date (self, claim);
  else if (g_strcmp0 (kind, "interval") == 0)
    check = np_claim_check_interval (self, claim);
  else if (g_strcmp0 (kind, "status") == 0)
    check = np_claim_check_status (self, claim);
  else
    check = check_figures (self, claim);
  /* Histories keep what is costly; slices of one claim are seldom those of another. */
  g_hash_table_remove_all (self->slices);
  return check;
}
