/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars of what is no count: shares, changes, dates and ranks. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-claim-text.h"
#include "np-format.h"
#include "np-indicator.h"
#include "np-proof-bars-private.h"

/* --- Shares, growths, dates --- */

void
np_proof_bars_add_share (NpProofBars *self)
{
  g_autofree char *computed = np_claim_text_computed (self->check);
  g_autofree char *shown = np_claim_text_stated (self->check);
  NpProofPiece piece
      = { C_ ("claim", "By the data"), computed, NULL, np_proof_bars_get_item (self, 0)->entity };
  double stated = np_stated_to_fraction (&self->check->stated);

  np_proof_bars_add_stated (self, stated);
  np_proof_bars_add_whole (self, &piece, NP_PROOF_PART, self->check->fraction, -1, NP_INK_DIM);
  np_evidence_figure_set_axis (self->figure, 0, MAX (stated, self->check->fraction), FALSE);
  np_evidence_figure_set_mark (self->figure, stated, shown);
}

/* What there was, what there is, and what there would be by what is stated. */
void
np_proof_bars_add_growth (NpProofBars *self)
{
  NpPeriod period = self->check->period;
  NpEntity *entity = np_proof_bars_get_item (self, 0)->entity;
  g_autofree char *after = np_format_period (period);
  g_autofree char *before = np_format_period (np_indicator_get_year_before (period));
  g_autofree char *after_value = np_format_count (self->check->computed);
  g_autofree char *before_value = np_format_count (self->check->whole);
  gint64 by_stated
      = llround ((double) self->check->whole * (1 + np_stated_to_fraction (&self->check->stated)));
  g_autofree char *stated_value = np_format_count (by_stated);
  g_autofree char *stated = np_claim_text_stated (self->check);
  /* Translators: the period, and a change that is stated: "2025 as stated (−8.9 %)". */
  g_autofree char *stated_name = g_strdup_printf (_ ("%1$s as stated (%2$s)"), after, stated);
  NpProofPiece pieces[] = { { before, before_value, NULL, entity },
                            { stated_name, stated_value, NULL, NULL },
                            { after, after_value, NULL, entity } };

  np_proof_bars_add_whole (self, &pieces[0], NP_PROOF_PART, (double) self->check->whole, -1,
                           NP_INK_DIM);
  np_proof_bars_add_whole (self, &pieces[1], NP_PROOF_STATED, (double) by_stated, -1, NP_INK_DIM);
  np_proof_bars_add_whole (self, &pieces[2], NP_PROOF_PART, (double) self->check->computed, -1,
                           NP_INK_DIM);
  np_evidence_figure_set_axis (self->figure, 0,
                               (double) MAX (MAX (self->check->whole, by_stated),
                                             self->check->computed),
                               FALSE);
}

static void
add_span (NpProofBars *self,
          const NpProofPiece *piece,
          const NpDate *date,
          NpProofFill fill,
          int glyph,
          NpInk ink)
{
  np_proof_bars_add_bar (self, piece->name, piece->value, glyph, ink);
  if (np_date_is_set (date))
    np_proof_bars_add_segment (self, piece, fill, np_date_first_day (date),
                               np_date_last_day (date) + 1.0, FALSE);
}

static void
widen (const NpDate *date, int *first, int *last)
{
  if (!np_date_is_set (date))
    return;
  *first = MIN (*first, date->year);
  *last = MAX (*last, date->year);
}

/* Whole years around all dates, with ticks at the beginning of them, as many as there is room for. */
static void
set_years (NpProofBars *self, int first, int last)
{
  int every = (last - first) / 8 + 1;
  NpDate begin = { .year = (gint16) first };
  NpDate end = { .year = (gint16) last };

  for (int year = first; year <= last + 1; year += every)
    {
      NpDate date = { .year = (gint16) year };
      g_autofree char *label = np_format_date (&date);

      np_evidence_figure_add_tick (self->figure, np_date_first_day (&date), label);
    }
  np_evidence_figure_set_axis (self->figure, np_date_first_day (&begin),
                               np_date_last_day (&end) + 1.0, TRUE);
}

void
np_proof_bars_add_dates (NpProofBars *self)
{
  int first_year = G_MAXINT16, last_year = 0;
  g_autofree char *stated = np_claim_text_stated (self->check);
  NpProofPiece first = { .name = C_ ("claim", "As stated"), .value = stated };

  add_span (self, &first, &self->check->stated_date, NP_PROOF_STATED, -1, NP_INK_DIM);
  widen (&self->check->stated_date, &first_year, &last_year);
  for (guint i = 0; i < self->check->items->len; i++)
    {
      const NpClaimItem *item = np_proof_bars_get_item (self, i);
      g_autofree char *name = np_claim_text_item (self->dataset, item);
      g_autofree char *value = np_claim_text_item_value (item);
      NpProofPiece piece = { name, value != NULL ? value : _ ("no date"),
                             np_claim_text_item_source (self->dataset, item), item->entity };

      add_span (self, &piece, &item->date, NP_PROOF_PART,
                (int) np_claim_text_verdict_glyph (item->verdict),
                np_claim_text_verdict_ink (item->verdict));
      widen (&item->date, &first_year, &last_year);
    }
  set_years (self, first_year, last_year);
}

/* --- Intervals --- */

/* What the earlier date would have to be followed by. */
static NpDate
add_time (NpDate date, gint64 n, NpStatedUnit unit)
{
  gint64 months = date.year * 12 + MAX (date.month, 1) - 1;
  NpDate later;

  if (unit == NP_STATED_UNIT_DAYS)
    {
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_julian (&day, np_date_first_day (&date) + (guint32) MIN (n, 3000000));
      return (NpDate) { .year = (gint16) g_date_get_year (&day),
                        .month = (guint8) g_date_get_month (&day),
                        .day = g_date_get_day (&day) };
    }
  months += n * (unit == NP_STATED_UNIT_YEARS ? 12 : 1);
  later
      = (NpDate) { .year = (gint16) MIN (months / 12, 9999), .month = (guint8) (months % 12 + 1) };
  return later;
}

static void
add_interval_bar (NpProofBars *self,
                  const char *name,
                  const char *value,
                  const NpDate *from,
                  const NpDate *to,
                  NpProofFill fill)
{
  NpProofPiece piece
      = { .name = name,
          .value = value,
          .source = np_claim_text_item_source (self->dataset, np_proof_bars_get_item (self, 1)) };
  double first = np_date_first_day (from), last = np_date_first_day (to);

  np_proof_bars_add_bar (self, name, value, -1, NP_INK_DIM);
  if (last > first)
    np_proof_bars_add_segment (self, &piece, fill, first, last, FALSE);
}

/* Both from the earlier date on: as long as stated, and to the later one. */
void
np_proof_bars_add_interval (NpProofBars *self)
{
  const NpClaimCheck *check = self->check;
  NpDate from = np_proof_bars_get_item (self, 0)->date, to = np_proof_bars_get_item (self, 1)->date;
  NpDate end = add_time (from, MIN (check->stated.scaled, 12000), check->stated_unit);
  g_autofree char *stated = np_claim_text_stated (check);
  g_autofree char *computed = np_claim_text_computed (check);
  int first = from.year, last = from.year;

  widen (&to, &first, &last);
  widen (&end, &first, &last);
  add_interval_bar (self, C_ ("claim", "As stated"), stated, &from, &end, NP_PROOF_STATED);
  add_interval_bar (self, C_ ("claim", "By the data"), computed, &from, &to, NP_PROOF_PART);
  set_years (self, first, last);
}

/* --- Ranks --- */

/* So many stand before the stated place and after the computed one at least, and so many in all. */
#define MAX_RANKED 24

static NpMarketSlice *
read_ranking (const NpProofBars *self, NpBy by)
{
  const char *market = np_claim_get_market (self->check->claim);
  int number = market != NULL ? np_dataset_find_market (self->dataset, market) : -1;
  NpReading reading = { .indicator = NP_INDICATOR_UNITS };
  g_autoptr (NpMarketHistory) history = NULL;

  if (number < 0)
    return NULL;
  history = np_market_history_new (self->dataset, (guint) number);
  return np_market_slice_read (history, self->check->period, by, &reading, self->check->basis);
}

static void
add_ranked (NpProofBars *self, const NpSliceEntry *entry, NpEntity *entity, gboolean own)
{
  NpClaimItem item = { .entity = entity };
  g_autofree char *name = np_claim_text_item (self->dataset, &item);
  g_autofree char *value = np_format_count (entry->units);
  /* Translators: a place in a ranking, and who has it. */
  g_autofree char *label = g_strdup_printf (C_ ("rank", "%1$u  %2$s"), entry->rank, name);
  NpFactTable *table = np_dataset_get_registrations (self->dataset);
  NpSource *source
      = np_dataset_source (self->dataset, np_fact_table_get_row (table, entry->first_row).source);
  NpProofPiece piece = { label, value, source, entity };

  np_proof_bars_add_whole (self, &piece, own ? NP_PROOF_PART : NP_PROOF_STATED,
                           (double) entry->units, -1, NP_INK_DIM);
}

/* The ranking down to the later of the two places, as far as there is room. */
void
np_proof_bars_add_ranks (NpProofBars *self)
{
  NpEntity *entity = np_proof_bars_get_item (self, 0)->entity;
  NpBy by = entity != NULL && NP_IS_GROUP (entity) ? NP_BY_GROUP : NP_BY_BRAND;
  g_autoptr (NpMarketSlice) slice = read_ranking (self, by);
  guint last = (guint) MAX (self->check->computed, self->check->stated.scaled) + 1;
  double max = 0;

  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    {
      const NpSliceEntry *entry = &slice->entries[i];
      NpEntity *other = np_by_get_entity (self->dataset, by, entry->subject);

      if (entry->rank == 0 || entry->rank > last || (i >= MAX_RANKED && other != entity))
        continue;
      add_ranked (self, entry, other, other == entity);
      max = MAX (max, (double) entry->units);
    }
  np_evidence_figure_set_axis (self->figure, 0, max, FALSE);
}
