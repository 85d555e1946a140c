/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-claim-check.h"
#include "np-market-slice.h"

G_BEGIN_DECLS

struct _NpClaimChecker
{
  NpDataset *dataset;          /* (owned) */
  NpReports *reports;          /* made when first needed (owned) (nullable) */
  NpMarketHistory **histories; /* by market, made when first needed (owned) */
  GHashTable *slices;          /* of the claim at hand: text -> NpMarketSlice (owned) */
};

/* What is counted. */
typedef enum
{
  NP_CLAIM_MEASURE_NONE,
  NP_CLAIM_MEASURE_REGISTRATIONS,
  NP_CLAIM_MEASURE_MARKET_TOTAL,
  NP_CLAIM_MEASURE_CAPACITY,
  NP_CLAIM_MEASURE_OUTPUT,
  NP_CLAIM_MEASURE_SALES,
} NpClaimMeasure;

/* How the stated value and the figures are related. */
typedef enum
{
  NP_CLAIM_OPERATOR_NONE,
  NP_CLAIM_OPERATOR_EQUALS, /* and "sum" */
  NP_CLAIM_OPERATOR_ABOUT,
  NP_CLAIM_OPERATOR_MORE_THAN,
  NP_CLAIM_OPERATOR_LESS_THAN,
  NP_CLAIM_OPERATOR_AT_LEAST,
  NP_CLAIM_OPERATOR_AT_MOST,
  NP_CLAIM_OPERATOR_SHARE,
  NP_CLAIM_OPERATOR_GROWTH,
  NP_CLAIM_OPERATOR_RANK,
} NpClaimOperator;

/* The figures that claims are about, and by which of several counts they are taken. */
typedef struct
{
  NpClaimChecker *checker; /* (borrowed) */
  NpClaim *claim;          /* (borrowed) */
  NpClaimMeasure measure;
  NpClaimOperator op;
  int market; /* -1: none */
  NpPeriod period;
  const char *const *parts; /* what is counted; never empty (borrowed) */
  const char *subject[2];   /* what @parts is where the claim names none */
} NpClaimQuestion;

/* One way of counting: the most preferred source of a family, a source, or a capacity's place;
 * NP_CLAIM_IN_USE: what is in use, of each item its own. */
typedef guint NpClaimCount;

#define NP_CLAIM_IN_USE G_MAXUINT

/* One item's figure by one count. */
typedef struct
{
  NpClaimItem item;
  gint64 whole; /* of a share: the market; of a growth: the count before; else -1 */
  guint rank;   /* 0: none */
} NpClaimFigure;

NpClaimCheck *np_claim_check_alloc (NpClaim *claim);
void np_claim_check_add_source (GArray *sources, guint source);
/* FALSE: all that it rests on is set aside. */
gboolean np_claim_is_relied_on (NpDataset *dataset, NpEntity *entity);
void np_claim_check_add_sources (GArray *sources, NpDataset *dataset, NpEntity *entity);

/* Counts in order of preference, the one in use first. (transfer full) of NpClaimCount */
GArray *np_claim_list_counts (const NpClaimQuestion *self);
NpClaimFigure np_claim_read_figure (const NpClaimQuestion *self,
                                    NpClaimCount count,
                                    const char *reference,
                                    NpPeriod period);
NpMarketHistory *np_claim_checker_get_history (NpClaimChecker *self, guint market);
NpReports *np_claim_checker_get_reports (NpClaimChecker *self);

/* (transfer full) */
NpClaimCheck *np_claim_check_figures (const NpClaimQuestion *self);
NpClaimCheck *np_claim_check_date (NpClaimChecker *checker, NpClaim *claim);
NpClaimCheck *np_claim_check_interval (NpClaimChecker *checker, NpClaim *claim);
NpClaimCheck *np_claim_check_status (NpClaimChecker *checker, NpClaim *claim);

/* The word of a claim; NP_CLAIM_OPERATOR_NONE for one that isn't known. @word: (nullable) */
NpClaimOperator np_claim_read_operator (const char *word);
/* Whether @computed stands so to @stated. */
gboolean np_claim_operator_compares (NpClaimOperator op);
gboolean np_claim_operator_holds (NpClaimOperator op, gint64 computed, gint64 stated);

/* The question of a claim that is about figures; what it lacks is a %NpClaimLack. */
NpClaimLack np_claim_question_init (NpClaimQuestion *self, NpClaimChecker *checker, NpClaim *claim);

G_END_DECLS
