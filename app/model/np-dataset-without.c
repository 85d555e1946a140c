/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dataset from which sources are set aside. It is what would be there had the sources never been
 * read, but for what isn't a figure: that a brand or a plant exists, which keeps its number, and the
 * claims, which are examined and not relied on. */

#include "np-dataset-without-private.h"

#include <string.h>

#include "np-brand-private.h"
#include "np-dated-rows-private.h"
#include "np-fact-table-private.h"
#include "np-plant-private.h"

/* Its copy without the sources that are set aside; NULL: it stays as it is. (transfer full) */
typedef gpointer (*CopyFunc) (const NpDatasetParts *parts, gpointer item);

NpSource **
np_dataset_parts_keep_sources (const NpDatasetParts *self, NpSource *const *sources, NpRest *rest)
{
  guint n = 0, n_kept = 0;
  NpSource **kept;

  while (sources != NULL && sources[n] != NULL)
    n++;
  kept = g_new0 (NpSource *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *id = np_source_get_id (sources[i]);
      int source = np_dataset_parts_find (self, NP_KIND_SOURCE, id, strlen (id));

      if (source < 0 || !self->is_aside[source])
        kept[n_kept++] = sources[i];
    }
  *rest = n_kept == n ? NP_REST_ALL : n_kept > 0 ? NP_REST_SOME : NP_REST_NONE;
  return kept;
}

static gpointer
copy_market (const NpDatasetParts *parts, gpointer item)
{
  NpMarketInit init = np_market_get_init (item);
  NpRest rest;
  g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, init.entity.sources, &rest);

  if (rest == NP_REST_ALL)
    return NULL;
  init.entity.sources = sources;
  return np_market_new (&init);
}

static gpointer
copy_group (const NpDatasetParts *parts, gpointer item)
{
  NpGroupInit init = np_group_get_init (item);
  NpRest rest;
  g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, init.entity.sources, &rest);

  if (rest == NP_REST_ALL)
    return NULL;
  init.entity.sources = sources;
  return np_group_new (&init);
}

static gpointer
copy_partnership (const NpDatasetParts *parts, gpointer item)
{
  NpPartnershipInit init = np_partnership_get_init (item);
  NpRest rest;
  g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, init.entity.sources, &rest);

  if (rest == NP_REST_ALL)
    return NULL;
  init.entity.sources = sources;
  if (rest == NP_REST_NONE)
    init.formed = init.dissolved = (NpDate) { 0 };
  return np_partnership_new (&init);
}

/* Its dated rows that don't rest on what is set aside alone. @changed: set when they aren't all that
 * there were. (transfer full) of NpOwnership */
static GArray *
keep_ownerships (const NpDatasetParts *parts, NpBrand *brand, gboolean *changed)
{
  guint n;
  const NpOwnership *rows = np_brand_get_ownerships (brand, &n);
  GArray *kept = np_ownerships_new ();

  for (guint i = 0; i < n; i++)
    {
      NpRest rest;
      g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, rows[i].sources, &rest);

      *changed |= rest != NP_REST_ALL;
      if (rest != NP_REST_NONE)
        np_ownerships_add (kept, &rows[i], sources);
    }
  return kept;
}

/* Likewise of NpCapacity. */
static GArray *
keep_capacities (const NpDatasetParts *parts, NpPlant *plant, gboolean *changed)
{
  guint n;
  const NpCapacity *rows = np_plant_get_capacities (plant, &n);
  GArray *kept = np_capacities_new ();

  for (guint i = 0; i < n; i++)
    {
      NpRest rest;
      g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, rows[i].sources, &rest);

      *changed |= rest != NP_REST_ALL;
      if (rest != NP_REST_NONE)
        np_capacities_add (kept, &rows[i], sources);
    }
  return kept;
}

/* Likewise of NpOperation. */
static GArray *
keep_operations (const NpDatasetParts *parts, NpPlant *plant, gboolean *changed)
{
  guint n;
  const NpOperation *rows = np_plant_get_operations (plant, &n);
  GArray *kept = np_operations_new ();

  for (guint i = 0; i < n; i++)
    {
      NpRest rest;
      g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, rows[i].sources, &rest);

      *changed |= rest != NP_REST_ALL;
      if (rest != NP_REST_NONE)
        np_operations_add (kept, &rows[i], sources);
    }
  return kept;
}

static gpointer
copy_brand (const NpDatasetParts *parts, gpointer item)
{
  NpBrandInit init = np_brand_get_init (item);
  NpRest rest;
  g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, init.entity.sources, &rest);
  gboolean changed = rest != NP_REST_ALL;
  g_autoptr (GArray) ownerships = keep_ownerships (parts, item, &changed);
  NpBrand *copy;

  if (!changed)
    return NULL;
  init.entity.sources = sources;
  if (rest == NP_REST_NONE)
    init.entered = (NpDate) { 0 };
  copy = np_brand_new (&init);
  np_brand_take_ownerships (copy, g_steal_pointer (&ownerships));
  return copy;
}

static gpointer
copy_plant (const NpDatasetParts *parts, gpointer item)
{
  NpPlantInit init = np_plant_get_init (item);
  NpRest rest;
  g_autofree NpSource **sources = np_dataset_parts_keep_sources (parts, init.entity.sources, &rest);
  gboolean changed = rest != NP_REST_ALL;
  g_autoptr (GArray) capacities = keep_capacities (parts, item, &changed);
  g_autoptr (GArray) operations = keep_operations (parts, item, &changed);
  NpPlant *copy;

  if (!changed)
    return NULL;
  init.entity.sources = sources;
  if (rest == NP_REST_NONE)
    init.opened = init.closed = (NpDate) { 0 };
  copy = np_plant_new (&init);
  np_plant_take_capacities (copy, g_steal_pointer (&capacities));
  np_plant_take_operations (copy, g_steal_pointer (&operations));
  return copy;
}

/* Copies what changes of a kind and keeps the order, and so the numbers; where nothing changes the
 * kind stays shared. */
static void
copy_kind (NpDatasetParts *self, NpKind kind, CopyFunc copy)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean changed = FALSE;

  for (guint i = 0; i < self->items[kind]->len; i++)
    {
      gpointer item = copy (self, self->items[kind]->pdata[i]);

      changed |= item != NULL;
      g_ptr_array_add (items, item != NULL ? item : g_object_ref (self->items[kind]->pdata[i]));
    }
  if (!changed)
    return;
  np_dataset_parts_renew (self, kind);
  for (guint i = 0; i < items->len; i++)
    np_dataset_parts_add (self, kind, np_entity_get_id (items->pdata[i]), items->pdata[i]);
}

static void
filter_table (NpFactTable **table, const guint8 *is_aside)
{
  NpFactTable *kept = np_fact_table_without (*table, is_aside);

  g_object_unref (*table);
  *table = kept;
}

/* All that was read, with the scenarios that @of has. */
static void
init_whole (NpDatasetParts *self, NpDataset *of)
{
  const NpDatasetParts *parts = np_dataset_get_parts (of);

  np_dataset_parts_init_shared (self, parts->base != NULL ? parts->base : of);
  g_ptr_array_unref (self->items[NP_KIND_SCENARIO]);
  self->items[NP_KIND_SCENARIO] = g_ptr_array_ref (parts->items[NP_KIND_SCENARIO]);
  g_hash_table_unref (self->numbers[NP_KIND_SCENARIO]);
  self->numbers[NP_KIND_SCENARIO] = g_hash_table_ref (parts->numbers[NP_KIND_SCENARIO]);
}

/* Takes @is_aside, of which one at least is set. */
static void
set_aside (NpDatasetParts *self, guint8 *is_aside)
{
  GPtrArray *sources = self->items[NP_KIND_SOURCE];
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < sources->len; i++)
    if (is_aside[i])
      g_strv_builder_add (ids, np_source_get_id (sources->pdata[i]));
  g_strfreev (self->set_aside);
  self->set_aside = g_strv_builder_end (ids);
  g_free (self->is_aside);
  self->is_aside = is_aside;
}

/**
 * np_dataset_without_sources:
 * @self: a dataset
 * @ids: (array zero-terminated=1): ids of sources; those that no source has are left out
 *
 * The dataset as it is when nobody relies on some of its sources. What rests on them alone is not there:
 * figures, capacities, operators, owners and events, and the dates of plants, partnerships and brands.
 * What rests on others as well rests on those. All else is there still, entities and sources by the same
 * numbers and in the same order of preference; so are claims, supplements, stories and scenarios.
 *
 * What is set aside already stays so. The order in which sources are set aside makes no difference.
 *
 * One pass over the rows, which stay in order; tables without such rows are shared.
 *
 * Returns: (transfer full): another dataset, or @self when nothing more is set aside
 */
NpDataset *
np_dataset_without_sources (NpDataset *self, const char *const *ids)
{
  const NpDatasetParts *from;
  NpDatasetParts parts;
  g_autofree guint8 *is_aside = NULL;
  guint n;
  gboolean more = FALSE;

  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  from = np_dataset_get_parts (self);
  n = from->items[NP_KIND_SOURCE]->len;
  is_aside = from->is_aside != NULL ? g_memdup2 (from->is_aside, n) : g_new0 (guint8, MAX (n, 1));
  for (; *ids != NULL; ids++)
    {
      int source = np_dataset_find_source (self, *ids);

      if (source < 0 || is_aside[source])
        continue;
      is_aside[source] = 1;
      more = TRUE;
    }
  if (!more)
    return g_object_ref (self);

  init_whole (&parts, self);
  set_aside (&parts, g_steal_pointer (&is_aside));
  copy_kind (&parts, NP_KIND_MARKET, copy_market);
  copy_kind (&parts, NP_KIND_GROUP, copy_group);
  copy_kind (&parts, NP_KIND_BRAND, copy_brand);
  copy_kind (&parts, NP_KIND_PLANT, copy_plant);
  copy_kind (&parts, NP_KIND_PARTNERSHIP, copy_partnership);
  np_dataset_parts_keep_events (&parts);
  filter_table (&parts.registrations, parts.is_aside);
  filter_table (&parts.market_totals, parts.is_aside);
  filter_table (&parts.production, parts.is_aside);
  return np_dataset_new_take (&parts);
}

/**
 * np_dataset_with_all_sources:
 * @self: a dataset
 *
 * Returns: (transfer full): the dataset with nothing set aside, and with the scenarios of @self
 */
NpDataset *
np_dataset_with_all_sources (NpDataset *self)
{
  NpDatasetParts parts;

  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  if (np_dataset_get_parts (self)->is_aside == NULL)
    return g_object_ref (self);
  init_whole (&parts, self);
  return np_dataset_new_take (&parts);
}

/**
 * np_dataset_get_set_aside:
 * @self: a dataset
 *
 * Returns: (array zero-terminated=1) (transfer none): ids of the sources that are set aside, in file
 *   order; never %NULL
 */
const char *const *
np_dataset_get_set_aside (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return (const char *const *) np_dataset_get_parts (self)->set_aside;
}

/**
 * np_dataset_is_source_set_aside:
 * @self: a dataset
 * @source: the number of a source
 *
 * Returns: whether nothing of @self rests on it, as it is set aside
 */
gboolean
np_dataset_is_source_set_aside (NpDataset *self, guint source)
{
  const NpDatasetParts *parts;

  g_return_val_if_fail (NP_IS_DATASET (self), FALSE);

  parts = np_dataset_get_parts (self);
  g_return_val_if_fail (source < parts->items[NP_KIND_SOURCE]->len, FALSE);

  return parts->is_aside != NULL && parts->is_aside[source];
}

/**
 * np_dataset_has_set_aside:
 * @self: a dataset
 * @ids: (array zero-terminated=1): ids, no two alike
 *
 * Returns: whether those of @ids that are sources, and no others, are set aside
 */
gboolean
np_dataset_has_set_aside (NpDataset *self, const char *const *ids)
{
  guint n_found = 0;

  g_return_val_if_fail (NP_IS_DATASET (self), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  for (; *ids != NULL; ids++)
    {
      int source = np_dataset_find_source (self, *ids);

      if (source < 0)
        continue;
      if (!np_dataset_is_source_set_aside (self, (guint) source))
        return FALSE;
      n_found++;
    }
  return n_found == g_strv_length ((char **) np_dataset_get_set_aside (self));
}
