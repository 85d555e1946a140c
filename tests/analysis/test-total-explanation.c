/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-total-explanation.h"

#include <math.h>

#define CHERY  0
#define OMODA  1
#define JAECOO 2

static const NpTotalPart chery_group[] = { { CHERY, 5517 }, { OMODA, 19855 }, { JAECOO, 28232 } };

static NpTotalExplanation *
explain (gint64 stated,
         const NpTotalPart *parts,
         guint n_parts,
         const NpTotalCandidate *candidates,
         guint n_candidates)
{
  g_autoptr (GError) error = NULL;
  NpTotalExplanation *self
      = np_total_explanation_new (stated, parts, n_parts, candidates, n_candidates, NULL, &error);

  g_assert_no_error (error);
  return self;
}

static const NpTotalStep *
find_step (const NpTotalReason *reason, NpTotalStepKind kind, guint id)
{
  for (guint i = 0; i < reason->n_steps; i++)
    if (reason->steps[i].kind == kind && reason->steps[i].id == id)
      return &reason->steps[i];
  return NULL;
}

/* The arithmetic of an explanation, done again from its steps alone. */
static gint64
follow (const NpTotalReason *reason, const NpTotalPart *parts, guint n_parts)
{
  gint64 sum = 0;
  const NpTotalStep *total = NULL;

  for (guint i = 0; i < n_parts; i++)
    sum += MAX (parts[i].value, 0);
  for (guint i = 0; i < reason->n_steps; i++)
    {
      const NpTotalStep *step = &reason->steps[i];

      if (step->id == NP_TOTAL_ITSELF)
        total = step;
      else if (step->kind == NP_TOTAL_STEP_LEFT_OUT)
        sum -= MAX (step->from, 0);
      else if (step->kind == NP_TOTAL_STEP_TWICE)
        sum += step->to;
      else
        sum += step->to - MAX (step->from, 0);
    }
  if (total != NULL)
    {
      g_assert_cmpint (sum, ==, total->from);
      sum = total->to;
    }
  return sum;
}

static gboolean
is_same (const NpTotalReason *a, const NpTotalReason *b)
{
  if (a->n_steps != b->n_steps)
    return FALSE;
  for (guint i = 0; i < a->n_steps; i++)
    if (a->steps[i].kind != b->steps[i].kind || a->steps[i].id != b->steps[i].id
        || a->steps[i].instead != b->steps[i].instead || a->steps[i].from != b->steps[i].from
        || a->steps[i].to != b->steps[i].to)
      return FALSE;
  return TRUE;
}

static void
check (const NpTotalExplanation *self, const NpTotalPart *parts, guint n_parts)
{
  for (guint i = 0; i < self->n_reasons; i++)
    {
      g_assert_cmpint (follow (&self->reasons[i], parts, n_parts), ==, self->stated);
      if (i > 0)
        g_assert_cmpuint (self->reasons[i - 1].n_steps, <=, self->reasons[i].n_steps);
      for (guint j = 0; j < i; j++)
        g_assert_false (is_same (&self->reasons[i], &self->reasons[j]));
    }
  g_assert_cmpuint (self->n_reasons, <=, NP_TOTAL_MAX_TOLD);
  g_assert_cmpint (self->n_reasons > 0, ==, self->n_as_short > 0);
  g_assert_cmpint (self->n_reasons > 0, ==, !isnan (self->expected));
}

/* Omoda and twice Jaecoo, without Chery. */
static void
test_chery (void)
{
  g_autoptr (NpTotalExplanation) self = explain (76319, chery_group, 3, NULL, 0);

  check (self, chery_group, 3);
  g_assert_cmpint (self->sum, ==, 53604);
  g_assert_cmpuint (self->n_reasons, ==, 1);
  g_assert_cmpuint (self->reasons[0].n_steps, ==, 2);
  g_assert_nonnull (find_step (&self->reasons[0], NP_TOTAL_STEP_LEFT_OUT, CHERY));
  g_assert_nonnull (find_step (&self->reasons[0], NP_TOTAL_STEP_TWICE, JAECOO));
  /* It is the only one of two steps, and by chance there would hardly be one. */
  g_assert_cmpuint (self->n_as_short, ==, 1);
  g_assert_cmpfloat (self->expected, <, 0.2);
}

static void
test_market (void)
{
  const NpTotalPart market = { 7, 1903054 };
  g_autoptr (NpTotalExplanation) self = explain (1903504, &market, 1, NULL, 0);

  check (self, &market, 1);
  g_assert_cmpuint (self->reasons[0].n_steps, ==, 1);
  g_assert_cmpint (self->reasons[0].steps[0].kind, ==, NP_TOTAL_STEP_SWAPPED);
  g_assert_cmpuint (self->reasons[0].steps[0].id, ==, NP_TOTAL_ITSELF);
  g_assert_cmpint (self->reasons[0].steps[0].from, ==, 1903054);
  g_assert_cmpuint (self->n_as_short, ==, 1);
}

/* A right total, one out of reach, and one that is too big to be a count. */
static void
test_nothing (void)
{
  g_autoptr (NpTotalExplanation) right = explain (53604, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) far = explain (987654321, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) huge = explain (G_MAXINT64, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) empty = explain (5, NULL, 0, NULL, 0);

  g_assert_cmpuint (right->n_reasons, ==, 0);
  g_assert_true (isnan (right->expected));
  g_assert_cmpuint (far->n_reasons, ==, 0);
  g_assert_true (far->deep);
  g_assert_cmpuint (far->n_as_short, ==, 0);
  g_assert_cmpuint (huge->n_reasons, ==, 0);
  check (empty, NULL, 0);
}

/* A part that isn't known is never zero: it was left out, or another figure stands for it. */
static void
test_unknown (void)
{
  const NpTotalPart parts[] = { { 0, 1000 }, { 1, -1 }, { 2, 377 } };
  const NpTotalCandidate other = { 9, 4444, NP_TOTAL_STEP_OTHER_SOURCE, 1 };
  const NpTotalPart big[] = { { 0, 1000 }, { 1, G_MAXINT64 }, { 2, 377 } };
  g_autoptr (NpTotalExplanation) without = explain (1377, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) with = explain (5821, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) twice = explain (2377, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) uncounted = explain (1377, big, 3, NULL, 0);

  g_assert_cmpint (without->sum, ==, -1);
  check (without, parts, 3);
  g_assert_cmpuint (without->reasons[0].n_steps, ==, 1);
  g_assert_nonnull (find_step (&without->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
  check (with, parts, 3);
  g_assert_cmpuint (with->reasons[0].n_steps, ==, 1);
  g_assert_true (with->reasons[0].steps[0].instead);
  g_assert_cmpuint (with->reasons[0].steps[0].of, ==, 1);
  check (twice, parts, 3);
  g_assert_cmpuint (twice->reasons[0].n_steps, ==, 2);
  g_assert_nonnull (find_step (&twice->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
  g_assert_nonnull (find_step (&twice->reasons[0], NP_TOTAL_STEP_TWICE, 0));
  g_assert_cmpint (uncounted->sum, ==, -1);
  g_assert_nonnull (find_step (&uncounted->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
}

/* Six brands and, of some, other figures. */
#define N_PARTS      6
#define N_CANDIDATES 6

typedef struct
{
  NpTotalPart parts[N_PARTS];
  NpTotalCandidate candidates[N_CANDIDATES];
  gint64 sum;
} Case;

static void
make_case (Case *self, GRand *random)
{
  static const NpTotalStepKind kinds[N_CANDIDATES]
      = { NP_TOTAL_STEP_MONTH_FOR_YEAR, NP_TOTAL_STEP_OTHER_PERIOD, NP_TOTAL_STEP_OTHER_SOURCE,
          NP_TOTAL_STEP_OUTSIDER,       NP_TOTAL_STEP_OUTSIDER,     NP_TOTAL_STEP_OTHER_PERIOD };

  self->sum = 0;
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = (NpTotalPart) { i, g_rand_int_range (random, 1000, 90000) };
      self->sum += self->parts[i].value;
    }
  for (guint i = 0; i < N_CANDIDATES; i++)
    self->candidates[i] = (NpTotalCandidate) { 100 + i, g_rand_int_range (random, 1000, 90000),
                                               kinds[i], i % N_PARTS };
}

static gint64
swap_digits (gint64 value, GRand *random)
{
  gint64 swapped = value;

  while (swapped == value)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
      guint i = g_rand_int_range (random, 1, strlen (text)),
            j = g_rand_int_range (random, 1, i + 1);
      char digit = text[i];

      text[i] = text[j - 1 > 0 ? j - 1 : i - 1];
      text[j - 1 > 0 ? j - 1 : i - 1] = digit;
      if (text[0] != '0')
        swapped = g_ascii_strtoll (text, NULL, 10);
    }
  return swapped;
}

static gint64
drop_digit (gint64 value, GRand *random)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  guint at = g_rand_int_range (random, 1, strlen (text));

  memmove (text + at, text + at + 1, strlen (text + at));
  return g_ascii_strtoll (text, NULL, 10);
}

static gint64
double_digit (gint64 value, GRand *random)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  guint at = g_rand_int_range (random, 0, strlen (text));
  g_autofree char *longer = g_strdup_printf ("%.*s%s", (int) at + 1, text, text + at);

  return g_ascii_strtoll (longer, NULL, 10);
}

/* Plants one error; says what has to be found. */
static gint64
plant (const Case *self, NpTotalStepKind kind, gboolean in_total, GRand *random, guint *id)
{
  guint part = g_rand_int_range (random, 0, N_PARTS);
  gint64 value = in_total ? self->sum : self->parts[part].value;
  gint64 rest = in_total ? 0 : self->sum - value;

  *id = in_total ? NP_TOTAL_ITSELF : part;
  switch (kind)
    {
    case NP_TOTAL_STEP_ROUNDED:
      return rest + (value + 50) / 100 * 100;
    case NP_TOTAL_STEP_LEFT_OUT:
      return rest;
    case NP_TOTAL_STEP_TWICE:
      return rest + 2 * value;
    case NP_TOTAL_STEP_SWAPPED:
      return rest + swap_digits (value, random);
    case NP_TOTAL_STEP_DROPPED:
      return rest + drop_digit (value, random);
    case NP_TOTAL_STEP_DOUBLED:
      return rest + double_digit (value, random);
    default:
      break;
    }
  for (guint i = 0; i < N_CANDIDATES; i++)
    if (self->candidates[i].kind == kind)
      {
        *id = self->candidates[i].id;
        return self->sum + self->candidates[i].value
               - (kind == NP_TOTAL_STEP_OUTSIDER ? 0 : self->parts[i].value);
      }
  g_assert_not_reached ();
}

/* Found, and no explanation before it has fewer steps. */
static void
check_planted (const Case *self, NpTotalStepKind kind, gboolean in_total, GRand *random)
{
  guint id;
  gint64 stated = plant (self, kind, in_total, random, &id);
  g_autoptr (NpTotalExplanation) found = NULL;
  gboolean seen = FALSE;

  if (stated == self->sum)
    return;
  found = explain (stated, self->parts, N_PARTS, self->candidates, N_CANDIDATES);
  check (found, self->parts, N_PARTS);
  g_assert_cmpuint (found->n_reasons, >, 0);
  g_assert_cmpuint (found->reasons[0].n_steps, ==, 1);
  for (guint i = 0; i < found->n_reasons && found->reasons[i].n_steps == 1; i++)
    seen |= find_step (&found->reasons[i], kind, id) != NULL;
  if (!seen)
    g_test_message ("kind %d, %" G_GINT64_FORMAT " for %" G_GINT64_FORMAT, kind, stated, self->sum);
  g_assert_true (seen);
}

static void
test_planted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint round = 0; round < 300; round++)
    {
      Case data;

      make_case (&data, random);
      for (NpTotalStepKind kind = NP_TOTAL_STEP_ROUNDED; kind <= NP_TOTAL_STEP_OUTSIDER; kind++)
        {
          gboolean digits = kind == NP_TOTAL_STEP_ROUNDED
                            || (kind >= NP_TOTAL_STEP_SWAPPED && kind <= NP_TOTAL_STEP_DOUBLED);

          check_planted (&data, kind, FALSE, random);
          if (digits)
            check_planted (&data, kind, TRUE, random);
        }
    }
}

/* Two errors at once, where one of them is in what is counted. */
static void
test_two_planted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      Case data;
      gint64 stated;
      g_autoptr (NpTotalExplanation) found = NULL;

      make_case (&data, random);
      stated = data.sum - data.parts[1].value + data.parts[4].value;
      if (round % 2 > 0)
        stated = swap_digits (data.sum - data.parts[1].value, random);
      found = explain (stated, data.parts, N_PARTS, data.candidates, N_CANDIDATES);
      check (found, data.parts, N_PARTS);
      g_assert_cmpuint (found->n_reasons, >, 0);
      g_assert_cmpuint (found->reasons[0].n_steps, <=, 2);
      g_assert_cmpuint (found->n_as_short, >=, 1);
    }
}

/* All totals that one error makes, made forwards: what the search finds backwards has to be the same. */
static void
add_digit_errors (GHashTable *reached, gint64 rest, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  guint n = strlen (text);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shorter = g_strdup_printf ("%.*s%s", (int) i, text, text + i + 1);
      g_autofree char *longer = g_strdup_printf ("%.*s%s", (int) i + 1, text, text + i);

      if (n > 1 && shorter[0] != '0')
        g_hash_table_add (reached, GINT_TO_POINTER (rest + g_ascii_strtoll (shorter, NULL, 10)));
      g_hash_table_add (reached, GINT_TO_POINTER (rest + g_ascii_strtoll (longer, NULL, 10)));
      for (guint j = i + 1; j < n; j++)
        {
          g_autofree char *swapped = g_strdup (text);

          swapped[i] = text[j];
          swapped[j] = text[i];
          if (swapped[0] != '0')
            g_hash_table_add (reached,
                              GINT_TO_POINTER (rest + g_ascii_strtoll (swapped, NULL, 10)));
        }
    }
  for (gint64 unit = 10; value / unit >= 10; unit *= 10)
    {
      gint64 down = value / unit * unit;

      if (value - down <= unit / 2 && down / unit >= 10)
        g_hash_table_add (reached, GINT_TO_POINTER (rest + down));
      if (rest == 0 ? value - down >= unit / 2 : value - down >= (unit + 1) / 2)
        g_hash_table_add (reached, GINT_TO_POINTER (rest + down + unit));
    }
}

static GHashTable *
list_reached (const Case *self)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < N_PARTS; i++)
    {
      gint64 value = self->parts[i].value;

      g_hash_table_add (reached, GINT_TO_POINTER (self->sum - value));
      g_hash_table_add (reached, GINT_TO_POINTER (self->sum + value));
      add_digit_errors (reached, self->sum - value, value);
    }
  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      const NpTotalCandidate *candidate = &self->candidates[i];

      g_hash_table_add (reached, GINT_TO_POINTER (self->sum + candidate->value));
      if (candidate->kind != NP_TOTAL_STEP_OUTSIDER)
        g_hash_table_add (reached, GINT_TO_POINTER (self->sum + candidate->value
                                                    - self->parts[candidate->part].value));
    }
  add_digit_errors (reached, 0, self->sum);
  return reached;
}

/* Random totals are explained as often as chance has it, not more: of all totals of the sum's size,
 * those that one error makes are counted, and so many of the random ones are to be explained. */
static void
test_chance (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  guint n_tried = 0, n_explained = 0;
  double n_expected = 0, n_said = 0, spread, variance = 0;

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (GHashTable) reached = NULL;
      gint64 from, to;
      guint n_reached = 0;
      Case data;

      make_case (&data, random);
      reached = list_reached (&data);
      from = data.sum * 9 / 10;
      to = data.sum * 11 / 10;
      for (gint64 total = from; total < to; total++)
        n_reached += total != data.sum && g_hash_table_contains (reached, GINT_TO_POINTER (total));
      for (guint i = 0; i < 500; i++)
        {
          gint64 stated = g_rand_int_range (random, from, to);
          double share = (double) n_reached / (double) (to - from);
          g_autoptr (NpTotalExplanation) found = NULL;
          gboolean explained;

          found = explain (stated, data.parts, N_PARTS, data.candidates, N_CANDIDATES);
          explained = found->n_reasons > 0 && found->reasons[0].n_steps == 1;
          /* To the last one. */
          g_assert_cmpint (explained, ==,
                           stated != data.sum
                               && g_hash_table_contains (reached, GINT_TO_POINTER (stated)));
          n_tried++;
          n_explained += explained;
          n_expected += share;
          variance += share * (1 - share);
          n_said += explained ? found->expected : 0;
        }
    }
  spread = sqrt (variance);
  g_test_message ("%u of %u random totals have an explanation of one step: %.3f %%; chance has it "
                  "that %.1f ± %.1f do: %.3f %%",
                  n_explained, n_tried, 100.0 * n_explained / n_tried, n_expected, spread,
                  100.0 * n_expected / n_tried);
  g_assert_cmpfloat (n_explained, <=, n_expected + 4 * spread);
  g_assert_cmpfloat (n_explained, >=, n_expected - 4 * spread);
  /* What each said of itself is of that size, too. */
  g_test_message ("they say %.3f %%", 100 * n_said / n_explained);
  g_assert_cmpfloat (n_said / n_explained, <, 2 * n_expected / n_tried);
  g_assert_cmpfloat (n_said / n_explained, >, n_expected / n_tried / 2);
}

/* What an explanation says of how much chance has to do with it, held against how often chance has. A
 * total with twice as many by chance is met twice as often, so each counts by what it says: then as
 * many are met as were tried. */
static void
test_two_steps_of_chance (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  guint n_tried = 0, n_explained = 0;
  double n_by_chance = 0;

  for (guint round = 0; round < 40; round++)
    {
      Case data;

      make_case (&data, random);
      for (guint i = 0; i < 250; i++, n_tried++)
        {
          gint64 stated = g_rand_int_range (random, data.sum * 9 / 10, data.sum * 11 / 10);
          g_autoptr (NpTotalExplanation) found
              = explain (stated, data.parts, N_PARTS, data.candidates, N_CANDIDATES);

          if (found->n_reasons == 0 || found->reasons[0].n_steps != 2)
            continue;
          n_explained++;
          n_by_chance += (double) found->n_as_short / found->expected;
        }
    }
  g_test_message ("%u of %u random totals have an explanation of two steps: %.2f %%, %.2f times as "
                  "many as they say that chance has",
                  n_explained, n_tried, 100.0 * n_explained / n_tried, n_by_chance / n_tried);
  g_assert_cmpuint (n_explained, >, 200);
  g_assert_cmpfloat (n_by_chance / n_tried, <, 1.2);
  g_assert_cmpfloat (n_by_chance / n_tried, >, 0.8);
}

/* Two dozen parts, of which each was counted 0, 1 or 2 times: some combination is found, with no more
 * steps than were planted. */
static void
test_deep (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10);

  for (guint round = 0; round < 3; round++)
    {
      NpTotalPart parts[NP_TOTAL_MAX_DEEP];
      gint64 stated = 0;
      guint n_planted = 0;
      g_autoptr (NpTotalExplanation) found = NULL;

      for (guint i = 0; i < NP_TOTAL_MAX_DEEP; i++)
        {
          guint times = g_rand_int_range (random, 0, 4);

          /* Far apart, so that only what was planted gives the total. */
          parts[i] = (NpTotalPart) { i, G_GINT64_CONSTANT (1) << (i + 10) };
          parts[i].value += g_rand_int_range (random, 0, 1000);
          times = times == 3 ? 1 : times;
          stated += times * parts[i].value;
          n_planted += times != 1;
        }
      found = explain (stated, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
      check (found, parts, NP_TOTAL_MAX_DEEP);
      g_assert_true (found->deep);
      g_assert_cmpuint (found->n_reasons, >, 0);
      g_assert_cmpuint (found->reasons[0].n_steps, <=, n_planted);
    }
}

/* The same against trying everything, where that is little enough. */
static void
test_deep_is_exact (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_deep = 0;

  for (guint round = 0; round < 200; round++)
    {
      NpTotalPart parts[7];
      gint64 sum = 0, stated;
      guint fewest = G_MAXUINT, n_fewest = 0;
      g_autoptr (NpTotalExplanation) found = NULL;

      for (guint i = 0; i < 7; i++)
        {
          parts[i] = (NpTotalPart) { i, g_rand_int_range (random, 1, 400) * 1001 + 7 };
          sum += parts[i].value;
        }
      stated = parts[0].value * 2 + parts[2].value + parts[3].value * 2 + parts[5].value;
      for (guint code = 0; code < 2187; code++)
        {
          guint rest = code, n_steps = 0;
          gint64 total = 0;

          for (guint i = 0; i < 7; i++, rest /= 3)
            {
              total += (rest % 3) * parts[i].value;
              n_steps += rest % 3 != 1;
            }
          if (total != stated || n_steps > fewest)
            continue;
          n_fewest = n_steps < fewest ? 1 : n_fewest + 1;
          fewest = n_steps;
        }
      found = explain (stated, parts, 7, NULL, 0);
      if (!found->deep)
        continue;
      check (found, parts, 7);
      n_deep++;
      g_assert_cmpuint (found->reasons[0].n_steps, ==, fewest);
      g_assert_cmpuint (found->n_as_short, ==, n_fewest);
    }
  g_assert_cmpuint (n_deep, >, 50);
}

/* Where everything is alike there are more explanations than can be told, and still all are counted. */
static void
test_alike (void)
{
  NpTotalPart parts[NP_TOTAL_MAX_DEEP];
  g_autoptr (NpTotalExplanation) two = NULL;
  g_autoptr (NpTotalExplanation) four = NULL;

  for (guint i = 0; i < NP_TOTAL_MAX_DEEP; i++)
    parts[i] = (NpTotalPart) { i, 7 };
  two = explain (7 * 22, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
  check (two, parts, NP_TOTAL_MAX_DEEP);
  g_assert_cmpuint (two->n_as_short, >=, 24 * 23 / 2);
  g_assert_cmpuint (two->n_reasons, ==, NP_TOTAL_MAX_TOLD);
  g_assert_cmpfloat (two->expected, >, 1);
  four = explain (7 * 48, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
  check (four, parts, NP_TOTAL_MAX_DEEP);
  g_assert_cmpuint (four->reasons[0].n_steps, ==, NP_TOTAL_MAX_DEEP);
  g_assert_cmpuint (four->n_as_short, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (np_total_explanation_new (76319, chery_group, 3, NULL, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/total/chery", test_chery);
  g_test_add_func ("/total/market", test_market);
  g_test_add_func ("/total/nothing", test_nothing);
  g_test_add_func ("/total/unknown", test_unknown);
  g_test_add_func ("/total/planted", test_planted);
  g_test_add_func ("/total/two-planted", test_two_planted);
  g_test_add_func ("/total/chance", test_chance);
  g_test_add_func ("/total/two-steps-of-chance", test_two_steps_of_chance);
  g_test_add_func ("/total/deep", test_deep);
  g_test_add_func ("/total/deep-is-exact", test_deep_is_exact);
  g_test_add_func ("/total/alike", test_alike);
  g_test_add_func ("/total/cancelled", test_cancelled);
  return g_test_run ();
}
