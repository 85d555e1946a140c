/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-concentration.h"

#include <math.h>

const guint np_concentration_tops[NP_N_TOPS] = { 1, 3, 5, 10 };

static NpConcentration
make_gap (NpPeriod period, NpGap gap)
{
  return (NpConcentration) {
    .period = period,
    .gap = gap,
    .tops = { NAN, NAN, NAN, NAN },
    .hhi = NAN,
    .hhi_high = NAN,
    .itemised = NAN,
    .basis = G_MAXUINT,
  };
}

/**
 * np_concentration_of_slice:
 * @slice: a market in a period, read as units or as a sum of them
 *
 * The shares of the largest n, and the Herfindahl–Hirschman index, as the US Department of Justice
 * and the Federal Trade Commission compute it in their Merger Guidelines: Σ (100 × share)².
 *
 * Returns: the figures; a gap when there is no total, months of the market are missing, or so little
 * of it is itemised that the largest may be among what isn't
 */
NpConcentration
np_concentration_of_slice (const NpMarketSlice *slice)
{
  NpConcentration self = make_gap (slice->period, NP_GAP_NONE);
  double sum = 0, squares = 0, rest;

  if (slice->total <= 0 || np_market_slice_is_incomplete (slice))
    {
      self.gap = slice->total <= 0 ? NP_GAP_NO_TOTAL : NP_GAP_MONTHS;
      return self;
    }
  for (guint i = 0; i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];

      /* Pools come last, and are nobody's share. */
      if (entry->rank == 0)
        break;
      sum += entry->share;
      squares += entry->share * entry->share;
      self.n = i + 1;
      for (guint j = 0; j < NP_N_TOPS; j++)
        if (np_concentration_tops[j] == self.n)
          self.tops[j] = sum;
    }
  rest = MAX (1.0 - sum, 0.0);
  self.hhi = squares * 1e4;
  self.hhi_high = (squares + rest * rest) * 1e4;
  self.itemised = sum;
  self.basis = slice->basis;
  return sum < NP_NEARLY_ALL ? make_gap (slice->period, NP_GAP_PARTS) : self;
}

/**
 * np_concentrations_new:
 * @history: a market's
 * @unit: how long each period is
 * @by: whose shares
 * @reading: of units, or of a sum of them
 *
 * Returns: (transfer full) (element-type NpConcentration): one for each period
 */
GArray *
np_concentrations_new (NpMarketHistory *history,
                       NpPeriodUnit unit,
                       NpBy by,
                       const NpReading *reading)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (NpConcentration));
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (history != NULL && reading != NULL, all);

  periods = np_trend_list_periods (history, unit);
  for (guint i = 0; i < periods->len; i++)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i);
      g_autoptr (NpMarketSlice) slice
          = np_market_slice_read (history, period, by, reading, G_MAXUINT);
      NpConcentration one = slice != NULL ? np_concentration_of_slice (slice)
                                          : make_gap (period, NP_GAP_NOT_ITEMISED);

      if (one.gap == NP_GAP_NONE || all->len > 0)
        g_array_append_val (all, one);
    }
  while (all->len > 0 && g_array_index (all, NpConcentration, all->len - 1).gap != NP_GAP_NONE)
    g_array_set_size (all, all->len - 1);
  return all;
}
