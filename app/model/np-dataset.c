/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-private.h"

#include <string.h>

#include "np-entity-list.h"

struct _NpDataset
{
  GObject parent_instance;

  NpDatasetParts parts;
  NpEntityList *lists[NP_N_KINDS];
  NpEntityList *story_steps;
};

G_DEFINE_FINAL_TYPE (NpDataset, np_dataset, G_TYPE_OBJECT)

static void
np_dataset_finalize (GObject *object)
{
  NpDataset *self = NP_DATASET (object);

  for (guint kind = 0; kind < NP_N_KINDS; kind++)
    g_clear_object (&self->lists[kind]);
  g_clear_object (&self->story_steps);
  np_dataset_parts_clear (&self->parts);

  G_OBJECT_CLASS (np_dataset_parent_class)->finalize (object);
}

static void
np_dataset_class_init (NpDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_dataset_finalize;
}

static void
np_dataset_init (NpDataset *self)
{
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return np_date_compare (np_event_get_date (*(NpEvent **) a), np_event_get_date (*(NpEvent **) b));
}

/* The list by date is another array: numbers and the index stay those of the file. */
static NpEntityList *
list_events (GPtrArray *events)
{
  g_autoptr (GPtrArray) by_date = g_ptr_array_new_full (events->len, g_object_unref);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (by_date, g_object_ref (events->pdata[i]));

  /* Stable: events of one day stay in the order of the file. */
  g_ptr_array_sort (by_date, compare_events);
  return np_entity_list_new (NP_TYPE_EVENT, by_date);
}

NpDataset *
np_dataset_new_take (NpDatasetParts *parts)
{
  NpDataset *self = g_object_new (NP_TYPE_DATASET, NULL);
  const GType types[NP_N_KINDS] = {
    [NP_KIND_SOURCE] = NP_TYPE_SOURCE,
    [NP_KIND_MARKET] = NP_TYPE_MARKET,
    [NP_KIND_GROUP] = NP_TYPE_GROUP,
    [NP_KIND_BRAND] = NP_TYPE_BRAND,
    [NP_KIND_PARTNERSHIP] = NP_TYPE_PARTNERSHIP,
    [NP_KIND_EVENT] = NP_TYPE_EVENT,
    [NP_KIND_PLANT] = NP_TYPE_PLANT,
    [NP_KIND_CLAIM] = NP_TYPE_CLAIM,
    [NP_KIND_COUNTRY] = NP_TYPE_COUNTRY,
    [NP_KIND_SCENARIO] = NP_TYPE_SCENARIO,
  };

  self->parts = *parts;
  *parts = (NpDatasetParts) { NULL };

  if (self->parts.set_aside == NULL)
    self->parts.set_aside = g_new0 (char *, 1);

  for (guint kind = 0; kind < NP_N_KINDS; kind++)
    if (self->parts.base != NULL && self->parts.items[kind] == self->parts.base->parts.items[kind])
      self->lists[kind] = g_object_ref (self->parts.base->lists[kind]);
    else
      self->lists[kind] = kind == NP_KIND_EVENT
                              ? list_events (self->parts.items[kind])
                              : np_entity_list_new (types[kind], self->parts.items[kind]);
  self->story_steps = np_entity_list_new (NP_TYPE_STORY_STEP, self->parts.story_steps);
  return self;
}

const NpDatasetParts *
np_dataset_get_parts (NpDataset *self)
{
  return &self->parts;
}

GListModel *
np_dataset_get_list (NpDataset *self, NpKind kind)
{
  return G_LIST_MODEL (self->lists[kind]);
}

/**
 * np_dataset_get_name:
 * @self: a dataset
 *
 * Returns: the data package's name; empty when it has none
 */
const char *
np_dataset_get_name (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.name;
}

/**
 * np_dataset_get_title:
 * @self: a dataset
 *
 * Returns: the data package's title, or its name when it has none
 */
const char *
np_dataset_get_title (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.title;
}

/**
 * np_dataset_get_version:
 * @self: a dataset
 *
 * Returns: (nullable): the data package's version
 */
const char *
np_dataset_get_version (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.version;
}

/**
 * np_dataset_get_description:
 * @self: a dataset
 *
 * Returns: (nullable): what the data package says about itself
 */
const char *
np_dataset_get_description (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.description;
}

/**
 * np_dataset_get_sources:
 * @self: a dataset
 *
 * Returns: (transfer none): the sources, in file order
 */
GListModel *
np_dataset_get_sources (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_SOURCE]);
}

/**
 * np_dataset_get_markets:
 * @self: a dataset
 *
 * Returns: (transfer none): the markets, in file order
 */
GListModel *
np_dataset_get_markets (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_MARKET]);
}

/**
 * np_dataset_get_groups:
 * @self: a dataset
 *
 * Returns: (transfer none): the dataset's groups in file order, then those that stand for one brand
 */
GListModel *
np_dataset_get_groups (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_GROUP]);
}

/**
 * np_dataset_get_brands:
 * @self: a dataset
 *
 * Returns: (transfer none): the brands, in file order
 */
GListModel *
np_dataset_get_brands (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_BRAND]);
}

/**
 * np_dataset_get_partnerships:
 * @self: a dataset
 *
 * Returns: (transfer none): the partnerships, in file order
 */
GListModel *
np_dataset_get_partnerships (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_PARTNERSHIP]);
}

/**
 * np_dataset_get_events:
 * @self: a dataset
 *
 * Returns: (transfer none): the events, by [func@Nameplate.date_compare]
 */
GListModel *
np_dataset_get_events (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_EVENT]);
}

/**
 * np_dataset_get_plants:
 * @self: a dataset
 *
 * Returns: (transfer none): the plants, in file order; also totals over several plants
 */
GListModel *
np_dataset_get_plants (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_PLANT]);
}

/**
 * np_dataset_get_claims:
 * @self: a dataset
 *
 * Returns: (transfer none): the claims, in file order
 */
GListModel *
np_dataset_get_claims (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->lists[NP_KIND_CLAIM]);
}

/**
 * np_dataset_get_story_steps:
 * @self: a dataset
 *
 * Returns: (transfer none): the steps of all stories, in file order
 */
GListModel *
np_dataset_get_story_steps (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->story_steps);
}

/**
 * np_dataset_source:
 * @self: a dataset
 * @index: a number
 *
 * Returns: (transfer none): the source with that number
 */
NpSource *
np_dataset_source (NpDataset *self, guint index)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < self->parts.items[NP_KIND_SOURCE]->len, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_SOURCE, index);
}

/**
 * np_dataset_market:
 * @self: a dataset
 * @index: a number
 *
 * Returns: (transfer none): the market with that number
 */
NpMarket *
np_dataset_market (NpDataset *self, guint index)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < self->parts.items[NP_KIND_MARKET]->len, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_MARKET, index);
}

/**
 * np_dataset_group:
 * @self: a dataset
 * @index: a number
 *
 * Returns: (transfer none): the group with that number
 */
NpGroup *
np_dataset_group (NpDataset *self, guint index)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < self->parts.items[NP_KIND_GROUP]->len, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_GROUP, index);
}

/**
 * np_dataset_brand:
 * @self: a dataset
 * @index: a number
 *
 * Returns: (transfer none): the brand with that number
 */
NpBrand *
np_dataset_brand (NpDataset *self, guint index)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < self->parts.items[NP_KIND_BRAND]->len, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_BRAND, index);
}

/**
 * np_dataset_plant:
 * @self: a dataset
 * @index: a number
 *
 * Returns: (transfer none): the plant with that number
 */
NpPlant *
np_dataset_plant (NpDataset *self, guint index)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < self->parts.items[NP_KIND_PLANT]->len, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_PLANT, index);
}

/**
 * np_dataset_find_source:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the source, or -1
 */
int
np_dataset_find_source (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (&self->parts, NP_KIND_SOURCE, id, strlen (id));
}

/**
 * np_dataset_find_market:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the market, or -1
 */
int
np_dataset_find_market (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (&self->parts, NP_KIND_MARKET, id, strlen (id));
}

/**
 * np_dataset_find_group:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the group, or -1
 */
int
np_dataset_find_group (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (&self->parts, NP_KIND_GROUP, id, strlen (id));
}

/**
 * np_dataset_find_brand:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the brand, or -1
 */
int
np_dataset_find_brand (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (&self->parts, NP_KIND_BRAND, id, strlen (id));
}

/**
 * np_dataset_find_plant:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the plant, or -1
 */
int
np_dataset_find_plant (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (&self->parts, NP_KIND_PLANT, id, strlen (id));
}

static gpointer
find_item (NpDataset *self, NpKind kind, const char *id)
{
  int index = np_dataset_parts_find (&self->parts, kind, id, strlen (id));

  return index >= 0 ? np_dataset_parts_get (&self->parts, kind, (guint) index) : NULL;
}

/**
 * np_dataset_find_partnership:
 * @self: a dataset
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the partnership
 */
NpPartnership *
np_dataset_find_partnership (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_item (self, NP_KIND_PARTNERSHIP, id);
}

/**
 * np_dataset_find_event:
 * @self: a dataset
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the event
 */
NpEvent *
np_dataset_find_event (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_item (self, NP_KIND_EVENT, id);
}

/**
 * np_dataset_find_claim:
 * @self: a dataset
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the claim
 */
NpClaim *
np_dataset_find_claim (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_item (self, NP_KIND_CLAIM, id);
}

/**
 * np_dataset_get_registrations:
 * @self: a dataset
 *
 * Returns: (transfer none): registrations: the scope is a market, the subject a brand
 */
NpFactTable *
np_dataset_get_registrations (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.registrations;
}

/**
 * np_dataset_get_market_totals:
 * @self: a dataset
 *
 * Returns: (transfer none): market totals as the sources print them: the scope is a market, the
 * subject 0
 */
NpFactTable *
np_dataset_get_market_totals (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.market_totals;
}

/**
 * np_dataset_get_production:
 * @self: a dataset
 *
 * Returns: (transfer none): production: the scope is a [enum@Measure], the subject a plant
 */
NpFactTable *
np_dataset_get_production (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return self->parts.production;
}

/**
 * np_dataset_get_source_rank:
 * @self: a dataset
 * @source: the number of a source
 *
 * The sources that the package prefers come first, in its order; the others after them, in file
 * order. No two rank alike.
 *
 * Returns: the rank, 0 the most preferred
 */
guint
np_dataset_get_source_rank (NpDataset *self, guint source)
{
  g_return_val_if_fail (NP_IS_DATASET (self), 0);
  g_return_val_if_fail (source < self->parts.items[NP_KIND_SOURCE]->len, 0);

  return self->parts.source_ranks[source];
}

/**
 * np_dataset_is_source_preferred:
 * @self: a dataset
 * @source: the number of a source
 *
 * Returns: whether the package gave the source its rank
 */
gboolean
np_dataset_is_source_preferred (NpDataset *self, guint source)
{
  return np_dataset_get_source_rank (self, source) < self->parts.n_preferred;
}

/**
 * np_dataset_get_supplemented:
 * @self: a dataset
 * @source: the number of a source
 *
 * Two sources are never added together, but where one completes the other.
 *
 * Returns: the number of the source whose figures @source completes, or -1
 */
int
np_dataset_get_supplemented (NpDataset *self, guint source)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (source < self->parts.items[NP_KIND_SOURCE]->len, -1);

  return self->parts.supplemented[source];
}
