/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-source-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-claim-text.h"
#include "np-evidence-figure.h"
#include "np-format.h"
#include "np-set-aside-effect.h"
#include "np-sources-figure.h"
#include "np-words.h"

typedef struct
{
  const NpQuery *query;
  guint number;
  NpSource *source;
  const NpSourceUse *use;
  NpSetAsideEffect *effect; /* (owned) */
  gboolean aside;
  NpEvidenceFigure *figure;
} Page;

/* "40 figures would go, 72 come from other sources, 10 of them with another value, and 3 verdicts change." */
static char *
say_effect (const Page *self)
{
  const NpSetAsideEffect *effect = self->effect;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *gone = np_format_count (effect->gone);
  g_autofree char *replaced = np_format_count (effect->replaced);
  g_autofree char *differing = np_format_count (effect->differing);
  g_autofree char *list = NULL;

  if (effect->gone > 0)
    /* Translators: what comes of it when a source is set aside; parts of a sentence. */
    g_ptr_array_add (words,
                     g_strdup_printf (ngettext ("%s figure has no other source",
                                                "%s figures have no other source", effect->gone),
                                      gone));
  if (effect->replaced > 0)
    /* Translators: how many figures the next preferred source has, and how many of those differ. */
    g_ptr_array_add (
        words,
        g_strdup_printf (ngettext ("%1$s comes from the next source (%2$s with another value)",
                                   "%1$s come from the next source (%2$s with another value)",
                                   effect->replaced),
                         replaced, differing));
  if (effect->verdicts->len > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u claim gets another verdict",
                                                       "%u claims get another verdict",
                                                       effect->verdicts->len),
                                             effect->verdicts->len));
  if (words->len == 0)
    return g_strdup (_ ("Without it, no figure and no verdict changes."));
  g_ptr_array_add (words, NULL);
  list = np_format_list ((const char *const *) words->pdata);
  /* Translators: what comes of it when a source is set aside, as a list. */
  return g_strdup_printf (_ ("Without it, %s."), list);
}

static char *
make_summary (const Page *self)
{
  g_autofree char *says = np_sources_figure_say_use (self->use);
  g_autofree char *rests = NULL;
  g_autofree char *effect = say_effect (self);

  if (self->aside)
    /* Translators: then what is another because of it. */
    return g_strdup_printf (_ ("It is set aside. %s"), effect);
  if (says == NULL)
    return g_strdup (_ ("Nothing in this dataset rests on it."));
  /* Translators: "112 figures, 3 events and 2 claims". */
  rests = g_strdup_printf (_ ("Rests on it: %s."), says);
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), rests, effect);
}

static void
add_row (const Page *self, const char *key, const char *label, const char *const *values, guint n)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, values[0]);
  NpRow row = { .key = key, .glyph = -1, .label = label, .bar = NAN, .spoken = spoken };

  for (guint i = 0; i < n; i++)
    row.values[i] = values[i];
  np_evidence_figure_add_row (self->figure, &row);
}

static void
add_figures (const Page *self, const char *key, const char *label, const NpSourceFigures *figures)
{
  g_autofree char *n = np_format_count (figures->n);
  g_autofree char *in_use = np_format_count (figures->in_use);
  g_autofree char *alone = np_format_count (figures->alone);
  const char *values[] = { n, in_use, alone };

  if (figures->n > 0)
    add_row (self, key, label, values, G_N_ELEMENTS (values));
}

static void
add_number (const Page *self, const char *key, const char *label, guint n)
{
  g_autofree char *count = np_format_count (n);
  const char *values[] = { count };

  if (n > 0)
    add_row (self, key, label, values, G_N_ELEMENTS (values));
}

static void
add_use (const Page *self)
{
  const NpSourceUse *use = self->use;
  const NpSourceFigures *tables = use->tables;

  np_evidence_figure_add_section (self->figure, C_ ("source", "What rests on it"), NULL);
  add_figures (self, "registrations", _ ("Registrations of brands"),
               &tables[NP_DATA_TABLE_REGISTRATIONS]);
  add_figures (self, "market-totals", _ ("Totals of markets"),
               &tables[NP_DATA_TABLE_MARKET_TOTALS]);
  add_figures (self, "production", _ ("Output and sales of plants"),
               &tables[NP_DATA_TABLE_PRODUCTION]);
  add_number (self, "capacities", _ ("Capacities of plants"), use->capacities);
  add_number (self, "operators", _ ("Who runs plants"), use->operators);
  add_number (self, "owners", _ ("Who owns brands"), use->owners);
  add_number (self, "events", _ ("Events"), use->events);
  add_number (self, "markets", _ ("Markets"), use->markets);
  add_number (self, "groups", _ ("Groups"), use->groups);
  add_number (self, "brands", _ ("Brands"), use->brands);
  add_number (self, "plants", _ ("Plants"), use->plants);
  add_number (self, "partnerships", _ ("Partnerships"), use->partnerships);
  add_number (self, "scenarios", _ ("Scenarios"), use->scenarios);
  add_number (self, "claims", _ ("Claims that it makes"), use->claims);
  add_number (self, "agreeing", _ ("Claims that agree with its figures and reports"),
              use->agreeing);
  add_number (self, "opposed", _ ("Claims that differ from its figures and reports"), use->opposed);
}

static void
add_verdict (const Page *self, const NpVerdictChange *change)
{
  NpEntity *claim = NP_ENTITY (change->claim);
  g_autofree char *key = g_strdup_printf ("verdict-%s", np_entity_get_id (claim));
  /* Translators: a verdict, and what it becomes. */
  g_autofree char *change_text
      = g_strdup_printf (C_ ("verdicts", "%1$s → %2$s"), np_claim_text_verdict (change->before),
                         np_claim_text_verdict (change->after));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", np_entity_get_name (claim), change_text);
  NpRow row = { .id = np_entity_get_id (claim),
                .key = key,
                .glyph = (int) np_claim_text_verdict_glyph (change->after),
                .ink = np_claim_text_verdict_ink (change->after),
                .label = np_entity_get_name (claim),
                .sublabel = change_text,
                .bar = NAN,
                .spoken = spoken };

  np_evidence_figure_add_row (self->figure, &row);
}

static void
add_effect (const Page *self)
{
  const NpSetAsideEffect *effect = self->effect;
  guint n = effect->gone + effect->replaced + effect->capacities + effect->operators
            + effect->owners + effect->events + effect->verdicts->len;

  if (n == 0)
    return;
  np_evidence_figure_add_section (self->figure,
                                  self->aside ? C_ ("source", "What changed without it")
                                              : C_ ("source", "What would change without it"),
                                  NULL);
  add_number (self, "gone", _ ("Figures in use that no other source has"), effect->gone);
  add_number (self, "replaced", _ ("Figures in use that the next source has, too"),
              effect->replaced);
  add_number (self, "differing", _ ("Of those, with another value"), effect->differing);
  add_number (self, "gone-capacities", _ ("Capacities that nobody else states"),
              effect->capacities);
  add_number (self, "gone-operators", _ ("Who runs plants, from no other source"),
              effect->operators);
  add_number (self, "gone-owners", _ ("Who owns brands, from no other source"), effect->owners);
  add_number (self, "gone-events", _ ("Events that nobody else reports"), effect->events);
  for (guint i = 0; i < effect->verdicts->len; i++)
    add_verdict (self, &g_array_index (effect->verdicts, NpVerdictChange, i));
}

/* Claims that it makes, or that rest on it. */
static void
add_claims (const Page *self)
{
  NpQuery claims = *self->query;
  g_autoptr (GArray) list = NULL;

  claims.find = NULL;
  claims.claim = -1;
  list = np_query_list_claims (&claims);
  if (list->len == 0)
    return;
  np_evidence_figure_add_section (self->figure, C_ ("source", "Claims by it or resting on it"),
                                  NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const NpClaimCheck *check
          = np_evidence_get_check (self->query->evidence, g_array_index (list, guint, i));
      NpEntity *claim = NP_ENTITY (check->claim);
      g_autofree char *said = np_claim_text_said (check->claim);
      g_autofree char *key = g_strdup_printf ("claim-%s", np_entity_get_id (claim));
      g_autofree char *spoken = g_strdup_printf ("%s: %s", np_entity_get_name (claim),
                                                 np_claim_text_verdict (check->verdict));
      NpRow row = { .id = np_entity_get_id (claim),
                    .key = key,
                    .glyph = (int) np_claim_text_verdict_glyph (check->verdict),
                    .ink = np_claim_text_verdict_ink (check->verdict),
                    .label = np_entity_get_name (claim),
                    .sublabel = said,
                    .bar = NAN,
                    .spoken = spoken };

      np_evidence_figure_add_row (self->figure, &row);
    }
}

NpFigure *
np_source_figure_new (const NpQuery *query)
{
  guint number = (guint) query->source;
  Page self = { .query = query,
                .number = number,
                .source = np_dataset_source (query->dataset, number),
                .use = &g_array_index (query->uses, NpSourceUse, number),
                .aside = np_dataset_is_source_set_aside (query->dataset, number) };
  g_autoptr (NpSetAsideEffect) effect
      = np_set_aside_effect_new (query->dataset, number, NULL, NULL);
  g_autofree char *citation = np_format_citation (self.source);
  g_autofree char *summary = NULL;
  g_autoptr (GString) line = g_string_new (citation);
  NpEvidenceWords words = { .title = np_source_get_title (self.source) };

  self.effect = effect;
  summary = make_summary (&self);
  np_words_add_set_aside (line, query->dataset);
  words.summary = summary;
  words.source_line = line->str;
  self.figure = np_evidence_figure_new (&words);
  np_evidence_figure_set_columns (self.figure, C_ ("source", "Figures"), C_ ("source", "In use"),
                                  C_ ("source", "Only here"));
  add_use (&self);
  add_effect (&self);
  add_claims (&self);
  return NP_FIGURE (self.figure);
}
