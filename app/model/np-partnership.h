/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

typedef struct
{
  NpEntityInit entity;
  const char *kind;           /* the dataset's word: "joint-venture", "acquisition" … */
  const char *const *parties; /* NULL-terminated, may be NULL */
  const char *const *stakes;  /* "Chery 50", in the parties' order; may be NULL */
  NpDate formed;
  NpDate dissolved;
} NpPartnershipInit;

#define NP_TYPE_PARTNERSHIP (np_partnership_get_type ())
G_DECLARE_FINAL_TYPE (NpPartnership, np_partnership, NP, PARTNERSHIP, NpEntity)

NpPartnership *np_partnership_new (const NpPartnershipInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpPartnershipInit np_partnership_get_init (NpPartnership *self);
const char *np_partnership_get_kind (NpPartnership *self);
const char *const *np_partnership_get_parties (NpPartnership *self); /* never NULL */
const char *const *np_partnership_get_stakes (NpPartnership *self);  /* never NULL */
const NpDate *np_partnership_get_formed (NpPartnership *self);
const NpDate *np_partnership_get_dissolved (NpPartnership *self);

G_END_DECLS
