/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-rows.h"

/* A scenario is a value and can't be added to: it is made once more when all its changes are known. */
typedef struct
{
  NpScenario *scenario; /* (owned) without changes */
  GArray *changes;      /* of NpChange */
} Row;

struct _NpScenarioRows
{
  GPtrArray *rows;   /* of Row, in the file's order */
  GHashTable *by_id; /* id -> Row */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->scenario);
  g_array_unref (row->changes);
  g_free (row);
}

static void
clear_change (gpointer data)
{
  NpChange *change = data;

  g_free (change->plant);
  g_free (change->subject);
  g_free (change->note);
}

NpScenarioRows *
np_scenario_rows_new (void)
{
  NpScenarioRows *self = g_new0 (NpScenarioRows, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
np_scenario_rows_free (NpScenarioRows *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

gboolean
np_scenario_rows_add (NpScenarioRows *self, const NpScenarioInit *init)
{
  Row *row;

  if (np_scenario_rows_has (self, init->id))
    return FALSE;
  row = g_new0 (Row, 1);
  row->scenario = np_scenario_new (init);
  row->changes = g_array_new (FALSE, FALSE, sizeof (NpChange));
  g_array_set_clear_func (row->changes, clear_change);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, (char *) np_entity_get_id (NP_ENTITY (row->scenario)), row);
  return TRUE;
}

gboolean
np_scenario_rows_has (NpScenarioRows *self, const char *id)
{
  return g_hash_table_contains (self->by_id, id);
}

gboolean
np_scenario_rows_add_change (NpScenarioRows *self, const char *id, const NpChange *change)
{
  Row *row = g_hash_table_lookup (self->by_id, id);
  NpChange copy = *change;

  g_assert (row != NULL);

  if (row->changes->len >= NP_SCENARIO_MAX_CHANGES)
    return FALSE;
  copy.plant = g_strdup (change->plant);
  copy.subject = g_strdup (change->subject);
  copy.note = g_strdup (change->note);
  g_array_append_val (row->changes, copy);
  return TRUE;
}

GPtrArray *
np_scenario_rows_end (NpScenarioRows *self, const char *dataset, const char *version, gboolean own)
{
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      NpScenarioInit init = np_scenario_get_init (row->scenario);

      if (init.dataset == NULL)
        {
          init.dataset = dataset;
          init.dataset_version = version;
        }
      init.changes = (const NpChange *) (gpointer) row->changes->data;
      init.n_changes = row->changes->len;
      init.own = own;
      g_ptr_array_add (scenarios, np_scenario_new (&init));
    }
  np_scenario_rows_free (self);
  return g_steal_pointer (&scenarios);
}
