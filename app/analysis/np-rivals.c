/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-rivals.h"

/**
 * np_rivals_get_difference:
 * @table: a table
 * @rows: all rows of one fact
 * @used: the figure of it that is in use
 *
 * How far the figure that is furthest from @used is from it, to either side.
 *
 * Returns: 0 when all agree
 */
gint64
np_rivals_get_difference (NpFactTable *table, NpFactSlice rows, gint64 used)
{
  gint64 difference = 0;

  g_return_val_if_fail (table != NULL, 0);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    difference = MAX (difference, ABS (np_fact_table_get_row (table, i).units - used));
  return difference;
}

/**
 * np_rivals_exceed:
 * @difference: how far another source is from the figure; for a sum, the differences of its parts
 *   added up without their signs, so that two that cancel out still count
 * @used: the figure in use
 *
 * Returns: whether that is more than %NP_RIVAL_TOLERANCE of @used
 */
gboolean
np_rivals_exceed (double difference, gint64 used)
{
  return difference > NP_RIVAL_TOLERANCE * (double) used;
}
