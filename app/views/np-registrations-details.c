/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-figures.h"
#include "np-format.h"
#include "np-registrations-overtakes.h"
#include "np-related.h"
#include "np-series.h"
#include "np-words.h"

/* One call's context; all borrowed. */
typedef struct
{
  NpDetailsPane *pane;
  const NpRegistrationsFacts *facts;
  NpDataset *dataset;
  NpLocation *location;
  NpBy by;
  guint subject;
  NpPeriod period;
} Context;

/* What a slice has of the subject. */
static const NpSliceEntry *
find_entry (const Context *context, NpFactsSlice slice)
{
  return context->facts->slices[slice] != NULL
             ? np_market_slice_find (context->facts->slices[slice], context->subject)
             : NULL;
}

/* What the figure shows, where that is none of what is told anyway. */
static void
add_measure (const Context *context)
{
  NpIndicator indicator
      = np_indicator_from_name (np_location_get (context->location, NP_PARAM_MEASURE));
  const NpSliceEntry *entry = find_entry (context, NP_FACTS_MEASURE);
  g_autofree char *value = NULL;

  if (indicator != NP_INDICATOR_ROLLING && indicator != NP_INDICATOR_YTD
      && indicator != NP_INDICATOR_INDEX)
    return;
  if (entry != NULL && !isnan (entry->value))
    value = np_words_indicator_value (indicator, entry->value);
  np_details_pane_add_word (context->pane, np_words_indicator (indicator),
                            value != NULL
                                ? value
                                : np_words_gap (entry != NULL ? entry->gap : NP_GAP_NOT_ITEMISED));
}

static void
add_rank (const Context *context, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  const NpSliceEntry *then = find_entry (context, NP_FACTS_YEAR_BEFORE);
  g_autofree char *rank = NULL;
  guint n_ranked = 0;

  if (entry->rank == 0)
    return;
  for (guint i = 0; i < slice->n_entries; i++)
    n_ranked += slice->entries[i].rank > 0 ? 1 : 0;
  /* Translators: a place in a ranking, such as “12 of 57”, and how it moved in a year. */
  if (then == NULL || then->rank == 0)
    rank = g_strdup_printf (_ ("%1$u of %2$u"), entry->rank, n_ranked);
  else if (then->rank == entry->rank)
    rank = g_strdup_printf (_ ("%1$u of %2$u, as a year before"), entry->rank, n_ranked);
  else if (then->rank > entry->rank)
    rank = g_strdup_printf (_ ("%1$u of %2$u, up %3$u in a year"), entry->rank, n_ranked,
                            then->rank - entry->rank);
  else
    rank = g_strdup_printf (_ ("%1$u of %2$u, down %3$u in a year"), entry->rank, n_ranked,
                            entry->rank - then->rank);
  np_details_pane_add_fact (context->pane, _ ("Rank"), rank);
}

static void
add_change (const Context *context)
{
  const NpSliceEntry *entry = find_entry (context, NP_FACTS_CHANGE);
  g_autofree char *change = NULL;
  g_autofree char *growth = NULL;
  g_autofree char *text = NULL;

  if (entry == NULL || isnan (entry->value))
    {
      np_details_pane_add_word (context->pane, np_words_indicator (NP_INDICATOR_CHANGE),
                                np_words_gap (entry != NULL ? entry->gap : NP_GAP_NO_BEFORE));
      return;
    }
  change = np_words_indicator_value (NP_INDICATOR_CHANGE, entry->value);
  if (entry->before > 0)
    {
      growth
          = np_words_indicator_value (NP_INDICATOR_GROWTH, entry->value / (double) entry->before);
      /* Translators: a change in cars and in per cent: “+8,841 (+16.5 %)”. */
      text = g_strdup_printf (_ ("%1$s (%2$s)"), change, growth);
    }
  np_details_pane_add_fact (context->pane, np_words_indicator (NP_INDICATOR_CHANGE),
                            text != NULL ? text : change);
}

static void
add_figure (const Context *context, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  g_autofree char *units = np_format_count (entry->units);
  g_autofree char *total = slice->total >= 0 ? np_format_count (slice->total) : NULL;
  g_autofree char *share = NULL;
  g_autofree char *share_text = NULL;

  np_details_pane_add_heading (context->pane, NULL);
  add_measure (context);
  np_details_pane_add_fact (context->pane, _ ("Registered"), units);
  add_rank (context, slice, entry);
  if (slice->total > 0)
    {
      share = np_format_share (entry->share);
      /* Translators: a share of the market, such as “2.7 % of 2,020,520” */
      share_text = g_strdup_printf (_ ("%s of %s"), share, total);
      np_details_pane_add_fact (context->pane, _ ("Share of the market"), share_text);
    }
  add_change (context);
  if (entry->status != NP_STATUS_FINAL)
    np_details_pane_add_word (context->pane, _ ("Status"), np_format_status (entry->status));
}

/* What the figure lacks. */
static void
add_reservations (const Context *context, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  guint n_months = np_period_get_n_months (slice->span);

  if (np_market_slice_is_incomplete (slice))
    {
      g_autofree char *text
          = g_strdup_printf (ngettext ("Only %1$u of %2$u months is counted.",
                                       "Only %1$u of %2$u months are counted.", slice->n_months),
                             slice->n_months, n_months);

      np_details_pane_add_text (context->pane, text);
    }
  else if (entry->lacks_months)
    np_details_pane_add_text (context->pane, _ ("Not all its months are counted: there may have "
                                                "been more."));
  if (entry->partial)
    np_details_pane_add_text (context->pane, _ ("Not all its brands are counted apart: there may "
                                                "have been more."));
  if (entry->combined && context->by != NP_BY_BRAND)
    np_details_pane_add_text (context->pane, _ ("A label for several brands is part of it."));
}

/* Who counted what is summed up in @slice. */
static void
add_counted_by (const Context *context, const NpMarketSlice *slice)
{
  np_details_pane_add_heading (context->pane, _ ("Counted by"));
  for (guint i = 0; i < slice->sources->len; i++)
    np_details_pane_add_source (context->pane,
                                np_dataset_source (context->dataset,
                                                   g_array_index (slice->sources, guint, i)),
                                NULL, FALSE);
}

static void
add_preference (const Context *context)
{
  guint basis = context->facts->basis;
  NpSource *source;
  g_autofree char *why = NULL;

  if (basis == G_MAXUINT)
    return;
  source = np_dataset_source (context->dataset, basis);
  why = g_strdup_printf (_ ("The dataset prefers %s for this period; figures of different sources "
                            "are never added together."),
                         np_source_get_publisher (source) != NULL ? np_source_get_publisher (source)
                                                                  : np_source_get_title (source));
  np_details_pane_add_text (context->pane, why);
}

static void
add_sources (const Context *context, const NpMarketSlice *slice)
{
  NpFactTable *registrations = np_dataset_get_registrations (context->dataset);
  NpFactSlice rows = np_fact_table_find (registrations, context->facts->periods->market,
                                         context->subject, context->period);

  if (rows.n == 0)
    {
      /* A sum of shorter periods, if anything. */
      if (slice != NULL && np_market_slice_find (slice, context->subject) != NULL)
        add_counted_by (context, slice);
      return;
    }
  np_details_pane_add_heading (context->pane, _ ("What the sources say"));
  for (guint i = 0; i < rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (registrations, rows.first + i);
      g_autofree char *units = np_format_count (fact.units);

      np_details_pane_add_source (context->pane, np_dataset_source (context->dataset, fact.source),
                                  units, i == 0 && rows.n > 1);
    }
  if (rows.n > 1)
    add_preference (context);
}

static void
add_parts (const Context *context)
{
  const NpMarketSlice *brands = context->facts->slices[NP_FACTS_BRANDS];
  guint n_parts = 0;

  for (guint i = 0; brands != NULL && i < brands->n_entries; i++)
    {
      const NpSliceEntry *entry = &brands->entries[i];
      NpEntity *brand = NP_ENTITY (np_dataset_brand (context->dataset, entry->subject));
      g_autoptr (NpLocation) by_brand = NULL;
      g_autoptr (NpLocation) location = NULL;
      g_autofree char *units = NULL;

      if (np_by_get_subject (context->dataset, context->by, entry->subject, context->period)
          != context->subject)
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
    add_counted_by (context, brands);
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
fill_brand (const Context *context, const NpMarketSlice *slice)
{
  NpBrand *brand = np_dataset_brand (context->dataset, context->subject);

  if (np_brand_get_covers (brand) == NP_BRAND_COVERS_BRANDS)
    np_details_pane_add_text (context->pane, _ ("One label for several brands: its source does "
                                                "not count them apart, so neither does this."));
  else if (np_brand_get_covers (brand) == NP_BRAND_COVERS_POOL)
    np_details_pane_add_text (context->pane,
                              _ ("Makes that the source does not count apart: it has no rank."));
  add_sources (context, slice);
  add_owners (context, brand);
}

static void
fill_group (const Context *context)
{
  NpGroup *group = np_dataset_group (context->dataset, context->subject);

  np_details_pane_add_text (context->pane, np_group_get_note (group));
  if (np_group_get_own_brand (group) >= 0)
    np_details_pane_add_text (context->pane,
                              _ ("No source names its group, so it stands as its own."));
  add_parts (context);
}

static void
fill (const Context *context)
{
  const NpMarketSlice *slice = context->facts->slices[NP_FACTS_UNITS];
  const NpSliceEntry *entry = find_entry (context, NP_FACTS_UNITS);

  if (entry != NULL)
    {
      add_figure (context, slice, entry);
      add_reservations (context, slice, entry);
      np_registrations_overtakes_add (context->pane, context->facts, context->location);
    }
  else
    {
      np_details_pane_add_text (context->pane,
                                context->by == NP_BY_BRAND
                                    ? _ ("The count in use does not itemise it in this period.")
                                    : _ ("No figure in this period."));
    }
  switch (context->by)
    {
    case NP_BY_BRAND:
      fill_brand (context, slice);
      break;
    case NP_BY_COUNTRY:
      add_parts (context);
      break;
    case NP_BY_GROUP:
    default:
      fill_group (context);
      break;
    }
  if (context->by != NP_BY_COUNTRY)
    np_related_add_partnerships (context->pane, context->dataset, context->by, context->subject,
                                 context->period);
}

/* What is shown and of when. (transfer full) */
static char *
describe (const Context *context)
{
  g_autofree char *period = np_format_period (context->period);

  /* Translators: what is shown, then the period: “Brand · 2025” */
  switch (context->by)
    {
    case NP_BY_BRAND:
      return g_strdup_printf (_ ("Brand · %s"), period);
    case NP_BY_COUNTRY:
      return g_strdup_printf (_ ("Country of origin · %s"), period);
    case NP_BY_GROUP:
    default:
      return g_strdup_printf (_ ("Group · %s"), period);
    }
}

gboolean
np_registrations_details_fill (NpDetailsPane *pane,
                               const NpRegistrationsFacts *facts,
                               NpLocation *location)
{
  NpDataset *dataset = facts->periods->dataset;
  NpBy by = np_series_get_by (location);
  guint subject = (guint) facts->subject;
  Context context = { pane, facts, dataset, location, by, subject, facts->shown };
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  if (facts->subject < 0)
    return FALSE;
  subtitle = describe (&context);
  name = np_series_get_name (dataset, by, subject);
  np_details_pane_start (pane, name, subtitle);
  fill (&context);
  return TRUE;
}
