/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figures.h"

#include "np-figures-tables.h"
#include "np-query.h"

/**
 * np_figures_complete:
 * @dataset: a dataset
 * @location: a location, with as few parameters as may be
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Fills in what decides the figure and checks that everything that the location names is there.
 *
 * Returns: (transfer full) (nullable): the complete location
 */
NpLocation *
np_figures_complete (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) query = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  query = np_query_new (dataset, location, error);
  return query != NULL ? np_location_ref (query->location) : NULL;
}

/**
 * np_figures_new_table:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the table twin of what the location shows
 */
NpTable *
np_figures_new_table (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) query = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  query = np_query_new (dataset, location, error);
  return query != NULL ? np_query_make_table (query) : NULL;
}
