/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What charts over time show beside the series themselves: where one passes another, and what
 * happened to those who make them. */

#include "np-query-private.h"

#include <math.h>

#include "np-concentration.h"
#include "np-overtakes.h"
#include "np-owner.h"

GArray *
np_query_list_overtakes (const NpQuery *self, const GArray *trends)
{
  g_autofree NpTrend *shown = g_new0 (NpTrend, MAX (trends->len, 1));

  /* Who grew by more has passed nobody. */
  if (np_indicator_compares (self->reading.indicator))
    return np_overtakes_new (shown, 0);
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      /* One in the background keeps its number, and has nothing to pass. */
      shown[i] = (NpTrend) { series->subject, series->points, series->grey ? 0 : series->n_points };
    }
  return np_overtakes_new (shown, trends->len);
}

GPtrArray *
np_query_list_all_events (const NpQuery *self)
{
  GListModel *model = np_dataset_get_events (self->dataset);
  GPtrArray *events = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (model, i);

      if (!np_event_is_era (event))
        g_ptr_array_add (events, event);
    }
  return events;
}

/* The group of a series when the event happened; G_MAXUINT of a country. */
static guint
get_group (const NpQuery *self, guint subject, NpEvent *event)
{
  const NpDate *date = np_event_get_date (event);

  if (self->by == NP_BY_GROUP)
    return subject;
  if (self->by == NP_BY_COUNTRY || !np_date_is_set (date))
    return G_MAXUINT;
  return np_owner_in_period (self->dataset, subject,
                             np_period_new_month ((guint) date->year, MAX (date->month, 1)));
}

static gboolean
names_group (const char *const *names, NpGroup *group)
{
  g_autofree char *wanted = g_utf8_casefold (np_entity_get_name (NP_ENTITY (group)), -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_utf8_casefold (names[i], -1);

      if (g_str_equal (name, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_series (const NpQuery *self, NpEvent *event, guint subject)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  const char *const *brands = np_event_get_brands (event);
  guint group = get_group (self, subject, event);

  for (guint i = 0; brands[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (self->dataset, brands[i]);

      if (brand < 0)
        continue;
      if (np_by_get_subject (self->dataset, self->by, brand, self->period) == subject)
        return TRUE;
    }
  if (group == G_MAXUINT)
    return FALSE;
  return names_group (np_event_get_companies (event), np_dataset_group (self->dataset, group))
         || (partnership != NULL
             && names_group (np_partnership_get_parties (partnership),
                             np_dataset_group (self->dataset, group)));
}

int
np_query_find_series_of_event (const NpQuery *self, const GArray *trends, NpEvent *event)
{
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      if (!series->grey && is_of_series (self, event, series->subject))
        return (int) i;
    }
  return -1;
}

/* --- Two periods -------------------------------------------------------------------------- */

/* What can't be held against the other period is a gap: it would seem to have fallen. */
static NpTrendPoint
read_point (const NpQuery *self, NpPeriod period, const NpMarketSlice *slice, guint subject)
{
  const NpSliceEntry *entry = slice != NULL ? np_market_slice_find (slice, subject) : NULL;
  NpTrendPoint point = {
    .period = period,
    .gap = NP_GAP_NOT_ITEMISED,
    .value = NAN,
    .share = NAN,
    .before = -1,
    .source = G_MAXUINT,
  };

  if (entry == NULL)
    return point;
  point = np_trend_point_of_entry (self->history, slice, entry);
  if (np_market_slice_is_incomplete (slice))
    point.gap = NP_GAP_MONTHS;
  else if (point.gap == NP_GAP_NONE && point.partial)
    point.gap = NP_GAP_PARTS;
  if (point.gap != NP_GAP_NONE)
    point.value = point.share = NAN;
  return point;
}

/* What stands out: the selected, or else the first that come. */
static gboolean
is_in_colour (const NpQuery *self, guint subject, guint n_before)
{
  return self->subjects->len > 0 ? np_query_is_selected (self, subject)
                                 : n_before < NP_QUERY_N_DEFAULT;
}

/* Adds what is in @slice and not yet in @pairs. */
static void
add_pairs (const NpQuery *self,
           GArray *pairs,
           GHashTable *seen,
           const NpMarketSlice *slice,
           const NpMarketSlice *first,
           const NpMarketSlice *last)
{
  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    {
      guint subject = slice->entries[i].subject;
      NpTrendSeries pair = { .subject = subject, .n_points = 2 };

      /* A pool has no name that could go up or down. */
      if ((slice->entries[i].rank == 0 && slice->entries[i].gap == NP_GAP_NONE)
          || np_query_is_hidden (self, subject)
          || !g_hash_table_add (seen, GUINT_TO_POINTER (subject)))
        continue;
      pair.points = g_new (NpTrendPoint, 2);
      pair.points[0] = read_point (self, self->base, first, subject);
      pair.points[1] = read_point (self, self->period, last, subject);
      pair.points[1].rank_before = pair.points[0].rank;
      pair.grey = !is_in_colour (self, subject, pairs->len);
      g_array_append_val (pairs, pair);
    }
}

GArray *
np_query_list_pairs (const NpQuery *self)
{
  GArray *pairs = np_query_new_series ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (NpMarketSlice) first = np_query_read (self, self->base);
  g_autoptr (NpMarketSlice) last = np_query_read (self, self->period);

  add_pairs (self, pairs, seen, last, first, last);
  add_pairs (self, pairs, seen, first, first, last);
  return pairs;
}

static GArray *
make_concentrations (const NpQuery *self)
{
  NpReading units = self->reading;
  GArray *all;
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NpConcentration));

  /* Shares are counted from whatever is summed; a share of a share there isn't. */
  if (units.indicator == NP_INDICATOR_SHARE)
    units.indicator = NP_INDICATOR_UNITS;
  all = np_concentrations_new (self->history, self->interval, self->by, &units);
  for (guint i = 0; i < all->len; i++)
    {
      NpPeriod period = g_array_index (all, NpConcentration, i).period;

      if (np_period_get_first_day (period) >= self->first_day
          && np_period_get_last_day (period) <= self->last_day)
        g_array_append_vals (kept, &g_array_index (all, NpConcentration, i), 1);
    }
  g_array_unref (all);
  return kept;
}

GArray *
np_query_list_concentrations (const NpQuery *self)
{
  return np_query_keep_list (self, "concentrations", make_concentrations);
}
