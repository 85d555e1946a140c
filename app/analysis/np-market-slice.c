/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slice groups the brands of a count, and holds it against another count where the reading
 * compares. Both counts are then of one family: a difference between two bodies' figures would say
 * more about how they count than about cars. */

#include "np-market-slice.h"

#include <math.h>

#include "np-market-count-private.h"
#include "np-owner.h"
#include "np-rivals.h"

guint
np_by_count_subjects (NpDataset *dataset, NpBy by)
{
  switch (by)
    {
    case NP_BY_GROUP:
      return g_list_model_get_n_items (np_dataset_get_groups (dataset));
    case NP_BY_COUNTRY:
      return g_list_model_get_n_items (np_dataset_get_countries (dataset));
    case NP_BY_BRAND:
    default:
      return g_list_model_get_n_items (np_dataset_get_brands (dataset));
    }
}

NpEntity *
np_by_get_entity (NpDataset *dataset, NpBy by, guint subject)
{
  switch (by)
    {
    case NP_BY_GROUP:
      return NP_ENTITY (np_dataset_group (dataset, subject));
    case NP_BY_COUNTRY:
      return NP_ENTITY (np_dataset_country (dataset, subject));
    case NP_BY_BRAND:
    default:
      return NP_ENTITY (np_dataset_brand (dataset, subject));
    }
}

guint
np_by_get_subject (NpDataset *dataset, NpBy by, guint brand, NpPeriod period)
{
  switch (by)
    {
    case NP_BY_GROUP:
      return np_owner_in_period (dataset, brand, period);
    case NP_BY_COUNTRY:
      return np_dataset_get_country_of_brand (dataset, brand);
    case NP_BY_BRAND:
    default:
      return brand;
    }
}

/* What has no place in a ranking: a pool of makes, and what comes from no country. */
static gboolean
is_unranked (NpDataset *dataset, NpBy by, guint subject, guint brand)
{
  if (by == NP_BY_COUNTRY)
    return subject + 1 == np_by_count_subjects (dataset, by);
  return np_brand_is_pool (dataset, brand);
}

/* The figures that make up one entry, being added up. */
typedef struct
{
  NpSliceEntry entry;
  double difference;
  double missing;
} Tally;

static void
tally_add (Tally *self, NpDataset *dataset, const NpBrandCount *count)
{
  NpSliceEntry *entry = &self->entry;
  NpBrand *brand = np_dataset_brand (dataset, count->brand);

  if (entry->n_brands == 0 || count->first_row < entry->first_row)
    entry->first_row = count->first_row;
  entry->units += count->units;
  entry->n_brands++;
  entry->n_months = count->n_months;
  entry->lacks_months |= count->incomplete;
  self->missing += count->incomplete ? count->missing : 0.0;
  entry->combined |= np_brand_get_covers (brand) != NP_BRAND_COVERS_ITSELF;
  entry->status = MAX (entry->status, count->status);
  self->difference += count->difference;
}

/* Takes a brand, and those that it covers as a label, out of the ones that are missing. */
static void
note_found (NpDataset *dataset, gboolean *found, guint brand)
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

/* Marks the entries of which brands are missing. Of the period's own count, that only matters where
 * little of the market is itemised. */
static void
mark_partial (NpMarketSlice *self, NpDataset *dataset, NpBy by, const NpMarketCount *count)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));
  g_autofree gboolean *found = g_new0 (gboolean, MAX (n, 1));
  g_autofree gboolean *missing = g_new0 (gboolean, MAX (np_by_count_subjects (dataset, by), 1));
  gint64 named = 0;

  for (guint i = 0; i < count->n_brands; i++)
    named += np_brand_is_pool (dataset, count->brands[i].brand) ? 0 : count->brands[i].units;
  if (!self->outside && (double) named >= NP_NEARLY_ALL * (double) self->total)
    return;
  for (guint i = 0; i < count->n_brands; i++)
    note_found (dataset, found, count->brands[i].brand);
  for (guint i = 0; i < n; i++)
    {
      NpBrand *brand = np_dataset_brand (dataset, i);

      /* Neither a label over several brands nor one that came later could be missing. */
      if (!found[i] && np_brand_get_covers (brand) == NP_BRAND_COVERS_ITSELF
          && np_brand_count_months_in (brand, count->period) > 0)
        missing[np_by_get_subject (dataset, by, i, count->period)] = TRUE;
    }
  for (guint i = 0; i < self->n_entries; i++)
    self->entries[i].partial = self->entries[i].rank > 0 && missing[self->entries[i].subject];
}

/* To be called when entries have got other places. */
static void
note_places (NpMarketSlice *self)
{
  for (guint i = 0; i < self->n_entries; i++)
    self->places[self->entries[i].subject] = i + 1;
}

static void
take_entries (NpMarketSlice *self, NpDataset *dataset, NpBy by, const NpMarketCount *count)
{
  guint n_subjects = np_by_count_subjects (dataset, by);
  g_autofree Tally *tallies = g_new0 (Tally, MAX (n_subjects, 1));

  for (guint i = 0; i < count->n_brands; i++)
    {
      guint subject = np_by_get_subject (dataset, by, count->brands[i].brand, count->period);
      Tally *tally = &tallies[subject];

      self->n_entries += tally->entry.n_brands == 0 ? 1 : 0;
      tally_add (tally, dataset, &count->brands[i]);
      /* Until they are ranked, this marks what never is. */
      tally->entry.rank = is_unranked (dataset, by, subject, count->brands[i].brand) ? 0 : 1;
    }
  self->entries = g_new0 (NpSliceEntry, MAX (self->n_entries, 1));
  self->places = g_new0 (guint, MAX (n_subjects, 1));
  self->n_subjects = n_subjects;
  for (guint i = 0, n = 0; i < n_subjects; i++)
    {
      NpSliceEntry *entry = &self->entries[n];

      if (tallies[i].entry.n_brands == 0)
        continue;
      *entry = tallies[i].entry;
      entry->subject = i;
      entry->before = -1;
      entry->rivals = np_rivals_exceed (tallies[i].difference, entry->units);
      /* A rare brand that is not itemised in a month makes no difference that anyone could see. */
      entry->incomplete
          = entry->lacks_months && np_rivals_exceed (tallies[i].missing, entry->units);
      entry->share = self->total > 0 ? (double) entry->units / (double) self->total : NAN;
      self->itemised += entry->units;
      self->n_rivals += entry->rivals ? 1 : 0;
      n++;
    }
  note_places (self);
  if (by != NP_BY_BRAND)
    mark_partial (self, dataset, by, count);
}

/* A count's units, neither valued nor ranked. (transfer full) */
static NpMarketSlice *
new_of_count (NpMarketHistory *history, const NpMarketCount *count, NpBy by, gboolean outside)
{
  NpMarketSlice *self = g_new0 (NpMarketSlice, 1);

  self->period = self->span = count->period;
  self->basis = count->basis;
  self->sources = g_array_ref (count->sources);
  self->outside = outside;
  self->total = count->total;
  self->total_source = count->total_source;
  self->n_months = count->n_months;
  self->summed = count->summed;
  /* Of the period's own count, another body's total is better than none. */
  if (self->total < 0 && !outside && !count->summed)
    self->total = np_market_history_get_total (history, count->period, count->basis, TRUE,
                                               &self->total_source);
  take_entries (self, np_market_history_get_dataset (history), by, count);
  return self;
}

/* The brands that a label covers, when it isn't there itself: their sum, or -1. */
static gint64
sum_covered (NpDataset *dataset, const NpMarketSlice *slice, guint label)
{
  const char *const *covered = np_brand_get_covered (np_dataset_brand (dataset, label));
  gint64 units = 0;

  for (guint i = 0; covered[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (dataset, covered[i]);
      const NpSliceEntry *entry = brand >= 0 ? np_market_slice_find (slice, brand) : NULL;

      if (entry == NULL || entry->lacks_months)
        return -1;
      units += entry->units;
    }
  return covered[0] != NULL ? units : -1;
}

/* Finds what an entry is held against. */
static void
set_before (NpSliceEntry *entry, NpDataset *dataset, NpBy by, const NpMarketSlice *before)
{
  const NpSliceEntry *other = np_market_slice_find (before, entry->subject);

  if (other == NULL && by == NP_BY_BRAND)
    entry->before = sum_covered (dataset, before, entry->subject);
  else if (other != NULL)
    entry->before = other->units;
  if (entry->before < 0)
    entry->gap = NP_GAP_NO_BEFORE;
  else if (entry->lacks_months || entry->partial
           || (other != NULL && (other->lacks_months || other->partial)))
    entry->gap = NP_GAP_PARTS;
}

static double
get_value (const NpMarketSlice *self, const NpReading *reading, NpSliceEntry *entry)
{
  double units = (double) entry->units;
  double before = (double) entry->before;

  switch (reading->indicator)
    {
    case NP_INDICATOR_SHARE:
      entry->gap = isnan (entry->share) ? NP_GAP_NO_TOTAL : NP_GAP_NONE;
      return entry->share;
    case NP_INDICATOR_CHANGE:
      return units - before;
    case NP_INDICATOR_GROWTH:
      entry->gap = entry->before == 0 ? NP_GAP_NOTHING_BEFORE : NP_GAP_NONE;
      return units / before - 1.0;
    case NP_INDICATOR_INDEX:
      entry->gap = entry->before == 0 ? NP_GAP_NOTHING_BEFORE : NP_GAP_NONE;
      return 100.0 * units / before;
    case NP_INDICATOR_UNITS:
    case NP_INDICATOR_ROLLING:
    case NP_INDICATOR_YTD:
    default:
      return units;
    }
}

/* What has a place comes first, then pools, then gaps. */
static guint
get_class (const NpSliceEntry *entry)
{
  return entry->gap != NP_GAP_NONE ? 2 : entry->rank > 0 ? 0 : 1;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const NpSliceEntry *x = a, *y = b;

  if (get_class (x) != get_class (y))
    return get_class (x) < get_class (y) ? -1 : 1;
  if (x->gap == NP_GAP_NONE && x->value != y->value)
    return x->value > y->value ? -1 : 1;
  if (x->units != y->units)
    return x->units > y->units ? -1 : 1;
  return x->subject < y->subject ? -1 : x->subject > y->subject;
}

static void
rank_entries (NpMarketSlice *self)
{
  guint rank = 0;

  qsort (self->entries, self->n_entries, sizeof (NpSliceEntry), compare_entries);
  note_places (self);
  for (guint i = 0; i < self->n_entries; i++)
    {
      NpSliceEntry *entry = &self->entries[i];

      if (i == 0 || entry->value != self->entries[i - 1].value)
        rank = i + 1;
      if (get_class (entry) == 0)
        entry->rank = rank;
      else
        entry->rank = 0;
    }
}

/* @before: (nullable): what the reading holds it against; @gap: why nothing has a value. */
static void
value_entries (NpMarketSlice *self,
               NpDataset *dataset,
               NpBy by,
               const NpReading *reading,
               const NpMarketSlice *before,
               NpGap gap)
{
  for (guint i = 0; i < self->n_entries; i++)
    {
      NpSliceEntry *entry = &self->entries[i];

      entry->gap = gap;
      if (gap == NP_GAP_NONE && before != NULL)
        set_before (entry, dataset, by, before);
      entry->value = entry->gap == NP_GAP_NONE ? get_value (self, reading, entry) : NAN;
      if (entry->gap != NP_GAP_NONE)
        entry->value = NAN;
    }
  rank_entries (self);
}

/* How long the figures may be that a span is summed from. The twelve months that end with a quarter
 * are four quarters; whoever reads quarters can add them up again. */
static guint
get_longest (NpPeriod period, NpPeriod span)
{
  return span == period ? NP_PARTS_ANY : np_period_get_n_months (period);
}

GArray *
np_market_slice_list_bases (NpMarketHistory *history, NpPeriod period, const NpReading *reading)
{
  GArray *bases = g_array_new (FALSE, FALSE, sizeof (guint));
  NpPeriod span, before;
  const GArray *of_span, *of_before;

  g_return_val_if_fail (history != NULL && reading != NULL, bases);

  span = np_indicator_get_span (reading->indicator, period);
  before = np_reading_get_before (reading, period);
  if (span == NP_PERIOD_NONE)
    return bases;
  of_span = np_market_history_get_bases (history, span, get_longest (period, span));
  if (!np_indicator_compares (reading->indicator))
    {
      g_array_append_vals (bases, of_span->data, of_span->len);
      return bases;
    }
  if (before == NP_PERIOD_NONE)
    return bases;
  of_before = np_market_history_get_bases (history, before, NP_PARTS_ANY);
  for (guint i = 0; i < of_span->len; i++)
    {
      guint basis = g_array_index (of_span, guint, i);

      for (guint j = 0; j < of_before->len; j++)
        if (np_market_history_is_family (history, basis, g_array_index (of_before, guint, j)))
          {
            g_array_append_val (bases, basis);
            break;
          }
    }
  return bases;
}

/* Why a reading has no value although both counts, or the one that it takes, are there. */
static NpGap
find_gap (const NpMarketSlice *self, const NpMarketSlice *before, const NpReading *reading)
{
  gboolean sum = reading->indicator == NP_INDICATOR_ROLLING
                 || reading->indicator == NP_INDICATOR_YTD || before != NULL;

  if ((sum && np_market_slice_is_incomplete (self))
      || (before != NULL && np_market_slice_is_incomplete (before)))
    return NP_GAP_MONTHS;
  return NP_GAP_NONE;
}

/* The family whose first member in a period is @basis, as a count of that period knows it. */
static NpMarketSlice *
new_plain (NpMarketHistory *history, NpPeriod span, guint longest, guint basis, NpBy by)
{
  const GArray *bases = np_market_history_get_bases (history, span, longest);
  g_autoptr (NpMarketCount) count = NULL;

  for (guint i = 0; i < bases->len && count == NULL; i++)
    if (np_market_history_is_family (history, basis, g_array_index (bases, guint, i)))
      {
        count
            = np_market_history_get_count (history, span, longest, g_array_index (bases, guint, i));
        if (count != NULL)
          return new_of_count (history, count, by, i > 0);
      }
  return NULL;
}

/* Where nobody counts both periods: who counts the one that is asked for, and why that is no help. */
static guint
find_own_basis (NpMarketHistory *history,
                NpPeriod period,
                NpPeriod span,
                const NpReading *reading,
                NpGap *gap)
{
  NpPeriod before = np_reading_get_before (reading, period);
  const GArray *own = np_market_history_get_bases (history, span, get_longest (period, span));

  *gap = before == NP_PERIOD_NONE
                 || np_market_history_get_bases (history, before, NP_PARTS_ANY)->len == 0
             ? NP_GAP_NO_BEFORE
             : NP_GAP_OTHER_COUNT;
  return own->len > 0 ? g_array_index (own, guint, 0) : G_MAXUINT;
}

/**
 * np_market_slice_read:
 * @history: a market's
 * @period: the period
 * @by: what the entries are
 * @reading: what is asked for
 * @basis: a source, one that np_market_slice_list_bases() lists, or G_MAXUINT for the first
 *
 * Reads a market in a period. When nobody counts both the period and the one that it is held against,
 * the slice is still there and every entry a gap that says so.
 *
 * Returns: (transfer full) (nullable): NULL when no source itemises the months that are counted
 */
NpMarketSlice *
np_market_slice_read (NpMarketHistory *history,
                      NpPeriod period,
                      NpBy by,
                      const NpReading *reading,
                      guint basis)
{
  g_autoptr (GArray) bases = NULL;
  g_autoptr (NpMarketSlice) before = NULL;
  NpMarketSlice *self;
  NpDataset *dataset;
  NpPeriod span;
  guint longest;
  NpGap gap = NP_GAP_NONE;

  g_return_val_if_fail (history != NULL && reading != NULL, NULL);

  dataset = np_market_history_get_dataset (history);
  span = np_indicator_get_span (reading->indicator, period);
  if (span == NP_PERIOD_NONE)
    return NULL;
  longest = get_longest (period, span);
  bases = np_market_slice_list_bases (history, period, reading);
  if (basis == G_MAXUINT && bases->len > 0)
    basis = g_array_index (bases, guint, 0);
  if (basis == G_MAXUINT)
    basis = find_own_basis (history, period, span, reading, &gap);
  if (basis == G_MAXUINT)
    return NULL;
  self = new_plain (history, span, longest, basis, by);
  if (self == NULL)
    return NULL;
  self->period = period;
  if (np_indicator_compares (reading->indicator) && gap == NP_GAP_NONE)
    {
      self->before = np_reading_get_before (reading, period);
      before = new_plain (history, self->before, NP_PARTS_ANY, basis, by);
    }
  if (gap == NP_GAP_NONE)
    gap = find_gap (self, before, reading);
  value_entries (self, dataset, by, reading, before, gap);
  return self;
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
  g_autoptr (NpMarketHistory) history = NULL;
  const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  history = np_market_history_new (dataset, market);
  return np_market_slice_read (history, period, by, &units, G_MAXUINT);
}

void
np_market_slice_free (NpMarketSlice *self)
{
  if (self == NULL)
    return;
  g_free (self->entries);
  g_free (self->places);
  g_array_unref (self->sources);
  g_free (self);
}

/**
 * np_market_slice_find:
 * @self: a slice
 * @subject: number of a brand, group or country, as the slice is by
 *
 * Returns: (transfer none) (nullable): its entry
 */
const NpSliceEntry *
np_market_slice_find (const NpMarketSlice *self, guint subject)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (subject >= self->n_subjects || self->places[subject] == 0)
    return NULL;
  return &self->entries[self->places[subject] - 1];
}

gboolean
np_market_slice_is_itemised (const NpMarketSlice *self)
{
  gint64 named = 0;

  for (guint i = 0; i < self->n_entries; i++)
    {
      const NpSliceEntry *entry = &self->entries[i];
      gboolean pool = entry->rank == 0 && entry->gap == NP_GAP_NONE;

      named += pool ? 0 : entry->units;
    }
  return (double) named >= NP_NEARLY_ALL * (double) self->total;
}

gboolean
np_market_slice_is_incomplete (const NpMarketSlice *self)
{
  return self->n_months < np_period_get_n_months (self->span);
}

/**
 * np_market_basis:
 * @dataset: a dataset
 * @market: a market's number
 * @period: the period
 *
 * The most preferred source that itemises the market in the period, itself or in parts.
 *
 * Returns: a source's number, or G_MAXUINT
 */
guint
np_market_basis (NpDataset *dataset, guint market, NpPeriod period)
{
  g_autoptr (NpMarketHistory) history = NULL;
  const GArray *bases;

  g_return_val_if_fail (NP_IS_DATASET (dataset), G_MAXUINT);

  history = np_market_history_new (dataset, market);
  bases = np_market_history_get_bases (history, period, NP_PARTS_ANY);
  return bases->len > 0 ? g_array_index (bases, guint, 0) : G_MAXUINT;
}
