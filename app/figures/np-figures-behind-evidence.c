/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What claims rest on: what all sources say of each thing that is counted or compared. */

#include "np-figures-behind.h"

typedef struct
{
  const NpQuery *query;
  const NpClaimCheck *check;
  NpBehindFunc func;
  gpointer user_data;
} Behind;

static const NpBehindKind kinds[] = {
  [NP_DATA_TABLE_REGISTRATIONS] = NP_BEHIND_REGISTRATIONS,
  [NP_DATA_TABLE_MARKET_TOTALS] = NP_BEHIND_MARKET_TOTAL,
  [NP_DATA_TABLE_PRODUCTION] = NP_BEHIND_OUTPUT,
};

static NpEntity *
get_subject (NpDataset *dataset, NpDataTable table, const NpFact *fact)
{
  switch (table)
    {
    case NP_DATA_TABLE_REGISTRATIONS:
      return NP_ENTITY (np_dataset_brand (dataset, fact->subject));
    case NP_DATA_TABLE_PRODUCTION:
      return NP_ENTITY (np_dataset_plant (dataset, fact->subject));
    default:
      return NULL;
    }
}

static void
emit_facts (const Behind *self, NpDataTable name, guint used)
{
  NpDataset *dataset = self->query->dataset;
  NpFactTable *table = np_data_table_get (dataset, name);
  NpFact first = np_fact_table_get_row (table, used);
  NpFactSlice rows = np_fact_table_find (table, first.scope, first.subject, first.period);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      NpBehindRow row = {
        .kind = kinds[name],
        .claim = self->check->claim,
        .subject = get_subject (dataset, name, &fact),
        .period = fact.period,
        .units = fact.units,
        .status = fact.status,
        .source = np_dataset_source (dataset, fact.source),
        .in_use = i == used,
      };

      if (name != NP_DATA_TABLE_PRODUCTION)
        row.market = np_dataset_market (dataset, fact.scope);
      else if (fact.scope == NP_MEASURE_SALES)
        row.kind = NP_BEHIND_SALES;
      self->func (&row, self->user_data);
    }
}

/* A group is counted from the brands that it held. */
static void
emit_group (const Behind *self, const NpClaimItem *item)
{
  NpFactTable *table = np_dataset_get_registrations (self->query->dataset);
  NpFact first = np_fact_table_get_row (table, item->row);
  NpFactSlice rows = np_fact_table_find_period (table, first.scope, first.period);
  guint group
      = (guint) np_dataset_find_group (self->query->dataset, np_entity_get_id (item->entity));
  guint last = G_MAXUINT;

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (fact.subject != last
          && np_by_get_subject (self->query->dataset, NP_BY_GROUP, fact.subject, first.period)
                 == group)
        emit_facts (self, NP_DATA_TABLE_REGISTRATIONS, i);
      last = fact.subject;
    }
}

static void
emit_capacity (const Behind *self, const NpClaimItem *item)
{
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (NP_PLANT (item->entity), &n);

  for (guint i = 0; i < n; i++)
    for (NpSource **source = capacities[i].sources; *source != NULL; source++)
      {
        NpBehindRow row = { .kind = NP_BEHIND_CAPACITY,
                            .claim = self->check->claim,
                            .subject = item->entity,
                            .capacity = &capacities[i],
                            .units = capacities[i].units,
                            .source = *source,
                            .in_use = &capacities[i] == item->capacity };

        self->func (&row, self->user_data);
      }
}

static void
emit_event (const Behind *self, const NpClaimItem *item)
{
  for (guint i = 0; i < np_entity_get_n_sources (item->entity); i++)
    {
      NpBehindRow row = { .kind = NP_BEHIND_EVENT,
                          .claim = self->check->claim,
                          .subject = item->entity,
                          .source = np_entity_get_source (item->entity, i),
                          .in_use = item->role == NP_CLAIM_ROLE_REPORT };

      self->func (&row, self->user_data);
    }
}

void
np_query_foreach_evidence (const NpQuery *query, NpBehindFunc func, gpointer user_data)
{
  g_autoptr (GArray) claims = np_query_list_claims (query);

  for (guint i = 0; i < claims->len; i++)
    {
      const NpClaimCheck *check
          = np_evidence_get_check (query->evidence, g_array_index (claims, guint, i));
      Behind self = { query, check, func, user_data };

      for (guint j = 0; j < check->items->len; j++)
        {
          const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, j);

          if (item->table != NP_DATA_TABLE_NONE && item->row != G_MAXUINT)
            {
              if (item->entity != NULL && NP_IS_GROUP (item->entity))
                emit_group (&self, item);
              else
                emit_facts (&self, item->table, item->row);
            }
          else if (item->capacity != NULL)
            emit_capacity (&self, item);
          else if (item->entity != NULL && NP_IS_EVENT (item->entity))
            emit_event (&self, item);
        }
    }
}
