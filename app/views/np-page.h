/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-chart.h"
#include "np-dataset.h"
#include "np-details-pane.h"
#include "np-figure-job.h"
#include "np-location.h"
#include "np-picker-pane.h"

G_BEGIN_DECLS

#define NP_TYPE_PAGE (np_page_get_type ())

/**
 * NpPage:
 *
 * One view: a picker, a figure with its controls, details. A function of (dataset, location):
 * it makes the figure and its table on a worker thread and then asks the subclass to make its
 * own widgets say what the location says. A control never changes what is shown; it emits
 * #NpPage::navigate with another location, and the view follows when the window shows that.
 *
 * Properties: "notice", "controls", "beside", "below", "time", "editor" (widgets, write-only: for the
 * subclasses' templates), "glide"
 * (milliseconds from one figure to the next, write-only), "narrow" (read-only), "show-picker",
 * "show-details", "editing" (the editor is beside the figure; whoever closes what is there ends it).
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_DERIVABLE_TYPE (NpPage, np_page, NP, PAGE, AdwBreakpointBin)

struct _NpPageClass
{
  AdwBreakpointBinClass parent_class;

  /* Which view it is. */
  NpView view;
  /* What update() needs beside the figure, counted where the figure is made, on a worker. @before: what
   * was prepared for the figure that was shown when this one was asked for, or NULL. (transfer full);
   * NULL where nothing is needed. */
  NpPrepareFunc prepare;
  /* The figure is shown; @location has every parameter filled in. */
  void (*update) (NpPage *self, NpLocation *location);
  /* The same figure is shown; of its time axis another part is to be seen. FALSE where the axis
   * can't have such a part: then it is asked for as any other figure, which says why. NULL: it has
   * no axis that moves. */
  gboolean (*move) (NpPage *self, NpLocation *location);
  /* A datum or a row of the table was chosen. */
  void (*activate_datum) (NpPage *self, const char *id, const char *key);
  /* A line of the picker was used, or NULL: all that was chosen there is to go. By default lines are
   * what is selected. */
  void (*choose) (NpPage *self, const char *id);
};

void np_page_show (NpPage *self, NpDataset *dataset, NpLocation *location);
NpDataset *np_page_get_dataset (NpPage *self); /* (transfer none) (nullable) */
/* What is shown, complete; NULL until the first figure is there. (transfer none) */
NpLocation *np_page_get_location (NpPage *self);
NpFigure *np_page_get_figure (NpPage *self); /* (transfer none) (nullable) */
NpTable *np_page_get_table (NpPage *self);   /* (transfer none) (nullable) */
/* The same, in the order in which its rows stand where it is in front. (transfer full) (nullable) */
NpTable *np_page_get_shown_table (NpPage *self);
/* Whether nothing is being made. */
gboolean np_page_is_idle (NpPage *self);

/* For subclasses. */
/* What the user chose in the figure, or in what belongs to it. */
void np_page_activate_datum (NpPage *self, const char *id, const char *key);
/* What was asked for last, which may still be made; where that failed, what is shown. (transfer
 * none) (nullable) */
NpLocation *np_page_get_wanted (NpPage *self);
NpChart *np_page_get_chart (NpPage *self); /* (transfer none) */
/* What the class prepared for the figure that is shown. (transfer none) (nullable) */
GObject *np_page_get_prepared (NpPage *self);
NpPickerPane *np_page_get_picker (NpPage *self);   /* (transfer none): to fill */
NpDetailsPane *np_page_get_details (NpPage *self); /* (transfer none): to fill */
void np_page_toggle_selected (NpPage *self, const char *id);
void np_page_navigate (NpPage *self, NpLocation *location); /* (transfer none) */
/* Makes the figure of what is shown in another period, which is likely to be asked for next, so
 * that it is there at once then; one that was prepared before and not asked for is let go. Does
 * nothing for NP_PERIOD_NONE. */
void np_page_prepare_period (NpPage *self, NpPeriod period);
/* Whether there is something to show beside the figure; opens or closes the pane. On a narrow
 * window the sheet opens only for what the user chose here. */
void np_page_set_has_details (NpPage *self, gboolean has_details);
/* Whether what is beside the picture has something to show. */
void np_page_set_has_beside (NpPage *self, gboolean has_beside);

G_END_DECLS
