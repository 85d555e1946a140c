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
#define MOST_BRANDS 5

/* Below that in every year, a brand is a remnant, and its line would lie on the axis. */
#define LEAST_UNITS 500

typedef struct
{
  const char *id; /* of a brand, borrowed from events */
  guint n_events; /* that name it */
  gint64 most;    /* in a year */
  gint64 newest;  /* in the newest year */
} Candidate;

struct _NpTimelineTrends
{
  NpSeriesSet set;
  NpLanesSpec axis; /* nothing but its days */
  char *title;      /* (owned) */
  char *heading;    /* (owned): of the picture */
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

/* @partnership: whose events; NULL: all */
static void
count_all (GHashTable *counts, const NpTimeline *timeline, NpPartnership *partnership)
{
  for (guint i = 0; i < timeline->events->len; i++)
    if (partnership == NULL || np_event_get_partnership (timeline->events->pdata[i]) == partnership)
      count_brands (counts, timeline->events->pdata[i]);
}

/* Those of the event that is selected, or else of all events of its partnership, or of all: with how
 * many events name each. (transfer full) */
static GHashTable *
count_named (const NpQuery *query, const NpTimeline *timeline)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  if (query->event != NULL)
    count_brands (counts, query->event);
  if (g_hash_table_size (counts) == 0 && query->event != NULL)
    count_all (counts, timeline, np_event_get_partnership (query->event));
  if (g_hash_table_size (counts) == 0)
    count_all (counts, timeline, NULL);
  return counts;
}

/* What was registered of a brand in its best year, and in the newest year of all. */
static void
measure (Candidate *self, NpDataset *dataset)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  int brand = np_dataset_find_brand (dataset, self->id);
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, 0, &n);

  /* By time: the last year that is seen is the newest. */
  for (guint i = 0; brand >= 0 && i < n; i++)
    {
      NpFactSlice slice = { 0 };

      if (np_period_get_unit (periods[i]) != NP_PERIOD_UNIT_YEAR)
        continue;
      slice = np_fact_table_find (table, 0, (guint) brand, periods[i]);
      self->newest = slice.n > 0 ? np_fact_table_get_row (table, slice.first).units : 0;
      self->most = MAX (self->most, self->newest);
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->n_events != y->n_events)
    return x->n_events > y->n_events ? -1 : 1;
  if (x->newest != y->newest)
    return x->newest > y->newest ? -1 : 1;
  return g_strcmp0 (x->id, y->id);
}

/* (transfer full) of Candidate, those that are asked about most first */
static GArray *
list_candidates (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GHashTable) counts = count_named (query, timeline);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GHashTableIter iter;
  gpointer id, n_events;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &id, &n_events))
    {
      Candidate candidate = { .id = id, .n_events = GPOINTER_TO_UINT (n_events) };

      measure (&candidate, query->dataset);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* The ids of those that are shown, ended by %NULL. (transfer container) */
static GPtrArray *
choose_brands (const GArray *candidates)
{
  GPtrArray *brands = g_ptr_array_new_null_terminated (MOST_BRANDS, NULL, TRUE);

  for (guint i = 0; i < candidates->len && brands->len < MOST_BRANDS; i++)
    if (g_array_index (candidates, Candidate, i).most >= LEAST_UNITS)
      g_ptr_array_add (brands, (gpointer) g_array_index (candidates, Candidate, i).id);
  return brands;
}

/* The trend of the brands in the dataset's first market. (transfer full) (nullable) */
static NpQuery *
ask_for_trend (const NpQuery *query, GPtrArray *brands)
{
  g_autofree char *list = NULL, *uri = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (brands->len == 0)
    return NULL;
  list = g_strjoinv (",", (char **) brands->pdata);
  uri = g_strdup_printf ("nameplate:registrations?by=brand&mode=trend&interval=year&select=%s",
                         list);
  location = np_location_new_from_uri (uri, NULL);
  /* Nobody asked for this market: if there is nothing to show of it, nothing is shown. */
  return location != NULL ? np_query_new (query->dataset, location, NULL) : NULL;
}

/* Says when there are brands that aren't shown: in the heading, which has as many lines as it takes and
 * stands in narrow windows as well. (transfer full) */
static char *
make_heading (guint n_shown, guint n_named)
{
  g_autofree char *shown = np_format_count (n_shown);
  g_autofree char *named = np_format_count (n_named);

  if (n_shown == n_named)
    return g_strdup (_ ("New cars registered"));
  /* Translators: of how many brands, out of how many that events name. */
  return g_strdup_printf (ngettext ("New cars registered: %1$s of %2$s brand named",
                                    "New cars registered: %1$s of %2$s brands named", n_named),
                          shown, named);
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
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (GPtrArray) brands = NULL;
  g_autoptr (NpQuery) trend = NULL;
  g_autoptr (GArray) trends = NULL;
  NpTimelineTrends *self;

  if (lanes->relative)
    return NULL;
  candidates = list_candidates (query, timeline);
  brands = choose_brands (candidates);
  trend = ask_for_trend (query, brands);
  if (trend == NULL)
    return NULL;
  self = g_new0 (NpTimelineTrends, 1);
  self->axis = (NpLanesSpec) { .first_day = lanes->first_day, .last_day = lanes->last_day };
  self->title = np_words_market (np_dataset_market (query->dataset, trend->market));
  self->heading = make_heading (brands->len, candidates->len);
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
  g_free (self->heading);
  g_free (self->subtitle);
  g_free (self);
}

NpScene *
np_timeline_trends_build (const NpTimelineTrends *self, const NpSceneContext *context)
{
  NpTimeStripSpec spec = {
    .series = (const NpLineSeries *) (gpointer) self->set.series->data,
    .n_series = self->set.series->len,
    .title = self->heading,
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

/* (nullable): of gaps as well */
static const NpLinePoint *
find_point (const NpLineSeries *series, NpPeriod period)
{
  g_autofree char *title = np_format_period (period);

  for (guint i = 0; i < series->n_points; i++)
    if (g_str_equal (series->points[i].period, title))
      return &series->points[i];
  return NULL;
}

/**
 * np_timeline_trends_figure_list_values:
 * @self: a figure
 * @period: a year
 *
 * What the picture shows of one period. Where one brand has a figure or a gap then, others that have
 * neither have a gap too; a period outside the picture has no values at all.
 *
 * Returns: (transfer full): of `NpTimelineValue`, which live as long as @self
 */
GArray *
np_timeline_trends_figure_list_values (NpTimelineTrendsFigure *self, NpPeriod period)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (NpTimelineValue));
  gboolean any = FALSE;

  g_return_val_if_fail (NP_IS_TIMELINE_TRENDS_FIGURE (self), values);

  for (guint i = 0; i < self->trends->set.series->len; i++)
    {
      const NpLineSeries *series = &g_array_index (self->trends->set.series, NpLineSeries, i);
      const NpLinePoint *point = find_point (series, period);
      NpTimelineValue value = { series->label, point != NULL ? point->value_label
                                                             : np_words_gap (NP_GAP_NOT_ITEMISED) };

      any |= point != NULL;
      g_array_append_val (values, value);
    }
  if (!any)
    g_array_set_size (values, 0);
  return values;
}
