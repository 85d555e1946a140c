/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"
#include "np-scene.h"

G_BEGIN_DECLS

/* Where a reader finds the sources of a picture that has more than a line can name. */
typedef enum
{
  NP_NAMED_HERE, /* the first few are what matters */
  NP_NAMED_WITH_EVENT,
  NP_NAMED_WITH_PLANT,
  NP_NAMED_WITH_FIGURE,
} NpNamedWith;

/* What the figures' titles, sentences and tips are put together from. All (transfer full). */

/* A small number in words ("two", "sixteen"), a larger one in figures. */
char *np_words_number (guint n);
/* "five groups": brands, groups or countries, as the query counts. */
char *np_words_number_of_subjects (const NpQuery *query, guint n);
/* @text with its first letter in upper case. */
char *np_words_capitalise (const char *text);
/* "two years", "one quarter", "six months" */
char *np_words_span (guint n, NpPeriodUnit unit);
/* "2013 to 2025"; one period when they are the same. */
char *np_words_from_to (NpPeriod first, NpPeriod last);
/* "in 2025", "in the year to March 2025" */
char *np_words_in_period (NpPeriod period);
/* "in the United Kingdom", "in China" */
char *np_words_in_place (const char *name);
/* "New cars registered in the UK" */
char *np_words_market (NpMarket *market);
/* "New cars registered in the UK by group" */
char *np_words_market_by (const NpQuery *query);
/* "45.5–54.6 %"; one share where the two read alike. */
char *np_words_range (double low, double high);
/* "45.5 to 54.6 %" */
char *np_words_range_prose (double low, double high);
/* A value by the query's measure: "53,604", "2.7 %", "+12.3 %", "−8,841", "131.4". */
char *np_words_value (const NpQuery *query, double value);
char *np_words_indicator_value (NpIndicator indicator, double value);
/* Why there is none: "no figure", "months are missing" … (transfer none) */
const char *np_words_gap (NpGap gap);
/* What the measure is, where a title or a column says so: "share of the market". (transfer none) */
const char *np_words_indicator (NpIndicator indicator);
/* What a title says of the measure; NULL of cars, which it names by themselves. */
char *np_words_measure (const NpQuery *query);
/* What lies between two: "8,841", "0.4 percentage points" or "12.3 points". */
char *np_words_difference (const NpQuery *query, double a, double b);
/* "SMMT, 6 January 2026" */
char *np_words_source (NpSource *source);
/* np_words_caption() of a picture that has no other sign than ‡. */
char *np_words_source_line (NpDataset *dataset,
                            GPtrArray *sources,
                            NpNamedWith with,
                            guint n_rivals);
NpTrust np_words_trust (NpStatus status, gboolean rivals, gboolean combined);
/* Adds a line to a tip's further lines. */
void np_words_add_line (GString *detail, const char *line);
/* Adds the lines that say what a figure is worth. */
void np_words_add_trust (GString *detail, NpStatus status, NpBrandCovers covers);
/* Adds "DfT: 28,250" for the rows of @table that differ from @used. */
void np_words_add_rivals (GString *detail, NpDataset *dataset, NpFactTable *table, guint used);
/* "5 %": how far apart sources may be before they are called rivals. */
char *np_words_tolerance (void);
/* Adds that another source is further from it than NP_RIVAL_TOLERANCE. */
void np_words_add_differ (GString *detail);
/* Adds @source where it isn't yet. */
void np_words_note_source (GPtrArray *sources, NpSource *source);

G_END_DECLS
