/* SPDX-License-Identifier: GPL-3.0-or-later */

/* registrations, market-totals and production: the figures. These are the big tables: nothing is
 * allocated here. */

#include "np-resource-table.h"

/* The words of NpStatus and NpMeasure, in their order: what is left empty is final, and output. */
static const char *const statuses[] = { "final", "provisional", "estimate", "derived", NULL };
static const char *const measures[] = { "output", "sales", NULL };

static void
append (NpResourceTable *table, NpFactTableBuilder *facts, const NpFact *fact)
{
  if (!np_fact_table_builder_append (facts, fact))
    np_resource_table_set_full (table);
}

enum
{
  REGISTRATION_MARKET,
  REGISTRATION_BRAND,
  REGISTRATION_PERIOD,
  REGISTRATION_UNITS,
  REGISTRATION_SOURCE,
  REGISTRATION_STATUS,
};

static const NpField registration_fields[] = {
  [REGISTRATION_MARKET] = { "market", NP_FIELD_MARKET, TRUE },
  [REGISTRATION_BRAND] = { "brand", NP_FIELD_BRAND, TRUE },
  [REGISTRATION_PERIOD] = { "period", NP_FIELD_PERIOD, TRUE },
  [REGISTRATION_UNITS] = { "units", NP_FIELD_COUNT, TRUE },
  [REGISTRATION_SOURCE] = { "source", NP_FIELD_SOURCE, TRUE },
  [REGISTRATION_STATUS] = { "status", NP_FIELD_WORD, FALSE, statuses },
};

static void
add_registration (NpResourceTable *table, const NpValue *values)
{
  append (table, np_dataset_builder_get_registrations (np_resource_table_get_builder (table)),
          &(NpFact) {
              .scope = (guint16) values[REGISTRATION_MARKET].index,
              .subject = (guint16) values[REGISTRATION_BRAND].index,
              .period = values[REGISTRATION_PERIOD].period,
              .units = values[REGISTRATION_UNITS].count,
              .source = (guint16) values[REGISTRATION_SOURCE].index,
              .status = (NpStatus) values[REGISTRATION_STATUS].index,
              .line = np_resource_table_get_line (table),
          });
}

const NpResourceTableSpec np_resource_table_registrations = {
  .name = "registrations",
  .required = TRUE,
  .fields = registration_fields,
  .n_fields = G_N_ELEMENTS (registration_fields),
  .add = add_registration,
};

enum
{
  TOTAL_MARKET,
  TOTAL_PERIOD,
  TOTAL_UNITS,
  TOTAL_SOURCE,
};

static const NpField total_fields[] = {
  [TOTAL_MARKET] = { "market", NP_FIELD_MARKET, TRUE },
  [TOTAL_PERIOD] = { "period", NP_FIELD_PERIOD, TRUE },
  [TOTAL_UNITS] = { "units", NP_FIELD_COUNT, TRUE },
  [TOTAL_SOURCE] = { "source", NP_FIELD_SOURCE, TRUE },
};

static void
add_total (NpResourceTable *table, const NpValue *values)
{
  append (table, np_dataset_builder_get_market_totals (np_resource_table_get_builder (table)),
          &(NpFact) {
              .scope = (guint16) values[TOTAL_MARKET].index,
              .period = values[TOTAL_PERIOD].period,
              .units = values[TOTAL_UNITS].count,
              .source = (guint16) values[TOTAL_SOURCE].index,
              .line = np_resource_table_get_line (table),
          });
}

const NpResourceTableSpec np_resource_table_market_totals = {
  .name = "market-totals",
  .fields = total_fields,
  .n_fields = G_N_ELEMENTS (total_fields),
  .add = add_total,
};

enum
{
  PRODUCTION_PLANT,
  PRODUCTION_PERIOD,
  PRODUCTION_UNITS,
  PRODUCTION_MEASURE,
  PRODUCTION_STATUS,
  PRODUCTION_SOURCE,
  PRODUCTION_NOTE,
};

static const NpField production_fields[] = {
  [PRODUCTION_PLANT] = { "plant", NP_FIELD_PLANT, TRUE },
  [PRODUCTION_PERIOD] = { "period", NP_FIELD_PERIOD, TRUE },
  [PRODUCTION_UNITS] = { "units", NP_FIELD_COUNT, TRUE },
  [PRODUCTION_MEASURE] = { "measure", NP_FIELD_WORD, FALSE, measures },
  [PRODUCTION_STATUS] = { "status", NP_FIELD_WORD, FALSE, statuses },
  [PRODUCTION_SOURCE] = { "source", NP_FIELD_SOURCE, TRUE },
  [PRODUCTION_NOTE] = { "note", NP_FIELD_TEXT },
};

static void
add_production (NpResourceTable *table, const NpValue *values)
{
  append (table, np_dataset_builder_get_production (np_resource_table_get_builder (table)),
          &(NpFact) {
              .scope = (guint16) values[PRODUCTION_MEASURE].index,
              .subject = (guint16) values[PRODUCTION_PLANT].index,
              .period = values[PRODUCTION_PERIOD].period,
              .units = values[PRODUCTION_UNITS].count,
              .source = (guint16) values[PRODUCTION_SOURCE].index,
              .status = (NpStatus) values[PRODUCTION_STATUS].index,
              .line = np_resource_table_get_line (table),
          });
}

const NpResourceTableSpec np_resource_table_production = {
  .name = "production",
  .fields = production_fields,
  .n_fields = G_N_ELEMENTS (production_fields),
  .add = add_production,
};
