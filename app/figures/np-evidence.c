/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence.h"

struct _NpEvidence
{
  NpDataset *dataset;      /* (owned) */
  NpClaimChecker *checker; /* (owned) */
  GPtrArray *claims;       /* of NpClaim, in file order (owned) */
  GPtrArray *checks;       /* of NpClaimCheck, by claim; NULL: not asked for yet (owned) */
  GPtrArray *explanations; /* of NpClaimExplanation; likewise, or there is none (owned) */
  guint8 *asked;           /* by claim: an explanation was looked for (owned) */
};

static void
clear_check (gpointer check)
{
  g_clear_pointer ((NpClaimCheck **) &check, np_claim_check_free);
}

static void
clear_explanation (gpointer explanation)
{
  g_clear_pointer ((NpClaimExplanation **) &explanation, np_claim_explanation_free);
}

/**
 * np_evidence_new: (skip)
 * @dataset: a dataset
 *
 * Returns: (transfer full): what it says of its claims
 */
NpEvidence *
np_evidence_new (NpDataset *dataset)
{
  NpEvidence *self = g_new0 (NpEvidence, 1);
  GListModel *claims = np_dataset_get_claims (dataset);
  guint n = g_list_model_get_n_items (claims);

  self->dataset = g_object_ref (dataset);
  self->checker = np_claim_checker_new (dataset);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->claims, g_list_model_get_item (claims, i));
  self->checks = g_ptr_array_new_with_free_func (clear_check);
  g_ptr_array_set_size (self->checks, (int) n);
  self->explanations = g_ptr_array_new_with_free_func (clear_explanation);
  g_ptr_array_set_size (self->explanations, (int) n);
  self->asked = g_new0 (guint8, MAX (n, 1));
  return self;
}

/**
 * np_evidence_free: (skip)
 * @self: (transfer full) (nullable): what a dataset says of its claims
 */
void
np_evidence_free (NpEvidence *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->explanations);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->claims);
  g_free (self->asked);
  np_claim_checker_free (self->checker);
  g_object_unref (self->dataset);
  g_free (self);
}

guint
np_evidence_get_n_claims (const NpEvidence *self)
{
  return self->claims->len;
}

int
np_evidence_find_claim (const NpEvidence *self, const char *id)
{
  guint place;
  NpClaim *claim = np_dataset_find_claim (self->dataset, id);

  return claim != NULL && g_ptr_array_find (self->claims, claim, &place) ? (int) place : -1;
}

const NpClaimCheck *
np_evidence_get_check (NpEvidence *self, guint claim)
{
  g_return_val_if_fail (claim < self->claims->len, NULL);

  if (self->checks->pdata[claim] == NULL)
    self->checks->pdata[claim] = np_claim_checker_check (self->checker, self->claims->pdata[claim]);
  return self->checks->pdata[claim];
}

/* A sum or a single figure that another number was stated of: only of such can be said how it came
 * about. Of an order, "more than", the stated number need be no figure of anything. */
static gboolean
has_something_to_explain (const NpClaimCheck *check)
{
  const char *op = np_claim_get_operator (check->claim);

  return check->unit == NP_CLAIM_UNIT_COUNT
         && (g_strcmp0 (op, "sum") == 0 || g_strcmp0 (op, "equals") == 0)
         && check->verdict != NP_VERDICT_HOLDS
         && (check->has_stated ? check->has_difference && check->difference != 0
                               : check->lack == NP_CLAIM_LACKS_NUMBER);
}

/* Of several readings of a number that is none, the one with the shortest explanation. */
static NpClaimExplanation *
explain_repairs (NpEvidence *self, const NpClaimCheck *check)
{
  g_autoptr (GArray) repairs = np_stated_list_repairs (np_claim_get_stated (check->claim));
  NpClaimExplanation *best = NULL;

  for (guint i = 0; i < repairs->len; i++)
    {
      NpClaimExplanation *other
          = np_claim_checker_explain (self->checker, check, g_array_index (repairs, gint64, i),
                                      NULL, NULL);

      if (other != NULL && other->total->n_reasons > 0
          && (best == NULL || other->total->reasons[0].n_steps < best->total->reasons[0].n_steps))
        {
          clear_explanation (best);
          best = g_steal_pointer (&other);
        }
      clear_explanation (other);
    }
  return best;
}

const NpClaimExplanation *
np_evidence_get_explanation (NpEvidence *self, guint claim)
{
  const NpClaimCheck *check = np_evidence_get_check (self, claim);

  if (!self->asked[claim] && has_something_to_explain (check))
    self->explanations->pdata[claim]
        = check->has_stated
              ? np_claim_checker_explain (self->checker, check, check->stated.scaled, NULL, NULL)
              : explain_repairs (self, check);
  self->asked[claim] = 1;
  return self->explanations->pdata[claim];
}
