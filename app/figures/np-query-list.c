/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-query-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
has_subject (const GArray *subjects, guint subject)
{
  for (guint i = 0; i < subjects->len; i++)
    if (g_array_index (subjects, guint, i) == subject)
      return TRUE;
  return FALSE;
}

gboolean
np_query_is_selected (const NpQuery *self, guint subject)
{
  return has_subject (self->subjects, subject);
}

gboolean
np_query_is_hidden (const NpQuery *self, guint subject)
{
  return has_subject (self->hidden, subject);
}

gboolean
np_query_is_expanded (const NpQuery *self, guint subject)
{
  return has_subject (self->expanded, subject);
}

NpMarketSlice *
np_query_read (const NpQuery *self, NpPeriod period)
{
  return np_market_slice_read (self->history, period, self->by, &self->reading, G_MAXUINT);
}

const char *
np_query_get_id (const NpQuery *self, guint subject)
{
  return np_entity_get_id (np_by_get_entity (self->dataset, self->by, subject));
}

const char *
np_query_get_name (const NpQuery *self, guint subject)
{
  return np_entity_get_name (np_by_get_entity (self->dataset, self->by, subject));
}

const char *
np_query_get_shown_name (const NpQuery *self, guint subject)
{
  char *name;

  if (self->by == NP_BY_COUNTRY && *np_query_get_name (self, subject) == '\0')
    /* Translators: the country of origin of makes for which none is given. */
    return _ ("country not given");
  if (self->by != NP_BY_GROUP)
    return np_query_get_name (self, subject);
  name = g_hash_table_lookup (self->group_names, GUINT_TO_POINTER (subject));
  if (name == NULL)
    {
      name = np_figures_group_name (self->dataset, subject);
      g_hash_table_insert (self->group_names, GUINT_TO_POINTER (subject), name);
    }
  return name;
}

gint64
np_query_get_remainder (const NpQuery *self, const NpMarketSlice *slice)
{
  if (np_indicator_compares (self->reading.indicator))
    return 0;
  return slice->total > slice->itemised ? slice->total - slice->itemised : 0;
}

GPtrArray *
np_query_list_slice_sources (const NpQuery *self, const NpMarketSlice *slice)
{
  GPtrArray *sources = g_ptr_array_new ();

  g_ptr_array_add (sources, np_dataset_source (self->dataset, slice->basis));
  for (guint i = 0; i < slice->sources->len; i++)
    {
      NpSource *source
          = np_dataset_source (self->dataset, g_array_index (slice->sources, guint, i));

      if (!g_ptr_array_find (sources, source, NULL))
        g_ptr_array_add (sources, source);
    }
  return sources;
}

static void
append_largest (const NpQuery *self, GArray *series)
{
  const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };
  NpPeriod newest = np_market_history_find_newest (self->history, self->interval, self->last_day);
  g_autoptr (NpMarketSlice) slice = NULL;
  guint n = 0;

  if (newest != NP_PERIOD_NONE)
    slice = np_market_slice_read (self->history, newest, self->by, &units, G_MAXUINT);
  for (guint i = 0; slice != NULL && i < slice->n_entries && n < NP_QUERY_N_DEFAULT; i++)
    if (slice->entries[i].rank > 0 && !np_query_is_hidden (self, slice->entries[i].subject))
      {
        g_array_append_val (series, slice->entries[i].subject);
        n++;
      }
}

GArray *
np_query_list_series (const NpQuery *self)
{
  GArray *series = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->subjects->len; i++)
    if (!np_query_is_hidden (self, g_array_index (self->subjects, guint, i)))
      g_array_append_vals (series, &g_array_index (self->subjects, guint, i), 1);
  if (self->subjects->len == 0)
    append_largest (self, series);
  for (guint i = 0; i < self->grey->len; i++)
    {
      guint subject = g_array_index (self->grey, guint, i);

      if (!has_subject (series, subject) && !np_query_is_hidden (self, subject))
        g_array_append_val (series, subject);
    }
  return series;
}

/* Why a point that has a value can't be shown. */
static NpGap
find_flaw (const NpQuery *self, const NpTrendPoint *point)
{
  /* A sum that lacks brands would count what is missing as zero. */
  if (point->gap == NP_GAP_NONE && point->partial)
    return NP_GAP_PARTS;
  /* Another count's share of another total can't be stacked upon this one's. */
  if (point->gap == NP_GAP_NONE && self->mode == NP_MODE_SHARE && point->outside)
    return NP_GAP_OTHER_COUNT;
  /* Where little of the market is itemised, or another count has the figure, there are no places. */
  if (point->gap == NP_GAP_NONE && self->mode == NP_MODE_RANK && point->rank == 0)
    return point->outside ? NP_GAP_OTHER_COUNT : NP_GAP_PARTS;
  return point->gap;
}

static gboolean
is_usable (const NpQuery *self, const NpTrendPoint *point)
{
  return find_flaw (self, point) == NP_GAP_NONE
         && np_period_get_first_day (point->period) >= self->first_day
         && np_period_get_last_day (point->period) <= self->last_day;
}

static NpTrendSeries
make_series (const NpQuery *self, const NpTrend *trend)
{
  NpTrendSeries series = {
    .subject = trend->subject,
    .grey
    = has_subject (self->grey, trend->subject) && !np_query_is_selected (self, trend->subject),
  };
  guint first = 0, n = trend->n_points;

  /* The first and the last that stay are figures again. */
  while (first < n && !is_usable (self, &trend->points[first]))
    first++;
  while (n > first && !is_usable (self, &trend->points[n - 1]))
    n--;
  if (n == first)
    return series;
  series.points = g_memdup2 (&trend->points[first], (n - first) * sizeof (NpTrendPoint));
  series.n_points = n - first;
  series.cut = first > 0;
  for (guint i = 0; i < series.n_points; i++)
    {
      NpTrendPoint *point = &series.points[i];

      point->gap = find_flaw (self, point);
      if (point->gap != NP_GAP_NONE)
        point->value = point->share = NAN;
    }
  return series;
}

static void
clear_series (gpointer data)
{
  g_free (((NpTrendSeries *) data)->points);
}

GArray *
np_query_new_series (void)
{
  GArray *series = g_array_new (FALSE, TRUE, sizeof (NpTrendSeries));

  g_array_set_clear_func (series, clear_series);
  return series;
}

GArray *
np_query_keep_list (const NpQuery *self, const char *name, GArray *(*make) (const NpQuery *self))
{
  GArray *list = g_hash_table_lookup (self->lists, name);

  if (list == NULL)
    {
      list = make (self);
      g_hash_table_insert (self->lists, (gpointer) name, list);
    }
  return g_array_ref (list);
}

/* What stands in the background is there to compare with: it begins and ends with what is in colour. */
static void
trim_background (GArray *all)
{
  NpPeriod first = NP_PERIOD_NONE, last = NP_PERIOD_NONE;

  for (guint i = 0; i < all->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (all, NpTrendSeries, i);

      if (series->grey || series->n_points == 0)
        continue;
      if (first == NP_PERIOD_NONE || np_period_compare (series->points[0].period, first) < 0)
        first = series->points[0].period;
      if (np_period_compare (series->points[series->n_points - 1].period, last) > 0)
        last = series->points[series->n_points - 1].period;
    }
  for (guint i = 0; i < all->len && first != NP_PERIOD_NONE; i++)
    {
      NpTrendSeries *series = &g_array_index (all, NpTrendSeries, i);
      guint skipped = 0;

      while (skipped < series->n_points
             && np_period_compare (series->points[skipped].period, first) < 0)
        skipped++;
      series->n_points -= skipped;
      if (skipped > 0 && series->n_points > 0)
        memmove (series->points, series->points + skipped,
                 series->n_points * sizeof (NpTrendPoint));
      while (series->n_points > 0
             && np_period_compare (series->points[series->n_points - 1].period, last) > 0)
        series->n_points--;
    }
}

GArray *
np_query_make_trends (const NpQuery *self, const NpReading *reading)
{
  GArray *all = np_query_new_series ();
  g_autoptr (GArray) subjects = np_query_list_series (self);
  g_autoptr (GArray) trends
      = np_trends_new (self->history, self->interval, self->by, reading,
                       (const guint *) (gpointer) subjects->data, subjects->len);

  for (guint i = 0; i < trends->len; i++)
    {
      NpTrendSeries series = make_series (self, &g_array_index (trends, NpTrend, i));

      g_array_append_val (all, series);
    }
  trim_background (all);
  return all;
}

static GArray *
make_own_trends (const NpQuery *self)
{
  return np_query_make_trends (self, &self->reading);
}

GArray *
np_query_list_trends (const NpQuery *self)
{
  return np_query_keep_list (self, "trends", make_own_trends);
}
