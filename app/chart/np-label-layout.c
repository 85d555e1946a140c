/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-label-layout.h"

#include <math.h>

/* Where labels go so that they do not cover each other. Both layouts are exact and never worse
 * than O(n log n); a force-directed one was passed over because it moves labels that nothing
 * pushes, and differently each time. */

typedef struct
{
  double sum;
  guint count;
} Pool;

/**
 * np_label_layout_spread:
 * @centres: (array length=n) (inout): where the labels want to be, in ascending order, in pixels
 * @n: how many
 * @gap: the least distance of neighbouring centres
 * @low: the least centre
 * @high: the greatest centre; when (n - 1) gaps do not fit, labels run on past it
 *
 * Moves labels apart by as little as possible: least squares under the distance, by pooling
 * adjacent violators (isotonic regression of `centre - i * gap`). O(n).
 */
void
np_label_layout_spread (double *centres, guint n, double gap, double low, double high)
{
  g_return_if_fail (centres != NULL || n == 0);

  g_autofree Pool *pools = g_new (Pool, MAX (n, 1));
  guint n_pools = 0;

  for (guint i = 0; i < n; i++)
    {
      Pool pool = { centres[i] - i * gap, 1 };

      while (n_pools > 0
             && pools[n_pools - 1].sum / pools[n_pools - 1].count >= pool.sum / pool.count)
        {
          n_pools--;
          pool.sum += pools[n_pools].sum;
          pool.count += pools[n_pools].count;
        }
      pools[n_pools++] = pool;
    }

  /* A clamped isotonic solution is still the optimal one inside the bounds. */
  double top = MAX (low, high - (n > 0 ? n - 1 : 0) * gap);
  guint i = 0;
  for (guint p = 0; p < n_pools; p++)
    {
      double mean = CLAMP (pools[p].sum / pools[p].count, low, top);

      for (guint k = 0; k < pools[p].count; k++, i++)
        centres[i] = mean + i * gap;
    }
}

/* Where each row is free from, as a tree that finds the first row that is free somewhere: node i
 * holds the least of its leaves; its children are 2i and 2i + 1. */
typedef struct
{
  guint n_leaves;
  double *nodes; /* (owned) */
} Rows;

/* The first @n_rows of them can be used. */
static void
rows_init (Rows *self, guint n_rows)
{
  self->n_leaves = 1;
  while (self->n_leaves < n_rows)
    self->n_leaves *= 2;
  self->nodes = g_new (double, 2 * self->n_leaves);
  for (guint i = 0; i < self->n_leaves; i++)
    self->nodes[self->n_leaves + i] = i < n_rows ? -INFINITY : INFINITY;
  for (guint i = self->n_leaves - 1; i >= 1; i--)
    self->nodes[i] = MIN (self->nodes[2 * i], self->nodes[2 * i + 1]);
}

static guint
rows_find (const Rows *self, double start)
{
  guint node = 1;

  while (node < self->n_leaves)
    {
      node *= 2;
      if (self->nodes[node] > start)
        node++;
    }
  return node - self->n_leaves;
}

static void
rows_set (Rows *self, guint row, double free_from)
{
  guint node = self->n_leaves + row;

  self->nodes[node] = free_from;
  for (node /= 2; node >= 1; node /= 2)
    self->nodes[node] = MIN (self->nodes[2 * node], self->nodes[2 * node + 1]);
}

/**
 * np_label_layout_pack:
 * @starts: (array length=n): where the intervals begin, in ascending order
 * @ends: (array length=n): where they end
 * @n: how many
 * @rows: (array length=n) (out caller-allocates): the row of each
 *
 * Puts each interval in the first row where it does not touch an earlier one, which needs the
 * fewest rows there can be. O(n log n) however many rows there are.
 *
 * Returns: how many rows
 */
guint
np_label_layout_pack (const double *starts, const double *ends, guint n, guint *rows)
{
  g_return_val_if_fail (n == 0 || (starts != NULL && ends != NULL && rows != NULL), 0);

  Rows free_rows;
  guint n_rows = 0;

  rows_init (&free_rows, n);
  for (guint i = 0; i < n; i++)
    {
      rows[i] = rows_find (&free_rows, starts[i]);
      rows_set (&free_rows, rows[i], ends[i]);
      n_rows = MAX (n_rows, rows[i] + 1);
    }
  g_free (free_rows.nodes);
  return n_rows;
}
