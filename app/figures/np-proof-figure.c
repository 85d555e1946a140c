/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-proof-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-claim-reason-text.h"
#include "np-claim-text.h"
#include "np-format.h"
#include "np-words.h"

/* So many ways in which a number may have come about are told. */
#define MAX_REASONS 4

static const NpClaimItem *
get_item (const NpClaimCheck *check, guint i)
{
  return &g_array_index (check->items, NpClaimItem, i);
}

static char *
make_summary (const NpQuery *query,
              const NpClaimCheck *check,
              const NpClaimExplanation *explanation)
{
  g_autofree char *finding = np_claim_text_summary (query->dataset, check);
  g_autofree char *reason = np_claim_reason_summary (query->dataset, explanation);
  const char *verdict = np_claim_text_verdict (check->verdict);

  if (reason != NULL)
    /* Translators: a verdict, such as "Does not hold", then two or more sentences. */
    return g_strdup_printf (C_ ("claim", "%1$s. %2$s %3$s"), verdict, finding, reason);
  return g_strdup_printf (C_ ("claim", "%1$s. %2$s"), verdict, finding);
}

/* For a card: the two figures. */
static char *
make_headline (const NpClaimCheck *check)
{
  g_autofree char *stated = np_claim_text_stated (check);
  g_autofree char *computed = np_claim_text_computed (check);

  if (stated == NULL || computed == NULL)
    return g_strdup (np_claim_text_verdict (check->verdict));
  /* Translators: a stated figure, and the one of the data. */
  return g_strdup_printf (_ ("%1$s stated, %2$s by the data"), stated, computed);
}

/* "Stated by Top Gear, 28 January 2026 · Source: SMMT, 6 January 2026" */
static char *
make_source_line (const NpQuery *query, const NpClaimCheck *check)
{
  g_autofree char *said = np_claim_text_said (check->claim);
  g_autoptr (GPtrArray) sources = np_claim_text_list_sources (query->dataset, check);
  g_autofree char *figures = NULL;

  if (sources->len == 0)
    /* Translators: who made a claim. */
    return g_strdup_printf (_ ("Stated by %s"), said);
  figures = np_words_source_line (query->dataset, sources, NP_NAMED_HERE, 0);
  /* Translators: who made a claim, then what it is held against: "Source: SMMT, 6 January 2026". */
  return g_strdup_printf (_ ("Stated by %1$s · %2$s"), said, figures);
}

static void
add_reasons (NpEvidenceFigure *figure,
             const NpQuery *query,
             const NpClaimCheck *check,
             const NpClaimExplanation *explanation)
{
  g_autofree char *certainty = np_claim_reason_certainty (explanation);
  g_autofree char *stated = np_format_count (explanation->total->stated);
  /* Translators: a stated number. */
  g_autofree char *heading = g_strdup_printf (_ ("How %s may have come about"), stated);
  const NpTotalReason *reasons = explanation->total->reasons;

  np_evidence_figure_add_section (figure, heading, certainty);
  for (guint i = 0; i < MIN (explanation->total->n_reasons, MAX_REASONS); i++)
    {
      g_autofree char *words = np_claim_reason_text (query->dataset, explanation, i);
      g_autofree char *label = np_words_capitalise (words);
      g_autofree char *arithmetic = np_claim_reason_arithmetic (explanation, i);
      g_autofree char *key = g_strdup_printf ("reason-%u", i);
      g_autofree char *spoken = g_strdup_printf ("%s: %s", label, arithmetic);
      NpRow row = { .key = key,
                    .glyph = -1,
                    .label = label,
                    .sublabel = arithmetic,
                    .bar = NAN,
                    .spoken = spoken };

      /* Those that take more steps say less, and are not told. */
      if (reasons[i].n_steps > reasons[0].n_steps)
        break;
      np_evidence_figure_add_row (figure, &row);
    }
}

/* What others report of the same thing, each with who does: of dates and of what has no figures. */
static void
add_reports (NpEvidenceFigure *figure, const NpQuery *query, const NpClaimCheck *check)
{
  gboolean any = FALSE;

  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = get_item (check, i);
      g_autofree char *name = np_claim_text_item (query->dataset, item);
      g_autofree char *value = np_claim_text_item_value (item);
      NpSource *source = np_claim_text_item_source (query->dataset, item);
      g_autofree char *who = source != NULL ? np_words_source (source) : NULL;
      g_autofree char *key = g_strdup_printf ("report-%u", i);
      g_autofree char *spoken = g_strdup_printf ("%s, %s", name, who != NULL ? who : "");
      NpRow row = { .id = item->entity != NULL ? np_entity_get_id (item->entity) : NULL,
                    .key = key,
                    .glyph = -1,
                    .label = name,
                    .sublabel = who,
                    .values = { value },
                    .bar = NAN,
                    .spoken = spoken,
                    .source = who };

      if (item->role != NP_CLAIM_ROLE_REPORT && item->role != NP_CLAIM_ROLE_RIVAL
          && check->unit != NP_CLAIM_UNIT_INTERVAL)
        continue;
      if (!any)
        np_evidence_figure_add_section (figure, C_ ("claim", "What is reported"), NULL);
      any = TRUE;
      np_evidence_figure_add_row (figure, &row);
    }
}

NpFigure *
np_proof_figure_new (const NpQuery *query)
{
  guint claim = (guint) query->claim;
  const NpClaimCheck *check = np_evidence_get_check (query->evidence, claim);
  const NpClaimExplanation *explanation = np_evidence_get_explanation (query->evidence, claim);
  g_autofree char *summary = make_summary (query, check, explanation);
  g_autofree char *headline = make_headline (check);
  g_autofree char *source_line = make_source_line (query, check);
  /* Without quotation marks: a dataset says what was claimed, not always in whose words. */
  NpEvidenceWords words
      = { np_entity_get_name (NP_ENTITY (check->claim)), summary, headline, source_line };
  NpEvidenceFigure *figure = np_evidence_figure_new (&words);

  np_proof_bars_add (figure, query->dataset, check, explanation);
  /* One that stands alone is a bar, and in the summary. */
  if (explanation != NULL
      && (explanation->total->n_as_short > 1
          || (explanation->total->n_reasons == 0 && explanation->n_parts > 1)))
    add_reasons (figure, query, check, explanation);
  add_reports (figure, query, check);
  return NP_FIGURE (figure);
}
