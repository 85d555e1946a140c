/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  NP_BY_BRAND,
  NP_BY_GROUP,
} NpBy;

typedef struct
{
  guint subject; /* brand or group */
  gint64 units;
  double share;      /* of total; NAN when there is no total */
  guint rank;        /* from 1; ties share a rank; 0: a pool, which has none */
  guint n_brands;    /* that make it up (1 by brand) */
  guint first_row;   /* row of registrations in use (by brand); the first of them (by group) */
  gboolean rivals;   /* other sources differ from it by more than NP_RIVAL_TOLERANCE (by group: the
                      * differences of its brands, summed without their signs) */
  gboolean combined; /* (part of) it is a label that covers several brands */
  gboolean partial;  /* by group: little enough of the market is itemised that brands of it are
                      * missing; units are what is known, not what there was */
  NpStatus status;   /* the weakest of its parts */
} NpSliceEntry;

/**
 * NpMarketSlice:
 *
 * A market in one period as one count sees it. Figures of different sources are never added:
 * the *basis* is the most preferred source with figures for that market and period, together
 * with those that it completes or that complete it; what only other sources itemise is not in
 * the slice. So entries sum to the basis' total wherever its source's figures do.
 */
typedef struct
{
  NpSliceEntry *entries; /* by units, falling; pools last */
  guint n_entries;
  guint basis;  /* source */
  gint64 total; /* the market, by the basis' own total if it has one, else by the most
                          * preferred other; -1: none */
  guint total_source;
  gint64 itemised; /* what the entries sum to */
  guint n_rivals;  /* entries with rivals */
} NpMarketSlice;

/* (transfer full) (nullable): NULL when no source itemises that period. O(rows of the period). */
NpMarketSlice *np_market_slice_new (NpDataset *dataset, guint market, NpPeriod period, NpBy by);
void np_market_slice_free (NpMarketSlice *self);
const NpSliceEntry *np_market_slice_find (const NpMarketSlice *self, guint subject);

/* Whether the row belongs to the basis of its market and period. */
guint np_market_basis (NpDataset *dataset,
                       guint market,
                       NpPeriod period); /* source, or G_MAXUINT */

typedef struct
{
  NpPeriod period;
  gboolean gap; /* no figure: units and share mean nothing */
  gint64 units;
  double share; /* NAN when the count it comes from has no total */
  guint rank;
  gboolean outside; /* from a source that is not the period's basis */
  gboolean rivals;  /* as in a slice */
  gboolean combined;
  gboolean partial; /* as in a slice: a sum that lacks brands */
  NpStatus status;
  guint source;
} NpTrendPoint;

/* A brand or group in every period of one length, from the first to the last in which it has a
 * figure itself; those between without one are gaps (of spans, only those that the market has a
 * figure for are periods at all). By group, brands count in the group that held them then. */
typedef struct
{
  guint subject;
  NpTrendPoint *points; /* (owned) (nullable): NULL, and 0 points, when it never has one */
  guint n_points;
} NpTrend;

/* (transfer full) of NpTrend, in the order of @subjects. */
GArray *np_trends_new (NpDataset *dataset,
                       guint market,
                       NpPeriodUnit unit,
                       NpBy by,
                       const guint *subjects,
                       guint n_subjects);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpMarketSlice, np_market_slice_free)

G_END_DECLS
