/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-table-sparkline.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"

/* A year of months; more would be a thicket. */
#define MOST_PERIODS 12

/* The last periods of any of the trends, earliest first, up to @last. */
static guint
list_periods (const GArray *trends, NpPeriod last, NpPeriod *periods)
{
  guint n = 0;

  for (NpPeriod before = last; n < MOST_PERIODS && before != NP_PERIOD_NONE; n++)
    {
      NpPeriod latest = NP_PERIOD_NONE;

      periods[MOST_PERIODS - 1 - n] = before;
      for (guint i = 0; i < trends->len; i++)
        {
          const NpTrend *trend = &g_array_index (trends, NpTrend, i);

          for (guint k = 0; k < trend->n_points; k++)
            if (np_period_compare (trend->points[k].period, before) < 0
                && (latest == NP_PERIOD_NONE
                    || np_period_compare (trend->points[k].period, latest) > 0))
              latest = trend->points[k].period;
        }
      before = latest;
    }
  memmove (periods, periods + MOST_PERIODS - n, n * sizeof *periods);
  return n;
}

/* "from 3,838 to 53,604, highest 53,604 in 2025"; @units has at least one figure. */
static char *
describe (const double *units, const NpPeriod *periods, guint n)
{
  guint first = G_MAXUINT, last = 0, highest = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *most = NULL;
  g_autofree char *when = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (!isfinite (units[i]))
        continue;
      if (first == G_MAXUINT)
        first = highest = i;
      if (units[i] >= units[highest])
        highest = i;
      last = i;
    }
  from = np_format_count ((gint64) units[first]);
  to = np_format_count ((gint64) units[last]);
  most = np_format_count ((gint64) units[highest]);
  when = np_format_period (periods[highest]);
  if (first == last)
    /* Translators: the only figure of a brand: "28,232 in 2025". */
    return g_strdup_printf (C_ ("history", "%1$s in %2$s"), to, when);
  /* Translators: a small line in words: "from 3,838 to 53,604, highest 53,604 in 2025". */
  return g_strdup_printf (_ ("from %1$s to %2$s, highest %3$s in %4$s"), from, to, most, when);
}

static void
set_history (NpTable *table,
             guint row,
             guint column,
             const NpTrend *trend,
             const NpPeriod *periods,
             guint n)
{
  double units[MOST_PERIODS];
  gboolean any = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      units[i] = NAN;
      for (guint k = 0; k < trend->n_points; k++)
        {
          const NpTrendPoint *point = &trend->points[k];

          /* A sum that lacks brands would look like a slump. */
          if (point->period == periods[i] && point->gap == NP_GAP_NONE && !point->partial)
            units[i] = (double) point->units;
        }
      any |= isfinite (units[i]);
    }
  if (!any)
    return;
  text = describe (units, periods, n);
  np_table_set_sparkline (table, row, column, units, n, text);
}

/* The row of an entry, or G_MAXUINT: some are hidden, and some are parts of what isn't expanded. */
static guint
find_row (NpTable *table, const NpQuery *query, NpBy by, guint subject)
{
  g_autofree char *id
      = by == query->by
            ? g_strdup (np_query_get_id (query, subject))
            : g_strconcat ("brand:",
                           np_entity_get_id (NP_ENTITY (np_dataset_brand (query->dataset,
                                                                          subject))),
                           NULL);

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    if (g_strcmp0 (np_table_get_row_id (table, i), id) == 0)
      return i;
  return G_MAXUINT;
}

void
np_table_fill_histories (NpTable *table,
                         guint column,
                         const NpQuery *query,
                         const NpMarketSlice *slice,
                         NpBy by)
{
  const NpReading cars = { .indicator = NP_INDICATOR_UNITS };
  g_autofree guint *subjects = g_new (guint, MAX (slice->n_entries, 1));
  g_autofree guint *rows = g_new (guint, MAX (slice->n_entries, 1));
  g_autoptr (GArray) trends = NULL;
  NpPeriod periods[MOST_PERIODS];
  guint n_subjects = 0, n_periods;

  for (guint i = 0; i < slice->n_entries; i++)
    {
      guint row = find_row (table, query, by, slice->entries[i].subject);

      if (row == G_MAXUINT)
        continue;
      rows[n_subjects] = row;
      subjects[n_subjects++] = slice->entries[i].subject;
    }
  trends = np_trends_new (query->history, np_period_get_unit (query->period), by, &cars, subjects,
                          n_subjects);
  n_periods = list_periods (trends, query->period, periods);
  for (guint i = 0; i < n_subjects; i++)
    set_history (table, rows[i], column, &g_array_index (trends, NpTrend, i), periods, n_periods);
}
