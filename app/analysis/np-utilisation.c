/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Capacity is stated for a date and a figure for a period: the capacity that a figure is held
 * against is the one in force on the period's last day, cut to the period's months. */

#include "np-utilisation.h"

#include <math.h>

#include "np-rivals.h"

static gboolean
is_in_force (const NpCapacity *capacity, guint32 day)
{
  if (np_date_is_set (&capacity->from) && np_date_first_day (&capacity->from) > day)
    return FALSE;
  return !np_date_is_set (&capacity->to) || day < np_date_first_day (&capacity->to);
}

/* Engines never stand beside cars, nor a day's bodies beside a year's cars. */
static gboolean
counts_product (const NpCapacity *capacity, NpProduct product)
{
  switch (product)
    {
    case NP_PRODUCT_VEHICLES:
      return capacity->unit == NP_CAPACITY_UNIT_VEHICLES_YEAR;
    case NP_PRODUCT_ENGINES:
      return capacity->unit == NP_CAPACITY_UNIT_ENGINES_YEAR;
    case NP_PRODUCT_BATTERIES:
      return capacity->unit == NP_CAPACITY_UNIT_MWH_YEAR;
    default:
      return FALSE;
    }
}

/* Of the statements in force the one that started last; announced ones are a class apart. */
static const NpCapacity *
find_capacity (NpPlant *plant, guint32 day, gboolean announced, gint64 *low, gint64 *high)
{
  const NpCapacity *found = NULL;
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);

  for (guint i = 0; i < n; i++)
    {
      const NpCapacity *capacity = &capacities[i];

      if ((capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED) != announced
          || !counts_product (capacity, np_plant_get_makes (plant)) || !is_in_force (capacity, day))
        continue;
      if (found == NULL || np_date_first_day (&capacity->from) > np_date_first_day (&found->from))
        found = capacity;
      *low = *low < 0 ? capacity->units : MIN (*low, capacity->units);
      *high = MAX (*high, capacity->units);
    }
  return found;
}

/**
 * np_utilisation_find_capacity:
 * @plant: a plant
 * @day: a Julian day
 * @low: (out): the smallest statement, a year; -1: none
 * @high: (out): the largest
 *
 * What is stated of a plant on a day: announced aims count only when nothing else is known.
 *
 * Returns: (transfer none) (nullable): the statement in use
 */
const NpCapacity *
np_utilisation_find_capacity (NpPlant *plant, guint32 day, gint64 *low, gint64 *high)
{
  const NpCapacity *found;

  *low = *high = -1;
  found = find_capacity (plant, day, FALSE, low, high);
  return found != NULL ? found : find_capacity (plant, day, TRUE, low, high);
}

static double
divide (gint64 produced, gint64 capacity, NpPeriod period)
{
  if (produced < 0 || capacity <= 0)
    return NAN;
  return (double) produced / ((double) capacity * np_period_get_n_months (period) / 12.0);
}

/* @row is of production, or G_MAXUINT for none. */
static NpUtilisation
make_entry (NpDataset *dataset, guint plant, NpPeriod period, guint row)
{
  NpFactTable *table = np_dataset_get_production (dataset);
  NpPlant *entity = np_dataset_plant (dataset, plant);
  NpUtilisation self = {
    .plant = plant,
    .period = period,
    .capacity_low = -1,
    .capacity_high = -1,
    .production_row = row,
    .produced = -1,
  };

  if (!np_plant_has_closed (entity, np_period_get_last_day (period)))
    self.capacity = np_utilisation_find_capacity (entity, np_period_get_last_day (period),
                                                  &self.capacity_low, &self.capacity_high);
  if (row != G_MAXUINT)
    {
      NpFact fact = np_fact_table_get_row (table, row);
      NpFactSlice rows = np_fact_table_find (table, fact.scope, plant, period);

      self.produced = fact.units;
      self.measure = fact.scope;
      self.status = fact.status;
      self.rivals
          = np_rivals_exceed (np_rivals_get_difference (table, rows, fact.units), fact.units);
    }
  self.utilisation = divide (self.produced, self.capacity ? self.capacity->units : -1, period);
  self.utilisation_low = divide (self.produced, self.capacity_high, period);
  self.utilisation_high = divide (self.produced, self.capacity_low, period);
  return self;
}

/* The figure in use of a measure for exactly that period, or G_MAXUINT. */
static guint
find_row (NpDataset *dataset, NpMeasure measure, guint plant, NpPeriod period)
{
  NpFactSlice rows
      = np_fact_table_find (np_dataset_get_production (dataset), measure, plant, period);

  return rows.n > 0 ? rows.first : G_MAXUINT;
}

/* The twelve months that end latest in the calendar year @year and have a figure. */
static guint
find_financial_year (NpDataset *dataset, NpMeasure measure, guint plant, NpPeriod year)
{
  for (guint back = 1; back < 12; back++)
    {
      guint first = np_period_get_first_month (year);
      guint row;

      if (first < back)
        break;
      row = find_row (dataset, measure, plant, np_period_new (first - back, 12));
      if (row != G_MAXUINT)
        return row;
    }
  return G_MAXUINT;
}

static NpUtilisation
entry_for_period (NpDataset *dataset, guint plant, NpPeriod period)
{
  const NpMeasure measures[] = { NP_MEASURE_OUTPUT, NP_MEASURE_SALES };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      guint row = find_row (dataset, measures[i], plant, period);

      if (row == G_MAXUINT && np_period_get_unit (period) == NP_PERIOD_UNIT_YEAR)
        row = find_financial_year (dataset, measures[i], plant, period);
      if (row != G_MAXUINT)
        return make_entry (dataset, plant,
                           np_fact_table_get_row (np_dataset_get_production (dataset), row).period,
                           row);
    }
  return make_entry (dataset, plant, period, G_MAXUINT);
}

/**
 * np_utilisation_for_period:
 * @dataset: a dataset
 * @period: a period, usually a year
 *
 * Every plant of the dataset in one period; totals over several plants are not plants.
 *
 * Returns: (transfer full) (element-type NpUtilisation): in file order
 */
GArray *
np_utilisation_for_period (NpDataset *dataset, NpPeriod period)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (NpUtilisation));
  guint n;

  g_return_val_if_fail (NP_IS_DATASET (dataset), entries);

  n = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  for (guint i = 0; i < n; i++)
    if (!np_plant_get_is_total (np_dataset_plant (dataset, i)))
      {
        NpUtilisation entry = entry_for_period (dataset, i, period);

        g_array_append_val (entries, entry);
      }
  return entries;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const NpUtilisation *x = a, *y = b;
  int order = np_period_compare (x->period, y->period);

  return order != 0 ? order : (int) x->measure - (int) y->measure;
}

/* Adds the plant's figures of a measure; gives the dataset's last year with any figure. */
static guint
add_figures (GArray *entries, NpDataset *dataset, NpMeasure measure, guint plant)
{
  guint n, last = 0;
  const NpPeriod *periods
      = np_fact_table_get_periods (np_dataset_get_production (dataset), measure, &n);

  for (guint i = 0; i < n; i++)
    {
      guint row = find_row (dataset, measure, plant, periods[i]);

      last = MAX (last, np_period_get_list_year (periods[i]));
      if (row != G_MAXUINT)
        {
          NpUtilisation entry = make_entry (dataset, plant, periods[i], row);

          g_array_append_val (entries, entry);
        }
    }
  return last;
}

static gboolean
has_year (const GArray *entries, guint n, guint year)
{
  for (guint i = 0; i < n; i++)
    if (np_period_get_list_year (g_array_index (entries, NpUtilisation, i).period) == year)
      return TRUE;
  return FALSE;
}

/* From when to when a plant without figures is still looked at: from its opening, its first
 * figure or its first capacity to its closing or the dataset's last year. */
static void
find_years (const GArray *entries, NpPlant *plant, guint *first, guint *last)
{
  const NpDate *opened = np_plant_get_opened (plant);
  const NpDate *closed = np_plant_get_closed (plant);
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);

  if (np_date_is_set (opened))
    *first = opened->year;
  else if (entries->len > 0)
    *first = np_period_get_list_year (g_array_index (entries, NpUtilisation, 0).period);
  else if (n > 0 && np_date_is_set (&capacities[0].from))
    *first = MIN ((guint) capacities[0].from.year, *last);
  else
    *first = *last;
  if (np_date_is_set (closed))
    *last = closed->year;
  *last = MAX (*last, *first);
}

/**
 * np_utilisation_for_plant:
 * @dataset: a dataset
 * @plant: a plant's number
 *
 * One plant over time, in np_period_compare() order. A calendar year has a gap when no figure is
 * listed under it; there is always at least one entry.
 *
 * Returns: (transfer full) (element-type NpUtilisation):
 */
GArray *
np_utilisation_for_plant (NpDataset *dataset, guint plant)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (NpUtilisation));
  guint first, last, last_sales, n_figures;

  g_return_val_if_fail (NP_IS_DATASET (dataset), entries);

  last = add_figures (entries, dataset, NP_MEASURE_OUTPUT, plant);
  last_sales = add_figures (entries, dataset, NP_MEASURE_SALES, plant);
  last = MAX (last, last_sales);
  g_array_sort (entries, compare_entries);
  n_figures = entries->len;
  find_years (entries, np_dataset_plant (dataset, plant), &first, &last);
  for (guint year = first; year <= last && year > 0; year++)
    if (!has_year (entries, n_figures, year))
      {
        NpUtilisation gap = make_entry (dataset, plant, np_period_new_year (year), G_MAXUINT);

        g_array_append_val (entries, gap);
      }
  g_array_sort (entries, compare_entries);
  return entries;
}
