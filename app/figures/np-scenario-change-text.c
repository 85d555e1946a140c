/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scenario changes, one sentence a change. */

#include "np-config.h"

#include "np-scenario-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-words.h"

static const NpChange *
get_change (const NpScenarioResult *result, guint i)
{
  return np_scenario_get_change (np_scenario_result_get_scenario (result), i);
}

/* What isn't in the dataset is called by its id. */
static char *
name_plant (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  int plant = np_scenario_result_get_change (result, i)->plant;

  return plant >= 0
             ? g_strdup (np_entity_get_name (NP_ENTITY (np_dataset_plant (dataset, (guint) plant))))
             : g_strdup_printf (C_ ("id", "“%s”"), change->plant);
}

/* The id of "brand:jaecoo" or "group:chery". */
static const char *
get_subject_id (const NpChange *change)
{
  const char *colon = strchr (change->subject, ':');

  return colon != NULL ? colon + 1 : change->subject;
}

char *
np_scenario_text_subject (NpDataset *dataset, const NpChange *change)
{
  const char *id = get_subject_id (change);
  gboolean is_group = g_str_has_prefix (change->subject, "group:");
  int number = is_group ? np_dataset_find_group (dataset, id) : np_dataset_find_brand (dataset, id);

  if (number < 0)
    return g_strdup_printf (C_ ("id", "“%s”"), id);
  return is_group ? np_figures_group_name (dataset, (guint) number)
                  : g_strdup (np_entity_get_name (NP_ENTITY (np_dataset_brand (dataset,
                                                                               (guint) number))));
}

/* "in the United Kingdom in 2025" */
static char *
say_where (NpDataset *dataset, const NpScenarioResult *result)
{
  int market = np_scenario_result_get_market (result);
  g_autofree char *when = np_words_in_period (np_scenario_result_get_period (result));
  g_autofree char *place = NULL;

  if (market < 0)
    return g_steal_pointer (&when);
  place = np_words_in_place (np_entity_get_name (NP_ENTITY (np_dataset_market (dataset,
                                                                               (guint) market))));
  /* Translators: "in the United Kingdom", "in 2025". */
  return g_strdup_printf (C_ ("registered", "%1$s %2$s"), place, when);
}

/* --- Building --- */

/* Cars of a whole period, whatever part of it the change holds in; -1: not known. */
static gint64
get_cars (const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  gint64 volume = np_scenario_result_get_change (result, i)->volume;

  if (change->unit == NP_AMOUNT_PERMILLE)
    return volume < 0 ? -1 : volume * change->amount / 1000;
  return change->amount * np_period_get_n_months (np_scenario_result_get_period (result)) / 12;
}

/* "all that it registered in the United Kingdom in 2025", "50.0 % of what it registered …" */
static char *
say_part (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChangeResult *of = np_scenario_result_get_change (result, i);
  g_autofree char *where = say_where (dataset, result);
  g_autofree char *share = NULL;
  gboolean scaled = of->volume != of->registrations;
  gint64 cars = get_cars (result, i);

  if (cars == of->volume)
    /* Translators: of cars that are to be built somewhere; where and when. */
    return scaled ? g_strdup_printf (_ ("all that it would register %s"), where)
                  : g_strdup_printf (_ ("all that it registered %s"), where);
  share = np_format_share ((double) cars / (double) of->volume);
  /* Translators: a share, then where and when. */
  return scaled ? g_strdup_printf (_ ("%1$s of what it would register %2$s"), share, where)
                : g_strdup_printf (_ ("%1$s of what it registered %2$s"), share, where);
}

/* A share of what is registered, of which the number isn't known. */
static char *
describe_share (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  g_autofree char *plant = name_plant (dataset, result, i);
  g_autofree char *subject = np_scenario_text_subject (dataset, change);
  g_autofree char *share = np_format_share ((double) change->amount / 1000.0);

  /* Translators: a share, a brand or group, a plant. */
  return g_strdup_printf (_ ("%1$s of the %2$s cars are built at %3$s"), share, subject, plant);
}

static char *
describe_build (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  const NpChangeResult *of = np_scenario_result_get_change (result, i);
  guint months = np_period_get_n_months (np_scenario_result_get_period (result));
  gint64 cars = get_cars (result, i);
  g_autofree char *plant = name_plant (dataset, result, i);
  g_autofree char *subject = np_scenario_text_subject (dataset, change);
  g_autofree char *count = NULL;
  g_autofree char *part = NULL;

  if (cars < 0)
    return describe_share (dataset, result, i);
  count = np_format_count (change->unit == NP_AMOUNT_CARS ? change->amount : cars * 12 / months);
  if (of->volume <= 0)
    /* Translators: a number, a brand or group, a plant: "53,604 Chery group cars a year are built
     * at Halewood". */
    return g_strdup_printf (_ ("%1$s %2$s cars a year are built at %3$s"), count, subject, plant);
  part = say_part (dataset, result, i);
  /* Translators: the same, before the plant "all that it registered in the UK in 2025". */
  return g_strdup_printf (_ ("%1$s %2$s cars a year, %4$s, are built at %3$s"), count, subject,
                          plant, part);
}

/* --- Plants --- */

/* "90,000 vehicles a year (installed, stated 2014)", with the range where statements differ. */
static char *
format_claim (NpDataset *dataset, const NpUtilisation *entry)
{
  g_autofree char *basis = np_plants_text_basis (dataset, entry);
  g_autofree char *whole = np_format_capacity (entry->capacity);
  g_autofree char *low = np_format_count (entry->capacity_low);
  g_autofree char *high = np_format_count (entry->capacity_high);

  if (entry->capacity_low != entry->capacity_high)
    /* Translators: a smallest and a largest capacity, then "maximum, stated 2025". */
    return g_strdup_printf (_ ("%1$s to %2$s a year (%3$s)"), low, high, basis);
  /* Translators: "90,000 vehicles a year", then "installed, stated 2014". */
  return g_strdup_printf (C_ ("capacity", "%1$s (%2$s)"), whole, basis);
}

static char *
describe_open (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  NpPeriod period = np_scenario_result_get_period (result);
  const NpChangeResult *of = np_scenario_result_get_change (result, i);
  const NpPlantResult *plant
      = of->plant >= 0 ? np_scenario_result_find_plant (result, (guint) of->plant) : NULL;
  g_autofree char *name = name_plant (dataset, result, i);
  g_autofree char *claim = NULL;
  NpUtilisation entry;

  if (plant == NULL || of->fit != NP_CHANGE_FITS)
    return g_strdup_printf (_ ("%s opens"), name);
  if (!np_plant_has_closed (np_dataset_plant (dataset, plant->plant),
                            np_period_get_last_day (period)))
    /* Translators: of a plant that is to be opened. */
    return plant->base.capacity != NULL ? g_strdup_printf (_ ("%s is open, as it is already"), name)
                                        : g_strdup_printf (_ ("%s opens"), name);
  if (plant->capacity_is_set)
    return g_strdup_printf (_ ("%s opens again"), name);
  if (plant->claim == NULL)
    return g_strdup_printf (_ ("%s opens again; its capacity was never stated"), name);
  entry = plant->base;
  entry.capacity = plant->claim;
  entry.capacity_low = plant->capacity_low;
  entry.capacity_high = plant->capacity_high;
  claim = format_claim (dataset, &entry);
  /* Translators: a plant, then "90,000 vehicles a year (installed, stated 2014)". */
  return g_strdup_printf (_ ("%1$s opens again with its last capacity, %2$s"), name, claim);
}

static char *
describe_close (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  int plant = np_scenario_result_get_change (result, i)->plant;
  g_autofree char *name = name_plant (dataset, result, i);

  if (plant >= 0
      && np_plant_has_closed (np_dataset_plant (dataset, (guint) plant),
                              np_period_get_last_day (np_scenario_result_get_period (result))))
    return g_strdup_printf (_ ("%s stays closed"), name);
  return g_strdup_printf (_ ("%s closes"), name);
}

static char *
describe_capacity (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  int number = np_scenario_result_get_change (result, i)->plant;
  const NpPlantResult *plant
      = number >= 0 ? np_scenario_result_find_plant (result, (guint) number) : NULL;
  g_autofree char *name = name_plant (dataset, result, i);
  g_autofree char *units = np_format_count (change->amount);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (plant == NULL || plant->base.capacity == NULL)
    /* Translators: a plant, a number. */
    return g_strdup_printf (_ ("%1$s’s capacity is %2$s vehicles a year"), name, units);
  low = np_format_count (plant->base.capacity_low);
  high = np_format_count (plant->base.capacity_high);
  if (plant->base.capacity_low == plant->base.capacity_high)
    /* Translators: a plant, its new capacity, its old one. */
    return g_strdup_printf (_ ("%1$s’s capacity is %2$s vehicles a year instead of %3$s"), name,
                            units, low);
  /* Translators: the same where statements of the old one differ: the smallest and the largest. */
  return g_strdup_printf (_ ("%1$s’s capacity is %2$s vehicles a year instead of %3$s to %4$s"),
                          name, units, low, high);
}

/* --- Volumes --- */

/* "1.5", "1.25" */
static char *
format_times (gint64 permille)
{
  int decimals = permille % 1000 == 0 ? 0 : permille % 100 == 0 ? 1 : permille % 10 == 0 ? 2 : 3;

  return np_format_decimal ((double) permille / 1000.0, decimals);
}

static char *
describe_volume (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  const NpChangeResult *of = np_scenario_result_get_change (result, i);
  g_autofree char *subject = np_scenario_text_subject (dataset, change);
  g_autofree char *times = format_times (change->amount);
  g_autofree char *share = np_format_share ((double) change->amount / 1000.0);
  g_autofree char *text = NULL;
  g_autofree char *now = np_format_count (of->volume);
  g_autofree char *before = np_format_count (of->registrations);

  /* Translators: a brand or group, then by how much it grows or shrinks. */
  text = change->amount >= 1000
             ? g_strdup_printf (_ ("%1$s registers %2$s times as many cars"), subject, times)
             : g_strdup_printf (_ ("%1$s registers %2$s of its cars"), subject, share);
  if (of->fit != NP_CHANGE_FITS || of->volume < 0 || of->registrations < 0)
    return g_steal_pointer (&text);
  /* Translators: "Jaecoo registers 1.5 times as many cars", a number, the number that it was. */
  return g_strdup_printf (_ ("%1$s: %2$s instead of %3$s"), text, now, before);
}

/* --- Fit --- */

/* The brand or group that isn't there. */
static char *
name_missing_subject (const NpChange *change)
{
  const char *id = get_subject_id (change);

  return g_str_has_prefix (change->subject, "group:")
             ? g_strdup_printf (_ ("the group “%s” is not in this dataset"), id)
             : g_strdup_printf (_ ("the brand “%s” is not in this dataset"), id);
}

char *
np_scenario_text_fit (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  const char *market = np_scenario_get_market (np_scenario_result_get_scenario (result));
  NpPeriod period = np_scenario_result_get_period (result);
  g_autofree char *when = np_words_in_period (period);
  g_autofree char *subject = NULL;

  switch (np_scenario_result_get_change (result, i)->fit)
    {
    case NP_CHANGE_FITS:
      return NULL;
    case NP_CHANGE_LATER:
      return g_strdup (_ ("after the period that is shown"));
    case NP_CHANGE_NO_PLANT:
      return g_strdup_printf (_ ("the plant “%s” is not in this dataset"), change->plant);
    case NP_CHANGE_NOT_VEHICLES:
      return g_strdup (_ ("the plant makes no vehicles"));
    case NP_CHANGE_NO_SUBJECT:
      return name_missing_subject (change);
    case NP_CHANGE_NO_MARKET:
      return market != NULL ? g_strdup_printf (_ ("the market “%s” is not in this dataset"), market)
                            : g_strdup (_ ("this dataset has no market"));
    case NP_CHANGE_NO_REGISTRATIONS:
    default:
      subject = np_scenario_text_subject (dataset, change);
      /* Translators: a brand or group, "in 2025". */
      return g_strdup_printf (_ ("what %1$s registered %2$s is not known"), subject, when);
    }
}

static char *
describe_change (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  switch (get_change (result, i)->kind)
    {
    case NP_CHANGE_BUILD:
      return describe_build (dataset, result, i);
    case NP_CHANGE_OPEN:
      return describe_open (dataset, result, i);
    case NP_CHANGE_CLOSE:
      return describe_close (dataset, result, i);
    case NP_CHANGE_CAPACITY:
      return describe_capacity (dataset, result, i);
    case NP_CHANGE_VOLUME:
    default:
      return describe_volume (dataset, result, i);
    }
}

char *
np_scenario_text_change (NpDataset *dataset, const NpScenarioResult *result, guint i)
{
  const NpChange *change = get_change (result, i);
  g_autofree char *what = describe_change (dataset, result, i);
  g_autofree char *fit = np_scenario_text_fit (dataset, result, i);

  if (np_date_is_set (&change->from))
    {
      g_autofree char *date = np_format_date (&change->from);
      char *dated = NULL;

      /* Translators: what is changed, then the date from which on. */
      dated = g_strdup_printf (_ ("%1$s, from %2$s on"), what, date);
      g_free (what);
      what = dated;
    }
  if (fit == NULL)
    return g_steal_pointer (&what);
  /* Translators: what is changed, then why that says nothing of this dataset. */
  return g_strdup_printf (C_ ("change", "%1$s (%2$s)"), what, fit);
}
