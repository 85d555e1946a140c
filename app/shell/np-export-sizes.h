/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-export.h"

G_BEGIN_DECLS

/* Sizes that are often wanted, in the order in which they are offered. */
typedef enum
{
  NP_EXPORT_SIZE_NEEDED,
  NP_EXPORT_SIZE_SCREEN,
  NP_EXPORT_SIZE_SLIDE,
  NP_EXPORT_SIZE_UPRIGHT,
  NP_EXPORT_SIZE_UPRIGHT_PAGES,
  NP_EXPORT_SIZE_ACROSS,
  NP_EXPORT_SIZE_ACROSS_PAGES,
  NP_EXPORT_SIZE_SQUARE,
  NP_EXPORT_SIZE_CUSTOM,
  NP_EXPORT_SIZE_CUSTOM_PAGES,
} NpExportSize;

/* What a format can be made in: several pages are for PDF alone. Names, translated. (transfer full) */
GListModel *np_export_size_list (NpExportFormat format);
/* The size at a place of that list, and the place of a size: of one page when the format has no
 * several. */
NpExportSize np_export_size_at (NpExportFormat format, guint position);
guint np_export_size_find (NpExportFormat format, NpExportSize size);

/* Pixels, or points in a PDF; 0: it isn't the size that says it. */
int np_export_size_get_width (NpExportSize size);
int np_export_size_get_height (NpExportSize size);
/* Whether the height follows from the figure. */
gboolean np_export_size_is_free (NpExportSize size);
gboolean np_export_size_is_paged (NpExportSize size);
/* The size that one becomes when a side of it is changed by hand. */
NpExportSize np_export_size_customise (NpExportSize size);
/* What a file of a format and a size is good for. Translated. */
const char *np_export_size_explain (NpExportFormat format, NpExportSize size);

G_END_DECLS
