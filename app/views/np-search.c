/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-text.h"
#include "np-evidence-mode.h"
#include "np-figures.h"
#include "np-format.h"
#include "np-picker-item.h"
#include "np-picker-match.h"

struct _NpSearchResult
{
  GObject parent_instance;

  char *name;
  char *kind;
  const char *icon;
  NpLocation *location;
  guint order; /* lower comes first */
};

G_DEFINE_FINAL_TYPE (NpSearchResult, np_search_result, G_TYPE_OBJECT)

static void
np_search_result_finalize (GObject *object)
{
  NpSearchResult *self = NP_SEARCH_RESULT (object);

  g_free (self->name);
  g_free (self->kind);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_search_result_parent_class)->finalize (object);
}

static void
np_search_result_class_init (NpSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_search_result_finalize;
}

static void
np_search_result_init (NpSearchResult *self)
{
}

const char *
np_search_result_get_name (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->name;
}

const char *
np_search_result_get_kind (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->kind;
}

const char *
np_search_result_get_icon (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->icon;
}

NpLocation *
np_search_result_get_location (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->location;
}

typedef struct
{
  char *folded; /* what is looked for */
  GPtrArray *results;
} Search;

static gboolean
is_called (const Search *search, const char *id, const char *name, const char *words)
{
  g_autoptr (NpPickerItem) item = np_picker_item_new (id, name, words);

  return np_picker_item_match (item, search->folded) <= NP_PICKER_MATCH_WORDS;
}

static gboolean
matches (const Search *search, NpEntity *entity, const char *words)
{
  return is_called (search, np_entity_get_id (entity), np_entity_get_name (entity), words);
}

static NpSearchResult *
add_named (Search *search, const char *name, guint class_order, const char *icon, char *kind)
{
  NpSearchResult *result = g_object_new (NP_TYPE_SEARCH_RESULT, NULL);
  g_autofree char *folded = np_picker_fold (name);

  result->name = g_strdup (name);
  result->kind = kind;
  result->icon = icon;
  result->order = class_order + (g_str_has_prefix (folded, search->folded) ? 0 : 10);
  g_ptr_array_add (search->results, result);
  return result;
}

static NpSearchResult *
add_result (Search *search, NpEntity *entity, guint class_order, const char *icon, char *kind)
{
  return add_named (search, np_entity_get_name (entity), class_order, icon, kind);
}

static NpLocation *
locate (NpView view, const char *by, const char *param, NpEntity *entity)
{
  g_autoptr (NpLocation) bare = np_location_new (view);
  g_autoptr (NpLocation) counted = by != NULL ? np_location_with (bare, NP_PARAM_BY, by) : NULL;

  return np_location_with (counted != NULL ? counted : bare, param, np_entity_get_id (entity));
}

static void
search_brands (Search *search, GListModel *brands)
{
  for (guint i = 0; i < g_list_model_get_n_items (brands); i++)
    {
      g_autoptr (NpBrand) brand = g_list_model_get_item (brands, i);
      g_autofree char *words = g_strjoinv (" ", (char **) np_brand_get_aliases (brand));

      if (matches (search, NP_ENTITY (brand), words))
        add_result (search, NP_ENTITY (brand), 0, "np-brand-symbolic", g_strdup (_ ("Brand")))
            ->location
            = locate (NP_VIEW_REGISTRATIONS, "brand", NP_PARAM_SELECT, NP_ENTITY (brand));
    }
}

static void
search_groups (Search *search, NpDataset *dataset)
{
  GListModel *groups = np_dataset_get_groups (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (NpGroup) group = g_list_model_get_item (groups, i);

      NpSearchResult *result;

      /* A group that stands for one brand is found as that brand. */
      if (np_group_get_own_brand (group) >= 0 || !matches (search, NP_ENTITY (group), NULL))
        continue;
      result
          = add_result (search, NP_ENTITY (group), 1, "np-group-symbolic", g_strdup (_ ("Group")));
      g_free (result->name);
      result->name = np_figures_group_name (dataset, i);
      result->location
          = locate (NP_VIEW_REGISTRATIONS, "group", NP_PARAM_SELECT, NP_ENTITY (group));
    }
}

static void
search_plants (Search *search, GListModel *plants)
{
  for (guint i = 0; i < g_list_model_get_n_items (plants); i++)
    {
      g_autoptr (NpPlant) plant = g_list_model_get_item (plants, i);
      g_autofree char *words
          = g_strjoin (" ", np_plant_get_operator (plant), np_plant_get_city (plant), NULL);

      /* Translators: what a search result is: a plant and who runs it */
      if (matches (search, NP_ENTITY (plant), words))
        add_result (search, NP_ENTITY (plant), 2, "np-plants-symbolic",
                    g_strdup_printf (_ ("Plant · %s"), np_plant_get_operator (plant)))
            ->location
            = locate (NP_VIEW_PLANTS, NULL, NP_PARAM_SELECT, NP_ENTITY (plant));
    }
}

static void
search_partnerships (Search *search, GListModel *partnerships)
{
  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      g_autofree char *words = g_strjoinv (" ", (char **) np_partnership_get_parties (partnership));

      if (matches (search, NP_ENTITY (partnership), words))
        add_result (search, NP_ENTITY (partnership), 3, "np-partnerships-symbolic",
                    g_strdup (_ ("Partnership")))
            ->location
            = locate (NP_VIEW_PARTNERSHIPS, NULL, NP_PARAM_SELECT, NP_ENTITY (partnership));
    }
}

static void
search_events (Search *search, GListModel *events)
{
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      g_autofree char *words = NULL;
      g_autofree char *date = NULL;

      words = g_strjoinv (" ", (char **) np_event_get_companies (event));
      if (!matches (search, NP_ENTITY (event), words))
        continue;
      date = np_format_date (np_event_get_date (event));
      /* Translators: what a search result is: an event and its date */
      add_result (search, NP_ENTITY (event), 4, "np-event-symbolic",
                  g_strdup_printf (_ ("Event · %s"), date))
          ->location
          = locate (NP_VIEW_PARTNERSHIPS, NULL, NP_PARAM_EVENT, NP_ENTITY (event));
    }
}

/* Sentences and titles come last, however they begin: who types a brand's name wants the brand. */
static void
search_claims (Search *search, GListModel *claims)
{
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (NpClaim) claim = g_list_model_get_item (claims, i);
      g_autofree char *said = np_claim_text_said (claim);

      if (matches (search, NP_ENTITY (claim), said))
        /* Translators: what a search result is: a claim, and who made it and when */
        add_result (search, NP_ENTITY (claim), 20, "np-evidence-symbolic",
                    g_strdup_printf (_ ("Claim · %s"), said))
            ->location
            = locate (NP_VIEW_EVIDENCE, NULL, NP_PARAM_CLAIM, NP_ENTITY (claim));
    }
}

static void
search_sources (Search *search, NpDataset *dataset)
{
  GListModel *sources = np_dataset_get_sources (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      NpSource *source = np_dataset_source (dataset, i);
      NpSourceKind kind = np_source_get_kind (source);

      if (is_called (search, np_source_get_id (source), np_source_get_title (source),
                     np_source_get_publisher (source)))
        /* Translators: what a search result is: a source, and of what kind */
        add_named (search, np_source_get_title (source), 40, np_format_source_icon (kind),
                   g_strdup_printf (_ ("Source · %s"), np_format_source_kind (kind)))
            ->location
            = np_evidence_mode_new_page (source);
    }
}

static int
compare_results_cb (gconstpointer a, gconstpointer b)
{
  const NpSearchResult *result_a = *(NpSearchResult *const *) a;
  const NpSearchResult *result_b = *(NpSearchResult *const *) b;

  if (result_a->order != result_b->order)
    return result_a->order < result_b->order ? -1 : 1;
  return g_utf8_collate (result_a->name, result_b->name);
}

GListStore *
np_search (NpDataset *dataset, const char *text, guint most)
{
  GListStore *store = g_list_store_new (NP_TYPE_SEARCH_RESULT);
  g_autofree char *stripped = NULL;
  Search search;

  g_return_val_if_fail (NP_IS_DATASET (dataset), store);
  g_return_val_if_fail (text != NULL, store);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return store;
  search.folded = np_picker_fold (stripped);
  search.results = g_ptr_array_new_with_free_func (g_object_unref);
  search_brands (&search, np_dataset_get_brands (dataset));
  search_groups (&search, dataset);
  search_plants (&search, np_dataset_get_plants (dataset));
  search_partnerships (&search, np_dataset_get_partnerships (dataset));
  search_events (&search, np_dataset_get_events (dataset));
  search_claims (&search, np_dataset_get_claims (dataset));
  search_sources (&search, dataset);
  g_ptr_array_sort (search.results, compare_results_cb);
  g_list_store_splice (store, 0, 0, search.results->pdata, MIN (search.results->len, most));
  g_ptr_array_unref (search.results);
  g_free (search.folded);
  return store;
}
