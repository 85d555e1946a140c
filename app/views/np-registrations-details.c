/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-format.h"
#include "np-market-slice.h"
#include "np-owner.h"
#include "np-related.h"

/* One call's context; all borrowed. */
typedef struct
{
  NpDetailsPane *pane;
  NpDataset *dataset;
  guint market;
  NpLocation *location;
  NpPeriod period;
} Context;

static void
add_figure (const Context *context, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  g_autofree char *units = np_format_count (entry->units);
  g_autofree char *total = slice->total >= 0 ? np_format_count (slice->total) : NULL;
  g_autofree char *rank = NULL;
  g_autofree char *share = NULL;
  g_autofree char *share_text = NULL;
  guint n_ranked = 0;

  for (guint i = 0; i < slice->n_entries; i++)
    n_ranked += slice->entries[i].rank > 0 ? 1 : 0;
  np_details_pane_add_heading (context->pane, NULL);
  np_details_pane_add_fact (context->pane, _ ("Registered"), units);
  if (entry->rank > 0)
    {
      /* Translators: a place in a ranking, such as “12 of 57” */
      rank = g_strdup_printf (_ ("%u of %u"), entry->rank, n_ranked);
      np_details_pane_add_fact (context->pane, _ ("Rank"), rank);
    }
  if (slice->total > 0)
    {
      share = np_format_share (entry->share);
      /* Translators: a share of the market, such as “2.7 % of 2,020,520” */
      share_text = g_strdup_printf (_ ("%s of %s"), share, total);
      np_details_pane_add_fact (context->pane, _ ("Share of the market"), share_text);
    }
}

static void
add_sources (const Context *context, guint brand)
{
  NpFactTable *registrations = np_dataset_get_registrations (context->dataset);
  NpFactSlice rows = np_fact_table_find (registrations, context->market, brand, context->period);
  guint basis = np_market_basis (context->dataset, context->market, context->period);

  if (rows.n == 0)
    return;
  np_details_pane_add_heading (context->pane, _ ("What the sources say"));
  for (guint i = 0; i < rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (registrations, rows.first + i);
      g_autofree char *units = np_format_count (fact.units);

      np_details_pane_add_source (context->pane, np_dataset_source (context->dataset, fact.source),
                                  units, i == 0 && rows.n > 1);
    }
  if (rows.n > 1 && basis != G_MAXUINT)
    {
      g_autofree char *why = g_strdup_printf (
          _ ("The dataset prefers %s for this period; figures of different sources are never "
             "added together."),
          np_source_get_publisher (np_dataset_source (context->dataset, basis)) != NULL
              ? np_source_get_publisher (np_dataset_source (context->dataset, basis))
              : np_source_get_title (np_dataset_source (context->dataset, basis)));

      np_details_pane_add_text (context->pane, why);
    }
}

static void
add_parts (const Context *context, guint group)
{
  g_autoptr (NpMarketSlice) brands
      = np_market_slice_new (context->dataset, context->market, context->period, NP_BY_BRAND);
  guint n_parts = 0;

  for (guint i = 0; brands != NULL && i < brands->n_entries; i++)
    {
      const NpSliceEntry *entry = &brands->entries[i];
      NpEntity *brand = NP_ENTITY (np_dataset_brand (context->dataset, entry->subject));
      g_autoptr (NpLocation) by_brand = NULL;
      g_autoptr (NpLocation) location = NULL;
      g_autofree char *units = NULL;

      if (np_owner_in_period (context->dataset, entry->subject, context->period) != group)
        continue;
      if (n_parts++ == 0)
        np_details_pane_add_heading (context->pane, _ ("Its brands"));
      units = np_format_count (entry->units);
      by_brand = np_location_with (context->location, NP_PARAM_BY, "brand");
      location = np_location_with (by_brand, NP_PARAM_SELECT, np_entity_get_id (brand));
      np_details_pane_add_link (context->pane, "np-brand-symbolic", np_entity_get_name (brand),
                                units, location);
    }
  if (brands != NULL)
    {
      np_details_pane_add_heading (context->pane, _ ("Counted by"));
      np_details_pane_add_source (context->pane,
                                  np_dataset_source (context->dataset, brands->basis), NULL, FALSE);
    }
}

static void
add_owners (const Context *context, NpBrand *brand)
{
  guint n;
  const NpOwnership *ownerships = np_brand_get_ownerships (brand, &n);

  if (n > 0)
    np_details_pane_add_heading (context->pane, _ ("Who owned it"));
  for (guint i = 0; i < n; i++)
    {
      NpEntity *group = NP_ENTITY (np_dataset_group (context->dataset, ownerships[i].group));
      g_autofree char *name = np_figures_group_name (context->dataset, ownerships[i].group);
      g_autofree char *since = np_format_span (&ownerships[i].from, &ownerships[i].to);
      g_autoptr (NpLocation) by_group = np_location_with (context->location, NP_PARAM_BY, "group");
      g_autoptr (NpLocation) location
          = np_location_with (by_group, NP_PARAM_SELECT, np_entity_get_id (group));

      np_details_pane_add_link (context->pane, "np-group-symbolic", name, since, location);
    }
}

static void
fill_brand (const Context *context, guint number, const NpMarketSlice *slice)
{
  NpBrand *brand = np_dataset_brand (context->dataset, number);
  const NpSliceEntry *entry = slice != NULL ? np_market_slice_find (slice, number) : NULL;

  if (entry != NULL)
    add_figure (context, slice, entry);
  else
    np_details_pane_add_text (context->pane,
                              _ ("The count in use does not itemise it in this period."));
  if (np_brand_get_covers (brand) == NP_BRAND_COVERS_BRANDS)
    np_details_pane_add_text (context->pane, _ ("One label for several brands: its source does "
                                                "not count them apart, so neither does this."));
  else if (np_brand_get_covers (brand) == NP_BRAND_COVERS_POOL)
    np_details_pane_add_text (context->pane,
                              _ ("Makes that the source does not count apart: it has no rank."));
  add_sources (context, number);
  add_owners (context, brand);
}

static void
fill_group (const Context *context, guint number, const NpMarketSlice *slice)
{
  NpGroup *group = np_dataset_group (context->dataset, number);
  const NpSliceEntry *entry = slice != NULL ? np_market_slice_find (slice, number) : NULL;

  if (entry != NULL)
    add_figure (context, slice, entry);
  else
    np_details_pane_add_text (context->pane, _ ("No figure in this period."));
  np_details_pane_add_text (context->pane, np_group_get_note (group));
  if (np_group_get_own_brand (group) >= 0)
    np_details_pane_add_text (context->pane,
                              _ ("No source names its group, so it stands as its own."));
  add_parts (context, number);
}

static const char *
get_focus (char **selected)
{
  guint n = g_strv_length (selected);

  return n > 0 ? selected[n - 1] : NULL;
}

gboolean
np_registrations_details_fill (NpDetailsPane *pane,
                               NpDataset *dataset,
                               guint market,
                               NpPeriod shown,
                               NpLocation *location)
{
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);
  const char *id = get_focus (selected);
  NpBy by = np_location_is (location, NP_PARAM_BY, "brand") ? NP_BY_BRAND : NP_BY_GROUP;
  Context context = { pane, dataset, market, location, shown };
  g_autoptr (NpMarketSlice) slice = NULL;
  g_autofree char *period = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  NpEntity *entity;
  int number;

  if (id == NULL)
    return FALSE;
  number = by == NP_BY_BRAND ? np_dataset_find_brand (dataset, id)
                             : np_dataset_find_group (dataset, id);
  if (number < 0)
    return FALSE;
  entity = by == NP_BY_BRAND ? NP_ENTITY (np_dataset_brand (dataset, number))
                             : NP_ENTITY (np_dataset_group (dataset, number));
  period = np_format_period (context.period);
  slice = np_market_slice_new (dataset, market, context.period, by);

  /* Translators: what is shown, then the period: “Brand · 2025” */
  subtitle = g_strdup_printf (by == NP_BY_BRAND ? _ ("Brand · %s") : _ ("Group · %s"), period);
  name = by == NP_BY_GROUP ? np_figures_group_name (dataset, number)
                           : g_strdup (np_entity_get_name (entity));
  np_details_pane_start (pane, name, subtitle);
  if (by == NP_BY_BRAND)
    fill_brand (&context, number, slice);
  else
    fill_group (&context, number, slice);
  np_related_add_partnerships (pane, dataset, by, number, context.period);
  return TRUE;
}
