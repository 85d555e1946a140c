/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-data-table.h"
#include "np-reports.h"
#include "np-stated.h"
#include "np-total-explanation.h"

G_BEGIN_DECLS

/* What the data say of a claim. Of what they say nothing is said: a claim that can't be checked is not
 * one that doesn't hold. */
typedef enum
{
  NP_VERDICT_HOLDS,         /* by the figures in use, whatever other sources say */
  NP_VERDICT_DOES_NOT_HOLD, /* by no source */
  NP_VERDICT_HOLDS_IN_PART, /* some of the comparisons that it makes hold */
  NP_VERDICT_CANT_BE_CHECKED,
  NP_VERDICT_DISPUTED, /* not by the figures in use, but by another source's; or reports differ */
} NpVerdict;

#define NP_N_VERDICTS (NP_VERDICT_DISPUTED + 1)

/* What stated and computed values are. */
typedef enum
{
  NP_CLAIM_UNIT_NONE,
  NP_CLAIM_UNIT_COUNT,
  NP_CLAIM_UNIT_SHARE,
  NP_CLAIM_UNIT_GROWTH,
  NP_CLAIM_UNIT_RANK,
  NP_CLAIM_UNIT_DATE,
  NP_CLAIM_UNIT_INTERVAL, /* between two dates, in a unit of time */
} NpClaimUnit;

/* Why a claim, or one item of it, can't be checked. */
typedef enum
{
  NP_CLAIM_LACKS_NOTHING,
  NP_CLAIM_LACKS_RULE,      /* nothing checks a claim of that kind, measure and operator */
  NP_CLAIM_LACKS_PERIOD,    /* it names none, or a day, of which there are no figures */
  NP_CLAIM_LACKS_MARKET,    /* it names none, or one that isn't in the dataset */
  NP_CLAIM_LACKS_SUBJECT,   /* the measure isn't counted of such a thing */
  NP_CLAIM_LACKS_STATED,    /* no figure or date is stated */
  NP_CLAIM_LACKS_NUMBER,    /* what is stated isn't a well-formed number, or not of the unit */
  NP_CLAIM_LACKS_FIGURE,    /* no source has a figure of the item in the period */
  NP_CLAIM_LACKS_BEFORE,    /* no source that has the period's also has the year's before */
  NP_CLAIM_LACKS_TOTAL,     /* the count in use has no total of the market */
  NP_CLAIM_LACKS_MONTHS,    /* months of it are missing */
  NP_CLAIM_LACKS_BRANDS,    /* brands of the group may be missing */
  NP_CLAIM_LACKS_RANKING,   /* too little of the market has a name to say who is first */
  NP_CLAIM_LACKS_YEARS,     /* some years of the span have no figure */
  NP_CLAIM_LACKS_DATE,      /* the dataset has no date of it */
  NP_CLAIM_LACKS_PRECISION, /* its date is less precise than the stated one */
  NP_CLAIM_LACKS_REPORTS, /* nothing else is reported, and figures don't tell how far a thing is */
} NpClaimLack;

/* What an item is to its claim. */
typedef enum
{
  NP_CLAIM_ROLE_PART,   /* it is counted: the subject, or one of several parts */
  NP_CLAIM_ROLE_OTHER,  /* it is what the parts together are compared with */
  NP_CLAIM_ROLE_PERIOD, /* a figure of the subject within the span that the claim speaks of */
  NP_CLAIM_ROLE_STATED, /* what a comparison states of its subject */
  NP_CLAIM_ROLE_REPORT, /* the date or report that is claimed of */
  NP_CLAIM_ROLE_RIVAL,  /* a report or claim that the dataset names as saying otherwise */
} NpClaimRole;

typedef struct
{
  NpClaimRole role;
  const char *reference; /* in the claim's words: "brand:jaecoo"; NULL: what is stated (borrowed) */
  NpEntity *entity;      /* NULL: a period, a source, or nothing (borrowed) */
  NpPeriod period;       /* of the figure; NP_PERIOD_NONE: none */
  gint64 units;          /* -1: not known */
  NpDataTable table;
  guint row;                  /* in use, the first of a group's; G_MAXUINT: none */
  const NpCapacity *capacity; /* in use; NULL: none (borrowed) */
  NpDate date;                /* unset: none */
  NpVerdict verdict;          /* of a part: whether it has a figure */
  gint64 difference; /* compared items: the parts together less this; 0 if one isn't known */
  NpClaimLack lack;
} NpClaimItem;

/**
 * NpClaimCheck:
 *
 * A claim held against a dataset. The rules, which resources/datasets/README.md tells to those who
 * write claims:
 *
 * - What is stated is read to the last digit. `sum` and `equals` hold when it is the figure in use
 *   exactly; `about` when the two are no further apart than %NP_RIVAL_TOLERANCE of that figure; `share`
 *   and `growth` when the computed one rounds to it at its number of decimals; `rank` when it is the
 *   place, in which equals share one. `more-than` and the like hold the parts against what is stated or,
 *   in a comparison, against each of the others; what a comparison states of its own subject is one more
 *   item, read as `about`.
 * - Registrations are counted as rankings count them: figures of different counts are never added, a
 *   group is the brands that it held in the period. The count in use is the most preferred that has all
 *   items whole. Of production the figure in use of each plant counts; of capacity the statement in use
 *   on the period's last day.
 * - It holds by the count in use. If it doesn't, but by another count or source, it is disputed. A
 *   capacity between the smallest and the largest statement in force is disputed, too.
 * - `more-than` and the like over several years of which there is no one figure hold each figure within
 *   them against what is stated: one that is beyond it is enough, and a year without one leaves open
 *   whether the claim holds.
 * - A date holds when the date of what is claimed lies within it; one that is less precise leaves it open,
 *   and "about" makes a date wider by its own length to either side. It is the date of the events among
 *   the parts; without events, and if no report is named as a rival, that on which the plant opened or the
 *   partnership was formed. Other reports of the same event, and events named as rivals, that say
 *   otherwise make it disputed.
 * - An interval is that between the dates of its two parts: of an event, or of when a plant opened, a
 *   partnership was formed or a brand came. It is read in the unit that is stated, and `equals` holds
 *   when it rounds to what is stated; years are counted by their numbers where a month isn't known.
 * - Of a status there are no figures: a rival report or claim makes it disputed.
 */
typedef struct
{
  NpClaim *claim; /* (owned) */
  NpVerdict verdict;
  NpClaimUnit unit;
  NpClaimLack
      lack;      /* the first thing that is missing, also where the rest is enough for a verdict */
  guint lacking; /* the item that lacks it; G_MAXUINT: none in particular */

  gboolean has_stated; /* a number of the unit */
  NpStated stated;
  NpDate stated_date;
  NpStatedUnit stated_unit; /* of an interval */

  NpPeriod period;
  guint basis; /* of registrations the count in use, by its most preferred source; else G_MAXUINT */
  gint64 computed; /* a count, a rank, or an interval in whole units; -1: not known */
  gint64 whole;    /* of a share: the market's total; of a growth: the count before; else -1 */
  double fraction; /* a share, a growth, or an interval as exactly as it is known; NAN: not known */
  NpDate computed_date;

  gboolean has_difference;
  gint64
      difference; /* computed less stated: a count, places, or days from what can be the one date to
                      * what can be the other, 0 where they meet; of a share or growth 0 */
  double fraction_difference; /* the same of a share or growth, as a fraction; else NAN */
  double ratio;               /* the difference over what is stated; NAN: there is none */

  GArray *items;           /* of NpClaimItem: parts, then others (owned) */
  guint n_compared;        /* others, periods and what is stated of them */
  guint n_hold;            /* how many of those do */
  GArray *sources_for;     /* of guint: whose figures or reports agree (owned) */
  GArray *sources_against; /* … say otherwise (owned) */
} NpClaimCheck;

/**
 * NpClaimChecker:
 *
 * Checks the claims of one dataset and keeps what it counted for the next one. For one thread at a time.
 */
typedef struct _NpClaimChecker NpClaimChecker;

/* What a number of an explanation stands for. */
typedef struct
{
  NpEntity *entity; /* brand, group, market or plant (borrowed) */
  NpPeriod period;
  guint source; /* whose figure it is; G_MAXUINT: of several */
  NpDataTable table;
  guint row; /* G_MAXUINT: of several */
  gint64 value;
} NpClaimCandidate;

/**
 * NpClaimExplanation:
 *
 * How a stated number may have come about. The ids of its parts and candidates are places in
 * @candidates.
 */
typedef struct
{
  NpTotalExplanation *total; /* (owned) */
  GArray *candidates;        /* of NpClaimCandidate: the parts first (owned) */
  guint n_parts;             /* how many of those are parts */
} NpClaimExplanation;

NpClaimChecker *np_claim_checker_new (NpDataset *dataset);
void np_claim_checker_free (NpClaimChecker *self);
NpClaimCheck *np_claim_checker_check (NpClaimChecker *self, NpClaim *claim);
/* How @stated may have come about: what the check's claim states or, where that is no number, what it
 * may have been meant as. Only of counts; NULL without an error: the check has no parts. */
NpClaimExplanation *np_claim_checker_explain (NpClaimChecker *self,
                                              const NpClaimCheck *check,
                                              gint64 stated,
                                              GCancellable *cancellable,
                                              GError **error);
/* The entity that a claim's reference names, or NULL. (transfer none) */
NpEntity *np_claim_find_entity (NpDataset *dataset, const char *reference);
void np_claim_check_free (NpClaimCheck *self);
void np_claim_explanation_free (NpClaimExplanation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpClaimChecker, np_claim_checker_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpClaimCheck, np_claim_check_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpClaimExplanation, np_claim_explanation_free)

G_END_DECLS
