/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-sensitivity.h"

#include <math.h>

#include "np-scenario-private.h"

/* Everything that the use is found from, again and again with one of them another. */
typedef struct
{
  NpDataset *dataset;
  NpScenario *scenario;
  NpPeriod period;
  guint plant;
  gboolean alone;
} Question;

static double
get_use (const Question *question, const NpScenarioResult *result)
{
  const NpPlantResult *plant = np_scenario_result_find_plant (result, question->plant);

  return question->alone ? plant->added : plant->utilisation;
}

/* With a change's amount another. */
static double
try_amount (const Question *question, guint i, gint64 amount)
{
  NpScenarioInit init = np_scenario_get_init (question->scenario);
  g_autofree NpChange *changes = g_memdup2 (init.changes, init.n_changes * sizeof (NpChange));
  g_autoptr (NpScenario) scenario = NULL;
  g_autoptr (NpScenarioResult) result = NULL;

  changes[i].amount = amount;
  init.changes = changes;
  scenario = np_scenario_new (&init);
  result = np_scenario_result_new_with (question->dataset, scenario, question->period, NULL);
  return get_use (question, result);
}

/* With what the data says of the plant another. */
static double
try_input (const Question *question, gint64 capacity, gint64 output)
{
  const NpScenarioOverride override = { (int) question->plant, capacity, output };
  g_autoptr (NpScenarioResult) result
      = np_scenario_result_new_with (question->dataset, question->scenario, question->period,
                                     &override);

  return get_use (question, result);
}

static void
add (NpSensitivity *self, const NpSensitivityRow *row)
{
  if (!isnan (row->use_low) && !isnan (row->use_high) && row->use_low != row->use_high)
    g_array_append_val (self->rows, *row);
}

static void
add_changes (NpSensitivity *self, const Question *question)
{
  for (guint i = 0; i < np_scenario_get_n_changes (question->scenario); i++)
    {
      const NpChange *change = np_scenario_get_change (question->scenario, i);

      if (change->low < change->high)
        add (self, &(NpSensitivityRow) { .varied = NP_VARIED_CHANGE,
                                         .change = i,
                                         .input_low = change->low,
                                         .input = change->amount,
                                         .input_high = change->high,
                                         .use_low = try_amount (question, i, change->low),
                                         .use_high = try_amount (question, i, change->high) });
    }
}

/* A capacity that the scenario sets is varied as a change, if at all. */
static void
add_capacity (NpSensitivity *self, const Question *question, const NpPlantResult *plant)
{
  if (plant->capacity_is_set || plant->capacity_low >= plant->capacity_high)
    return;
  add (self, &(NpSensitivityRow) { .varied = NP_VARIED_CAPACITY,
                                   .input_low = plant->capacity_low,
                                   .input = plant->capacity,
                                   .input_high = plant->capacity_high,
                                   .use_low = try_input (question, plant->capacity_low, -1),
                                   .use_high = try_input (question, plant->capacity_high, -1) });
}

static void
add_output (NpSensitivity *self, const Question *question, const NpPlantResult *plant)
{
  NpFactTable *table = np_dataset_get_production (question->dataset);
  gint64 low = plant->base.produced, high = low;
  NpFactSlice rows;

  if (question->alone || plant->base.production_row == G_MAXUINT)
    return;
  rows = np_fact_table_find (table, NP_MEASURE_OUTPUT, question->plant, plant->base.period);
  for (guint i = 0; i < rows.n; i++)
    {
      gint64 units = np_fact_table_get_row (table, rows.first + i).units;

      low = MIN (low, units);
      high = MAX (high, units);
    }
  if (low < high)
    add (self, &(NpSensitivityRow) { .varied = NP_VARIED_OUTPUT,
                                     .input_low = low,
                                     .input = plant->base.produced,
                                     .input_high = high,
                                     .use_low = try_input (question, -1, low),
                                     .use_high = try_input (question, -1, high) });
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const NpSensitivityRow *x = a, *y = b;
  double swing_x = fabs (x->use_high - x->use_low);
  double swing_y = fabs (y->use_high - y->use_low);

  return (swing_x < swing_y) - (swing_x > swing_y);
}

/**
 * np_sensitivity_new: (skip)
 * @dataset: a dataset
 * @scenario: a scenario
 * @period: a period
 * @plant: the number of a plant that isn't a total
 *
 * One-at-a-time sensitivity (a tornado): each input goes to both ends of its range while all others
 * keep their value. What makes no difference is left out.
 *
 * Returns: (transfer full) (nullable): how far the plant's use depends on what; %NULL for a total
 */
NpSensitivity *
np_sensitivity_new (NpDataset *dataset, NpScenario *scenario, NpPeriod period, guint plant)
{
  g_autoptr (NpScenarioResult) result = NULL;
  const NpPlantResult *entry;
  NpSensitivity *self;
  Question question = { dataset, scenario, period, plant, FALSE };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario), NULL);

  result = np_scenario_result_new (dataset, scenario, period);
  entry = np_scenario_result_find_plant (result, plant);
  if (entry == NULL)
    return NULL;
  question.alone = !entry->base_is_known;
  self = g_new0 (NpSensitivity, 1);
  self->plant = plant;
  self->alone = question.alone;
  self->use = get_use (&question, result);
  self->rows = g_array_new (FALSE, TRUE, sizeof (NpSensitivityRow));
  add_changes (self, &question);
  add_capacity (self, &question, entry);
  add_output (self, &question, entry);
  g_array_sort (self->rows, compare_rows);
  return self;
}

void
np_sensitivity_free (NpSensitivity *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}
