/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plants and capacities: where cars are built, and how many could be. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The words of NpProduct, NpCapacityUnit and NpCapacityBasis, in their order. */
static const char *const products[] = { "vehicles", "engines", "batteries", NULL };
static const char *const units[]
    = { "vehicles/year", "engines/year", "MWh/year", "bodies/day", "vehicles/hour", NULL };
static const char *const bases[]
    = { "nameplate", "straight-time", "maximum", "announced", "installed", NULL };
static const char *const scopes[] = { "plant", "total", NULL };

#define SCOPE_TOTAL 1

enum
{
  PLANT_ID,
  PLANT_NAME,
  PLANT_OPERATOR,
  PLANT_CITY,
  PLANT_COUNTRY,
  PLANT_LATITUDE,
  PLANT_LONGITUDE,
  PLANT_MAKES,
  PLANT_OPENED,
  PLANT_CLOSED,
  PLANT_SCOPE,
  PLANT_SOURCE,
  PLANT_NOTE,
};

static const NpField plant_fields[] = {
  [PLANT_ID] = { "id", NP_FIELD_ID, TRUE },
  [PLANT_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [PLANT_OPERATOR] = { "operator", NP_FIELD_TEXT, TRUE },
  [PLANT_CITY] = { "city", NP_FIELD_TEXT },
  [PLANT_COUNTRY] = { "country", NP_FIELD_TEXT },
  [PLANT_LATITUDE] = { "latitude", NP_FIELD_NUMBER, .min = -90, .max = 90 },
  [PLANT_LONGITUDE] = { "longitude", NP_FIELD_NUMBER, .min = -180, .max = 180 },
  [PLANT_MAKES] = { "makes", NP_FIELD_WORD, FALSE, products },
  [PLANT_OPENED] = { "opened", NP_FIELD_DATE },
  [PLANT_CLOSED] = { "closed", NP_FIELD_DATE },
  [PLANT_SCOPE] = { "scope", NP_FIELD_WORD, FALSE, scopes },
  [PLANT_SOURCE] = { "source", NP_FIELD_SOURCES, TRUE },
  [PLANT_NOTE] = { "note", NP_FIELD_TEXT },
};

static void
add_plant (NpResourceTable *table, const NpValue *values)
{
  gboolean has_latitude = values[PLANT_LATITUDE].text != NULL;
  gboolean has_longitude = values[PLANT_LONGITUDE].text != NULL;
  g_autoptr (NpPlant) plant = NULL;

  if (has_latitude != has_longitude)
    {
      np_resource_table_reject (table, has_latitude ? PLANT_LONGITUDE : PLANT_LATITUDE,
                                _ ("both latitude and longitude, or neither"));
      return;
    }
  if (np_resource_table_reject_backwards (table, PLANT_OPENED, PLANT_CLOSED))
    return;
  plant = np_plant_new (&(NpPlantInit) {
      .entity = { .id = values[PLANT_ID].text,
                  .name = values[PLANT_NAME].text,
                  .sources = values[PLANT_SOURCE].sources },
      .operator_name = values[PLANT_OPERATOR].text,
      .city = values[PLANT_CITY].text,
      .country = values[PLANT_COUNTRY].text,
      .latitude = has_latitude ? values[PLANT_LATITUDE].number : NAN,
      .longitude = has_longitude ? values[PLANT_LONGITUDE].number : NAN,
      .makes = (NpProduct) values[PLANT_MAKES].index,
      .opened = values[PLANT_OPENED].date,
      .closed = values[PLANT_CLOSED].date,
      .is_total = values[PLANT_SCOPE].index == SCOPE_TOTAL,
      .note = values[PLANT_NOTE].text,
  });
  if (np_dataset_builder_add_plant (np_resource_table_get_builder (table), plant) < 0)
    np_resource_table_reject_repeated (table, PLANT_ID);
}

const NpResourceTableSpec np_resource_table_plants = {
  .name = "plants",
  .fields = plant_fields,
  .n_fields = G_N_ELEMENTS (plant_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_plant,
};

enum
{
  CAPACITY_PLANT,
  CAPACITY_FROM,
  CAPACITY_TO,
  CAPACITY_UNITS,
  CAPACITY_UNIT,
  CAPACITY_BASIS,
  CAPACITY_SOURCE,
  CAPACITY_NOTE,
};

static const NpField capacity_fields[] = {
  [CAPACITY_PLANT] = { "plant", NP_FIELD_PLANT, TRUE },
  [CAPACITY_FROM] = { "from", NP_FIELD_DATE, TRUE },
  [CAPACITY_TO] = { "to", NP_FIELD_DATE },
  [CAPACITY_UNITS] = { "units", NP_FIELD_COUNT, TRUE },
  [CAPACITY_UNIT] = { "unit", NP_FIELD_WORD, TRUE, units },
  [CAPACITY_BASIS] = { "basis", NP_FIELD_WORD, FALSE, bases },
  [CAPACITY_SOURCE] = { "source", NP_FIELD_SOURCES, TRUE },
  [CAPACITY_NOTE] = { "note", NP_FIELD_TEXT },
};

static void
add_capacity (NpResourceTable *table, const NpValue *values)
{
  NpCapacity capacity = {
    .from = values[CAPACITY_FROM].date,
    .to = values[CAPACITY_TO].date,
    .units = values[CAPACITY_UNITS].count,
    .unit = (NpCapacityUnit) values[CAPACITY_UNIT].index,
    .basis = NP_CAPACITY_BASIS_NONE,
    .sources = values[CAPACITY_SOURCE].sources,
    .note = (char *) values[CAPACITY_NOTE].text,
  };

  if (np_resource_table_reject_backwards (table, CAPACITY_FROM, CAPACITY_TO))
    return;
  if (values[CAPACITY_BASIS].text != NULL)
    capacity.basis = (NpCapacityBasis) (NP_CAPACITY_BASIS_NAMEPLATE + values[CAPACITY_BASIS].index);
  np_dataset_builder_add_capacity (np_resource_table_get_builder (table),
                                   values[CAPACITY_PLANT].index, &capacity);
}

const NpResourceTableSpec np_resource_table_capacities = {
  .name = "capacities",
  .fields = capacity_fields,
  .n_fields = G_N_ELEMENTS (capacity_fields),
  .max_rows = NP_RESOURCE_TABLE_MAX_ROWS,
  .add = add_capacity,
};
