/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dated-rows-private.h"

#include "np-entity-private.h"

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

static GArray *
new_rows (gsize size, GDestroyNotify clear)
{
  GArray *rows = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (rows, clear);
  return rows;
}

GArray *
np_ownerships_new (void)
{
  return new_rows (sizeof (NpOwnership), clear_ownership);
}

void
np_ownerships_add (GArray *rows, const NpOwnership *row, NpSource *const *sources)
{
  NpOwnership copy = *row;

  copy.sources = ref_sources (sources);
  g_array_append_val (rows, copy);
}

GArray *
np_capacities_new (void)
{
  return new_rows (sizeof (NpCapacity), clear_capacity);
}

void
np_capacities_add (GArray *rows, const NpCapacity *row, NpSource *const *sources)
{
  NpCapacity copy = *row;

  copy.sources = ref_sources (sources);
  copy.note = g_strdup (row->note);
  g_array_append_val (rows, copy);
}

GArray *
np_operations_new (void)
{
  return new_rows (sizeof (NpOperation), clear_operation);
}

void
np_operations_add (GArray *rows, const NpOperation *row, NpSource *const *sources)
{
  NpOperation copy = *row;

  copy.name = g_strdup (row->name);
  copy.groups = g_memdup2 (row->groups, row->n_groups * sizeof (guint));
  copy.sources = ref_sources (sources);
  copy.note = g_strdup (row->note);
  g_array_append_val (rows, copy);
}
