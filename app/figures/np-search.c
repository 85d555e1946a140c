/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-format.h"
#include "np-name-match.h"

enum
{
  RANK_BRAND,
  RANK_GROUP,
  RANK_PLANT,
  RANK_PARTNERSHIP,
  RANK_EVENT
};

typedef struct
{
  NpSearchResult *result; /* (owned) */
  guint order;            /* lower comes first */
} Hit;

static void
clear_hit (Hit *hit)
{
  g_clear_object (&hit->result);
}

void
np_search_begin (NpSearch *self, const char *text)
{
  self->folded = np_name_fold (text != NULL ? text : "");
  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_array_set_clear_func (self->hits, (GDestroyNotify) clear_hit);
}

gboolean
np_search_is_called (const NpSearch *self, const char *id, const char *name, const char *others)
{
  g_auto (GStrv) names = np_name_fold_all (id, name, others);

  return np_name_match ((const char *const *) names, self->folded) <= NP_NAME_MATCH_WORDS;
}

void
np_search_add (NpSearch *self,
               guint rank,
               const char *name,
               const char *kind,
               const char *icon,
               NpLocation *location)
{
  g_autofree char *folded = NULL;
  Hit hit;

  if (location == NULL)
    return;
  folded = np_name_fold (name);
  hit.result = np_search_result_new (name, kind, icon, location);
  hit.order = rank + (g_str_has_prefix (folded, self->folded) ? 0 : 10);
  g_array_append_val (self->hits, hit);
  np_location_unref (location);
}

NpLocation *
np_search_locate (NpView view, const char *by, const char *param, const char *id)
{
  g_autoptr (NpLocation) bare = np_location_new (view);
  g_autoptr (NpLocation) counted
      = by != NULL ? np_location_with (bare, NP_PARAM_BY, by) : np_location_ref (bare);

  return np_location_can_have (counted, param, id) ? np_location_with (counted, param, id) : NULL;
}

static int
compare_hits_cb (gconstpointer a, gconstpointer b)
{
  const Hit *hit_a = a, *hit_b = b;

  if (hit_a->order != hit_b->order)
    return hit_a->order < hit_b->order ? -1 : 1;
  return g_utf8_collate (np_search_result_get_name (hit_a->result),
                         np_search_result_get_name (hit_b->result));
}

GListStore *
np_search_end (NpSearch *self, guint most)
{
  GListStore *store = g_list_store_new (NP_TYPE_SEARCH_RESULT);
  g_autoptr (GPtrArray) best = g_ptr_array_new ();

  g_array_sort (self->hits, compare_hits_cb);
  for (guint i = 0; i < MIN (self->hits->len, most); i++)
    g_ptr_array_add (best, g_array_index (self->hits, Hit, i).result);
  g_list_store_splice (store, 0, 0, best->pdata, best->len);
  g_array_unref (self->hits);
  g_free (self->folded);
  return store;
}

/* --- What has a name ---------------------------------------------------------------------- */

static gboolean
matches (const NpSearch *search, NpEntity *entity, const char *others)
{
  return np_search_is_called (search, np_entity_get_id (entity), np_entity_get_name (entity),
                              others);
}

static void
add_brands (NpSearch *search, GListModel *brands)
{
  for (guint i = 0; i < g_list_model_get_n_items (brands); i++)
    {
      g_autoptr (NpBrand) brand = g_list_model_get_item (brands, i);
      NpEntity *entity = NP_ENTITY (brand);
      g_autofree char *words = g_strjoinv (" ", (char **) np_brand_get_aliases (brand));

      if (matches (search, entity, words))
        np_search_add (search, RANK_BRAND, np_entity_get_name (entity), _ ("Brand"),
                       "np-brand-symbolic",
                       np_search_locate (NP_VIEW_REGISTRATIONS, "brand", NP_PARAM_SELECT,
                                         np_entity_get_id (entity)));
    }
}

static void
add_groups (NpSearch *search, NpDataset *dataset)
{
  GListModel *groups = np_dataset_get_groups (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (NpGroup) group = g_list_model_get_item (groups, i);
      g_autofree char *name = NULL;

      /* A group that stands for one brand is found as that brand. */
      if (np_group_get_own_brand (group) >= 0 || !matches (search, NP_ENTITY (group), NULL))
        continue;
      name = np_figures_group_name (dataset, i);
      np_search_add (search, RANK_GROUP, name, _ ("Group"), "np-group-symbolic",
                     np_search_locate (NP_VIEW_REGISTRATIONS, "group", NP_PARAM_SELECT,
                                       np_entity_get_id (NP_ENTITY (group))));
    }
}

static void
add_plants (NpSearch *search, GListModel *plants)
{
  for (guint i = 0; i < g_list_model_get_n_items (plants); i++)
    {
      g_autoptr (NpPlant) plant = g_list_model_get_item (plants, i);
      NpEntity *entity = NP_ENTITY (plant);
      g_autofree char *words
          = g_strjoin (" ", np_plant_get_operator (plant), np_plant_get_city (plant), NULL);
      g_autofree char *kind = NULL;

      if (!matches (search, entity, words))
        continue;
      /* Translators: what a search result is: a plant and who runs it */
      kind = g_strdup_printf (_ ("Plant · %s"), np_plant_get_operator (plant));
      np_search_add (search, RANK_PLANT, np_entity_get_name (entity), kind, "np-plants-symbolic",
                     np_search_locate (NP_VIEW_PLANTS, NULL, NP_PARAM_SELECT,
                                       np_entity_get_id (entity)));
    }
}

static void
add_partnerships (NpSearch *search, GListModel *partnerships)
{
  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      NpEntity *entity = NP_ENTITY (partnership);
      g_autofree char *words = g_strjoinv (" ", (char **) np_partnership_get_parties (partnership));

      if (matches (search, entity, words))
        np_search_add (search, RANK_PARTNERSHIP, np_entity_get_name (entity), _ ("Partnership"),
                       "np-partnerships-symbolic",
                       np_search_locate (NP_VIEW_PARTNERSHIPS, NULL, NP_PARAM_SELECT,
                                         np_entity_get_id (entity)));
    }
}

static void
add_events (NpSearch *search, GListModel *events)
{
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      NpEntity *entity = NP_ENTITY (event);
      g_autofree char *words = g_strjoinv (" ", (char **) np_event_get_companies (event));
      g_autofree char *date = NULL;
      g_autofree char *kind = NULL;

      if (!matches (search, entity, words))
        continue;
      date = np_format_date (np_event_get_date (event));
      /* Translators: what a search result is: an event and its date */
      kind = g_strdup_printf (_ ("Event · %s"), date);
      np_search_add (search, RANK_EVENT, np_entity_get_name (entity), kind, "np-event-symbolic",
                     np_search_locate (NP_VIEW_PARTNERSHIPS, NULL, NP_PARAM_EVENT,
                                       np_entity_get_id (entity)));
    }
}

void
np_search_add_names (NpSearch *self, NpDataset *dataset)
{
  add_brands (self, np_dataset_get_brands (dataset));
  add_groups (self, dataset);
  add_plants (self, np_dataset_get_plants (dataset));
  add_partnerships (self, np_dataset_get_partnerships (dataset));
  add_events (self, np_dataset_get_events (dataset));
}

/**
 * np_search_names:
 * @dataset: what to search
 * @text: (nullable): what somebody typed, or %NULL for everything; nothing is found by blanks and
 *   punctuation alone
 * @most: how many results are wanted
 *
 * Finds brands, groups, plants, partnerships and events.
 *
 * Returns: (transfer full): a list of #NpSearchResult, the best first
 */
GListStore *
np_search_names (NpDataset *dataset, const char *text, guint most)
{
  NpSearch search;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  np_search_begin (&search, text);
  if (text == NULL || *search.folded != '\0')
    np_search_add_names (&search, dataset);
  return np_search_end (&search, most);
}
