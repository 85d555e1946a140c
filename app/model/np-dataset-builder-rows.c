/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What brands and plants have over time: owners, capacities and operators. */

#include "np-dataset-builder-private.h"

#include "np-brand-private.h"
#include "np-dated-rows-private.h"
#include "np-plant-private.h"

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

void
np_dataset_builder_make_room_for_brand (NpDatasetBuilder *self)
{
  g_ptr_array_add (self->ownerships, np_ownerships_new ());
}

void
np_dataset_builder_make_room_for_plant (NpDatasetBuilder *self)
{
  g_ptr_array_add (self->capacities, np_capacities_new ());
  g_ptr_array_add (self->operations, np_operations_new ());
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
  g_return_if_fail (self != NULL);
  g_return_if_fail (ownership != NULL);
  g_return_if_fail (brand < self->ownerships->len);
  g_return_if_fail (ownership->group < self->parts.items[NP_KIND_GROUP]->len);

  np_ownerships_add (self->ownerships->pdata[brand], ownership, ownership->sources);
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
  g_return_if_fail (self != NULL);
  g_return_if_fail (capacity != NULL);
  g_return_if_fail (plant < self->capacities->len);

  np_capacities_add (self->capacities->pdata[plant], capacity, capacity->sources);
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
  g_return_if_fail (self != NULL);
  g_return_if_fail (operation != NULL);
  g_return_if_fail (plant < self->operations->len);
  for (guint i = 0; i < operation->n_groups; i++)
    g_return_if_fail (operation->groups[i] < self->parts.items[NP_KIND_GROUP]->len);

  np_operations_add (self->operations->pdata[plant], operation, operation->sources);
}
