/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-indicator.h"

static const char *const names[NP_N_INDICATORS] = {
  [NP_INDICATOR_UNITS] = "units",     [NP_INDICATOR_SHARE] = "share",
  [NP_INDICATOR_CHANGE] = "change",   [NP_INDICATOR_GROWTH] = "growth",
  [NP_INDICATOR_ROLLING] = "rolling", [NP_INDICATOR_YTD] = "ytd",
  [NP_INDICATOR_INDEX] = "index",
};

const char *
np_indicator_get_name (NpIndicator indicator)
{
  g_return_val_if_fail (indicator < NP_N_INDICATORS, NULL);

  return names[indicator];
}

/**
 * np_indicator_from_name:
 * @name: (nullable): a word
 *
 * Returns: the indicator of that name; %NP_INDICATOR_UNITS for any other word
 */
NpIndicator
np_indicator_from_name (const char *name)
{
  for (guint i = 0; i < NP_N_INDICATORS; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (NpIndicator) i;
  return NP_INDICATOR_UNITS;
}

gboolean
np_indicator_is_count (NpIndicator indicator)
{
  return indicator == NP_INDICATOR_UNITS || indicator == NP_INDICATOR_CHANGE
         || indicator == NP_INDICATOR_ROLLING || indicator == NP_INDICATOR_YTD;
}

gboolean
np_indicator_is_fraction (NpIndicator indicator)
{
  return indicator == NP_INDICATOR_SHARE || indicator == NP_INDICATOR_GROWTH;
}

gboolean
np_indicator_compares (NpIndicator indicator)
{
  return indicator == NP_INDICATOR_CHANGE || indicator == NP_INDICATOR_GROWTH
         || indicator == NP_INDICATOR_INDEX;
}

/**
 * np_indicator_get_span:
 * @indicator: what is asked for
 * @period: of which period
 *
 * Returns: the months that are counted; no period when they would begin before the year 1
 */
NpPeriod
np_indicator_get_span (NpIndicator indicator, NpPeriod period)
{
  guint first = np_period_get_first_month (period);
  guint n = np_period_get_n_months (period);
  guint end = first + n;

  g_return_val_if_fail (period != NP_PERIOD_NONE, NP_PERIOD_NONE);

  if (indicator == NP_INDICATOR_ROLLING && n < 12)
    return end >= 24 ? np_period_new (end - 12, 12) : NP_PERIOD_NONE;
  /* From the January of the year in which it ends, unless it began before. */
  if (indicator == NP_INDICATOR_YTD && first > (end - 1) / 12 * 12)
    return np_period_new ((end - 1) / 12 * 12, end - (end - 1) / 12 * 12);
  return period;
}

NpPeriod
np_indicator_get_year_before (NpPeriod period)
{
  guint first = np_period_get_first_month (period);

  g_return_val_if_fail (period != NP_PERIOD_NONE, NP_PERIOD_NONE);

  return first >= 24 ? np_period_new (first - 12, np_period_get_n_months (period)) : NP_PERIOD_NONE;
}

NpPeriod
np_reading_get_before (const NpReading *self, NpPeriod period)
{
  switch (self->indicator)
    {
    case NP_INDICATOR_CHANGE:
    case NP_INDICATOR_GROWTH:
      return np_indicator_get_year_before (period);
    case NP_INDICATOR_INDEX:
      return self->base;
    case NP_INDICATOR_UNITS:
    case NP_INDICATOR_SHARE:
    case NP_INDICATOR_ROLLING:
    case NP_INDICATOR_YTD:
    default:
      return NP_PERIOD_NONE;
    }
}
