/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-facts.h"

#include "np-figures.h"
#include "np-presets.h"
#include "np-registrations-choices.h"
#include "np-registrations-picker.h"
#include "np-series.h"

G_DEFINE_FINAL_TYPE (NpRegistrationsFacts, np_registrations_facts, G_TYPE_OBJECT)

static void
np_registrations_facts_finalize (GObject *object)
{
  NpRegistrationsFacts *self = NP_REGISTRATIONS_FACTS (object);

  g_clear_pointer (&self->periods, np_period_lists_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->presets, g_ptr_array_unref);
  for (guint i = 0; i < NP_N_FACTS_SLICES; i++)
    g_clear_pointer (&self->slices[i], np_market_slice_free);

  G_OBJECT_CLASS (np_registrations_facts_parent_class)->finalize (object);
}

static void
np_registrations_facts_class_init (NpRegistrationsFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_registrations_facts_finalize;
}

static void
np_registrations_facts_init (NpRegistrationsFacts *self)
{
  self->subject = -1;
  self->basis = G_MAXUINT;
}

/* The newest year that is whole enough to be shown by default. */
static NpPeriod
find_newest_year (NpDataset *dataset, guint market)
{
  NpEntity *entity = NP_ENTITY (np_dataset_market (dataset, market));
  g_autoptr (NpLocation) bare = np_location_new (NP_VIEW_REGISTRATIONS);
  g_autoptr (NpLocation) of_market
      = np_location_with (bare, NP_PARAM_MARKET, np_entity_get_id (entity));
  g_autoptr (NpLocation) complete = np_figures_complete (dataset, of_market, NULL);

  return complete != NULL ? np_location_get_period (complete, NP_PARAM_PERIOD) : NP_PERIOD_NONE;
}

/* What there is in a market is looked for once. */
static void
set_periods (NpRegistrationsFacts *self,
             NpDataset *dataset,
             guint market,
             NpRegistrationsFacts *before)
{
  if (before != NULL && np_period_lists_is_of (before->periods, dataset, market))
    {
      self->periods = np_period_lists_ref (before->periods);
      self->newest_year = before->newest_year;
      return;
    }
  self->periods = np_period_lists_new (dataset, market);
  self->newest_year = find_newest_year (dataset, market);
}

/* The location's period or, where a chart over time has periods of another length, the newest of
 * those. */
static NpPeriod
find_shown (const NpPeriodLists *lists, NpLocation *location)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  const GArray *periods = lists->of_unit[np_registrations_get_unit (location)];

  if (!np_registrations_is_over_time (location) || periods->len == 0
      || np_registrations_get_unit (location) == np_period_get_unit (period))
    return period;
  return g_array_index (periods, NpPeriod, periods->len - 1);
}

static const NpReading units = { NP_INDICATOR_UNITS, NP_PERIOD_NONE };

/* (transfer full) (nullable) */
static NpMarketSlice *
read_slice (NpMarketHistory *history, NpPeriod period, NpBy by, const NpReading *reading)
{
  return period != NP_PERIOD_NONE ? np_market_slice_read (history, period, by, reading, G_MAXUINT)
                                  : NULL;
}

static void
set_items (NpRegistrationsFacts *self, NpMarketHistory *history, NpLocation *location)
{
  NpDataset *dataset = self->periods->dataset;
  NpBy by = np_series_get_by (location);
  g_autoptr (NpMarketSlice) newest = read_slice (history, self->newest_year, by, &units);
  g_autoptr (GArray) subjects
      = np_series_list_subjects (dataset, by, newest, self->slices[NP_FACTS_UNITS]);

  self->items = np_registrations_picker_new_items (dataset, location, subjects, self->shown);
}

static void
read_for_details (NpRegistrationsFacts *self, NpMarketHistory *history, NpLocation *location)
{
  const NpReading change = { NP_INDICATOR_CHANGE, NP_PERIOD_NONE };
  const NpReading measure = {
    np_indicator_from_name (np_location_get (location, NP_PARAM_MEASURE)),
    np_location_get_period (location, NP_PARAM_BASE),
  };
  const GArray *bases = np_market_history_get_bases (history, self->shown, NP_PARTS_ANY);
  NpBy by = np_series_get_by (location);
  NpMarketSlice **slices = self->slices;

  slices[NP_FACTS_YEAR_BEFORE]
      = read_slice (history, np_indicator_get_year_before (self->shown), by, &units);
  slices[NP_FACTS_CHANGE] = read_slice (history, self->shown, by, &change);
  slices[NP_FACTS_MEASURE] = read_slice (history, self->shown, by, &measure);
  slices[NP_FACTS_PREVIOUS] = read_slice (history, np_period_shift (self->shown, -1), by, &measure);
  slices[NP_FACTS_BRANDS] = read_slice (history, self->shown, NP_BY_BRAND, &units);
  if (bases->len > 0)
    self->basis = g_array_index (bases, guint, 0);
}

NpRegistrationsFacts *
np_registrations_facts_new (NpDataset *dataset, NpLocation *location, NpRegistrationsFacts *before)
{
  NpRegistrationsFacts *self = g_object_new (NP_TYPE_REGISTRATIONS_FACTS, NULL);
  int market = np_dataset_find_market (dataset, np_location_get (location, NP_PARAM_MARKET));
  g_autofree char *selected = np_location_dup_last (location, NP_PARAM_SELECT);
  NpBy by = np_series_get_by (location);
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, (guint) MAX (market, 0));

  set_periods (self, dataset, (guint) MAX (market, 0), before);
  self->shown = find_shown (self->periods, location);
  self->slices[NP_FACTS_UNITS] = read_slice (history, self->shown, by, &units);
  set_items (self, history, location);
  self->presets = np_presets_new (dataset, self->periods->market, by, self->shown);
  if (selected != NULL)
    self->subject = np_series_find (dataset, by, selected);
  if (self->subject >= 0)
    read_for_details (self, history, location);
  return self;
}
