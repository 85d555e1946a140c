/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-data-table.h"

G_BEGIN_DECLS

/* So many of a kind are listed; all are counted. */
#define NP_FINDINGS_MAX_LISTED 1000
/* More than this of what a plant can build, built in the time for it, is looked at twice. */
#define NP_FINDINGS_MAX_USE 1.2

/* What is worth a look in a dataset. None of them says that something is wrong. */
typedef enum
{
  NP_FINDING_BRANDS_NOT_MARKET, /* the brands of a count sum to more than its market, or to less though
                                 * it itemises nearly all of it or has a pool for the rest */
  NP_FINDING_MONTHS_NOT_YEAR, /* all months or quarters of a year, by one count, sum to another number
                                 * than its year */
  NP_FINDING_USE,             /* a plant built more than NP_FINDINGS_MAX_USE of what it could */
  NP_FINDING_BEFORE_OPENING, /* it built something before it can have opened */
  NP_FINDING_AFTER_CLOSING,  /* … after it must have closed */
  NP_FINDING_BEFORE_FOUNDING, /* what only a company can do that exists, a plant opened or a car made,
                                 * is dated before the partnership was formed */
  NP_FINDING_UNIT,          /* a figure is ten, a hundred or a thousand times another source's, or a
                                 * thousand times, or a thousandth of, the periods beside it; a capacity is
                                 * of what the plant doesn't make */
  NP_FINDING_RIVALS,        /* sources are further apart than NP_RIVAL_TOLERANCE */
  NP_FINDING_ONE_SOURCE,    /* how many figures of a table have no other source than this */
  NP_FINDING_UNUSED_SOURCE, /* nothing rests on a source */
} NpFindingKind;

#define NP_N_FINDING_KINDS (NP_FINDING_UNUSED_SOURCE + 1)

/**
 * NpFinding:
 *
 * Where something was found, and its numbers. What a kind has no use for is %NULL, %NP_PERIOD_NONE,
 * -1, NAN or, of rows and sources, G_MAXUINT.
 */
typedef struct
{
  NpFindingKind kind;
  NpEntity *entity; /* brand, market, plant or event (borrowed) */
  NpMarket *market; /* of registrations (borrowed) */
  NpPeriod period;
  NpDataTable table;
  guint row;                  /* the figure in use, or the first of those that are counted */
  guint other_row;            /* the figure that it is held against */
  guint source;               /* whose figure or count it is */
  const NpCapacity *capacity; /* (borrowed) */
  gint64 found;               /* the sum, what was built, the figure in use, how many figures */
  gint64 expected; /* the total, the year, what could be built in the period, the other figure */
  double ratio;    /* found over expected; NAN: one isn't known, or is 0 */
  NpDate date;     /* of opening, closing or founding */
} NpFinding;

/**
 * NpFindings:
 *
 * What is worth a look in a dataset beyond its claims, by kind, then in the order of its tables. Takes
 * a time that grows with the number of rows, and is made on a worker.
 */
typedef struct
{
  GArray *list; /* of NpFinding (owned) */
  guint n_of_kind[NP_N_FINDING_KINDS];
} NpFindings;

/* (transfer full) (nullable): NULL with G_IO_ERROR_CANCELLED */
NpFindings *np_findings_new (NpDataset *dataset, GCancellable *cancellable, GError **error);
void np_findings_free (NpFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpFindings, np_findings_free)

G_END_DECLS
