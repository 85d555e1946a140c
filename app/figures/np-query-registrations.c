/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a location of registrations leaves out, and whether all that it names is there. */

#include "np-config.h"

#include "np-query-private.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-owner.h"
#include "np-words.h"

static gboolean
has_figures (NpQuery *self, NpPeriod period, guint longest)
{
  return period != NP_PERIOD_NONE
         && np_market_history_get_bases (self->history, period, longest)->len > 0;
}

/* The newest period of a length that has brands and a total; else one that has brands; else one that
 * is a sum; else one of another length. */
static NpPeriod
find_newest_period (NpQuery *self, NpPeriodUnit unit)
{
  guint n;
  const NpPeriod *periods
      = np_fact_table_get_periods (np_dataset_get_registrations (self->dataset), self->market, &n);
  NpFactTable *totals = np_dataset_get_market_totals (self->dataset);
  NpPeriod of_unit = NP_PERIOD_NONE, any = NP_PERIOD_NONE;

  for (guint i = n; i > 0; i--)
    {
      NpPeriod period = periods[i - 1];
      gboolean is_unit = np_period_get_unit (period) == unit;
      gboolean has_total = is_unit && np_fact_table_find (totals, self->market, 0, period).n > 0;

      /* Looking for a basis reads all of a period: only where it could change the answer. */
      if (!has_total && any != NP_PERIOD_NONE && (!is_unit || of_unit != NP_PERIOD_NONE))
        continue;
      if (!has_figures (self, period, NP_PARTS_NONE))
        continue;
      if (has_total)
        return period;
      if (any == NP_PERIOD_NONE)
        any = period;
      if (is_unit && of_unit == NP_PERIOD_NONE)
        of_unit = period;
    }
  if (of_unit == NP_PERIOD_NONE)
    of_unit = np_market_history_find_newest (self->history, unit, G_MAXUINT32);
  return of_unit != NP_PERIOD_NONE ? of_unit : any;
}

const char *
np_query_find_group_of_brand (NpQuery *self, const char *id)
{
  int brand = np_dataset_find_brand (self->dataset, id);
  NpPeriod period = find_newest_period (self, NP_PERIOD_UNIT_YEAR);

  if (brand < 0 || period == NP_PERIOD_NONE)
    return NULL;
  return np_entity_get_id (NP_ENTITY (np_dataset_group (self->dataset,
                                                        np_owner_in_period (self->dataset, brand,
                                                                            period))));
}

static gboolean
find_market (NpQuery *self, GError **error)
{
  const char *id = np_location_get (self->location, NP_PARAM_MARKET);
  GListModel *markets = np_dataset_get_markets (self->dataset);
  int market = 0;

  if (g_list_model_get_n_items (markets) == 0)
    {
      g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                           _ ("This dataset has no market"));
      return FALSE;
    }
  if (id != NULL)
    market = np_dataset_find_market (self->dataset, id);
  if (market < 0)
    {
      np_query_set_unknown (error, markets, _ ("“%s” is not a market of this dataset"), id, NULL);
      return FALSE;
    }
  self->market = market;
  self->history = np_market_history_new (self->dataset, self->market);
  np_query_set_param (self, NP_PARAM_MARKET,
                      np_entity_get_id (NP_ENTITY (np_dataset_market (self->dataset, market))));
  return TRUE;
}

static void
set_no_period (NpQuery *self, NpPeriod period, GError **error)
{
  const char *market
      = np_entity_get_name (NP_ENTITY (np_dataset_market (self->dataset, self->market)));
  g_autofree char *when = np_words_in_period (period);

  if (period == NP_PERIOD_NONE)
    /* Translators: %s is a market, such as United Kingdom. */
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                 _ ("There is no figure by brand for “%s”"), market);
  else
    /* Translators: a market, then "in 2025" or "from January to September 2022". */
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                 _ ("There is no figure by brand for “%1$s” %2$s"), market, when);
}

static const struct
{
  const char *name;
  NpPeriodUnit unit;
} intervals[] = {
  { "year", NP_PERIOD_UNIT_YEAR },
  { "quarter", NP_PERIOD_UNIT_QUARTER },
  { "month", NP_PERIOD_UNIT_MONTH },
};

static NpPeriodUnit
get_interval (NpQuery *self)
{
  const char *name = np_location_get (self->location, NP_PARAM_INTERVAL);

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (g_strcmp0 (intervals[i].name, name) == 0)
      return intervals[i].unit;
  return NP_PERIOD_UNIT_YEAR;
}

/* The period and the length of the periods that one goes through: each follows from the other when
 * only one of them is given. */
static void
find_period (NpQuery *self)
{
  const char *interval = "year";

  self->period = np_location_get_period (self->location, NP_PARAM_PERIOD);
  if (self->period == NP_PERIOD_NONE)
    self->period = find_newest_period (self, get_interval (self));
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (self->period != NP_PERIOD_NONE && np_period_get_unit (self->period) == intervals[i].unit)
      interval = intervals[i].name;
  np_query_set_default (self, NP_PARAM_INTERVAL, interval);
  self->interval = get_interval (self);
}

typedef struct
{
  const char *name;
  NpBy by;
  NpFindFunc find;
  GListModel *(*list) (NpDataset *dataset);
  const char *not_one;
} ByInfo;

static const ByInfo bys[] = {
  { "group", NP_BY_GROUP, np_dataset_find_group, np_dataset_get_groups,
    N_ ("“%s” is not a group of this dataset") },
  { "brand", NP_BY_BRAND, np_dataset_find_brand, np_dataset_get_brands,
    N_ ("“%s” is not a brand of this dataset") },
  { "country", NP_BY_COUNTRY, np_dataset_find_country, np_dataset_get_countries,
    N_ ("“%s” is not a country that a brand of this dataset comes from") },
};

/* What is selected, in the background, left out and expanded. */
static gboolean
find_subjects (NpQuery *self, GError **error)
{
  const struct
  {
    const char *param;
    GArray *found;
  } lists[] = {
    { NP_PARAM_SELECT, self->subjects },
    { NP_PARAM_GREY, self->grey },
    { NP_PARAM_HIDE, self->hidden },
    { NP_PARAM_EXPAND, self->expanded },
  };
  const ByInfo *info = &bys[0];

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    if (np_location_is (self->location, NP_PARAM_BY, bys[i].name))
      info = &bys[i];
  self->by = info->by;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!np_query_find_ids (self, lists[i].param, info->find, info->list (self->dataset),
                            _ (info->not_one), lists[i].found, error))
      return FALSE;
  return TRUE;
}

/* The first period in which everything that is shown has a figure, as far as it has another to be
 * held against it; and the last one in which anything has. */
static void
find_common (NpQuery *self, NpPeriod *first, NpPeriod *last)
{
  const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };
  g_autoptr (GArray) trends = np_query_make_trends (self, &units);
  guint longest = 1;

  *first = *last = NP_PERIOD_NONE;
  for (guint i = 0; i < trends->len; i++)
    longest = MAX (longest, g_array_index (trends, NpTrendSeries, i).n_points);
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);
      guint n = series->n_points;

      if (n == 0 || (n == 1 && longest > 1))
        continue;
      if (*first == NP_PERIOD_NONE || np_period_compare (*first, series->points[0].period) < 0)
        *first = series->points[0].period;
      if (*last == NP_PERIOD_NONE || np_period_compare (*last, series->points[n - 1].period) < 0)
        *last = series->points[n - 1].period;
    }
}

/* The base of an index over time: the earliest that everything has and with which some source can
 * compare the newest period. */
static NpPeriod
find_first_base (NpQuery *self)
{
  NpPeriod first, last;

  find_common (self, &first, &last);
  /* Nothing has a figure: any period will do. */
  if (first == NP_PERIOD_NONE)
    return self->period;
  for (NpPeriod base = first; np_period_compare (base, last) < 0; base = np_period_shift (base, 1))
    {
      const NpReading reading = { NP_INDICATOR_INDEX, base };
      g_autoptr (GArray) bases = np_market_slice_list_bases (self->history, last, &reading);

      if (bases->len > 0)
        return base;
    }
  return first;
}

/* The one before in the list of those that there are. */
static NpPeriod
find_previous (NpQuery *self)
{
  NpPeriod before = np_indicator_get_year_before (self->period);
  NpPeriod previous = np_period_shift (self->period, -1);

  if (has_figures (self, before, NP_PARTS_ANY))
    return before;
  return has_figures (self, previous, NP_PARTS_ANY) ? previous : before;
}

/* What the period is held against, where the chart or the measure holds it against one. */
static gboolean
find_base (NpQuery *self, GError **error)
{
  gboolean is_index = self->reading.indicator == NP_INDICATOR_INDEX;
  g_autofree char *text = NULL;

  self->base = np_location_get_period (self->location, NP_PARAM_BASE);
  if (!is_index && self->mode != NP_MODE_SLOPE)
    return TRUE;
  if (self->base == NP_PERIOD_NONE)
    self->base = is_index && np_mode_is_over_time (self->mode) ? find_first_base (self)
                                                               : find_previous (self);
  if (!has_figures (self, self->base, NP_PARTS_ANY))
    {
      set_no_period (self, self->base, error);
      return FALSE;
    }
  text = np_period_to_string (self->base);
  np_query_set_param (self, NP_PARAM_BASE, text);
  self->reading.base = self->base;
  return TRUE;
}

static gboolean
read_mode (NpQuery *self, GError **error)
{
  const char *obstacle;

  np_query_set_default (self, NP_PARAM_BY, "group");
  np_query_set_default (self, NP_PARAM_MODE, np_mode_get_name (NP_MODE_RANKING));
  np_query_set_default (self, NP_PARAM_MEASURE, np_indicator_get_name (NP_INDICATOR_UNITS));
  self->mode = np_mode_from_name (np_location_get (self->location, NP_PARAM_MODE));
  self->reading.indicator
      = np_indicator_from_name (np_location_get (self->location, NP_PARAM_MEASURE));
  self->events = np_location_is (self->location, NP_PARAM_EVENTS, "on");
  self->own_axes = np_location_is (self->location, NP_PARAM_AXIS, "own");
  obstacle = np_mode_get_obstacle (self->mode, self->reading.indicator);
  /* Areas are shares of the market, whatever is asked for in cars. */
  if (self->mode == NP_MODE_SHARE && obstacle == NULL)
    self->reading.indicator = NP_INDICATOR_SHARE;
  if (obstacle == NULL)
    return TRUE;
  g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE, obstacle);
  return FALSE;
}

/* What is counted can be longer than the period, and then it is a sum of parts that are no longer
 * than that: of some spans there are none. */
static gboolean
has_reading (NpQuery *self, NpPeriod span)
{
  g_autoptr (GArray) bases = NULL;

  if (span == self->period)
    return TRUE;
  bases = np_market_slice_list_bases (self->history, self->period, &self->reading);
  return bases->len > 0;
}

gboolean
np_query_complete_registrations (NpQuery *self, GError **error)
{
  NpPeriod span;

  if (!find_market (self, error) || !read_mode (self, error))
    return FALSE;
  find_period (self);
  np_query_read_range (self);
  if (!find_subjects (self, error))
    return FALSE;
  /* What is of all periods can't fail for the one that a ranking would show. */
  if (self->period == NP_PERIOD_NONE
      || (!np_mode_is_over_time (self->mode) && !has_figures (self, self->period, NP_PARTS_ANY)))
    {
      set_no_period (self, self->period, error);
      return FALSE;
    }
  np_query_set_period (self, self->period);
  span = np_indicator_get_span (self->reading.indicator, self->period);
  if (self->mode == NP_MODE_RANKING && !has_reading (self, span))
    {
      set_no_period (self, span, error);
      return FALSE;
    }
  return find_base (self, error);
}
