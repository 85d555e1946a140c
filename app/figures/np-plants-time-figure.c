/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-time-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-plants-time-text.h"
#include "np-rivals.h"
#include "np-scenario-text.h"
#include "np-series-set.h"
#include "np-words.h"

/* More lines than there are colours would look alike. */
#define MAX_LINES NP_N_SERIES_INKS

/* A line whose last point's middle is so long before the axis' end ended earlier: a financial year that
 * ends in the last year shown is not that old. */
#define OLD_DAYS 500

/* What is drawn, put together before the figure, whose words come from it. */
typedef struct
{
  NpSeriesSet set;
  GArray *lives; /* of NpLife, with strings of @set */
} Content;

struct _NpPlantsTimeFigure
{
  NpFigure parent_instance;

  Content content;
  gboolean use; /* shares of capacity; else cars */
};

G_DEFINE_FINAL_TYPE (NpPlantsTimeFigure, np_plants_time_figure, NP_TYPE_FIGURE)

static char *
format_tick (double value, gpointer user_data)
{
  NpPlantsTimeFigure *self = user_data;

  return self->use ? np_format_tick_share (value) : np_format_count (llround (value));
}

static NpScene *
np_plants_time_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsTimeFigure *self = NP_PLANTS_TIME_FIGURE (figure);
  NpLinesSpec spec = {
    .series = (const NpLineSeries *) (gpointer) self->content.set.series->data,
    .n_series = self->content.set.series->len,
    .first_day = self->content.set.first_day,
    .last_day = self->content.set.last_day,
    .integer = !self->use,
    .reference = self->use ? 1 : NAN,
    .reference_label = self->use ? _ ("all of the capacity") : NULL,
    .lives = (const NpLife *) (gpointer) self->content.lives->data,
    .n_lives = self->content.lives->len,
    .format_value = format_tick,
    .format_data = self,
  };

  return np_lines_build (&spec, context);
}

static void
np_plants_time_figure_finalize (GObject *object)
{
  NpPlantsTimeFigure *self = NP_PLANTS_TIME_FIGURE (object);

  np_series_set_clear (&self->content.set);
  g_clear_pointer (&self->content.lives, g_array_unref);
  G_OBJECT_CLASS (np_plants_time_figure_parent_class)->finalize (object);
}

static void
np_plants_time_figure_class_init (NpPlantsTimeFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_time_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_plants_time_figure_build;
}

static void
np_plants_time_figure_init (NpPlantsTimeFigure *self)
{
}

static const char *
take (Content *self, char *text)
{
  return np_series_set_take (&self->set, text);
}

static const char *
get_id (const NpQuery *query, guint plant)
{
  return np_entity_get_id (NP_ENTITY (np_dataset_plant (query->dataset, plant)));
}

static const char *
get_name (const NpQuery *query, guint plant)
{
  return np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, plant)));
}

static NpLinePoint
make_point (Content *self, const char *id, const char *name, NpPeriod period)
{
  g_autofree char *text = np_period_to_string (period);

  return (NpLinePoint) {
    .x
    = np_series_set_get_middle (np_period_get_first_day (period), np_period_get_last_day (period)),
    .value = NAN,
    .key = take (self, g_strdup_printf ("%s@%s", id, text)),
    .period = take (self, np_format_period (period)),
  };
}

/* "Sunderland, 2025, 45.5–54.6 %" */
static void
say (Content *self, NpLinePoint *point, const char *name)
{
  /* Translators: what a screen reader says of a point of a line: name, period, value. */
  point->spoken = take (self, g_strdup_printf (_ ("%1$s, %2$s, %3$s"), name, point->period,
                                               point->value_label));
}

static void
add_series (Content *self,
            const NpQuery *query,
            guint plant,
            const char *id,
            const char *label,
            GArray *points)
{
  guint n = self->set.series->len;
  gboolean rest = n >= MAX_LINES;
  NpLineSeries series = {
    .id = g_string_chunk_insert_const (self->set.strings, id),
    .label = g_string_chunk_insert_const (self->set.strings, label),
    .n_points = points->len,
    .ink = rest ? NP_INK_REST : NP_INK_SERIES_N (n),
    .code = n,
    .selected = !rest && np_query_is_selected (query, plant),
  };

  for (guint i = 0; i < points->len; i++)
    {
      const NpLinePoint *point = &g_array_index (points, NpLinePoint, i);

      np_signs_note_point (&self->set.signs, point->trust, i + 1 == points->len);
      self->set.signs.band |= point->has_band;
      self->set.signs.over |= point->over;
    }
  series.points = g_memdup2 (points->data, MAX (points->len, 1) * sizeof (NpLinePoint));
  g_array_append_val (self->set.series, series);
}

/* --- Use ------------------------------------------------------------------------------------- */

static void
note_sources (Content *self, const NpQuery *query, const NpUtilisation *use)
{
  if (use->production_row != G_MAXUINT)
    np_words_note_source (
        self->set.sources,
        np_dataset_source (query->dataset,
                           np_fact_table_get_row (np_dataset_get_production (query->dataset),
                                                  use->production_row)
                               .source));
  for (guint i = 0; use->capacity != NULL && use->capacity->sources[i] != NULL; i++)
    np_words_note_source (self->set.sources, use->capacity->sources[i]);
}

static NpLinePoint
make_use (Content *self, const NpQuery *query, const NpUtilisation *use)
{
  const char *name = get_name (query, use->plant);
  NpLinePoint point = make_point (self, get_id (query, use->plant), name, use->period);

  point.detail = take (self, np_plants_time_text_detail (query, use));
  if (isnan (use->utilisation))
    {
      point.value_label = np_plants_time_text_gap (use);
      point.trust = NP_TRUST_GAP;
    }
  else
    {
      point.value = use->utilisation;
      point.value_label = take (self, np_plants_text_use (query, use));
      point.trust = np_words_trust (use->status, use->rivals, FALSE);
      point.over = use->utilisation > 1;
      point.has_band = use->utilisation_low < use->utilisation_high;
      point.low = use->utilisation_low;
      point.high = use->utilisation_high;
      note_sources (self, query, use);
      np_series_set_stretch (&self->set, use->period);
    }
  say (self, &point, name);
  return point;
}

/* From the first to the last figure: years before and after have nothing to show. */
static void
trim (GArray *points)
{
  while (points->len > 0 && isnan (g_array_index (points, NpLinePoint, points->len - 1).value))
    g_array_set_size (points, points->len - 1);
  while (points->len > 0 && isnan (g_array_index (points, NpLinePoint, 0).value))
    g_array_remove_index (points, 0);
}

/* The line of one measure: what was sold isn't what was built. */
static void
add_use (Content *self, const NpQuery *query, guint plant, const GArray *uses, NpMeasure measure)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (NpLinePoint));
  const char *id = get_id (query, plant);
  const char *label = get_name (query, plant);

  for (guint i = 0; i < uses->len; i++)
    {
      const NpUtilisation *use = &g_array_index (uses, NpUtilisation, i);

      if (use->produced < 0 || use->measure == measure)
        {
          NpLinePoint point = make_use (self, query, use);

          g_array_append_val (points, point);
        }
    }
  trim (points);
  if (points->len == 0)
    return;
  add_series (self, query, plant, g_string_chunk_insert_const (self->set.strings, id), label,
              points);
}

/* What a scenario makes of a plant stands in its period, by itself. */
static void
add_scenario (Content *self, const NpQuery *query, const NpPlantResult *result)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (NpLinePoint));
  NpScenarioResult *whole = query->results->pdata[0];
  const char *name = get_name (query, result->plant);
  const char *label = take (self, g_strdup_printf (_ ("%s, scenario"), name));
  gboolean alone = isnan (result->utilisation);
  double low = alone ? result->added_low : result->utilisation_low;
  double high = alone ? result->added_high : result->utilisation_high;
  NpLinePoint point = make_point (self, get_id (query, result->plant), name,
                                  np_scenario_result_get_period (whole));

  point.value = alone ? result->added : result->utilisation;
  if (isnan (point.value))
    return;
  point.key = take (self, g_strconcat (point.key, "/scenario", NULL));
  point.value_label = take (self, np_scenario_text_use (result));
  point.trust = NP_TRUST_SCENARIO;
  point.over = point.value > 1;
  point.has_band = low < high;
  point.low = low;
  point.high = high;
  say (self, &point, label);
  np_series_set_stretch (&self->set, np_scenario_result_get_period (whole));
  g_array_append_val (points, point);
  add_series (self, query, result->plant,
              g_string_chunk_insert_const (self->set.strings, get_id (query, result->plant)), label,
              points);
}

/* All lines are named where the newest ends: one that ended before says when. */
static void
say_ends (Content *self)
{
  for (guint i = 0; i < self->set.series->len; i++)
    {
      NpLineSeries *series = &g_array_index (self->set.series, NpLineSeries, i);
      NpLinePoint *last = (NpLinePoint *) &series->points[series->n_points - 1];

      if (last->x < self->set.last_day - OLD_DAYS)
        /* Translators: the last value of a line, and when that was. */
        last->value_label = take (self, g_strdup_printf (C_ ("line", "%1$s (%2$s)"),
                                                         last->value_label, last->period));
    }
}

static void
fill_use (Content *self, const NpQuery *query, const GArray *plants)
{
  for (guint i = 0; i < plants->len; i++)
    {
      guint plant = g_array_index (plants, guint, i);
      g_autoptr (GArray) uses = np_query_list_uses (query, plant);

      add_use (self, query, plant, uses, NP_MEASURE_OUTPUT);
      add_use (self, query, plant, uses, NP_MEASURE_SALES);
    }
  if (query->results->len > 0)
    {
      guint n;
      const NpPlantResult *results = np_scenario_result_get_plants (query->results->pdata[0], &n);

      for (guint i = 0; i < n; i++)
        if (results[i].touched)
          add_scenario (self, query, &results[i]);
    }
  say_ends (self);
}

/* --- Output ---------------------------------------------------------------------------------- */

static NpLinePoint
make_output (Content *self, const NpQuery *query, guint total, guint row)
{
  NpFactTable *table = np_dataset_get_production (query->dataset);
  NpFact fact = np_fact_table_get_row (table, row);
  NpFactSlice rows = np_fact_table_find (table, fact.scope, total, fact.period);
  gboolean rivals
      = np_rivals_exceed (np_rivals_get_difference (table, rows, fact.units), fact.units);
  NpSource *source = np_dataset_source (query->dataset, fact.source);
  g_autoptr (GString) detail = g_string_new (NULL);
  NpLinePoint point
      = make_point (self, get_id (query, total), get_name (query, total), fact.period);

  np_words_add_trust (detail, fact.status, NP_BRAND_COVERS_ITSELF);
  if (rivals)
    np_words_add_rivals (detail, query->dataset, table, row);
  point.value = (double) fact.units;
  point.value_label = take (self, np_format_count (fact.units));
  point.detail = g_string_chunk_insert (self->set.strings, detail->str);
  point.source = take (self, np_words_source (source));
  point.trust = np_words_trust (fact.status, rivals, FALSE);
  say (self, &point, get_name (query, total));
  np_words_note_source (self->set.sources, source);
  np_series_set_stretch (&self->set, fact.period);
  return point;
}

/* Years of which nobody gives the total are gaps. */
static void
add_missing_years (Content *self,
                   const NpQuery *query,
                   guint total,
                   GArray *points,
                   NpPeriod before,
                   NpPeriod period)
{
  if (before == NP_PERIOD_NONE || np_period_get_unit (before) != NP_PERIOD_UNIT_YEAR)
    return;
  for (NpPeriod year = np_period_shift (before, 1); np_period_compare (year, period) < 0;
       year = np_period_shift (year, 1))
    {
      NpLinePoint point = make_point (self, get_id (query, total), get_name (query, total), year);

      point.value_label = _ ("no figure");
      point.trust = NP_TRUST_GAP;
      say (self, &point, get_name (query, total));
      g_array_append_val (points, point);
    }
}

static void
add_total (Content *self, const NpQuery *query, guint total)
{
  g_autoptr (GArray) rows = np_query_list_total_rows (query, total);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (NpLinePoint));
  NpPeriod before = NP_PERIOD_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      NpPeriod period
          = np_fact_table_get_row (np_dataset_get_production (query->dataset), row).period;
      NpLinePoint point = make_output (self, query, total, row);

      add_missing_years (self, query, total, points, before, period);
      g_array_append_val (points, point);
      before = period;
    }
  if (points->len > 0)
    add_series (self, query, total,
                g_string_chunk_insert_const (self->set.strings, get_id (query, total)),
                get_name (query, total), points);
}

static void
set_day (const NpDate *date, double *first, double *end)
{
  if (!np_date_is_set (date))
    return;
  *first = np_date_first_day (date);
  if (np_date_last_day (date) > np_date_first_day (date))
    *end = np_date_last_day (date);
}

static void
add_life (Content *self, const NpQuery *query, guint plant)
{
  NpPlant *entity = np_dataset_plant (query->dataset, plant);
  const char *operator_name = np_query_get_operator (query, plant);
  NpLife life = {
    .id = g_string_chunk_insert_const (self->set.strings, get_id (query, plant)),
    .label = g_string_chunk_insert_const (self->set.strings, get_name (query, plant)),
    .ink = NP_INK_REST,
    .selected = np_query_is_selected (query, plant),
  };

  life.key = take (self, g_strconcat ("life:", life.id, NULL));
  life.value
      = take (self, np_format_span (np_plant_get_opened (entity), np_plant_get_closed (entity)));
  life.detail
      = operator_name != NULL ? g_string_chunk_insert (self->set.strings, operator_name) : NULL;
  /* Translators: what a screen reader says of a plant: its name, from when to when. */
  life.spoken = take (self, g_strdup_printf (_ ("%1$s, %2$s"), life.label, life.value));
  if (np_entity_get_n_sources (NP_ENTITY (entity)) > 0)
    {
      NpSource *source = np_entity_get_source (NP_ENTITY (entity), 0);

      life.source = take (self, np_words_source (source));
      np_words_note_source (self->set.sources, source);
    }
  set_day (np_plant_get_opened (entity), &life.first_day, &life.first_day_end);
  set_day (np_plant_get_closed (entity), &life.last_day, &life.last_day_end);
  g_array_append_val (self->lives, life);
}

/* The plants that a total is over, as far as a dataset tells: of its country, vehicles. */
static GArray *
list_lives (const NpQuery *query, const GArray *totals)
{
  GArray *lives = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) entries = np_query_list_plants (query);
  const char *country
      = totals->len > 0 ? np_plant_get_country (np_dataset_plant (query->dataset,
                                                                  g_array_index (totals, guint, 0)))
                        : NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      guint plant = g_array_index (entries, NpUtilisation, i).plant;
      NpPlant *entity = np_dataset_plant (query->dataset, plant);

      if (np_plant_get_makes (entity) == NP_PRODUCT_VEHICLES
          && g_strcmp0 (np_plant_get_country (entity), country) == 0
          && (np_date_is_set (np_plant_get_opened (entity))
              || np_date_is_set (np_plant_get_closed (entity))))
        g_array_append_val (lives, plant);
    }
  return lives;
}

static void
fill_output (Content *self, const NpQuery *query, const GArray *totals, const GArray *lives)
{
  for (guint i = 0; i < totals->len; i++)
    add_total (self, query, g_array_index (totals, guint, i));
  for (guint i = 0; i < lives->len; i++)
    add_life (self, query, g_array_index (lives, guint, i));
}

static char *
make_source_line (const Content *content, const NpQuery *query)
{
  /* Nothing of a scenario is in the picture of output. */
  g_autofree char *notes
      = query->plants_mode == NP_PLANTS_MODE_USE ? np_scenario_text_notes (query) : NULL;

  return np_words_caption (query->dataset, content->set.sources, NP_NAMED_WITH_FIGURE,
                           &content->set.signs, notes);
}

/**
 * np_plants_time_figure_new: (skip)
 * @query: of plants, in the mode of use or of output
 *
 * Returns: (transfer full): the query's plants over time
 */
NpFigure *
np_plants_time_figure_new (const NpQuery *query)
{
  gboolean use = query->plants_mode == NP_PLANTS_MODE_USE;
  g_autoptr (GArray) plants
      = use ? np_query_list_plants_over_time (query) : np_query_list_totals (query);
  g_autoptr (GArray) lives = use ? NULL : list_lives (query, plants);
  g_autofree char *title = np_plants_time_text_title (query, plants);
  g_autofree char *summary = np_plants_time_text_summary (query, plants, lives);
  g_autofree char *source_line = NULL;
  Content content = { .lives = g_array_new (FALSE, TRUE, sizeof (NpLife)) };
  NpPlantsTimeFigure *self;

  np_series_set_init (&content.set);
  if (use)
    fill_use (&content, query, plants);
  else
    fill_output (&content, query, plants, lives);
  source_line = make_source_line (&content, query);
  self = g_object_new (NP_TYPE_PLANTS_TIME_FIGURE, "title", title, "summary", summary, "headline",
                       summary, "source-line", source_line, "alt-text", summary, NULL);
  self->content = content;
  self->use = use;
  return NP_FIGURE (self);
}
