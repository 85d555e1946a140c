/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline-figure.h"

#include <glib/gi18n-lib.h>

#include "np-event-text.h"
#include "np-format.h"
#include "np-lanes.h"
#include "np-timeline-text.h"
#include "np-words.h"

struct _NpTimelineFigure
{
  NpFigure parent_instance;

  GArray *lanes; /* of NpLane, with strings of @strings */
  GStringChunk *strings;
  double first_day;
  double last_day;
};

G_DEFINE_FINAL_TYPE (NpTimelineFigure, np_timeline_figure, NP_TYPE_FIGURE)

static NpScene *
np_timeline_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (figure);
  NpLanesSpec spec = {
    .lanes = (const NpLane *) (gpointer) self->lanes->data,
    .n_lanes = self->lanes->len,
    .first_day = self->first_day,
    .last_day = self->last_day,
  };

  return np_lanes_build (&spec, context, NULL);
}

static void
clear_lane (gpointer data)
{
  NpLane *lane = data;

  g_free ((gpointer) lane->spans);
  g_free ((gpointer) lane->events);
}

static void
np_timeline_figure_finalize (GObject *object)
{
  NpTimelineFigure *self = NP_TIMELINE_FIGURE (object);

  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_timeline_figure_parent_class)->finalize (object);
}

static void
np_timeline_figure_class_init (NpTimelineFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_timeline_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_timeline_figure_build;
}

static void
np_timeline_figure_init (NpTimelineFigure *self)
{
  self->lanes = g_array_new (FALSE, TRUE, sizeof (NpLane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->strings = g_string_chunk_new (4096);
}

/* Keeps @text for as long as the figure lives. (transfer full) */
static const char *
take (NpTimelineFigure *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text);

  g_free (text);
  return kept;
}

static NpLaneEvent
make_event (NpTimelineFigure *self, const NpQuery *query, NpEvent *from, GPtrArray *events)
{
  NpEntity *entity = NP_ENTITY (from);
  NpPartnership *partnership = np_event_get_partnership (from);
  const NpDate *date = np_event_get_date (from);
  gboolean rivals = np_event_text_is_contradicted (from, events);
  NpLaneEvent event = {
    .id = g_string_chunk_insert_const (self->strings, np_entity_get_id (entity)),
    .label = g_string_chunk_insert_const (self->strings, np_entity_get_name (entity)),
    .first_day = np_date_first_day (date),
    .last_day = np_date_last_day (date),
    .about = date->about,
    .glyph = np_event_text_glyph (from),
    .trust = np_words_trust (NP_STATUS_FINAL, rivals, FALSE),
    .selected = from == query->event,
  };

  event.key = event.id;
  event.value = take (self, np_event_text_when (from));
  event.detail = take (self, np_event_text_detail (from, rivals));
  /* Translators: what a screen reader says of an event: what, when, in which partnership. */
  event.spoken = take (self, g_strdup_printf (_ ("%1$s, %2$s, %3$s"), event.label, event.value,
                                              np_entity_get_name (NP_ENTITY (partnership))));
  if (np_entity_get_n_sources (entity) > 0)
    event.source = take (self, np_words_source (np_entity_get_source (entity, 0)));
  return event;
}

static void
stretch (NpTimelineFigure *self, double first, double last)
{
  if (self->last_day == 0 || first < self->first_day)
    self->first_day = first;
  self->last_day = MAX (self->last_day, last);
}

/* The partnership itself, from when it was formed to when it was dissolved, and events that took
 * time. */
static GArray *
make_spans (NpTimelineFigure *self, NpPartnership *partnership, GPtrArray *events)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (NpLaneSpan));
  const NpDate *formed = np_partnership_get_formed (partnership);
  const NpDate *dissolved = np_partnership_get_dissolved (partnership);

  if (np_date_is_set (formed) || np_date_is_set (dissolved))
    {
      NpLaneSpan span = {
        .first_day = np_date_first_day (formed),
        .last_day = np_date_first_day (dissolved),
        .open_start = !np_date_is_set (formed),
        .open_end = !np_date_is_set (dissolved),
      };

      g_array_append_val (spans, span);
      if (!span.open_start)
        stretch (self, span.first_day, span.first_day);
      if (!span.open_end)
        stretch (self, span.last_day, span.last_day);
    }
  for (guint i = 0; i < events->len; i++)
    {
      NpEvent *event = g_ptr_array_index (events, i);
      const NpDate *end = np_event_get_end (event);
      /* Its name stands at the event itself. */
      NpLaneSpan span = {
        .first_day = np_date_first_day (np_event_get_date (event)),
        .last_day = np_date_last_day (end),
      };

      if (!np_date_is_set (end))
        continue;
      g_array_append_val (spans, span);
      stretch (self, span.first_day, span.last_day);
    }
  return spans;
}

static GPtrArray *
list_events_of (GPtrArray *events, NpPartnership *partnership)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < events->len; i++)
    if (np_event_get_partnership (g_ptr_array_index (events, i)) == partnership)
      g_ptr_array_add (kept, g_ptr_array_index (events, i));
  return kept;
}

static void
add_lane (NpTimelineFigure *self,
          const NpQuery *query,
          NpPartnership *partnership,
          GPtrArray *all,
          NpInk ink)
{
  NpEntity *entity = NP_ENTITY (partnership);
  g_autoptr (GPtrArray) events = list_events_of (all, partnership);
  g_autoptr (GArray) spans = make_spans (self, partnership, events);
  NpLaneEvent *lane_events = g_new0 (NpLaneEvent, MAX (events->len, 1));
  const char *kind = np_format_partnership_kind (np_partnership_get_kind (partnership));
  NpLane lane = {
    .id = g_string_chunk_insert_const (self->strings, np_entity_get_id (entity)),
    .key = g_string_chunk_insert_const (self->strings, np_entity_get_id (entity)),
    .label = g_string_chunk_insert_const (self->strings, np_entity_get_name (entity)),
    .sublabel = take (self, np_words_capitalise (kind)),
    .ink = ink,
    .events = lane_events,
    .n_events = events->len,
    .n_spans = spans->len,
  };

  lane.spans = (const NpLaneSpan *) (gpointer) g_array_free (g_steal_pointer (&spans), FALSE);
  for (guint i = 0; i < events->len; i++)
    {
      lane_events[i] = make_event (self, query, g_ptr_array_index (events, i), events);
      stretch (self, lane_events[i].first_day, lane_events[i].last_day);
    }
  g_array_append_val (self->lanes, lane);
}

static gboolean
is_in_story (NpDataset *dataset, const char *id)
{
  GListModel *steps = np_dataset_get_story_steps (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);
      NpLocation *location = np_story_step_get_location (step);

      if (location != NULL && np_location_get_view (location) == NP_VIEW_PARTNERSHIPS
          && np_location_has_id (location, NP_PARAM_SELECT, id))
        return TRUE;
    }
  return FALSE;
}

/* Lanes that are selected, or in a story, have colours in their order; the rest is grey. */
static void
add_lanes (NpTimelineFigure *self, const NpQuery *query, GPtrArray *partnerships, GPtrArray *events)
{
  NpPartnership *current = query->event != NULL ? np_event_get_partnership (query->event) : NULL;
  guint code = 0;

  for (guint i = 0; i < partnerships->len; i++)
    {
      NpPartnership *partnership = g_ptr_array_index (partnerships, i);
      gboolean accent = query->partnerships->len > 0 || partnership == current
                        || is_in_story (query->dataset, np_entity_get_id (NP_ENTITY (partnership)));

      add_lane (self, query, partnership, events, accent ? NP_INK_SERIES_N (code++) : NP_INK_REST);
    }
}

/* Whole years around what is shown, or what was asked for. */
static void
settle_range (NpTimelineFigure *self, const NpQuery *query)
{
  GDate date;

  if (self->last_day == 0)
    stretch (self, np_period_get_first_day (np_period_new_year (2000)),
             np_period_get_last_day (np_period_new_year (2000)));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (1, (guint32) self->first_day));
  self->first_day = np_period_get_first_day (np_period_new_year (g_date_get_year (&date)));
  g_date_set_julian (&date, MAX (1, (guint32) self->last_day));
  self->last_day = np_period_get_last_day (np_period_new_year (g_date_get_year (&date)));
  if (query->first_day > 0)
    self->first_day = query->first_day;
  if (query->last_day < G_MAXUINT32)
    self->last_day = MAX (query->last_day, self->first_day + 1.0);
}

/**
 * np_timeline_figure_new: (skip)
 * @query: of partnerships
 *
 * Returns: (transfer full): the query's partnerships over time
 */
NpFigure *
np_timeline_figure_new (const NpQuery *query)
{
  g_autoptr (GPtrArray) partnerships = np_query_list_partnerships (query);
  g_autoptr (GPtrArray) events = np_query_list_events (query);
  g_autofree char *title = np_timeline_text_title (query, partnerships, events);
  g_autofree char *summary = np_timeline_text_summary (query, partnerships, events);
  g_autofree char *headline = np_timeline_text_headline (query, partnerships, events);
  g_autofree char *source_line = np_timeline_text_source_line (query, events);
  NpTimelineFigure *self
      = g_object_new (NP_TYPE_TIMELINE_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  add_lanes (self, query, partnerships, events);
  settle_range (self, query);
  return NP_FIGURE (self);
}
