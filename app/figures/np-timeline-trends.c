/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline-trends.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-series-set.h"
#include "np-time-strip.h"
#include "np-timeline-lanes.h"
#include "np-words.h"

/* More lines than that are a tangle at this height. */
#define MOST_BRANDS 4

struct _NpTimelineTrends
{
  NpSeriesSet set;
  NpLanesSpec axis; /* nothing but its days */
  char *title;      /* (owned) */
  char *subtitle;   /* (owned) */
  double mark_first, mark_last;
  double event_first, event_last;
};

static char *
format_tick (double value, gpointer user_data)
{
  return np_format_count (llround (value));
}

/* --- Which brands --- */

/* A brand is asked about as often as events name it. */
static void
count_brands (GHashTable *counts, NpEvent *event)
{
  const char *const *brands = np_event_get_brands (event);

  for (guint i = 0; brands[i] != NULL; i++)
    g_hash_table_insert (counts, (gpointer) brands[i],
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts,
                                                                                  brands[i]))
                                           + 1));
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *one = a, *other = b;
  guint x = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, one));
  guint y = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, other));

  return x != y ? (x > y ? -1 : 1) : g_strcmp0 (one, other);
}

/* @partnership: whose events; NULL: all */
static void
count_all (GHashTable *counts, const NpTimeline *timeline, NpPartnership *partnership)
{
  for (guint i = 0; i < timeline->events->len; i++)
    if (partnership == NULL || np_event_get_partnership (timeline->events->pdata[i]) == partnership)
      count_brands (counts, timeline->events->pdata[i]);
}

/* Those of the event that is selected, or else of all events of its partnership, or of all. */
static GPtrArray *
list_brands (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *brands;

  if (query->event != NULL)
    count_brands (counts, query->event);
  if (g_hash_table_size (counts) == 0 && query->event != NULL)
    count_all (counts, timeline, np_event_get_partnership (query->event));
  if (g_hash_table_size (counts) == 0)
    count_all (counts, timeline, NULL);
  brands = g_hash_table_get_keys_as_ptr_array (counts);
  g_ptr_array_sort_values_with_data (brands, compare_counts, counts);
  return brands;
}

static gboolean
has_registrations (NpDataset *dataset, const char *id)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  int brand = np_dataset_find_brand (dataset, id);
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, 0, &n);

  for (guint i = 0; brand >= 0 && i < n; i++)
    if (np_period_get_unit (periods[i]) == NP_PERIOD_UNIT_YEAR
        && np_fact_table_find (table, 0, (guint) brand, periods[i]).n > 0)
      return TRUE;
  return FALSE;
}

/* The trend of the brands in the dataset's first market. (transfer full) (nullable) */
static NpQuery *
ask_for_trend (const NpQuery *query, GPtrArray *brands)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *list = NULL, *uri = NULL;
  g_autoptr (NpLocation) location = NULL;

  for (guint i = 0; i < brands->len && kept->len < MOST_BRANDS; i++)
    if (has_registrations (query->dataset, brands->pdata[i]))
      g_ptr_array_add (kept, brands->pdata[i]);
  if (kept->len == 0)
    return NULL;
  g_ptr_array_add (kept, NULL);
  list = g_strjoinv (",", (char **) kept->pdata);
  uri = g_strdup_printf ("nameplate:registrations?by=brand&mode=trend&interval=year&select=%s",
                         list);
  location = np_location_new_from_uri (uri, NULL);
  /* Nobody asked for this market: if there is nothing to show of it, nothing is shown. */
  return location != NULL ? np_query_new (query->dataset, location, NULL) : NULL;
}

static void
set_marks (NpTimelineTrends *self, const NpQuery *query)
{
  const NpDate *date = query->event != NULL ? np_event_get_date (query->event) : NULL;

  if (query->period != NP_PERIOD_NONE)
    {
      self->mark_first = np_period_get_first_day (query->period);
      self->mark_last = np_period_get_last_day (query->period) + 1.0;
    }
  if (date != NULL)
    {
      self->event_first = np_date_first_day (date);
      self->event_last = np_date_last_day (date) + 1.0;
    }
}

/* --- Public --- */

NpTimelineTrends *
np_timeline_trends_new (const NpQuery *query, const NpTimeline *timeline, const NpLanesSpec *lanes)
{
  g_autoptr (GPtrArray) brands = NULL;
  g_autoptr (NpQuery) trend = NULL;
  g_autoptr (GArray) trends = NULL;
  NpTimelineTrends *self;

  if (lanes->relative)
    return NULL;
  brands = list_brands (query, timeline);
  trend = ask_for_trend (query, brands);
  if (trend == NULL)
    return NULL;
  self = g_new0 (NpTimelineTrends, 1);
  self->axis = (NpLanesSpec) { .first_day = lanes->first_day, .last_day = lanes->last_day };
  self->title = np_words_market (np_dataset_market (query->dataset, trend->market));
  /* Translators: a market: what was registered there in each year. */
  self->subtitle
      = g_strdup_printf (_ ("%s, a year"),
                         np_entity_get_name (NP_ENTITY (np_dataset_market (query->dataset,
                                                                           trend->market))));
  np_series_set_init (&self->set);
  trends = np_query_list_trends (trend);
  np_series_set_add_trends (&self->set, trend, trends);
  set_marks (self, query);
  return self;
}

void
np_timeline_trends_free (NpTimelineTrends *self)
{
  np_series_set_clear (&self->set);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

NpScene *
np_timeline_trends_build (const NpTimelineTrends *self, const NpSceneContext *context)
{
  NpTimeStripSpec spec = {
    .series = (const NpLineSeries *) (gpointer) self->set.series->data,
    .n_series = self->set.series->len,
    .title = _ ("New cars registered"),
    .subtitle = self->subtitle,
    .mark_first = self->mark_first,
    .mark_last = self->mark_last,
    .event_first = self->event_first,
    .event_last = self->event_last,
    .format_value = format_tick,
  };
  NpTimeAxis axis;

  np_lanes_get_time_axis (&self->axis, context, &axis);
  return np_time_strip_build (&spec, context, &axis);
}

GPtrArray *
np_timeline_trends_get_sources (const NpTimelineTrends *self)
{
  return self->set.sources;
}

/* --- The figure --- */

struct _NpTimelineTrendsFigure
{
  NpFigure parent_instance;

  NpTimelineTrends *trends;
};

G_DEFINE_FINAL_TYPE (NpTimelineTrendsFigure, np_timeline_trends_figure, NP_TYPE_FIGURE)

static NpScene *
np_timeline_trends_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  return np_timeline_trends_build (NP_TIMELINE_TRENDS_FIGURE (figure)->trends, context);
}

static gboolean
np_timeline_trends_figure_get_time_axis (NpFigure *figure,
                                         const NpSceneContext *context,
                                         NpTimeAxis *axis)
{
  np_lanes_get_time_axis (&NP_TIMELINE_TRENDS_FIGURE (figure)->trends->axis, context, axis);
  return TRUE;
}

static void
np_timeline_trends_figure_finalize (GObject *object)
{
  g_clear_pointer (&NP_TIMELINE_TRENDS_FIGURE (object)->trends, np_timeline_trends_free);
  G_OBJECT_CLASS (np_timeline_trends_figure_parent_class)->finalize (object);
}

static void
np_timeline_trends_figure_class_init (NpTimelineTrendsFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_timeline_trends_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_timeline_trends_figure_build;
  NP_FIGURE_CLASS (klass)->get_time_axis = np_timeline_trends_figure_get_time_axis;
}

static void
np_timeline_trends_figure_init (NpTimelineTrendsFigure *self)
{
}

NpFigure *
np_timeline_trends_figure_new (NpDataset *dataset, NpLocation *location)
{
  g_autoptr (NpQuery) query = np_query_new (dataset, location, NULL);
  g_autoptr (NpTimeline) timeline = query != NULL ? np_timeline_new (query) : NULL;
  g_auto (NpTimelineLanes) lanes = { 0 };
  NpTimelineTrends *trends;
  NpTimelineTrendsFigure *self;

  if (query == NULL)
    return NULL;
  np_timeline_lanes_init (&lanes, query, timeline);
  trends = np_timeline_trends_new (query, timeline, &lanes.spec);
  if (trends == NULL)
    return NULL;
  self = g_object_new (NP_TYPE_TIMELINE_TRENDS_FIGURE, "title", trends->title, "summary",
                       _ ("On the time axis of the timeline"), NULL);
  self->trends = trends;
  return NP_FIGURE (self);
}
