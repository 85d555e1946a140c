/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scene.h"

G_BEGIN_DECLS

/* What is parted into pages, as wide as it is. Borrowed. */
typedef struct
{
  const NpScene *scene; /* of np_figure_build_page() */
  const NpTextMeasure *measure;
  const char
      *title;    /* in the foot of each page; NULL: pieces without one, no taller than they are */
  double height; /* of a page */
  double first;  /* of the first; 0: as the others */
  gboolean rtl;
} NpExportSplit;

/* Where a page may end, ascending. (transfer full): of double */
GArray *np_export_split_find_breaks (const NpExportSplit *self);
/* The pages, which are NpScenes; pieces have their data, pages none. (transfer full) */
GPtrArray *np_export_split_make (const NpExportSplit *self, GError **error);

G_END_DECLS
