/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explanations of up to two moves are looked for among all of them, in pairs that are sorted by what
 * they add. Only when none of two steps is found is every combination of the parts tried. */

#include "np-total-explanation.h"

#include "np-total-private.h"

#include <math.h>

/* The fewest steps that only every combination would find. */
#define DEEP_STEPS 3
/* Near a total is what differs from it by a tenth, or by so much. */
#define MIN_WINDOW 100
#define MAX_STEPS  64

typedef struct
{
  NpTotalExplanation *result;
  GArray *parts;      /* of NpTotalPart (owned) */
  GArray *candidates; /* of NpTotalCandidate (owned) */
  GArray *moves;      /* of NpTotalMove (owned) */
  GPtrArray *singles; /* the moves of one step, by what they add (owned container) */
  gint64 sum;         /* of the parts that are known */
  guint n_unknown;
  gint64 window;
  guint64 n_short[MAX_STEPS]; /* explanations by their steps: of parts … */
  guint64 n_digit[MAX_STEPS]; /* … and of digits */
  GArray *reasons;            /* of NpTotalReason, the best (owned) */
} Search;

static void
clear_reason (gpointer data)
{
  g_free (((NpTotalReason *) data)->steps);
}

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->moves, g_array_unref);
  g_clear_pointer (&self->singles, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
is_known (gint64 value)
{
  return value >= 0 && value < NP_TOTAL_MAX_VALUE;
}

/* Whether the moves do something to the part, which was else left out as it isn't known. */
static gboolean
touches (const NpTotalMove *const *moves, guint n_moves, guint slot)
{
  for (guint i = 0; i < n_moves; i++)
    if (moves[i]->slot == slot)
      return TRUE;
  return FALSE;
}

/* The steps of the moves, then what was left out as it isn't known. */
static GArray *
list_steps (const Search *self, const NpTotalMove *const *moves, guint n_moves)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (NpTotalStep));

  for (guint i = 0; i < n_moves; i++)
    g_array_append_vals (steps, moves[i]->steps, moves[i]->n_steps);
  for (guint i = 0; i < self->parts->len && self->n_unknown > 0; i++)
    {
      const NpTotalPart *part = &g_array_index (self->parts, NpTotalPart, i);
      NpTotalStep step = { NP_TOTAL_STEP_LEFT_OUT, part->id, FALSE, part->id, -1, -1 };

      if (part->value < 0 && !touches (moves, n_moves, i))
        g_array_append_val (steps, step);
    }
  return steps;
}

/* Keeps the best: those found first go before those found later that are no better. */
static void
keep (Search *self, GArray *steps, guint weight)
{
  NpTotalReason reason = { .n_steps = steps->len, .weight = weight };
  guint place = self->reasons->len;

  while (place > 0)
    {
      const NpTotalReason *other = &g_array_index (self->reasons, NpTotalReason, place - 1);

      if (other->n_steps < reason.n_steps
          || (other->n_steps == reason.n_steps && other->weight <= reason.weight))
        break;
      place--;
    }
  if (place >= NP_TOTAL_MAX_TOLD)
    return;
  reason.steps = g_memdup2 (steps->data, steps->len * sizeof (NpTotalStep));
  g_array_insert_val (self->reasons, place, reason);
  if (self->reasons->len > NP_TOTAL_MAX_TOLD)
    g_array_set_size (self->reasons, NP_TOTAL_MAX_TOLD);
}

static guint
tell (Search *self, const NpTotalMove *const *moves, guint n_moves, const NpTotalStep *last)
{
  g_autoptr (GArray) steps = list_steps (self, moves, n_moves);
  guint weight = 0;

  if (last != NULL)
    g_array_append_vals (steps, last, 1);
  for (guint i = 0; i < steps->len; i++)
    weight += np_total_step_get_weight (g_array_index (steps, NpTotalStep, i).kind);
  keep (self, steps, weight);
  return steps->len;
}

static void
found_cb (const NpTotalMove *const *moves, guint n_moves, gpointer user_data)
{
  tell (user_data, moves, n_moves, NULL);
}

static void
count (Search *self, const NpTotalMove *const *moves, guint n_moves, const NpTotalStep *last)
{
  guint n_steps = tell (self, moves, n_moves, last);
  gboolean digit = last != NULL;

  for (guint i = 0; i < n_moves; i++)
    digit |= moves[i]->is_digit;
  (digit ? self->n_digit : self->n_short)[MIN (n_steps, MAX_STEPS - 1)]++;
}

/* What the moves make of the sum may be rounded to the total. */
static void
try_rounded (Search *self, const NpTotalMove *const *moves, guint n_moves, gint64 value)
{
  gint64 stated = self->result->stated;
  NpTotalStep step
      = { NP_TOTAL_STEP_ROUNDED, NP_TOTAL_ITSELF, FALSE, NP_TOTAL_ITSELF, value, stated };

  if (value != stated && ABS (value - stated) <= np_total_get_rounding (stated))
    count (self, moves, n_moves, &step);
}

static int
compare_moves_cb (gconstpointer a, gconstpointer b)
{
  const NpTotalMove *x = *(const NpTotalMove *const *) a, *y = *(const NpTotalMove *const *) b;

  if (x->delta != y->delta)
    return x->delta < y->delta ? -1 : 1;
  return x < y ? -1 : x > y ? 1 : 0;
}

static const NpTotalMove *
single (const Search *self, guint i)
{
  return self->singles->pdata[i];
}

/* The first single move from @from on that adds @delta or more. */
static guint
find_single (const Search *self, guint from, gint64 delta)
{
  guint to = self->singles->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (single (self, middle)->delta < delta)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* Nothing, and one move. */
static void
try_moves (Search *self)
{
  gint64 difference = self->result->stated - self->sum;

  if (difference == 0)
    count (self, NULL, 0, NULL);
  try_rounded (self, NULL, 0, self->sum);
  for (guint i = 0; i < self->moves->len; i++)
    {
      const NpTotalMove *move = &g_array_index (self->moves, NpTotalMove, i);

      if (move->delta == difference && move->n_steps < DEEP_STEPS)
        count (self, &move, 1, NULL);
      if (move->n_steps == 1 && move->slot != NP_TOTAL_ITSELF)
        try_rounded (self, &move, 1, self->sum + move->delta);
    }
}

/* Two moves of one step each, in different places. */
static gboolean
try_pairs (Search *self, GCancellable *cancellable)
{
  gint64 difference = self->result->stated - self->sum;

  for (guint i = 0; i < self->singles->len; i++)
    {
      gint64 rest = difference - single (self, i)->delta;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      for (guint j = find_single (self, i + 1, rest);
           j < self->singles->len && single (self, j)->delta == rest; j++)
        {
          const NpTotalMove *moves[] = { single (self, i), single (self, j) };

          /* In the order in which the parts were given. */
          if (moves[1] < moves[0])
            {
              moves[0] = single (self, j);
              moves[1] = single (self, i);
            }
          if (moves[0]->slot != moves[1]->slot)
            count (self, moves, 2, NULL);
        }
    }
  return TRUE;
}

/* Pairs near the difference that are no explanations, as they happen in one place. */
static double
count_in_one_place (const Search *self, gint64 difference)
{
  double n = 0;

  for (guint i = 0; i < self->moves->len; i++)
    {
      const NpTotalMove *a = &g_array_index (self->moves, NpTotalMove, i);

      for (guint j = i + 1; j < self->moves->len; j++)
        {
          const NpTotalMove *b = &g_array_index (self->moves, NpTotalMove, j);

          if (b->slot != a->slot)
            break;
          if (a->n_steps == 1 && b->n_steps == 1
              && ABS (difference - a->delta - b->delta) <= self->window)
            n++;
        }
    }
  return n;
}

/* How many explanations a total near the stated one has by chance, of one move or of up to two: those
 * that there are, over the totals that there are. */
static double
expect_short (const Search *self, guint n_moves)
{
  gint64 difference = self->result->stated - self->sum, window = self->window;
  gint64 rounding = np_total_get_rounding (self->result->stated);
  double n_zero = ABS (difference) <= window ? 1 : 0, n_one = 0, n_two = 0;

  for (guint i = 0; i < self->moves->len; i++)
    {
      const NpTotalMove *move = &g_array_index (self->moves, NpTotalMove, i);

      if (ABS (difference - move->delta) <= window && move->n_steps < DEEP_STEPS)
        *(move->n_steps == 1 ? &n_one : &n_two) += 1;
    }
  for (guint i = 0; i < self->singles->len && n_moves > 1; i++)
    {
      gint64 rest = difference - single (self, i)->delta;

      n_two += find_single (self, i + 1, rest + window + 1)
               - find_single (self, i + 1, rest - window);
    }
  if (n_moves > 1)
    n_one += n_two - count_in_one_place (self, difference) + n_one * 2 * (double) rounding;
  return (n_one + n_zero * 2 * (double) rounding) / (2 * (double) window + 1);
}

static guint
find_fewest (const guint64 *counts)
{
  for (guint i = 0; i < MAX_STEPS; i++)
    if (counts[i] > 0)
      return i;
  return G_MAXUINT;
}

static void
fill_short (Search *self)
{
  guint fewest = MIN (find_fewest (self->n_short), find_fewest (self->n_digit));

  if (fewest == G_MAXUINT)
    return;
  self->result->n_as_short = self->n_short[fewest] + self->n_digit[fewest];
  self->result->expected = expect_short (self, fewest > self->n_unknown + 1 ? 2 : 1);
}

/* What was found in pairs of parts' moves is found again, so only what concerns digits is kept. */
static void
drop_combinations (Search *self)
{
  for (guint i = self->reasons->len; i-- > 0;)
    {
      const NpTotalReason *reason = &g_array_index (self->reasons, NpTotalReason, i);
      gboolean digit = FALSE;

      for (guint j = 0; j < reason->n_steps; j++)
        digit |= reason->steps[j].kind == NP_TOTAL_STEP_ROUNDED
                 || np_total_step_get_weight (reason->steps[j].kind)
                        == np_total_step_get_weight (NP_TOTAL_STEP_SWAPPED);
      if (!digit)
        g_array_remove_index (self->reasons, i);
    }
  for (guint i = 0; i < MAX_STEPS; i++)
    self->n_short[i] = 0;
}

static gboolean
search_deep (Search *self, GCancellable *cancellable)
{
  NpTotalDeep deep;
  guint digit_steps;

  drop_combinations (self);
  if (!np_total_search_deep (self->moves, (const NpTotalPart *) self->parts->data, self->parts->len,
                             self->parts->len + self->candidates->len,
                             self->result->stated - self->sum, self->window, cancellable, &deep,
                             found_cb, self))
    return FALSE;
  self->result->deep = TRUE;
  digit_steps = find_fewest (self->n_digit);
  if (deep.n_steps == 0 || deep.n_steps > digit_steps)
    {
      fill_short (self);
      return TRUE;
    }
  self->result->n_as_short
      = deep.n_found + (digit_steps == deep.n_steps ? self->n_digit[digit_steps] : 0);
  self->result->expected
      = expect_short (self, 2) + (double) deep.n_near / (2 * (double) self->window + 1);
  return TRUE;
}

static gboolean
search (Search *self, GCancellable *cancellable)
{
  try_moves (self);
  if (!try_pairs (self, cancellable))
    return FALSE;
  if (MIN (find_fewest (self->n_short), find_fewest (self->n_digit)) < DEEP_STEPS
      || self->parts->len + self->candidates->len > NP_TOTAL_MAX_DEEP)
    {
      fill_short (self);
      return TRUE;
    }
  return search_deep (self, cancellable);
}

static void
search_init (Search *self, const NpTotalPart *parts, guint n_parts)
{
  self->parts = g_array_sized_new (FALSE, FALSE, sizeof (NpTotalPart), n_parts);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (NpTotalCandidate));
  self->singles = g_ptr_array_new ();
  self->reasons = g_array_new (FALSE, FALSE, sizeof (NpTotalReason));
  g_array_set_clear_func (self->reasons, clear_reason);
  for (guint i = 0; i < n_parts; i++)
    {
      NpTotalPart part = { parts[i].id, is_known (parts[i].value) ? parts[i].value : -1 };

      g_array_append_val (self->parts, part);
      self->sum += MAX (part.value, 0);
      self->n_unknown += part.value < 0;
    }
}

static void
fill_moves (Search *self, const NpTotalCandidate *candidates, guint n_candidates)
{
  for (guint i = 0; i < n_candidates; i++)
    if (is_known (candidates[i].value)
        && (candidates[i].kind == NP_TOTAL_STEP_OUTSIDER || candidates[i].part < self->parts->len))
      g_array_append_val (self->candidates, candidates[i]);
  self->moves
      = np_total_moves_new (self->result->stated, (const NpTotalPart *) self->parts->data,
                            self->parts->len, (const NpTotalCandidate *) self->candidates->data,
                            self->candidates->len);
  for (guint i = 0; i < self->moves->len; i++)
    {
      NpTotalMove *move = &g_array_index (self->moves, NpTotalMove, i);

      if (move->n_steps == 1)
        g_ptr_array_add (self->singles, move);
    }
  g_ptr_array_sort (self->singles, compare_moves_cb);
  self->window = MAX (self->result->stated / 10, MIN_WINDOW);
}

/**
 * np_total_explanation_new:
 * @stated: the total as stated
 * @parts: (array length=n_parts): what should have been summed
 * @n_parts: how many
 * @candidates: (array length=n_candidates) (nullable): what may have been taken instead, or added
 * @n_candidates: how many
 * @cancellable: (nullable): stops it
 * @error: where to say that it was stopped
 *
 * Looks for what may have gone wrong where parts don't sum to a stated total. Explanations of one and
 * two steps are all found, digits and rounding included, whatever the number of parts. When there is none,
 * and there are no more than %NP_TOTAL_MAX_DEEP parts and candidates, every combination of them is
 * tried in which each counts not at all, once or twice; of a part one other figure at a time. A part
 * whose value isn't known is one that must have been left out or replaced.
 *
 * Takes no more than some 20 MB and a fraction of a second.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED
 */
NpTotalExplanation *
np_total_explanation_new (gint64 stated,
                          const NpTotalPart *parts,
                          guint n_parts,
                          const NpTotalCandidate *candidates,
                          guint n_candidates,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (NpTotalExplanation) result = g_new0 (NpTotalExplanation, 1);
  g_auto (Search) self = { .result = result };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result->stated = stated;
  result->expected = NAN;
  search_init (&self, parts, n_parts);
  result->sum = self.n_unknown == 0 ? self.sum : -1;
  if (!is_known (stated) || result->sum == stated)
    return g_steal_pointer (&result);
  fill_moves (&self, candidates, n_candidates);
  if (!search (&self, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  result->n_reasons = self.reasons->len;
  result->reasons = g_array_steal (self.reasons, NULL);
  return g_steal_pointer (&result);
}

/**
 * np_total_explanation_free:
 * @self: (transfer full): an explanation
 */
void
np_total_explanation_free (NpTotalExplanation *self)
{
  for (guint i = 0; i < self->n_reasons; i++)
    clear_reason (&self->reasons[i]);
  g_free (self->reasons);
  g_free (self);
}
