/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-trend-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-format.h"
#include "np-lines.h"
#include "np-series-codes.h"
#include "np-trend-text.h"
#include "np-words.h"

struct _NpTrendFigure
{
  NpFigure parent_instance;

  GArray *series; /* of NpLineSeries, with strings of @strings */
  GStringChunk *strings;
  double first_day;
  double last_day;
  gboolean share;
};

G_DEFINE_FINAL_TYPE (NpTrendFigure, np_trend_figure, NP_TYPE_FIGURE)

static char *
format_tick (double value, gpointer user_data)
{
  NpTrendFigure *self = user_data;

  return np_words_value (self->query, value);
}

static NpScene *
np_trend_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpTrendFigure *self = NP_TREND_FIGURE (figure);
  NpLinesSpec spec = {
    .series = (const NpLineSeries *) (gpointer) self->series->data,
    .n_series = self->series->len,
    .first_day = self->first_day,
    .last_day = self->last_day,
    .integer = !self->share,
    .format_value = format_tick,
    .format_data = self,
  };

  return np_lines_build (&spec, context);
}

static void
clear_series (gpointer data)
{
  NpLineSeries *series = data;

  g_free ((gpointer) series->points);
}

static void
np_trend_figure_finalize (GObject *object)
{
  NpTrendFigure *self = NP_TREND_FIGURE (object);

  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_trend_figure_parent_class)->finalize (object);
}

static void
np_trend_figure_class_init (NpTrendFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_trend_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_trend_figure_build;
}

static void
np_trend_figure_init (NpTrendFigure *self)
{
  self->series = g_array_new (FALSE, TRUE, sizeof (NpLineSeries));
  g_array_set_clear_func (self->series, clear_series);
  self->strings = g_string_chunk_new (4096);
}

/* Keeps @text for as long as the figure lives. (transfer full) */
static const char *
take (NpTrendFigure *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text);

  g_free (text);
  return kept;
}

static char *
make_detail (const NpQuery *query, const NpTrendPoint *point)
{
  GString *detail = g_string_new (NULL);
  g_autofree char *value
      = query->share ? np_format_count (point->units) : np_format_share (point->share);

  if (query->share)
    np_words_add_line (detail, value);
  else if (isfinite (point->share))
    {
      g_autofree char *line = g_strdup_printf (_ ("%s of the market"), value);

      np_words_add_line (detail, line);
    }
  if (point->rank > 0)
    {
      g_autofree char *rank = np_format_count (point->rank);
      /* Translators: the place in the ranking of that period. */
      g_autofree char *line = g_strdup_printf (_ ("Rank %s"), rank);

      np_words_add_line (detail, line);
    }
  np_words_add_trust (detail, point->status,
                      point->combined ? NP_BRAND_COVERS_BRANDS : NP_BRAND_COVERS_ITSELF);
  if (point->outside)
    np_words_add_line (detail, _ ("From another count than the market’s"));
  if (point->rivals)
    np_words_add_differ (detail);
  return g_string_free_and_steal (detail);
}

static NpTrust
get_trust (const NpQuery *query, const NpTrendPoint *point)
{
  if (point->gap || (query->share && isnan (point->share)))
    return NP_TRUST_GAP;
  return np_words_trust (point->status, point->rivals, point->combined);
}

static NpLinePoint
make_point (NpTrendFigure *self, const NpQuery *query, guint subject, const NpTrendPoint *from)
{
  const char *name = np_query_get_shown_name (query, subject);
  g_autofree char *period = np_period_to_string (from->period);
  double value = query->share ? from->share : (double) from->units;
  NpLinePoint point = {
    .x = (np_period_get_first_day (from->period) + np_period_get_last_day (from->period) + 1) / 2.0,
    .value = from->gap ? NAN : value,
    .trust = NP_TRUST_GAP,
  };

  point.key = take (self, g_strdup_printf ("%s@%s", np_query_get_id (query, subject), period));
  point.period = take (self, np_format_period (from->period));
  if (from->gap || isnan (point.value))
    {
      point.value_label = _ ("no figure");
      /* Translators: what a screen reader says where a figure is missing: name, period. */
      point.spoken = take (self, g_strdup_printf (_ ("%1$s, %2$s, no figure"), name, point.period));
      return point;
    }
  point.trust = get_trust (query, from);
  point.value_label = take (self, np_words_value (query, from->units, from->share));
  point.detail = take (self, make_detail (query, from));
  point.spoken
      = take (self, from->rank > 0 ? g_strdup_printf (_ ("%1$s, %2$s, %3$s, rank %4$u"), name,
                                                      point.period, point.value_label, from->rank)
                                   : g_strdup_printf (_ ("%1$s, %2$s, %3$s"), name, point.period,
                                                      point.value_label));
  point.source = take (self, np_words_source (np_dataset_source (query->dataset, from->source)));
  return point;
}

static void
add_series (NpTrendFigure *self, const NpQuery *query, const NpTrendSeries *from, guint code)
{
  NpLinePoint *points = g_new0 (NpLinePoint, MAX (from->n_points, 1));
  NpLineSeries series = {
    .id = g_string_chunk_insert_const (self->strings, np_query_get_id (query, from->subject)),
    .label
    = g_string_chunk_insert_const (self->strings, np_query_get_shown_name (query, from->subject)),
    .points = points,
    .n_points = from->n_points,
    .ink = NP_INK_SERIES_N (code),
    .code = code,
    .selected = np_query_is_selected (query, from->subject),
  };

  for (guint i = 0; i < from->n_points; i++)
    {
      NpPeriod period = from->points[i].period;

      points[i] = make_point (self, query, from->subject, &from->points[i]);
      if (self->last_day == 0 || np_period_get_first_day (period) < self->first_day)
        self->first_day = np_period_get_first_day (period);
      self->last_day = MAX (self->last_day, np_period_get_last_day (period));
    }
  g_array_append_val (self->series, series);
}

static char *
make_source_line (const NpQuery *query, const GArray *series)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  NpSigns signs = { 0 };

  /* The newest figures' sources first: those are what a reader looks at. */
  for (guint i = 0; i < series->len; i++)
    {
      const NpTrendSeries *one = &g_array_index (series, NpTrendSeries, i);

      for (guint j = one->n_points; j > 0; j--)
        {
          const NpTrendPoint *point = &one->points[j - 1];

          np_signs_note_point (&signs, get_trust (query, point), j == one->n_points);
          if (!point->gap)
            np_words_note_source (sources, np_dataset_source (query->dataset, point->source));
        }
    }
  return np_words_caption (sources, NP_NAMED_HERE, &signs);
}

/**
 * np_trend_figure_new: (skip)
 * @query: of registrations
 *
 * Returns: (transfer full): the query's brands or groups over time
 */
NpFigure *
np_trend_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) series = np_query_list_trends (query);
  g_autoptr (GArray) subjects = np_query_list_series (query);
  g_autofree char *title = np_trend_text_title (query, series);
  g_autofree char *summary = np_trend_text_summary (query, series);
  g_autofree char *headline = np_trend_text_headline (query, series);
  g_autofree char *source_line = make_source_line (query, series);
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autofree guint *assigned = NULL;
  NpTrendFigure *self
      = g_object_new (NP_TYPE_TREND_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  self->share = query->share;
  np_series_codes_init (&codes, query->dataset);
  assigned
      = np_series_codes_assign (&codes, query->by, (const guint *) subjects->data, subjects->len);
  for (guint i = 0; i < series->len; i++)
    add_series (self, query, &g_array_index (series, NpTrendSeries, i), assigned[i]);
  return NP_FIGURE (self);
}
