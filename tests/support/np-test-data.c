/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-data.h"

#include <math.h>
#include <string.h>

struct _NpTestData
{
  NpDatasetBuilder *builder;
  int n_steps;
};

static NpDate
parse_date (const char *text)
{
  NpDate date = { 0 };

  if (text != NULL)
    g_assert_true (np_date_parse (text, &date));
  return date;
}

NpPeriod
np_test_period (const char *text)
{
  NpPeriod period = NP_PERIOD_NONE;

  g_assert_true (np_period_parse (text, &period));
  return period;
}

static guint
find_source (NpTestData *self, const char *id)
{
  int found = np_dataset_builder_find_source (self->builder, id, strlen (id));

  g_assert_cmpint (found, >=, 0);
  return found;
}

static guint
find_brand (NpTestData *self, const char *id)
{
  int found = np_dataset_builder_find_brand (self->builder, id, strlen (id));

  g_assert_cmpint (found, >=, 0);
  return found;
}

static guint
find_plant (NpTestData *self, const char *id)
{
  int found = np_dataset_builder_find_plant (self->builder, id, strlen (id));

  g_assert_cmpint (found, >=, 0);
  return found;
}

NpTestData *
np_test_data_new (void)
{
  NpTestData *self = g_new0 (NpTestData, 1);
  g_autoptr (NpMarket) market = np_market_new (&(NpMarketInit) {
      .entity = { .id = "uk", .name = "UK" }, .scope = "new cars" });

  self->builder = np_dataset_builder_new ();
  np_dataset_builder_set_about (self->builder, "test", "Test", "1", NULL);
  g_assert_cmpint (np_dataset_builder_add_market (self->builder, market), ==, 0);
  return self;
}

static guint
add_source (NpTestData *self, const char *id, const char *publisher)
{
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) {
      .id = id, .title = id, .publisher = publisher, .published = parse_date ("2026-01-06") });
  int index = np_dataset_builder_add_source (self->builder, source);

  g_assert_cmpint (index, >=, 0);
  return (guint) index;
}

void
np_test_data_source (NpTestData *self, const char *id, const char *publisher)
{
  guint index = add_source (self, id, publisher);

  g_assert_true (np_dataset_builder_prefer_source (self->builder, index));
}

void
np_test_data_source_unordered (NpTestData *self, const char *id)
{
  add_source (self, id, id);
}

void
np_test_data_supplements (NpTestData *self, const char *id, const char *other)
{
  np_dataset_builder_set_supplemented (self->builder, find_source (self, id),
                                       find_source (self, other));
}

void
np_test_data_group (NpTestData *self, const char *id, const char *name)
{
  g_autoptr (NpGroup) group
      = np_group_new (&(NpGroupInit) { .entity = { .id = id, .name = name }, .own_brand = -1 });

  g_assert_cmpint (np_dataset_builder_add_group (self->builder, group), >=, 0);
}

void
np_test_data_brand (NpTestData *self, const char *id, const char *name, const char *covers)
{
  gboolean pool = g_strcmp0 (covers, "*") == 0;
  g_auto (GStrv) covered = covers != NULL && !pool ? g_strsplit (covers, ";", -1) : NULL;
  NpBrandInit init = {
    .entity = { .id = id, .name = name },
    .covers = covers == NULL ? NP_BRAND_COVERS_ITSELF
              : pool         ? NP_BRAND_COVERS_POOL
                             : NP_BRAND_COVERS_BRANDS,
    .covered = (const char *const *) covered,
  };
  g_autoptr (NpBrand) brand = np_brand_new (&init);

  g_assert_cmpint (np_dataset_builder_add_brand (self->builder, brand), >=, 0);
}

void
np_test_data_brand_from (NpTestData *self,
                         const char *id,
                         const char *name,
                         const char *country,
                         const char *entered)
{
  g_autoptr (NpBrand) brand = np_brand_new (&(NpBrandInit) {
      .entity = { .id = id, .name = name },
      .country = country,
      .entered = parse_date (entered),
  });

  g_assert_cmpint (np_dataset_builder_add_brand (self->builder, brand), >=, 0);
}

void
np_test_data_owner (NpTestData *self,
                    const char *brand,
                    const char *group,
                    const char *from,
                    const char *to)
{
  NpSource *sources[] = { NULL };
  NpOwnership ownership = {
    .from = parse_date (from),
    .to = parse_date (to),
    .share = -1,
    .sources = sources,
  };
  int index = np_dataset_builder_find_group (self->builder, group, strlen (group));

  g_assert_cmpint (index, >=, 0);
  ownership.group = index;
  np_dataset_builder_add_ownership (self->builder, find_brand (self, brand), &ownership);
}

void
np_test_data_units_as (NpTestData *self,
                       const char *brand,
                       const char *period,
                       gint64 units,
                       const char *source,
                       NpStatus status)
{
  NpFact fact = {
    .subject = find_brand (self, brand),
    .period = np_test_period (period),
    .units = units,
    .source = find_source (self, source),
    .status = status,
  };

  np_fact_table_builder_append (np_dataset_builder_get_registrations (self->builder), &fact);
}

void
np_test_data_units (NpTestData *self,
                    const char *brand,
                    const char *period,
                    gint64 units,
                    const char *source)
{
  np_test_data_units_as (self, brand, period, units, source, NP_STATUS_FINAL);
}

void
np_test_data_total (NpTestData *self, const char *period, gint64 units, const char *source)
{
  NpFact fact = {
    .period = np_test_period (period),
    .units = units,
    .source = find_source (self, source),
  };

  np_fact_table_builder_append (np_dataset_builder_get_market_totals (self->builder), &fact);
}

static void
add_plant (NpTestData *self, const NpPlantInit *init)
{
  g_autoptr (NpPlant) plant = np_plant_new (init);

  g_assert_cmpint (np_dataset_builder_add_plant (self->builder, plant), >=, 0);
}

void
np_test_data_plant (NpTestData *self,
                    const char *id,
                    const char *name,
                    NpProduct makes,
                    const char *opened,
                    const char *closed)
{
  add_plant (self, &(NpPlantInit) {
                       .entity = { .id = id, .name = name },
                       .operator_name = "Maker",
                       .city = name,
                       .country = "Testland",
                       .latitude = NAN,
                       .longitude = NAN,
                       .makes = makes,
                       .opened = parse_date (opened),
                       .closed = parse_date (closed),
                   });
}

void
np_test_data_operation (NpTestData *self,
                        const char *plant,
                        const char *name,
                        const char *groups,
                        const char *from,
                        const char *to)
{
  g_auto (GStrv) ids = g_strsplit (groups != NULL ? groups : "", ";", -1);
  g_autofree guint *numbers = g_new0 (guint, g_strv_length (ids) + 1);
  NpSource *sources[] = { NULL };
  NpOperation operation = {
    .name = (char *) name,
    .groups = numbers,
    .n_groups = g_strv_length (ids),
    .from = parse_date (from),
    .to = parse_date (to),
    .sources = sources,
  };

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int index = np_dataset_builder_find_group (self->builder, ids[i], strlen (ids[i]));

      g_assert_cmpint (index, >=, 0);
      numbers[i] = (guint) index;
    }
  np_dataset_builder_add_operation (self->builder, find_plant (self, plant), &operation);
}

void
np_test_data_plant_total (NpTestData *self, const char *id)
{
  add_plant (self, &(NpPlantInit) {
                       .entity = { .id = id, .name = id },
                       .country = "Testland",
                       .latitude = NAN,
                       .longitude = NAN,
                       .is_total = TRUE,
                   });
}

void
np_test_data_capacity (NpTestData *self,
                       const char *plant,
                       const char *from,
                       const char *to,
                       gint64 units,
                       NpCapacityUnit unit,
                       NpCapacityBasis basis,
                       const char *source)
{
  NpSource *sources[]
      = { np_dataset_builder_get_source (self->builder, find_source (self, source)), NULL };
  NpCapacity capacity = {
    .from = parse_date (from),
    .to = parse_date (to),
    .units = units,
    .unit = unit,
    .basis = basis,
    .sources = sources,
  };

  np_dataset_builder_add_capacity (self->builder, find_plant (self, plant), &capacity);
}

void
np_test_data_produced (NpTestData *self,
                       const char *plant,
                       NpMeasure measure,
                       const char *period,
                       gint64 units,
                       const char *source)
{
  NpFact fact = {
    .scope = measure,
    .subject = find_plant (self, plant),
    .period = np_test_period (period),
    .units = units,
    .source = find_source (self, source),
  };

  np_fact_table_builder_append (np_dataset_builder_get_production (self->builder), &fact);
}

void
np_test_data_partnership (NpTestData *self,
                          const char *id,
                          const char *name,
                          const char *parties,
                          const char *formed)
{
  g_auto (GStrv) list = parties != NULL ? g_strsplit (parties, ";", -1) : NULL;
  g_autoptr (NpPartnership) partnership = np_partnership_new (&(NpPartnershipInit) {
      .entity = { .id = id, .name = name },
      .kind = "joint-venture",
      .parties = (const char *const *) list,
      .formed = parse_date (formed),
  });

  g_assert_cmpint (np_dataset_builder_add_partnership (self->builder, partnership), >=, 0);
}

void
np_test_data_report (NpTestData *self,
                     const char *id,
                     const char *partnership,
                     const char *date,
                     const char *kind,
                     const char *plant,
                     const char *rival_of,
                     const char *source)
{
  g_auto (GStrv) rivals = g_strsplit (rival_of != NULL ? rival_of : "", ";", -1);
  guint n = g_strv_length (rivals);
  g_autofree NpEventLink *links = g_new0 (NpEventLink, MAX (n, 1));
  NpSource *sources[]
      = { np_dataset_builder_get_source (self->builder, find_source (self, source)), NULL };
  g_autoptr (NpEvent) event = NULL;

  for (guint i = 0; i < n; i++)
    links[i] = (NpEventLink) { NP_EVENT_LINK_RIVAL_OF, rivals[i] };
  event = np_event_new (&(NpEventInit) {
      .entity = { .id = id, .name = id, .sources = sources },
      .partnership = partnership != NULL
                         ? np_dataset_builder_find_partnership (self->builder, partnership)
                         : NULL,
      .date = parse_date (date),
      .kind = kind,
      .plant = plant,
      .links = links,
      .n_links = n,
  });
  g_assert_cmpint (np_dataset_builder_add_event (self->builder, event), >=, 0);
}

void
np_test_data_event (NpTestData *self,
                    const char *id,
                    const char *partnership,
                    const char *date,
                    const char *end,
                    const char *kind,
                    const char *title,
                    const char *source)
{
  NpSource *sources[]
      = { np_dataset_builder_get_source (self->builder, find_source (self, source)), NULL };
  g_autoptr (NpEvent) event = np_event_new (&(NpEventInit) {
      .entity = { .id = id, .name = title, .sources = sources },
      .partnership = np_dataset_builder_find_partnership (self->builder, partnership),
      .date = parse_date (date),
      .end = parse_date (end),
      .kind = kind,
  });

  g_assert_cmpint (np_dataset_builder_add_event (self->builder, event), >=, 0);
}

void
np_test_data_event_about (NpTestData *self,
                          const char *id,
                          const char *partnership,
                          const char *date,
                          const char *brands,
                          const char *source)
{
  NpSource *sources[]
      = { np_dataset_builder_get_source (self->builder, find_source (self, source)), NULL };
  g_auto (GStrv) ids = g_strsplit (brands, ";", -1);
  g_autoptr (NpEvent) event = np_event_new (&(NpEventInit) {
      .entity = { .id = id, .name = id, .sources = sources },
      .partnership = np_dataset_builder_find_partnership (self->builder, partnership),
      .date = parse_date (date),
      .kind = "talks",
      .brands = (const char *const *) ids,
  });

  g_assert_cmpint (np_dataset_builder_add_event (self->builder, event), >=, 0);
}

void
np_test_data_story (NpTestData *self, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, &error);
  g_autoptr (NpStoryStep) step = NULL;

  g_assert_no_error (error);
  step = np_story_step_new ("welcome", ++self->n_steps, "Step", "Text", location);
  np_dataset_builder_add_story_step (self->builder, step);
}

NpDataset *
np_test_data_end (NpTestData *self)
{
  NpDataset *dataset = np_dataset_builder_end (self->builder, NULL, NULL);

  g_free (self);
  return dataset;
}

static void
add_brands (NpTestData *data)
{
  np_test_data_group (data, "volks", "Volks");
  np_test_data_group (data, "chery", "Chery");
  np_test_data_group (data, "jlr", "JLR");
  np_test_data_brand (data, "golf", "Golf", NULL);
  np_test_data_brand (data, "jaecoo", "Jaecoo", NULL);
  np_test_data_brand (data, "omoda", "Omoda", NULL);
  np_test_data_brand (data, "omoda-jaecoo", "Omoda & Jaecoo", "omoda;jaecoo");
  np_test_data_brand (data, "jaguar", "Jaguar", NULL);
  np_test_data_brand (data, "land-rover", "Land Rover", NULL);
  np_test_data_brand (data, "solo", "Solo", NULL);
  np_test_data_brand (data, "rare", "Rare", NULL);
  np_test_data_brand (data, "other", "Other makes", "*");
  np_test_data_owner (data, "golf", "volks", NULL, NULL);
  np_test_data_owner (data, "jaecoo", "chery", NULL, NULL);
  np_test_data_owner (data, "omoda", "chery", NULL, NULL);
  np_test_data_owner (data, "omoda-jaecoo", "chery", NULL, NULL);
  np_test_data_owner (data, "jaguar", "jlr", "2008-06-02", NULL);
  np_test_data_owner (data, "land-rover", "jlr", "2008-06-02", NULL);
}

static void
add_registrations (NpTestData *data)
{
  np_test_data_units (data, "golf", "2023", 900, "count");
  np_test_data_units (data, "land-rover", "2023", 300, "count");
  np_test_data_units (data, "jaguar", "2023", 100, "count");
  np_test_data_total (data, "2023", 1300, "count");
  np_test_data_units (data, "golf", "2024", 1000, "count");
  np_test_data_units (data, "jaecoo", "2024", 20, "count");
  np_test_data_units (data, "land-rover", "2024", 290, "count");
  np_test_data_units (data, "jaguar", "2024", 60, "count");
  np_test_data_total (data, "2024", 1370, "count");
  np_test_data_units (data, "golf", "2025", 1100, "count");
  np_test_data_units (data, "golf", "2025", 1105, "rival");
  np_test_data_units (data, "jaecoo", "2025", 150, "count");
  np_test_data_units (data, "omoda", "2025", 100, "count");
  np_test_data_units (data, "land-rover", "2025", 250, "count");
  np_test_data_units (data, "jaguar", "2025", 10, "count");
  np_test_data_units (data, "solo", "2025", 250, "count");
  np_test_data_units (data, "rare", "2025", 7, "rival");
  np_test_data_units (data, "other", "2025", 30, "count");
  np_test_data_total (data, "2025", 1900, "count");
  np_test_data_total (data, "2025", 1950, "rival");
  np_test_data_units (data, "golf", "2026-02", 90, "months");
  np_test_data_units_as (data, "omoda-jaecoo", "2026-02", 40, "derived", NP_STATUS_DERIVED);
  np_test_data_total (data, "2026-02", 130, "months");
}

static void
add_plants (NpTestData *data)
{
  np_test_data_plant (data, "changshu", "Changshu", NP_PRODUCT_VEHICLES, "2014-10-21", NULL);
  np_test_data_capacity (data, "changshu", "2012-11", NULL, 250000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_ANNOUNCED, "count");
  np_test_data_capacity (data, "changshu", "2014-10-21", "2018-06", 130000,
                         NP_CAPACITY_UNIT_VEHICLES_YEAR, NP_CAPACITY_BASIS_NAMEPLATE, "count");
  np_test_data_capacity (data, "changshu", "2018-06", NULL, 200000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "count");
  np_test_data_produced (data, "changshu", NP_MEASURE_SALES, "2017", 84000, "count");
  np_test_data_produced (data, "changshu", NP_MEASURE_SALES, "2022-01/2022-09", 37000, "count");
  np_test_data_produced (data, "changshu", NP_MEASURE_SALES, "2024-04/2025-03", 34000, "rival");
  np_test_data_plant (data, "sunderland", "Sunderland", NP_PRODUCT_VEHICLES, "1986", NULL);
  np_test_data_capacity (data, "sunderland", "2020", NULL, 500000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_MAXIMUM, "rival");
  np_test_data_capacity (data, "sunderland", "2025-12", NULL, 600000,
                         NP_CAPACITY_UNIT_VEHICLES_YEAR, NP_CAPACITY_BASIS_MAXIMUM, "count");
  np_test_data_capacity (data, "sunderland", "2025-12", NULL, 60, NP_CAPACITY_UNIT_VEHICLES_HOUR,
                         NP_CAPACITY_BASIS_MAXIMUM, "count");
  np_test_data_produced (data, "sunderland", NP_MEASURE_OUTPUT, "2025", 273087, "count");
  np_test_data_produced (data, "sunderland", NP_MEASURE_OUTPUT, "2025", 273000, "rival");
  np_test_data_plant (data, "bromwich", "Castle Bromwich", NP_PRODUCT_VEHICLES, "2014", "2024-05");
  np_test_data_capacity (data, "bromwich", "2014", NULL, 90000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_INSTALLED, "count");
  np_test_data_plant (data, "nitra", "Nitra", NP_PRODUCT_VEHICLES, "2018", NULL);
  np_test_data_capacity (data, "nitra", "2018", NULL, 150000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_ANNOUNCED, "count");
  np_test_data_plant (data, "engines", "Engine plant", NP_PRODUCT_ENGINES, NULL, NULL);
  np_test_data_capacity (data, "engines", "2017-07-21", NULL, 130000, NP_CAPACITY_UNIT_ENGINES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "count");
  np_test_data_capacity (data, "engines", "2019", NULL, 5000, NP_CAPACITY_UNIT_VEHICLES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "count");
  np_test_data_plant_total (data, "all-plants");
  np_test_data_produced (data, "all-plants", NP_MEASURE_OUTPUT, "2025", 717371, "count");
}

NpDataset *
np_test_data_new_market (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "count", "Count");
  np_test_data_source (data, "months", "Months");
  np_test_data_source (data, "derived", "Months");
  np_test_data_source (data, "rival", "Rival");
  np_test_data_supplements (data, "derived", "months");
  add_brands (data);
  add_registrations (data);
  add_plants (data);
  np_test_data_partnership (data, "chery-jlr", "Chery–JLR", "Chery;JLR", "2012-11-18");
  np_test_data_partnership (data, "saic-mg", "SAIC–MG", "SAIC;MG", NULL);
  np_test_data_event (data, "talks", "chery-jlr", "2010-08", NULL, "talks", "First talks", "count");
  np_test_data_event (data, "opening", "chery-jlr", "2014-10-21", NULL, "plant-opening",
                      "Changshu opens", "count");
  np_test_data_event (data, "sale", "saic-mg", "2007~", NULL, "sale", "SAIC takes MG", "rival");
  np_test_data_event (data, "stop", "chery-jlr", "2025-09-01", "2025-10-06", "production-end",
                      "Plants stand still", "rival");
  np_test_data_story (data, "nameplate:registrations?by=group&select=chery,jlr");
  return np_test_data_end (data);
}
