/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-private.h"

#include "np-market-slice.h"

#define BRAND_PREFIX "brand:"
#define GROUP_PREFIX "group:"

static int
find_market (NpDataset *dataset, NpScenario *scenario)
{
  const char *id = np_scenario_get_market (scenario);

  if (id != NULL)
    return np_dataset_find_market (dataset, id);
  return g_list_model_get_n_items (np_dataset_get_markets (dataset)) > 0 ? 0 : -1;
}

guint
np_scenario_count_months (const NpDate *from, NpPeriod period)
{
  guint first = np_period_get_first_month (period);
  guint end = first + np_period_get_n_months (period);
  guint start;

  if (!np_date_is_set (from))
    return end - first;
  start = (guint) from->year * 12 + (from->month > 0 ? from->month - 1 : 0);
  return end - CLAMP (start, first, end);
}

/* Takes the figures of one period; that some are missing makes a group's sum unknown. */
static void
read_figures (NpVolumes *self)
{
  g_autoptr (NpMarketSlice) brands = NULL;
  g_autoptr (NpMarketSlice) groups = NULL;

  if (self->market < 0)
    return;
  brands = np_market_slice_new (self->dataset, (guint) self->market, self->period, NP_BY_BRAND);
  groups = np_market_slice_new (self->dataset, (guint) self->market, self->period, NP_BY_GROUP);
  for (guint i = 0; brands != NULL && i < brands->n_entries; i++)
    if (!brands->entries[i].incomplete)
      self->base[brands->entries[i].subject] = brands->entries[i].units;
  for (guint i = 0; groups != NULL && i < groups->n_entries; i++)
    self->incomplete[groups->entries[i].subject]
        = groups->entries[i].partial || groups->entries[i].incomplete;
}

/* A change that holds for a part of the period scales that part: figures are taken to be spread evenly
 * over their months. */
static gint64
scale (gint64 units, gint64 permille, guint months, guint all)
{
  return units * ((gint64) (all - months) * 1000 + (gint64) months * permille)
         / ((gint64) all * 1000);
}

static void
apply (NpVolumes *self, const NpChange *change)
{
  NpSubject subject = np_volumes_find_subject (self->dataset, change->subject);
  guint months = np_scenario_count_months (&change->from, self->period);
  guint n = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));

  for (guint i = 0; i < n; i++)
    if (self->brands[i] > 0 && np_volumes_is_of (self, i, &subject))
      self->brands[i]
          = scale (self->brands[i], change->amount, months, np_period_get_n_months (self->period));
}

NpVolumes *
np_volumes_new (NpDataset *dataset, NpScenario *scenario, NpPeriod period)
{
  NpVolumes *self = g_new0 (NpVolumes, 1);
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));

  self->dataset = g_object_ref (dataset);
  self->market = find_market (dataset, scenario);
  self->period = period;
  self->base = g_new (gint64, n);
  self->groups = g_new (guint, n);
  self->incomplete
      = g_new0 (guint8, g_list_model_get_n_items (np_dataset_get_groups (dataset)) + 1);
  for (guint i = 0; i < n; i++)
    {
      self->base[i] = -1;
      self->groups[i] = np_by_get_subject (dataset, NP_BY_GROUP, i, period);
    }
  read_figures (self);
  self->brands = g_memdup2 (self->base, n * sizeof (gint64));
  for (guint i = 0; i < np_scenario_get_n_changes (scenario); i++)
    {
      const NpChange *change = np_scenario_get_change (scenario, i);

      if (change->kind == NP_CHANGE_VOLUME)
        apply (self, change);
    }
  return self;
}

void
np_volumes_free (NpVolumes *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->dataset);
  g_free (self->brands);
  g_free (self->base);
  g_free (self->groups);
  g_free (self->incomplete);
  g_free (self);
}

NpSubject
np_volumes_find_subject (NpDataset *dataset, const char *subject)
{
  NpSubject found = { .brand = -1, .group = -1 };

  if (subject == NULL)
    return found;
  if (g_str_has_prefix (subject, BRAND_PREFIX))
    found.brand = np_dataset_find_brand (dataset, subject + strlen (BRAND_PREFIX));
  else if (g_str_has_prefix (subject, GROUP_PREFIX))
    found.group = np_dataset_find_group (dataset, subject + strlen (GROUP_PREFIX));
  return found;
}

gboolean
np_volumes_is_of (const NpVolumes *self, guint brand, const NpSubject *subject)
{
  return (int) brand == subject->brand || (int) self->groups[brand] == subject->group;
}

gint64
np_volumes_get (const NpVolumes *self, const NpSubject *subject, gboolean scaled)
{
  const gint64 *volumes = scaled ? self->brands : self->base;
  guint n = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));
  gint64 sum = -1;

  if (subject->group >= 0 && self->incomplete[subject->group])
    return -1;
  for (guint i = 0; i < n; i++)
    if (volumes[i] >= 0 && np_volumes_is_of (self, i, subject))
      sum = MAX (sum, 0) + volumes[i];
  return sum;
}
