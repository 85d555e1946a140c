/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-market-slice.h"

#include <math.h>

#include "np-test-data.h"

static NpMarketSlice *
slice_of (NpDataset *dataset, const char *period, NpBy by)
{
  return np_market_slice_new (dataset, 0, np_test_period (period), by);
}

static const NpSliceEntry *
find (NpDataset *dataset, const NpMarketSlice *slice, const char *brand)
{
  return np_market_slice_find (slice, np_dataset_find_brand (dataset, brand));
}

static void
test_brands (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpMarketSlice) slice = slice_of (dataset, "2025", NP_BY_BRAND);
  const char *order[] = { "golf", "land-rover", "solo", "jaecoo", "omoda", "jaguar", "other" };
  const guint ranks[] = { 1, 2, 2, 4, 5, 6, 0 };

  g_assert_cmpuint (slice->n_entries, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < slice->n_entries; i++)
    {
      NpBrand *brand = np_dataset_brand (dataset, slice->entries[i].subject);

      g_assert_cmpstr (np_entity_get_id (NP_ENTITY (brand)), ==, order[i]);
      g_assert_cmpuint (slice->entries[i].rank, ==, ranks[i]);
    }
  g_assert_cmpuint (slice->basis, ==, np_dataset_find_source (dataset, "count"));
  g_assert_cmpint (slice->total, ==, 1900);
  g_assert_cmpint (slice->itemised, ==, 1890);
  /* The rival's 1,105 is near enough to 1,100. */
  g_assert_cmpuint (slice->n_rivals, ==, 0);
  g_assert_false (find (dataset, slice, "golf")->rivals);
  g_assert_false (find (dataset, slice, "solo")->rivals);
  g_assert_true (find (dataset, slice, "other")->combined);
  g_assert_cmpfloat_with_epsilon (find (dataset, slice, "golf")->share, 1100.0 / 1900.0, 1e-12);
  /* Only the rival counts it: it is not of this count. */
  g_assert_null (find (dataset, slice, "rare"));
}

static void
test_groups (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpMarketSlice) slice = slice_of (dataset, "2025", NP_BY_GROUP);
  const char *order[] = { "volks", "jlr", "chery", "own:solo", "own:other" };
  const gint64 units[] = { 1100, 260, 250, 250, 30 };
  const guint ranks[] = { 1, 2, 3, 3, 0 };

  g_assert_cmpuint (slice->n_entries, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < slice->n_entries; i++)
    {
      NpGroup *group = np_dataset_group (dataset, slice->entries[i].subject);

      g_assert_cmpstr (np_entity_get_id (NP_ENTITY (group)), ==, order[i]);
      g_assert_cmpint (slice->entries[i].units, ==, units[i]);
      g_assert_cmpuint (slice->entries[i].rank, ==, ranks[i]);
    }
  g_assert_cmpuint (slice->entries[1].n_brands, ==, 2);
}

/* Sources that complete one another are one count; the weakest part decides. */
static void
test_family (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (NpMarketSlice) slice = slice_of (dataset, "2026-02", NP_BY_GROUP);
  const NpSliceEntry *chery
      = np_market_slice_find (slice, np_dataset_find_group (dataset, "chery"));

  g_assert_cmpint (slice->itemised, ==, 130);
  g_assert_cmpint (chery->units, ==, 40);
  g_assert_true (chery->combined);
  g_assert_cmpint (chery->status, ==, NP_STATUS_DERIVED);
  g_assert_false (chery->rivals);
}

/* a completes b completes c; x is another count. What two of a family give, the preferred gives. */
static void
test_family_chain (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) slice = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_source (data, "b", NULL);
  np_test_data_source (data, "c", NULL);
  np_test_data_supplements (data, "a", "b");
  np_test_data_supplements (data, "b", "c");
  np_test_data_supplements (data, "c", "a");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_brand (data, "three", "Three", NULL);
  np_test_data_brand (data, "four", "Four", NULL);
  np_test_data_units (data, "one", "2020", 10, "a");
  np_test_data_units (data, "one", "2020", 11, "c");
  np_test_data_units (data, "two", "2020", 20, "c");
  np_test_data_units (data, "two", "2020", 20, "x");
  np_test_data_units (data, "three", "2020", 31, "x");
  np_test_data_units (data, "three", "2020", 30, "b");
  np_test_data_units (data, "four", "2020", 40, "x");
  np_test_data_total (data, "2020", 99, "x");
  np_test_data_total (data, "2020", 60, "c");
  dataset = np_test_data_end (data);
  slice = slice_of (dataset, "2020", NP_BY_BRAND);
  g_assert_cmpuint (slice->n_entries, ==, 3);
  g_assert_cmpint (slice->itemised, ==, 60);
  g_assert_cmpint (slice->total, ==, 60);
  g_assert_cmpuint (slice->total_source, ==, np_dataset_find_source (dataset, "c"));
  g_assert_cmpint (find (dataset, slice, "one")->units, ==, 10);
  g_assert_true (find (dataset, slice, "one")->rivals);
  g_assert_false (find (dataset, slice, "two")->rivals);
  g_assert_cmpint (find (dataset, slice, "three")->units, ==, 30);
  g_assert_false (find (dataset, slice, "three")->rivals);
  g_assert_null (find (dataset, slice, "four"));
}

static void
test_totals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) other = NULL;
  g_autoptr (NpMarketSlice) none = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "pool", "Pool", "*");
  np_test_data_units (data, "one", "2020", 10, "a");
  np_test_data_total (data, "2020", 100, "x");
  np_test_data_units (data, "one", "2021", 10, "a");
  /* A source that only pools itemises nothing. */
  np_test_data_units (data, "pool", "2022", 10, "a");
  dataset = np_test_data_end (data);
  other = slice_of (dataset, "2020", NP_BY_BRAND);
  g_assert_cmpint (other->total, ==, 100);
  g_assert_cmpuint (other->total_source, ==, 1);
  none = slice_of (dataset, "2021", NP_BY_BRAND);
  g_assert_cmpint (none->total, ==, -1);
  g_assert_true (isnan (none->entries[0].share));
  g_assert_cmpuint (np_market_basis (dataset, 0, np_test_period ("2022")), ==, G_MAXUINT);
  g_assert_null (slice_of (dataset, "2022", NP_BY_BRAND));
  g_assert_null (slice_of (dataset, "2023", NP_BY_GROUP));
}

/* A brand of @group that "a" counts as @units and "x" as @other. */
static void
add_pair (NpTestData *data, const char *brand, const char *group, gint64 units, gint64 other)
{
  np_test_data_brand (data, brand, brand, NULL);
  if (group != NULL)
    np_test_data_owner (data, brand, group, NULL, NULL);
  np_test_data_units (data, brand, "2020", units, "a");
  np_test_data_units (data, brand, "2020", other, "x");
}

/* More than 5 % apart, to either side; a group by the differences of its brands together. */
static void
test_rivals (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) brands = NULL;
  g_autoptr (NpMarketSlice) groups = NULL;
  const struct
  {
    const char *brand;
    const char *group;
    gint64 units;
    gint64 other;
    gboolean rivals;
  } cases[] = {
    { "at", NULL, 100, 105, FALSE },        { "above", NULL, 100, 106, TRUE },
    { "under", NULL, 100, 95, FALSE },      { "below", NULL, 100, 94, TRUE },
    { "nothing", NULL, 0, 0, FALSE },       { "something", NULL, 0, 1, TRUE },
    { "tiny", "large", 10, 20, TRUE },      { "huge", "large", 990, 990, FALSE },
    { "more", "together", 100, 106, TRUE }, { "less", "together", 100, 95, FALSE },
    { "even", "within", 100, 105, FALSE },  { "odd", "within", 100, 95, FALSE },
  };

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "x", NULL);
  np_test_data_group (data, "large", "Large");
  np_test_data_group (data, "together", "Together");
  np_test_data_group (data, "within", "Within");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_pair (data, cases[i].brand, cases[i].group, cases[i].units, cases[i].other);
  dataset = np_test_data_end (data);
  brands = slice_of (dataset, "2020", NP_BY_BRAND);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (find (dataset, brands, cases[i].brand)->rivals, ==, cases[i].rivals);
  g_assert_cmpuint (brands->n_rivals, ==, 5);
  groups = slice_of (dataset, "2020", NP_BY_GROUP);
  g_assert_false (np_market_slice_find (groups, 0)->rivals);
  /* 6 and 5 of 200, though 201 and 200 are nearly the same sum. */
  g_assert_true (np_market_slice_find (groups, 1)->rivals);
  g_assert_false (np_market_slice_find (groups, 2)->rivals);
}

/* Where little is itemised, a group that lacks brands says so; a whole one doesn't. */
static void
test_partial (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpMarketSlice) little = NULL;
  g_autoptr (NpMarketSlice) all = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "pair", "Pair");
  np_test_data_group (data, "single", "Single");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_brand (data, "three", "Three", NULL);
  np_test_data_owner (data, "one", "pair", NULL, NULL);
  np_test_data_owner (data, "two", "pair", NULL, NULL);
  np_test_data_owner (data, "three", "single", NULL, NULL);
  np_test_data_units (data, "one", "2020", 10, "a");
  np_test_data_units (data, "three", "2020", 10, "a");
  np_test_data_total (data, "2020", 100, "a");
  np_test_data_units (data, "one", "2021", 10, "a");
  np_test_data_units (data, "three", "2021", 10, "a");
  np_test_data_total (data, "2021", 20, "a");
  dataset = np_test_data_end (data);
  little = slice_of (dataset, "2020", NP_BY_GROUP);
  g_assert_true (np_market_slice_find (little, 0)->partial);
  g_assert_false (np_market_slice_find (little, 1)->partial);
  all = slice_of (dataset, "2021", NP_BY_GROUP);
  g_assert_false (np_market_slice_find (all, 0)->partial);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slice/brands", test_brands);
  g_test_add_func ("/slice/groups", test_groups);
  g_test_add_func ("/slice/family", test_family);
  g_test_add_func ("/slice/family-chain", test_family_chain);
  g_test_add_func ("/slice/totals", test_totals);
  g_test_add_func ("/slice/rivals", test_rivals);
  g_test_add_func ("/slice/partial", test_partial);
  return g_test_run ();
}
