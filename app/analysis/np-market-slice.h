/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-indicator.h"
#include "np-market-history.h"

G_BEGIN_DECLS

/* A market of which less than this is itemised by brand has brands that are missing. */
#define NP_NEARLY_ALL 0.95

typedef enum
{
  NP_BY_BRAND,
  NP_BY_GROUP,
  NP_BY_COUNTRY, /* that brands come from */
} NpBy;

typedef struct
{
  guint subject; /* brand, group or country */
  gint64 units;  /* in the months that are counted */
  double share;  /* of total; NAN when there is no total */
  double value;  /* what is asked for; NAN: a gap, and @gap says why */
  NpGap gap;
  gint64 before;     /* what the value is held against; -1: nothing */
  guint rank;        /* from 1, by value; ties share a rank; 0: a gap, or a pool, which has none */
  guint n_brands;    /* that make it up (1 by brand) */
  guint first_row;   /* row of registrations in use (by brand); the first of them (by group) */
  gboolean rivals;   /* other sources differ from it by more than NP_RIVAL_TOLERANCE (by group: the
                        * differences of its brands, summed without their signs) */
  gboolean combined; /* (part of) it is a label that covers several brands */
  gboolean partial;  /* by group: little enough of the market is itemised that brands of it are
                        * missing; units are what is known, not what there was */
  gboolean lacks_months; /* (part of) it is a sum that lacks months, however little that can be */
  gboolean incomplete;   /* the same, and it can be more than NP_RIVAL_TOLERANCE of it */
  guint n_months;        /* by brand: of which there is a figure */
  NpStatus status;       /* the weakest of its parts */
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
  NpPeriod period;
  NpPeriod span;         /* what units are counted in: the period, twelve months, the year so far */
  NpPeriod before;       /* what it is held against; none: nothing */
  NpSliceEntry *entries; /* by value, falling; then pools, then gaps */
  guint n_entries;
  guint *places; /* by subject: its entry's place plus one; 0: it has none (owned) */
  guint n_subjects;
  guint basis;     /* source */
  GArray *sources; /* of guint: where the figures come from (owned) */
  gint64 total;    /* the market, by the basis' own total if it has one, else by the most
                 * preferred other; -1: none */
  guint total_source;
  gint64 itemised;  /* what the entries' units sum to */
  guint n_rivals;   /* entries with rivals */
  guint n_months;   /* of the span, that are counted */
  gboolean summed;  /* from parts of the span */
  gboolean outside; /* the basis is not the period's own, but the first that has both periods */
} NpMarketSlice;

/* The units of a period. (transfer full) (nullable): NULL when no source itemises that period.
 * O(rows of the period). */
NpMarketSlice *np_market_slice_new (NpDataset *dataset, guint market, NpPeriod period, NpBy by);
/* The families, by their most preferred sources, that can give the reading, in order of preference.
 * (transfer full) of guint */
GArray *np_market_slice_list_bases (NpMarketHistory *history,
                                    NpPeriod period,
                                    const NpReading *reading);
/* The same for any reading. @basis: one of those, or G_MAXUINT for the first. (transfer full)
 * (nullable): NULL when no source itemises the span. */
NpMarketSlice *np_market_slice_read (NpMarketHistory *history,
                                     NpPeriod period,
                                     NpBy by,
                                     const NpReading *reading,
                                     guint basis);
void np_market_slice_free (NpMarketSlice *self);
/* O(1). (transfer none) (nullable) */
const NpSliceEntry *np_market_slice_find (const NpMarketSlice *self, guint subject);
/* Whether nearly all of the market has a name, as far as its total is known: else the first of what is
 * itemised need not be the first of all. */
gboolean np_market_slice_is_itemised (const NpMarketSlice *self);
/* Whether months of the span are missing. */
gboolean np_market_slice_is_incomplete (const NpMarketSlice *self);
/* How many brands, groups or countries the dataset has. */
guint np_by_count_subjects (NpDataset *dataset, NpBy by);
/* The brand, group or country of that number. (transfer none) */
NpEntity *np_by_get_entity (NpDataset *dataset, NpBy by, guint subject);
/* What a brand counts in, in @period: itself, its owner then, or its country. */
guint np_by_get_subject (NpDataset *dataset, NpBy by, guint brand, NpPeriod period);

/* The most preferred source that itemises the market in the period; G_MAXUINT: none. */
guint np_market_basis (NpDataset *dataset, guint market, NpPeriod period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpMarketSlice, np_market_slice_free)

G_END_DECLS
