/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-fact-table-private.h"

/* Rows are appended to columns in the order of the file and sorted once, at the end, without ever
 * being moved as rows: counting sorts, one for each field from the last to the first, move a
 * permutation of row numbers, and then each column is written anew in that order and its old
 * version freed. Beyond the columns this takes 8 bytes a row at most, and it is linear. Files are
 * mostly in order already, which is found out first. */

struct _NpFactTableBuilder
{
  NpFactColumns columns;
  guint n_rows;
  guint n_allocated;

  GArray *periods;      /* of NpPeriod, in order of appearance until the end */
  GHashTable *codes;    /* NpPeriod to its place in periods */
  NpPeriod last_period; /* with its code: rows of a period often come together */
  guint16 last_code;

  guint max_scope;
  guint max_subject;
  guint max_source;
  gboolean lines_rise; /* the rows came in the order of their lines */
};

#define MAX_PERIODS (G_MAXUINT16 + 1)
#define FIRST_ROWS  64

/**
 * np_fact_table_builder_new: (skip)
 *
 * Returns: (transfer full): a builder without rows
 */
NpFactTableBuilder *
np_fact_table_builder_new (void)
{
  NpFactTableBuilder *self = g_new0 (NpFactTableBuilder, 1);

  self->periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  self->codes = g_hash_table_new (NULL, NULL);
  self->lines_rise = TRUE;
  return self;
}

/**
 * np_fact_table_builder_free: (skip)
 * @self: (transfer full): a builder
 *
 * Frees a builder that was not ended.
 */
void
np_fact_table_builder_free (NpFactTableBuilder *self)
{
  g_return_if_fail (self != NULL);

  np_fact_columns_clear (&self->columns);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_free (self);
}

static void
resize (NpFactTableBuilder *self, guint n_rows)
{
  NpFactColumns *c = &self->columns;

  c->scope = g_renew (guint16, c->scope, n_rows);
  c->subject = g_renew (guint16, c->subject, n_rows);
  c->period = g_renew (guint16, c->period, n_rows);
  c->units = g_renew (gint64, c->units, n_rows);
  c->source = g_renew (guint16, c->source, n_rows);
  c->status = g_renew (guint8, c->status, n_rows);
  c->line = g_renew (guint32, c->line, n_rows);
  self->n_allocated = n_rows;
}

/* The code of @period, a new one if need be; FALSE when there is none left. */
static gboolean
encode_period (NpFactTableBuilder *self, NpPeriod period, guint16 *code)
{
  gpointer known;

  if (self->periods->len > 0 && period == self->last_period)
    {
      *code = self->last_code;
      return TRUE;
    }

  if (g_hash_table_lookup_extended (self->codes, GUINT_TO_POINTER (period), NULL, &known))
    *code = (guint16) GPOINTER_TO_UINT (known);
  else
    {
      if (self->periods->len == MAX_PERIODS)
        return FALSE;
      *code = (guint16) self->periods->len;
      g_array_append_val (self->periods, period);
      g_hash_table_insert (self->codes, GUINT_TO_POINTER (period), GUINT_TO_POINTER (*code));
    }

  self->last_period = period;
  self->last_code = *code;
  return TRUE;
}

/**
 * np_fact_table_builder_append: (skip)
 * @self: a builder
 * @fact: the row
 *
 * Adds a row. Amortised O(1).
 *
 * Returns: whether it was added: a table has room for 65,536 different periods and `G_MAXUINT`
 *   rows
 */
gboolean
np_fact_table_builder_append (NpFactTableBuilder *self, const NpFact *fact)
{
  NpFactColumns *c = &self->columns;
  guint row = self->n_rows;
  guint16 code;

  g_return_val_if_fail (fact != NULL, FALSE);

  if (row == G_MAXUINT || !encode_period (self, fact->period, &code))
    return FALSE;

  /* By a half: what is not written to yet takes no memory, but doubling would ask for much. */
  if (row == self->n_allocated)
    resize (self, row < FIRST_ROWS ? FIRST_ROWS : row + MIN (row / 2, G_MAXUINT - row));

  c->scope[row] = fact->scope;
  c->subject[row] = fact->subject;
  c->period[row] = code;
  c->units[row] = fact->units;
  c->source[row] = fact->source;
  c->status[row] = (guint8) fact->status;
  c->line[row] = fact->line;
  self->n_rows++;

  self->max_scope = MAX (self->max_scope, fact->scope);
  self->max_subject = MAX (self->max_subject, fact->subject);
  self->max_source = MAX (self->max_source, fact->source);
  self->lines_rise = self->lines_rise && (row == 0 || c->line[row - 1] <= fact->line);
  return TRUE;
}

/**
 * np_fact_table_builder_get_n_rows: (skip)
 * @self: a builder
 *
 * Returns: how many rows were added so far
 */
guint
np_fact_table_builder_get_n_rows (NpFactTableBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

/* Makes the codes sort as the periods do. */
static void
sort_periods (NpFactTableBuilder *self)
{
  g_autofree guint16 *new_codes = g_new (guint16, MAX (self->periods->len, 1));

  g_array_sort (self->periods, compare_periods);
  for (guint i = 0; i < self->periods->len; i++)
    {
      NpPeriod period = g_array_index (self->periods, NpPeriod, i);
      gpointer old = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (period));

      new_codes[GPOINTER_TO_UINT (old)] = (guint16) i;
    }
  for (guint row = 0; row < self->n_rows; row++)
    self->columns.period[row] = new_codes[self->columns.period[row]];
}

static int
compare_source_places (gconstpointer a, gconstpointer b, gpointer ranks)
{
  guint16 first = *(const guint16 *) a, second = *(const guint16 *) b;
  const guint16 *source_ranks = ranks;

  if (source_ranks != NULL && source_ranks[first] != source_ranks[second])
    return source_ranks[first] < source_ranks[second] ? -1 : 1;
  return first < second ? -1 : 1;
}

/* Gives every source a place of its own, so that repeats of one source stand together even where
 * sources rank alike. (transfer full) */
static guint16 *
order_sources (NpFactTableBuilder *self, const guint16 *source_ranks)
{
  guint n = self->max_source + 1;
  g_autofree guint16 *sources = g_new (guint16, n);
  guint16 *places = g_new (guint16, n);

  for (guint i = 0; i < n; i++)
    sources[i] = (guint16) i;
  g_sort_array (sources, n, sizeof *sources, compare_source_places, (gpointer) source_ranks);
  for (guint i = 0; i < n; i++)
    places[sources[i]] = (guint16) i;
  return places;
}

/* Whether the rows stand as they should already. */
static gboolean
is_sorted (NpFactTableBuilder *self, const guint16 *places)
{
  const NpFactColumns *c = &self->columns;
  guint64 last_key = 0;
  guint last_place = 0;

  if (!self->lines_rise)
    return FALSE;

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint64 key = np_fact_columns_key (c, row);
      guint place = places[c->source[row]];

      if (key < last_key || (key == last_key && place < last_place))
        return FALSE;
      last_key = key;
      last_place = place;
    }
  return TRUE;
}

/* One stable counting sort of the row numbers @order, by keys[row], or by map[keys[row]] when there
 * is a @map. @other is as long and is swapped with @order. */
static void
sort_pass (guint32 **order,
           guint32 **other,
           guint n_rows,
           const guint16 *keys,
           const guint16 *map,
           guint max_key)
{
  g_autofree guint32 *starts = NULL;
  guint32 *sorted = *other;

  /* All keys are alike. */
  if (max_key == 0)
    return;

  starts = g_new0 (guint32, (gsize) max_key + 2);
  for (guint row = 0; row < n_rows; row++)
    starts[(map != NULL ? map[keys[row]] : keys[row]) + 1]++;
  for (guint key = 0; key < max_key; key++)
    starts[key + 1] += starts[key];
  for (guint i = 0; i < n_rows; i++)
    {
      guint32 row = (*order)[i];

      sorted[starts[map != NULL ? map[keys[row]] : keys[row]]++] = row;
    }

  *other = *order;
  *order = sorted;
}

/* Rows from several files have no rising lines. */
static void
sort_by_line (NpFactTableBuilder *self, guint32 **order, guint32 **other)
{
  g_autofree guint16 *halves = g_new (guint16, self->n_rows);

  for (guint shift = 0; shift < 32; shift += 16)
    {
      for (guint row = 0; row < self->n_rows; row++)
        halves[row] = (guint16) (self->columns.line[row] >> shift);
      sort_pass (order, other, self->n_rows, halves, NULL, G_MAXUINT16);
    }
}

/* The order in which the rows should stand, as row numbers. (transfer full) */
static guint32 *
sort_rows (NpFactTableBuilder *self, const guint16 *places)
{
  const NpFactColumns *c = &self->columns;
  guint n = self->n_rows;
  guint32 *order = g_new (guint32, n);
  g_autofree guint32 *other = g_new (guint32, n);

  for (guint row = 0; row < n; row++)
    order[row] = row;

  if (!self->lines_rise)
    sort_by_line (self, &order, &other);
  sort_pass (&order, &other, n, c->source, places, self->max_source);
  sort_pass (&order, &other, n, c->subject, NULL, self->max_subject);
  sort_pass (&order, &other, n, c->period, NULL, self->periods->len - 1);
  sort_pass (&order, &other, n, c->scope, NULL, self->max_scope);
  return order;
}

#define PERMUTE(column, type)                      \
  G_STMT_START                                     \
  {                                                \
    type *old = self->columns.column;              \
    type *fresh = g_new (type, self->n_rows);      \
                                                   \
    for (guint row = 0; row < self->n_rows; row++) \
      fresh[row] = old[order[row]];                \
    g_free (old);                                  \
    self->columns.column = fresh;                  \
  }                                                \
  G_STMT_END

static void
permute (NpFactTableBuilder *self, const guint32 *order)
{
  PERMUTE (scope, guint16);
  PERMUTE (subject, guint16);
  PERMUTE (period, guint16);
  PERMUTE (units, gint64);
  PERMUTE (source, guint16);
  PERMUTE (status, guint8);
  PERMUTE (line, guint32);
  self->n_allocated = self->n_rows;
}

static void
move_row (NpFactColumns *c, guint from, guint to)
{
  c->scope[to] = c->scope[from];
  c->subject[to] = c->subject[from];
  c->period[to] = c->period[from];
  c->units[to] = c->units[from];
  c->source[to] = c->source[from];
  c->status[to] = c->status[from];
  c->line[to] = c->line[from];
}

/* Keeps the first of the rows that have a fact and a source in common; they stand together. */
static void
drop_duplicates (NpFactTableBuilder *self, NpDuplicateFunc duplicate, gpointer user_data)
{
  NpFactColumns *c = &self->columns;
  const NpPeriod *periods = (const NpPeriod *) (gpointer) self->periods->data;
  guint n_kept = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      if (n_kept > 0 && c->source[row] == c->source[n_kept - 1]
          && np_fact_columns_key (c, row) == np_fact_columns_key (c, n_kept - 1))
        {
          NpFact kept = np_fact_columns_get (c, periods, n_kept - 1);
          NpFact dropped = np_fact_columns_get (c, periods, row);

          if (duplicate != NULL)
            duplicate (&kept, &dropped, user_data);
          continue;
        }

      if (n_kept != row)
        move_row (c, row, n_kept);
      n_kept++;
    }

  self->n_rows = n_kept;
}

/**
 * np_fact_table_builder_end: (skip)
 * @self: (transfer full): a builder
 * @source_ranks: (nullable): for each source number in use its rank, 0 the most preferred; without
 *   it the sources rank as they are numbered
 * @duplicate: (nullable) (scope call): called for each row that is dropped
 * @user_data: for @duplicate
 *
 * Sorts the rows and makes the table. Of rows that repeat scope, subject, period and source, the
 * one with the lowest line is kept.
 *
 * Returns: (transfer full): the table
 */
NpFactTable *
np_fact_table_builder_end (NpFactTableBuilder *self,
                           const guint16 *source_ranks,
                           NpDuplicateFunc duplicate,
                           gpointer user_data)
{
  g_autofree guint16 *places = NULL;
  NpFactTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  sort_periods (self);
  places = order_sources (self, source_ranks);
  if (!is_sorted (self, places))
    {
      g_autofree guint32 *order = sort_rows (self, places);

      permute (self, order);
    }
  drop_duplicates (self, duplicate, user_data);
  if (self->n_allocated != self->n_rows)
    resize (self, self->n_rows);

  table = np_fact_table_new_take (&self->columns, self->n_rows, g_steal_pointer (&self->periods));
  np_fact_table_builder_free (self);
  return table;
}
