/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"
#include "np-figure.h"
#include "np-location.h"
#include "np-market-slice.h"
#include "np-table.h"

G_BEGIN_DECLS

#define NP_FIGURES_ERROR (np_figures_error_quark ())
typedef enum
{
  NP_FIGURES_ERROR_UNKNOWN_ID, /* the location names something that the dataset hasn't */
  NP_FIGURES_ERROR_NO_DATA,    /* a period or market of which there is no figure */
  NP_FIGURES_ERROR_NO_FIGURE,  /* the view has no figure: the welcome */
  NP_FIGURES_ERROR_UNSUITABLE, /* the measure can't be drawn like that */
} NpFiguresError;
GQuark np_figures_error_quark (void);

/* What a location shows, all of one reading of the data: the complete location, which is returned,
 * its figure and its table twin; either may be NULL when it isn't wanted. Quicker than one after
 * the other. Pure: any thread. (transfer full) (nullable) */
NpLocation *np_figures_make (NpDataset *dataset,
                             NpLocation *location,
                             NpFigure **figure,
                             NpTable **table,
                             GError **error);
/* The location with every parameter that decides the figure filled in: market, newest year, by,
 * mode … (the dataset's first market; the newest calendar year that has brands). Of plants, one
 * that is selected without a period shows all its years and gets none. Fails when it names
 * something that isn't there. (transfer full) */
NpLocation *np_figures_complete (NpDataset *dataset, NpLocation *location, GError **error);

/* (dataset, location) -> figure; the location may be incomplete. Pure: any thread. (transfer full) */
NpFigure *np_figures_new_figure (NpDataset *dataset, NpLocation *location, GError **error);
/* Its table twin, with the columns that the command line documents. (transfer full) */
NpTable *np_figures_new_table (NpDataset *dataset, NpLocation *location, GError **error);
/* The ink, marker and dash of a brand or group, the same in every view: 0 to
 * NP_N_SERIES_INKS - 1, for NP_INK_SERIES_N(). See np-series-codes.h for how it is chosen. */
guint np_figures_series_code (NpDataset *dataset, NpBy by, guint subject);

/* What a group is called on the screen: "Chery group" where there is a brand of its name and it holds
 * others besides, else its name. Files keep the name. (transfer full) */
char *np_figures_group_name (NpDataset *dataset, guint group);

G_END_DECLS
