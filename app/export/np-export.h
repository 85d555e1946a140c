/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-dataset.h"
#include "np-figure.h"
#include "np-location.h"
#include "np-table.h"

G_BEGIN_DECLS

#define NP_EXPORT_ERROR (np_export_error_quark ())
typedef enum
{
  NP_EXPORT_ERROR_FORMAT, /* the file's name ends in none of .svg, .png, .pdf, .csv, .xlsx */
  NP_EXPORT_ERROR_SIZE,   /* larger, smaller or of more pages than can be made */
  NP_EXPORT_ERROR_WRITE,  /* the file can't be written */
} NpExportError;
GQuark np_export_error_quark (void);

typedef enum
{
  NP_EXPORT_SVG,
  NP_EXPORT_PNG,
  NP_EXPORT_PDF,
  NP_EXPORT_CSV,
  NP_EXPORT_XLSX,
} NpExportFormat;

#define NP_EXPORT_N_FORMATS (NP_EXPORT_XLSX + 1)
#define NP_EXPORT_MIN_SIZE  200
#define NP_EXPORT_MAX_SIZE  8000
#define NP_EXPORT_MAX_SCALE 4
#define NP_EXPORT_MAX_PAGES 200
/* A4 upright, at 96 dots an inch. */
#define NP_EXPORT_PAGE_WIDTH  794
#define NP_EXPORT_PAGE_HEIGHT 1123

/* How a file is to be made. */
typedef struct
{
  NpExportFormat format;
  double width;    /* of a picture: pixels, or points in a PDF */
  double height;   /* the same; 0: as tall as the figure wants to be at that width */
  double scale;    /* of a PNG: how many of its pixels a pixel of the size is, 1 to 4; 0: 1 */
  gboolean dark;   /* a picture on a dark ground */
  gboolean behind; /* of a CSV: all figures behind what is shown */
  gboolean paged;  /* of a PDF: on as many pages of width and height as it needs at that width */
  /* Of a paged PDF: what stays at least as large as this on one page stands on one; 0: whatever
   * would be shown smaller is parted. */
  double least_scale;
} NpExportOptions;

/* What goes into a file beside what the figure says of itself. Borrowed. */
typedef struct
{
  const char *location; /* URI */
  const char *dataset;  /* name and version */
} NpExportAbout;

gboolean np_export_format_from_name (const char *file_name, NpExportFormat *format, GError **error);
gboolean np_export_format_is_picture (NpExportFormat format);
/* ".svg" … */
const char *np_export_format_get_ending (NpExportFormat format);
/* "uk-car-market 2026.11": how a dataset is named in files. (transfer full) */
char *np_export_name_dataset (NpDataset *dataset);

/* (dataset, location, options) -> file. Any thread. (transfer full) */
GBytes *np_export_location (NpDataset *dataset,
                            NpLocation *location,
                            const NpExportOptions *options,
                            GCancellable *cancellable,
                            GError **error);
/* The table that a .csv or .xlsx file holds. Any thread. (transfer full) */
NpTable *np_export_make_table (NpDataset *dataset,
                               NpLocation *location,
                               const NpExportOptions *options,
                               GError **error);
/* The picture that np_export_location() would make, with its longer side drawn at @pixels (0: as
 * large as it would be); of several pages the first. Any thread. (transfer full) */
GdkTexture *np_export_preview (NpDataset *dataset,
                               NpLocation *location,
                               const NpExportOptions *options,
                               double pixels,
                               guint *n_pages,
                               GCancellable *cancellable,
                               GError **error);

/* The whole figure (title, sentence, plot, source line) as a picture. Needs gtk_init_check() to
 * have been called; no display. Any thread. (transfer full) */
GBytes *np_export_figure (NpFigure *figure,
                          const NpExportOptions *options,
                          const NpExportAbout *about,
                          GError **error);
/* RFC 4180 with a header; a cell that a spreadsheet would take for a formula is defused with an
 * apostrophe (numbers are never touched). (transfer full) */
char *np_export_table_csv (NpTable *table);
/* The same with columns that say in every row what figure it is of. (transfer full) */
char *np_export_table_csv_about (NpTable *table, NpFigure *figure, const NpExportAbout *about);
/* For pasting: title, header and rows with tabs between the cells, source line. (transfer full) */
char *np_export_table_text (NpTable *table, NpFigure *figure);
/* The same as an HTML table, for documents. (transfer full) */
char *np_export_table_html (NpTable *table, NpFigure *figure);

/* What a workbook is made of. Borrowed. */
typedef struct
{
  NpFigure *figure;
  NpTable *table;
  GPtrArray *sources; /* of NpSource */
  const char
      *measure; /* (nullable): the id of the column that the chart shows, where there is one */
  const NpExportAbout *about;
} NpExportWorkbook;

/* An Excel workbook with the table, its sources and a chart. Any thread. (transfer full) */
GBytes *np_export_workbook (const NpExportWorkbook *workbook, GError **error);

/* Atomic: the file is whole or untouched. */
gboolean np_export_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
