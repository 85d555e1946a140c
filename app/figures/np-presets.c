/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-presets.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-format.h"
#include "np-location.h"
#include "np-owner.h"

/* Fewer brands of one country are seen at a glance. */
#define MIN_BRANDS_OF_COUNTRY 5
/* Fewer brands that somebody names are no list. */
#define MIN_BRANDS_OF_CLAIMS 2
#define N_LARGEST            10

/* One call's context; all borrowed. */
typedef struct
{
  NpDataset *dataset;
  guint market;
  NpPeriod period;
  const NpMarketSlice *brands; /* of the period (nullable) */
  GPtrArray *presets;
} Context;

static void
np_preset_free (gpointer data)
{
  NpPreset *self = data;

  g_free (self->title);
  g_free (self->ids);
  g_free (self);
}

static gboolean
has_id (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static void
add_id (GPtrArray *ids, NpEntity *entity)
{
  if (ids->len < NP_LOCATION_MAX_LIST && !has_id (ids, np_entity_get_id (entity)))
    g_ptr_array_add (ids, (gpointer) np_entity_get_id (entity));
}

/* @title: (transfer full); @ids: ends up NULL-terminated. */
static void
add_preset (const Context *context, NpPresetKind kind, char *title, NpBy by, GPtrArray *ids)
{
  NpPreset *preset = g_new0 (NpPreset, 1);

  g_ptr_array_add (ids, NULL);
  preset->kind = kind;
  preset->title = title;
  preset->by = by;
  preset->ids = g_strjoinv (",", (char **) ids->pdata);
  g_ptr_array_add (context->presets, preset);
}

typedef gboolean (*WantsFunc) (const Context *context, guint brand, guint wanted);

static gboolean
is_of_group (const Context *context, guint brand, guint group)
{
  return np_owner_in_period (context->dataset, brand, context->period) == group;
}

static gboolean
is_of_country (const Context *context, guint brand, guint country)
{
  return np_dataset_get_country_of_brand (context->dataset, brand) == country;
}

/* The period's brands that a function wants, the largest first. */
static void
add_brands (const Context *context, GPtrArray *ids, WantsFunc wants, guint wanted)
{
  const NpMarketSlice *slice = context->brands;

  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    if (slice->entries[i].rank > 0 && wants (context, slice->entries[i].subject, wanted))
      add_id (ids, NP_ENTITY (np_dataset_brand (context->dataset, slice->entries[i].subject)));
}

static void
add_group (const Context *context, NpBy by, guint group)
{
  NpEntity *entity = NP_ENTITY (np_dataset_group (context->dataset, group));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *name = np_figures_group_name (context->dataset, group);

  if (by == NP_BY_GROUP)
    {
      add_id (ids, entity);
      add_preset (context, NP_PRESET_GROUPS, g_steal_pointer (&name), by, ids);
      return;
    }
  add_brands (context, ids, is_of_group, group);
  if (ids->len > 0)
    add_preset (context, NP_PRESET_GROUPS, g_steal_pointer (&name), NP_BY_BRAND, ids);
}

static void
add_groups (const Context *context, NpBy by)
{
  GListModel *steps = np_dataset_get_story_steps (context->dataset);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);
      NpLocation *location = np_story_step_get_location (step);
      g_auto (GStrv) ids = NULL;

      if (location == NULL || np_location_get_view (location) != NP_VIEW_REGISTRATIONS
          || !(np_location_get (location, NP_PARAM_BY) == NULL
               || np_location_is (location, NP_PARAM_BY, "group")))
        continue;
      ids = np_location_get_list (location, NP_PARAM_SELECT);
      for (guint j = 0; ids[j] != NULL; j++)
        {
          int group = np_dataset_find_group (context->dataset, ids[j]);

          if (group >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (group)))
            add_group (context, by, group);
        }
    }
}

static void
add_countries (const Context *context)
{
  guint n = g_list_model_get_n_items (np_dataset_get_countries (context->dataset));

  /* The last one is not a country. */
  for (guint country = 0; country + 1 < n; country++)
    {
      NpEntity *entity = NP_ENTITY (np_dataset_country (context->dataset, country));
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      add_brands (context, ids, is_of_country, country);
      if (ids->len >= MIN_BRANDS_OF_COUNTRY)
        add_preset (context, NP_PRESET_COUNTRIES, g_strdup (np_entity_get_name (entity)),
                    NP_BY_BRAND, ids);
    }
}

/* The entity that a claim's reference names: the brand's or group's number if it is of that kind,
 * else -1. */
static int
read_reference (NpDataset *dataset, const char *reference, NpBy by)
{
  if (reference == NULL)
    return -1;
  if (by == NP_BY_BRAND && g_str_has_prefix (reference, "brand:"))
    return np_dataset_find_brand (dataset, reference + strlen ("brand:"));
  if (by == NP_BY_GROUP && g_str_has_prefix (reference, "group:"))
    return np_dataset_find_group (dataset, reference + strlen ("group:"));
  return -1;
}

/* Who compares what with others: claims that have both in common are one list. */
typedef struct
{
  NpSource *source;
  const char *subject;
  GPtrArray *others; /* ids of brands (owned container) */
} Comparison;

static void
clear_comparison (gpointer data)
{
  g_ptr_array_unref (((Comparison *) data)->others);
}

static Comparison *
find_comparison (GArray *comparisons, NpSource *source, const char *subject)
{
  Comparison comparison = { source, subject, NULL };

  for (guint i = 0; i < comparisons->len; i++)
    {
      Comparison *known = &g_array_index (comparisons, Comparison, i);

      if (known->source == source && g_str_equal (known->subject, subject))
        return known;
    }
  comparison.others = g_ptr_array_new ();
  g_array_append_val (comparisons, comparison);
  return &g_array_index (comparisons, Comparison, comparisons->len - 1);
}

static void
collect_claim (const Context *context, GArray *comparisons, NpClaim *claim)
{
  const char *market = np_claim_get_market (claim);
  const char *subject = np_claim_get_subject (claim);
  const char *const *others = np_claim_get_others (claim);
  Comparison *comparison;

  if (g_strcmp0 (np_claim_get_kind (claim), "comparison") != 0 || subject == NULL
      || np_entity_get_n_sources (NP_ENTITY (claim)) == 0
      || (market != NULL
          && np_dataset_find_market (context->dataset, market) != (int) context->market))
    return;
  comparison = find_comparison (comparisons, np_entity_get_source (NP_ENTITY (claim), 0), subject);
  for (; others != NULL && *others != NULL; others++)
    {
      int brand = read_reference (context->dataset, *others, NP_BY_BRAND);

      if (brand >= 0)
        add_id (comparison->others, NP_ENTITY (np_dataset_brand (context->dataset, brand)));
    }
}

static void
add_comparison (const Context *context, const Comparison *comparison)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *name = NULL;
  const char *publisher = np_source_get_publisher (comparison->source);
  int group = read_reference (context->dataset, comparison->subject, NP_BY_GROUP);
  int brand = read_reference (context->dataset, comparison->subject, NP_BY_BRAND);

  if (comparison->others->len < MIN_BRANDS_OF_CLAIMS || (group < 0 && brand < 0))
    return;
  if (group >= 0)
    {
      name = np_figures_group_name (context->dataset, group);
      add_brands (context, ids, is_of_group, group);
    }
  else
    {
      name = g_strdup (np_entity_get_name (NP_ENTITY (np_dataset_brand (context->dataset, brand))));
      add_id (ids, NP_ENTITY (np_dataset_brand (context->dataset, brand)));
    }
  for (guint i = 0; i < comparison->others->len; i++)
    if (ids->len < NP_LOCATION_MAX_LIST && !has_id (ids, comparison->others->pdata[i]))
      g_ptr_array_add (ids, comparison->others->pdata[i]);
  /* Translators: a group or brand that is compared with others, then who does so: “Chery group, by
   * The Guardian”. */
  add_preset (context, NP_PRESET_CLAIMS,
              g_strdup_printf (_ ("%1$s, by %2$s"), name,
                               publisher != NULL ? publisher
                                                 : np_source_get_title (comparison->source)),
              NP_BY_BRAND, ids);
}

static void
add_claims (const Context *context)
{
  GListModel *claims = np_dataset_get_claims (context->dataset);
  g_autoptr (GArray) comparisons = g_array_new (FALSE, FALSE, sizeof (Comparison));

  g_array_set_clear_func (comparisons, clear_comparison);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (NpClaim) claim = g_list_model_get_item (claims, i);

      collect_claim (context, comparisons, claim);
    }
  for (guint i = 0; i < comparisons->len; i++)
    add_comparison (context, &g_array_index (comparisons, Comparison, i));
}

static void
add_largest (const Context *context, NpBy by)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *period = np_format_period (context->period);
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_new (context->dataset, context->market, context->period, by);

  for (guint i = 0; slice != NULL && i < slice->n_entries && ids->len < N_LARGEST; i++)
    if (slice->entries[i].rank > 0)
      add_id (ids, np_by_get_entity (context->dataset, by, slice->entries[i].subject));
  if (ids->len == N_LARGEST)
    add_preset (
        context, NP_PRESET_SIZE,
        /* Translators: the ten largest brands, groups or countries; %s is a period, such as 2025. */
        g_strdup_printf (_ ("Top ten of %s"), period), by, ids);
}

GPtrArray *
np_presets_new (NpDataset *dataset, guint market, NpBy by, NpPeriod period)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func (np_preset_free);
  g_autoptr (NpMarketSlice) brands = NULL;
  Context context = { dataset, market, period, NULL, presets };

  g_return_val_if_fail (NP_IS_DATASET (dataset), presets);

  brands = np_market_slice_new (dataset, market, period, NP_BY_BRAND);
  context.brands = brands;
  add_groups (&context, by);
  add_countries (&context);
  add_claims (&context);
  add_largest (&context, by);
  return presets;
}
