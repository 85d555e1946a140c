/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns are a contract, as those of np-figures-tables.c are. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures-behind.h"
#include "np-figures-tables.h"
#include "np-format.h"

typedef struct
{
  const NpQuery *query;
  NpTable *table;
} Filling;

/* The words of the dataset's format, which files keep. */
static const char *const kind_words[] = {
  [NP_BEHIND_REGISTRATIONS] = "registrations",
  [NP_BEHIND_MARKET_TOTAL] = "market-total",
  [NP_BEHIND_CAPACITY] = "capacity",
  [NP_BEHIND_OUTPUT] = "output",
  [NP_BEHIND_SALES] = "sales",
  [NP_BEHIND_EVENT] = "event",
  [NP_BEHIND_SCENARIO] = "scenario",
};

static const char *const status_words[] = {
  [NP_STATUS_FINAL] = "final",
  [NP_STATUS_PROVISIONAL] = "provisional",
  [NP_STATUS_ESTIMATE] = "estimate",
  [NP_STATUS_DERIVED] = "derived",
};

static const char *const unit_words[] = {
  [NP_CAPACITY_UNIT_VEHICLES_YEAR] = "vehicles/year",
  [NP_CAPACITY_UNIT_ENGINES_YEAR] = "engines/year",
  [NP_CAPACITY_UNIT_MWH_YEAR] = "MWh/year",
  [NP_CAPACITY_UNIT_BODIES_DAY] = "bodies/day",
  [NP_CAPACITY_UNIT_VEHICLES_HOUR] = "vehicles/hour",
};

static void
add_kind (NpTable *table, NpBehindKind kind)
{
  static const char *const shown[] = {
    [NP_BEHIND_REGISTRATIONS] = N_ ("registrations"),
    [NP_BEHIND_MARKET_TOTAL] = N_ ("market total"),
    [NP_BEHIND_CAPACITY] = N_ ("capacity"),
    [NP_BEHIND_OUTPUT] = N_ ("output"),
    [NP_BEHIND_SALES] = N_ ("sales"),
    [NP_BEHIND_EVENT] = N_ ("event"),
    [NP_BEHIND_SCENARIO] = N_ ("scenario"),
  };

  np_table_add_label (table, kind_words[kind], _ (shown[kind]), 0);
}

static void
add_source (NpTable *table, NpSource *source)
{
  np_table_add_text (table, source != NULL ? np_source_get_id (source) : NULL);
  np_table_add_text (table, source != NULL ? np_source_get_publisher (source) : NULL);
}

static void
add_in_use (NpTable *table, gboolean in_use)
{
  /* Translators: whether a figure is the one that is counted. */
  np_table_add_label (table, in_use ? "yes" : "no",
                      in_use ? C_ ("in use", "yes") : C_ ("in use", "no"), 0);
}

static void
add_subject (NpTable *table, NpEntity *subject)
{
  np_table_add_text (table, subject != NULL ? np_entity_get_id (subject) : NULL);
  np_table_add_text (table, subject != NULL ? np_entity_get_name (subject) : NULL);
}

static void
add_registrations_cb (const NpBehindRow *row, gpointer user_data)
{
  Filling *self = user_data;

  np_table_add_row (self->table, row->subject != NULL ? np_entity_get_id (row->subject) : NULL);
  add_kind (self->table, row->kind);
  np_table_add_text (self->table, np_entity_get_id (NP_ENTITY (row->market)));
  add_subject (self->table, row->subject);
  np_figures_tables_add_period (self->table, row->period);
  np_table_add_integer (self->table, row->units);
  add_source (self->table, row->source);
  np_table_add_label (self->table, status_words[row->status], np_format_status (row->status), 0);
  add_in_use (self->table, row->in_use);
}

static NpTable *
make_registrations (const NpQuery *query)
{
  const NpColumn columns[] = {
    /* Translators: what a row states: registrations, capacity … */
    { "fact", N_ ("Figure"), NP_COLUMN_TEXT },
    { "market", N_ ("Market"), NP_COLUMN_ID },
    { "brand", N_ ("ID"), NP_COLUMN_ID },
    { "name", N_ ("Name"), NP_COLUMN_TEXT },
    { "period", N_ ("Period"), NP_COLUMN_TEXT },
    { "units", N_ ("Registered"), NP_COLUMN_INTEGER },
    { "source", N_ ("Source"), NP_COLUMN_TEXT },
    { "publisher", N_ ("Publisher"), NP_COLUMN_TEXT },
    /* Translators: final, provisional, estimate, derived. */
    { "status", N_ ("Status"), NP_COLUMN_TEXT },
    { "in_use", N_ ("In use"), NP_COLUMN_TEXT },
  };
  Filling self = { query, np_figures_tables_new (columns, G_N_ELEMENTS (columns)) };

  np_query_foreach_behind (query, add_registrations_cb, &self);
  return self.table;
}

/* What it changes stands in the figure's own table; here is where it is from. */
static void
add_scenario_row (Filling *self, const NpBehindRow *row)
{
  np_table_add_row (self->table, NULL);
  add_kind (self->table, row->kind);
  np_table_add_gap (self->table);
  np_table_add_text (self->table, np_entity_get_name (row->subject));
  np_figures_tables_add_period (self->table, row->period);
  for (guint i = 0; i < 5; i++)
    np_table_add_gap (self->table);
  add_source (self->table, row->source);
  np_table_add_gap (self->table);
  add_in_use (self->table, row->in_use);
}

/* A brand, or a market, isn't a plant: its id stands in a column of its own. */
static void
add_registered_row (Filling *self, const NpBehindRow *row)
{
  np_table_add_row (self->table, NULL);
  add_kind (self->table, row->kind);
  np_table_add_gap (self->table);
  np_table_add_text (self->table,
                     np_entity_get_name (row->subject != NULL ? row->subject
                                                              : NP_ENTITY (row->market)));
  np_figures_tables_add_period (self->table, row->period);
  np_table_add_gap (self->table);
  np_table_add_gap (self->table);
  np_table_add_integer (self->table, row->units);
  np_table_add_text (self->table, np_figures_tables_get_unit (NP_PRODUCT_VEHICLES));
  np_table_add_gap (self->table);
  add_source (self->table, row->source);
  np_table_add_label (self->table, status_words[row->status], np_format_status (row->status), 0);
  add_in_use (self->table, row->in_use);
}

/* What a plant makes or could make. */
static void
add_plant_row (Filling *self, const NpBehindRow *row)
{
  const NpCapacity *capacity = row->capacity;

  np_table_add_row (self->table, np_entity_get_id (row->subject));
  add_kind (self->table, row->kind);
  add_subject (self->table, row->subject);
  if (capacity != NULL)
    {
      np_table_add_gap (self->table);
      np_figures_tables_add_date (self->table, &capacity->from);
      np_figures_tables_add_date (self->table, &capacity->to);
      np_table_add_integer (self->table, row->units);
      np_table_add_text (self->table, unit_words[capacity->unit]);
      np_figures_tables_add_basis (self->table, capacity->basis);
    }
  else
    {
      np_figures_tables_add_period (self->table, row->period);
      np_table_add_gap (self->table);
      np_table_add_gap (self->table);
      np_table_add_integer (self->table, row->units);
      np_table_add_text (self->table,
                         np_figures_tables_get_unit (np_plant_get_makes (NP_PLANT (row->subject))));
      np_table_add_gap (self->table);
    }
  add_source (self->table, row->source);
  if (capacity != NULL)
    np_table_add_gap (self->table);
  else
    np_table_add_label (self->table, status_words[row->status], np_format_status (row->status), 0);
  add_in_use (self->table, row->in_use);
}

/* What happened, and when; it has no figure. */
static void
add_event_row (Filling *self, const NpBehindRow *row)
{
  NpEvent *event = NP_EVENT (row->subject);

  np_table_add_row (self->table, NULL);
  add_kind (self->table, row->kind);
  np_table_add_gap (self->table);
  np_table_add_text (self->table, np_entity_get_name (row->subject));
  np_table_add_gap (self->table);
  np_figures_tables_add_date (self->table, np_event_get_date (event));
  np_figures_tables_add_date (self->table, np_event_get_end (event));
  for (guint i = 0; i < 3; i++)
    np_table_add_gap (self->table);
  add_source (self->table, row->source);
  np_table_add_gap (self->table);
  add_in_use (self->table, row->in_use);
}

static void
add_plant_cb (const NpBehindRow *row, gpointer user_data)
{
  Filling *self = user_data;
  gboolean registered = row->market != NULL;

  if (row->kind == NP_BEHIND_SCENARIO)
    add_scenario_row (self, row);
  else if (row->kind == NP_BEHIND_EVENT)
    add_event_row (self, row);
  else if (registered)
    add_registered_row (self, row);
  else
    add_plant_row (self, row);
  np_table_add_text (self->table, registered ? np_entity_get_id (NP_ENTITY (row->market)) : NULL);
  np_table_add_text (self->table,
                     registered && row->subject != NULL ? np_entity_get_id (row->subject) : NULL);
  if (row->claim != NULL)
    np_table_add_text (self->table, np_entity_get_id (NP_ENTITY (row->claim)));
}

/* Of plants, and of claims, which rest on plants and brands alike. */
static NpTable *
make_plants (const NpQuery *query)
{
  const NpColumn columns[] = {
    { "fact", N_ ("Figure"), NP_COLUMN_TEXT },
    { "plant", N_ ("ID"), NP_COLUMN_ID },
    { "name", N_ ("Plant"), NP_COLUMN_TEXT },
    { "period", N_ ("Period"), NP_COLUMN_TEXT },
    /* Translators: the first and the last day of a capacity. */
    { "from", N_ ("From"), NP_COLUMN_TEXT },
    { "to", N_ ("To"), NP_COLUMN_TEXT },
    { "units", N_ ("Units"), NP_COLUMN_INTEGER },
    /* Translators: what is counted: vehicles, engines … */
    { "unit", N_ ("Unit"), NP_COLUMN_TEXT },
    { "basis", N_ ("Basis"), NP_COLUMN_TEXT },
    { "source", N_ ("Source"), NP_COLUMN_TEXT },
    { "publisher", N_ ("Publisher"), NP_COLUMN_TEXT },
    { "status", N_ ("Status"), NP_COLUMN_TEXT },
    { "in_use", N_ ("In use"), NP_COLUMN_TEXT },
    /* What a scenario counts is registered of a brand. */
    { "market", N_ ("Market"), NP_COLUMN_ID },
    { "brand", N_ ("Brand"), NP_COLUMN_ID },
    /* Of evidence. */
    { "claim", N_ ("Claim"), NP_COLUMN_ID },
  };
  gboolean evidence = np_location_get_view (query->location) == NP_VIEW_EVIDENCE;
  Filling self
      = { query, np_figures_tables_new (columns, G_N_ELEMENTS (columns) - (evidence ? 0 : 1)) };

  np_query_foreach_behind (query, add_plant_cb, &self);
  return self.table;
}

static void
add_event_cb (const NpBehindRow *row, gpointer user_data)
{
  Filling *self = user_data;
  NpEvent *event = NP_EVENT (row->subject);
  NpEntity *partnership = (NpEntity *) np_event_get_partnership (event);
  const char *kind = np_event_get_kind (event);

  np_table_add_row (self->table, np_entity_get_id (row->subject));
  np_table_add_text (self->table, np_entity_get_id (row->subject));
  if (partnership != NULL)
    np_table_add_label (self->table, np_entity_get_id (partnership),
                        np_entity_get_name (partnership), 0);
  else
    np_table_add_gap (self->table);
  np_figures_tables_add_date (self->table, np_event_get_date (event));
  np_figures_tables_add_date (self->table, np_event_get_end (event));
  np_table_add_label (self->table, kind, np_format_event_kind (kind), 0);
  np_table_add_text (self->table, np_entity_get_name (row->subject));
  np_table_add_text (self->table, np_event_get_summary (event));
  add_source (self->table, row->source);
  np_table_add_text (self->table, row->source != NULL ? np_source_get_url (row->source) : NULL);
}

static NpTable *
make_partnerships (const NpQuery *query)
{
  const NpColumn columns[] = {
    { "id", N_ ("ID"), NP_COLUMN_ID },
    { "partnership", N_ ("Partnership"), NP_COLUMN_TEXT },
    { "date", N_ ("Date"), NP_COLUMN_TEXT },
    /* Translators: the date on which something that lasted was over. */
    { "end", N_ ("End"), NP_COLUMN_TEXT },
    { "kind", N_ ("Kind"), NP_COLUMN_TEXT },
    { "title", N_ ("Event"), NP_COLUMN_TEXT },
    { "summary", N_ ("Summary"), NP_COLUMN_TEXT },
    { "source", N_ ("Source"), NP_COLUMN_TEXT },
    { "publisher", N_ ("Publisher"), NP_COLUMN_TEXT },
    { "url", N_ ("Address"), NP_COLUMN_TEXT },
  };
  Filling self = { query, np_figures_tables_new (columns, G_N_ELEMENTS (columns)) };

  np_query_foreach_behind (query, add_event_cb, &self);
  return self.table;
}

/**
 * np_figures_new_behind:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * The rows of the dataset that a figure rests on, also those that it doesn't count because another
 * source was preferred: market figures, capacities and production, or events with each source.
 *
 * Returns: (transfer full) (nullable): the table
 */
NpTable *
np_figures_new_behind (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) query = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  query = np_query_new (dataset, location, error);
  if (query == NULL)
    return NULL;
  switch (np_location_get_view (query->location))
    {
    case NP_VIEW_PARTNERSHIPS:
      return make_partnerships (query);
    case NP_VIEW_PLANTS:
    case NP_VIEW_EVIDENCE:
      return make_plants (query);
    case NP_VIEW_REGISTRATIONS:
    default:
      return make_registrations (query);
    }
}
