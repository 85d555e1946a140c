/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found where brands are summed to a market, and months to a year: always within one count. */

#include "np-findings-private.h"
#include "np-market-slice.h"

/* A year is made of anything that is shorter. */
#define SHORTER_THAN_A_YEAR 11

static NpFinding
about_brand (NpFindingsSearch *self, NpFindingKind kind, guint market, const NpBrandCount *count)
{
  NpFinding finding = np_finding_init (kind);

  finding.entity = NP_ENTITY (np_dataset_brand (self->dataset, count->brand));
  finding.market = np_dataset_market (self->dataset, market);
  finding.table = NP_DATA_TABLE_REGISTRATIONS;
  finding.row = count->first_row;
  return finding;
}

/* Whether what the source doesn't itemise stands in a pool, so that all is said to be counted. */
static gboolean
has_pool (NpDataset *dataset, const NpMarketCount *count)
{
  for (guint i = 0; i < count->n_brands; i++)
    if (np_brand_get_covers (np_dataset_brand (dataset, count->brands[i].brand))
        == NP_BRAND_COVERS_POOL)
      return TRUE;
  return FALSE;
}

static void
compare_market (NpFindingsSearch *self, guint market, const NpMarketCount *count)
{
  NpFinding finding = np_finding_init (NP_FINDING_BRANDS_NOT_MARKET);
  gint64 sum = 0;

  if (count->total < 0 || count->n_brands == 0)
    return;
  for (guint i = 0; i < count->n_brands; i++)
    sum += count->brands[i].units;
  if (sum == count->total
      || (sum < count->total && !has_pool (self->dataset, count)
          && (double) sum < NP_NEARLY_ALL * (double) count->total))
    return;
  finding.market = np_dataset_market (self->dataset, market);
  finding.entity = NP_ENTITY (finding.market);
  finding.period = count->period;
  finding.table = NP_DATA_TABLE_REGISTRATIONS;
  finding.row = count->brands[0].first_row;
  finding.source = count->basis;
  finding.found = sum;
  finding.expected = count->total;
  np_findings_add (self, &finding);
}

/* Each brand of which the count has both the year and all of its parts. */
static void
compare_year (NpFindingsSearch *self,
              guint market,
              const NpMarketCount *year,
              const NpMarketCount *parts)
{
  for (guint i = 0; i < year->n_brands; i++)
    {
      const NpBrandCount *whole = &year->brands[i];
      const NpBrandCount *sum = np_market_count_find (parts, whole->brand);
      NpFinding finding;

      if (sum == NULL || sum->n_months < 12 || sum->units == whole->units)
        continue;
      finding = about_brand (self, NP_FINDING_MONTHS_NOT_YEAR, market, whole);
      finding.period = year->period;
      finding.source = year->basis;
      finding.other_row = sum->first_row;
      finding.found = sum->units;
      finding.expected = whole->units;
      np_findings_add (self, &finding);
    }
}

/* The market's own totals of a year's months, by one count; -1: one is missing. */
static gint64
sum_totals (NpMarketHistory *history, NpPeriod year, guint basis)
{
  gint64 sum = 0;

  for (guint i = 0; i < 12; i++)
    {
      guint source;
      gint64 total
          = np_market_history_get_total (history,
                                         np_period_new (np_period_get_first_month (year) + i, 1),
                                         basis, FALSE, &source);

      if (total < 0)
        return -1;
      sum += total;
    }
  return sum;
}

static void
compare_totals (NpFindingsSearch *self, NpMarketHistory *history, guint market, NpPeriod year)
{
  NpFactTable *table = np_dataset_get_market_totals (self->dataset);
  NpFactSlice rows = np_fact_table_find (table, market, 0, year);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      gint64 sum = sum_totals (history, year, fact.source);
      NpFinding finding = np_finding_init (NP_FINDING_MONTHS_NOT_YEAR);

      if (sum < 0 || sum == fact.units)
        continue;
      finding.market = np_dataset_market (self->dataset, market);
      finding.entity = NP_ENTITY (finding.market);
      finding.period = year;
      finding.table = NP_DATA_TABLE_MARKET_TOTALS;
      finding.row = i;
      finding.source = fact.source;
      finding.found = sum;
      finding.expected = fact.units;
      np_findings_add (self, &finding);
    }
}

static void
look_at_period (NpFindingsSearch *self, NpMarketHistory *history, guint market, NpPeriod period)
{
  const GArray *bases = np_market_history_get_bases (history, period, NP_PARTS_NONE);
  g_autoptr (GArray) own = g_array_copy ((GArray *) bases);

  for (guint i = 0; i < own->len; i++)
    {
      guint basis = g_array_index (own, guint, i);
      g_autoptr (NpMarketCount) count
          = np_market_history_get_count (history, period, NP_PARTS_NONE, basis);
      g_autoptr (NpMarketCount) parts = NULL;

      if (count == NULL)
        continue;
      compare_market (self, market, count);
      if (np_period_get_unit (period) == NP_PERIOD_UNIT_YEAR)
        parts = np_market_history_get_count (history, period, SHORTER_THAN_A_YEAR, basis);
      if (parts != NULL)
        compare_year (self, market, count, parts);
    }
}

/**
 * np_findings_look_at_sums:
 * @self: what is collected
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
np_findings_look_at_sums (NpFindingsSearch *self)
{
  guint n_markets = g_list_model_get_n_items (np_dataset_get_markets (self->dataset));

  for (guint market = 0; market < n_markets; market++)
    {
      g_autoptr (NpMarketHistory) history = np_market_history_new (self->dataset, market);
      guint n;
      const NpPeriod *periods
          = np_fact_table_get_periods (np_dataset_get_registrations (self->dataset), market, &n);

      for (guint i = 0; i < n; i++)
        {
          if (g_cancellable_is_cancelled (self->cancellable))
            return FALSE;
          look_at_period (self, history, market, periods[i]);
        }
      periods
          = np_fact_table_get_periods (np_dataset_get_market_totals (self->dataset), market, &n);
      for (guint i = 0; i < n; i++)
        if (np_period_get_unit (periods[i]) == NP_PERIOD_UNIT_YEAR)
          compare_totals (self, history, market, periods[i]);
    }
  return TRUE;
}
