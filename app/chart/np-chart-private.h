/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-chart.h"
#include "np-scene-render.h"

G_BEGIN_DECLS

/* For np-chart*.c, and np_chart_*_theme() for the widgets beside it. */

/* GTK asks for the height at several widths before it settles on one (with and without a
 * scrollbar, at the window's least width); each is a scene. */
#define NP_CHART_N_CACHED 4
/* Also what a scene is made for before the chart has a width. */
#define NP_CHART_NATURAL_WIDTH 560
/* The least for a finger or an unsteady hand. */
#define NP_CHART_HIT_SLACK 14.0

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

/* A picture of a figure whose time axis moves; only the last of its kind is kept. */
typedef struct
{
  NpScene *scene;         /* (owned) (nullable) */
  NpSceneContext context; /* what it was made for; without what is borrowed */
} NpChartSlot;

/* What a figure whose time axis moves takes beside what others do. */
typedef struct
{
  gboolean is_on; /* the figure is one */
  NpChartSlot shown;
  NpChartSlot data;                     /* every datum, also those out of sight */
  NpChartSlot sizes[NP_CHART_N_CACHED]; /* without mark or datum */
  guint next_size;                      /* the slot to be used next */

  GtkAdjustment *scroll; /* (owned) (nullable): what the chart scrolls with, while it is mapped */

  GCancellable *preparing; /* (owned) (nullable): of the worker, while there is one */
  NpSceneContext prepared; /* what the last one did; without what is borrowed */
} NpChartMoving;

/* A drag, or fingers that pinch. */
typedef struct
{
  gboolean is_on;
  gboolean has_moved;     /* further than a click does; kept until the next one */
  NpTimeAxis axis;        /* when it began */
  double x, y;            /* where it began: in the chart */
  graphene_point_t start; /* and in the window: the chart itself scrolls */
  double scrolled;        /* how far it was when it began */
} NpChartGrip;

enum
{
  NP_CHART_SIGNAL_ACTIVATE,
  NP_CHART_SIGNAL_ACTIVATE_DATUM,
  NP_CHART_SIGNAL_ANNOUNCE,
  NP_CHART_SIGNAL_AXIS_CHANGED,
  NP_CHART_SIGNAL_CURSOR_CHANGED,
  NP_CHART_SIGNAL_MOVE_CURSOR,
  NP_CHART_SIGNAL_MOVE_WINDOW,
  NP_CHART_SIGNAL_TRANSITION_STARTED,
  NP_CHART_SIGNAL_WINDOW_WANTED,
  NP_CHART_N_SIGNALS,
};

struct _NpChart
{
  GtkWidget parent_instance;

  NpFigure *figure; /* (owned) (nullable) */
  char *cursor;     /* (owned) (nullable): a key of the figure's data */

  int allocated_width;
  NpTheme theme; /* what the scenes below were made with */
  gboolean rtl;
  NpTimeWindow window;
  NpChartCache cache;
  NpChartMoving moving;
  NpScene *scene;      /* (owned) (nullable): what is shown */
  GskRenderNode *node; /* (owned) (nullable): the scene, drawn; NULL until needed */
  NpChartTransition transition;

  gboolean has_pointer;
  double pointer_x;
  double pointer_y;
  int hover; /* datum under the pointer, or -1 */
  NpChartGrip drag;
  NpChartGrip pinch;
};

/* Makes sure that what is shown fits the size and the style. */
void np_chart_ensure_scene (NpChart *self);
NpSceneContext np_chart_make_context (NpChart *self, double width, double height);
void np_chart_update_hover (NpChart *self);

void np_chart_install_signals (GType type,
                               guint *signals,
                               GCallback activate,
                               GCallback move_cursor,
                               GCallback move_window);

/* np-chart-moving.c */
gboolean np_chart_get_time_axis (NpChart *self, NpTimeAxis *axis);
double np_chart_moving_get_height (NpChart *self, double width);
NpScene *np_chart_moving_get_scene (NpChart *self, double width, double height);
NpScene *np_chart_moving_get_data (NpChart *self);
NpScene *np_chart_moving_build_data (NpChart *self, const NpTimeWindow *window);
gboolean np_chart_moving_is_approximate (NpChart *self);
void np_chart_moving_clear (NpChart *self);
void np_chart_moving_watch (NpChart *self);
void np_chart_moving_unwatch (NpChart *self);

/* np-chart-walk.c */
void np_chart_take_cursor (NpChart *self, const NpDatum *datum);
void np_chart_check_cursor (NpChart *self);
void np_chart_activate_datum (NpChart *self, const NpDatum *datum);
void np_chart_activate_cursor (NpChart *self);
void np_chart_move_cursor (NpChart *self, int walk);

/* np-chart-window.c */
void np_chart_window_init (NpChart *self);
void np_chart_window_zoom (NpChart *self, double x, double factor, gboolean animated);
gboolean np_chart_window_scroll (NpChart *self,
                                 GdkModifierType state,
                                 GdkScrollUnit unit,
                                 double dx,
                                 double dy);
gboolean np_chart_window_begin_pinch (NpChart *self, double x);
void np_chart_window_pinch (NpChart *self, double x, double scale);
gboolean np_chart_window_move (NpChart *self, int move);
void np_chart_window_reveal (NpChart *self, const NpDatum *datum);

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
void np_chart_invalidate (GtkWidget *widget);
void np_chart_follow_theme (GtkWidget *widget, gboolean follow);

void np_chart_set_text (GtkAccessible *chart, GtkAccessibleProperty property, const char *text);
void np_chart_describe (GtkAccessible *chart, NpFigure *figure);
void np_chart_add_bindings (GtkWidgetClass *widget_class);
const char *np_chart_walk_get_refusal (NpWalk walk);
graphene_rect_t np_chart_get_visible_area (GtkWidget *widget);
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
