/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-figure.h"
#include "np-table.h"

G_BEGIN_DECLS

#define NP_EXPORT_ERROR (np_export_error_quark ())
typedef enum
{
  NP_EXPORT_ERROR_FORMAT, /* the file's name ends in none of .svg, .png, .pdf */
  NP_EXPORT_ERROR_SIZE,   /* larger or smaller than can be made */
  NP_EXPORT_ERROR_WRITE,  /* the file can't be written */
} NpExportError;
GQuark np_export_error_quark (void);

typedef enum
{
  NP_EXPORT_SVG,
  NP_EXPORT_PNG,
  NP_EXPORT_PDF,
} NpExportFormat;

/* What goes into a picture's metadata. Borrowed. */
typedef struct
{
  const char *location; /* URI */
  const char *dataset;  /* name and version */
} NpExportAbout;

gboolean np_export_format_from_name (const char *file_name, NpExportFormat *format, GError **error);

/* The whole figure (title, sentence, plot, source line) as bytes. @height 0: as tall as it wants.
 * Needs gtk_init_check() to have been called; no display. (transfer full) */
GBytes *np_export_figure (NpFigure *figure,
                          NpExportFormat format,
                          double width,
                          double height,
                          const NpTheme *theme,
                          const NpExportAbout *about,
                          GError **error);
/* RFC 4180 with a header; a cell that a spreadsheet would take for a formula is defused with an
 * apostrophe (numbers are never touched). (transfer full) */
char *np_export_table_csv (NpTable *table);
/* Atomic: the file is whole or untouched. */
gboolean np_export_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
