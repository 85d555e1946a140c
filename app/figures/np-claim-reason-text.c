/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-claim-reason-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "np-claim-text.h"
#include "np-figures.h"
#include "np-format.h"
#include "np-words.h"

static const NpClaimCandidate *
get_candidate (const NpClaimExplanation *explanation, guint id)
{
  return &g_array_index (explanation->candidates, NpClaimCandidate, id);
}

/* What @candidate is told from the part of the same thing by, if it is none itself. */
static const NpClaimCandidate *
find_part (const NpClaimExplanation *explanation, guint candidate)
{
  for (guint i = 0; i < explanation->n_parts; i++)
    if (i != candidate
        && get_candidate (explanation, i)->entity == get_candidate (explanation, candidate)->entity)
      return get_candidate (explanation, i);
  return NULL;
}

char *
np_claim_reason_name (NpDataset *dataset, const NpClaimExplanation *explanation, guint candidate)
{
  const NpClaimCandidate *self = get_candidate (explanation, candidate);
  const NpClaimCandidate *part
      = candidate >= explanation->n_parts ? find_part (explanation, candidate) : NULL;
  g_autofree char *period = np_format_period (self->period);
  NpClaimItem item = { .role = NP_CLAIM_ROLE_PART, .entity = self->entity };
  g_autofree char *name = NULL;

  item.reference = NULL;
  name = np_claim_text_item (dataset, &item);
  if (part == NULL)
    return g_steal_pointer (&name);
  if (part->period != self->period)
    /* Translators: whose figure it is, and of which period. */
    return g_strdup_printf (C_ ("claim", "%1$s, %2$s"), name, period);
  if (self->source != G_MAXUINT)
    {
      g_autofree char *source = np_words_source (np_dataset_source (dataset, self->source));

      /* Translators: whose figure it is, and by which source. */
      return g_strdup_printf (C_ ("claim", "%1$s by %2$s"), name, source);
    }
  return g_steal_pointer (&name);
}

/* --- Terms --- */

static void
add_term (GArray *terms, NpClaimTermKind kind, guint candidate, gint64 value)
{
  NpClaimTerm term = { kind, candidate, value };

  g_array_append_val (terms, term);
}

static gboolean
is_digit (NpTotalStepKind kind)
{
  return kind == NP_TOTAL_STEP_SWAPPED || kind == NP_TOTAL_STEP_DROPPED
         || kind == NP_TOTAL_STEP_DOUBLED || kind == NP_TOTAL_STEP_ROUNDED;
}

/* What became of one part. */
static void
add_part_terms (const NpTotalReason *reason, GArray *terms, guint part, gint64 value)
{
  gboolean gone = FALSE, again = FALSE;

  for (guint i = 0; i < reason->n_steps; i++)
    {
      const NpTotalStep *step = &reason->steps[i];

      if (step->of != part)
        continue;
      gone |= step->kind == NP_TOTAL_STEP_LEFT_OUT || step->instead;
      again |= step->kind == NP_TOTAL_STEP_TWICE && step->id == part;
      if (is_digit (step->kind))
        value = step->to;
    }
  add_term (terms, gone ? NP_CLAIM_TERM_LEFT_OUT : NP_CLAIM_TERM_PART, part, value);
  if (again)
    add_term (terms, NP_CLAIM_TERM_AGAIN, part, value);
}

GArray *
np_claim_reason_list_terms (const NpClaimExplanation *explanation, guint place)
{
  const NpTotalReason *reason = &explanation->total->reasons[place];
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (NpClaimTerm));

  for (guint part = 0; part < explanation->n_parts; part++)
    add_part_terms (reason, terms, part, get_candidate (explanation, part)->value);
  for (guint i = 0; i < reason->n_steps; i++)
    {
      const NpTotalStep *step = &reason->steps[i];

      if (step->kind >= NP_TOTAL_STEP_MONTH_FOR_YEAR)
        add_term (terms, NP_CLAIM_TERM_OTHER, step->id, step->to);
      /* What isn't a part is in the sum already when it is there a second time. */
      if (step->kind == NP_TOTAL_STEP_TWICE && step->id >= explanation->n_parts)
        add_term (terms, NP_CLAIM_TERM_AGAIN, step->id, step->to);
    }
  return terms;
}

/* --- Words --- */

/* (transfer full) */
static char *
say_digits (const NpTotalStep *step, const char *name)
{
  g_autofree char *from = np_format_count (step->from);
  g_autofree char *to = np_format_count (step->to);
  gboolean total = step->id == NP_TOTAL_ITSELF;

  switch (step->kind)
    {
    case NP_TOTAL_STEP_SWAPPED:
      /* Translators: what a stated number may come of, after "is what comes of": the number as it should
       * be. In the second form, whose number it is, the number, and how it was read. */
      return total ? g_strdup_printf (_ ("two digits of %s swapped"), from)
                   : g_strdup_printf (_ ("two digits of %1$s swapped (%2$s, read as %3$s)"), name,
                                      from, to);
    case NP_TOTAL_STEP_DROPPED:
      return total ? g_strdup_printf (_ ("a digit of %s dropped"), from)
                   : g_strdup_printf (_ ("a digit of %1$s dropped (%2$s, read as %3$s)"), name,
                                      from, to);
    case NP_TOTAL_STEP_DOUBLED:
      return total ? g_strdup_printf (_ ("a digit of %s doubled"), from)
                   : g_strdup_printf (_ ("a digit of %1$s doubled (%2$s, read as %3$s)"), name,
                                      from, to);
    case NP_TOTAL_STEP_ROUNDED:
    default:
      return total ? g_strdup_printf (_ ("%1$s rounded to %2$s"), from, to)
                   /* Translators: whose number it is, the number, and what it is rounded to. */
                   : g_strdup_printf (_ ("%1$s rounded from %2$s to %3$s"), name, from, to);
    }
}

/* (transfer full) */
static char *
say_other_figure (NpDataset *dataset,
                  const NpClaimExplanation *explanation,
                  const NpTotalStep *step)
{
  g_autofree char *name = np_claim_reason_name (dataset, explanation, step->id);
  g_autofree char *value = np_format_count (step->to);

  if (step->instead)
    {
      g_autofree char *from = step->from >= 0 ? np_format_count (step->from) : NULL;

      /* Translators: whose figure it is, such as "Jaecoo, 2024", the figure, and the one that should
       * stand there. */
      return from != NULL ? g_strdup_printf (_ ("the figure of %1$s (%2$s) in place of %3$s"), name,
                                             value, from)
                          : g_strdup_printf (_ ("the figure of %1$s (%2$s)"), name, value);
    }
  /* Translators: what was added that is not one of the parts, and its figure. */
  return g_strdup_printf (_ ("%1$s (%2$s) added"), name, value);
}

static char *
say_step (NpDataset *dataset, const NpClaimExplanation *explanation, const NpTotalStep *step)
{
  g_autofree char *name = step->id == NP_TOTAL_ITSELF
                              ? g_strdup ("")
                              : np_claim_reason_name (dataset, explanation, step->id);

  if (is_digit (step->kind))
    return say_digits (step, name);
  switch (step->kind)
    {
    case NP_TOTAL_STEP_LEFT_OUT:
      /* Translators: a part of a sum: "Chery left out". */
      return g_strdup_printf (_ ("%s left out"), name);
    case NP_TOTAL_STEP_TWICE:
      /* Translators: a part of a sum: "Jaecoo counted twice". */
      return g_strdup_printf (_ ("%s counted twice"), name);
    default:
      return say_other_figure (dataset, explanation, step);
    }
}

char *
np_claim_reason_text (NpDataset *dataset, const NpClaimExplanation *explanation, guint place)
{
  const NpTotalReason *reason = &explanation->total->reasons[place];
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reason->n_steps; i++)
    g_ptr_array_add (words, say_step (dataset, explanation, &reason->steps[i]));
  g_ptr_array_add (words, NULL);
  return np_format_list ((const char *const *) words->pdata);
}

char *
np_claim_reason_arithmetic (const NpClaimExplanation *explanation, guint place)
{
  const NpTotalReason *reason = &explanation->total->reasons[place];
  g_autoptr (GArray) terms = np_claim_reason_list_terms (explanation, place);
  g_autofree char *stated = np_format_count (explanation->total->stated);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 sum = 0;
  guint n_terms = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      const NpClaimTerm *term = &g_array_index (terms, NpClaimTerm, i);
      gboolean twice = i + 1 < terms->len
                       && g_array_index (terms, NpClaimTerm, i + 1).kind == NP_CLAIM_TERM_AGAIN;
      g_autofree char *value = np_format_count (term->value);

      if (term->kind == NP_CLAIM_TERM_LEFT_OUT)
        continue;
      sum += term->value;
      n_terms++;
      if (term->kind != NP_CLAIM_TERM_AGAIN)
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? " + " : "", twice ? "2 × " : "",
                                value);
    }
  for (guint i = 0; i < reason->n_steps; i++)
    if (reason->steps[i].id == NP_TOTAL_ITSELF && sum != explanation->total->stated)
      {
        g_autofree char *before = np_format_count (reason->steps[i].from);

        if (n_terms > 1)
          g_string_append_printf (text, " = %s", before);
        g_string_append_printf (text, " → %s", stated);
        return g_string_free_and_steal (g_steal_pointer (&text));
      }
  g_string_append_printf (text, " = %s", stated);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* How often chance does as well. */
static char *
say_chance (double expected)
{
  g_autofree char *number = NULL;

  if (isnan (expected))
    return g_strdup ("");
  if (expected < 0.01)
    return g_strdup (
        _ ("Fewer than one in a hundred numbers of this size could be explained as simply."));
  if (expected < 1)
    {
      number = np_format_decimal (ceil (expected * 100), 0);
      /* Translators: a whole number from 1 to 100. */
      return g_strdup_printf (_ ("About %s in a hundred numbers of this size could be explained as "
                                 "simply by chance: a hint, not a proof."),
                              number);
    }
  number = np_format_decimal (expected, expected < 10 ? 1 : 0);
  /* Translators: how many explanations a number of this size has by chance: 2.4. */
  return g_strdup_printf (
      _ ("By chance a number of this size has about %s as simple ones: take it as "
         "no more than possible."),
      number);
}

char *
np_claim_reason_certainty (const NpClaimExplanation *explanation)
{
  const NpTotalExplanation *total = explanation->total;
  guint64 n_others = total->n_as_short > 0 ? total->n_as_short - 1 : 0;
  g_autofree char *chance = say_chance (total->expected);
  g_autofree char *count = np_format_count ((gint64) n_others);
  g_autofree char *others = NULL;

  if (total->n_reasons == 0)
    return g_strdup (
        total->deep ? _ ("No combination of the parts and of figures near them gives it.")
                    : _ ("No short combination of the parts and of figures near them gives it."));
  if (n_others == 0)
    others = g_strdup (_ ("No other explanation is as simple."));
  else
    /* Translators: how many others are as short as the one that is told. */
    others = g_strdup_printf (ngettext ("%s other explanation is as simple.",
                                        "%s other explanations are as simple.",
                                        (gulong) MIN (n_others, G_MAXINT32)),
                              count);
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), others, chance);
}

char *
np_claim_reason_summary (NpDataset *dataset, const NpClaimExplanation *explanation)
{
  g_autofree char *words = NULL;
  g_autofree char *arithmetic = NULL;
  g_autofree char *certainty = NULL;
  g_autofree char *stated = NULL;

  if (explanation == NULL || explanation->total->n_reasons == 0)
    return NULL;
  words = np_claim_reason_text (dataset, explanation, 0);
  arithmetic = np_claim_reason_arithmetic (explanation, 0);
  certainty = np_claim_reason_certainty (explanation);
  stated = np_format_count (explanation->total->stated);
  /* A number whose digits went wrong is no sum. */
  if (strchr (arithmetic, '+') == NULL && strchr (arithmetic, '=') == NULL)
    /* Translators: a stated number; how it may have come about ("two digits of 1,903,054 swapped"); how
     * sure that is. */
    return g_strdup_printf (_ ("%1$s may have come of %2$s. %3$s"), stated, words, certainty);
  /* Translators: a stated number; how it may have come about ("Chery left out and Jaecoo counted
   * twice"); the arithmetic; how sure that is. */
  return g_strdup_printf (_ ("%1$s may have come of %2$s: %3$s. %4$s"), stated, words, arithmetic,
                          certainty);
}
