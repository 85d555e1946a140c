/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-fact-table.h"

typedef struct
{
  NpFact kept;
  NpFact dropped;
} Duplicate;

static void
collect_duplicate (const NpFact *kept, const NpFact *dropped, gpointer user_data)
{
  Duplicate duplicate = { *kept, *dropped };

  g_array_append_val ((GArray *) user_data, duplicate);
}

static void
append (NpFactTableBuilder *builder,
        guint scope,
        guint subject,
        const char *period,
        gint64 units,
        guint source,
        guint line)
{
  NpFact fact = {
    .scope = (guint16) scope,
    .subject = (guint16) subject,
    .units = units,
    .source = (guint16) source,
    .line = line,
  };

  g_assert_true (np_period_parse (period, &fact.period));
  g_assert_true (np_fact_table_builder_append (builder, &fact));
}

static void
assert_same (const NpFact *a, const NpFact *b)
{
  g_assert_cmpuint (a->scope, ==, b->scope);
  g_assert_cmpuint (a->subject, ==, b->subject);
  g_assert_cmpuint (a->period, ==, b->period);
  g_assert_cmpint (a->units, ==, b->units);
  g_assert_cmpuint (a->source, ==, b->source);
  g_assert_cmpint (a->status, ==, b->status);
  g_assert_cmpuint (a->line, ==, b->line);
}

static NpPeriod
period (const char *text)
{
  NpPeriod parsed = NP_PERIOD_NONE;

  g_assert_true (np_period_parse (text, &parsed));
  return parsed;
}

static void
test_empty (void)
{
  NpFactTable *table = np_fact_table_builder_end (np_fact_table_builder_new (), NULL, NULL, NULL);
  guint n = 7;

  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 0));
  g_assert_cmpuint (np_fact_table_find_period (table, 0, period ("2025")).n, ==, 0);
  g_assert_cmpuint (np_fact_table_find (table, 0, 0, period ("2025")).n, ==, 0);
  g_assert_null (np_fact_table_get_periods (table, 0, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (np_fact_table_get_bytes (table), ==, 0);
  g_assert_finalize_object (table);
}

static void
test_abandoned (void)
{
  g_autoptr (NpFactTableBuilder) builder = np_fact_table_builder_new ();

  append (builder, 0, 1, "2025", 1, 0, 2);
  g_assert_cmpuint (np_fact_table_builder_get_n_rows (builder), ==, 1);
}

/* The order of rows: scope, period by end and length, subject, then the preferred source. */
static void
test_order (void)
{
  static const guint16 ranks[] = { 2, 0, 1 };
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;
  /* By line. Sources 1, 2 and 0 rank in this order: lines 4, 8 and 3. */
  static const guint expected[] = { 6, 7, 5, 9, 4, 8, 3, 2 };

  append (builder, 1, 0, "2024", 1, 0, 2);
  append (builder, 0, 5, "2025", 1, 0, 3);
  append (builder, 0, 5, "2025", 1, 1, 4);
  append (builder, 0, 2, "2025", 1, 2, 5);
  append (builder, 0, 9, "2025-Q4", 1, 0, 6);
  append (builder, 0, 0, "2025", 1, 0, 7);
  append (builder, 0, 5, "2025", 1, 2, 8);
  append (builder, 0, 4, "2025", 1, 0, 9);
  table = np_fact_table_builder_end (builder, ranks, NULL, NULL);

  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, 8);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (np_fact_table_get_row (table, i).line, ==, expected[i]);
  g_assert_finalize_object (table);
}

static void
test_duplicates (void)
{
  g_autoptr (GArray) duplicates = g_array_new (FALSE, FALSE, sizeof (Duplicate));
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;
  NpFactSlice slice;

  /* The last is of another file: it comes later, but its line is lower. */
  append (builder, 0, 1, "2025", 10, 3, 7);
  append (builder, 0, 2, "2025", 20, 3, 8);
  append (builder, 0, 1, "2025", 11, 3, 9);
  append (builder, 0, 1, "2025-01/2025-12", 12, 3, 10);
  append (builder, 0, 1, "2025", 13, 4, 11);
  append (builder, 0, 1, "2025", 14, 3, 2);
  table = np_fact_table_builder_end (builder, NULL, collect_duplicate, duplicates);

  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, 3);
  slice = np_fact_table_find (table, 0, 1, period ("2025"));
  g_assert_cmpuint (slice.n, ==, 2);
  g_assert_cmpint (np_fact_table_get_row (table, slice.first).units, ==, 14);
  g_assert_cmpint (np_fact_table_get_row (table, slice.first + 1).units, ==, 13);
  g_assert_cmpuint (duplicates->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const Duplicate *duplicate = &g_array_index (duplicates, Duplicate, i);

      g_assert_cmpint (duplicate->kept.units, ==, 14);
      g_assert_cmpint (duplicate->dropped.units, ==, 10 + (i > 0 ? i : 0));
    }
  g_assert_finalize_object (table);
}

/* Rows that look sorted but for their lines: the lower line is kept. */
static void
test_duplicate_lines (void)
{
  g_autoptr (GArray) duplicates = g_array_new (FALSE, FALSE, sizeof (Duplicate));
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;

  append (builder, 0, 1, "2025", 10, 0, 5);
  append (builder, 0, 1, "2025", 11, 0, 3);
  table = np_fact_table_builder_end (builder, NULL, collect_duplicate, duplicates);

  g_assert_cmpuint (duplicates->len, ==, 1);
  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, 1);
  g_assert_cmpint (np_fact_table_get_row (table, 0).units, ==, 11);
  g_assert_finalize_object (table);
}

/* Sources that rank alike are told apart all the same. */
static void
test_equal_ranks (void)
{
  static const guint16 ranks[] = { 5, 5, 5 };
  g_autoptr (GArray) duplicates = g_array_new (FALSE, FALSE, sizeof (Duplicate));
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;

  append (builder, 0, 1, "2025", 1, 2, 2);
  append (builder, 0, 1, "2025", 2, 0, 3);
  append (builder, 0, 1, "2025", 3, 2, 4);
  append (builder, 0, 1, "2025", 4, 1, 5);
  append (builder, 0, 1, "2025", 5, 0, 6);
  table = np_fact_table_builder_end (builder, ranks, collect_duplicate, duplicates);

  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (duplicates->len, ==, 2);
  g_assert_cmpint (np_fact_table_get_row (table, 0).units, ==, 2);
  g_assert_cmpint (np_fact_table_get_row (table, 1).units, ==, 4);
  g_assert_cmpint (np_fact_table_get_row (table, 2).units, ==, 1);
  g_assert_finalize_object (table);
}

static void
test_extremes (void)
{
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;
  NpFact fact = {
    .scope = G_MAXUINT16,
    .subject = G_MAXUINT16,
    .period = period ("9999-12"),
    .units = G_MININT64,
    .source = G_MAXUINT16,
    .status = NP_STATUS_DERIVED,
    .line = G_MAXUINT32,
  };
  NpFact other = { .period = period ("0001-01"), .units = G_MAXINT64 };
  NpFact later = { .period = fact.period };
  NpFact row;

  g_assert_true (np_fact_table_builder_append (builder, &fact));
  g_assert_true (np_fact_table_builder_append (builder, &other));
  g_assert_true (np_fact_table_builder_append (builder, &later));
  table = np_fact_table_builder_end (builder, NULL, NULL, NULL);

  row = np_fact_table_get_row (table, 0);
  assert_same (&row, &other);
  row = np_fact_table_get_row (table, 2);
  assert_same (&row, &fact);
  g_assert_cmpuint (np_fact_table_find (table, G_MAXUINT16, G_MAXUINT16, fact.period).n, ==, 1);
  g_assert_cmpuint (np_fact_table_find_period (table, G_MAXUINT16, fact.period).n, ==, 1);
  /* Beyond 16 bits nothing is found, rather than what the bits would mean elsewhere. */
  g_assert_cmpuint (np_fact_table_find (table, 1u << 16, 0, other.period).n, ==, 0);
  g_assert_cmpuint (np_fact_table_find (table, 0, 1u << 16, other.period).n, ==, 0);
  g_assert_cmpuint (np_fact_table_find_period (table, 1u << 16, other.period).n, ==, 0);
  g_assert_finalize_object (table);
}

/* A table takes 65,536 different periods and says so when there is one more. */
static void
test_too_many_periods (void)
{
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;
  NpFact fact = { 0 };
  guint n;

  for (guint i = 0; i <= G_MAXUINT16; i++)
    {
      fact.period = np_period_new (12 + (G_MAXUINT16 - i), 1);
      g_assert_true (np_fact_table_builder_append (builder, &fact));
    }
  fact.period = np_period_new_year (2025);
  g_assert_false (np_fact_table_builder_append (builder, &fact));
  fact.period = np_period_new (12, 1);
  fact.subject = 1;
  g_assert_true (np_fact_table_builder_append (builder, &fact));
  g_assert_cmpuint (np_fact_table_builder_get_n_rows (builder), ==, G_MAXUINT16 + 2);

  table = np_fact_table_builder_end (builder, NULL, NULL, NULL);
  g_assert_cmpuint (np_fact_table_get_periods (table, 0, &n)[0], ==, np_period_new (12, 1));
  g_assert_cmpuint (n, ==, G_MAXUINT16 + 1);
  g_assert_cmpuint (np_fact_table_find_period (table, 0, np_period_new (12, 1)).n, ==, 2);
  g_assert_cmpuint (np_fact_table_find_period (table, 0, np_period_new (12 + G_MAXUINT16, 1)).n, ==,
                    1);
  g_assert_cmpuint (np_fact_table_find_period (table, 0, fact.period + 1).n, ==, 0);
  g_assert_finalize_object (table);
}

static void
test_list_model (void)
{
  NpFactTableBuilder *builder = np_fact_table_builder_new ();
  NpFactTable *table;
  NpFactItem *item;

  append (builder, 0, 1, "2025", 28232, 0, 2);
  append (builder, 0, 0, "2025", 19855, 0, 3);
  table = np_fact_table_builder_end (builder, NULL, NULL, NULL);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (table)) == NP_TYPE_FACT_ITEM);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 2));
  item = g_list_model_get_item (G_LIST_MODEL (table), 1);
  g_assert_cmpuint (np_fact_table_get_bytes (table), ==, 42);
  g_assert_finalize_object (table);
  /* The item stands on its own. */
  g_assert_cmpint (np_fact_item_get_fact (item)->units, ==, 28232);
  g_assert_finalize_object (item);
}

/* What a table should be, done the plain way. */
typedef struct
{
  GArray *facts; /* of NpFact */
  guint16 ranks[8];
} Plain;

static int
compare_facts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpFact *x = a, *y = b;
  const Plain *plain = user_data;

  if (x->scope != y->scope)
    return x->scope - y->scope;
  if (x->period != y->period)
    return np_period_compare (x->period, y->period);
  if (x->subject != y->subject)
    return x->subject - y->subject;
  if (plain->ranks[x->source] != plain->ranks[y->source])
    return plain->ranks[x->source] - plain->ranks[y->source];
  if (x->source != y->source)
    return x->source - y->source;
  return x->line < y->line ? -1 : x->line > y->line ? 1 : 0;
}

static gboolean
is_repeat (const NpFact *a, const NpFact *b)
{
  return a->scope == b->scope && a->period == b->period && a->subject == b->subject
         && a->source == b->source;
}

/* The number of rows that were dropped. */
static guint
sort_plainly (Plain *plain)
{
  guint n_kept = 0, n = plain->facts->len;

  g_array_sort_with_data (plain->facts, compare_facts, plain);
  for (guint i = 0; i < n; i++)
    {
      NpFact *facts = (NpFact *) (gpointer) plain->facts->data;

      if (n_kept == 0 || !is_repeat (&facts[n_kept - 1], &facts[i]))
        facts[n_kept++] = facts[i];
    }
  g_array_set_size (plain->facts, n_kept);
  return n - n_kept;
}

static NpFactSlice
find_plainly (Plain *plain, guint scope, int subject, NpPeriod wanted)
{
  NpFactSlice slice = { 0 };

  for (guint i = 0; i < plain->facts->len; i++)
    {
      const NpFact *fact = &g_array_index (plain->facts, NpFact, i);

      if (fact->scope == scope && fact->period == wanted
          && (subject < 0 || fact->subject == subject))
        {
          slice.first = slice.n == 0 ? i : slice.first;
          slice.n++;
        }
    }
  return slice;
}

static void
assert_periods (NpFactTable *table, Plain *plain, guint scope)
{
  guint n, seen = 0;
  const NpPeriod *periods = np_fact_table_get_periods (table, scope, &n);
  NpPeriod last = NP_PERIOD_NONE;

  for (guint i = 0; i < plain->facts->len; i++)
    {
      const NpFact *fact = &g_array_index (plain->facts, NpFact, i);

      if (fact->scope != scope || fact->period == last)
        continue;
      last = fact->period;
      g_assert_cmpuint (seen, <, n);
      g_assert_cmpuint (periods[seen++], ==, last);
    }
  g_assert_cmpuint (seen, ==, n);
}

static void
assert_slices (NpFactTable *table, Plain *plain, guint scope, guint subject, NpPeriod wanted)
{
  NpFactSlice slice = np_fact_table_find (table, scope, subject, wanted);
  NpFactSlice expected = find_plainly (plain, scope, (int) subject, wanted);

  g_assert_cmpuint (slice.n, ==, expected.n);
  if (expected.n > 0)
    g_assert_cmpuint (slice.first, ==, expected.first);

  slice = np_fact_table_find_period (table, scope, wanted);
  expected = find_plainly (plain, scope, -1, wanted);
  g_assert_cmpuint (slice.n, ==, expected.n);
  if (expected.n > 0)
    g_assert_cmpuint (slice.first, ==, expected.first);
}

static void
fill (Plain *plain, guint n, NpFactTableBuilder *builder)
{
  guint n_files = (guint) g_test_rand_int_range (1, 3);
  guint n_scopes = (guint) g_test_rand_int_range (1, 4);
  guint n_subjects = (guint) g_test_rand_int_range (1, 9);

  for (guint i = 0; i < G_N_ELEMENTS (plain->ranks); i++)
    plain->ranks[i] = (guint16) g_test_rand_int_range (0, 6);

  for (guint i = 0; i < n; i++)
    {
      NpFact fact = {
        .scope = (guint16) g_test_rand_int_range (0, (gint32) n_scopes),
        .subject = (guint16) g_test_rand_int_range (0, (gint32) n_subjects),
        .period = np_period_new ((guint) g_test_rand_int_range (24300, 24306),
                                 (guint) g_test_rand_int_range (1, 4)),
        .units = g_test_rand_int (),
        .source = (guint16) g_test_rand_int_range (0, 8),
        .status = (NpStatus) g_test_rand_int_range (0, 4),
        /* Also lines that the upper half tells apart. */
        .line = (i % (n / n_files + 1)) * 4001 + 2,
      };

      g_assert_true (np_fact_table_builder_append (builder, &fact));
      g_array_append_val (plain->facts, fact);
    }
}

static void
assert_table (NpFactTable *table, Plain *plain)
{
  g_assert_cmpuint (np_fact_table_get_n_rows (table), ==, plain->facts->len);
  for (guint i = 0; i < plain->facts->len; i++)
    {
      NpFact row = np_fact_table_get_row (table, i);

      assert_same (&row, &g_array_index (plain->facts, NpFact, i));
    }
  for (guint scope = 0; scope < 5; scope++)
    assert_periods (table, plain, scope);
  for (guint i = 0; i < 20; i++)
    assert_slices (table, plain, (guint) g_test_rand_int_range (0, 5),
                   (guint) g_test_rand_int_range (0, 10),
                   np_period_new ((guint) g_test_rand_int_range (24299, 24307),
                                  (guint) g_test_rand_int_range (1, 5)));
}

static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GArray) duplicates = g_array_new (FALSE, FALSE, sizeof (Duplicate));
      g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (NpFact));
      Plain plain = { .facts = facts };
      NpFactTableBuilder *builder = np_fact_table_builder_new ();
      NpFactTable *table;
      guint n_dropped;

      fill (&plain, (guint) g_test_rand_int_range (0, 400), builder);
      n_dropped = sort_plainly (&plain);
      table = np_fact_table_builder_end (builder, plain.ranks, collect_duplicate, duplicates);

      g_assert_cmpuint (duplicates->len, ==, n_dropped);
      for (guint i = 0; i < duplicates->len; i++)
        {
          const Duplicate *duplicate = &g_array_index (duplicates, Duplicate, i);

          g_assert_true (is_repeat (&duplicate->kept, &duplicate->dropped));
          g_assert_cmpuint (duplicate->kept.line, <=, duplicate->dropped.line);
        }
      assert_table (table, &plain);
      g_assert_finalize_object (table);
    }
}

/* Rows that are in order already take a shorter way to the same table. */
static void
test_sorted (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (NpFact));
      Plain plain = { .facts = facts };
      g_autoptr (NpFactTableBuilder) unused = np_fact_table_builder_new ();
      NpFactTableBuilder *builder = np_fact_table_builder_new ();
      NpFactTable *table;

      fill (&plain, 300, unused);
      sort_plainly (&plain);
      for (guint i = 0; i < facts->len; i++)
        {
          NpFact *fact = &g_array_index (facts, NpFact, i);

          fact->line = i + 2;
          g_assert_true (np_fact_table_builder_append (builder, fact));
        }
      table = np_fact_table_builder_end (builder, plain.ranks, NULL, NULL);
      assert_table (table, &plain);
      g_assert_finalize_object (table);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact-table/empty", test_empty);
  g_test_add_func ("/fact-table/abandoned", test_abandoned);
  g_test_add_func ("/fact-table/order", test_order);
  g_test_add_func ("/fact-table/duplicates", test_duplicates);
  g_test_add_func ("/fact-table/duplicate-lines", test_duplicate_lines);
  g_test_add_func ("/fact-table/equal-ranks", test_equal_ranks);
  g_test_add_func ("/fact-table/extremes", test_extremes);
  g_test_add_func ("/fact-table/too-many-periods", test_too_many_periods);
  g_test_add_func ("/fact-table/list-model", test_list_model);
  g_test_add_func ("/fact-table/random", test_random);
  g_test_add_func ("/fact-table/sorted", test_sorted);
  return g_test_run ();
}
