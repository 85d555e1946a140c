/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-mode.h"

static const char *const names[NP_N_EVIDENCE_MODES] = {
  [NP_EVIDENCE_MODE_CLAIMS] = "claims",
  [NP_EVIDENCE_MODE_FINDINGS] = "findings",
  [NP_EVIDENCE_MODE_SOURCES] = "sources",
};

/**
 * np_evidence_mode_get_name:
 * @mode: a mode
 *
 * Returns: (transfer none): the word that addresses use for it
 */
const char *
np_evidence_mode_get_name (NpEvidenceMode mode)
{
  g_return_val_if_fail ((guint) mode < NP_N_EVIDENCE_MODES, NULL);

  return names[mode];
}

/**
 * np_evidence_mode_of_location:
 * @location: a location of the view of evidence, complete or not
 *
 * Returns: the mode that it names, or that of claims
 */
NpEvidenceMode
np_evidence_mode_of_location (const NpLocation *location)
{
  g_return_val_if_fail (location != NULL, NP_EVIDENCE_MODE_CLAIMS);

  for (guint i = 0; i < NP_N_EVIDENCE_MODES; i++)
    if (np_location_is (location, NP_PARAM_MODE, names[i]))
      return (NpEvidenceMode) i;
  return NP_EVIDENCE_MODE_CLAIMS;
}

/**
 * np_evidence_mode_new_page:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): its page; %NULL when its id is none that a location can name
 */
NpLocation *
np_evidence_mode_new_page (NpSource *source)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_EVIDENCE);
  g_autoptr (NpLocation) sources
      = np_location_with (view, NP_PARAM_MODE, names[NP_EVIDENCE_MODE_SOURCES]);

  if (!np_location_can_have (sources, NP_PARAM_SOURCE, np_source_get_id (source)))
    return NULL;
  return np_location_with (sources, NP_PARAM_SOURCE, np_source_get_id (source));
}
