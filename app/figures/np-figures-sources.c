/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figures-sources.h"

#include "np-figures-behind.h"

static void
note_source_cb (const NpBehindRow *row, gpointer user_data)
{
  if (row->in_use && row->source != NULL)
    g_hash_table_add (user_data, row->source);
}

static guint
get_rank (NpDataset *dataset, NpSource *source)
{
  int index = np_dataset_find_source (dataset, np_source_get_id (source));

  return index >= 0 ? np_dataset_get_source_rank (dataset, (guint) index) : G_MAXUINT;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint x = get_rank (user_data, *(NpSource *const *) a);
  guint y = get_rank (user_data, *(NpSource *const *) b);

  return x < y ? -1 : x > y;
}

/**
 * np_figures_list_sources:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type NpSource): the sources that the figure counts
 *   by, the most preferred first
 */
GPtrArray *
np_figures_list_sources (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) query = NULL;
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  GPtrArray *sources;
  GHashTableIter iter;
  gpointer source;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  query = np_query_new (dataset, location, error);
  if (query == NULL)
    return NULL;
  np_query_foreach_behind (query, note_source_cb, set);
  sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &source, NULL))
    g_ptr_array_add (sources, g_object_ref (source));
  g_ptr_array_sort_with_data (sources, compare_ranks, dataset);
  return sources;
}
