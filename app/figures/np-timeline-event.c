/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-event-text.h"
#include "np-format.h"
#include "np-timeline-lanes.h"
#include "np-words.h"

/* An event of a timeline, and what stands behind events: in words, and on the axis. */

/* "Same talks reported as nearly signed: Auto Express, 28 January 2026" */
static char *
describe_report (NpEvent *report)
{
  NpEntity *entity = NP_ENTITY (report);
  g_autofree char *source = np_entity_get_n_sources (entity) > 0
                                ? np_words_source (np_entity_get_source (entity, 0))
                                : np_event_text_when (report);

  /* Translators: another report of an event, and who reported it when. */
  return g_strdup_printf (_ ("‡ %1$s: %2$s"), np_entity_get_name (entity), source);
}

static const char *const *
list_reports (NpTimelineLanes *self, const NpQuery *query, NpEvent *event)
{
  guint n;
  NpEvent *const *reports = np_reports_get (query->reports, event, &n);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gsize size;
  char *kept;

  if (n < 2)
    return NULL;
  for (guint i = 1; i < n; i++)
    g_strv_builder_take (lines, describe_report (reports[i]));
  all = g_strv_builder_end (lines);
  /* The list lives as long as its strings do. */
  size = (g_strv_length (all) + 1) * sizeof (char *);
  kept = g_malloc0 (size);
  for (guint i = 0; all[i] != NULL; i++)
    ((const char **) (gpointer) kept)[i] = g_string_chunk_insert (self->strings, all[i]);
  g_ptr_array_add (self->lists, kept);
  return (const char *const *) (gpointer) kept;
}

/* Nobody but social media, or somebody's collection, says so. */
static gboolean
has_weak_sources (NpEntity *entity)
{
  guint n = np_entity_get_n_sources (entity);

  for (guint i = 0; i < n; i++)
    {
      NpSourceKind kind = np_source_get_kind (np_entity_get_source (entity, i));

      if (kind != NP_SOURCE_KIND_SOCIAL && kind != NP_SOURCE_KIND_COMPILED)
        return FALSE;
    }
  return n > 0;
}

static char *
describe (NpEvent *event, const char *const *reports)
{
  g_autofree char *detail = np_event_text_detail (event, FALSE);
  GString *text = g_string_new (detail);

  if (has_weak_sources (NP_ENTITY (event)))
    np_words_add_line (text, _ ("Only social media or a collection reports it"));

  for (guint i = 0; reports != NULL && reports[i] != NULL; i++)
    np_words_add_line (text, reports[i]);
  return g_string_free_and_steal (text);
}

/* What a screen reader says: what, when, in which partnership, and that others report otherwise. */
static char *
speak (NpEvent *event, const char *when, guint n_reports)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  const char *where = partnership != NULL ? np_entity_get_name (NP_ENTITY (partnership))
                                          : np_format_event_kind (np_event_get_kind (event));
  /* Translators: what a screen reader says of an event: what, when, in which partnership. */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s, %2$s, %3$s"),
                                             np_entity_get_name (NP_ENTITY (event)), when, where);

  if (n_reports < 2)
    return g_steal_pointer (&spoken);
  /* Translators: an event in words, and how many reports of it there are. */
  return g_strdup_printf (ngettext ("%1$s, %2$u report", "%1$s, %2$u reports that differ",
                                    n_reports),
                          spoken, n_reports);
}

/* Whether a link leads from one of the two to the other. */
static gboolean
is_linked (NpEvent *from, NpEvent *to)
{
  const NpEventLink *links;
  guint n;

  links = np_event_get_links (from, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (links[i].event, np_entity_get_id (NP_ENTITY (to))))
      return TRUE;
  return FALSE;
}

static gboolean
is_selected (const NpQuery *query, NpEvent *event)
{
  guint n;
  NpEvent *const *reports;

  if (query->event == NULL)
    return FALSE;
  reports = np_reports_get (query->reports, query->event, &n);
  return event == query->event || (n > 0 && reports[0] == event);
}

/* --- Sources --- */

static guint
number_source (NpTimelineLanes *self, NpSource *source)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source));

  if (number == 0)
    {
      g_ptr_array_add (self->sources, source);
      number = self->sources->len;
      g_hash_table_insert (self->numbers, source, GUINT_TO_POINTER (number));
    }
  return number;
}

/* "Changshu plant opens, 21 October 2014 [4, 31]": a page can't be asked who says so, and when it was. */
static char *
make_page_label (NpTimelineLanes *self, NpEvent *event, const char *when)
{
  NpEntity *entity = NP_ENTITY (event);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < np_entity_get_n_sources (entity); i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? ", " : "",
                            number_source (self, np_entity_get_source (entity, i)));
  if (numbers->len == 0)
    /* Translators: what happened, and when. */
    return g_strdup_printf (C_ ("event", "%1$s, %2$s"), np_entity_get_name (entity), when);
  /* Translators: what happened, when, and the numbers of its sources in a list below. */
  return g_strdup_printf (C_ ("event", "%1$s, %2$s [%3$s]"), np_entity_get_name (entity), when,
                          numbers->str);
}

/* "Sources: 1 Wikipedia mirror; 2 …" */
void
np_timeline_lanes_write_notes (NpTimelineLanes *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      g_autofree char *name = np_words_source (self->sources->pdata[i]);

      g_string_append_printf (list, "%s[%u] %s", i > 0 ? "; " : "", i + 1, name);
    }
  if (list->len > 0)
    /* Translators: a list of numbered sources. */
    self->notes = np_timeline_lanes_take (self, g_strdup_printf (_ ("Sources of the events: %s"),
                                                                 list->str));
}

/* "Auto Express, 28 January 2026 (trade press)" */
static char *
describe_source (NpSource *source)
{
  g_autofree char *name = np_words_source (source);

  /* Translators: a source, and of what kind it is. */
  return g_strdup_printf (C_ ("source", "%1$s (%2$s)"), name,
                          np_format_source_kind (np_source_get_kind (source)));
}

NpLaneEvent
np_timeline_lanes_make_event (NpTimelineLanes *self,
                              const NpQuery *query,
                              const NpTimelineLane *lane,
                              NpEvent *from)
{
  NpEntity *entity = NP_ENTITY (from);
  const NpDate *date = np_event_get_date (from);
  const NpDate *planned = np_event_get_planned (from);
  double anchor = lane != NULL ? lane->anchor : 0;
  const char *id = np_entity_get_id (entity);
  guint n_reports;
  NpLaneEvent event = {
    .id = g_string_chunk_insert_const (self->strings, id),
    .label = g_string_chunk_insert_const (self->strings, np_entity_get_name (entity)),
    .first_day = np_date_first_day (date) - anchor,
    .last_day = np_date_last_day (date) - anchor,
    .about = date->about,
    .is_planned = np_date_is_set (planned) && !np_event_is_plan (from),
    .is_plan = np_event_is_plan (from),
    .planned_first = np_date_first_day (planned) - anchor,
    .planned_last = np_date_last_day (planned) - anchor,
    .glyph = np_event_text_glyph (from),
    .selected = is_selected (query, from),
    .linked = query->event != NULL && query->event != from
              && (is_linked (query->event, from) || is_linked (from, query->event)),
    .reports = list_reports (self, query, from),
  };

  np_reports_get (query->reports, from, &n_reports);
  event.trust = np_words_trust (has_weak_sources (entity) ? NP_STATUS_ESTIMATE : NP_STATUS_FINAL,
                                n_reports > 1, FALSE);
  /* Of one event in several lanes, each is a datum of its own. */
  event.key = lane != NULL && lane->company != NULL
                  ? np_timeline_lanes_take (self, g_strconcat (lane->key, "/", id, NULL))
                  : event.id;
  event.value = np_timeline_lanes_take (self, np_event_text_when (from));
  event.detail = np_timeline_lanes_take (self, describe (from, event.reports));
  event.spoken = np_timeline_lanes_take (self, speak (from, event.value, n_reports));
  if (np_entity_get_n_sources (entity) > 0)
    event.source
        = np_timeline_lanes_take (self, describe_source (np_entity_get_source (entity, 0)));
  event.page_label = np_timeline_lanes_take (self, make_page_label (self, from, event.value));
  return event;
}

/* --- Eras --- */

/* Who an era is of is a party to the lane's partnership, or is whose lane it is: to be named by one
 * event is not enough. */
static gboolean
concerns (const NpTimelineLane *lane, NpEvent *era)
{
  const char *const *names = np_event_get_companies (era);

  for (guint i = 0; names[i] != NULL; i++)
    if (lane->company != NULL
            ? g_str_equal (names[i], lane->company)
            : lane->partnership != NULL
                  && g_strv_contains (np_partnership_get_parties (lane->partnership), names[i]))
      return TRUE;
  return FALSE;
}

static void
add_era (NpTimelineLanes *self, const NpQuery *query, NpEvent *event)
{
  NpLaneEvent as_event = np_timeline_lanes_make_event (self, query, NULL, event);
  const NpDate *end = np_event_get_end (event);
  NpLaneEra era = {
    .id = as_event.id,
    .key = as_event.key,
    .label = as_event.label,
    .value = np_timeline_lanes_take (self, np_format_span (np_event_get_date (event), end)),
    .detail = as_event.detail,
    .source = as_event.source,
    .first_day = as_event.first_day,
    .last_day
    = np_date_is_set (end) ? np_date_last_day (end) : np_timeline_lanes_get_newest (query),
    .open_end = !np_date_is_set (end),
  };

  /* Translators: what a screen reader says of a stretch of years behind events: what, from when
   * to when. */
  era.spoken
      = np_timeline_lanes_take (self, g_strdup_printf (_ ("%1$s, %2$s"), era.label, era.value));
  g_array_append_val (self->eras, era);
}

/* key -> NpLane */
static GHashTable *
map_lanes (NpTimelineLanes *self)
{
  GHashTable *lanes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      NpLane *lane = &g_array_index (self->lanes, NpLane, i);

      g_hash_table_insert (lanes, (gpointer) lane->key, lane);
    }
  return lanes;
}

/* Whether it concerns a lane of the timeline, of which those that are drawn are told. */
static gboolean
tell_lanes (GHashTable *drawn, const NpTimeline *timeline, NpEvent *era, guint number)
{
  gboolean any = FALSE;

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *from = timeline->lanes->pdata[i];
      NpLane *lane;

      if (!concerns (from, era))
        continue;
      any = TRUE;
      lane = g_hash_table_lookup (drawn, from->key);
      if (lane != NULL)
        lane->eras |= 1u << number;
    }
  return any;
}

/* Those that concern a lane; where lanes aren't partnerships or companies, or don't share a calendar,
 * there is nothing for them to be behind. */
void
np_timeline_lanes_add_eras (NpTimelineLanes *self, const NpQuery *query, NpTimeline *timeline)
{
  GListModel *events = np_dataset_get_events (query->dataset);
  g_autoptr (GHashTable) drawn = map_lanes (self);

  if (query->align != NP_ANCHOR_NONE || query->lanes_by > NP_LANES_BY_COMPANY)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) era = g_list_model_get_item (events, i);

      if (np_event_is_era (era) && self->eras->len < NP_LANES_MAX_ERAS
          && tell_lanes (drawn, timeline, era, self->eras->len))
        add_era (self, query, era);
    }
}

/* --- Links --- */

typedef struct
{
  guint lane;
  guint event;
} Spot;

/* id -> GArray of Spot, all that it stands in */
static GHashTable *
map_spots (const NpTimelineLanes *self)
{
  GHashTable *spots
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const NpLane *lane = &g_array_index (self->lanes, NpLane, i);

      for (guint k = 0; k < lane->n_events; k++)
        {
          GArray *of_event = g_hash_table_lookup (spots, lane->events[k].id);
          Spot spot = { i, k };

          if (of_event == NULL)
            {
              of_event = g_array_new (FALSE, FALSE, sizeof (Spot));
              g_hash_table_insert (spots, (gpointer) lane->events[k].id, of_event);
            }
          g_array_append_val (of_event, spot);
        }
    }
  return spots;
}

/* Where an event stands: in the lane @prefer if it is there, else where it is first. */
static const Spot *
find_spot (GHashTable *spots, NpEvent *event, guint prefer)
{
  GArray *of_event = g_hash_table_lookup (spots, np_entity_get_id (NP_ENTITY (event)));

  for (guint i = 0; of_event != NULL && i < of_event->len; i++)
    if (g_array_index (of_event, Spot, i).lane == prefer)
      return &g_array_index (of_event, Spot, i);
  return of_event != NULL ? &g_array_index (of_event, Spot, 0) : NULL;
}

static void
add_link (NpTimelineLanes *self,
          GHashTable *spots,
          NpEvent *from,
          NpEvent *to,
          NpEventLinkKind kind)
{
  const Spot *one = find_spot (spots, from, G_MAXUINT);
  const Spot *other = one != NULL ? find_spot (spots, to, one->lane) : NULL;
  NpLaneLink link;

  if (other == NULL)
    return;
  link = (NpLaneLink) { .from_lane = one->lane,
                        .from_event = one->event,
                        .to_lane = other->lane,
                        .to_event = other->event,
                        .is_dispute = kind == NP_EVENT_LINK_CONTRADICTS };
  g_array_append_val (self->links, link);
}

/* Of the event that is selected, from both ends; an arrow points the way the link is told. Other
 * reports of one event are no links: they stand together. */
void
np_timeline_lanes_add_links (NpTimelineLanes *self, const NpQuery *query)
{
  GListModel *events = np_dataset_get_events (query->dataset);
  g_autoptr (GHashTable) spots = query->event != NULL ? map_spots (self) : NULL;

  for (guint i = 0; spots != NULL && i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) from = g_list_model_get_item (events, i);
      guint n;
      const NpEventLink *links = np_event_get_links (from, &n);

      for (guint k = 0; k < n; k++)
        {
          NpEvent *to = np_dataset_find_event (query->dataset, links[k].event);

          if (to == NULL || links[k].kind == NP_EVENT_LINK_RIVAL_OF
              || (from != query->event && to != query->event))
            continue;
          /* What follows something is told from its end. */
          if (links[k].kind == NP_EVENT_LINK_FOLLOWS)
            add_link (self, spots, to, from, links[k].kind);
          else
            add_link (self, spots, from, to, links[k].kind);
        }
    }
}
