/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All trends of one figure are made together, so that each period is counted once, however many
 * lines there are. A trend asks each period's slice first; where the period's basis has no value of
 * the subject but another family does, that value is shown as coming from outside, without a rank,
 * and with a share only of that family's own total. */

#include "np-trend.h"

#include <math.h>

typedef struct
{
  NpMarketHistory *history;
  NpBy by;
  const NpReading *reading;
} Trend;

/* The slices of one period, made when they are asked for. */
typedef struct
{
  NpPeriod period;
  GArray *bases;     /* of guint, what can be asked (owned) */
  GPtrArray *slices; /* of NpMarketSlice (owned) */
} Slices;

static void
slices_init (Slices *self, const Trend *trend, NpPeriod period)
{
  self->period = period;
  self->bases = np_market_slice_list_bases (trend->history, period, trend->reading);
  self->slices = g_ptr_array_new_with_free_func ((GDestroyNotify) np_market_slice_free);
}

static void
slices_clear (Slices *self)
{
  g_ptr_array_unref (self->slices);
  g_array_unref (self->bases);
}

/* The slice of the family @i in order of preference; NULL behind the last. With no family at all, the
 * first is what there is of the period, and says why it has no values. */
static const NpMarketSlice *
slices_get (Slices *self, const Trend *trend, guint i)
{
  if (i >= MAX (self->bases->len, 1))
    return NULL;
  while (self->slices->len <= i)
    {
      guint next = self->slices->len;
      guint basis = next < self->bases->len ? g_array_index (self->bases, guint, next) : G_MAXUINT;

      g_ptr_array_add (self->slices, np_market_slice_read (trend->history, self->period, trend->by,
                                                           trend->reading, basis));
    }
  return g_ptr_array_index (self->slices, i);
}

/**
 * np_trend_point_of_entry:
 * @history: of the market
 * @slice: of a period
 * @entry: one of its entries
 *
 * Returns: the entry as a point of a trend
 */
NpTrendPoint
np_trend_point_of_entry (NpMarketHistory *history,
                         const NpMarketSlice *slice,
                         const NpSliceEntry *entry)
{
  NpFactTable *table = np_dataset_get_registrations (np_market_history_get_dataset (history));

  return (NpTrendPoint) {
    .period = slice->period,
    .gap = entry->gap,
    .value = entry->value,
    .units = entry->units,
    .share = entry->share,
    .before = entry->before,
    .rank = entry->rank,
    .n_brands = entry->n_brands,
    .n_months = entry->n_months,
    .first_row = entry->first_row,
    .outside = slice->outside,
    .rivals = entry->rivals,
    .combined = entry->combined,
    .partial = entry->partial,
    .lacks_months = entry->lacks_months,
    .incomplete = entry->incomplete || np_market_slice_is_incomplete (slice),
    .status = entry->status,
    .source = np_fact_table_get_row (table, entry->first_row).source,
  };
}

/* A period that lacks months is no point of a line: it is shorter than the others. */
static NpGap
find_gap (const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  if (slice == NULL || entry == NULL)
    return NP_GAP_NOT_ITEMISED;
  if (np_market_slice_is_incomplete (slice))
    return NP_GAP_MONTHS;
  return entry->gap;
}

static void
fill_point (const Trend *trend, Slices *slices, guint subject, NpTrendPoint *point)
{
  *point = (NpTrendPoint) {
    .period = slices->period,
    .gap = NP_GAP_NOT_ITEMISED,
    .value = NAN,
    .share = NAN,
    .before = -1,
    .source = G_MAXUINT,
  };
  for (guint i = 0; i < MAX (slices->bases->len, 1); i++)
    {
      const NpMarketSlice *slice = slices_get (slices, trend, i);
      const NpSliceEntry *entry = slice != NULL ? np_market_slice_find (slice, subject) : NULL;
      NpGap gap = find_gap (slice, entry);

      if (gap == NP_GAP_NONE)
        {
          *point = np_trend_point_of_entry (trend->history, slice, entry);
          /* Another family's count says nothing of the places in the period's own, and a count of a
           * few makes nothing of places in the market. */
          point->rank = i > 0 || !np_market_slice_is_itemised (slice) ? 0 : point->rank;
          point->outside |= i > 0;
          return;
        }
      /* The first that knows more than that it isn't itemised says why. */
      if (point->gap == NP_GAP_NOT_ITEMISED)
        point->gap = gap;
    }
}

/* Adds the periods of one length that the market has a figure for. */
static void
add_periods (GHashTable *set, NpFactTable *table, guint market, NpPeriodUnit unit)
{
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, market, &n);

  for (guint i = 0; i < n; i++)
    {
      guint first = np_period_get_first_month (periods[i]);
      NpPeriod period = periods[i];

      /* What lies inside a quarter or a year is a part of it. */
      if (unit == NP_PERIOD_UNIT_QUARTER && np_period_get_n_months (period) == 1)
        period = np_period_new (first - first % 3, 3);
      else if (unit == NP_PERIOD_UNIT_YEAR && np_period_get_n_months (period) < 12
               && first % 12 + np_period_get_n_months (period) <= 12)
        period = np_period_new (first - first % 12, 12);
      if (np_period_get_unit (period) == unit)
        g_hash_table_add (set, GUINT_TO_POINTER (period));
    }
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

GArray *
np_trend_list_periods (NpMarketHistory *history, NpPeriodUnit unit)
{
  NpDataset *dataset = np_market_history_get_dataset (history);
  guint market = np_market_history_get_market (history);
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

static void
clear_trend (gpointer data)
{
  g_free (((NpTrend *) data)->points);
}

/* Cuts off what is behind the last figure, and says of each place what the one before it was. */
static void
end_trend (NpTrend *self, GArray *points)
{
  guint before = 0;

  while (points->len > 0
         && g_array_index (points, NpTrendPoint, points->len - 1).gap != NP_GAP_NONE)
    g_array_set_size (points, points->len - 1);
  for (guint i = 0; i < points->len; i++)
    {
      NpTrendPoint *point = &g_array_index (points, NpTrendPoint, i);

      point->rank_before = before;
      before = point->rank > 0 ? point->rank : before;
    }
  self->n_points = points->len;
  self->points
      = points->len > 0 ? g_memdup2 (points->data, points->len * sizeof (NpTrendPoint)) : NULL;
}

/**
 * np_trends_new_in:
 * @history: a market's
 * @periods: (element-type NpPeriod): in order of time
 * @by: what @subjects are
 * @reading: what is asked for
 * @subjects: (array length=n_subjects): numbers of brands, groups or countries
 * @n_subjects: how many
 *
 * Some subjects over time. The first and the last point of each are values; gaps stand only
 * between them. O(periods x (rows of a period + subjects)).
 *
 * Returns: (transfer full) (element-type NpTrend): one for each subject, in their order
 */
GArray *
np_trends_new_in (NpMarketHistory *history,
                  const GArray *periods,
                  NpBy by,
                  const NpReading *reading,
                  const guint *subjects,
                  guint n_subjects)
{
  Trend trend = { history, by, reading };
  GArray *trends = g_array_new (FALSE, TRUE, sizeof (NpTrend));
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_return_val_if_fail (history != NULL && reading != NULL, trends);

  g_array_set_clear_func (trends, clear_trend);
  for (guint i = 0; i < n_subjects; i++)
    g_ptr_array_add (points, g_array_new (FALSE, TRUE, sizeof (NpTrendPoint)));
  for (guint i = 0; i < periods->len; i++)
    {
      Slices slices;

      slices_init (&slices, &trend, g_array_index (periods, NpPeriod, i));
      for (guint j = 0; j < n_subjects; j++)
        {
          GArray *of_subject = g_ptr_array_index (points, j);
          NpTrendPoint point;

          fill_point (&trend, &slices, subjects[j], &point);
          if (point.gap == NP_GAP_NONE || of_subject->len > 0)
            g_array_append_val (of_subject, point);
        }
      slices_clear (&slices);
    }
  for (guint i = 0; i < n_subjects; i++)
    {
      NpTrend one = { .subject = subjects[i] };

      end_trend (&one, g_ptr_array_index (points, i));
      g_array_append_val (trends, one);
    }
  return trends;
}

/**
 * np_trends_new:
 * @history: a market's
 * @unit: how long each period is
 * @by: what @subjects are
 * @reading: what is asked for
 * @subjects: (array length=n_subjects): numbers of brands, groups or countries
 * @n_subjects: how many
 *
 * Some subjects through all periods of one length, as [func@trends_new_in].
 *
 * Returns: (transfer full) (element-type NpTrend): one for each subject, in their order
 */
GArray *
np_trends_new (NpMarketHistory *history,
               NpPeriodUnit unit,
               NpBy by,
               const NpReading *reading,
               const guint *subjects,
               guint n_subjects)
{
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (history != NULL, NULL);

  periods = np_trend_list_periods (history, unit);
  return np_trends_new_in (history, periods, by, reading, subjects, n_subjects);
}
