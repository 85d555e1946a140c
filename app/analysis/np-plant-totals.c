/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plant-totals.h"

#include <math.h>

/**
 * np_plant_amounts_of_utilisation:
 * @entry: a plant in a period
 *
 * Returns: what it brings to a total: sales of a plant are not its output
 */
NpPlantAmounts
np_plant_amounts_of_utilisation (const NpUtilisation *entry)
{
  return (NpPlantAmounts) {
    .plant = entry->plant,
    .n_months = np_period_get_n_months (entry->period),
    .capacity = entry->capacity != NULL ? entry->capacity->units : -1,
    .capacity_low = entry->capacity_low,
    .capacity_high = entry->capacity_high,
    .announced = entry->capacity != NULL && entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED,
    .output = entry->measure == NP_MEASURE_OUTPUT ? entry->produced : -1,
  };
}

/**
 * np_plant_amounts_of_result:
 * @result: a plant in a scenario
 *
 * Returns: what it brings to a total as the scenario has it
 */
NpPlantAmounts
np_plant_amounts_of_result (const NpPlantResult *result)
{
  return (NpPlantAmounts) {
    .plant = result->plant,
    .n_months = result->months,
    .capacity = result->capacity,
    .capacity_low = result->capacity_low,
    .capacity_high = result->capacity_high,
    .announced = !result->capacity_is_set && result->claim != NULL
                 && result->claim->basis == NP_CAPACITY_BASIS_ANNOUNCED,
    .output = result->produced,
  };
}

/* Adds to a sum that is -1 as long as nothing was added. */
static void
add (gint64 *sum, gint64 value)
{
  *sum = MAX (*sum, 0) + value;
}

static void
add_capacity (NpPlantTotals *self, const NpPlantAmounts *amounts)
{
  self->n_capacity++;
  add (&self->capacity, amounts->capacity);
  add (&self->capacity_low, amounts->capacity_low);
  add (&self->capacity_high, amounts->capacity_high);
  self->announced += amounts->announced ? amounts->capacity : 0;
}

/* Capacities are summed in units times months, so that nothing is rounded before the end. */
static void
add_both (NpPlantTotals *self, const NpPlantAmounts *amounts)
{
  self->n_both++;
  add (&self->both_output, amounts->output);
  add (&self->both_capacity, amounts->capacity * amounts->n_months);
  add (&self->both_capacity_low, amounts->capacity_low * amounts->n_months);
  add (&self->both_capacity_high, amounts->capacity_high * amounts->n_months);
}

static double
divide (gint64 output, gint64 capacity_months)
{
  return output < 0 || capacity_months <= 0 ? NAN
                                            : (double) output / ((double) capacity_months / 12.0);
}

static gint64
to_period (gint64 capacity_months)
{
  return capacity_months < 0 ? -1 : capacity_months / 12;
}

/**
 * np_plant_totals_init:
 * @self: (out): the totals
 * @amounts: of plants of one product, in any order
 * @n_amounts: how many
 *
 * Sums up; of several amounts of one plant the first counts.
 */
void
np_plant_totals_init (NpPlantTotals *self, const NpPlantAmounts *amounts, guint n_amounts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  *self = (NpPlantTotals) {
    .capacity = -1,
    .capacity_low = -1,
    .capacity_high = -1,
    .output = -1,
    .both_output = -1,
    .both_capacity = -1,
    .both_capacity_low = -1,
    .both_capacity_high = -1,
  };
  for (guint i = 0; i < n_amounts; i++)
    {
      const NpPlantAmounts *of = &amounts[i];

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (of->plant)))
        continue;
      self->n++;
      if (of->capacity >= 0)
        add_capacity (self, of);
      if (of->output >= 0)
        {
          self->n_output++;
          add (&self->output, of->output);
        }
      /* A capacity of nothing has no use, whatever was built. */
      if (of->output >= 0 && of->capacity > 0)
        add_both (self, of);
    }
  self->use = divide (self->both_output, self->both_capacity);
  self->use_low = divide (self->both_output, self->both_capacity_high);
  self->use_high = divide (self->both_output, self->both_capacity_low);
  self->both_capacity = to_period (self->both_capacity);
  self->both_capacity_low = to_period (self->both_capacity_low);
  self->both_capacity_high = to_period (self->both_capacity_high);
}
