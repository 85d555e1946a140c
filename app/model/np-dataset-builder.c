/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-builder-private.h"

#include <string.h>

#include "np-entity-private.h"

/**
 * np_dataset_builder_new: (skip)
 *
 * Returns: (transfer full): a builder of a dataset that is empty so far
 */
NpDatasetBuilder *
np_dataset_builder_new (void)
{
  NpDatasetBuilder *self = g_new0 (NpDatasetBuilder, 1);

  np_dataset_parts_init (&self->parts);
  self->registrations = np_fact_table_builder_new ();
  self->market_totals = np_fact_table_builder_new ();
  self->production = np_fact_table_builder_new ();
  self->ownerships = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->capacities = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->preferred = g_array_new (FALSE, FALSE, sizeof (guint));
  self->supplemented = g_array_new (FALSE, FALSE, sizeof (int));
  return self;
}

/**
 * np_dataset_builder_free: (skip)
 * @self: (transfer full): a builder
 *
 * Frees a builder that was not ended.
 */
void
np_dataset_builder_free (NpDatasetBuilder *self)
{
  g_return_if_fail (self != NULL);

  np_dataset_parts_clear (&self->parts);
  g_clear_pointer (&self->registrations, np_fact_table_builder_free);
  g_clear_pointer (&self->market_totals, np_fact_table_builder_free);
  g_clear_pointer (&self->production, np_fact_table_builder_free);
  g_ptr_array_unref (self->ownerships);
  g_ptr_array_unref (self->capacities);
  g_ptr_array_unref (self->operations);
  g_array_unref (self->preferred);
  g_array_unref (self->supplemented);
  g_free (self);
}

/**
 * np_dataset_builder_set_about: (skip)
 * @self: a builder
 * @name: (nullable): the package's name
 * @title: (nullable): its title
 * @version: (nullable): its version
 * @description: (nullable): what it says about itself
 *
 * Says what the dataset is.
 */
void
np_dataset_builder_set_about (NpDatasetBuilder *self,
                              const char *name,
                              const char *title,
                              const char *version,
                              const char *description)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->parts.name, name);
  g_set_str (&self->parts.title, title);
  g_set_str (&self->parts.version, version);
  g_set_str (&self->parts.description, description);
}

static int
add_entity (NpDatasetBuilder *self, NpKind kind, gpointer entity)
{
  /* Packed tables have 16 bits for a number. */
  if (self->parts.items[kind]->len >= NP_DATASET_MAX_ENTITIES)
    return -1;
  return np_dataset_parts_add (&self->parts, kind, np_entity_get_id (entity), entity);
}

/**
 * np_dataset_builder_add_source: (skip)
 * @self: a builder
 * @source: (transfer none): a source
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_source (NpDatasetBuilder *self, NpSource *source)
{
  const int none = -1;
  int index;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_SOURCE (source), -1);

  if (self->parts.items[NP_KIND_SOURCE]->len >= NP_DATASET_MAX_ENTITIES)
    return -1;
  index = np_dataset_parts_add (&self->parts, NP_KIND_SOURCE, np_source_get_id (source), source);
  if (index >= 0)
    g_array_append_val (self->supplemented, none);
  return index;
}

/**
 * np_dataset_builder_add_market: (skip)
 * @self: a builder
 * @market: (transfer none): a market
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_market (NpDatasetBuilder *self, NpMarket *market)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_MARKET (market), -1);

  return add_entity (self, NP_KIND_MARKET, market);
}

/**
 * np_dataset_builder_add_group: (skip)
 * @self: a builder
 * @group: (transfer none): a group of the dataset's own; those that stand for one brand are made
 *   at the end
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_group (NpDatasetBuilder *self, NpGroup *group)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_GROUP (group), -1);
  g_return_val_if_fail (!g_str_has_prefix (np_entity_get_id (NP_ENTITY (group)), NP_OWN_PREFIX),
                        -1);

  return add_entity (self, NP_KIND_GROUP, group);
}

/**
 * np_dataset_builder_add_brand: (skip)
 * @self: a builder
 * @brand: (transfer none): a brand
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_brand (NpDatasetBuilder *self, NpBrand *brand)
{
  int index;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_BRAND (brand), -1);

  index = add_entity (self, NP_KIND_BRAND, brand);
  if (index >= 0)
    np_dataset_builder_make_room_for_brand (self);
  return index;
}

/**
 * np_dataset_builder_add_partnership: (skip)
 * @self: a builder
 * @partnership: (transfer none): a partnership
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_partnership (NpDatasetBuilder *self, NpPartnership *partnership)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_PARTNERSHIP (partnership), -1);

  return add_entity (self, NP_KIND_PARTNERSHIP, partnership);
}

/**
 * np_dataset_builder_add_event: (skip)
 * @self: a builder
 * @event: (transfer none): an event
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_event (NpDatasetBuilder *self, NpEvent *event)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_EVENT (event), -1);

  return add_entity (self, NP_KIND_EVENT, event);
}

/**
 * np_dataset_builder_add_plant: (skip)
 * @self: a builder
 * @plant: (transfer none): a plant
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_plant (NpDatasetBuilder *self, NpPlant *plant)
{
  int index;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_PLANT (plant), -1);

  index = add_entity (self, NP_KIND_PLANT, plant);
  if (index >= 0)
    np_dataset_builder_make_room_for_plant (self);
  return index;
}

/**
 * np_dataset_builder_add_claim: (skip)
 * @self: a builder
 * @claim: (transfer none): a claim
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_claim (NpDatasetBuilder *self, NpClaim *claim)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_CLAIM (claim), -1);

  return add_entity (self, NP_KIND_CLAIM, claim);
}

/**
 * np_dataset_builder_add_scenario: (skip)
 * @self: a builder
 * @scenario: (transfer none): a scenario
 *
 * Returns: its number, or -1 when its id is taken or there are `NP_DATASET_MAX_ENTITIES` already
 */
int
np_dataset_builder_add_scenario (NpDatasetBuilder *self, NpScenario *scenario)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario), -1);

  return add_entity (self, NP_KIND_SCENARIO, scenario);
}

/**
 * np_dataset_builder_add_story_step: (skip)
 * @self: a builder
 * @step: (transfer none): a step
 *
 * Adds a step of a story.
 */
void
np_dataset_builder_add_story_step (NpDatasetBuilder *self, NpStoryStep *step)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (NP_IS_STORY_STEP (step));

  g_ptr_array_add (self->parts.story_steps, g_object_ref (step));
}

/**
 * np_dataset_builder_prefer_source: (skip)
 * @self: a builder
 * @source: the number of a source
 *
 * Prefers the source to all but those for which this was called before.
 *
 * Returns: whether the source had no rank before
 */
gboolean
np_dataset_builder_prefer_source (NpDatasetBuilder *self, guint source)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (source < self->parts.items[NP_KIND_SOURCE]->len, FALSE);

  for (guint i = 0; i < self->preferred->len; i++)
    if (g_array_index (self->preferred, guint, i) == source)
      return FALSE;
  g_array_append_val (self->preferred, source);
  return TRUE;
}

/**
 * np_dataset_builder_set_supplemented: (skip)
 * @self: a builder
 * @source: the number of a source
 * @completes: the number of the source whose figures it completes
 *
 * Says that the rows of two sources may be added together.
 */
void
np_dataset_builder_set_supplemented (NpDatasetBuilder *self, guint source, guint completes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (source < self->supplemented->len);
  g_return_if_fail (completes < self->supplemented->len);

  g_array_index (self->supplemented, int, source) = (int) completes;
}

/**
 * np_dataset_builder_find_source: (skip)
 * @self: a builder
 * @id: an id, which need not end with a NUL
 * @len: its length in bytes
 *
 * Returns: the number of the source, or -1
 */
int
np_dataset_builder_find_source (NpDatasetBuilder *self, const char *id, gsize len)
{
  return np_dataset_parts_find (&self->parts, NP_KIND_SOURCE, id, len);
}

/**
 * np_dataset_builder_find_market: (skip)
 * @self: a builder
 * @id: an id, which need not end with a NUL
 * @len: its length in bytes
 *
 * Returns: the number of the market, or -1
 */
int
np_dataset_builder_find_market (NpDatasetBuilder *self, const char *id, gsize len)
{
  return np_dataset_parts_find (&self->parts, NP_KIND_MARKET, id, len);
}

/**
 * np_dataset_builder_find_group: (skip)
 * @self: a builder
 * @id: an id, which need not end with a NUL
 * @len: its length in bytes
 *
 * Returns: the number of the group, or -1
 */
int
np_dataset_builder_find_group (NpDatasetBuilder *self, const char *id, gsize len)
{
  return np_dataset_parts_find (&self->parts, NP_KIND_GROUP, id, len);
}

/**
 * np_dataset_builder_find_brand: (skip)
 * @self: a builder
 * @id: an id, which need not end with a NUL
 * @len: its length in bytes
 *
 * Returns: the number of the brand, or -1
 */
int
np_dataset_builder_find_brand (NpDatasetBuilder *self, const char *id, gsize len)
{
  return np_dataset_parts_find (&self->parts, NP_KIND_BRAND, id, len);
}

/**
 * np_dataset_builder_find_plant: (skip)
 * @self: a builder
 * @id: an id, which need not end with a NUL
 * @len: its length in bytes
 *
 * Returns: the number of the plant, or -1
 */
int
np_dataset_builder_find_plant (NpDatasetBuilder *self, const char *id, gsize len)
{
  return np_dataset_parts_find (&self->parts, NP_KIND_PLANT, id, len);
}

/**
 * np_dataset_builder_get_source: (skip)
 * @self: a builder
 * @index: the number of a source
 *
 * Returns: (transfer none): the source
 */
NpSource *
np_dataset_builder_get_source (NpDatasetBuilder *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_SOURCE, index);
}

/**
 * np_dataset_builder_get_plant: (skip)
 * @self: a builder
 * @index: the number of a plant
 *
 * Returns: (transfer none): the plant
 */
NpPlant *
np_dataset_builder_get_plant (NpDatasetBuilder *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return np_dataset_parts_get (&self->parts, NP_KIND_PLANT, index);
}

static gpointer
find_item (NpDatasetBuilder *self, NpKind kind, const char *id)
{
  int index = np_dataset_parts_find (&self->parts, kind, id, strlen (id));

  return index >= 0 ? np_dataset_parts_get (&self->parts, kind, (guint) index) : NULL;
}

/**
 * np_dataset_builder_find_partnership: (skip)
 * @self: a builder
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the partnership
 */
NpPartnership *
np_dataset_builder_find_partnership (NpDatasetBuilder *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_item (self, NP_KIND_PARTNERSHIP, id);
}

/**
 * np_dataset_builder_find_event: (skip)
 * @self: a builder
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the event
 */
NpEvent *
np_dataset_builder_find_event (NpDatasetBuilder *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_item (self, NP_KIND_EVENT, id);
}

/**
 * np_dataset_builder_get_registrations: (skip)
 * @self: a builder
 *
 * Returns: (transfer none): the table to append registrations to
 */
NpFactTableBuilder *
np_dataset_builder_get_registrations (NpDatasetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->registrations;
}

/**
 * np_dataset_builder_get_market_totals: (skip)
 * @self: a builder
 *
 * Returns: (transfer none): the table to append market totals to
 */
NpFactTableBuilder *
np_dataset_builder_get_market_totals (NpDatasetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->market_totals;
}

/**
 * np_dataset_builder_get_production: (skip)
 * @self: a builder
 *
 * Returns: (transfer none): the table to append production to
 */
NpFactTableBuilder *
np_dataset_builder_get_production (NpDatasetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->production;
}
