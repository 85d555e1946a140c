/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-market-slice.h"

G_BEGIN_DECLS

typedef struct
{
  NpPeriod period;
  NpGap
      gap; /* why there is no value: value and units mean nothing then; NP_GAP_NONE: there is one */
  double value; /* what is asked for; NAN: a gap */
  gint64 units; /* and the rest as in a slice */
  double share;
  gint64 before;
  guint rank;
  guint rank_before; /* of the point before it that has one; 0: none */
  guint n_brands;
  guint n_months;
  guint first_row;  /* of registrations */
  gboolean outside; /* from a source that is not the period's basis */
  gboolean rivals;
  gboolean combined;
  gboolean partial;
  gboolean lacks_months;
  gboolean incomplete; /* lacks months, of the market or its own */
  NpStatus status;
  guint source;
} NpTrendPoint;

/* A brand, group or country in every period of one length, from the first to the last in which it has
 * a value itself; those between without one are gaps (of spans, only those that the market has a
 * figure for are periods at all). By group, brands count in the group that held them then. */
typedef struct
{
  guint subject;
  NpTrendPoint *points; /* (owned) (nullable): NULL, and 0 points, when it never has one */
  guint n_points;
} NpTrend;

/* The periods that a trend goes through: months, quarters and years follow one another without a
 * hole; spans are those that there are. (transfer full) of NpPeriod */
GArray *np_trend_list_periods (NpMarketHistory *history, NpPeriodUnit unit);
/* An entry of a slice as a point; what it says of another period is not known. */
NpTrendPoint np_trend_point_of_entry (NpMarketHistory *history,
                                      const NpMarketSlice *slice,
                                      const NpSliceEntry *entry);

/* (transfer full) of NpTrend, in the order of @subjects. */
GArray *np_trends_new (NpMarketHistory *history,
                       NpPeriodUnit unit,
                       NpBy by,
                       const NpReading *reading,
                       const guint *subjects,
                       guint n_subjects);

/* The same over some periods only, in order of time. @periods: of NpPeriod. (transfer full) */
GArray *np_trends_new_in (NpMarketHistory *history,
                          const GArray *periods,
                          NpBy by,
                          const NpReading *reading,
                          const guint *subjects,
                          guint n_subjects);

G_END_DECLS
