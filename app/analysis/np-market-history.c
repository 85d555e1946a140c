/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts and lists of families are cached by period. The counts of a large market are large, so only
 * those of about two years of months are kept: who goes through time looks at no more at once. */

#include "np-market-history.h"

#include "np-market-count-private.h"

#define MAX_KEPT 40

struct _NpMarketHistory
{
  NpDataset *dataset; /* (owned) */
  guint market;
  NpSourceFamily families;
  GHashTable *bases;  /* Key to GArray of guint (owned) */
  GHashTable *counts; /* Key to NpMarketCount, which may be NULL (owned) */
  GQueue kept;        /* keys of @counts, borrowed, the oldest first */
};

typedef struct
{
  NpPeriod period;
  guint longest;
  guint basis; /* 0 of lists of families */
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return key->period * 31 + key->longest * 7919 + key->basis * 104729;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->period == y->period && x->longest == y->longest && x->basis == y->basis;
}

static void
unref_count (gpointer data)
{
  np_market_count_unref (data);
}

/**
 * np_market_history_new:
 * @dataset: a dataset
 * @market: a market's number
 *
 * Returns: (transfer full): the market's history
 */
NpMarketHistory *
np_market_history_new (NpDataset *dataset, guint market)
{
  NpMarketHistory *self;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  self = g_new0 (NpMarketHistory, 1);
  self->dataset = g_object_ref (dataset);
  self->market = market;
  np_source_family_init (&self->families, dataset);
  self->bases = g_hash_table_new_full (key_hash, key_equal, g_free, (GDestroyNotify) g_array_unref);
  self->counts = g_hash_table_new_full (key_hash, key_equal, g_free, unref_count);
  g_queue_init (&self->kept);
  return self;
}

void
np_market_history_free (NpMarketHistory *self)
{
  if (self == NULL)
    return;
  g_queue_clear (&self->kept);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->bases);
  np_source_family_clear (&self->families);
  g_object_unref (self->dataset);
  g_free (self);
}

NpDataset *
np_market_history_get_dataset (NpMarketHistory *self)
{
  return self->dataset;
}

guint
np_market_history_get_market (NpMarketHistory *self)
{
  return self->market;
}

gboolean
np_market_history_is_family (NpMarketHistory *self, guint a, guint b)
{
  return np_source_family_together (&self->families, a, b);
}

gint64
np_market_history_get_total (NpMarketHistory *self,
                             NpPeriod period,
                             guint basis,
                             gboolean any,
                             guint *source)
{
  return np_market_total (self->dataset, self->market, period, &self->families, basis, any, source);
}

/* How a family does in a period. */
typedef struct
{
  guint source; /* its most preferred */
  guint rank;
  guint n_months; /* of a sum, that it has parts for */
} Basis;

static int
compare_bases (gconstpointer a, gconstpointer b)
{
  const Basis *x = a, *y = b;

  if (x->n_months != y->n_months)
    return x->n_months > y->n_months ? -1 : 1;
  return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static void
add_basis (NpMarketHistory *self, GArray *bases, guint source)
{
  guint rank = np_dataset_get_source_rank (self->dataset, source);
  Basis basis = { source, rank, 0 };

  for (guint i = 0; i < bases->len; i++)
    {
      Basis *other = &g_array_index (bases, Basis, i);

      if (!np_source_family_together (&self->families, other->source, source))
        continue;
      if (rank < other->rank)
        {
          other->source = source;
          other->rank = rank;
        }
      return;
    }
  g_array_append_val (bases, basis);
}

/* The families with figures of the period itself. A source that only pools what it counts itemises
 * nothing. */
static void
find_direct_bases (NpMarketHistory *self, GArray *bases, NpPeriod period)
{
  NpFactTable *table = np_dataset_get_registrations (self->dataset);
  NpFactSlice rows = np_fact_table_find_period (table, self->market, period);
  g_autofree gboolean *seen = NULL;
  guint last = G_MAXUINT, n_seen = 0;

  if (rows.n == 0)
    return;
  seen = g_new0 (gboolean, self->families.n);
  for (guint i = rows.first; i < rows.first + rows.n && n_seen < self->families.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (fact.source == last || seen[fact.source]
          || np_brand_is_pool (self->dataset, fact.subject))
        continue;
      last = fact.source;
      seen[fact.source] = TRUE;
      n_seen++;
      add_basis (self, bases, fact.source);
    }
}

/* The lengths that parts of a sum are looked for in, longest first. */
static const guint part_lengths[] = { 12, 6, 3, 1 };

/* The longest figure of the family that begins with a month and ends inside @period, or none. */
static NpPeriod
find_part (NpMarketHistory *self,
           NpPeriod period,
           guint first_month,
           guint longest,
           int basis,
           guint *n)
{
  guint end = np_period_get_first_month (period) + np_period_get_n_months (period);

  for (guint i = 0; i < G_N_ELEMENTS (part_lengths); i++)
    {
      NpPeriod part;
      const GArray *bases;

      if (part_lengths[i] > longest || first_month + part_lengths[i] > end)
        continue;
      part = np_period_new (first_month, part_lengths[i]);
      if (part == period)
        continue;
      *n = part_lengths[i];
      bases = np_market_history_get_bases (self, part, NP_PARTS_NONE);
      for (guint j = 0; j < bases->len; j++)
        if (basis < 0
            || np_source_family_together (&self->families, g_array_index (bases, guint, j), basis))
          return part;
    }
  *n = 1;
  return NP_PERIOD_NONE;
}

/* How many months of the period a family has parts for, as its sum takes them: each once, however
 * many figures there are of it. */
static guint
count_part_months (NpMarketHistory *self, NpPeriod period, guint longest, guint basis)
{
  guint first = np_period_get_first_month (period), end = first + np_period_get_n_months (period);
  guint n_months = 0;

  for (guint month = first, n; month < end; month += n)
    if (find_part (self, period, month, longest, (int) basis, &n) != NP_PERIOD_NONE)
      n_months += n;
  return n_months;
}

static void
find_part_bases (NpMarketHistory *self, GArray *bases, NpPeriod period, guint longest)
{
  guint first = np_period_get_first_month (period), end = first + np_period_get_n_months (period);

  for (guint month = first, n; month < end; month++)
    for (guint i = 0; i < G_N_ELEMENTS (part_lengths); i++)
      {
        NpPeriod part;
        const GArray *of_part;

        n = part_lengths[i];
        if (n > longest || month + n > end || n == end - first)
          continue;
        part = np_period_new (month, n);
        of_part = np_market_history_get_bases (self, part, NP_PARTS_NONE);
        for (guint j = 0; j < of_part->len; j++)
          add_basis (self, bases, g_array_index (of_part, guint, j));
      }
  for (guint i = 0; i < bases->len; i++)
    {
      Basis *basis = &g_array_index (bases, Basis, i);

      basis->n_months = count_part_months (self, period, longest, basis->source);
    }
}

/* Whether the figures of the period itself count. */
static gboolean
takes_own (NpPeriod period, guint longest)
{
  return longest == NP_PARTS_NONE || np_period_get_n_months (period) <= longest;
}

/**
 * np_market_history_get_bases:
 * @self: a history
 * @period: the period
 * @longest: no figure of more months counts; %NP_PARTS_ANY or %NP_PARTS_NONE
 *
 * Which families of sources can count a period, itself or as the sum of its parts. Where there are
 * figures of the period itself, sums are not looked at.
 *
 * Returns: (transfer none) (element-type guint): the most preferred source of each
 */
const GArray *
np_market_history_get_bases (NpMarketHistory *self, NpPeriod period, guint longest)
{
  Key key = { period, longest, 0 };
  GArray *sources;
  g_autoptr (GArray) bases = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  sources = g_hash_table_lookup (self->bases, &key);
  if (sources != NULL)
    return sources;
  sources = g_array_new (FALSE, FALSE, sizeof (guint));
  bases = g_array_new (FALSE, FALSE, sizeof (Basis));
  if (period != NP_PERIOD_NONE && takes_own (period, longest))
    find_direct_bases (self, bases, period);
  if (bases->len == 0 && period != NP_PERIOD_NONE && longest != NP_PARTS_NONE)
    find_part_bases (self, bases, period, longest);
  g_array_sort (bases, compare_bases);
  for (guint i = 0; i < bases->len; i++)
    g_array_append_val (sources, g_array_index (bases, Basis, i).source);
  g_hash_table_insert (self->bases, g_memdup2 (&key, sizeof key), sources);
  return sources;
}

static NpMarketCount *
make_sum (NpMarketHistory *self, NpPeriod period, guint longest, guint basis)
{
  g_autoptr (GPtrArray) parts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) np_market_count_unref);
  guint first = np_period_get_first_month (period), end = first + np_period_get_n_months (period);

  for (guint month = first, n; month < end; month += n)
    {
      NpPeriod part = find_part (self, period, month, longest, (int) basis, &n);
      NpMarketCount *count = NULL;

      if (part != NP_PERIOD_NONE)
        count = np_market_history_get_count (self, part, NP_PARTS_NONE, basis);
      if (count != NULL)
        g_ptr_array_add (parts, count);
    }
  return parts->len > 0 ? np_market_count_new_sum (self->dataset, period, basis, parts) : NULL;
}

/* The oldest make room. */
static void
keep_count (NpMarketHistory *self, const Key *key, NpMarketCount *count)
{
  Key *own = g_memdup2 (key, sizeof *key);

  if (self->kept.length >= MAX_KEPT)
    g_hash_table_remove (self->counts, g_queue_pop_head (&self->kept));
  g_hash_table_insert (self->counts, own, count != NULL ? g_rc_box_acquire (count) : NULL);
  g_queue_push_tail (&self->kept, own);
}

/**
 * np_market_history_get_count:
 * @self: a history
 * @period: the period
 * @longest: as for [func@market_history_get_bases]
 * @basis: a source, one of those that it lists
 *
 * O(rows of the period) or, of a sum, O(its parts' brands); what was asked for lately is at hand.
 *
 * Returns: (transfer full) (nullable): the market as the basis' family counts it
 */
NpMarketCount *
np_market_history_get_count (NpMarketHistory *self, NpPeriod period, guint longest, guint basis)
{
  Key key = { period, longest, basis };
  NpMarketCount *count = NULL;
  gpointer kept;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (period != NP_PERIOD_NONE, NULL);

  if (g_hash_table_lookup_extended (self->counts, &key, NULL, &kept))
    return kept != NULL ? g_rc_box_acquire (kept) : NULL;
  if (takes_own (period, longest))
    count
        = np_market_count_new_direct (self->dataset, &self->families, self->market, period, basis);
  if (count == NULL && longest != NP_PARTS_NONE)
    count = make_sum (self, period, longest, basis);
  keep_count (self, &key, count);
  return count;
}

/* The first and the last month that any figure of the market is of. */
static gboolean
find_months (NpMarketHistory *self, guint *first, guint *last)
{
  guint n;
  const NpPeriod *periods
      = np_fact_table_get_periods (np_dataset_get_registrations (self->dataset), self->market, &n);

  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < n; i++)
    {
      *first = MIN (*first, np_period_get_first_month (periods[i]));
      *last = MAX (*last, np_period_get_first_month (periods[i])
                              + np_period_get_n_months (periods[i]) - 1);
    }
  return n > 0;
}

/* Of the family that is the basis; which parts there are says it without counting a car. */
guint
np_market_history_count_months (NpMarketHistory *self, NpPeriod period)
{
  const GArray *bases = np_market_history_get_bases (self, period, NP_PARTS_ANY);

  if (bases->len == 0)
    return 0;
  if (np_market_history_get_bases (self, period, NP_PARTS_NONE)->len > 0)
    return np_period_get_n_months (period);
  return count_part_months (self, period, NP_PARTS_ANY, g_array_index (bases, guint, 0));
}

/* Whether periods of that length may be sums. */
static gboolean
is_sum_unit (NpPeriodUnit unit)
{
  return unit == NP_PERIOD_UNIT_QUARTER || unit == NP_PERIOD_UNIT_YEAR;
}

static guint
get_length (NpPeriodUnit unit)
{
  return unit == NP_PERIOD_UNIT_QUARTER ? 3 : 12;
}

/* @last: the last month that there is any figure of. */
static gboolean
is_listed (NpMarketHistory *self, NpPeriod period, guint last)
{
  guint n_months = np_market_history_count_months (self, period);
  guint end = np_period_get_first_month (period) + np_period_get_n_months (period);

  return n_months == np_period_get_n_months (period) || (n_months > 0 && end > last);
}

/**
 * np_market_history_list_periods:
 * @self: a history
 * @unit: how long each is
 *
 * Quarters and years may be sums of their parts; of months and spans there is nothing but figures of
 * their own. A quarter or year that lacks parts is left out unless it is the newest.
 *
 * Returns: (transfer full) (element-type NpPeriod): the periods, in order of time
 */
GArray *
np_market_history_list_periods (NpMarketHistory *self, NpPeriodUnit unit)
{
  GArray *listed = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  guint length = get_length (unit);
  guint n, first, last;
  const NpPeriod *periods;

  g_return_val_if_fail (self != NULL, listed);

  periods
      = np_fact_table_get_periods (np_dataset_get_registrations (self->dataset), self->market, &n);
  if (!is_sum_unit (unit))
    {
      for (guint i = 0; i < n; i++)
        if (np_period_get_unit (periods[i]) == unit
            && np_market_history_get_bases (self, periods[i], NP_PARTS_ANY)->len > 0)
          g_array_append_val (listed, periods[i]);
      return listed;
    }
  if (!find_months (self, &first, &last))
    return listed;
  for (guint month = first - first % length; month <= last; month += length)
    {
      NpPeriod period = np_period_new (month, length);

      if (is_listed (self, period, last))
        g_array_append_val (listed, period);
    }
  return listed;
}

/* What a search for the newest has found. */
typedef struct
{
  NpPeriod whole;
  NpPeriod any;
} Newest;

/* Whether that was the last that has to be looked at. */
static gboolean
newest_try (Newest *self, NpMarketHistory *history, NpPeriod period, guint32 last_day)
{
  if (np_period_get_last_day (period) > last_day)
    return FALSE;
  if (self->any == NP_PERIOD_NONE)
    self->any = period;
  if (np_market_history_count_months (history, period) == np_period_get_n_months (period))
    self->whole = period;
  return self->whole != NP_PERIOD_NONE;
}

static Newest
find_newest_of_table (NpMarketHistory *self, NpPeriodUnit unit, guint32 last_day)
{
  Newest newest = { NP_PERIOD_NONE, NP_PERIOD_NONE };
  guint n;
  const NpPeriod *periods
      = np_fact_table_get_periods (np_dataset_get_registrations (self->dataset), self->market, &n);

  for (guint i = n; i > 0; i--)
    if (np_period_get_unit (periods[i - 1]) == unit
        && np_market_history_get_bases (self, periods[i - 1], NP_PARTS_ANY)->len > 0
        && newest_try (&newest, self, periods[i - 1], last_day))
      break;
  return newest;
}

static Newest
find_newest_sum (NpMarketHistory *self, NpPeriodUnit unit, guint32 last_day)
{
  Newest newest = { NP_PERIOD_NONE, NP_PERIOD_NONE };
  guint length = get_length (unit), first, last;

  if (!find_months (self, &first, &last))
    return newest;
  for (guint n = last / length - first / length + 1; n > 0; n--)
    {
      NpPeriod period = np_period_new ((first / length + n - 1) * length, length);

      if (is_listed (self, period, last) && newest_try (&newest, self, period, last_day))
        break;
    }
  return newest;
}

/**
 * np_market_history_find_newest:
 * @self: a history
 * @unit: how long it is
 * @last_day: the last day that it may have
 *
 * Returns: the last of [method@market_history_list_periods] that is whole, or the last at all
 */
NpPeriod
np_market_history_find_newest (NpMarketHistory *self, NpPeriodUnit unit, guint32 last_day)
{
  Newest newest;

  g_return_val_if_fail (self != NULL, NP_PERIOD_NONE);

  newest = is_sum_unit (unit) ? find_newest_sum (self, unit, last_day)
                              : find_newest_of_table (self, unit, last_day);
  return newest.whole != NP_PERIOD_NONE ? newest.whole : newest.any;
}
