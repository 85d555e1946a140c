/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-picker.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-text.h"
#include "np-claims-figure.h"
#include "np-finding-text.h"
#include "np-format.h"
#include "np-picker-item.h"
#include "np-words.h"

/* The parameter that lines of each list are values of. */
static const char *const params[NP_N_EVIDENCE_MODES] = {
  [NP_EVIDENCE_MODE_CLAIMS] = NP_PARAM_CLAIM,
  [NP_EVIDENCE_MODE_FINDINGS] = NP_PARAM_KIND,
  [NP_EVIDENCE_MODE_SOURCES] = NP_PARAM_SOURCE,
};

static void
add_item (GPtrArray *items, NpPickerItem *item, gboolean chosen, const char *value)
{
  np_picker_item_set_state (item, chosen ? NP_PICKER_SHOWN : NP_PICKER_OUT, value, -1);
  g_ptr_array_add (items, item);
}

static void
add_claims (GPtrArray *items, NpLocation *location, const NpEvidenceFacts *facts)
{
  for (guint v = 0; v < NP_N_VERDICTS; v++)
    for (guint i = 0; i < facts->checks->len; i++)
      {
        const NpClaimCheck *check = facts->checks->pdata[i];
        NpEntity *claim = NP_ENTITY (check->claim);
        g_autofree char *said = np_claim_text_said (check->claim);
        NpPickerItem *item;

        if (check->verdict != np_claims_figure_get_verdict (v))
          continue;
        item = np_picker_item_new (np_entity_get_id (claim), np_entity_get_name (claim), said);
        np_picker_item_set_sentence (item, np_claim_text_verdict_icon (check->verdict),
                                     np_claim_text_verdict (check->verdict));
        add_item (items, item, np_location_is (location, NP_PARAM_CLAIM, np_entity_get_id (claim)),
                  NULL);
      }
}

/* Kinds of which nothing was found are told, too: that is worth knowing. */
static void
add_kinds (GPtrArray *items, NpLocation *location, const NpEvidenceFacts *facts)
{
  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    {
      const char *word = np_finding_text_get_word (i);
      guint n = facts->findings->n_of_kind[i];
      g_autofree char *number = np_format_count (n);
      g_autofree char *count = g_strdup_printf (ngettext ("%s finding", "%s findings", n), number);
      NpPickerItem *item = np_picker_item_new (word, np_finding_text_get_title (i), NULL);

      np_picker_item_set_sentence (item, NULL, NULL);
      add_item (items, item, np_location_has_id (location, NP_PARAM_KIND, word), count);
    }
}

static void
add_sources (GPtrArray *items,
             NpDataset *dataset,
             NpLocation *location,
             const NpEvidenceFacts *facts)
{
  GListModel *sources = np_dataset_get_sources (dataset);

  for (guint kind = 0; kind <= NP_SOURCE_KIND_SOCIAL; kind++)
    for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
      {
        NpSource *source = np_dataset_source (dataset, i);
        const NpSourceUse *use = &g_array_index (facts->uses, NpSourceUse, i);
        g_autofree char *number = np_format_count (use->figures.n);
        g_autofree char *count
            = g_strdup_printf (ngettext ("%s figure", "%s figures", use->figures.n), number);
        g_autofree char *meaning = NULL;
        NpPickerItem *item;

        if (np_source_get_kind (source) != kind)
          continue;
        item = np_picker_item_new (np_source_get_id (source), np_source_get_title (source),
                                   np_source_get_publisher (source));
        meaning = np_words_capitalise (np_format_source_kind (kind));
        np_picker_item_set_sentence (item, np_format_source_icon (kind), meaning);
        add_item (items, item,
                  np_location_is (location, NP_PARAM_SOURCE, np_source_get_id (source)),
                  use->figures.n > 0 ? count : NULL);
      }
}

GPtrArray *
np_evidence_picker_new_items (NpDataset *dataset,
                              NpLocation *location,
                              const NpEvidenceFacts *facts)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  switch (facts->list)
    {
    case NP_EVIDENCE_MODE_FINDINGS:
      add_kinds (items, location, facts);
      break;
    case NP_EVIDENCE_MODE_SOURCES:
      add_sources (items, dataset, location, facts);
      break;
    case NP_EVIDENCE_MODE_CLAIMS:
    default:
      add_claims (items, location, facts);
    }
  return items;
}

NpLocation *
np_evidence_picker_choose (NpLocation *location, const char *id)
{
  NpEvidenceMode list = np_evidence_mode_of_location (location);
  const char *param = params[list];
  g_autoptr (NpLocation) bare = np_location_with (location, NP_PARAM_SELECT, NULL);

  if (id == NULL || !np_location_can_have (location, param, id))
    return np_location_with (bare, param, NULL);
  if (list == NP_EVIDENCE_MODE_FINDINGS)
    return np_location_toggle (bare, param, id);
  return np_location_with (bare, param, np_location_is (location, param, id) ? NULL : id);
}
