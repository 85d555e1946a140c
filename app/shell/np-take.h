/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-export.h"

G_BEGIN_DECLS

/* Says briefly how it went: in the window, or in the dialog over it. */
typedef void (*NpTakeReportFunc) (GtkWidget *widget, const char *message);

/* Puts the table on @widget's clipboard: as text with its title and source, as CSV and as HTML. */
void np_take_copy_data (GtkWidget *widget,
                        NpTable *table,
                        NpFigure *figure,
                        NpTakeReportFunc report);
/* Draws the picture that @options ask for, and puts it on the clipboard. @widget is kept until
 * then. */
void np_take_copy_image (GtkWidget *widget,
                         NpDataset *dataset,
                         NpLocation *location,
                         const NpExportOptions *options,
                         NpTakeReportFunc report);
/* Asks how to print, and prints the figure on a page of that size, or on several where one would
 * make it too small to read. */
void np_take_print (GtkWidget *widget,
                    NpDataset *dataset,
                    NpLocation *location,
                    NpFigure *figure,
                    NpTakeReportFunc report);

G_END_DECLS
