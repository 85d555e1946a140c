/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-totals.h"

#include <math.h>

#define CHERY  0
#define OMODA  1
#define JAECOO 2

static const NpTotalPart chery_group[] = { { CHERY, 5517 }, { OMODA, 19855 }, { JAECOO, 28232 } };

/* Omoda and twice Jaecoo, without Chery. */
static void
test_chery (void)
{
  g_autoptr (NpTotalExplanation) self = np_test_totals_explain (76319, chery_group, 3, NULL, 0);

  np_test_totals_check (self, chery_group, 3);
  g_assert_cmpint (self->sum, ==, 53604);
  g_assert_cmpuint (self->n_reasons, ==, 1);
  g_assert_cmpuint (self->reasons[0].n_steps, ==, 2);
  g_assert_nonnull (np_test_totals_find_step (&self->reasons[0], NP_TOTAL_STEP_LEFT_OUT, CHERY));
  g_assert_nonnull (np_test_totals_find_step (&self->reasons[0], NP_TOTAL_STEP_TWICE, JAECOO));
  /* It is the only one of two steps, and by chance there would hardly be one. */
  g_assert_cmpuint (self->n_as_short, ==, 1);
  g_assert_cmpfloat (self->expected, <, 0.2);
}

static void
test_market (void)
{
  const NpTotalPart market = { 7, 1903054 };
  g_autoptr (NpTotalExplanation) self = np_test_totals_explain (1903504, &market, 1, NULL, 0);

  np_test_totals_check (self, &market, 1);
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
  g_autoptr (NpTotalExplanation) right = np_test_totals_explain (53604, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) far = np_test_totals_explain (987654321, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) huge
      = np_test_totals_explain (G_MAXINT64, chery_group, 3, NULL, 0);
  g_autoptr (NpTotalExplanation) empty = np_test_totals_explain (5, NULL, 0, NULL, 0);

  g_assert_cmpuint (right->n_reasons, ==, 0);
  g_assert_true (isnan (right->expected));
  g_assert_cmpuint (far->n_reasons, ==, 0);
  g_assert_true (far->deep);
  g_assert_cmpuint (far->n_as_short, ==, 0);
  g_assert_cmpuint (huge->n_reasons, ==, 0);
  np_test_totals_check (empty, NULL, 0);
}

/* A part that isn't known is never zero: it was left out, or another figure stands for it. */
static void
test_unknown (void)
{
  const NpTotalPart parts[] = { { 0, 1000 }, { 1, -1 }, { 2, 377 } };
  const NpTotalCandidate other = { 9, 4444, NP_TOTAL_STEP_OTHER_SOURCE, 1 };
  const NpTotalPart big[] = { { 0, 1000 }, { 1, G_MAXINT64 }, { 2, 377 } };
  g_autoptr (NpTotalExplanation) without = np_test_totals_explain (1377, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) with = np_test_totals_explain (5821, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) twice = np_test_totals_explain (2377, parts, 3, &other, 1);
  g_autoptr (NpTotalExplanation) uncounted = np_test_totals_explain (1377, big, 3, NULL, 0);

  g_assert_cmpint (without->sum, ==, -1);
  np_test_totals_check (without, parts, 3);
  g_assert_cmpuint (without->reasons[0].n_steps, ==, 1);
  g_assert_nonnull (np_test_totals_find_step (&without->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
  np_test_totals_check (with, parts, 3);
  g_assert_cmpuint (with->reasons[0].n_steps, ==, 1);
  g_assert_true (with->reasons[0].steps[0].instead);
  g_assert_cmpuint (with->reasons[0].steps[0].of, ==, 1);
  np_test_totals_check (twice, parts, 3);
  g_assert_cmpuint (twice->reasons[0].n_steps, ==, 2);
  g_assert_nonnull (np_test_totals_find_step (&twice->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
  g_assert_nonnull (np_test_totals_find_step (&twice->reasons[0], NP_TOTAL_STEP_TWICE, 0));
  g_assert_cmpint (uncounted->sum, ==, -1);
  g_assert_nonnull (np_test_totals_find_step (&uncounted->reasons[0], NP_TOTAL_STEP_LEFT_OUT, 1));
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
      found = np_test_totals_explain (stated, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
      np_test_totals_check (found, parts, NP_TOTAL_MAX_DEEP);
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
      gint64 stated;
      guint fewest = G_MAXUINT, n_fewest = 0;
      g_autoptr (NpTotalExplanation) found = NULL;

      for (guint i = 0; i < 7; i++)
        parts[i] = (NpTotalPart) { i, g_rand_int_range (random, 1, 400) * 1001 + 7 };
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
      found = np_test_totals_explain (stated, parts, 7, NULL, 0);
      if (!found->deep)
        continue;
      np_test_totals_check (found, parts, 7);
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
  two = np_test_totals_explain (7 * 22, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
  np_test_totals_check (two, parts, NP_TOTAL_MAX_DEEP);
  g_assert_cmpuint (two->n_as_short, >=, 24 * 23 / 2);
  g_assert_cmpuint (two->n_reasons, ==, NP_TOTAL_MAX_TOLD);
  g_assert_cmpfloat (two->expected, >, 1);
  four = np_test_totals_explain (7 * 48, parts, NP_TOTAL_MAX_DEEP, NULL, 0);
  np_test_totals_check (four, parts, NP_TOTAL_MAX_DEEP);
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
  g_test_add_func ("/total/deep", test_deep);
  g_test_add_func ("/total/deep-is-exact", test_deep_is_exact);
  g_test_add_func ("/total/alike", test_alike);
  g_test_add_func ("/total/cancelled", test_cancelled);
  return g_test_run ();
}
