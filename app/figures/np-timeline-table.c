/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns are the command line's contract: an id is never renamed or moved. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-figures-tables.h"
#include "np-format.h"
#include "np-pace-text.h"

/* --- Events --- */

static void
add_partnership (NpTable *table, NpPartnership *partnership)
{
  if (partnership != NULL)
    np_table_add_label (table, np_entity_get_id (NP_ENTITY (partnership)),
                        np_entity_get_name (NP_ENTITY (partnership)), 0);
  else
    np_table_add_gap (table);
}

/* Words joined as the dataset's format joins them. @names: (nullable): what people read instead */
static void
add_list (NpTable *table, const char *const *ids, const char *shown)
{
  g_autofree char *text = g_strjoinv (";", (char **) ids);

  np_table_add_label (table, *text != '\0' ? text : NULL, shown != NULL ? shown : text, 0);
}

static void
add_brands (NpTable *table, NpDataset *dataset, const char *const *brands)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; brands[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (dataset, brands[i]);

      g_strv_builder_add (builder,
                          brand >= 0
                              ? np_entity_get_name (NP_ENTITY (np_dataset_brand (dataset,
                                                                                 (guint) brand)))
                              : brands[i]);
    }
  names = g_strv_builder_end (builder);
  shown = np_format_list ((const char *const *) names);
  add_list (table, brands, shown);
}

static void
add_plant (NpTable *table, NpDataset *dataset, const char *id)
{
  int plant = id != NULL ? np_dataset_find_plant (dataset, id) : -1;

  if (plant >= 0)
    np_table_add_label (table, id,
                        np_entity_get_name (NP_ENTITY (np_dataset_plant (dataset, (guint) plant))),
                        0);
  else
    np_table_add_text (table, id);
}

static void
add_links (NpTable *table, NpEvent *event)
{
  static const char *const kinds[] = {
    [NP_EVENT_LINK_CAUSES] = "causes",     [NP_EVENT_LINK_REPLACES] = "replaces",
    [NP_EVENT_LINK_LEADS_TO] = "leads-to", [NP_EVENT_LINK_CONTRADICTS] = "contradicts",
    [NP_EVENT_LINK_FOLLOWS] = "follows",   [NP_EVENT_LINK_RIVAL_OF] = "rival-of",
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  guint n;
  const NpEventLink *links = np_event_get_links (event, &n);

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (builder, g_strconcat (kinds[links[i].kind], ":", links[i].event, NULL));
  words = g_strv_builder_end (builder);
  add_list (table, (const char *const *) words, NULL);
}

/* People see by ‡ that there are rivals: before the title of one that isn't in use, after the title of
 * the one that is. */
static void
add_title (NpTable *table, const NpQuery *query, NpEvent *event, NpEvent *used)
{
  const char *title = np_entity_get_name (NP_ENTITY (event));
  g_autofree char *shown = NULL;
  guint n;

  np_reports_get (query->reports, event, &n);
  if (n > 1)
    shown = used != event ? g_strdup_printf ("‡ %s", title) : g_strdup_printf ("%s ‡", title);
  np_table_add_label (table, title, shown != NULL ? shown : title, 0);
}

/* @used: the report of the same event that is in use, or @event itself */
static void
add_event_row (NpTable *table,
               const NpQuery *query,
               const NpTimelineLane *lane,
               NpEvent *event,
               NpEvent *used)
{
  NpEntity *entity = NP_ENTITY (event);
  g_autofree char *companies = np_format_list (np_event_get_companies (event));

  np_table_add_row (table, np_entity_get_id (entity));
  np_table_add_text (table, np_entity_get_id (entity));
  add_partnership (table, np_event_get_partnership (event));
  np_figures_tables_add_date (table, np_event_get_date (event));
  np_table_add_label (table, np_event_get_kind (event),
                      np_format_event_kind (np_event_get_kind (event)), 0);
  add_title (table, query, event, used);
  np_figures_tables_add_sources (table, &entity, 1);
  np_table_add_label (table, lane->key,
                      lane->section_name != NULL && lane->company != NULL ? lane->section_name
                                                                          : lane->name,
                      0);
  np_figures_tables_add_date (table, np_event_get_planned (event));
  np_figures_tables_add_date (table, np_event_get_end (event));
  add_list (table, np_event_get_companies (event), companies);
  add_plant (table, query->dataset, np_event_get_plant (event));
  add_brands (table, query->dataset, np_event_get_brands (event));
  add_links (table, event);
  if (used != event)
    np_table_add_label (table, np_entity_get_id (NP_ENTITY (used)),
                        np_entity_get_name (NP_ENTITY (used)), 0);
}

/* An event, and after it what else was reported of it. */
static void
add_event_rows (NpTable *table, const NpQuery *query, const NpTimelineLane *lane, NpEvent *event)
{
  guint n;
  NpEvent *const *reports = np_reports_get (query->reports, event, &n);

  for (guint i = 0; i < n; i++)
    add_event_row (table, query, lane, reports[i], event);
}

/* NpPartnership -> its lane; under %NULL the one of events that belong to none. */
static GHashTable *
map_lanes (const NpTimeline *timeline)
{
  GHashTable *lanes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < timeline->lanes->len; i++)
    g_hash_table_insert (lanes, ((NpTimelineLane *) timeline->lanes->pdata[i])->partnership,
                         timeline->lanes->pdata[i]);
  return lanes;
}

/* Where each event has one partnership, all stand by date. */
static void
add_by_date (NpTable *table, const NpQuery *query, NpTimeline *timeline)
{
  g_autoptr (GHashTable) lanes = map_lanes (timeline);

  for (guint i = 0; i < timeline->events->len; i++)
    {
      NpEvent *event = timeline->events->pdata[i];
      const NpTimelineLane *lane = g_hash_table_lookup (lanes, np_event_get_partnership (event));

      if (lane != NULL)
        add_event_rows (table, query, lane, event);
    }
}

static NpTable *
make_events (const NpQuery *query, NpTimeline *timeline)
{
  /* The lane of a partnership would say it a second time. */
  NpColumnKind lane_kind
      = query->lanes_by == NP_LANES_BY_PARTNERSHIP ? NP_COLUMN_ID : NP_COLUMN_TEXT;
  const NpColumn columns[] = {
    { "id", N_ ("ID"), NP_COLUMN_ID },
    { "partnership", N_ ("Partnership"), NP_COLUMN_TEXT },
    { "date", N_ ("Date"), NP_COLUMN_TEXT },
    { "kind", N_ ("Kind"), NP_COLUMN_TEXT },
    { "title", N_ ("Event"), NP_COLUMN_TEXT },
    { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
    /* Translators: one of several rows of a timeline. */
    { "lane", N_ ("Lane"), lane_kind },
    { "planned", N_ ("Planned for"), NP_COLUMN_TEXT },
    /* Translators: the date on which something ended. */
    { "end", N_ ("Until"), NP_COLUMN_TEXT },
    { "companies", N_ ("Companies"), NP_COLUMN_TEXT },
    { "plant", N_ ("Plant"), NP_COLUMN_TEXT },
    { "brands", N_ ("Brands"), NP_COLUMN_TEXT },
    { "links", N_ ("Links"), NP_COLUMN_ID },
    /* Translators: the event of which this is another report. */
    { "report-of", N_ ("Another report of"), NP_COLUMN_TEXT },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));

  if (query->lanes_by == NP_LANES_BY_PARTNERSHIP)
    add_by_date (table, query, timeline);
  for (guint i = 0; query->lanes_by != NP_LANES_BY_PARTNERSHIP && i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      for (guint k = 0; k < lane->events->len; k++)
        add_event_rows (table, query, lane, lane->events->pdata[k]);
    }
  return table;
}

/* --- Pace --- */

static void
add_event_date (NpTable *table, NpEvent *event)
{
  if (event != NULL)
    np_figures_tables_add_date (table, np_event_get_date (event));
  else
    np_table_add_gap (table);
}

static void
add_pace_row (NpTable *table, const NpPace *pace)
{
  NpEntity *entities[] = { NP_ENTITY (pace->partnership), (NpEntity *) pace->agreement_event,
                           (NpEntity *) pace->first_car };
  gboolean known = pace->first_car != NULL;

  np_table_add_row (table, np_entity_get_id (NP_ENTITY (pace->partnership)));
  add_partnership (table, pace->partnership);
  add_event_date (table, pace->talks);
  np_figures_tables_add_date (table, &pace->agreement);
  add_event_date (table, pace->first_car);
  np_table_add_fraction (table, known ? pace->min_years : NAN);
  np_table_add_fraction (table, known ? pace->max_years : NAN);
  if (known)
    np_table_add_label (table, np_entity_get_id (NP_ENTITY (pace->first_car)),
                        np_entity_get_name (NP_ENTITY (pace->first_car)), 0);
  else
    np_table_add_gap (table);
  np_figures_tables_add_sources (table, entities, G_N_ELEMENTS (entities));
}

static NpTable *
make_paces (const NpQuery *query, NpTimeline *timeline)
{
  const NpColumn columns[] = {
    { "partnership", N_ ("Partnership"), NP_COLUMN_TEXT },
    { "talks", N_ ("First talks"), NP_COLUMN_TEXT },
    { "agreement", N_ ("Agreement"), NP_COLUMN_TEXT },
    { "first-car", N_ ("First car"), NP_COLUMN_TEXT },
    { "years-min", N_ ("Years, at least"), NP_COLUMN_DECIMAL },
    { "years-max", N_ ("Years, at most"), NP_COLUMN_DECIMAL },
    { "event", N_ ("Event"), NP_COLUMN_TEXT },
    { "sources", N_ ("Sources"), NP_COLUMN_TEXT },
  };
  NpTable *table = np_figures_tables_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GArray) paces = np_pace_text_list (query, timeline);

  for (guint i = 0; i < paces->len; i++)
    add_pace_row (table, &g_array_index (paces, NpPace, i));
  return table;
}

NpTable *
np_query_make_timeline_table (const NpQuery *query)
{
  g_autoptr (NpTimeline) timeline = np_timeline_new (query);

  return query->align != NP_ANCHOR_NONE ? make_paces (query, timeline)
                                        : make_events (query, timeline);
}
