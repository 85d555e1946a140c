/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-newest-text.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-words.h"

#define MAX_TOLD 5

static const NpTrendSeries *
get_series (const GArray *series, guint i)
{
  return &g_array_index (series, NpTrendSeries, i);
}

const NpTrendPoint *
np_newest_text_find_point (const NpTrendSeries *series, NpPeriod period)
{
  for (guint i = 0; i < series->n_points; i++)
    if (series->points[i].period == period)
      return series->points[i].gap != NP_GAP_NONE ? NULL : &series->points[i];
  return NULL;
}

/* "Chery group +49,766", "JLR rank 11" */
static char *
tell_point (const NpQuery *query, const NpTrendSeries *series, const NpTrendPoint *point)
{
  const char *name = np_query_get_shown_name (query, series->subject);
  g_autofree char *value = np_words_value (query, point->value);

  if (query->mode == NP_MODE_RANK)
    /* Translators: a name and its place in a ranking. */
    return g_strdup_printf (_ ("%1$s rank %2$u"), name, point->rank);
  /* Translators: a name and its value, in a list. */
  return g_strdup_printf (C_ ("list", "%1$s %2$s"), name, value);
}

/* Of changes, places and what begins anew each year, the newest say most. */
gboolean
np_newest_text_applies (const NpQuery *query)
{
  return np_indicator_compares (query->reading.indicator) || query->mode == NP_MODE_RANK
         || (query->reading.indicator == NP_INDICATOR_YTD
             && query->interval != NP_PERIOD_UNIT_YEAR);
}

static gboolean
is_told (const NpQuery *query, const NpTrendPoint *point)
{
  return point->gap == NP_GAP_NONE && (query->mode != NP_MODE_RANK || point->rank > 0);
}

/* The newest period in which any has something to tell, or none. */
static NpPeriod
find_newest (const NpQuery *query, const GArray *series)
{
  NpPeriod newest = NP_PERIOD_NONE;

  for (guint i = 0; i < series->len; i++)
    for (guint j = 0; j < get_series (series, i)->n_points; j++)
      {
        const NpTrendPoint *point = &get_series (series, i)->points[j];

        if (is_told (query, point)
            && (newest == NP_PERIOD_NONE || np_period_compare (point->period, newest) > 0))
          newest = point->period;
      }
  return newest;
}

static char *
say_newest (const NpQuery *query, NpPeriod period, const char *list)
{
  NpIndicator indicator = query->reading.indicator;
  g_autofree char *when = np_words_in_period (np_indicator_get_span (indicator, period));
  g_autofree char *capital = np_words_capitalise (when);
  g_autofree char *base = np_format_period (query->reading.base);

  if (query->mode != NP_MODE_RANK && indicator == NP_INDICATOR_INDEX)
    /* Translators: "In 2025", the period in which an index is 100, names with their values. */
    return g_strdup_printf (_ ("%1$s, where %2$s is 100: %3$s."), capital, base, list);
  if (query->mode != NP_MODE_RANK && np_indicator_compares (indicator))
    /* Translators: "In 2025", then names with by how much they changed. */
    return g_strdup_printf (_ ("%1$s, on a year before: %2$s."), capital, list);
  /* Translators: "In 2025", then names with their values. */
  return g_strdup_printf (_ ("%1$s: %2$s."), capital, list);
}

char *
np_newest_text_summary (const NpQuery *query, const GArray *found)
{
  NpPeriod newest = find_newest (query, found);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  /* Every series that is found has a value that is told. */
  g_assert (newest != NP_PERIOD_NONE);
  for (guint i = 0; i < found->len && told->len < MAX_TOLD; i++)
    {
      const NpTrendPoint *point = np_newest_text_find_point (get_series (found, i), newest);

      if (point != NULL && is_told (query, point))
        g_ptr_array_add (told, tell_point (query, get_series (found, i), point));
    }
  g_ptr_array_add (told, NULL);
  list = np_format_list ((const char *const *) told->pdata);
  return say_newest (query, newest, list);
}

/* "Chery group: +49,766 in 2025", "Chery group: rank 12 in 2025" */
char *
np_newest_text_headline (const NpQuery *query,
                         const NpTrendSeries *series,
                         const NpTrendPoint *point)
{
  const char *name = np_query_get_shown_name (query, series->subject);
  g_autofree char *value = np_words_value (query, point->value);
  g_autofree char *when
      = np_words_in_period (np_indicator_get_span (query->reading.indicator, point->period));

  if (query->mode == NP_MODE_RANK)
    /* Translators: a headline: name, place in a ranking, "in 2025". */
    return g_strdup_printf (_ ("%1$s: rank %2$u %3$s"), name, point->rank, when);
  /* Translators: a headline: name, number, "in 2025" or "from January to June 2026". */
  return g_strdup_printf (C_ ("headline", "%1$s: %2$s %3$s"), name, value, when);
}

/* Places: of one, its newest. */
char *
np_newest_text_headline_rank (const NpQuery *query, const GArray *told)
{
  NpPeriod newest = find_newest (query, told);
  const NpTrendPoint *point;

  if (told->len != 1 || newest == NP_PERIOD_NONE)
    return NULL;
  point = np_newest_text_find_point (get_series (told, 0), newest);
  return np_newest_text_headline (query, get_series (told, 0), point);
}
