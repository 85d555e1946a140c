/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "np-scene.h"
#include "np-time-window.h"

G_BEGIN_DECLS

/* How much of a picture is wanted. */
typedef enum
{
  NP_DETAIL_ALL,
  NP_DETAIL_DATA, /* every datum, also those that are out of sight, and no mark */
  NP_DETAIL_SIZE, /* neither: how tall it would be */
} NpDetail;

/* What a picture is made for. */
typedef struct
{
  double width;  /* pixels */
  double height; /* pixels; 0: as tall as the figure wants at that width */
  const NpTheme *theme;
  NpTextMeasure measure;
  gboolean rtl;   /* mirror rows and labels; time still runs left to right */
  gboolean still; /* for a page: without what is only there to be used, such as expanders */

  /* Of figures with a time axis that can be moved; others don't look at these. */
  NpTimeWindow window; /* what is seen of it */
  double clip_top;     /* only what lies between these is drawn: pixels; both 0: everything */
  double clip_bottom;
  NpDetail detail;
  gboolean approximate; /* what was prepared for another scale will do for now */
} NpSceneContext;

/* Around the plot of a printed figure, in pixels. */
#define NP_FIGURE_PAGE_MARGIN 24.0

#define NP_TYPE_FIGURE (np_figure_get_type ())

/**
 * NpFigure:
 *
 * Something that can be drawn at any size: title, one sentence that says the finding, picture,
 * source line. Immutable; knows its data, not where it is shown.
 */
G_DECLARE_DERIVABLE_TYPE (NpFigure, np_figure, NP, FIGURE, GObject)

struct _NpFigureClass
{
  GObjectClass parent_class;

  /* (transfer full). The plot alone, without title, sentence and source line. */
  NpScene *(*build) (NpFigure *self, const NpSceneContext *context);

  /* Of a figure whose time axis can be moved: the axis that @context gives. Others have none. */
  gboolean (*get_time_axis) (NpFigure *self, const NpSceneContext *context, NpTimeAxis *axis);
  /* Does what takes long of building for a context, on any thread; build() does what hasn't been
   * done. NULL: nothing takes long. */
  void (*prepare) (NpFigure *self, const NpSceneContext *context);
  gboolean (*is_prepared) (NpFigure *self, const NpSceneContext *context);
};

/* Construct-only properties: "title", "summary", "source-line", "headline", "alt-text". */
const char *np_figure_get_title (NpFigure *self);   /* what, where, when */
const char *np_figure_get_summary (NpFigure *self); /* the finding, in one sentence */
const char *np_figure_get_source_line (NpFigure *self);
const char *np_figure_get_headline (NpFigure *self); /* a few words for a card */

NpScene *np_figure_build (NpFigure *self, const NpSceneContext *context);
/* Whether the figure has a time axis that can be moved; if so, the axis that the context's width and
 * window give: the whole of it when the window's length is 0. */
gboolean np_figure_get_time_axis (NpFigure *self, const NpSceneContext *context, NpTimeAxis *axis);
/* Any thread. */
void np_figure_prepare (NpFigure *self, const NpSceneContext *context);
gboolean np_figure_is_prepared (NpFigure *self, const NpSceneContext *context);
/* The whole printed figure: title, sentence, plot, source line, with margins. (transfer full) */
NpScene *np_figure_build_page (NpFigure *self, const NpSceneContext *context);

G_END_DECLS
