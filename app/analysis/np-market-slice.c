/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slice walks the rows of one period once: they come by subject with the preferred source
 * first, so that the first row of a subject that belongs to the basis is the one that counts, and
 * every other row of that subject says the same or differs. */

#include "np-market-slice.h"

#include <math.h>

#include "np-market-basis.h"
#include "np-owner.h"
#include "np-rivals.h"

/* A market of which less than this is itemised by brand has brands that are missing. */
#define NEARLY_ALL 0.95

static gboolean
is_pool (NpDataset *dataset, guint brand)
{
  return np_brand_get_covers (np_dataset_brand (dataset, brand)) == NP_BRAND_COVERS_POOL;
}

guint
np_market_basis_of_rows (NpDataset *dataset, NpFactSlice rows)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  guint basis = G_MAXUINT;
  guint best = G_MAXUINT;

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      guint rank;

      if (fact.source == basis)
        continue;
      rank = np_dataset_get_source_rank (dataset, fact.source);
      /* Sources that the package does not order share a rank: the first of them wins. */
      if (basis != G_MAXUINT && (rank > best || (rank == best && fact.source > basis)))
        continue;
      /* A source that only pools what it counts itemises nothing. */
      if (is_pool (dataset, fact.subject))
        continue;
      basis = fact.source;
      best = rank;
    }
  return basis;
}

gint64
np_market_total (NpDataset *dataset,
                 guint market,
                 NpPeriod period,
                 const NpSourceFamily *families,
                 guint basis,
                 gboolean any,
                 guint *source)
{
  NpFactTable *table = np_dataset_get_market_totals (dataset);
  NpFactSlice rows = np_fact_table_find (table, market, 0, period);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (np_source_family_together (families, fact.source, basis))
        {
          *source = fact.source;
          return fact.units;
        }
    }
  if (any && rows.n > 0)
    {
      NpFact fact = np_fact_table_get_row (table, rows.first);

      *source = fact.source;
      return fact.units;
    }
  *source = G_MAXUINT;
  return -1;
}

void
np_market_run_read (NpMarketRun *self,
                    NpDataset *dataset,
                    const NpSourceFamily *families,
                    guint basis,
                    NpFactSlice rows,
                    guint first)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  guint subject = np_fact_table_get_row (table, first).subject;

  *self = (NpMarketRun) { .end = first, .row = G_MAXUINT };
  for (; self->end < rows.first + rows.n; self->end++)
    {
      NpFact fact = np_fact_table_get_row (table, self->end);

      if (fact.subject != subject)
        break;
      if (self->row == G_MAXUINT && np_source_family_together (families, fact.source, basis))
        {
          self->used = fact;
          self->row = self->end;
        }
    }
  if (self->row != G_MAXUINT)
    self->difference
        = np_rivals_get_difference (table, (NpFactSlice) { .first = first, .n = self->end - first },
                                    self->used.units);
}

void
np_tally_add (NpTally *self, NpDataset *dataset, const NpMarketRun *run)
{
  NpBrand *brand = np_dataset_brand (dataset, run->used.subject);

  if (self->n_brands == 0 || run->row < self->first_row)
    self->first_row = run->row;
  self->units += run->used.units;
  self->n_brands++;
  self->difference += (double) run->difference;
  self->combined |= np_brand_get_covers (brand) != NP_BRAND_COVERS_ITSELF;
  self->status = MAX (self->status, run->used.status);
}

void
np_missing_found (NpDataset *dataset, gboolean *found, guint brand)
{
  const char *const *covered = np_brand_get_covered (np_dataset_brand (dataset, brand));

  found[brand] = TRUE;
  for (guint i = 0; covered[i] != NULL; i++)
    {
      int other = np_dataset_find_brand (dataset, covered[i]);

      if (other >= 0)
        found[other] = TRUE;
    }
}

gboolean *
np_missing_by_group (NpDataset *dataset, const gboolean *found, NpPeriod period)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));
  gboolean *missing = g_new0 (gboolean, g_list_model_get_n_items (np_dataset_get_groups (dataset)));

  for (guint i = 0; i < n; i++)
    /* A label over several brands is no brand that could be missing. */
    if (!found[i] && np_brand_get_covers (np_dataset_brand (dataset, i)) == NP_BRAND_COVERS_ITSELF)
      missing[np_owner_in_period (dataset, i, period)] = TRUE;
  return missing;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const NpSliceEntry *x = a, *y = b;

  /* Until they are ranked, @rank marks the pools with 0 and the others with 1. */
  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  if (x->units != y->units)
    return x->units > y->units ? -1 : 1;
  return x->subject < y->subject ? -1 : x->subject > y->subject;
}

static void
rank_entries (NpMarketSlice *self)
{
  guint rank = 0;

  qsort (self->entries, self->n_entries, sizeof (NpSliceEntry), compare_entries);
  for (guint i = 0; i < self->n_entries; i++)
    {
      NpSliceEntry *entry = &self->entries[i];

      if (i == 0 || entry->units != self->entries[i - 1].units)
        rank = i + 1;
      if (entry->rank > 0)
        entry->rank = rank;
      entry->share = self->total > 0 ? (double) entry->units / (double) self->total : NAN;
      self->itemised += entry->units;
      self->n_rivals += entry->rivals ? 1 : 0;
    }
}

/* By group, where brands are missing: says of which groups. */
static void
mark_partial (NpMarketSlice *self, NpDataset *dataset, const gboolean *found, NpPeriod period)
{
  gint64 named = 0;
  g_autofree gboolean *missing = NULL;

  for (guint i = 0; i < self->n_entries; i++)
    named += self->entries[i].rank > 0 ? self->entries[i].units : 0;
  if ((double) named >= NEARLY_ALL * (double) self->total)
    return;
  missing = np_missing_by_group (dataset, found, period);
  for (guint i = 0; i < self->n_entries; i++)
    self->entries[i].partial = self->entries[i].rank > 0 && missing[self->entries[i].subject];
}

static void
fill_slice (NpMarketSlice *self,
            NpDataset *dataset,
            const NpSourceFamily *families,
            NpFactSlice rows,
            NpPeriod period,
            NpBy by)
{
  guint n_subjects = g_list_model_get_n_items (by == NP_BY_GROUP ? np_dataset_get_groups (dataset)
                                                                 : np_dataset_get_brands (dataset));
  g_autofree NpTally *tallies = g_new0 (NpTally, n_subjects);
  g_autofree gboolean *pools = g_new0 (gboolean, n_subjects);
  g_autofree gboolean *found
      = g_new0 (gboolean, g_list_model_get_n_items (np_dataset_get_brands (dataset)));

  for (guint i = rows.first; i < rows.first + rows.n;)
    {
      NpMarketRun run;
      guint subject;

      np_market_run_read (&run, dataset, families, self->basis, rows, i);
      i = run.end;
      if (run.row == G_MAXUINT)
        continue;
      subject = by == NP_BY_GROUP ? np_owner_in_period (dataset, run.used.subject, period)
                                  : run.used.subject;
      self->n_entries += tallies[subject].n_brands == 0 ? 1 : 0;
      np_tally_add (&tallies[subject], dataset, &run);
      pools[subject] = is_pool (dataset, run.used.subject);
      np_missing_found (dataset, found, run.used.subject);
    }
  self->entries = g_new0 (NpSliceEntry, self->n_entries);
  for (guint i = 0, n = 0; i < n_subjects; i++)
    if (tallies[i].n_brands > 0)
      self->entries[n++] = (NpSliceEntry) {
        .subject = i,
        .units = tallies[i].units,
        .rank = pools[i] ? 0 : 1,
        .n_brands = tallies[i].n_brands,
        .first_row = tallies[i].first_row,
        .rivals = np_rivals_exceed (tallies[i].difference, tallies[i].units),
        .combined = tallies[i].combined,
        .status = tallies[i].status,
      };
  if (by == NP_BY_GROUP)
    mark_partial (self, dataset, found, period);
}

NpMarketSlice *
np_market_slice_build (NpDataset *dataset,
                       const NpSourceFamily *families,
                       guint market,
                       NpPeriod period,
                       NpBy by)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  NpFactSlice rows = np_fact_table_find_period (table, market, period);
  guint basis = np_market_basis_of_rows (dataset, rows);
  g_autoptr (NpMarketSlice) self = NULL;

  if (basis == G_MAXUINT)
    return NULL;
  self = g_new0 (NpMarketSlice, 1);
  self->basis = basis;
  self->total
      = np_market_total (dataset, market, period, families, basis, TRUE, &self->total_source);
  fill_slice (self, dataset, families, rows, period, by);
  rank_entries (self);
  return g_steal_pointer (&self);
}

/**
 * np_market_slice_new:
 * @dataset: a dataset
 * @market: a market's number
 * @period: the period
 * @by: what the entries are
 *
 * Counts a market in a period. O(rows of the period + brands or groups of the dataset).
 *
 * Returns: (transfer full) (nullable): NULL when no source itemises that period
 */
NpMarketSlice *
np_market_slice_new (NpDataset *dataset, guint market, NpPeriod period, NpBy by)
{
  g_auto (NpSourceFamily) families = { 0 };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  np_source_family_init (&families, dataset);
  return np_market_slice_build (dataset, &families, market, period, by);
}

void
np_market_slice_free (NpMarketSlice *self)
{
  if (self == NULL)
    return;
  g_free (self->entries);
  g_free (self);
}

/**
 * np_market_slice_find:
 * @self: a slice
 * @subject: number of a brand or group, as the slice is by
 *
 * Returns: (transfer none) (nullable): its entry
 */
const NpSliceEntry *
np_market_slice_find (const NpMarketSlice *self, guint subject)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_entries; i++)
    if (self->entries[i].subject == subject)
      return &self->entries[i];
  return NULL;
}

/**
 * np_market_basis:
 * @dataset: a dataset
 * @market: a market's number
 * @period: the period
 *
 * The most preferred source that itemises the market in the period.
 *
 * Returns: a source's number, or G_MAXUINT
 */
guint
np_market_basis (NpDataset *dataset, guint market, NpPeriod period)
{
  g_return_val_if_fail (NP_IS_DATASET (dataset), G_MAXUINT);

  return np_market_basis_of_rows (dataset,
                                  np_fact_table_find_period (np_dataset_get_registrations (dataset),
                                                             market, period));
}
