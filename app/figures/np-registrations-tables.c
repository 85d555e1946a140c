/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of registrations. A ranking and a trend of cars or of shares have the columns that the
 * command line has always documented; whatever asks for more has more columns behind them: what was
 * counted, the measure under its own name, what it is held against, and a note on each figure. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-concentration.h"
#include "np-figures-tables.h"
#include "np-format.h"
#include "np-table-sparkline.h"
#include "np-words.h"

#define MAX_COLUMNS 16

/* The columns of one table. */
typedef struct
{
  NpColumn columns[MAX_COLUMNS];
  guint n;
} Columns;

static void
add_column (Columns *self, const char *id, const char *title, NpColumnKind kind)
{
  g_assert (self->n < MAX_COLUMNS);

  /* Some are made of a period. */
  self->columns[self->n++] = (NpColumn) { g_intern_string (id), g_intern_string (title), kind };
}

/* What a table says beyond cars and shares. */
typedef struct
{
  gboolean measure; /* a column of its own */
  gboolean before;  /* what it is held against */
  gboolean rank;    /* at the end: of what is over time */
  gboolean whole;   /* what a row is a part of */
  gboolean months;  /* lack to all rows, which still are what there is */
  gboolean notes;
} Extras;

static Extras
get_extras (const NpQuery *query, const NpMarketSlice *slice)
{
  gboolean summed = slice != NULL && slice->summed;
  NpIndicator indicator = query->reading.indicator;
  gboolean plain = indicator == NP_INDICATOR_UNITS || indicator == NP_INDICATOR_SHARE;

  return (Extras) {
    .measure = !plain,
    .before = np_indicator_compares (indicator),
    .rank = query->mode == NP_MODE_RANK,
    .whole = query->mode == NP_MODE_RANKING && query->expanded->len > 0 && query->by != NP_BY_BRAND,
    .months = slice != NULL && np_market_slice_is_incomplete (slice),
    .notes = !plain || summed || (query->mode != NP_MODE_RANKING && query->mode != NP_MODE_TREND),
  };
}

static void
add_measure_column (Columns *self, NpIndicator indicator)
{
  static const char *const titles[NP_N_INDICATORS] = {
    [NP_INDICATOR_UNITS] = N_ ("Registered"),
    [NP_INDICATOR_SHARE] = N_ ("Share"),
    [NP_INDICATOR_CHANGE] = N_ ("Change"),
    [NP_INDICATOR_GROWTH] = N_ ("Change in per cent"),
    [NP_INDICATOR_ROLLING] = N_ ("Rolling twelve months"),
    [NP_INDICATOR_YTD] = N_ ("Year to date"),
    [NP_INDICATOR_INDEX] = N_ ("Index"),
  };

  add_column (self, np_indicator_get_name (indicator), titles[indicator],
              np_indicator_is_count (indicator)      ? NP_COLUMN_INTEGER
              : np_indicator_is_fraction (indicator) ? NP_COLUMN_FRACTION
                                                     : NP_COLUMN_DECIMAL);
}

static void
add_extra_columns (Columns *self, const NpQuery *query, const Extras *extras)
{
  if (extras->measure)
    {
      /* Translators: the months that were added up for a figure. */
      add_column (self, "counted", N_ ("Counted"), NP_COLUMN_TEXT);
      add_measure_column (self, query->reading.indicator);
    }
  if (extras->before)
    {
      add_column (self, "before", N_ ("Held against"), NP_COLUMN_INTEGER);
      add_column (self, "before-period", N_ ("Period held against"), NP_COLUMN_TEXT);
    }
  if (extras->rank)
    add_column (self, "rank", N_ ("Rank"), NP_COLUMN_INTEGER);
  if (extras->whole)
    add_column (self, "part-of", N_ ("Part of"), NP_COLUMN_TEXT);
  if (extras->notes)
    add_column (self, "note", N_ ("Note"), NP_COLUMN_TEXT);
}

static void
add_value (NpTable *table, NpIndicator indicator, double value)
{
  if (isnan (value))
    np_table_add_gap (table);
  else if (np_indicator_is_count (indicator))
    np_table_add_integer (table, llround (value));
  else
    np_table_add_fraction (table, value);
}

static void
add_note (GString *note, gboolean holds, const char *words)
{
  if (!holds)
    return;
  if (note->len > 0)
    g_string_append (note, "; ");
  g_string_append (note, words);
}

/* What should be known of a figure before it is used. @months: whether its period lacks some.
 * (transfer full) (nullable) */
static char *
make_note (const NpTrendPoint *point, gboolean months)
{
  g_autoptr (GString) note = g_string_new (NULL);
  gboolean gap = point->gap != NP_GAP_NONE;

  add_note (note, gap, np_words_gap (point->gap));
  add_note (note, !gap && months, np_words_gap (NP_GAP_MONTHS));
  add_note (note, !gap && point->status != NP_STATUS_FINAL, np_format_status (point->status));
  add_note (note, !gap && point->combined, _ ("a label for several brands"));
  add_note (note, !gap && point->lacks_months && !months, _ ("not itemised in every month"));
  add_note (note, !gap && point->partial, _ ("brands of it are not itemised"));
  add_note (note, !gap && point->outside, _ ("from another count than the market’s"));
  add_note (note, !gap && point->rivals, _ ("another source differs"));
  return note->len > 0 ? g_string_free_and_steal (g_steal_pointer (&note)) : NULL;
}

/* @whole: (nullable): the id of what the row is a part of */
static void
add_extras (NpTable *table,
            const NpQuery *query,
            const Extras *extras,
            const NpTrendPoint *point,
            const char *whole)
{
  NpIndicator indicator = query->reading.indicator;
  g_autofree char *note = make_note (point, extras->months);

  if (extras->measure)
    {
      np_figures_tables_add_period (table, np_indicator_get_span (indicator, point->period));
      add_value (table, indicator, point->gap == NP_GAP_NONE ? point->value : NAN);
    }
  if (extras->before)
    {
      if (point->before >= 0)
        np_table_add_integer (table, point->before);
      else
        np_table_add_gap (table);
      np_figures_tables_add_period (table, np_reading_get_before (&query->reading, point->period));
    }
  if (extras->rank && point->rank > 0)
    np_table_add_integer (table, point->rank);
  else if (extras->rank)
    np_table_add_gap (table);
  if (extras->whole)
    np_table_add_text (table, whole);
  if (extras->notes)
    np_table_add_text (table, note);
}

/* --- Rankings ----------------------------------------------------------------------------- */

static void
add_ranking_row (NpTable *table,
                 const NpQuery *query,
                 const Extras *extras,
                 const NpMarketSlice *slice,
                 const NpSliceEntry *entry)
{
  const char *id = np_query_get_id (query, entry->subject);
  NpTrendPoint point = np_trend_point_of_entry (query->history, slice, entry);

  np_table_add_row (table, id);
  if (entry->rank > 0)
    np_table_add_integer (table, entry->rank);
  else
    np_table_add_gap (table);
  np_table_add_text (table, id);
  np_table_add_text (table, np_query_get_name (query, entry->subject));
  np_table_add_integer (table, entry->units);
  np_table_add_fraction (table, entry->share);
  add_extras (table, query, extras, &point, NULL);
}

/* The brands of what is expanded, below it. */
static void
add_part_rows (NpTable *table,
               const NpQuery *query,
               const Extras *extras,
               const NpMarketSlice *brands,
               guint subject)
{
  for (guint i = 0; brands != NULL && i < brands->n_entries; i++)
    {
      const NpSliceEntry *entry = &brands->entries[i];
      NpEntity *brand = NP_ENTITY (np_dataset_brand (query->dataset, entry->subject));
      NpTrendPoint point = np_trend_point_of_entry (query->history, brands, entry);
      g_autofree char *row = g_strconcat ("brand:", np_entity_get_id (brand), NULL);

      if (np_by_get_subject (query->dataset, query->by, entry->subject, brands->span) != subject)
        continue;
      np_table_add_row (table, row);
      np_table_add_gap (table);
      np_table_add_text (table, np_entity_get_id (brand));
      np_table_add_text (table, np_entity_get_name (brand));
      np_table_add_integer (table, entry->units);
      np_table_add_fraction (table, entry->share);
      add_extras (table, query, extras, &point, np_query_get_id (query, subject));
    }
}

static void
add_remainder_row (NpTable *table,
                   const NpQuery *query,
                   const Extras *extras,
                   const NpMarketSlice *slice)
{
  gint64 remainder = np_query_get_remainder (query, slice);

  if (remainder <= 0)
    return;
  np_table_add_row (table, NULL);
  np_table_add_gap (table);
  np_table_add_gap (table);
  /* Translators: the part of a market that its source does not split up by brand. */
  np_table_add_text (table, _ ("not itemised"));
  np_table_add_integer (table, remainder);
  np_table_add_fraction (table, (double) remainder / (double) slice->total);
  if (!extras->measure)
    return;
  np_figures_tables_add_period (table, slice->span);
  np_table_add_integer (table, remainder);
}

static NpTable *
make_ranking (const NpQuery *query)
{
  g_autoptr (NpMarketSlice) slice = np_query_read (query, query->period);
  g_autoptr (NpMarketSlice) brands = NULL;
  const Extras extras = get_extras (query, slice);
  /* Many periods are counted for it, which is only worth it where it is seen. */
  const gboolean histories = np_location_is (query->location, NP_PARAM_SHOW, "table");
  Columns columns = { .n = 0 };
  NpTable *table;

  add_column (&columns, "rank", N_ ("Rank"), NP_COLUMN_INTEGER);
  add_column (&columns, "id", N_ ("ID"), NP_COLUMN_ID);
  add_column (&columns, "name", N_ ("Name"), NP_COLUMN_TEXT);
  add_column (&columns, "units", N_ ("Registered"), NP_COLUMN_INTEGER);
  /* Translators: of the market. */
  add_column (&columns, "share", N_ ("Share"), NP_COLUMN_FRACTION);
  add_extra_columns (&columns, query, &extras);
  if (histories)
    /* Translators: a small line of the last periods. */
    add_column (&columns, "history", N_ ("History"), NP_COLUMN_SPARKLINE);
  table = np_figures_tables_new (columns.columns, columns.n);
  if (extras.whole)
    brands = np_market_slice_read (query->history, query->period, NP_BY_BRAND, &query->reading,
                                   G_MAXUINT);
  for (guint i = 0; i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];

      if (np_query_is_hidden (query, entry->subject))
        continue;
      add_ranking_row (table, query, &extras, slice, entry);
      if (extras.whole && np_query_is_expanded (query, entry->subject))
        add_part_rows (table, query, &extras, brands, entry->subject);
    }
  add_remainder_row (table, query, &extras, slice);
  if (histories)
    np_table_fill_histories (table, columns.n - 1, query, slice, query->by);
  if (histories && brands != NULL)
    np_table_fill_histories (table, columns.n - 1, query, brands, NP_BY_BRAND);
  return table;
}

/* --- Over time ---------------------------------------------------------------------------- */

static void
add_trend_row (NpTable *table,
               const NpQuery *query,
               const Extras *extras,
               guint subject,
               const NpTrendPoint *point)
{
  const char *id = np_query_get_id (query, subject);

  np_table_add_row (table, id);
  np_figures_tables_add_period (table, point->period);
  np_table_add_text (table, id);
  np_table_add_text (table, np_query_get_name (query, subject));
  if (point->gap == NP_GAP_NONE)
    {
      np_table_add_integer (table, point->units);
      np_table_add_fraction (table, point->share);
    }
  else
    {
      np_table_add_gap (table);
      np_table_add_gap (table);
    }
  add_extras (table, query, extras, point, NULL);
}

static NpTable *
make_trend (const NpQuery *query)
{
  g_autoptr (GArray) trends = np_query_list_trends (query);
  const Extras extras = get_extras (query, NULL);
  Columns columns = { .n = 0 };
  NpTable *table;

  add_column (&columns, "period", N_ ("Period"), NP_COLUMN_TEXT);
  add_column (&columns, "id", N_ ("ID"), NP_COLUMN_ID);
  add_column (&columns, "name", N_ ("Name"), NP_COLUMN_TEXT);
  add_column (&columns, "units", N_ ("Registered"), NP_COLUMN_INTEGER);
  add_column (&columns, "share", N_ ("Share"), NP_COLUMN_FRACTION);
  add_extra_columns (&columns, query, &extras);
  table = np_figures_tables_new (columns.columns, columns.n);
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      for (guint j = 0; j < series->n_points; j++)
        add_trend_row (table, query, &extras, series->subject, &series->points[j]);
    }
  return table;
}

/* --- Two periods -------------------------------------------------------------------------- */

/* What one of the two has to say, or each of them. (transfer full) (nullable) */
static char *
make_pair_note (const NpQuery *query, const NpTrendPoint *first, const NpTrendPoint *last)
{
  g_autofree char *before = make_note (first, FALSE);
  g_autofree char *after = make_note (last, FALSE);
  g_autofree char *base = np_format_period (query->base);
  g_autofree char *period = np_format_period (query->period);

  if (g_strcmp0 (before, after) == 0)
    return g_steal_pointer (&before);
  if (before == NULL)
    /* Translators: a period, then what should be known of its figure. */
    return g_strdup_printf (C_ ("note", "%1$s: %2$s"), period, after);
  if (after == NULL)
    return g_strdup_printf (C_ ("note", "%1$s: %2$s"), base, before);
  /* Translators: the same of two periods. */
  return g_strdup_printf (C_ ("note", "%1$s: %2$s; %3$s: %4$s"), base, before, period, after);
}

static void
add_pair_row (NpTable *table, const NpQuery *query, const NpTrendSeries *pair)
{
  const NpTrendPoint *first = &pair->points[0], *last = &pair->points[1];
  const char *id = np_query_get_id (query, pair->subject);
  gboolean both = first->gap == NP_GAP_NONE && last->gap == NP_GAP_NONE;
  /* A change is no amount that could grow. */
  gboolean grows = both && first->value > 0 && query->reading.indicator != NP_INDICATOR_CHANGE
                   && query->reading.indicator != NP_INDICATOR_GROWTH;
  g_autofree char *note = make_pair_note (query, first, last);

  np_table_add_row (table, id);
  np_table_add_text (table, id);
  np_table_add_text (table, np_query_get_name (query, pair->subject));
  add_value (table, query->reading.indicator, first->gap == NP_GAP_NONE ? first->value : NAN);
  add_value (table, query->reading.indicator, last->gap == NP_GAP_NONE ? last->value : NAN);
  add_value (table, query->reading.indicator, both ? last->value - first->value : NAN);
  np_table_add_fraction (table, grows ? last->value / first->value - 1.0 : NAN);
  np_table_add_text (table, note);
}

static NpTable *
make_slope (const NpQuery *query)
{
  g_autoptr (GArray) pairs = np_query_list_pairs (query);
  NpIndicator indicator = query->reading.indicator;
  NpColumnKind kind = np_indicator_is_count (indicator)      ? NP_COLUMN_INTEGER
                      : np_indicator_is_fraction (indicator) ? NP_COLUMN_FRACTION
                                                             : NP_COLUMN_DECIMAL;
  g_autofree char *base = np_period_to_string (query->base);
  g_autofree char *period = np_period_to_string (query->period);
  g_autofree char *base_title = np_format_period (query->base);
  g_autofree char *period_title = np_format_period (query->period);
  Columns columns = { .n = 0 };
  NpTable *table;

  add_column (&columns, "id", N_ ("ID"), NP_COLUMN_ID);
  add_column (&columns, "name", N_ ("Name"), NP_COLUMN_TEXT);
  add_column (&columns, base, base_title, kind);
  add_column (&columns, period, period_title, kind);
  add_column (&columns, "difference", N_ ("Difference"), kind);
  add_column (&columns, "growth", N_ ("Change in per cent"), NP_COLUMN_FRACTION);
  add_column (&columns, "note", N_ ("Note"), NP_COLUMN_TEXT);
  table = np_figures_tables_new (columns.columns, columns.n);
  for (guint i = 0; i < pairs->len; i++)
    add_pair_row (table, query, &g_array_index (pairs, NpTrendSeries, i));
  return table;
}

/* --- Concentration ------------------------------------------------------------------------ */

static void
add_concentration_row (NpTable *table, const NpConcentration *from)
{
  np_table_add_row (table, NULL);
  np_figures_tables_add_period (table, from->period);
  for (guint i = 0; i < NP_N_TOPS; i++)
    np_table_add_fraction (table, from->tops[i]);
  np_table_add_fraction (table, from->hhi);
  np_table_add_fraction (table, from->hhi_high);
  np_table_add_fraction (table, from->itemised);
  if (from->gap != NP_GAP_NONE)
    {
      np_table_add_gap (table);
      np_table_add_text (table, np_words_gap (from->gap));
      return;
    }
  np_table_add_integer (table, from->n);
}

static NpTable *
make_concentration (const NpQuery *query)
{
  g_autoptr (GArray) all = np_query_list_concentrations (query);
  const NpColumn columns[] = {
    { "period", N_ ("Period"), NP_COLUMN_TEXT },
    /* Translators: the share of the largest, of the largest three … of a market. */
    { "top1", N_ ("Largest"), NP_COLUMN_FRACTION },
    { "top3", N_ ("Largest 3"), NP_COLUMN_FRACTION },
    { "top5", N_ ("Largest 5"), NP_COLUMN_FRACTION },
    { "top10", N_ ("Largest 10"), NP_COLUMN_FRACTION },
    { "hhi", N_ ("Herfindahl–Hirschman index"), NP_COLUMN_DECIMAL },
    /* Translators: an index, if what is not itemised of a market were all one brand or group. */
    { "hhi-high", N_ ("Were the rest one"), NP_COLUMN_DECIMAL },
    /* Translators: the share of a market that is split up by brand. */
    { "itemised", N_ ("Itemised"), NP_COLUMN_FRACTION },
    /* Translators: how many brands or groups there are. */
    { "n", N_ ("Number"), NP_COLUMN_INTEGER },
    { "note", N_ ("Note"), NP_COLUMN_TEXT },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    add_concentration_row (table, &g_array_index (all, NpConcentration, i));
  return table;
}

NpTable *
np_query_make_registrations_table (const NpQuery *query)
{
  switch (query->mode)
    {
    case NP_MODE_TREND:
    case NP_MODE_SHARE:
    case NP_MODE_RANK:
    case NP_MODE_MULTIPLES:
      return make_trend (query);
    case NP_MODE_SLOPE:
      return make_slope (query);
    case NP_MODE_CONCENTRATION:
      return make_concentration (query);
    case NP_MODE_RANKING:
    default:
      return make_ranking (query);
    }
}
