/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-timeline-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-event-text.h"
#include "np-format.h"
#include "np-pace-text.h"
#include "np-related.h"
#include "np-timeline-trends.h"
#include "np-words.h"

typedef struct
{
  NpDetailsPane *pane;
  NpDataset *dataset;
  NpLocation *location;
  const NpTimelineFacts *facts;
} Details;

/* @how: (nullable): what stands before @what */
static void
add_row (const Details *self, NpEvent *event, const char *how, const char *what)
{
  g_autoptr (NpLocation) there
      = np_location_with (self->location, NP_PARAM_EVENT, np_entity_get_id (NP_ENTITY (event)));
  g_autofree char *subtitle
      = how != NULL ? g_strdup_printf ("%s · %s", how, what) : g_strdup (what);

  np_details_pane_add_link (self->pane, "np-event-symbolic", np_entity_get_name (NP_ENTITY (event)),
                            subtitle, there);
}

static void
add_event (const Details *self, NpEvent *event, const char *how)
{
  g_autofree char *date = np_format_date (np_event_get_date (event));

  add_row (self, event, how, date);
}

/* --- Links --- */

/* How an event is linked to another, told from the one that has the link, or from the other. */
static const char *
describe_link (NpEventLinkKind kind, gboolean from_here)
{
  switch (kind)
    {
    case NP_EVENT_LINK_CAUSES:
      return from_here ? _ ("Caused") : _ ("Caused by");
    case NP_EVENT_LINK_REPLACES:
      return from_here ? _ ("Replaces") : _ ("Replaced by");
    case NP_EVENT_LINK_LEADS_TO:
      return from_here ? _ ("Led to") : _ ("Came from");
    case NP_EVENT_LINK_CONTRADICTS:
      return from_here ? _ ("Contradicts") : _ ("Contradicted by");
    case NP_EVENT_LINK_FOLLOWS:
      return from_here ? _ ("Follows") : _ ("Followed by");
    case NP_EVENT_LINK_RIVAL_OF:
    default:
      return NULL;
    }
}

static void
add_links_between (const Details *self,
                   NpEvent *from,
                   NpEvent *to,
                   gboolean from_here,
                   gboolean *any)
{
  guint n;
  const NpEventLink *links = np_event_get_links (from, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *how = describe_link (links[i].kind, from_here);

      if (how == NULL || !g_str_equal (links[i].event, np_entity_get_id (NP_ENTITY (to))))
        continue;
      if (!*any)
        np_details_pane_add_heading (self->pane, _ ("Linked events"));
      *any = TRUE;
      add_event (self, from_here ? to : from, how);
    }
}

/* Links are shown from both ends. */
static void
add_links (const Details *self, NpEvent *event)
{
  GListModel *events = np_dataset_get_events (self->dataset);
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) other = g_list_model_get_item (events, i);

      add_links_between (self, event, other, TRUE, &any);
      add_links_between (self, other, event, FALSE, &any);
    }
}

/* --- Reports --- */

static const char *
describe_reason (NpReportReason reason)
{
  switch (reason)
    {
    case NP_REPORT_REASON_PREFERRED:
      return _ ("In use: the dataset prefers its source");
    case NP_REPORT_REASON_HEAD:
      return _ ("In use: the dataset names the others as its rivals, and prefers no other source");
    case NP_REPORT_REASON_ONLY:
    default:
      return _ ("In use");
    }
}

/* All that was reported of one event, which of it is in use, and why. */
static void
add_reports (const Details *self, NpEvent *event)
{
  guint n;
  NpEvent *const *reports = np_reports_get (self->facts->reports, event, &n);

  if (n < 2)
    return;
  np_details_pane_add_heading (self->pane, _ ("Reports that differ"));
  for (guint i = 0; i < n; i++)
    {
      NpEntity *entity = NP_ENTITY (reports[i]);
      g_autofree char *source = np_entity_get_n_sources (entity) > 0
                                    ? np_words_source (np_entity_get_source (entity, 0))
                                    : np_format_date (np_event_get_date (reports[i]));

      add_row (self, reports[i],
               i == 0 ? describe_reason (np_reports_get_reason (self->facts->reports, event))
                      : _ ("Not in use"),
               source);
    }
}

/* --- An event --- */

static void
fill_event (const Details *self, NpEvent *event)
{
  NpDetailsPane *pane = self->pane;
  NpPartnership *partnership = np_event_get_partnership (event);
  gboolean lasts = np_event_is_era (event) || np_date_is_set (np_event_get_end (event));
  g_autofree char *date = lasts
                              ? np_format_span (np_event_get_date (event), np_event_get_end (event))
                              : np_format_date (np_event_get_date (event));
  g_autofree char *planned = np_event_text_planned (event);
  g_autofree char *companies = np_format_list (np_event_get_companies (event));

  np_details_pane_start (pane, np_entity_get_name (NP_ENTITY (event)), date);
  np_details_pane_add_text (pane, np_event_get_summary (event));
  add_reports (self, event);
  np_related_add_sources (pane, NP_ENTITY (event));
  np_details_pane_add_heading (pane, NULL);
  np_details_pane_add_word (pane, _ ("Kind"), np_format_event_kind (np_event_get_kind (event)));
  np_details_pane_add_fact (pane, _ ("Planned for"), planned);
  np_details_pane_add_fact (pane, _ ("Companies"), companies);
  if (partnership != NULL)
    np_details_pane_add_fact (pane, _ ("Partnership"),
                              np_entity_get_name (NP_ENTITY (partnership)));
  add_links (self, event);
  np_related_add_plant (pane, self->dataset, np_event_get_plant (event));
  np_related_add_brands (pane, self->dataset, np_event_get_brands (event),
                         np_event_get_date (event));
}

/* --- A year --- */

static gboolean
is_in (NpEvent *event, NpPeriod period)
{
  const NpDate *date = np_event_get_date (event);

  return np_date_last_day (date) >= np_period_get_first_day (period)
         && np_date_first_day (date) <= np_period_get_last_day (period);
}

/* Whether its lane can be shown: of what is selected, or of all. */
static gboolean
is_wanted (const Details *self, NpEvent *event)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  g_auto (GStrv) selected = np_location_get_list (self->location, NP_PARAM_SELECT);

  return selected[0] == NULL
         || (partnership != NULL
             && g_strv_contains ((const char *const *) selected,
                                 np_entity_get_id (NP_ENTITY (partnership))));
}

/* The figures that the strip below the timeline shows of the period. Returns whether there are any. */
static gboolean
add_values (const Details *self, NpPeriod period)
{
  NpFigure *trends = self->facts->trends;
  g_autoptr (GArray) values
      = trends != NULL
            ? np_timeline_trends_figure_list_values (NP_TIMELINE_TRENDS_FIGURE (trends), period)
            : NULL;

  if (values == NULL || values->len == 0)
    return FALSE;
  np_details_pane_add_heading (self->pane, _ ("New cars registered"));
  for (guint i = 0; i < values->len; i++)
    {
      const NpTimelineValue *value = &g_array_index (values, NpTimelineValue, i);

      np_details_pane_add_fact (self->pane, value->label, value->value);
    }
  return TRUE;
}

/* Where there are any: years of a timeline go back much further. */
static void
add_registrations (const Details *self, NpPeriod period, const char *title)
{
  gboolean any = add_values (self, period);
  NpFactTable *table = np_dataset_get_registrations (self->dataset);
  g_autofree char *text = np_period_to_string (period);
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_REGISTRATIONS);
  g_autoptr (NpLocation) there = np_location_with (view, NP_PARAM_PERIOD, text);

  if (np_fact_table_find_period (table, 0, period).n == 0)
    return;
  if (!any)
    np_details_pane_add_heading (self->pane, _ ("Registrations"));
  np_details_pane_add_link (self->pane, "np-registrations-symbolic", _ ("Who registered most"),
                            title, there);
}

static void
fill_period (const Details *self, NpPeriod period)
{
  GListModel *events = np_dataset_get_events (self->dataset);
  g_autofree char *title = np_format_period (period);
  gboolean any = FALSE;

  np_details_pane_start (self->pane, title, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      if (np_event_is_era (event) || !np_reports_is_used (self->facts->reports, event)
          || !is_in (event, period) || !is_wanted (self, event))
        continue;
      if (!any)
        np_details_pane_add_heading (self->pane, _ ("What happened"));
      any = TRUE;
      add_event (self, event, NULL);
    }
  if (!any)
    np_details_pane_add_text (self->pane, _ ("No event is recorded."));
  add_registrations (self, period, title);
}

/* --- Partnerships --- */

static void
fill_partnership (const Details *self, NpPartnership *partnership)
{
  NpDetailsPane *pane = self->pane;
  const NpDate *from = np_partnership_get_formed (partnership);
  const NpDate *to = np_partnership_get_dissolved (partnership);
  g_autofree char *parties = np_format_list (np_partnership_get_parties (partnership));
  g_autofree char *stakes = np_format_list (np_partnership_get_stakes (partnership));
  g_autofree char *formed = np_date_is_set (from) ? np_format_date (from) : NULL;
  g_autofree char *dissolved = np_date_is_set (to) ? np_format_date (to) : NULL;

  np_details_pane_start (pane, np_entity_get_name (NP_ENTITY (partnership)),
                         np_format_partnership_kind (np_partnership_get_kind (partnership)));
  np_details_pane_add_fact (pane, _ ("Who"), parties);
  np_details_pane_add_fact (pane, _ ("Stakes in per cent"), stakes);
  np_details_pane_add_fact (pane, _ ("Formed"), formed);
  np_details_pane_add_fact (pane, _ ("Ended"), dissolved);
  np_related_add_sources (pane, NP_ENTITY (partnership));
}

/* How fast those went that are shown, and what is counted. */
static void
fill_pace (const Details *self)
{
  const GArray *paces = self->facts->paces;
  g_autofree char *without = np_pace_text_without_car (paces);

  np_details_pane_start (self->pane, _ ("From agreement to first car"), NULL);
  np_details_pane_add_text (self->pane, np_pace_text_definition ());
  /* Those with a first car come first. */
  for (guint i = 0; i < paces->len && g_array_index (paces, NpPace, i).first_car != NULL; i++)
    {
      const NpPace *pace = &g_array_index (paces, NpPace, i);
      g_autofree char *years = np_pace_text_from_to (pace);

      if (i == 0)
        np_details_pane_add_heading (self->pane, _ ("Years"));
      np_details_pane_add_fact (self->pane, np_entity_get_name (NP_ENTITY (pace->partnership)),
                                years);
    }
  np_details_pane_add_text (self->pane, without);
}

gboolean
np_timeline_details_fill (NpDetailsPane *pane,
                          NpDataset *dataset,
                          NpLocation *location,
                          const NpTimelineFacts *facts)
{
  Details self = { pane, dataset, location, facts };
  const char *id = np_location_get (location, NP_PARAM_EVENT);
  NpEvent *event = id != NULL ? np_dataset_find_event (dataset, id) : NULL;
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);

  if (event != NULL)
    fill_event (&self, event);
  else if (period != NP_PERIOD_NONE)
    fill_period (&self, period);
  else if (facts->relative)
    fill_pace (&self);
  else if (g_strv_length (selected) == 1)
    fill_partnership (&self, np_dataset_find_partnership (dataset, selected[0]));
  else
    return FALSE;
  return TRUE;
}
