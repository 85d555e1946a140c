/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-slope-figure.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-series-set.h"
#include "np-slope-text.h"
#include "np-slope.h"
#include "np-words.h"

struct _NpSlopeFigure
{
  NpFigure parent_instance;

  NpSeriesSet set;
  char *first_title;
  char *last_title;
};

G_DEFINE_FINAL_TYPE (NpSlopeFigure, np_slope_figure, NP_TYPE_FIGURE)

static NpScene *
np_slope_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpSlopeFigure *self = NP_SLOPE_FIGURE (figure);
  NpSlopeSpec spec = {
    .series = (const NpLineSeries *) (gpointer) self->set.series->data,
    .n_series = self->set.series->len,
    .first_title = self->first_title,
    .last_title = self->last_title,
  };

  return np_slope_build (&spec, context);
}

static void
np_slope_figure_finalize (GObject *object)
{
  NpSlopeFigure *self = NP_SLOPE_FIGURE (object);

  np_series_set_clear (&self->set);
  g_clear_pointer (&self->first_title, g_free);
  g_clear_pointer (&self->last_title, g_free);
  G_OBJECT_CLASS (np_slope_figure_parent_class)->finalize (object);
}

static void
np_slope_figure_class_init (NpSlopeFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_slope_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_slope_figure_build;
}

static void
np_slope_figure_init (NpSlopeFigure *self)
{
}

/**
 * np_slope_figure_new: (skip)
 * @query: of registrations
 *
 * Returns: (transfer full): the query's base period and its period side by side
 */
NpFigure *
np_slope_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) pairs = np_query_list_pairs (query);
  g_autofree char *title = np_slope_text_title (query);
  g_autofree char *summary = np_slope_text_summary (query, pairs);
  g_autofree char *headline = np_slope_text_headline (query, pairs);
  g_autofree char *source_line = NULL;
  NpSeriesSet set;
  NpSlopeFigure *self;

  np_series_set_init (&set);
  np_series_set_add_trends (&set, query, pairs);
  source_line = np_words_caption (query->dataset, set.sources, NP_NAMED_HERE, &set.signs, NULL);
  self = g_object_new (NP_TYPE_SLOPE_FIGURE, "title", title, "summary", summary, "headline",
                       headline, "source-line", source_line, "alt-text", summary, NULL);
  self->set = set;
  self->first_title = np_format_period (query->base);
  self->last_title = np_format_period (query->period);
  return NP_FIGURE (self);
}
