/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-trend-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-areas.h"
#include "np-format.h"
#include "np-multiples.h"
#include "np-ranks.h"
#include "np-series-set.h"
#include "np-trend-text.h"
#include "np-words.h"

/* No dataset's id has a star. */
#define ID_OTHERS "*others"

struct _NpTrendFigure
{
  NpFigure parent_instance;

  NpSeriesSet set;
  NpMode mode;
  NpIndicator indicator;
  gboolean own_axes;
  double reference;            /* NAN: none */
  const char *reference_label; /* of @set */
};

G_DEFINE_FINAL_TYPE (NpTrendFigure, np_trend_figure, NP_TYPE_FIGURE)

static char *
format_tick (double value, gpointer user_data)
{
  NpTrendFigure *self = user_data;

  if (self->mode == NP_MODE_RANK)
    return np_format_count (llround (value));
  if (np_indicator_is_fraction (self->indicator))
    return np_format_tick_share (value);
  /* An axis says where a line is; what a change is counted from has a sign at its ends. */
  return self->indicator == NP_INDICATOR_INDEX && value == round (value)
             ? np_format_count (llround (value))
             : np_words_indicator_value (self->indicator, value);
}

static const NpLineSeries *
get_series (NpTrendFigure *self)
{
  return (const NpLineSeries *) (gpointer) self->set.series->data;
}

static NpScene *
build_lines (NpTrendFigure *self, const NpSceneContext *context)
{
  NpLinesSpec spec = {
    .series = get_series (self),
    .n_series = self->set.series->len,
    .first_day = self->set.first_day,
    .last_day = self->set.last_day,
    .integer = np_indicator_is_count (self->indicator),
    .reference = self->reference,
    .reference_label = self->reference_label,
    .events = (const NpEventMark *) (gpointer) self->set.events->data,
    .n_events = self->set.events->len,
    .format_value = format_tick,
    .format_data = self,
  };

  return np_lines_build (&spec, context);
}

static NpScene *
build_areas (NpTrendFigure *self, const NpSceneContext *context)
{
  NpAreasSpec spec = {
    .series = get_series (self),
    .n_series = self->set.series->len,
    .slots = (const NpTimeSlot *) (gpointer) self->set.slots->data,
    .n_slots = self->set.slots->len,
    .first_day = self->set.first_day,
    .last_day = self->set.last_day,
    .gap_label = _ ("no figure"),
    .events = (const NpEventMark *) (gpointer) self->set.events->data,
    .n_events = self->set.events->len,
    .format_value = format_tick,
    .format_data = self,
  };

  return np_areas_build (&spec, context);
}

static NpScene *
build_ranks (NpTrendFigure *self, const NpSceneContext *context)
{
  NpRanksSpec spec = {
    .series = get_series (self),
    .n_series = self->set.series->len,
    .slots = (const NpTimeSlot *) (gpointer) self->set.slots->data,
    .n_slots = self->set.slots->len,
    .first_day = self->set.first_day,
    .last_day = self->set.last_day,
    .events = (const NpEventMark *) (gpointer) self->set.events->data,
    .n_events = self->set.events->len,
    .format_rank = format_tick,
    .format_data = self,
  };

  return np_ranks_build (&spec, context);
}

/* The last figure, which stands beside a panel's title. */
static const char *
get_last_value (const NpLineSeries *series)
{
  for (guint i = series->n_points; i > 0; i--)
    if (!isnan (series->points[i - 1].value))
      return series->points[i - 1].value_label;
  return NULL;
}

/* A panel for each series in colour; those in the background lie under all of them. */
static NpScene *
build_panels (NpTrendFigure *self, const NpSceneContext *context)
{
  g_autoptr (GArray) panels = g_array_new (FALSE, TRUE, sizeof (NpMultiplesPanel));
  g_autoptr (GArray) others = g_array_new (FALSE, TRUE, sizeof (NpLineSeries));
  NpMultiplesSpec spec = {
    .first_day = self->set.first_day,
    .last_day = self->set.last_day,
    .shared_axis = !self->own_axes,
  };

  for (guint i = 0; i < self->set.series->len; i++)
    if (get_series (self)[i].ink == NP_INK_REST)
      g_array_append_vals (others, &get_series (self)[i], 1);
  for (guint i = 0; i < self->set.series->len; i++)
    {
      const NpLineSeries *series = &get_series (self)[i];
      NpMultiplesPanel panel = {
        .id = series->id,
        .title = series->label,
        .value_label = get_last_value (series),
        .series = series,
        .n_series = 1,
        .others = (const NpLineSeries *) (gpointer) others->data,
        .n_others = others->len,
        .reference = self->reference,
        .reference_label = self->reference_label,
        .integer = np_indicator_is_count (self->indicator),
        .format_value = format_tick,
        .format_data = self,
      };

      if (series->ink != NP_INK_REST)
        g_array_append_val (panels, panel);
    }
  spec.panels = (const NpMultiplesPanel *) (gpointer) panels->data;
  spec.n_panels = panels->len;
  return np_multiples_build (&spec, context);
}

static NpScene *
np_trend_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpTrendFigure *self = NP_TREND_FIGURE (figure);

  switch (self->mode)
    {
    case NP_MODE_SHARE:
      return build_areas (self, context);
    case NP_MODE_RANK:
      return build_ranks (self, context);
    case NP_MODE_MULTIPLES:
      return build_panels (self, context);
    case NP_MODE_RANKING:
    case NP_MODE_TREND:
    case NP_MODE_SLOPE:
    case NP_MODE_CONCENTRATION:
    default:
      return build_lines (self, context);
    }
}

static void
np_trend_figure_finalize (GObject *object)
{
  np_series_set_clear (&NP_TREND_FIGURE (object)->set);
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
  self->reference = NAN;
}

static const NpLineSeries *
series_of (const NpSeriesSet *set, guint i)
{
  return &g_array_index (set->series, NpLineSeries, i);
}

/* What all bands leave of the whole in a slot; NAN where none of them has a figure. */
static double
get_rest (const NpSeriesSet *set, guint slot)
{
  double sum = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < set->series->len; i++)
    {
      double value = series_of (set, i)->points[slot].value;

      if (isnan (value))
        continue;
      sum += value;
      any = TRUE;
    }
  return any ? MAX (1.0 - sum, 0.0) : NAN;
}

/* The band that fills the whole. */
static void
add_others (NpSeriesSet *self)
{
  NpLinePoint *points = g_new0 (NpLinePoint, MAX (self->slots->len, 1));
  NpLineSeries others = {
    .id = ID_OTHERS,
    /* Translators: everything in a market that isn't shown by itself. */
    .label = _ ("all others"),
    .points = points,
    .n_points = self->slots->len,
    .ink = NP_INK_BAND,
  };

  for (guint i = 0; i < self->slots->len; i++)
    {
      const NpTimeSlot *slot = &g_array_index (self->slots, NpTimeSlot, i);
      double rest = get_rest (self, i);
      g_autofree char *value = np_format_share (rest);

      points[i] = (NpLinePoint) {
        .x = np_series_set_get_middle (slot->first_day, slot->last_day),
        .value = rest,
        .key = np_series_set_take (self, g_strdup_printf (ID_OTHERS "@%u", i)),
        .period = slot->label,
        .trust = isnan (rest) ? NP_TRUST_GAP : 0,
      };
      points[i].value_label
          = isnan (rest) ? _ ("no figure") : g_string_chunk_insert (self->strings, value);
      points[i].spoken
          = np_series_set_take (self, g_strdup_printf (_ ("%1$s, %2$s, %3$s"), others.label,
                                                       slot->label, points[i].value_label));
    }
  g_array_append_val (self->series, others);
}

/* A place of another time than the newest says of which. */
static void
say_end (NpSeriesSet *self, const NpTrendSeries *from, NpLinePoint *points)
{
  const NpTimeSlot *newest = &g_array_index (self->slots, NpTimeSlot, self->slots->len - 1);
  NpLinePoint *last;

  if (from->n_points == 0)
    return;
  last = &points[from->n_points - 1];
  if (last->x < newest->first_day)
    /* Translators: a place in a ranking, and when it was. */
    last->value_label
        = np_series_set_take (self, g_strdup_printf (C_ ("rank", "%1$s (%2$s)"), last->value_label,
                                                     last->period));
}

/* Places stand for what they are places in. */
static void
set_ranks (NpSeriesSet *self, const GArray *trends)
{
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *from = &g_array_index (trends, NpTrendSeries, i);
      NpLinePoint *points = (NpLinePoint *) series_of (self, i)->points;

      for (guint j = 0; j < from->n_points; j++)
        {
          guint rank = from->points[j].rank;

          points[j].value = rank > 0 ? rank : NAN;
          if (rank > 0)
            points[j].value_label = np_series_set_take (self, np_format_count (rank));
          else
            points[j].trust |= NP_TRUST_GAP;
        }
      say_end (self, from, points);
    }
}

static void
fill (NpSeriesSet *self, const NpQuery *query, const GArray *trends)
{
  np_series_set_add_trends (self, query, trends);
  if (query->mode == NP_MODE_TREND || query->mode == NP_MODE_RANK)
    np_series_set_mark_overtakes (self, query, trends);
  np_series_set_add_events (self, query, trends);
  if (query->mode == NP_MODE_RANK)
    set_ranks (self, trends);
  if (query->mode == NP_MODE_RANK || query->mode == NP_MODE_SHARE)
    np_series_set_fill_slots (self);
  if (query->mode == NP_MODE_SHARE)
    add_others (self);
}

/**
 * np_trend_figure_new: (skip)
 * @query: of registrations
 *
 * Returns: (transfer full): the query's brands, groups or countries over time
 */
NpFigure *
np_trend_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) trends = np_query_list_trends (query);
  g_autofree char *title = np_trend_text_title (query, trends);
  g_autofree char *summary = np_trend_text_summary (query, trends);
  g_autofree char *headline = np_trend_text_headline (query, trends);
  g_autofree char *source_line = NULL;
  NpSeriesSet set;
  NpTrendFigure *self;

  np_series_set_init (&set);
  fill (&set, query, trends);
  source_line = np_words_caption (query->dataset, set.sources, NP_NAMED_HERE, &set.signs, NULL);
  self = g_object_new (NP_TYPE_TREND_FIGURE, "title", title, "summary", summary, "headline",
                       headline, "source-line", source_line, "alt-text", summary, NULL);
  self->set = set;
  self->mode = query->mode;
  self->indicator = query->reading.indicator;
  self->own_axes = query->own_axes;
  if (self->indicator == NP_INDICATOR_INDEX)
    {
      g_autofree char *base = np_format_period (query->base);

      self->reference = 100;
      /* Translators: the period in which an index is 100. */
      self->reference_label
          = np_series_set_take (&self->set, g_strdup_printf (_ ("%s = 100"), base));
    }
  return NP_FIGURE (self);
}
