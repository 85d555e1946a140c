/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-error-page.h"
#include "np-evidence-page.h"
#include "np-history.h"
#include "np-loader.h"
#include "np-page.h"
#include "np-partnerships-page.h"
#include "np-plants-page.h"
#include "np-registrations-page.h"
#include "np-welcome-page.h"
#include "np-window.h"

G_BEGIN_DECLS

struct _NpWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwBanner *banner;
  AdwBanner *sources_banner;
  GtkToggleButton *picker_button;
  GtkWidget *take_button;
  GtkWidget *switcher;
  GtkWidget *plain_title;
  GtkWidget *switcher_bar;
  AdwWindowTitle *narrow_title;
  GtkStack *stack;
  AdwViewStack *views;
  NpPage *registrations_page;
  NpPage *partnerships_page;
  NpPage *plants_page;
  NpPage *evidence_page;
  NpWelcomePage *welcome_page;
  NpErrorPage *error_page;
  AdwStatusPage *loading_page;
  GtkProgressBar *progress;
  GMenu *recent_menu;

  NpHistory *history;
  NpDataset *dataset;        /* (nullable): what is open, with the user's scenarios and without what
                                 * the location sets aside */
  GCancellable *deriving;    /* (nullable): it is made for the current location */
  NpDataset *loaded;         /* (nullable): it waits for those to be read */
  NpScenarioBook *scenarios; /* the application's */
  GFile *file;               /* where it came from */
  GListModel *diagnostics;   /* what was left out of it */
  GFile *opening;            /* (nullable): what is being opened, or could not be */
  NpLocation *opening_location; /* (nullable): where to go when it is there */
  char *opening_search;         /* (nullable): what to search for in it */
  GCancellable *cancellable;    /* of that */
  NpLoader *loader;
  guint loading_timeout;
  GCancellable *picture_cancellable; /* (nullable): a picture is read for where it came from */
  GCancellable *audit_cancellable;   /* (nullable): a report is being made */
  GBinding *picker_binding;
  gboolean setting; /* the view switcher follows; it was not used */
};

/* np-window-load.c */
void np_window_cancel_loading (NpWindow *self);
void np_window_end_loading (NpWindow *self);
/* Shows what was read, once the user's scenarios are there, too. */
void np_window_take_loaded (NpWindow *self);
void np_window_show_failure (NpWindow *self, NpLoader *loader, const GError *error);
void np_window_show_problems (NpWindow *self);
/* np-window-actions.c */
void np_window_install_actions (GtkWidgetClass *widget_class);
void np_window_update_actions (NpWindow *self);
void np_window_add_drop_target (NpWindow *self);
void np_window_fill_recent_menu (NpWindow *self);
/* np-window-sources.c */
void np_window_install_source_actions (GtkWidgetClass *widget_class);
/* @location, which is named inside the window: where it says nothing of sources, those that are set aside
 * stay so. (transfer full) */
NpLocation *np_window_keep_set_aside (NpWindow *self, NpLocation *location);
/* @location without what it sets aside that @dataset doesn't have. (transfer full) */
NpLocation *np_window_drop_unknown_sources (NpDataset *dataset, NpLocation *location);
void np_window_go_inside (NpWindow *self, NpLocation *location);
/* Whether the dataset is the one that @location is of; else that is made, and shown once it is there. */
gboolean np_window_follow_sources (NpWindow *self, NpLocation *location);
void np_window_cancel_deriving (NpWindow *self);
void np_window_update_sources_banner (NpWindow *self);
/* np-window-scenarios.c */
void np_window_follow_scenarios (NpWindow *self, NpScenarioBook *scenarios);
/* @dataset with the user's scenarios, whichever it has; (transfer full) */
NpDataset *np_window_add_scenarios (NpWindow *self, NpDataset *dataset);
/* What is being opened is no dataset, as @error says, but it may be scenarios, which are taken then. */
void np_window_try_scenarios (NpWindow *self, NpLoader *loader, const GError *error);
/* np-window-take.c: taking figures away, and back from a picture */
void np_window_export (NpWindow *self);
void np_window_copy_image (NpWindow *self);
void np_window_copy_data (NpWindow *self);
void np_window_print (NpWindow *self);
/* Goes to the view that a picture says it shows. */
void np_window_open_picture (NpWindow *self, GFile *file);
void np_window_cancel_picture (NpWindow *self);
/* np-window-audit.c: a report on the whole dataset */
void np_window_audit (NpWindow *self);
void np_window_save_audit (NpWindow *self, GFile *file);
void np_window_cancel_audit (NpWindow *self);
/* np-window.c */
void np_window_set_dataset (NpWindow *self,
                            NpDataset *dataset,
                            GFile *file,
                            GListModel *diagnostics,
                            NpLocation *location);
/* Shows the history's current location. */
void np_window_show_current (NpWindow *self);
/* As np_window_report(), of something that can be undone there and then. */
void np_window_report_undo (NpWindow *self, const char *message);
NpPage *np_window_get_page (NpWindow *self); /* the one in front, or NULL */

G_END_DECLS
