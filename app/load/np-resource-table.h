/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-load.h"
#include "np-schema.h"

G_BEGIN_DECLS

#define NP_RESOURCE_TABLE_MAX_FIELDS 16
/* Of tables whose rows have no number that the dataset limits. */
#define NP_RESOURCE_TABLE_MAX_ROWS 1000000

/* A table while it is read. */
typedef struct _NpTable NpResourceTable;

/* How one of Nameplate's resources is read: its fields, and what becomes of a row of them. */
typedef struct
{
  const char *name; /* the resource's */
  gboolean required;
  const NpField *fields;
  guint n_fields;
  guint max_rows; /* 0: as many as the dataset takes */
  void (*add) (NpResourceTable *table, const NpValue *values);
  /* Takes one that was deferred into the dataset; not set when rows are never deferred. */
  void (*commit) (NpDatasetBuilder *builder, gpointer object);
} NpResourceTableSpec;

/* The order in which they are read: what is referred to comes first. */
typedef enum
{
  NP_RESOURCE_SOURCES,
  NP_RESOURCE_MARKETS,
  NP_RESOURCE_GROUPS,
  NP_RESOURCE_BRANDS,
  NP_RESOURCE_OWNERSHIP,
  NP_RESOURCE_PLANTS,
  NP_RESOURCE_CAPACITIES,
  NP_RESOURCE_OPERATORS,
  NP_RESOURCE_PARTNERSHIPS,
  NP_RESOURCE_EVENTS,
  NP_RESOURCE_REGISTRATIONS,
  NP_RESOURCE_MARKET_TOTALS,
  NP_RESOURCE_PRODUCTION,
  NP_RESOURCE_SCENARIOS,
  NP_RESOURCE_SCENARIO_CHANGES,
  NP_RESOURCE_CLAIMS,
  NP_RESOURCE_STORIES,
} NpResource;

#define NP_N_RESOURCES (NP_RESOURCE_STORIES + 1)

extern const NpResourceTableSpec np_resource_table_sources;
extern const NpResourceTableSpec np_resource_table_markets;
extern const NpResourceTableSpec np_resource_table_groups;
extern const NpResourceTableSpec np_resource_table_brands;
extern const NpResourceTableSpec np_resource_table_ownership;
extern const NpResourceTableSpec np_resource_table_plants;
extern const NpResourceTableSpec np_resource_table_capacities;
extern const NpResourceTableSpec np_resource_table_operators;
extern const NpResourceTableSpec np_resource_table_partnerships;
extern const NpResourceTableSpec np_resource_table_events;
extern const NpResourceTableSpec np_resource_table_registrations;
extern const NpResourceTableSpec np_resource_table_market_totals;
extern const NpResourceTableSpec np_resource_table_production;
extern const NpResourceTableSpec np_resource_table_scenarios;
extern const NpResourceTableSpec np_resource_table_scenario_changes;
extern const NpResourceTableSpec np_resource_table_claims;
extern const NpResourceTableSpec np_resource_table_stories;

const NpResourceTableSpec *np_resource_table_get_spec (NpResource resource);

/* Reads @file of the package into the dataset. FALSE when it can't be read on at all. */
gboolean np_resource_table_read (NpLoad *load,
                                 const NpResourceTableSpec *spec,
                                 const char *file,
                                 GError **error);

/* For the specs' add functions. Scenarios that are read alone have no dataset to be in: only their
 * tables have to do without a builder. (nullable) */
NpDatasetBuilder *np_resource_table_get_builder (NpResourceTable *table);
NpScenarioRows *np_resource_table_get_scenarios (NpResourceTable *table);
guint np_resource_table_get_line (NpResourceTable *table);
/* Reports the value of a field of the row, which the caller then leaves out. */
void np_resource_table_reject (NpResourceTable *table, guint field, const char *expected);
void np_resource_table_reject_repeated (NpResourceTable *table, guint field);
/* Rejects the row when it ends before it starts, going by what is known of both dates. */
gboolean np_resource_table_reject_backwards (NpResourceTable *table, guint from, guint to);
void np_resource_table_warn (NpResourceTable *table, guint field, const char *expected);
/* The table can't be read on: the dataset has no room for more. */
void np_resource_table_set_full (NpResourceTable *table);
/* Keeps a row until all of the table is read, because it refers to other rows of the same table:
 * @references are their ids. It is left out when one isn't there. Takes both over. A row whose id is
 * there already is reported and left out. */
void np_resource_table_defer (NpResourceTable *table,
                              guint id_field,
                              const char *id,
                              gpointer object,
                              guint reference_field,
                              GPtrArray *references);

G_END_DECLS
