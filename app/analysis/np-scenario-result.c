/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything is counted in whole cars of the period; what is asked for a year is cut to the months in
 * which it holds, and rounded down. Nothing that is asked for is lost: it is placed or it isn't. */

#include "np-scenario-private.h"

#include <math.h>

struct _NpScenarioResult
{
  NpScenario *scenario; /* (owned) */
  NpDataset *dataset;   /* (owned) */
  NpPeriod period;
  NpVolumes *volumes; /* (owned) */
  GArray *plants;     /* of NpPlantResult (owned) */
  GArray *places;     /* of int: by plant, its place in @plants or -1 (owned) */
  GArray *changes;    /* of NpChangeResult (owned) */
};

static NpPlantResult *
get_plant (const NpScenarioResult *self, int plant)
{
  int place;

  if (plant < 0 || (guint) plant >= self->places->len)
    return NULL;
  place = g_array_index (self->places, int, plant);
  return place >= 0 ? &g_array_index (self->plants, NpPlantResult, place) : NULL;
}

/* --- What the data says --------------------------------------------------------------------- */

/* Whether it built nothing in the period, because it had closed or hadn't opened. */
static gboolean
stood_still (NpPlant *plant, NpPeriod period)
{
  const NpDate *opened = np_plant_get_opened (plant);
  const NpDate *closed = np_plant_get_closed (plant);

  return (np_date_is_set (closed) && np_date_last_day (closed) < np_period_get_first_day (period))
         || (np_date_is_set (opened)
             && np_date_first_day (opened) > np_period_get_last_day (period));
}

static gboolean
is_open_at_end (NpPlant *plant, NpPeriod period)
{
  const NpDate *opened = np_plant_get_opened (plant);
  guint32 day = np_period_get_last_day (period);

  return !np_plant_has_closed (plant, day)
         && !(np_date_is_set (opened) && np_date_first_day (opened) > day);
}

static void
take_base (NpPlantResult *result, NpPlant *plant, NpPeriod period)
{
  const NpUtilisation *base = &result->base;

  result->months = np_period_get_n_months (period);
  result->open = is_open_at_end (plant, period);
  result->claim = base->capacity;
  result->capacity = base->capacity != NULL ? base->capacity->units : -1;
  result->capacity_low = base->capacity_low;
  result->capacity_high = base->capacity_high;
  result->base_output = -1;
  if (base->produced >= 0)
    {
      /* Cars sold are not cars built. A figure of a financial year is of as many months. */
      result->base_is_known = base->measure == NP_MEASURE_OUTPUT;
      result->base_output = result->base_is_known ? base->produced : -1;
    }
  else if (stood_still (plant, period))
    {
      result->base_is_known = TRUE;
      result->base_output = 0;
    }
}

static void
add_plants (NpScenarioResult *self)
{
  g_autoptr (GArray) entries = np_utilisation_for_period (self->dataset, self->period);
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));

  for (guint i = 0; i < n; i++)
    {
      int none = -1;

      g_array_append_val (self->places, none);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      NpPlantResult result = { .base = g_array_index (entries, NpUtilisation, i) };

      result.plant = result.base.plant;
      take_base (&result, np_dataset_plant (self->dataset, result.plant), self->period);
      g_array_index (self->places, int, result.plant) = (int) i;
      g_array_append_val (self->plants, result);
    }
}

/* --- Changes of plants ---------------------------------------------------------------------- */

/* What a plant that is closed could build: by what was in force the day before it closed, or else by
 * the last that was ever stated. */
static void
take_last_capacity (NpPlantResult *result, NpPlant *plant)
{
  const NpDate *closed = np_plant_get_closed (plant);
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);

  if (np_date_is_set (closed))
    result->claim = np_utilisation_find_capacity (plant, np_date_first_day (closed) - 1,
                                                  &result->capacity_low, &result->capacity_high);
  for (guint i = n; i > 0 && result->claim == NULL; i--)
    result->claim
        = np_utilisation_find_capacity (plant, np_date_first_day (&capacities[i - 1].from),
                                        &result->capacity_low, &result->capacity_high);
  if (result->claim != NULL)
    result->capacity = result->claim->units;
}

static void
open_plant (NpPlantResult *result, NpPlant *plant, guint months)
{
  if (result->open)
    return;
  result->open = TRUE;
  /* In a period in which it closed, it would have gone on. */
  if (result->base_is_known)
    result->months = months;
  if (!result->capacity_is_set)
    take_last_capacity (result, plant);
}

static void
close_plant (NpPlantResult *result, NpPeriod period, guint months)
{
  guint all = np_period_get_n_months (period);

  result->open = FALSE;
  result->capacity = result->capacity_low = result->capacity_high = -1;
  result->claim = NULL;
  if (months == all)
    {
      result->base_is_known = TRUE;
      result->base_output = 0;
    }
  else if (result->base_is_known)
    result->base_output = result->base_output * (all - months) / all;
}

static void
set_capacity (NpPlantResult *result, gint64 units)
{
  result->capacity_is_set = TRUE;
  result->capacity = result->capacity_low = result->capacity_high = units;
}

/* Whether the change is about something that this dataset has, in this period. */
static NpChangeFit
check (NpScenarioResult *self, const NpChange *change, NpChangeResult *result)
{
  NpSubject subject = np_volumes_find_subject (self->dataset, change->subject);

  result->plant = change->plant != NULL ? np_dataset_find_plant (self->dataset, change->plant) : -1;
  result->brand = subject.brand;
  result->group = subject.group;
  result->registrations = result->volume = -1;
  if (np_change_kind_has_plant (change->kind) && get_plant (self, result->plant) == NULL)
    return NP_CHANGE_NO_PLANT;
  if (change->kind == NP_CHANGE_BUILD
      && np_plant_get_makes (np_dataset_plant (self->dataset, (guint) result->plant))
             != NP_PRODUCT_VEHICLES)
    return NP_CHANGE_NOT_VEHICLES;
  if (np_change_kind_has_subject (change->kind))
    {
      if (result->brand < 0 && result->group < 0)
        return NP_CHANGE_NO_SUBJECT;
      if (self->volumes->market < 0)
        return NP_CHANGE_NO_MARKET;
      result->registrations = np_volumes_get (self->volumes, &subject, FALSE);
      result->volume = np_volumes_get (self->volumes, &subject, TRUE);
      if (change->unit == NP_AMOUNT_PERMILLE && result->volume < 0)
        return NP_CHANGE_NO_REGISTRATIONS;
    }
  return np_scenario_count_months (&change->from, self->period) > 0 ? NP_CHANGE_FITS
                                                                    : NP_CHANGE_LATER;
}

static void
change_plant (NpScenarioResult *self, const NpChange *change, const NpChangeResult *result)
{
  NpPlantResult *plant = get_plant (self, result->plant);
  guint months = np_scenario_count_months (&change->from, self->period);

  switch (change->kind)
    {
    case NP_CHANGE_OPEN:
      open_plant (plant, np_dataset_plant (self->dataset, plant->plant), months);
      break;
    case NP_CHANGE_CLOSE:
      close_plant (plant, self->period, months);
      break;
    case NP_CHANGE_CAPACITY:
      set_capacity (plant, change->amount);
      break;
    case NP_CHANGE_BUILD:
      break;
    case NP_CHANGE_VOLUME:
    default:
      return;
    }
  plant->touched = TRUE;
}

/* --- What is built --------------------------------------------------------------------------- */

static gint64
get_capacity_in_months (const NpPlantResult *plant)
{
  return plant->capacity * plant->months / 12;
}

/* What it could still build; G_MAXINT64 where no capacity says otherwise. */
static gint64
get_room (const NpPlantResult *plant)
{
  if (!plant->open)
    return 0;
  if (plant->capacity < 0)
    return G_MAXINT64;
  return MAX (0, get_capacity_in_months (plant) - MAX (plant->base_output, 0) - plant->placed);
}

static gint64
get_asked (const NpChange *change, const NpChangeResult *result, NpPeriod period)
{
  guint months = np_scenario_count_months (&change->from, period);

  if (change->unit == NP_AMOUNT_PERMILLE)
    return result->volume * change->amount / 1000 * months / np_period_get_n_months (period);
  return change->amount * months / 12;
}

static void
build (NpScenarioResult *self, const NpChange *change, NpChangeResult *result)
{
  NpPlantResult *plant = get_plant (self, result->plant);

  result->asked = get_asked (change, result, self->period);
  result->placed = MIN (result->asked, get_room (plant));
  result->unplaced = result->asked - result->placed;
  plant->asked += result->asked;
  plant->placed += result->placed;
  plant->unplaced += result->unplaced;
}

/* After the changes of plants: one that is opened has its last capacity until then. */
static void
apply_override (NpScenarioResult *self, const NpScenarioOverride *override)
{
  NpPlantResult *plant = override != NULL ? get_plant (self, override->plant) : NULL;

  if (plant == NULL)
    return;
  if (override->capacity >= 0)
    plant->capacity = plant->capacity_low = plant->capacity_high = override->capacity;
  if (override->output >= 0 && plant->base_is_known)
    plant->base_output = override->output;
}

static void
change_plants (NpScenarioResult *self)
{
  for (guint i = 0; i < np_scenario_get_n_changes (self->scenario); i++)
    {
      const NpChange *change = np_scenario_get_change (self->scenario, i);
      NpChangeResult result = { NP_CHANGE_FITS };

      result.fit = check (self, change, &result);
      if (result.fit == NP_CHANGE_FITS)
        change_plant (self, change, &result);
      g_array_append_val (self->changes, result);
    }
}

static void
build_cars (NpScenarioResult *self)
{
  for (guint i = 0; i < np_scenario_get_n_changes (self->scenario); i++)
    {
      const NpChange *change = np_scenario_get_change (self->scenario, i);
      NpChangeResult *result = &g_array_index (self->changes, NpChangeResult, i);

      if (result->fit == NP_CHANGE_FITS && change->kind == NP_CHANGE_BUILD)
        build (self, change, result);
    }
}

/* Utilisation = cars / (capacity x months / 12), as in NpUtilisation. */
static double
divide (gint64 cars, gint64 capacity, guint months)
{
  return cars < 0 || capacity <= 0 || months == 0
             ? NAN
             : (double) cars / ((double) capacity * months / 12.0);
}

static void
finish (NpPlantResult *plant)
{
  plant->produced = plant->base_is_known ? plant->base_output + plant->placed : -1;
  plant->utilisation = divide (plant->produced, plant->capacity, plant->months);
  plant->utilisation_low = divide (plant->produced, plant->capacity_high, plant->months);
  plant->utilisation_high = divide (plant->produced, plant->capacity_low, plant->months);
  plant->added = divide (plant->placed, plant->capacity, plant->months);
  plant->added_low = divide (plant->placed, plant->capacity_high, plant->months);
  plant->added_high = divide (plant->placed, plant->capacity_low, plant->months);
  plant->spare
      = plant->base_is_known && plant->open && plant->capacity >= 0 ? get_room (plant) : -1;
}

NpScenarioResult *
np_scenario_result_new_with (NpDataset *dataset,
                             NpScenario *scenario,
                             NpPeriod period,
                             const NpScenarioOverride *override)
{
  NpScenarioResult *self = g_new0 (NpScenarioResult, 1);

  self->scenario = g_object_ref (scenario);
  self->dataset = g_object_ref (dataset);
  self->period = period;
  self->volumes = np_volumes_new (dataset, scenario, period);
  self->plants = g_array_new (FALSE, TRUE, sizeof (NpPlantResult));
  self->places = g_array_new (FALSE, TRUE, sizeof (int));
  self->changes = g_array_new (FALSE, TRUE, sizeof (NpChangeResult));
  add_plants (self);
  change_plants (self);
  apply_override (self, override);
  build_cars (self);
  for (guint i = 0; i < self->plants->len; i++)
    finish (&g_array_index (self->plants, NpPlantResult, i));
  return self;
}

/**
 * np_scenario_result_new: (skip)
 * @dataset: a dataset
 * @scenario: a scenario
 * @period: a period
 *
 * Returns: (transfer full): what would be
 */
NpScenarioResult *
np_scenario_result_new (NpDataset *dataset, NpScenario *scenario, NpPeriod period)
{
  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (period != NP_PERIOD_NONE, NULL);

  return np_scenario_result_new_with (dataset, scenario, period, NULL);
}

void
np_scenario_result_free (NpScenarioResult *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->scenario);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->volumes, np_volumes_free);
  g_clear_pointer (&self->plants, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self);
}

/**
 * np_scenario_result_get_scenario: (skip)
 * @self: a result
 *
 * Returns: (transfer none): what was tried out
 */
NpScenario *
np_scenario_result_get_scenario (const NpScenarioResult *self)
{
  return self->scenario;
}

/**
 * np_scenario_result_get_period: (skip)
 * @self: a result
 *
 * Returns: for when
 */
NpPeriod
np_scenario_result_get_period (const NpScenarioResult *self)
{
  return self->period;
}

/**
 * np_scenario_result_get_change: (skip)
 * @self: a result
 * @i: the number of a change of the scenario
 *
 * Returns: (transfer none): what came of it
 */
const NpChangeResult *
np_scenario_result_get_change (const NpScenarioResult *self, guint i)
{
  g_return_val_if_fail (i < self->changes->len, NULL);

  return &g_array_index (self->changes, NpChangeResult, i);
}

/**
 * np_scenario_result_get_plants: (skip)
 * @self: a result
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): every plant, in file order
 */
const NpPlantResult *
np_scenario_result_get_plants (const NpScenarioResult *self, guint *n)
{
  *n = self->plants->len;
  return (const NpPlantResult *) (gpointer) self->plants->data;
}

/**
 * np_scenario_result_find_plant: (skip)
 * @self: a result
 * @plant: a plant's number
 *
 * Returns: (transfer none) (nullable): the plant; %NULL for a total over several
 */
const NpPlantResult *
np_scenario_result_find_plant (const NpScenarioResult *self, guint plant)
{
  return get_plant (self, (int) plant);
}

static gint64
sum (const NpScenarioResult *self, gsize offset)
{
  gint64 total = 0;

  for (guint i = 0; i < self->changes->len; i++)
    total += G_STRUCT_MEMBER (gint64, &g_array_index (self->changes, NpChangeResult, i), offset);
  return total;
}

/**
 * np_scenario_result_get_asked: (skip)
 * @self: a result
 *
 * Returns: how many cars are to be built in the period
 */
gint64
np_scenario_result_get_asked (const NpScenarioResult *self)
{
  return sum (self, G_STRUCT_OFFSET (NpChangeResult, asked));
}

/**
 * np_scenario_result_get_placed: (skip)
 * @self: a result
 *
 * Returns: for how many of them there is room
 */
gint64
np_scenario_result_get_placed (const NpScenarioResult *self)
{
  return sum (self, G_STRUCT_OFFSET (NpChangeResult, placed));
}

/**
 * np_scenario_result_get_market: (skip)
 * @self: a result
 *
 * Returns: the number of the market whose registrations count, or -1
 */
int
np_scenario_result_get_market (const NpScenarioResult *self)
{
  return self->volumes->market;
}

/* A market is called like its country, of which it has the code as well. */
static gboolean
is_local (const NpScenarioResult *self, guint plant)
{
  NpMarket *market = np_dataset_market (self->dataset, (guint) self->volumes->market);
  const char *country = np_plant_get_country (np_dataset_plant (self->dataset, plant));

  return country != NULL
         && (g_ascii_strcasecmp (country, np_entity_get_name (NP_ENTITY (market))) == 0
             || (np_market_get_country (market) != NULL
                 && g_ascii_strcasecmp (country, np_market_get_country (market)) == 0));
}

/**
 * np_scenario_result_get_local: (skip)
 * @self: a result
 * @built: (out): what is placed in plants of the market's country
 * @registered: (out): what the brands register there whose cars are built, as scaled
 *
 * Returns: whether that is known
 */
gboolean
np_scenario_result_get_local (const NpScenarioResult *self, gint64 *built, gint64 *registered)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));
  g_autofree gboolean *counted = g_new0 (gboolean, n);

  *built = *registered = 0;
  if (self->volumes->market < 0)
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    {
      const NpChangeResult *change = &g_array_index (self->changes, NpChangeResult, i);
      NpSubject subject = { .brand = change->brand, .group = change->group };

      if (np_scenario_get_change (self->scenario, i)->kind != NP_CHANGE_BUILD
          || change->fit != NP_CHANGE_FITS)
        continue;
      if (change->volume < 0)
        return FALSE;
      if (is_local (self, (guint) change->plant))
        *built += change->placed;
      for (guint brand = 0; brand < n; brand++)
        if (!counted[brand] && np_volumes_is_of (self->volumes, brand, &subject))
          {
            counted[brand] = TRUE;
            *registered += MAX (0, self->volumes->brands[brand]);
          }
    }
  return *registered > 0;
}

/**
 * np_scenario_result_get_break_even: (skip)
 * @self: a result
 * @plant: a plant's number
 *
 * Returns: how many plants of its capacity would be full of all that is to be built; NAN where it has
 * none
 */
double
np_scenario_result_get_break_even (const NpScenarioResult *self, guint plant)
{
  const NpPlantResult *result = get_plant (self, (int) plant);

  return result != NULL
             ? divide (np_scenario_result_get_asked (self), result->capacity, result->months)
             : NAN;
}
