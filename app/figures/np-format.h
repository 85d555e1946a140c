/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* The one place that turns values into words, in the user's language. All (transfer full) but
 * where const. */
char *np_format_count (gint64 value);                 /* "53,604" in the locale's way */
char *np_format_count_prose (gint64 value);           /* "2.02 million" from a million on */
char *np_format_decimal (double value, int decimals); /* "2.5" in the locale's way */
char *np_format_share (double share);                 /* "17.0 %" */
char *np_format_tick_share (double share);            /* "20 %", "2.5 %": on an axis */
char *np_format_growth (double growth);               /* "+12.3 %", "−8.0 %" */
char *np_format_change (gint64 change);               /* "+8,841", "−12", "0" */
char *np_format_period (NpPeriod
                            period); /* "2025", "Q3 2025", "September 2025", "year to March 2025" */
char *np_format_date (const NpDate
                          *date); /* as precise as given: "21 October 2014", "about 2018" */
char *np_format_span (const NpDate *from,
                      const NpDate *to);               /* "1989 to 2 June 2008", "since 2008" */
char *np_format_list (const char *const *items);       /* "A, B and C" */
const char *np_format_source_kind (NpSourceKind kind); /* "official", "company filing" … */
const char *np_format_source_icon (NpSourceKind kind); /* icon name */
const char *np_format_event_kind (const char *kind);   /* an unknown word is given back */
const char *np_format_partnership_kind (const char *kind);
const char *np_format_basis (NpCapacityBasis basis);
const char *np_format_measure (NpMeasure measure);
const char *np_format_product (NpProduct product);
const char *np_format_status (NpStatus status);
char *np_format_capacity (const NpCapacity *capacity); /* "200,000 vehicles a year" */
char *np_format_citation (NpSource *source);           /* "SMMT, Registrations …, 6 January 2026" */
char *np_format_citation_short (NpSource *source);     /* "SMMT 2026" */
/* "SMMT, Registrations …, 6 January 2026, https://… (accessed 23 November 2026)" */
char *np_format_citation_long (NpSource *source);

G_END_DECLS
