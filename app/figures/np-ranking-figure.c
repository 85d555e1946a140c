/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-ranking-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-bars.h"
#include "np-caption.h"
#include "np-format.h"
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

static char *
make_detail (const NpQuery *query, const NpSliceEntry *entry)
{
  NpFactTable *table = np_dataset_get_registrations (query->dataset);
  GString *detail = g_string_new (NULL);
  NpFact fact = np_fact_table_get_row (table, entry->first_row);
  NpBrandCovers covers = np_brand_get_covers (np_dataset_brand (query->dataset, fact.subject));
  g_autofree char *value
      = query->share ? np_format_count (entry->units) : np_format_share (entry->share);

  if (query->share)
    np_words_add_line (detail, value);
  else if (isfinite (entry->share))
    {
      /* Translators: %s is a share in per cent. */
      g_autofree char *line = g_strdup_printf (_ ("%s of the market"), value);

      np_words_add_line (detail, line);
    }
  if (query->by == NP_BY_GROUP && entry->n_brands > 1)
    {
      g_autofree char *line
          = g_strdup_printf (ngettext ("%u brand", "%u brands", entry->n_brands), entry->n_brands);

      np_words_add_line (detail, line);
    }
  if (entry->partial)
    np_words_add_line (detail, _ ("Brands of it are not itemised: there were more"));
  np_words_add_trust (detail, entry->status,
                      entry->n_brands == 1 ? covers : NP_BRAND_COVERS_ITSELF);
  if (entry->rivals && entry->n_brands == 1)
    np_words_add_rivals (detail, query->dataset, table, entry->first_row);
  else if (entry->rivals)
    np_words_add_differ (detail);
  return g_string_free_and_steal (detail);
}

static char *
make_spoken (const NpQuery *query, const char *name, const char *value, guint rank)
{
  g_autofree char *period = np_format_period (query->period);

  if (rank == 0)
    /* Translators: what a screen reader says of a bar: name, period, number. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), name, period, value);
  /* Translators: the same with the place in the ranking. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, rank %4$u"), name, period, value, rank);
}

static NpTrust
get_trust (const NpSliceEntry *entry)
{
  return np_words_trust (entry->status, entry->rivals, entry->combined)
         | (entry->partial ? NP_TRUST_DERIVED : 0);
}

static void
add_bar (NpRankingFigure *self, const NpQuery *query, const NpSliceEntry *entry, NpInk ink)
{
  NpFact fact
      = np_fact_table_get_row (np_dataset_get_registrations (query->dataset), entry->first_row);
  g_autofree char *value = np_words_value (query, entry->units, entry->share);
  NpBar bar = {
    .id = g_string_chunk_insert (self->strings, np_query_get_id (query, entry->subject)),
    .label = g_string_chunk_insert (self->strings, np_query_get_shown_name (query, entry->subject)),
    .value_label = g_string_chunk_insert (self->strings, value),
    .value = query->share ? entry->share : (double) entry->units,
    .ink = ink,
    .selected = np_query_is_selected (query, entry->subject),
    .trust = get_trust (entry),
  };

  /* The key has no period in it: a bar that moves is still the same bar. */
  bar.key = bar.id;
  if (entry->rank > 0)
    bar.rank = take (self, np_format_count (entry->rank));
  bar.detail = take (self, make_detail (query, entry));
  bar.spoken = take (self, make_spoken (query, bar.label, value, entry->rank));
  bar.source = take (self, np_words_source (np_dataset_source (query->dataset, fact.source)));
  g_array_append_val (self->bars, bar);
}

static void
add_remainder (NpRankingFigure *self, const NpQuery *query, const NpMarketSlice *slice)
{
  gint64 units = np_query_get_remainder (slice);
  double share = (double) units / (double) slice->total;
  NpBar bar = {
    .key = KEY_REMAINDER,
    .label = _ ("not itemised"),
    .value = query->share ? share : (double) units,
    .ink = NP_INK_REST,
    .trust = TRUST_REMAINDER,
  };

  if (units <= 0)
    return;
  bar.value_label = take (self, np_words_value (query, units, share));
  bar.detail = _ ("The market’s total less everything that the source itemises");
  bar.spoken = take (self, make_spoken (query, bar.label, bar.value_label, 0));
  bar.source
      = take (self, np_words_source (np_dataset_source (query->dataset, slice->total_source)));
  g_array_append_val (self->bars, bar);
}

/* What is selected has its colour; all else is quiet. */
static void
add_bars (NpRankingFigure *self, const NpQuery *query, const NpMarketSlice *slice)
{
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;

  np_series_codes_init (&codes, query->dataset);
  assigned = np_series_codes_assign (&codes, query->by, (const guint *) query->subjects->data,
                                     query->subjects->len);
  for (guint i = 0; i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];
      NpInk ink = NP_INK_REST;

      for (guint j = 0; j < query->subjects->len; j++)
        if (g_array_index (query->subjects, guint, j) == entry->subject)
          ink = NP_INK_SERIES_N (assigned[j]);
      add_bar (self, query, entry, ink);
    }
  add_remainder (self, query, slice);
}

/* The sources that the slice's figures really come from, the basis first. */
static char *
make_source_line (const NpQuery *query, const NpMarketSlice *slice)
{
  NpSigns signs = { 0 };
  NpFactTable *table = np_dataset_get_registrations (query->dataset);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (NpMarketSlice) brands
      = np_market_slice_new (query->dataset, query->market, query->period, NP_BY_BRAND);

  np_words_note_source (sources, np_dataset_source (query->dataset, slice->basis));
  for (guint i = 0; i < brands->n_entries; i++)
    np_words_note_source (sources,
                          np_dataset_source (query->dataset,
                                             np_fact_table_get_row (table,
                                                                    brands->entries[i].first_row)
                                                 .source));
  for (guint i = 0; i < slice->n_entries; i++)
    np_signs_note_bar (&signs, get_trust (&slice->entries[i]));
  if (np_query_get_remainder (slice) > 0)
    np_signs_note_bar (&signs, TRUST_REMAINDER);
  return np_words_caption (sources, NP_NAMED_HERE, &signs);
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
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_new (query->dataset, query->market, query->period, query->by);
  g_autofree char *title = np_ranking_text_title (query);
  g_autofree char *summary = np_ranking_text_summary (query, slice);
  g_autofree char *headline = np_ranking_text_headline (query, slice);
  g_autofree char *source_line = make_source_line (query, slice);
  NpRankingFigure *self
      = g_object_new (NP_TYPE_RANKING_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  add_bars (self, query, slice);
  return NP_FIGURE (self);
}
