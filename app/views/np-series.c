/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-series.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-series-codes.h"

static const char *const by_names[] = {
  [NP_BY_BRAND] = "brand",
  [NP_BY_GROUP] = "group",
  [NP_BY_COUNTRY] = "country",
};

NpBy
np_series_get_by (NpLocation *location)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_names); i++)
    if (np_location_is (location, NP_PARAM_BY, by_names[i]))
      return (NpBy) i;
  return NP_BY_GROUP;
}

const char *
np_series_get_by_name (NpBy by)
{
  g_return_val_if_fail (by < G_N_ELEMENTS (by_names), NULL);

  return by_names[by];
}

int
np_series_find (NpDataset *dataset, NpBy by, const char *id)
{
  switch (by)
    {
    case NP_BY_BRAND:
      return np_dataset_find_brand (dataset, id);
    case NP_BY_COUNTRY:
      return np_dataset_find_country (dataset, id);
    case NP_BY_GROUP:
    default:
      return np_dataset_find_group (dataset, id);
    }
}

char *
np_series_get_name (NpDataset *dataset, NpBy by, guint subject)
{
  const char *name = np_entity_get_name (np_by_get_entity (dataset, by, subject));

  if (by == NP_BY_GROUP)
    return np_figures_group_name (dataset, subject);
  /* Translators: where brands come from for which that isn't given. */
  return g_strdup (*name != '\0' ? name : _ ("Country not given"));
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
  return np_entity_get_name (np_by_get_entity (order->dataset, order->by, subject));
}

static int
compare_names_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (get_name (user_data, *(const guint *) a),
                         get_name (user_data, *(const guint *) b));
}

GArray *
np_series_list_subjects (NpDataset *dataset,
                         NpBy by,
                         const NpMarketSlice *newest,
                         const NpMarketSlice *slice)
{
  GArray *subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  NameOrder order = { dataset, by };

  g_return_val_if_fail (NP_IS_DATASET (dataset), subjects);

  append_slice (subjects, seen, newest);
  append_slice (subjects, seen, slice);

  for (guint i = 0; i < np_by_count_subjects (dataset, by); i++)
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
add_subject (GPtrArray *ids, NpDataset *dataset, NpBy by, guint subject)
{
  const char *id = np_entity_get_id (np_by_get_entity (dataset, by, subject));

  if (ids->len < NP_LOCATION_MAX_LIST
      && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* By way of the brands that @subject is, or that the period's count has of it. */
static void
add_translated (GPtrArray *ids,
                NpDataset *dataset,
                const NpMarketSlice *brands,
                NpBy from,
                guint subject,
                NpBy to,
                NpPeriod period)
{
  if (from == NP_BY_BRAND)
    {
      add_subject (ids, dataset, to, np_by_get_subject (dataset, to, subject, period));
      return;
    }
  for (guint i = 0; brands != NULL && i < brands->n_entries; i++)
    {
      guint brand = brands->entries[i].subject;

      if (np_by_get_subject (dataset, from, brand, period) == subject)
        add_subject (ids, dataset, to, np_by_get_subject (dataset, to, brand, period));
    }
}

char *
np_series_translate (NpDataset *dataset, NpLocation *location, const char *param, NpBy to)
{
  NpBy from = np_series_get_by (location);
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  int market = np_dataset_find_market (dataset, np_location_get (location, NP_PARAM_MARKET));
  g_auto (GStrv) listed = np_location_get_list (location, param);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (NpMarketSlice) brands = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  if (from != NP_BY_BRAND && market >= 0 && listed[0] != NULL)
    brands = np_market_slice_new (dataset, market, period, NP_BY_BRAND);
  for (guint i = 0; listed[i] != NULL; i++)
    {
      int subject = np_series_find (dataset, from, listed[i]);

      if (subject >= 0)
        add_translated (ids, dataset, brands, from, subject, to, period);
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
  NpBy by = np_series_get_by (location);
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;

  for (guint i = 0; selected[i] != NULL; i++)
    {
      guint subject = np_series_find (dataset, by, selected[i]);

      g_array_append_val (subjects, subject);
    }
  np_series_codes_init (&codes, dataset);
  assigned = np_series_codes_assign (&codes, by, (const guint *) subjects->data, subjects->len);
  for (guint i = 0; selected[i] != NULL; i++)
    g_hash_table_insert (inks, g_strdup (selected[i]), GUINT_TO_POINTER (assigned[i] + 1));
  return inks;
}
