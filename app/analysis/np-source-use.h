/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"

G_BEGIN_DECLS

/* Figures of one table, or of all, by one source. */
typedef struct
{
  guint n;      /* rows */
  guint in_use; /* … that are the first of their fact: no source that is preferred has one */
  guint alone;  /* … that are the only one of their fact: without the source there is none */
} NpSourceFigures;

/**
 * NpSourceUse:
 *
 * What rests on a source, in a dataset as it is: nothing on one that is set aside but claims and
 * scenarios, which stay.
 */
typedef struct
{
  NpSourceFigures figures;                  /* of all tables */
  NpSourceFigures tables[NP_N_DATA_TABLES]; /* by NpDataTable */
  guint capacities;                         /* dated rows of plants and brands that cite it */
  guint operators;
  guint owners;
  guint events;
  guint markets; /* entities that cite it */
  guint groups;
  guint brands;
  guint plants;
  guint partnerships;
  guint claims;    /* that it makes */
  guint agreeing;  /* claims that its figures or reports agree with; of np_source_use_add_check() */
  guint opposed;   /* … that they contradict */
  guint scenarios; /* that cite it */
} NpSourceUse;

/* Of each source, by number. One pass over the tables. Pure: any thread. (transfer full) of NpSourceUse */
GArray *np_source_use_count (NpDataset *dataset);
/* Whether nothing rests on it. */
gboolean np_source_use_is_none (const NpSourceUse *self);
/* Counts a claim for the sources that it was checked by, which counting alone doesn't, as checking all
 * claims takes longer than reading the tables. @uses: of the check's dataset */
void np_source_use_add_check (GArray *uses, const NpClaimCheck *check);

G_END_DECLS
