/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-series.h"

#include "np-figures.h"
#include "np-owner.h"
#include "np-series-codes.h"

/* The newest year that is whole enough to be shown by default. */
static NpPeriod
get_newest_year (NpDataset *dataset, guint market)
{
  g_autoptr (NpLocation) bare = np_location_new (NP_VIEW_REGISTRATIONS);
  NpMarket *object = np_dataset_market (dataset, market);
  g_autoptr (NpLocation) of_market
      = np_location_with (bare, NP_PARAM_MARKET, np_entity_get_id (NP_ENTITY (object)));
  g_autoptr (NpLocation) complete = np_figures_complete (dataset, of_market, NULL);

  return complete != NULL ? np_location_get_period (complete, NP_PARAM_PERIOD) : NP_PERIOD_NONE;
}

static void
append_slice (GArray *subjects, GHashTable *seen, const NpMarketSlice *slice)
{
  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    {
      guint subject = slice->entries[i].subject;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (subject)))
        g_array_append_val (subjects, subject);
    }
}

typedef struct
{
  NpDataset *dataset;
  NpBy by;
} NameOrder;

static const char *
get_name (const NameOrder *order, guint subject)
{
  return order->by == NP_BY_BRAND
             ? np_entity_get_name (NP_ENTITY (np_dataset_brand (order->dataset, subject)))
             : np_entity_get_name (NP_ENTITY (np_dataset_group (order->dataset, subject)));
}

static int
compare_names_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (get_name (user_data, *(const guint *) a),
                         get_name (user_data, *(const guint *) b));
}

GArray *
np_series_list_subjects (NpDataset *dataset, guint market, NpBy by, const NpMarketSlice *slice)
{
  GListModel *model;
  GArray *subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (NpMarketSlice) newest = NULL;
  NpPeriod year;
  NameOrder order = { dataset, by };

  g_return_val_if_fail (NP_IS_DATASET (dataset), subjects);

  model = by == NP_BY_BRAND ? np_dataset_get_brands (dataset) : np_dataset_get_groups (dataset);
  year = get_newest_year (dataset, market);
  if (year != NP_PERIOD_NONE)
    newest = np_market_slice_new (dataset, market, year, by);
  append_slice (subjects, seen, newest);
  append_slice (subjects, seen, slice);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      if (g_hash_table_contains (seen, GUINT_TO_POINTER (i)))
        continue;
      /* A brand's own group stands only where it was needed, and then a slice has it. */
      if (by == NP_BY_GROUP && np_group_get_own_brand (np_dataset_group (dataset, i)) >= 0)
        continue;
      g_array_append_val (rest, i);
    }
  g_array_sort_with_data (rest, compare_names_cb, &order);
  g_array_append_vals (subjects, rest->data, rest->len);
  return subjects;
}

static void
add_id (GPtrArray *ids, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

static void
add_owner (GPtrArray *ids, NpDataset *dataset, const char *brand_id, NpPeriod period)
{
  int brand = np_dataset_find_brand (dataset, brand_id);

  if (brand >= 0)
    add_id (ids, np_entity_get_id (NP_ENTITY (np_dataset_group (dataset,
                                                                np_owner_in_period (dataset, brand,
                                                                                    period)))));
}

static void
add_brands (GPtrArray *ids, NpDataset *dataset, NpLocation *location, const char *group_id)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  int market = np_dataset_find_market (dataset, np_location_get (location, NP_PARAM_MARKET));
  int group = np_dataset_find_group (dataset, group_id);
  g_autoptr (NpMarketSlice) slice = NULL;

  if (market < 0 || group < 0)
    return;
  slice = np_market_slice_new (dataset, market, period, NP_BY_BRAND);
  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    {
      guint brand = slice->entries[i].subject;

      if (np_owner_in_period (dataset, brand, period) == (guint) group)
        add_id (ids, np_entity_get_id (NP_ENTITY (np_dataset_brand (dataset, brand))));
    }
}

char *
np_series_translate_selection (NpDataset *dataset, NpLocation *location, NpBy to)
{
  g_auto (GStrv) selected = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  selected = np_location_get_list (location, NP_PARAM_SELECT);
  for (guint i = 0; selected[i] != NULL; i++)
    {
      if (to == NP_BY_GROUP)
        add_owner (ids, dataset, selected[i], np_location_get_period (location, NP_PARAM_PERIOD));
      else
        add_brands (ids, dataset, location, selected[i]);
    }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (",", (char **) ids->pdata);
}

GHashTable *
np_series_list_inks (NpDataset *dataset, NpLocation *location)
{
  GHashTable *inks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  NpBy by = np_location_is (location, NP_PARAM_BY, "brand") ? NP_BY_BRAND : NP_BY_GROUP;
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;

  for (guint i = 0; selected[i] != NULL; i++)
    {
      guint subject = by == NP_BY_BRAND ? np_dataset_find_brand (dataset, selected[i])
                                        : np_dataset_find_group (dataset, selected[i]);

      g_array_append_val (subjects, subject);
    }
  np_series_codes_init (&codes, dataset);
  assigned = np_series_codes_assign (&codes, by, (const guint *) subjects->data, subjects->len);
  for (guint i = 0; selected[i] != NULL; i++)
    g_hash_table_insert (inks, g_strdup (selected[i]), GUINT_TO_POINTER (assigned[i] + 1));
  return inks;
}
