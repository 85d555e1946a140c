/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-trend.h"

G_BEGIN_DECLS

/* One series passes another: it was below when both last differed, and now is above. */
typedef struct
{
  NpPeriod period; /* the first in which it is above */
  NpPeriod before; /* the last in which it was below */
  guint passing;   /* places in the array of trends */
  guint passed;
} NpOvertake;

/* (transfer full) of NpOvertake, by period */
GArray *np_overtakes_new (const NpTrend *trends, guint n_trends);

/* Whom one subject passes between two periods, and who passes it; @passing and @passed are subjects
 * here. Both slices are of one reading. (transfer full) of NpOvertake, the largest of them now first */
GArray *np_overtakes_of_subject (const NpMarketSlice *before,
                                 const NpMarketSlice *now,
                                 guint subject);

G_END_DECLS
