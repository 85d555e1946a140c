/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who ran a plant. */

#include "np-dataset-builder.h"

#include <string.h>

static NpSource *
add_source (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) { .id = id, .title = id });

  g_assert_cmpint (np_dataset_builder_add_source (builder, source), >=, 0);
  return np_dataset_builder_get_source (builder,
                                        (guint) np_dataset_builder_find_source (builder, id,
                                                                                strlen (id)));
}

static void
add_group (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpGroup) group
      = np_group_new (&(NpGroupInit) { .entity = { id, id }, .own_brand = -1 });

  g_assert_cmpint (np_dataset_builder_add_group (builder, group), >=, 0);
}

static void
add_plant (NpDatasetBuilder *builder, const char *id)
{
  g_autoptr (NpPlant) plant = np_plant_new (&(NpPlantInit) { .entity = { id, id } });

  g_assert_cmpint (np_dataset_builder_add_plant (builder, plant), >=, 0);
}

static NpDate
date (const char *text)
{
  NpDate parsed = { 0 };

  g_assert_true (np_date_parse (text, &parsed));
  return parsed;
}

static const char *
get_operator_on (NpPlant *plant, const char *text)
{
  const NpDate day = date (text);
  const NpOperation *operation = np_plant_get_operation_on (plant, np_date_first_day (&day));

  return operation != NULL ? operation->name : NULL;
}

/* Everything that it is given is copied. */
static NpDataset *
make_dataset (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpSource *sources[] = { add_source (builder, "press"), NULL };
  char venture[] = "Chery Jaguar Land Rover";
  char note[] = "half each";
  guint groups[] = { 1, 0 };
  NpOperation later = {
    .name = venture,
    .groups = groups,
    .n_groups = 2,
    .from = date ("2014"),
    .sources = sources,
    .note = note,
  };
  NpOperation earlier = { .name = (char *) "Chery", .to = date ("2013-06") };

  add_group (builder, "chery");
  add_group (builder, "jlr");
  add_plant (builder, "changshu");
  np_dataset_builder_add_operation (builder, 0, &later);
  np_dataset_builder_add_operation (builder, 0, &earlier);
  venture[0] = note[0] = 'x';
  groups[0] = 0;
  return np_dataset_builder_end (builder, NULL, NULL);
}

/* After it closed, who ran it last; a month counts from its first day. */
static void
test_closed (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpOperation until = { .name = (char *) "Honda", .to = date ("2021-07") };
  g_autoptr (NpPlant) swindon = np_plant_new (&(NpPlantInit) { .entity = { "swindon", "Swindon" },
                                                               .closed = date ("2021-07") });
  const NpDate before = date ("2021-06-30"), day = date ("2021-07-01"), later = date ("2025");
  NpDataset *dataset;

  g_assert_cmpint (np_dataset_builder_add_plant (builder, swindon), >=, 0);
  add_plant (builder, "oxford");
  np_dataset_builder_add_operation (builder, 0, &until);
  dataset = np_dataset_builder_end (builder, NULL, NULL);

  g_assert_false (np_plant_has_closed (swindon, np_date_first_day (&before)));
  g_assert_true (np_plant_has_closed (swindon, np_date_first_day (&day)));
  g_assert_false (np_plant_has_closed (np_dataset_plant (dataset, 1), np_date_first_day (&later)));
  g_assert_null (get_operator_on (swindon, "2021-07-01"));
  g_assert_cmpstr (np_plant_get_last_operation (swindon, np_date_first_day (&before))->name, ==,
                   "Honda");
  g_assert_cmpstr (np_plant_get_last_operation (swindon, np_date_first_day (&later))->name, ==,
                   "Honda");
  g_assert_null (np_plant_get_last_operation (np_dataset_plant (dataset, 1),
                                              np_date_first_day (&later)));
  g_assert_finalize_object (dataset);
}

static void
test_operations (void)
{
  NpDataset *dataset = make_dataset ();
  NpPlant *plant = np_dataset_plant (dataset, 0);
  guint n;
  const NpOperation *rows = np_plant_get_operations (plant, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (rows[0].name, ==, "Chery");
  g_assert_cmpuint (rows[0].n_groups, ==, 0);
  g_assert_null (rows[0].sources[0]);
  g_assert_null (rows[0].note);
  g_assert_cmpuint (rows[1].n_groups, ==, 2);
  g_assert_cmpuint (rows[1].groups[0], ==, 1);
  g_assert_cmpuint (rows[1].groups[1], ==, 0);
  g_assert_cmpstr (np_source_get_id (rows[1].sources[0]), ==, "press");
  g_assert_cmpstr (rows[1].note, ==, "half each");

  /* Until the day before the end, from the first day of the start; none in between. */
  g_assert_cmpstr (get_operator_on (plant, "1900"), ==, "Chery");
  g_assert_cmpstr (get_operator_on (plant, "2013-05-31"), ==, "Chery");
  g_assert_null (get_operator_on (plant, "2013-06-01"));
  g_assert_null (get_operator_on (plant, "2013-12-31"));
  g_assert_cmpstr (get_operator_on (plant, "2014-01-01"), ==, "Chery Jaguar Land Rover");
  g_assert_cmpstr (get_operator_on (plant, "2100"), ==, "Chery Jaguar Land Rover");
  g_assert_finalize_object (dataset);
}

/* Where several cover a day, the one that started last counts; of two that start alike, the later
 * row. */
static void
test_operations_that_overlap (void)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  NpOperation nissan = { .name = (char *) "Nissan", .to = date ("2022") };
  NpOperation ebro = { .name = (char *) "Ebro", .from = date ("2021-12") };
  NpOperation chery = { .name = (char *) "Chery", .from = date ("2021-12") };
  NpDataset *dataset;
  NpPlant *plant;

  add_plant (builder, "barcelona");
  add_plant (builder, "rosslyn");
  np_dataset_builder_add_operation (builder, 0, &ebro);
  np_dataset_builder_add_operation (builder, 0, &nissan);
  np_dataset_builder_add_operation (builder, 0, &chery);
  dataset = np_dataset_builder_end (builder, NULL, NULL);

  plant = np_dataset_plant (dataset, 0);
  g_assert_cmpstr (get_operator_on (plant, "2021-11-30"), ==, "Nissan");
  g_assert_cmpstr (get_operator_on (plant, "2021-12-01"), ==, "Chery");
  g_assert_null (get_operator_on (np_dataset_plant (dataset, 1), "2021-12-01"));
  g_assert_finalize_object (dataset);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/operations/rows", test_operations);
  g_test_add_func ("/operations/closed", test_closed);
  g_test_add_func ("/operations/overlap", test_operations_that_overlap);
  return g_test_run ();
}
