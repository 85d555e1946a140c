/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-map-grid.h"

#include <math.h>

#define MOST_CELLS 128 /* along each side */

typedef struct
{
  graphene_rect_t rect;
  guint item;
  int next; /* of the cell; -1: it is the last */
} Item;

/* Cells; what lies outside the frame is in those at its edge. */
typedef struct
{
  int left, top, right, bottom;
} Cells;

static int
get_count (double size, double cell)
{
  return isfinite (size) && size > 0 ? (int) CLAMP (ceil (size / cell), 1, MOST_CELLS) : 1;
}

void
np_map_grid_init (NpMapGrid *self, const graphene_rect_t *frame, double cell)
{
  double longest = MAX (frame->size.width, frame->size.height);

  *self = (NpMapGrid) { .frame = *frame, .items = g_array_new (FALSE, FALSE, sizeof (Item)) };
  self->cell = MAX (MAX (cell, 1), longest / MOST_CELLS);
  self->n_columns = get_count (frame->size.width, self->cell);
  self->n_rows = get_count (frame->size.height, self->cell);
  self->heads = g_new (int, self->n_columns * self->n_rows);
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    self->heads[i] = -1;
}

void
np_map_grid_clear (NpMapGrid *self)
{
  g_clear_pointer (&self->heads, g_free);
  g_clear_pointer (&self->items, g_array_unref);
}

static int
get_cell (double offset, double cell, int n)
{
  return (int) CLAMP (floor (offset / cell), 0, n - 1);
}

static Cells
find_cells (const NpMapGrid *self, const graphene_rect_t *rect)
{
  double x = rect->origin.x - self->frame.origin.x, y = rect->origin.y - self->frame.origin.y;

  return (Cells) {
    .left = get_cell (x, self->cell, self->n_columns),
    .top = get_cell (y, self->cell, self->n_rows),
    .right = get_cell (x + rect->size.width, self->cell, self->n_columns),
    .bottom = get_cell (y + rect->size.height, self->cell, self->n_rows),
  };
}

void
np_map_grid_add (NpMapGrid *self, const graphene_rect_t *rect, guint item)
{
  Cells cells = find_cells (self, rect);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        int *head = &self->heads[row * self->n_columns + column];
        Item added = { *rect, item, *head };

        *head = (int) self->items->len;
        g_array_append_val (self->items, added);
      }
}

gboolean
np_map_grid_any (const NpMapGrid *self,
                 const graphene_rect_t *rect,
                 NpMapGridFunc func,
                 gpointer user_data)
{
  Cells cells = find_cells (self, rect);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      for (int i = self->heads[row * self->n_columns + column]; i >= 0;)
        {
          const Item *item = &g_array_index (self->items, Item, i);

          if (func (&item->rect, item->item, user_data))
            return TRUE;
          i = item->next;
        }
  return FALSE;
}
