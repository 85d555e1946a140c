/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"
#include "np-period.h"

G_BEGIN_DECLS

/* A claim as it was made; the entity's name is the statement. Verdicts are never stored.
 * References are "brand:jaecoo", "group:chery" … and checked when the dataset is loaded. */
typedef struct
{
  NpEntityInit entity;
  const char *kind;
  const char *subject;
  const char *market; /* id */
  const char *period; /* a period or a date, as given */
  const char *measure;
  const char *operator_name;
  const char *stated;
  const char *const *parts;
  const char *const *others;
  const char *const *rivals;
  const char *note;
} NpClaimInit;

#define NP_TYPE_CLAIM (np_claim_get_type ())
G_DECLARE_FINAL_TYPE (NpClaim, np_claim, NP, CLAIM, NpEntity)

NpClaim *np_claim_new (const NpClaimInit *init);
const char *np_claim_get_kind (NpClaim *self);
const char *np_claim_get_subject (NpClaim *self);
const char *np_claim_get_market (NpClaim *self);
const char *np_claim_get_period (NpClaim *self);
const char *np_claim_get_measure (NpClaim *self);
const char *np_claim_get_operator (NpClaim *self);
const char *np_claim_get_stated (NpClaim *self);
const char *const *np_claim_get_parts (NpClaim *self);
const char *const *np_claim_get_others (NpClaim *self);
/* Whether there are others that it has to hold against. */
gboolean np_claim_is_comparison (NpClaim *self);
const char *const *np_claim_get_rivals (NpClaim *self);
const char *np_claim_get_note (NpClaim *self);

G_END_DECLS
