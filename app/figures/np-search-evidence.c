/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-text.h"
#include "np-evidence-mode.h"
#include "np-format.h"

/* Sentences and titles come last, however they begin: who types a brand's name wants the brand. */
#define RANK_CLAIM  20
#define RANK_SOURCE 40

static void
add_claims (NpSearch *search, GListModel *claims)
{
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (NpClaim) claim = g_list_model_get_item (claims, i);
      NpEntity *entity = NP_ENTITY (claim);
      g_autofree char *said = np_claim_text_said (claim);
      g_autofree char *kind = NULL;

      if (!np_search_is_called (search, np_entity_get_id (entity), np_entity_get_name (entity),
                                said))
        continue;
      /* Translators: what a search result is: a claim, and who made it and when */
      kind = g_strdup_printf (_ ("Claim · %s"), said);
      np_search_add (search, RANK_CLAIM, np_entity_get_name (entity), kind, "np-evidence-symbolic",
                     np_search_locate (NP_VIEW_EVIDENCE, NULL, NP_PARAM_CLAIM,
                                       np_entity_get_id (entity)));
    }
}

static void
add_sources (NpSearch *search, NpDataset *dataset)
{
  guint n = g_list_model_get_n_items (np_dataset_get_sources (dataset));

  for (guint i = 0; i < n; i++)
    {
      NpSource *source = np_dataset_source (dataset, i);
      NpSourceKind kind = np_source_get_kind (source);
      g_autofree char *words = NULL;

      if (!np_search_is_called (search, np_source_get_id (source), np_source_get_title (source),
                                np_source_get_publisher (source)))
        continue;
      /* Translators: what a search result is: a source, and of what kind */
      words = g_strdup_printf (_ ("Source · %s"), np_format_source_kind (kind));
      np_search_add (search, RANK_SOURCE, np_source_get_title (source), words,
                     np_format_source_icon (kind), np_evidence_mode_new_page (source));
    }
}

/**
 * np_search:
 * @dataset: what to search
 * @text: what somebody typed; nothing is found by blanks and punctuation alone
 * @most: how many results are wanted
 *
 * Returns: (transfer full): a list of #NpSearchResult, the best first
 */
GListStore *
np_search (NpDataset *dataset, const char *text, guint most)
{
  NpSearch search;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  np_search_begin (&search, text);
  if (*search.folded != '\0')
    {
      np_search_add_names (&search, dataset);
      add_claims (&search, np_dataset_get_claims (dataset));
      add_sources (&search, dataset);
    }
  return np_search_end (&search, most);
}
