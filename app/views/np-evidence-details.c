/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-details.h"
#include "np-finding-text.h"
#include "np-related.h"
#include "np-source-details.h"

static void
fill_finding (NpDetailsPane *pane, NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *sentence = np_finding_text_sentence (dataset, finding);
  g_autofree char *reason = np_finding_text_reason (finding->kind);
  g_autofree char *found = np_finding_text_found (finding);
  g_autofree char *expected = np_finding_text_expected (finding);
  g_autoptr (GPtrArray) sources = np_finding_text_list_sources (dataset, finding);
  g_autoptr (NpLocation) there = np_finding_text_new_location (dataset, finding);

  np_details_pane_start (pane, np_finding_text_get_title (finding->kind), NULL);
  np_details_pane_add_text (pane, sentence);
  np_details_pane_add_text (pane, reason);
  if (there != NULL)
    {
      np_details_pane_add_heading (pane, NULL);
      np_details_pane_add_link (pane, np_related_get_icon (finding->entity), _ ("See Where It Is"),
                                finding->entity != NULL ? np_entity_get_name (finding->entity)
                                                        : NULL,
                                there);
    }
  if (found != NULL || expected != NULL)
    np_details_pane_add_heading (pane, NULL);
  np_details_pane_add_fact (pane, C_ ("finding", "Found"), found);
  np_details_pane_add_fact (pane, C_ ("finding", "Held against"), expected);
  if (sources->len > 0)
    np_details_pane_add_heading (pane, _ ("Sources"));
  for (guint i = 0; i < sources->len; i++)
    np_details_pane_add_source (pane, sources->pdata[i], NULL, FALSE);
}

gboolean
np_evidence_details_fill (NpDetailsPane *pane,
                          NpDataset *dataset,
                          NpLocation *location,
                          const NpEvidenceFacts *facts)
{
  if (facts->check != NULL)
    np_claim_details_fill (pane, dataset, facts);
  else if (facts->finding != NULL)
    fill_finding (pane, dataset, facts->finding);
  else if (facts->source >= 0)
    np_source_details_fill (pane, dataset, location, facts);
  else
    return FALSE;
  return TRUE;
}
