/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-market-slice.h"
#include "np-source-family.h"

G_BEGIN_DECLS

/* Internal to the room: what slices and trends share. */

/* The figures that make up one entry, being added up. */
typedef struct
{
  gint64 units;
  guint n_brands;
  guint first_row;
  double difference; /* of rival sources, added up over the brands */
  gboolean combined;
  NpStatus status;
} NpTally;

/* All that is said of one brand in one period. */
typedef struct
{
  guint end; /* the first row behind it */
  guint row; /* in use; G_MAXUINT: none of the basis */
  NpFact used;
  gint64 difference; /* of the source that differs most */
} NpMarketRun;

/* The source that a period is counted by, or G_MAXUINT. */
guint np_market_basis_of_rows (NpDataset *dataset, NpFactSlice rows);
/* The total of a market that goes with @basis: its family's, else the most preferred other if
 * @any. -1 and G_MAXUINT when there is none. */
gint64 np_market_total (NpDataset *dataset,
                        guint market,
                        NpPeriod period,
                        const NpSourceFamily *families,
                        guint basis,
                        gboolean any,
                        guint *source);
/* Reads the run of rows of one brand that starts at @first, one of @rows, as the sources that
 * belong to @basis count it. */
void np_market_run_read (NpMarketRun *self,
                         NpDataset *dataset,
                         const NpSourceFamily *families,
                         guint basis,
                         NpFactSlice rows,
                         guint first);
/* Adds what a run that has a figure counts. */
void np_tally_add (NpTally *self, NpDataset *dataset, const NpMarketRun *run);
/* Takes a brand, and those that it covers as a label, out of the ones that are missing. */
void np_missing_found (NpDataset *dataset, gboolean *found, guint brand);
/* Of each group, whether it held a brand in @period that isn't @found. (transfer full) */
gboolean *np_missing_by_group (NpDataset *dataset, const gboolean *found, NpPeriod period);
/* np_market_slice_new() with the families at hand, for those who make many. */
NpMarketSlice *np_market_slice_build (NpDataset *dataset,
                                      const NpSourceFamily *families,
                                      guint market,
                                      NpPeriod period,
                                      NpBy by);

G_END_DECLS
