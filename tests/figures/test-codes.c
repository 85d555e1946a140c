/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figures.h"
#include "np-series-codes.h"
#include "np-test-data.h"

static guint
group (NpDataset *dataset, const char *id)
{
  return np_figures_series_code (dataset, NP_BY_GROUP, np_dataset_find_group (dataset, id));
}

static guint
brand (NpDataset *dataset, const char *id)
{
  return np_figures_series_code (dataset, NP_BY_BRAND, np_dataset_find_brand (dataset, id));
}

/* The story's first, then by size. */
static void
test_order (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  g_assert_cmpuint (group (dataset, "chery"), ==, 0);
  g_assert_cmpuint (group (dataset, "jlr"), ==, 1);
  g_assert_cmpuint (group (dataset, "volks"), ==, 2);
  g_assert_cmpuint (group (dataset, "own:solo"), ==, 3);
  g_assert_cmpuint (brand (dataset, "jaecoo"), ==, 0);
  g_assert_cmpuint (brand (dataset, "land-rover"), ==, 1);
}

/* Two of one group in one picture: each keeps its own code, which is none of a group's that the story
 * names (here 0 and 1). */
static void
test_collisions (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_auto (NpSeriesCodes) codes = { 0 };
  const guint subjects[] = {
    np_dataset_find_brand (dataset, "jaecoo"),
    np_dataset_find_brand (dataset, "omoda"),
    np_dataset_find_brand (dataset, "jaguar"),
  };
  g_autofree guint *assigned = NULL;

  np_series_codes_init (&codes, dataset);
  assigned = np_series_codes_assign (&codes, NP_BY_BRAND, subjects, G_N_ELEMENTS (subjects));
  g_assert_cmpuint (assigned[0], ==, 0);
  g_assert_cmpuint (assigned[1], ==, 3);
  g_assert_cmpuint (assigned[2], ==, 4);
  /* And the same in another company. */
  g_assert_cmpuint (brand (dataset, "omoda"), ==, 3);
  g_assert_cmpuint (brand (dataset, "jaguar"), ==, 4);
}

/* A brand of its group's name keeps the group's code, wherever it stands in the selection. */
static void
test_namesake (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;
  guint subjects[3];

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "chery", "Chery");
  np_test_data_group (data, "jlr", "JLR");
  np_test_data_brand (data, "jaecoo", "Jaecoo", NULL);
  np_test_data_brand (data, "omoda", "Omoda", NULL);
  np_test_data_brand (data, "chery", "Chery", NULL);
  np_test_data_owner (data, "jaecoo", "chery", NULL, NULL);
  np_test_data_owner (data, "omoda", "chery", NULL, NULL);
  np_test_data_owner (data, "chery", "chery", NULL, NULL);
  np_test_data_units (data, "jaecoo", "2025", 9, "a");
  np_test_data_story (data, "nameplate:registrations?by=group&select=chery,jlr");
  dataset = np_test_data_end (data);
  subjects[0] = np_dataset_find_brand (dataset, "jaecoo");
  subjects[1] = np_dataset_find_brand (dataset, "omoda");
  subjects[2] = np_dataset_find_brand (dataset, "chery");
  np_series_codes_init (&codes, dataset);
  assigned = np_series_codes_assign (&codes, NP_BY_BRAND, subjects, G_N_ELEMENTS (subjects));
  g_assert_cmpuint (assigned[2], ==, np_figures_series_code (dataset, NP_BY_GROUP, 0));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (assigned[i], >=, 2);
  g_assert_cmpuint (assigned[0], !=, assigned[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/order", test_order);
  g_test_add_func ("/codes/collisions", test_collisions);
  g_test_add_func ("/codes/namesake", test_namesake);
  return g_test_run ();
}
