/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures that a claim is about, as one of several counts has them. */

#include "np-claim-private.h"

#include <math.h>
#include <string.h>

#include "np-utilisation.h"

/* "group:chery" is @kind "group:" and the id that is put to @id. */
static gboolean
is_kind (const char *reference, const char *kind, const char **id)
{
  if (!g_str_has_prefix (reference, kind))
    return FALSE;
  *id = reference + strlen (kind);
  return TRUE;
}

static gpointer
entity_or_null (gpointer dataset, int number, gpointer (*get) (gpointer dataset, guint number))
{
  return number >= 0 ? get (dataset, (guint) number) : NULL;
}

/**
 * np_claim_find_entity:
 * @dataset: a dataset
 * @reference: what a claim names
 *
 * Returns: (transfer none) (nullable): the entity; %NULL for a source, a period and what isn't there
 */
NpEntity *
np_claim_find_entity (NpDataset *dataset, const char *reference)
{
  const char *id;

  if (is_kind (reference, "brand:", &id))
    return entity_or_null (dataset, np_dataset_find_brand (dataset, id),
                           (gpointer) np_dataset_brand);
  if (is_kind (reference, "group:", &id))
    return entity_or_null (dataset, np_dataset_find_group (dataset, id),
                           (gpointer) np_dataset_group);
  if (is_kind (reference, "plant:", &id))
    return entity_or_null (dataset, np_dataset_find_plant (dataset, id),
                           (gpointer) np_dataset_plant);
  if (is_kind (reference, "market:", &id))
    return entity_or_null (dataset, np_dataset_find_market (dataset, id),
                           (gpointer) np_dataset_market);
  if (is_kind (reference, "partnership:", &id))
    return (NpEntity *) np_dataset_find_partnership (dataset, id);
  if (is_kind (reference, "event:", &id))
    return (NpEntity *) np_dataset_find_event (dataset, id);
  if (is_kind (reference, "claim:", &id))
    return (NpEntity *) np_dataset_find_claim (dataset, id);
  return NULL;
}

/**
 * np_claim_checker_get_history:
 * @self: a checker
 * @market: a market's number
 *
 * Returns: (transfer none): its counts
 */
NpMarketHistory *
np_claim_checker_get_history (NpClaimChecker *self, guint market)
{
  if (self->histories[market] == NULL)
    self->histories[market] = np_market_history_new (self->dataset, market);
  return self->histories[market];
}

static NpReading
get_reading (const NpClaimQuestion *self)
{
  if (self->op == NP_CLAIM_OPERATOR_SHARE)
    return (NpReading) { .indicator = NP_INDICATOR_SHARE };
  if (self->op == NP_CLAIM_OPERATOR_GROWTH)
    return (NpReading) { .indicator = NP_INDICATOR_GROWTH };
  return (NpReading) { .indicator = NP_INDICATOR_UNITS };
}

/* A slice is asked for once per item, and made once per claim. */
static const NpMarketSlice *
get_slice (const NpClaimQuestion *self, NpClaimCount count, NpPeriod period, NpBy by)
{
  NpReading reading = get_reading (self);
  g_autofree char *key
      = g_strdup_printf ("%d %u %u %d %d", self->market, count, period, by, reading.indicator);
  NpMarketSlice *slice = g_hash_table_lookup (self->checker->slices, key);

  if (slice == NULL)
    {
      slice = np_market_slice_read (np_claim_checker_get_history (self->checker, self->market),
                                    period, by, &reading, count);
      if (slice != NULL)
        g_hash_table_insert (self->checker->slices, g_steal_pointer (&key), slice);
    }
  return slice;
}

static NpClaimLack
lack_of_gap (NpGap gap)
{
  switch (gap)
    {
    case NP_GAP_NO_TOTAL:
      return NP_CLAIM_LACKS_TOTAL;
    case NP_GAP_NO_BEFORE:
    case NP_GAP_OTHER_COUNT:
    case NP_GAP_NOTHING_BEFORE:
      return NP_CLAIM_LACKS_BEFORE;
    case NP_GAP_PARTS:
    case NP_GAP_MONTHS:
      return NP_CLAIM_LACKS_MONTHS;
    default:
      return NP_CLAIM_LACKS_FIGURE;
    }
}

/* The whole of a share is the market, that of a growth what there was before. */
static void
read_whole (const NpClaimQuestion *self,
            const NpMarketSlice *slice,
            const NpSliceEntry *entry,
            NpClaimFigure *figure)
{
  if (self->op == NP_CLAIM_OPERATOR_SHARE)
    figure->whole = slice->total;
  else if (self->op == NP_CLAIM_OPERATOR_GROWTH)
    figure->whole = entry->before;
  else
    return;
  if (isnan (entry->value))
    figure->item.lack = lack_of_gap (entry->gap);
  else if (figure->whole <= 0)
    figure->item.lack
        = self->op == NP_CLAIM_OPERATOR_SHARE ? NP_CLAIM_LACKS_TOTAL : NP_CLAIM_LACKS_BEFORE;
}

static void
read_entry (const NpClaimQuestion *self,
            NpClaimCount count,
            NpBy by,
            int subject,
            NpClaimFigure *figure)
{
  const NpMarketSlice *slice = get_slice (self, count, figure->item.period, by);
  const NpSliceEntry *entry
      = slice != NULL && subject >= 0 ? np_market_slice_find (slice, subject) : NULL;

  if (entry == NULL)
    return;
  figure->item.lack = NP_CLAIM_LACKS_NOTHING;
  figure->item.units = entry->units;
  figure->item.table = NP_DATA_TABLE_REGISTRATIONS;
  figure->item.row = entry->first_row;
  figure->rank = entry->rank;
  if (entry->partial)
    figure->item.lack = NP_CLAIM_LACKS_BRANDS;
  else if (entry->incomplete || np_market_slice_is_incomplete (slice))
    figure->item.lack = NP_CLAIM_LACKS_MONTHS;
  else if (self->op == NP_CLAIM_OPERATOR_RANK
           && (entry->rank == 0 || !np_market_slice_is_itemised (slice)))
    figure->item.lack = NP_CLAIM_LACKS_RANKING;
  else
    read_whole (self, slice, entry, figure);
}

/* A row of a table by one source, or the one in use. */
static void
read_row (NpFactTable *table,
          NpFactSlice rows,
          NpDataTable name,
          NpClaimCount count,
          NpClaimFigure *figure)
{
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (count != NP_CLAIM_IN_USE && fact.source != count)
        continue;
      figure->item.lack = NP_CLAIM_LACKS_NOTHING;
      figure->item.units = fact.units;
      figure->item.table = name;
      figure->item.row = i;
      return;
    }
}

static void
read_total (const NpClaimQuestion *self, NpClaimCount count, int market, NpClaimFigure *figure)
{
  NpFactTable *table = np_dataset_get_market_totals (self->checker->dataset);
  NpPeriod before = np_indicator_get_year_before (figure->item.period);
  NpClaimFigure earlier = { .item = { .units = -1 } };

  read_row (table, np_fact_table_find (table, market, 0, figure->item.period),
            NP_DATA_TABLE_MARKET_TOTALS, count, figure);
  if (self->op != NP_CLAIM_OPERATOR_GROWTH || figure->item.units < 0)
    return;
  /* The year before by the same source: two counts are no growth. */
  count = np_fact_table_get_row (table, figure->item.row).source;
  if (before != NP_PERIOD_NONE)
    read_row (table, np_fact_table_find (table, market, 0, before), NP_DATA_TABLE_MARKET_TOTALS,
              count, &earlier);
  figure->whole = earlier.item.units;
  if (figure->whole <= 0)
    figure->item.lack = NP_CLAIM_LACKS_BEFORE;
}

static void
read_registrations (const NpClaimQuestion *self,
                    NpClaimCount count,
                    const char *reference,
                    NpClaimFigure *figure)
{
  NpDataset *dataset = self->checker->dataset;
  const char *id;

  if (is_kind (reference, "brand:", &id))
    {
      read_entry (self, count, NP_BY_BRAND, np_dataset_find_brand (dataset, id), figure);
    }
  else if (is_kind (reference, "group:", &id))
    {
      read_entry (self, count, NP_BY_GROUP, np_dataset_find_group (dataset, id), figure);
    }
  else if (is_kind (reference, "market:", &id)
           && np_dataset_find_market (dataset, id) == self->market)
    {
      const NpMarketSlice *slice = get_slice (self, count, figure->item.period, NP_BY_BRAND);

      if (slice == NULL || slice->total < 0)
        return;
      figure->item.lack = NP_CLAIM_LACKS_NOTHING;
      figure->item.units = slice->total;
    }
  else
    {
      figure->item.lack = NP_CLAIM_LACKS_SUBJECT;
    }
}

static gboolean
are_alternatives (const NpCapacity *a, const NpCapacity *b, guint32 day)
{
  return (a->basis == NP_CAPACITY_BASIS_ANNOUNCED) == (b->basis == NP_CAPACITY_BASIS_ANNOUNCED)
         && a->unit == b->unit
         && (!np_date_is_set (&a->from) || np_date_first_day (&a->from) <= day)
         && (!np_date_is_set (&a->to) || day < np_date_first_day (&a->to));
}

/* The statement in use, or the one at a place of the plant's list if it is in force as well. */
static void
read_capacity (const NpClaimQuestion *self,
               NpClaimCount count,
               NpPlant *plant,
               NpClaimFigure *figure)
{
  guint32 day = np_period_get_last_day (figure->item.period);
  gint64 low, high;
  guint n;
  const NpCapacity *all = np_plant_get_capacities (plant, &n);
  const NpCapacity *capacity = np_utilisation_find_capacity (plant, day, &low, &high);

  if (capacity == NULL || np_plant_has_closed (plant, day))
    return;
  if (count != NP_CLAIM_IN_USE
      && (count >= n || &all[count] == capacity || !are_alternatives (&all[count], capacity, day)))
    return;
  figure->item.capacity = count == NP_CLAIM_IN_USE ? capacity : &all[count];
  figure->item.units = figure->item.capacity->units;
  figure->item.lack = NP_CLAIM_LACKS_NOTHING;
}

static void
read_plant (const NpClaimQuestion *self,
            NpClaimCount count,
            const char *reference,
            NpClaimFigure *figure)
{
  NpDataset *dataset = self->checker->dataset;
  NpFactTable *table = np_dataset_get_production (dataset);
  NpMeasure measure
      = self->measure == NP_CLAIM_MEASURE_SALES ? NP_MEASURE_SALES : NP_MEASURE_OUTPUT;
  const char *id;
  int plant = is_kind (reference, "plant:", &id) ? np_dataset_find_plant (dataset, id) : -1;

  if (plant < 0)
    figure->item.lack = NP_CLAIM_LACKS_SUBJECT;
  else if (self->measure == NP_CLAIM_MEASURE_CAPACITY)
    read_capacity (self, count, np_dataset_plant (dataset, plant), figure);
  else
    read_row (table, np_fact_table_find (table, measure, plant, figure->item.period),
              NP_DATA_TABLE_PRODUCTION, count, figure);
}

/* "period:2013" is the claim's own subject then, by what is in use for that time. */
static gboolean
read_other_period (const NpClaimQuestion *self, const char *reference, NpClaimFigure *figure)
{
  const char *text;
  NpPeriod period;

  if (!is_kind (reference, "period:", &text) || !np_period_parse (text, &period))
    return FALSE;
  *figure = np_claim_read_figure (self, NP_CLAIM_IN_USE, self->parts[0], period);
  figure->item.reference = reference;
  if (self->parts[1] != NULL)
    figure->item.lack = NP_CLAIM_LACKS_SUBJECT;
  return TRUE;
}

/**
 * np_claim_read_figure:
 * @self: what is asked
 * @count: by which count
 * @reference: of what
 * @period: when
 *
 * Returns: the figure, or what it lacks
 */
NpClaimFigure
np_claim_read_figure (const NpClaimQuestion *self,
                      NpClaimCount count,
                      const char *reference,
                      NpPeriod period)
{
  NpClaimFigure figure
      = { .item = { .reference = reference,
                    .entity = np_claim_find_entity (self->checker->dataset, reference),
                    .period = period,
                    .units = -1,
                    .row = G_MAXUINT,
                    .lack = NP_CLAIM_LACKS_FIGURE },
          .whole = -1 };
  const char *id;

  if (read_other_period (self, reference, &figure))
    return figure;
  switch (self->measure)
    {
    case NP_CLAIM_MEASURE_REGISTRATIONS:
      read_registrations (self, count, reference, &figure);
      break;
    case NP_CLAIM_MEASURE_MARKET_TOTAL:
      if (is_kind (reference, "market:", &id))
        read_total (self, count, np_dataset_find_market (self->checker->dataset, id), &figure);
      else
        figure.item.lack = NP_CLAIM_LACKS_SUBJECT;
      break;
    default:
      read_plant (self, count, reference, &figure);
      break;
    }
  return figure;
}

/* Every source that has a row of it, once. */
static void
add_row_sources (GArray *counts, NpFactTable *table, NpFactSlice rows)
{
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    np_claim_check_add_source (counts, np_fact_table_get_row (table, i).source);
}

static void
list_part_counts (const NpClaimQuestion *self, const char *reference, GArray *counts)
{
  NpDataset *dataset = self->checker->dataset;
  NpFactTable *production = np_dataset_get_production (dataset);
  NpFactTable *totals = np_dataset_get_market_totals (dataset);
  const char *id;
  int number;

  if (self->measure == NP_CLAIM_MEASURE_MARKET_TOTAL && is_kind (reference, "market:", &id))
    {
      number = np_dataset_find_market (dataset, id);
      if (number >= 0)
        add_row_sources (counts, totals, np_fact_table_find (totals, number, 0, self->period));
    }
  if (!is_kind (reference, "plant:", &id))
    return;
  number = np_dataset_find_plant (dataset, id);
  if (number < 0)
    return;
  if (self->measure == NP_CLAIM_MEASURE_CAPACITY)
    {
      guint n;

      np_plant_get_capacities (np_dataset_plant (dataset, number), &n);
      for (guint i = 0; i < n && self->parts[1] == NULL; i++)
        g_array_append_val (counts, i);
    }
  else if (self->measure != NP_CLAIM_MEASURE_MARKET_TOTAL)
    {
      add_row_sources (counts, production,
                       np_fact_table_find (production,
                                           self->measure == NP_CLAIM_MEASURE_SALES
                                               ? NP_MEASURE_SALES
                                               : NP_MEASURE_OUTPUT,
                                           number, self->period));
    }
}

/**
 * np_claim_list_counts:
 * @self: what is asked
 *
 * The ways in which it can be counted. Registrations of different counts are never added; of production
 * what is in use of each plant comes first, then each source by itself; of the capacity of one plant the
 * statement in use, then the others.
 *
 * Returns: (transfer full) (element-type NpClaimCount): in order of preference
 */
GArray *
np_claim_list_counts (const NpClaimQuestion *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (NpClaimCount));
  NpClaimCount in_use = NP_CLAIM_IN_USE;

  if (self->measure == NP_CLAIM_MEASURE_REGISTRATIONS)
    {
      NpReading reading = get_reading (self);
      g_autoptr (GArray) bases
          = np_market_slice_list_bases (np_claim_checker_get_history (self->checker, self->market),
                                        self->period, &reading);

      g_array_append_vals (counts, bases->data, bases->len);
    }
  else
    {
      for (guint i = 0; self->parts[i] != NULL; i++)
        list_part_counts (self, self->parts[i], counts);
      g_array_prepend_val (counts, in_use);
    }
  if (counts->len == 0)
    g_array_append_val (counts, in_use);
  return counts;
}
