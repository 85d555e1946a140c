/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Up to so many parts and candidates every combination is tried; of more only the short ones. */
#define NP_TOTAL_MAX_DEEP 24
/* How many explanations are told; all are counted. */
#define NP_TOTAL_MAX_TOLD 12
/* In place of the number of a part: the total itself. */
#define NP_TOTAL_ITSELF G_MAXUINT
/* Values are below this, so that no sum of them overflows. */
#define NP_TOTAL_MAX_VALUE G_GINT64_CONSTANT (1000000000000000)

/* What may have gone wrong in adding up. Of explanations that are as short, one comes the earlier the
 * less its steps weigh: a step weighs 1 when nothing but the parts is needed for it (rounding, left
 * out, twice), 2 when a digit went wrong, 3 when a figure of the same thing was taken from elsewhere
 * (month for year, period, source), and 4 when something else was added. */
typedef enum
{
  NP_TOTAL_STEP_ROUNDED,        /* to tens, hundreds …, with two digits left at least */
  NP_TOTAL_STEP_LEFT_OUT,       /* a part */
  NP_TOTAL_STEP_TWICE,          /* a part, or what was taken in its place or added */
  NP_TOTAL_STEP_SWAPPED,        /* two digits in each other's place */
  NP_TOTAL_STEP_DROPPED,        /* a digit too few */
  NP_TOTAL_STEP_DOUBLED,        /* a digit printed twice */
  NP_TOTAL_STEP_MONTH_FOR_YEAR, /* a part's figure of a month in place of its year's, or the other way */
  NP_TOTAL_STEP_OTHER_PERIOD, /* … of another period */
  NP_TOTAL_STEP_OTHER_SOURCE, /* … by another source */
  NP_TOTAL_STEP_OUTSIDER,     /* something that is no part was added */
} NpTotalStepKind;

/* What should have been summed. */
typedef struct
{
  guint id;     /* the caller's, and no other part's or candidate's */
  gint64 value; /* -1: not known */
} NpTotalPart;

/* What may have been taken instead of a part, or added. */
typedef struct
{
  guint id;
  gint64 value;
  NpTotalStepKind kind; /* from NP_TOTAL_STEP_MONTH_FOR_YEAR on */
  guint part;           /* place of the part whose figure it is; of an outsider not looked at */
} NpTotalCandidate;

/* One thing that went wrong. */
typedef struct
{
  NpTotalStepKind kind;
  guint id;         /* of what it happened to, or what was taken; NP_TOTAL_ITSELF: the total */
  gboolean instead; /* the figure was taken in place of @of, not beside it */
  guint of;         /* id of the part whose other figure it is; else as @id */
  gint64 from;      /* what should have stood there; -1: not known, or nothing */
  gint64 to;        /* what stood there; of a part left out -1 */
} NpTotalStep;

typedef struct
{
  NpTotalStep *steps; /* (owned) */
  guint n_steps;
  guint weight;
} NpTotalReason;

/**
 * NpTotalExplanation:
 *
 * How a stated total may have come about. An explanation is arithmetic that gives exactly the stated
 * number, and nothing more: the fewer its steps, the less it takes to believe it, and the more others
 * of its length there are, the less it says. Whoever shows one says how many others there are.
 */
typedef struct
{
  gint64 stated;
  gint64 sum;             /* of the parts; -1: one of them isn't known */
  NpTotalReason *reasons; /* the best, by steps, then weight; none when the sum is right (owned) */
  guint n_reasons;
  guint64 n_as_short; /* that have as few steps as the first, itself and those not told included */
  double expected;    /* so many explanations with as few steps as the first, or fewer, a number of
                       * about the stated one's size has by chance; NAN: there is no explanation */
  gboolean
      deep; /* every combination was tried: if there is no explanation, no combination gives it */
} NpTotalExplanation;

NpTotalExplanation *np_total_explanation_new (gint64 stated,
                                              const NpTotalPart *parts,
                                              guint n_parts,
                                              const NpTotalCandidate *candidates,
                                              guint n_candidates,
                                              GCancellable *cancellable,
                                              GError **error);
void np_total_explanation_free (NpTotalExplanation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpTotalExplanation, np_total_explanation_free)

G_END_DECLS
