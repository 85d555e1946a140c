/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-claim.h"

#include "np-entity-private.h"

struct _NpClaim
{
  NpEntity parent_instance;

  char *kind;
  char *subject;
  char *market;
  char *period;
  char *measure;
  char *operator_name;
  char *stated;
  char **parts;
  char **others;
  char **rivals;
  char *note;
};

G_DEFINE_FINAL_TYPE (NpClaim, np_claim, NP_TYPE_ENTITY)

static void
np_claim_finalize (GObject *object)
{
  NpClaim *self = NP_CLAIM (object);

  g_free (self->kind);
  g_free (self->subject);
  g_free (self->market);
  g_free (self->period);
  g_free (self->measure);
  g_free (self->operator_name);
  g_free (self->stated);
  g_strfreev (self->parts);
  g_strfreev (self->others);
  g_strfreev (self->rivals);
  g_free (self->note);

  G_OBJECT_CLASS (np_claim_parent_class)->finalize (object);
}

static void
np_claim_class_init (NpClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_claim_finalize;
}

static void
np_claim_init (NpClaim *self)
{
}

/**
 * np_claim_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new claim
 */
NpClaim *
np_claim_new (const NpClaimInit *init)
{
  NpClaim *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_CLAIM, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->kind = g_strdup (init->kind);
  self->subject = g_strdup (init->subject);
  self->market = g_strdup (init->market);
  self->period = g_strdup (init->period);
  self->measure = g_strdup (init->measure);
  self->operator_name = g_strdup (init->operator_name);
  self->stated = g_strdup (init->stated);
  self->parts = np_entity_copy_strv (init->parts);
  self->others = np_entity_copy_strv (init->others);
  self->rivals = np_entity_copy_strv (init->rivals);
  self->note = g_strdup (init->note);
  return self;
}

/**
 * np_claim_get_kind:
 * @self: a claim
 *
 * Returns: (nullable): how it is checked: "total", "value", "comparison", "date" or "status"
 */
const char *
np_claim_get_kind (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->kind;
}

/**
 * np_claim_get_subject:
 * @self: a claim
 *
 * Returns: (nullable): a reference to what it is about: "group:chery"
 */
const char *
np_claim_get_subject (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->subject;
}

/**
 * np_claim_get_market:
 * @self: a claim
 *
 * Returns: (nullable): the id of the market
 */
const char *
np_claim_get_market (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->market;
}

/**
 * np_claim_get_period:
 * @self: a claim
 *
 * Returns: (nullable): a period or a date, as the claim gives it
 */
const char *
np_claim_get_period (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->period;
}

/**
 * np_claim_get_measure:
 * @self: a claim
 *
 * Returns: (nullable): what is counted, in the dataset's word: "registrations", "market-total",
 *   "capacity", "output" or "sales"
 */
const char *
np_claim_get_measure (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->measure;
}

/**
 * np_claim_get_operator:
 * @self: a claim
 *
 * Returns: (nullable): how the stated value relates to the true one, in the dataset's word
 */
const char *
np_claim_get_operator (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->operator_name;
}

/**
 * np_claim_get_stated:
 * @self: a claim
 *
 * Returns: (nullable): the value, as stated
 */
const char *
np_claim_get_stated (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->stated;
}

/**
 * np_claim_get_parts:
 * @self: a claim
 *
 * Returns: (array zero-terminated=1): references to what the claim counts together or, for a date, to
 *   the events that it is the date of; never %NULL
 */
const char *const *
np_claim_get_parts (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return (const char *const *) self->parts;
}

/**
 * np_claim_get_others:
 * @self: a claim
 *
 * Returns: (array zero-terminated=1): references to what the subject is compared with, also "period:"
 *   for itself at another time; never %NULL
 */
const char *const *
np_claim_get_others (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return (const char *const *) self->others;
}

/**
 * np_claim_is_comparison:
 * @self: a claim
 *
 * Returns: whether its subject, or its parts together, is held against others
 */
gboolean
np_claim_is_comparison (NpClaim *self)
{
  return np_claim_get_others (self)[0] != NULL;
}

/**
 * np_claim_get_rivals:
 * @self: a claim
 *
 * Returns: (array zero-terminated=1): references to what says otherwise, also "source:", "claim:" and
 *   "event:"; never %NULL
 */
const char *const *
np_claim_get_rivals (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return (const char *const *) self->rivals;
}

/**
 * np_claim_get_note:
 * @self: a claim
 *
 * Returns: (nullable): what the dataset says about it
 */
const char *
np_claim_get_note (NpClaim *self)
{
  g_return_val_if_fail (NP_IS_CLAIM (self), NULL);

  return self->note;
}
