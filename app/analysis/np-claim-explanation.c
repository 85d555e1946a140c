/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may have gone into a stated number: the claim's parts, other figures of them, and what is near
 * them but no part. */

#include "np-claim-private.h"

#include <string.h>

#include "np-owner.h"

/* How many candidates there are at least, however many parts. */
#define MIN_CANDIDATES 12

/* What is collected, in the order in which it may be left out when there is too much. */
typedef struct
{
  NpClaimChecker *checker;
  const NpClaimCheck *check;
  int market;
  GArray *known;      /* of NpClaimCandidate: what each id is */
  GArray *parts;      /* of NpTotalPart */
  GArray *candidates; /* of NpTotalCandidate */
  guint most;         /* candidates */
} Collection;

static guint
add_known (Collection *self, NpClaimCandidate candidate)
{
  g_array_append_val (self->known, candidate);
  return self->known->len - 1;
}

static void
add_candidate (Collection *self, guint part, NpTotalStepKind kind, NpClaimCandidate known)
{
  NpTotalCandidate candidate = { .kind = kind, .part = part, .value = known.value };

  if (self->candidates->len >= self->most)
    return;
  candidate.id = add_known (self, known);
  g_array_append_val (self->candidates, candidate);
}

static void
add_part (Collection *self, NpClaimCandidate known)
{
  NpTotalPart part = { .value = known.value };

  part.id = add_known (self, known);
  g_array_append_val (self->parts, part);
}

static guint
get_row_source (const Collection *self, NpDataTable name, guint row)
{
  NpFactTable *table = np_data_table_get (self->checker->dataset, name);

  return table != NULL && row != G_MAXUINT ? np_fact_table_get_row (table, row).source : G_MAXUINT;
}

/* A group is added up from its brands: one of them may have been left out. */
static void
add_group (Collection *self, guint group)
{
  NpDataset *dataset = self->checker->dataset;
  NpReading reading = { .indicator = NP_INDICATOR_UNITS };
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_read (np_claim_checker_get_history (self->checker, self->market),
                              self->check->period, NP_BY_BRAND, &reading, self->check->basis);

  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];

      if (np_owner_in_period (dataset, entry->subject, self->check->period) == group)
        add_part (self, (NpClaimCandidate) {
                            .entity = NP_ENTITY (np_dataset_brand (dataset, entry->subject)),
                            .period = self->check->period,
                            .source
                            = get_row_source (self, NP_DATA_TABLE_REGISTRATIONS, entry->first_row),
                            .table = NP_DATA_TABLE_REGISTRATIONS,
                            .row = entry->first_row,
                            .value = entry->units });
    }
}

static void
add_parts (Collection *self)
{
  for (guint i = 0; i < self->check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (self->check->items, NpClaimItem, i);

      if (item->role != NP_CLAIM_ROLE_PART)
        continue;
      if (item->entity != NULL && NP_IS_GROUP (item->entity) && self->market >= 0)
        add_group (self, (guint) np_dataset_find_group (self->checker->dataset,
                                                        np_entity_get_id (item->entity)));
      else
        add_part (self,
                  (NpClaimCandidate) { .entity = item->entity,
                                       .period = item->period,
                                       .source = get_row_source (self, item->table, item->row),
                                       .table = item->table,
                                       .row = item->row,
                                       .value = item->units });
    }
}

/* All rows of a part's fact in a period; the table is put to @table, %NULL where there is none. */
static NpFactSlice
find_rows (const Collection *self,
           const NpClaimCandidate *part,
           NpPeriod period,
           NpFactTable **table)
{
  NpFact fact;

  *table = np_data_table_get (self->checker->dataset, part->table);
  if (*table == NULL || part->row == G_MAXUINT || period == NP_PERIOD_NONE)
    {
      *table = NULL;
      return (NpFactSlice) { 0 };
    }
  fact = np_fact_table_get_row (*table, part->row);
  return np_fact_table_find (*table, fact.scope, fact.subject, period);
}

/* A claim isn't explained by the figure that its own source gave of it. */
static gboolean
is_of_claim (const Collection *self, guint source)
{
  return np_entity_has_source (NP_ENTITY (self->check->claim),
                               np_dataset_source (self->checker->dataset, source));
}

static gboolean
has_value (const Collection *self, guint part, gint64 value)
{
  if (g_array_index (self->parts, NpTotalPart, part).value == value)
    return TRUE;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const NpTotalCandidate *candidate = &g_array_index (self->candidates, NpTotalCandidate, i);

      if (candidate->kind != NP_TOTAL_STEP_OUTSIDER && candidate->part == part
          && candidate->value == value)
        return TRUE;
    }
  return FALSE;
}

/* Other figures of each part: @kind says of which time. One number is one candidate, whoever has it. */
static void
add_other_figures (Collection *self, NpTotalStepKind kind, NpPeriod period)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      NpClaimCandidate known = g_array_index (self->known, NpClaimCandidate,
                                              g_array_index (self->parts, NpTotalPart, i).id);
      NpFactTable *table;
      NpFactSlice rows = find_rows (self, &known, period, &table);

      for (guint row = rows.first; table != NULL && row < rows.first + rows.n; row++)
        {
          NpFact fact = np_fact_table_get_row (table, row);

          if (is_of_claim (self, fact.source) || has_value (self, i, fact.units))
            continue;
          known.period = period;
          known.source = fact.source;
          known.row = row;
          known.value = fact.units;
          add_candidate (self, i, kind, known);
          /* Of another time the figure in use is enough. */
          if (kind != NP_TOTAL_STEP_OTHER_SOURCE)
            break;
        }
    }
}

static NpPeriod
get_month_for_year (NpPeriod period)
{
  guint first = np_period_get_first_month (period);

  switch (np_period_get_unit (period))
    {
    case NP_PERIOD_UNIT_YEAR:
      return np_period_new (first + 11, 1);
    case NP_PERIOD_UNIT_MONTH:
      return np_period_new_year (np_period_get_list_year (period));
    default:
      return NP_PERIOD_NONE;
    }
}

static gboolean
is_known (const Collection *self, NpEntity *entity)
{
  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, NpClaimCandidate, i).entity == entity)
      return TRUE;
  return FALSE;
}

static gboolean
is_named (const NpClaimCheck *check, NpEntity *entity)
{
  for (guint i = 0; i < check->items->len; i++)
    if (g_array_index (check->items, NpClaimItem, i).entity == entity)
      return TRUE;
  return FALSE;
}

/* Whether a part comes from the same country. */
static gboolean
is_kin (const Collection *self, guint brand)
{
  NpDataset *dataset = self->checker->dataset;

  for (guint i = 0; i < self->parts->len; i++)
    {
      NpEntity *entity = g_array_index (self->known, NpClaimCandidate,
                                        g_array_index (self->parts, NpTotalPart, i).id)
                             .entity;
      int part
          = NP_IS_BRAND (entity) ? np_dataset_find_brand (dataset, np_entity_get_id (entity)) : -1;

      if (part >= 0
          && np_dataset_get_country_of_brand (dataset, part)
                 == np_dataset_get_country_of_brand (dataset, brand))
        return TRUE;
    }
  return FALSE;
}

/* What may have been added though it is no part: what the claim names, then brands of the parts'
 * countries, the biggest first. */
static void
add_outsiders (Collection *self)
{
  NpDataset *dataset = self->checker->dataset;
  NpReading reading = { .indicator = NP_INDICATOR_UNITS };
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_read (np_claim_checker_get_history (self->checker, self->market),
                              self->check->period, NP_BY_BRAND, &reading, self->check->basis);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
      {
        const NpSliceEntry *entry = &slice->entries[i];
        NpEntity *brand = NP_ENTITY (np_dataset_brand (dataset, entry->subject));

        if (is_known (self, brand) || entry->rank == 0 || entry->units <= 0
            || !(pass == 0 ? is_named (self->check, brand) : is_kin (self, entry->subject)))
          continue;
        add_candidate (self, 0, NP_TOTAL_STEP_OUTSIDER,
                       (NpClaimCandidate) {
                           .entity = brand,
                           .period = self->check->period,
                           .source
                           = get_row_source (self, NP_DATA_TABLE_REGISTRATIONS, entry->first_row),
                           .table = NP_DATA_TABLE_REGISTRATIONS,
                           .row = entry->first_row,
                           .value = entry->units });
      }
}

static void
collect (Collection *self)
{
  const char *market = np_claim_get_market (self->check->claim);
  const char *measure = np_claim_get_measure (self->check->claim);
  NpPeriod period = self->check->period;

  self->market = g_strcmp0 (measure, "registrations") == 0 && market != NULL
                     ? np_dataset_find_market (self->checker->dataset, market)
                     : -1;
  add_parts (self);
  self->most = MAX (NP_TOTAL_MAX_DEEP - MIN (self->parts->len, NP_TOTAL_MAX_DEEP), MIN_CANDIDATES);
  if (self->parts->len == 0)
    return;
  add_other_figures (self, NP_TOTAL_STEP_OTHER_SOURCE, period);
  add_other_figures (self, NP_TOTAL_STEP_MONTH_FOR_YEAR, get_month_for_year (period));
  add_other_figures (self, NP_TOTAL_STEP_OTHER_PERIOD, np_indicator_get_year_before (period));
  /* Nothing is added to what is no sum. */
  if (self->market >= 0 && self->parts->len > 1)
    add_outsiders (self);
}

/**
 * np_claim_checker_explain:
 * @self: a checker
 * @check: a check of its
 * @stated: a number: what the claim states or may have meant
 * @cancellable: (nullable): stops it
 * @error: where to say that it was stopped
 *
 * How the number may have come about from the figures that the claim is about. A group is its brands.
 * Candidates are other sources' figures of the parts (not the claim's own source's), those of the last
 * month of a year or of the year of a month, those of a year before, and brands that are no parts.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED or, without an error, of what
 *   is no count
 */
NpClaimExplanation *
np_claim_checker_explain (NpClaimChecker *self,
                          const NpClaimCheck *check,
                          gint64 stated,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (NpTotalPart));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (NpTotalCandidate));
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (NpClaimCandidate));
  Collection collection = {
    .checker = self, .check = check, .known = known, .parts = parts, .candidates = candidates
  };
  NpTotalExplanation *total;
  NpClaimExplanation *explanation;

  g_return_val_if_fail (self != NULL && check != NULL, NULL);

  if (check->unit != NP_CLAIM_UNIT_COUNT)
    return NULL;
  collect (&collection);
  if (parts->len == 0)
    return NULL;
  total = np_total_explanation_new (stated, (const NpTotalPart *) parts->data, parts->len,
                                    (const NpTotalCandidate *) candidates->data, candidates->len,
                                    cancellable, error);
  if (total == NULL)
    return NULL;
  explanation = g_new0 (NpClaimExplanation, 1);
  explanation->total = total;
  explanation->candidates = g_steal_pointer (&known);
  explanation->n_parts = parts->len;
  return explanation;
}

/**
 * np_claim_explanation_free:
 * @self: (transfer full): an explanation
 */
void
np_claim_explanation_free (NpClaimExplanation *self)
{
  np_total_explanation_free (self->total);
  g_array_unref (self->candidates);
  g_free (self);
}
