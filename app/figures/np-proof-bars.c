/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars of a proof. What is stated stands first, what the data have under it, and under that how the
 * one may have come of the other. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-claim-reason-text.h"
#include "np-claim-text.h"
#include "np-format.h"
#include "np-proof-bars-private.h"
#include "np-words.h"

static void
bars_clear (NpProofBars *self)
{
  np_series_codes_clear (&self->codes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpProofBars, bars_clear)

const NpClaimItem *
np_proof_bars_get_item (const NpProofBars *self, guint i)
{
  return &g_array_index (self->check->items, NpClaimItem, i);
}

static guint
count_role (const NpProofBars *self, NpClaimRole role)
{
  guint n = 0;

  for (guint i = 0; i < self->check->items->len; i++)
    n += np_proof_bars_get_item (self, i)->role == role;
  return n;
}

/* That of a brand or group, which it has everywhere. */
static NpInk
get_ink (const NpProofBars *self, NpEntity *entity)
{
  int number = -1;
  NpBy by = NP_BY_BRAND;

  if (entity != NULL && NP_IS_BRAND (entity))
    number = np_dataset_find_brand (self->dataset, np_entity_get_id (entity));
  else if (entity != NULL && NP_IS_GROUP (entity))
    {
      number = np_dataset_find_group (self->dataset, np_entity_get_id (entity));
      by = NP_BY_GROUP;
    }
  return NP_INK_SERIES_N (number >= 0 ? np_series_codes_get (&self->codes, by, (guint) number) : 0);
}

/* As MAX(), of what must be worked out once. */
static double
later (double a, double b)
{
  return MAX (a, b);
}

/* --- Pieces --- */

void
np_proof_bars_add_bar (NpProofBars *self,
                       const char *label,
                       const char *value,
                       int glyph,
                       NpInk ink)
{
  NpProofBar bar = { .label = label, .value_label = value, .glyph = glyph, .glyph_ink = ink };

  np_evidence_figure_add_bar (self->figure, &bar);
}

void
np_proof_bars_add_segment (NpProofBars *self,
                           const NpProofPiece *piece,
                           NpProofFill fill,
                           double from,
                           double to,
                           gboolean named)
{
  g_autofree char *key = g_strdup_printf ("piece-%u", self->n_keys++);
  g_autofree char *source = piece->source != NULL ? np_words_source (piece->source) : NULL;
  /* Translators: what is announced of a piece of a bar: what it is, and its figure. */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s: %2$s"), piece->name, piece->value);
  NpProofSegment segment = {
    .id = piece->entity != NULL ? np_entity_get_id (piece->entity) : NULL,
    .key = key,
    .label = named ? piece->name : NULL,
    .value_label = named ? piece->value : NULL,
    .spoken = spoken,
    .source = source,
    .from = from,
    .to = to,
    .fill = fill,
    .ink = NP_INK_REST,
  };

  /* One accent; brands have their own colours only where parts are to be told apart. */
  if (fill != NP_PROOF_STATED && fill != NP_PROOF_GAP)
    segment.ink = named ? get_ink (self, piece->entity) : NP_INK_SERIES_N (0);

  np_evidence_figure_add_segment (self->figure, &segment);
}

void
np_proof_bars_add_whole (NpProofBars *self,
                         const NpProofPiece *piece,
                         NpProofFill fill,
                         double value,
                         int glyph,
                         NpInk glyph_ink)
{
  np_proof_bars_add_bar (self, piece->name, piece->value, glyph, glyph_ink);
  if (value > 0)
    np_proof_bars_add_segment (self, piece, fill, 0, value, FALSE);
}

void
np_proof_bars_add_stated (NpProofBars *self, double value)
{
  g_autofree char *stated = np_claim_text_stated (self->check);
  NpProofPiece piece = { .name = C_ ("claim", "As stated"), .value = stated };

  np_proof_bars_add_whole (self, &piece, NP_PROOF_STATED, value, -1, NP_INK_DIM);
}

/* --- Sums --- */

/* The parts one after the other, then what is left to the stated number. */
static double
add_parts (NpProofBars *self, const char *label)
{
  g_autofree char *sum = np_claim_text_computed (self->check);
  guint n_parts = count_role (self, NP_CLAIM_ROLE_PART);
  double at = 0;

  np_proof_bars_add_bar (self, label, sum, -1, NP_INK_DIM);
  for (guint i = 0; i < self->check->items->len; i++)
    {
      const NpClaimItem *item = np_proof_bars_get_item (self, i);
      g_autofree char *name = np_claim_text_item (self->dataset, item);
      g_autofree char *value = np_claim_text_item_value (item);
      NpProofPiece piece
          = { name, value, np_claim_text_item_source (self->dataset, item), item->entity };

      if (item->role != NP_CLAIM_ROLE_PART || item->units <= 0)
        continue;
      np_proof_bars_add_segment (self, &piece, NP_PROOF_PART, at, at + (double) item->units,
                                 n_parts > 1);
      at += (double) item->units;
    }
  return at;
}

/* What lies between the sum and the stated number, after the shorter of the two. */
static void
add_gap (NpProofBars *self, double from, double to)
{
  g_autofree char *apart = np_format_count ((gint64) (to - from));
  NpProofPiece piece = { .name = C_ ("claim", "Difference"), .value = apart };

  if (to > from)
    np_proof_bars_add_segment (self, &piece, NP_PROOF_GAP, from, to, TRUE);
}

/* What a piece of an explained sum is called there. (transfer full) */
static char *
name_term (NpClaimTermKind kind, const char *name)
{
  if (kind == NP_CLAIM_TERM_AGAIN)
    /* Translators: a part of a sum that is counted once more: “Jaecoo again”. */
    return g_strdup_printf (_ ("%s again"), name);
  if (kind == NP_CLAIM_TERM_LEFT_OUT)
    /* Translators: a part that isn’t in a sum: “Chery, left out”. */
    return g_strdup_printf (_ ("%s, left out"), name);
  return g_strdup (name);
}

static double
add_reason (NpProofBars *self, const NpClaimExplanation *explanation)
{
  g_autoptr (GArray) terms = np_claim_reason_list_terms (explanation, 0);
  g_autofree char *words = np_claim_reason_text (self->dataset, explanation, 0);
  /* Translators: how a stated number may have come about: "Perhaps Chery left out and Jaecoo counted
   * twice". */
  g_autofree char *label = g_strdup_printf (_ ("Perhaps %s"), words);
  g_autofree char *stated = np_format_count (explanation->total->stated);
  static const NpProofFill fills[] = {
    [NP_CLAIM_TERM_PART] = NP_PROOF_PART,
    [NP_CLAIM_TERM_AGAIN] = NP_PROOF_AGAIN,
    [NP_CLAIM_TERM_OTHER] = NP_PROOF_OTHER,
    [NP_CLAIM_TERM_LEFT_OUT] = NP_PROOF_LEFT_OUT,
  };
  double at[2] = { 0, 0 };

  np_proof_bars_add_bar (self, label, stated, -1, NP_INK_DIM);
  /* What is not in the sum stands under it, from the same line. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < terms->len; i++)
      {
        const NpClaimTerm *term = &g_array_index (terms, NpClaimTerm, i);
        const NpClaimCandidate *candidate
            = &g_array_index (explanation->candidates, NpClaimCandidate, term->candidate);
        g_autofree char *name = np_claim_reason_name (self->dataset, explanation, term->candidate);
        g_autofree char *value = np_format_count (term->value);
        NpSource *source = candidate->source != G_MAXUINT
                               ? np_dataset_source (self->dataset, candidate->source)
                               : NULL;
        g_autofree char *called = name_term (term->kind, name);
        NpProofPiece piece = { called, value, source, candidate->entity };

        if ((term->kind == NP_CLAIM_TERM_LEFT_OUT) != (pass == 1) || term->value <= 0)
          continue;
        np_proof_bars_add_segment (self, &piece, fills[term->kind], at[pass],
                                   at[pass] + (double) term->value, TRUE);
        at[pass] += (double) term->value;
      }
  return MAX (at[0], at[1]);
}

static void
add_sum (NpProofBars *self, const NpClaimExplanation *explanation)
{
  double stated = (double) self->check->stated.scaled, max = stated, at;
  g_autofree char *shown = np_claim_text_stated (self->check);

  np_proof_bars_add_stated (self, stated);
  if (self->check->computed >= 0 && self->check->computed < self->check->stated.scaled)
    {
      at = add_parts (self, C_ ("claim", "The listed parts"));
      add_gap (self, at, stated);
    }
  else
    {
      add_gap (self, stated, (double) self->check->computed);
      at = add_parts (self, C_ ("claim", "The listed parts"));
    }
  max = MAX (max, at);
  if (explanation != NULL && explanation->total->n_reasons > 0)
    max = later (max, add_reason (self, explanation));
  np_evidence_figure_set_axis (self->figure, 0, max, FALSE);
  np_evidence_figure_set_mark (self->figure, stated, shown);
}

/* --- Single figures --- */

static int
judge (const NpProofBars *self, gint64 value, NpInk *ink)
{
  NpVerdict verdict
      = value == self->check->stated.scaled ? NP_VERDICT_HOLDS : NP_VERDICT_DOES_NOT_HOLD;

  *ink = np_claim_text_verdict_ink (verdict);
  return (int) np_claim_text_verdict_glyph (verdict);
}

/* Every source's figure of what is claimed, the one in use first. */
static double
add_figures (NpProofBars *self, const NpClaimItem *item)
{
  NpFactTable *table = np_data_table_get (self->dataset, item->table);
  NpFact used;
  NpFactSlice rows;
  double max = 0;

  if (table == NULL || item->row == G_MAXUINT)
    return 0;
  used = np_fact_table_get_row (table, item->row);
  rows = np_fact_table_find (table, used.scope, used.subject, used.period);
  for (guint i = 0; i < rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, rows.first + i);
      NpSource *source = np_dataset_source (self->dataset, fact.source);
      g_autofree char *name = np_words_source (source);
      g_autofree char *value = np_format_count (fact.units);
      NpProofPiece piece = { name, value, source, item->entity };
      NpInk ink = NP_INK_DIM;
      /* That a source agrees with itself says nothing. */
      int glyph = self->check->has_stated
                          && !np_entity_has_source (NP_ENTITY (self->check->claim), source)
                      ? judge (self, fact.units, &ink)
                      : -1;

      np_proof_bars_add_whole (self, &piece,
                               rows.first + i == item->row ? NP_PROOF_PART : NP_PROOF_STATED,
                               (double) fact.units, glyph, ink);
      max = MAX (max, (double) fact.units);
    }
  return max;
}

/* Every statement of the plant's capacity, that in use first. */
static double
add_capacities (NpProofBars *self, const NpClaimItem *item)
{
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (NP_PLANT (item->entity), &n);
  double max = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        const NpCapacity *capacity = &capacities[i];
        gboolean used = capacity->units == item->capacity->units
                        && capacity->sources[0] == item->capacity->sources[0];
        g_autofree char *who
            = capacity->sources[0] != NULL ? np_words_source (capacity->sources[0]) : NULL;
        g_autofree char *when = np_format_span (&capacity->from, &capacity->to);
        /* Translators: since when a capacity is stated, and by whom. */
        g_autofree char *name = who != NULL
                                    ? g_strdup_printf (C_ ("capacity", "%1$s (%2$s)"), when, who)
                                    : g_strdup (when);
        g_autofree char *value = np_format_count (capacity->units);
        NpProofPiece piece = { name, value, capacity->sources[0], item->entity };
        NpInk ink;
        int glyph = judge (self, capacity->units, &ink);

        if (capacity->unit != item->capacity->unit || used != (pass == 0))
          continue;
        np_proof_bars_add_whole (self, &piece, used ? NP_PROOF_PART : NP_PROOF_STATED,
                                 (double) capacity->units, glyph, ink);
        max = MAX (max, (double) capacity->units);
      }
  return max;
}

static void
add_value (NpProofBars *self, const NpClaimExplanation *explanation)
{
  double max = 0;
  g_autofree char *shown = np_claim_text_stated (self->check);
  const NpClaimItem *item = np_proof_bars_get_item (self, 0);

  if (self->check->has_stated)
    {
      max = (double) self->check->stated.scaled;
      np_proof_bars_add_stated (self, max);
      np_evidence_figure_set_mark (self->figure, max, shown);
    }
  if (item->capacity != NULL && NP_IS_PLANT (item->entity))
    max = later (max, add_capacities (self, item));
  else if (item->entity != NULL && NP_IS_GROUP (item->entity))
    max = later (max, add_parts (self, C_ ("claim", "By the data")));
  else
    max = later (max, add_figures (self, item));
  if (explanation != NULL && explanation->total->n_reasons > 0 && explanation->n_parts > 1)
    max = later (max, add_reason (self, explanation));
  np_evidence_figure_set_axis (self->figure, 0, max, FALSE);
}

/* --- Comparisons --- */

static double
add_compared (NpProofBars *self, NpClaimRole role)
{
  double max = 0;

  for (guint i = 0; i < self->check->items->len; i++)
    {
      const NpClaimItem *item = np_proof_bars_get_item (self, i);
      g_autofree char *name = np_claim_text_item (self->dataset, item);
      g_autofree char *value = np_claim_text_item_value (item);
      NpProofPiece piece = { name, value != NULL ? value : _ ("no figure"),
                             np_claim_text_item_source (self->dataset, item), item->entity };

      if (item->role != role)
        continue;
      /* The subject alone has a colour. */
      np_proof_bars_add_whole (self, &piece, NP_PROOF_STATED, (double) MAX (item->units, 0),
                               (int) np_claim_text_verdict_glyph (item->verdict),
                               np_claim_text_verdict_ink (item->verdict));
      max = MAX (max, (double) item->units);
    }
  return max;
}

/* The subject is named where the claim does, or else by its only part. (transfer full) */
static char *
name_subject (const NpProofBars *self)
{
  const char *subject = np_claim_get_subject (self->check->claim);
  const char *const *others = np_claim_get_others (self->check->claim);

  /* Held against itself at other times, it is known by its own. */
  if (others[0] != NULL && g_str_has_prefix (others[0], "period:"))
    return np_format_period (self->check->period);
  if (count_role (self, NP_CLAIM_ROLE_PART) > 1)
    return g_strdup (C_ ("claim", "The listed parts"));
  return subject != NULL ? np_claim_text_reference (self->dataset, subject) : g_strdup ("");
}

static void
add_comparison (NpProofBars *self)
{
  g_autofree char *name = name_subject (self);
  g_autofree char *computed = np_claim_text_computed (self->check);
  double max = add_parts (self, name);

  max = later (max, add_compared (self, NP_CLAIM_ROLE_OTHER));
  max = later (max, add_compared (self, NP_CLAIM_ROLE_STATED));
  np_evidence_figure_set_axis (self->figure, 0, max, FALSE);
  if (self->check->computed >= 0)
    np_evidence_figure_set_mark (self->figure, (double) self->check->computed, computed);
}

/* A bound, and the years that are held against it. */
static void
add_years (NpProofBars *self)
{
  double stated = (double) self->check->stated.scaled;
  g_autofree char *shown = np_claim_text_stated (self->check);

  np_proof_bars_add_stated (self, stated);
  np_evidence_figure_set_axis (self->figure, 0,
                               later (stated, add_compared (self, NP_CLAIM_ROLE_PERIOD)), FALSE);
  np_evidence_figure_set_mark (self->figure, stated, shown);
}

/* --- All --- */

static void
add_counts (NpProofBars *self, const NpClaimExplanation *explanation)
{
  if (np_claim_is_comparison (self->check->claim))
    add_comparison (self);
  else if (count_role (self, NP_CLAIM_ROLE_PERIOD) > 0)
    add_years (self);
  else if (count_role (self, NP_CLAIM_ROLE_PART) > 1 && self->check->has_stated)
    add_sum (self, explanation);
  else if (self->check->items->len > 0)
    add_value (self, explanation);
}

void
np_proof_bars_add (NpEvidenceFigure *figure,
                   NpDataset *dataset,
                   const NpClaimCheck *check,
                   const NpClaimExplanation *explanation)
{
  g_auto (NpProofBars) self = { .figure = figure, .dataset = dataset, .check = check };

  np_series_codes_init (&self.codes, dataset);
  switch (check->unit)
    {
    case NP_CLAIM_UNIT_COUNT:
      add_counts (&self, explanation);
      break;
    case NP_CLAIM_UNIT_SHARE:
      if (check->has_stated && !isnan (check->fraction))
        np_proof_bars_add_share (&self);
      break;
    case NP_CLAIM_UNIT_GROWTH:
      if (check->has_stated && !isnan (check->fraction))
        np_proof_bars_add_growth (&self);
      break;
    case NP_CLAIM_UNIT_DATE:
      if (np_date_is_set (&check->stated_date))
        np_proof_bars_add_dates (&self);
      break;
    case NP_CLAIM_UNIT_INTERVAL:
      if (check->has_stated && !isnan (check->fraction))
        np_proof_bars_add_interval (&self);
      break;
    case NP_CLAIM_UNIT_RANK:
      if (check->computed > 0 && check->has_stated)
        np_proof_bars_add_ranks (&self);
      break;
    case NP_CLAIM_UNIT_NONE:
    default:
      break;
    }
}
