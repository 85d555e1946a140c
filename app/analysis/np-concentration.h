/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-trend.h"

G_BEGIN_DECLS

#define NP_N_TOPS 4

/* How much of a market its largest have, in one period. */
typedef struct
{
  NpPeriod period;
  NpGap gap; /* NP_GAP_NONE: there are values; NP_GAP_PARTS: less than NP_NEARLY_ALL is itemised */
  /* The shares of the largest 1, 3, 5 and 10 together, as fractions; NAN when there are fewer. */
  double tops[NP_N_TOPS];
  /* The Herfindahl–Hirschman index: the sum of the squares of the shares in per cent, 0 to 10,000.
   * What is not itemised adds nothing to the one; to the other, as if it were all one more. */
  double hhi;
  double hhi_high;
  double itemised; /* share of the market that is itemised */
  guint n;         /* that have a share */
  guint basis;     /* source */
} NpConcentration;

extern const guint np_concentration_tops[NP_N_TOPS];

NpConcentration np_concentration_of_slice (const NpMarketSlice *slice);
/* (transfer full) of NpConcentration: every period of one length, the first and last with values */
GArray *np_concentrations_new (NpMarketHistory *history,
                               NpPeriodUnit unit,
                               NpBy by,
                               const NpReading *reading);

G_END_DECLS
