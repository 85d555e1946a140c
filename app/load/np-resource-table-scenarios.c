/* SPDX-License-Identifier: GPL-3.0-or-later */

/* scenarios and scenario-changes: what could be otherwise than the other tables say. A dataset's own
 * are held against its other tables; those that are read alone may be for any data. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The words of NpChangeKind and NpAmountUnit, in their order. */
static const char *const kinds[] = { "build", "open", "close", "capacity", "volume", NULL };
static const char *const units[] = { "cars", "permille", NULL };

enum
{
  SCENARIO_ID,
  SCENARIO_NAME,
  SCENARIO_MARKET,
  SCENARIO_PERIOD,
  SCENARIO_SOURCE,
  SCENARIO_NOTE,
  SCENARIO_DATASET,
  SCENARIO_DATASET_VERSION,
};

/* Ids of other tables, which may not be there. */
static const NpField scenario_fields[] = {
  [SCENARIO_ID] = { "id", NP_FIELD_ID, TRUE },
  [SCENARIO_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [SCENARIO_MARKET] = { "market", NP_FIELD_ID },
  [SCENARIO_PERIOD] = { "period", NP_FIELD_PERIOD },
  [SCENARIO_SOURCE] = { "source", NP_FIELD_TEXTS },
  [SCENARIO_NOTE] = { "note", NP_FIELD_TEXT },
  [SCENARIO_DATASET] = { "dataset", NP_FIELD_TEXT },
  [SCENARIO_DATASET_VERSION] = { "dataset-version", NP_FIELD_TEXT },
};

typedef int (*FindFunc) (NpDatasetBuilder *builder, const char *id, gsize length);

/* Whether it is an id and, of a dataset, one of a row. */
static gboolean
is_known (NpResourceTable *table, const char *id, FindFunc find)
{
  NpDatasetBuilder *builder = np_resource_table_get_builder (table);

  return np_schema_is_id (id, strlen (id))
         && (builder == NULL || find (builder, id, strlen (id)) >= 0);
}

static gboolean
check_sources (NpResourceTable *table, const NpValue *values)
{
  const char *const *ids
      = values[SCENARIO_SOURCE].text != NULL ? values[SCENARIO_SOURCE].texts : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!is_known (table, ids[i], np_dataset_builder_find_source))
      {
        np_resource_table_reject (table, SCENARIO_SOURCE,
                                  _ ("ids of rows of “sources” with “;” between them"));
        return FALSE;
      }
  return TRUE;
}

static void
add_scenario (NpResourceTable *table, const NpValue *values)
{
  NpScenarioInit init = {
    .id = values[SCENARIO_ID].text,
    .name = values[SCENARIO_NAME].text,
    .market = values[SCENARIO_MARKET].text,
    .period = values[SCENARIO_PERIOD].period,
    .note = values[SCENARIO_NOTE].text,
    .dataset = values[SCENARIO_DATASET].text,
    .dataset_version = values[SCENARIO_DATASET_VERSION].text,
  };

  if (init.market != NULL && !is_known (table, init.market, np_dataset_builder_find_market))
    {
      np_resource_table_reject (table, SCENARIO_MARKET, _ ("the id of a row of “markets”"));
      return;
    }
  if (!check_sources (table, values))
    return;
  if (init.dataset == NULL && init.dataset_version != NULL)
    {
      np_resource_table_reject (table, SCENARIO_DATASET_VERSION,
                                _ ("nothing, where “dataset” is empty"));
      return;
    }
  if (values[SCENARIO_SOURCE].text != NULL)
    init.source_ids = values[SCENARIO_SOURCE].texts;
  if (!np_scenario_rows_add (np_resource_table_get_scenarios (table), &init))
    np_resource_table_reject_repeated (table, SCENARIO_ID);
}

const NpResourceTableSpec np_resource_table_scenarios = {
  .name = "scenarios",
  .fields = scenario_fields,
  .n_fields = G_N_ELEMENTS (scenario_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_scenario,
};

enum
{
  CHANGE_SCENARIO,
  CHANGE_KIND,
  CHANGE_PLANT,
  CHANGE_SUBJECT,
  CHANGE_AMOUNT,
  CHANGE_UNIT,
  CHANGE_LOW,
  CHANGE_HIGH,
  CHANGE_FROM,
  CHANGE_NOTE,
};

static const NpField change_fields[] = {
  [CHANGE_SCENARIO] = { "scenario", NP_FIELD_ID, TRUE },
  [CHANGE_KIND] = { "kind", NP_FIELD_WORD, TRUE, kinds },
  [CHANGE_PLANT] = { "plant", NP_FIELD_ID },
  [CHANGE_SUBJECT] = { "subject", NP_FIELD_TEXT },
  [CHANGE_AMOUNT] = { "amount", NP_FIELD_COUNT },
  [CHANGE_UNIT] = { "unit", NP_FIELD_WORD, FALSE, units },
  [CHANGE_LOW] = { "low", NP_FIELD_COUNT },
  [CHANGE_HIGH] = { "high", NP_FIELD_COUNT },
  [CHANGE_FROM] = { "from", NP_FIELD_DATE },
  [CHANGE_NOTE] = { "note", NP_FIELD_TEXT },
};

/* What a kind has no use for would be taken for something that it does. */
static gboolean
check_empty (NpResourceTable *table, const NpValue *values, guint field)
{
  g_autofree char *expected = NULL;

  if (values[field].text == NULL)
    return TRUE;
  expected
      = g_strdup_printf (_ ("nothing, in a change of the kind “%s”"), values[CHANGE_KIND].text);
  np_resource_table_reject (table, field, expected);
  return FALSE;
}

/* Whether cars could be built there at all. */
static gboolean
makes_vehicles (NpResourceTable *table, const char *id)
{
  NpDatasetBuilder *builder = np_resource_table_get_builder (table);
  NpPlant *plant;

  if (builder == NULL)
    return TRUE;
  plant
      = np_dataset_builder_get_plant (builder, (guint) np_dataset_builder_find_plant (builder, id,
                                                                                      strlen (id)));
  return !np_plant_get_is_total (plant) && np_plant_get_makes (plant) == NP_PRODUCT_VEHICLES;
}

static gboolean
check_plant (NpResourceTable *table, const NpValue *values)
{
  const char *plant = values[CHANGE_PLANT].text;

  if (!np_change_kind_has_plant ((NpChangeKind) values[CHANGE_KIND].index))
    return check_empty (table, values, CHANGE_PLANT);
  if (plant != NULL && is_known (table, plant, np_dataset_builder_find_plant)
      && makes_vehicles (table, plant))
    return TRUE;
  np_resource_table_reject (table, CHANGE_PLANT,
                            _ ("the id of a row of “plants” that makes vehicles and is no total"));
  return FALSE;
}

static gboolean
check_subject (NpResourceTable *table, const NpValue *values)
{
  const char *subject = values[CHANGE_SUBJECT].text;

  if (!np_change_kind_has_subject ((NpChangeKind) values[CHANGE_KIND].index))
    return check_empty (table, values, CHANGE_SUBJECT);
  if (subject != NULL && g_str_has_prefix (subject, "brand:")
      && is_known (table, subject + strlen ("brand:"), np_dataset_builder_find_brand))
    return TRUE;
  if (subject != NULL && g_str_has_prefix (subject, "group:")
      && is_known (table, subject + strlen ("group:"), np_dataset_builder_find_group))
    return TRUE;
  np_resource_table_reject (table, CHANGE_SUBJECT,
                            _ ("a brand or group of the dataset, such as brand:jaecoo or "
                               "group:chery"));
  return FALSE;
}

/* Cars of a capacity and per mille of a volume go without saying. */
static gboolean
check_unit (NpResourceTable *table, const NpValue *values, NpAmountUnit *unit)
{
  const NpChangeKind kind = (NpChangeKind) values[CHANGE_KIND].index;
  const char *text = values[CHANGE_UNIT].text;
  g_autofree char *expected = NULL;

  if (!np_change_kind_has_amount (kind))
    return check_empty (table, values, CHANGE_UNIT);
  *unit = kind == NP_CHANGE_VOLUME     ? NP_AMOUNT_PERMILLE
          : kind == NP_CHANGE_CAPACITY ? NP_AMOUNT_CARS
                                       : (NpAmountUnit) values[CHANGE_UNIT].index;
  if (text != NULL ? values[CHANGE_UNIT].index == *unit : kind != NP_CHANGE_BUILD)
    return TRUE;
  expected = kind == NP_CHANGE_BUILD
                 ? g_strdup_printf (_ ("one of: %s"), "cars, permille")
                 : g_strdup_printf (_ ("“%s” or nothing"), np_amount_unit_to_word (*unit));
  np_resource_table_reject (table, CHANGE_UNIT, expected);
  return FALSE;
}

/* Whether there is a number in the field, from @least to @most. */
static gboolean
check_between (NpResourceTable *table,
               const NpValue *values,
               guint field,
               gint64 least,
               gint64 most)
{
  g_autofree char *expected = NULL;

  if (values[field].text != NULL && values[field].count >= least && values[field].count <= most)
    return TRUE;
  expected = g_strdup_printf (_ ("a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT),
                              least, most);
  np_resource_table_reject (table, field, expected);
  return FALSE;
}

static gboolean
check_amount (NpResourceTable *table, const NpValue *values, NpAmountUnit unit)
{
  const gint64 most = np_change_get_max_amount (unit);
  const gint64 amount = values[CHANGE_AMOUNT].count;
  const gboolean has_low = values[CHANGE_LOW].text != NULL;
  const gboolean has_high = values[CHANGE_HIGH].text != NULL;

  if (!np_change_kind_has_amount ((NpChangeKind) values[CHANGE_KIND].index))
    return check_empty (table, values, CHANGE_AMOUNT) && check_empty (table, values, CHANGE_LOW)
           && check_empty (table, values, CHANGE_HIGH);
  if (!check_between (table, values, CHANGE_AMOUNT, 0, most))
    return FALSE;
  if (has_low != has_high)
    {
      np_resource_table_reject (table, has_low ? CHANGE_HIGH : CHANGE_LOW,
                                _ ("both low and high, or neither"));
      return FALSE;
    }
  return !has_low
         || (check_between (table, values, CHANGE_LOW, 0, amount)
             && check_between (table, values, CHANGE_HIGH, amount, most));
}

/* One row as a change that borrows from it; what is wrong with it is reported. */
static gboolean
parse_change (NpResourceTable *table, const NpValue *values, NpChange *change)
{
  NpAmountUnit unit = NP_AMOUNT_CARS;

  if (!check_plant (table, values) || !check_subject (table, values)
      || !check_unit (table, values, &unit) || !check_amount (table, values, unit))
    return FALSE;
  *change = (NpChange) {
    .kind = (NpChangeKind) values[CHANGE_KIND].index,
    .unit = unit,
    .plant = (char *) values[CHANGE_PLANT].text,
    .subject = (char *) values[CHANGE_SUBJECT].text,
    .amount = values[CHANGE_AMOUNT].count,
    .low = values[CHANGE_LOW].count,
    .high = values[CHANGE_HIGH].count,
    .from = values[CHANGE_FROM].date,
    .note = (char *) values[CHANGE_NOTE].text,
  };
  return TRUE;
}

static void
add_change (NpResourceTable *table, const NpValue *values)
{
  NpScenarioRows *scenarios = np_resource_table_get_scenarios (table);
  const char *scenario = values[CHANGE_SCENARIO].text;
  g_autofree char *expected = NULL;
  NpChange change;

  if (!np_scenario_rows_has (scenarios, scenario))
    {
      np_resource_table_reject (table, CHANGE_SCENARIO, _ ("the id of a row of “scenarios”"));
      return;
    }
  if (!parse_change (table, values, &change)
      || np_scenario_rows_add_change (scenarios, scenario, &change))
    return;
  expected = g_strdup_printf (_ ("at most %d changes of a scenario"), NP_SCENARIO_MAX_CHANGES);
  np_resource_table_reject (table, CHANGE_SCENARIO, expected);
}

const NpResourceTableSpec np_resource_table_scenario_changes = {
  .name = "scenario-changes",
  .fields = change_fields,
  .n_fields = G_N_ELEMENTS (change_fields),
  .max_rows = NP_RESOURCE_TABLE_MAX_ROWS,
  .add = add_change,
};
