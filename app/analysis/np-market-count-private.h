/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-market-history.h"
#include "np-source-family.h"

G_BEGIN_DECLS

/* Internal to the room: how a history makes its counts. */

gboolean np_brand_is_pool (NpDataset *dataset, guint brand);
/* The months of a period in which a brand was in the market, as far as its date of entry says. */
guint np_brand_count_months_in (NpBrand *brand, NpPeriod period);
/* The period's own figures, as @basis' family has them. (transfer full) (nullable) */
NpMarketCount *np_market_count_new_direct (NpDataset *dataset,
                                           const NpSourceFamily *families,
                                           guint market,
                                           NpPeriod period,
                                           guint basis);
/* @parts: of NpMarketCount, in order of time, none overlapping another, all of @basis' family.
 * (transfer full) */
NpMarketCount *np_market_count_new_sum (NpDataset *dataset,
                                        NpPeriod period,
                                        guint basis,
                                        GPtrArray *parts);
/* The total of a market that goes with @basis: its family's, else the most preferred other if
 * @any. -1 and G_MAXUINT when there is none. */
gint64 np_market_total (NpDataset *dataset,
                        guint market,
                        NpPeriod period,
                        const NpSourceFamily *families,
                        guint basis,
                        gboolean any,
                        guint *source);

G_END_DECLS
