/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline-lanes.h"

#include <glib/gi18n-lib.h>

#include "np-event-text.h"
#include "np-format.h"
#include "np-pace-text.h"
#include "np-words.h"

/* So few lanes have a colour each. */
#define MOST_COLOURED 3

/* What lanes are made from, and what is looked up for each. */
typedef struct
{
  const NpQuery *query;
  const NpTimeline *timeline;
  GHashTable *paces;   /* NpPartnership -> NpPace */
  GHashTable *stories; /* ids of partnerships that the dataset's story selects */
  guint code;          /* of the next lane that has a colour */
} Making;

/* Keeps @text for as long as the lanes live. (transfer full) */
const char *
np_timeline_lanes_take (NpTimelineLanes *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text != NULL ? text : "");

  g_free (text);
  return kept;
}

/* --- Spans --- */

/* The day until which anything is known. */
double
np_timeline_lanes_get_newest (const NpQuery *query)
{
  GListModel *events = np_dataset_get_events (query->dataset);
  guint n = g_list_model_get_n_items (events);
  g_autoptr (NpEvent) newest = n > 0 ? g_list_model_get_item (events, n - 1) : NULL;

  return newest != NULL ? np_date_first_day (np_event_get_date (newest)) : 0;
}

/* Days by which something has begun or ended are as vague as their dates. @newest: up to when what goes
 * on is known to */
static void
add_span (GArray *spans,
          const NpDate *from,
          const NpDate *to,
          gboolean is_life,
          const NpTimelineLane *lane,
          double newest)
{
  gboolean is_open = !np_date_is_set (to);
  NpLaneSpan span = {
    .first_day = np_date_first_day (from) - lane->anchor,
    .last_day = (is_open ? newest : np_date_last_day (to)) - lane->anchor,
    .open_start = !np_date_is_set (from),
    .open_end = is_open,
  };

  if (!np_date_is_set (from) && is_open)
    return;
  span.sure_first = np_date_last_day (from) - lane->anchor;
  span.sure_last = is_open || !is_life ? span.last_day : np_date_first_day (to) - lane->anchor;
  /* What is vague all through, or begins after what is known to be, fades nowhere. */
  if (span.open_start || span.sure_last <= span.sure_first)
    span.sure_first = span.sure_last = 0;
  span.last_day = MAX (span.last_day, span.first_day + 1);
  g_array_append_val (spans, span);
}

/* A partnership from when it was formed to when it was dissolved, a plant from when it was opened to
 * when it was closed, and events that took time, whose names stand at the events themselves. */
static void
add_spans (GArray *spans, const NpQuery *query, const NpTimelineLane *lane)
{
  double newest = np_timeline_lanes_get_newest (query);

  if (lane->partnership != NULL)
    add_span (spans, np_partnership_get_formed (lane->partnership),
              np_partnership_get_dissolved (lane->partnership), TRUE, lane, newest);
  if (lane->plant != NULL)
    add_span (spans, np_plant_get_opened (lane->plant), np_plant_get_closed (lane->plant), TRUE,
              lane, newest);
  for (guint i = 0; i < lane->events->len; i++)
    {
      NpEvent *event = lane->events->pdata[i];

      if (np_date_is_set (np_event_get_end (event)))
        add_span (spans, np_event_get_date (event), np_event_get_end (event), FALSE, lane, newest);
    }
}

/* --- Headers --- */

/* "Chery 50 %, JLR 50 %"; without stakes the parties. (transfer full) */
static char *
describe_parties (NpPartnership *partnership)
{
  const char *const *stakes = np_partnership_get_stakes (partnership);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (stakes[0] == NULL)
    return np_format_list (np_partnership_get_parties (partnership));
  for (guint i = 0; stakes[i] != NULL; i++)
    /* Translators: a partner and the per cent that it holds, which is in the text: "Chery 50 %" */
    g_strv_builder_take (builder, g_strdup_printf (_ ("%s\u202f%%"), stakes[i]));
  list = g_strv_builder_end (builder);
  return np_format_list ((const char *const *) list);
}

static char *
join_parts (const char *one, const char *other)
{
  if (other == NULL || *other == '\0')
    return g_strdup (one);
  return *one != '\0' ? g_strdup_printf ("%s · %s", one, other) : g_strdup (other);
}

/* NULL when neither is known. (transfer full) */
static char *
describe_span (const NpDate *from, const NpDate *to)
{
  return np_date_is_set (from) || np_date_is_set (to) ? np_format_span (from, to) : NULL;
}

/* Of a takeover the parties are who sold as well, and hold nothing since: its kind says more. */
static char *
describe_partnership (NpPartnership *partnership)
{
  const char *kind = np_partnership_get_kind (partnership);
  g_autofree char *parties = np_pace_text_is_takeover (partnership)
                                 ? np_words_capitalise (np_format_partnership_kind (kind))
                                 : describe_parties (partnership);
  g_autofree char *span = describe_span (np_partnership_get_formed (partnership),
                                         np_partnership_get_dissolved (partnership));

  return join_parts (parties, span);
}

static char *
count_events (guint n)
{
  g_autofree char *count = np_format_count (n);

  return g_strdup_printf (ngettext ("%s event", "%s events", n), count);
}

/* "1.9 years to the first car" */
static char *
describe_pace (const Making *making, const NpTimelineLane *lane)
{
  const NpPace *pace = g_hash_table_lookup (making->paces, lane->partnership);
  g_autofree char *years = NULL;

  if (pace == NULL || pace->first_car == NULL)
    return g_strdup (_ ("No first car recorded"));
  years = np_pace_text_years (pace);
  /* Translators: a number of years or a range of them, from an agreement on. */
  return g_strdup_printf (_ ("%s years to the first car"), years);
}

/* Who, since when, stakes: what a lane's header says under its name. */
static char *
describe_lane (const Making *making, const NpTimelineLane *lane)
{
  if (making->query->align != NP_ANCHOR_NONE && !np_pace_text_is_takeover (lane->partnership))
    return describe_pace (making, lane);
  if (lane->partnership != NULL)
    return describe_partnership (lane->partnership);
  if (lane->plant != NULL)
    {
      g_autofree char *span
          = describe_span (np_plant_get_opened (lane->plant), np_plant_get_closed (lane->plant));
      const char *operator= np_plant_get_operator (lane->plant);

      return join_parts (operator!= NULL ? operator: "", span);
    }
  return count_events (lane->events->len);
}

/* --- Lanes --- */

static gboolean
has_selected (const NpQuery *query, const NpTimelineLane *lane)
{
  guint n;
  NpEvent *const *reports;

  if (query->event == NULL)
    return FALSE;
  reports = np_reports_get (query->reports, query->event, &n);
  return g_ptr_array_find (lane->events, n > 0 ? reports[0] : query->event, NULL);
}

static GHashTable *
list_in_stories (NpDataset *dataset)
{
  GListModel *steps = np_dataset_get_story_steps (dataset);
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);
      NpLocation *location = np_story_step_get_location (step);
      g_auto (GStrv) ids = NULL;

      if (location == NULL || np_location_get_view (location) != NP_VIEW_PARTNERSHIPS)
        continue;
      ids = np_location_get_list (location, NP_PARAM_SELECT);
      for (guint k = 0; ids[k] != NULL; k++)
        g_hash_table_add (found, g_strdup (ids[k]));
    }
  return found;
}

/* Lanes that are selected, or in a story, have colours in their order; the rest is grey. */
static gboolean
is_coloured (const Making *making, const NpTimelineLane *lane)
{
  return making->timeline->lanes->len <= MOST_COLOURED || making->query->partnerships->len > 0
         || has_selected (making->query, lane)
         || (lane->partnership != NULL && lane->company == NULL
             && g_hash_table_contains (making->stories,
                                       np_entity_get_id (NP_ENTITY (lane->partnership))));
}

/* What choosing a lane's name means. */
static char *
make_lane_id (const NpTimelineLane *lane)
{
  if (lane->company != NULL)
    return g_strconcat ("company:", lane->company, NULL);
  if (lane->partnership != NULL)
    return g_strconcat ("partnership:", np_entity_get_id (NP_ENTITY (lane->partnership)), NULL);
  if (lane->plant != NULL)
    return g_strconcat ("plant:", np_entity_get_id (NP_ENTITY (lane->plant)), NULL);
  return lane->kind != NULL ? g_strconcat ("kind:", lane->kind, NULL) : NULL;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const NpLaneEvent *one = a, *other = b;

  if (one->first_day != other->first_day)
    return one->first_day < other->first_day ? -1 : 1;
  return g_strcmp0 (one->key, other->key);
}

/* Fills in what is in a lane: of @n lanes that stand in one when their section is folded. */
static void
fill_lane (NpTimelineLanes *self,
           const NpQuery *query,
           NpTimelineLane *const *lanes,
           guint n,
           NpLane *lane)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (NpLaneSpan));
  g_autoptr (GArray) events = g_array_new (FALSE, TRUE, sizeof (NpLaneEvent));

  for (guint i = 0; i < n; i++)
    {
      add_spans (spans, query, lanes[i]);
      for (guint k = 0; k < lanes[i]->events->len; k++)
        {
          NpLaneEvent event
              = np_timeline_lanes_make_event (self, query, lanes[i], lanes[i]->events->pdata[k]);

          g_array_append_val (events, event);
        }
    }
  g_array_sort (events, compare_events);
  lane->n_spans = spans->len;
  lane->n_events = events->len;
  lane->spans = (const NpLaneSpan *) (gpointer) g_array_free (g_steal_pointer (&spans), FALSE);
  lane->events = (const NpLaneEvent *) (gpointer) g_array_free (g_steal_pointer (&events), FALSE);
}

static char *
speak_lane (const NpLane *lane, guint n_events)
{
  g_autofree char *count = count_events (n_events);

  /* Translators: what a screen reader says of a lane: its name, who it is and since when, how many
   * events. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), lane->label, lane->sublabel, count);
}

static void
add_lane (NpTimelineLanes *self, Making *making, NpTimelineLane *from, gboolean in_section)
{
  const NpQuery *query = making->query;
  g_autofree char *open_id = g_strconcat ("expand:", from->key, NULL);
  NpLane lane = {
    .id = np_timeline_lanes_take (self, make_lane_id (from)),
    .open_id = g_string_chunk_insert_const (self->strings, open_id),
    .key = g_string_chunk_insert_const (self->strings, from->key),
    .label = g_string_chunk_insert_const (self->strings, from->name),
    .level = in_section,
    .expanded = np_location_has_id (query->location, NP_PARAM_EXPAND, from->key),
    .ink = is_coloured (making, from) ? NP_INK_SERIES_N (making->code++) : NP_INK_REST,
  };

  lane.sublabel = np_timeline_lanes_take (self, describe_lane (making, from));
  /* A company's only lane is the company's. */
  if (from->company != NULL && !in_section)
    {
      lane.sublabel = np_timeline_lanes_take (self, join_parts (from->name, lane.sublabel));
      lane.label = g_string_chunk_insert_const (self->strings, from->company);
    }
  lane.spoken = np_timeline_lanes_take (self, speak_lane (&lane, from->events->len));
  fill_lane (self, query, &from, 1, &lane);
  g_array_append_val (self->lanes, lane);
}

/* A section's heading, or all of it in one lane. */
static gboolean
add_section (NpTimelineLanes *self, const NpQuery *query, NpTimelineLane **lanes, guint n)
{
  const NpTimelineLane *first = lanes[0];
  gboolean folded = np_location_has_id (query->location, NP_PARAM_FOLD, first->section);
  g_autofree char *fold_id = g_strconcat ("fold:", first->section, NULL);
  g_autofree char *key = g_strconcat ("section:", first->section, NULL);
  guint n_events = 0;
  NpLane lane = {
    .fold_id = g_string_chunk_insert_const (self->strings, fold_id),
    .open_id = g_string_chunk_insert_const (self->strings, fold_id),
    .key = g_string_chunk_insert_const (self->strings, key),
    .label = g_string_chunk_insert_const (self->strings, first->section_name),
    .ink = NP_INK_REST,
    .fold = folded ? NP_LANE_FOLD_CLOSED : NP_LANE_FOLD_OPEN,
  };

  for (guint i = 0; i < n; i++)
    n_events += lanes[i]->events->len;
  if (folded)
    {
      g_autofree char *count = np_format_count (n);

      fill_lane (self, query, lanes, n, &lane);
      lane.sublabel
          = np_timeline_lanes_take (self, g_strdup_printf (ngettext ("%s lane, folded",
                                                                     "%s lanes, folded", n),
                                                           count));
      lane.spoken = np_timeline_lanes_take (self, speak_lane (&lane, n_events));
    }
  else
    {
      g_autofree char *count = count_events (n_events);

      /* Translators: a heading over lanes of a timeline, and how many events they have. */
      lane.spoken = np_timeline_lanes_take (self, g_strdup_printf (_ ("%1$s, %2$s, unfolded"),
                                                                   lane.label, count));
    }
  g_array_append_val (self->lanes, lane);
  return folded;
}

static guint
count_section (const NpTimeline *timeline, guint from)
{
  const NpTimelineLane *first = timeline->lanes->pdata[from];
  guint n = 1;

  while (first->section != NULL && from + n < timeline->lanes->len
         && g_strcmp0 (((NpTimelineLane *) timeline->lanes->pdata[from + n])->section,
                       first->section)
                == 0)
    n++;
  return n;
}

/* A company with one partnership is its own lane: a section would only say it twice. */
static gboolean
is_worth_a_section (const NpQuery *query, const NpTimelineLane *first, guint n)
{
  return first->section != NULL && (n > 1 || query->lanes_by != NP_LANES_BY_COMPANY);
}

static GHashTable *
map_paces (GArray *paces)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);

  for (guint i = 0; paces != NULL && i < paces->len; i++)
    {
      NpPace *pace = &g_array_index (paces, NpPace, i);

      g_hash_table_insert (map, pace->partnership, pace);
    }
  return map;
}

static void
add_lanes (NpTimelineLanes *self, const NpQuery *query, NpTimeline *timeline)
{
  g_autoptr (GHashTable) paces = map_paces (self->paces);
  g_autoptr (GHashTable) stories = list_in_stories (query->dataset);
  Making making = { query, timeline, paces, stories, 0 };

  for (guint i = 0; i < timeline->lanes->len;)
    {
      NpTimelineLane **lanes = (NpTimelineLane **) (gpointer) &timeline->lanes->pdata[i];
      guint n = count_section (timeline, i);
      gboolean in_section = is_worth_a_section (query, lanes[0], n);
      gboolean folded = in_section && add_section (self, query, lanes, n);

      for (guint k = 0; k < n && !folded; k++)
        add_lane (self, &making, lanes[k], in_section);
      i += n;
    }
}

/* --- The axis --- */

static void
stretch (NpLanesSpec *spec, double first, double last)
{
  if (spec->first_day >= spec->last_day)
    {
      spec->first_day = first;
      spec->last_day = MAX (last, first + 1);
    }
  spec->first_day = MIN (spec->first_day, first);
  spec->last_day = MAX (spec->last_day, last);
}

static double
round_to_year (double day, gboolean last)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (1, (guint32) day));
  return last ? np_period_get_last_day (np_period_new_year (g_date_get_year (&date)))
              : np_period_get_first_day (np_period_new_year (g_date_get_year (&date)));
}

/* Whole years around all that there is, or what was asked for. */
static void
settle_range (NpLanesSpec *spec, const NpQuery *query)
{
  for (guint i = 0; i < spec->n_lanes; i++)
    {
      const NpLane *lane = &spec->lanes[i];

      for (guint k = 0; k < lane->n_events; k++)
        {
          const NpLaneEvent *event = &lane->events[k];

          stretch (spec, event->first_day, event->last_day);
          if (event->is_planned)
            stretch (spec, event->planned_first, event->planned_last);
        }
      for (guint k = 0; k < lane->n_spans; k++)
        {
          if (!lane->spans[k].open_start)
            stretch (spec, lane->spans[k].first_day, lane->spans[k].first_day);
          if (lane->spans[k].last_day > lane->spans[k].first_day)
            stretch (spec, lane->spans[k].last_day, lane->spans[k].last_day);
        }
    }
  if (query->align != NP_ANCHOR_NONE)
    {
      stretch (spec, 0, 365);
      return;
    }
  if (spec->first_day >= spec->last_day)
    stretch (spec, np_period_get_first_day (np_period_new_year (2000)),
             np_period_get_last_day (np_period_new_year (2000)));
  spec->first_day = round_to_year (spec->first_day, FALSE);
  spec->last_day = round_to_year (spec->last_day, TRUE);
  if (query->first_day > 0)
    spec->first_day = query->first_day;
  if (query->last_day < G_MAXUINT32)
    spec->last_day = MAX (query->last_day, spec->first_day + 1.0);
}

static const char *
get_unit (NpAnchor align)
{
  switch (align)
    {
    case NP_ANCHOR_FOUNDING:
      return _ ("Years since founding");
    case NP_ANCHOR_PLANT:
      return _ ("Years since the first plant");
    case NP_ANCHOR_TALKS:
      return _ ("Years since first talks");
    case NP_ANCHOR_NONE:
    default:
      return NULL;
    }
}

/* --- Public --- */

static void
clear_lane (gpointer data)
{
  NpLane *lane = data;

  g_free ((gpointer) lane->spans);
  g_free ((gpointer) lane->events);
}

static void
make_spec (NpTimelineLanes *self, const NpQuery *query)
{
  self->spec = (NpLanesSpec) {
    .lanes = (const NpLane *) (gpointer) self->lanes->data,
    .n_lanes = self->lanes->len,
    .relative = query->align != NP_ANCHOR_NONE,
    .unit = get_unit (query->align),
    .eras = (const NpLaneEra *) (gpointer) self->eras->data,
    .n_eras = self->eras->len,
    .eras_label = _ ("Owners"),
    .links = (const NpLaneLink *) (gpointer) self->links->data,
    .n_links = self->links->len,
    .notes = self->notes,
    .legend = (const NpLaneKey *) (gpointer) self->legend->data,
    .n_legend = self->legend->len,
    .table = self->table.n_rows > 0 ? &self->table : NULL,
  };
  settle_range (&self->spec, query);
  if (query->period != NP_PERIOD_NONE && !self->spec.relative)
    {
      self->spec.mark_first = np_period_get_first_day (query->period);
      self->spec.mark_last = np_period_get_last_day (query->period) + 1.0;
    }
}

/* @self stays where it is: the table in its spec is its own. */
void
np_timeline_lanes_init (NpTimelineLanes *self, const NpQuery *query, NpTimeline *timeline)
{
  *self = (NpTimelineLanes) {
    .strings = g_string_chunk_new (4096),
    .lanes = g_array_new (FALSE, TRUE, sizeof (NpLane)),
    .eras = g_array_new (FALSE, TRUE, sizeof (NpLaneEra)),
    .links = g_array_new (FALSE, TRUE, sizeof (NpLaneLink)),
    .legend = g_array_new (FALSE, TRUE, sizeof (NpLaneKey)),
    .lists = g_ptr_array_new_with_free_func (g_free),
    .sources = g_ptr_array_new (),
    .numbers = g_hash_table_new (NULL, NULL),
    .cells = g_ptr_array_new (),
  };
  g_array_set_clear_func (self->lanes, clear_lane);
  if (query->align != NP_ANCHOR_NONE)
    self->paces = np_pace_text_list (query, timeline);
  add_lanes (self, query, timeline);
  np_timeline_lanes_add_eras (self, query, timeline);
  np_timeline_lanes_add_links (self, query);
  np_timeline_lanes_add_legend (self);
  np_timeline_lanes_write_notes (self);
  np_timeline_lanes_add_pace (self);
  make_spec (self, query);
}

void
np_timeline_lanes_clear (NpTimelineLanes *self)
{
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->eras, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->paces, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}
