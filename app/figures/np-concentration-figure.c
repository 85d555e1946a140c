/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-concentration-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-concentration-text.h"
#include "np-concentration.h"
#include "np-format.h"
#include "np-multiples.h"
#include "np-series-set.h"
#include "np-words.h"

#define N_SERIES (NP_N_TOPS + 1) /* the index comes last */

struct _NpConcentrationFigure
{
  NpFigure parent_instance;

  NpSeriesSet set;
};

G_DEFINE_FINAL_TYPE (NpConcentrationFigure, np_concentration_figure, NP_TYPE_FIGURE)

static char *
format_share (double value, gpointer user_data)
{
  return np_format_tick_share (value);
}

static char *
format_index (double value, gpointer user_data)
{
  return np_format_count (llround (value));
}

static NpScene *
np_concentration_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpConcentrationFigure *self = NP_CONCENTRATION_FIGURE (figure);
  const NpLineSeries *series = (const NpLineSeries *) (gpointer) self->set.series->data;
  const NpMultiplesPanel panels[] = {
    {
        .id = "*tops",
        .title = _ ("Share of the largest"),
        .series = series,
        .n_series = NP_N_TOPS,
        .reference = NAN,
        .format_value = format_share,
    },
    {
        .id = "*hhi",
        .title = _ ("Herfindahl–Hirschman index"),
        .value_label = series[NP_N_TOPS].n_points > 0
                           ? series[NP_N_TOPS].points[series[NP_N_TOPS].n_points - 1].value_label
                           : NULL,
        .series = &series[NP_N_TOPS],
        .n_series = 1,
        .reference = NAN,
        .integer = TRUE,
        .format_value = format_index,
    },
  };
  NpMultiplesSpec spec = {
    .panels = panels,
    .n_panels = G_N_ELEMENTS (panels),
    .first_day = self->set.first_day,
    .last_day = self->set.last_day,
  };

  return np_multiples_build (&spec, context);
}

static void
np_concentration_figure_finalize (GObject *object)
{
  np_series_set_clear (&NP_CONCENTRATION_FIGURE (object)->set);
  G_OBJECT_CLASS (np_concentration_figure_parent_class)->finalize (object);
}

static void
np_concentration_figure_class_init (NpConcentrationFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_concentration_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_concentration_figure_build;
}

static void
np_concentration_figure_init (NpConcentrationFigure *self)
{
}

static double
get_value (const NpConcentration *from, guint series)
{
  return series < NP_N_TOPS ? from->tops[series] : from->hhi;
}

static char *
make_detail (const NpConcentration *from, guint series)
{
  GString *detail = g_string_new (NULL);
  g_autofree char *rest = np_format_share (1.0 - from->itemised);
  g_autofree char *high = np_format_count (llround (from->hhi_high));

  if (series == NP_N_TOPS)
    np_words_add_line (detail, _ ("Sum of the squares of all shares in per cent"));
  if (from->itemised < 0.9995)
    {
      /* Translators: %s is a share of the market. */
      g_autofree char *line = g_strdup_printf (_ ("%s of the market is not itemised"), rest);
      /* Translators: what an index would be if what is not itemised were one brand or group. */
      g_autofree char *most = g_strdup_printf (_ ("%s, were that all one more"), high);

      np_words_add_line (detail, line);
      if (series == NP_N_TOPS)
        np_words_add_line (detail, most);
    }
  return g_string_free_and_steal (detail);
}

static NpLinePoint
make_point (NpSeriesSet *set,
            const NpQuery *query,
            const NpConcentration *from,
            guint series,
            const char *label)
{
  double value = from->gap == NP_GAP_NONE ? get_value (from, series) : NAN;
  g_autofree char *key = np_period_to_string (from->period);
  NpLinePoint point = {
    .x = np_series_set_get_middle (np_period_get_first_day (from->period),
                                   np_period_get_last_day (from->period)),
    .value = value,
    .trust = isnan (value) ? NP_TRUST_GAP : 0,
  };

  point.key = np_series_set_take (set, g_strdup_printf ("*%u@%s", series, key));
  point.period = np_series_set_take (set, np_format_period (from->period));
  point.value_label
      = isnan (value)
            ? np_words_gap (from->gap)
            : np_series_set_take (set, series < NP_N_TOPS ? np_format_share (value)
                                                          : np_format_count (llround (value)));
  point.spoken = np_series_set_take (set, g_strdup_printf (_ ("%1$s, %2$s, %3$s"), label,
                                                           point.period, point.value_label));
  if (isnan (value))
    return point;
  point.detail = np_series_set_take (set, make_detail (from, series));
  point.source
      = np_series_set_take (set, np_words_source (np_dataset_source (query->dataset, from->basis)));
  return point;
}

static void
add_series (NpSeriesSet *set, const NpQuery *query, const GArray *all, guint number)
{
  NpLinePoint *points = g_new0 (NpLinePoint, MAX (all->len, 1));
  NpLineSeries series = {
    .points = points,
    .n_points = all->len,
    .ink = NP_INK_SERIES_N (number % NP_N_TOPS),
    .code = number % NP_N_TOPS,
  };

  series.label
      = np_series_set_take (set, number < NP_N_TOPS ? np_concentration_text_top (query, number)
                                                    : g_strdup (_ ("Index")));
  for (guint i = 0; i < all->len; i++)
    {
      const NpConcentration *from = &g_array_index (all, NpConcentration, i);

      points[i] = make_point (set, query, from, number, series.label);
      np_signs_note_point (&set->signs, points[i].trust, i + 1 == all->len);
      np_series_set_stretch (set, from->period);
    }
  g_array_append_val (set->series, series);
}

/**
 * np_concentration_figure_new: (skip)
 * @query: of registrations
 *
 * Returns: (transfer full): how concentrated the query's market is over time
 */
NpFigure *
np_concentration_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) all = np_query_list_concentrations (query);
  g_autofree char *title = np_concentration_text_title (query, all);
  g_autofree char *summary = np_concentration_text_summary (query, all);
  g_autofree char *headline = np_concentration_text_headline (query, all);
  g_autofree char *source_line = NULL;
  g_autofree char *explained = NULL;
  NpSeriesSet set;
  NpConcentrationFigure *self;

  np_series_set_init (&set);
  for (guint i = 0; i < N_SERIES; i++)
    add_series (&set, query, all, i);
  for (guint i = all->len; i > 0; i--)
    if (g_array_index (all, NpConcentration, i - 1).gap == NP_GAP_NONE)
      np_words_note_source (set.sources,
                            np_dataset_source (query->dataset,
                                               g_array_index (all, NpConcentration, i - 1).basis));
  source_line = np_words_caption (query->dataset, set.sources, NP_NAMED_HERE, &set.signs, NULL);
  /* Translators: the source line, then the formula. */
  explained = g_strdup_printf (
      _ ("%s · Herfindahl–Hirschman index: the sum of the squares of all shares in per cent, from "
         "near 0 (many small ones) to 10,000 (only one)"),
      source_line);
  self = g_object_new (NP_TYPE_CONCENTRATION_FIGURE, "title", title, "summary", summary, "headline",
                       headline, "source-line", explained, "alt-text", summary, NULL);
  self->set = set;
  return NP_FIGURE (self);
}
