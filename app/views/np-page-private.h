/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure-pane.h"
#include "np-page.h"

G_BEGIN_DECLS

/* For np-page*.c. */

typedef struct
{
  NpDataset *dataset;
  NpLocation *wanted;   /* as it was asked for */
  NpLocation *location; /* complete; what is shown */
  NpFigure *figure;
  NpTable *table;
  GObject *prepared;         /* with the figure, by the class (nullable) */
  GCancellable *cancellable; /* of the figure that is being made */
  GTask *ahead;              /* (nullable): makes, or has made, the figure that may come next */
  guint busy_timeout;
  gboolean show_picker;
  gboolean show_details;
  gboolean has_details;
  gboolean editing;     /* the editor is beside the figure */
  guint details_tick;   /* until the page has a size */
  gboolean chosen_here; /* the next update follows from a choice made in the figure */

  NpPickerPane *picker;
  NpDetailsPane *details;
  AdwViewStack *aside;
  GtkWidget *aside_switcher;
  AdwBin *editor_bin;
  GtkWidget *busy_revealer;
  AdwOverlaySplitView *details_split;
  AdwMultiLayoutView *layouts;
  NpFigurePane *pane;
} NpPagePrivate;

NpPagePrivate *np_page_get_private (NpPage *self);

/* np-page-details.c */
gboolean np_page_is_narrow (NpPagePrivate *priv);
gboolean np_page_covers_figure (NpPagePrivate *priv);
void np_page_stop_details (NpPage *self);
/* Another layout has more or less room beside the figure. */
void np_page_place_details (NpPage *self);
void np_page_follow_editing (NpPage *self);
/* Which of the two is seen beside the figure, whoever opens it. */
void np_page_choose_aside (NpPagePrivate *priv);
/* The details were closed. */
void np_page_leave_details (NpPage *self);

/* np-page-selection.c */
void np_page_choose (NpPage *self, const char *id);
void np_page_choose_nothing (NpPage *self);
/* What choosing is by default. */
void np_page_select (NpPage *self, const char *id);

G_END_DECLS
