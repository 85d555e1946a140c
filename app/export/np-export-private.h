/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-export.h"

G_BEGIN_DECLS

/* A figure that was laid out for one picture, or page by page: what the writers of all formats
 * share, so that they can't place anything differently. Pixels, or points in a PDF. */
typedef struct
{
  NpFigure *figure;    /* (unowned) */
  GPtrArray *scenes;   /* (owned): an NpScene for each page */
  NpScene *scene;      /* (unowned): of the page that is turned to */
  PangoContext *pango; /* (owned) */
  NpTheme theme;
  const NpExportAbout *about;
  double width; /* of the picture, and of each page */
  double height;
  double x; /* where the scene stands in it, and its scale */
  double scale;
  double pixels; /* of a PNG or a preview for each of the picture's */
} NpExportPage;

void np_export_page_clear (NpExportPage *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpExportPage, np_export_page_clear)

/* Lays @figure out; the page starts as zeros, and borrows @figure and @about. */
gboolean np_export_page_init (NpExportPage *page,
                              NpFigure *figure,
                              const NpExportOptions *options,
                              const NpExportAbout *about,
                              GError **error);
/* Turns to the @i-th of the scenes, and finds its place; np_export_page_init() turns to the first. */
void np_export_page_turn (NpExportPage *page, guint i);

GBytes *np_export_page_to_svg (const NpExportPage *page);
GBytes *np_export_page_to_png (const NpExportPage *page, GError **error);
GBytes *np_export_page_to_pdf (NpExportPage *page, GError **error);
/* Takes what cairo writes; @closure: a GByteArray. */
cairo_status_t np_export_append_cb (void *closure, const unsigned char *data, unsigned int length);
/* The page in pixels, without metadata. (transfer full) */
GdkTexture *np_export_page_to_texture (const NpExportPage *page, GError **error);
/* Fills the ground and draws the scene where it stands. */
void np_export_page_draw (const NpExportPage *page, cairo_t *cr);
/* The layout that np_scene_render() would make for a text mark. (transfer full) */
PangoLayout *np_export_page_create_layout (const NpExportPage *page, const NpMark *mark);
/* Title and other texts of a figure are optional. */
const char *np_export_page_get_title (const NpExportPage *page);
const char *np_export_page_get_summary (const NpExportPage *page);
const char *np_export_page_get_source (const NpExportPage *page);

/* A cell as it stands in a file. (transfer full) */
char *np_export_csv_cell (const char *text, gboolean defuse);
/* A text that no spreadsheet takes for a formula. (transfer full) */
char *np_export_defuse (const char *text);

G_END_DECLS
