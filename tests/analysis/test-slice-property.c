/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random markets, counted again by brute force. The seed is GLib's, which a failing run prints. */

#include <math.h>

#include "np-market-slice.h"
#include "np-owner.h"
#include "np-test-data.h"

#define N_SOURCES 4
#define N_GROUPS  4
#define N_BRANDS  12
#define N_YEARS   6
#define N_ROUNDS  40

static NpDataset *
new_random (void)
{
  NpTestData *data = np_test_data_new ();

  for (int i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      np_test_data_source (data, id, NULL);
    }
  if (g_test_rand_int_range (0, 2))
    np_test_data_supplements (data, "s2", "s0");
  if (g_test_rand_int_range (0, 2))
    np_test_data_supplements (data, "s3", "s2");
  for (int i = 0; i < N_GROUPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%d", i);

      np_test_data_group (data, id, id);
    }
  for (int i = 0; i < N_BRANDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%d", i);
      g_autofree char *first = g_strdup_printf ("g%d", g_test_rand_int_range (0, N_GROUPS));
      g_autofree char *second = g_strdup_printf ("g%d", g_test_rand_int_range (0, N_GROUPS));
      g_autofree char *when = g_strdup_printf ("%d-07", 2015 + g_test_rand_int_range (0, N_YEARS));

      np_test_data_brand (data, id, id, i == N_BRANDS - 1 ? "*" : NULL);
      if (g_test_rand_int_range (0, 3) > 0)
        np_test_data_owner (data, id, first, NULL, when);
      if (g_test_rand_int_range (0, 3) > 0)
        np_test_data_owner (data, id, second, when, NULL);
      for (int year = 2015; year < 2015 + N_YEARS; year++)
        for (int source = 0; source < N_SOURCES; source++)
          {
            g_autofree char *period = g_strdup_printf ("%d", year);
            g_autofree char *from = g_strdup_printf ("s%d", source);

            /* Few different numbers, so that there are ties and agreements. */
            if (g_test_rand_int_range (0, 3) == 0)
              np_test_data_units (data, id, period, g_test_rand_int_range (0, 6), from);
          }
    }
  return np_test_data_end (data);
}

static guint
root_of (NpDataset *dataset, guint source)
{
  int next;

  while ((next = np_dataset_get_supplemented (dataset, source)) >= 0)
    source = next;
  return source;
}

/* The row that counts for a brand, looked for among all rows; units -1: none. */
static NpFact
find_used (NpDataset *dataset, NpPeriod period, guint basis, guint brand)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  NpFact used = { .units = -1 };

  for (guint i = 0; i < np_fact_table_get_n_rows (table); i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (fact.period == period && fact.subject == brand
          && root_of (dataset, fact.source) == root_of (dataset, basis)
          && (used.units < 0
              || np_dataset_get_source_rank (dataset, fact.source)
                     < np_dataset_get_source_rank (dataset, used.source)))
        used = fact;
    }
  return used;
}

static guint
find_basis (NpDataset *dataset, NpPeriod period)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  guint basis = G_MAXUINT;

  for (guint i = 0; i < np_fact_table_get_n_rows (table); i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (fact.period == period && fact.subject != N_BRANDS - 1
          && (basis == G_MAXUINT
              || np_dataset_get_source_rank (dataset, fact.source)
                     < np_dataset_get_source_rank (dataset, basis)))
        basis = fact.source;
    }
  return basis;
}

static void
check_ranks (const NpMarketSlice *slice)
{
  for (guint i = 0; i < slice->n_entries; i++)
    {
      guint better = 0;

      if (i > 0 && slice->entries[i].rank > 0)
        g_assert_cmpint (slice->entries[i - 1].units, >=, slice->entries[i].units);
      for (guint j = 0; j < slice->n_entries; j++)
        if (slice->entries[j].rank > 0 && slice->entries[j].units > slice->entries[i].units)
          better++;
      if (slice->entries[i].rank > 0)
        g_assert_cmpuint (slice->entries[i].rank, ==, better + 1);
      else
        g_assert_cmpuint (i, ==, slice->n_entries - 1);
    }
}

static void
check_period (NpDataset *dataset, NpPeriod period)
{
  guint basis = find_basis (dataset, period);
  g_autoptr (NpMarketSlice) brands = np_market_slice_new (dataset, 0, period, NP_BY_BRAND);
  g_autoptr (NpMarketSlice) groups = np_market_slice_new (dataset, 0, period, NP_BY_GROUP);
  guint n_groups = g_list_model_get_n_items (np_dataset_get_groups (dataset));
  g_autofree gint64 *sums = g_new0 (gint64, n_groups);
  g_autofree gboolean *any = g_new0 (gboolean, n_groups);
  gint64 itemised = 0;

  g_assert_cmpuint (np_market_basis (dataset, 0, period), ==, basis);
  g_assert_true ((brands == NULL) == (basis == G_MAXUINT));
  if (brands == NULL)
    return;
  for (guint brand = 0; brand < N_BRANDS; brand++)
    {
      NpFact used = find_used (dataset, period, basis, brand);
      const NpSliceEntry *entry = np_market_slice_find (brands, brand);
      guint owner = np_owner_in_period (dataset, brand, period);

      g_assert_true ((entry != NULL) == (used.units >= 0));
      if (entry == NULL)
        continue;
      g_assert_cmpint (entry->units, ==, used.units);
      itemised += used.units;
      sums[owner] += used.units;
      any[owner] = TRUE;
    }
  g_assert_cmpint (brands->itemised, ==, itemised);
  g_assert_cmpint (groups->itemised, ==, itemised);
  for (guint group = 0; group < n_groups; group++)
    {
      const NpSliceEntry *entry = np_market_slice_find (groups, group);

      g_assert_true ((entry != NULL) == any[group]);
      if (entry != NULL)
        g_assert_cmpint (entry->units, ==, sums[group]);
    }
  check_ranks (brands);
  check_ranks (groups);
}

static void
test_random (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (NpDataset) dataset = new_random ();

      for (int year = 2015; year < 2015 + N_YEARS; year++)
        check_period (dataset, np_period_new_year (year));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slice/random", test_random);
  return g_test_run ();
}
