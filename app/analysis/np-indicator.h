/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-period.h"

G_BEGIN_DECLS

/* What is said of registrations in a period. */
typedef enum
{
  NP_INDICATOR_UNITS,   /* cars */
  NP_INDICATOR_SHARE,   /* of the market: a fraction */
  NP_INDICATOR_CHANGE,  /* on the same period a year before: cars */
  NP_INDICATOR_GROWTH,  /* the same as a fraction of what there was */
  NP_INDICATOR_ROLLING, /* the twelve months that end with the period: cars */
  NP_INDICATOR_YTD,     /* from January to the end of the period: cars */
  NP_INDICATOR_INDEX,   /* 100 in a base period */
} NpIndicator;

#define NP_N_INDICATORS (NP_INDICATOR_INDEX + 1)

/* Why there is no value. */
typedef enum
{
  NP_GAP_NONE,          /* there is one */
  NP_GAP_NOT_ITEMISED,  /* no source counts it in the period */
  NP_GAP_NO_TOTAL,      /* the count in use has no total of the market to take a share of */
  NP_GAP_MONTHS,        /* the market has no figures for some of the months that it takes */
  NP_GAP_NO_BEFORE,     /* no source counts it in the period that it is held against */
  NP_GAP_PARTS,         /* a sum in it lacks months of this brand or brands of this group */
  NP_GAP_OTHER_COUNT,   /* no source counts both periods */
  NP_GAP_NOTHING_BEFORE /* there were none: no per cent of that */
} NpGap;

/* What is asked of a market in a period. */
typedef struct
{
  NpIndicator indicator;
  NpPeriod base; /* of an index; otherwise not looked at */
} NpReading;

/* The word that addresses and files use: "units" … */
const char *np_indicator_get_name (NpIndicator indicator);
NpIndicator np_indicator_from_name (const char *name);
/* Whether the value is a number of cars that can be added up over brands. */
gboolean np_indicator_is_count (NpIndicator indicator);
/* Whether the value is a fraction, which is shown in per cent. */
gboolean np_indicator_is_fraction (NpIndicator indicator);
/* Whether it holds a period against another one. */
gboolean np_indicator_compares (NpIndicator indicator);

/* What is counted for an indicator's value in @period: itself, twelve months, or the year so far. */
NpPeriod np_indicator_get_span (NpIndicator indicator, NpPeriod period);
/* The same period a year earlier, or none. */
NpPeriod np_indicator_get_year_before (NpPeriod period);
/* What @period is held against, or none. */
NpPeriod np_reading_get_before (const NpReading *self, NpPeriod period);

G_END_DECLS
