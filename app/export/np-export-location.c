/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file is a function of (dataset, location, options). The window, its dialog and the command line
 * ask here, so that they can't make different ones. */

#include "np-config.h"

#include <string.h>

#include "np-export-private.h"
#include "np-figures-behind.h"
#include "np-figures-sources.h"

/**
 * np_export_name_dataset:
 * @dataset: a dataset
 *
 * Returns: (transfer full): its name and version, as files say where they come from; the name of a
 *   package has no spaces
 */
char *
np_export_name_dataset (NpDataset *dataset)
{
  const char *version;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  version = np_dataset_get_version (dataset);
  return g_strjoin (" ", np_dataset_get_name (dataset), version, NULL);
}

/**
 * np_export_make_table:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @options: the kind of file, and of a CSV whether it is what is shown or what is behind it
 * @error: of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the table, without what is for the screen only
 */
NpTable *
np_export_make_table (NpDataset *dataset,
                      NpLocation *location,
                      const NpExportOptions *options,
                      GError **error)
{
  g_autoptr (NpLocation) bare = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL && options != NULL, NULL);

  if (options->format == NP_EXPORT_CSV && options->behind)
    return np_figures_new_behind (dataset, location, error);
  bare = np_location_with (location, NP_PARAM_SHOW, NULL);
  return np_figures_new_table (dataset, bare, error);
}

static GBytes *
make_csv (NpDataset *dataset,
          NpLocation *location,
          NpFigure *figure,
          const NpExportOptions *options,
          const NpExportAbout *about,
          GError **error)
{
  g_autoptr (NpTable) table = np_export_make_table (dataset, location, options, error);
  char *csv;

  if (table == NULL)
    return NULL;
  csv = np_export_table_csv_about (table, figure, about);
  return g_bytes_new_take (csv, strlen (csv));
}

static GBytes *
make_workbook (NpDataset *dataset,
               NpLocation *location,
               NpFigure *figure,
               const NpExportOptions *options,
               const NpExportAbout *about,
               GError **error)
{
  g_autoptr (NpTable) table = np_export_make_table (dataset, location, options, error);
  g_autoptr (GPtrArray) sources
      = table != NULL ? np_figures_list_sources (dataset, location, error) : NULL;
  NpExportWorkbook workbook = {
    .figure = figure,
    .table = table,
    .sources = sources,
    .measure = np_location_get (location, NP_PARAM_MEASURE),
    .about = about,
  };

  return sources != NULL ? np_export_workbook (&workbook, error) : NULL;
}

/* The complete location and its figure; NULL when there is none. */
static NpFigure *
make_figure (NpDataset *dataset,
             NpLocation *location,
             GCancellable *cancellable,
             NpLocation **complete,
             GError **error)
{
  g_autoptr (NpFigure) figure = NULL;

  *complete = np_figures_complete (dataset, location, error);
  if (*complete != NULL)
    figure = np_figures_new_figure (dataset, *complete, error);
  if (figure == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&figure);
}

/**
 * np_export_location:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @options: how the file is to be made
 * @cancellable: (nullable): looked at between the steps
 * @error: #NP_EXPORT_ERROR_SIZE, of %NP_FIGURES_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Makes what a location shows into a file. Every file carries title, sources with their notes,
 * location and dataset. Blocks; any thread. gtk_init_check() must have been called before.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
np_export_location (NpDataset *dataset,
                    NpLocation *location,
                    const NpExportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (NpLocation) complete = NULL;
  g_autoptr (NpFigure) figure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  NpExportAbout about;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL && options != NULL, NULL);

  figure = make_figure (dataset, location, cancellable, &complete, error);
  if (figure == NULL)
    return NULL;
  uri = np_location_to_uri (complete);
  name = np_export_name_dataset (dataset);
  about = (NpExportAbout) { .location = uri, .dataset = name };
  if (options->format == NP_EXPORT_CSV)
    bytes = make_csv (dataset, complete, figure, options, &about, error);
  else if (options->format == NP_EXPORT_XLSX)
    bytes = make_workbook (dataset, complete, figure, options, &about, error);
  else
    bytes = np_export_figure (figure, options, &about, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

/**
 * np_export_preview:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @options: how the picture is to be made
 * @pixels: how long its longer side may be; 0: as many as the picture's size and scale say. A
 *   smaller picture isn't made larger than twice its size
 * @n_pages: (out) (optional): how many pages there would be
 * @cancellable: (nullable): looked at between the steps
 * @error: as of np_export_location()
 *
 * Returns: (transfer full) (nullable): the first page as it would be saved, drawn as large as it is
 *   looked at
 */
GdkTexture *
np_export_preview (NpDataset *dataset,
                   NpLocation *location,
                   const NpExportOptions *options,
                   double pixels,
                   guint *n_pages,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (NpLocation) complete = NULL;
  g_autoptr (NpFigure) figure = NULL;
  g_auto (NpExportPage) page = { 0 };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL && options != NULL, NULL);
  g_return_val_if_fail (pixels >= 0, NULL);

  figure = make_figure (dataset, location, cancellable, &complete, error);
  if (figure == NULL || !np_export_page_init (&page, figure, options, NULL, error))
    return NULL;
  if (pixels > 0)
    page.pixels = MIN (2, pixels / MAX (page.width, page.height));
  if (n_pages != NULL)
    *n_pages = page.scenes->len;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return np_export_page_to_texture (&page, error);
}
