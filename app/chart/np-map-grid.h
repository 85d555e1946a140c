/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* For np-map*.c only. */

/**
 * NpMapGrid:
 *
 * Rectangles by where they lie, so that each is held only against those that are near it: on a crowded
 * map the others are most.
 */
typedef struct
{
  graphene_rect_t frame;
  double cell; /* pixels */
  int n_columns;
  int n_rows;
  int *heads;    /* (owned): of each cell its first item's place in @items; -1: it is empty */
  GArray *items; /* (owned) */
} NpMapGrid;

/* Whether it is the one that is looked for; @item: as it was added with @rect. */
typedef gboolean (*NpMapGridFunc) (const graphene_rect_t *rect, guint item, gpointer user_data);

/* @cell: about the size of what goes in; pixels. */
void np_map_grid_init (NpMapGrid *self, const graphene_rect_t *frame, double cell);
void np_map_grid_clear (NpMapGrid *self);
void np_map_grid_add (NpMapGrid *self, const graphene_rect_t *rect, guint item);
/* Whether @func says so of any that may touch @rect; it may be asked twice about one. */
gboolean np_map_grid_any (const NpMapGrid *self,
                          const graphene_rect_t *rect,
                          NpMapGridFunc func,
                          gpointer user_data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpMapGrid, np_map_grid_clear)

G_END_DECLS
