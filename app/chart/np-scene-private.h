/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scene.h"

G_BEGIN_DECLS

/* For np-scene*.c only. */
struct _NpScene
{
  double width;
  double height;
  GArray *marks;         /* (owned): NpMark */
  GArray *data;          /* (owned): NpDatum */
  GStringChunk *strings; /* (owned): of the data, which are many and go together */
  GHashTable *keys;      /* (owned): key -> number of the datum */
  GArray *breaks;        /* (owned): double, ascending */
  double head_top;
  double head_bottom;
};

void np_scene_add_data (NpScene *self, const NpScene *other, double dx, double dy);
void np_scene_add_marks (NpScene *self,
                         const NpScene *other,
                         guint first_datum,
                         double dx,
                         double dy);

G_END_DECLS
