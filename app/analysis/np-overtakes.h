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

G_END_DECLS
