/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-ranking-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-bars.h"
#include "np-caption.h"
#include "np-format.h"
#include "np-point-text.h"
#include "np-ranking-text.h"
#include "np-series-codes.h"
#include "np-words.h"

/* No dataset's id has a star. */
#define KEY_REMAINDER   "*not-itemised"
#define TRUST_REMAINDER (NP_TRUST_DERIVED | NP_TRUST_COMBINED)

struct _NpRankingFigure
{
  NpFigure parent_instance;

  GArray *bars; /* of NpBar, with strings of @strings */
  GStringChunk *strings;
};

G_DEFINE_FINAL_TYPE (NpRankingFigure, np_ranking_figure, NP_TYPE_FIGURE)

static NpScene *
np_ranking_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpRankingFigure *self = NP_RANKING_FIGURE (figure);
  NpBarsSpec spec = {
    .bars = (const NpBar *) (gpointer) self->bars->data,
    .n_bars = self->bars->len,
  };

  return np_bars_build (&spec, context);
}

static void
np_ranking_figure_finalize (GObject *object)
{
  NpRankingFigure *self = NP_RANKING_FIGURE (object);

  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_ranking_figure_parent_class)->finalize (object);
}

static void
np_ranking_figure_class_init (NpRankingFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_ranking_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_ranking_figure_build;
}

static void
np_ranking_figure_init (NpRankingFigure *self)
{
  self->bars = g_array_new (FALSE, TRUE, sizeof (NpBar));
  self->strings = g_string_chunk_new (4096);
}

/* Keeps @text for as long as the figure lives. (transfer full) */
static const char *
take (NpRankingFigure *self, char *text)
{
  const char *kept = g_string_chunk_insert (self->strings, text);

  g_free (text);
  return kept;
}

/* The mark of a place won or lost since a year before. (transfer full) (nullable) */
static char *
make_change (const NpTrendPoint *point)
{
  if (point->rank == 0 || point->rank_before == 0 || point->rank == point->rank_before)
    return NULL;
  return point->rank < point->rank_before
             ? g_strdup_printf ("▲\u202f%u", point->rank_before - point->rank)
             : g_strdup_printf ("▼\u202f%u", point->rank - point->rank_before);
}

/* What a bar says, whatever it is of. */
static NpBar
make_bar (NpRankingFigure *self, const NpQuery *query, const char *name, const NpTrendPoint *point)
{
  NpBar bar = {
    .label = g_string_chunk_insert (self->strings, name),
    .value = point->gap == NP_GAP_NONE ? point->value : NAN,
    .trust = np_point_text_trust (point),
  };
  char *change = make_change (point);

  bar.value_label = take (self, np_point_text_value (query, point));
  bar.spoken = take (self, np_point_text_spoken (query, name, point));
  bar.detail = take (self, np_point_text_detail (query, point));
  bar.source = take (self, np_words_source (np_dataset_source (query->dataset, point->source)));
  if (point->rank > 0)
    bar.rank = take (self, np_format_count (point->rank));
  if (change != NULL)
    bar.change = take (self, change);
  return bar;
}

/* What a ranking needs beside the query. */
typedef struct
{
  const NpQuery *query;
  const NpMarketSlice *slice;
  const NpMarketSlice *before; /* a year before (nullable) */
  const NpMarketSlice *brands; /* where something is expanded (nullable) */
} Ranking;

static NpTrendPoint
get_point (const Ranking *ranking, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  NpTrendPoint point = np_trend_point_of_entry (ranking->query->history, slice, entry);
  const NpSliceEntry *before = NULL;

  if (slice == ranking->slice && ranking->before != NULL)
    before = np_market_slice_find (ranking->before, entry->subject);
  point.rank_before = before != NULL ? before->rank : 0;
  return point;
}

/* The brands of a group or country, which sum to it. */
static void
add_parts (NpRankingFigure *self, const Ranking *ranking, guint subject, NpInk ink)
{
  const NpQuery *query = ranking->query;
  const char *whole = np_query_get_id (query, subject);

  for (guint i = 0; ranking->brands != NULL && i < ranking->brands->n_entries; i++)
    {
      const NpSliceEntry *entry = &ranking->brands->entries[i];
      NpEntity *brand = NP_ENTITY (np_dataset_brand (query->dataset, entry->subject));
      NpTrendPoint point = get_point (ranking, ranking->brands, entry);
      NpBar bar;

      if (np_by_get_subject (query->dataset, query->by, entry->subject, ranking->slice->span)
          != subject)
        continue;
      /* Its place among brands is not one among groups. */
      point.rank = 0;
      bar = make_bar (self, query, np_entity_get_name (brand), &point);
      bar.id = take (self, g_strconcat ("brand:", np_entity_get_id (brand), NULL));
      bar.key = take (self, g_strconcat (whole, "/", np_entity_get_id (brand), NULL));
      bar.ink = ink;
      bar.level = 1;
      g_array_append_val (self->bars, bar);
    }
}

static void
set_expander (NpRankingFigure *self, NpBar *bar, gboolean open)
{
  bar->expander = open ? NP_EXPANDER_OPEN : NP_EXPANDER_CLOSED;
  bar->expander_spoken
      = take (self,
              open
                  /* Translators: what a triangle beside a bar does; %s is a group or country. */
                  ? g_strdup_printf (_ ("Hide the brands of %s"), bar->label)
                  : g_strdup_printf (_ ("Show the brands of %s"), bar->label));
}

static void
add_bar (NpRankingFigure *self, const Ranking *ranking, const NpSliceEntry *entry, NpInk ink)
{
  const NpQuery *query = ranking->query;
  NpTrendPoint point = get_point (ranking, ranking->slice, entry);
  const char *name = np_query_get_shown_name (query, entry->subject);
  NpBar bar = make_bar (self, query, name, &point);
  gboolean open = np_query_is_expanded (query, entry->subject);

  bar.id = g_string_chunk_insert (self->strings, np_query_get_id (query, entry->subject));
  /* The key has no period in it: a bar that moves is still the same bar. */
  bar.key = bar.id;
  bar.ink = ink;
  bar.selected = np_query_is_selected (query, entry->subject);
  if (query->by != NP_BY_BRAND && entry->n_brands > 1)
    set_expander (self, &bar, open);
  g_array_append_val (self->bars, bar);
  if (open && bar.expander != NP_EXPANDER_NONE)
    add_parts (self, ranking, entry->subject, ink);
}

static void
add_remainder (NpRankingFigure *self, const Ranking *ranking)
{
  const NpQuery *query = ranking->query;
  const NpMarketSlice *slice = ranking->slice;
  gint64 units = np_query_get_remainder (query, slice);
  gboolean is_share = query->reading.indicator == NP_INDICATOR_SHARE;
  NpTrendPoint point = {
    .period = query->period,
    .units = units,
    .value = is_share ? (double) units / (double) slice->total : (double) units,
  };
  NpBar bar = {
    .key = KEY_REMAINDER,
    .label = _ ("not itemised"),
    .value = point.value,
    .ink = NP_INK_REST,
    .trust = TRUST_REMAINDER,
  };

  if (units <= 0)
    return;
  bar.value_label = take (self, np_words_value (query, bar.value));
  bar.detail = _ ("The market’s total less everything that the source itemises");
  bar.spoken = take (self, np_point_text_spoken (query, bar.label, &point));
  bar.source
      = take (self, np_words_source (np_dataset_source (query->dataset, slice->total_source)));
  g_array_append_val (self->bars, bar);
}

/* What is selected has its colour; all else is quiet. */
static void
add_bars (NpRankingFigure *self, const Ranking *ranking)
{
  const NpQuery *query = ranking->query;
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;

  np_series_codes_init (&codes, query->dataset);
  assigned = np_series_codes_assign (&codes, query->by, (const guint *) query->subjects->data,
                                     query->subjects->len);
  for (guint i = 0; i < ranking->slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &ranking->slice->entries[i];
      NpInk ink = NP_INK_REST;

      if (np_query_is_hidden (query, entry->subject))
        continue;
      for (guint j = 0; j < query->subjects->len; j++)
        if (g_array_index (query->subjects, guint, j) == entry->subject)
          ink = NP_INK_SERIES_N (assigned[j]);
      add_bar (self, ranking, entry, ink);
    }
  add_remainder (self, ranking);
}

/* The sources that the slice's figures really come from, the basis first. */
static char *
make_source_line (const NpQuery *query, const NpMarketSlice *slice)
{
  NpSigns signs = { 0 };
  g_autoptr (GPtrArray) sources = np_query_list_slice_sources (query, slice);

  for (guint i = 0; i < slice->n_entries; i++)
    {
      NpTrendPoint point = np_trend_point_of_entry (query->history, slice, &slice->entries[i]);

      np_signs_note_bar (&signs, np_point_text_trust (&point));
    }
  if (np_query_get_remainder (query, slice) > 0)
    np_signs_note_bar (&signs, TRUST_REMAINDER);
  return np_words_caption (query->dataset, sources, NP_NAMED_HERE, &signs, NULL);
}

/* Places are told from those of a year before, where there are any. (transfer full) (nullable) */
static NpMarketSlice *
read_before (const NpQuery *query, const NpMarketSlice *slice)
{
  NpPeriod before = np_indicator_get_year_before (query->period);

  /* A place by growth says nothing of a place in the market, and some months of a year are held
   * against no year. */
  if (np_indicator_compares (query->reading.indicator) || np_market_slice_is_incomplete (slice))
    return NULL;
  return before != NP_PERIOD_NONE ? np_query_read (query, before) : NULL;
}

static NpMarketSlice *
read_brands (const NpQuery *query)
{
  if (query->by == NP_BY_BRAND || query->expanded->len == 0)
    return NULL;
  return np_market_slice_read (query->history, query->period, NP_BY_BRAND, &query->reading,
                               G_MAXUINT);
}

/**
 * np_ranking_figure_new: (skip)
 * @query: of registrations
 *
 * Returns: (transfer full): the ranking of the query's period
 */
NpFigure *
np_ranking_figure_new (const NpQuery *query)
{
  g_autoptr (NpMarketSlice) slice = np_query_read (query, query->period);
  g_autoptr (NpMarketSlice) before = read_before (query, slice);
  g_autoptr (NpMarketSlice) brands = read_brands (query);
  const Ranking ranking = { query, slice, before, brands };
  g_autofree char *title = np_ranking_text_title (query, slice);
  g_autofree char *summary = np_ranking_text_summary (query, slice);
  g_autofree char *headline = np_ranking_text_headline (query, slice);
  g_autofree char *source_line = make_source_line (query, slice);
  NpRankingFigure *self
      = g_object_new (NP_TYPE_RANKING_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  add_bars (self, &ranking);
  return NP_FIGURE (self);
}
