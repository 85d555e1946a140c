/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "np-scene.h"

G_BEGIN_DECLS

/* What a picture is made for. */
typedef struct
{
  double width;  /* pixels */
  double height; /* pixels; 0: as tall as the figure wants at that width */
  const NpTheme *theme;
  NpTextMeasure measure;
  gboolean rtl;   /* mirror rows and labels; time still runs left to right */
  gboolean still; /* for a page: without what is only there to be used, such as expanders */
} NpSceneContext;

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
};

/* Construct-only properties: "title", "summary", "source-line", "headline", "alt-text". */
const char *np_figure_get_title (NpFigure *self);   /* what, where, when */
const char *np_figure_get_summary (NpFigure *self); /* the finding, in one sentence */
const char *np_figure_get_source_line (NpFigure *self);
const char *np_figure_get_headline (NpFigure *self); /* a few words for a card */

NpScene *np_figure_build (NpFigure *self, const NpSceneContext *context);
/* The whole printed figure: title, sentence, plot, source line, with margins. (transfer full) */
NpScene *np_figure_build_page (NpFigure *self, const NpSceneContext *context);

G_END_DECLS
