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

/* Two of one group in one picture: the later one takes the next that is free. */
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
  g_assert_cmpuint (assigned[1], ==, 1);
  g_assert_cmpuint (assigned[2], ==, 2);
  g_assert_true (np_series_codes_in_story (&codes, NP_BY_BRAND, subjects[0]));
  g_assert_false (np_series_codes_in_story (&codes, NP_BY_GROUP,
                                            np_dataset_find_group (dataset, "volks")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/order", test_order);
  g_test_add_func ("/codes/collisions", test_collisions);
  return g_test_run ();
}
