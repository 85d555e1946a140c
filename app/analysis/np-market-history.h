/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* What a count has of one brand. */
typedef struct
{
  guint brand;
  gint64 units;
  guint first_row;     /* of registrations in use; of a sum, the first of its parts' */
  double difference;   /* of the rival sources that differ most, added up over the parts */
  NpStatus status;     /* the weakest of its parts */
  guint n_months;      /* of the period, of which there is a figure */
  gboolean incomplete; /* a sum that lacks months in which the brand was in the market, as far as
                        * the dataset says when it entered */
  double missing;      /* no more units than this can be missing for that: what is not itemised in
                        * those months, or infinitely many where there is no total */
} NpBrandCount;

/**
 * NpMarketCount:
 *
 * A market in one period by brand, as the sources of one family count it: their own figures of the
 * period or, where there are none, the sums of the figures of its parts. A label that covers several
 * brands in one part takes in their figures of the other parts, so that nothing is counted twice.
 * Reference counted and immutable.
 */
typedef struct
{
  NpPeriod period;
  guint basis;          /* source: the most preferred of its family */
  NpBrandCount *brands; /* by brand (owned) */
  guint n_brands;
  GArray *sources; /* of guint: where the figures come from, the first figure's first (owned) */
  gint64 total;    /* the family's own for all that is counted; -1: none */
  guint total_source;
  guint n_months;  /* of the period, that are counted */
  gboolean summed; /* from parts */
} NpMarketCount;

/**
 * NpMarketHistory:
 *
 * All counts of one market, made when they are asked for and kept for a while, so that those who
 * look at many periods read each row once. For one thread at a time.
 */
typedef struct _NpMarketHistory NpMarketHistory;

/* How long, in months, the figures may be that make up a period: any, so that its own are taken
 * where there are some, or none but its own. */
#define NP_PARTS_ANY  G_MAXUINT
#define NP_PARTS_NONE 0u

NpMarketHistory *np_market_history_new (NpDataset *dataset, guint market);
void np_market_history_free (NpMarketHistory *self);
NpDataset *np_market_history_get_dataset (NpMarketHistory *self); /* (transfer none) */
guint np_market_history_get_market (NpMarketHistory *self);

/* Whether two sources may be counted together. */
gboolean np_market_history_is_family (NpMarketHistory *self, guint a, guint b);
/* The families that itemise the period or parts of it, each as its most preferred source, in order
 * of preference; of those that only have parts, the ones that have most of them come first.
 * @longest: the most months that a figure may be of. (transfer none) of guint */
const GArray *np_market_history_get_bases (NpMarketHistory *self, NpPeriod period, guint longest);
/* (transfer full) (nullable): NULL when @basis' family has nothing there */
NpMarketCount *np_market_history_get_count (NpMarketHistory *self,
                                            NpPeriod period,
                                            guint longest,
                                            guint basis);
/* The periods of one length in which brands can be counted, earliest first: those that are whole,
 * and the newest if it is not. (transfer full) of NpPeriod */
GArray *np_market_history_list_periods (NpMarketHistory *self, NpPeriodUnit unit);
/* The newest of those that ends by @last_day (G_MAXUINT32: whenever), rather a whole one; none when
 * there is no such. Looks at no more of the market than it needs to. */
NpPeriod np_market_history_find_newest (NpMarketHistory *self, NpPeriodUnit unit, guint32 last_day);
/* How many months of a period can be counted together. */
guint np_market_history_count_months (NpMarketHistory *self, NpPeriod period);

void np_market_count_unref (NpMarketCount *self);
/* (transfer none) (nullable) */
const NpBrandCount *np_market_count_find (const NpMarketCount *self, guint brand);
/* The market's total by the family's own figure; -1 and G_MAXUINT when there is none. With @any, the
 * most preferred other one. */
gint64 np_market_history_get_total (NpMarketHistory *self,
                                    NpPeriod period,
                                    guint basis,
                                    gboolean any,
                                    guint *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpMarketHistory, np_market_history_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpMarketCount, np_market_count_unref)

G_END_DECLS
