/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-trend-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-newest-text.h"
#include "np-overtakes.h"
#include "np-words.h"

#define MAX_NAMED 3

/* Growth is said in times from here on, and in whole ones from there. */
#define TWICE      2.0
#define MANY_TIMES 10.0
#define MOST_TIMES 1000.0

/* What is not itemised of the market before may hide at most this part of the newest figure, for
 * it to be said that it came from nothing. */
#define HIDDEN 0.1

static const NpTrendPoint *
find_last (const NpTrendSeries *series)
{
  return series->n_points > 0 ? &series->points[series->n_points - 1] : NULL;
}

static const NpTrendSeries *
get_series (const GArray *series, guint i)
{
  return &g_array_index (series, NpTrendSeries, i);
}

static char *
value_of (const NpQuery *query, const NpTrendPoint *point)
{
  return np_words_value (query, point->value);
}

static double
amount_of (const NpQuery *query, const NpTrendPoint *point)
{
  return point->value;
}

static char *
name_series (const NpQuery *query, const GArray *series)
{
  const char *names[MAX_NAMED + 1] = { NULL };

  if (series->len > MAX_NAMED)
    return np_words_number_of_subjects (query, series->len);
  for (guint i = 0; i < series->len; i++)
    names[i] = np_query_get_shown_name (query, get_series (series, i)->subject);
  return np_format_list (names);
}

/* "2013 to 2025", over all series; "" when none has a point. */
static char *
name_range (const GArray *series)
{
  NpPeriod first = NP_PERIOD_NONE, last = NP_PERIOD_NONE;

  for (guint i = 0; i < series->len; i++)
    {
      const NpTrendSeries *one = get_series (series, i);

      if (one->n_points == 0)
        continue;
      if (first == NP_PERIOD_NONE || np_period_compare (one->points[0].period, first) < 0)
        first = one->points[0].period;
      if (last == NP_PERIOD_NONE || np_period_compare (find_last (one)->period, last) > 0)
        last = find_last (one)->period;
    }
  return np_words_from_to (first, last);
}

/* What stands in the background is not what the words are about, unless nothing else is there.
 * (transfer full), borrowed points */
static GArray *
list_told (const GArray *series)
{
  GArray *told = g_array_new (FALSE, FALSE, sizeof (NpTrendSeries));

  for (guint i = 0; i < series->len; i++)
    if (!get_series (series, i)->grey)
      g_array_append_vals (told, get_series (series, i), 1);
  if (told->len == 0 && series->len > 0)
    g_array_append_vals (told, series->data, series->len);
  return told;
}

char *
np_trend_text_title (const NpQuery *query, const GArray *series)
{
  g_autoptr (GArray) told = list_told (series);
  g_autofree char *market = np_words_market (np_dataset_market (query->dataset, query->market));
  g_autofree char *range = name_range (told);
  g_autofree char *names = name_series (query, told);
  g_autofree char *measure = np_words_measure (query);

  /* Everything is hidden. */
  if (*names == '\0')
    return g_steal_pointer (&market);
  if (measure != NULL && *range != '\0')
    /* Translators: "New cars registered in the UK", then a measure such as "rolling twelve months",
     * periods, names. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s: %4$s"), market, measure, range, names);
  if (measure != NULL)
    /* Translators: the same without periods. */
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), market, measure, names);
  if (*range == '\0')
    /* Translators: "New cars registered in the UK", then names. */
    return g_strdup_printf (_ ("%1$s: %2$s"), market, names);
  /* Translators: the same with periods between: "…, 2018 to 2025: Chery and JLR" */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), market, range, names);
}

/* Whether the subject, or a brand that it covers as a label, has a figure. */
static gboolean
is_in_slice (const NpQuery *query, const NpMarketSlice *slice, guint subject)
{
  const char *const *covered;

  if (np_market_slice_find (slice, subject) != NULL)
    return TRUE;
  if (query->by != NP_BY_BRAND)
    return FALSE;
  covered = np_brand_get_covered (np_dataset_brand (query->dataset, subject));
  for (guint i = 0; covered[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (query->dataset, covered[i]);

      if (brand >= 0 && np_market_slice_find (slice, brand) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the market was itemised so fully in the period before the first figure that what can
 * have been there is nothing beside the newest one. */
static gboolean
came_from_nothing (const NpQuery *query, const NpTrendSeries *series)
{
  NpPeriod before = np_period_shift (series->points[0].period, -1);
  const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_read (query->history, before, query->by, &units, G_MAXUINT);
  gint64 hidden;

  /* What only another count has may have been there all along. */
  if (series->cut || series->points[0].outside || slice == NULL || slice->total <= 0
      || is_in_slice (query, slice, series->subject))
    return FALSE;
  hidden = slice->total;
  for (guint i = 0; i < slice->n_entries; i++)
    hidden -= slice->entries[i].rank > 0 ? slice->entries[i].units : 0;
  return (double) hidden <= HIDDEN * (double) find_last (series)->units;
}

/* "about 14 times as many", "down 48.5 %"; NULL where there was (next to) nothing to grow from, and
 * of shares, whose difference would not be that of the rounded two that stand beside it. */
static char *
describe_growth (const NpQuery *query, const NpTrendPoint *first, const NpTrendPoint *last)
{
  double ratio = (double) last->units / (double) first->units;
  g_autofree char *amount = NULL;

  if (query->reading.indicator == NP_INDICATOR_SHARE || first->units <= 0 || ratio > MOST_TIMES)
    return NULL;
  if (ratio >= MANY_TIMES)
    {
      amount = np_format_count (llround (ratio));
      /* Translators: %s is a whole number: "about 14 times as many". */
      return g_strdup_printf (_ ("about %s times as many"), amount);
    }
  if (ratio >= TWICE)
    {
      amount = np_format_decimal (ratio, 1);
      /* Translators: %s has a decimal: "2.5 times as many". */
      return g_strdup_printf (_ ("%s times as many"), amount);
    }
  amount = np_format_share (fabs (ratio - 1));
  /* Translators: "up 12.5 %", "down 48.5 %". */
  return ratio > 1 ? g_strdup_printf (C_ ("growth", "up %s"), amount)
                   : g_strdup_printf (C_ ("growth", "down %s"), amount);
}

static char *
describe_change (const NpQuery *query, const NpTrendSeries *series)
{
  const char *name = np_query_get_shown_name (query, series->subject);
  const NpTrendPoint *first = &series->points[0];
  const NpTrendPoint *last = find_last (series);
  gboolean rose = amount_of (query, last) > amount_of (query, first);
  g_autofree char *from = np_format_period (first->period);
  g_autofree char *to = np_format_period (last->period);
  g_autofree char *value_first = value_of (query, first);
  g_autofree char *value_last = value_of (query, last);
  g_autofree char *growth = describe_growth (query, first, last);

  if (amount_of (query, first) == amount_of (query, last))
    return g_strdup_printf (_ ("%1$s stands where it stood: %2$s in %3$s and in %4$s."), name,
                            value_last, from, to);
  if (g_str_equal (value_first, value_last))
    return g_strdup_printf (_ ("%1$s stands about where it stood: %2$s in %3$s and in %4$s."), name,
                            value_last, from, to);
  if (growth == NULL && rose)
    /* Translators: name, number, period, number, period. */
    return g_strdup_printf (_ ("%1$s rose from %2$s in %3$s to %4$s in %5$s."), name, value_first,
                            from, value_last, to);
  if (growth == NULL)
    return g_strdup_printf (_ ("%1$s fell from %2$s in %3$s to %4$s in %5$s."), name, value_first,
                            from, value_last, to);
  if (rose)
    /* Translators: name, number, period, number, period, "up 12.5 %". */
    return g_strdup_printf (_ ("%1$s rose from %2$s in %3$s to %4$s in %5$s, %6$s."), name,
                            value_first, from, value_last, to, growth);
  return g_strdup_printf (_ ("%1$s fell from %2$s in %3$s to %4$s in %5$s, %6$s."), name,
                          value_first, from, value_last, to, growth);
}

static char *
describe_one (const NpQuery *query, const NpTrendSeries *series)
{
  const char *name = np_query_get_shown_name (query, series->subject);
  const NpTrendPoint *last = find_last (series);
  g_autofree char *to = np_format_period (last->period);
  g_autofree char *value = value_of (query, last);
  g_autofree char *before = NULL;

  if (series->n_points > 1)
    return describe_change (query, series);
  if (!came_from_nothing (query, series))
    /* Translators: name, number, period. */
    return g_strdup_printf (_ ("%1$s had %2$s in %3$s; no other figure is shown."), name, value,
                            to);
  before = np_format_period (np_period_shift (last->period, -1));
  /* Translators: name, period, number, period. */
  return g_strdup_printf (_ ("%1$s went from nothing in %2$s to %3$s in %4$s."), name, before,
                          value, to);
}

/* The oldest or the newest period in which all have a figure. */
static NpPeriod
find_common (const GArray *series, gboolean newest)
{
  const NpTrendSeries *first = get_series (series, 0);

  for (guint i = 0; i < first->n_points; i++)
    {
      NpPeriod period = first->points[newest ? first->n_points - 1 - i : i].period;
      gboolean common = TRUE;

      for (guint j = 0; j < series->len && common; j++)
        common = np_newest_text_find_point (get_series (series, j), period) != NULL;
      if (common)
        return period;
    }
  return NP_PERIOD_NONE;
}

static char *
describe_pair (const NpQuery *query, const GArray *series, NpPeriod period)
{
  const NpTrendPoint *a = np_newest_text_find_point (get_series (series, 0), period);
  const NpTrendPoint *b = np_newest_text_find_point (get_series (series, 1), period);
  const char *name_a = np_query_get_shown_name (query, get_series (series, 0)->subject);
  const char *name_b = np_query_get_shown_name (query, get_series (series, 1)->subject);
  g_autofree char *when = np_format_period (period);
  g_autofree char *value_a = value_of (query, a);
  g_autofree char *value_b = value_of (query, b);
  g_autofree char *gap = np_words_difference (query, a->value, b->value);

  if (amount_of (query, a) == amount_of (query, b))
    return g_strdup_printf (_ ("In %1$s %2$s and %3$s are level at %4$s."), when, name_a, name_b,
                            value_a);
  if (amount_of (query, a) < amount_of (query, b))
    /* Translators: period, name, number, difference, name, number. */
    return g_strdup_printf (_ ("In %1$s %2$s, with %3$s, is %4$s behind %5$s (%6$s)."), when,
                            name_a, value_a, gap, name_b, value_b);
  return g_strdup_printf (_ ("In %1$s %2$s, with %3$s, is %4$s ahead of %5$s (%6$s)."), when,
                          name_a, value_a, gap, name_b, value_b);
}

/* When the one of two that is ahead passed the other; NULL when it always was. */
static char *
describe_overtake (const NpQuery *query, const GArray *series)
{
  g_autoptr (GArray) overtakes = np_query_list_overtakes (query, series);
  const NpOvertake *last = NULL;
  g_autofree char *when = NULL;

  if (overtakes->len == 0)
    return NULL;
  last = &g_array_index (overtakes, NpOvertake, overtakes->len - 1);
  when = np_words_in_period (last->period);
  /* Translators: a name, another one, "in 2025". */
  return g_strdup_printf (_ ("%1$s passed %2$s %3$s."),
                          np_query_get_shown_name (query,
                                                   get_series (series, last->passing)->subject),
                          np_query_get_shown_name (query,
                                                   get_series (series, last->passed)->subject),
                          when);
}

static char *
describe_two (const NpQuery *query, const GArray *series, NpPeriod period)
{
  g_autofree char *pair = describe_pair (query, series, period);
  g_autofree char *overtake = describe_overtake (query, series);

  return overtake != NULL ? g_strdup_printf ("%s %s", pair, overtake) : g_steal_pointer (&pair);
}

static char *
describe_leader (const NpQuery *query, const GArray *series, NpPeriod period)
{
  const NpTrendSeries *best = get_series (series, 0);
  guint n_best = 0;
  g_autofree char *when = np_format_period (period);
  g_autofree char *value = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; i < series->len; i++)
    {
      double amount = amount_of (query, np_newest_text_find_point (get_series (series, i), period));
      double most = amount_of (query, np_newest_text_find_point (best, period));

      if (amount > most)
        best = get_series (series, i);
      n_best = amount > most ? 1 : n_best + (amount == most ? 1 : 0);
    }
  value = value_of (query, np_newest_text_find_point (best, period));
  count = np_words_number (series->len);
  if (n_best > 1)
    /* Translators: how many lines, period, number. */
    return g_strdup_printf (_ ("Of these %1$s, several are level at the top in %2$s with %3$s."),
                            count, when, value);
  /* Translators: how many lines, name, period, number. */
  return g_strdup_printf (_ ("Of these %1$s, %2$s had most in %3$s: %4$s."), count,
                          np_query_get_shown_name (query, best->subject), when, value);
}

static gboolean
begins_earlier (const GArray *series, NpPeriod period)
{
  for (guint i = 0; i < series->len; i++)
    if (np_period_compare (get_series (series, i)->points[0].period, period) < 0)
      return TRUE;
  return FALSE;
}

/* Which of several rose most between two periods in which all have a figure, or fell least when
 * none rose. NULL when there is no such thing: one period only, or several alike. */
static char *
describe_most (const NpQuery *query, const GArray *series, NpPeriod from, NpPeriod to)
{
  const NpTrendSeries *best = NULL;
  double most = 0;
  gboolean alike = FALSE;
  g_autofree char *since = np_format_period (from);
  g_autofree char *until = np_format_period (to);
  g_autofree char *count = np_words_number (series->len);
  g_autofree char *value_from = NULL;
  g_autofree char *value_to = NULL;

  for (guint i = 0; i < series->len; i++)
    {
      const NpTrendSeries *one = get_series (series, i);
      double change = amount_of (query, np_newest_text_find_point (one, to))
                      - amount_of (query, np_newest_text_find_point (one, from));

      if (isnan (change))
        return NULL;
      alike = best != NULL && (change == most || (alike && change < most));
      if (best == NULL || change > most)
        {
          best = one;
          most = change;
        }
    }
  if (from == to || alike || !(most > 0 || most < 0))
    return NULL;
  value_from = value_of (query, np_newest_text_find_point (best, from));
  value_to = value_of (query, np_newest_text_find_point (best, to));
  if (begins_earlier (series, from))
    /* Translators: a period, how many lines, name, number, number, period: what is true since the
     * period, not of all that is drawn. */
    return g_strdup_printf (
        most > 0 ? _ ("Since %1$s, when all %2$s have a figure, %3$s rose most: from %4$s to %5$s "
                      "in %6$s.")
                 : _ ("Since %1$s, when all %2$s have a figure, %3$s fell least: from %4$s to %5$s "
                      "in %6$s."),
        since, count, np_query_get_shown_name (query, best->subject), value_from, value_to, until);
  /* Translators: how many lines, name, number, period, number, period. */
  return g_strdup_printf (
      most > 0 ? _ ("Of these %1$s, %2$s rose most: from %3$s in %4$s to %5$s in %6$s.")
               : _ ("Of these %1$s, %2$s fell least: from %3$s in %4$s to %5$s in %6$s."),
      count, np_query_get_shown_name (query, best->subject), value_from, since, value_to, until);
}

/* "There is no yearly figure for Jaguar", to be followed by a full stop or by when. */
static char *
say_missing (const NpQuery *query, const char *names)
{
  if (np_indicator_compares (query->reading.indicator))
    /* Translators: %s are names: they have no figures of two periods. */
    return g_strdup_printf (_ ("There is nothing to compare for %s"), names);
  if (query->reading.indicator == NP_INDICATOR_SHARE)
    return g_strdup_printf (_ ("There is no known share for %s"), names);
  if (np_indicator_get_span (query->reading.indicator, query->period) != query->period)
    /* Translators: %s are names: too few months have figures to add them up. */
    return g_strdup_printf (_ ("There are too few figures for %s"), names);
  switch (query->interval)
    {
    case NP_PERIOD_UNIT_MONTH:
      return g_strdup_printf (_ ("There is no monthly figure for %s"), names);
    case NP_PERIOD_UNIT_QUARTER:
      return g_strdup_printf (_ ("There is no quarterly figure for %s"), names);
    case NP_PERIOD_UNIT_YEAR:
    case NP_PERIOD_UNIT_SPAN:
    default:
      return g_strdup_printf (_ ("There is no yearly figure for %s"), names);
    }
}

/* "There is no yearly figure for Jaguar in the period shown." */
static char *
describe_missing (const NpQuery *query, GPtrArray *missing)
{
  gboolean range = query->first_day > 0 || query->last_day < G_MAXUINT32;
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (missing, NULL);
  names = np_format_list ((const char *const *) missing->pdata);
  if (*names == '\0')
    return g_strdup (_ ("There is no figure for the period shown."));
  if (query->mode == NP_MODE_RANK)
    /* Translators: names of what may well have figures. */
    return g_strdup_printf (_ ("There is no place in the ranking for %s."), names);
  text = say_missing (query, names);
  /* Translators: a sentence without its end, such as "There is no yearly figure for Jaguar". */
  return g_strdup_printf (range ? _ ("%s in the period shown.") : _ ("%s."), text);
}

static char *
describe_found (const NpQuery *query, const GArray *found)
{
  NpPeriod common;
  char *change;

  if (np_newest_text_applies (query))
    return np_newest_text_summary (query, found);
  if (found->len == 1)
    return describe_one (query, get_series (found, 0));
  common = find_common (found, TRUE);
  if (common == NP_PERIOD_NONE)
    return g_strdup (_ ("There is no period in which all of them have a figure."));
  if (found->len == 2)
    return describe_two (query, found, common);
  change = describe_most (query, found, find_common (found, FALSE), common);
  return change != NULL ? change : describe_leader (query, found, common);
}

char *
np_trend_text_summary (const NpQuery *query, const GArray *series)
{
  g_autoptr (GArray) told = list_told (series);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NpTrendSeries));
  g_autofree char *finding = NULL;
  g_autofree char *gap = NULL;

  for (guint i = 0; i < told->len; i++)
    if (get_series (told, i)->n_points > 0)
      g_array_append_vals (found, get_series (told, i), 1);
    else
      g_ptr_array_add (missing,
                       (gpointer) np_query_get_shown_name (query, get_series (told, i)->subject));
  if (found->len > 0)
    finding = describe_found (query, found);
  if (missing->len > 0 || found->len == 0)
    gap = describe_missing (query, missing);
  if (finding != NULL && gap != NULL)
    return g_strdup_printf ("%s %s", finding, gap);
  return finding != NULL ? g_steal_pointer (&finding) : g_steal_pointer (&gap);
}

static char *
headline_one (const NpQuery *query, const NpTrendSeries *series)
{
  const char *name = np_query_get_shown_name (query, series->subject);
  gboolean from_nothing
      = !np_indicator_compares (query->reading.indicator) && came_from_nothing (query, series);
  const NpTrendPoint *last = find_last (series);
  g_autofree char *value_first = value_of (query, &series->points[0]);
  g_autofree char *value_last = value_of (query, last);
  g_autofree char *span = NULL;
  guint n = series->n_points - (from_nothing ? 0 : 1);

  if (n == 0 || (np_newest_text_applies (query) && query->reading.indicator != NP_INDICATOR_INDEX))
    return np_newest_text_headline (query, series, last);
  span = np_words_span (n, query->interval);
  if (from_nothing)
    /* Translators: a headline: "Chery: from nothing to 53,604 in two years". */
    return g_strdup_printf (_ ("%1$s: from nothing to %2$s in %3$s"), name, value_last, span);
  return g_strdup_printf (_ ("%1$s: from %2$s to %3$s in %4$s"), name, value_first, value_last,
                          span);
}

char *
np_trend_text_headline (const NpQuery *query, const GArray *series)
{
  g_autoptr (GArray) told = list_told (series);
  g_autofree char *names = name_series (query, told);
  g_autofree char *range = name_range (told);
  g_autofree char *capital = np_words_capitalise (names);
  g_autofree char *rank
      = query->mode == NP_MODE_RANK ? np_newest_text_headline_rank (query, told) : NULL;

  if (rank != NULL)
    return g_steal_pointer (&rank);
  if (told->len == 0)
    return np_trend_text_title (query, series);
  /* Of several, the first is what the picture is about: a rise from nothing is the news. */
  if (query->mode != NP_MODE_RANK && get_series (told, 0)->n_points > 0
      && (told->len == 1
          || (query->subjects->len > 0 && !np_newest_text_applies (query)
              && came_from_nothing (query, get_series (told, 0)))))
    return headline_one (query, get_series (told, 0));
  return *range != '\0' ? g_strdup_printf (_ ("%1$s, %2$s"), capital, range)
                        : g_steal_pointer (&capital);
}
