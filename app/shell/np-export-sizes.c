/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-sizes.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

static const struct
{
  const char *title;
  int width;
  int height;
  gboolean paged;
} sizes[] = {
  [NP_EXPORT_SIZE_NEEDED] = { N_ ("As tall as needed"), 960, 0 },
  [NP_EXPORT_SIZE_SCREEN] = { N_ ("As on screen"), 0, 0 },
  [NP_EXPORT_SIZE_SLIDE] = { N_ ("Slide, 16:9"), 1280, 720 },
  [NP_EXPORT_SIZE_UPRIGHT] = { N_ ("A4 upright"), NP_EXPORT_PAGE_WIDTH, NP_EXPORT_PAGE_HEIGHT },
  [NP_EXPORT_SIZE_UPRIGHT_PAGES]
  = { N_ ("A4 upright, several pages"), NP_EXPORT_PAGE_WIDTH, NP_EXPORT_PAGE_HEIGHT, TRUE },
  [NP_EXPORT_SIZE_ACROSS] = { N_ ("A4 across"), NP_EXPORT_PAGE_HEIGHT, NP_EXPORT_PAGE_WIDTH },
  [NP_EXPORT_SIZE_ACROSS_PAGES]
  = { N_ ("A4 across, several pages"), NP_EXPORT_PAGE_HEIGHT, NP_EXPORT_PAGE_WIDTH, TRUE },
  [NP_EXPORT_SIZE_SQUARE] = { N_ ("Square"), 1080, 1080 },
  /* Translators: a size that the user types. */
  [NP_EXPORT_SIZE_CUSTOM] = { N_ ("Custom"), 0, 0 },
  /* Translators: a size of pages that the user types. */
  [NP_EXPORT_SIZE_CUSTOM_PAGES] = { N_ ("Custom, several pages"), 0, 0, TRUE },
};

static const char *const explanations[NP_EXPORT_N_FORMATS] = {
  [NP_EXPORT_SVG]
  = N_ ("A drawing that stays sharp at any size; its text can be edited. Dropped on "
        "this window, it leads back to this view."),
  [NP_EXPORT_PNG] = N_ ("A picture of pixels, for slides and web pages. Dropped on this window, it "
                        "leads back to this view."),
  [NP_EXPORT_PDF] = N_ ("A page to print or to send."),
  [NP_EXPORT_CSV] = N_ ("A table that every program reads. Title, sources and this view stand in "
                        "its last columns."),
  [NP_EXPORT_XLSX] = N_ ("A workbook with the table, its sources and a chart that follows the "
                         "cells."),
};

static gboolean
is_offered (NpExportFormat format, NpExportSize size)
{
  return format == NP_EXPORT_PDF || !sizes[size].paged;
}

GListModel *
np_export_size_list (NpExportFormat format)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (is_offered (format, i))
      gtk_string_list_append (titles, _ (sizes[i].title));
  return G_LIST_MODEL (titles);
}

NpExportSize
np_export_size_at (NpExportFormat format, guint position)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (is_offered (format, i) && position-- == 0)
      return i;
  return NP_EXPORT_SIZE_NEEDED;
}

guint
np_export_size_find (NpExportFormat format, NpExportSize size)
{
  guint position = 0;

  /* Each size of several pages stands behind the same of one. */
  if (!is_offered (format, size))
    size--;
  for (guint i = 0; i < size; i++)
    position += is_offered (format, i);
  return position;
}

int
np_export_size_get_width (NpExportSize size)
{
  return sizes[size].width;
}

int
np_export_size_get_height (NpExportSize size)
{
  return sizes[size].height;
}

gboolean
np_export_size_is_free (NpExportSize size)
{
  return size == NP_EXPORT_SIZE_NEEDED || size == NP_EXPORT_SIZE_SCREEN;
}

gboolean
np_export_size_is_paged (NpExportSize size)
{
  return sizes[size].paged;
}

NpExportSize
np_export_size_customise (NpExportSize size)
{
  if (np_export_size_is_free (size))
    return NP_EXPORT_SIZE_NEEDED;
  return sizes[size].paged ? NP_EXPORT_SIZE_CUSTOM_PAGES : NP_EXPORT_SIZE_CUSTOM;
}

const char *
np_export_size_explain (NpExportFormat format, NpExportSize size)
{
  if (format == NP_EXPORT_PDF && np_export_size_is_paged (size))
    return _ ("As many pages as the figure needs, to print or to send. No row is cut.");
  if (format == NP_EXPORT_PDF && np_export_size_is_free (size))
    return _ ("One long sheet, however tall the figure is. To print it, choose several pages.");
  return _ (explanations[format]);
}
