/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-totals.h"

#include <math.h>

NpTotalExplanation *
np_test_totals_explain (gint64 stated,
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

const NpTotalStep *
np_test_totals_find_step (const NpTotalReason *reason, NpTotalStepKind kind, guint id)
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

void
np_test_totals_check (const NpTotalExplanation *self, const NpTotalPart *parts, guint n_parts)
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
