/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpPeriodLists:
 *
 * The periods of each length that a market can be shown in. Looking for them reads all of a market,
 * so a worker does it, once. Immutable and reference counted.
 */
typedef struct
{
  NpDataset *dataset; /* (owned) */
  guint market;
  GArray
      *of_unit[NP_PERIOD_UNIT_YEAR + 1]; /* of NpPeriod, earliest first, by NpPeriodUnit (owned) */
  /* How many of each, from the first, lack no month: only the newest can. */
  guint n_whole[NP_PERIOD_UNIT_YEAR + 1];
} NpPeriodLists;

/* (transfer full) */
NpPeriodLists *np_period_lists_new (NpDataset *dataset, guint market);
NpPeriodLists *np_period_lists_ref (NpPeriodLists *self);
void np_period_lists_unref (NpPeriodLists *self);
/* Whether it, which may be NULL, is of that market. */
gboolean np_period_lists_is_of (const NpPeriodLists *self, NpDataset *dataset, guint market);

G_END_DECLS
