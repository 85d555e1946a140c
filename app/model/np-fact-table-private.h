/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-fact-table.h"

G_BEGIN_DECLS

/* One array a field, each of as many rows: 21 bytes a row, where an array of NpFact takes 32. */
typedef struct
{
  guint16 *scope;
  guint16 *subject;
  guint16 *period; /* index into the table's periods */
  gint64 *units;
  guint16 *source;
  guint8 *status;
  guint32 *line;
} NpFactColumns;

/* What a row is found by, as one number that sorts as the table does. */
static inline guint64
np_fact_columns_key (const NpFactColumns *self, guint row)
{
  return (guint64) self->scope[row] << 32 | (guint64) self->period[row] << 16 | self->subject[row];
}

NpFact np_fact_columns_get (const NpFactColumns *self, const NpPeriod *periods, guint row);
void np_fact_columns_clear (NpFactColumns *self);

/* Takes @columns' arrays and @periods, an array of NpPeriod in order. (transfer full) */
NpFactTable *np_fact_table_new_take (NpFactColumns *columns, guint n_rows, GArray *periods);
/* The same without the rows of some sources; itself when it has none. @is_aside: for each source. O(n),
 * as what stays is in order. (transfer full) */
NpFactTable *np_fact_table_without (NpFactTable *self, const guint8 *is_aside);

G_END_DECLS
