/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-owner.h"

#include "np-test-data.h"

static NpDataset *
new_dataset (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_group (data, "ford", "Ford");
  np_test_data_group (data, "tata", "Tata");
  np_test_data_brand (data, "jaguar", "Jaguar", NULL);
  np_test_data_brand (data, "loose", "Loose", NULL);
  np_test_data_brand (data, "other", "Other", "*");
  np_test_data_brand (data, "twice", "Twice", NULL);
  np_test_data_owner (data, "jaguar", "ford", "1989", "2008-06-02");
  np_test_data_owner (data, "jaguar", "tata", "2008-06-02", NULL);
  np_test_data_owner (data, "other", "ford", NULL, NULL);
  np_test_data_brand (data, "sold", "Sold", NULL);
  np_test_data_owner (data, "sold", "ford", NULL, "2010-01-31");
  /* Two that hold at once: the one that started last. */
  np_test_data_owner (data, "twice", "tata", "2001", NULL);
  np_test_data_owner (data, "twice", "ford", "2000", NULL);
  return np_test_data_end (data);
}

static void
assert_owner (NpDataset *dataset, const char *brand, const char *period, const char *group)
{
  guint owner = np_owner_in_period (dataset, np_dataset_find_brand (dataset, brand),
                                    np_test_period (period));

  g_assert_cmpstr (np_entity_get_id (NP_ENTITY (np_dataset_group (dataset, owner))), ==, group);
}

static void
test_dates (void)
{
  g_autoptr (NpDataset) dataset = new_dataset ();

  assert_owner (dataset, "jaguar", "1988", "own:jaguar");
  assert_owner (dataset, "jaguar", "1989", "ford");
  assert_owner (dataset, "jaguar", "2007", "ford");
  /* On the last day of the period. */
  assert_owner (dataset, "jaguar", "2008-05", "ford");
  assert_owner (dataset, "jaguar", "2008-06", "tata");
  assert_owner (dataset, "jaguar", "2008", "tata");
  assert_owner (dataset, "jaguar", "2025-Q3", "tata");
}

static void
test_none (void)
{
  g_autoptr (NpDataset) dataset = new_dataset ();

  assert_owner (dataset, "loose", "2025", "own:loose");
  assert_owner (dataset, "other", "2025", "own:other");
  assert_owner (dataset, "twice", "2025", "tata");
  /* The end is the first day on which it no longer holds. */
  assert_owner (dataset, "sold", "2009-12", "ford");
  assert_owner (dataset, "sold", "2010-01", "own:sold");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owner/dates", test_dates);
  g_test_add_func ("/owner/none", test_none);
  return g_test_run ();
}
