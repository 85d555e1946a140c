/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scenario builds is a part of what a brand or a group registers: here is what sources say that
 * is. It is what is behind the ranking of the scenario's market in its period, cut to those brands. */

#include "np-config.h"

#include "np-figures-behind.h"

typedef struct
{
  NpDataset *dataset;
  GHashTable *brands; /* ids, borrowed, of those that scenarios count (owned) */
  NpBehindFunc func;
  gpointer user_data;
} Filter;

static void
pass_on_cb (const NpBehindRow *row, gpointer user_data)
{
  Filter *self = user_data;

  if (row->kind == NP_BEHIND_REGISTRATIONS
      && g_hash_table_contains (self->brands, np_entity_get_id (row->subject)))
    self->func (row, self->user_data);
}

static void
note_brands (Filter *self, const NpChangeResult *change, NpPeriod period)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));

  for (guint brand = 0; brand < n; brand++)
    if ((int) brand == change->brand
        || (change->group >= 0
            && (int) np_by_get_subject (self->dataset, NP_BY_GROUP, brand, period)
                   == change->group))
      g_hash_table_add (self->brands,
                        (gpointer) np_entity_get_id (NP_ENTITY (np_dataset_brand (self->dataset,
                                                                                  brand))));
}

/* Of the scenarios that count @market. A change that says nothing here counts nothing. */
static void
note_scenarios (Filter *self, const NpQuery *query, int market)
{
  for (guint i = 0; i < query->results->len; i++)
    {
      const NpScenarioResult *result = g_ptr_array_index (query->results, i);
      guint n = np_scenario_get_n_changes (np_scenario_result_get_scenario (result));

      for (guint k = 0; k < n && np_scenario_result_get_market (result) == market; k++)
        {
          const NpChangeResult *change = np_scenario_result_get_change (result, k);

          if (change->fit == NP_CHANGE_FITS)
            note_brands (self, change, np_scenario_result_get_period (result));
        }
    }
}

/* (transfer full) (nullable): NULL where nothing is registered in that period */
static NpQuery *
ask_market (const NpQuery *query, guint market)
{
  NpEntity *entity = NP_ENTITY (np_dataset_market (query->dataset, market));
  g_autofree char *period = np_period_to_string (query->period);
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_REGISTRATIONS);
  const char *const params[][2] = { { NP_PARAM_MARKET, np_entity_get_id (entity) },
                                    { NP_PARAM_PERIOD, period },
                                    { NP_PARAM_BY, "brand" } };

  for (guint i = 0; i < G_N_ELEMENTS (params); i++)
    {
      NpLocation *with = np_location_with (location, params[i][0], params[i][1]);

      np_location_unref (location);
      location = with;
    }
  return np_query_new (query->dataset, location, NULL);
}

/*
 * np_query_foreach_scenario_registrations:
 * @query: of plants
 * @func: called for every row, market by market
 *
 * What is registered of the brands that the query's scenarios are about, also what isn't in use.
 */
void
np_query_foreach_scenario_registrations (const NpQuery *query,
                                         NpBehindFunc func,
                                         gpointer user_data)
{
  guint n = g_list_model_get_n_items (np_dataset_get_markets (query->dataset));

  for (guint market = 0; market < n; market++)
    {
      g_autoptr (GHashTable) brands = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (NpQuery) registrations = NULL;
      Filter self = { query->dataset, brands, func, user_data };

      note_scenarios (&self, query, (int) market);
      if (g_hash_table_size (brands) > 0)
        registrations = ask_market (query, market);
      if (registrations != NULL)
        np_query_foreach_behind (registrations, pass_on_cb, &self);
    }
}
