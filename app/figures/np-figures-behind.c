/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure counts one source for each fact; here is what all of them said. The figure's own lists
 * decide which subjects and periods that is, so that nothing is behind a figure that isn't in it. */

#include "np-config.h"

#include "np-figures-behind.h"

#include "np-concentration.h"

typedef struct
{
  const NpQuery *query;
  NpBehindFunc func;
  gpointer user_data;
  GHashTable *rows;   /* of registrations, to whether they are in use (owned) */
  GHashTable *totals; /* of market totals, the same (owned) */
  GHashTable *parts;  /* a span to the periods inside it, the longest first (owned) */
} Behind;

static void
emit_fact (Behind *self, NpBehindKind kind, NpEntity *subject, const NpFact *fact, gboolean in_use)
{
  gboolean registered = kind == NP_BEHIND_REGISTRATIONS || kind == NP_BEHIND_MARKET_TOTAL;
  NpBehindRow row = {
    .kind = kind,
    .subject = subject,
    .market = registered ? np_dataset_market (self->query->dataset, self->query->market) : NULL,
    .period = fact->period,
    .units = fact->units,
    .status = fact->status,
    .source = np_dataset_source (self->query->dataset, fact->source),
    .in_use = in_use,
  };

  self->func (&row, self->user_data);
}

/* What one point of a figure counts, another may not. */
static void
note_row (GHashTable *rows, guint row, gboolean in_use)
{
  gpointer key = GUINT_TO_POINTER (row);

  if (in_use || !g_hash_table_contains (rows, key))
    g_hash_table_insert (rows, key, GINT_TO_POINTER (in_use));
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const NpPeriod x = *(const NpPeriod *) a, y = *(const NpPeriod *) b;
  guint n = np_period_get_n_months (x), m = np_period_get_n_months (y);

  return n != m ? (n > m ? -1 : 1) : np_period_compare (x, y);
}

static gboolean
is_inside (NpPeriod part, NpPeriod span)
{
  return np_period_get_first_day (part) >= np_period_get_first_day (span)
         && np_period_get_last_day (part) <= np_period_get_last_day (span);
}

static const GArray *
get_parts (Behind *self, NpPeriod span)
{
  NpFactTable *table = np_dataset_get_registrations (self->query->dataset);
  GArray *parts = g_hash_table_lookup (self->parts, GUINT_TO_POINTER (span));
  const NpPeriod *periods;
  guint n;

  if (parts != NULL)
    return parts;
  parts = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  periods = np_fact_table_get_periods (table, self->query->market, &n);
  for (guint i = 0; i < n; i++)
    if (is_inside (periods[i], span))
      g_array_append_val (parts, periods[i]);
  g_array_sort (parts, compare_lengths);
  g_hash_table_insert (self->parts, GUINT_TO_POINTER (span), parts);
  return parts;
}

static gboolean
overlaps (const GArray *taken, NpPeriod period)
{
  for (guint i = 0; i < taken->len; i++)
    if (np_period_overlaps (period, g_array_index (taken, NpPeriod, i)))
      return TRUE;
  return FALSE;
}

/* All that is said of a brand in one period; whether a source of @basis' family is among it. */
static gboolean
note_period (Behind *self, guint brand, NpPeriod period, guint basis)
{
  const NpQuery *query = self->query;
  NpFactTable *table = np_dataset_get_registrations (query->dataset);
  NpFactSlice rows = np_fact_table_find (table, query->market, brand, period);
  gboolean found = FALSE;

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);
      gboolean in_use = !found && basis != G_MAXUINT
                        && np_market_history_is_family (query->history, fact.source, basis);

      note_row (self->rows, i, in_use);
      found |= in_use;
    }
  return found;
}

/* A brand's figures of a span that is summed: its own or, where there are none, those of its longest
 * parts. */
static void
note_brand_parts (Behind *self, guint brand, NpPeriod span, guint longest, guint basis)
{
  const GArray *parts = get_parts (self, span);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (NpPeriod));

  for (guint i = 0; i < parts->len; i++)
    {
      NpPeriod part = g_array_index (parts, NpPeriod, i);

      if (np_period_get_n_months (part) <= longest && !overlaps (taken, part)
          && note_period (self, brand, part, basis))
        g_array_append_val (taken, part);
    }
}

static void
note_totals (Behind *self, NpPeriod span, guint basis)
{
  const NpQuery *query = self->query;
  NpFactTable *table = np_dataset_get_market_totals (query->dataset);
  NpFactSlice rows = np_fact_table_find_period (table, query->market, span);
  guint source = G_MAXUINT;

  if (basis != G_MAXUINT)
    np_market_history_get_total (query->history, span, basis, TRUE, &source);
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    note_row (self->totals, i, np_fact_table_get_row (table, i).source == source);
}

/* Whether a count has to add up what is shorter than the span. */
static gboolean
is_summed (Behind *self, NpPeriod span, guint longest, guint basis)
{
  g_autoptr (NpMarketCount) count = NULL;

  if (basis != G_MAXUINT)
    count = np_market_history_get_count (self->query->history, span, longest, basis);
  return count != NULL && count->summed;
}

/* @longest: how many months the figures may be of; @subject: of the query's kind; G_MAXUINT: all that
 * is shown. */
static void
note_span (Behind *self, NpPeriod span, guint longest, guint subject, guint basis)
{
  const NpQuery *query = self->query;
  guint n = g_list_model_get_n_items (np_dataset_get_brands (query->dataset));
  gboolean summed = span != NP_PERIOD_NONE && is_summed (self, span, longest, basis);

  if (span == NP_PERIOD_NONE)
    return;
  for (guint brand = 0; brand < n; brand++)
    {
      guint of = np_by_get_subject (query->dataset, query->by, brand, span);

      if (subject == G_MAXUINT ? np_query_is_hidden (query, of) : of != subject)
        continue;
      if (summed)
        note_brand_parts (self, brand, span, longest, basis);
      else
        note_period (self, brand, span, basis);
    }
  note_totals (self, span, basis);
}

/* A figure of a period, and what it is held against. */
static void
note_figure (Behind *self, NpPeriod period, guint subject, guint basis)
{
  const NpReading *reading = &self->query->reading;
  NpPeriod span = np_indicator_get_span (reading->indicator, period);

  /* As np_market_slice_read() has it: twelve months are made up of what is as long as the period. */
  note_span (self, span, span == period ? NP_PARTS_ANY : np_period_get_n_months (period), subject,
             basis);
  if (np_indicator_compares (reading->indicator))
    note_span (self, np_reading_get_before (reading, period), NP_PARTS_ANY, subject, basis);
}

static void
note_series (Behind *self, const GArray *series)
{
  for (guint i = 0; i < series->len; i++)
    {
      const NpTrendSeries *one = &g_array_index (series, NpTrendSeries, i);

      for (guint j = 0; j < one->n_points; j++)
        {
          const NpTrendPoint *point = &one->points[j];

          note_figure (self, point->period, one->subject,
                       point->gap == NP_GAP_NONE ? point->source : G_MAXUINT);
        }
    }
}

static void
note_whole_period (Behind *self, NpPeriod period)
{
  g_autoptr (NpMarketSlice) slice = np_query_read (self->query, period);

  note_figure (self, period, G_MAXUINT, slice != NULL ? slice->basis : G_MAXUINT);
}

static void
note_registrations (Behind *self)
{
  g_autoptr (GArray) list = NULL;

  switch (self->query->mode)
    {
    case NP_MODE_TREND:
    case NP_MODE_SHARE:
    case NP_MODE_RANK:
    case NP_MODE_MULTIPLES:
      list = np_query_list_trends (self->query);
      note_series (self, list);
      break;
    case NP_MODE_SLOPE:
      list = np_query_list_pairs (self->query);
      note_series (self, list);
      break;
    case NP_MODE_CONCENTRATION:
      list = np_query_list_concentrations (self->query);
      for (guint i = 0; i < list->len; i++)
        note_whole_period (self, g_array_index (list, NpConcentration, i).period);
      break;
    case NP_MODE_RANKING:
    default:
      note_whole_period (self, self->query->period);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint x = GPOINTER_TO_UINT (a), y = GPOINTER_TO_UINT (b);

  return x < y ? -1 : x > y;
}

/* In the order of the table: period by period, brand by brand, the preferred source first. */
static void
emit_rows (Behind *self, NpBehindKind kind, NpFactTable *table, GHashTable *rows)
{
  NpDataset *dataset = self->query->dataset;
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (rows), compare_rows);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      NpFact fact = np_fact_table_get_row (table, GPOINTER_TO_UINT (key->data));

      emit_fact (self, kind,
                 kind == NP_BEHIND_MARKET_TOTAL
                     ? NULL
                     : NP_ENTITY (np_dataset_brand (dataset, fact.subject)),
                 &fact, GPOINTER_TO_INT (g_hash_table_lookup (rows, key->data)));
    }
}

static void
emit_registrations (Behind *self)
{
  NpDataset *dataset = self->query->dataset;

  self->rows = g_hash_table_new (NULL, NULL);
  self->totals = g_hash_table_new (NULL, NULL);
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  note_registrations (self);
  emit_rows (self, NP_BEHIND_REGISTRATIONS, np_dataset_get_registrations (dataset), self->rows);
  emit_rows (self, NP_BEHIND_MARKET_TOTAL, np_dataset_get_market_totals (dataset), self->totals);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->totals);
  g_hash_table_unref (self->parts);
}

/* Also that of a plant which a scenario opens again. */
static gboolean
uses_capacity (Behind *self, const GArray *entries, guint plant, const NpCapacity *capacity)
{
  for (guint i = 0; i < self->query->results->len; i++)
    {
      const NpPlantResult *result = np_query_get_result (self->query, i, plant);

      if (result != NULL && result->touched && result->claim == capacity)
        return TRUE;
    }
  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, NpUtilisation, i).capacity == capacity)
      return TRUE;
  return FALSE;
}

static void
emit_capacities (Behind *self, const GArray *entries, guint number)
{
  NpPlant *plant = np_dataset_plant (self->query->dataset, number);
  guint n;
  const NpCapacity *capacities = np_plant_get_capacities (plant, &n);

  for (guint i = 0; i < n; i++)
    {
      NpSource **source = capacities[i].sources;
      NpBehindRow row = {
        .kind = NP_BEHIND_CAPACITY,
        .subject = NP_ENTITY (plant),
        .capacity = &capacities[i],
        .units = capacities[i].units,
        .source = source != NULL ? *source : NULL,
        .in_use = uses_capacity (self, entries, number, &capacities[i]),
      };

      self->func (&row, self->user_data);
      for (source = row.source != NULL ? source + 1 : NULL; source != NULL && *source != NULL;
           source++)
        {
          row.source = *source;
          self->func (&row, self->user_data);
        }
    }
}

static void
emit_production (Behind *self, const NpUtilisation *entry, NpMeasure measure)
{
  NpDataset *dataset = self->query->dataset;
  NpFactTable *table = np_dataset_get_production (dataset);
  NpFactSlice rows = np_fact_table_find (table, measure, entry->plant, entry->period);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      emit_fact (self, measure == NP_MEASURE_SALES ? NP_BEHIND_SALES : NP_BEHIND_OUTPUT,
                 NP_ENTITY (np_dataset_plant (dataset, entry->plant)), &fact,
                 entry->production_row == i);
    }
}

/* Plants over time: every period of each. */
static GArray *
list_uses (const NpQuery *query)
{
  g_autoptr (GArray) plants = np_query_list_plants_over_time (query);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));

  for (guint i = 0; i < plants->len; i++)
    {
      g_autoptr (GArray) uses = np_query_list_uses (query, g_array_index (plants, guint, i));

      g_array_append_vals (entries, uses->data, uses->len);
    }
  return entries;
}

/* Of plants' years, output and sales of one period are two entries: each emits its own. */
static void
emit_plants (Behind *self, const GArray *entries, gboolean years)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (g_hash_table_add (seen, GUINT_TO_POINTER (entry->plant)))
        emit_capacities (self, entries, entry->plant);
      if (!years || entry->measure == NP_MEASURE_OUTPUT)
        emit_production (self, entry, NP_MEASURE_OUTPUT);
      if (!years || entry->measure == NP_MEASURE_SALES)
        emit_production (self, entry, NP_MEASURE_SALES);
    }
}

static void
emit_totals (Behind *self)
{
  NpFactTable *table = np_dataset_get_production (self->query->dataset);
  g_autoptr (GArray) totals = np_query_list_totals (self->query);

  for (guint i = 0; i < totals->len; i++)
    {
      g_autoptr (GArray) rows
          = np_query_list_total_rows (self->query, g_array_index (totals, guint, i));

      for (guint k = 0; k < rows->len; k++)
        {
          guint row = g_array_index (rows, guint, k);
          NpUtilisation entry = {
            .plant = g_array_index (totals, guint, i),
            .period = np_fact_table_get_row (table, row).period,
            .production_row = row,
          };

          emit_production (self, &entry, NP_MEASURE_OUTPUT);
        }
    }
}

/* Where each scenario is from, as far as the dataset has its sources. */
static void
emit_scenarios (Behind *self)
{
  NpDataset *dataset = self->query->dataset;

  for (guint i = 0; i < self->query->scenarios->len; i++)
    {
      NpScenario *scenario = g_ptr_array_index (self->query->scenarios, i);
      const char *const *ids = np_scenario_get_source_ids (scenario);
      NpBehindRow row = { .kind = NP_BEHIND_SCENARIO,
                          .subject = NP_ENTITY (scenario),
                          .period = self->query->period,
                          .in_use = TRUE };

      if (ids[0] == NULL)
        self->func (&row, self->user_data);
      for (guint k = 0; ids[k] != NULL; k++)
        {
          int source = np_dataset_find_source (dataset, ids[k]);

          row.source = source >= 0 ? np_dataset_source (dataset, (guint) source) : NULL;
          self->func (&row, self->user_data);
        }
    }
}

static void
emit_plants_view (Behind *self)
{
  gboolean over_time = self->query->plants_mode == NP_PLANTS_MODE_USE;
  g_autoptr (GArray) entries
      = over_time ? list_uses (self->query) : np_query_list_plants (self->query);

  /* Nothing of a scenario is in a figure of output. */
  if (self->query->plants_mode == NP_PLANTS_MODE_OUTPUT)
    {
      emit_totals (self);
      return;
    }
  emit_plants (self, entries, over_time || np_query_is_one_plant (self->query));
  np_query_foreach_scenario_registrations (self->query, self->func, self->user_data);
  emit_scenarios (self);
}

static void
emit_event (Behind *self, NpEvent *event, gboolean in_use)
{
  NpEntity *entity = NP_ENTITY (event);
  guint n = np_entity_get_n_sources (entity);
  NpBehindRow row = { .kind = NP_BEHIND_EVENT, .subject = entity, .in_use = in_use };

  if (n == 0)
    self->func (&row, self->user_data);
  for (guint i = 0; i < n; i++)
    {
      row.source = np_entity_get_source (entity, i);
      self->func (&row, self->user_data);
    }
}

static void
emit_events (Behind *self)
{
  g_autoptr (GPtrArray) events = np_query_list_events (self->query);

  for (guint i = 0; i < events->len; i++)
    {
      guint n;
      NpEvent *const *reports
          = np_reports_get (self->query->reports, g_ptr_array_index (events, i), &n);

      for (guint k = 0; k < n; k++)
        emit_event (self, reports[k], k == 0);
    }
}

/*
 * np_query_foreach_behind:
 * @query: what is asked for
 * @func: called for every row, in the order of a table
 *
 * A fact with figures of three sources is three rows, one of them in use. An event or a capacity
 * with two sources is two rows that say the same.
 */
void
np_query_foreach_behind (const NpQuery *query, NpBehindFunc func, gpointer user_data)
{
  Behind self = { .query = query, .func = func, .user_data = user_data };

  switch (np_location_get_view (query->location))
    {
    case NP_VIEW_PARTNERSHIPS:
      emit_events (&self);
      break;
    case NP_VIEW_PLANTS:
      emit_plants_view (&self);
      break;
    case NP_VIEW_EVIDENCE:
      np_query_foreach_evidence (query, func, user_data);
      break;
    case NP_VIEW_REGISTRATIONS:
    default:
      emit_registrations (&self);
    }
}
