/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All trends of one figure are made together, so that each period is counted once, however many
 * lines there are. A trend asks each period's slice first; where the period's basis has no figure of the subject
 * but another source does, that figure is shown as coming from outside, without a rank, and with a
 * share only of that source's own total. */

#include <math.h>

#include "np-market-basis.h"
#include "np-market-slice.h"
#include "np-owner.h"
#include "np-rivals.h"

typedef struct
{
  NpDataset *dataset;
  guint market;
  NpBy by;
  guint subject; /* of the point that is being filled */
  NpSourceFamily families;
} Trend;

static gboolean
is_of_subject (const Trend *trend, const NpFact *fact)
{
  if (trend->by == NP_BY_BRAND)
    return fact->subject == trend->subject;
  return np_owner_in_period (trend->dataset, fact->subject, fact->period) == trend->subject;
}

/* The most preferred source that has a figure of the subject, or G_MAXUINT. */
static guint
find_outside_source (const Trend *trend, NpFactSlice rows)
{
  NpFactTable *table = np_dataset_get_registrations (trend->dataset);
  guint source = G_MAXUINT, best = G_MAXUINT;

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      guint rank = np_dataset_get_source_rank (trend->dataset, fact.source);

      if (source != G_MAXUINT && (rank > best || (rank == best && fact.source >= source)))
        continue;
      if (!is_of_subject (trend, &fact))
        continue;
      source = fact.source;
      best = rank;
    }
  return source;
}

static void
fill_outside (const Trend *trend, NpFactSlice rows, guint source, NpTrendPoint *point)
{
  NpTally tally = { 0 };
  gint64 total;
  guint total_source;
  g_autofree gboolean *found
      = g_new0 (gboolean, g_list_model_get_n_items (np_dataset_get_brands (trend->dataset)));

  for (guint i = rows.first; i < rows.first + rows.n;)
    {
      NpMarketRun run;

      np_market_run_read (&run, trend->dataset, &trend->families, source, rows, i);
      i = run.end;
      if (run.row == G_MAXUINT || !is_of_subject (trend, &run.used))
        continue;
      np_tally_add (&tally, trend->dataset, &run);
      np_missing_found (trend->dataset, found, run.used.subject);
    }
  total = np_market_total (trend->dataset, trend->market, point->period, &trend->families, source,
                           FALSE, &total_source);
  point->gap = FALSE;
  point->outside = TRUE;
  point->units = tally.units;
  point->share = total > 0 ? (double) tally.units / (double) total : NAN;
  point->rivals = np_rivals_exceed (tally.difference, tally.units);
  point->combined = tally.combined;
  if (trend->by == NP_BY_GROUP)
    {
      g_autofree gboolean *missing = np_missing_by_group (trend->dataset, found, point->period);

      point->partial = missing[trend->subject];
    }
  point->status = tally.status;
  point->source = source;
}

/* @slice: of the point's period, or NULL when no source itemises it. */
static void
fill_point (const Trend *trend, const NpMarketSlice *slice, NpTrendPoint *point)
{
  NpFactTable *table = np_dataset_get_registrations (trend->dataset);
  const NpSliceEntry *entry = slice != NULL ? np_market_slice_find (slice, trend->subject) : NULL;

  point->gap = TRUE;
  point->share = NAN;
  point->source = G_MAXUINT;
  if (entry == NULL)
    {
      NpFactSlice rows
          = trend->by == NP_BY_BRAND
                ? np_fact_table_find (table, trend->market, trend->subject, point->period)
                : np_fact_table_find_period (table, trend->market, point->period);
      guint source = find_outside_source (trend, rows);

      if (source != G_MAXUINT)
        fill_outside (trend, rows, source, point);
      return;
    }
  point->gap = FALSE;
  point->units = entry->units;
  point->share = entry->share;
  point->rank = entry->rank;
  point->rivals = entry->rivals;
  point->combined = entry->combined;
  point->partial = entry->partial;
  point->status = entry->status;
  point->source = np_fact_table_get_row (table, entry->first_row).source;
}

/* Adds the periods of one length that the market has a figure for. */
static void
add_periods (GHashTable *set, NpFactTable *table, guint market, NpPeriodUnit unit)
{
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, market, &n);

  for (guint i = 0; i < n; i++)
    if (np_period_get_unit (periods[i]) == unit)
      g_hash_table_add (set, GUINT_TO_POINTER (periods[i]));
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

/* Months, quarters and years follow one another without a hole; spans are those that there are. */
static GArray *
list_periods (NpDataset *dataset, guint market, NpPeriodUnit unit)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  GHashTableIter iter;
  gpointer key;

  add_periods (set, np_dataset_get_registrations (dataset), market, unit);
  add_periods (set, np_dataset_get_market_totals (dataset), market, unit);
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      NpPeriod period = GPOINTER_TO_UINT (key);

      g_array_append_val (periods, period);
    }
  g_array_sort (periods, compare_periods);
  if (unit != NP_PERIOD_UNIT_SPAN && periods->len > 1)
    {
      NpPeriod last = g_array_index (periods, NpPeriod, periods->len - 1);
      NpPeriod period = g_array_index (periods, NpPeriod, 0);

      g_array_set_size (periods, 0);
      for (; np_period_compare (period, last) <= 0; period = np_period_shift (period, 1))
        g_array_append_val (periods, period);
    }
  return periods;
}

/* Whether any of the subjects can have a figure: else the period need not be counted. */
static gboolean
has_figure (const Trend *trend, const guint *subjects, guint n_subjects, NpPeriod period)
{
  NpFactTable *table = np_dataset_get_registrations (trend->dataset);

  if (trend->by == NP_BY_GROUP)
    return TRUE;
  for (guint i = 0; i < n_subjects; i++)
    if (np_fact_table_find (table, trend->market, subjects[i], period).n > 0)
      return TRUE;
  return FALSE;
}

static void
clear_trend (gpointer data)
{
  g_free (((NpTrend *) data)->points);
}

/* Cuts off what is behind the last figure. */
static void
end_trend (NpTrend *self, GArray *points)
{
  while (points->len > 0 && g_array_index (points, NpTrendPoint, points->len - 1).gap)
    g_array_set_size (points, points->len - 1);
  self->n_points = points->len;
  self->points
      = points->len > 0 ? g_memdup2 (points->data, points->len * sizeof (NpTrendPoint)) : NULL;
}

/**
 * np_trends_new:
 * @dataset: a dataset
 * @market: a market's number
 * @unit: how long each period is
 * @by: what @subjects are
 * @subjects: (array length=n_subjects): numbers of brands or groups
 * @n_subjects: how many
 *
 * Some subjects over time. The first and the last point of each are figures; gaps stand only
 * between them. O(periods x (rows of a period + subjects x entries)).
 *
 * Returns: (transfer full) (element-type NpTrend): one for each subject, in their order
 */
GArray *
np_trends_new (NpDataset *dataset,
               guint market,
               NpPeriodUnit unit,
               NpBy by,
               const guint *subjects,
               guint n_subjects)
{
  Trend trend = { .dataset = dataset, .market = market, .by = by };
  GArray *trends = g_array_new (FALSE, TRUE, sizeof (NpTrend));
  g_autoptr (GArray) periods = NULL;
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_return_val_if_fail (NP_IS_DATASET (dataset), trends);

  g_array_set_clear_func (trends, clear_trend);
  for (guint i = 0; i < n_subjects; i++)
    g_ptr_array_add (points, g_array_new (FALSE, TRUE, sizeof (NpTrendPoint)));
  np_source_family_init (&trend.families, dataset);
  periods = list_periods (dataset, market, unit);
  for (guint i = 0; i < periods->len; i++)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i);
      g_autoptr (NpMarketSlice) slice = NULL;

      if (has_figure (&trend, subjects, n_subjects, period))
        slice = np_market_slice_build (dataset, &trend.families, market, period, by);
      for (guint j = 0; j < n_subjects; j++)
        {
          GArray *of_subject = g_ptr_array_index (points, j);
          NpTrendPoint point = { .period = period };

          trend.subject = subjects[j];
          fill_point (&trend, slice, &point);
          if (!point.gap || of_subject->len > 0)
            g_array_append_val (of_subject, point);
        }
    }
  np_source_family_clear (&trend.families);
  for (guint i = 0; i < n_subjects; i++)
    {
      NpTrend one = { .subject = subjects[i] };

      end_trend (&one, g_ptr_array_index (points, i));
      g_array_append_val (trends, one);
    }
  return trends;
}
