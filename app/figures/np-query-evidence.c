/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-text.h"
#include "np-finding-text.h"
#include "np-format.h"
#include "np-query-private.h"

static gboolean
find_claim (NpQuery *self, GError **error)
{
  const char *id = np_location_get (self->location, NP_PARAM_CLAIM);

  if (id == NULL || self->evidence_mode != NP_EVIDENCE_MODE_CLAIMS)
    return TRUE;
  self->claim = np_evidence_find_claim (self->evidence, id);
  if (self->claim < 0)
    np_query_set_unknown (error, np_dataset_get_claims (self->dataset),
                          _ ("“%s” is not a claim of this dataset"), id, NULL);
  return self->claim >= 0;
}

static gboolean
find_source (NpQuery *self, GError **error)
{
  const char *id = np_location_get (self->location, NP_PARAM_SOURCE);

  if (id == NULL)
    return TRUE;
  self->source = np_dataset_find_source (self->dataset, id);
  if (self->source < 0)
    np_query_set_unknown (error, np_dataset_get_sources (self->dataset),
                          _ ("“%s” is not a source of this dataset"), id, NULL);
  return self->source >= 0;
}

static gboolean
read_verdicts (NpQuery *self, GError **error)
{
  g_auto (GStrv) words = np_location_get_list (self->location, NP_PARAM_VERDICT);

  for (guint i = 0; words[i] != NULL; i++)
    {
      NpVerdict verdict;

      if (!np_claim_text_parse_verdict (words[i], &verdict))
        {
          g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                       /* Translators: a word of an address, then those that it could be. */
                       _ ("“%1$s” is no verdict; there are %2$s"), words[i],
                       "holds, does-not-hold, in-part, cant-be-checked, disputed");
          return FALSE;
        }
      self->verdicts |= 1u << verdict;
    }
  return TRUE;
}

static gboolean
read_kinds (NpQuery *self, GError **error)
{
  g_auto (GStrv) words = np_location_get_list (self->location, NP_PARAM_KIND);

  for (guint i = 0; words[i] != NULL; i++)
    {
      NpFindingKind kind;

      if (!np_finding_text_parse_word (words[i], &kind))
        {
          g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                       /* Translators: a word of an address. */
                       _ ("“%s” is not a kind of findings"), words[i]);
          return FALSE;
        }
      self->finding_kinds |= 1u << kind;
    }
  return TRUE;
}

static gboolean
find_about (NpQuery *self, GError **error)
{
  self->about = np_location_get (self->location, NP_PARAM_SUBJECT);
  if (self->about == NULL || np_claim_find_entity (self->dataset, self->about) != NULL)
    return TRUE;
  g_set_error (
      error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
      /* Translators: the first is as claims name what they are about; the second an example. */
      _ ("“%1$s” is nothing that a claim could be about, as “%2$s” is"), self->about,
      "group:chery");
  return FALSE;
}

static void
count_uses (NpQuery *self)
{
  self->uses = np_source_use_count (self->dataset);
  for (guint i = 0; i < np_evidence_get_n_claims (self->evidence); i++)
    np_source_use_add_check (self->uses, np_evidence_get_check (self->evidence, i));
}

gboolean
np_query_complete_evidence (NpQuery *self, GError **error)
{
  self->evidence_mode = np_evidence_mode_of_location (self->location);
  np_query_set_default (self, NP_PARAM_MODE, np_evidence_mode_get_name (self->evidence_mode));
  self->evidence = np_evidence_new (self->dataset);
  if (!find_claim (self, error) || !find_source (self, error) || !read_verdicts (self, error)
      || !read_kinds (self, error) || !find_about (self, error))
    return FALSE;
  /* Borrowed from the location, which is now complete. */
  self->find = np_location_get (self->location, NP_PARAM_FIND);
  if (self->evidence_mode == NP_EVIDENCE_MODE_FINDINGS)
    self->findings = np_findings_new (self->dataset, NULL, NULL);
  if (self->evidence_mode == NP_EVIDENCE_MODE_SOURCES)
    count_uses (self);
  return TRUE;
}

static gboolean
is_about (NpClaim *claim, const char *reference)
{
  return g_strcmp0 (np_claim_get_subject (claim), reference) == 0
         || g_strv_contains (np_claim_get_parts (claim), reference);
}

/* It was made by the source, or rests on it. */
static gboolean
has_source (const NpQuery *self, const NpClaimCheck *check)
{
  NpSource *source = np_dataset_source (self->dataset, (guint) self->source);
  g_autoptr (GPtrArray) sources = np_claim_text_list_sources (self->dataset, check);

  return np_entity_has_source (NP_ENTITY (check->claim), source)
         || g_ptr_array_find (sources, source, NULL);
}

/* Every word that is looked for begins a word of what is said of the claim. */
static gboolean
has_words (const NpQuery *self, NpClaim *claim)
{
  g_autofree char *said = np_claim_text_said (claim);
  g_autofree char *about = np_claim_text_about (self->dataset, claim);
  const char *stated = np_claim_get_stated (claim);
  g_autofree char *text = g_strjoin (" ", np_entity_get_name (NP_ENTITY (claim)), said, about,
                                     stated != NULL ? stated : "", NULL);

  return g_str_match_string (self->find, text, TRUE);
}

static gboolean
passes (const NpQuery *self, const NpClaimCheck *check)
{
  return (self->verdicts == 0 || (self->verdicts & 1u << check->verdict) != 0)
         && (self->about == NULL || is_about (check->claim, self->about))
         && (self->source < 0 || has_source (self, check))
         && (self->find == NULL || has_words (self, check->claim));
}

GArray *
np_query_list_claims (const NpQuery *self)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->claim >= 0)
    {
      g_array_append_val (claims, self->claim);
      return claims;
    }
  for (guint i = 0; i < np_evidence_get_n_claims (self->evidence); i++)
    if (passes (self, np_evidence_get_check (self->evidence, i)))
      g_array_append_val (claims, i);
  return claims;
}

static gboolean
finding_passes (const NpQuery *self, const NpFinding *finding)
{
  g_autofree char *sentence = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  if (self->finding_kinds != 0 && (self->finding_kinds & 1u << finding->kind) == 0)
    return FALSE;
  if (self->source >= 0)
    {
      sources = np_finding_text_list_sources (self->dataset, finding);
      if (!g_ptr_array_find (sources, np_dataset_source (self->dataset, (guint) self->source),
                             NULL))
        return FALSE;
    }
  if (self->find == NULL)
    return TRUE;
  sentence = np_finding_text_sentence (self->dataset, finding);
  return g_str_match_string (self->find, sentence, TRUE);
}

GArray *
np_query_list_findings (const NpQuery *self)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->findings->list->len; i++)
    if (finding_passes (self, &g_array_index (self->findings->list, NpFinding, i)))
      g_array_append_val (findings, i);
  return findings;
}

static gboolean
source_passes (const NpQuery *self, NpSource *source)
{
  const char *publisher = np_source_get_publisher (source);
  g_autofree char *text
      = g_strjoin (" ", np_source_get_title (source), publisher != NULL ? publisher : "",
                   np_format_source_kind (np_source_get_kind (source)), NULL);

  return self->find == NULL || g_str_match_string (self->find, text, TRUE);
}

/* In falling order of weight: figures, then what else there is of it. */
static guint64
weigh (const NpQuery *self, guint source)
{
  const NpSourceUse *use = &g_array_index (self->uses, NpSourceUse, source);

  return ((guint64) use->figures.n << 20) + use->capacities + use->events + use->claims;
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpQuery *self = user_data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  NpSourceKind kind_x = np_source_get_kind (np_dataset_source (self->dataset, x));
  NpSourceKind kind_y = np_source_get_kind (np_dataset_source (self->dataset, y));
  guint64 weight_x = weigh (self, x), weight_y = weigh (self, y);

  if (kind_x != kind_y)
    return kind_x < kind_y ? -1 : 1;
  if (weight_x != weight_y)
    return weight_x > weight_y ? -1 : 1;
  return x < y ? -1 : x > y;
}

GArray *
np_query_list_sources (const NpQuery *self)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = g_list_model_get_n_items (np_dataset_get_sources (self->dataset));

  for (guint i = 0; i < n; i++)
    if (self->source >= 0 ? i == (guint) self->source
                          : source_passes (self, np_dataset_source (self->dataset, i)))
      g_array_append_val (sources, i);
  g_array_sort_with_data (sources, compare_sources, (gpointer) self);
  return sources;
}

gboolean
np_query_has_evidence_filter (const NpQuery *self)
{
  return self->verdicts != 0 || self->finding_kinds != 0 || self->about != NULL || self->source >= 0
         || self->find != NULL;
}
