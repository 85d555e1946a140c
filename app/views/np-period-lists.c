/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-period-lists.h"

#include "np-market-history.h"

NpPeriodLists *
np_period_lists_new (NpDataset *dataset, guint market)
{
  NpPeriodLists *self = g_atomic_rc_box_new0 (NpPeriodLists);
  g_autoptr (NpMarketHistory) history = np_market_history_new (dataset, market);

  self->dataset = g_object_ref (dataset);
  self->market = market;
  for (guint i = 0; i < G_N_ELEMENTS (self->of_unit); i++)
    {
      GArray *periods = np_market_history_list_periods (history, (NpPeriodUnit) i);

      self->of_unit[i] = periods;
      self->n_whole[i] = periods->len;
      if (periods->len > 0)
        {
          NpPeriod last = g_array_index (periods, NpPeriod, periods->len - 1);

          if (np_market_history_count_months (history, last) < np_period_get_n_months (last))
            self->n_whole[i]--;
        }
    }
  return self;
}

NpPeriodLists *
np_period_lists_ref (NpPeriodLists *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  NpPeriodLists *self = data;

  g_clear_object (&self->dataset);
  for (guint i = 0; i < G_N_ELEMENTS (self->of_unit); i++)
    g_clear_pointer (&self->of_unit[i], g_array_unref);
}

void
np_period_lists_unref (NpPeriodLists *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
np_period_lists_is_of (const NpPeriodLists *self, NpDataset *dataset, guint market)
{
  return self != NULL && self->dataset == dataset && self->market == market;
}
