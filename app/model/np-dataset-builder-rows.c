/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What brands and plants have over time: owners, capacities and operators. */

#include "np-dataset-builder-private.h"

#include "np-brand-private.h"
#include "np-entity-private.h"
#include "np-plant-private.h"

static void
clear_sources (NpSource **sources)
{
  for (guint i = 0; sources[i] != NULL; i++)
    g_object_unref (sources[i]);
  g_free (sources);
}

/* Their own references: a brand or a plant that a widget still shows may outlive its dataset. */
static NpSource **
ref_sources (NpSource *const *sources)
{
  NpSource **copy = np_entity_copy_sources (sources);

  for (guint i = 0; copy[i] != NULL; i++)
    g_object_ref (copy[i]);
  return copy;
}

static void
clear_ownership (gpointer data)
{
  clear_sources (((NpOwnership *) data)->sources);
}

static void
clear_capacity (gpointer data)
{
  NpCapacity *capacity = data;

  clear_sources (capacity->sources);
  g_free (capacity->note);
}

static void
clear_operation (gpointer data)
{
  NpOperation *operation = data;

  g_free (operation->name);
  g_free (operation->groups);
  clear_sources (operation->sources);
  g_free (operation->note);
}

static int
compare_ownerships (gconstpointer a, gconstpointer b)
{
  return np_date_compare (&((const NpOwnership *) a)->from, &((const NpOwnership *) b)->from);
}

static int
compare_capacities (gconstpointer a, gconstpointer b)
{
  return np_date_compare (&((const NpCapacity *) a)->from, &((const NpCapacity *) b)->from);
}

static int
compare_operations (gconstpointer a, gconstpointer b)
{
  return np_date_compare (&((const NpOperation *) a)->from, &((const NpOperation *) b)->from);
}

static void
make_room (GPtrArray *all, gsize size, GDestroyNotify clear)
{
  GArray *rows = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (rows, clear);
  g_ptr_array_add (all, rows);
}

void
np_dataset_builder_make_room_for_brand (NpDatasetBuilder *self)
{
  make_room (self->ownerships, sizeof (NpOwnership), clear_ownership);
}

void
np_dataset_builder_make_room_for_plant (NpDatasetBuilder *self)
{
  make_room (self->capacities, sizeof (NpCapacity), clear_capacity);
  make_room (self->operations, sizeof (NpOperation), clear_operation);
}

/* g_array_sort() is stable: rows that start alike stay in file order. */
void
np_dataset_builder_hand_out_rows (NpDatasetBuilder *self)
{
  for (guint i = 0; i < self->ownerships->len; i++)
    {
      GArray *rows = self->ownerships->pdata[i];

      g_array_sort (rows, compare_ownerships);
      np_brand_take_ownerships (np_dataset_parts_get (&self->parts, NP_KIND_BRAND, i),
                                g_array_ref (rows));
    }
  for (guint i = 0; i < self->capacities->len; i++)
    {
      GArray *rows = self->capacities->pdata[i];

      g_array_sort (rows, compare_capacities);
      np_plant_take_capacities (np_dataset_parts_get (&self->parts, NP_KIND_PLANT, i),
                                g_array_ref (rows));
    }
  for (guint i = 0; i < self->operations->len; i++)
    {
      GArray *rows = self->operations->pdata[i];

      g_array_sort (rows, compare_operations);
      np_plant_take_operations (np_dataset_parts_get (&self->parts, NP_KIND_PLANT, i),
                                g_array_ref (rows));
    }
}

/**
 * np_dataset_builder_add_ownership: (skip)
 * @self: a builder
 * @brand: the number of a brand
 * @ownership: (transfer none): who held it; its sources are copied, with a reference to each
 *
 * Says who held a brand for a while.
 */
void
np_dataset_builder_add_ownership (NpDatasetBuilder *self, guint brand, const NpOwnership *ownership)
{
  NpOwnership copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ownership != NULL);
  g_return_if_fail (brand < self->ownerships->len);
  g_return_if_fail (ownership->group < self->parts.items[NP_KIND_GROUP]->len);

  copy = *ownership;
  copy.sources = ref_sources (ownership->sources);
  g_array_append_val (self->ownerships->pdata[brand], copy);
}

/**
 * np_dataset_builder_add_capacity: (skip)
 * @self: a builder
 * @plant: the number of a plant
 * @capacity: (transfer none): what it can build; copied, with a reference to each source
 *
 * Says what a plant can build for a while.
 */
void
np_dataset_builder_add_capacity (NpDatasetBuilder *self, guint plant, const NpCapacity *capacity)
{
  NpCapacity copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (capacity != NULL);
  g_return_if_fail (plant < self->capacities->len);

  copy = *capacity;
  copy.sources = ref_sources (capacity->sources);
  copy.note = g_strdup (capacity->note);
  g_array_append_val (self->capacities->pdata[plant], copy);
}

/**
 * np_dataset_builder_add_operation: (skip)
 * @self: a builder
 * @plant: the number of a plant
 * @operation: (transfer none): who runs it; copied, with a reference to each source
 *
 * Says who runs a plant for a while.
 */
void
np_dataset_builder_add_operation (NpDatasetBuilder *self, guint plant, const NpOperation *operation)
{
  NpOperation copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (operation != NULL);
  g_return_if_fail (plant < self->operations->len);
  for (guint i = 0; i < operation->n_groups; i++)
    g_return_if_fail (operation->groups[i] < self->parts.items[NP_KIND_GROUP]->len);

  copy = *operation;
  copy.name = g_strdup (operation->name);
  copy.groups = g_memdup2 (operation->groups, operation->n_groups * sizeof (guint));
  copy.sources = ref_sources (operation->sources);
  copy.note = g_strdup (operation->note);
  g_array_append_val (self->operations->pdata[plant], copy);
}
