/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"
#include "np-location.h"

G_BEGIN_DECLS

#define NP_TYPE_WINDOW (np_window_get_type ())

/**
 * NpWindow:
 *
 * One dataset, and a place in it. Opening another dataset keeps what is open until the new one
 * is there.
 */
G_DECLARE_FINAL_TYPE (NpWindow, np_window, NP, WINDOW, AdwApplicationWindow)

GtkWidget *np_window_new (GtkApplication *application);
/* Opens @file and goes to @location in it; NULL: the location of now, or the welcome. */
void np_window_open (NpWindow *self, GFile *file, NpLocation *location);
/* Goes to a location in what is open, or in what is being opened. */
void np_window_go (NpWindow *self, NpLocation *location);
/* Has somebody search what is open, or what is being opened, beginning with @text. */
void np_window_search (NpWindow *self, const char *text);
NpDataset *np_window_get_dataset (NpWindow *self);   /* (transfer none) (nullable) */
NpLocation *np_window_get_location (NpWindow *self); /* (transfer none) (nullable) */
/* Whether nothing is being opened and no figure is being made. */
gboolean np_window_is_idle (NpWindow *self);
/* Says something briefly, as plain text. */
void np_window_report (NpWindow *self, const char *message);

G_END_DECLS
