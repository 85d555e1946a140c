/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-date.h"

G_BEGIN_DECLS

/**
 * NpPeriod:
 *
 * A span of whole months packed into one integer (first month, number of months), so that
 * millions of rows can carry one. `2025`, `2025-Q3`, `2025-09` and `2024-04/2025-03` are all the
 * same thing with other numbers; twelve months from a January *are* the year, however they were
 * written. Compare with ==; order with np_period_compare(). 0 is "no period".
 */
typedef guint32 NpPeriod;

#define NP_PERIOD_NONE ((NpPeriod) 0)

typedef enum
{
  NP_PERIOD_UNIT_MONTH,
  NP_PERIOD_UNIT_QUARTER,
  NP_PERIOD_UNIT_YEAR,
  NP_PERIOD_UNIT_SPAN, /* any other run of months, such as a financial year */
} NpPeriodUnit;

/* Months are counted as year * 12 + (month - 1). */
NpPeriod np_period_new (guint first_month, guint n_months);
NpPeriod np_period_new_year (guint year);
NpPeriod np_period_new_month (guint year, guint month);
gboolean np_period_parse (const char *text, NpPeriod *period);
char *np_period_to_string (NpPeriod period);
guint np_period_get_first_month (NpPeriod period);
guint np_period_get_n_months (NpPeriod period);
NpPeriodUnit np_period_get_unit (NpPeriod period);
/* The calendar year in which the period ends: where a list by year shows it. */
guint np_period_get_list_year (NpPeriod period);
guint32 np_period_get_first_day (NpPeriod period);
guint32 np_period_get_last_day (NpPeriod period);
gboolean np_period_overlaps (NpPeriod a, NpPeriod b);
/* The period as long as this one, @n of its lengths later (earlier when negative). */
NpPeriod np_period_shift (NpPeriod period, int n);
/* By end, then the shorter first: a December before its year. */
int np_period_compare (NpPeriod a, NpPeriod b);

G_END_DECLS
