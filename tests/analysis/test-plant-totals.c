/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums over plants: a shared one counts once, the order doesn't matter, and what is missing is never
 * zero. */

#include "np-plant-totals.h"

#include <math.h>

#include "np-test-data.h"

#define N_PLANTS 12
#define N_ROUNDS 200

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static NpPlantAmounts
make (guint plant, gint64 output, gint64 low, gint64 high)
{
  return (NpPlantAmounts) {
    .plant = plant,
    .n_months = 12,
    .capacity = high,
    .capacity_low = low,
    .capacity_high = high,
    .output = output,
  };
}

static void
test_by_hand (void)
{
  NpPlantAmounts amounts[] = {
    make (0, 273087, 500000, 600000),
    make (1, -1, 200000, 200000),
    make (2, 40, -1, -1),
    make (3, -1, -1, -1),
    make (0, 273087, 500000, 600000),
  };
  NpPlantTotals totals;

  amounts[1].announced = TRUE;
  np_plant_totals_init (&totals, amounts, G_N_ELEMENTS (amounts));
  g_assert_cmpuint (totals.n, ==, 4);
  g_assert_cmpuint (totals.n_capacity, ==, 2);
  g_assert_cmpuint (totals.n_output, ==, 2);
  g_assert_cmpuint (totals.n_both, ==, 1);
  g_assert_cmpint (totals.capacity, ==, 800000);
  g_assert_cmpint (totals.capacity_low, ==, 700000);
  g_assert_cmpint (totals.announced, ==, 200000);
  g_assert_cmpint (totals.output, ==, 273127);
  /* Use is of those alone that have both. */
  g_assert_cmpint (totals.both_output, ==, 273087);
  g_assert_cmpint (totals.both_capacity_low, ==, 500000);
  NEAR (totals.use, 273087.0 / 600000.0);
  NEAR (totals.use_high, 273087.0 / 500000.0);
}

static void
test_nothing (void)
{
  NpPlantAmounts amounts[] = { make (0, -1, -1, -1) };
  NpPlantTotals totals;

  np_plant_totals_init (&totals, amounts, 1);
  g_assert_cmpuint (totals.n, ==, 1);
  g_assert_cmpint (totals.capacity, ==, -1);
  g_assert_cmpint (totals.output, ==, -1);
  g_assert_cmpint (totals.both_capacity, ==, -1);
  g_assert_true (isnan (totals.use));
  np_plant_totals_init (&totals, NULL, 0);
  g_assert_cmpuint (totals.n, ==, 0);
  g_assert_cmpint (totals.output, ==, -1);
}

/* Nothing built is something known. */
static void
test_zero (void)
{
  NpPlantAmounts amounts[] = { make (0, 0, 100, 100) };
  NpPlantTotals totals;

  np_plant_totals_init (&totals, amounts, 1);
  g_assert_cmpint (totals.output, ==, 0);
  NEAR (totals.use, 0.0);
}

/* Nine months of one plant and a year of another. */
static void
test_months (void)
{
  NpPlantAmounts amounts[] = { make (0, 60, 100, 100), make (1, 60, 100, 100) };
  NpPlantTotals totals;

  amounts[1].n_months = 9;
  np_plant_totals_init (&totals, amounts, 2);
  g_assert_cmpint (totals.capacity, ==, 200);
  g_assert_cmpint (totals.both_capacity, ==, 175);
  NEAR (totals.use, 120.0 / 175.0);
}

/* What the data say of a plant: sales are no output. */
static void
test_utilisation (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autoptr (GArray) entries = np_utilisation_for_period (dataset, np_test_period ("2025"));

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);
      NpPlantAmounts amounts = np_plant_amounts_of_utilisation (entry);

      g_assert_cmpint (amounts.output, ==,
                       entry->measure == NP_MEASURE_SALES ? -1 : entry->produced);
      g_assert_cmpint (amounts.capacity, ==, entry->capacity != NULL ? entry->capacity->units : -1);
    }
}

static NpPlantAmounts
make_random (guint plant)
{
  gboolean has_capacity = g_test_rand_int_range (0, 3) > 0;
  gboolean has_output = g_test_rand_int_range (0, 3) > 0;
  gint64 low = has_capacity ? g_test_rand_int_range (1, 1000) : -1;
  gint64 high = has_capacity ? low + g_test_rand_int_range (0, 300) : -1;

  return make (plant, has_output ? g_test_rand_int_range (0, 1500) : -1, low, high);
}

static void
shuffle (NpPlantAmounts *amounts, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_test_rand_int_range (0, (int) i);
      NpPlantAmounts kept = amounts[i - 1];

      amounts[i - 1] = amounts[other];
      amounts[other] = kept;
    }
}

static void
assert_same (const NpPlantTotals *a, const NpPlantTotals *b)
{
  g_assert_cmpuint (a->n, ==, b->n);
  g_assert_cmpuint (a->n_capacity, ==, b->n_capacity);
  g_assert_cmpuint (a->n_output, ==, b->n_output);
  g_assert_cmpuint (a->n_both, ==, b->n_both);
  g_assert_cmpint (a->capacity, ==, b->capacity);
  g_assert_cmpint (a->capacity_low, ==, b->capacity_low);
  g_assert_cmpint (a->capacity_high, ==, b->capacity_high);
  g_assert_cmpint (a->output, ==, b->output);
  g_assert_cmpint (a->both_output, ==, b->both_output);
  g_assert_cmpint (a->both_capacity, ==, b->both_capacity);
  g_assert_true (a->use == b->use || (isnan (a->use) && isnan (b->use)));
}

/* Any order, and any plants twice: the same sums, which are those of a count by hand. */
static void
test_property (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      NpPlantAmounts amounts[2 * N_PLANTS];
      guint n = N_PLANTS;
      gint64 output = 0;
      gboolean any = FALSE;
      NpPlantTotals once, again;

      for (guint i = 0; i < N_PLANTS; i++)
        {
          amounts[i] = make_random (i);
          output += MAX (amounts[i].output, 0);
          any |= amounts[i].output >= 0;
        }
      np_plant_totals_init (&once, amounts, n);
      g_assert_cmpuint (once.n, ==, N_PLANTS);
      g_assert_cmpint (once.output, ==, any ? output : -1);
      g_assert_cmpuint (once.n_both, <=, MIN (once.n_capacity, once.n_output));
      g_assert_cmpint (once.both_output, <=, once.output);
      g_assert_true (once.n_both == 0 || (once.use_low <= once.use && once.use <= once.use_high));
      for (guint i = 0; i < N_PLANTS; i++)
        if (g_test_rand_bit ())
          amounts[n++] = amounts[i];
      shuffle (amounts, n);
      np_plant_totals_init (&again, amounts, n);
      assert_same (&once, &again);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plant-totals/by-hand", test_by_hand);
  g_test_add_func ("/plant-totals/nothing", test_nothing);
  g_test_add_func ("/plant-totals/zero", test_zero);
  g_test_add_func ("/plant-totals/months", test_months);
  g_test_add_func ("/plant-totals/utilisation", test_utilisation);
  g_test_add_func ("/plant-totals/property", test_property);
  return g_test_run ();
}
