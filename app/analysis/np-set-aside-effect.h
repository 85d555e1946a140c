/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"

G_BEGIN_DECLS

/* A claim of which the data say something else. */
typedef struct
{
  NpClaim *claim;   /* (owned) */
  NpVerdict before; /* with the source */
  NpVerdict after;  /* without it */
} NpVerdictChange;

/**
 * NpSetAsideEffect:
 *
 * What it makes to set one source aside: what there is with it is held against what there is without,
 * other sources that are set aside staying so either way. So it is the same whether the source is in use
 * now or not.
 */
typedef struct
{
  guint gone;       /* figures in use that no other source has */
  guint replaced;   /* figures in use that the next preferred source has as well */
  guint differing;  /* … of those, with another value */
  guint capacities; /* dated rows of plants and brands, and events, that nobody else has */
  guint operators;
  guint owners;
  guint events;
  GArray *verdicts; /* of NpVerdictChange, in file order (owned) */
} NpSetAsideEffect;

/* Reads the tables once and checks all claims twice: for a worker thread. (transfer full) (nullable): NULL
 * with G_IO_ERROR_CANCELLED */
NpSetAsideEffect *np_set_aside_effect_new (NpDataset *dataset,
                                           guint source,
                                           GCancellable *cancellable,
                                           GError **error);
void np_set_aside_effect_free (NpSetAsideEffect *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpSetAsideEffect, np_set_aside_effect_free)

G_END_DECLS
