/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-claims-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-claim-text.h"
#include "np-evidence-figure.h"
#include "np-format.h"
#include "np-words.h"

static const NpVerdict order[NP_N_VERDICTS] = {
  NP_VERDICT_DOES_NOT_HOLD,   NP_VERDICT_HOLDS_IN_PART, NP_VERDICT_DISPUTED,
  NP_VERDICT_CANT_BE_CHECKED, NP_VERDICT_HOLDS,
};

static void
count_verdicts (NpEvidence *evidence, const GArray *claims, guint counts[NP_N_VERDICTS])
{
  for (guint i = 0; i < claims->len; i++)
    counts[np_evidence_get_check (evidence, g_array_index (claims, guint, i))->verdict]++;
}

/* (transfer full) */
static char *
say_how_many (NpVerdict verdict, guint n)
{
  switch (verdict)
    {
    /* Translators: of a number of claims, how many; what they are was said before: "23 hold". */
    case NP_VERDICT_HOLDS:
      return g_strdup_printf (ngettext ("%u holds", "%u hold", n), n);
    case NP_VERDICT_DOES_NOT_HOLD:
      return g_strdup_printf (ngettext ("%u does not hold", "%u do not hold", n), n);
    case NP_VERDICT_HOLDS_IN_PART:
      return g_strdup_printf (ngettext ("%u holds in part", "%u hold in part", n), n);
    case NP_VERDICT_DISPUTED:
      return g_strdup_printf (ngettext ("%u is disputed", "%u are disputed", n), n);
    case NP_VERDICT_CANT_BE_CHECKED:
    default:
      return g_strdup_printf (ngettext ("%u can’t be checked", "%u can’t be checked", n), n);
    }
}

char *
np_claims_figure_summarise (NpEvidence *evidence, const GArray *claims)
{
  static const NpVerdict told[]
      = { NP_VERDICT_HOLDS, NP_VERDICT_DOES_NOT_HOLD, NP_VERDICT_HOLDS_IN_PART, NP_VERDICT_DISPUTED,
          NP_VERDICT_CANT_BE_CHECKED };
  guint counts[NP_N_VERDICTS] = { 0 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = np_format_count (claims->len);

  count_verdicts (evidence, claims, counts);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (counts[told[i]] > 0)
      g_ptr_array_add (words, say_how_many (told[i], counts[told[i]]));
  g_ptr_array_add (words, NULL);
  list = np_format_list ((const char *const *) words->pdata);
  /* Translators: how many claims, and what came of them: "23 hold, 7 do not hold and 2 hold in part". */
  return g_strdup_printf (ngettext ("Of %1$s claim, %2$s.", "Of %1$s claims, %2$s.", claims->len),
                          number, list);
}

static char *
make_title (const NpQuery *query)
{
  g_autofree char *subject
      = query->about != NULL ? np_claim_text_reference (query->dataset, query->about) : NULL;
  g_autofree char *source
      = query->source >= 0
            ? np_words_source (np_dataset_source (query->dataset, (guint) query->source))
            : NULL;

  if (subject != NULL)
    /* Translators: a brand, a plant … */
    return g_strdup_printf (_ ("Claims about %s, held against the data"), subject);
  if (source != NULL)
    /* Translators: a source. */
    return g_strdup_printf (_ ("Claims by or resting on %s"), source);
  return g_strdup (_ ("Claims held against the data"));
}

/* Of a comparison, how many of its parts hold. (transfer full) (nullable) */
static char *
format_gap (const NpClaimCheck *check)
{
  if (check->n_compared > 1 && np_claim_is_comparison (check->claim))
    /* Translators: of several comparisons, how many hold. */
    return g_strdup_printf (_ ("%1$u of %2$u hold"), check->n_hold, check->n_compared);
  if (check->n_compared == 1 && np_claim_is_comparison (check->claim) && check->items->len > 0)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, check->items->len - 1);

      return item->units >= 0 && check->computed >= 0 ? np_format_change (item->difference) : NULL;
    }
  return np_claim_text_difference (check);
}

static void
add_row (NpEvidenceFigure *figure, const NpQuery *query, const NpClaimCheck *check)
{
  NpEntity *claim = NP_ENTITY (check->claim);
  g_autofree char *said = np_claim_text_said (check->claim);
  g_autofree char *stated = np_claim_text_stated (check);
  g_autofree char *computed = np_claim_text_computed (check);
  g_autofree char *gap = format_gap (check);
  g_autofree char *summary = np_claim_text_summary (query->dataset, check);
  /* Translators: what is announced of a claim: the statement, the verdict, the finding. */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s: %2$s. %3$s"), np_entity_get_name (claim),
                                             np_claim_text_verdict (check->verdict), summary);
  NpRow row = {
    .id = np_entity_get_id (claim),
    .key = np_entity_get_id (claim),
    .glyph = (int) np_claim_text_verdict_glyph (check->verdict),
    .ink = np_claim_text_verdict_ink (check->verdict),
    .label = np_entity_get_name (claim),
    .sublabel = said,
    .values = { check->unit == NP_CLAIM_UNIT_NONE ? NULL : stated, computed, gap },
    .bar = NAN,
    .detail = summary,
    .spoken = spoken,
  };

  np_evidence_figure_add_row (figure, &row);
}

static void
add_verdict (NpEvidenceFigure *figure,
             const NpQuery *query,
             const GArray *claims,
             NpVerdict verdict)
{
  guint n = 0;
  g_autofree char *heading = NULL;

  for (guint i = 0; i < claims->len; i++)
    n += np_evidence_get_check (query->evidence, g_array_index (claims, guint, i))->verdict
         == verdict;
  if (n == 0)
    return;
  /* Translators: a verdict, and on how many claims: "Does not hold · 7". */
  heading = g_strdup_printf (C_ ("heading", "%1$s · %2$u"), np_claim_text_verdict (verdict), n);
  np_evidence_figure_add_section (figure, heading, np_claim_text_verdict_note (verdict));
  for (guint i = 0; i < claims->len; i++)
    {
      const NpClaimCheck *check
          = np_evidence_get_check (query->evidence, g_array_index (claims, guint, i));

      if (check->verdict == verdict)
        add_row (figure, query, check);
    }
}

NpVerdict
np_claims_figure_get_verdict (guint i)
{
  g_return_val_if_fail (i < NP_N_VERDICTS, NP_VERDICT_HOLDS);

  return order[i];
}

NpFigure *
np_claims_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) claims = np_query_list_claims (query);
  g_autofree char *title = make_title (query);
  g_autofree char *summary = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  NpEvidenceWords words = { .title = title };
  NpEvidenceFigure *figure;

  if (claims->len > 0)
    summary = np_claims_figure_summarise (query->evidence, claims);
  else
    summary = g_strdup (np_query_has_evidence_filter (query)
                            ? _ ("No claim matches what is chosen.")
                            : _ ("There is no claim in this dataset."));
  words.summary = summary;
  g_string_append (line,
                   _ ("Each claim names who made it; what it rests on is named with its proof."));
  np_words_add_set_aside (line, query->dataset);
  words.source_line = line->str;
  figure = np_evidence_figure_new (&words);
  np_evidence_figure_set_columns (figure, C_ ("claim", "Stated"), C_ ("claim", "By the data"),
                                  C_ ("claim", "Difference"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_verdict (figure, query, claims, order[i]);
  return NP_FIGURE (figure);
}
