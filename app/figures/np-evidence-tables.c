/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns are the command line's contract: an id is never renamed or moved. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-claim-reason-text.h"
#include "np-claim-text.h"
#include "np-figures-tables.h"
#include "np-finding-text.h"
#include "np-format.h"

static const NpColumn claim_columns[] = {
  { "claim", N_ ("Claim"), NP_COLUMN_ID },
  { "statement", N_ ("Statement"), NP_COLUMN_TEXT },
  { "subject", N_ ("Subject"), NP_COLUMN_TEXT },
  { "period", N_ ("Period"), NP_COLUMN_TEXT },
  /* Translators: a figure that somebody stated, and that of the data. */
  { "stated", N_ ("Stated"), NP_COLUMN_VALUE },
  { "computed", N_ ("By the data"), NP_COLUMN_VALUE },
  { "difference", N_ ("Difference"), NP_COLUMN_VALUE },
  { "verdict", N_ ("Verdict"), NP_COLUMN_TEXT },
  { "explanation", N_ ("Explanation"), NP_COLUMN_TEXT },
  { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
};

static gboolean
is_fraction (const NpClaimCheck *check)
{
  return check->unit == NP_CLAIM_UNIT_SHARE || check->unit == NP_CLAIM_UNIT_GROWTH;
}

static void
add_stated (NpTable *table, const NpClaimCheck *check)
{
  g_autofree char *shown = np_claim_text_stated (check);

  if (!check->has_stated)
    np_table_add_text (table, np_claim_get_stated (check->claim));
  else if (check->unit == NP_CLAIM_UNIT_DATE)
    np_figures_tables_add_date (table, &check->stated_date);
  else if (is_fraction (check))
    np_table_add_fraction_as (table, np_stated_to_fraction (&check->stated), shown);
  else if (check->unit == NP_CLAIM_UNIT_INTERVAL)
    np_table_add_label (table, np_claim_get_stated (check->claim), shown, 0);
  else
    np_table_add_integer (table, check->stated.scaled);
}

static void
add_computed (NpTable *table, const NpClaimCheck *check)
{
  g_autofree char *shown = np_claim_text_computed (check);

  if (shown == NULL)
    np_table_add_gap (table);
  else if (check->unit == NP_CLAIM_UNIT_DATE)
    np_figures_tables_add_date (table, &check->computed_date);
  else if (is_fraction (check))
    np_table_add_fraction_as (table, check->fraction, shown);
  else if (check->unit == NP_CLAIM_UNIT_INTERVAL)
    np_table_add_text (table, shown);
  else
    np_table_add_integer (table, check->computed);
}

/* Of dates in days. */
static void
add_difference (NpTable *table, const NpClaimCheck *check)
{
  g_autofree char *shown = np_claim_text_difference (check);

  if (!check->has_difference)
    np_table_add_gap (table);
  else if (is_fraction (check))
    np_table_add_fraction_as (table, check->fraction_difference, shown);
  else
    np_table_add_integer (table, check->difference);
}

static void
add_period (NpTable *table, NpClaim *claim)
{
  const char *text = np_claim_get_period (claim);
  NpPeriod period;
  NpDate date;

  if (text != NULL && np_period_parse (text, &period))
    np_figures_tables_add_period (table, period);
  else if (text != NULL && np_date_parse (text, &date))
    np_figures_tables_add_date (table, &date);
  else
    np_table_add_text (table, text);
}

static void
add_subject (NpTable *table, NpDataset *dataset, NpClaim *claim)
{
  const char *subject = np_claim_get_subject (claim);
  g_autofree char *shown = subject != NULL ? np_claim_text_reference (dataset, subject) : NULL;

  np_table_add_label (table, subject, shown, 0);
}

/* Who said it, then what it is held against. */
static void
add_sources (NpTable *table, NpDataset *dataset, const NpClaimCheck *check)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = np_claim_text_list_sources (dataset, check);

  for (guint i = 0; i < np_entity_get_n_sources (NP_ENTITY (check->claim)); i++)
    g_ptr_array_add (sources, np_entity_get_source (NP_ENTITY (check->claim), i));
  g_ptr_array_extend (sources, others, NULL, NULL);
  np_figures_tables_add_source_list (table, sources);
}

static char *
explain (const NpQuery *query, guint claim, const NpClaimCheck *check)
{
  const NpClaimExplanation *explanation = np_evidence_get_explanation (query->evidence, claim);
  g_autofree char *summary = np_claim_text_summary (query->dataset, check);
  g_autofree char *reason = np_claim_reason_summary (query->dataset, explanation);

  return reason != NULL ? g_strdup_printf (C_ ("sentences", "%1$s %2$s"), summary, reason)
                        : g_steal_pointer (&summary);
}

static NpTable *
make_claims (const NpQuery *query)
{
  NpTable *table = np_figures_tables_new (claim_columns, G_N_ELEMENTS (claim_columns));
  g_autoptr (GArray) claims = np_query_list_claims (query);

  for (guint i = 0; i < claims->len; i++)
    {
      guint number = g_array_index (claims, guint, i);
      const NpClaimCheck *check = np_evidence_get_check (query->evidence, number);
      NpEntity *claim = NP_ENTITY (check->claim);
      g_autofree char *explanation = explain (query, number, check);

      np_table_add_row (table, np_entity_get_id (claim));
      np_table_add_text (table, np_entity_get_id (claim));
      np_table_add_text (table, np_entity_get_name (claim));
      add_subject (table, query->dataset, check->claim);
      add_period (table, check->claim);
      add_stated (table, check);
      add_computed (table, check);
      add_difference (table, check);
      np_table_add_label (table, np_claim_text_verdict_word (check->verdict),
                          np_claim_text_verdict (check->verdict), 0);
      np_table_add_text (table, explanation);
      add_sources (table, query->dataset, check);
    }
  return table;
}

static const NpColumn finding_columns[] = {
  { "finding", N_ ("ID"), NP_COLUMN_ID },
  { "kind", N_ ("Kind"), NP_COLUMN_TEXT },
  { "text", N_ ("Finding"), NP_COLUMN_TEXT },
  { "subject", N_ ("Subject"), NP_COLUMN_TEXT },
  { "period", N_ ("Period"), NP_COLUMN_TEXT },
  { "found", N_ ("Found"), NP_COLUMN_INTEGER },
  /* Translators: what a figure is held against. */
  { "expected", N_ ("Held against"), NP_COLUMN_INTEGER },
  { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
};

static void
add_number (NpTable *table, gint64 number)
{
  if (number >= 0)
    np_table_add_integer (table, number);
  else
    np_table_add_gap (table);
}

static NpTable *
make_findings (const NpQuery *query)
{
  NpTable *table = np_figures_tables_new (finding_columns, G_N_ELEMENTS (finding_columns));
  g_autoptr (GArray) findings = np_query_list_findings (query);

  for (guint i = 0; i < findings->len; i++)
    {
      const NpFinding *finding
          = &g_array_index (query->findings->list, NpFinding, g_array_index (findings, guint, i));
      g_autofree char *key = np_finding_text_get_key (query->dataset, finding);
      g_autofree char *sentence = np_finding_text_sentence (query->dataset, finding);
      g_autoptr (GPtrArray) sources = np_finding_text_list_sources (query->dataset, finding);

      np_table_add_row (table, key);
      np_table_add_text (table, key);
      np_table_add_label (table, np_finding_text_get_word (finding->kind),
                          np_finding_text_get_title (finding->kind), 0);
      np_table_add_text (table, sentence);
      np_table_add_label (table,
                          finding->entity != NULL ? np_entity_get_id (finding->entity) : NULL,
                          finding->entity != NULL ? np_entity_get_name (finding->entity) : NULL, 0);
      if (finding->period != NP_PERIOD_NONE)
        np_figures_tables_add_period (table, finding->period);
      else
        np_table_add_gap (table);
      add_number (table, finding->found);
      add_number (table, finding->expected);
      np_figures_tables_add_source_list (table, sources);
    }
  return table;
}

static const NpColumn source_columns[] = {
  { "source", N_ ("ID"), NP_COLUMN_ID },
  { "title", N_ ("Title"), NP_COLUMN_TEXT },
  { "publisher", N_ ("Publisher"), NP_COLUMN_TEXT },
  { "published", N_ ("Published"), NP_COLUMN_TEXT },
  { "kind", N_ ("Kind"), NP_COLUMN_TEXT },
  { "figures", N_ ("Figures"), NP_COLUMN_INTEGER },
  /* Translators: of a source’s figures, how many are counted. */
  { "in_use", N_ ("In use"), NP_COLUMN_INTEGER },
  /* Translators: of a source’s figures, how many no other source has. */
  { "alone", N_ ("Only here"), NP_COLUMN_INTEGER },
  { "capacities", N_ ("Capacities"), NP_COLUMN_INTEGER },
  { "events", N_ ("Events"), NP_COLUMN_INTEGER },
  { "claims", N_ ("Claims"), NP_COLUMN_INTEGER },
  { "set_aside", N_ ("Set aside"), NP_COLUMN_TEXT },
  { "url", N_ ("Address"), NP_COLUMN_TEXT },
};

/* The words of the dataset's format. */
static const char *const source_kinds[] = {
  [NP_SOURCE_KIND_OFFICIAL] = "official",       [NP_SOURCE_KIND_COMPANY] = "company",
  [NP_SOURCE_KIND_TRADE_PRESS] = "trade-press", [NP_SOURCE_KIND_PRESS] = "press",
  [NP_SOURCE_KIND_COMPILED] = "compiled",       [NP_SOURCE_KIND_SOCIAL] = "social",
};

static void
add_source (NpTable *table, const NpQuery *query, guint number)
{
  NpSource *source = np_dataset_source (query->dataset, number);
  const NpSourceUse *use = &g_array_index (query->uses, NpSourceUse, number);
  gboolean aside = np_dataset_is_source_set_aside (query->dataset, number);

  np_table_add_row (table, np_source_get_id (source));
  np_table_add_text (table, np_source_get_id (source));
  np_table_add_text (table, np_source_get_title (source));
  np_table_add_text (table, np_source_get_publisher (source));
  np_figures_tables_add_date (table, np_source_get_published (source));
  np_table_add_label (table, source_kinds[np_source_get_kind (source)],
                      np_format_source_kind (np_source_get_kind (source)), 0);
  np_table_add_integer (table, use->figures.n);
  np_table_add_integer (table, use->figures.in_use);
  np_table_add_integer (table, use->figures.alone);
  np_table_add_integer (table, use->capacities);
  np_table_add_integer (table, use->events);
  np_table_add_integer (table, use->claims);
  /* Translators: whether a source is set aside. */
  np_table_add_label (table, aside ? "yes" : "no", aside ? C_ ("aside", "yes") : C_ ("aside", "no"),
                      0);
  np_table_add_text (table, np_source_get_url (source));
}

static NpTable *
make_sources (const NpQuery *query)
{
  NpTable *table = np_figures_tables_new (source_columns, G_N_ELEMENTS (source_columns));
  g_autoptr (GArray) sources = np_query_list_sources (query);

  for (guint i = 0; i < sources->len; i++)
    add_source (table, query, g_array_index (sources, guint, i));
  return table;
}

NpTable *
np_query_make_evidence_table (const NpQuery *query)
{
  switch (query->evidence_mode)
    {
    case NP_EVIDENCE_MODE_FINDINGS:
      return make_findings (query);
    case NP_EVIDENCE_MODE_SOURCES:
      return make_sources (query);
    case NP_EVIDENCE_MODE_CLAIMS:
    default:
      return make_claims (query);
    }
}
