/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-figure.h"
#include "np-scene-render.h"

G_BEGIN_DECLS

/* For np-chart*.c, and np_chart_*_theme() for the widgets beside it. */

/* GTK asks for the height at several widths before it settles on one (with and without a
 * scrollbar, at the window's least width); each is a scene. */
#define NP_CHART_N_CACHED 4

typedef struct
{
  struct
  {
    NpScene *scene; /* (owned) (nullable) */
    double width;
    double height; /* that was asked for */
  } slots[NP_CHART_N_CACHED];
  guint next; /* the slot to be used next */
} NpChartCache;

/* The way from one figure's picture to the next. */
typedef struct
{
  NpScene *from; /* (owned) (nullable): none when nothing moves */
  double progress;
  NpSceneGlide *glide;       /* (owned) (nullable): made when the first frame is drawn */
  NpScene *glide_to;         /* (owned) (nullable): where that leads */
  NpSceneRenderer *renderer; /* (owned) (nullable): as @glide */
} NpChartTransition;

enum
{
  NP_CHART_SIGNAL_ACTIVATE,
  NP_CHART_SIGNAL_ACTIVATE_DATUM,
  NP_CHART_SIGNAL_ANNOUNCE,
  NP_CHART_SIGNAL_CURSOR_CHANGED,
  NP_CHART_SIGNAL_MOVE_CURSOR,
  NP_CHART_SIGNAL_TRANSITION_STARTED,
  NP_CHART_N_SIGNALS,
};

void np_chart_install_signals (GType type,
                               guint *signals,
                               GCallback activate,
                               GCallback move_cursor);

void np_chart_transition_init (NpChartTransition *self);
void np_chart_transition_clear (NpChartTransition *self);
gboolean np_chart_transition_begin (NpChartTransition *self,
                                    GtkWidget *chart,
                                    NpScene *from,
                                    const NpScene *to);
NpScene *np_chart_transition_get_scene (const NpChartTransition *self, NpScene *to);
void np_chart_transition_snapshot (NpChartTransition *self,
                                   GtkWidget *chart,
                                   GtkSnapshot *snapshot,
                                   const NpTheme *theme,
                                   NpScene *to);

void np_chart_cache_clear (NpChartCache *self);
NpScene *np_chart_cache_get (NpChartCache *self, NpFigure *figure, const NpSceneContext *context);
void np_chart_read_font (GtkWidget *widget, NpTheme *theme);
/* Also for what else of this room is drawn in the charts' theme. */
void np_chart_read_theme (GtkWidget *widget, NpTheme *theme);
void np_chart_follow_theme (GtkWidget *widget, gboolean follow);

void np_chart_set_text (GtkAccessible *chart, GtkAccessibleProperty property, const char *text);
void np_chart_describe (GtkAccessible *chart, NpFigure *figure);
void np_chart_add_bindings (GtkWidgetClass *widget_class);
const char *np_chart_walk_get_refusal (NpWalk walk);
void np_chart_scroll_to (GtkWidget *chart, const graphene_rect_t *bounds);
void np_chart_snapshot_hover (GtkSnapshot *snapshot,
                              const NpSceneContext *context,
                              const NpDatum *datum);
void np_chart_snapshot_focus (GtkWidget *widget,
                              GtkSnapshot *snapshot,
                              const NpSceneContext *context,
                              const NpDatum *datum);
void np_chart_snapshot_tip (GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            const NpSceneContext *context,
                            const NpDatum *datum,
                            const double *pointer_x);

G_END_DECLS
