/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"
#include "np-figure.h"
#include "np-location.h"
#include "np-table.h"

G_BEGIN_DECLS

#define NP_TYPE_EXPORT_DIALOG (np_export_dialog_get_type ())

/**
 * NpExportDialog:
 *
 * How a figure is to be taken away, with a preview of what will be in the file. Everything is made
 * on a worker thread; a newer preview cancels the older.
 *
 * Signals: "saved" (what to say, as plain text).
 */
G_DECLARE_FINAL_TYPE (NpExportDialog, np_export_dialog, NP, EXPORT_DIALOG, AdwDialog)

/* @location: complete, as @figure and @table show it. @screen_width: of the figure on the screen,
 * or 0. (transfer floating) */
AdwDialog *np_export_dialog_new (NpDataset *dataset,
                                 NpLocation *location,
                                 NpFigure *figure,
                                 NpTable *table,
                                 int screen_width);
/* Whether nothing is being made. */
gboolean np_export_dialog_is_idle (NpExportDialog *self);
/* Makes the file and writes it, as if it had been chosen. (For tests.) */
void np_export_dialog_save_as (NpExportDialog *self, GFile *file);

G_END_DECLS
