/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-table-sparkline.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"

/* A year of months; more would be a thicket. */
#define MOST_PERIODS 12

/* The last periods up to @last, earliest first. (transfer full) of NpPeriod */
static GArray *
list_periods (NpMarketHistory *history, NpPeriod last)
{
  GArray *periods = np_trend_list_periods (history, np_period_get_unit (last));

  while (periods->len > 0
         && np_period_compare (g_array_index (periods, NpPeriod, periods->len - 1), last) > 0)
    g_array_set_size (periods, periods->len - 1);
  /* One that is summed up for the query alone. */
  if (periods->len == 0 || g_array_index (periods, NpPeriod, periods->len - 1) != last)
    g_array_append_val (periods, last);
  if (periods->len > MOST_PERIODS)
    g_array_remove_range (periods, 0, periods->len - MOST_PERIODS);
  return periods;
}

/* How many of the first periods nobody has a figure in. */
static guint
count_empty (const GArray *trends, const GArray *periods)
{
  guint n = periods->len;

  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrend *trend = &g_array_index (trends, NpTrend, i);

      for (guint k = 0; trend->n_points > 0 && k < n; k++)
        if (g_array_index (periods, NpPeriod, k) == trend->points[0].period)
          n = k;
    }
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

/* The rows of a table, by their ids, which are borrowed, plus one. (transfer full) */
static GHashTable *
index_rows (NpTable *table)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = np_table_get_n_rows (table); i > 0; i--)
    if (np_table_get_row_id (table, i - 1) != NULL)
      g_hash_table_insert (rows, (gpointer) np_table_get_row_id (table, i - 1),
                           GUINT_TO_POINTER (i));
  return rows;
}

/* The row of an entry plus one, or 0: some are hidden, and some are parts of what isn't expanded. */
static guint
find_row (GHashTable *rows, const NpQuery *query, NpBy by, guint subject)
{
  g_autofree char *id
      = by == query->by
            ? g_strdup (np_query_get_id (query, subject))
            : g_strconcat ("brand:",
                           np_entity_get_id (NP_ENTITY (np_dataset_brand (query->dataset,
                                                                          subject))),
                           NULL);

  return GPOINTER_TO_UINT (g_hash_table_lookup (rows, id));
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
  g_autoptr (GHashTable) index = index_rows (table);
  g_autoptr (GArray) periods = list_periods (query->history, query->period);
  g_autoptr (GArray) trends = NULL;
  guint n_subjects = 0;

  for (guint i = 0; i < slice->n_entries; i++)
    {
      guint row = find_row (index, query, by, slice->entries[i].subject);

      if (row == 0)
        continue;
      rows[n_subjects] = row - 1;
      subjects[n_subjects++] = slice->entries[i].subject;
    }
  trends = np_trends_new_in (query->history, periods, by, &cars, subjects, n_subjects);
  g_array_remove_range (periods, 0, count_empty (trends, periods));
  for (guint i = 0; i < n_subjects; i++)
    set_history (table, rows[i], column, &g_array_index (trends, NpTrend, i),
                 (const NpPeriod *) (gpointer) periods->data, periods->len);
}
