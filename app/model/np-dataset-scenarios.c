/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-private.h"

#include <string.h>

/**
 * np_dataset_get_scenarios:
 * @self: a dataset
 *
 * Returns: (transfer none): its scenarios, then the user's
 */
GListModel *
np_dataset_get_scenarios (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return np_dataset_get_list (self, NP_KIND_SCENARIO);
}

/**
 * np_dataset_find_scenario:
 * @self: a dataset
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the scenario
 */
NpScenario *
np_dataset_find_scenario (NpDataset *self, const char *id)
{
  const NpDatasetParts *parts;
  int index;

  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  parts = np_dataset_get_parts (self);
  index = np_dataset_parts_find (parts, NP_KIND_SCENARIO, id, strlen (id));
  return index >= 0 ? np_dataset_parts_get (parts, NP_KIND_SCENARIO, (guint) index) : NULL;
}

static void
add (NpDatasetParts *parts, NpScenario *scenario)
{
  np_dataset_parts_add (parts, NP_KIND_SCENARIO, np_entity_get_id (NP_ENTITY (scenario)), scenario);
}

/**
 * np_dataset_with_scenarios:
 * @self: a dataset
 * @own: (array length=n_own) (nullable): the user's scenarios
 * @n_own: how many
 *
 * The dataset with other scenarios of the user: those it had are left out. Everything else is shared
 * with @self, as neither ever changes; sources that are set aside stay so.
 *
 * Returns: (transfer full): another dataset
 */
NpDataset *
np_dataset_with_scenarios (NpDataset *self, NpScenario *const *own, guint n_own)
{
  NpDatasetParts parts;
  const NpDatasetParts *from;

  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  from = np_dataset_get_parts (self);
  np_dataset_parts_init_shared (&parts, self);
  np_dataset_parts_renew (&parts, NP_KIND_SCENARIO);
  for (guint i = 0; i < from->n_given; i++)
    add (&parts, from->items[NP_KIND_SCENARIO]->pdata[i]);
  for (guint i = 0; i < n_own; i++)
    add (&parts, own[i]);
  return np_dataset_new_take (&parts);
}
