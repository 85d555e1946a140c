/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every combination of what can happen to two dozen parts. There are 3^24 of them; but the sums of the
 * one half of the parts, sorted, meet those of the other half in one pass, and there are only 3^12 of
 * each (Horowitz and Sahni, Computing Partitions with Applications to the Knapsack Problem, 1974). */

#include "np-total-private.h"

/* Two steps a part or outsider at most. */
#define MAX_COST (2 * NP_TOTAL_MAX_DEEP + 2)
/* A sum and its steps in one number, in whose order entries stand and which can still be added: sums are
 * below 2^57, as 24 parts count no more than thrice NP_TOTAL_MAX_VALUE each. */
#define COST_BITS         6
#define TO_KEY(sum, cost) ((sum) * (1 << COST_BITS) + (gint64) (cost))
#define TO_SUM(key)       ((key) >> COST_BITS)
#define TO_COST(key)      ((guint) ((key) & ((1 << COST_BITS) - 1)))
/* So many are handed on, of which the caller tells the best. */
#define MAX_FOUND 1000
/* After so many sums it is asked whether to go on. */
#define CHECK_EVERY 0xffff

G_STATIC_ASSERT (MAX_COST < 1 << COST_BITS);

typedef struct
{
  const NpTotalMove *move; /* NULL: nothing happens */
  gint64 key;              /* what it adds to one */
} Option;

/* All combinations within one half of the parts. */
typedef struct
{
  GPtrArray *slots; /* GArray of Option (owned) */
  guint n_combinations;
  gint64 *keys;   /* rising (owned) */
  guint32 *codes; /* which option of each slot (owned) */
  guint n;
} Half;

/* Entries of one sum, in the order of their cost. */
typedef struct
{
  guint first;
  guint n;
} Run;

/* What makes up the difference together. */
typedef struct
{
  Run runs[2];
} Pair;

typedef struct
{
  Half halves[2];
  gint64 difference;
  GCancellable *cancellable;
  GArray *pairs; /* of Pair: the first of those with the fewest steps (owned) */
} Search;

static void
half_clear (Half *self)
{
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->codes, g_free);
}

static void
search_clear (Search *self)
{
  half_clear (&self->halves[0]);
  half_clear (&self->halves[1]);
  g_clear_pointer (&self->pairs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* A part that isn't known was left out, or there would be no sum. */
static GArray *
list_options (const GArray *moves, guint slot, gboolean is_unknown)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (Option));
  Option nothing = { NULL, is_unknown ? 1 : 0 };

  g_array_append_val (options, nothing);
  for (guint i = 0; i < moves->len; i++)
    {
      const NpTotalMove *move = &g_array_index (moves, NpTotalMove, i);
      Option option = { move, TO_KEY (move->delta, move->n_steps) };

      if (move->slot == slot && !move->is_digit)
        g_array_append_val (options, option);
    }
  return options;
}

static int
compare_slots_cb (gconstpointer a, gconstpointer b)
{
  const GArray *x = *(const GArray *const *) a, *y = *(const GArray *const *) b;

  return x->len == y->len ? 0 : x->len > y->len ? -1 : 1;
}

/* The slots with most options first, each to the half that has fewer combinations so far. */
static void
fill_halves (Search *self,
             const GArray *moves,
             const NpTotalPart *parts,
             guint n_parts,
             guint n_slots)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new ();

  for (guint slot = 0; slot < n_slots; slot++)
    g_ptr_array_add (slots, list_options (moves, slot, slot < n_parts && parts[slot].value < 0));
  g_ptr_array_sort (slots, compare_slots_cb);
  for (guint i = 0; i < 2; i++)
    {
      self->halves[i].slots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      self->halves[i].n_combinations = 1;
    }
  for (guint i = 0; i < slots->len; i++)
    {
      GArray *options = slots->pdata[i];
      Half *half
          = &self->halves[self->halves[1].n_combinations < self->halves[0].n_combinations ? 1 : 0];

      g_ptr_array_add (half->slots, options);
      half->n_combinations *= options->len;
    }
}

static guint
find_least (const gint64 *keys, guint n)
{
  guint least = 0;

  for (guint i = 1; i < n; i++)
    if (keys[i] < keys[least])
      least = i;
  return least;
}

/* The sums so far with each option of one more slot, all in order: a merge of as many sorted lists as
 * there are options. */
static gboolean
merge_slot (Half *self, const GArray *options, GCancellable *cancellable)
{
  guint n_options = options->len, n = self->n * n_options;
  g_autofree gint64 *keys = g_new (gint64, n);
  g_autofree guint32 *codes = g_new (guint32, n);
  g_autofree guint *places = g_new0 (guint, n_options);
  g_autofree gint64 *next = g_new (gint64, n_options);
  const Option *option = (const Option *) options->data;

  for (guint i = 0; i < n_options; i++)
    next[i] = self->keys[0] + option[i].key;
  for (guint i = 0; i < n; i++)
    {
      guint j = find_least (next, n_options);

      keys[i] = next[j];
      codes[i] = self->codes[places[j]] * n_options + j;
      places[j]++;
      next[j] = places[j] < self->n ? self->keys[places[j]] + option[j].key : G_MAXINT64;
      if ((i & CHECK_EVERY) == CHECK_EVERY && g_cancellable_is_cancelled (cancellable))
        return FALSE;
    }
  g_free (self->keys);
  g_free (self->codes);
  self->keys = g_steal_pointer (&keys);
  self->codes = g_steal_pointer (&codes);
  self->n = n;
  return TRUE;
}

static gboolean
fill_entries (Half *self, GCancellable *cancellable)
{
  self->keys = g_new0 (gint64, 1);
  self->codes = g_new0 (guint32, 1);
  self->n = 1;
  for (guint i = 0; i < self->slots->len; i++)
    if (!merge_slot (self, self->slots->pdata[i], cancellable))
      return FALSE;
  return TRUE;
}

/* The next sums of the two halves that make up the difference; the second half is walked from its end. */
static gboolean
next_pair (const Search *self, guint *low, guint *high, Pair *pair)
{
  const Half *a = &self->halves[0], *b = &self->halves[1];

  while (*low < a->n && *high > 0)
    {
      gint64 first = TO_SUM (a->keys[*low]), second = TO_SUM (b->keys[*high - 1]);

      if (first + second < self->difference)
        (*low)++;
      else if (first + second > self->difference)
        (*high)--;
      else
        {
          *pair = (Pair) { { { *low, 0 }, { *high, 0 } } };
          for (; *low < a->n && TO_SUM (a->keys[*low]) == first; (*low)++)
            pair->runs[0].n++;
          for (; *high > 0 && TO_SUM (b->keys[*high - 1]) == second; (*high)--)
            pair->runs[1].n++;
          pair->runs[1].first = *high;
          return TRUE;
        }
    }
  return FALSE;
}

static void
count_costs (const Half *half, const Run *run, guint64 *counts)
{
  for (guint i = 0; i < run->n; i++)
    counts[TO_COST (half->keys[run->first + i])]++;
}

static guint
get_least_cost (const Search *self, const Pair *pair)
{
  return TO_COST (self->halves[0].keys[pair->runs[0].first])
         + TO_COST (self->halves[1].keys[pair->runs[1].first]);
}

/* How many combinations there are of the fewest steps. */
static void
count_shortest (Search *self, NpTotalDeep *deep)
{
  guint low = 0, high = self->halves[1].n;
  guint best = G_MAXUINT;
  Pair pair;

  while (next_pair (self, &low, &high, &pair))
    {
      guint64 first[MAX_COST] = { 0 }, second[MAX_COST] = { 0 };
      guint least = get_least_cost (self, &pair);

      if (least > best)
        continue;
      if (least < best)
        {
          best = least;
          deep->n_found = 0;
          g_array_set_size (self->pairs, 0);
        }
      if (self->pairs->len < MAX_FOUND)
        g_array_append_val (self->pairs, pair);
      count_costs (&self->halves[0], &pair.runs[0], first);
      count_costs (&self->halves[1], &pair.runs[1], second);
      for (guint cost = 0; cost <= best; cost++)
        if (cost < MAX_COST && best - cost < MAX_COST)
          deep->n_found += first[cost] * second[best - cost];
    }
  deep->n_steps = best == G_MAXUINT ? 0 : best;
}

static void
decode (const Half *self, guint32 code, const NpTotalMove **moves, guint *n)
{
  for (guint i = self->slots->len; i-- > 0;)
    {
      const GArray *options = self->slots->pdata[i];
      const Option *option = &g_array_index (options, Option, code % options->len);

      code /= options->len;
      if (option->move != NULL)
        moves[(*n)++] = option->move;
    }
}

static void
tell (const Search *self, guint a, guint b, NpTotalFoundFunc found, gpointer user_data)
{
  const NpTotalMove *moves[NP_TOTAL_MAX_DEEP];
  guint n = 0;

  decode (&self->halves[0], self->halves[0].codes[a], moves, &n);
  decode (&self->halves[1], self->halves[1].codes[b], moves, &n);
  found (moves, n, user_data);
}

/* Those of a pair that have just so many steps; gives how many were told. */
static guint
tell_pair (const Search *self,
           const Pair *pair,
           guint n_steps,
           guint most,
           NpTotalFoundFunc found,
           gpointer user_data)
{
  const Run *first = &pair->runs[0], *second = &pair->runs[1];
  guint n_told = 0;

  for (guint i = first->first; i < first->first + first->n; i++)
    for (guint j = second->first; j < second->first + second->n && n_told < most; j++)
      {
        guint cost = TO_COST (self->halves[0].keys[i]) + TO_COST (self->halves[1].keys[j]);

        if (cost > n_steps)
          break;
        if (cost == n_steps)
          {
            tell (self, i, j, found, user_data);
            n_told++;
          }
      }
  return n_told;
}

static void
tell_shortest (const Search *self, guint n_steps, NpTotalFoundFunc found, gpointer user_data)
{
  guint n_told = 0;

  for (guint i = 0; i < self->pairs->len && n_told < MAX_FOUND; i++)
    n_told += tell_pair (self, &g_array_index (self->pairs, Pair, i), n_steps, MAX_FOUND - n_told,
                         found, user_data);
}

/* How many combinations of no more steps come near. The entries of the second half that do with one
 * of the first are a window that moves down as the first go up. */
static gboolean
count_near (const Search *self, guint n_steps, gint64 window, guint64 *n_near)
{
  const Half *a = &self->halves[0], *b = &self->halves[1];
  guint64 counts[MAX_COST] = { 0 };
  guint from = b->n, to = b->n;

  *n_near = 0;
  for (guint i = 0; i < a->n; i++)
    {
      gint64 rest = self->difference - TO_SUM (a->keys[i]);
      guint cost = TO_COST (a->keys[i]);

      if ((i & CHECK_EVERY) == CHECK_EVERY && g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      for (; from > 0 && TO_SUM (b->keys[from - 1]) >= rest - window; from--)
        counts[TO_COST (b->keys[from - 1])]++;
      for (; to > from && TO_SUM (b->keys[to - 1]) > rest + window; to--)
        counts[TO_COST (b->keys[to - 1])]--;
      for (guint other = 0; cost + other <= n_steps && other < MAX_COST; other++)
        *n_near += counts[other];
    }
  return TRUE;
}

/**
 * np_total_search_deep:
 * @moves: what can happen; digits are not looked at
 * @parts: what should have been summed
 * @n_parts: how many
 * @n_slots: places, without the total
 * @difference: what the moves must add
 * @window: how near is near
 * @cancellable: (nullable): stops it
 * @deep: (out): what there is
 * @found: told of the first of those with the fewest steps, up to a thousand
 * @user_data: for @found
 *
 * Takes some 20 MB for a while, whatever the numbers are.
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
np_total_search_deep (const GArray *moves,
                      const NpTotalPart *parts,
                      guint n_parts,
                      guint n_slots,
                      gint64 difference,
                      gint64 window,
                      GCancellable *cancellable,
                      NpTotalDeep *deep,
                      NpTotalFoundFunc found,
                      gpointer user_data)
{
  g_auto (Search) self = { .difference = difference, .cancellable = cancellable };

  *deep = (NpTotalDeep) { 0 };
  self.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  fill_halves (&self, moves, parts, n_parts, n_slots);
  for (guint i = 0; i < 2; i++)
    if (!fill_entries (&self.halves[i], cancellable))
      return FALSE;
  count_shortest (&self, deep);
  if (deep->n_steps == 0)
    return TRUE;
  tell_shortest (&self, deep->n_steps, found, user_data);
  return count_near (&self, deep->n_steps, window, &deep->n_near);
}
