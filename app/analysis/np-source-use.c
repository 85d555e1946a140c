/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-use.h"

/* Where a count stands in a NpSourceUse. */
#define COUNT(self, source, field) (&g_array_index ((self)->uses, NpSourceUse, (source)).field)

typedef struct
{
  NpDataset *dataset;
  GArray *uses; /* of NpSourceUse */
} Counting;

static guint
find (const Counting *self, NpSource *source)
{
  return (guint) np_dataset_find_source (self->dataset, np_source_get_id (source));
}

static void
add_figures (NpSourceFigures *figures, gboolean in_use, gboolean alone)
{
  figures->n++;
  figures->in_use += in_use;
  figures->alone += alone;
}

/* The rows of one fact stand together, the one in use first. */
static void
count_table (Counting *self, NpDataTable name)
{
  NpFactTable *table = np_data_table_get (self->dataset, name);
  guint n = np_fact_table_get_n_rows (table);
  NpFact fact = { 0 }, next = { 0 };
  gboolean first = TRUE;

  if (n > 0)
    next = np_fact_table_get_row (table, 0);
  for (guint i = 0; i < n; i++)
    {
      NpSourceUse *use;
      gboolean last = i + 1 == n;

      fact = next;
      if (!last)
        {
          next = np_fact_table_get_row (table, i + 1);
          last = next.scope != fact.scope || next.period != fact.period
                 || next.subject != fact.subject;
        }
      use = &g_array_index (self->uses, NpSourceUse, fact.source);
      add_figures (&use->figures, first, first && last);
      add_figures (&use->tables[name], first, first && last);
      first = last;
    }
}

static void
count_plants (Counting *self)
{
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));

  for (guint i = 0; i < n; i++)
    {
      guint n_capacities, n_operations;
      NpPlant *plant = np_dataset_plant (self->dataset, i);
      const NpCapacity *capacities = np_plant_get_capacities (plant, &n_capacities);
      const NpOperation *operations = np_plant_get_operations (plant, &n_operations);

      for (guint j = 0; j < n_capacities; j++)
        for (guint k = 0; capacities[j].sources[k] != NULL; k++)
          ++*COUNT (self, find (self, capacities[j].sources[k]), capacities);
      for (guint j = 0; j < n_operations; j++)
        for (guint k = 0; operations[j].sources[k] != NULL; k++)
          ++*COUNT (self, find (self, operations[j].sources[k]), operators);
    }
}

static void
count_owners (Counting *self)
{
  guint n_brands = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));

  for (guint i = 0; i < n_brands; i++)
    {
      guint n;
      const NpOwnership *owners = np_brand_get_ownerships (np_dataset_brand (self->dataset, i), &n);

      for (guint j = 0; j < n; j++)
        for (guint k = 0; owners[j].sources[k] != NULL; k++)
          ++*COUNT (self, find (self, owners[j].sources[k]), owners);
    }
}

/* @offset: of the count in NpSourceUse */
static void
count_entities (Counting *self, GListModel *entities, gsize offset)
{
  guint n = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpEntity) entity = g_list_model_get_item (entities, i);

      for (guint j = 0; j < np_entity_get_n_sources (entity); j++)
        {
          guint source = find (self, np_entity_get_source (entity, j));

          ++G_STRUCT_MEMBER (guint, &g_array_index (self->uses, NpSourceUse, source), offset);
        }
    }
}

/* They name sources by their ids, as they may outlive the dataset. */
static void
count_scenarios (Counting *self)
{
  GListModel *scenarios = np_dataset_get_scenarios (self->dataset);
  guint n = g_list_model_get_n_items (scenarios);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpScenario) scenario = g_list_model_get_item (scenarios, i);
      const char *const *ids = np_scenario_get_source_ids (scenario);

      for (; *ids != NULL; ids++)
        {
          int source = np_dataset_find_source (self->dataset, *ids);

          if (source >= 0)
            ++*COUNT (self, (guint) source, scenarios);
        }
    }
}

/**
 * np_source_use_count:
 * @dataset: a dataset
 *
 * Counts for every source what rests on it. O(rows).
 *
 * Returns: (transfer full) (element-type NpSourceUse): by the numbers of the sources
 */
GArray *
np_source_use_count (NpDataset *dataset)
{
  guint n;
  Counting self = { dataset, NULL };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  n = g_list_model_get_n_items (np_dataset_get_sources (dataset));
  self.uses = g_array_sized_new (FALSE, TRUE, sizeof (NpSourceUse), n);
  g_array_set_size (self.uses, n);
  for (guint table = NP_DATA_TABLE_REGISTRATIONS; table < NP_N_DATA_TABLES; table++)
    count_table (&self, (NpDataTable) table);
  count_plants (&self);
  count_owners (&self);
  count_entities (&self, np_dataset_get_events (dataset), G_STRUCT_OFFSET (NpSourceUse, events));
  count_entities (&self, np_dataset_get_markets (dataset), G_STRUCT_OFFSET (NpSourceUse, markets));
  count_entities (&self, np_dataset_get_groups (dataset), G_STRUCT_OFFSET (NpSourceUse, groups));
  count_entities (&self, np_dataset_get_brands (dataset), G_STRUCT_OFFSET (NpSourceUse, brands));
  count_entities (&self, np_dataset_get_plants (dataset), G_STRUCT_OFFSET (NpSourceUse, plants));
  count_entities (&self, np_dataset_get_partnerships (dataset),
                  G_STRUCT_OFFSET (NpSourceUse, partnerships));
  count_entities (&self, np_dataset_get_claims (dataset), G_STRUCT_OFFSET (NpSourceUse, claims));
  count_scenarios (&self);
  return self.uses;
}

/**
 * np_source_use_is_none:
 * @self: what rests on a source
 *
 * Returns: whether that is nothing at all
 */
gboolean
np_source_use_is_none (const NpSourceUse *self)
{
  return self->figures.n == 0 && self->capacities == 0 && self->operators == 0 && self->owners == 0
         && self->events == 0 && self->markets == 0 && self->groups == 0 && self->brands == 0
         && self->plants == 0 && self->partnerships == 0 && self->claims == 0
         && self->scenarios == 0;
}

/**
 * np_source_use_add_check:
 * @uses: (element-type NpSourceUse): what np_source_use_count() gave
 * @check: a check of a claim of the same dataset
 *
 * Counts the claim for the sources whose figures or reports agree with it, and for those whose don't.
 */
void
np_source_use_add_check (GArray *uses, const NpClaimCheck *check)
{
  g_return_if_fail (uses != NULL);
  g_return_if_fail (check != NULL);

  for (guint i = 0; i < check->sources_for->len; i++)
    g_array_index (uses, NpSourceUse, g_array_index (check->sources_for, guint, i)).agreeing++;
  for (guint i = 0; i < check->sources_against->len; i++)
    g_array_index (uses, NpSourceUse, g_array_index (check->sources_against, guint, i)).opposed++;
}
