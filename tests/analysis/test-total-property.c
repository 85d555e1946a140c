/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors that are planted in random sums, and random totals in which there are none. The seeds are fixed,
 * so that what is measured can be told. */

#include "np-test-totals.h"

#include <math.h>
#include <string.h>

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
      guint i = g_rand_int_range (random, 0, strlen (text));
      guint j = g_rand_int_range (random, 0, strlen (text));
      char digit = text[i];

      text[i] = text[j];
      text[j] = digit;
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
  found = np_test_totals_explain (stated, self->parts, N_PARTS, self->candidates, N_CANDIDATES);
  np_test_totals_check (found, self->parts, N_PARTS);
  g_assert_cmpuint (found->n_reasons, >, 0);
  g_assert_cmpuint (found->reasons[0].n_steps, ==, 1);
  for (guint i = 0; i < found->n_reasons && found->reasons[i].n_steps == 1; i++)
    seen |= np_test_totals_find_step (&found->reasons[i], kind, id) != NULL;
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
      found = np_test_totals_explain (stated, data.parts, N_PARTS, data.candidates, N_CANDIDATES);
      np_test_totals_check (found, data.parts, N_PARTS);
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

/* How often random totals are explained, and how often they are to be. */
typedef struct
{
  guint n_tried;
  guint n_explained;
  double n_expected; /* by chance */
  double variance;   /* of that */
  double n_said;     /* what the explanations say of chance, added up */
} Tally;

static void
try_random_totals (const Case *data, GRand *random, Tally *tally)
{
  g_autoptr (GHashTable) reached = list_reached (data);
  gint64 from = data->sum * 9 / 10, to = data->sum * 11 / 10;
  guint n_reached = 0;
  double share;

  for (gint64 total = from; total < to; total++)
    n_reached += total != data->sum && g_hash_table_contains (reached, GINT_TO_POINTER (total));
  share = (double) n_reached / (double) (to - from);
  for (guint i = 0; i < 500; i++)
    {
      gint64 stated = g_rand_int_range (random, from, to);
      g_autoptr (NpTotalExplanation) found
          = np_test_totals_explain (stated, data->parts, N_PARTS, data->candidates, N_CANDIDATES);
      gboolean explained = found->n_reasons > 0 && found->reasons[0].n_steps == 1;

      /* To the last one. */
      g_assert_cmpint (explained, ==,
                       stated != data->sum
                           && g_hash_table_contains (reached, GINT_TO_POINTER (stated)));
      tally->n_tried++;
      tally->n_explained += explained;
      tally->n_expected += share;
      tally->variance += share * (1 - share);
      tally->n_said += explained ? found->expected : 0;
    }
}

/* Random totals are explained as often as chance has it, not more: of all totals of the sum's size,
 * those that one error makes are counted, and so many of the random ones are to be explained. */
static void
test_chance (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  Tally tally = { 0 };
  double spread, said;

  for (guint round = 0; round < 40; round++)
    {
      Case data;

      make_case (&data, random);
      try_random_totals (&data, random, &tally);
    }
  spread = sqrt (tally.variance);
  said = tally.n_said / tally.n_explained;
  g_test_message ("%u of %u random totals have an explanation of one step: %.3f %%; chance has it "
                  "that %.1f (give or take %.1f) do: %.3f %%; they say %.3f %%",
                  tally.n_explained, tally.n_tried, 100.0 * tally.n_explained / tally.n_tried,
                  tally.n_expected, spread, 100 * tally.n_expected / tally.n_tried, 100 * said);
  g_assert_cmpfloat (tally.n_explained, <=, tally.n_expected + 4 * spread);
  g_assert_cmpfloat (tally.n_explained, >=, tally.n_expected - 4 * spread);
  g_assert_cmpfloat (said, <, 2 * tally.n_expected / tally.n_tried);
  g_assert_cmpfloat (said, >, tally.n_expected / tally.n_tried / 2);
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
              = np_test_totals_explain (stated, data.parts, N_PARTS, data.candidates, N_CANDIDATES);

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
  g_assert_cmpfloat (n_by_chance / n_tried, <, 1.1);
  g_assert_cmpfloat (n_by_chance / n_tried, >, 0.9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/total/planted", test_planted);
  g_test_add_func ("/total/two-planted", test_two_planted);
  g_test_add_func ("/total/chance", test_chance);
  g_test_add_func ("/total/two-steps-of-chance", test_two_steps_of_chance);
  return g_test_run ();
}
