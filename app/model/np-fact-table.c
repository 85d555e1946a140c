/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-fact-table-private.h"

/* The rows stand in the order of their keys (scope, period, subject), so every question is one or
 * two binary searches. Periods are dictionary-encoded, in np_period_compare() order: comparing two
 * codes is comparing two periods. */

/* The periods that one scope has: a run of scope_periods. */
typedef struct
{
  guint16 scope;
  guint first;
  guint n;
} ScopePeriods;

struct _NpFactTable
{
  GObject parent_instance;

  NpFactColumns columns;
  guint n_rows;
  GArray *periods;       /* of NpPeriod: the dictionary */
  GArray *scopes;        /* of ScopePeriods, by scope */
  GArray *scope_periods; /* of NpPeriod */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (NpFactTable,
                               np_fact_table,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
np_fact_table_get_item_type (GListModel *model)
{
  return NP_TYPE_FACT_ITEM;
}

static guint
np_fact_table_get_n_items (GListModel *model)
{
  return NP_FACT_TABLE (model)->n_rows;
}

static gpointer
np_fact_table_get_item (GListModel *model, guint position)
{
  NpFactTable *self = NP_FACT_TABLE (model);
  NpFact fact;

  if (position >= self->n_rows)
    return NULL;

  fact = np_fact_table_get_row (self, position);
  return np_fact_item_new (&fact);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = np_fact_table_get_item_type;
  iface->get_n_items = np_fact_table_get_n_items;
  iface->get_item = np_fact_table_get_item;
}

static void
np_fact_table_finalize (GObject *object)
{
  NpFactTable *self = NP_FACT_TABLE (object);

  np_fact_columns_clear (&self->columns);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_pointer (&self->scope_periods, g_array_unref);

  G_OBJECT_CLASS (np_fact_table_parent_class)->finalize (object);
}

static void
np_fact_table_class_init (NpFactTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_fact_table_finalize;
}

static void
np_fact_table_init (NpFactTable *self)
{
  self->scopes = g_array_new (FALSE, FALSE, sizeof (ScopePeriods));
  self->scope_periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
}

NpFact
np_fact_columns_get (const NpFactColumns *self, const NpPeriod *periods, guint row)
{
  return (NpFact) {
    .scope = self->scope[row],
    .subject = self->subject[row],
    .period = periods[self->period[row]],
    .units = self->units[row],
    .source = self->source[row],
    .status = (NpStatus) self->status[row],
    .line = self->line[row],
  };
}

void
np_fact_columns_clear (NpFactColumns *self)
{
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->period, g_free);
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->line, g_free);
}

/* The first row whose key is not less than @key. */
static guint
lower_bound (NpFactTable *self, guint64 key)
{
  guint low = 0, high = self->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (np_fact_columns_key (&self->columns, middle) < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Jumps from one (scope, period) to the next, so that this costs the number of periods, not of
 * rows. */
static void
collect_scope_periods (NpFactTable *self)
{
  for (guint row = 0; row < self->n_rows;)
    {
      guint16 scope = self->columns.scope[row];
      guint16 code = self->columns.period[row];
      NpPeriod period = g_array_index (self->periods, NpPeriod, code);
      ScopePeriods *last = NULL;

      if (self->scopes->len > 0)
        last = &g_array_index (self->scopes, ScopePeriods, self->scopes->len - 1);
      if (last != NULL && last->scope == scope)
        last->n++;
      else
        {
          ScopePeriods fresh = { scope, self->scope_periods->len, 1 };

          g_array_append_val (self->scopes, fresh);
        }

      g_array_append_val (self->scope_periods, period);
      row = lower_bound (self, (guint64) scope << 32 | ((guint64) code + 1) << 16);
    }
}

NpFactTable *
np_fact_table_new_take (NpFactColumns *columns, guint n_rows, GArray *periods)
{
  NpFactTable *self = g_object_new (NP_TYPE_FACT_TABLE, NULL);

  self->columns = *columns;
  *columns = (NpFactColumns) { NULL };
  self->n_rows = n_rows;
  self->periods = periods;
  collect_scope_periods (self);
  return self;
}

/* Without a branch, which would be foretold wrongly again and again: what is left out is written over by
 * what comes next, for which there is one place more at the end. */
#define FILTER(column, type)                                 \
  G_STMT_START                                               \
  {                                                          \
    const type *old = self->columns.column;                  \
    type *fresh = g_new (type, (gsize) n + 1);               \
                                                             \
    for (guint row = 0, kept = 0; row < self->n_rows; row++) \
      {                                                      \
        fresh[kept] = old[row];                              \
        kept += !is_aside[self->columns.source[row]];        \
      }                                                      \
    columns.column = fresh;                                  \
  }                                                          \
  G_STMT_END

NpFactTable *
np_fact_table_without (NpFactTable *self, const guint8 *is_aside)
{
  NpFactColumns columns = { NULL };
  guint n = 0;

  for (guint row = 0; row < self->n_rows; row++)
    n += !is_aside[self->columns.source[row]];
  if (n == self->n_rows)
    return g_object_ref (self);

  FILTER (scope, guint16);
  FILTER (subject, guint16);
  FILTER (period, guint16);
  FILTER (units, gint64);
  FILTER (source, guint16);
  FILTER (status, guint8);
  FILTER (line, guint32);
  return np_fact_table_new_take (&columns, n, g_array_copy (self->periods));
}

/**
 * np_fact_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
np_fact_table_get_n_rows (NpFactTable *self)
{
  g_return_val_if_fail (NP_IS_FACT_TABLE (self), 0);

  return self->n_rows;
}

/**
 * np_fact_table_get_row:
 * @self: a table
 * @row: less than [method@FactTable.get_n_rows]
 *
 * Returns: the row, put together from the columns
 */
NpFact
np_fact_table_get_row (NpFactTable *self, guint row)
{
  const NpFact none = { 0 };

  g_return_val_if_fail (NP_IS_FACT_TABLE (self), none);
  g_return_val_if_fail (row < self->n_rows, none);

  return np_fact_columns_get (&self->columns, (const NpPeriod *) (gpointer) self->periods->data,
                              row);
}

/* The place of @period in the dictionary, or -1. */
static int
find_period_code (NpFactTable *self, NpPeriod period)
{
  guint low = 0, high = self->periods->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = np_period_compare (g_array_index (self->periods, NpPeriod, middle), period);

      if (order == 0)
        return (int) middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

static NpFactSlice
find_keys (NpFactTable *self, guint64 first, guint64 end)
{
  guint row = lower_bound (self, first);

  return (NpFactSlice) { row, lower_bound (self, end) - row };
}

/**
 * np_fact_table_find_period:
 * @self: a table
 * @scope: a scope
 * @period: a period
 *
 * Finds all rows of a scope and period, which stand together, ordered by subject. O(log n).
 *
 * Returns: the rows; none of them when there are none
 */
NpFactSlice
np_fact_table_find_period (NpFactTable *self, guint scope, NpPeriod period)
{
  const NpFactSlice none = { 0 };
  guint64 key;
  int code;

  g_return_val_if_fail (NP_IS_FACT_TABLE (self), none);

  code = find_period_code (self, period);
  if (code < 0)
    return none;

  key = (guint64) scope << 32 | (guint64) code << 16;
  return find_keys (self, key, key + (1u << 16));
}

/**
 * np_fact_table_find:
 * @self: a table
 * @scope: a scope
 * @subject: a subject
 * @period: a period
 *
 * Finds all rows of one fact, the most preferred source first. O(log n).
 *
 * Returns: the rows; none of them when there are none
 */
NpFactSlice
np_fact_table_find (NpFactTable *self, guint scope, guint subject, NpPeriod period)
{
  const NpFactSlice none = { 0 };
  guint64 key;
  int code;

  g_return_val_if_fail (NP_IS_FACT_TABLE (self), none);

  code = find_period_code (self, period);
  /* A larger subject would run into the period; a larger scope has no rows. */
  if (code < 0 || subject > G_MAXUINT16)
    return none;

  key = (guint64) scope << 32 | (guint64) code << 16 | subject;
  return find_keys (self, key, key + 1);
}

/**
 * np_fact_table_get_periods:
 * @self: a table
 * @scope: a scope
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none) (nullable): the periods of which the scope has a row,
 *   in the order of [func@Nameplate.period_compare]; %NULL when there are none
 */
const NpPeriod *
np_fact_table_get_periods (NpFactTable *self, guint scope, guint *n)
{
  g_return_val_if_fail (NP_IS_FACT_TABLE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  for (guint i = 0; i < self->scopes->len; i++)
    {
      const ScopePeriods *periods = &g_array_index (self->scopes, ScopePeriods, i);

      if (periods->scope == scope)
        {
          *n = periods->n;
          return &g_array_index (self->scope_periods, NpPeriod, periods->first);
        }
    }

  *n = 0;
  return NULL;
}

/**
 * np_fact_table_get_bytes:
 * @self: a table
 *
 * Returns: how many bytes the columns take
 */
gsize
np_fact_table_get_bytes (NpFactTable *self)
{
  const NpFactColumns *c;

  g_return_val_if_fail (NP_IS_FACT_TABLE (self), 0);

  c = &self->columns;
  return self->n_rows
         * (sizeof *c->scope + sizeof *c->subject + sizeof *c->period + sizeof *c->units
            + sizeof *c->source + sizeof *c->status + sizeof *c->line);
}
